package extract

import "strings"

// bodyVotes counts what the words beside a mention say that only bodies have, do
// or are.
func (n *namer) bodyVotes(m *mention) int {
	votes := 0
	if m.from > 0 && n.capitalAt(m.from-1) && n.w[m.from-1].key != "the" && n.t.words[m.from-1].block == n.t.words[m.from].block {
		return 0 // the end of a longer name
	}
	if n.apposedBody(m.to) || n.isBody(m.to) {
		votes += 3
	}
	if n.besidePerson(m) {
		votes += 3
	}
	if n.actsAsBody(m) || n.whichActs(m.to) || m.to+1 < len(n.w) && n.w[m.to].key == "filed" && n.w[m.to+1].key == "for" {
		votes += 3
	}
	if n.w[m.to-1].poss && m.to < len(n.w) && n.t.words[m.to].block == n.t.words[m.from].block && bodyThings[n.w[m.to].key] {
		votes += 3
	}
	if q := m.to; q+2 < len(n.w) && n.t.words[q].text == "," && n.w[q+1].key == "based" && (n.w[q+2].key == "in" || n.w[q+2].key == "at") {
		votes += 3 // "GoPadi, based in Singapore,"
	}
	if q := m.to; q < len(n.w) && !n.w[m.from].first && !n.w[q].capital && !n.w[q-1].poss && kindsOfBodies[n.w[q].key] && n.t.words[q].block == n.t.words[m.from].block {
		votes += 3 // "the Civic Alternative party"
	}
	if p := m.from; p > 1 && n.t.words[p-1].text == ":" && companyNouns[strings.TrimSuffix(n.w[p-2].key, "s")] {
		votes += 3 // "Banks: Baltijos Kreditas has"
	}
	if p := m.from; p > 1 && n.w[p-1].key == "by" && n.t.words[p-2].block == n.t.words[p].block && (madeByBodies[n.w[p-2].key] || n.endsInPlace(m)) {
		votes += 3
	}
	if p := m.from; p > 1 && (bodyLinks[n.w[p-1].key] || n.w[p-1].key == "in") && n.t.words[p-2].block == n.t.words[p].block && partsOfBodies[n.w[p-2].key+" "+n.w[p-1].key] {
		votes += 3
	}
	if p := m.from; p > 0 && m.to == p+1 && (n.w[p-1].key == "told" || n.w[p-1].key == "tells") && n.acronymic(p) {
		votes += 3
	}
	if _, common, _ := n.tally(m); common > 0 && m.from > 1 && n.t.words[m.from-2].block == n.t.words[m.from].block {
		switch before, by := &n.w[m.from-2], n.w[m.from-1].key; {
		case (by == "by" || by == "from") && writtenByBodies[before.key], by == "at" && memberEnding(before.key), by == "told" || by == "tells", n.w[m.from-1].poss && n.w[m.from-1].capital && n.countryAt(m.from-1):
			votes += 2
		}
	}
	return votes
}

// countryAt reports whether a country ends at word i.
func (n *namer) countryAt(i int) bool {
	e, q := n.match(i)
	return q == i+1 && e.kind == countryEntry
}

// besidePerson reports whether the mention stands in brackets behind a person, as
// in lists of those present: "Mr Steeg (Arrivo Buses)".
func (n *namer) besidePerson(m *mention) bool {
	if m.from < 2 || m.to >= len(n.w) || n.t.words[m.from-1].text != "(" || n.t.words[m.to].text != ")" || n.w[m.from].loud && !tradeNouns[n.w[m.to-1].key] {
		return false
	}
	for i := range n.out {
		if o := &n.out[i]; o.to == m.from-1 {
			return o.kind == Person && !o.weak
		}
	}
	return false
}

// apposedBody reports whether, from the comma at word q on, a word for a body
// tells what was named: ", a Nairobi-based insurer,".
func (n *namer) apposedBody(q int) bool {
	if q+2 >= len(n.w) || n.t.words[q].text != "," {
		return false
	}
	switch n.w[q+1].key {
	case "a", "an", "another", "one":
		return n.bodyNounAfter(q + 2)
	case "the":
		return n.bodyNounAfter(q+2) || n.membersAfter(q+2)
	}
	return false
}

// membersAfter reports whether the phrase that goes on at word k and a comma ends is of
// several, as whom a body has or is one of: ", the boat owners, claims", ", the biggest
// of the managers,".
func (n *namer) membersAfter(k int) bool {
	for end := min(k+5, len(n.w)-1); k < end && !n.t.words[k].punct && !n.w[k].capital; k++ {
		if n.t.words[k+1].text == "," {
			return memberEnding(n.w[k].key) && n.w[k].key != "others"
		}
	}
	return false
}

// isBody reports whether "is a" and a word for a body stand at word q.
func (n *namer) isBody(q int) bool {
	if q+2 >= len(n.w) || n.w[q].key != "is" && n.w[q].key != "was" {
		return false
	}
	return (n.w[q+1].key == "a" || n.w[q+1].key == "an") && n.bodyNounAfter(q+2)
}

