package extract

import (
	"sort"

	"briefbook/internal/seed"
)

// How much a mention counts by where it stands in a document of longWords and
// more, measured on testdata.
const (
	longWords    = 60
	titleWeight  = 3.0
	leadWeight   = 2.0  // in the first paragraph of prose
	nameWeight   = 0.5  // in a name
	recurrence   = 0.75 // power of the mentions that a term counts with
	phraseWeight = 1.3  // of several words
	doubtWords   = 15   // words of text that take as much from a topic's score as a weight of one gives
	countryShare = 0.2  // of the weight of a topic's terms, that its countries count at most
	leastShare   = 0.4  // of the first topic's weight, that a further one has at least
	leastTerms   = 3    // different terms of a further topic
	nearShare    = 0.6  // of the first topic's weight, from which two terms are enough
)

// An emphasis tells how much a mention counts by where it stands.
type emphasis struct {
	long    bool
	title   seed.Span
	lead    seed.Span
	names   []seed.Span // in the order of the document
	skipped []seed.Span // header lines but the subject
}

// emphasisOf returns the emphasis of a document of so many words.
func emphasisOf(t *text, f *Findings, words int) emphasis {
	e := emphasis{long: words >= longWords, title: f.Title.Span}
	if !e.long {
		return e
	}
	for _, n := range f.Names {
		if !n.Adjective {
			e.names = append(e.names, n.Span)
		}
	}
	for _, h := range headFields(t) {
		if h.key != subjectField {
			e.skipped = append(e.skipped, t.doc.Blocks[h.block].Span)
		}
	}
	for b := range t.doc.Blocks {
		if !prose(t, b) {
			continue
		}
		if e.lead = t.doc.Blocks[b].Span; 2*e.lead.Len() > len(t.doc.Text) {
			e.lead = seed.Span{}
		}
		break
	}
	return e
}

// of returns how much a mention of so many words counts.
func (e *emphasis) of(s seed.Span, words int) float64 {
	if !e.long {
		return 1
	}
	w := 1.0
	if e.title.Contains(s) && e.title.Len() > 0 {
		w = titleWeight
	} else if e.lead.Contains(s) {
		w = leadWeight
	}
	if within(e.skipped, s) {
		return 0
	}
	if within(e.names, s) {
		w *= nameWeight
	}
	if words > 1 {
		w *= phraseWeight
	}
	return w
}

// within reports whether one of the ordered spans holds s.
func within(spans []seed.Span, s seed.Span) bool {
	i := sort.Search(len(spans), func(i int) bool { return spans[i].End >= s.End })
	return i < len(spans) && spans[i].Contains(s)
}
