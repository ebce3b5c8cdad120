package extract

import (
	_ "embed"
	"strings"

	"briefbook/internal/seed"
)

//go:embed data/countries.tsv
var countryData string

//go:embed data/places.tsv
var placeData string

//go:embed data/regions.tsv
var regionData string

//go:embed data/subdivisions.tsv
var subdivisionData string

//go:embed data/cities.tsv
var cityData string

//go:embed data/organizations.tsv
var organizationData string

// An entryKind is what an entry of the gazetteer is.
type entryKind uint8

const (
	countryEntry entryKind = iota + 1
	adjectiveEntry
	placeEntry
	orgEntry
)

// An entry is a name that the tables know.
type entry struct {
	kind  entryKind
	name  string // of a country, its short name; of an organisation, its usual name
	code  string
	exact string // the only way it may be written; "" when any capitals do
	seat  bool   // of a country's government
}

// A gazetteer finds known names and titles by their words.
type gazetteer struct {
	next    map[gazEdge]int32
	entries map[int32]entry // by node
	titles  map[int32]bool
	nodes   int32
	byCode  map[string]string // short names of countries
}

type gazEdge struct {
	node int32
	word string
}

const (
	gazRoot   int32 = 0
	titleRoot int32 = 1
)

func newGazetteer() *gazetteer {
	return &gazetteer{next: make(map[gazEdge]int32, 8192), entries: make(map[int32]entry, 4096), titles: make(map[int32]bool, 512), nodes: 2, byCode: make(map[string]string, 256)}
}

// path returns the node that the words of name lead to, making it if need be.
func (g *gazetteer) path(root int32, name string) int32 {
	at := root
	var buf [8]word
	for _, w := range appendWords(buf[:0], name, seed.Span{End: len(name)}, 0) {
		edge := gazEdge{at, strings.ReplaceAll(w.lower, "’", "'")}
		next, ok := g.next[edge]
		if !ok {
			next = g.nodes
			g.nodes++
			g.next[edge] = next
		}
		at = next
	}
	return at
}

func (g *gazetteer) addTitle(title string) { g.titles[g.path(titleRoot, title)] = true }

// add adds a name; the first entry of a name stays.
func (g *gazetteer) add(name string, e entry) {
	if name = strings.TrimSpace(name); name == "" {
		return
	}
	if len(name) <= 6 && isAllCaps(name) || strings.ToLower(name) == name {
		e.exact = name
	}
	at := g.path(gazRoot, strings.TrimPrefix(name, "the "))
	old, ok := g.entries[at]
	if !ok {
		g.entries[at] = e
	} else if old.exact != "" && e.exact != old.exact && old.name == e.name {
		old.exact = "" // listed in two ways, so written in any
		g.entries[at] = old
	}
}

// load reads the tables into the gazetteer.
func (g *gazetteer) load() {
	eachRecord(countryData, func(f []string) {
		e := entry{kind: countryEntry, name: f[1], code: f[0]}
		g.byCode[f[0]] = f[1]
		g.add(f[1], e)
		for s := range strings.SplitSeq(f[2], ";") {
			g.add(s, e)
		}
		e.kind = adjectiveEntry
		for s := range strings.SplitSeq(f[3], ";") {
			s = strings.TrimSpace(s)
			g.add(s, e)
			if s != "" && !strings.HasSuffix(s, "s") && !strings.HasSuffix(s, "sh") && !strings.HasSuffix(s, "ch") && !strings.HasSuffix(s, "ese") && !strings.HasSuffix(s, "man") {
				g.add(s+"s", e)
			}
		}
	})
	eachRecord(organizationData, func(f []string) {
		e := entry{kind: orgEntry, name: f[0], code: f[2]}
		g.add(f[0], e)
		for s := range strings.SplitSeq(f[1], ";") {
			g.add(s, e)
		}
	})
	g.loadPlaces(placeData)
	eachRecord(countryData, func(f []string) {
		for s := range strings.SplitSeq(f[4], ";") {
			g.add(s, entry{kind: placeEntry, name: strings.TrimSpace(s), code: f[0], seat: true})
		}
	})
	eachRecord(regionData, func(f []string) {
		for s := range strings.SplitSeq(f[1]+";"+f[2], ";") {
			if !strings.Contains(s, " and the ") && !strings.Contains(s, " and New ") { // each part is a name
				g.add(s, entry{kind: placeEntry, name: strings.TrimSpace(s)})
			}
		}
	})
	g.loadPlaces(subdivisionData)
	g.loadPlaces(cityData)
}

