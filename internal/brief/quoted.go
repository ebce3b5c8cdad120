package brief

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Quotation says what of the source's text the summary, key points and
// implications of a brief quote.
type Quotation struct {
	// Spans are the quoted parts of each block of the body, in order, without
	// overlap.
	Spans      [][]Span
	Statements int // quoted statements found in the body
	Words      int // words in them
	Of         int // words in the body
	lengths    []int
}

// Percent returns the share of the body's words that is quoted.
func (q *Quotation) Percent() int {
	if q.Of == 0 {
		return 0
	}
	return (q.Words*100 + q.Of/2) / q.Of
}

// PercentOf returns the share of a paragraph's bytes that is quoted. Paragraphs
// count from 1.
func (q *Quotation) PercentOf(paragraph int) int {
	bytes := 0
	for _, s := range q.Spans[paragraph-1] {
		bytes += s.End - s.Start
	}
	if n := q.lengths[paragraph-1]; n > 0 {
		return (bytes*100 + n/2) / n
	}
	return 0
}

// Quoted finds the statements of the brief in its body, word for word.
func (b *Brief) Quoted() *Quotation {
	q := &Quotation{Spans: make([][]Span, len(b.Body)), lengths: make([]int, len(b.Body))}
	b.findSummary(q)
	for _, list := range [][]Point{b.KeyPoints, b.Implications} {
		for _, p := range list {
			if 0 < p.Paragraph && p.Paragraph <= len(b.Body) {
				q.find(b.Body[p.Paragraph-1].Text, p.Text, p.Paragraph-1)
			}
		}
	}
	for i, block := range b.Body {
		q.Spans[i] = merge(q.Spans[i])
		q.lengths[i] = len(block.Text)
		q.Of += CountWords(block.Text)
		q.Statements += len(q.Spans[i])
		for _, s := range q.Spans[i] {
			q.Words += CountWords(block.Text[s.Start:s.End])
		}
	}
	return q
}

// find notes the statement as quoted from the block if it stands there.
func (q *Quotation) find(text, statement string, block int) bool {
	if statement == "" {
		return false
	}
	at := strings.Index(text, statement)
	if at >= 0 {
		q.Spans[block] = append(q.Spans[block], Span{at, at + len(statement)})
	}
	return at >= 0
}

// findSummary notes the summary's statements. They are joined by a space, so it
// is cut where a sentence may end until each part stands in one block. A long
// summary is a person's own words: after a few tries no more is looked for.
func (b *Brief) findSummary(q *Quotation) {
	rest := b.Summary
	tries := 0
	for rest != "" {
		end := len(rest)
		for end > 0 && !b.findAnywhere(q, rest[:end]) {
			if tries++; tries > 16 {
				return
			}
			end = lastStop(rest[:end])
		}
		if end == 0 {
			return
		}
		rest = strings.TrimLeft(rest[end:], " ")
	}
}

func (b *Brief) findAnywhere(q *Quotation, statement string) bool {
	for i, block := range b.Body {
		if q.find(block.Text, statement, i) {
			return true
		}
	}
	return false
}

// lastStop returns where the sentence before the last one of s ends, 0 when
// there is but one.
func lastStop(s string) int {
	for i := len(s) - 1; i > 0; i-- {
		if s[i] == ' ' && strings.ContainsRune(".!?…:;", lastRune(strings.TrimRight(s[:i], "\"'”’»)]"))) {
			return i
		}
	}
	return 0
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}

// merge sorts spans and joins those that overlap.
func merge(spans []Span) []Span {
	slices.SortFunc(spans, func(a, b Span) int { return a.Start - b.Start })
	out := spans[:0]
	for _, s := range spans {
		if n := len(out); n > 0 && s.Start < out[n-1].End {
			out[n-1].End = max(out[n-1].End, s.End)
			continue
		}
		out = append(out, s)
	}
	return out
}

// CountWords returns the number of words in a text: runs without white space
// that hold a letter or digit. Each character of Chinese and Japanese, which
// part no words, is one.
func CountWords(s string) int {
	n := 0
	in := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			in = false
		case r >= '\u2e80' && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana):
			n++
			in = false
		case !in && (unicode.IsLetter(r) || unicode.IsDigit(r)):
			n++
			in = true
		}
	}
	return n
}
