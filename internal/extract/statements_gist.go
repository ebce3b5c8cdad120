package extract

import (
	"strings"

	"briefbook/internal/seed"
)

const (
	longDocument = 100 // how many full sentences a long document has at least
	minGist      = 5   // of how many its summary and conclusion must be to stand for it
	detail       = 0.6 // what a sentence elsewhere loses as a key point
)

// readGist sets which sentences of a long document stand in the summary that it
// begins with, or in its conclusion, where these are known by their headings: there
// it says what it comes to, and the rest is detail.
func (w *weigher) readGist() {
	if len(w.full) < longDocument {
		return
	}
	gist, count, early := w.underHeadings(func(b seed.Block) bool { return w.isHeading(b, conclusionHeadings) }), 0, false
	for _, i := range w.full {
		summary := w.summary[i] && w.order[i]*5 < len(w.full)
		early = early || summary
		gist[i] = gist[i] || summary
		count += int(truth(gist[i]))
	}
	if early && count >= minGist && count*2 < len(w.full) {
		w.gist = gist
	}
}

// isDetail reports whether sentence i stands in a long document elsewhere than where
// it says what it comes to.
func (w *weigher) isDetail(i int) bool { return w.gist != nil && !w.gist[i] }

// isHeading reports whether a heading is one of these, its number aside.
func (t *text) isHeading(b seed.Block, headings map[string]bool) bool {
	return headings[strings.ToLower(strings.Trim(t.slice(b.Span), "0123456789.:()# "))]
}

var (
	// conclusionHeadings head what a paper or report comes to in the end.
	conclusionHeadings = map[string]bool{
		"conclusion": true, "conclusions": true, "concluding remarks": true, "conclusion and future work": true, "conclusions and future work": true,
		"discussion and conclusion": true, "discussion and conclusions": true, "summary and conclusion": true, "summary and conclusions": true,
	}

	// abstractHeadings head summaries by themselves alone: "The Abstract Container" is none.
	abstractHeadings = map[string]bool{"abstract": true, "abstracts": true}

	// referenceHeadings head lists of what others have written.
	referenceHeadings = map[string]bool{"references": true, "bibliography": true, "works cited": true, "literature cited": true}
)
