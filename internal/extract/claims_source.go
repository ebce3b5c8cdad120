package extract

import "strings"

// cueGroup returns where the verb group that ends with the verb at i begins,
// its auxiliaries and adverbs included.
func (c *claimFinder) cueGroup(s sentence, i int) int {
	active := cueVerbs[c.words[i].lower].form == formActive
	for i > s.first && c.within[i-1] < 0 && (cueAuxiliaries[c.words[i-1].lower] || groupAdverbs[c.words[i-1].lower] || isAdverb(c.words[i-1].lower) && !c.words[i-1].upper || active && aspectForms[c.words[i-1].lower]) {
		i--
	}
	if i-1 > s.first && c.words[i-1].lower == "to" && continuingForms[c.words[i-2].lower] {
		return c.cueGroup(s, i-2)
	}
	return i
}

// Verbs that say of another that it began or goes on: "began calling for", "continues
// to deny".
var (
	aspectForms     = wordSet(`began begin begins started start starts kept keep keeps`)
	continuingForms = wordSet(`continue continues continued began begin begins used`)
)

func isAdverb(lower string) bool {
	return len(lower) > 4 && strings.HasSuffix(lower, "ly") && !notAdverbs[lower]
}

// notAdverbs are words that end as adverbs do.
var notAdverbs = wordSet(`family reply italy july supply apply rely assembly anomaly monopoly melancholy butterfly comply imply multiply bully jelly rally
	tally belly early homily ally doily lily fly friendly deadly costly elderly lovely lonely likely unlikely only daily weekly monthly quarterly yearly
	orderly hourly sicily emily kelly billy molly sally willy`)

// subject returns the noun phrase that ends before the word at end, and stands
// after from.
func (c *claimFinder) subject(from, end int) wordRange {
	k := end - 1
	if k < from {
		return wordRange{}
	}
	if c.within[k] >= 0 {
		return c.quotedName(from, end)
	}
	if lower := c.words[k].lower; (lower == "who" || lower == "which") && !isAllCaps(c.words[k].text) {
		return c.antecedent(from, k)
	} else if lower == "there" && k > from && !c.words[k-1].punct {
		if noun := c.subject(from, k); !noun.empty() {
			return wordRange{noun.from, end} // "our colleagues there"
		}
		return wordRange{}
	} else if clausePronouns[lower] {
		if k-2 >= from && c.words[k-1].lower == "of" && quantifiers[c.words[k-2].lower] {
			k -= 2 // "some of you"
		}
		return wordRange{k, end}
	}
	head := end
	if dash := c.dashBefore(from, k); dash > from {
		head = dash
	} else if c.words[k].text == "," {
		if head = c.apposed(from, k); head < 0 {
			return wordRange{}
		}
	}
	start := c.subjectStart(from, head)
	if start < head {
		if noun, relative := c.relativeSubject(from, start, head, end); relative {
			return noun
		}
	}
	if head == end {
		start = c.nameOfRole(from, start)
	}
	if end = c.withoutTime(start, head, end); start >= head || !c.nominalStart(start) || subjectPrepositions[c.words[end-1].lower] {
		return wordRange{}
	}
	return wordRange{start, end}
}

// subjectStart returns where the noun phrase before head begins, past the dateline, the
// conjunctions and the adverbials before it.
func (c *claimFinder) subjectStart(from, head int) int {
	start := max(c.phraseStart(from, head), c.bodyStart(from, head))
	if start+3 < head && (c.words[start].lower == "last" || c.words[start].lower == "this" || c.words[start].lower == "earlier") && timeWords[c.words[start+1].lower].is == unitWord {
		start += 2
	}
	for start < head && (openingWords[c.words[start].lower] || isAdverb(c.words[start].lower) || c.words[start].punct || cueTimeWords[c.words[start].lower]) {
		start++
	}
	if start+1 < head && c.words[start].lower == "with" && determiners[c.words[start+1].lower] {
		start++
	}
	if start < head && subjectPrepositions[c.words[start].lower] {
		start = c.lastPhrase(start, head)
	}
	if start > from && c.words[start-1].lower == "those" && start+1 == head && strings.HasSuffix(c.words[start].lower, "ed") {
		start-- // "those surveyed"
	}
	return start
}

