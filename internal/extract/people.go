package extract

import "strings"

// titled takes a person named with a title: "Gen. Coe", "Iraqi President Fuad
// Masum". The entry e, which ends at word q, stands at p when q > p.
func (n *namer) titled(p, end int, e entry, q int) int {
	at := p
	if q == p {
		if to := n.ledByRole(p, end); to > p {
			return to
		}
	}
	if q > p && (e.kind == adjectiveEntry || e.kind == countryEntry) && q < end {
		at = q
	}
	name := n.title(at)
	if name == at || len(n.w[name-1].key) < len(n.t.words[name-1].text)-1 && !n.w[name-1].poss {
		return p // no title, or "King's College"
	}
	for range 3 { // "Foreign Minister Dr"
		next := n.title(name)
		if next == name+1 && honorifics[n.w[at].key] && n.capitalAt(name) && !n.capitalAt(next) && !addressed[n.w[name].key] {
			break // "Mr. Singer"
		}
		name = next
	}
	for n.capitalAt(name+1) && n.w[name].capital && n.w[name].class&isCommon != 0 && n.w[name].class&(isGiven|isSurname|isOrgHead) == 0 && isRole(n.w[name].key) && n.t.words[name+1].block == n.t.words[name].block {
		name++ // "Chief Physician Maarit Hyvönen"
	}
	if at == p && q >= name && e.kind != 0 { // "General Motors"
		return p
	}
	if name >= len(n.w) || n.t.words[name].block != n.t.words[at].block {
		return p
	}
	if k := n.portfolio(name, end); k > name {
		return n.add(mention{from: k, to: n.personEnd(k, max(end, k+1), 4), kind: Person})
	}
	if given, to := n.reversedName(name, true); to > name {
		return n.add(mention{from: p, to: to, core: name, given: given, kind: Person})
	}
	to := n.personEnd(name, max(end, name+1), 4)
	if !honorifics[n.w[at].key] && n.onlyWords(name, to) {
		return p // "the Justice Ministry", "the Chief Registrar", "the General Data Protection Regulation"
	}
	if to == name || to < end && (n.w[to].class&(isOrgHead|isPlaceHead) != 0 || venues[n.w[to].key]) && !n.w[to-1].poss {
		return p
	}
	if at > p {
		n.adjective(e, p, at)
	}
	styled := nobility[n.w[name-1].key] && len(n.keysOf(name, to)) == 1
	if styled {
		to = n.seatOfPeer(to)
	}
	n.add(mention{from: p, to: to, core: name, kind: Person, styled: styled})
	if name == at+1 && pluralTitles[n.w[at].key] {
		return n.othersTitled(to)
	}
	return to
}

// onlyWords reports whether words p to q are all words that name no person.
func (n *namer) onlyWords(p, q int) bool {
	for k := p; k < q; k++ {
		if n.w[k].class&(isOrgHead|isCommon) == 0 || n.w[k].class&(isGiven|isSurname|isFamous) != 0 {
			return false
		}
	}
	return true
}

// ledByRole takes the person whom a word for what people do leads to, that has a
// capital only as the first of its sentence: "Businesswoman Ximena Arboleda".
func (n *namer) ledByRole(p, end int) int {
	if w := &n.w[p]; !w.first || w.loud || w.caps || w.poss || p+2 >= end || n.w[p+1].class&(isFunction|isCommon|isNotName|isOrgHead) != 0 || n.title(p) > p || n.title(p+1) > p+1 || !isRole(w.key) || w.class&(isGiven|isSurname) != 0 {
		return p
	}
	if _, q := n.match(p + 1); q > p+1 && n.w[p+1].class&isGiven == 0 {
		return p
	}
	if to := n.personEnd(p+1, end, 4); to > p+2 && !n.endsInLegalForm(to) && (to == end || n.w[to].class&(isOrgHead|isPlaceHead) == 0 || n.w[to-1].poss) {
		return n.add(mention{from: p, to: to, core: p + 1, kind: Person})
	}
	return p
}

// isRole reports whether a word says what a person is or does.
func isRole(key string) bool {
	return nounOfRole(key) || endsWithAny(key, roleEndings)
}

