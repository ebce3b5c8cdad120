package extract

import "strings"

// nominalCues are nouns that say that somebody said something.
var nominalCues = wordSet(`claim claims accusation accusations allegation allegations assertion assertions statement argument belief suggestion suggestions contention
	insistence warning warnings admission announcement prediction predictions rumor rumors rumour rumours speculation report reports notion view hope hopes fear fears
	opinion assessment concern concerns promise pledge vow complaint complaints idea charge charges denial acknowledgment acknowledgement theory conclusion assurance assurances`)

// isNominal reports whether the noun at i introduces what is said.
func (c *claimFinder) isNominal(s sentence, i int) bool {
	if i+2 >= s.last || i == s.first && !c.words[i].upper {
		return false
	}
	if c.words[i+1].lower == "that" {
		if cue := cueVerbs[c.words[i].lower]; cue.noun && cue.form == formBase && c.pluralSubject(s, i) {
			return false // "Researchers fear that"
		} else if cue.noun && cue.form == formThird && i > s.first && !isPossessive(c.words[i-1].lower) && (c.words[i-1].upper && !c.loudStart(s, i) || bodyNouns[c.words[i-1].lower] || officeNouns[c.words[i-1].lower]) {
			return false // "The Globe and Mail reports that"
		}
		if cueVerbs[c.words[i].lower].form == formThird && c.speaksHere(s, i) {
			return false
		}
		return i == s.first || !clausePronouns[c.words[i-1].lower] && c.words[i-1].lower != "who"
	}
	return c.byWhom(s, i) > 0 || c.viewIs(s, i)
}

// viewIs reports whether "is that" follows the noun at i that somebody has: "The
// Fund's view is that".
func (c *claimFinder) viewIs(s sentence, i int) bool {
	return i+3 < s.last && i > s.first && beForms[c.words[i+1].lower] && c.words[i+2].lower == "that" && (isPossessive(c.words[i-1].lower) || possessives[c.words[i-1].lower])
}

// speaksHere reports whether the form at i, of a verb that is a noun as well, is
// the verb of what stands before it: a name and its apposition, a person or a paper
// of one's own, or a verb that "and" joins it to.
func (c *claimFinder) speaksHere(s sentence, i int) bool {
	if i < s.first+2 {
		return false
	}
	switch before := &c.words[i-1]; {
	case before.text == ",":
		return c.apposed(s.first, i-1) > s.first && c.names.nameEnds(c.words[i-2].End)
	case before.lower == "and" || before.lower == "but":
		n := len(c.found)
		return n > 0 && c.found[n-1].at >= s.first && !c.found[n-1].source.empty()
	default:
		return statingNouns[before.lower] && !strings.HasSuffix(before.lower, "s")
	}
}

// statingNouns are papers and bodies that state things.
var statingNouns = wordSet(`paper study survey report source document model letter memo panel agency unit committee court tribunal commission ministry government department regulator
	council board office institute bank union association company inquiry review audit poll analysis assessment investigation`)

// byWhom returns where "that" stands after "a statement by X" with the noun at i;
// 0 when it does not.
func (c *claimFinder) byWhom(s sentence, i int) int {
	if c.words[i+1].lower != "by" {
		return 0
	}
	for k := i + 3; k+1 < min(s.last, i+2+maxSubject) && c.within[k] < 0; k++ {
		if c.words[k].lower == "that" {
			return k
		}
		if finiteAt(c.words, k) && !c.words[k].upper {
			return 0
		}
	}
	return 0
}

// loudStart reports whether the word before i begins its sentence, so that its
// capital says nothing: "Unconfirmed reports that".
func (c *claimFinder) loudStart(s sentence, i int) bool {
	return i-1 == s.first && c.names.named(c.words[i-1].Span) == ""
}

