package extract

import "strings"

// missions are sent to a country.
var missions = wordSet(`embassy mission delegation consulate`)

// ofPart returns the end of a name whose head at word h goes on with "of": the
// ministry of which, the university of where.
func (n *namer) ofPart(h, p int) int {
	to := n.legalForm(h + 1)
	if to == h+1 && to+2 < len(n.w) && n.w[to].key == "general" && n.w[to].capital && n.w[h].class&isOfHead != 0 && n.w[to+1].key == "of" {
		h, to = h+1, to+1 // "Directorate General of Mines"
	} else if to > h+1 || n.w[h].poss || n.w[h].class&(isOfHead|isPlaceFront) == 0 || h+2 >= len(n.w) {
		return to
	}
	link := n.w[h+1].key
	if n.t.words[h+1].block != n.t.words[h].block || !n.leadsOn(h, p, link) {
		return to
	}
	k := h + 2
	if link == "for" && (n.w[k].key == "a" || n.w[k].key == "an") && !n.w[k].capital && k+1 < len(n.w) {
		k++ // "Alliance for a Green Economy"
	} else if n.w[k].key == "the" && k+1 < len(n.w) && (!n.w[k].capital || n.w[k].loud && h == p && n.w[k+1].class&(isOfHead|isPlaceHead|isPlaceFront) == 0 && n.title(k+1) == k+1) {
		k++
	}
	if !n.capitalAt(k) || honorifics[n.w[k].key] || n.w[k].class&isCalendar != 0 || n.w[k].class&isFunction != 0 && !verbalFields[n.w[k].key] && !n.openWord(k) {
		return to
	}
	to = n.ofRun(k)
	if k > h+2 && to < len(n.w) && n.w[to].key == "of" && n.w[to-1].class&isOfHead != 0 && n.capitalAt(to+1) && to > k {
		return n.legalForm(h + 1) // "the Policy Board of the Bank of Tavria" are two
	}
	if to+1 < len(n.w) && n.w[h].key == "office" && (n.w[to].key == "for" || n.w[to].key == "of") && n.title(to-1) == to && n.capitalAt(to+1) {
		to = n.ofRun(to + 1) // "Office of the High Commissioner for Refugees"
	}
	if to+1 < len(n.w) && link == "for" && strings.HasSuffix(n.w[to-1].key, "ing") && n.w[to].key == "the" && !n.w[to].capital && n.capitalAt(to+1) {
		to = n.ofRun(to + 1) // "Fund for Saving the Aral Sea"
	}
	to = n.furtherFields(n.ofList(h, to))
	if c := n.w[to-1].class; k > h+2 && to > k+1 && c&isOrgHead != 0 && (n.w[h].key == "board" || h > 0 && n.w[h-1].key == "press") && !fieldHeads[n.w[to-1].key] {
		return n.legalForm(h + 1) // "Press Service of the Quill Fund"
	}
	if e, q := n.match(min(to+1, len(n.w))); q > to+1 {
		if missions[n.w[h].key] && n.w[to].key == "to" && e.kind == countryEntry {
			return q // "Embassy of Canada to Iraq"
		}
		if !(e.kind == placeEntry && manyFields[n.w[h].key] && n.capitalAt(q) && n.w[q].class&isCommon != 0 && n.w[q].class&(isOrgHead|isPlaceHead) == 0) { // unlike "and Insular Policy"
			return to
		}
	}
	if place, known := n.match(k); known == to && place.kind == placeEntry && to+2 < len(n.w) && n.w[to].key == "and" && n.w[to+1].key == "the" && link == "for" {
		if e, q := n.match(to + 2); q > to+2 && e.kind == placeEntry {
			return q // "Office for West Africa and the Sahel"
		}
	}
	if k := to + 2; k < len(n.w) && n.w[to].key == "and" && n.w[to+1].key == "the" && !n.w[to+1].capital && !n.w[to-1].poss && manyFields[n.w[h].key] && n.isField(to-1) && n.isField(k) && n.w[k].class&(isOrgHead|isOfHead) == 0 {
		if end := n.ofRun(k); n.w[end-1].class&(isOrgHead|isOfHead) == 0 {
			return end // "Committee on Energy and the Environment"
		}
	}
	if to+1 < len(n.w) && n.capitalAt(to+1) && !n.w[to-1].poss && n.w[to].key == "and" && n.w[to+1].class&isFunction == 0 && !n.givenAndMore(to+1) && (manyFields[n.w[h].key] || (n.isField(to-1) || memberEnding(n.w[to-1].key)) && n.goesOnWithField(to+1)) {
		if to = n.ofRun(to + 1); !n.w[to-1].poss && n.isField(to) && n.t.words[to].block == n.t.words[h].block {
			to = n.ofRun(to) // "and Insular Policy"
		}
	}
	return to
}

