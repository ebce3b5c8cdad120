package extract

import "strings"

// A claimLanguage holds the words by which claims are told in a language other
// than English.
type claimLanguage struct {
	verbs       map[string]bool // of reporting, in the third person
	participles map[string]bool // that report after an auxiliary
	auxiliaries map[string]bool // end a noun phrase
	perfect     map[string]bool // auxiliaries of which the participle ends the clause
	closing     map[string]bool // these participles, where they report
	hearsay     map[string]bool // verbs that report with "es" after them
	that        map[string]bool
	according   []string        // "according to", longest first
	small       map[string]bool // articles and prepositions, which names may hold and a sentence's adverbial begins with
	verbSecond  bool            // an adverbial before the verb puts the speaker after it
	verbFirst   bool            // the speaker stands after his verb, without a comma
}

const (
	maxForeignSpeaker = 14 // words
	leastContent      = 3
)

// foreignClaims adds the claims of a document in a language that has words for
// them: a verb of reporting with its speaker and a clause, quotation or object;
// "according to".
func (c *claimFinder) foreignClaims(l *claimLanguage) {
	for n, s := range c.sentences {
		if s.last-s.first > maxClaimSentence || s.last > s.first && c.words[s.last-1].text == "?" && c.within[s.last-1] < 0 {
			continue
		}
		for i := s.first; i < s.last; i++ {
			if c.words[i].punct || c.within[i] >= 0 {
				continue
			}
			d, ok := draft{}, false
			if to := l.accordingAt(c, s, i); to > i {
				d, ok = c.foreignAccording(l, s, i, to)
			} else if l.perfect[c.words[i].lower] {
				d, ok = c.bracketed(l, s, i)
			} else if l.hearsay[c.words[i].lower] && i+1 < s.last && c.words[i+1].lower == "es" {
				d, ok = c.hearsay(s, i)
			} else if l.reports(c, s, i) {
				d, ok = c.foreignVerb(l, s, i)
			}
			if ok {
				d.sentence = n
				c.found = append(c.found, d)
				if i = d.cue.to - 1; d.source.to > i && d.source.from > i {
					i = d.source.to - 1
				}
			}
		}
	}
}

// accordingAt returns where the phrase ends that says "according to" at i; i
// when none stands there.
func (l *claimLanguage) accordingAt(c *claimFinder, s sentence, i int) int {
	for _, phrase := range l.according {
		k := i
		for w := range strings.FieldsSeq(phrase) {
			if k >= s.last || c.words[k].lower != w {
				k = -1
				break
			}
			k++
		}
		if k > i && (i == s.first || c.words[i-1].punct || !strings.HasPrefix(phrase, "de ")) { // "a lack of accord with"
			return k
		}
	}
	return i
}

// reports reports whether the word at i is a verb of reporting.
func (l *claimLanguage) reports(c *claimFinder, s sentence, i int) bool {
	w := c.words[i].lower
	if l.verbFirst {
		w = strings.TrimPrefix(w, "و")
	}
	before := ""
	if i > s.first {
		before = c.words[i-1].lower
	}
	if l.participles[w] {
		return l.auxiliaries[before]
	}
	if particles := foreignParticles[w]; particles != nil && !c.parts(s, i, particles) {
		return false
	}
	return l.verbs[w] && (!l.small[before] || joinsVerbs[before] && i+1 < s.last && l.that[c.words[i+1].lower]) && before != "si" && before != "se" && (l.verbFirst || !c.words[i].upper || i == s.first && !l.verbSecond)
}

// foreignParticles are verbs that report with one of these words later in their
// clause alone: "gab bekannt", not "gab es".
var foreignParticles = map[string]map[string]bool{
	"gab": wordSet(`an bekannt zu`), "hält": wordSet(`für`), "halten": wordSet(`für`), "räumte": wordSet(`ein`), "teilte": wordSet(`mit`), "kündigte": wordSet(`an`),
}

