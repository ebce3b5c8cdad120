package extract

import (
	"strings"

	"github.com/kljensen/snowball"
)

// stemLanguages maps languages to the names of their stemmers.
var stemLanguages = map[string]string{
	"en": "english", "es": "spanish", "fr": "french", "ru": "russian",
	"sv": "swedish", "no": "norwegian", "nb": "norwegian", "hu": "hungarian",
}

// cutLanguages have no stemmer here and change the ends of words: a word's first
// letters stand for its stem, which serves nearly as well (McNamee and Mayfield
// 2004, Information Retrieval 7: 73).
var cutLanguages = wordSet("de it pt nl uk pl cs sk ro da fi el tr bg sr hr sl lt lv et ca gl")

// cutLetters is how many letters of a word are kept.
const cutLetters = 6

// A stemTable gives the words of a text the numbers of their stems, so that
// statistics work on small integers.
type stemTable struct {
	of    []int32  // of each word of the text; -1 for marks and stop words
	stems []string // by number
	count []int32  // occurrences, by number
}

// stems returns the stems of the text's words, found on the first call.
func (t *text) stems() *stemTable {
	if t.stemTable != nil {
		return t.stemTable
	}
	s := &stemTable{of: make([]int32, len(t.words))}
	stemmer := newStemmer(t.lang)
	forms := make(map[string]int32, len(t.words)/3)
	numbers := make(map[string]int32, len(t.words)/3)
	for i, w := range t.words {
		n, known := forms[w.lower]
		if !known {
			n = s.number(numbers, stemmer.content(w))
			forms[w.lower] = n
		}
		s.of[i] = n
		if n >= 0 {
			s.count[n]++
		}
	}
	t.stemTable = s
	return s
}

// number returns the number of a stem, a new one when it is new; -1 of "".
func (s *stemTable) number(numbers map[string]int32, stem string) int32 {
	if stem == "" {
		return -1
	}
	n, known := numbers[stem]
	if !known {
		n = int32(len(s.stems))
		numbers[stem] = n
		s.stems = append(s.stems, stem)
		s.count = append(s.count, 0)
	}
	return n
}

// A stemmer stems words of one language.
type stemmer struct {
	name string // of the language's stemmer; "" when there is none
	cut  bool   // words are cut instead
	stop map[string]bool
}

func newStemmer(lang string) stemmer {
	base := primaryTag(lang)
	return stemmer{name: stemLanguages[base], cut: cutLanguages[base], stop: stopWords[base]}
}

// content returns the stem of a content word, "" for marks and stop words.
func (s stemmer) content(w word) string {
	if w.punct {
		return ""
	}
	lower := withoutPossessive(w.lower)
	if s.stop[lower] || len(lower) < 2 {
		return ""
	}
	return s.stem(lower)
}

// stem returns the stem of a lower-case word, the word itself where the language
// has no stemmer and its words are not cut.
func (s stemmer) stem(lower string) string {
	if s.cut {
		return firstLetters(lower, cutLetters)
	}
	if s.name == "" {
		return lower
	}
	stem, err := snowball.Stem(lower, s.name, true)
	if err != nil || stem == "" {
		return lower
	}
	return stem
}

// firstLetters returns the first n letters of a word.
func firstLetters(word string, n int) string {
	for i := range word {
		if n == 0 {
			return word[:i]
		}
		n--
	}
	return word
}

// withoutPossessive cuts the "'s" of a lower-case word and writes its
// apostrophes as "'".
func withoutPossessive(lower string) string {
	if strings.Contains(lower, "’") {
		lower = strings.ReplaceAll(lower, "’", "'")
	}
	return strings.TrimSuffix(lower, "'s")
}
