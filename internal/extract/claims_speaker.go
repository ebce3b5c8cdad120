package extract

import (
	"strings"

	"briefbook/internal/seed"
)

// shortest returns the part of a source that names it: a person's name with the
// titles before it, or a noun phrase without what only describes it. What is left
// out stands in the sentence.
func (c *claimFinder) shortest(r wordRange) wordRange {
	if r.to-r.from < 2 {
		return r
	}
	if end := c.personEnd(r); end > r.from {
		return wordRange{r.from, end}
	}
	for k := r.from + 2; k < r.to; k++ {
		if c.words[k-1].text == "," && (relatives[c.words[k].lower] && c.words[k].lower != "that" || c.words[k].lower == "whose") {
			r.to = k - 1 // "Maple Partners, which owns three sites"
		}
	}
	for k := max(r.from+4, r.to-4); k+1 < r.to; k++ {
		if w := c.words[k].lower; (w == "in" || w == "of" || w == "on") && isPeriod(&c.words[k+1]) && isPeriod(&c.words[r.to-1]) {
			if r.to = k; publishedForms[c.words[k-1].lower] {
				r.to-- // "a study by X published in May"
			}
		}
	}
	for k := r.from + 1; k < r.to; k++ {
		if c.words[k].lower == "seen" && k+1 < r.to && c.words[k+1].lower == "by" || c.words[k].lower == "at" && c.organizationEnds(c.words[k-1].End) {
			r.to = k
		}
	}
	for r.to-r.from > 1 && cueTimeWords[c.words[r.to-1].lower] {
		r.to--
	}
	return c.withoutBracket(r)
}

// isPeriod reports whether the word is a month or a year.
func isPeriod(w *word) bool {
	is := timeWords[w.lower].is
	return w.upper && (is == monthWord || is == shortMonth) || len(w.text) == 4 && hasDigit(w.text[:1]) && hasDigit(w.text[3:])
}

var publishedForms = wordSet(`published released completed issued dated conducted done made`)

// personEnd returns where the name of the person ends with whom the source
// begins, titles aside; 0 when it begins otherwise, or somebody joins or belongs
// to the person.
func (c *claimFinder) personEnd(r wordRange) int {
	head := c.names.head(r)
	for _, n := range c.names.namesIn(c.span(head)) {
		if n.Type != Person {
			continue
		}
		end := r.from
		for end < r.to && c.words[end].Start < n.End {
			end++
		}
		if c.words[end-1].End > n.End || c.names.apposesPerson(wordRange{end - 1, r.to}) || end < r.to && (c.words[end].lower == "and" || c.words[end].lower == "or" || !c.words[end].punct && !endsHead[c.words[end].lower]) {
			return 0
		}
		return end
	}
	return 0
}

// endsHead are words that describe the person named before them.
var endsHead = wordSet(`of from at for in with who whose`)

// organizationEnds reports whether an organisation's name ends at the offset.
func (c *claimFinder) organizationEnds(offset int) bool {
	i := c.names.nameAt(offset) - 1
	return i >= 0 && c.names.names[i].End == offset && c.names.names[i].Type == Organization
}

// withoutBracket returns a range without the brackets at its end: "(WHO)",
// "(protect)".
func (c *claimFinder) withoutBracket(r wordRange) wordRange {
	if c.words[r.to-1].text != ")" {
		return r
	}
	for n := r.to - 2; n > r.from && r.to-n < maxLabel; n-- {
		if c.words[n].text == "(" {
			r.to = n
			break
		}
	}
	return r
}

// withoutContraction returns the span of a pronoun without the verb that leans on
// it: "I" of "I'm".
func (c *claimFinder) withoutContraction(r wordRange) seed.Span {
	span := c.span(r)
	if r.to-r.from == 1 && clausePronouns[c.words[r.from].lower] {
		if at := strings.IndexAny(c.words[r.from].text, "'’"); at > 0 {
			span.End = span.Start + at
		}
	}
	return span
}
