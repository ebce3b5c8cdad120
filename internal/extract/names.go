package extract

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// A mention is a name found in the text, before it is joined to others.
type mention struct {
	from, to   int // its words, with a title
	core       int // its first word without the title
	start, end int // its bytes
	kind       NameType
	known      string // its usual name in the tables; "" when they do not have it
	code       string
	group      bool   // "Iraqi forces"
	greeted    bool   // a given name that is but spoken to
	styled     bool   // a person with a title and but one name: "Lord Hope of Craighead"
	weak       bool   // what it names is not settled by its own words
	given      int    // its given names begin there where they follow the surname, else 0
	part       string // its key where it is but a part of a word: "Zelensky" in "Trump-Zelensky"
	canonical  string
}

// A namer finds the names of one document.
type namer struct {
	t          *text
	tables     *nameTables
	w          []nameWord
	out        []mention
	adjectives []Name
	seen       map[string]nameSeen // by key
	aliases    map[string]int      // acronyms that the text explains; of them, mentions
	people     peopleIndex
	english    bool             // else only what needs no English is found
	bylines    map[int]int      // where the names that bylines give end, by their first words
	local      map[string]entry // countries as the document's language calls them
}

// nameSeen counts how a word is written in the document.
type nameSeen struct{ lower, inner int }

// findNames returns every mention of a person, organisation, country or place.
func findNames(t *text) []Name {
	tables := loadNameTables()
	n := &namer{t: t, tables: tables, w: nameWords(t, tables), aliases: map[string]int{}}
	lang := primaryTag(t.lang)
	n.english = mayBeEnglish(lang)
	if table := localCountries[lang]; table != nil {
		n.local = table()
		n.ignoreStopWords(stopWords[lang])
	}
	if !n.english {
		n.ignoreMonths(monthTables[lang])
	}
	n.count()
	n.bylines = n.bylineNames()
	for i := 0; i < len(n.w); {
		i = n.at(i)
	}
	n.settle()
	n.noteAdjectives()
	n.joinPeople()
	n.joinOrganizations()
	return n.names()
}

// mayBeEnglish reports whether the rules for English suit a document: also where
// a few words do not tell the language.
func mayBeEnglish(lang string) bool {
	return lang == "en" || lang == "und" || lang == "" || strings.HasPrefix(lang, "en-")
}

// ignoreStopWords marks the language's own words of function.
func (n *namer) ignoreStopWords(stop map[string]bool) {
	for i := range n.w {
		if stop[n.w[i].key] {
			n.w[i].class = n.w[i].class&^isGiven | isFunction
		}
	}
}

// ignoreMonths marks the language's own months, of which "Mai" is a given name too.
func (n *namer) ignoreMonths(months map[string]int) {
	for i := range n.w {
		if months[n.w[i].key] > 0 && !n.givenBesideMonth(i, months) {
			n.w[i].class = n.w[i].class&^isGiven | isCalendar
		}
	}
}

// count notes which words also stand in lower case, and which with a capital
// where none is due.
func (n *namer) count() {
	n.seen = make(map[string]nameSeen, len(n.w)/2)
	for i := range n.w {
		w := &n.w[i]
		if n.t.words[i].punct || w.class&isFunction != 0 || inAddress(n.t.doc.Text, n.t.words[i].Start, n.t.words[i].End) {
			continue
		}
		s := n.seen[w.key]
		switch {
		case !n.t.words[i].upper && !w.capital:
			s.lower++
		case !w.first && !w.loud:
			s.inner++
		default:
			continue
		}
		n.seen[w.key] = s
	}
}

// at looks for names from word i on and returns where to go on.
func (n *namer) at(i int) int {
	if n.t.words[i].punct {
		return i + 1
	}
	if to := n.bylines[i]; to > i {
		return n.add(mention{from: i, to: to, kind: Person})
	}
	if !n.w[i].capital {
		if e, q := n.matchLocal(i); q > i && !unicode.IsLower(leadRune(n.t.words[i].text)) { // a script without capitals
			return n.known(e, i, q)
		}
		if to := n.lowerBody(i); to > i {
			n.countriesAmong(i, to)
			return n.add(mention{from: i, to: to, kind: Organization})
		}
		if n.w[i].key == "al" && i+1 < len(n.w) && n.w[i+1].capital {
			if e, q := n.match(i); q > i+1 {
				n.known(e, i, q)
				return q
			}
		}
		return i + 1
	}
	end := n.chunk(i)
	for p := i; p < end; {
		q := p + 1
		if n.t.words[p].punct {
			p = q
			continue
		}
		if given, to := n.reversedName(p, false); to > p {
			q = n.add(mention{from: p, to: to, given: given, kind: Person})
		} else if !n.leadsReversed(p) {
			q = max(n.one(p, end), q)
		}
		p, end = q, max(end, q)
	}
	return end
}

