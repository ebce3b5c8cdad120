package extract

import (
	"slices"
	"strings"
	"unicode"
)

// attested reports whether what stands beside two or three unknown words with
// capitals, or their form, speaks for a person.
func (n *namer) attested(m *mention) bool {
	for i := m.from; i < m.to; i++ {
		if w := n.t.words[i].text; hasDoubleName(w) {
			return true // "Gurung-Thapa"
		}
	}
	if n.standsAlone(m.from, m.to) && !n.listed(m.to) {
		return true
	}
	return n.leadsToPerson(m) || n.followsPerson(m.to)
}

// hasDoubleName reports whether a word is two names that a hyphen joins.
func hasDoubleName(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	return ok && len(first) > 2 && len(second) > 2 && unicode.IsUpper(leadRune(second)) && !isAllCaps(second)
}

// leadsToPerson reports whether what stands before a mention leads to a person: a
// verb of saying, a word for what people are, a label, "its director,".
func (n *namer) leadsToPerson(m *mention) bool {
	p := m.from
	if p == 0 || n.t.words[p-1].block != n.t.words[p].block {
		return false
	}
	before := n.w[p-1].key
	switch {
	case before == ":" && !(p > 1 && companyNouns[strings.TrimSuffix(n.w[p-2].key, "s")]), leadNouns[before], isRole(before), isRole(strings.TrimSuffix(before, "s")), strings.HasSuffix(before, "ist"), cueVerbs[before].class != cueNone && !cueVerbs[before].noun, before == "with" && p > 1 && n.w[p-2].key == "interview":
		return true
	case before == "by":
		return p == 1 || n.w[p-1].first || madeByPeople[n.w[p-2].key]
	case before != ",":
		return false
	}
	for k := p - 2; k >= max(0, p-8) && n.t.words[k].block == n.t.words[p].block && !n.t.words[k].punct; k-- {
		if isRole(n.w[k].key) || n.title(k) == p-1 {
			return true
		}
	}
	return false
}

// leadNouns are words for people, beside those that [isRole] knows, that their name
// often follows at once: "the wrestler Ben Lund".
var leadNouns = wordSet(`wrestler boxer footballer golfer swimmer sprinter cyclist bomber shooter attacker killer kidnapper entertainer comedian rapper singer actor actress dancer drummer guitarist
	pianist composer painter sculptor teenager teen schoolgirl schoolboy toddler anchor newscaster friend pal confidant confidante girlfriend boyfriend widow widower mother father
	uncle aunt nephew niece cousin grandson granddaughter victim hostage defector refugee migrant staffer donor mogul millionaire heiress socialite superstar legend idol
	contestant mate classmate saxophonist violinist cellist conductor hermit monk nun priest imam rabbi bishop preacher evangelist prophet hero heroine runner rower skier jockey
	striker quarterback`)

// madeByPeople stand before "by" and a person more often than a body.
var madeByPeople = wordSet(`paper essay article book novel thesis op-ed poem song film written edited interview interviewed photographed photograph photo commentary translated prepared moderated chaired hosted compiled story text reporting`)

// followsPerson reports whether what stands from word q on follows the names of
// people: a verb of saying, "who", an age, what somebody is.
func (n *namer) followsPerson(q int) bool {
	if n.w[q-1].poss {
		return false
	}
	if q >= len(n.w) || n.t.words[q].block != n.t.words[q-1].block {
		return false
	}
	after := n.w[q].key
	switch {
	case n.w[q].class&isSuffix != 0 && n.w[q].caps && n.w[q].key != "ii", after == "who", after == "(", n.isSaying(q), n.w[q].class&isFunction != 0 && (after == "has" || after == "had") && n.isSaying(q+1), n.isRoleBy(q):
		return true
	case after == "of" && n.capitalAt(q+1), after == "of" && q+2 < len(n.w) && n.w[q+1].key == "the" && n.capitalAt(q+2):
		return true
	case after != "," || q+1 >= len(n.w):
		return false
	}
	next := n.w[q+1].key
	if next == "who" || next == "whose" || next == "aged" || unicodeDigit(next) && len(next) == 2 {
		return true
	}
	for k := q + 1; k < min(q+6, len(n.w)) && !n.t.words[k].punct && n.t.words[k].block == n.t.words[q].block; k++ {
		if n.title(k) > k || isRole(n.w[k].key) {
			return true
		}
	}
	return false
}

// isSaying reports whether word i is a verb of saying.
func (n *namer) isSaying(i int) bool {
	return i < len(n.w) && (cueVerbs[n.w[i].key].class != cueNone && !n.w[i].capital || speechVerbs[n.w[i].key])
}

// holdsOffice reports whether the mention, two or three words between commas, is who
// holds the office before it: "by the Minister of Finance, Liisa Tamm, at".
func (n *namer) holdsOffice(m *mention) bool {
	words, common, caps := n.tally(m)
	return words > 1 && words < 6 && common+caps == 0 && m.from > 0 && n.t.words[m.from-1].text == "," && (m.to == len(n.w) || n.t.words[m.to].block != n.t.words[m.from].block || n.t.words[m.to].text == ",") && n.leadsToPerson(m)
}