// parts reports whether one of the words stands after the verb at i, before its clause ends.
func (c *claimFinder) parts(s sentence, i int, particles map[string]bool) bool {
	for k := i + 1; k < s.last; k++ {
		if particles[c.words[k].lower] && (k+1 == s.last || c.words[k+1].punct || particles["für"]) {
			return true
		}
	}
	return false
}

// foreignAccording makes a claim of "according to X" at i: what is said is the
// rest of the sentence.
func (c *claimFinder) foreignAccording(l *claimLanguage, s sentence, i, from int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, from}, source: c.foreignPhrase(l, s, from, l.verbSecond)}
	if d.source.empty() {
		return d, false
	}
	if to := d.source.to; to < s.last && l.that[c.words[to].lower] && peopleWords[c.words[to-1].lower] {
		for d.source.to < s.last && !c.words[d.source.to].punct {
			d.source.to++ // "de acordo com pessoas que acompanham o caso"
		}
	}
	rest := d.source.to
	for k := rest; k < min(rest+4, s.last) && datingWords[c.words[rest].lower]; k++ {
		if c.isDating(&c.words[k]) {
			rest = k + 1 // "Laut einer Umfrage vom August"
		}
	}
	if rest < s.last && c.words[rest].text == "(" {
		for rest < s.last-1 && c.words[rest-1].text != ")" {
			rest++
		}
	}
	if i > s.first+leastContent {
		d.content = append(d.content, wordRange{s.first, i})
	}
	if s.last-rest >= leastContent {
		d.content = append(d.content, wordRange{rest, s.last})
	}
	return d, len(d.content) > 0
}

// peopleWords are people whom only a clause tells apart.
var peopleWords = wordSet(`pessoa pessoas persona personas personne personnes persone fontes fuentes`)

// foreignVerb makes a claim of the verb of reporting at i.
func (c *claimFinder) foreignVerb(l *claimLanguage, s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 1}}
	group := i
	if group > s.first && l.auxiliaries[c.words[group-1].lower] {
		group--
	}
	p := i + 1
	if group > s.first && clitics[c.words[group-1].lower] {
		group-- // "me dijo"
	}
	if n := len(c.found); n > 0 && group > s.first && joinsVerbs[c.words[group-1].lower] && c.found[n-1].at >= s.first {
		d.source = c.found[n-1].source // "X said … and warned"
	} else {
		d.source = c.foreignSubject(l, s, group)
	}
	if d.source.empty() {
		if p < s.last && foreignAdverbials[c.words[p].lower] || c.words[min(p, s.last-1)].lower == "a" {
			return d, false // "told the press"
		}
		if d.source = c.foreignPhrase(l, s, p, true); d.source.empty() {
			return d, false
		}
		d.source = c.foreignRole(s, d.source)
		p = d.source.to
		if before := c.contentBefore(s, group); len(before) > 0 && !c.words[i].upper && before[0].to-before[0].from >= leastContent && (c.words[group-1].text == "," || c.thatAt(l, s, p) < 0) {
			d.content = append(before, c.quoteAfter(s, p)...)
			return d, true
		}
	}
	return c.foreignContent(l, s, d, p)
}

// clitics are pronouns of the listener before a verb.
var clitics = wordSet(`me nos te le les lo os lhe mi ci gli`)

// foreignRole takes the name after a role and its comma into the source: "déclare son
// porte-parole, Anna Berg."
func (c *claimFinder) foreignRole(s sentence, source wordRange) wordRange {
	comma := source.to
	if comma+1 >= s.last || c.words[comma].text != "," || !c.words[comma+1].upper {
		return source
	}
	n := c.names.nameAt(c.words[comma+1].Start)
	if n == len(c.names.names) || c.names.names[n].Type != Person || c.names.names[n].Start > c.words[min(comma+3, s.last-1)].Start {
		return source
	}
	for k := comma + 1; k < s.last; k++ {
		if c.words[k].End == c.names.names[n].End {
			return wordRange{source.from, k + 1}
		}
	}
	return source
}

