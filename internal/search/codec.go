package search

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"fmt"
	"io"
	"slices"
)

// A shard is the bytes of one file of the index: keys, which deflate packs
// well, and what is packed already.
type shard struct{ keys, packed []byte }

// A shard's file is one call of the page's only global with its bytes, two in
// each UTF-16 code unit:
//
//	briefbook("…")
//
// A script that begins with a byte order mark is UTF-16 to every browser,
// whatever page or server say, and so takes three parts in a hundred more than
// the bytes, where base64 takes thirty-three.
const byteOrderMark = "\xFF\xFE"

// What a string literal cannot hold, or a decoder would mend, has escape before
// it and one bit turned.
const (
	escape = 0xFFFF
	turned = 0x8000

	callBegin = `briefbook("`
	callEnd   = `")`
)

func mustEscape(u uint16) bool {
	return u == '"' || u == '\\' || u == '\n' || u == '\r' || u == escape || u >= 0xD800 && u <= 0xDFFF
}

// An encoder makes shard files.
type encoder struct {
	deflated bytes.Buffer
	w        *flate.Writer
	all, out []byte
}

// level is flate's usual: the highest takes twice the time for one part in a hundred.
const level = 6

func newEncoder() (*encoder, error) {
	w, err := flate.NewWriter(nil, level)
	return &encoder{w: w}, err
}

// file returns the file of a shard, which is good until the next is made.
func (e *encoder) file(s shard) ([]byte, error) {
	e.deflated.Reset()
	if len(s.keys) > 0 {
		e.deflated.Grow(len(s.keys) / 2)
		e.w.Reset(&e.deflated)
		if _, err := e.w.Write(s.keys); err != nil {
			return nil, err
		}
		if err := e.w.Close(); err != nil {
			return nil, err
		}
	}
	e.all = slices.Grow(e.all[:0], e.deflated.Len()+len(s.packed)+binary.MaxVarintLen64+1)
	e.all = binary.AppendUvarint(e.all, uint64(e.deflated.Len()))
	e.all = append(e.all, e.deflated.Bytes()...)
	e.all = append(e.all, s.packed...)
	if len(e.all)%2 != 0 {
		e.all = append(e.all, 0)
	}
	out := slices.Grow(e.out[:0], len(e.all)+len(e.all)/16+64)
	out = appendUTF16(append(out, byteOrderMark...), callBegin)
	for i := 0; i < len(e.all); i += 2 {
		u := binary.LittleEndian.Uint16(e.all[i:])
		if mustEscape(u) {
			out = binary.LittleEndian.AppendUint16(out, escape)
			u ^= turned
		}
		out = binary.LittleEndian.AppendUint16(out, u)
	}
	e.out = appendUTF16(out, callEnd)
	return e.out, nil
}

// appendUTF16 appends a text in ASCII.
func appendUTF16(b []byte, s string) []byte {
	for _, r := range s {
		b = binary.LittleEndian.AppendUint16(b, uint16(r))
	}
	return b
}

// maxShardBytes bounds what a damaged shard can make of itself.
const maxShardBytes = 1 << 28

// unpack returns the shard that a file holds.
func unpack(file []byte) (shard, error) {
	data, ok := bytes.CutPrefix(file, appendUTF16([]byte(byteOrderMark), callBegin))
	if !ok {
		return shard{}, fmt.Errorf("it is no file of an index")
	}
	data, ok = bytes.CutSuffix(data, appendUTF16(nil, callEnd))
	if !ok || len(data)%2 != 0 {
		return shard{}, fmt.Errorf("its end is missing")
	}
	all := make([]byte, 0, len(data))
	turn := uint16(0)
	for i := 0; i < len(data); i += 2 {
		u := binary.LittleEndian.Uint16(data[i:])
		if u == escape {
			turn = turned
			continue
		}
		all = binary.LittleEndian.AppendUint16(all, u^turn)
		turn = 0
	}
	n, size := binary.Uvarint(all)
	if size <= 0 || n > uint64(len(all)-size) {
		return shard{}, fmt.Errorf("damaged")
	}
	all = all[size:]
	if n == 0 {
		return shard{packed: all}, nil
	}
	keys, err := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(all[:n])), maxShardBytes))
	return shard{keys, all[n:]}, err
}

// appendString appends the length and the bytes of s.
func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// A decoder reads what the append functions wrote. After the first fault it
// gives zero values and keeps the error.
type decoder struct {
	data []byte
	err  error
}

func (d *decoder) more() bool { return d.err == nil && len(d.data) > 0 }

func (d *decoder) fail() {
	if d.err == nil {
		d.err = fmt.Errorf("damaged")
	}
	d.data = nil
}

func (d *decoder) number() int {
	v, n := binary.Uvarint(d.data)
	if n <= 0 || v > 1<<31 {
		d.fail()
		return 0
	}
	d.data = d.data[n:]
	return int(v)
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.fail()
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) string() string { return string(d.bytes(d.number())) }

// frontCoded reads a word that begins with as many bytes of before as its first
// number says.
func (d *decoder) frontCoded(before string) string {
	n := d.number()
	if n > len(before) {
		d.fail()
		return ""
	}
	return before[:n] + d.string()
}

func appendFrontCoded(b []byte, before, word string) []byte {
	n := commonPrefix(before, word)
	return appendString(binary.AppendUvarint(b, uint64(n)), word[n:])
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}