// roleEndings end words for what people do.
var roleEndings = []string{"woman", "man", "ologist", "ician", "ographer", "keeper", "worker", "maker", "driver", "teacher", "activist", "campaigner", "entrepreneur",
	"economist", "environmentalist", "nurse", "student", "surgeon", "physician", "scientist", "veterinarian", "architect", "engineer", "owner", "leader", "survivor", "veteran", "unionist", "journalist", "columnist"}

// nobility are the titles of those who are called by them and one name.
var nobility = wordSet(`lord lady baron baroness viscount viscountess earl countess duke duchess marquess`)

// seatOfPeer returns where the title of a peer ends that goes on, at word to, with a
// seat: "Lord Hope of Craighead".
func (n *namer) seatOfPeer(to int) int {
	if n.w[to-1].poss || to+1 >= len(n.w) || n.w[to].key != "of" || !n.capitalAt(to+1) || n.t.words[to+1].block != n.t.words[to-1].block || n.w[to+1].class&(isFunction|isCalendar|isOrgHead) != 0 {
		return to
	}
	if to+2 < len(n.w) && n.capitalAt(to+2) && !n.w[to+1].poss && !n.w[to+2].first && n.t.words[to+2].block == n.t.words[to].block && n.w[to+2].class&(isFunction|isCalendar) == 0 {
		return to + 3
	}
	return to + 2
}

// addressed are offices that honorifics alone stand before: "Mr. Speaker".
var addressed = wordSet(`president speaker chairman chairwoman chair chairperson secretary minister ambassador mayor justice premier vice deputy governor senator prime commissioner moderator justices attorney director dr doctor professor general`)

// honorifics stand before the names of people alone.
var honorifics = wordSet(`mr mrs ms miss mx dr prof sir dame mme señor señora herr frau doña monsieur madame`)

// othersTitled takes the people of a list who share the title before its first:
// "Justices Obi, Fairweather and Lim". The list goes on at word to.
func (n *namer) othersTitled(to int) int {
	for {
		j := to
		if j < len(n.w) && n.t.words[j].text == "," {
			j++
		}
		if j < len(n.w) && n.w[j].key == "and" {
			j++
		}
		if j == to || !n.capitalAt(j) || n.w[j].class&(isOrgHead|isPlaceHead) != 0 {
			return to
		}
		k := n.personEnd(j, len(n.w), 4)
		if k == j {
			return to
		}
		to = n.add(mention{from: j, to: k, kind: Person})
	}
}

// pluralTitles stand before the names of several.
var pluralTitles = wordSet(`justices ministers presidents senators professors judges generals messrs drs sens reps profs representatives governors secretaries`)

// personEnd returns the end of a person's name that begins at word p: at most
// limit words with capitals, with initials, particles, nicknames and suffixes.
func (n *namer) personEnd(p, end, limit int) int {
	j, capitals := p, 0
	for j < len(n.w) && capitals < limit {
		w := &n.w[j]
		switch {
		case n.t.words[j].block != n.t.words[p].block:
			return j
		case n.t.words[j].punct:
			to := n.withinName(j, p)
			if to == j {
				if j > p && n.t.words[j].text == "." && n.w[j-1].class&isSuffix != 0 && !n.w[j-1].caps && n.t.words[j].Start == n.t.words[j-1].End {
					j++ // "Jr."
				}
				return j
			}
			j = to
			continue
		case !w.capital && j > p && w.class&isParticle != 0 && (n.capitalAt(j+1) || n.particleAt(j+1) && n.capitalAt(j+2)):
			if !n.english && n.leadsToBody(j+1) {
				return j // "Jörg Wiesbauer von der Privatbank"
			}
			j++
			continue
		case !n.partOfPerson(j, p):
			return j
		}
		j++
		capitals++
		if w.poss {
			return j
		}
	}
	return n.suffixed(j)
}

// leadsToBody reports whether a word for a body stands at word i, or behind an
// article there.
func (n *namer) leadsToBody(i int) bool {
	if n.particleAt(i) && !n.w[i].capital {
		i++
	}
	return i < len(n.w) && (isForeignFront(n.w[i].key) || strings.HasSuffix(n.w[i].key, "bank"))
}

