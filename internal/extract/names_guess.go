package extract

import (
	"strings"
	"unicode"
)

// guess returns what a mention most likely names; "" when it cannot be told.
func (n *namer) guess(m *mention, votes voteCount) NameType {
	w := &n.w[m.from]
	if m.kind == Person { // a lone given name that is also a word
		if votes[votePerson] > 0 || !w.caps && !w.first && w.class&(isCommon|isCalendar|isFunction|isNotName) == 0 {
			return Person
		}
		return ""
	}
	words, common, caps := n.tally(m)
	if words > 1 && n.facilityAt(m.to) {
		return ""
	}
	if words == 2 && n.w[m.to-1].key == "house" && m.to < len(n.w) && !n.w[m.to].capital && (saysOrActs(n.w[m.to].key) || dealVerbs[n.w[m.to].key]) {
		return Organization // "Melville House plans to release"
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
	case (words > 1 || w.class == 0) && votes[voteOrg] > 2 && votes[voteOrg] > votes[votePerson], words == 2 && foreignTrades[n.w[m.to-1].key], words == 2 && w.class == 0 && tradeNouns[n.w[m.to-1].key] && n.w[m.to-1].class&isSurname == 0:
		return Organization
	case votes[votePerson] > votes[votePlace]:
		return Person
	case words == 2 && caps == 0 && w.class&^isSurname == 0 && n.w[m.to-1].class == isGiven && votes[voteOrg] == 0 && votes[votePlace] == 0 && !n.w[m.to-1].poss:
		return Person // "Sasaki Momoka"
	case votes[votePlace] > 0:
		return Place
	case words == 1 && (votes[voteOrg] > 2 || votes[voteSpeaks] > 0 && votes[voteOrg] > 0 && caps == 0):
		return Organization
	case caps > 0 && words == 1:
		if len(w.key) > 2 && len(w.key) < 9 && (votes[voteOrg] > 1 || votes[voteSpeaks] > 0) {
			return Organization
		}
	case words >= 2 && caps == 0 && (n.w[m.to-1].class&isSurname != 0 && words == 2 || words <= 3 && votes[voteOrg] == 0):
		if n.unlikelyPerson(m) && !n.attested(m) && !(words == 2 && n.surnameAt(m.to-1) && !n.besideBody(m) && !articlesOfNames[w.key]) {
			return n.guessBody(m)
		}
		return Person
	case words > 3 && n.holdsOffice(m):
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
	case words < 2 || votes[votePlace] > 0 || publicHouses[last.key] && votes[voteSpeaks] == 0 || n.w[m.from].first && n.w[m.from].class&isCommon != 0:
	case n.title(m.to-1) == m.to || nounOfRole(last.key) || last.class&isNotName != 0 || titlesOfPapers[last.key] || things[last.key] || membersOf[last.key] || last.key == "companies":
	case words < 4 && tradeNouns[last.key] && n.w[m.from].class == 0 && last.class&isSurname == 0, votes[voteSpeaks] > 0, votes[voteOrg] >= 2, votes[voteOrg] > 0 && n.w[m.from].class&isCommon == 0 && tradeNouns[last.key]:
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

// actsAsInstitution reports whether word p opens a sentence with the lone name of an
// institution, and goes on as of one: "Treasury officials", "Congress may not vote".
func (n *namer) actsAsInstitution(p int) bool {
	w := &n.w[p]
	return institutions[w.key] && w.first && !w.loud && !w.caps && !w.poss && n.seen[w.key].lower == 0 && p+1 < len(n.w) && !n.w[p+1].capital && (speechVerbs[n.w[p+1].key] || actsOfInstitutions[n.w[p+1].key])
}

// actsOfInstitutions follow the lone name of one that opens a sentence.
var actsOfInstitutions = wordSet(`officials may might must will would should can could has had is was passed voted approved rejected debates adopted`)

// loneHead returns what "the Coalition", written so amid a sentence, names.
func (n *namer) loneHead(m *mention) NameType {
	if w := &n.w[m.from]; institutions[w.key] && !w.first && m.from > 0 && (!n.w[m.from-1].capital || n.w[m.from-1].poss) && !n.t.words[m.from-1].punct && !w.caps {
		return Organization // "laid before Parliament"
	}
	if n.actsAsInstitution(m.from) {
		return Organization
	}
	if m.from > 0 && n.w[m.from].key != "ngo" && n.w[m.from-1].key == "the" && n.seen[n.w[m.from].key].inner > 0 {
		return Organization
	}
	return ""
}
