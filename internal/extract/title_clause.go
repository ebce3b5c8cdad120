package extract

import (
	"math"
	"strings"

	"briefbook/internal/seed"
)

const (
	titleSentences = 20 // sentences of running text that a title may be cut from
	earlySentences = 3  // of them, those that name what the document is about
	minTitleWords  = 4
	maxFurniture   = 300 // bytes; a longer line is no byline, dateline or label
)

// clauseTitle cuts a title from the first sentences: one clause, word for word,
// that holds most of the words that a headline of the document would.
func clauseTitle(t *text) (seed.Span, bool) {
	m := newTitler(t)
	var best clause
	score := 0.0
	for _, c := range m.candidates() {
		if s := m.score(c); s > score {
			best, score = c, s
		}
	}
	if score > 0 {
		return best.span(t), true
	}
	return shortSentence(t)
}

// A clause is a possible title: the words first to last, of which spoken count.
type clause struct {
	first, last int
	spoken      int
	bare        bool // of the words that say whose account it is
	nominal     bool // a subject without its verb
}

func (c clause) span(t *text) seed.Span {
	return seed.Span{Start: t.words[c.first].Start, End: t.words[c.last-1].End}
}

// A titler weighs the clauses of a document.
type titler struct {
	*text
	sentences []sentence    // of running text, the first ones
	firstIn   map[int32]int // of a stem, which of them holds it first
}

func newTitler(t *text) *titler {
	m := &titler{text: t, firstIn: map[int32]int{}}
	of := t.stems().of
	seen, skip := -1, false // the block looked at, and whether it is furniture
	for _, s := range t.sentences {
		if len(m.sentences) == titleSentences {
			break
		}
		if s.block != seen {
			seen, skip = s.block, s.block < headBlocks && t.doc.Blocks[s.block].Len() < maxFurniture && furnitureLine(t, s.block)
		}
		if skip || !prose(t, s.block) && !t.isStandfirst(s) || t.isBoilerplate(s) {
			continue
		}
		for _, id := range of[s.first:s.last] {
			if _, ok := m.firstIn[id]; !ok {
				m.firstIn[id] = len(m.sentences)
			}
		}
		m.sentences = append(m.sentences, s)
	}
	return m
}

// candidates returns the clauses that may be titles.
func (m *titler) candidates() (found []clause) {
	for place, s := range m.sentences {
		words := m.words[s.first:s.last]
		if len(words) == 0 || words[len(words)-1].text == "?" {
			continue
		}
		for _, c := range clausesOf(words, place < earlySentences) {
			c.bare = attributed(words, c.last)
			c.first, c.last = c.first+s.first, c.last+s.first
			found = append(found, c)
		}
	}
	return found
}

// score is how good a title the clause makes: the share of a headline of usual
// length that its words are likely to be, for the length of both.
func (m *titler) score(c clause) float64 {
	sum := 0.0
	for i := c.first; i < c.last; i++ {
		if !m.words[i].punct {
			sum += m.likelihood(i)
		}
	}
	score := sum / (float64(c.spoken) + headlineWords)
	if c.bare {
		score *= bareWorth
	}
	if c.nominal {
		score *= nominalWorth
	}
	return score
}

// The weights of what makes it likely that a headline holds a word: learned by
// logistic regression from headlines of the BBC and of governments, and rounded.
const (
	wordAlone     = -4.1
	stopWord      = 1.4
	linkingWord   = 2.4 // a stop word that headlines keep
	droppedWord   = 0.4 // a stop word that headlines leave out
	wordOften     = 0.8 // times the logarithm of its count
	wordInLede    = 2.1 // in the first sentence of running text
	wordNearLede  = 0.6 // in the two after it
	wordCapital   = 0.65
	wordNumber    = -0.6
	wordDay       = -2 // days and other times, which headlines leave out
	headlineWords = 7
	bareWorth     = 0.8 // of a clause without the words that say whose account it is
	nominalWorth  = 0.9 // of a subject without what it does
)

// likelihood returns how likely a headline of the document holds the word.
func (m *titler) likelihood(i int) float64 {
	w, id := m.words[i], m.stems().of[i]
	z := wordAlone
	switch {
	case id < 0 && headlineLinks[w.lower]:
		return logistic(z + linkingWord)
	case id < 0 && headlineDrops[w.lower]:
		return logistic(z + droppedWord)
	case id < 0:
		return logistic(z + stopWord)
	case m.firstIn[id] == 0:
		z += wordInLede
	case m.firstIn[id] < earlySentences:
		z += wordNearLede
	}
	z += wordOften*math.Log(float64(m.stems().count[id])) + wordCapital*truth(w.upper)
	if w.lower[0] >= '0' && w.lower[0] <= '9' {
		z += wordNumber
	}
	if timeNouns[w.lower] || w.lower == "today" {
		z += wordDay
	}
	return logistic(z)
}

// Headlines keep prepositions and leave out articles and auxiliaries.
var (
	headlineLinks = wordSet(`to in of for on and with at from by as over`)
	headlineDrops = wordSet(`the a an was were had has have is are been be that which who their its his her`)
)

