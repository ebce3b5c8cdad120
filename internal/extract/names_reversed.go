package extract

import "unicode/utf8"

// maxSurname is how many words a surname in capitals has: "VAN DER MEER".
const maxSurname = 4

// reversedName returns where the given names begin, and where they end, of a
// person whom a list or signature names with the surname first, in capitals:
// "FOURIE, Andries (Ministry of Health)", "O'DOWD, Maeve;". It begins at word p;
// titled says that a title stands before it.
func (n *namer) reversedName(p int, titled bool) (given, end int) {
	comma := n.surnameInCapitals(p)
	if comma == p || comma+1 >= len(n.w) || n.t.words[comma].text != "," {
		return p, p
	}
	if e, to := n.match(p); to == comma && e.kind != placeEntry {
		return p, p // "UNICEF, Oxfam"
	}
	given = comma + 1
	listed := titled || n.opensEntry(p)
	end = n.givenNames(given, n.t.words[p].block, listed)
	if end == given || !n.closesName(end, n.t.words[p].block) {
		return p, p
	}
	listed = listed || end < len(n.w) && (n.t.words[end].text == ";" || n.t.words[end].text == "(")
	acronym := comma == p+1 && len(n.w[p].key) < 4 // "CPA, Larry Lewis"
	if n.w[p].class&isSurname != 0 || !acronym && (listed || n.w[given].class&isGiven != 0) {
		return given, end
	}
	return p, p
}

// leadsReversed reports whether word p, which is no title that is known, stands
// before a reversed name: "Councillors MBEKI, Sipho;".
func (n *namer) leadsReversed(p int) bool {
	if n.w[p].caps || p+1 >= len(n.w) || n.t.words[p+1].block != n.t.words[p].block || n.title(p) > p {
		return false
	}
	_, end := n.reversedName(p+1, true)
	return end > p+1
}

// surnameInCapitals returns the end of the words in capitals that begin at p.
func (n *namer) surnameInCapitals(p int) int {
	j := p
	for j < len(n.w) && j < p+maxSurname && n.t.words[j].block == n.t.words[p].block && !n.t.words[j].punct && n.w[j].caps && n.w[j].class&isOrgHead == 0 {
		j++
	}
	return j
}

// givenNames returns the end of the given names and initials, none of them in
// capitals, that begin at word j. In a list they may be common words, too.
func (n *namer) givenNames(j, block int, listed bool) int {
	never := isFunction | isCalendar | isOrgHead | isPlaceHead | isNotName
	if !listed {
		never |= isCommon
	}
	for count := 0; count < 3 && j < len(n.w) && n.t.words[j].block == block && n.capitalAt(j) && !n.w[j].caps; count++ {
		w := &n.w[j]
		if _, to := n.match(j); w.class&isGiven == 0 && (to > j || w.class&never != 0 || n.title(j) > j) {
			return j
		}
		if j++; j < len(n.w) && n.t.words[j].text == "." && utf8.RuneCountInString(w.key) == 1 {
			j++
		}
	}
	return j
}

// closesName reports whether an entry of a list ends, or tells more of the person,
// at word j.
func (n *namer) closesName(j, block int) bool {
	if j >= len(n.w) || n.t.words[j].block != block {
		return true
	}
	if n.w[j].caps && j+1 < len(n.w) && n.t.words[j+1].text == ":" {
		return true // "DOB:"
	}
	switch n.t.words[j].text {
	case ";", "(", ",", "–", "—", "-", ".", "/", "|", "[":
		return true
	}
	return false
}

// opensEntry reports whether an entry of a list begins at word p.
func (n *namer) opensEntry(p int) bool {
	if p == 0 || n.t.words[p-1].block != n.t.words[p].block {
		return true
	}
	switch n.t.words[p-1].text {
	case ";", ":", "•", "–":
		return true
	}
	return false
}
