package search_test

import (
	"fmt"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

// twoSites returns the indexes of two sites that have one text in common: the
// one has many briefs of ports, the other of radios.
func twoSites(t *testing.T) (ports, radios *search.Index) {
	t.Helper()
	site := func(word, other string) *search.Index {
		briefs := []*brief.Brief{note("plan", "Plan", "", "The port needs a radio for the night watch and its relief.")}
		for i := range 20 {
			briefs = append(briefs, note(fmt.Sprintf("%s%d", word, i), "Notice", "", fmt.Sprintf("A %s was seen by officer %d on duty in the %s.", word, i, other)))
		}
		return open(t, build(t, briefs, search.Options{}))
	}
	return site("port", "harbour"), site("radio", "studio")
}

func scoreOf(t *testing.T, x *search.Index, query, brief string) float64 {
	t.Helper()
	for _, h := range x.Search(query, 0).Hits {
		if h.Brief == brief {
			return h.Score
		}
	}
	t.Fatalf("%q does not find %s", query, brief)
	return 0
}

func TestJoinedIndexesScoreAlike(t *testing.T) {
	t.Parallel()
	ports, radios := twoSites(t)
	query := "port watch"
	if a, b := scoreOf(t, ports, query, "briefs/plan"), scoreOf(t, radios, query, "briefs/plan"); a >= b {
		t.Fatalf("alone, a site of ports gives %v and one of radios %v: the test shows nothing", a, b)
	}
	search.Join(ports, radios)
	if a, b := scoreOf(t, ports, query, "briefs/plan"), scoreOf(t, radios, query, "briefs/plan"); a != b {
		t.Errorf("the same brief has the score %v in one site and %v in the other", a, b)
	}
}

func TestAWordOfOneSiteIsNoMistakeInAnother(t *testing.T) {
	t.Parallel()
	ports, radios := twoSites(t)
	if got := radios.Search("harbour studip", 0); len(got.Suggestions) != 2 && len(got.Suggestions) != 1 {
		t.Fatalf("alone: %v", got.Suggestions)
	}
	search.Join(ports, radios)
	for _, s := range radios.Search("harbour studip", 0).Suggestions {
		if s.Word == "harbour" {
			t.Errorf("harbour, which the other site has, was taken for %v", s.Instead)
		}
	}
}
