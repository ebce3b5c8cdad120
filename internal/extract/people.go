package extract

import "strings"

// titled takes a person named with a title: "Gen. Coe", "Iraqi President Fuad
// Masum". The entry e, which ends at word q, stands at p when q > p.
func (n *namer) titled(p, end int, e entry, q int) int {
	at := p
	if q > p && (e.kind == adjectiveEntry || e.kind == countryEntry) && q < end {
		at = q
	}
	name := n.title(at)
	if name == at {
		return p
	}
	for more := n.title(name); more > name; more = n.title(name) { // "Foreign Minister Dr"
		name = more
	}
	if at == p && q >= name && e.kind != 0 { // "General Motors"
		return p
	}
	to := n.personEnd(name, max(end, name+1), 4)
	if to == name || to < end && n.w[to].class&(isOrgHead|isPlaceHead) != 0 && !n.w[to-1].poss {
		return p
	}
	if at > p {
		n.adjective(e, p, at)
	}
	return n.add(mention{from: p, to: to, core: name, kind: Person})
}

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
				return j
			}
			j = to
			continue
		case !w.capital && j > p && w.class&isParticle != 0 && (n.capitalAt(j+1) || n.particleAt(j+1) && n.capitalAt(j+2)):
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

// partOfPerson reports whether word j may go on a person's name that began at p.
func (n *namer) partOfPerson(j, p int) bool {
	w := &n.w[j]
	if !w.capital || unicodeDigit(w.key) || w.class&isFunction != 0 && w.class&isGiven == 0 && (w.class&isSurname == 0 || j != p+1 || w.loud) {
		return false
	}
	if w.first && j > p && !strings.Contains(`."”`, n.t.words[j-1].text) {
		return false
	}
	if w.class&isCalendar != 0 && (w.class&isGiven == 0 && w.key != "march" || j+1 < len(n.w) && unicodeDigit(n.w[j+1].key)) {
		return false
	}
	if (w.loud || j > p+1 && n.t.words[j-1].text != ".") && w.class&(isCommon|isNotName) != 0 && w.class&isSurname == 0 || w.class&isNotName != 0 {
		return false
	}
	if j > p && w.class&(isOrgHead|isPlaceHead) != 0 && w.class&isGiven == 0 && !surnameHeads[w.key] {
		return false
	}
	if e, q := n.match(j); q > j && j == p && e.kind != placeEntry && w.class&isGiven == 0 {
		return false
	} else if q > j && j > p && (e.kind == adjectiveEntry && !w.poss && q < len(n.w) && !n.capitalAt(q) || e.kind == countryEntry && len(w.key) <= 4 && w.class&isGiven == 0) {
		return false
	}
	return j == p || n.title(j) <= j+1 && !titleOnly[w.key]
}

// titleOnly are titles that are no surnames.
var titleOnly = map[string]bool{"president": true, "secretary": true, "minister": true, "senator": true, "chairman": true, "director": true,
	"ambassador": true, "spokesman": true, "spokeswoman": true, "prime": true, "officer": true, "commander": true, "ceo": true, "editor": true}

// surnameHeads are words that end names of bodies and places and are surnames.
var surnameHeads = map[string]bool{"hill": true, "hills": true, "lake": true, "park": true, "hall": true, "street": true, "power": true, "forest": true, "field": true,
	"bridge": true, "castle": true, "church": true, "court": true, "post": true, "wing": true, "lane": true, "banks": true, "bank": true, "garden": true, "drive": true,
	"press": true, "strait": true, "marsh": true, "west": true, "falls": true, "mills": true, "wells": true, "fields": true, "woods": true, "rivers": true, "brooks": true,
	"cape": true, "fort": true, "mount": true, "bay": true, "force": true, "fox": true, "ford": true, "college": false, "baker": true, "spring": true, "springs": true, "beach": true, "tower": true, "camp": true, "port": true, "station": false, "rice": true, "gates": true, "glass": true, "bell": true}

// withinName returns where a mark within a person's name ends: the stop of an
// initial, or a nickname in quotation marks; j when the name ends before it.
func (n *namer) withinName(j, p int) int {
	switch text := n.t.words[j].text; {
	case text == "." && j > p && abbreviated(n.t, j) && n.capitalAt(j+1) && (len(n.w[j-1].key) == 1 && n.w[j+1].class&isFunction == 0 || !n.sentenceAt(j+1)):
		return j + 1
	case strings.Contains(`"“(`, text) && j > p && j+3 < len(n.w) && n.w[j+1].capital && strings.Contains(`"”)`, n.t.words[j+2].text) && n.capitalAt(j+3) && n.w[j+1].class&isFunction == 0 && text != "(":
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
		return k + 1
	}
	return j
}

