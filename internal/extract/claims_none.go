package extract

import "strings"

// saysNothing reports whether the verb at i, with the source found for it, only
// looks like a cue: what stands before it is no subject, it describes a noun, or
// it has a meaning in which nothing is said.
func (c *claimFinder) saysNothing(s sentence, i, group int, source wordRange, form cueForm) bool {
	for k := source.from; k < source.to; k++ {
		if lower := c.words[k].lower; strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t") || noSubject[lower] {
			return true // "shouldn't escape notice", "what's called"
		}
	}
	first, last := c.words[source.from].lower, c.words[source.to-1].lower
	if source.to-source.from == 1 && (loneWords[first] || len(first) > 5 && strings.HasSuffix(first, "ing") && !c.words[source.from].upper) || looseWords[first] && source.to-source.from > 1 {
		return true // "raising fears", "something many had urged him to do"
	}
	if source.to-source.from == 1 && finiteAt(c.words, source.from) {
		return true // "and expressed regret that"
	}
	if c.isGerund(source) || knowingForms[c.words[i].lower] && c.words[group].lower == "will" {
		return true // "Compiling a trace speculates", "Many will learn that"
	}
	if before := c.words[max(source.from-1, 0)].lower; source.from > s.first && beForms[before] && last != first && c.words[source.to-1].upper && determiners[first] && !c.words[source.from+1].upper && form.form == formPast && c.words[min(i+1, s.last-1)].lower == "to" {
		return true // "was the best friend Berg always hoped to have"
	}
	if source.to-source.from == 1 && (c.words[source.from].lower == "this" || c.words[source.from].lower == "those") && form.form != formThird && form.form != formBase {
		return true // "This describing", "those observed"
	}
	if cue := cueVerbs[first]; source.to-source.from == 1 && cue.class != cueNone && cue.form == formBase && !cue.noun && !c.words[source.from].upper {
		return true // "consider writing"
	}
	if sideWords[last] || isPossessive(last) && !strings.HasPrefix(last, "who") && !clausePronouns[last] && (form.form == formPast || form.form == formActive) {
		return true // "against defending champion Croatia", "through its owner's recommended shop"
	}
	next := c.words[min(i+1, s.last-1)].lower
	if form.form == formBase && c.isPassive(group, i) || pointForms[c.words[i].lower] && next != "out" && next != "to" && next != "that" {
		return true // "would be welcome", "the points it needs"
	}
	after := c.words[min(i+2, s.last-1)].lower
	switch verb := c.words[i].lower; {
	case verb == "considering" && group == i, placingForms[verb] && next == "it" && placedAt[after], countedForms[verb] && c.countsAt(i+1),
		strings.HasPrefix(verb, "attribut") && (verb == "attribute" && determiners[first] && !strings.HasSuffix(last, "s") || !c.hasTarget(s, i)):
		return true
	case verb == "attributed" && group == i && next == "to":
		return true // "deaths attributed to the flu"
	case form.form == formBase && source.to == group && isContracted(last):
		return true // "you're also welcome"
	case verb == "describing" && group == i:
		before := &c.words[group-1]
		return !before.punct && !before.upper && before.lower != "and" && !sayingAfter[before.lower] // "a figure describing it"
	case form.form == formPast && group == i && form.class == cueObject:
		return next == "below" || next == "above" || next == "in" || next == "here" // "the patient described in the report"
	}
	return figureWords[first] && endsInDigit(last) && purposeForms[c.words[i].lower]
}

// isGerund reports whether the source is something done: "Recording a trace".
func (c *claimFinder) isGerund(source wordRange) bool {
	for k := source.from; k+1 < source.to && (k == source.from || c.words[k-1].lower == "and"); k++ {
		if next := c.words[k+1].lower; next == "and" {
			k++
		} else if strings.HasSuffix(c.words[k].lower, "ing") && (next == "a" || next == "an" || next == "the") {
			return true
		}
	}
	return false
}

// knowingForms tell, with "will", what somebody will get to know.
var knowingForms = wordSet(`learn see hear find feel know notice discover realize realise understand`)

// looseWords begin a phrase that a clause tells of: "something many had urged".
var looseWords = wordSet(`something anything everything nothing`)

// noSubject are words that end or begin no subject of a verb.
var noSubject = wordSet(`let's let’s what's what’s`)

// loneWords are no subject by themselves, and no subject ends with sideWords.
var (
	loneWords = wordSet(`just thus hence today twice ultimately`)
	sideWords = wordSet(`against between without within among towards`)
)

// pointForms are a noun but before "out", "to" and "that".
var pointForms = wordSet(`point points`)

// figureWords are parts of a paper that describe and explain.
var figureWords = wordSet(`figure table section chapter appendix annex`)

// placingForms tell, with "it" and a word of place, what somebody did to a thing.
var (
	placingForms = wordSet(`put puts`)
	placedAt     = wordSet(`away in into on onto off back out up down to`)
)

// countedForms have a number of things as their object: "added 300 jobs".
var countedForms = wordSet(`add adds added adding`)

// countsAt reports whether a number or a word for one stands at p.
func (c *claimFinder) countsAt(p int) bool {
	if p+1 >= len(c.words) {
		return false
	}
	w := c.words[p].lower
	return endsInDigit(w) && c.within[p] < 0 || w == "more" && c.words[p+1].lower == "than" || countWords[w]
}

var countWords = wordSet(`two three four five six seven eight nine ten eleven twelve twenty dozens hundreds thousands`)

// isContracted reports whether a pronoun holds its "are" or "am".
func isContracted(lower string) bool {
	return strings.HasSuffix(lower, "'re") || strings.HasSuffix(lower, "’re") || strings.HasSuffix(lower, "'m") || strings.HasSuffix(lower, "’m")
}

// hasTarget reports whether "to" follows the verb at i in its clause, past
// what is attributed.
func (c *claimFinder) hasTarget(s sentence, i int) bool {
	for k := i + 1; k < min(s.last, i+maxSubject); k++ {
		if c.words[k].lower == "to" {
			return true
		}
	}
	return false
}

// isNoun reports whether the form at i, which may be a noun, is one by what
// stands around it: after an adjective with a hyphen or the verb whose object it is,
// before a verb of its own, or before a clause that tells of it.
func (c *claimFinder) isNoun(s sentence, i int, source wordRange) bool {
	if cue := cueVerbs[c.words[source.from].lower]; cue.form == formBase && cue.class != cueNone && !cue.noun && !c.words[source.from].upper {
		return true // "expect loop counters"
	}
	for k := source.from; k+1 < source.to && cueVerbs[c.words[i].lower].form != formActive; k++ {
		if next := &c.words[k+1]; c.words[k].lower == "to" && !next.upper && !determiners[next.lower] && !endsInDigit(next.text) {
			return true // "to provide rules"
		}
	}
	if before := &c.words[i-1]; strings.Contains(before.text, "-") && !before.upper {
		return true // "pro-reform protests"
	}
	if i+2 >= s.last || c.within[i+1] >= 0 {
		return false
	}
	next := c.words[i+1].lower
	return beForms[next] || next == "that" && cueAuxiliaries[c.words[i+2].lower]
}
