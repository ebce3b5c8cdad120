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
	terms int32
	lists []telling // tellingTerms for each brief, of which it has
	sizes []uint8
	least []uint8 // of a brief's, once it has all
}

func newLikeness(briefs int) *likeness {
	return &likeness{lists: make([]telling, briefs*tellingTerms), sizes: make([]uint8, briefs), least: make([]uint8, briefs)}
}

// of returns the telling terms of a brief.
func (l *likeness) of(brief int) []telling {
	from := brief * tellingTerms
	return l.lists[from : from+int(l.sizes[brief])]
}

// add takes the postings of a stem.
func (l *likeness) add(postings []posting) {
	n, all := len(postings), len(l.sizes)
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
	list := l.of(brief)
	if len(list) == tellingTerms {
		if least := &list[l.least[brief]]; least.score < t.score {
			*least = t
			l.least[brief] = leastTelling(list)
		}
		return
	}
	l.sizes[brief]++
	list = append(list, t)
	if len(list) == tellingTerms {
		l.least[brief] = leastTelling(list)
	}
}

func leastTelling(list []telling) uint8 {
	least := 0
	for i := range list {
		if list[i].score < list[least].score {
			least = i
		}
	}
	return uint8(least)
}

// A sharer is a brief that has a term, and the term's part in it.
type sharer struct {
	brief int32
	part  float32
}

// alike returns, for each brief in order, the briefs most like it.
func (l *likeness) alike(use func(brief int, like []posting) error) error {
	holders, starts := l.holders()
	sums := make([]float32, len(l.sizes))
	var touched []int32
	var like []posting
	for id := range l.sizes {
		touched = touched[:0]
		for _, t := range l.of(id) {
			of := holders[starts[t.term]:starts[t.term+1]]
			for _, h := range of[:min(len(of), maxShared)] {
				if sums[h.brief] == 0 {
					touched = append(touched, h.brief)
				}
				sums[h.brief] += float32(t.score * h.part)
			}
		}
		sums[id] = 0
		like = best(like[:0], touched, sums)
		for _, b := range touched {
			sums[b] = 0
		}
		if err := use(id, like); err != nil {
			return err
		}
	}
	return nil
}

// holders divides each brief's scores by their length and returns them by term,
// those with the largest part first where there are more than count, and where
// each term's begin.
func (l *likeness) holders() (holders []sharer, starts []int32) {
	starts = make([]int32, l.terms+2) // counts, each two places on, for the ends to become starts
	for id := range l.sizes {
		for _, t := range l.of(id) {
			starts[t.term+2]++
		}
	}
	for i := range l.terms {
		starts[i+2] += starts[i+1]
	}
	holders = make([]sharer, starts[l.terms+1])
	for id := range l.sizes {
		list := l.of(id)
		sum := 0.0
		for _, t := range list {
			sum += float64(t.score * t.score)
		}
		length := float32(math.Sqrt(sum))
		for i := range list {
			list[i].score /= length
			end := &starts[list[i].term+1]
			holders[*end] = sharer{int32(id), list[i].score}
			*end++
		}
	}
	for i := range l.terms {
		if h := holders[starts[i]:starts[i+1]]; len(h) > maxShared {
			slices.SortStableFunc(h, func(a, b sharer) int { return cmp.Compare(b.part, a.part) })
		}
	}
	return holders, starts
}

// best appends the briefs with the highest sums, by number.
func best(out []posting, touched []int32, sums []float32) []posting {
	var room [mostAlike + 1]int32
	top := room[:0]
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
	for _, b := range top {
		out = append(out, posting{int(b), int(packWeight(float64(sums[b])))})
	}
	return out
}
