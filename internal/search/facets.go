package search

import (
	"encoding/binary"
	"fmt"
	"sort"
	"strings"

	"briefbook/internal/brief"
)

// facets writes a shard for each facet: its values in order, each with the
// briefs that have it, and one more with the dates.
func (w *writer) facets() error {
	for i, name := range facetNames {
		values := map[string][]int{}
		for id, br := range w.builder.briefs {
			for _, v := range facetValues(name, br) {
				if ids := values[v]; v != "" && (len(ids) == 0 || ids[len(ids)-1] != id) {
					values[v] = append(ids, id)
				}
			}
		}
		w.Facets[name] = len(values)
		if len(values) == 0 {
			continue
		}
		if err := w.put(fmt.Sprintf("%s%d", familyFacets, i), shard{keys: packFacet(values)}); err != nil {
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

func packFacet(values map[string][]int) []byte {
	names := make([]string, 0, len(values))
	for v := range values {
		names = append(names, v)
	}
	sort.Strings(names)
	var out []byte
	for _, v := range names {
		out = appendString(out, v)
		out = binary.AppendUvarint(out, uint64(len(values[v])))
		last := -1
		for _, id := range values[v] {
			out = binary.AppendUvarint(out, uint64(id-last-1))
			last = id
		}
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
