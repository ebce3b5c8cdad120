package extract

import "strings"

// verb tries the verb of reporting at i as a cue.
func (c *claimFinder) verb(s sentence, i int, form cueForm) (d draft, ok bool) {
	group := c.cueGroup(s, i)
	d = draft{at: i, cue: wordRange{group, i + 1}}
	if c.words[i].lower == "wrote" && c.words[s.first].lower == "on" && c.words[s.last-1].text == ":" {
		return d, false // the line above what a mail answers
	}
	if continuingForms[c.words[i].lower] && c.words[min(i+1, s.last-1)].lower == "to" {
		return d, false // "continues to deny that"
	}
	if next := c.words[min(i+1, s.last-1)].lower; next == "on" && callingForms[c.words[i].lower] && i > s.first && (c.words[i-1].lower == "i" || c.words[i-1].lower == "we") && !c.infinitiveNear(i+2) {
		return d, false // "We called on the minister" in her office
	}
	if i+2 < s.last && particleCues[c.words[i].lower+" "+c.words[i+1].lower] {
		form = cueForm{class: cueObject, form: form.form}
		d.cue.to++
	}
	if form.form == formPast && i+2 < s.last && c.words[i+1].lower == "by" && (c.isPassive(group, i) || c.confirmedBy(s, i)) {
		return c.passiveBy(s, i, group)
	}
	if form.noun && i+1 < s.last && cueVerbs[c.words[i+1].lower].form != formActive && cueVerbs[c.words[i+1].lower].class != cueNone && !c.words[i+1].upper && c.within[i+1] < 0 {
		return d, false // "unconfirmed reports say"
	}
	if c.words[s.last-1].text == "?" && auxiliaryStart[c.words[s.first].lower] && c.within[s.last-1] < 0 || form.form == formThird && group > s.first && pluralPronouns[c.words[group-1].lower] {
		return d, false // "Does X believe that …?", "these notes"
	}
	if i > s.first && c.refuses(s, i, group, form) {
		return d, false
	}
	if form.form == formPast && c.isPassive(group, i) {
		return c.passive(s, i, group)
	}
	if (form.class == cueClause || form.class == cueThat && i > 0 && c.within[i-1] >= 0) && form.form != formActive && group == i && c.isInverted(s, i) {
		d.source = c.speakerAfter(s, i+1)
		d.content = c.contentBefore(s, group)
		d.content = append(d.content, c.quoteAfter(s, d.source.to)...)
		return d, len(d.content) > 0
	}
	if (form.class == cueClause || d.cue.to > i+1) && form.form == formActive && group == c.bodyStart(s.first, i) {
		return c.opening(s, i)
	}
	d.source = c.speaker(s, i, group, form)
	if d.source.empty() || c.isObjective(d.source) || c.aboutItself(d.source, i) || c.writersOwn(d.source, i) || form.noun && !c.verbalNoun(s, i, d.source) || form.form == formBase && group == i && c.isSingular(d.source) || c.saysNothing(s, i, group, d.source, form) {
		return d, false
	}
	if before := c.words[max(d.source.from-1, 0)].lower; form.form == formBase && group == i && d.source.to-d.source.from == 1 && d.source.from > s.first && (before == "did" || before == "does" || before == "do") {
		return d, false // "Nor did he say anything"
	}
	return c.contentOf(d, s, d.cue.to-1, form)
}

// notSpeaking are words that end no subject: "Let me say", "I am told".
var notSpeaking = wordSet(`me us him them am is are was were be been`)

func (c *claimFinder) isObjective(r wordRange) bool {
	return notSpeaking[c.words[r.to-1].lower] && (r.to-r.from == 1 || c.words[r.to-2].lower != "of")
}

// aboutItself reports whether the verb at i tells what the document is about or for:
// "This memo asks", "The views expressed are".
func (c *claimFinder) aboutItself(source wordRange, i int) bool {
	if c.words[i].lower == "expressed" && i+1 < len(c.words) && (beForms[c.words[i+1].lower] || c.words[i+1].lower == "do" || c.words[i+1].lower == "here" || c.words[i+1].lower == "in") {
		return true
	}
	last := c.words[source.to-1].lower
	this := c.words[source.from].lower == "this" || source.from > 0 && c.words[source.from-1].lower == "this"
	return this && (last == "this" && purposeForms[c.words[i].lower] || ownNames[last] && !findingForms[c.words[i].lower])
}

