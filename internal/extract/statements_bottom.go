package extract

// What the bottom line gains or loses beside what makes a key point. It stands
// in a summary. Where a document begins with its news, it stands near the start,
// or after an anecdote in a sentence much like the first; where it does not, it
// tells what is decided or asked for. One that has to be read twice is none.
const (
	bottomEarly   = 0.6 // in a summary, or among the first three
	bottomFirst   = 0.8 // times the likeness to the first sentence
	firstLike     = 0.6 // what counts as the likeness of the first to itself
	bottomDecides = 0.5
	bottomLong    = 0.3 // times the words beyond 35, in 35
)

// bottomLine returns the sentence that best says by itself what the document
// says; where each leans on another, asks or tells how the meeting goes on, the
// first. Where the writer seldom speaks in the first person, it is no anecdote of
// theirs.
func (w *weigher) bottomLine(scores []float64, x []features) passage {
	best, value := -1, 0.0
	for _, i := range w.full {
		if w.asks(i) || w.leans(i) || w.seldom && w.self[i] || x[i][fProcedure] > 0 {
			continue
		}
		if v := scores[i] + w.bottomWorth(i, x[i]); best < 0 || v > value {
			best, value = i, v
		}
	}
	best = w.fullest(max(best, w.full[0]))
	return passage{first: best, last: best, score: scores[best]}
}

// bottomWorth returns what the sentence gains as a bottom line.
func (w *weigher) bottomWorth(i int, x features) float64 {
	s := w.sentences[i]
	worth := -bottomLong * max(0, float64(s.last-s.first-35)/35)
	switch {
	case w.summary[i]:
		return worth + bottomEarly
	case w.talk:
		return worth + bottomDecides*x[fDecides]
	case w.summed:
		return worth
	case i == w.full[0]:
		return worth + bottomEarly + bottomFirst*firstLike
	}
	return worth + bottomEarly*truth(w.order[i] < 3) + bottomFirst*cosine(w.vectors[i], w.vectors[w.full[0]], w.scratch)
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
