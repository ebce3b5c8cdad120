package search

import (
	"slices"
	"sort"
)

// A Passage is a paragraph of a brief's source, or the part of a long one, that
// holds words of a query.
type Passage struct {
	Paragraph   int // from 1, as the brief's anchors are numbered
	Text        string
	Marks       []Span
	Left, Right bool // the paragraph goes on there
}

// A Span is the byte range [Start, End) of a passage's text.
type Span struct{ Start, End int }

// passageWords is about how many words of a long paragraph are shown.
const passageWords = 48

// Passages returns the best passages, at most n, of the i-th of the hits. The
// paragraph that is the title says nothing beside it and comes last.
func (x *Index) Passages(r Results, i, n int) []Passage {
	x.mu.Lock()
	defer x.mu.Unlock()
	m := marker{values: map[string]int{}, weights: make([]float64, len(r.terms)), phrases: r.phrases}
	for t, term := range r.terms {
		m.weights[t] = float64(term.weight * term.rarity)
		for _, form := range term.forms {
			if _, ok := m.values[form]; !ok {
				m.values[form] = t
			}
		}
	}
	var found []scoredPassage
	t := x.text(r.Hits[i].id)
	for p, text := range t.paragraphs {
		if s := m.passage(text); s.score > 0 {
			s.Paragraph = p + 1
			if text == t.title {
				s.score = 0
			}
			found = append(found, s)
		}
	}
	sort.SliceStable(found, func(a, b int) bool { return found[a].score > found[b].score })
	var out []Passage
	for _, s := range found[:min(n, len(found))] {
		out = append(out, s.Passage)
	}
	return out
}

// A marker finds the words of a query in paragraphs.
type marker struct {
	values  map[string]int // the term that a form belongs to
	weights []float64      // of the terms
	phrases [][]string
}

type scoredPassage struct {
	Passage
	score float64
}

// quoteWeight lifts a paragraph that holds the words of a quote in their order
// above any that only has them.
const quoteWeight = 1024

// passage marks the words in a paragraph and cuts it round the best of them.
func (m *marker) passage(text string) scoredPassage {
	all := tokens(text)
	hit := make([]int, len(all)) // term and one more; 0 for none
	for i, t := range all {
		if term, ok := m.values[t.form]; ok {
			hit[i] = term + 1
		}
	}
	for _, words := range m.phrases {
		m.quote(all, hit, words)
	}
	first, last, score := m.window(hit)
	p := scoredPassage{score: score}
	if len(all) == 0 {
		return p
	}
	start, end := 0, len(text)
	if first > 0 {
		start, p.Left = all[first].start, true
	}
	if last < len(all) {
		end, p.Right = all[last-1].end, true
	}
	p.Text = text[start:end]
	for i := first; i < last; i++ {
		if hit[i] > 0 {
			p.Marks = addMark(p.Marks, Span{all[i].start - start, all[i].end - start})
		}
	}
	return p
}

// quote marks where the words of a quote stand in order.
func (m *marker) quote(all []token, hit []int, words []string) {
	var spoken []int
	for i, t := range all {
		if !t.joined {
			spoken = append(spoken, i)
		}
	}
	for i := 0; i+len(words) <= len(spoken); i++ {
		same := true
		for j, w := range words {
			same = same && all[spoken[i+j]].form == w
		}
		if same {
			for j := range words {
				hit[spoken[i+j]] = len(m.weights) + 1
			}
		}
	}
}

// window returns the run of tokens, all of a short paragraph, that has the
// weightiest words of the query, and their weight.
func (m *marker) window(hit []int) (first, last int, score float64) {
	n := len(hit)
	if n <= passageWords {
		return 0, n, m.weigh(hit)
	}
	best := -1.0
	for i := range hit {
		if hit[i] == 0 {
			continue
		}
		if w := m.weigh(hit[i:min(i+passageWords, n)]); w > best {
			first, best = i, w
		}
	}
	first = min(max(0, first-passageWords/6), n-passageWords)
	if first < passageWords/6 {
		first = 0
	}
	last = first + passageWords
	if n-last < passageWords/6 {
		last = n
	}
	return first, last, m.weigh(hit[first:last])
}

// weigh returns the weight of the different terms that are hit, and a little
// for each hit more.
func (m *marker) weigh(hit []int) float64 {
	var seen []int
	score := 0.0
	for _, h := range hit {
		if h == 0 {
			continue
		}
		w := float64(quoteWeight)
		if h <= len(m.weights) {
			w = m.weights[h-1]
		}
		if slices.Contains(seen, h) {
			w = float64(w / 16)
		} else {
			seen = append(seen, h)
		}
		score += w
	}
	return score
}

// addMark adds a mark, in one with those that it overlaps.
func addMark(marks []Span, s Span) []Span {
	for n := len(marks); n > 0 && s.Start < marks[n-1].End; n-- {
		s = Span{min(s.Start, marks[n-1].Start), max(s.End, marks[n-1].End)}
		marks = marks[:n-1]
	}
	return append(marks, s)
}