// givenAndMore reports whether a given name that is no word besides stands at k, with
// a word with a capital behind it: a person, no field of a body.
func (n *namer) givenAndMore(k int) bool {
	return n.w[k].class&isGiven != 0 && n.w[k].class&(isCommon|isPlaceHead|isOrgHead) == 0 && k+1 < len(n.w) && n.capitalAt(k+1) && n.t.words[k+1].block == n.t.words[k].block
}

// entersPerson reports whether, behind a field, a given name and a surname that end
// their part of the line stand at word j.
func (n *namer) entersPerson(j int) bool {
	return j+1 < len(n.w) && n.w[j].class&isGiven != 0 && n.capitalAt(j) && n.w[j-1].class&isCommon != 0 && n.givenAndMore(j) && n.w[j+1].class&(isOrgHead|isPlaceHead|isCommon) == 0 &&
		(j+2 == len(n.w) || n.t.words[j+2].punct || n.t.words[j+2].block != n.t.words[j].block)
}

// goesOnWithField reports whether the words with capitals at k are what bodies deal
// with or are of, and no body of their own: "Local and Regional Authorities".
func (n *namer) goesOnWithField(k int) bool {
	if !n.isField(k) && !memberEnding(n.w[k].key) {
		return false
	}
	end := n.ofRun(k)
	return !(n.w[end-1].class&isOfHead != 0 && !strings.HasSuffix(n.w[end-1].key, "s"))
}

// ofList returns where the list of fields ends that goes on at word to, of the
// body whose head is word h: "Committee on Commerce, Science, and Transportation".
func (n *namer) ofList(h, to int) int {
	for k := to; (manyFields[n.w[h].key] || n.isField(to-1)) && k+2 < len(n.w) && n.t.words[k].text == "," && n.t.words[k].block == n.t.words[h].block; {
		if n.w[k+1].key == "and" && n.capitalAt(k+2) {
			return n.ofRun(k + 2)
		}
		if !n.capitalAt(k+1) || n.w[k+1].class&(isCommon|isOrgHead|isPlaceHead) == 0 && !fieldEnding(n.w[k+1].key) {
			return to
		}
		if k = n.ofRun(k + 1); k+1 < len(n.w) && n.w[k].key == "and" && n.capitalAt(k+1) {
			return n.ofRun(k + 1)
		}
	}
	return to
}

// manyFields are bodies that are of this and that.
var manyFields = wordSet(`ministry department office committee bureau commission centers institute secretariat council center centre subcommittee panel conference summit network directorate-general directorate`)

// ofRun returns the end of the words with capitals from k on, that a name after
// "of" has.
func (n *namer) ofRun(k int) int {
	if e, q := n.match(k); q > k && e.kind != orgEntry {
		if e.kind == adjectiveEntry && !n.w[q-1].poss && n.capitalAt(q) && n.t.words[q].block == n.t.words[k].block && n.w[q].class&isCalendar == 0 && !(n.w[q].class&isFunction != 0 && n.w[q].loud) && n.title(q) == q {
			return n.ofRun(q) // "Association of British Insurers"
		}
		if q < len(n.w) && !n.w[q-1].poss && n.capitalAt(q) && n.t.words[q].block == n.t.words[k].block && (n.w[q].class&(isOrgHead|isPlaceHead) != 0 || membersOf[n.w[q].key] || memberEnding(n.w[q].key) && n.w[q].class&isCommon != 0 || compass[n.w[q].key] || e.kind == placeEntry && n.headWithin(q, n.capitalRun(q))) {
			return n.ofRun(q) // "Organisation of Lake Chad States"
		}
		return q
	}
	for j := k; ; j++ {
		if j > k && j+1 < len(n.w) && n.t.words[j].text == "&" && n.capitalAt(j+1) {
			continue // "Centers for Medicare & Medicaid Services"
		}
		if j > k && j+1 < len(n.w) && (n.t.words[j].text == "'" || n.t.words[j].text == "’") && n.pluralGenitive(j) {
			continue // "Department of Veterans' Affairs"
		}
		if j > k && n.entersPerson(j) {
			return j // "School of Economics Ann Lund, …"
		}
		if j > k && (j >= len(n.w) || n.w[j-1].poss || !n.capitalAt(j) || n.t.words[j].block != n.t.words[k].block || n.w[j].class&isCalendar != 0 || n.w[j].class&isFunction != 0 && !verbalFields[n.w[j].key] && (n.w[j].loud || len(n.w[j].key) < 5) || n.title(j) > j && n.w[j].class&(isOrgHead|isPlaceHead|isCommon) == 0) {
			return j
		}
	}
}

// membersOf are whom bodies of a region join.
var membersOf = wordSet(`states nations countries cities municipalities regions islands economies governments communities peoples`)