// dashBefore returns where the dash stands that opens the aside which the dash at k
// closes; -1 when none does.
func (c *claimFinder) dashBefore(from, k int) int {
	isDash := func(i int) bool { return c.words[i].text == "—" || c.words[i].text == "–" || c.isDash(i) }
	for i := k - 1; isDash(k) && i > from && k-i < maxSubject; i-- {
		if isDash(i) && i < k-1 {
			return i
		}
	}
	return -1
}

// quotedName returns the name that ends before the word at end with a part in quotation
// marks: "the carriers' union “Keliai”"; empty when what is quoted is said.
func (c *claimFinder) quotedName(from, end int) wordRange {
	open := end - 1
	for open > from && c.within[open-1] == c.within[end-1] {
		open--
	}
	if n := end - open; open == from || n < 3 || n > 5 || !c.words[open+1].upper || c.words[end-2].punct || c.words[open-1].punct || c.within[open-1] >= 0 {
		return wordRange{}
	}
	name := c.subject(from, open)
	if !name.empty() && name.to == open {
		name.to = end
	}
	return name
}

// nameOfRole returns where the name begins to which the role at start is apposed, when
// only it stands before: "Anna Berg, president and head of the port said"; else start.
func (c *claimFinder) nameOfRole(from, start int) int {
	k := start
	if k-2 > from && (c.words[k-1].lower == "and" || c.words[k-1].lower == "or") && nounOfRole(c.words[k-2].lower) {
		k -= 2
	}
	for k > from && !c.words[k-1].punct && !c.words[k-1].upper {
		k--
	}
	if k-2 < from || c.words[k-1].text != "," || c.words[k].upper || quantifiers[c.words[k].lower] || !nounOfRole(c.words[k].lower) && !nounOfRole(c.words[k+1].lower) {
		return start
	}
	body := c.bodyStart(from, k)
	if n := c.names.nameAt(c.words[body].Start); n < len(c.names.names) && c.names.names[n].Type == Person && c.names.names[n].Start == c.words[body].Start && c.names.names[n].End == c.words[k-2].End {
		return body
	}
	return start
}

// bodyStart returns where the words begin after the dateline, or the number and
// marking, of a paragraph: "3. (C) ", "[12] ".
func (c *claimFinder) bodyStart(from, to int) int {
	if n := datelineEnd(c.words[from:min(from+2*maxDateline, len(c.words))]); n > 0 && from+n < to {
		return from + n
	}
	i := from
	if i+2 < to && endsInDigit(c.words[i].text) && c.words[i+1].text == "." {
		i += 2
	}
	if i+3 < to && strings.Contains("([", c.words[i].text) && strings.Contains(")]", c.words[i+2].text) && len(c.words[i+1].text) < 5 {
		i += 3
	}
	return i
}

// withoutTime returns the end of the noun phrase without the day that stands
// between it and its verb: "The government on Thursday rejected".
func (c *claimFinder) withoutTime(start, head, end int) int {
	if head == end && end-start > 2 && c.words[end-2].lower == "on" && timeWords[c.words[end-1].lower].is == weekdayWord {
		return end - 2
	}
	return end
}

// linksNouns are prepositions within a noun phrase.
var linksNouns = wordSet(`of for in from at`)

// nominalStart reports whether a noun phrase may begin with the word.
func (c *claimFinder) nominalStart(i int) bool {
	switch c.words[i].lower {
	case "to", "not", "there", "it's", "and", "or":
		return false
	case "no", "neither", "nobody", "none", "nothing": // tells what was not said
		return false
	}
	return true
}

