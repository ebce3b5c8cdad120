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
	f := facet{values: map[string]*holding{}}
	var values []string
	for i, name := range facetNames {
		f.reset()
		for id, br := range w.builder.briefs {
			values = appendFacetValues(values[:0], name, br)
			for _, v := range values {
				f.add(v, int32(id))
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

func appendFacetValues(out []string, name string, br *brief.Brief) []string {
	switch name {
	case "topic":
		return append(out, br.Topics...)
	case "country":
		return append(out, br.Countries...)
	case "person":
		return append(out, br.People...)
	case "org":
		return append(out, br.Organizations...)
	case "section":
		section, _, found := strings.Cut(strings.TrimPrefix(br.Path, "briefs/"), "/")
		if found {
			return append(out, section)
		}
	case "marking":
		return append(out, br.Marking.String())
	case "lang":
		return append(out, strings.ToLower(br.Language))
	case "year":
		return append(out, br.Date[:min(4, len(br.Date))])
	}
	return out
}

// A facet is the values of one, each with the briefs that have it.
type facet struct {
	values map[string]*holding
	gaps   pool
	names  []string
	out    []byte
}

// A holding is the briefs that have a value: how many, the one that may follow
// the last, and the gaps between them.
type holding struct {
	briefs, next int32
	gaps         stream
}

// reset empties the facet and keeps its memory.
func (f *facet) reset() {
	clear(f.values)
	f.gaps.reset()
}

// add notes a value of a brief.
func (f *facet) add(value string, id int32) {
	h := f.values[value]
	if value == "" || h != nil && h.next > id {
		return
	}
	if h == nil {
		h = &holding{}
		f.values[value] = h
	}
	var gap [binary.MaxVarintLen32]byte
	f.gaps.append(&h.gaps, gap[:binary.PutUvarint(gap[:], uint64(id-h.next))])
	h.briefs++
	h.next = id + 1
}

// pack returns the values in order, good until the next time.
func (f *facet) pack() []byte {
	f.names = slices.Grow(f.names[:0], len(f.values))
	f.names = slices.AppendSeq(f.names, maps.Keys(f.values))
	slices.Sort(f.names)
	size := f.gaps.used
	for _, v := range f.names {
		size += len(v) + 2*binary.MaxVarintLen32
	}
	f.out = slices.Grow(f.out[:0], size)
	for _, v := range f.names {
		h := f.values[v]
		f.out = appendString(f.out, v)
		f.out = binary.AppendUvarint(f.out, uint64(h.briefs))
		f.out = f.gaps.read(f.out, h.gaps)
	}
	return f.out
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
