package extract

import (
	"cmp"
	"slices"
)

// The features of a bottom line beside those of a key point, each about 0 to 1.
// Those of news are set in documents that begin with it, and have no summary.
const (
	bSummary   = iota // stands in a summary
	bEarly            // news: among the first three sentences
	bLikeFirst        // news: likeness to the first
	bSubject          // news: among the first three, begins with what the document speaks of
	bEarlier          // news: among the first three, tells of an earlier year
	bAmounts          // a sum of money, a percentage, millions
	bOwn              // elsewhere: what the writer decides, recommends or asks for
	bFeatures         // how many there are
)

type bottomFeatures [bFeatures]float64

// firstLike is what counts as the likeness of the first sentence to itself.
const firstLike = 0.6

// early is how many sentences of news are early.
const early = 3

// bottomLine returns the sentence that best says by itself what the document
// says; where each leans on another, asks or tells how the meeting goes on, the
// first.
func (w *weigher) bottomLine(scores []float64, x []features) passage {
	best, value := -1, 0.0
	for _, i := range w.full {
		if !w.maySayAll(i, x[i]) {
			continue
		}
		b := w.bottomOf(i, x[i])
		if v := scores[i] + b.weigh(); best < 0 || v > value {
			best, value = i, v
		}
	}
	best = w.fullest(max(best, w.full[0]))
	return passage{first: best, last: best, score: scores[best]}
}

// maySayAll reports whether the sentence can be the bottom line. In news whose
// writer seldom speaks in the first person, it is no story of their own.
func (w *weigher) maySayAll(i int, x features) bool {
	story := !w.talk && w.seldom && w.self[i]
	return !w.asks(i) && !w.putsQuestion(i) && !w.leans(i) && !story && x[fProcedure] == 0
}

// putsQuestion reports whether a label calls the sentence part of a question.
func (w *weigher) putsQuestion(i int) bool {
	s := w.sentences[i]
	words := w.words[s.first:s.last]
	return len(words) > 1 && questionLabels[words[0].lower] && (words[1].text == ":" || words[1].text == ".")
}

// bottomOf returns the features of a full sentence as a bottom line.
func (w *weigher) bottomOf(i int, x features) (b bottomFeatures) {
	b[bAmounts] = x[fAmounts]
	switch {
	case w.summary[i]:
		b[bSummary] = 1
	case w.talk:
		b[bOwn] = truth(x[fPersonal] > 0) * x[fDecides]
	case w.summed:
	case i == w.full[0]:
		b[bLikeFirst] = firstLike
	default:
		b[bLikeFirst] = cosine(w.vectors[i], w.vectors[w.full[0]], w.scratch)
	}
	if !w.talk && !w.summed && w.order[i] < early {
		b[bEarly], b[bSubject], b[bEarlier] = 1, truth(w.beginsWithSubject(w.sentences[i])), truth(w.tellsOfEarlierYear(w.sentences[i]))
	}
	return b
}

// subjectWithin is within how many words of its beginning a sentence names what
// the document speaks of.
const subjectWithin = 6

// beginsWithSubject reports whether one of the document's three commonest stems
// stands among the sentence's first words, those of a dateline aside.
func (w *weigher) beginsWithSubject(s sentence) bool {
	seen := 0
	for k := s.first + datelineEnd(w.words[s.first:s.last]); k < s.last && seen < subjectWithin; k++ {
		seen += int(truth(!w.words[k].punct))
		if id := w.stems().of[k]; id >= 0 && slices.Contains(w.common, id) {
			return true
		}
	}
	return false
}

// commonest returns the three commonest stems of the document; of equals, those
// met first.
func (t *text) commonest() (ids []int32) {
	count := t.stems().count
	for id := range count {
		at := len(ids)
		for at > 0 && count[ids[at-1]] < count[id] {
			at--
		}
		if at < 3 {
			ids = slices.Insert(ids, at, int32(id))
			ids = ids[:min(3, len(ids))]
		}
	}
	return ids
}

// tellsOfEarlierYear reports whether the sentence has a date of a year before
// that of the document, and none of its own or a later one.
func (w *weigher) tellsOfEarlierYear(s sentence) (earlier bool) {
	from, _ := slices.BinarySearchFunc(w.dates, s.Start, func(d TimeExpression, at int) int { return cmp.Compare(d.Span.Start, at) })
	for _, d := range w.dates[from:] {
		if d.Span.Start >= s.End {
			break
		}
		if len(d.Value) < 4 || d.Value[0] < '0' || d.Value[0] > '9' {
			continue
		}
		if d.Value[:4] >= w.year {
			return false
		}
		earlier = true
	}
	return earlier
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
