package extract

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

const (
	maxKeywords     = 15
	maxKeywordWords = 5
)

// findKeywords returns the terms typical of the document, best first: runs of
// words that can make a noun phrase, weighed by how frequent their words are,
// how early and how often they stand. In a language without a list of stop words
// there are none, since nothing tells where a term ends.
func findKeywords(t *text) []Keyword {
	if len(newStemmer(t.lang).stop) == 0 {
		return nil
	}
	k := &keywordFinder{text: t, stems: t.stems(), byKey: map[string]int{}, english: strings.HasPrefix(t.lang, "en")}
	for b := 0; b < len(t.words); {
		if n := k.labelLength(b); n > 0 {
			b += n
			continue
		}
		e := b
		for e < len(t.words) && k.fits(e) && (e == b || t.words[e].block == t.words[b].block && !k.owns(e-1)) {
			e++
		}
		k.run(b, e)
		b = max(e, b+1)
	}
	return k.best()
}

// A keywordFinder gathers candidate terms; two with the same stems are one.
type keywordFinder struct {
	*text
	stems   *stemTable
	byKey   map[string]int
	english bool // whose verbs part terms
	terms   []term
}

// A term is a candidate: the words from first to last where it stands first.
type term struct {
	first, last int
	count       int
	score       float64
}

// fits reports whether the word may be part of a term.
func (k *keywordFinder) fits(i int) bool {
	w := &k.words[i]
	if w.punct || k.stems.of[i] < 0 || len(w.lower) < 2 || isNumeric(w.text) {
		return false
	}
	if i > 0 && verbsFollow[k.words[i-1].lower] && !w.upper && !hasAnySuffix(w.lower, "ive", "al", "ous", "ic", "able", "ible", "ian", "s") {
		return false
	}
	return !keywordVerbs[w.lower] && !isAdverb(w.lower) && (w.upper || !hasAnySuffix(w.lower, "izes", "ifies", "itates", "ulates"))
}

// labelLength returns how many words from i on belong to the head of a letter
// and are no part of its text: a label ("Subject:"), or a whole line of addresses.
func (k *keywordFinder) labelLength(i int) int {
	n := k.labelAt(i)
	if n == 0 || !headLabels[k.words[i].lower] && !notSpeakers[k.words[i].lower] {
		return 0
	}
	for headLabels[k.words[i].lower] && i+n < len(k.words) && k.words[i+n].block == k.words[i].block {
		n++
	}
	return n
}

// capitalised reports whether the word is written with a capital that does not
// come of beginning its sentence.
func (k *keywordFinder) capitalised(i int) bool {
	return k.words[i].upper && i > 0 && k.words[i-1].block == k.words[i].block && !k.words[i-1].punct
}

// owns reports whether the word is a possessive that ends a term: what it owns
// is another one, unless both are parts of a name.
func (k *keywordFinder) owns(i int) bool {
	return isPossessive(k.words[i].lower) && !(k.words[i].upper && i+1 < len(k.words) && k.words[i+1].upper)
}

// run adds the terms of a run of fitting words: the run itself when short, else
// its end, where the head of a noun phrase stands.
func (k *keywordFinder) run(first, last int) {
	for last > first && k.endsBadly(last-1) {
		last--
	}
	for first < last && k.beginsBadly(first) {
		first++
	}
	if last-first > maxKeywordWords {
		first = last - maxKeywordWords
	}
	if !k.english {
		k.addWords(first, last)
	}
	if first < last && !(last == first+1 && (k.weakAlone(first) || !k.english)) {
		k.add(first, last)
	}
}

// addWords adds each word of a run as a term, for languages whose verbs are not
// known: a run of theirs counts only when it recurs.
func (k *keywordFinder) addWords(first, last int) {
	for i := first; i < last; i++ {
		if utf8.RuneCountInString(k.words[i].lower) > 3 {
			k.add(i, i+1)
		}
	}
}

// endsBadly reports whether a noun phrase cannot end with the word: an adjective,
// participle or number.
func (k *keywordFinder) endsBadly(i int) bool {
	lower := k.words[i].lower
	return unicode.IsDigit(rune(lower[0])) || hasAnySuffix(lower, "ous", "ful", "less", "ible", "able", "ive", "ed") && len(lower) > 5 && !k.words[i].upper
}

// beginsBadly reports whether a term should not begin with the word.
func (k *keywordFinder) beginsBadly(i int) bool {
	return unicode.IsDigit(rune(k.words[i].lower[0])) || vagueWords[k.words[i].lower]
}

func (k *keywordFinder) weakAlone(i int) bool {
	return vagueWords[k.words[i].lower] || len(k.words[i].lower) < 3 && !k.words[i].upper
}

func hasAnySuffix(s string, suffixes ...string) bool {
	return slices.ContainsFunc(suffixes, func(x string) bool { return strings.HasSuffix(s, x) })
}

// add counts the term of the words from first to last.
func (k *keywordFinder) add(first, last int) {
	var key strings.Builder
	for _, id := range k.stems.of[first:last] {
		key.WriteString(k.stems.stems[id])
		key.WriteByte(' ')
	}
	at, known := k.byKey[key.String()]
	if !known {
		at = len(k.terms)
		k.byKey[key.String()] = at
		k.terms = append(k.terms, term{first: first, last: last})
	}
	k.terms[at].count++
}

// best returns the best terms.
func (k *keywordFinder) best() []Keyword {
	for i := range k.terms {
		k.weigh(&k.terms[i])
	}
	slices.SortStableFunc(k.terms, func(a, b term) int { return cmp.Compare(b.score, a.score) })
	var found []Keyword
	for _, t := range k.terms {
		if len(found) == maxKeywords {
			break
		}
		if !k.english && t.count == 1 && (t.last-t.first > 1 || !k.capitalised(t.first)) {
			continue
		}
		text := k.slice(seed.Span{Start: k.words[t.first].Start, End: k.words[t.last-1].End})
		found = append(found, Keyword{Text: text, Score: math.Round(t.score*1000) / 1000})
	}
	return found
}

// weigh sets the term's score.
func (k *keywordFinder) weigh(t *term) {
	sum := 0.0
	for _, id := range k.stems.of[t.first:t.last] {
		sum += math.Log(1.5 + float64(k.stems.count[id]))
	}
	early := 1 / (1 + math.Log(1+float64(t.first)/20))
	t.score = sum * (1 + math.Log(float64(t.count))) * (0.3 + early)
	if t.last-t.first == 1 {
		t.score *= 0.25
		if t.count > 1 {
			t.score *= 1.7
		}
	}
}
