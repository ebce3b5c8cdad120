package extract

import "strings"

// leadsOn reports whether the link after the head at word h, of a name that begins
// at word p, leads to what the body is of, for or on.
func (n *namer) leadsOn(h, p int, link string) bool {
	if n.w[h].class&isOfHead == 0 && n.w[h].key != "general" {
		return link == "of" && n.w[h].class&isPlaceFront != 0 || link == "for" && h > p && n.w[h].class&isOrgHead != 0 && n.isField(h+2)
	}
	return link == "of" || link == "for" && n.w[h].key != "parliament" || link == "on" && (manyFields[n.w[h].key] || (h > p || n.w[h].key != "group") && n.isField(h+2)) || link == "against" && n.isField(h+2) || link == "without" && n.w[h+1].capital
}

// isField reports whether the word at k is written with a capital, as a name, and
// is a word for what bodies deal with.
func (n *namer) isField(k int) bool {
	if n.capitalAt(k) && verbalFields[n.w[k].key] {
		return true
	}
	if !n.capitalAt(k) || n.w[k].class&(isFunction|isCalendar) != 0 || n.title(k) > k && !(k+1 < len(n.w) && n.w[k+1].key == "and") {
		return false
	}
	if _, q := n.match(k); q > k {
		return false
	}
	return n.w[k].class&isCommon != 0 || n.seen[n.w[k].key].lower > 0 || fieldEnding(n.w[k].key) || fieldHeads[n.w[k].key]
}

// verbalFields are what bodies deal with that are verbs as well.
var verbalFields = wordSet(`work change help`)

// furtherFields returns where the name ends that goes on, at word to, from a
// common word by a link to another: "Office for the Coordination of Humanitarian
// Affairs", "Commission for Democracy through Law".
func (n *namer) furtherFields(to int) int {
	for to+1 < len(n.w) && !n.w[to-1].poss && fieldLinks[n.w[to].key] && !n.w[to].capital && n.t.words[to].block == n.t.words[to-1].block && n.isField(to-1) && n.w[to-1].class&isOrgHead == 0 {
		k := to + 1
		if n.w[k].key == "the" && !n.w[k].capital {
			k++
		}
		if k >= len(n.w) || !(n.isField(k) && n.w[k].class&isOrgHead == 0 || n.w[to].key == "of" && doing(n.w[to-1].key) && n.capitalAt(k) && n.w[k].class&(isFunction|isCalendar) == 0) {
			return to
		}
		to = n.ofRun(k)
	}
	return to
}

// doing reports whether a noun says what is done with what "of" leads to:
// "Protection", "Saving".
func doing(key string) bool {
	return len(key) > 5 && endsWithAny(key, []string{"ion", "ment", "ing", "ance"})
}

// fieldLinks join the fields of a body.
var fieldLinks = wordSet(`of through against in on for`)

// isLetterhead reports whether words p to q are the name of a body in the head of
// the document by their last word.
func (n *namer) isLetterhead(p, q int) bool {
	return n.t.words[p].block < headBlocks && q-p > 1 && letterheads[n.w[q-1].key]
}

// letterheads end names of bodies that stand alone on a line, and hardly ever
// headlines.
var letterheads = wordSet(`cell watch hub observatory dialogue forum partnership network consortium panel unit cluster foundation fund institute limited ltd corporation directorate division
	press newswire chamber branch inspectorate roundtable federation alliance coalition`)

// formalCountry goes on, within the name of a body, from "of the" to the country:
// "of the Republic of Latvia".
var formalCountry = wordSet(`republic kingdom state federation principality commonwealth`)

// unionsOfStates have bodies as states have.
var unionsOfStates = map[string]bool{"European Union": true, "African Union": true, "Council of Europe": true, "United Nations": true, "ECOWAS": true, "East African Community": true}

