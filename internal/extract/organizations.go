package extract

import (
	"cmp"
	"strings"
)

// headed takes an organisation or place whose last word says what it is:
// "Syrian Democratic Forces", "Ministry of Defence", "Tigris River". It must
// reach beyond word q, where a known name ends.
func (n *namer) headed(p, end, q int) int {
	if n.w[p].class&isCalendar != 0 && n.w[p].class&isGiven == 0 {
		return p // "a September Quill Tribune poll"
	}
	if n.w[p].class&isFunction != 0 && q == p && !(p > 0 && n.openWord(p) && (n.w[p-1].key == "the" || n.w[p-1].capital) && n.capitalAt(p+1)) && !(nameOpeners[n.w[p].key] && !n.w[p].first && (!n.w[p].loud || n.t.words[p-1].text == "(") && n.capitalAt(p+1)) {
		return p
	}
	if n.w[p].key == "the" && p+1 < end {
		return n.headed(p+1, end, max(q, p+1)) // "The Independent" begins "The Independent Authority"
	}
	if p > 1 && n.w[p-1].key == "for" && (n.w[p-2].key == "minister" || n.w[p-2].key == "commissioner" || n.w[p-2].key == "secretary") && n.w[p-2].capital {
		return p // what an office is for
	}
	head := n.lastHead(p, end, q)
	if head > p && n.w[p].class&isOfHead != 0 && n.w[p+1].key == "of" && n.w[head].class&isOrgHead == 0 && n.ofPart(p, p) > head {
		head = -1 // "Bank of the Eastern Islands"
	}
	if to := n.author(p, head); to > p {
		return to
	}
	if head >= 0 {
		head = n.pairedMembers(head)
		to := n.ofPart(head, p)
		if to == head+1 && to < end && (laws[n.w[to].key] || plansOfStates[n.w[to].key]) && !n.w[head].poss && (fieldHeads[n.w[head].key] || n.w[head].class&isCommon != 0 && n.w[head].class&isOfHead == 0) {
			return n.capitalRun(to) // "the Seabed Minerals Act"
		}
		if armyUnits[n.w[head].key] && to == head+1 && to < end && n.w[to].key == "one" && n.w[to].capital {
			return to + 1 // "Air Force One"
		}
		if events[n.w[head].key] && to > head+2 && n.headWithin(head+2, to) {
			return p // "the Annual Conference of the Insurance Forum"
		}
		if events[n.w[head].key] && (ordinals[n.w[p].key] || isOrdinal(n.w[p].key)) {
			return to // "the Eleventh Conference of Ministers"
		}
		if head == p+1 && (n.w[p].key == "press" || n.w[p].key == "media") && (n.w[head].key == "service" || n.w[head].key == "office") {
			return p // of the body that follows
		}
		if to == head+1 && to < end && fieldHeads[n.w[head].key] && pluralTitles[n.w[to].key] && !n.w[head].poss {
			return to // "Pacific Energy Ministers"
		}
		if to == head+1 {
			to = n.tailOfName(to, end)
		}
		if t := n.title(p); t >= to || to == head+1 && to < end && t > p && isRole(n.w[to].key) {
			return p // "Chief Executive", "Deputy Government Statistician"
		}
		if n.fitsHead(p, head, to, q) {
			return n.addHeaded(p, head, to)
		}
		return p
	}
	if n.w[p].class&(isOfHead|isPlaceFront) != 0 {
		if to := n.ofPart(p, p); to > max(p+1, q) && !(events[n.w[p].key] && n.headWithin(p+2, to)) {
			return n.addHeaded(p, p, to)
		}
	}
	if n.w[p].class&isPlaceFront != 0 && p+1 < end && n.w[p+1].class&(isFunction|isCommon|isOrgHead) == 0 && !n.w[p].loud && (n.w[p].class&isGiven == 0 || saints[n.w[p].key]) {
		to := p + 1
		if n.t.words[to].text == "." {
			to++
		}
		for k := 0; k < 2 && to < end && n.w[to].capital && n.w[to].class&(isFunction|isCalendar) == 0; k++ {
			to++
			if n.w[to-1].poss {
				break
			}
		}
		if to > q {
			return n.add(mention{from: p, to: to, kind: Place})
		}
	}
	return p
}

