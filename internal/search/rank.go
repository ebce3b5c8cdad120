package search

import (
	"cmp"
	"math"
	"slices"
	"sort"
)

// Results is the answer to a query.
type Results struct {
	Hits  []Hit
	Total int // briefs that match
	// Suggestions holds, for words that no brief has, the words searched
	// instead.
	Suggestions []Suggestion
	// Err names the first shard that could not be read; what the others hold
	// was searched.
	Err error

	matches []bool
	terms   []scored
	phrases [][]string
}

// A Hit is one brief that matches, with its score: higher is better, zero when
// the query has only filters.
type Hit struct {
	Brief, Source, Title, Date, Marking string
	Score                               float64

	id int
}

// A Suggestion is a word as typed and what it was taken for, likeliest first.
type Suggestion struct {
	Word    string
	Instead []string
}

// A scored term is a word of the query, or something near it, as ranking sees
// it.
type scored struct {
	forms    []string // the words in the texts that it stands for
	weight   float64
	rarity   float64 // see idf
	postings []posting
}

// Search answers a query with at most limit hits, best first; all when limit is
// not positive.
func (x *Index) Search(query string, limit int) Results {
	x.mu.Lock()
	defer x.mu.Unlock()
	x.err = nil
	s := &searching{x: x, query: parse(query)}
	s.run()
	r := Results{Suggestions: s.suggestions, matches: s.matches, terms: s.terms, phrases: s.phrases}
	r.Hits = s.ranked()
	s.lift(r.Hits)
	r.Hits = s.ranked()
	r.Total = len(r.Hits)
	if limit > 0 && len(r.Hits) > limit {
		r.Hits = r.Hits[:limit]
	}
	for i := range r.Hits {
		h := &r.Hits[i]
		t := x.text(h.id)
		h.Brief, h.Source, h.Title, h.Date, h.Marking = t.path, t.source, t.title, t.date, t.marking
	}
	r.Err = x.err
	return r
}

// searching is one query on its way.
type searching struct {
	x           *Index
	query       query
	terms       []scored
	phrases     [][]string
	suggestions []Suggestion
	scores      []float64
	matches     []bool
}

func (s *searching) run() {
	n := s.x.root.Briefs
	s.scores, s.matches = make([]float64, n), make([]bool, n)
	wanted := s.resolve()
	words := false // something other than filters asks for a brief
	for _, c := range s.query.clauses {
		words = words || !c.not && (c.kind == wordClause || c.kind == prefixClause || c.kind == phraseClause)
	}
	for id := range s.matches {
		s.matches[id] = len(s.query.clauses) > 0 && (!words || s.scores[id] > 0) && wanted(id)
	}
}

// ranked returns the briefs that match, best first.
func (s *searching) ranked() []Hit {
	var hits []Hit
	for id, ok := range s.matches {
		if ok {
			hits = append(hits, Hit{Score: s.scores[id], id: id})
		}
	}
	slices.SortStableFunc(hits, func(a, b Hit) int {
		return cmp.Or(cmp.Compare(b.Score, a.Score), a.id-b.id)
	})
	return hits
}

// lift moves up the briefs that are like the best ones.
func (s *searching) lift(hits []Hit) {
	for _, h := range hits[:min(lifting, len(hits))] {
		if h.Score == 0 {
			return
		}
		for _, p := range s.x.text(h.id).like {
			if s.matches[p.brief] {
				s.scores[p.brief] += float64(float64(liftPart*h.Score) * float64(p.weight) / weightUnit)
			}
		}
	}
}

// How many of the best briefs lift others, and by which part of their score
// times the likeness.
const (
	lifting  = 10
	liftPart = 0.375
)

// idf says how telling a word is that so many of all briefs have. It is rounded
// so that two machines' logarithms agree.
func idf(all, having int) float64 {
	return math.Round(1024*math.Log(1+(float64(all-having)+0.5)/(float64(having)+0.5))) / 1024
}

// A group is clauses that OR joins, mostly one.
type group struct {
	any      []bool // briefs that some clause describes
	required bool   // a quote, a filter or a beginning is among them
	clauses  int
}

func (g *group) add(set []bool) {
	if g.any == nil {
		g.any = make([]bool, len(set))
	}
	for id, ok := range set {
		g.any[id] = g.any[id] || ok
	}
}

// resolve finds the terms that the query ranks by, and returns which briefs its
// filters, quotes and exclusions admit.
func (s *searching) resolve() func(id int) bool {
	groups := make([]group, s.query.groups)
	var none [][]bool
	skip := s.stopped()
	long := s.plainWords(skip) >= longQuestion
	for i, c := range s.query.clauses {
		g := &groups[c.group]
		switch {
		case c.not:
			none = append(none, s.holding(c))
			continue
		case skip[i] && !c.code:
			continue
		case c.kind == wordClause:
			g.add(s.word(c, skip[i], s.query.open && i == len(s.query.clauses)-1))
		default:
			g.add(s.holding(c))
			g.required = g.required || c.kind != phraseClause || !long
			s.rankBy(c)
		}
		if !c.joined {
			g.clauses++
		}
	}
	return func(id int) bool {
		for _, set := range none {
			if set[id] {
				return false
			}
		}
		for _, g := range groups {
			if (g.required || g.clauses > 1) && !g.any[id] {
				return false
			}
		}
		return true
	}
}

