package extract

import "strings"

// context counts what the words beside a mention say of its type.
func (n *namer) context(i int) voteCount {
	var v voteCount
	m := &n.out[i]
	v[voteOrg] += n.bodyVotes(m)
	if n.memberOf(i) || n.ofState(m) || n.w[m.to-1].poss && n.roleWithin(m.to, 3) && n.w[m.from].caps {
		v[voteOrg] += 2
	}
	if n.actsForCountry(m) {
		v[voteOrg] += 3
	}
	if m.from > 0 && n.t.words[m.from-1].block == n.t.words[m.from].block {
		before := n.w[m.from-1].key
		switch {
		case before == "of" && m.from > 1 && peopleOf[n.w[m.from-2].key], before == "at" && m.from > 1 && (geographic[n.w[m.from-2].key] || facilities[n.w[m.from-2].key]),
			before == "above" || before == "below" || before == "off":
			v[votePlace] += 3
		case v[voteOrg] > 1:
		case compass[strings.TrimSuffix(before, "ern")] && n.w[m.from-1].capital:
			v[votePlace] += 3 // "Northern Samar"
		case before == "the" && n.w[m.from-1].capital && !n.w[m.from-1].first && !n.w[m.from].loud && m.to == m.from+1 && n.w[m.from].class == 0:
			v[voteOrg] += 3 // "told The Irrawaddy"
		case n.accordingTo(m.from):
			if m.to == m.from+1 && n.w[m.from].class == 0 && !n.w[m.from].poss {
				v[voteSpeaks]++
			}
		case n.w[m.from-1].capital && m.to > m.from+1 && n.liesThere(m.from, m.to),
			before == "in" || before == "near" || before == "outside" || before == "across" || before == "around" || before == "throughout":
			v[votePlace]++
		case before == "at" || before == "from" || before == "to":
			if !n.w[m.from].caps && !(m.to > m.from+1 && n.w[m.to-1].class&isSurname != 0) {
				v[votePlace]++
			}
		case before == "the" && m.from > 1 && alongside[n.w[m.from-2].key]:
			v[votePlace]++ // "on the Yarlung Tsangpo"
		case before == "the":
			v[voteOrg]++
			v[votePerson]--
		case before == "," && m.from > 1 && companyNouns[n.w[m.from-2].key] && !n.w[m.from-2].capital && !(m.from > 3 && determiners[n.w[m.from-3].key] && bodyLinks[n.w[m.from-4].key]):
			v[voteOrg] += 3
		case m.to < len(n.w) && n.w[m.to].key == "to" && m.to == m.from+1 && n.w[m.from].class == 0 && toldToAct[before], n.saysBefore(m.from):
			v[voteSpeaks]++
		case n.titleBefore(m.from):
			v[votePerson] += 2
		}
	}
	if m.to < len(n.w) && n.t.words[m.to].block == n.t.words[m.from].block && !n.w[m.to-1].poss {
		after := n.w[m.to].key
		switch {
		case humanVerbs[after]:
			v[votePerson]++
		case speechVerbs[after] && !n.standsAsPlace(m), after == "estimates" && m.to+1 < len(n.w) && (determiners[n.w[m.to+1].key] || n.w[m.to+1].key == "that" || unicodeDigit(n.w[m.to+1].key)) && n.isSubject(m), n.isSubject(m) && (saysPlainly(after) && after != "held" || m.to > m.from+1 && (deedVerbs[after] || after == "accused" || after == "sued") || (after == "has" || after == "had") && m.to+1 < len(n.w) && saysPlainly(n.w[m.to+1].key)):
			v[voteSpeaks]++
		case peoplesNouns[after] && !n.w[m.to].capital:
			v[voteOrg], v[votePerson] = v[voteOrg]-9, v[votePerson]-9
		case after == "," && m.to+2 < len(n.w) && n.t.words[m.to+2].text == "," && unicodeDigit(n.w[m.to+1].key) && len(n.w[m.to+1].key) == 2:
			v[votePerson] += 2
		case after == "campaign" && m.to == m.from+1 && n.w[m.from].class == 0:
		case personNouns[after]:
			v[votePerson] += 3
		case after == "spokesman" || after == "spokeswoman" || after == "spokesperson" || after == "officials" || after == "official":
			v[voteOrg] += 2
		case m.to == m.from+1 && n.w[m.from].class == 0 && !n.w[m.to].capital && staffOfBodies[after] && !numerals[n.w[m.from].key] && !n.titleBefore(m.from):
			v[voteOrg] += 3
		case after == "think" && m.to+1 < len(n.w) && n.w[m.to+1].key == "tank":
			v[voteOrg] += 3
		case after == "who":
			v[votePerson]++
		}
	}
	return v
}

// toldToAct stand before whom they want to do something.
var toldToAct = wordSet(`asked asks ask urged urges ordered instructed required forced permitted directed expects allowed`)

// saysBefore reports whether a verb of saying, behind a comma or what is quoted, has
// its subject at word i: `is now "on track", says Quill Marine Assets`.
func (n *namer) saysBefore(i int) bool {
	return i > 1 && (n.t.words[i-2].text == "," || isQuoteMark(n.t.words[i-2].text)) && !n.w[i-1].capital && cueVerbs[n.w[i-1].key].class == cueClause && saysPlainly(n.w[i-1].key)
}

