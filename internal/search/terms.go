package search

import (
	"encoding/binary"
	"fmt"
	"slices"
	"sort"
	"strings"
)

// terms writes the postings and the positions, by stem and form, and notes the
// words and what sets briefs apart.
func (w *writer) terms(store *runStore) error {
	expected := w.builder.expected()
	var positions shard
	w.Terms = []string{}
	c := &cutter{limit: w.options.ShardBytes, bounds: &w.root.Terms}
	c.put = func(number int, s shard) error {
		err := w.put(fmt.Sprint(familyTerms, number), s)
		if err == nil {
			err = w.put(fmt.Sprint(familyPositions, number), positions)
		}
		positions = shard{positions.keys[:0], positions.packed[:0]}
		return err
	}
	var r reading
	var stem, spare []posting // of all forms so far
	last := ""
	finish := func() {
		if !w.stop[last] && !isCountry(last) {
			w.like.add(stem)
		}
		stem = stem[:0]
	}
	err := store.merged(w.builder.run.sorted(), func(t *term) error {
		if t.stem != last {
			finish()
		}
		last = t.stem
		r.read(t, expected)
		if err := c.entry(t, r.list, w.Briefs, w.weights); err != nil {
			return err
		}
		positions.positions(t, &r)
		if isCountry(t.stem) {
			w.words = append(w.words, w.otherwise(t.stem)...)
		} else {
			w.words = append(doubled(w.words, 1), listed{t.form, t.stem, t.briefs})
		}
		spare = appendUnion(spare[:0], stem, r.unpacked())
		stem, spare = spare, stem
		return nil
	})
	finish()
	w.builder.run = nil
	w.stats.Terms = len(w.words)
	if err != nil {
		return err
	}
	return c.flush()
}

// entry appends a term: its stem, its form, how many briefs and bytes it has,
// and the bytes.
func (c *cutter) entry(t *term, list []posting, briefs int, weights *weightCode) error {
	if err := c.next(t.stem); err != nil {
		return err
	}
	c.keys = appendFrontCoded(c.keys, c.stem, t.stem)
	c.keys = appendFrontCoded(c.keys, t.stem, t.form)
	c.stem = t.stem
	c.keys = binary.AppendUvarint(c.keys, uint64(len(list)))
	before := len(c.packed)
	c.packed = appendPostings(c.packed, list, briefs, weights)
	c.keys = binary.AppendUvarint(c.keys, uint64(len(c.packed)-before))
	return nil
}

// A reading is what the postings of a term say: the briefs with their weights
// as they are stored, and how long the gaps between its positions are by each of
// Rice's codes.
type reading struct {
	list  []posting
	gaps  int
	sizes [maxRice]int
}

// read reads the postings of a term.
func (r *reading) read(t *term, expected []float64) {
	r.list, r.gaps, r.sizes = r.list[:0], 0, [maxRice]int{}
	d := decoder{data: t.postings}
	for id := -1; d.more(); {
		id += d.number()
		r.list = append(r.list, posting{id, int(packWeight(float64(d.number()) / expected[id]))})
		for range d.number() {
			r.gap(d.number())
		}
	}
}

func (r *reading) gap(gap int) {
	r.gaps++
	for k := 0; k < maxRice && gap>>k > 0; k++ {
		r.sizes[k] += gap >> k
	}
}

// riceBits returns the k of the shortest code for the gaps.
func (r *reading) riceBits() int {
	best := 0
	for k := range r.sizes {
		r.sizes[k] += r.gaps * (1 + k)
		if r.sizes[k] < r.sizes[best] {
			best = k
		}
	}
	return best
}

// unpacked returns the briefs with their weights as a reader of the index has
// them; the list is changed.
func (r *reading) unpacked() []posting {
	for i := range r.list {
		r.list[i].weight = unpackWeight(byte(r.list[i].weight))
	}
	return r.list
}

// appendUnion appends all postings of two lists by brief, the weights of one
// brief summed.
func appendUnion(out, a, b []posting) []posting {
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0].brief < b[0].brief:
			out, a = append(out, a[0]), a[1:]
		case a[0].brief > b[0].brief:
			out, b = append(out, b[0]), b[1:]
		default:
			out = append(out, posting{a[0].brief, a[0].weight + b[0].weight})
			a, b = a[1:], b[1:]
		}
	}
	return append(append(out, a...), b...)
}

// positions appends where a term stands: the bits and bytes of its code, and for
// each brief of the postings how often it stands there (once, and not at all,
// changed about) and the gaps.
func (s *shard) positions(t *term, r *reading) {
	k := r.riceBits()
	before := len(s.packed)
	if r.gaps > 0 {
		w := bitWriter{out: slices.Grow(s.packed, (r.sizes[k]+len(r.list))/8)}
		for d := (decoder{data: t.postings}); d.more(); {
			d.number()
			d.number()
			n := d.number()
			w.rice(onceFirst(n), 0)
			for range n {
				w.rice(d.number(), k)
			}
		}
		s.packed = w.bytes()
	}
	s.keys = append(s.keys, byte(k))
	s.keys = binary.AppendUvarint(s.keys, uint64(len(s.packed)-before))
}

const maxRice = 20

func onceFirst(n int) int {
	if n < 2 {
		return 1 - n
	}
	return n
}

// A listed word is a form, its stem and in how many briefs it stands.
type listed struct {
	form, stem string
	briefs     int
}

// wordLists writes the words as they are written, forwards with their stems,
// and backwards: for the beginnings of words and for words with a typing
// mistake.
func (w *writer) wordLists() error {
	slices.SortFunc(w.words, func(a, b listed) int {
		if c := strings.Compare(a.form, b.form); c != 0 {
			return c
		}
		return strings.Compare(a.stem, b.stem)
	})
	backwards := make([]string, 0, len(w.words))
	w.Words, w.Reversed = []string{}, []string{}
	c := w.list(familyWords, &w.root.Words)
	for i, word := range w.words {
		if err := c.next(word.form); err != nil {
			return err
		}
		c.word(word.form)
		n := commonPrefix(word.form, word.stem)
		c.keys = binary.AppendUvarint(c.keys, uint64(len(word.form)-n))
		c.keys = appendString(c.keys, word.stem[n:])
		c.keys = binary.AppendUvarint(c.keys, uint64(word.briefs))
		if correctable(word.form) && (i == 0 || w.words[i-1].form != word.form) {
			backwards = append(backwards, reverse(word.form))
		}
	}
	if err := c.flush(); err != nil {
		return err
	}
	w.words = nil
	sort.Strings(backwards)
	c = w.list(familyReversed, &w.root.Reversed)
	for _, word := range backwards {
		if err := c.next(word); err != nil {
			return err
		}
		c.word(word)
	}
	return c.flush()
}

func (w *writer) list(family string, bounds *[]string) *cutter {
	return &cutter{limit: w.options.ShardBytes, bounds: bounds, put: func(number int, s shard) error {
		return w.put(fmt.Sprint(family, number), s)
	}}
}

func (c *cutter) word(word string) {
	c.keys = appendFrontCoded(c.keys, c.before, word)
	c.before = word
}

func reverse(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}
