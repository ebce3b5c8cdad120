package extract

import "strings"

// company takes a run of words with capitals, of whatever kind, that a word for a
// body leads to or that has what only bodies have: "the telecoms firm Zarqa
// Mobile", "Andes Volta's general counsel". It returns p when nothing says so.
func (n *namer) company(p int) int {
	c := n.w[p].class
	if c&isCalendar != 0 || c&isFunction != 0 && c&isCommon == 0 {
		return p
	}
	to := n.capitalRun(p)
	if form := n.afterComma(to); form > to && c&isFunction == 0 && n.title(p) == p && (!n.w[p].loud || n.opensPart(p)) {
		return n.add(mention{from: p, to: form, kind: Organization}) // "Antenna House, Inc."
	}
	if body := n.campaign(p, to); body > p {
		return n.add(mention{from: p, to: body, kind: Organization})
	}
	if n.w[p].loud || c&isNotName != 0 || n.title(p) > p {
		return p
	}
	if form := n.lowerForm(to); form > to {
		return n.add(mention{from: p, to: form, kind: Organization})
	}
	for n.ledByCompany(p) && n.particleAt(to) && n.capitalAt(to+1) && n.t.words[to+1].block == n.t.words[p].block {
		to = n.capitalRun(to + 1) // "the daily Koha e Mitrovices"
	}
	if to+1 < len(n.w) && n.w[to].key == "for" && n.capitalAt(to+1) && n.t.words[to+1].block == n.t.words[p].block && n.ledByCompany(p) {
		to = n.capitalRun(to + 1) // "the union Health for All Islands"
	}
	if body := n.placedBody(p, to); body > p {
		return n.add(mention{from: p, to: body, kind: Organization})
	}
	if body := n.bodyOfPeople(p); body > p {
		return n.add(mention{from: p, to: body, kind: Organization})
	}
	if country := n.fieldOfCountry(p); country > p {
		return n.add(mention{from: p, to: country, kind: Organization})
	}
	if pair := n.pairedName(p, to); pair > to {
		return n.add(mention{from: p, to: pair, kind: Organization})
	}
	if to > p+1 && n.w[to-1].caps && p > 1 && n.w[p-1].key == "of" && nounOfRole(n.w[p-2].key) {
		if e, q := n.match(to - 1); q == to && e.kind == countryEntry {
			n.adjective(e, to-1, to)
			return n.add(mention{from: p, to: to, kind: Organization}) // "Chief Executive of Lanterns UK"
		}
	}
	if e, q := n.match(p); q == to && (e.kind == orgEntry || to == p+1 || !n.ledByCompany(p)) || to == p+1 && !n.ledByCompany(p) {
		return p
	}
	if n.ledByCompany(p) || n.introducedByCompany(p, to) || n.hasOfficers(to) && n.w[p].class&isGiven == 0 {
		return n.add(mention{from: p, to: to, kind: Organization})
	}
	return p
}

// campaign returns the end of a name of common words before "for" and others, that
// opens a sentence and speaks: "Justice for Harvest Hands argues". It returns p when
// there is none.
func (n *namer) campaign(p, to int) int {
	if !n.w[p].first || n.w[p].loud || n.w[p].class&isCommon == 0 || to > p+2 || to+1 >= len(n.w) || n.w[to-1].poss || n.w[to].key != "for" && n.w[to].key != "without" && n.w[to].key != "against" || !n.capitalAt(to+1) || n.t.words[to+1].block != n.t.words[p].block || nounOfRole(n.w[to-1].key) || isRole(n.w[to-1].key) {
		return p
	}
	if end := n.capitalRun(to + 1); end < len(n.w) && n.t.words[end].block == n.t.words[p].block && !n.w[end].capital && (saysOrActs(n.w[end].key) || speechVerbs[n.w[end].key] || heldByBodies[n.w[end].key]) {
		return end
	}
	return p
}