var (
	ownNames     = wordSet(`memo memorandum brief paper note report article page letter document guide summary factsheet sheet notice circular section chapter bulletin alert advisory`)
	purposeForms = wordSet(`asks proposes explains describes summarises summarizes`)
	findingForms = wordSet(`finds found concludes concluded estimates warns argues recommends`)
)

// writersOwn reports whether the addressee speaks, or the writer tells what he is
// doing by writing: "You asked", "I write to ask".
func (c *claimFinder) writersOwn(source wordRange, i int) bool {
	switch pronoun, _, _ := strings.Cut(strings.ReplaceAll(c.words[source.to-1].lower, "’", "'"), "'"); pronoun {
	case "you":
		return !addresseesForms[c.words[i].lower]
	case "i", "we":
		return writersForms[c.words[i].lower]
	}
	return false
}

// addresseesForms are what the writer says that the addressee said.
var addresseesForms = wordSet(`told said say argue argued claim claimed suggest suggested wrote promised assured insist insisted maintain maintained`)

var writersForms = wordSet(`write wrote hope read stress wonder wish describe explain`)

// sure makes a claim of "X is certain that …".
func (c *claimFinder) sure(s sentence, i int) (d draft, ok bool) {
	group := c.cueGroup(s, i)
	if group == i || !c.isPassive(group, i) || i+3 > s.last {
		return d, false
	}
	d = draft{at: i, cue: wordRange{group, i + 1}, source: c.subject(s.first, group), content: []wordRange{{i + 2, s.last}}}
	if d.source.empty() || c.words[d.source.to-1].lower == "it" {
		return d, false
	}
	return d, true
}

var callingForms = wordSet(`call calls called calling`)

// sureWords say, with "that", what somebody holds.
var sureWords = wordSet(`certain sure confident convinced adamant hopeful optimistic sceptical skeptical doubtful afraid worried concerned fearful persuaded`)

// particleCues are verbs that report with the word after them.
var particleCues = wordPairs(`ask for, asks for, asked for, asking for, call for, calls for, called for, calling for, call on, calls on, called on, calling on, point out, points out, pointed out, pointing out,
	warn of, warns of, warned of, warning of, warn against, warns against, warned against, warning against, warn about, warns about, warned about, warning about,
	complain of, complains of, complained of, complain about, complains about, complained about`)

// wordPairs returns the set of the phrases of a list parted by commas.
func wordPairs(list string) map[string]bool {
	set := map[string]bool{}
	for pair := range strings.SplitSeq(list, ",") {
		set[strings.TrimSpace(pair)] = true
	}
	return set
}

// speaker returns who does what the verb at i says: the noun phrase before it, or
// the subject of the sentence where the verb is a participle or a second verb.
func (c *claimFinder) speaker(s sentence, i, group int, form cueForm) wordRange {
	if group == s.first {
		return wordRange{}
	}
	before := &c.words[group-1]
	switch {
	case form.form == formActive && !c.isProgressive(group, i) && !aspectForms[c.words[max(i-1, s.first)].lower]:
		return c.participleSpeaker(s, i, group, form)
	case before.lower == "and" || before.lower == "but":
		that := form.class == cueThat && form.form != formBase && (c.words[min(i+1, s.last-1)].lower == "that" || countingForms[c.words[i].lower] && c.countsAt(i+1))
		if form.class == cueClause && !(form.form == formBase && c.joinsInfinitive(s, group-1)) || form.class == cueListener || (form.class == cueObject || form.class == cueOf) && form.form != formBase || that {
			return c.mainSubject(s, i)
		}
		return wordRange{}
	case c.listed(s, i, group, form):
		return c.mainSubject(s, i)
	}
	return c.subject(s.first, group)
}

// joinsInfinitive reports whether the "and" joins a bare verb to an infinitive or a verb
// after a modal: "to explain and predict".
func (c *claimFinder) joinsInfinitive(s sentence, and int) bool {
	for k := and - 1; k > s.first && !c.words[k].punct; k-- {
		if w := c.words[k].lower; w == "to" || w == "will" || w == "would" || modalsBefore[w] {
			return true
		}
	}
	return false
}

