package extract

// What the bottom line gains or loses beside what makes a key point: writers put
// it near the start, or after an anecdote in a sentence much like the first; one
// that has to be read twice is none.
const (
	bottomEarly = 0.2 // among the first three
	bottomFirst = 0.4 // times the likeness to the first sentence
	firstLike   = 0.3 // what counts as the likeness of the first to itself
	bottomLong  = 0.3 // times the words beyond 35, in 35
)

// bottomLine returns the sentence that best says by itself what the document
// says; where each leans on another or asks, the first. Where the writer seldom
// speaks in the first person, it is no anecdote of theirs.
func (w *weigher) bottomLine(scores []float64) passage {
	best, value := -1, 0.0
	for _, i := range w.full {
		if w.asks(i) || w.leans(i) || w.seldom && w.self[i] {
			continue
		}
		if v := scores[i] + w.bottomWorth(i); best < 0 || v > value {
			best, value = i, v
		}
	}
	best = w.fullest(max(best, w.full[0]))
	return passage{first: best, last: best, score: scores[best]}
}

// bottomWorth returns what the sentence gains as a bottom line.
func (w *weigher) bottomWorth(i int) float64 {
	like := firstLike
	if i != w.full[0] {
		like = cosine(w.vectors[i], w.vectors[w.full[0]], w.scratch)
	}
	s := w.sentences[i]
	long := max(0, float64(s.last-s.first-35)/35)
	return bottomEarly*truth(w.order[i] < 3) + bottomFirst*like - bottomLong*long
}

// same is the likeness of sentences that say the same.
const same = 0.75

// fullest returns the longest sentence that says the same as sentence i: of an
// abstract and the text that repeats it, the text.
func (w *weigher) fullest(i int) int {
	best := i
	for _, j := range w.full {
		if w.sentences[j].Len() > w.sentences[best].Len() && !w.leans(j) && cosine(w.vectors[i], w.vectors[j], w.scratch) >= same {
			best = j
		}
	}
	return best
}
