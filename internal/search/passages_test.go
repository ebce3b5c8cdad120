package search_test

import (
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"

	"github.com/google/go-cmp/cmp"
)

func TestPassages(t *testing.T) {
	filler := strings.Repeat("Nothing of interest stands in this part of the text. ", 12)
	x := open(t, build(t, []*brief.Brief{
		note("a/one", "One", "2020", "No match here.", "The white paper. "+filler+"At the White House they met. "+filler, "A house, white.", "House of cards, high-speed."),
		note("a/two", "Grey harbours", "2020", "Grey harbours", "A harbour is grey."),
	}, search.Options{}))
	type passage struct {
		Paragraph int
		Marks     []string
		Cut       bool
	}
	cases := []struct {
		name, query string
		want        []passage
	}{
		{"the paragraph with both words first", "white house", []passage{{2, []string{"White", "House"}, true}, {3, []string{"house", "white"}, false}, {4, []string{"House"}, false}}},
		{"a quote is where its words stand in order", `"white house"`, []passage{{2, []string{"White", "House"}, true}, {3, []string{"house", "white"}, false}, {4, []string{"House"}, false}}},
		{"a compound is one mark", "highspeed", []passage{{4, []string{"high-speed"}, false}}},
		{"the title's own paragraph last", "grey harbours", []passage{{2, []string{"harbour", "grey"}, false}, {1, []string{"Grey", "harbours"}, false}}},
		{"only filters", "after:2019", nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := x.Search(c.query, 1)
			var got []passage
			for _, p := range x.Passages(r, 0, 3) {
				var marks []string
				for _, m := range p.Marks {
					marks = append(marks, p.Text[m.Start:m.End])
				}
				got = append(got, passage{p.Paragraph, marks, p.Left || p.Right})
			}
			if d := cmp.Diff(got, c.want); d != "" {
				t.Error(d)
			}
		})
	}
}

func TestFacetsCountTheResults(t *testing.T) {
	x := open(t, build(t, library(), search.Options{}))
	r := x.Search("record OR fees", 0)
	want := map[string][]search.FacetCount{
		"section": {{Name: "asia", Count: 1}, {Name: "ports", Count: 1}, {Name: "press", Count: 1}},
		"marking": {{Name: "TLP:GREEN", Count: 2}, {Name: "TLP:AMBER", Count: 1}},
		"year":    {{Name: "2021", Count: 1}, {Name: "2024", Count: 1}},
		"person":  nil,
	}
	for name, counts := range want {
		if d := cmp.Diff(x.Facets(r, name), counts); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}
