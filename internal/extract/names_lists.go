package extract

import "strings"

// affiliation returns where the body ends that word p begins, where a list of
// people or a signature gives it behind the person and the office, or the person
// alone: "Gillian Eastwood, Managing Director, Northern Counties Rail;", "(Rui
// Sebastião, Jornal do Planalto)". It returns p when none stands there.
func (n *namer) affiliation(p int) int {
	if p < 2 || n.t.words[p-1].text != "," || n.t.words[p-1].block != n.t.words[p].block || n.w[p].class&isCalendar != 0 {
		return p
	}
	end := n.partOfEntry(p)
	if end < p+2 || (n.w[p].class&^(isGiven|isSurname|isParticle) != 0 || !n.holdsUnknown(p, end)) && n.w[end-1].class&(isOrgHead|isPlaceHead) == 0 && !tradeNouns[n.w[end-1].key] {
		return p
	}
	if e, q := n.match(p); q == end && e.kind != orgEntry || q > p && n.w[end-1].class&isOrgHead == 0 || n.title(p) > p || nounOfRole(n.w[end-1].key) || n.w[p].class&isGiven != 0 && n.w[end-1].class&isOrgHead == 0 {
		return p
	}
	office := n.officeBefore(p - 1)
	switch {
	case office < p-1 && n.personBefore(office):
	case office < p-1 && n.opensPart(office) && n.w[end-1].class&isOrgHead != 0 && !fieldHeads[n.w[end-1].key]:
	case office == p-1 && n.personBefore(p) && n.closesEntry(end) && n.entryOfPerson(p-1):
	default:
		return p
	}
	return end
}

// partOfEntry returns the end of the words with capitals, and small words between,
// that a mark ends; p when other words stand between.
func (n *namer) partOfEntry(p int) int {
	end := p
	for ; end < len(n.w) && end < p+10 && n.t.words[end].block == n.t.words[p].block; end++ {
		w := &n.w[end]
		switch {
		case n.t.words[end].punct:
			if text := n.t.words[end].text; text == "&" && n.capitalAt(end+1) {
				continue
			} else if strings.Contains(",;:)(|.", text) {
				return n.legalForm(end)
			}
			return p
		case !w.capital && !nameLinks[w.key] && !anyLinks[w.key] && w.key != "y" && w.key != "et":
			return p
		case w.poss && end+1 < len(n.w) && !n.capitalAt(end+1), unicodeDigit(w.key):
			return p
		}
	}
	return end
}

// holdsUnknown reports whether one of words p to q is no word of ours.
func (n *namer) holdsUnknown(p, q int) bool {
	for k := p; k < q; k++ {
		if w := &n.w[k]; w.capital && w.class&^(isGiven|isSurname|isParticle) == 0 && !fieldEnding(w.key) && n.seen[w.key].lower == 0 {
			return true
		}
	}
	return false
}

// officeBefore returns where the office begins that ends before the comma at word
// c; c when no office stands there.
func (n *namer) officeBefore(c int) int {
	k := c
	for k > 0 && k > c-9 && n.t.words[k-1].block == n.t.words[c].block && !n.t.words[k-1].punct && (n.w[k-1].capital || nameLinks[n.w[k-1].key]) {
		k--
	}
	if k == c || n.title(k) == k && !nounOfRole(n.w[c-1].key) && !nounOfRole(n.w[k].key) {
		return c
	}
	return k
}

// personBefore reports whether what may be a person ends before the comma in front
// of word i.
func (n *namer) personBefore(i int) bool {
	if i < 2 || n.t.words[i-1].text != "," || len(n.out) == 0 {
		return false
	}
	for k := len(n.out) - 1; k >= 0 && k > len(n.out)-3; k-- {
		if m := &n.out[k]; m.to == i-1 {
			return m.kind == Person || m.weak && m.kind == "" && m.to > m.from+1
		}
	}
	return false
}

// opensPart reports whether word i begins a line.
func (n *namer) opensPart(i int) bool { return i == 0 || n.t.words[i-1].block != n.t.words[i].block }

// closesEntry reports whether the entry of a list ends at word i.
func (n *namer) closesEntry(i int) bool {
	return i < len(n.w) && (n.t.words[i].text == ";" || n.t.words[i].text == ")")
}

// entryOfPerson reports whether the person whose name ends at word i opens an entry
// of a list.
func (n *namer) entryOfPerson(i int) bool {
	for k := len(n.out) - 1; k >= 0; k-- {
		if m := &n.out[k]; m.to == i {
			return m.from == 0 || n.t.words[m.from-1].text == "(" || n.opensEntry(m.from)
		}
	}
	return false
}