// partOfPerson reports whether word j may go on a person's name that began at p.
func (n *namer) partOfPerson(j, p int) bool {
	w := &n.w[j]
	if len(w.key) == 1 && w.capital && j+1 < len(n.w) && n.t.words[j+1].text == "." {
		return true // an initial, also "A."
	}
	if !w.capital || strings.ContainsAny(w.key, "0123456789") || w.class&isFunction != 0 && w.class&isGiven == 0 && (w.class&isSurname == 0 || j != p+1 || w.loud) && !(j > p+1 && n.openWord(j)) {
		return false
	}
	if first, last, ok := strings.Cut(n.t.words[j].text, "-"); ok && isAllCaps(first) && strings.ToLower(last) == last {
		return false // "GOV.UK-style"
	}
	if w.first && j > p && !strings.Contains(`."”`, n.t.words[j-1].text) {
		return false
	}
	if j > p+1 && labelWords[w.key] && j+1 < len(n.w) && n.t.words[j+1].text == ":" {
		return false // the label of what follows
	}
	if w.class&isCalendar != 0 && j == p && daysAsGiven[w.key] && n.capitalAt(j+1) && n.w[j+1].class == 0 && !n.w[j+1].first {
		return true // "Comrade Sunday Akpabio"
	}
	if j > p && len(w.key) == 3 && w.class&isCalendar != 0 && n.capitalAt(j+1) && n.w[j+1].class&isCalendar == 0 && !n.w[j+1].first {
		return true // "Dang Thi Thu Huyen"
	}
	if w.class&isCalendar != 0 && (w.class&isGiven == 0 && w.key != "march" || j+1 < len(n.w) && unicodeDigit(n.w[j+1].key)) {
		return false
	}
	if (w.loud || j > p+1 && n.t.words[j-1].text != ".") && w.class&(isCommon|isNotName) != 0 && w.class&isSurname == 0 && !(j == p && n.surnameAt(j+1)) || w.class&isNotName != 0 && w.class&isGiven == 0 && !n.namedAfterPeople(j, p) {
		return false
	}
	if j > p && w.class&(isOrgHead|isPlaceHead) != 0 && w.class&isGiven == 0 && !surnameHeads[w.key] {
		return false
	}
	if e, q := n.match(j); q > j && !n.knownWithinPerson(e, j, p, q) {
		return false
	}
	return j == p || n.title(j) <= j+1 && !titleOnly[w.key] && !honorifics[w.key]
}

// namedAfterPeople reports whether word j is the surname that names a people or its
// language: "Bryan English, the director", "Mr. French said".
func (n *namer) namedAfterPeople(j, p int) bool {
	if n.w[j].class&isSurname != 0 && !n.w[j].loud && j > p && j < p+3 && n.w[p].class&isGiven != 0 && n.w[p].class&(isNotName|isCommon) == 0 {
		return true // "Jack White"
	}
	if !surnamesOfPeoples[n.w[j].key] || n.w[j].loud || j+1 < len(n.w) && !n.w[j].poss && n.t.words[j+1].block == n.t.words[j].block && !n.t.words[j+1].punct && n.w[j+1].class&isFunction == 0 && !n.isSaying(j+1) {
		return false
	}
	if j == p {
		return p > 0 && (honorifics[n.w[p-1].key] || p > 1 && n.t.words[p-1].text == "." && honorifics[n.w[p-2].key])
	}
	return j < p+3 && n.w[p].class&isGiven != 0 && n.w[p].class&isNotName == 0
}

// surnamesOfPeoples are those that are words for peoples, faiths and points of the
// compass as well.
var surnamesOfPeoples = wordSet(`english french german welsh irish west north christian jordan israel east`)

// daysAsGiven are days after which people are called.
var daysAsGiven = wordSet(`sunday monday friday`)

// labelWords lead, with a colon, to what follows a list of people.
var labelWords = wordSet(`apologies present absent attendees participants chair secretary contact phone telephone email date place venue subject note notes minutes
	members guests speakers moderator title role address`)