// listedPerson reports whether the mention and a person, with no more than a comma
// or "and" between, are all that a part of a line has: "Laras Widyastuti and Ben Hale".
func (n *namer) listedPerson(m *mention) bool {
	if words, common, caps := n.tally(m); words < 2 || words > 3 || common+caps > 0 {
		return false
	}
	i := slices.IndexFunc(n.out, func(o mention) bool { return o.from == m.from })
	for _, k := range []int{i - 1, i + 1} {
		if k < 0 || k >= len(n.out) || n.out[k].kind != Person || n.out[k].weak || n.t.words[n.out[k].from].block != n.t.words[m.from].block {
			continue
		}
		a, b := &n.out[min(i, k)], &n.out[max(i, k)]
		if b.from == a.to+1 && listMarks[n.w[a.to].key] && n.standsAlone(a.from, b.to) {
			return true
		}
	}
	return false
}

// listMarks stand between those of a list.
var listMarks = wordSet(`, and & ; |`)

// isRoleBy reports whether "is a" or "was the" and a word for what people are stand at
// word i.
func (n *namer) isRoleBy(i int) bool {
	if i+2 >= len(n.w) || n.w[i].key != "is" && n.w[i].key != "was" || !determiners[n.w[i+1].key] {
		return false
	}
	for k := i + 2; k < min(i+6, len(n.w)) && !n.t.words[k].punct; k++ {
		if isRole(n.w[k].key) {
			return true
		}
	}
	return false
}

// unlikelyPerson reports whether two or three unknown words with capitals stand
// where people seldom do: behind a preposition, a common noun or a country's
// genitive, before a noun or a verb of what bodies do.
func (n *namer) unlikelyPerson(m *mention) bool {
	if articlesOfNames[n.w[m.from].key] || n.besideBody(m) || venues[n.w[m.to-1].key] {
		return true // "Los Lobos"
	}
	if p := m.from; p > 0 && n.t.words[p-1].block == n.t.words[p].block {
		w := &n.w[p-1]
		switch {
		case beforeThings[w.key], w.poss && !n.endsBody(p), n.pairedThing(p), strings.HasSuffix(w.key, "-based"):
			return true
		case !w.capital && !n.t.words[p-1].punct && w.class&isFunction == 0:
			return true // "the bloc Casa Noastră"
		}
	}
	if q := m.to; q < len(n.w) && n.t.words[q].block == n.t.words[q-1].block && !n.w[q-1].poss {
		w := &n.w[q]
		return !w.capital && !n.t.words[q].punct && w.class&isFunction == 0 && w.key != "ext"
	}
	return false
}

// endsBody reports whether the name of a body, whose people are called by it, ends
// before word p: "NBC's Hallie Jackson".
func (n *namer) endsBody(p int) bool {
	return slices.ContainsFunc(n.out, func(o mention) bool { return o.to == p && o.kind == Organization && !o.weak })
}

// pairedThing reports whether "and" joins word p to a name, of no person, that a
// preposition leads to: "sold to Aguas Claras and Minera Roja".
func (n *namer) pairedThing(p int) bool {
	k := p - 2
	if k < 1 || n.w[p-1].key != "and" || !n.capitalAt(k) {
		return false
	}
	for k > 0 && n.capitalAt(k) && n.t.words[k].block == n.t.words[p].block {
		k--
	}
	i := slices.IndexFunc(n.out, func(o mention) bool { return o.to == p-1 })
	return (beforeThings[n.w[k].key] || n.w[k].key == "for") && (i < 0 || n.out[i].kind != Person)
}

// besideBody reports whether the mention follows, in a list, a company that its
// legal form or a list tells.
func (n *namer) besideBody(m *mention) bool {
	i := slices.IndexFunc(n.out, func(o mention) bool { return o.from == m.from })
	if i < 1 || !n.listed(m.to) && !(m.from > 1 && n.w[m.from-1].key == "and") {
		return false
	}
	before := &n.out[i-1]
	return before.kind == Organization && !before.weak && before.to == m.from-1 && listMarks[n.w[m.from-1].key] && n.t.words[before.from].block == n.t.words[m.from].block &&
		n.w[before.to-1].class&isOfHead == 0
}

var (
	// beforeThings stand before bodies, places and things more often than people.
	beforeThings = wordSet(`on in at via near from through across by with into onto the to`)
	// articlesOfNames begin names of other languages that are no people's.
	articlesOfNames = wordSet(`los las el la le il gli`)
)

// guessBody returns what words name that are hardly a person's: a body where a
// country or town has them, else nothing that can be told.
func (n *namer) guessBody(m *mention) NameType {
	if m.from == 0 {
		return ""
	}
	if n.besideBody(m) {
		return Organization
	}
	if w := &n.w[m.from-1]; strings.HasSuffix(w.key, "-based") {
		return Organization
	} else if e, q := n.match(m.from - 1); w.poss && q == m.from && e.kind == countryEntry {
		return Organization
	}
	return ""
}