// portfolio returns where the person begins whom a title of words up to word of,
// and what the office is for, lead to: "Minister of Industries Hallur Egilsson". It
// returns of when there is none.
func (n *namer) portfolio(of, end int) int {
	if of+2 >= len(n.w) || n.w[of].key != "of" && n.w[of].key != "for" || n.t.words[of].block != n.t.words[of-1].block {
		return of
	}
	k := of + 1
	if n.w[k].key == "the" {
		k++
	}
	first := k
	if e, q := n.match(k); q > k && (e.kind == placeEntry || e.kind == countryEntry) {
		return of
	}
	for k < len(n.w) && k < first+8 && n.t.words[k].block == n.t.words[of].block {
		w := &n.w[k]
		switch {
		case n.capitalAt(k) && !bodyWords[w.key] && !institutions[w.key] && (w.class&isGiven == 0 || k == first) && (w.class&(isCommon|isOrgHead|isPlaceHead) != 0 || fieldHeads[w.key] || fieldEnding(w.key)):
			k++
			continue
		case k > first && (w.key == "and" || n.t.words[k].text == ",") && k+1 < len(n.w) && n.capitalAt(k+1) && n.w[k+1].class&(isCommon|isOrgHead) != 0:
			k += 2
			continue
		}
		break
	}
	if k == first || !n.capitalAt(k) || n.t.words[k].block != n.t.words[of].block || n.w[k].class&(isFunction|isCalendar|isNotName) != 0 {
		return of
	}
	if _, q := n.match(k); q > k && n.w[k].class&isGiven == 0 {
		return of
	}
	if to := n.personEnd(k, max(end, k+1), 4); to < k+2 {
		return of
	}
	return k
}

// letterhead returns where the name of a body ends that a line of the head, or a
// part of it, is: "LEGISLATIVE POLICY AND RESEARCH OFFICE", "CITY OF QUINN BAY".
// Before "of" and the like must stand a word for a body, else one at the end. It
// returns p when the line is none.
func (n *namer) letterhead(p int) int {
	if !n.w[p].loud || n.t.words[p].block >= headBlocks || !n.standsAlone(p, p) && !n.opensPart(p) {
		return p
	}
	if !n.english {
		return n.foreignLetterhead(p)
	}
	end, linked := p, false
	if e, q := n.match(p); q > p+1 && e.kind == placeEntry {
		end = q // "GULF OF GUINEA SHIPPING WATCH"
	}
	for ; end < len(n.w) && end < p+11 && n.t.words[end].block == n.t.words[p].block && !n.t.words[end].punct; end++ {
		w := &n.w[end]
		if titlesOfPapers[w.key] || w.class&isCalendar != 0 || unicodeDigit(w.key) || !w.capital && !nameLinks[w.key] {
			return p
		}
		if link := nameLinks[w.key] && w.key != "and"; link && !linked {
			if linked = true; end == p || !bodyWords[n.w[end-1].key] && !(n.w[end-1].key == "group" && w.key == "on") && !(end == p+1 && w.key == "of" && settlements[n.w[p].key]) {
				return p
			}
		}
	}
	if list := end < len(n.w) && n.t.words[end].text == "," && !settlements[n.w[p].key]; list || end < p+2 || nameLinks[n.w[end-1].key] || !n.standsAlone(p, end) && n.t.words[min(end, len(n.w)-1)].text != "-" || !linked && !bodyWords[n.w[end-1].key] || n.w[p].class&isFunction != 0 || strings.HasSuffix(n.w[p].key, "ing") || n.genericOrgan(p, end) {
		return p
	}
	return end
}

// foreignLetterhead returns where the line in capitals ends that a word for a body
// begins: "UNIVERSIDAD NACIONAL DEL ALTIPLANO SUR".
func (n *namer) foreignLetterhead(p int) int {
	end := p
	for ; end < len(n.w) && end < p+12 && n.t.words[end].block == n.t.words[p].block && !n.t.words[end].punct; end++ {
		if !n.w[end].capital || unicodeDigit(n.w[end].key) || n.w[end].class&isCalendar != 0 {
			return p
		}
	}
	if end < p+2 || !n.w[p].caps || !isForeignFront(n.w[p].key) && !highBodies[n.w[p].key] || !n.standsAlone(p, end) {
		return p
	}
	return end
}

// countriesAmong notes the countries that words of the body at words p to q name.
func (n *namer) countriesAmong(p, q int) {
	for k := p; k < q; k++ {
		e, to := n.match(k)
		if local, end := n.matchLocal(k); end > to {
			e, to = local, end
		}
		if to > k && (e.kind == countryEntry || e.kind == adjectiveEntry) {
			n.adjective(e, k, to)
		}
		k = max(k, to-1)
	}
}

var (
	// bodyWords are words for public bodies and the like, and for nothing else.
	bodyWords = wordSet(`agency administration authority bureau department ministry directorate commission committee council court tribunal parliament congress senate assembly
		office university college institute association federation confederation society secretariat inspectorate board subcommittee sub-committee organisation organization
		legislature roundtable ombudsman academy observatory cell dialogue`)
	// settlements have bodies of their own that a letterhead calls by their names.
	settlements = wordSet(`city town borough shire municipality township village`)
)
