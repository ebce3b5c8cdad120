package extract

import "strings"

// givenBeforeKnown takes a person whose given name is also a place's or a
// country's: "Jordan Peterson".
func (n *namer) givenBeforeKnown(p, end int, e entry, q int) int {
	if q == p+1 && e.kind == placeEntry && q < end && n.w[q].class&isGiven != 0 && p > 0 && !n.w[p-1].capital && isRole(n.w[p-1].key) {
		return n.add(mention{from: p, to: n.personEnd(p, end, 4), kind: Person}) // "its founder Wellington Jesus da Cruz"
	}
	if q != p+1 || n.w[p].class&isGiven == 0 || q >= end || n.w[p].poss || n.w[p].loud {
		return p
	}
	next := &n.w[q]
	if next.class&(isFunction|isCommon|isOrgHead|isPlaceHead|isNotName|isCalendar) != 0 || next.caps || !next.capital {
		return p
	}
	if _, known := n.match(q); known > q || n.title(q) > q {
		return p
	}
	return n.given(p, end)
}

// given takes a person whose name begins with a given name.
func (n *namer) given(p, end int) int {
	w := &n.w[p]
	if w.class&isGiven == 0 || (w.first || w.loud) && w.class&(isCommon|isOrgHead) != 0 && !n.surnameAt(p+1) && !n.afterLabel(p) || w.loud && w.class&(isFunction|isCalendar) != 0 && !n.afterLabel(p) {
		return p
	}
	if w.first && w.key == "said" && n.capitalAt(p+1) && (n.w[p+1].class&isGiven != 0 || p+3 < len(n.w) && n.w[p+2].key == "," && isQuoteMark(n.t.words[p+3].text)) {
		return p // "Said Frank MacKay, the chairman:"
	}
	if w.first && w.class&isFunction != 0 && n.asks(p) {
		return p // "Will China fill the gap?"
	}
	if w.first && articlesAbroad[w.key] && p+1 < len(n.w) && !n.w[p+1].capital && n.w[p+1].class&isFunction == 0 && !n.isSaying(p+1) && p > 0 && isQuoteMark(n.t.words[p-1].text) {
		return p // “Le port ne sera pas fermé,”
	}
	to := n.personEnd(p, end, 4)
	if to == p {
		return p
	}
	capitals := 0
	for i := p; i < to; i++ {
		if n.w[i].capital && len(n.t.words[i].text) > 1 {
			capitals++
		}
	}
	if to < end && (n.w[to].class&(isOrgHead|isPlaceHead) != 0 || venues[n.w[to].key] && n.w[to].capital) && !n.w[to-1].poss {
		return p
	}
	if to < end && to > p+1 && tradeNouns[n.w[to].key] && n.capitalAt(to) && !w.loud && !n.w[to-1].poss {
		return n.add(mention{from: p, to: to + 1, kind: Organization}) // "Song Lam Cement"
	}
	if articlesOfNames[w.key] && n.linkWithin(p+1, to) {
		return n.add(mention{from: p, to: to, weak: true}) // "Le Quotidien de l'Europe"
	}
	if to == p+2 && reaches[n.w[to-1].key] && !w.loud {
		return n.add(mention{from: p, to: to, kind: Organization}) // "Emery Worldwide"
	}
	if house := n.houseOf(p, to); house > to {
		return n.add(mention{from: p, to: house, kind: Organization})
	}
	if capitals == 1 && (n.shortCapitals(p) || w.first && n.commands(to) || n.title(p) > p && to < len(n.w) && n.w[to].key == "of") {
		return p
	}
	if w.class&isCalendar != 0 && capitals > 1 && n.w[p+1].class&isCommon != 0 && n.w[p+1].class&(isSurname|isGiven) == 0 {
		return p // "April Deadline"
	}
	if capitals == 2 && to == p+2 && n.w[p+1].class&isCommon != 0 && n.w[p+1].class&(isSurname|isGiven) == 0 && (w.class&isCommon != 0 || w.loud) && !(p > 0 && !n.w[p-1].capital && (isRole(n.w[p-1].key) || n.title(p-1) == p)) {
		return p
	}
	if capitals == 1 && n.beforeState(to) {
		return n.add(mention{from: p, to: to, kind: Place}) // "Regina, Saskatchewan"
	}
	if capitals == 1 && w.class&isCalendar == 0 && n.placedOrThing(p, to) {
		return n.add(mention{from: p, to: to, weak: true}) // "in Victoria", "Ward 4"
	}
	if capitals > 1 && p > 0 && n.w[p-1].key == "the" && !n.w[to-1].poss && !(to < len(n.w) && personNouns[n.w[to].key]) {
		return n.add(mention{from: p, to: to, weak: true}) // "the Grace Period"
	}
	if capitals > 1 && w.class&isCommon == 0 && n.liesThere(p, to) {
		return n.add(mention{from: p, to: to, weak: true}) // "in Mae Sot"
	}
	weak := capitals == 1 && (w.caps || w.first && !n.english || tradeNouns[w.key] || w.class&(isCommon|isNotName) != 0 || w.first && n.seen[w.key].lower > 0 || w.class&isCalendar != 0 || w.class&isFunction != 0)
	return n.add(mention{from: p, to: to, kind: Person, weak: weak})
}

// articlesAbroad are articles and other small words of other languages, given names
// besides, that open what is quoted in these.
var articlesAbroad = wordSet(`le la les un une il lo li no na so an da ne mi ma mai se si tu los las al del den der das die de van het een ta je ja my ale po do`)