// stopped says which clauses are stop words to leave out: all of them, where
// the query has other words.
func (s *searching) stopped() []bool {
	skip := make([]bool, len(s.query.clauses))
	other := false
	for i, c := range s.query.clauses {
		if c.kind == wordClause && !c.not && s.x.stop[c.words[0]] {
			skip[i] = true
		} else if c.kind <= prefixClause && !c.not {
			other = true
		}
	}
	if !other {
		clear(skip)
	}
	return skip
}

// longQuestion is how many words, stop words aside, make a question in plain
// language: quotes in it stress, they do not narrow.
const longQuestion = 8

// plainWords counts the words that are not in quotes.
func (s *searching) plainWords(skip []bool) int {
	n := 0
	for i, c := range s.query.clauses {
		if c.kind == wordClause && !c.not && !c.joined && !skip[i] {
			n++
		}
	}
	return n
}

// rankBy adds the words of a phrase or prefix to what the query ranks by.
func (s *searching) rankBy(c clause) {
	switch c.kind {
	case phraseClause:
		s.phrases = append(s.phrases, c.words)
		for _, w := range c.words {
			if !s.x.stop[w] || len(c.words) == 1 {
				s.add(1, s.x.stems(w)...)
			}
		}
	case prefixClause:
		var stems []string
		for _, w := range s.beginning(c.words[0], maxWildcards) {
			stems = appendNew(stems, s.x.stems(w)...)
		}
		s.add(1, stems...)
	}
}

const maxWildcards = 60

func appendNew(list []string, words ...string) []string {
	for _, w := range words {
		if !slices.Contains(list, w) {
			list = append(list, w)
		}
	}
	return list
}

// add adds the words of the stems, as one term, to what the query ranks by, and
// returns how many briefs have one.
func (s *searching) add(weight float64, stems ...string) int {
	t := s.x.gather(stems)
	s.rank(t, weight)
	return len(t.postings)
}

// rank adds what a term gives to each brief.
func (s *searching) rank(t scored, weight float64) {
	if len(t.postings) == 0 {
		return
	}
	t.weight, t.rarity = weight, s.x.rarity(t)
	s.terms = append(s.terms, t)
	factor := float64(weight * t.rarity)
	for _, p := range t.postings {
		w := float64(p.weight)
		s.scores[p.brief] += float64(factor * float64(w/float64(w+weightUnit)))
	}
}

// gather returns the union of the stems' postings.
func (x *Index) gather(stems []string) scored {
	var t scored
	var lists [][]posting
	for _, stem := range stems {
		for _, e := range x.entries(stem) {
			t.forms = appendNew(t.forms, e.form)
			lists = append(lists, x.postings(e))
		}
	}
	t.postings = merge(lists)
	return t
}

// merge returns all postings by brief, the weights of one brief summed.
func merge(lists [][]posting) []posting {
	if len(lists) == 1 {
		return lists[0]
	}
	var all []posting
	for _, l := range lists {
		all = append(all, l...)
	}
	slices.SortStableFunc(all, func(a, b posting) int { return a.brief - b.brief })
	out := all[:0]
	for _, p := range all {
		if n := len(out); n > 0 && out[n-1].brief == p.brief {
			out[n-1].weight += p.weight
		} else {
			out = append(out, p)
		}
	}
	return out
}

// word adds a word of the query and returns the briefs that have it or the
// country that it calls. Of a stop word only the country is asked for.
func (s *searching) word(c clause, stop, open bool) []bool {
	form := c.words[0]
	before := len(s.terms)
	weight := 1.0
	if c.joined {
		weight = besideWeight
	}
	found := 0
	if !stop {
		t := s.x.gather(s.x.stems(form))
		found = len(t.postings)
		if open {
			s.complete(form, &t)
		}
		s.rank(t, weight)
	}
	countries := s.x.known(form).countries
	if c.code {
		countries = appendNew(countries, countryMark+form)
	}
	s.add(besideWeight, countries...)
	if !stop && found == 0 && len(s.terms) == before && !c.joined && !s.x.elsewhere(form) {
		s.correct(form)
	}
	set := make([]bool, s.x.root.Briefs)
	for _, t := range s.terms[before:] {
		for _, p := range t.postings {
			set[p.brief] = true
		}
	}
	return set
}

// complete adds to the last word of the query the words that it may become.
// Beside a known word they count less.
func (s *searching) complete(form string, t *scored) {
	known := s.x.stems(form)
	var stems []string
	for _, w := range s.beginning(form, maxCompletions) {
		for _, stem := range s.x.stems(w) {
			if !slices.Contains(known, stem) {
				stems = appendNew(stems, stem)
			}
		}
	}
	become := s.x.gather(stems)
	if len(t.postings) > 0 {
		for i := range become.postings {
			become.postings[i].weight /= completionPart
		}
	}
	t.forms = appendNew(t.forms, become.forms...)
	t.postings = merge([][]posting{t.postings, become.postings})
}

// What counts beside a word: the compound of two, the country that it calls, and,
// as a part, what a known word may become.
const (
	besideWeight   = 0.5
	completionPart = 3
	maxCompletions = 8
	maxInstead     = 3
)

// beginning returns the words that begin so, those in most briefs first, at
// most n.
func (s *searching) beginning(form string, n int) []string {
	if len(form) < 3 {
		return nil
	}
	list := s.x.wordsWith(form, maxListShards)
	return mostCommon(list, n)
}

func mostCommon(list []word, n int) []string {
	sort.SliceStable(list, func(i, j int) bool { return list[i].briefs > list[j].briefs })
	var out []string
	for _, c := range list[:min(n, len(list))] {
		out = append(out, c.form)
	}
	return out
}