// tailOfName returns the end of a name of a body that goes on, behind the word for one
// that ends at word to, with a word that no table knows or what bodies trade in:
// "Consumer Watch Aotearoa", "Pohang Metals Research".
func (n *namer) tailOfName(to, end int) int {
	if to >= end || n.w[to-1].poss || n.w[to-1].loud || !n.capitalAt(to) || n.w[to].first || to+1 < end && n.capitalAt(to+1) || n.title(to) > to {
		return to
	}
	w := &n.w[to]
	if e, q := n.match(to); q > to && !(e.kind == placeEntry && q == to+1 && q < len(n.w) && cueVerbs[n.w[q].key].class != cueNone && !n.w[q].capital) {
		return to
	}
	if !w.caps && (w.class&^isOrgHead == 0 && len(w.key) > 3 || tradeNouns[w.key] || w.key == "operators") {
		return to + 1
	}
	return to
}

// headWithin reports whether one of words p to q ends names of bodies.
func (n *namer) headWithin(p, q int) bool {
	for k := p; k < q; k++ {
		if n.w[k].class&isOrgHead != 0 && n.w[k].capital {
			return true
		}
	}
	return false
}

// systems are what bodies that are called systems are for.
var systems = wordSet(`health healthcare insurance university hospital school reserve retirement library`)

// saints begin the names of places in Romance languages.
var saints = wordSet(`san santa são`)

// nameOpeners are words of function that names of bodies begin with.
var nameOpeners = wordSet(`left open one first best near all our new past`)

