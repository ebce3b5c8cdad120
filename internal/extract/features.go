package extract

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// The features by which a sentence is weighed, each about 0 to 1.
const (
	fCovers    = iota // holds much of the document's weight of stems
	fFirst            // the document's first full sentence
	fPlace            // how near the start for the document's length
	fTalkFirst        // the first, in a document that does not begin with its news
	fTalkPlace        // how near the start, in such a document
	fLength           // words, up to 35
	fShort            // under eight words
	fQuoted           // part between quotation marks
	fPersonal         // I, we, you
	fNames            // capitalised words within it
	fNumbers          // numbers
	fAmounts          // a sum of money, a percentage, millions
	fAction           // words of what happens and follows
	fDecides          // decides, recommends or announces
	fProcedure        // tells how the meeting or the paper goes on
	fExample          // gives an example, or looks back
	fLeans            // leans on the one before
	fSummary          // stands in a section of summary or key points
	fFeatures         // how many there are
)

type features [fFeatures]float64

// A weigher holds what is known of all sentences of a document.
type weigher struct {
	*text
	title   seed.Span
	vectors []vector
	full    []int // the full sentences, in order
	order   []int // of each sentence its place among the full ones; -1 for others
	quotes  []quotation
	quoted  []float64
	self    []bool // the writer speaks of himself
	seldom  bool   // few sentences are such
	summary []bool // stands under such a heading
	summed  bool   // some do
	gist    []bool // stands where a long document says what it comes to; nil for others
	tells   bool   // its writer tells what others say
	talk    bool   // the document does not begin with its news
	dates   []TimeExpression
	year    string  // of the document; "" where it is not known
	common  []int32 // the commonest stems
	covers  []float64
	scratch []float64 // one zero a stem
}

func newWeigher(t *text, f *Findings) *weigher {
	w := &weigher{text: t, title: f.Title.Span, vectors: t.sentenceVectors(), order: make([]int, len(t.sentences)), talk: talkKinds[f.Kind], tells: tellingKinds[f.Kind], dates: f.Dates}
	if len(f.Date.Value) >= 4 {
		w.year = f.Date.Value[:4]
	}
	w.common, w.covers = t.commonest(), t.coverage(w.vectors)
	w.scratch = make([]float64, len(t.stems().stems))
	marked, cited := t.marksSentences(), t.underHeadings(func(b seed.Block) bool { return t.isHeading(b, referenceHeadings) })
	for i, s := range t.sentences {
		w.order[i] = -1
		if !cited[i] && t.isFull(s, marked) && !w.isTitle(s, f.Title) {
			w.order[i] = len(w.full)
			w.full = append(w.full, i)
		}
	}
	w.readQuotations()
	w.summary = t.inSummaries()
	w.summed = slices.Contains(w.summary, true)
	w.readGist()
	return w
}

// isTitle reports whether the sentence is the title that the source has, or stands in
// news over longer text as a headline does, the mark behind it aside.
func (w *weigher) isTitle(s sentence, title Title) bool {
	if title.Basis != seed.Derived && title.Span.Start <= s.Start && s.Start < title.Span.End && strings.Trim(w.doc.Text[min(title.Span.End, s.End):s.End], ".;!?") == "" {
		return true
	}
	if !w.tells || s.block > 0 || s.Span != w.doc.Blocks[0].Span || len(w.doc.Blocks) < 2 || w.doc.Blocks[1].Kind != seed.Paragraph || w.doc.Blocks[1].Len() <= s.Len() {
		return false
	}
	words, known, again := 0, 0, 0
	for k := s.first; k < s.last; k++ {
		words += int(truth(!w.words[k].punct))
		if id := w.stems().of[k]; id >= 0 {
			known++
			again += int(truth(w.stems().count[id] > 1))
		}
	}
	return words <= maxHeadline && again*2 >= known
}

// talkKinds are the kinds of document that come to their news by and by: people
// who talk greet first, and letters and minutes have their forms.
var talkKinds = map[string]bool{
	"speech": true, "interview": true, "transcript": true, "questions and answers": true, "opinion": true, "blog post": true, "minutes": true, "letter": true,
	"memo": true, "email": true, "newsletter": true, "report": true, "bill": true, "court decision": true,
}

// tellingKinds are the kinds of document whose writers tell what others say: what
// ought to be done is there somebody's claim.
var tellingKinds = map[string]bool{
	"article": true, "wire story": true, "press release": true, "court decision": true, "fact sheet": true, "bill": true,
}

