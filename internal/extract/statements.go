package extract

import (
	"cmp"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefbook/internal/seed"
)

const (
	maxKeyPoints  = 10
	maxCandidates = 80 // how many of the best sentences the choice is made among
	redundancy    = 2  // what likeness beyond the tolerated to a chosen one costs
	tolerated     = 0.5
)

// findStatements sets the key points, the summary and the implications.
func findStatements(t *text, f *Findings) {
	w := newWeigher(t, f)
	if len(w.full) == 0 {
		return
	}
	scores := make([]float64, len(t.sentences))
	x := make([]features, len(t.sentences))
	for _, i := range w.full {
		x[i] = w.of(i)
		scores[i] = x[i].weigh() - detail*truth(w.isDetail(i))
	}
	for _, u := range w.choose(scores) {
		f.KeyPoints = append(f.KeyPoints, w.statement(u, x))
	}
	bottom := w.bottomLine(scores, x)
	f.Summary = []Statement{w.statement(bottom, x)}
	if w.explain {
		b := w.bottomOf(bottom.first, x[bottom.first])
		if why := b.why(); len(why) > 0 {
			f.Summary[0].Why = append(f.Summary[0].Why, "as a bottom line: "+strings.Join(why, ", "))
		}
	}
	f.Implications = w.implications(bottom.first, x)
}

// A passage is a sentence, or two where the second leans on the first: the
// sentences first to last of the document.
type passage struct {
	first, last int
	score       float64
	repeats     float64 // what likeness to better ones took off the score
}

// units returns the statements that can stand for themselves, best first.
func (w *weigher) units(scores []float64) []passage {
	var units []passage
	for _, i := range w.full {
		if w.asks(i) {
			continue
		}
		if !w.leans(i) {
			units = append(units, passage{first: i, last: i, score: scores[i]})
		} else if w.hasGround(i) {
			units = append(units, passage{first: i - 1, last: i, score: (scores[i-1] + scores[i]) / 2})
		}
	}
	slices.SortStableFunc(units, func(a, b passage) int { return cmp.Compare(b.score, a.score) })
	return units[:min(len(units), maxCandidates)]
}

// hasGround reports whether the sentence that i leans on can be shown with it.
func (w *weigher) hasGround(i int) bool {
	return i > 0 && w.order[i-1] >= 0 && !w.leans(i-1) && w.sentences[i].block-w.sentences[i-1].block <= 1
}

// choose returns the key points, best first: each time the passage that is best
// when likeness to those already chosen is taken off.
func (w *weigher) choose(scores []float64) []passage {
	units := w.units(scores)
	like := make([]float64, len(units))
	var chosen []passage
	for len(chosen) < maxKeyPoints && len(units) > 0 {
		best := 0
		value := func(k int) float64 { return units[k].score - redundancy*max(0, like[k]-tolerated) }
		for k := range units {
			if value(k) > value(best) {
				best = k
			}
		}
		best = w.fuller(units, best)
		u := units[best]
		u.score, u.repeats = value(best), u.score-value(best)
		chosen = w.add(chosen, u)
		kept := 0
		for k, v := range units {
			alike := w.likeness(u, v)
			if k == best || alike >= same || v.first >= u.first && v.last <= u.last {
				continue
			}
			if v.first == u.last {
				v.score = scores[v.last] // what it leans on is there
			}
			units[kept], like[kept] = v, max(like[k], alike)
			kept++
		}
		units = units[:kept]
	}
	return chosen
}

// fuller returns the longest of the units that say the same as the one at k.
func (w *weigher) fuller(units []passage, k int) int {
	best, text := k, units[k]
	for j, u := range units {
		if w.length(u) > w.length(units[best]) && w.likeness(text, u) >= same {
			best = j
		}
	}
	return best
}

func (w *weigher) length(u passage) int { return w.sentences[u.last].End - w.sentences[u.first].Start }

// add appends the passage, or widens with it the one of which it holds a part.
func (w *weigher) add(chosen []passage, u passage) []passage {
	for k, c := range chosen {
		if u.first <= c.first && c.last <= u.last {
			chosen[k].first, chosen[k].last = u.first, u.last
			return chosen
		}
	}
	return append(chosen, u)
}

// likeness returns the cosine of the passages' last sentences, which carry what is
// new in each.
func (w *weigher) likeness(a, b passage) float64 {
	return cosine(w.vectors[a.last], w.vectors[b.last], w.scratch)
}

func (w *weigher) asks(i int) bool {
	return strings.HasSuffix(w.slice(w.sentences[i].Span), "?")
}

// statement returns the passage as a statement, with the reasons where they are
// asked for. It begins after a dateline or the number of its paragraph and ends before
// the numbers of notes, which lead nowhere from a brief.
func (w *weigher) statement(u passage, x []features) Statement {
	first, last := w.sentences[u.first], w.sentences[u.last]
	words := w.words[first.first:first.last]
	s := Statement{Span: first.Span, Score: math.Round(u.score*1000) / 1000}
	if n := datelineEnd(words); n > 0 {
		s.Start = words[n].Start
	} else if n := legalNumber.FindString(w.slice(first.Span)); n != "" {
		_, letter := utf8.DecodeLastRuneInString(n)
		s.Start += len(n) - letter
	}
	s.End = last.Start + len(withoutNotes(w.slice(last.Span)))
	if w.explain {
		s.Why = u.why(x)
		if w.isDetail(u.last) {
			s.Why = append(s.Why, fmt.Sprintf("outside the summary and conclusion of a long document %+.2f", -detail))
		}
	}
	return s
}