// knownWithinPerson reports whether a known name at words j to q may be a part
// of the person's name that began at p, as "London" is of "Jack London".
func (n *namer) knownWithinPerson(e entry, j, p, q int) bool {
	w := &n.w[j]
	switch {
	case w.class&isGiven != 0 && e.kind != adjectiveEntry:
		return true
	case j == p:
		return e.kind == placeEntry || w.class&isGiven != 0
	case e.kind == adjectiveEntry:
		return w.poss || q >= len(n.w) || n.capitalAt(q)
	case e.kind == countryEntry:
		return len(w.key) > 4
	case e.kind == orgEntry && w.caps:
		return n.w[j-1].caps // unlike "Clarisse Razafy FAO"
	}
	return true
}

// titleOnly are titles that are no surnames.
var titleOnly = wordSet(`president secretary minister senator chairman director ambassador spokesman spokeswoman prime officer commander ceo editor`)

// surnameHeads are words that end names of bodies and places and are surnames.
var surnameHeads = wordSet(`hill hills lake park hall power forest field bridge castle church court post wing lane banks bank garden
	drive press strait marsh west falls mills wells fields woods rivers brooks cape fort mount bay force fox ford baker spring springs beach
	tower camp port rice gates glass bell`)

// withinName returns where a mark within a person's name ends: the stop of an
// initial, or a nickname in quotation marks; j when the name ends before it.
func (n *namer) withinName(j, p int) int {
	switch text := n.t.words[j].text; {
	case text == "." && j > p && abbreviated(n.t, j) && n.capitalAt(j+1) && (len(n.w[j-1].key) == 1 && n.w[j+1].class&isFunction == 0 || !n.sentenceAt(j+1)):
		return j + 1
	case (text == `"` || text == "“") && j > p && n.capitalAt(j+1) && n.capitalAt(j+3) && n.w[j+1].class&isFunction == 0 && strings.Contains(`"”`, n.t.words[j+2].text):
		return j + 3
	}
	return j
}

// suffixed returns the end of a name with the "Jr." that follows it.
func (n *namer) suffixed(j int) int {
	k := j
	if k+1 < len(n.w) && n.t.words[k].text == "," {
		k++
	}
	if k < len(n.w) && n.w[k].capital && (n.w[k].key == "jr" || n.w[k].key == "sr" || n.w[k].key == "iii" || n.w[k].key == "ii" && k == j) {
		if k++; k < len(n.w) && n.t.words[k].text == "." && n.t.words[k].Start == n.t.words[k-1].End {
			k++
		}
		return k
	}
	return j
}

// initialed takes a person whose given names are but initials: "K. Lehmann",
// "M. J. RAMPHELE". On a line of its own the letter may count a heading.
func (n *namer) initialed(p, end int) int {
	k := p
	for k+2 < end && len(n.w[k].key) == 1 && n.t.words[k+1].text == "." && n.t.words[k].upper {
		k += 2
	}
	if k == p || n.w[k].class&^(isSurname|isGiven|isParticle) != 0 || len(n.w[k].key) < 3 && n.w[k].class&isParticle == 0 || n.title(k) > k {
		return p
	}
	if _, q := n.match(k); q > k {
		return p
	}
	to := n.personEnd(p, end, 5)
	opens := p == 0 || n.t.words[p-1].block != n.t.words[p].block
	if to <= k || to < len(n.w) && unicodeDigit(n.w[to].key) || opens && k == p+2 && (n.w[p].key == "a" || n.w[p].key == "q") && to+4 < len(n.w) && n.t.words[to+4].block == n.t.words[p].block || opens && k == p+2 && to < len(n.w) && n.t.words[to].block == n.t.words[p].block && n.t.words[to].text != "," {
		return p
	}
	return n.add(mention{from: p, to: to, kind: Person})
}

// shortCapitals reports whether word i is written as an acronym is: "AI" is
// nobody's given name.
func (n *namer) shortCapitals(i int) bool { return n.w[i].caps && len(n.w[i].key) <= 4 }

// surnameAt reports whether word i is a surname and no other word.
func (n *namer) surnameAt(i int) bool {
	return n.capitalAt(i) && n.w[i].class&(isSurname|isFamous) != 0 && n.w[i].class&(isCommon|isFunction) == 0
}
