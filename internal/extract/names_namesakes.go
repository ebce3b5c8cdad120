package extract

import "strings"

// takeNamesakes gives to people what the tables take for a place, a country or a body
// and the document for a surname: "Garland" behind "Merrick Garland", "Bloomberg"
// behind "Michael Bloomberg". Where a place or body stands, it stays one.
func (n *namer) takeNamesakes() {
	var others namesakes
	for i := range n.out {
		m := &n.out[i]
		if m.weak || m.known == "" || m.group || m.part != "" || m.kind == Person || m.to != m.from+1 || n.w[m.from].caps || n.w[m.from].loud || len(n.people.surname[n.w[m.from].key]) == 0 {
			continue
		}
		if others == nil {
			others = n.gatherNamesakes()
		}
		if e, _ := n.match(m.from); e.seat || others[namesake{m.kind, n.w[m.from].key}] || m.kind == Country && others[namesake{Country, m.code}] {
			continue
		}
		if m.kind == Organization && !n.speaksAsPaper(m) || m.kind != Organization && !n.standsAsPlace(m) {
			m.kind, m.known, m.code = Person, "", ""
		}
	}
}

// namesakes are the places and bodies that a document speaks of elsewhere, of which
// a lone word may be short: by its key, a country by its code too. A longer name of a
// body begins with it, a country has an adjective or a town, a place stands as one.
type namesakes map[namesake]bool

type namesake struct {
	kind NameType
	name string
}

func (n *namer) gatherNamesakes() namesakes {
	others := namesakes{}
	for i := range n.out {
		switch m := &n.out[i]; {
		case m.kind == Organization && m.to > m.from+1:
			others[namesake{Organization, n.w[m.from].key}] = true
		case m.kind == Place:
			others[namesake{Country, m.code}] = true
			if m.to == m.from+1 && n.standsAsPlace(m) {
				others[namesake{Place, n.w[m.from].key}] = true
			}
		}
	}
	for _, a := range n.adjectives {
		others[namesake{Country, a.Code}] = true
	}
	return others
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
