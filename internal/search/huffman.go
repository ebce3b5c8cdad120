package search

import (
	"cmp"
	"math/bits"
	"slices"
)

// A code is a canonical Huffman code: words of the same length are in the order
// of their symbols (RFC 1951, 3.2.2). Symbols without a length have none.
type code struct {
	lengths []byte
	words   []int            // the first bit lowest
	counts  [maxWord + 1]int // by length
	symbols []int            // by length, then by number
}

const maxWord = 24

func newCode(lengths []byte) *code {
	c := &code{lengths: lengths, words: make([]int, len(lengths))}
	for s, n := range lengths {
		if n > 0 && n <= maxWord {
			c.counts[n]++
			c.symbols = append(c.symbols, s)
		}
	}
	slices.SortStableFunc(c.symbols, func(a, b int) int { return cmp.Compare(lengths[a], lengths[b]) })
	word, length := 0, 0
	for _, s := range c.symbols {
		for ; length < int(lengths[s]); length++ {
			word <<= 1
		}
		c.words[s] = int(bits.Reverse32(uint32(word)) >> (32 - length))
		word++
	}
	return c
}

// write appends the word of a symbol; false when it has none.
func (c *code) write(w *bitWriter, symbol int) bool {
	n := int(c.lengths[symbol])
	w.bits(c.words[symbol], n)
	return n > 0
}

// read returns the next symbol, -1 when there is none.
func (c *code) read(r *bitReader) int {
	word, first, index := 0, 0, 0
	for _, n := range c.counts[1:] {
		word |= r.bit()
		if word-first < n {
			return c.symbols[index+word-first]
		}
		index += n
		first = (first + n) << 1
		word <<= 1
	}
	return -1
}

// wordLengths returns the lengths of the words of the best code for symbols
// that are so common; a symbol that does not occur has none.
func wordLengths(counts []int) []byte {
	type node struct{ count, parent int }
	lengths := make([]byte, len(counts))
	var symbols []int
	for s, n := range counts {
		if n > 0 {
			symbols = append(symbols, s)
		}
	}
	slices.SortStableFunc(symbols, func(a, b int) int { return cmp.Compare(counts[a], counts[b]) })
	if len(symbols) == 1 {
		lengths[symbols[0]] = 1
		return lengths
	}
	nodes := make([]node, 0, 2*len(symbols))
	for _, s := range symbols {
		nodes = append(nodes, node{count: counts[s]})
	}
	leaf, inner := 0, len(symbols)
	for len(nodes) < 2*len(symbols)-1 {
		sum := 0
		for range 2 { // the least of the leaves and of the nodes made so far
			i := leaf
			if leaf == len(symbols) || inner < len(nodes) && nodes[inner].count < nodes[leaf].count {
				i = inner
				inner++
			} else {
				leaf++
			}
			sum += nodes[i].count
			nodes[i].parent = len(nodes)
		}
		nodes = append(nodes, node{count: sum})
	}
	depth := make([]int, len(nodes))
	for i := len(nodes) - 2; i >= 0; i-- {
		depth[i] = depth[nodes[i].parent] + 1
		if i < len(symbols) {
			lengths[symbols[i]] = byte(depth[i])
		}
	}
	if len(symbols) > 0 && depth[0] > maxWord {
		return wordLengths(flattened(counts))
	}
	return lengths
}

// flattened returns counts that lie nearer to each other.
func flattened(counts []int) []int {
	out := slices.Clone(counts)
	for i, n := range out {
		if n > 0 {
			out[i] = n/2 + 1
		}
	}
	return out
}
