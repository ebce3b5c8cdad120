package extract

import (
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// known keeps a mention of an entry of the gazetteer.
func (n *namer) known(e entry, p, q int) int {
	switch e.kind {
	case adjectiveEntry:
		if n.ofAmerica(e, p, q) || n.isLanguage(p, q) {
			return q
		}
		n.adjective(e, p, q)
		return n.group(p, q, e.code, "")
	case countryEntry:
		if to := n.group(p, q, e.code, ""); to > q {
			n.adjective(e, p, q)
			return to
		}
		if code := n.namesake(e, p, q); code != "" {
			return n.add(mention{from: p, to: q, kind: Place, known: e.name, code: code})
		}
		return n.add(mention{from: p, to: q, kind: Country, known: e.name, code: e.code})
	case placeEntry:
		if code := n.namesake(e, p, q); code != "" {
			e.code = code
		} else if e.seat && n.actsAsState(p, q) {
			return n.add(mention{from: p, to: q, kind: Country, known: n.tables.gaz.byCode[e.code], code: e.code})
		}
		return n.add(mention{from: p, to: q, kind: Place, known: e.name, code: e.code})
	}
	n.countriesWithin(p, q)
	if to := n.group(p, q, e.code, e.name); to > q {
		return to
	}
	if to := n.companyName(p, q); to > q {
		if n.isProduct(p, to) {
			return to
		}
		return n.add(mention{from: p, to: to, kind: Organization, code: e.code})
	}
	if to := n.ofCountry(q); to > q && n.w[q].key == "of" && n.w[q-1].class&isOfHead != 0 || q > p+1 && to > q && n.w[q].key == "of" {
		return n.add(mention{from: p, to: to, kind: Organization, code: e.code})
	}
	if c, to := n.match(q); to > q && c.kind == countryEntry && n.w[p].caps && q == p+1 && !n.w[p].poss && n.capitalAt(q) {
		return n.add(mention{from: p, to: to, kind: Organization, code: c.code}) // "NHS England"
	}
	return n.add(mention{from: p, to: q, kind: Organization, known: e.name, code: e.code})
}

// countriesWithin notes the countries that single words of the known organisation
// at words p to q name: "U.S. Customs and Border Protection".
func (n *namer) countriesWithin(p, q int) {
	for k := p; k < q && q > p+1; k++ {
		e := n.tables.gaz.entries[n.tables.gaz.next[gazEdge{gazRoot, n.w[k].key}]]
		if (e.kind == countryEntry || e.kind == adjectiveEntry) && n.written(e, k, k+1) {
			n.adjective(e, k, k+1)
		}
	}
}

// companyName returns where the name ends that goes on from the known one-word
// organisation at words p to q with a word that no table knows: "Siemens Gamesa".
func (n *namer) companyName(p, q int) int {
	if q > p+1 || q >= len(n.w) || n.w[p].poss || n.w[p].loud || !n.capitalAt(q) || n.t.words[q].block != n.t.words[p].block {
		return q
	}
	w := &n.w[q]
	if e, to := n.match(q); !n.w[p].caps && to > q && (e.kind == placeEntry || e.kind == countryEntry) && !(to < len(n.w) && n.capitalAt(to)) {
		return to // "Caritas Veraguas"
	} else if n.w[p].caps && (len(w.key) < 4 || q+1 < len(n.w) && n.t.words[q+1].block == n.t.words[p].block && cueVerbs[n.w[q+1].key].class == cueNone) || to > q || w.class != 0 || w.first || w.caps || n.title(q) > q || n.seen[w.key].lower > 0 || q+1 < len(n.w) && n.capitalAt(q+1) || strings.Contains(w.key, "-") {
		return q
	}
	return q + 1
}

// isProduct reports whether words p to q name, behind what tells one of many, what a
// company makes: "a Toyota Starlet".
func (n *namer) isProduct(p, q int) bool {
	return p > 0 && !n.w[q-1].poss && owned[n.w[p-1].key] && (q == len(n.w) || n.t.words[q].punct || n.w[q].class&isFunction != 0)
}

// owned stand before one of many things.
var owned = wordSet(`a an his her my your another`)

// isLanguage reports whether the adjective at words p to q names a language:
// "in Russian.", "speaks French", "the Spanish language".
func (n *namer) isLanguage(p, q int) bool {
	if q < len(n.w) && languageNouns[n.w[q].key] {
		return true
	}
	if p == 0 {
		return false
	}
	ends := q >= len(n.w) || n.t.words[q].punct || n.w[q].class&isFunction != 0
	if ends && p > 1 && (n.w[p-1].key == "and" || n.w[p-1].key == "or" || n.t.words[p-1].text == ",") && languagesOnly[n.w[p-2].key] {
		return true // "in English and French"
	}
	if q < len(n.w) && n.t.words[q].punct && (n.w[p-1].key == "and" || n.w[p-1].key == "or") && p > 1 && !n.w[p-2].capital && n.w[p-2].class&isCommon != 0 {
		return true // "without science or French."
	}
	return languageVerbs[n.w[p-1].key] || ends && (n.w[p-1].key == "in" || n.w[p-1].key == "into" || n.w[p-1].key == "from")
}

var (
	languageNouns = wordSet(`language languages translation translator transcript dialect alphabet subtitles speaker speakers speaking`)
	languagesOnly = wordSet(`english arabic hebrew latin mandarin hindi urdu swahili`)
	languageVerbs = wordSet(`speak speaks spoke speaking spoken learn learns learning fluent`)
)

// ofAmerica reports whether "Indian" at words p to q is said of a people of
// America, by the word beside it.
func (n *namer) ofAmerica(e entry, p, q int) bool {
	if e.code != "IN" {
		return false
	}
	if p > 0 && (n.w[p-1].key == "american" || n.w[p-1].key == "native") {
		return true
	}
	return q < len(n.w) && americanIndian[n.w[q].key]
}

var americanIndian = wordSet(`tribe tribes tribal reservation reservations gaming health affairs land lands country casino casinos chief nation nations
	self-determination education housing claims`)

// hyphened takes the names that the parts of word p are: "Trump-Zelensky",
// "US-led". It reports whether there are any.
func (n *namer) hyphened(p int) bool {
	word := n.t.doc.Text[n.t.words[p].Start:n.w[p].end]
	if !strings.Contains(word, "-") || strings.Count(word, "-") > 1 && strings.ContainsAny(word, "0123456789") {
		return false // "HSA-CERT-2026-0027"
	}
	found, start := false, n.t.words[p].Start
	for part := range strings.SplitSeq(word, "-") {
		if unicode.IsUpper(leadRune(part)) {
			found = n.partName(p, part, start) || found
		}
		start += len(part) + 1
	}
	return found
}

// partName takes the name that a part of word p is, which begins at byte start.
func (n *namer) partName(p int, part string, start int) bool {
	key := strings.ToLower(part)
	m := mention{from: p, to: p + 1, start: start, end: start + len(part), part: key}
	e, ok := n.tables.gaz.entries[n.tables.gaz.next[gazEdge{gazRoot, key}]]
	switch {
	case n.tables.class[key]&(isFamous|isCommon) == isFamous:
		m.kind = Person
	case !ok || e.exact != "" && e.exact != part:
		return false
	case e.kind == countryEntry || e.kind == adjectiveEntry:
		n.adjectives = append(n.adjectives, Name{Span: seed.Span{Start: m.start, End: m.end}, Type: Country, Canonical: e.name, Code: e.code, Adjective: true})
		return true
	case e.kind == placeEntry:
		m.kind, m.code = Place, e.code
	case e.exact == "" && isAllCaps(e.name) && !isAllCaps(part):
		return false // "Una-Sana"
	default:
		m.kind, m.code, m.known = Organization, e.code, e.name
	}
	n.add(m)
	return true
}
