package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// holding returns the briefs that a clause describes.
func (s *searching) holding(c clause) []bool {
	set := make([]bool, s.x.root.Briefs)
	switch c.kind {
	case wordClause:
		mark(set, s.x.gather(s.x.stems(c.words[0])).postings)
	case prefixClause:
		for _, w := range s.beginning(c.words[0], maxWildcards) {
			mark(set, s.x.asWritten(w))
		}
	case phraseClause:
		for _, id := range s.x.phrase(c.words) {
			set[id] = true
		}
	case filterClause:
		for _, v := range s.x.facet(c.field) {
			if matchesValue(v.name, c.value) {
				for _, id := range v.briefs {
					set[id] = true
				}
			}
		}
		if c.field == "country" {
			mark(set, s.x.gather(append(s.x.known(c.value).countries, countryMark+c.value)).postings)
		}
	case beforeClause, afterClause:
		s.x.dated(set, c)
	}
	return set
}

func mark(set []bool, postings []posting) {
	for _, p := range postings {
		set[p.brief] = true
	}
}

// matchesValue reports whether a facet's value is what a filter asks for: the
// same words, or words that begin so.
func matchesValue(name, value string) bool {
	return value != "" && strings.Contains(" "+plain(name)+" ", " "+value)
}

// asWritten returns the postings of one form only.
func (x *Index) asWritten(form string) []posting {
	var lists [][]posting
	for _, e := range x.written(form) {
		lists = append(lists, x.postings(e))
	}
	return merge(lists)
}

// written returns the entries of one form.
func (x *Index) written(form string) []entry {
	var out []entry
	for _, stem := range x.stems(form) {
		for _, e := range x.entries(stem) {
			if e.form == form {
				out = append(out, e)
			}
		}
	}
	return out
}

// phrase returns the briefs in which the words stand one after the other.
func (x *Index) phrase(words []string) []int {
	var both []int
	for i, w := range words {
		var ids []int
		for _, p := range x.asWritten(w) {
			if i == 0 || contains(both, p.brief) {
				ids = append(ids, p.brief)
			}
		}
		if both = ids; len(both) == 0 {
			return nil
		}
	}
	if len(words) == 1 {
		return both
	}
	starts := x.positions(words[0], both)
	for i, w := range words[1:] {
		next := x.positions(w, both)
		for id, at := range starts {
			starts[id] = slices.DeleteFunc(at, func(p int) bool { return !contains(next[id], p+i+1) })
		}
	}
	return slices.DeleteFunc(both, func(id int) bool { return len(starts[id]) == 0 })
}

func contains(sorted []int, v int) bool {
	_, ok := slices.BinarySearch(sorted, v)
	return ok
}

// positions returns where a word stands in the briefs.
func (x *Index) positions(form string, briefs []int) map[int][]int {
	out := make(map[int][]int, len(briefs))
	for _, e := range x.written(form) {
		name := fmt.Sprint(familyPositions, e.shard)
		s := x.shard(name)
		d, packed := decoder{data: s.keys}, decoder{data: s.packed}
		k, data := 0, []byte(nil)
		for range e.order + 1 {
			k, data = d.number(), packed.bytes(d.number())
		}
		r := bitReader{data: data}
		for _, p := range x.postings(e) {
			position := 0
			for n := onceFirst(r.rice(0)); n > 0 && !r.over(); n-- {
				position += r.rice(k & 31)
				if contains(briefs, p.brief) {
					out[p.brief] = append(out[p.brief], position)
				}
			}
		}
		if d.err != nil || packed.err != nil {
			x.damaged(name, cmp.Or(d.err, packed.err))
		}
	}
	for id := range out {
		slices.Sort(out[id])
	}
	return out
}

// A facetValue is a value of a facet and the briefs that have it.
type facetValue struct {
	name   string
	briefs []int
}

// facet returns the values of a facet, in order.
func (x *Index) facet(name string) []facetValue {
	if values, ok := x.facets[name]; ok {
		return values
	}
	var values []facetValue
	if x.root.Facets[name] > 0 {
		file := familyFacets + string('0'+rune(slices.Index(facetNames, name)))
		d := decoder{data: x.shard(file).keys}
		for d.more() {
			v := facetValue{name: d.string()}
			id := -1
			for n := d.number(); n > 0 && d.err == nil; n-- {
				if id += d.number() + 1; id < x.root.Briefs {
					v.briefs = append(v.briefs, id)
				}
			}
			values = append(values, v)
		}
		if d.err != nil {
			x.damaged(file, d.err)
		}
	}
	x.facets[name] = values
	return values
}

// A dateRun is a date and the number of the first brief that is older.
type dateRun struct {
	date string
	end  int
}

// dated marks the briefs before a date, or from it on. Briefs without a date are
// neither.
func (x *Index) dated(set []bool, c clause) {
	if x.dates == nil {
		d := decoder{data: x.shard(familyFacets + "date").keys}
		for end := 0; d.more(); {
			date := d.string()
			end = min(end+d.number(), x.root.Briefs)
			x.dates = append(x.dates, dateRun{date, end})
		}
		if d.err != nil {
			x.damaged(familyFacets+"date", d.err)
		}
	}
	start := 0
	for _, run := range x.dates {
		if run.date != "" && (run.date < c.value) == (c.kind == beforeClause) {
			for id := start; id < run.end; id++ {
				set[id] = true
			}
		}
		start = run.end
	}
}

// A FacetCount is a value of a facet and how many of the results have it.
type FacetCount struct {
	Name  string
	Count int
}

// Facets returns, for a facet ("topic", "country", "person", "org", "section",
// "marking", "lang", "year"), the values that the results have, most frequent
// first.
func (x *Index) Facets(r Results, name string) []FacetCount {
	x.mu.Lock()
	defer x.mu.Unlock()
	var out []FacetCount
	for _, v := range x.facet(name) {
		n := 0
		for _, id := range v.briefs {
			if r.matches[id] {
				n++
			}
		}
		if n > 0 {
			out = append(out, FacetCount{v.name, n})
		}
	}
	slices.SortStableFunc(out, func(a, b FacetCount) int { return b.Count - a.Count })
	return out
}