// ordinals count what bodies hold.
var ordinals = wordSet(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
	annual extraordinary ordinary special plenary`)

// campaignVerbs begin names of bodies that call for something.
var campaignVerbs = wordSet(`save stop free feed protect defend help support`)

// events are what bodies hold.
var events = wordSet(`conference congress summit convention assembly meeting session symposium`)

// pairedMembers returns the last word of the members whom a body is named after,
// the first of whom stand at word head: "United Nurses and Midwives of Ireland".
func (n *namer) pairedMembers(head int) int {
	if k := head + 2; k < len(n.w) && n.w[head+1].key == "and" && n.t.words[k].block == n.t.words[head].block && n.capitalAt(k) &&
		memberEnding(n.w[head].key) && memberEnding(n.w[k].key) && !n.w[k].poss {
		return k
	}
	return head
}

// memberEnding reports whether a word ends as plurals do of what people are by trade.
func memberEnding(key string) bool {
	return endsWithAny(key, []string{"ers", "ors", "ists", "ians", "dents", "agents", "nurses", "midwives", "ants", "men", "ees"})
}

// lastHead returns the last word of the run that ends an organisation's or
// place's name which may begin at p, where a known name may end at q; -1 when none does.
func (n *namer) lastHead(p, end, q int) int {
	head := -1
	for k := p; k < end && k < p+9; k++ {
		w := &n.w[k]
		if k > p && w.caps && !w.loud && companyForms[w.key] || k > p && (dottedForms[w.key] || n.slashedForm(k)) {
			return k
		}
		if k >= max(q, p+1) && (w.class&isFunction != 0 && w.class&(isParticle|isOrgHead) == 0 && !n.openWord(k) && !((numerals[w.key] || w.key == "first") && k+1 < end && (armyUnits[n.w[k+1].key] || strings.HasPrefix(n.w[k+1].key, "nation"))) || w.class&isCalendar != 0) {
			break
		}
		if t := n.title(k); t > k && t < end && n.w[t].capital && k > p && n.w[t].class&(isOrgHead|isPlaceHead) == 0 && !officesOf[n.w[t].key] && (n.w[k].class&isOrgHead == 0 || t > k+1) {
			if to := n.personEnd(t, end, 4); to > t && !n.onlyWords(t, to) {
				break // unlike "Metropolitan Area Transport Authority"
			}
		}
		if k > p+1 && (w.key == "nation" || w.key == "nations") && n.w[k-1].key == "first" && n.w[k-1].capital {
			head = k // "Sand Lake First Nation"
			continue
		}
		if k > p && (w.class&(isOrgHead|isPlaceHead) != 0 || w.key == "system" && systems[n.w[k-1].key] || officesOf[w.key] && officeHolders[n.w[k-1].key]) {
			head = k
		}
		if w.poss {
			break
		}
	}
	return head
}

// fitsHead reports whether words p to head are one name.
func (n *namer) fitsHead(p, head, to, q int) bool {
	if to <= q {
		return false
	}
	common, named := 0, 0
	for k := p; k < head; k++ {
		if n.w[k].class&(isCommon|isFunction|isNotName) != 0 {
			common++
		}
		if n.w[k].class&isGiven != 0 && n.w[k].class&isCommon == 0 {
			named++
		}
	}
	if n.w[p].loud && to == head+1 && !(p > 0 && n.t.words[p-1].text == "the") && (common > 0 || n.w[head].class&isCommon != 0 && q == p) {
		return n.standsAlone(p, to) && (n.w[head].class&isOfHead != 0 || n.isLetterhead(p, to))
	}
	if head == p+1 && named == 1 && q == p && surnameHeads[n.w[head].key] {
		return false // "Samantha Power"
	}
	if n.w[p].first && head == p+1 && to == head+1 && (n.w[p].class&(isCommon|isFunction) != 0 || n.seen[n.w[p].key].lower > 0) {
		if n.seen[n.w[head].key].lower > 0 || fieldHeads[n.w[head].key] && n.seen[n.w[p].key].inner == 0 || institutions[n.w[head].key] && n.seen[n.w[p].key].lower > 0 {
			return false // "Local Police said", beside "the police"; "Veto Power"; "Battleground Senate races"
		}
	}
	return true
}

// standsAlone reports whether words p to q are a whole line of a letterhead, or a
// whole part of a line that marks divide: "Ana Ruiz, Harbour Trade Council".
func (n *namer) standsAlone(p, q int) bool {
	if p > 0 && n.w[p-1].key == "the" && n.t.words[p-1].block == n.t.words[p].block {
		p--
	}
	if q < len(n.w) && n.t.words[q].text == "." {
		q++
	}
	divided := func(i int) bool {
		return i < 0 || i >= len(n.w) || n.t.words[i].block != n.t.words[p].block || strings.Contains("|,;–—·(){}", n.t.words[i].text)
	}
	return divided(p-1) && divided(q)
}

// fronted takes an organisation whose first word says what it is, as in Romance
// languages: "Grupo Salvaterra", "Médecins Sans Frontières".
func (n *namer) fronted(p, end int) int {
	if n.w[p].class&isOrgFront == 0 && !(n.english && n.w[p].class == 0 && foreignFronts[withoutAccents(n.w[p].key)]) || n.w[p].poss {
		return p
	}
	to := p + 1
	for to < end && to < p+7 && !n.t.words[to].punct && (n.w[to].capital && !n.w[to].first || n.w[to].class&isParticle != 0) {
		to++
		if n.w[to-1].poss {
			break
		}
	}
	for to > p+1 && !n.w[to-1].capital {
		to--
	}
	if to == p+1 || n.w[p].loud && !n.standsAlone(p, to) {
		return p
	}
	return n.add(mention{from: p, to: to, kind: Organization})
}

// isOrdinal reports whether a word is a number that orders: "3rd".
func isOrdinal(key string) bool {
	return unicodeDigit(key) && endsWithAny(key, []string{"st", "nd", "rd", "th"})
}

// armyUnits are numbered.
var armyUnits = wordSet(`division regiment brigade battalion corps army fleet squadron wing force`)

// venues are where bodies meet.
var venues = wordSet(`chamber chambers room rooms hall house`)

// namesLaw reports whether "and" at word i goes on to the name of a law: "the Trade
// Union and Labour Relations Act".
func (n *namer) namesLaw(i int) bool {
	if i+2 >= len(n.w) || n.w[i].key != "and" || !n.capitalAt(i+1) || n.t.words[i+1].block != n.t.words[i-1].block {
		return false
	}
	last := n.capitalRun(i+1) - 1
	return last > i+1 && laws[n.w[last].key]
}

// tradesOfCompanies end the names of companies, which are no country's.
var tradesOfCompanies = wordSet(`devices terminals shipping airlines airways industries holdings networks systems technologies solutions software motors labs laboratories pharmaceuticals chemicals foods logistics semiconductors robotics dynamics biologics renewables`)

// laws end the names of laws.
var laws = wordSet(`act law bill code regulations ordinance`)

// genericOrgan reports whether words p to q name what every body has: "Press and
// Information Office", "Executive Secretariat".
func (n *namer) genericOrgan(p, q int) bool {
	for k := p; k < q; k++ {
		if n.w[k].capital && !organsOfAll[n.w[k].key] {
			return false
		}
	}
	return n.wholeList(p) == p
}

var organsOfAll = wordSet(`systems technology technologies press information communications communication executive media public relations affairs situation secretariat office section unit centre center division and of`)

// addHeaded keeps the name of words p to to, whose head says its type.
func (n *namer) addHeaded(p, head, to int) int {
	if n.namesLaw(to) {
		return n.capitalRun(to + 1)
	}
	m := mention{from: p, to: to, kind: Organization}
	if c := n.w[head].class; c&isOrgHead == 0 && n.w[head].key != "system" && !companyForms[n.w[head].key] && (c&isPlaceHead != 0 || c&isPlaceFront != 0) {
		m.kind = Place
	}
	if m.kind == Place && (p > 1 && partsOfBodies[n.w[p-2].key+" "+n.w[p-1].key] && n.w[p-1].key == "at" || n.w[p].key == "port" && p > 2 && n.w[p-1].key == "the" && n.w[p-2].key == "of" && nounOfRole(n.w[p-3].key) || n.apposedBody(to) || n.english && n.ledByCompany(p)) {
		m.kind = Organization // "Open Harbour, a think tank"
	}
	if head > p && to == head+1 && venues[n.w[head].key] && n.w[head-1].class&isOrgHead != 0 {
		m.kind = Place // "Council Chamber"
	}
	if n.genericOrgan(p, to) {
		return to
	}
	if m.kind == Organization {
		if !n.endsInLegalForm(to) {
			m.to = n.ofCountry(to)
		}
		m.from = n.wholeList(p)
		if e, q := n.match(m.from); q > m.from && e.kind == adjectiveEntry && n.w[head].key == "ministry" && q <= head {
			n.adjective(e, m.from, q)
			m.from = q // "the Finnish Ministry of Finance"
		}
		if k := m.from - 2; k >= 0 && campaignVerbs[n.w[k].key] && n.w[k].capital && determiners[n.w[k+1].key] && n.t.words[k].block == n.t.words[p].block {
			m.from = k // "Save the Mothers Alliance"
		}
		if m.from > 0 && armyUnits[n.w[head].key] && isOrdinal(n.w[m.from-1].key) && n.t.words[m.from-1].block == n.t.words[p].block {
			m.from--
		}
		for len(n.out) > 0 && n.out[len(n.out)-1].from >= m.from {
			n.out = n.out[:len(n.out)-1]
		}
	}
	for k := m.from; k < m.to; k++ {
		if e, q := n.match(k); q > k {
			if k < to && k != head && !(e.kind == orgEntry && n.w[k].class&isCommon != 0) { // not of the country that "of" leads to, beyond the head
				m.code = cmp.Or(m.code, e.code)
			}
			if e.kind == adjectiveEntry || e.kind == countryEntry && m.kind == Organization {
				n.adjective(e, k, q)
			}
			k = q - 1
		}
	}
	return n.add(m)
}

// group takes the group that a name of a country or organisation goes on to:
// "Iraqi security forces". It returns q when there is none.
func (n *namer) group(p, q int, code, known string) int {
	if n.w[q-1].poss {
		return q
	}
	j := q
	for j < len(n.w) && j < q+3 && !n.w[j].capital && n.t.words[j].block == n.t.words[p].block {
		c := n.w[j].class
		if c&isGroup != 0 && !(c&isGroupAdj != 0 && j+1 < len(n.w) && n.w[j+1].class&isGroup != 0 && !n.w[j].poss) {
			if c&isGroup != 0 && n.w[j].key == "agency" && unionsOfStates[known] {
				return n.add(mention{from: p, to: j + 1, kind: Organization}) // "the UN refugee agency"
			}
			return n.add(mention{from: p, to: j + 1, kind: Organization, code: code, known: known, group: known == ""})
		}
		if c&isGroupAdj == 0 || n.w[j].poss {
			return q
		}
		j++
	}
	return q
}