// placedBody returns the end of a name that a place or country begins, and words that
// name nobody and no thing go on, where what stands beside it speaks for a body:
// "Kyiv-based Dnipro Signals", "Siam Harvest Feeds, which buys". The words with capitals
// end at to. It returns p when there is none.
func (n *namer) placedBody(p, to int) int {
	if to == p+1 {
		return p
	}
	e, q := n.match(p)
	if q == p || q >= to || e.kind != placeEntry && e.kind != countryEntry || n.w[q-1].poss || n.w[p].loud {
		return p
	}
	for k := q; k < to; k++ {
		if _, known := n.match(k); known > k || n.w[k].class&(isGiven|isSurname|isPlaceHead) != 0 || n.w[k].class&isCommon == 0 && !tradeNouns[n.w[k].key] {
			return p
		}
	}
	if n.whichActs(to) || p > 0 && strings.HasSuffix(n.w[p-1].key, "-based") || p > 1 && n.w[p-1].key == "by" && madeByBodies[n.w[p-2].key] || tradeNouns[n.w[to-1].key] && to < len(n.w) && saysOrActs(n.w[to].key) {
		n.countriesWithin(p, to)
		return to
	}
	return p
}

// bodyOfPeople returns the end of a name that begins with the adjective of a country,
// goes on with two words or more that name nobody, and speaks or acts: "the Hellenic
// Refugee Counsel reports".
func (n *namer) bodyOfPeople(p int) int {
	e, q := n.match(p)
	if q == p || e.kind != adjectiveEntry || q >= len(n.w) || !n.capitalAt(q) || n.t.words[q].block != n.t.words[p].block || n.w[q-1].poss || p == 0 || n.w[p-1].key != "the" {
		return p
	}
	to, common := n.capitalRun(q), 0
	for k := q; k < to; k++ {
		if n.w[k].class&(isGiven|isSurname|isFamous) != 0 || n.title(k) > k {
			return p
		}
		if n.w[k].class&isCommon != 0 {
			common++
		}
	}
	if to < q+2 || common == 0 || to == len(n.w) || cueVerbs[n.w[to].key].class == cueNone && !n.actsAsBody(&mention{from: p, to: to}) {
		return p
	}
	n.adjective(e, p, q)
	return to
}

// fieldOfCountry returns the end of a name that a field and a country or region
// make: "Statistics Iceland", "Transport Canada", "Gas Infrastructure Europe".
func (n *namer) fieldOfCountry(p int) int {
	k, plain := p, false
	for k < p+3 && k < len(n.w) && n.t.words[k].block == n.t.words[p].block && (nationalFields[n.w[k].key] || n.w[k].class&isCommon != 0 && n.w[k].class&(isFunction|isNotName|isSurname) == 0) && n.w[k].capital && !n.w[k].caps && !n.w[k].poss {
		plain = plain || !nationalFields[n.w[k].key]
		k++
	}
	if k == p {
		return p
	}
	if k+2 < len(n.w) && n.w[k].key == "and" && nationalFields[n.w[k+1].key] && n.capitalAt(k+1) {
		for k++; k < p+7 && k < len(n.w) && n.capitalAt(k) && n.w[k].class&isCommon != 0; k++ {
		}
		plain = true // "Environment and Climate Change Canada"
	}
	if n.w[p].key == "transport" && n.w[k].key == "for" && n.capitalAt(k+1) && n.t.words[k+1].block == n.t.words[p].block {
		if end := n.ofRun(k + 1); !n.w[p].first || end < len(n.w) && (saysOrActs(n.w[end].key) || cueVerbs[n.w[end].key].class != cueNone) {
			return end // "Transport for Greater Manchester"
		}
		return p
	}
	e, q := n.match(k)
	if second, to := n.match(min(q, len(n.w)-1)); q > k && q < len(n.w) && e.kind == countryEntry && second.kind == countryEntry && to > q && n.capitalAt(q) && n.t.words[q].block == n.t.words[p].block && !n.w[q-1].poss {
		n.countriesAmong(k, q)
		q = to // "Food Standards Australia New Zealand"
	}
	if q == k && !plain && k+1 < len(n.w) && n.w[k].caps && len(n.w[k].key) < 4 && n.t.words[k].block == n.t.words[p].block && (saysOrActs(n.w[k+1].key) || n.w[k+1].key == "has" || n.w[k+1].key == "had") {
		return k + 1 // "Real Estate WA"
	}
	if q > k && plain && (describesCountry[n.w[p].key] || q >= len(n.w) || !saysOrActs(n.w[q].key) || n.w[q-1].poss) {
		return p
	}
	if q == k || n.t.words[k].block != n.t.words[p].block || !n.w[k].capital || q < len(n.w) && n.capitalAt(q) && !n.w[q-1].poss && n.t.words[q].block == n.t.words[p].block {
		return p
	}
	if e.kind == countryEntry || e.kind == placeEntry && (e.code == "" || nations[n.w[k].key] || n.whichActs(q)) {
		n.countriesWithin(p, q)
		return q
	}
	return p
}