// apposed returns the end of the noun phrase to which the words between its
// comma and the comma at k are apposed, -1 when there is none.
func (c *claimFinder) apposed(from, k int) int {
	nearest := -1
	for i, words := k-1, 0; i > from && words < 40 && c.within[i] < 0; i-- {
		words++
		if c.words[i].text != "," || c.names.holds(c.words[i].Start) || i-2 > from && endsInDigit(c.words[i-1].text) && c.words[i-2].text == "," {
			continue // "Anna Berg, 61, from Bonn, says"
		}
		if words > 3 || !c.words[i+1].upper || !c.words[i-1].upper && c.personAt(sentence{last: k + 1}, i+1) {
			return i
		}
		nearest = i // perhaps only the comma of "Dayton, Ohio,"
	}
	return nearest
}

// maxSubject bounds the words of a subject.
const maxSubject = 25

// phraseStart goes left from end to where the noun phrase begins.
func (c *claimFinder) phraseStart(from, end int) int {
	i, joined := end, false
	for i > from && end-i < maxSubject {
		w := &c.words[i-1]
		switch {
		case w.text == "," && (joined && c.listsNames(from, i-1) || c.names.holds(w.Start)):
		case w.text == ")":
			for i > from && c.words[i-1].text != "(" {
				i--
			}
		case (w.lower == "this" || w.lower == "these") && i < end && c.words[i].upper:
			return i - 1 // "this Court"
		case c.within[i-1] >= 0, w.punct && (!strings.Contains(".&/'’-%$#", w.text) || c.isDash(i-1)), clauseBounds[w.lower] && !isAllCaps(w.text) && !c.names.holds(w.Start), clausePronouns[w.lower] && i < end:
			return i
		case w.lower == "and", w.lower == "or":
			if !c.joinsNouns(from, i-1, end) {
				return i
			}
			joined = true
		}
		i = max(i-1, from)
	}
	return i
}

// joinsNouns reports whether the "and" joins two parts of one subject: two
// names, or plain nouns that begin the sentence.
func (c *claimFinder) joinsNouns(from, and, end int) bool {
	if and == from || and+1 >= end {
		return false
	}
	before, after := &c.words[and-1], &c.words[and+1]
	if before.text == ")" && and-3 > from {
		before = &c.words[and-4] // the name before "(ITF)"
	}
	if before.upper && determiners[after.lower] && and+2 < end && c.words[and+2].upper {
		return c.sharesNoun(from, and) || c.beginsWithName(from, and)
	}
	return before.upper && after.upper || and-from <= 3 && !before.punct || c.partsOfOffice(from, and, end) || c.twoOffices(from, and, end)
}

// twoOffices reports whether the "and" joins what one person is: "the former secretary
// of state and current nominee".
func (c *claimFinder) twoOffices(from, and, end int) bool {
	k := and - 1
	for ; k > from && !c.words[k-1].punct && c.within[k-1] < 0; k-- {
		if w := c.words[k].lower; finiteAt(c.words, k) || clauseBounds[w] || clausePronouns[w] || subjectPrepositions[w] && w != "of" {
			return false
		}
	}
	return c.words[k].lower == "the" && and-k < maxLabel/2 && end-and < 6 && nounOfRole(c.words[end-1].lower) && !determiners[c.words[and+1].lower]
}

// partsOfOffice reports whether the "and" stands within what a ministry is for: "the
// environment and energy ministry".
func (c *claimFinder) partsOfOffice(from, and, end int) bool {
	if !bodyNouns[c.words[end-1].lower] || end-and > 4 {
		return false
	}
	for k := and - 1; k >= from && k > and-4 && !c.words[k].punct; k-- {
		if determiners[c.words[k].lower] {
			return true
		}
	}
	return false
}

// sharesNoun reports whether the names on either side of the "and" belong to one
// plural noun: "the governments of the United Kingdom and the United States".
func (c *claimFinder) sharesNoun(from, and int) bool {
	k := and - 1
	for k > from && (c.words[k].upper || c.words[k].lower == "the") {
		k--
	}
	return k > from && linksNouns[c.words[k].lower] && (!c.words[k-1].upper || k-1 == from) && strings.HasSuffix(c.words[k-1].lower, "s")
}

