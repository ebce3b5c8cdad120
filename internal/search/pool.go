package search

import "encoding/binary"

// A pool holds a string of bytes for each of many terms, each of which grows.
// They lie in chunks, each twice as long as the one before, so that to grow one
// copies nothing and leaves nothing to be swept up.
type pool struct {
	blocks [][]byte
	used   int // bytes of the blocks, taken by chunks or lost between them
}

// An address is that of a byte in a pool: the block's number and the place in it.
// At 0 is none.
type address uint32

const (
	blockBits = 16
	blockSize = 1 << blockBits
	linkSize  = 4 // at the end of a chunk, the address of the next
	leastSize = 8
	mostSize  = 1 << 10
)

// A stream is one of a pool's strings. The zero stream is empty.
type stream struct {
	first, last address // chunks
	size        int32   // of the last chunk, without its link
	free        int32   // bytes of it
}

// from returns the block from an address on.
func (p *pool) from(a address) []byte { return p.blocks[a>>blockBits][a&(blockSize-1):] }

// reset forgets all streams and keeps the memory.
func (p *pool) reset() { p.used = 0 }

// append adds bytes to a stream.
func (p *pool) append(s *stream, data []byte) {
	for len(data) > 0 {
		if s.free == 0 {
			p.grow(s)
		}
		n := copy(p.from(s.last)[s.size-s.free:s.size], data)
		s.free -= int32(n)
		data = data[n:]
	}
}

// grow gives a stream another chunk.
func (p *pool) grow(s *stream) {
	next := p.take(int(sizeAfter(s.size)) + linkSize)
	if s.first == 0 {
		s.first = next
	} else {
		binary.LittleEndian.PutUint32(p.from(s.last)[s.size:], uint32(next))
	}
	s.size = sizeAfter(s.size)
	s.last, s.free = next, s.size
}

func sizeAfter(size int32) int32 { return max(leastSize, min(2*size, mostSize)) }

// take returns so many bytes within one block.
func (p *pool) take(n int) address {
	if p.used == 0 {
		p.used = linkSize // so that no chunk begins at 0
	}
	if p.used%blockSize+n > blockSize {
		p.used = (p.used + blockSize - 1) / blockSize * blockSize
	}
	for len(p.blocks)*blockSize < p.used+n {
		p.blocks = append(p.blocks, make([]byte, blockSize))
	}
	a := address(p.used)
	p.used += n
	return a
}

// read appends the bytes of a stream to b.
func (p *pool) read(b []byte, s stream) []byte {
	size := int32(0)
	for at := s.first; at != s.last; {
		size = sizeAfter(size)
		chunk := p.from(at)
		b = append(doubled(b, int(size)), chunk[:size]...)
		at = address(binary.LittleEndian.Uint32(chunk[size:]))
	}
	if s.last == 0 {
		return b
	}
	return append(b, p.from(s.last)[:s.size-s.free]...)
}
