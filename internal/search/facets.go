package search

import (
	"encoding/binary"
	"fmt"
	"maps"
	"slices"
	"strings"

	"briefbook/internal/brief"
)

// facets writes a shard for each facet: its values in order, each with the
// briefs that have it, and one more with the dates.
func (w *writer) facets() error {
	var gaps pool
	for i, name := range facetNames {
		f := facet{map[string]*holding{}, &gaps}
		gaps.reset()
		for id, br := range w.builder.briefs {
			for _, v := range facetValues(name, br) {
				f.add(v, id)
			}
		}
		w.Facets[name] = len(f.values)
		if len(f.values) == 0 {
			continue
		}
		if err := w.put(fmt.Sprintf("%s%d", familyFacets, i), shard{keys: f.pack()}); err != nil {
			return err
		}
	}
	return w.put(familyFacets+"date", shard{keys: packDates(w.builder.briefs)})
}

func facetValues(name string, br *brief.Brief) []string {
	switch name {
	case "topic":
		return br.Topics
	case "country":
		return br.Countries
	case "person":
		return br.People
	case "org":
		return br.Organizations
	case "section":
		section, _, found := strings.Cut(strings.TrimPrefix(br.Path, "briefs/"), "/")
		if found {
			return []string{section}
		}
	case "marking":
		return []string{br.Marking.String()}
	case "lang":
		return []string{strings.ToLower(br.Language)}
	case "year":
		return []string{br.Date[:min(4, len(br.Date))]}
	}
	return nil
}

// A facet is the values of one, each with the briefs that have it.
type facet struct {
	values map[string]*holding
	gaps   *pool
}

// A holding is the briefs that have a value: how many, the one that may follow
// the last, and the gaps between them.
type holding struct {
	briefs, next int
	gaps         stream
}

// add notes a value of a brief.
func (f *facet) add(value string, id int) {
	h := f.values[value]
	if value == "" || h != nil && h.next > id {
		return
	}
	if h == nil {
		h = &holding{}
		f.values[value] = h
	}
	var gap [binary.MaxVarintLen64]byte
	f.gaps.append(&h.gaps, gap[:binary.PutUvarint(gap[:], uint64(id-h.next))])
	h.briefs++
	h.next = id + 1
}

// pack returns the values in order.
func (f *facet) pack() []byte {
	var out []byte
	for _, v := range slices.Sorted(maps.Keys(f.values)) {
		h := f.values[v]
		out = appendString(out, v)
		out = binary.AppendUvarint(out, uint64(h.briefs))
		out = f.gaps.read(out, h.gaps)
	}
	return out
}

// packDates returns the dates, newest first, each with how many briefs have it:
// briefs are numbered in that order.
func packDates(briefs []*brief.Brief) []byte {
	var out []byte
	for i := 0; i < len(briefs); {
		j := i
		for j < len(briefs) && briefs[j].Date == briefs[i].Date {
			j++
		}
		out = appendString(out, briefs[i].Date)
		out = binary.AppendUvarint(out, uint64(j-i))
		i = j
	}
	return out
}