// saysOrActs reports whether a word is a verb of what people and bodies say or do.
func saysOrActs(key string) bool { return saysPlainly(key) || bodyVerbs[key] || deedVerbs[key] }

// describesCountry are words that tell of a country and name no body with it.
var describesCountry = wordSet(`mainland communist imperial modern rural urban greater metropolitan neighbouring neighboring ancient colonial nuclear future past great
	little poor rich young old new christian muslim democratic socialist wartime continental`)

var (
	// nationalFields stand before the country or region of a body for them.
	nationalFields = wordSet(`climate green statistics transport health environment business enterprise innovation sport sports elections parks fisheries export exports invest investment tourism destination food
		energy finance rail digital education housing transparency universities competition gas infrastructure hydrogen airlines airports banking insurance water waste recycling plastics
		fertilizers steel cement ports shipping cycling athletics swimming rowing cricket rugby badminton tennis basketball athletics hockey gymnastics natural historic creative skills research science
		medicines farming forestry seafood dairy beef wine pork grain solar wind bio biogas battery batteries retail trade consumer consumers police probation safer visit brand team data
		maritime meteo real estate natural resources work safety justice legal victims alcohol cancer diabetes age mental homes nature heritage arts film screen music design cosmetics chemicals metals textiles broadband media`)
	// nations have bodies of their own and are no states.
	nations = wordSet(`england scotland wales`)
)

// pairedName returns the end of a name of two parts, that begins with words p to
// to, before a small word for what such names are of: "the Renaissance and Order
// party". It returns to when there is none.
func (n *namer) pairedName(p, to int) int {
	if p == 0 || n.w[p-1].key != "the" || to+1 >= len(n.w) || n.w[to].key != "and" && n.w[to].key != "for" && n.w[to].key != "of" || !n.capitalAt(to+1) {
		return to
	}
	if _, q := n.match(p); q > p {
		return to
	}
	end := n.capitalRun(to + 1)
	if end < len(n.w) && n.t.words[end].block == n.t.words[p].block && !n.w[end].capital && !n.w[end-1].poss && partyNouns[n.w[end].key] {
		return end
	}
	return to
}

// partyNouns follow the name of the party or the like that they tell the kind of.
var partyNouns = wordSet(`party movement coalition alliance bloc faction list ticket newspaper magazine daily weekly charity campaign`)

// capitalRun returns the end of the words with capitals from p on that may be one
// name, with "&" and "of" between them.
func (n *namer) capitalRun(p int) int {
	to := p + 1
	for to < len(n.w) && to < p+6 && n.t.words[to].block == n.t.words[p].block && !n.w[to-1].poss {
		switch {
		case n.capitalAt(to) && (n.w[to].class&(isFunction|isCalendar) == 0 || n.openWord(to)) && n.title(to) == to && !n.w[to].first:
			to++
		case n.t.words[to].text == "&" && n.capitalAt(to+1):
			to += 2
		case n.capitalAt(to) && nameClosers[n.w[to].key] && !n.w[to].loud && !n.capitalAt(to+1):
			return to + 1 // "the think tank Borders First"
		default:
			return to
		}
	}
	return to
}