// linkWithin reports whether a small word, or one with an article elided before it,
// stands among words p to q.
func (n *namer) linkWithin(p, q int) bool {
	for k := p; k < q; k++ {
		if !n.w[k].capital && !n.t.words[k].punct || withoutElision(n.w[k].key) != n.w[k].key {
			return true
		}
	}
	return false
}

// liesThere reports whether a preposition of place leads to words p to q, of which the
// last is nobody's name that is known.
func (n *namer) liesThere(p, q int) bool {
	k := p - 1
	for k > 1 && n.capitalAt(k) && !n.w[k].first && n.w[k].class&(isGiven|isSurname|isFamous) == 0 && n.title(k) == k {
		k-- // "near Lay Kay Kaw"
	}
	if k < 1 || n.t.words[k-1].block != n.t.words[p].block || n.w[q-1].poss || n.w[q-1].class&^isGiven != 0 || !prepositionsOfPlace[n.w[k].key] && n.w[k].key != "at" {
		return false
	}
	return !heldInPeople[n.w[k-1].key]
}

// heldInPeople stand before "in" and a person.
var heldInPeople = wordSet(`confidence faith trust trusts trusted interest interested belief believe believes believed laughed looked smiled shouted yelled successor rival anger disappointed disappointment ally support`)

// beforeState reports whether a comma and a state or province stand at word i.
func (n *namer) beforeState(i int) bool {
	if i+1 >= len(n.w) || n.t.words[i].text != "," || n.t.words[i+1].block != n.t.words[i-1].block {
		return false
	}
	e, q := n.match(i + 1)
	return q > i+1 && federalStates[strings.ToLower(e.name)] && !n.listed(q)
}

// reaches end names of companies that tell how far they go.
var reaches = wordSet(`worldwide international global`)

// publicHouses are called by whose they are.
var publicHouses = wordSet(`restaurant bar hotel cafe café pub nightclub diner bistro store shop salon bakery tavern`)

// asks reports whether the sentence that word p opens ends in a question mark.
func (n *namer) asks(p int) bool {
	for k := p + 1; k < min(p+60, len(n.w)) && n.t.words[k].block == n.t.words[p].block; k++ {
		if text := n.t.words[k].text; text == "?" || text == "." && n.w[min(k+1, len(n.w)-1)].first {
			return text == "?"
		}
	}
	return false
}

// houseOf returns the end of the name of a house of trade that a person's, at words p
// to q, begins: "Wilhelm Harkort & Sohn". It returns q when there is none.
func (n *namer) houseOf(p, q int) int {
	if q+1 < len(n.w) && n.t.words[q].text == "&" && n.capitalAt(q+1) && partnersOfHouses[n.w[q+1].key] && n.t.words[q+1].block == n.t.words[p].block {
		return q + 2
	}
	return q
}

// partnersOfHouses stand behind "&" in the names of houses of trade.
var partnersOfHouses = wordSet(`sohn söhne soehne sons son daughters co cie fils figli hijos filhos zonen zoon zn brothers bros associates partners company compagnie cia associés`)

// placedOrThing reports whether a given name alone, at words p to q, stands where a
// place or a thing does: behind a preposition of place or a storm, before a number.
func (n *namer) placedOrThing(p, q int) bool {
	if q < len(n.w) && n.t.words[q].block == n.t.words[p].block && unicodeDigit(n.w[q].key) && len(n.w[q].key) < 3 {
		return true
	}
	if p == 0 || n.t.words[p-1].block != n.t.words[p].block {
		return false
	}
	before := n.w[p-1].key
	if e, to := n.match(p - 1); compass[strings.TrimSuffix(before, "ern")] && n.w[p-1].capital || to == p && e.kind == adjectiveEntry && n.w[p-1].capital && !n.w[p-1].first && p > 1 && (prepositionsOfPlace[n.w[p-2].key] || n.w[p-2].key == "at") {
		return true // "of Northern Samar", "at Lao Bao"
	}
	if publicHouses[before] && n.w[q-1].poss {
		return true // "the restaurant Sylvia's"
	}
	if before == "a" || before == "an" {
		return !n.w[q-1].poss && (q == len(n.w) || n.w[q].class&isFunction != 0 || n.t.words[q].punct) // "A Rush for Books"
	}
	if before == "the" && p > 1 && alongside[n.w[p-2].key] && !n.w[q-1].poss {
		return true // "on the Vjosa"
	}
	if prepositionsOfPlace[before] || storms[before] || before == "to" && p > 1 && n.w[p-2].key == "road" || (before == "of" || before == "at") && p > 1 && (geographic[n.w[p-2].key] || facilities[n.w[p-2].key]) {
		return true
	}
	if m := n.lastBefore(p - 1); before == "and" && m != nil && !m.weak && (m.kind == Place || m.kind == Country) && m.from > 0 && prepositionsOfPlace[n.w[m.from-1].key] {
		return true // "in Almaty and Victoria"
	}
	return before == "the" && q < len(n.w) && !n.w[q-1].poss && !n.t.words[q].punct && !n.w[q].capital && n.w[q].class&isFunction == 0 && !personNouns[n.w[q].key]
}

// commands reports whether what follows, at word i, makes the first word of a
// sentence a verb: "Ban the phones".
func (n *namer) commands(i int) bool {
	return i < len(n.w) && n.t.words[i].block == n.t.words[i-1].block && n.w[i-1].end == n.t.words[i-1].End && determiners[n.w[i].key]
}

var (
	prepositionsOfPlace = wordSet(`in near beside outside across throughout around`)
	storms              = wordSet(`storm cyclone hurricane typhoon`) // have given names
)
