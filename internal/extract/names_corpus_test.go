package extract

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// nameFloors are the least precision and recall of each field over
// testdata/names: documents of many kinds, each followed by what a reader finds
// in it. A line of the gold begins with its field; its items are kept apart by
// ";". "?" before an item means that a reader may take it or leave it, " / "
// within one that either form will do.
var nameFloors = []fieldFloor{
	{"people", .9, .9}, {"orgs", .8, .8}, {"countries", .95, .95}, {"places", 0, .75}, {"claims", .75, .75}, {"footing", .9, .9}, {"hedges", 0, .9},
}

func TestNamesOfDocuments(t *testing.T) {
	files, err := filepath.Glob("testdata/names/*.txt")
	if err != nil || len(files) < 30 {
		t.Fatalf("%d documents of testdata/names, %v", len(files), err)
	}
	s := nameScorer{t: t, scores: map[string]fieldScore{}}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		text, gold, found := strings.Cut(string(data), "\n-- gold --\n")
		if !found {
			t.Fatalf("%s has no gold", name)
		}
		s.document(filepath.Base(name), text, gold)
	}
	checkFloors(t, nameFloors, s.scores)
}

// A nameScorer adds up the scores of documents.
type nameScorer struct {
	t      *testing.T
	name   string
	scores map[string]fieldScore
}

// document scores what is found in a text against the lines of its gold.
func (s *nameScorer) document(name, text, gold string) {
	doc, err := seed.Read(name, []byte(text), seed.Options{})
	if err != nil {
		s.t.Fatal(err)
	}
	f := Find(doc)
	s.name = strings.TrimSuffix(name, ".txt")
	var claims []string
	for line := range strings.Lines(gold) {
		field, value, _ := strings.Cut(strings.TrimSpace(line), ":")
		value = strings.TrimSpace(value)
		switch field {
		case "people":
			s.items(field, value, namesOfType(f, Person))
		case "orgs":
			s.items(field, value, namesOfType(f, Organization))
		case "countries":
			s.items(field, strings.ReplaceAll(value, " ", ";"), namesOfType(f, Country))
		case "places":
			s.items(field, value, codedPlaces(f))
		case "claim":
			claims = append(claims, value)
		case "?claim":
			claims = append(claims, "?"+value)
		}
	}
	s.claims(claims, doc, f)
	for _, c := range f.Claims {
		checkClaim(s.t, s.name, doc, c)
	}
}

func codedPlaces(f *Findings) (places []string) {
	for _, n := range f.Names {
		if n.Type == Place {
			places = appendNew(places, n.Canonical+"="+n.Code)
		}
	}
	return places
}

// items scores a field whose gold is a list of names.
func (s *nameScorer) items(field, gold string, got []string) {
	var want, optional []string
	for item := range strings.SplitSeq(gold, ";") {
		item = plainName(strings.TrimSpace(item))
		if rest, may := strings.CutPrefix(item, "?"); may {
			optional = append(optional, plainName(rest))
		} else if item != "" {
			want = append(want, item)
		}
	}
	hit := map[string]bool{}
	score := s.scores[field]
	for _, g := range got {
		g = plainName(g)
		if slices.Contains(optional, g) {
			continue
		}
		if score.found++; slices.Contains(want, g) {
			score.right++
			hit[g] = true
		} else {
			s.t.Logf("%s: %s: extra   %s", s.name, field, g)
		}
	}
	for _, w := range want {
		if score.wanted++; hit[w] {
			score.met++
		} else {
			s.t.Logf("%s: %s: missing %s", s.name, field, w)
		}
	}
	s.scores[field] = score
}

// claims scores claims, their footing and hedges. A line of gold is the
// speaker, some words of the content, the footing and the hedges, kept apart by
// "|".
func (s *nameScorer) claims(gold []string, doc *seed.Document, f *Findings) {
	score, footing, hedges := s.scores["claims"], s.scores["footing"], s.scores["hedges"]
	used := make([]bool, len(f.Claims))
	for _, line := range gold {
		_, optional := strings.CutPrefix(line, "?")
		parts := strings.Split(strings.TrimPrefix(line, "?")+"|||", "|")
		at := s.matching(parts, used, doc, f)
		if at >= 0 {
			used[at] = true
		}
		if optional {
			continue
		}
		if score.wanted++; at < 0 {
			s.t.Logf("%s: claims: missing %s", s.name, line)
			continue
		}
		score.met++
		score.right++
		score.found++
		footing.found++
		footing.wanted++
		if slices.Contains(strings.Split(strings.TrimSpace(parts[2]), " / "), strings.ReplaceAll(string(f.Claims[at].Kind), "named ", "")) {
			footing.right++
			footing.met++
		} else {
			s.t.Logf("%s: footing: %q of %s", s.name, f.Claims[at].Kind, line)
		}
		if want := strings.TrimSpace(parts[3]); want != "" {
			if hedges.wanted++; strings.Contains(joinSpans(doc, f.Claims[at].Hedges), want) {
				hedges.met++
			} else {
				s.t.Logf("%s: hedges: %q of %s", s.name, joinSpans(doc, f.Claims[at].Hedges), line)
			}
		}
	}
	for i, c := range f.Claims {
		if !used[i] {
			score.found++
			s.t.Logf("%s: claims: extra   %s | %s | %s", s.name, doc.Slice(c.Speaker), doc.Slice(c.Cue), joinSpans(doc, c.Content))
		}
	}
	s.scores["claims"], s.scores["footing"], s.scores["hedges"] = score, footing, hedges
}

// matching returns the index of the first claim not used yet that fits the
// gold's speaker and content, else -1.
func (s *nameScorer) matching(parts []string, used []bool, doc *seed.Document, f *Findings) int {
	for i, c := range f.Claims {
		if used[i] || !eitherIn(joinSpans(doc, c.Content), strings.TrimSpace(parts[1])) {
			continue
		}
		got := doc.Slice(c.Speaker)
		for want := range strings.SplitSeq(strings.TrimSpace(parts[0]), " / ") {
			if sameSpeaker(want, got) || strings.HasPrefix(got, want+" (") {
				return i
			}
		}
	}
	return -1
}

func eitherIn(text, alternatives string) bool {
	for words := range strings.SplitSeq(alternatives, " / ") {
		if strings.Contains(text, words) {
			return true
		}
	}
	return false
}

func joinSpans(doc *seed.Document, spans []seed.Span) string {
	var parts []string
	for _, span := range spans {
		parts = append(parts, doc.Slice(span))
	}
	return strings.Join(parts, " … ")
}
