package extract

import "strings"

// participleSpeaker returns who says what the participle at i reports: the subject of
// the clause that it hangs on, of the paper before it, or the noun that it tells of.
func (c *claimFinder) participleSpeaker(s sentence, i, group int, form cueForm) wordRange {
	before := &c.words[group-1]
	if before.lower == "in" && c.words[i].lower == "writing" || finiteVerbs[c.words[min(i+1, s.last-1)].lower] || gerundVerbs[before.lower] {
		return wordRange{} // "told us in writing", "but reporting is sparse"
	}
	if before.punct || sayingAfter[before.lower] || before.lower == "and" || before.lower == "but" {
		main := c.mainSubject(s, i)
		if before.lower == "by" && main.to-main.from == 1 && main.to < i && !clausePronouns[c.words[main.from].lower] && c.names.named(c.span(main)) == "" && (!finiteAt(c.words, main.to) || strings.HasSuffix(c.words[main.to].lower, "ss")) && !cueAuxiliaries[c.words[main.to].lower] {
			return wordRange{} // "Quick access by saying"
		}
		return main
	}
	paper := group - 1
	for paper > s.first+1 && (cueTimeWords[c.words[paper].lower] || c.words[paper].lower == "on" && cueTimeWords[c.words[paper+1].lower]) {
		paper--
	}
	written := writtenNouns[c.words[paper].lower] && !c.words[paper].upper
	if written {
		if main := c.mainSubject(s, i); !main.empty() && main.to < paper {
			return main // "The bank issued a statement on Monday saying"
		}
	}
	noun := c.subject(s.first, group)
	if form.class == cueObject && !written && (noun.empty() || noun.from == s.first || c.words[noun.from-1].lower != "with") {
		return wordRange{} // "those on the ballot defending the majority", but "with an aide describing it as bad"
	}
	for k := noun.to - 2; k > noun.from; k-- {
		if finiteAt(c.words, k) && c.words[k+1].lower != "by" {
			noun.from = k + 1 // "Berg's office slammed a lawsuit alleging"
			break
		}
	}
	return noun
}

// gerundVerbs take what is done as their object: "would require disclosing it".
var gerundVerbs = wordSet(`require requires required avoid avoids avoided consider considered involve involves involved mean means meant stop stops stopped risk risks like likes resist`)

// writtenNouns are what somebody makes known something with.
var writtenNouns = wordSet(`statement statements letter letters article articles leaflet leaflets email emails e-mail mail memo note notes post posts tweet tweets message messages report
	reports release notice editorial op-ed column blog video ad ads poster posters sign signs interview speech petition lawsuit suit complaint motion filing`)

// mainSubject returns the subject of a participle: that of the claim before it
// in its sentence, or what the sentence begins with.
func (c *claimFinder) mainSubject(s sentence, i int) wordRange {
	for n := len(c.found) - 1; n >= 0 && c.found[n].at >= s.first; n-- {
		if d := c.found[n]; !d.source.empty() && (cueVerbs[c.words[d.at].lower].form != formActive || c.words[d.cue.from-1].punct || n == 0 || c.found[n-1].at < s.first) {
			return d.source
		}
	}
	first := c.lastClause(s, i)
	if next := c.pastComma(first, i); strings.HasSuffix(c.words[first].lower, "ing") && next > first && next < i {
		first = next // "Weighing in on it, Berg agreed, praising"
	}
	if w := c.words[first].lower; subjectPrepositions[w] || clauseLeaders[w] {
		phrase := first
		if first = c.pastComma(first, i); first == phrase || first == i {
			return c.subjectIn(phrase, i)
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

// lastClause returns where the main clause begins that the word at i ends: that of the
// sentence, or one that a comma and a conjunction join to it.
func (c *claimFinder) lastClause(s sentence, i int) int {
	for k := i - 2; k > s.first; k-- {
		if w := &c.words[k]; c.words[k-1].text == "," && (w.lower == "but" || w.lower == "and") && c.within[k] < 0 {
			if next := &c.words[k+1]; next.upper || clausePronouns[next.lower] || determiners[next.lower] {
				return k + 1
			}
		}
	}
	return c.bodyStart(s.first, i)
}

// clauseLeaders begin a clause that another one follows.
var clauseLeaders = wordSet(`when while because although though if as since after before once until unless whereas alongside`)

// subjectIn returns the first pronoun or name with a verb after it in the range: "On
// May 3 they left".
func (c *claimFinder) subjectIn(from, to int) wordRange {
	for k := from; k+1 < to; k++ {
		if !finiteAt(c.words, k+1) {
			continue
		}
		if clausePronouns[c.words[k].lower] {
			return wordRange{k, k + 1}
		}
		if c.names.nameEnds(c.words[k].End) {
			return c.subject(from, k+1)
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
	if particleCues[c.words[i].lower+" "+c.words[said].lower] {
		said++
		d.cue.to++
		d.content = []wordRange{{said, comma}}
		return d, !d.source.empty() && comma > said
	}
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