// readQuotations sets of each sentence the part of its bytes that stands between
// quotation marks, and whether the writer speaks of himself in the rest.
func (w *weigher) readQuotations() {
	w.quoted, w.self = make([]float64, len(w.sentences)), make([]bool, len(w.sentences))
	w.quotes = w.quotations()
	quotes, selves := w.quotes, 0
	for i, s := range w.sentences {
		for len(quotes) > 0 && quotes[0].End <= s.Start {
			quotes = quotes[1:]
		}
		for _, q := range quotes {
			if q.Start >= s.End {
				break
			}
			w.quoted[i] += float64(min(q.End, s.End)-max(q.Start, s.Start)) / float64(s.Len())
		}
		w.self[i] = slices.ContainsFunc(w.words[s.first:s.last], func(word word) bool { return selfWords[word.lower] && !inQuotation(quotes, word.Start) })
		selves += int(truth(w.self[i] && w.order[i] >= 0))
	}
	w.seldom = selves*3 < len(w.full)
}

// inQuotation reports whether one of the first quotations, which are in order, holds
// the offset.
func inQuotation(quotes []quotation, at int) bool {
	for _, q := range quotes {
		if q.Start > at {
			break
		}
		if at < q.End {
			return true
		}
	}
	return false
}

// of returns the features of a full sentence.
func (w *weigher) of(i int) (x features) {
	s, place := w.sentences[i], w.order[i]
	first, near := truth(place == 0), 1-float64(place)/float64(len(w.full))
	if w.gist != nil && w.gist[i] {
		near = 1 // a conclusion says as much as what it concludes begins with
	}
	x[fFirst], x[fPlace] = first, near
	if w.talk {
		x[fTalkFirst], x[fTalkPlace], x[fProcedure] = first, near, truth(w.hasPhrase(s, procedure))
	}
	x[fCovers] = w.covers[i]
	w.count(s, &x)
	x[fExample] = truth(w.hasPhrase(s, examples))
	x[fQuoted] = w.quoted[i]
	x[fLeans] = truth(w.leans(i))
	x[fSummary] = truth(w.summary[i])
	return x
}

// count sets the features that come of the sentence's words.
func (w *weigher) count(s sentence, x *features) {
	var words, personal, names, numbers, action float64
	for k, word := range w.words[s.first:s.last] {
		x[fAmounts] = max(x[fAmounts], truth(amountWords[word.lower]))
		if word.punct {
			continue
		}
		words++
		names += truth(word.upper && k > 0)
		numbers += truth(unicode.IsDigit(rune(word.text[0])))
		personal += truth(personalWords[word.lower])
		action += truth(actionWords[word.lower])
		x[fDecides] = max(x[fDecides], truth(decisionWords[word.lower]))
	}
	x[fLength] = min(words, 35) / 35
	x[fShort] = truth(words < 8)
	x[fPersonal] = min(personal, 3) / 3
	x[fNames] = min(names, 8) / 8
	x[fNumbers] = min(numbers, 3) / 3
	x[fAction] = min(action, 3) / 3
}

// coverage returns how much of what the document speaks of each sentence holds:
// the sum of the logarithms of its stems' counts. The best has 1.
func (t *text) coverage(vectors []vector) []float64 {
	covers, best := make([]float64, len(vectors)), 1e-9
	for i, v := range vectors {
		for _, id := range v.ids {
			covers[i] += math.Log(float64(t.stems().count[id]))
		}
		best = max(best, covers[i])
	}
	for i := range covers {
		covers[i] /= best
	}
	return covers
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// marksSentences reports whether most sentences of the document end with a mark,
// as they do in the scripts that have such marks.
func (t *text) marksSentences() bool {
	ends := 0
	for _, s := range t.sentences {
		ends += int(truth(endsSentence(t.slice(s.Span))))
	}
	return ends*3 >= len(t.sentences)
}

// endsSentence reports whether s ends with a mark that ends a sentence, closing
// quotes, brackets and note numbers ("[3]") aside.
func endsSentence(s string) bool {
	for strings.HasSuffix(s, "]") {
		s = s[:max(0, strings.LastIndexByte(s, '['))]
	}
	s = strings.TrimRight(s, `"'”’») `)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…。！？؟۔।", r)
}