// chunk returns the end of the run of words with capitals that begins at i.
func (n *namer) chunk(i int) int {
	j := i + 1
	for j < len(n.w) && n.t.words[j].block == n.t.words[i].block && !n.w[j-1].poss {
		w := &n.t.words[j]
		switch {
		case n.bylines[j] > j:
			return j
		case w.punct && w.text == "." && abbreviated(n.t, j) && n.capitalAt(j+1) && (len(n.w[j-1].key) == 1 && n.w[j+1].class&isFunction == 0 || !n.sentenceAt(j+1)):
		case w.punct && w.text == "&" && n.capitalAt(j+1):
		case w.punct && (w.text == "'" || w.text == "’") && n.pluralGenitive(j):
		case !w.punct && n.w[j].capital && !(n.w[j].first && n.t.words[j-1].text != "."):
		case !w.punct && n.w[j].class&isParticle != 0 && (n.capitalAt(j+1) || n.particleAt(j+1) && n.capitalAt(j+2)):
		default:
			return j
		}
		j++
	}
	return j
}

// pluralGenitive reports whether the apostrophe at word i stands between a plural
// and words for a body: "Transport Workers' Federation", "Veterans' Housing Trust".
func (n *namer) pluralGenitive(i int) bool {
	if n.t.words[i].Start != n.t.words[i-1].End || !strings.HasSuffix(n.w[i-1].key, "s") {
		return false
	}
	for k := i + 1; k < i+4 && n.capitalAt(k) && n.t.words[k].block == n.t.words[i].block; k++ {
		if n.w[k].class&(isOrgHead|isOfHead) != 0 {
			return true
		}
		if n.w[k].class&(isFunction|isCalendar) != 0 || n.title(k) > k {
			return false
		}
	}
	return false
}

func (n *namer) capitalAt(i int) bool {
	return i < len(n.w) && !n.t.words[i].punct && n.w[i].capital
}

// openWord reports whether word i is a verb or the like, of the words of function,
// that a capital within a sentence makes a part of a name: "Padma Pay", "Work
// Environment Authority".
func (n *namer) openWord(i int) bool {
	w := &n.w[i]
	return w.class&isFunction != 0 && w.capital && !w.caps && !w.first && !w.loud && !stopWords["en"][w.key] && !numerals[w.key] && len(w.key) > 2
}

// numerals are words of function that count.
var numerals = wordSet(`third fourth fifth sixth seventh eighth ninth tenth two three four five six seven eight nine ten eleven twelve twenty thirty hundred thousand million billion dozen half`)

func (n *namer) particleAt(i int) bool { return i < len(n.w) && n.w[i].class&isParticle != 0 }

// sentenceAt reports whether a sentence begins at word i that no abbreviation
// before it explains away.
func (n *namer) sentenceAt(i int) bool {
	return n.w[i].first && n.w[i].class&(isFunction|isCommon) != 0
}

// one takes the name that begins at word p of a run that ends at end, and
// returns where it ends; p when there is none.
func (n *namer) one(p, end int) int {
	if p > 1 && n.t.words[p-1].text == ":" && n.w[p-2].key == "tlp" {
		return p + 1
	}
	e, q := n.match(p)
	if local, to := n.matchLocal(p); to > q {
		e, q = local, to
	}
	if q > p && (e.kind == adjectiveEntry || e.kind == countryEntry) && !n.w[q-1].poss {
		if known, to := n.match(q); to > q && nationalBodies[known.name] && n.capitalAt(q) && n.t.words[q].block == n.t.words[p].block {
			if n.capitalAt(to) && n.w[to].key == "society" && !n.w[to-1].poss {
				to++ // "the Nepal Red Cross Society"
			}
			n.adjective(e, p, q)
			return n.add(mention{from: p, to: to, kind: Organization, code: e.code})
		}
	}
	if q > p && q < len(n.w) && (e.kind == adjectiveEntry || e.kind == countryEntry) && !n.w[q-1].poss && !n.w[q].loud && n.w[q].key == "customs" && n.capitalAt(q) && n.t.words[q].block == n.t.words[p].block && !(q+1 < len(n.w) && n.capitalAt(q+1)) {
		n.adjective(e, p, q)
		return n.add(mention{from: p, to: q + 1, kind: Organization, code: e.code}) // "Lithuanian Customs"
	}
	if q > p && e.kind == countryEntry && n.endsAddress(p, q) {
		return n.known(e, p, q)
	}
	if n.english {
		if to := max(n.jointPoll(p, end), n.ofNation(p)); to > p {
			return to
		}
	}
	if q > end && n.capitalAt(q) && !n.w[q-1].poss && !n.w[q].first && n.t.words[q].block == n.t.words[p].block {
		end = n.chunk(q) // "Gulf of Guinea Commission"
	}
	if to := max(n.affiliation(p), n.letterhead(p)); to > max(p, q) {
		n.countriesAmong(p, to)
		return n.add(mention{from: p, to: to, kind: Organization})
	}
	if n.capitalAt(p) && n.vesselPrefix(p) {
		return n.add(mention{from: p, to: n.capitalRun(p), weak: true})
	}
	if isThreat(n.t.words[p].text) {
		return n.add(mention{from: p, to: p + 1, kind: Organization})
	}
	if n.capitalAt(p+1) && !n.w[p].loud && n.t.words[p+1].block == n.t.words[p].block && n.opensWithCompany(p) {
		return p
	}
	if q == p && endsLower(n.w[p].key, n.t.words[p].text) { // "Oslo-based"
		n.hyphened(p)
		return p + 1
	}
	if !n.english && (q == p || e.kind == adjectiveEntry) {
		if to := n.germanNamed(p); to > p {
			return n.add(mention{from: p, to: to, kind: Organization})
		}
	}
	if person := n.titled(p, end, e, q); person > p {
		return person
	}
	if q == p+1 && !(n.english && n.ledByCompany(p)) {
		if person := n.givenBeforeKnown(p, end, e, q); person > p {
			return person
		}
	}
	if n.english {
		if org := n.headed(p, end, q); org > q {
			return org
		}
		if org := n.company(p); org > p {
			return org
		}
	}
	if !n.english && q > p && e.kind == placeEntry && !n.w[p].loud {
		if to := n.foreignCompany(p); to > q {
			return n.add(mention{from: p, to: to, kind: Organization}) // "Porto Encontro S.A."
		}
	}
	if q > p && !n.unlikelyKnown(e, p, q) {
		return n.known(e, p, q)
	}
	if n.english {
		if to := n.initialed(p, end); to > p {
			return to
		}
	}
	if n.w[p].class&(isFunction|isCalendar) != 0 && n.w[p].class&isGiven == 0 {
		return p
	}
	if to := n.abroad(p, end); to > p {
		return to
	}
	if to := n.fronted(p, end); to > p {
		return to
	}
	if n.english && !n.w[p].loud && p+2 < len(n.w) && plainLinks[n.w[p+1].key] && !n.w[p+1].capital {
		if to := n.foreignBody(p); to > p {
			return n.add(mention{from: p, to: to, kind: Organization})
		}
	}
	if n.hyphened(p) {
		return p + 1
	}
	if person := n.given(p, end); person > p {
		return person
	}
	if !n.english {
		return p
	}
	return n.unknown(p, end)
}

