package extract

import (
	"regexp"
	"strings"
)

// unlikelyKnown reports whether a known name at words p to q is, here, no name
// or another's: a surname after a given name, a common word that a headline
// writes with a capital.
func (n *namer) unlikelyKnown(e entry, p, q int) bool {
	w := &n.w[p]
	if e.kind == orgEntry && p > 1 && n.w[p-1].key == "of" && !w.caps && (n.w[p-2].key == "secretary" || n.w[p-2].key == "minister" || n.w[p-2].key == "department") {
		return true // "the Secretary of Homeland Security"
	}
	if last := &n.w[q-1]; !n.english && last.caps && last.loud && n.seen[last.key].lower > 0 {
		return true // "COMMUNIQUÉ DE LA RÉUNION"
	}
	if !n.english && e.kind == placeEntry && q == p+2 && w.class&isFunction != 0 && n.capitalAt(q) && n.t.words[q].block == n.t.words[p].block {
		return true // "La Unión Europea"
	}
	if q > p+1 {
		return false
	}
	if e.kind == orgEntry && w.caps && q+1 < len(n.w) && n.t.words[q].text == "." && unicodeDigit(n.w[q+1].key) {
		return true // "SEC. 2"
	}
	if e.kind == orgEntry && w.class&isCommon != 0 && q < len(n.w) && n.t.words[q].block == n.t.words[p].block &&
		(w.caps && n.w[q].caps && len(n.w[q].key) > 1 || w.first && (n.t.words[q].text == "." || n.t.words[q].text == ":") || !w.poss && n.w[q].key == "ministry") {
		return true // "THE LABOUR REVIEW", "Labour. The union", "Labour ministry"
	}
	if e.kind == orgEntry && w.class&isCommon != 0 && !w.caps && !w.poss && n.capitalAt(q) && n.t.words[q].block == n.t.words[p].block {
		return true // "the Labour Market Section"
	}
	if e.kind == orgEntry && p > 0 && q < len(n.w) && n.t.words[p-1].text == "(" && n.t.words[q].text == ")" && portionMark.MatchString(n.t.doc.Text[n.t.words[p-1].Start:]) {
		return true
	}
	if w.loud && w.class&(isCommon|isFunction) != 0 || !n.english && e.kind == orgEntry && w.first && !w.caps && n.seen[w.key].lower > 0 {
		return true
	}
	if w.first && !w.caps && w.class&(isCommon|isFunction) != 0 && e.kind != countryEntry && (n.seen[w.key].lower > 0 || n.seen[w.key].inner == 0) {
		return true
	}
	return w.class&isCalendar != 0
}

// plansOfStates end the names of what states plan and enact.
var plansOfStates = wordSet(`strategy plan policy act bill programme program agenda roadmap initiative`)

// unknown takes a run of words that no table knows, to be settled when the whole
// document has been read.
func (n *namer) unknown(p, end int) int {
	w := &n.w[p]
	if w.class&(isFunction|isNotName|isCalendar) != 0 || strings.ContainsAny(w.key, "0123456789") || timeWords[w.key].is == unitWord || w.loud && w.class&isCommon != 0 {
		return p
	}
	if t := n.title(p); t > p && t <= end {
		return t
	}
	if p > 1 && n.w[p-1].key == "of" && n.title(p-2) == p-1 && w.class&isCommon != 0 && n.capitalAt(p+1) {
		return p + 1 // what an office is for
	}
	if n.actsAsInstitution(p) {
		return n.add(mention{from: p, to: p + 1, weak: true})
	}
	if w.first && (w.class&isCommon != 0 || n.seen[w.key].lower > 0 || n.commands(p+1)) {
		return p
	}
	j := p
	for j < end {
		if j > p {
			if j+1 >= end && nameClosers[n.w[j].key] && n.w[j].capital && !w.loud {
				j++
				break // "Elektrosever Plus"
			}
			if c := n.w[j].class; c&(isFunction|isCalendar) != 0 && !n.openWord(j) && !(c&isParticle != 0 && !n.w[j].capital) || strings.ContainsAny(n.w[j].key, "0123456789") {
				break
			}
			if n.w[j].class&isGiven != 0 && n.w[j-1].class&isCommon != 0 && !n.surnameAt(j-1) && n.capitalAt(j+1) {
				break // "District Manager Ruth Callahan"
			}
			if e, q := n.match(j); q > j && !(e.kind == placeEntry && (n.w[j].class&isGiven != 0 || q == j+1 && (n.w[j-1].class == 0 || n.particleAt(j-1) && !n.w[j-1].capital))) {
				break
			}
			if n.bearsLetters(j) {
				break // "Gurinder Sahota MP"
			}
			if t := n.title(j); t > j+1 || t > j && n.capitalAt(t) {
				break
			}
		}
		j++
		if n.w[j-1].poss {
			break
		}
	}
	for j > p+1 && (n.t.words[j-1].punct || !n.w[j-1].capital) {
		j--
	}
	if j == p+1 && w.class&isCommon != 0 && w.class&isOrgHead == 0 {
		return p
	}
	if to := n.afterComma(j); to > j && !n.w[j-1].poss {
		return n.add(mention{from: p, to: to, kind: Organization}) // "Pressa Entregas, Lda."
	}
	return n.add(mention{from: p, to: j, weak: true})
}

// nameClosers are words of function that names of bodies end in.
var nameClosers = wordSet(`plus one now next first more direct`)