// accordingTo reports whether "according to" leads to word i, with an article or none.
func (n *namer) accordingTo(i int) bool {
	if i > 0 && n.w[i-1].key == "the" {
		i--
	}
	return i > 1 && n.w[i-1].key == "to" && n.w[i-2].key == "according" && n.t.words[i-2].block == n.t.words[i].block
}

// alongside stand, before an article, in front of rivers and the like.
var alongside = wordSet(`on along across up down over into`)

// staffOfBodies follow the name of the body that they work for.
var staffOfBodies = wordSet(`engineer engineers executive executives employee employees workers technicians economist economists analyst analysts managers directors
	shareholders subsidiary researchers`)

// isSubject reports whether the mention stands where the subject of a clause does,
// and behind no preposition.
func (n *namer) isSubject(m *mention) bool {
	return m.from == 0 || n.w[m.from].first || n.t.words[m.from-1].punct || beforeSubjects[n.w[m.from-1].key]
}

// beforeSubjects stand before the subject of a clause.
var beforeSubjects = wordSet(`that but and while whereas as if because whether where when how although though before after until since yet so which what`)

// titleBefore reports whether a title in lower case stands before word i.
func (n *namer) titleBefore(i int) bool {
	return i > 0 && !n.t.words[i-1].punct && (n.title(i-1) == i || i > 1 && n.title(i-2) == i || roleNouns[n.w[i-1].key])
}

// companyNouns stand before the name of the company that they speak of.
var companyNouns = wordSet(`company firm consultancy vendor provider contractor lender airline miner developer ngo nonprofit non-profit consortium publisher
	cooperative co-operative broadcaster wholesaler distributor carrier utility brokerage pollster watchdog militia maker manufacturer operator supplier startup retailer conglomerate bank insurer group agency charity newspaper magazine
	broadcaster think-tank union association federation regulator lobby hub body organisation organization chain producer exporter importer insurer
	authority carrier railway railroad ferry shipper telecoms exchange venture think-tank pollster newsletter
	giant daily weekly tabloid grouping coalition alliance faction refiner builder shipbuilder automaker steelmaker chipmaker brewer processor integrator subsidiary studio label registry shipyard buyer borrower issuer charterer opposition
	clinic foundation institute network outlet website platform party movement bidder subcontractor crew ring cartel collective lab laboratory`)

// tradeNouns are what companies trade in or do, and are named after.
var tradeNouns = wordSet(`microfinance metals materials geothermal coach irrigation refining drilling manganese air airports starch signals dairy feed chips cables cargo farms compute terminals freight assets infrastructure water rail marine gold bulk copper lithium cement sugar cocoa coffee tea cargo coaches trucks autos seeds feeds poultry timber paper plastics
	glass tyres rubber shoes wines spirits tobacco diamonds salt seafood cloud cyber digital wireless broadband fibre fiber satellite space drones sensors diagnostics
	genomics vaccines devices games toys furniture design fashion travel tours tourism leisure retail trading commodities credit finance lending payments pay wallet
	insurance assurance reinsurance wealth lettings recruitment staffing cleaning catering security parking storage recycling climate carbon hydrogen solar wind
	hydro grid heat light lighting roads prospects mobile telecom data transport medical health learning classroom education housing crew works media books
	environmental legal research intelligence risk advice relations partners resources minerals metals gas oil power energy data living habitat compute aero pay assurance capital`)

// foreignTrades are what companies of other languages are named after.
var foreignTrades = wordSet(`renováveis renovables rinnovabili énergie energía energia assurances assicurazioni seguros télécom telecomunicaciones réseaux transports transportes
	hidrógeno santé salud saúde mobilité movilidad alimentos immobilier versicherung energie telekom nieruchomości`)

// personNouns follow the surname of the person whose they are.
var personNouns = wordSet(`administration regime presidency campaign family aides allies aide supporters doctrine`)

var speechVerbs = wordSet(`said says told added wrote tweeted argued replied insisted recalled explained noted asked joked testified acknowledged conceded
	declared thinks believes hopes`)

// peopleOf live in the place that "of" leads to.
var peopleOf = wordSet(`residents inhabitants fishermen fishers farmers villagers townspeople islanders herders families communities elders streets suburbs outskirts`)

// humanVerbs are what people do and bodies hardly ever.
var humanVerbs = wordSet(`thinks hopes recalled joked laughed smiled shrugged remembers nodded cried lives lived grew`)

// peoplesNouns follow the names of peoples.
var peoplesNouns = wordSet(`people peoples tribe tribes clan language elders nation`)

// roleNouns stand in lower case before the name of the person who has the role.
var roleNouns = wordSet(`host professor researcher scientist pilot teacher rival dissident colleague banker billionaire tycoon poet novelist philosopher
	blogger presenter star defendant suspect businessman businesswoman lawmaker politician diplomat physicist hacker magnate wife
	husband son daughter brother sister`)