// legalNumber is the number of a paragraph or clause before its text, or another mark
// there: "1.1 On 31 May", "*A draw", "(CNN)President".
var legalNumber = regexp.MustCompile(`^(?:[*†‡•›]+ ?|\([A-Z]{2,8}\))(\p{Lu})|^(?:\(?\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+|§ ?\d+[a-z]?|\[\d{1,3}\])\s+(?:\([A-Z/]{1,3}\)\s+)?(\p{Lu}|["“„«])`)

// withoutNotes cuts the numbers of notes ("[3]") off the end of a sentence.
func withoutNotes(s string) string {
	for {
		open := strings.LastIndexByte(s, '[')
		if open <= 0 || !strings.HasSuffix(s, "]") || strings.Trim(s[open+1:len(s)-1], "0123456789") != "" {
			return s
		}
		s = strings.TrimRight(s[:open], " ")
	}
}

// why tells what made the passage's score: of two sentences, their mean.
func (u passage) why(x []features) []string {
	mean := x[u.last]
	for k := range mean {
		mean[k] = (mean[k] + x[u.first][k]) / 2
	}
	why := mean.why()
	if u.repeats >= 0.01 {
		why = append(why, fmt.Sprintf("likeness to a better one %+.2f", -u.repeats))
	}
	return why
}

// isFull reports whether the sentence is a full one of running text; marked says
// that the document's sentences end with marks.
func (t *text) isFull(s sentence, marked bool) bool {
	switch t.doc.Blocks[s.block].Kind {
	case seed.Heading, seed.Row, seed.Pre, seed.Caption:
		return false
	}
	text := t.slice(s.Span)
	words, lower := 0, false
	for _, w := range t.words[s.first:s.last] {
		words += int(truth(!w.punct))
		lower = lower || w.text == w.lower && !w.punct
	}
	if words < 4 || !lower || strings.Contains(text, ". . . .") || strings.Contains(text, ".....") || words < 10 && (strings.Contains(text, "://") || strings.ContainsAny(text, "@|")) || t.isBoilerplate(s) || isCourtesy(text) || noticeStart.MatchString(text) || !endsSentence(text) && t.listsNames(s) {
		return false
	}
	return !marked || endsSentence(text) || t.isStandfirst(s)
}

// noticeStart begins what a publisher says of the rights in a text, and its entries in
// a classification.
var noticeStart = regexp.MustCompile(`(?i)^(?:permission (?:to make|to copy|is (?:hereby )?granted)|to copy otherwise|redistribution and use|copyright (?:\(c\)|\d)|this (?:work|article|document) is licen[sc]ed|this is an open[ -]access|categories and subject descriptors|general terms )`)

// listsNames reports whether the sentence is a list of names, such as people with
// where they work: nearly all words have capitals, and none is a finite verb.
func (t *text) listsNames(s sentence) bool {
	words := t.words[s.first:s.last]
	if capitalShare(words) <= 0.6 || !slices.ContainsFunc(words, func(w word) bool { return w.text == "," }) {
		return false
	}
	for k := 1; k < len(words); k++ {
		if finiteAt(words, k) {
			return false
		}
	}
	return true
}

// minStandfirst is how many words a standfirst has at least; shorter lines are
// headings.
const minStandfirst = 15

// isStandfirst reports whether the sentence, which no mark ends, is a line before
// the running text that says by itself what the text says.
func (t *text) isStandfirst(s sentence) bool {
	words := t.words[s.first:s.last]
	if wordCount(words) < minStandfirst || s.Span != t.doc.Blocks[s.block].Span || s.block >= headBlocks || capitalShare(words) > 0.6 || leansOnText(words) || furnitureLine(t, s.block) {
		return false
	}
	for b := range s.block {
		if prose(t, b) {
			return false
		}
	}
	return finiteSoon(words)
}

// isBoilerplate reports whether the sentence speaks of the publication rather
// than of its subject.
func (t *text) isBoilerplate(s sentence) bool {
	return s.Len() <= 300 && t.hasPhrase(s, boilerplate)
}

// hasPhrase reports whether one of the phrases stands in the sentence.
func (t *text) hasPhrase(s sentence, phrases map[string][]string) bool {
	for _, w := range t.words[s.first:s.last] {
		for _, phrase := range phrases[w.lower] {
			rest := t.doc.Text[w.Start:s.End]
			if n := len(phrase); len(rest) >= n && strings.EqualFold(rest[:n], phrase) && (len(rest) == n || notLetterByte(phrase[n-1]) || notLetterByte(rest[n]|0x20)) {
				return true
			}
		}
	}
	return false
}

func notLetterByte(b byte) bool { return b < 'a' && b < 0x80 || b > 'z' && b < 0x80 }

// isCourtesy reports whether the sentence only greets or thanks.
func isCourtesy(s string) bool {
	return len(s) < 160 && slices.ContainsFunc(courtesies, func(c string) bool {
		return len(s) >= len(c) && strings.EqualFold(s[:len(c)], c)
	})
}

func containsAny(s string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(p string) bool { return strings.Contains(s, p) })
}