// settle decides what the weak mentions name, by the rest of the document and
// by the words beside them.
func (n *namer) settle() {
	n.dropOpeners()
	n.findAliases()
	n.findInitials()
	n.findShortNames()
	n.settleGeorgia()
	n.settleCongo()
	n.indexPeople()
	n.takeNamesakes()
	known := map[string]mention{}
	for i := range n.out {
		if m := &n.out[i]; !m.weak && m.kind != Person {
			known[n.t.doc.Text[m.start:m.end]] = *m
			if m.kind == Organization && m.part == "" {
				known[n.orgKey(m)] = *m // without its legal form
			}
		}
	}
	for i := range n.out {
		if m := &n.out[i]; m.kind == Person && !m.weak && m.core == m.from && m.to > m.from+1 && m.part == "" {
			if k, ok := known[n.t.doc.Text[m.start:m.end]]; ok && k.kind == Organization {
				m.kind = Organization // "the research firm Savannah Macro" elsewhere
			}
		}
	}
	votes := map[string]voteCount{}
	for i := range n.out {
		if m := &n.out[i]; m.weak {
			v := votes[n.t.doc.Text[m.start:m.end]]
			for k, x := range n.context(i) {
				v[k] += x
			}
			votes[n.t.doc.Text[m.start:m.end]] = v
		}
	}
	for _, single := range []bool{false, true} { // whole names first: they explain surnames
		for i := range n.out {
			if m := &n.out[i]; m.weak && (m.to-m.from == 1) == single {
				n.settleOne(m, known, votes[n.t.doc.Text[m.start:m.end]])
			}
		}
		n.indexPeople()
		n.findShortNames()
	}
	n.dropOpeners()
	n.dropVessels()
	n.markGreeted()
}

// A voteCount holds what speaks for each type of name.
type voteCount [4]int

const (
	votePerson = iota
	votePlace
	voteOrg
	voteSpeaks // says something, as a person or an organisation does
)

// settleOne decides what one weak mention names.
func (n *namer) settleOne(m *mention, known map[string]mention, votes voteCount) {
	if n.isFamily(m) {
		return
	}
	text := n.t.doc.Text[m.start:m.end]
	if at, ok := n.aliases[text]; ok {
		m.kind, m.code, m.weak = n.out[at].kind, n.out[at].code, false
		return
	}
	if keys := n.nameKeys(m); n.fullest(keys) >= 0 && !n.dated(m) {
		m.kind, m.weak = Person, false
		return
	}
	if k, ok := known[text]; ok {
		m.kind, m.code, m.known, m.weak = k.kind, k.code, k.known, false
		return
	}
	if p := m.from; p > 1 && n.t.words[p-1].text == "(" && n.w[p-2].key == "q" && n.opensPart(p-2) && m.to > p+1 && m.to < len(n.w) && n.t.words[m.to].text == ")" {
		m.kind, m.weak = Organization, false // "Q (Nihon Shigen Shimbun): Is it"
		return
	}
	if n.w[m.from].loud {
		if n.signs(m) || n.listedPerson(m) || n.holdsOffice(m) || n.namedByForm(m) {
			m.kind, m.weak = Person, false
		} else if m.to > m.from+1 && tradeNouns[n.w[m.to-1].key] && n.besidePerson(m) {
			m.kind, m.weak = Organization, false
		}
		return
	}
	if n.opensPart(m.from) && n.namedByForm(m) {
		m.kind, m.weak = Person, false
		return
	}
	m.kind = n.guess(m, votes)
	m.weak = m.kind == "" || m.kind == Person && m.to == m.from+1 && n.shortCapitals(m.from)
}

// signs reports whether a mention in a line of its own, or a part of one, is a
// person by the office that follows it: "Ana Ruiz" above "Head of Division".
func (n *namer) signs(m *mention) bool {
	words, common, caps := n.tally(m)
	if words < 2 || words > 4 || common > 0 || !n.standsAlone(m.from, m.to) {
		return false
	}
	if caps == words && m.to < len(n.w) && n.t.words[m.to].block != n.t.words[m.from].block {
		return n.title(m.to) > m.to // "LITIANA VUKI" above "Commissioner"
	}
	if caps > 0 {
		return words == 2 && n.capsSurname(m)
	}
	k := m.to
	for k < len(n.w) && n.t.words[k].punct && k < m.to+2 {
		k++
	}
	for end := min(k+4, len(n.w)); k < end; k++ {
		if n.title(k) > k || nounOfRole(n.w[k].key) || phoneStart.MatchString(n.t.doc.Text[n.t.words[k].Start:]) {
			return true
		}
		if n.t.words[k].punct || k+1 < len(n.w) && n.t.words[k+1].block != n.t.words[k].block {
			return false
		}
	}
	return false
}

// phoneStart matches where a telephone number or an address of mail begins.
var phoneStart = regexp.MustCompile(`^(?:[+(]?\d{2,4}\)?[ -]\d{2,}|\d{3}[-. ]\d{4}|[\w.-]+@)`)

// dated reports whether a month stands where a date does, as "May" in "May 3".
func (n *namer) dated(m *mention) bool {
	if n.w[m.from].class&isCalendar == 0 {
		return false
	}
	if m.to < len(n.w) && unicodeDigit(n.w[m.to].key) {
		return true
	}
	if m.from == 0 {
		return false
	}
	switch before := &n.w[m.from-1]; before.key {
	case "in", "of", "since", "until", "by", "last", "this", "next", "early", "late", "mid", "on", "during":
		return true
	default:
		return unicodeDigit(before.key)
	}
}