// loadPlaces reads a table of codes and names into the gazetteer.
func (g *gazetteer) loadPlaces(data string) {
	eachRecord(data, func(f []string) {
		for s := range strings.SplitSeq(f[1], ";") {
			s, _, _ = strings.Cut(s, ",")
			g.add(s, entry{kind: placeEntry, name: strings.TrimSpace(s), code: strings.Trim(f[0], "-")})
		}
	})
}

// holdsPlace reports whether the name is that of a country or place.
func (g *gazetteer) holdsPlace(name string) bool {
	at := gazRoot
	for _, w := range appendWords(nil, name, seed.Span{End: len(name)}, 0) {
		next, ok := g.next[gazEdge{at, w.lower}]
		if !ok {
			return false
		}
		at = next
	}
	e, ok := g.entries[at]
	return ok && (e.kind == countryEntry || e.kind == placeEntry)
}

// eachRecord calls f with the fields of each line of a table, five at least.
func eachRecord(data string, f func([]string)) {
	for line := range strings.Lines(data) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		for len(fields) < 5 {
			fields = append(fields, "")
		}
		f(fields)
	}
}

// match returns the longest known name that begins at word i and where it ends.
func (n *namer) match(i int) (entry, int) {
	at, found, end := gazRoot, entry{}, i
	for j := i; j < len(n.w) && n.t.words[j].block == n.t.words[i].block; j++ {
		next, ok := n.tables.gaz.next[gazEdge{at, n.w[j].key}]
		if !ok {
			if next, ok = n.tables.gaz.next[gazEdge{at, n.t.words[j].lower}]; !ok && j == i && n.local != nil {
				next, ok = n.tables.gaz.next[gazEdge{at, withoutElision(n.w[j].key)}] // "L'UNICEF"
			}
			if !ok {
				break
			}
		}
		at = next
		if e, ok := n.tables.gaz.entries[at]; ok && n.written(e, i, j+1) {
			found, end = e, j+1
		}
		if n.w[j].poss && end == j+1 {
			break
		}
	}
	return found, end
}

// written reports whether words i to j are written as the entry may be.
func (n *namer) written(e entry, i, j int) bool {
	if e.exact != "" {
		got := n.t.doc.Text[n.t.words[i].Start:n.w[j-1].end]
		if got != e.exact && strings.ReplaceAll(got, "’", "'") != e.exact || n.isCurrency(j) {
			return false
		}
		return n.w[i].class&(isFunction|isCommon) == 0 || !n.shouted(i)
	}
	return n.w[i].capital && (n.w[j-1].capital || n.t.words[j-1].punct || unicodeDigit(n.w[j-1].key))
}

// shouted reports whether the words round word i are all in upper case.
func (n *namer) shouted(i int) bool {
	near := func(j int) bool {
		return j >= 0 && j < len(n.w) && n.t.words[j].block == n.t.words[i].block && n.w[j].caps && n.w[j].class&(isCommon|isFunction) != 0
	}
	return near(i-1) || near(i+1)
}

// isCurrency reports whether the sign of a currency adjoins the name before word
// j, as in "US$".
func (n *namer) isCurrency(j int) bool {
	return j < len(n.w) && n.t.words[j].text == "$"
}

func unicodeDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// title returns where the longest title that begins at word i ends; i when none
// does.
func (n *namer) title(i int) int {
	at, end := titleRoot, i
	for j := i; j < len(n.w) && n.t.words[j].block == n.t.words[i].block; j++ {
		if n.t.words[j].text == "." && j > i && n.t.words[j-1].End == n.t.words[j].Start {
			if end == j && (len(n.w[j-1].key) < 5 || nameAbbreviations[n.w[j-1].key]) {
				end = j + 1
			}
			continue
		}
		next, ok := n.titleStep(at, n.w[j].key)
		if !ok || n.w[j].poss {
			break
		}
		at = next
		if n.tables.gaz.titles[at] {
			end = j + 1
		}
	}
	return end
}

// titleStep goes from a node of the titles on by a word, or by the parts of a
// word with hyphens: "Attorney-General" as "Attorney General".
func (n *namer) titleStep(at int32, key string) (int32, bool) {
	next, ok := n.tables.gaz.next[gazEdge{at, key}]
	if ok || !strings.Contains(key, "-") {
		return next, ok
	}
	for part := range strings.SplitSeq(key, "-") {
		if at, ok = n.tables.gaz.next[gazEdge{at, part}]; !ok {
			return 0, false
		}
	}
	return at, true
}