// ofCountry returns where the name of an organisation ends that goes on, at word
// to, with the country that it is of or the region: "Court of Appeal of Ghana",
// "Environment Agency Austria", "King's College London".
func (n *namer) ofCountry(to int) int {
	if to >= len(n.w) || n.w[to-1].poss || n.t.words[to].block != n.t.words[to-1].block || n.w[to-1].loud && n.w[to].key != "of" || n.w[to].key == "of" && tradesOfCompanies[n.w[to-1].key] {
		return to
	}
	if n.w[to].key == "of" && to+2 < len(n.w) && n.w[to+1].key == "the" && n.capitalAt(to+2) && memberEnding(n.w[to-1].key) && n.w[to-1].class&isOrgHead != 0 && n.w[to-1].class&isOfHead == 0 && n.t.words[to+2].block == n.t.words[to].block {
		return n.ofRun(to + 2) // "Egg Farmers of the Southern States"
	}
	if n.w[to].key == "of" && to+2 < len(n.w) && n.isPluralPart(to-1) {
		k := to + 1
		if n.w[k].key == "the" && !n.w[k].capital {
			k++
		}
		if e, q := n.match(k); n.capitalAt(k) && (q > k && e.kind == placeEntry || q == k && k > to+1 && n.w[k].class == 0) && n.t.words[k].block == n.t.words[to].block {
			return max(q, k+1) // "Chamber of Employers of Santiago"
		}
	}
	k := to
	if (n.w[k].key == "of") && k+1 < len(n.w) {
		if k++; n.w[k].key == "the" && !n.w[k].capital && k+1 < len(n.w) {
			k++
		}
	}
	if k == to && k+1 < len(n.w) && (n.w[k].key == "on" && panels[n.w[n.headBefore(k)].key] || n.w[k].key == "in" && (memberEnding(n.w[k-1].key) || n.headBefore(k) < k-1 && associations[n.w[n.headBefore(k)].key])) {
		k++ // "Panel of Experts on Libya", "Union of Students in Ireland"
		if h := n.headBefore(to); h < to-1 && associations[n.w[h].key] && n.isField(to-1) && n.capitalAt(k) && n.t.words[k].block == n.t.words[to].block && n.w[k].class == 0 {
			return k + 1 // "Association of Local Councils in Kainuu"
		}
	}
	if k == to && n.w[k].key == "at" && (n.w[n.headBefore(k)].key == "court" || n.w[k-1].key == "tribunal") && n.capitalAt(k+1) && n.t.words[k+1].block == n.t.words[k].block {
		if e, q := n.match(k + 1); q > k+1 && e.kind == placeEntry {
			return q // "High Court at Nairobi"
		}
	}
	if k+2 < len(n.w) && formalCountry[n.w[k].key] && n.capitalAt(k) && n.w[k+1].key == "of" {
		k += 2
	}
	if e, q := n.match(k); q > k && n.capitalAt(k) && (e.kind == countryEntry || k > to && unionsOfStates[e.name] || n.w[to].key == "of" && e.kind == placeEntry && n.isField(to-1) && n.w[to-1].class&isOrgHead == 0 && !fieldHeads[n.w[to-1].key] || k == to && e.kind == placeEntry && (e.code == "" || eponyms[n.w[k-1].key])) && (k > to || q >= len(n.w) || !n.capitalAt(q)) {
		return q
	}
	return to
}

// isPluralPart reports whether word k ends, in the plural, what a body is said to be of:
// "Federation of Water Boards".
func (n *namer) isPluralPart(k int) bool {
	h := n.headBefore(k + 1)
	return h < k && n.w[h].class&isOfHead != 0 && strings.HasSuffix(n.w[k].key, "s") && n.w[k].class&(isCommon|isOrgHead) != 0 && !n.w[k].poss
}

// headBefore returns the first word of the name that ends at word k, where it goes
// on with "of", else the last.
func (n *namer) headBefore(k int) int {
	for i := k - 1; i > max(0, k-5) && n.t.words[i].block == n.t.words[k].block; i-- {
		if n.w[i].key == "of" || n.w[i].key == "for" {
			return i - 1
		}
	}
	return k - 1
}