// bodyNounAfter reports whether the noun phrase that goes on at word k is of a
// word for a body: before what parts it from the rest.
func (n *namer) bodyNounAfter(k int) bool {
	for end := min(k+8, len(n.w)); k < end && n.t.words[k].block == n.t.words[k-1].block; k++ {
		switch {
		case n.t.words[k].punct && n.t.words[k].text != "'" && n.t.words[k].text != "’":
			return false
		case n.w[k].key == "think" && k+1 < len(n.w) && n.w[k+1].key == "tank":
			return true
		case !n.w[k].capital && companyNouns[n.w[k].key]:
			next := k + 1
			return next >= len(n.w) || !nounOfRole(n.w[next].key) && !companyNouns[n.w[next].key] || companyNouns[n.w[next].key]
		case n.w[k].key == "and" && k+2 < len(n.w) && !n.w[k+1].capital && companyNouns[n.w[k+2].key]: // "oil and gas company"
		case nounOfRole(n.w[k].key) && k+1 < len(n.w) && isQuoteMark(n.t.words[k+1].text): // "a workers' collective"
		case n.w[k].class&isFunction != 0 || nounOfRole(n.w[k].key):
			return false
		}
	}
	return false
}

// actsAsBody reports whether the mention does what bodies do and people do not,
// with an auxiliary or adverb between: "Fingrid has granted".
func (n *namer) actsAsBody(m *mention) bool {
	if n.w[m.to-1].poss {
		return false
	}
	caps := m.to-m.from == 1 && n.acronymic(m.from) && len(n.w[m.from].key) > 2
	for k := m.to; k < min(m.to+4, len(n.w)) && n.t.words[k].block == n.t.words[m.from].block; k++ {
		switch key := n.w[k].key; {
		case bodyVerbs[key], caps && (deedVerbs[key] || saysPlainly(key) || k == m.to && cueVerbs[key].class == cueClause && cueVerbs[key].form == formThird):
			return true
		case !cueAuxiliaries[key]:
			return false
		}
	}
	return false
}

// endsInPlace reports whether a place follows, within the mention, words of another
// kind: "Öko-Lab Freiburg".
func (n *namer) endsInPlace(m *mention) bool {
	if m.to-m.from < 2 || n.w[m.from].class != 0 {
		return false
	}
	e, q := n.match(m.to - 1)
	return q == m.to && e.kind == placeEntry
}

// acronymic reports whether word i is written in capitals, or begins so before a
// hyphen: "CERT-Alpina".
func (n *namer) acronymic(i int) bool {
	first, _, _ := strings.Cut(n.t.words[i].text, "-")
	return n.w[i].caps || isAllCaps(first) && len(first) > 2
}

// whichActs reports whether ", which" and what bodies do stand at word q.
func (n *namer) whichActs(q int) bool {
	if q+2 >= len(n.w) || n.t.words[q].text != "," || n.w[q+1].key != "which" {
		return false
	}
	key := n.w[q+2].key
	return bodyVerbs[key] || heldByBodies[key] || key == "speaks" && n.w[min(q+3, len(n.w)-1)].key == "for" || deedVerbs[key] || saysPlainly(key)
}

// saysPlainly reports whether a word is a past or third person of a verb of
// reporting, and no noun.
func saysPlainly(key string) bool {
	f := cueVerbs[key]
	return (f.class == cueClause || f.class == cueListener || f.class == cueThat || f.class == cueObject) && (f.form == formPast || f.form == formThird) && !f.noun
}

var (
	// bodyVerbs are what bodies do.
	bodyVerbs = wordSet(`employs employed operates manufactures produces supplies sells acquired owns granted fined publishes published regulates insures lends lent funds funded
		markets exports imports processed distributes hosts hosted audited issued merged floated listed licensed licenses commissioned`)
	// deedVerbs are what bodies and people do, and things that letters stand for do not.
	deedVerbs = wordSet(`wants wanted asked asks agreed froze frozen paid pays bought promised refused rejected rejects denies denied met wrote wins won lost withdrew signed approved
		plans planned decided ordered called calls urged urges warned warns launched announced expects`)
	// madeByBodies stand before "by" and who made, runs or speaks for something.
	madeByBodies = wordSet(`quoted cited represented operated owned run
		published funded financed supplied commissioned manufactured supported backed managed built made seen obtained compiled sold insured licensed maintained produced distributed acquired employed`)
	// writtenByBodies are papers that name who made them.
	writtenByBodies = wordSet(`report study survey audit analysis paper review assessment figures data estimate estimates forecast poll briefing out conducted`)
	// bodyThings are what bodies have.
	bodyThings = wordSet(`economists researchers analysts engineers board shareholders staff employees customers shares website factory factories plant plants branches profits
		profit revenue revenues turnover workforce headquarters chairman chairwoman ceo directors auditors subscribers users passengers founder co-founder spokesman spokeswoman
		spokesperson management investors creditors bondholders newsroom routers products boss bosses owners subsidiary subsidiaries members lenders`)
	// kindsOfBodies follow the name of the body that they are a word for.
	kindsOfBodies = wordSet(`party movement bloc faction newspaper magazine charity think-tank newsroom broadcaster group bank`)
	// heldByBodies are what bodies do behind "which".
	heldByBodies = wordSet(`runs makes builds provides represents buys trains offers finances monitors oversees tracks collects organises organizes handles advises manages certifies serves`)
	// partsOfBodies lead to the body of which they are.
	partsOfBodies = wordPairs(`shares in, stake in, unit of, subsidiary of, arm of, employees of, staff of, staff at, customers of, directors of, shareholders in, researchers at, engineers at,
		economists at, analysts at, acquisition of, takeover of, contract with, contracts with, founder of, boss of, owner of, trustees of, branch of, branches of, office of, offices of, wrote in, writing in, column in, op-ed in, editorial in, observers of, volunteers of, activists of`)
)