// givenBeforeKnown takes a person whose given name is also a place's or a
// country's: "Jordan Peterson".
func (n *namer) givenBeforeKnown(p, end int, e entry, q int) int {
	if q != p+1 || n.w[p].class&isGiven == 0 || q >= end || n.w[p].poss || n.w[p].loud {
		return p
	}
	next := &n.w[q]
	if next.class&(isFunction|isCommon|isOrgHead|isPlaceHead|isNotName|isCalendar) != 0 || next.caps || !next.capital {
		return p
	}
	if _, known := n.match(q); known > q || n.title(q) > q {
		return p
	}
	return n.given(p, end)
}

// given takes a person whose name begins with a given name.
func (n *namer) given(p, end int) int {
	w := &n.w[p]
	if w.class&isGiven == 0 || (w.first || w.loud) && w.class&(isCommon|isOrgHead) != 0 {
		return p
	}
	to := n.personEnd(p, end, 4)
	if to == p {
		return p
	}
	capitals := 0
	for i := p; i < to; i++ {
		if n.w[i].capital && len(n.t.words[i].text) > 1 {
			capitals++
		}
	}
	if to < end && n.w[to].class&(isOrgHead|isPlaceHead) != 0 && !n.w[to-1].poss {
		return p
	}
	if capitals == 2 && to == p+2 && n.w[p+1].class&isCommon != 0 && n.w[p+1].class&(isSurname|isGiven) == 0 && (w.class&isCommon != 0 || w.loud) {
		return p
	}
	weak := capitals == 1 && (w.class&isCommon != 0 || w.first && n.seen[w.key].lower > 0 || w.class&isCalendar != 0 || w.class&isFunction != 0)
	return n.add(mention{from: p, to: to, kind: Person, weak: weak})
}

// peopleIndex holds the full names of a document's people.
type peopleIndex struct {
	full    []fullName
	surname map[string][]int // by last word
	given   map[string][]int // by first word
}

// A fullName is a person's name of several words.
type fullName struct {
	text  string
	words []string
	at    int // the byte where it stands first
}

// indexPeople gathers the people with full names.
func (n *namer) indexPeople() {
	n.people = peopleIndex{surname: map[string][]int{}, given: map[string][]int{}}
	for i := range n.out {
		m := &n.out[i]
		if m.kind != Person || m.weak {
			continue
		}
		words := n.nameKeys(m)
		if len(words) < 2 {
			continue
		}
		at := len(n.people.full)
		n.people.full = append(n.people.full, fullName{text: n.coreText(m), words: words, at: m.start})
		last, first := words[len(words)-1], words[0]
		n.people.surname[last] = append(n.people.surname[last], at)
		if bare := strings.TrimPrefix(last, "al-"); bare != last {
			n.people.surname[bare] = append(n.people.surname[bare], at)
		}
		n.people.given[first] = append(n.people.given[first], at)
	}
}

// nameKeys returns the words of a person's name without title, initials,
// particles and suffix.
func (n *namer) nameKeys(m *mention) []string {
	if m.part != "" {
		return []string{m.part}
	}
	var keys []string
	for i := m.core; i < m.to; i++ {
		if w := &n.w[i]; w.capital && !n.t.words[i].punct && w.class&isSuffix == 0 {
			keys = append(keys, w.key)
		}
	}
	return keys
}

// coreText returns a mention's text without title and genitive.
func (n *namer) coreText(m *mention) string {
	return n.t.doc.Text[max(m.start, n.t.words[m.core].Start):m.end]
}

// joinPeople gives each mention of a person the fullest form of the name.
func (n *namer) joinPeople() {
	for i := range n.out {
		m := &n.out[i]
		if m.kind != Person || m.weak {
			continue
		}
		m.canonical = n.coreText(m)
		if full := n.fullest(n.nameKeys(m), m.start); full >= 0 {
			m.canonical = n.people.full[full].text
		}
	}
}

// fullest returns the fullest name of the person that keys name at byte at: the
// last one before it, else the first after it; -1 when there is none.
func (n *namer) fullest(keys []string, at int) int {
	if len(keys) == 0 {
		return -1
	}
	candidates := n.people.surname[keys[len(keys)-1]]
	if len(candidates) == 0 && len(keys) == 1 {
		candidates = n.people.given[keys[0]]
	}
	best := -1
	for _, c := range candidates {
		if f := &n.people.full[c]; holdsInOrder(f.words, keys) && (best < 0 || f.at <= at) {
			best = c
		}
	}
	if best < 0 {
		return -1
	}
	for _, c := range n.people.surname[n.people.full[best].words[len(n.people.full[best].words)-1]] {
		if f := &n.people.full[c]; len(f.text) > len(n.people.full[best].text) && holdsInOrder(f.words, n.people.full[best].words) {
			best = c
		}
	}
	return best
}

// holdsInOrder reports whether all words of part stand in whole in their order;
// "al-Assad" holds "assad", and an initial stands for a word.
func holdsInOrder(whole, part []string) bool {
	i := 0
	for _, w := range whole {
		if i < len(part) && (w == part[i] || strings.TrimPrefix(w, "al-") == strings.TrimPrefix(part[i], "al-")) {
			i++
		}
	}
	return i == len(part)
}
