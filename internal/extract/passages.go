package extract

import (
	"strings"

	"briefbook/internal/seed"
)

// leastPassage is how many words of a script that several languages share a
// passage needs: of fewer the language is a guess.
const leastPassage = 5

// findPassages returns what the document quotes in another language than its own.
func findPassages(t *text) []Passage {
	var found []Passage
	for _, b := range t.doc.Blocks {
		found = appendPassages(found, t.doc.Text[:b.End], b.Start, b.Kind == seed.Quote, t.lang)
	}
	return found
}

// ForeignPassages returns the parts of one paragraph that are quoted in another
// language than lang, a BCP 47 tag: what stands between quotation marks or, where
// all of the paragraph is a quotation, the whole.
func ForeignPassages(paragraph string, isQuote bool, lang string) []Passage {
	return appendPassages(nil, paragraph, 0, isQuote, lang)
}

// appendPassages appends those of the paragraph that begins at start and ends
// with the text.
func appendPassages(found []Passage, text string, start int, isQuote bool, lang string) []Passage {
	if lang == "" || lang == undetermined {
		return found
	}
	if isQuote {
		if other := foreignLanguage(text[start:], lang); other != "" {
			return append(found, Passage{seed.Span{Start: start, End: len(text)}, other})
		}
	}
	for _, q := range appendQuotations(nil, text, start, 0) {
		if other := foreignLanguage(text[q.Start:q.End], lang); other != "" {
			found = append(found, Passage{q.Span, other})
		}
	}
	return found
}

// foreignLanguage returns the language of a passage; "" when that is the
// document's or the passage's script and words of function leave it open.
func foreignLanguage(passage, lang string) string {
	script := scriptOf(passage)
	found := script
	switch found {
	case "":
		return ""
	case "latin", "cyrillic", "arabic":
		var words int
		if found, words = byFunctionWords(passage, script); found == undetermined || words < leastPassage {
			return ""
		}
	}
	own := primaryTag(strings.ToLower(lang))
	if found == own || sameMacrolanguage(found, own) || found == "zh" && own == "ja" {
		return ""
	}
	return found
}
