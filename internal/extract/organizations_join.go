package extract

import (
	"cmp"
	"strings"
)

// joinOrganizations gives the mentions of organisations, countries and places
// their names: the fullest form in the document, of a country its short name.
func (n *namer) joinOrganizations() {
	fullest := map[string]string{}
	for i := range n.out {
		if m := &n.out[i]; m.kind == Organization && !m.weak && m.part == "" {
			if text, key := n.properText(m), n.orgKey(m); len(text) > len(fullest[key]) {
				fullest[key] = text
			}
		}
	}
	longer := longerNames(fullest)
	for i := range n.out {
		m := &n.out[i]
		switch {
		case m.weak || m.canonical != "":
		case m.kind == Country:
			m.canonical = m.known
		case m.kind == Place && isAllCaps(n.t.doc.Text[m.start:m.end]) && strings.EqualFold(m.known, n.t.doc.Text[m.start:m.end]):
			m.canonical = m.known // a dateline's "HAMBURG"
		case m.kind == Place || m.group:
			m.canonical = n.t.doc.Text[m.start:m.end]
		case n.isLoneHead(m):
			if m.canonical = n.headOf(i); m.canonical == "" && institutions[n.w[m.from].key] {
				m.canonical = n.t.doc.Text[m.start:m.end]
			}
			m.weak = m.canonical == ""
		default:
			m.canonical = cmp.Or(fullest[n.orgKey(m)], m.known)
			if m.known == "" {
				m.canonical = cmp.Or(longer[m.canonical], longer[strings.ToUpper(m.canonical)], m.canonical)
			}
			if at, ok := n.aliases[n.t.doc.Text[m.start:m.end]]; ok {
				m.canonical = n.properText(&n.out[at])
			}
		}
	}
}

// longerNames gives the names of bodies that another one's name begins or ends
// with, as "Port Authority" does "Subic Bay Port Authority", the longer name: none
// where several are longer.
func longerNames(fullest map[string]string) map[string]string {
	longer := map[string]string{}
	note := func(part, whole string) {
		if old, ok := longer[part]; ok && old != whole {
			whole = ""
		}
		longer[part] = whole
	}
	for _, name := range fullest {
		words := strings.Fields(name)
		if last := len(words) - 1; last > 1 && wholeForms[strings.ToLower(words[last])] {
			note(strings.Join(words[:last], " "), name) // "Rift Geothermal" of "Rift Geothermal Company"
		}
		for k := 2; k < len(words); k++ {
			if nameLinks[strings.ToLower(words[k])] {
				note(strings.Join(words[:k], " "), name)
			}
			if at := len(words) - k; !nameLinks[words[at-1]] {
				note(strings.Join(words[at:], " "), name)
			}
		}
	}
	return longer
}

// wholeForms end the full names of bodies that are called without them.
var wholeForms = wordSet(`company group corporation holdings foundation`)

// nameLinks are small words within names of bodies.
var nameLinks = wordSet(`of for on in the and & at to`)

// isLoneHead reports whether a mention is but a word for a body, as "the
// Authority" is.
func (n *namer) isLoneHead(m *mention) bool {
	return m.to-m.from == 1 && m.known == "" && m.part == "" && n.w[m.from].class&isOrgHead != 0 && (!n.w[m.from].caps || len(n.w[m.from].key) > 4)
}

// institutions are heads that alone, with "the", name the one of its state or union.
var institutions = wordSet(`treasury commission parliament congress senate legislature exchequer`)

// headOf returns the name of the organisation whose head the lone head at mention
// i repeats: of those named, the last before it, else the first; "" when there is none.
func (n *namer) headOf(i int) string {
	m := &n.out[i]
	fits := func(o *mention) bool {
		return o.kind == Organization && !o.weak && !o.group && o.to-o.from > 1 && n.holdsWord(o, n.w[m.from].key)
	}
	for k := i - 1; k >= 0; k-- {
		if o := &n.out[k]; fits(o) {
			return cmp.Or(o.canonical, n.t.doc.Text[o.start:o.end])
		}
	}
	for k := i + 1; k < len(n.out); k++ {
		if o := &n.out[k]; fits(o) {
			return n.t.doc.Text[o.start:o.end]
		}
	}
	return ""
}

// holdsWord reports whether one of the mention's words with capitals is key.
func (n *namer) holdsWord(m *mention, key string) bool {
	for k := m.from; k < m.to; k++ {
		if n.w[k].key == key && n.w[k].capital {
			return true
		}
	}
	return false
}

// properText returns the words of a mention without the common noun behind a known
// organisation, as in "Hezbollah fighters".
func (n *namer) properText(m *mention) string {
	to := m.to
	for to > m.from+1 && m.known != "" && !n.w[to-1].capital && !n.t.words[to-1].punct {
		to--
	}
	return n.t.doc.Text[m.start:n.w[to-1].end]
}

// orgKey returns what the mentions of one organisation share: its usual name, or
// its words without a legal form.
func (n *namer) orgKey(m *mention) string {
	if at, ok := n.aliases[n.t.doc.Text[m.start:m.end]]; ok && n.out[at].kind == Organization && n.out[at].from != m.from && n.out[at].to > n.out[at].from+1 {
		return n.orgKey(&n.out[at])
	}
	if m.known != "" {
		return m.known
	}
	to := m.to
	for to > m.from+1 && (legalForms[n.w[to-1].key] || smallForms[n.w[to-1].key] || dottedForms[n.w[to-1].key] || companyForms[n.w[to-1].key] && n.w[to-1].caps || n.t.words[to-1].punct) {
		to--
	}
	if e, q := n.match(m.from); q == to && e.kind == orgEntry {
		return e.name
	}
	return n.t.doc.Text[m.start:n.w[to-1].end]
}
