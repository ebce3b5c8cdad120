package search

import "encoding/binary"

// A tally counts the terms of one brief, which are few among many: slots says
// where a term's count is, and is true only where that count is of the term
// (Briggs and Torczon, An Efficient Representation for Sparse Sets, 1993), so
// that nothing is cleared from brief to brief.
type tally struct {
	slots  []int32 // by term
	counts []count
	places []place
	rest   []byte
}

// A count is how often a term stands in a brief and where.
type count struct {
	term        int32
	weight      int32 // but for that in names
	places      int32
	first, last int32 // of its places
}

// A place is a position, and the number of the term's next.
type place struct{ position, next int32 }

const maxPosition = 1<<24 - 2

// add notes a term: the position, negative where phrases do not reach, and what
// it counts, which for names is once and only where it stands nowhere else.
func (t *tally) add(term int32, position, weight int) {
	for int(term) >= len(t.slots) {
		t.slots = append(t.slots, 0)
	}
	slot := t.slots[term]
	if int(slot) >= len(t.counts) || t.counts[slot].term != term {
		slot = int32(len(t.counts))
		t.slots[term] = slot
		t.counts = append(t.counts, count{term: term})
	}
	c := &t.counts[slot]
	if weight != inNames {
		c.weight += int32(weight)
	}
	if position < 0 || position > maxPosition {
		return
	}
	at := int32(len(t.places))
	t.places = append(t.places, place{position: int32(position)})
	if c.places == 0 {
		c.first = at
	} else {
		t.places[c.last].next = at
	}
	c.last = at
	c.places++
}

// each calls use with each term, what it counts, and the bytes of that, of the
// number of its positions, and of the distances between them; the tally is empty
// then.
func (t *tally) each(use func(term int32, weight int, rest []byte)) {
	for _, c := range t.counts {
		if c.weight == 0 {
			c.weight = inNames
		}
		rest := binary.AppendUvarint(t.rest[:0], uint64(c.weight))
		rest = binary.AppendUvarint(rest, uint64(c.places))
		at, before := c.first, int32(0)
		for range c.places {
			p := t.places[at]
			rest = binary.AppendUvarint(rest, uint64(p.position-before))
			before, at = p.position, p.next
		}
		use(c.term, int(c.weight), rest)
		t.rest = rest
	}
	t.counts, t.places = t.counts[:0], t.places[:0]
}
