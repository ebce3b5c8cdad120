package extract

import "strings"

// takeNamesakes gives to people what the tables take for a place, a country or a body
// and the document for a surname: "Garland" behind "Merrick Garland", "Bloomberg"
// behind "Michael Bloomberg". Where a place or body stands, it stays one.
func (n *namer) takeNamesakes() {
	for i := range n.out {
		m := &n.out[i]
		if m.weak || m.known == "" || m.group || m.part != "" || m.kind == Person || m.to != m.from+1 || n.w[m.from].caps || n.w[m.from].loud || len(n.people.surname[n.w[m.from].key]) == 0 || n.hasOtherNames(i) {
			continue
		}
		if m.kind == Organization && !n.speaksAsPaper(m) || m.kind != Organization && !n.standsAsPlace(m) {
			m.kind, m.known, m.code = Person, "", ""
		}
	}
}

// hasOtherNames reports whether the document speaks elsewhere of the place or body
// that mention i may be: a longer name begins with it, a country has an adjective or
// a town, a capital is one.
func (n *namer) hasOtherNames(i int) bool {
	m := &n.out[i]
	if e, _ := n.match(m.from); e.seat {
		return true
	}
	for k := range n.out {
		o := &n.out[k]
		switch {
		case m.kind == Organization && o.kind == Organization && o.to > o.from+1 && n.w[o.from].key == n.w[m.from].key,
			m.kind == Country && o.kind == Place && o.code == m.code,
			m.kind == Place && o.kind == Place && o.to == o.from+1 && n.w[o.from].key == n.w[m.from].key && n.standsAsPlace(o):
			return true
		}
	}
	for _, a := range n.adjectives {
		if m.kind == Country && a.Code == m.code {
			return true
		}
	}
	return false
}

// standsAsPlace reports whether a preposition of place leads to the mention, or the
// state where it lies follows.
func (n *namer) standsAsPlace(m *mention) bool {
	if m.from > 0 && n.t.words[m.from-1].block == n.t.words[m.from].block && (prepositionsOfPlace[n.w[m.from-1].key] || n.w[m.from-1].key == "at" || n.w[m.from-1].key == "from") {
		return true
	}
	return m.to+1 < len(n.w) && n.t.words[m.to].text == "," && n.t.words[m.to+1].block == n.t.words[m.from].block && n.placeAt(m.to+1)
}

func (n *namer) placeAt(i int) bool {
	e, q := n.match(i)
	return q > i && (e.kind == placeEntry || e.kind == countryEntry)
}

// speaksAsPaper reports whether the mention is told something, or reports it, as the
// papers are that were named after their founders.
func (n *namer) speaksAsPaper(m *mention) bool {
	if m.from > 0 && (n.w[m.from-1].key == "told" || n.accordingTo(m.from)) {
		return true
	}
	return m.to < len(n.w) && (n.w[m.to].key == "reported" || n.w[m.to].key == "reports")
}

// isFamily reports whether a mention is the plural of a surname: "the Clintons".
func (n *namer) isFamily(m *mention) bool {
	key, plural := strings.CutSuffix(n.w[m.from].key, "s")
	return plural && m.to == m.from+1 && m.from > 0 && n.w[m.from-1].key == "the" && !n.w[m.from].caps && (len(n.people.surname[key]) > 0 || n.tables.class[key]&isFamous != 0)
}