// ledByCompany reports whether a word for a company or the like stands right
// before word p, or before a quotation mark there.
func (n *namer) ledByCompany(p int) bool {
	if p > 1 && strings.Contains(`"“«`, n.t.words[p-1].text) {
		p--
	}
	if p < 1 || n.t.words[p-1].block != n.t.words[p].block {
		return false
	}
	before := n.w[p-1].key
	if (before == "themselves" || before == "itself") && p > 1 && strings.HasPrefix(n.w[p-2].key, "call") && n.w[p].class == 0 {
		return true
	}
	if before == "called" || before == "named" || before == "dubbed" || before == "as" && p > 1 && n.w[p-2].key == "known" {
		k := p - 2
		if before == "as" {
			k--
		}
		return k >= 0 && n.t.words[k].block == n.t.words[p].block && (companyNouns[n.w[k].key] || isMaker(n.w[k].key))
	}
	return (!n.w[p-1].capital || n.opensWithCompany(p-1)) && !n.w[p-1].poss && (companyNouns[before] || isMaker(before) || p > 1 && (before == "tank" && n.w[p-2].key == "think" || (before == "house" || before == "line") && tradeHouses[n.w[p-2].key]))
}

// tradeHouses are kinds of companies that are called houses.
var tradeHouses = wordSet(`mining trading publishing auction brokerage media finance investment production commodity fashion shipping ferry cruise container`)

// opensWithCompany reports whether word p has a capital only since it opens a
// sentence and leads to the name of a company or the like: "Chipmaker Silvanex".
func (n *namer) opensWithCompany(p int) bool {
	w := &n.w[p]
	return w.key == "ngo" || w.key == "ngos" || w.first && !w.loud && (isMaker(w.key) || companyOpeners[w.key])
}

// companyOpeners are words for companies that do not begin names of companies.
var companyOpeners = wordSet(`vendor manufacturer producer contractor shipowner charterer broadcaster retailer insurer airline lender refiner miner brewer supplier operator publisher shipbuilder startup conglomerate consultancy
	regulator watchdog newspaper wholesaler distributor`)

// isMaker reports whether a word is one for a company that makes things: "carmaker".
func isMaker(key string) bool { return strings.HasSuffix(key, "maker") && !makersOfElse[key] }

var makersOfElse = wordSet(`maker lawmaker policymaker filmmaker peacemaker kingmaker matchmaker shoemaker dressmaker winemaker cheesemaker troublemaker homemaker decision-maker policy-maker film-maker`)

// introducedByCompany reports whether words p to q stand, between commas, behind
// the word for a body that they name: "the provider, Aethra Orbital,".
func (n *namer) introducedByCompany(p, q int) bool {
	if p < 3 || n.t.words[p-1].text != "," {
		return false
	}
	if q+2 < len(n.w) && n.w[q].key == "of" && n.placeAt(q+1) {
		_, q = n.match(q + 1) // "the contractor, Anatolia Yapi of Turkey,"
	}
	if q < len(n.w) && n.t.words[q].text != "," && n.t.words[q].text != "." {
		return false
	}
	noun := p - 2
	if m := n.lastBefore(p - 1); noun == p-2 && m != nil && (m.kind == Place || m.kind == Country) && m.from > 1 && n.w[m.from-1].key == "in" {
		noun = m.from - 2 // "a small studio in Jeonju, Moonjar Games,"
	}
	if !companyNouns[n.w[noun].key] && n.w[noun].key != "district" && n.w[noun].key != "service" {
		return false
	}
	for k := noun - 1; k >= max(0, noun-4) && n.t.words[k].block == n.t.words[p].block; k-- {
		if determiners[n.w[k].key] {
			return k == 0 || !bodyLinks[n.w[k-1].key]
		}
		if n.t.words[k].punct || n.w[k].class&isFunction != 0 {
			return false
		}
	}
	return false
}

// lastBefore returns the mention that ends before word i; nil when none does.
func (n *namer) lastBefore(i int) *mention {
	if len(n.out) == 0 || n.out[len(n.out)-1].to != i {
		return nil
	}
	return &n.out[len(n.out)-1]
}

