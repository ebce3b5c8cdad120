package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// A text is what all rules share of one document: its words and sentences, each
// found once.
type text struct {
	doc       *seed.Document
	lang      string // language of the document, "und" when unknown
	words     []word
	sentences []sentence

	stemTable *stemTable // of the words; use stems()
	explain   bool       // the reasons are wanted
}

// A word is a run of letters and digits (apostrophes, hyphens and full stops
// within it included, as in "don't", "well-known", "U.S."), or one mark of
// punctuation.
type word struct {
	seed.Span
	text  string // as written
	lower string
	block int  // index of its block
	punct bool // a mark, not a run of letters or digits
	upper bool // begins with an upper-case letter
}

// A sentence is a sentence of one block.
type sentence struct {
	seed.Span
	block       int
	first, last int // its words are words[first:last]
}

// slice returns the words of the span.
func (t *text) slice(s seed.Span) string { return t.doc.Slice(s) }

// analyse cuts the document into words and sentences.
func analyse(doc *seed.Document, lang string) *text {
	t := &text{doc: doc, lang: lang, words: make([]word, 0, len(doc.Text)/5)}
	for b, block := range doc.Blocks {
		at := len(t.words)
		t.words = appendWords(t.words, doc.Text, block.Span, b)
		for _, s := range splitSentences(doc.Text, block, lang) {
			first := at
			for at < len(t.words) && t.words[at].Start < s.End {
				at++
			}
			t.sentences = append(t.sentences, sentence{Span: s, block: b, first: first, last: at})
		}
	}
	return t
}

// appendWords appends the words of one block.
func appendWords(words []word, text string, block seed.Span, b int) []word {
	for at := block.Start; at < block.End; {
		r, size := utf8.DecodeRuneInString(text[at:block.End])
		switch {
		case unicode.IsSpace(r):
			at += size
			continue
		case !isWordRune(r):
			words = append(words, word{Span: seed.Span{Start: at, End: at + size}, text: text[at : at+size], lower: text[at : at+size], block: b, punct: true})
			at += size
			continue
		}
		end := wordEnd(text, at, block.End)
		w := text[at:end]
		words = append(words, word{Span: seed.Span{Start: at, End: end}, text: w, lower: strings.ToLower(w), block: b, upper: unicode.IsUpper(r)})
		at = end
	}
	return words
}

// wordEnd returns where the word that begins at start ends.
func wordEnd(text string, start, limit int) int {
	end := start
	for end < limit {
		r, size := utf8.DecodeRuneInString(text[end:limit])
		if isWordRune(r) {
			end += size
			continue
		}
		if !isJoiner(r) {
			break
		}
		next, _ := utf8.DecodeRuneInString(text[end+size : limit])
		if !isWordRune(next) {
			if r == '.' && isInitials(text[start:end]) {
				end += size // the last stop of "U.S."
			}
			break
		}
		if r == '.' && !joinsAcross(text[start:end], next) {
			break
		}
		if r == ',' && (!endsInDigit(text[start:end]) || !unicode.IsDigit(next)) {
			break
		}
		end += size
	}
	return end
}

func isWordRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || r == '_'
}

func isJoiner(r rune) bool {
	return r == '\'' || r == '’' || r == '-' || r == '‐' || r == '‑' || r == '.' || r == ','
}

// isInitials reports whether w is letters parted by full stops, as "U.S" is.
func isInitials(w string) bool {
	letters := strings.Split(w, ".")
	for _, l := range letters {
		if utf8.RuneCountInString(l) != 1 {
			return false
		}
	}
	return len(letters) > 1
}

// joinsAcross reports whether a full stop between w and next is part of a word:
// in initials ("U.S") and numbers ("3.5").
func joinsAcross(w string, next rune) bool {
	if endsInDigit(w) {
		return unicode.IsDigit(next)
	}
	last := w[strings.LastIndexByte(w, '.')+1:]
	return utf8.RuneCountInString(last) == 1 && unicode.IsLetter(next)
}

func endsInDigit(w string) bool {
	return w != "" && w[len(w)-1] >= '0' && w[len(w)-1] <= '9'
}