// beginsWithName reports whether only the words of a name stand before the "and"
// in its clause: "Amnesty International and the Red Cross".
func (c *claimFinder) beginsWithName(from, and int) bool {
	k := and - 1
	for k >= from && (c.words[k].upper || c.words[k].lower == "the" || c.words[k].lower == "of") {
		k--
	}
	return (k < from || c.words[k].punct) && c.names.named(c.span(wordRange{k + 1, and})) != ""
}

// listsNames reports whether the comma parts the names of a list with which the
// sentence begins: "Britain, France and Germany".
func (c *claimFinder) listsNames(from, comma int) bool {
	for i := from; i < comma; i++ {
		if w := &c.words[i]; !w.upper && w.text != "," && w.lower != "the" && w.lower != "of" || cueTimeWords[w.lower] || subjectPrepositions[w.lower] && w.lower != "of" {
			return false
		}
	}
	return c.names.named(c.span(wordRange{from, comma})) != ""
}

// lastPhrase returns where the last noun phrase of a range that begins with a
// preposition begins: a name, or what a determiner begins.
func (c *claimFinder) lastPhrase(from, to int) int {
	i := to
	for i > from+1 && (c.words[i-1].upper || c.words[i-1].text == ".") {
		i--
	}
	for i < to && i-2 > from && c.words[i-1].lower == "and" {
		k := c.nameBefore(i - 1)
		if k < 0 || k <= from {
			break
		}
		i = k
	}
	if i < to {
		for i > from+1 && c.names.holds(c.words[i].Start) {
			i-- // "Working Conditions" of the Authority for it
		}
		if i > from+1 && namedWith[c.words[i-1].lower] {
			i--
		}
		if wide := c.widePhrase(from, i); wide < i {
			return wide
		}
		if c.words[i-1].lower == "and" && i-1 > from && c.sharesNoun(from, i-1) {
			for k := i - 2; k > from; k-- {
				if determiners[c.words[k].lower] && !c.words[k+1].upper {
					return k
				}
			}
		}
		if subjectPrepositions[c.words[i-1].lower] && i-1 == from {
			return to // the name belongs to the preposition
		}
		return i
	}
	for i > from+1 {
		i--
		if determiners[c.words[i].lower] {
			return i
		}
	}
	return to
}

// nameBefore returns the first word of the name, and of an acronym in brackets
// after it, that ends before word i; -1 when none does.
func (c *claimFinder) nameBefore(i int) int {
	if c.words[i-1].text == ")" && i > 3 && c.words[i-3].text == "(" {
		i -= 3
	}
	n := c.names.nameAt(c.words[i-1].End) - 1
	if n < 0 || c.names.names[n].End != c.words[i-1].End {
		return -1
	}
	for k := i - 1; k >= 0; k-- {
		if c.words[k].Start == c.names.names[n].Start {
			return k
		}
	}
	return -1
}

// namedWith stand before a name that belongs to them: "this Court".
var namedWith = wordSet(`the a this that our its your`)

// widePhrase returns where the noun phrase begins that ends in a name at i with
// a preposition before it: "the government in Tehran"; i when there is none.
func (c *claimFinder) widePhrase(from, i int) int {
	if i < from+4 || !linksNouns[c.words[i-1].lower] || timeWords[c.words[i-2].lower].is != notTimeWord || endsInDigit(c.words[i-2].text) {
		return i
	}
	if k := i - 2; k-1 > from && strings.HasSuffix(c.words[k].lower, "s") && !c.words[k].upper && (timeWords[c.words[k-1].lower].is != notTimeWord || endsInDigit(c.words[k-1].text)) {
		return k // "In June inspectors of the Authority"
	}
	for k := i - 2; k > from && i-k < 6 && !c.words[k].punct; k-- {
		if determiners[c.words[k].lower] && c.words[k-1].lower != "of" && !subjectPrepositions[c.words[k-1].lower] {
			return k
		}
	}
	return i
}