// listed reports whether the verb at i is one of several of one speaker: "said it was
// late, complained about fees and warned", or follows what is told of him between
// commas: "Berg, who called it so, denied".
func (c *claimFinder) listed(s sentence, i, group int, form cueForm) bool {
	n := len(c.found)
	if n == 0 || c.found[n-1].at < s.first || !c.parted(group) || c.found[n-1].source.empty() || form.form != formPast && form.form != formThird || cueVerbs[c.words[c.found[n-1].at].lower].form != form.form {
		return false
	}
	if who := c.found[n-1].cue.from - 1; who > s.first+1 && relatives[c.words[who].lower] && c.words[who-1].text == "," {
		return true
	}
	for k := i + 1; k+1 < s.last; k++ {
		if cue := cueVerbs[c.words[k+1].lower]; c.words[k].lower == "and" && cue.class != cueNone && cue.form == form.form {
			return true
		}
	}
	return false
}

// sayingAfter are words after which a participle says what the subject says:
// "after warning that".
var sayingAfter = wordSet(`after before by while when since through without despite as with`)

// refuses reports whether what stands before the verb makes it no cue: a
// determiner or preposition (then it is a noun or adjective), "to", a modal verb
// or "not".
func (c *claimFinder) refuses(s sentence, i, group int, form cueForm) bool {
	if i+1 < s.last && (form.form == formPast && c.words[i+1].lower == "by" && c.words[c.skipToThat(s, i+2)].lower != "that" && !remoteMeans[c.words[min(i+2, s.last-1)].lower] || c.words[i+1].lower == "not") {
		return true // "cited by", "asked not to be named"
	}
	if group == s.first {
		return form.form != formActive
	}
	before := c.words[group-1].lower
	if before == "longer" {
		return true // "would no longer observe"
	}
	if determiners[before] && !(quantifiers[before] && (group-1 == s.first || c.words[group-2].punct)) || modalsBefore[before] {
		return true
	}
	if form.form == formActive && group == i {
		return false
	}
	return before == "to" || before == "of" || before == "in" || before == "for" || before == "by" || before == "with" || before == "from" || before == "on"
}

// remoteMeans are by what one says something from afar.
var remoteMeans = wordSet(`telephone phone email e-mail text video letter radio satellite`)

var (
	auxiliaryStart = wordSet(`do does did has have had can could will would should is are was were may might must`)
	pluralPronouns = wordSet(`these those all some many most several few both`)
)

// modalsBefore are words after which a verb tells what was not said, or might be.
var modalsBefore = wordSet(`can could may might should must did didn't didn’t don't don’t do does doesn't doesn’t not never cannot can't can’t won't won’t wouldn't wouldn’t couldn't couldn’t let please`)

// afterQuote reports whether the word follows a quotation, or a comma.
func (c *claimFinder) afterQuote(s sentence, i int) bool {
	if i == 0 || i <= s.first && c.words[i-1].block != s.block {
		return false
	}
	return c.within[i-1] >= 0 || c.words[i-1].text == "," && i > s.first
}

// startsName reports whether a speaker may begin at the word.
func (c *claimFinder) startsName(i int) bool {
	lower := c.words[i].lower
	return c.words[i].upper && !cueTimeWords[lower] || determiners[lower] || len(lower) > 3 && !adjunctPrepositions[lower] && !isAdverb(lower) && !cueTimeWords[lower] && !clausePronouns[lower]
}

// verbalNoun reports whether a form that may be a noun is a verb here: a name or
// pronoun speaks, or a clause follows.
func (c *claimFinder) verbalNoun(s sentence, i int, source wordRange) bool {
	last := &c.words[source.to-1]
	if cueVerbs[c.words[i].lower].form == formActive && c.words[i-1].text == "," && i+1 < s.last && (c.words[i+1].text == ":" || c.within[i+1] >= 0) {
		return true // ", writing: “…”"
	}
	if isPossessive(last.lower) || c.isNoun(s, i, source) {
		return false // "Smith's remarks"
	}
	if cueVerbs[c.words[i].lower].form == formBase && singularStarts[c.words[source.from].lower] && !last.punct {
		return false // "a project that"
	}
	if cueVerbs[c.words[i].lower].form != formActive && c.endsSentence(s, i+1) && source.from > s.first && c.words[source.from-1].text == "," &&
		(cueVerbs[c.words[i].lower].form != formBase && (last.upper || determiners[c.words[source.from].lower]) && !c.holdsVerb(source.from, source.to) || c.isStudy(source)) {
		return true // "…, the committee estimates."
	}
	if last.upper || clausePronouns[last.lower] || last.lower == "who" || last.punct {
		return i+1 < s.last && (!c.words[i+1].punct || c.within[i+1] >= 0 || c.words[i+1].text == ",")
	}
	if i+1 >= s.last {
		return false
	}
	next := c.words[i+1].lower
	return (dreadForms[c.words[i].lower] || c.words[i].lower == "estimates") && c.wholeSubject(s, i) || countingForms[c.words[i].lower] && strings.HasSuffix(last.lower, "s") && c.countsAt(i+1) || next == "that" || c.within[i+1] >= 0 || clausePronouns[next] || determiners[next]
}

