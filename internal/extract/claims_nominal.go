package extract

import "strings"

// nominalCues are nouns that say that somebody said something.
var nominalCues = wordSet(`claim claims accusation accusations allegation allegations assertion assertions statement argument belief suggestion suggestions contention
	insistence warning warnings admission announcement prediction predictions rumor rumors rumour rumours speculation report reports notion view hope hopes fear fears
	opinion assessment concern concerns promise pledge vow complaint complaints idea charge charges denial acknowledgment acknowledgement theory conclusion assurance assurances`)

// isNominal reports whether the noun at i introduces what is said.
func (c *claimFinder) isNominal(s sentence, i int) bool {
	if i+2 >= s.last || i == s.first && !c.words[i].upper || i > s.first && (c.words[i-1].lower == "to" || c.words[i-1].lower == "in" && c.words[i].lower == "charge") {
		return false
	}
	if c.words[i+1].lower == "that" {
		if before := c.words[max(i-1, 0)]; i > s.first && (modalsBefore[before.lower] || cueVerbs[c.words[i].lower].form == formActive && before.text == "," && cueVerbs[c.words[i].lower].class != cueNone) {
			return false // "I can report that", ", warning that"
		}
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

// viewNouns are what one sees things in.
var viewNouns = wordSet(`view opinion words`)

// thirdPossessives belong to somebody told of.
var thirdPossessives = wordSet(`his her their its`)

// inView returns where "In" begins the clause that tells in whose view something is so,
// with the noun at i: "In the Bank's view,"; 0 when none does.
func (c *claimFinder) inView(s sentence, i int) int {
	if i < s.first+2 {
		return 0
	}
	k := i - 1
	for k > s.first && i-k < maxAntecedent && !c.words[k].punct && c.words[k].lower != "in" {
		k--
	}
	owner := c.words[i].lower != "words" && (isPossessive(c.words[i-1].lower) || thirdPossessives[c.words[i-1].lower])
	of := i-k == 2 && c.words[i-1].lower == "the" && i+2 < s.last && c.words[i+1].lower == "of"
	if c.words[k].lower != "in" || k > s.first && !c.words[k-1].punct || !owner && !of {
		return 0
	}
	return k + 1
}

// view makes a claim of "In X's view, …".
func (c *claimFinder) view(s sentence, i int) (d draft, ok bool) {
	from := c.inView(s, i)
	d = draft{at: from - 1, cue: wordRange{i, i + 1}, source: wordRange{from, i}}
	p := i + 1
	if c.words[p].lower == "of" {
		d.source = c.accordingSource(s, i, true)
		p = d.source.to
	}
	if p < s.last && c.words[p].text == "," {
		p++
	}
	d.content = []wordRange{{p, s.last}}
	return d, !d.source.empty() && s.last-p > 3 && c.words[p].text != "."
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
		name := c.apposed(s.first, i-1)
		return name > s.first && (c.names.nameEnds(c.words[i-2].End) || c.names.nameEnds(c.words[name-1].End))
	case before.lower == "and" || before.lower == "but":
		n := len(c.found)
		return n > 0 && c.found[n-1].at >= s.first && !c.found[n-1].source.empty()
	case endsInDigit(before.text) && c.words[i-2].upper:
		return true // "Police District 5 reports that"
	default:
		return (statingNouns[before.lower] || c.wholeSubject(s, i)) && !strings.HasSuffix(before.lower, "s") || c.singularSubject(s, i)
	}
}

// singularSubject reports whether the clause of the word at i begins with one thing or
// person and has no other verb: "A source at the town hall claims that".
func (c *claimFinder) singularSubject(s sentence, i int) bool {
	start := c.clauseStart(s, i)
	if i-start < 3 || c.words[start].lower != "a" && c.words[start].lower != "an" && c.words[start].lower != "one" {
		return false
	}
	return !c.holdsVerb(start, i)
}

// wholeSubject reports whether an article and one noun or two that are no adjectives
// begin the clause of the word at i: "The plant claims that".
func (c *claimFinder) wholeSubject(s sentence, i int) bool {
	start := c.clauseStart(s, i)
	if n := i - start; n < 2 || n > 3 || c.words[start].lower != "the" && !possessives[c.words[start].lower] {
		return false
	}
	for _, w := range c.words[start+1 : i] {
		if l := w.lower; w.punct || notNouns[l] || strings.HasSuffix(l, "est") || strings.HasSuffix(l, "ed") || strings.HasSuffix(l, "al") || isPossessive(l) {
			return false
		}
	}
	return true
}

// notNouns stand between an article and "claims" or "reports" that are nouns.
var notNouns = wordSet(`recent new old first second last latter many other various similar false earlier early later late media press news police previous numerous several fresh repeated common main
	only sole widespread intelligence insurance absurd bogus competing persistent prior`)

// clauseStart returns where the clause of the word at i begins: after the last mark or
// conjunction before it.
func (c *claimFinder) clauseStart(s sentence, i int) int {
	for k := i - 1; k >= s.first; k-- {
		if w := &c.words[k]; w.punct && w.text != "." && w.text != "&" && w.text != "'" && w.text != "’" || w.lower == "and" || w.lower == "but" || w.lower == "that" {
			return k + 1
		}
	}
	return s.first
}

// statingNouns are papers and bodies that state things.
var statingNouns = wordSet(`paper study survey report source document model letter memo panel agency unit committee court tribunal commission ministry government department regulator
	council board office institute bank union association company inquiry review audit poll analysis assessment investigation`)

// assessingNouns say, with "of", whose they are: "the estimate of the Bank that".
var assessingNouns = wordSet(`assessment estimate view opinion warning finding conclusion belief forecast assertion contention`)

// byWhom returns where "that" stands after "a statement by X" with the noun at i;
// 0 when it does not.
func (c *claimFinder) byWhom(s sentence, i int) int {
	if w := c.words[i+1].lower; w != "by" && !(w == "of" && assessingNouns[c.words[i].lower] && c.names.named(c.span(wordRange{i + 2, min(i+6, s.last)})) != "") {
		return 0
	}
	for k := i + 3; k+1 < min(s.last, i+2+maxSubject) && c.within[k] < 0; k++ {
		if c.words[k].lower == "that" {
			return k
		}
		if c.words[i+1].lower == "of" && c.isDash(k) {
			return 0 // "a view of Russia - an affection, even - that"
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
	last := d.content[0].to - 1
	if c.endsSentence(s, last) {
		last--
	}
	if cue := cueVerbs[c.words[last].lower]; i-2 > s.first && c.words[i-1].lower == "a" && c.words[i-2].text == "," && cue.class != cueNone && cue.form != formBase {
		return d, false // ", a claim that the port disputes"
	}
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
	d.source = c.ownerOf(s, i)
	return d, true
}

// ownerOf returns whose the noun at i is, "his" or "her father's"; empty when nobody's.
func (c *claimFinder) ownerOf(s sentence, i int) wordRange {
	for k := i - 1; k >= s.first && i-k <= 4 && c.within[k] < 0; k-- {
		w := &c.words[k]
		switch {
		case isPossessive(w.lower):
			from := k
			for from > s.first && (c.words[from-1].upper || c.words[from-1].text == ".") {
				from--
			}
			if from > s.first && (possessives[c.words[from-1].lower] || determiners[c.words[from-1].lower]) {
				from--
			}
			return wordRange{from, k + 1}
		case possessives[w.lower]:
			return wordRange{k, k + 1}
		case w.punct:
			return wordRange{}
		}
	}
	return wordRange{}
}

// pluralSubject reports whether the noun phrase before the word at i begins its
// clause and is a plural, so that a verb may follow.
func (c *claimFinder) pluralSubject(s sentence, i int) bool {
	head := -1
	for k := c.clauseStart(s, i); k < i && (head < 0 || !linksNouns[c.words[k].lower]); k++ {
		if c.words[k].punct && c.words[k].text != "'" && c.words[k].text != "’" || finiteAt(c.words, k) || head < 0 && subjectPrepositions[c.words[k].lower] {
			return false
		}
		head = k
	}
	if head < 0 {
		return false
	}
	lower := c.words[head].lower
	return (len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") || pluralPeople[lower]) && !isPossessive(lower) && !isPossessive(c.words[i-1].lower)
}

// pluralPeople are plurals that their ending does not show.
var pluralPeople = wordSet(`people police staff men women children some many most others`)

// issuingForms are what one does with a statement.
var issuingForms = wordSet(`issued issues issue released made published out gave filed repeated`)

func isPossessive(lower string) bool {
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s")
}

var possessives = wordSet(`his her their its my our your`)

// accordingSource returns who stands after "according to" at i. Where that opens a
// clause, the source ends at its comma: what follows is an apposition only if it is no
// clause and has a comma of its own. Without a comma, a pronoun or name ends where the
// clause begins.
func (c *claimFinder) accordingSource(s sentence, i int, opens bool) wordRange {
	source := c.speakerAfter(s, i+2)
	if !opens {
		return c.withNameAfter(s, source)
	}
	if source.empty() {
		return source
	}
	if lower := c.words[source.from].lower; lower == "him" || lower == "her" && c.words[source.from+1].text != "," && determiners[c.words[source.from+1].lower] || lower == "them" {
		return wordRange{source.from, source.from + 1}
	}
	comma := c.nextComma(s, source.from)
	if comma < 0 {
		for k := source.from + 1; k < source.to; k++ {
			if before := &c.words[k-1]; clausePronouns[c.words[k].lower] || determiners[c.words[k].lower] && !before.punct && !subjectPrepositions[before.lower] && !determiners[before.lower] && c.holdsVerb(k, s.last) {
				return wordRange{source.from, k}
			}
		}
		return source
	}
	for k := source.from + 1; k < comma; k++ {
		if determiners[c.words[k].lower] && c.words[k-1].upper && comma-k > 3 {
			return wordRange{source.from, k} // "according to the Institute the results look good, though"
		}
		if clausePronouns[c.words[k].lower] && finiteAt(c.words, k+1) && !relatives[c.words[k-1].lower] {
			return wordRange{source.from, k} // "according to its own auditor it received less"
		}
	}
	if next := c.nextComma(s, comma+1); next > 0 && next < s.last-2 && c.apposes(s, comma) && !c.holdsVerb(comma+1, next) {
		comma = next
	}
	return wordRange{source.from, comma}
}

// nextComma returns the next comma of the sentence, outside names and quotations; -1
// when there is none.
func (c *claimFinder) nextComma(s sentence, from int) int {
	for k := from; k < s.last; k++ {
		if c.words[k].text == "," && c.within[k] < 0 && !c.names.holds(c.words[k].Start) {
			return k
		}
	}
	return -1
}

// holdsVerb reports whether a finite verb stands in the range, that of a relative clause
// aside.
func (c *claimFinder) holdsVerb(from, to int) bool {
	for k := from + 1; k < to && !relatives[c.words[from].lower]; k++ {
		if finiteAt(c.words, k) {
			return true
		}
	}
	return false
}

// withNameAfter takes a name with which the sentence ends into the source whose role
// stands before its comma: "according to the operator, Rail Nord."
func (c *claimFinder) withNameAfter(s sentence, source wordRange) wordRange {
	k := source.to
	if k+1 >= s.last || c.words[k].text != "," || c.words[k-1].upper && !c.roleBefore(s, k) {
		return source
	}
	n := c.names.nameAt(c.words[k+1].Start)
	if n == len(c.names.names) || c.names.names[n].Start != c.words[k+1].Start || c.names.names[n].Type != Organization && c.names.names[n].Type != Person {
		return source
	}
	for end := k + 2; end <= s.last; end++ {
		if c.words[end-1].End == c.names.names[n].End && (end == s.last || c.endsSentence(s, end)) {
			return wordRange{source.from, end}
		}
	}
	return source
}

// accordingTo makes a claim of "according to X": what is said is the rest of
// the sentence, of its clause where the words open one, and what follows in "a study,
// according to which".
func (c *claimFinder) accordingTo(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 2}}
	if i+3 < s.last && (c.words[i+2].lower == "which" || c.words[i+2].lower == "whom") {
		d.source, d.content = c.antecedent(s.first, i), []wordRange{{i + 3, s.last}}
		return d, !d.source.empty()
	}
	opens := c.opensClause(s, i)
	d.source = c.accordingSource(s, i, opens)
	if d.source.empty() || d.source.to-d.source.from == 1 && measures[c.words[d.source.from].lower] {
		return d, false
	}
	if !opens {
		d.content = append(d.content, wordRange{s.first, i})
	}
	p := d.source.to
	bare := opens && p < s.last && !c.words[p].punct
	if p+2 < s.last && (bare || c.words[p].text == "," || c.within[p] >= 0) {
		d.content = append(d.content, wordRange{p, s.last})
	}
	return d, len(d.content) > 0
}

// measures are what something goes by: "paid according to distance".
var measures = wordSet(`distance size age weight need needs plan schedule income length type rank merit law custom tradition season taste circumstances`)

// opensClause reports whether a clause begins at i: the sentence, its number aside, or
// what a colon, semicolon, dash or conjunction leads to.
func (c *claimFinder) opensClause(s sentence, i int) bool {
	if i == s.first || i == c.bodyStart(s.first, i+1) || i == s.first+1 && hasDigit(c.words[s.first].text) {
		return true
	}
	switch before := &c.words[i-1]; before.lower {
	case ":", ";", "—", "–", "-", "because", "while", "where":
		return true
	case "and", "but", "that":
		return i-2 > s.first
	}
	return false
}