var (
	// bodyLinks stand between a person's office and the body that has it.
	bodyLinks = wordSet(`of at for with from`)
)

// hasOfficers reports whether the words from q on are an office that companies
// have, and q ends a name: "'s chief executive", " general counsel".
func (n *namer) hasOfficers(q int) bool {
	if q+1 >= len(n.w) || n.t.words[q].block != n.t.words[q-1].block || n.w[q].capital {
		return false
	}
	pair := n.w[q].key + " " + n.w[q+1].key
	return companyOffices[pair] || n.w[q-1].poss && companyThings[n.w[q].key]
}

// companyOffices and companyThings are what companies have, and people and
// places have not.
var (
	companyOffices = map[string]bool{"chief executive": true, "general counsel": true, "managing director": true, "general manager": true, "country manager": true,
		"chief financial": true, "chief operating": true, "chief technology": true, "executive director": true, "annual report": true, "head office": true}
	companyThings = wordSet(`shareholders ceo cfo chairman chairwoman subsidiary subsidiaries customers employees headquarters shares`)
)

// memberOf reports whether a person or a role, and a link, stand before word p:
// "Judith Marchetti of", "economists at".
func (n *namer) memberOf(i int) bool {
	m := &n.out[i]
	p := m.from
	if p < 2 || n.t.words[p-1].block != n.t.words[p].block {
		return false
	}
	if n.w[p-1].key == "the" {
		p--
	}
	if p < 2 || !bodyLinks[n.w[p-1].key] {
		return false
	}
	if i > 0 && n.out[i-1].kind == Person && !n.out[i-1].weak && n.out[i-1].to == p-1 {
		return true
	}
	role := strings.TrimSuffix(n.w[p-2].key, "s")
	return !rulersOfPlaces[role] && (roleNouns[role] || moreRoles[role] || genericSources[role] || officeNouns[role])
}

// ofState reports whether a country is said to have what is named in capitals:
// "China's CNNC", "EDF of France".
func (n *namer) ofState(m *mention) bool {
	if !n.w[m.from].caps || m.from == 0 || m.to >= len(n.w) {
		return false
	}
	if n.w[m.from-1].poss && n.w[m.from-1].capital {
		e, q := n.match(m.from - 1)
		return q == m.from && e.kind == countryEntry
	}
	e, q := n.match(m.to + 1)
	return n.w[m.to].key == "of" && q > m.to+1 && e.kind == countryEntry
}

// actsForCountry reports whether a word that no table knows, which a country is said
// to have, does what bodies do: "Italy's Snam agreed".
func (n *namer) actsForCountry(m *mention) bool {
	if m.from == 0 || m.to >= len(n.w) || m.to != m.from+1 || n.w[m.from].class != 0 || !n.w[m.from-1].poss || !n.w[m.from-1].capital || n.w[m.from].poss || n.t.words[m.to].block != n.t.words[m.from].block {
		return false
	}
	if e, q := n.match(m.from - 1); q != m.from || e.kind != countryEntry {
		return false
	}
	k := m.to
	for k < min(m.to+3, len(n.w)-1) && (isAdverb(n.w[k].key) || n.w[k].key == "has" || n.w[k].key == "had") {
		k++
	}
	return k < len(n.w) && (saysOrActs(n.w[k].key) || dealVerbs[n.w[k].key])
}

// dealVerbs are what companies do in deals.
var dealVerbs = wordSet(`offered considered won lost bid agreed signed bought sold built builds owns holds raised cut plans wants took will`)

// roleWithin reports whether a word for an office stands among the limit words
// from i on.
func (n *namer) roleWithin(i, limit int) bool {
	for k := i; k < min(i+limit, len(n.w)) && !n.t.words[k].punct && n.w[k].class&isFunction == 0; k++ {
		if nounOfRole(n.w[k].key) {
			return true
		}
	}
	return false
}

// rulersOfPlaces have places, not bodies, behind "of".
var rulersOfPlaces = wordSet(`mayor governor king queen prince duke bishop archbishop lord baron resident native citizen president premier minister`)