func logistic(z float64) float64 { return 1 / (1 + math.Exp(-z)) }

// clausesOf returns the clauses of a sentence that may stand by themselves;
// early says that it may be its subject alone.
func clausesOf(words []word, early bool) (found []clause) {
	end := len(words)
	for end > 0 && strings.Contains(".!…\"”", words[end-1].text) {
		end--
	}
	for nth, from := range clauseStarts(words) {
		n := 0
		opens := nth == 0 && (from == 0 || words[from-1].punct && words[from-1].text != ",")
		v := verbFinder{words: words, from: from, main: -1, aside: -1}
		for k := from; k <= end && n <= maxTitleWords; k++ {
			verb := v.verb()
			if n >= minTitleWords && (k == end || isCut(words, from, k)) && stands(words, from, k, end, verb, opens, early) {
				found = append(found, clause{first: from, last: k, spoken: n, nominal: verb < 0})
			}
			if k < end {
				n += spokenWords(words[k].text)
				v.see(k)
			}
		}
	}
	return found
}

// stands reports whether the words up to k say by themselves what they say in
// the sentence: the rest of it, a clause or, early in the document, its subject.
func stands(words []word, from, k, end, verb int, opens, early bool) bool {
	if k == end && opens {
		return balanced(words[from:k])
	}
	return (verb >= 0 || k == end || opens && early && isNominal(words[from:k])) && mayCut(words, from, k, verb)
}

// A verbFinder finds the finite verb of a clause as its words are read.
type verbFinder struct {
	words       []word
	from        int
	main, aside int  // the first finite verb, and the first of what is said by the way
	within      bool // what is said by the way
	relative    bool // a relative clause, whose verb comes first
}

func (v *verbFinder) see(k int) {
	switch {
	case v.words[k].punct:
		v.within = v.within != asideMarks[v.words[k].text]
	case v.main < 0 && k > v.from && (partClause[v.words[k].lower] || v.words[k].lower == "that"):
		v.relative = true
	case k == v.from || !predicates(v.words, k):
	case v.relative:
		v.relative = false
	case v.within && describes(v.words, k):
	case v.within && v.aside < 0:
		v.aside = k
	case !v.within && v.main < 0:
		v.main = k
	}
}

// verb returns the clause's finite verb, -1 when it has none: that of what a
// comma began only where none ended it.
func (v *verbFinder) verb() int {
	if v.main < 0 && v.within {
		return v.aside
	}
	return v.main
}

// isNominal reports whether the words, which open a sentence, may name its
// subject: "two days of talks on the harbour". No clause and no date does.
func isNominal(words []word) bool {
	if adverbialOpeners[words[0].lower] || cutsBefore[words[0].lower] {
		return false
	}
	if n := len(words); words[n-1].upper && words[n-2].upper {
		return false // a person, and nothing of what happened
	}
	common := false
	for _, w := range words {
		if w.punct || partClause[w.lower] || timeAfter[w.lower] || weekDays[w.lower] || w.lower == "between" || w.lower == "both" {
			return false
		}
		common = common || !w.upper && !danglers[w.lower] && !cutsBefore[w.lower]
	}
	return common
}

// spokenWords counts the words of a token that a strict reader counts: the
// parts of "five-year" or "9/11" are two.
func spokenWords(token string) int {
	n, within := 0, false
	for _, r := range token {
		letter := isWordRune(r)
		if letter && !within {
			n++
		}
		within = letter
	}
	return n
}

// longestCut returns the last place, within the words that a title may have,
// where the sentence may be cut; 0 when there is none.
func longestCut(words []word) int {
	n, best := 0, 0
	for k, w := range words {
		if n >= minTitleWords && (clauseMarks[w.text] || cutsBefore[w.lower]) && mayCut(words, 0, k, 0) {
			best = k
		}
		n += spokenWords(w.text)
		if n > maxTitleWords {
			break
		}
	}
	return best
}

// shortSentence returns the first sentence of running text that is short enough
// to be a title, else the words before its first comma.
func shortSentence(t *text) (seed.Span, bool) {
	for _, s := range t.sentences {
		if s.block < headBlocks && furnitureLine(t, s.block) {
			continue
		}
		words := t.words[s.first:s.last]
		n := 0
		for k, w := range words {
			if w.punct && n >= minTitleWords && (w.text == "," || w.text == ";" || w.text == "，") && !leansOnText(words) && mayCut(words, 0, k, 0) {
				return seed.Span{Start: s.Start, End: words[k-1].End}, true
			}
			n += spokenWords(w.text)
			if n > maxTitleWords {
				break
			}
		}
		if n > 1 && n <= maxTitleWords {
			return s.Span, true
		}
		if n > maxTitleWords && prose(t, s.block) && strings.HasPrefix(t.lang, "en") && !leansOnText(words) {
			if k := longestCut(words); k > 0 {
				return seed.Span{Start: s.Start, End: words[k-1].End}, true
			}
		}
	}
	return seed.Span{}, false
}
