package extract

import (
	"regexp"
	"strings"
	"unicode"
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
			if e, q := n.match(j); q > j && !(e.kind == placeEntry && (n.w[j].class&isGiven != 0 || q == j+1 && n.w[j-1].class == 0)) {
				break
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
	for j > p+1 && n.t.words[j-1].punct {
		j--
	}
	if j == p+1 && w.class&isCommon != 0 && w.class&isOrgHead == 0 {
		return p
	}
	return n.add(mention{from: p, to: j, weak: true})
}

// nameClosers are words of function that names of bodies end in.
var nameClosers = wordSet(`plus one now next first more direct`)

// settle decides what the weak mentions name, by the rest of the document and
// by the words beside them.
func (n *namer) settle() {
	n.findAliases()
	n.findInitials()
	n.findShortNames()
	n.settleGeorgia()
	n.indexPeople()
	known := map[string]mention{}
	for i := range n.out {
		if m := &n.out[i]; !m.weak && m.kind != Person {
			known[n.t.doc.Text[m.start:m.end]] = *m
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
	if n.w[m.from].loud {
		if n.signs(m) || n.listedPerson(m) || n.holdsOffice(m) {
			m.kind, m.weak = Person, false
		}
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

// guess returns what a mention most likely names; "" when it cannot be told.
func (n *namer) guess(m *mention, votes voteCount) NameType {
	w := &n.w[m.from]
	if m.kind == Person { // a lone given name that is also a word
		if votes[votePerson] > 0 || !w.caps && !w.first && w.class&(isCommon|isCalendar|isFunction) == 0 {
			return Person
		}
		return ""
	}
	words, common, caps := n.tally(m)
	if words > 1 && n.facilityAt(m.to) {
		return ""
	}
	if votes[voteSpeaks] > 0 && !isMaker(strings.TrimSuffix(w.key, "s")) {
		if votes[voteOrg] > 2 || words == 1 && w.class == 0 && votes[votePerson] <= 0 && n.introducesPeople() {
			votes[voteOrg] += votes[voteSpeaks]
		} else {
			votes[votePerson] += votes[voteSpeaks]
		}
	}
	switch {
	case words == 1 && common == 0 && isCamel(n.t.words[m.from].text):
		return Organization
	case w.class&isFamous != 0 && words == 1 && (!w.first || n.seen[w.key].inner > 0 || votes[votePerson]+votes[voteSpeaks] > 0 || !n.tables.isInflected(w.key)):
		return Person
	case words == 1 && w.class&isOrgHead != 0:
		return n.loneHead(m)
	case words == 1 && w.first && n.seen[w.key].inner == 0:
		switch {
		case votes[votePerson] > 0 && common == 0:
			return Person
		case votes[voteOrg] > 0 && common == 0 && w.class == 0:
			return Organization
		}
		return ""
	case n.inTitle(m), n.inStreet(m):
		return ""
	case words == 2 && common == 0 && caps == 1 && n.capsSurname(m) && votes[voteOrg] == 0:
		return Person
	case strings.Contains(n.t.doc.Text[m.start:m.end], " & "):
		return Organization
	case common > 0:
		return n.speakingBody(m, words, votes)
	case words > 1 && votes[voteOrg] > 2 && votes[voteOrg] > votes[votePerson], words == 2 && foreignTrades[n.w[m.to-1].key]:
		return Organization
	case votes[votePerson] > votes[votePlace]:
		return Person
	case votes[votePlace] > 0:
		return Place
	case words == 1 && (votes[voteOrg] > 2 || votes[voteSpeaks] > 0 && votes[voteOrg] > 0 && caps == 0):
		return Organization
	case caps > 0 && words == 1:
		if len(w.key) > 2 && len(w.key) < 9 && (votes[voteOrg] > 1 || votes[voteSpeaks] > 0) {
			return Organization
		}
	case words >= 2 && caps == 0 && (n.w[m.to-1].class&isSurname != 0 && words == 2 || words <= 3 && votes[voteOrg] == 0):
		if n.unlikelyPerson(m) && !n.attested(m) {
			return n.guessBody(m)
		}
		return Person
	case words >= 2 && votes[voteOrg] > 0:
		return Organization
	}
	return ""
}

// speakingBody returns what a run of common words with capitals names: a body
// when it says something or people belong to it, as no plan or programme does.
func (n *namer) speakingBody(m *mention, words int, votes voteCount) NameType {
	last := &n.w[m.to-1]
	switch {
	case words < 2 || votes[votePlace] > 0 || n.w[m.from].first && n.w[m.from].class&isCommon != 0:
	case n.title(m.to-1) == m.to || nounOfRole(last.key) || last.class&isNotName != 0 || titlesOfPapers[last.key] || membersOf[last.key] || last.key == "companies":
	case words == 3 && tradeNouns[last.key] && n.w[m.from].class == 0, votes[voteSpeaks] > 0, votes[voteOrg] >= 2, votes[voteOrg] > 0 && n.w[m.from].class&isCommon == 0 && tradeNouns[last.key]:
		return Organization
	}
	return ""
}

// introducesPeople reports whether the document names its people in full: then a
// lone word that is nobody's surname names none.
func (n *namer) introducesPeople() bool { return len(n.people.full) > 0 }

// isCamel reports whether a capital stands within a word, as in the names of
// companies ("QatarEnergy") and unlike in surnames ("McDonald", "O'Neill").
func isCamel(w string) bool {
	lower := 0
	for i, r := range w {
		switch {
		case unicode.IsUpper(r) && lower > 2:
			return w[:i] != "Mac" && w[:i] != "Fitz" && w[:i] != "Vander"
		case unicode.IsLower(r):
			lower++
		default:
			lower = 0
		}
	}
	return false
}

// inTitle reports whether the mention is what a treaty or the like is on:
// "Convention on Biological Diversity".
func (n *namer) inTitle(m *mention) bool {
	if m.from < 2 {
		return false
	}
	before := n.w[m.from-1].key
	return (before == "on" || before == "against" || before == "for") && n.capitalAt(m.from-2) && n.t.words[m.from-2].block == n.t.words[m.from].block && n.w[m.from-2].class&isGiven == 0
}

// capsSurname reports whether a mention is written as "Somphone KEOVONGSA" is, and
// ends its part of the line.
func (n *namer) capsSurname(m *mention) bool {
	last := &n.w[m.to-1]
	return last.caps && len(n.w[m.from].key) > 1 && !n.w[m.from].caps && len(last.key) > 3 && last.class == 0 && n.w[m.from].class&^isGiven == 0 &&
		(m.to == len(n.w) || n.t.words[m.to].block != n.t.words[m.from].block || n.t.words[m.to].punct || n.w[m.to].first)
}

// inStreet reports whether a mention is a street's: "Av. Los Cerezos 1180".
func (n *namer) inStreet(m *mention) bool {
	if streetWords[n.w[m.from].key] {
		return true
	}
	k := m.from - 1
	if k > 0 && n.t.words[k].text == "." {
		k--
	}
	return k >= 0 && n.t.words[k].block == n.t.words[m.from].block && streetWords[n.w[k].key] && m.to < len(n.w) && unicodeDigit(n.w[m.to].key)
}

// streetWords stand before the names of streets.
var streetWords = wordSet(`av avenida avda calle cl carrera cra rua r rue bd blvd boulevard via viale corso ul ulica ulitsa jalan jl calz calzada paseo jr jirón avenue place quai`)

// tally counts a mention's words with capitals, those of them that are common
// words, and those all in upper case.
func (n *namer) tally(m *mention) (words, common, caps int) {
	for i := m.from; i < m.to; i++ {
		w := &n.w[i]
		if !w.capital {
			continue
		}
		words++
		if w.class&isCommon != 0 && w.class&isSurname == 0 || n.seen[w.key].lower > 0 || endsLower(w.key, n.t.words[i].text) && n.tables.classOf(w.key[strings.LastIndexByte(w.key, '-')+1:]) != 0 {
			common++
		}
		if w.caps {
			caps++
		}
	}
	return words, common, caps
}

// endsLower reports whether a word with a hyphen ends in a word of its own in
// lower case, as "Botox-maker" does.
func endsLower(key, text string) bool {
	i := strings.LastIndexByte(key, '-')
	return i > 2 && len(key)-i > 4 && i+1 < len(text) && unicode.IsLower(leadRune(text[i+1:]))
}

// loneHead returns what "the Coalition", written so amid a sentence, names.
func (n *namer) loneHead(m *mention) NameType {
	if m.from > 0 && n.w[m.from].key != "ngo" && n.w[m.from-1].key == "the" && n.seen[n.w[m.from].key].inner > 0 {
		return Organization
	}
	return ""
}