// isSingular reports whether the source is one thing or person, with which a
// base form is a subjunctive: "we suggest that the Committee ask".
func (c *claimFinder) isSingular(source wordRange) bool {
	last := &c.words[source.to-1]
	first := c.words[source.from].lower
	return (first == "the" || singularStarts[first]) && last.upper && !strings.HasSuffix(last.lower, "s")
}

// singularStarts begin noun phrases of one thing, which no base form follows.
var singularStarts = wordSet(`a an this each every another`)

// afterQuotation reports whether a quotation ends right before the word.
func (c *claimFinder) afterQuotation(s sentence, i int) bool {
	if i > 0 && c.words[i-1].text == "," && c.within[i-1] < 0 {
		i--
	}
	return i > 0 && c.words[i-1].block == s.block && c.within[i-1] >= 0 && strings.Contains(",?!\"”'’", c.words[i-1].text) &&
		(i < 2 || c.words[i-1].text == "," || strings.Contains(",?!.'’-—–…", c.words[i-2].text))
}

// isInverted reports whether the verb at i stands before its speaker, after what
// is said: "…,” said X", "…, said X". A name and its apposition before the comma
// make the verb stand after its speaker instead.
func (c *claimFinder) isInverted(s sentence, i int) bool {
	if !c.afterQuote(s, i) || i+1 >= s.last || c.words[i+1].punct || c.within[i+1] >= 0 || !c.startsName(i+1) {
		return false
	}
	if c.within[i-1] >= 0 && cueVerbs[c.words[i].lower].class == cueClause {
		return c.words[i+1].lower != "that"
	}
	return (c.words[i+1].upper || determiners[c.words[i+1].lower] && !amountStarts[c.words[i+1].lower] && c.endsWithSpeaker(s, i+1) || c.roleAndName(s, i+1)) && !c.endsApposition(s, i-1)
}

// amountStarts begin what is no speaker after his verb.
var amountStarts = wordSet(`most no any each every much`)

// roleAndName reports whether a role in plain words and a person's name stand at p:
// "psychologist Mary Alvord".
func (c *claimFinder) roleAndName(s sentence, p int) bool {
	k := p
	for k < min(p+4, s.last) && !c.words[k].upper && !c.words[k].punct && c.within[k] < 0 && !adjunctPrepositions[c.words[k].lower] {
		k++
	}
	return k > p && k < s.last && c.personAt(s, k)
}

// endsWithSpeaker reports whether the noun phrase at p ends its sentence, so that
// it is who says what stands before: "…, said its director, Ana Ruiz."
func (c *claimFinder) endsWithSpeaker(s sentence, p int) bool {
	to := c.speakerAfter(s, p).to
	if !c.endsSentence(s, to) && to != s.last || to-p > maxSubject {
		return false
	}
	for k := p; k < to; k++ {
		if finiteAt(c.words, k) || clausePronouns[c.words[k].lower] && k > p {
			return false
		}
	}
	return true
}

// endsApposition reports whether the comma closes an apposition to a name that
// begins the sentence or its clause.
func (c *claimFinder) endsApposition(s sentence, comma int) bool {
	head := c.apposed(s.first, comma)
	if head < 0 || head+1 >= comma {
		return false
	}
	start := c.phraseStart(s.first, head)
	next := &c.words[head+1]
	if i := c.names.nameAt(next.Start); i < len(c.names.names) && (c.names.names[i].Type == Person || c.names.names[i].Type == Organization) && c.names.names[i].Start == next.Start && c.names.names[i].End >= c.words[comma-1].Start {
		return start < head && (determiners[c.words[start].lower] || possessives[c.words[start].lower] || nounOfRole(c.words[head-1].lower)) // "The director, Ana Ruiz,"
	}
	return head-start <= 8 && start < head && c.words[head-1].upper && (!next.upper || determiners[next.lower]) && !clausePronouns[next.lower]
}
