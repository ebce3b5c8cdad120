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
		if c.words[k-1].text == "," && (relatives[c.words[k].lower] && c.words[k].lower != "that" || c.words[k].lower == "whose" || c.words[k].lower == "where") {
			r.to = k - 1 // "Maple Partners, which owns three sites"
		}
	}
	for k := max(r.from+2, r.to-4); k+1 < r.to; k++ {
		w, next := c.words[k].lower, &c.words[k+1]
		day := k+2 < r.to && endsInDigit(next.text) && isPeriod(&c.words[k+2])
		last := (w == "last" || w == "this" || w == "earlier") && timeWords[next.lower].is == unitWord && k+2 == r.to
		if last || k >= r.from+4 && (w == "in" || w == "of" || w == "on" || w == "for") && (isPeriod(next) || day) && isPeriod(&c.words[r.to-1]) {
			if r.to = k; publishedForms[c.words[k-1].lower] && !clausePronouns[c.words[k-2].lower] {
				r.to-- // "a study by X published in May"
			}
		}
	}
	for k := r.from + 1; k < r.to; k++ {
		if c.words[k].lower == "seen" && k+1 < r.to && c.words[k+1].lower == "by" && c.hasAuthor(r.from, k) || c.words[k].lower == "at" && c.organizationEnds(c.words[k-1].End) {
			r.to = k
		}
	}
	return c.withoutBracket(c.withoutTail(r))
}

// hasAuthor reports whether the paper told of says whose it is: "a note by the Bank".
func (c *claimFinder) hasAuthor(from, to int) bool {
	for k := from; k < to; k++ {
		if w := c.words[k].lower; w == "of" || w == "by" {
			return true
		}
	}
	return false
}

// withoutTail returns a range without the day, the examples and the mark at its end:
// "an online poll out Thursday", "the officer in charge that night", "critics,
// including Berg,", "the report, commissioned in May,", "the council, by contrast,".
func (c *claimFinder) withoutTail(r wordRange) wordRange {
	for k := r.from + 1; k+1 < r.to; k++ {
		if w := c.words[k+1].lower; c.words[k].text == "—" || c.words[k].text == "–" || c.isDash(k) || c.words[k].text == "," && (w == "including" || adjunctPrepositions[w] || strings.HasSuffix(w, "ed") && !c.words[k+1].upper) {
			r.to = k
		}
	}
	for last := c.words[r.to-1].lower; r.to-r.from > 1 && (cueTimeWords[last] && !isAdverb(last) || last == "out" || last == "that" || last == ","); last = c.words[r.to-1].lower {
		r.to--
	}
	if r.to-r.from > 2 && c.words[r.to-2].text == "," && endsInDigit(c.words[r.to-1].text) {
		r.to -= 2 // "Anna Berg, 61"
	}
	if c.words[r.from].lower == "even" && r.to-r.from > 1 {
		r.from++
	}
	return r
}

// isPeriod reports whether the word is a month or a year.
func isPeriod(w *word) bool {
	is := timeWords[w.lower].is
	return w.upper && (is == monthWord || is == shortMonth) || isYear(w.text)
}

var publishedForms = wordSet(`published released completed issued dated conducted done made`)

// personEnd returns where the name of the person ends with whom the source
// begins, titles aside; 0 when it begins otherwise, or somebody joins or belongs
// to the person.
func (c *claimFinder) personEnd(r wordRange) int {
	head := c.names.head(r)
	if p := head.to + 1; p < r.to && c.words[head.to].text == "," {
		if n := c.names.nameAt(c.words[p].Start); n < len(c.names.names) && c.names.names[n].Type == Person && c.names.names[n].Start < c.words[min(p+2, r.to-1)].Start {
			head = wordRange{p, r.to} // "their lead, Anna Berg of the State Department"
		}
	}
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

// speakerAfter returns the noun phrase that begins at from, its apposition
// included: of "said X, a Y," and "according to X".
func (c *claimFinder) speakerAfter(s sentence, from int) wordRange {
	i := from
	for ; i < s.last && c.within[i] < 0; i++ {
		w := &c.words[i]
		if i > from && (speakerEnds[w.lower] && !(w.lower == "as" && namedForms[c.words[i-1].lower]) || w.text == ":" || w.text == ";" || w.text == "—" || w.text == "–") {
			break
		}
		if w.text == "," && !c.apposes(s, i) {
			break
		}
	}
	for i > from && c.words[i-1].punct && c.words[i-1].text != ")" {
		i--
	}
	return wordRange{from, i}
}

// speakerEnds are words that do not belong to the speaker any more.
var speakerEnds = wordSet(`when while as because during after before adding saying noting citing on said says told that if but where`)

// namedForms tell, with "as", under what name somebody is known.
var namedForms = wordSet(`known identified described named referred acting serving`)

// nounOfRole reports whether a noun says what somebody is.
func nounOfRole(lower string) bool {
	return officeNouns[lower] || isGenericSource(lower) || roleNouns[lower] || moreRoles[lower]
}

var moreRoles = wordSet(`executive head coach author owner founder editor deputy manager organiser organizer coordinator speaker captain commander treasurer predecessor
	successor counterpart neighbour neighbor landlord tenant farmer trader clerk warden principal headteacher counsel`)

// personAt reports whether a person's name, titles before it aside, stands at p and ends
// with the sentence or at a comma.
func (c *claimFinder) personAt(s sentence, p int) bool {
	for k := p; k < min(p+4, s.last) && (c.words[k].upper || c.words[k].text == "."); k++ {
		n := c.names.nameAt(c.words[k].Start)
		if n == len(c.names.names) || c.names.names[n].Start != c.words[k].Start {
			continue
		}
		for end := k + 1; end < s.last && c.names.names[n].Type == Person; end++ {
			if c.words[end-1].End == c.names.names[n].End {
				return c.words[end].punct
			}
		}
		return c.names.names[n].Type == Person
	}
	return false
}

// roleBefore reports whether what stands before the comma is what somebody is, and
// where: "our attaché in Cairo".
func (c *claimFinder) roleBefore(s sentence, comma int) bool {
	k := comma - 1
	for k > s.first && (c.words[k].upper || c.words[k].lower == "the") {
		k--
	}
	return k > s.first && linksNouns[c.words[k].lower] && !c.words[k-1].upper && !c.words[k-1].punct
}

// apposes reports whether the comma begins an apposition to the name before it.
func (c *claimFinder) apposes(s sentence, comma int) bool {
	if comma+2 >= s.last || c.within[comma+1] >= 0 {
		return false
	}
	next := c.words[comma+1].lower
	if (!c.words[comma-1].upper || nounOfRole(c.words[comma-1].lower) || c.roleBefore(s, comma)) && c.personAt(s, comma+1) {
		return true // "its director, Dr Ana Ruiz"
	}
	return next == "a" || next == "an" || next == "the" || next == "who" || next == "whose" || next == "which"
}