// nationalBodies are known by a name that the bodies of many countries share.
var nationalBodies = map[string]bool{"International Committee of the Red Cross": true, "House of Representatives": true, "U.S. House of Representatives": true, "US House of Representatives": true}

// isThreat reports whether a word is one of the numbers by which those who watch
// networks call groups of attackers: "APT29".
func isThreat(w string) bool {
	for _, series := range []string{"APT", "UNC", "FIN", "TA", "UAC-", "UTA", "Storm-"} {
		if rest, ok := strings.CutPrefix(w, series); ok && len(rest) < 5 && (len(rest) > 1 || series == "FIN" || series == "APT") && unicodeDigit(rest) {
			return true
		}
	}
	return false
}

// add keeps a mention of words from to to.
func (n *namer) add(m mention) int {
	if m.part == "" {
		m.start, m.end = n.t.words[m.from].Start, n.w[m.to-1].end
		if n.local != nil && (m.kind == Country || m.kind == Organization) {
			// In the key the apostrophe is straight, and shorter. That of "FSA's" is none
			// of an article.
			first := n.t.words[m.from].text
			if cut := len(first) - len(withoutElision(first)); m.start+cut < m.end {
				m.start += cut
			}
		}
	}
	if m.core < m.from || m.core >= m.to {
		m.core = m.from
	}
	n.out = append(n.out, m)
	return m.to
}

// adjective notes that words p to q name a country by its adjective.
func (n *namer) adjective(e entry, p, q int) {
	if e.code == "US" && p > 0 && n.w[p].key == "american" && n.t.words[p-1].block == n.t.words[p].block && continental[n.w[p-1].key] {
		return // of the continent
	}
	n.adjectives = append(n.adjectives, Name{
		Span: seed.Span{Start: n.t.words[p].Start, End: n.w[q-1].end}, Type: Country, Canonical: e.name, Code: e.code, Adjective: true})
}

// continental stand before "American" of more than one country.
var continental = wordSet(`pan latin inter north south central`)

// names returns the settled mentions in order, and with them the first adjective
// of each country that no mention names.
func (n *namer) names() []Name {
	out := make([]Name, 0, len(n.out)+8)
	named := map[string]bool{}
	for _, m := range n.out {
		if m.weak {
			continue
		}
		named[m.code] = named[m.code] || m.kind == Country
		out = append(out, Name{Span: seed.Span{Start: m.start, End: m.end}, Type: m.kind, Canonical: m.canonical, Code: m.code, Unlisted: m.group || m.greeted})
	}
	for _, a := range n.adjectives {
		if !named[a.Code] {
			named[a.Code] = true
			out = append(out, a)
		}
	}
	slices.SortStableFunc(out, func(a, b Name) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	if len(out) == 0 {
		return nil
	}
	return out
}
