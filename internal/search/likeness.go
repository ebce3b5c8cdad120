package search

import (
	"cmp"
	"math"
	"slices"
)

// Briefs that answer the same question are often like one another where they
// share few words with it. So each brief keeps the ones most like it, and those
// like the best answers move up.
const (
	tellingTerms = 40  // of a brief that likeness is measured by
	mostAlike    = 12  // briefs kept
	maxShared    = 256 // briefs that one term makes alike
	usualAlike   = 25  // packWeight(0.3)
)

// A telling term is one of those that set a brief apart, with its score.
type telling struct {
	term  int32
	score float32
}

// likeness gathers the telling terms of briefs.
type likeness struct {
	briefs [][]telling
	terms  int32
}

func newLikeness(briefs int) *likeness { return &likeness{briefs: make([][]telling, briefs)} }

// add takes the postings of a stem.
func (l *likeness) add(postings []posting) {
	n, all := len(postings), len(l.briefs)
	if n < 2 || n > max(10, all/4) {
		return
	}
	factor := idf(all, n)
	for _, p := range postings {
		w := float64(p.weight)
		l.keep(p.brief, telling{l.terms, float32(factor * float64(w/(w+weightUnit)))})
	}
	l.terms++
}

// keep adds a term to a brief's, in the place of the least telling when there
// are enough.
func (l *likeness) keep(brief int, t telling) {
	list := l.briefs[brief]
	if len(list) < tellingTerms {
		l.briefs[brief] = append(list, t)
		return
	}
	least := 0
	for i := range list {
		if list[i].score < list[least].score {
			least = i
		}
	}
	if list[least].score < t.score {
		list[least] = t
	}
}

// A sharer is a brief that has a term, and the term's part in it.
type sharer struct {
	brief int32
	part  float32
}

// alike returns, for each brief in order, the briefs most like it.
func (l *likeness) alike(use func(brief int, like []posting) error) error {
	holders := l.holders()
	sums := make([]float32, len(l.briefs))
	var touched []int32
	for id, list := range l.briefs {
		touched = touched[:0]
		for _, t := range list {
			for _, h := range holders[t.term] {
				if sums[h.brief] == 0 {
					touched = append(touched, h.brief)
				}
				sums[h.brief] += float32(t.score * h.part)
			}
		}
		sums[id] = 0
		like := best(touched, sums)
		for _, b := range touched {
			sums[b] = 0
		}
		if err := use(id, like); err != nil {
			return err
		}
	}
	return nil
}

// holders divides each brief's scores by their length and returns them by term.
func (l *likeness) holders() [][]sharer {
	holders := make([][]sharer, l.terms)
	for id, list := range l.briefs {
		sum := 0.0
		for _, t := range list {
			sum += float64(t.score * t.score)
		}
		length := float32(math.Sqrt(sum))
		for i := range list {
			list[i].score /= length
			holders[list[i].term] = append(holders[list[i].term], sharer{int32(id), list[i].score})
		}
	}
	for i, h := range holders {
		if len(h) > maxShared {
			slices.SortStableFunc(h, func(a, b sharer) int { return cmp.Compare(b.part, a.part) })
			holders[i] = slices.Clip(h[:maxShared])
		}
	}
	return holders
}

// best returns the briefs with the highest sums, by number.
func best(touched []int32, sums []float32) []posting {
	var top []int32
	for _, b := range touched {
		i := len(top)
		for i > 0 && (sums[b] > sums[top[i-1]] || sums[b] == sums[top[i-1]] && b < top[i-1]) {
			i--
		}
		if sums[b] == 0 || i == mostAlike {
			continue
		}
		top = slices.Insert(top, i, b)
		top = top[:min(len(top), mostAlike)]
	}
	slices.Sort(top)
	out := make([]posting, len(top))
	for i, b := range top {
		out[i] = posting{int(b), int(packWeight(float64(sums[b])))}
	}
	return out
}
