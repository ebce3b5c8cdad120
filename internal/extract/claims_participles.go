package extract

import "strings"

// participleSpeaker returns who says what the participle at i reports: the subject of
// the clause that it hangs on, of the paper before it, or the noun that it tells of.
func (c *claimFinder) participleSpeaker(s sentence, i, group int, form cueForm) wordRange {
	before := &c.words[group-1]
	if before.lower == "in" && c.words[i].lower == "writing" {
		return wordRange{}
	}
	if before.punct || sayingAfter[before.lower] || before.lower == "and" {
		main := c.mainSubject(s, i)
		if before.lower == "by" && main.to-main.from == 1 && main.to < i && !clausePronouns[c.words[main.from].lower] && c.names.named(c.span(main)) == "" && (!finiteAt(c.words, main.to) || strings.HasSuffix(c.words[main.to].lower, "ss")) && !cueAuxiliaries[c.words[main.to].lower] {
			return wordRange{} // "Quick access by saying"
		}
		return main
	}
	noun := group - 1
	for noun > s.first+1 && (cueTimeWords[c.words[noun].lower] || c.words[noun].lower == "on" && cueTimeWords[c.words[noun+1].lower]) {
		noun--
	}
	if writtenNouns[c.words[noun].lower] {
		if main := c.mainSubject(s, i); !main.empty() && main.to < noun {
			return main // "The bank issued a statement on Monday saying"
		}
	} else if form.class == cueObject {
		return wordRange{} // "those on the ballot defending the majority"
	}
	return c.subject(s.first, group)
}

// writtenNouns are what somebody makes known something with.
var writtenNouns = wordSet(`statement statements letter letters article articles leaflet leaflets email emails e-mail mail memo note notes post posts tweet tweets message messages report
	reports release notice editorial op-ed column blog video ad ads poster posters sign signs interview speech petition lawsuit suit complaint motion filing`)

// mainSubject returns the subject of a participle: that of the claim before it
// in its sentence, or what the sentence begins with.
func (c *claimFinder) mainSubject(s sentence, i int) wordRange {
	if n := len(c.found); n > 0 {
		if d := c.found[n-1]; d.at >= s.first && !d.source.empty() {
			return d.source
		}
	}
	first := c.bodyStart(s.first, i)
	if w := c.words[first].lower; subjectPrepositions[w] || clauseLeaders[w] {
		phrase := first
		if first = c.pastComma(first, i); first == phrase {
			return c.pronounIn(first, i)
		}
	}
	end := first
	for end < i && (c.words[end].upper || c.words[end].text == "." || determiners[c.words[end].lower]) && c.within[end] < 0 {
		end++
	}
	if end == first+1 && determiners[c.words[first].lower] {
		for end < i && end-first < maxSubject && (!finiteAt(c.words, end) || strings.Contains(c.words[end].text, "-")) && !c.words[end].punct && !cueAuxiliaries[c.words[end].lower] {
			end++
		}
	}
	if end == first && clausePronouns[c.words[end].lower] {
		end++
	}
	if end+1 < i && c.words[end].text == "," && end > first {
		if n := c.names.nameAt(c.words[end+1].Start); n < len(c.names.names) && c.names.names[n].Type == Person && c.names.names[n].Start == c.words[end+1].Start {
			for end < i && c.words[end].Start < c.names.names[n].End {
				end++
			}
		}
	}
	return wordRange{first, end}
}

// clauseLeaders begin a clause that another one follows.
var clauseLeaders = wordSet(`when while because although though if as since after before once until unless whereas alongside`)

// pronounIn returns the first pronoun with a verb in the range: "On May 3 they left".
func (c *claimFinder) pronounIn(from, to int) wordRange {
	for k := from; k+1 < to; k++ {
		if clausePronouns[c.words[k].lower] && finiteAt(c.words, k+1) {
			return wordRange{k, k + 1}
		}
	}
	return wordRange{}
}

// pastComma returns where the sentence goes on after the phrase before its first
// comma; from when there is none before word to.
func (c *claimFinder) pastComma(from, to int) int {
	for k := from; k+1 < to; k++ {
		if c.words[k].text == "," && c.within[k] < 0 {
			return k + 1
		}
	}
	return from
}

// opening makes a claim of the participle with which the sentence begins: "Noting that
// fees had risen, Berg left the room."
func (c *claimFinder) opening(s sentence, i int) (d draft, ok bool) {
	comma := c.nextComma(s, i+1)
	if comma < 0 || comma+2 >= s.last {
		return d, false
	}
	d = draft{at: i, cue: wordRange{i, i + 1}, source: c.subjectAt(s, comma+1)}
	said := i + 1
	if c.words[said].lower == "that" {
		said++
	}
	if d.source.empty() || comma-said < 2 || !c.clausal(i, said) && !c.hasVerb(wordRange{said, comma}) {
		return d, false
	}
	d.content = []wordRange{{said, comma}}
	return d, true
}

// maxOpeningSubject bounds the words of the subject after an opening participle.
const maxOpeningSubject = 8

// subjectAt returns the noun phrase that begins at p with a pronoun, a name or a
// determiner and ends before a verb; empty when none does.
func (c *claimFinder) subjectAt(s sentence, p int) wordRange {
	if w := &c.words[p]; clausePronouns[w.lower] {
		return wordRange{p, p + 1}
	} else if !w.upper && !determiners[w.lower] || c.within[p] >= 0 {
		return wordRange{}
	}
	for k := p + 1; k < min(s.last, p+maxOpeningSubject); k++ {
		if w := &c.words[k]; finiteAt(c.words, k) || cueAuxiliaries[w.lower] || cueVerbs[w.lower].class != cueNone && !w.upper || w.text == "," {
			return wordRange{p, k}
		} else if w.punct && w.text != "." {
			break
		}
	}
	return wordRange{}
}

// statement makes a claim of "X issued the following statement:" with "following" at i.
func (c *claimFinder) statement(s sentence, i int) (d draft, ok bool) {
	verb := i - 1
	if verb > s.first && determiners[c.words[verb].lower] {
		verb--
	}
	if verb <= s.first || !providingForms[c.words[verb].lower] {
		return d, false
	}
	d = draft{at: verb, cue: wordRange{verb, i + 2}, source: c.subject(s.first, c.cueGroup(s, verb))}
	if c.words[s.last-1].text == ":" {
		d.content = c.nextQuote(s)
	} else {
		d.content = c.quoteAfter(s, i+2)
	}
	return d, !d.source.empty()
}

// statementNouns are what is said as a whole.
var statementNouns = wordSet(`statement statements comment comments remarks message response warning explanation announcement`)

// providingForms are what one does with a statement that follows.
var providingForms = wordSet(`issued issues released releases made makes gave gives provided provides published offered posted sent read delivered shared tweeted added`)