// foreignContent sets what follows the speaker and verb up to p: a clause, past
// the word that leads to it, or the rest of the sentence.
func (c *claimFinder) foreignContent(l *claimLanguage, s sentence, d draft, p int) (draft, bool) {
	if that := c.thatAt(l, s, p); that >= p {
		p = that + 1
	}
	for p < s.last && c.words[p].punct && c.within[p] < 0 {
		p++
	}
	end := s.last
	if p < s.last {
		end = c.contentEnd(s, p, cueClause)
	} else if next := c.nextQuote(s); c.words[s.last-1].text == ":" && len(next) > 0 {
		p, end = next[0].from, next[0].to
	}
	d.content = []wordRange{{p, end}}
	return d, end-p >= leastContent
}

// thatAt returns where the word stands that leads to a clause, at p or shortly
// after; -1 when none does.
func (c *claimFinder) thatAt(l *claimLanguage, s sentence, p int) int {
	for k := p; k < min(p+maxForeignSpeaker, s.last) && c.within[k] < 0; k++ {
		if l.that[c.words[k].lower] {
			return k
		} else if joinsVerbs[c.words[k].lower] && k+1 < s.last && l.verbs[c.words[k+1].lower] {
			break
		}
	}
	return -1
}

// foreignSubject returns the noun phrase with which the clause of the verb at
// end begins; empty when there is none, or an adverbial stands in its place.
func (c *claimFinder) foreignSubject(l *claimLanguage, s sentence, end int) wordRange {
	from := s.first
	for k := end - 1; k >= s.first; k-- {
		if t := c.words[k].text; c.within[k] >= 0 || t == ";" || t == ":" || t == "—" || t == "–" || l.that[c.words[k].lower] && k == end-1 {
			from = k + 1
			break
		}
	}
	for from < end && (c.words[from].punct || c.words[from].lower == "и" || c.words[from].lower == "et" || c.words[from].lower == "y") {
		from++
	}
	to := from
	for to < end && c.words[to].text != "," {
		to++
	}
	if c.closesLong(s, from, end) {
		return wordRange{} // "L'Union, qui achète …, pourrait payer, a indiqué"
	}
	if end-to > 2 {
		if n := c.names.nameAt(c.words[to+1].Start); n < len(c.names.names) && c.names.names[n].Start == c.words[to+1].Start && c.names.names[n].Type == Person {
			return c.foreignName(wordRange{from, end}) // "The minister, Ana Ruiz,"
		}
	}
	switch {
	case l.verbFirst, to == from, to-from > maxForeignSpeaker:
		return wordRange{}
	case to < end && (c.words[end-1].text != "," || to == end-1): // not an apposition
		return wordRange{}
	case !c.words[from].upper || foreignAdverbials[c.words[from].lower] && (to == from+1 || !neuterArticles[c.words[from].lower] || l.auxiliaries[c.words[from+1].lower]):
		return wordRange{}
	}
	return c.foreignName(wordRange{from, to})
}

// neuterArticles are pronouns when they stand alone: "Das Ministerium", "das heißt".
var neuterArticles = wordSet(`das het`)

// closesLong reports whether the verb at end stands after the last of three commas or
// more and before its speaker, who ends the sentence.
func (c *claimFinder) closesLong(s sentence, from, end int) bool {
	commas := 0
	for k := from; k < end; k++ {
		if c.words[k].text == "," && c.within[k] < 0 {
			commas++
		}
	}
	for k := end; k < s.last-1; k++ {
		if c.words[k].punct {
			return false
		}
	}
	return commas > 2 && c.words[end-1].text == ","
}

// foreignAdverbials are words with which something else than a speaker begins.
var foreignAdverbials = wordSet(`am im in nach seit bei mit auf zu für vor unter zum zur an aus durch dabei dazu damit außerdem gleichzeitig auch so wie als wenn da es das dies
	lo li ne en dans sur pour avec depuis après avant selon lors à au aux par comme si quand mais cela ce ceci
	según por para con desde tras ante sobre como cuando si pero al del también además no se que eso esto
	nel nella nei da dal per su dopo secondo con anche ma se quando come non
	em no na nos nas após segundo mas também não
	tot bis hasta até fino op met bij voor na volgens sinds door dit dat er het
	в во на по с со при для из от как если но также это
	у в на за з із зі при для від як якщо але також це`)