// nominal makes a claim of "X's claim that …".
func (c *claimFinder) nominal(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 1}}
	d.content = []wordRange{{i + 2, c.clauseEnd(s, i+2)}}
	if c.viewIs(s, i) {
		d.content[0] = wordRange{i + 3, s.last}
	}
	if i-3 > s.first && c.words[i-1].lower == "the" && c.words[i-2].lower == "of" && beForms[c.words[i-3].lower] { // "was of the view that"
		d.source, d.cue.from, d.content[0].to = c.subject(s.first, c.cueGroup(s, i-2)), i-2, s.last
		return d, true
	}
	if that := c.byWhom(s, i); that > 0 {
		d.cue.to++
		to := that
		for k := i + 3; k < that; k++ {
			if c.words[k].text == "," && !c.names.holds(c.words[k].Start) {
				to = k
				break
			}
		}
		d.source, d.content = wordRange{i + 2, to}, []wordRange{{that + 1, c.clauseEnd(s, that+1)}}
		return d, true
	}
	if i-2 > s.first && (c.words[i-1].lower == "a" || c.words[i-1].lower == "the") && issuingForms[c.words[i-2].lower] {
		verb := i - 2
		if c.words[verb].lower == "out" {
			verb--
		}
		group := c.cueGroup(s, verb)
		d.source, d.cue.from = c.subject(s.first, group), verb
		return d, true
	}
	for k := i - 1; k >= s.first && i-k <= 4 && c.within[k] < 0; k-- {
		w := &c.words[k]
		switch {
		case isPossessive(w.lower):
			from := k
			for from > s.first && (c.words[from-1].upper || c.words[from-1].text == ".") {
				from--
			}
			d.source = wordRange{from, k + 1}
			return d, true
		case possessives[w.lower]:
			d.source = wordRange{k, k + 1}
			return d, true
		case w.punct:
			return d, true
		}
	}
	return d, true
}

// pluralSubject reports whether the noun phrase before the word at i begins its
// sentence and is a plural, so that a verb may follow.
func (c *claimFinder) pluralSubject(s sentence, i int) bool {
	head := -1
	for k := s.first; k < i && (head < 0 || !linksNouns[c.words[k].lower]); k++ {
		if c.words[k].punct || finiteAt(c.words, k) {
			return false
		}
		head = k
	}
	if head < 0 {
		return false
	}
	lower := c.words[head].lower
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") && !isPossessive(lower) && !isPossessive(c.words[i-1].lower)
}

// issuingForms are what one does with a statement.
var issuingForms = wordSet(`issued issues issue released made published out gave filed repeated`)

func isPossessive(lower string) bool {
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s")
}

var possessives = wordSet(`his her their its my our your`)

// accordingSource returns who stands after "according to" at i. At the head of a
// sentence what follows the comma is an apposition only if the clause comes after
// it; without a comma a pronoun or name ends where the clause begins.
func (c *claimFinder) accordingSource(s sentence, i int) wordRange {
	source := c.speakerAfter(s, i+2)
	if i > s.first || source.to-source.from < 2 {
		return source
	}
	if lower := c.words[source.from].lower; lower == "him" || lower == "her" && c.words[source.from+1].text != "," && determiners[c.words[source.from+1].lower] || lower == "them" {
		return wordRange{source.from, source.from + 1}
	}
	for k := source.from + 1; k < source.to; k++ {
		if c.words[k].text == "," && (c.endsSentence(s, source.to) || source.to == s.last) {
			return wordRange{source.from, k}
		}
		if determiners[c.words[k].lower] && c.words[k-1].upper && c.names.nameEnds(c.words[k-1].End) && c.endsSentence(s, source.to) {
			return wordRange{source.from, k}
		}
	}
	return source
}

// accordingTo makes a claim of "according to X": what is said is the rest of
// the sentence.
func (c *claimFinder) accordingTo(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 2}}
	d.source = c.accordingSource(s, i)
	if d.source.empty() {
		return d, false
	}
	if i > s.first {
		d.content = append(d.content, wordRange{s.first, i})
	}
	p := d.source.to
	bare := i == s.first && p < s.last && !c.words[p].punct
	if i == s.first && !bare { // what belongs to the source may go on up to the comma
		p = c.clauseEnd(s, p-2)
	}
	if p+2 < s.last && (bare || c.words[p].text == "," || c.within[p] >= 0) {
		d.content = append(d.content, wordRange{p, s.last})
	}
	return d, len(d.content) > 0
}
