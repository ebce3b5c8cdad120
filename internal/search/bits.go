package search

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"math/bits"
	"slices"
)

// A bitWriter appends bits to bytes, the lowest of a byte first.
type bitWriter struct {
	out  []byte
	last uint64 // the bits that are not in out yet
	used int    // how many; less than 32 between calls
}

// bits appends the n low bits of v, of at most 32, the lowest first.
func (w *bitWriter) bits(v, n int) {
	w.last |= uint64(v) & (1<<n - 1) << w.used
	w.used += n
	if w.used >= 32 {
		w.out = binary.LittleEndian.AppendUint32(w.out, uint32(w.last))
		w.last >>= 32
		w.used -= 32
	}
}

// bytes ends the last byte and returns all.
func (w *bitWriter) bytes() []byte {
	for ; w.used > 0; w.used -= 8 {
		w.out = append(w.out, byte(w.last))
		w.last >>= 8
	}
	w.used = 0
	return w.out
}

// rice appends a number in the code of Rice: what is above its k lowest bits as
// so many zeros and a one, then those bits.
func (w *bitWriter) rice(v, k int) {
	zeros := v >> k
	for ; zeros > 31; zeros -= 31 {
		w.bits(0, 31)
	}
	w.bits(1<<zeros, zeros+1)
	w.bits(v, k)
}

// A bitReader reads what a bitWriter wrote; behind the end stand ones.
type bitReader struct {
	data []byte
	at   int // in bits
}

// over reports whether more was read than there is.
func (r *bitReader) over() bool { return r.at > len(r.data)*8 }

func (r *bitReader) bit() int {
	i := r.at
	r.at++
	if i>>3 >= len(r.data) {
		return 1
	}
	return int(r.data[i>>3]>>(i&7)) & 1
}

func (r *bitReader) bits(n int) int {
	v := 0
	for i := range n {
		v |= r.bit() << i
	}
	return v
}

func (r *bitReader) rice(k int) int {
	q := 0
	for r.bit() == 0 {
		q++
	}
	return q<<k | r.bits(k)
}

// riceBits returns the k for n numbers whose sum is at most total.
func riceBits(total, n int) int {
	return max(0, bits.Len(uint(2*total/(3*n)))-1)
}

// A posting is a brief and what a word counts in it.
type posting struct{ brief, weight int }

// appendPostings appends the briefs of a list, of all so many, by the gaps
// between them, each with its packed weight.
func appendPostings(b []byte, list []posting, all int, c *weightCode) []byte {
	w := bitWriter{out: b}
	k := riceBits(all, max(1, len(list)))
	last := -1
	for _, p := range list {
		w.rice(p.brief-last-1, k)
		last = p.brief
		w.rice(int(c.rank[p.weight]), c.k)
	}
	return w.bytes()
}

// postings reads n postings; weights are unpacked.
func (r *bitReader) postings(n, all int, c *weightCode) ([]posting, error) {
	k := riceBits(all, max(1, n))
	out := make([]posting, 0, min(n, all))
	brief := -1
	for range n {
		brief += r.rice(k) + 1
		rank := r.rice(c.k)
		if r.over() || brief >= all || rank >= weightSteps {
			return out, fmt.Errorf("damaged")
		}
		out = append(out, posting{brief, unpackWeight(c.order[rank])})
	}
	return out, nil
}

// A weight says how much a word counts in a brief: how often it stands there,
// divided by what the brief's length would lead one to expect. It is a small
// float of two bits below the leading one and four of exponent, in units of
// 1/1024, so that it is small and sums are exact.
const (
	weightUnit  = 1024
	weightSteps = 64
)

func packWeight(w float64) byte {
	v := min(max(uint(w*weightUnit+0.5), 4), 7<<15)
	e := bits.Len(v) - 3
	v += 1 << e >> 1 // to the nearest
	e = bits.Len(v) - 3
	return byte(min(uint(e)<<2|(v>>e)&3, weightSteps-1))
}

func unpackWeight(b byte) int { return (4 + int(b&3)) << (b >> 2 & 15) }

// A weightCode writes packed weights by their rank, the commonest first, in the
// code of Rice.
type weightCode struct {
	order []byte
	rank  [weightSteps]byte
	k     int
}

func newWeightCode(order []byte, k int) *weightCode {
	c := &weightCode{order: order, k: k}
	for i, w := range order {
		c.rank[w%weightSteps] = byte(i)
	}
	return c
}

// weightsBy returns the code for weights that are so common.
func weightsBy(counts [weightSteps]int) *weightCode {
	order := make([]byte, weightSteps)
	for i := range order {
		order[i] = byte(i)
	}
	slices.SortStableFunc(order, func(a, b byte) int { return counts[b] - counts[a] })
	size := func(k int) int {
		n := 0
		for i, w := range order {
			n += counts[w] * (i>>k + 1 + k)
		}
		return n
	}
	k := slices.MinFunc([]int{0, 1, 2, 3, 4}, func(a, b int) int { return cmp.Compare(size(a), size(b)) })
	return newWeightCode(order, k)
}

// weightsAround returns the code for weights about the usual.
func weightsAround(usual int) *weightCode {
	var counts [weightSteps]int
	for i := range counts {
		counts[i] = -max(usual-i, i-usual)
	}
	c := weightsBy(counts)
	c.k = 1
	return c
}