// foreignPhrase returns the noun phrase that begins at from: up to a mark, the
// word that leads to a clause, or a plain word after a name where such a word
// ends it.
func (c *claimFinder) foreignPhrase(l *claimLanguage, s sentence, from int, plainEnds bool) wordRange {
	i, named := from, false
	for ; i < s.last && i-from < maxForeignSpeaker && c.within[i] < 0; i++ {
		w := &c.words[i]
		if w.punct && w.text != "." && w.text != "&" || w.text == "." && (i == s.last-1 || i > from && len(c.words[i-1].text) > 3) || l.that[w.lower] || w.lower == "فإن" || l.verbFirst && i > from && l.small[w.lower] {
			break
		}
		if i > from && l.auxiliaries[w.lower] {
			break
		}
		if plainEnds && named && !w.upper && !l.small[w.lower] && !l.verbFirst && !w.punct {
			break
		}
		named = named || w.upper
	}
	for i > from && (l.small[c.words[i-1].lower] || c.words[i-1].punct) {
		i--
	}
	if i == from || l.verbs[c.words[from].lower] {
		return wordRange{}
	}
	return c.foreignName(wordRange{from, i})
}

// foreignName returns a source without the day it begins with, and ends it with the name of a person that it holds.
func (c *claimFinder) foreignName(r wordRange) wordRange {
	r.from = c.pastDay(r)
	r.to = c.beforeYear(r)
	for _, n := range c.names.namesIn(c.span(r)) {
		if n.Type != Person {
			continue
		}
		for k := r.from; k < r.to; k++ {
			if c.words[k].End == n.End {
				return wordRange{r.from, k + 1}
			}
		}
	}
	for k := r.from + 1; k < r.to && c.words[r.from].upper && !dayArticles[c.words[r.from].lower]; k++ {
		if occasionWords[c.words[k].lower] && !claimLanguages[primaryTag(c.lang)].small[c.words[r.from].lower] {
			r.to = k
		}
	}
	return c.withoutBracket(r)
}

// occasionWords lead to when or where a name speaks: "Berg bei der Eröffnung".
var occasionWords = wordSet(`bei beim am während anlässlich lors pendant durante tijdens`)

// beforeYear returns where a range ends before the month or year at its end: "eine
// Studie aus dem Jahr 2023".
func (c *claimFinder) beforeYear(r wordRange) int {
	if !c.isDating(&c.words[r.to-1]) {
		return r.to
	}
	for k := r.to - 2; k > r.from && k > r.to-5; k-- {
		if datingWords[c.words[k].lower] {
			return k
		}
	}
	return r.to
}

// isDating reports whether the word is a year or a month of the document's language.
func (c *claimFinder) isDating(w *word) bool {
	return isYear(w.text) || monthTables[primaryTag(c.lang)][w.lower] > 0
}

func isYear(text string) bool { return len(text) == 4 && hasDigit(text[:1]) && hasDigit(text[3:]) }

// datingWords stand before the date of a paper.
var datingWords = wordSet(`aus vom von de du del van uit от за від`)

// pastDay returns where a range begins after the weekday, or the word for a day, that
// it begins with: "informó este martes el Banco Central".
func (c *claimFinder) pastDay(r wordRange) int {
	if c.words[r.from].lower == "hace" && r.to-r.from > 2 {
		return r.from + 2 // "hace poco"
	}
	table := periodTables[primaryTag(c.lang)]
	for k := r.from; k < min(r.from+2, r.to-1); k++ {
		lower := c.words[k].lower
		if _, day := table.days[lower]; day || table.weekdays[lower] > 0 {
			return k + 1
		}
		if !dayArticles[lower] {
			break
		}
	}
	return r.from
}

// dayArticles stand before a weekday.
var dayArticles = wordSet(`este esta el ce le questo nesta neste no na diesen am deze op`)

// joinsVerbs are words for "and" and "but" between two verbs of one subject.
var joinsVerbs = wordSet(`und aber et mais y pero e mas ma en maar и но і та й але`)