// associations are of those in the place that "in" leads to.
var associations = wordSet(`association union society federation league`)

// panels deal with what "on" leads to.
var panels = wordSet(`panel commission committee group mission inquiry`)

// wholeList returns where the name begins whose last part begins at word p and
// that lists what the body is for: "Environment and Natural Resources Division".
func (n *namer) wholeList(p int) int {
	if p < 2 || n.w[p-1].key != "and" && n.t.words[p-1].text != "&" || n.w[p].loud || n.w[p].class&(isCommon|isPlaceHead) == 0 && !fieldEnding(n.w[p].key) && !fieldHeads[n.w[p].key] {
		return p
	}
	at := p
	for k := p - 2; k >= 0 && n.listsField(k, p); k -= 2 {
		at = k
		if k < 2 || n.t.words[k-1].text != "," {
			break
		}
	}
	for at < p && at > 0 && n.listsField(at-1, p) && (len(n.out) == 0 || n.out[len(n.out)-1].to < at) {
		at-- // "Rural Affairs and Islands Committee"
	}
	if e, q := n.match(max(at-1, 0)); at < p && at > 1 && q == at && e.kind == adjectiveEntry && n.w[at-2].key == "the" {
		return at - 1 // "the Finnish Transport and Communications Agency"
	}
	for i := len(n.out) - 1; i >= 0 && at < p && n.out[i].to >= at; i-- {
		switch m := &n.out[i]; {
		case m.from < at && m.to == p-1 && m.known == "" && m.kind != Person && (n.w[m.to-1].class&isOrgHead == 0 || fieldHeads[n.w[m.to-1].key]), m.to == at && m.kind == Country && !m.group && !n.w[m.to-1].poss && m.from > 0 && n.w[m.from-1].key == "the", m.to == at && m.kind == Place && n.w[m.to-1].class&isPlaceHead != 0:
			return m.from // "Occupational Safety and Health Administration"
		case m.from < at && m.to > at:
			return p // another name ends in the word: "New York Jets and New York Giants"
		case m.to == at && m.kind == Organization:
			return m.from // "United Nations Educational, Scientific and …"
		}
	}
	return at
}

// listsField reports whether word k is a common word with a capital that is due
// only to the name, of whose list the word at p goes on.
func (n *namer) listsField(k, p int) bool {
	w := &n.w[k]
	if _, q := n.match(k); q > k || n.title(k) > k {
		return false
	}
	return n.capitalAt(k) && !w.first && !w.poss && (w.class&(isFunction|isGiven|isCalendar) == 0 || fieldHeads[w.key]) && n.t.words[k].block == n.t.words[p].block &&
		(w.class&(isCommon|isPlaceHead) != 0 || n.seen[w.key].lower > 0 || fieldEnding(w.key) || fieldHeads[w.key])
}

// fieldHeads end names of companies and are what authorities are for as well:
// "National Fisheries and Aquaculture Authority".
var fieldHeads = wordSet(`mortgage fisheries petroleum energy oil gas electric power telecom telecoms communications media insurance shipping minerals metals mining forestry
	books publishing steel motors chemicals foods textiles estates homes finance financial realty exchange securities aerospace aviation technology technologies renewables
	railway railways rail instruments press works aquaculture dairies vehicles drugs livestock interior`)

// fieldEnding reports whether a word ends as adjectives and nouns of fields do.
func fieldEnding(key string) bool {
	if !strings.HasSuffix(key, "ics") {
		key = strings.TrimSuffix(key, "s")
	}
	for _, end := range []string{"al", "ic", "ment", "tion", "ture", "ity", "ics", "ry", "ing"} {
		if len(key) > len(end)+3 && strings.HasSuffix(key, end) {
			return true
		}
	}
	return false
}
