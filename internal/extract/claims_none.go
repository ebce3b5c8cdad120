package extract

import "strings"

// saysNothing reports whether the verb at i, with the source found for it, only
// looks like a cue: what stands before it is no subject, it describes a noun, or
// it has a meaning in which nothing is said.
func (c *claimFinder) saysNothing(s sentence, i, group int, source wordRange, form cueForm) bool {
	if c.loneWord(i, group, source, form) || c.noSpeaker(s, i, group, source, form) {
		return true
	}
	verb, next, after := c.words[i].lower, c.words[min(i+1, s.last-1)].lower, c.words[min(i+2, s.last-1)].lower
	first, last := c.words[source.from].lower, c.words[source.to-1].lower
	switch {
	case negating[c.words[max(i-1, 0)].lower], next == "back", verb == "explained" && amountStarts[next]:
		return true // "hardly noticed", "report back", "explained most of the fall"
	case form.form == formBase && c.isPassive(group, i), pointForms[verb] && next != "out" && next != "to" && next != "that":
		return true // "would be welcome", "the points it needs"
	case form.form == formPast && group == i && pureParticiples[verb], quantityForms[verb] && clausePronouns[next], knowingForms[verb] && c.words[group].lower == "will":
		return true // "a letter seen", "measured it", "Many will learn that"
	case verb == "called" && group == i && c.words[min(i+1, s.last-1)].upper && c.hasVerb(wordRange{i + 1, c.clauseEnd(s, i+1)}):
		return true // "a group called Future ran"
	case (verb == "heard" || verb == "hear") && (next == "about" || next == "of"), verb == "know" && source.from > s.first && c.words[source.from-1].lower == "as":
		return true // "heard about it", "news as we know it"
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
	return figureWords[first] && endsInDigit(last) && purposeForms[verb]
}

// loneWord reports whether the source is a single word that speaks with no verb like
// that at i, or the letter of a list.
func (c *claimFinder) loneWord(i, group int, source wordRange, form cueForm) bool {
	w := &c.words[source.from]
	if source.to-source.from > 1 {
		return source.to-source.from == 2 && len(w.lower) == 1 && c.words[source.from+1].text == "." // "a. decided to"
	}
	cue := cueVerbs[w.lower]
	order := cue.class != cueNone && cue.form == formBase
	switch {
	case loneWords[w.lower], len(w.lower) > 5 && strings.HasSuffix(w.lower, "ing") && !w.upper:
		return true // "raising fears"
	case finiteAt(c.words, source.from), endsInDigit(w.text) && c.words[group-1].punct:
		return true // "and expressed regret that", "31, confirmed 127"
	case w.lower == "this" || w.lower == "those":
		return form.form != formThird && form.form != formBase // "This describing", "those observed"
	}
	return order && !cue.noun && !w.upper || (form.noun || c.words[i].lower == "regret") && (order || w.lower == "take") // "consider writing", "Take note that"
}

// noSpeaker reports whether the source is no subject of the verb at i.
func (c *claimFinder) noSpeaker(s sentence, i, group int, source wordRange, form cueForm) bool {
	for k := source.from; k < source.to; k++ {
		if lower := c.words[k].lower; strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t") || noSubject[lower] {
			return true // "shouldn't escape notice", "what's called"
		}
	}
	first, last := c.words[source.from].lower, c.words[source.to-1].lower
	if looseWords[first] && source.to-source.from > 1 || form.form == formThird && c.isPlural(source) || c.isGerund(source) {
		return true // "something many had urged him to do", "reviews questions that", "Compiling a trace speculates"
	}
	if before := c.words[max(source.from-1, 0)].lower; source.from > s.first && beForms[before] && last != first && c.words[source.to-1].upper && determiners[first] && !c.words[source.from+1].upper && form.form == formPast && c.words[min(i+1, s.last-1)].lower == "to" {
		return true // "was the best friend Berg always hoped to have"
	}
	if source.to-source.from > 1 && finiteAt(c.words, source.to-1) && !strings.HasSuffix(last, "ed") && form.form == formPast && group == i {
		return true // "The office put alleged terrorists on the list"
	}
	return sideWords[last] || isPossessive(last) && !strings.HasPrefix(last, "who") && !clausePronouns[last] && (form.form == formPast || form.form == formActive) // "against defending champion Croatia", "through its owner's recommended shop"
}

// isPlural reports whether the source ends with a plural, or with a verb after its
// subject, with which a singular verb is a noun: "The adviser answers questions".
func (c *claimFinder) isPlural(source wordRange) bool {
	last := &c.words[source.to-1]
	if c.names.head(source).to < source.to || last.upper || last.punct || isPossessive(last.lower) || len(last.lower) < 4 || singularForms[last.lower] {
		return false
	}
	return strings.HasSuffix(last.lower, "s") && !strings.HasSuffix(last.lower, "ss") && !strings.HasSuffix(last.lower, "us") && !strings.HasSuffix(last.lower, "is")
}

// singularForms end as plurals do.
var singularForms = wordSet(`news series headquarters works mathematics politics economics hers theirs ours yours press`)

// pureParticiples are participles that are no past tense.
var pureParticiples = wordSet(`seen known written shown sworn given`)

// quantityForms report with a quantity alone.
var quantityForms = wordSet(`count counts counted record records recorded measure measures measured give gives gave`)

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

// negating adverbs say that something was not quite said.
var negating = wordSet(`hardly barely scarcely`)

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
	if before := &c.words[i-1]; strings.Contains(before.text, "-") && !before.upper || countWords[before.lower] || before.lower == "other" {
		return true // "pro-reform protests", "nine states"
	}
	if i+2 >= s.last || c.within[i+1] >= 0 {
		return false
	}
	next := c.words[i+1].lower
	if i-2 >= source.from && possessives[c.words[i-2].lower] && finiteAt(c.words, i+1) {
		return true // "his Nordic remarks loomed"
	}
	return beForms[next] || next == "that" && cueAuxiliaries[c.words[i+2].lower]
}
