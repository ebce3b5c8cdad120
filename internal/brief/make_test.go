package brief

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/marking"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// span returns where the words stand in the document.
func span(t *testing.T, doc *seed.Document, words string) seed.Span {
	t.Helper()
	at := strings.Index(doc.Text, words)
	if at < 0 {
		t.Fatalf("no %q", words)
	}
	return seed.Span{Start: at, End: at + len(words)}
}

func ports(t *testing.T) (*seed.Document, *extract.Findings) {
	t.Helper()
	doc := &seed.Document{
		ID: "seeds/ports.txt", Format: "txt", Bytes: 300,
		Text: "Port fees rise\nFees rise in May, the council said. Ships may wait, officials said, perhaps for days.\nIt first met in 2019-Q3. Fees rise in May, the Council said! Nobody left.\nTrade will shift.",
	}
	at := 0
	for _, line := range strings.Split(doc.Text, "\n") {
		doc.Blocks = append(doc.Blocks, seed.Block{Span: seed.Span{Start: at, End: at + len(line)}})
		at += len(line) + 1
	}
	doc.Blocks[0].Kind, doc.Blocks[0].Level = seed.Heading, 1
	say := func(words string) extract.Statement { return extract.Statement{Span: span(t, doc, words)} }
	second := span(t, doc, "Ships may wait, officials said, perhaps for days.")
	return doc, &extract.Findings{
		Language: "en", Kind: "article",
		Title:        extract.Title{Text: "Port fees rise", Basis: seed.Source},
		Summary:      []extract.Statement{say("Fees rise in May, the council said.")},
		KeyPoints:    []extract.Statement{say("Fees rise in May, the Council said!"), say("Trade will shift."), say("Trade will shift."), say("Nobody left.")},
		Implications: []extract.Statement{say("Trade will shift.")},
		Claims: []extract.Claim{
			{Sentence: second, Speaker: span(t, doc, "officials"), Cue: span(t, doc, "officials said"), Kind: extract.Unnamed, Hedges: []seed.Span{span(t, doc, "may wait"), span(t, doc, "perhaps")}},
			{Sentence: second, Speaker: span(t, doc, "officials"), Kind: extract.Unnamed},
		},
		Timeline: []extract.Event{
			{Span: span(t, doc, "Fees rise in May"), Date: span(t, doc, "May")},
			{Span: span(t, doc, "It first met in 2019-Q3."), Date: span(t, doc, "2019-Q3"), Value: "2019-Q3"},
		},
		Names: []extract.Name{
			{Span: span(t, doc, "council"), Type: extract.Organization, Canonical: "Port Council"},
			{Span: span(t, doc, "officials"), Type: extract.Organization},
			{Span: span(t, doc, "Council"), Type: extract.Organization, Canonical: "officials"},
		},
		Topics: []extract.Topic{{ID: "10", Label: "Transportation"}, {ID: "10", Label: "Transportation"}},
	}
}

func TestMake(t *testing.T) {
	doc, f := ports(t)
	got := Make(doc, f, Options{DefaultMarking: marking.Green})
	got.Body = nil
	want := &Brief{
		Path: "briefs/ports", Title: "Port fees rise", TitleBasis: "source", Summary: "Fees rise in May, the council said.",
		KeyPoints:    []Point{{"Nobody left.", 3}},
		Implications: []Point{{"Trade will shift.", 4}},
		Claims: []Claim{{
			Speaker: "officials", Cue: "officials said", Text: "Ships may wait, officials said, perhaps for days.", Hedge: "may wait, perhaps", Kind: "unnamed", Paragraph: 2,
		}},
		Timeline: []Event{{"2019", "2019-Q3", "It first met in 2019-Q3.", 3}, {"", "May", "Fees rise in May", 2}},
		Topics:   []string{"Transportation"}, Organizations: []string{"officials", "Port Council"},
		Marking: marking.Green, Language: "en", Kind: "article",
		Source: Source{File: "seeds/ports.txt", Bytes: 300, Format: "txt", Words: 35, Paragraphs: 4},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error(diff)
	}
}

func TestWhatAPersonSaysWins(t *testing.T) {
	doc, f := ports(t)
	author := func(s string) seed.Field { return seed.Field{Value: s, Basis: seed.Author} }
	f.Marking.Label = marking.Amber
	doc.Meta = seed.Meta{
		Title: author("Mine"), Date: author("2024-05"), Language: author("de"), Kind: author("memo"), Summary: author("In short."), Author: author("A. B."),
		Marking: marking.Red, MarkingBasis: seed.Author, Topics: []string{}, People: []string{"C. D."},
	}
	b := Make(doc, f, Options{Path: "briefs/x/y"})
	got := []any{b.Path, b.Title, b.TitleBasis, b.Date, b.DateBasis, b.Language, b.Kind, b.Summary, b.Author, b.Marking, len(b.Topics), b.People}
	want := []any{"briefs/x/y", "Mine", "author", "2024-05", "author", "de", "memo", "In short.", "A. B.", marking.Red, 0, []string{"C. D."}}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error(diff)
	}
}

func TestMetadataOnlyFillsGaps(t *testing.T) {
	doc, f := ports(t)
	doc.Meta.Title = seed.Field{Value: "Untitled 1", Basis: seed.Metadata}
	doc.Meta.Date = seed.Field{Value: "2024-05-01", Basis: seed.Metadata}
	b := Make(doc, f, Options{})
	if b.Title != "Port fees rise" || b.Date != "2024-05-01" || b.DateBasis != "metadata" {
		t.Errorf("got %q, %q (%s)", b.Title, b.Date, b.DateBasis)
	}
}

func TestResolved(t *testing.T) {
	for value, want := range map[string]string{
		"2019-01-31": "2019-01-31", "2019-01": "2019-01", "2019": "2019", "2019-Q3": "2019", "2019-W03": "2019", "2025-SP": "2025",
		"2019-01-31T10:00": "2019-01-31", "199": "", "19": "", "P2D": "", "PRESENT_REF": "", "": "", "2019-02-30": "2019-02", "XXXX-05": "",
	} {
		if got := resolved(value); got != want {
			t.Errorf("%s gives %q, want %q", value, got, want)
		}
	}
}

// TestStatementsAreTheSourcesWords is the promise of the whole: what a brief
// shows as a statement stands in the paragraph that it names.
func TestStatementsAreTheSourcesWords(t *testing.T) {
	for i := range 500 {
		d := dice{scramble(i + 4000)}
		b := d.brief()
		for _, p := range append(b.KeyPoints, b.Implications...) {
			if !strings.Contains(b.Body[p.Paragraph-1].Text, p.Text) {
				t.Fatalf("%q is not in paragraph %d", p.Text, p.Paragraph)
			}
		}
		for _, c := range b.Claims {
			if !strings.Contains(b.Body[c.Paragraph-1].Text, c.Text) {
				t.Fatalf("%q is not in paragraph %d", c.Text, c.Paragraph)
			}
		}
	}
}

func TestAudience(t *testing.T) {
	var briefs []*Brief
	for _, l := range []marking.Label{marking.None, marking.Clear, marking.Green, marking.Amber, marking.AmberStrict, marking.Red} {
		briefs = append(briefs, &Brief{Marking: l})
	}
	for _, c := range []struct {
		name          string
		audience, def marking.Label
		want          int
		highest       marking.Label
	}{
		{"none admits all", marking.None, marking.None, 6, marking.Red},
		{"without a label is red", marking.Amber, marking.None, 3, marking.Amber},
		{"a default label", marking.Green, marking.Clear, 3, marking.Green},
		{"red admits all", marking.Red, marking.None, 6, marking.Red},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := Admit(briefs, c.audience, c.def)
			if len(got) != c.want || Highest(got, c.def) != c.highest {
				t.Errorf("got %d, highest %v", len(got), Highest(got, c.def))
			}
		})
	}
	if Highest(nil, marking.Red) != marking.None {
		t.Error("no briefs have a label")
	}
}

func TestPagesOfTheSource(t *testing.T) {
	t.Parallel()
	doc := seed.FromText("seeds/a.txt", "One.\n\nTwo.\n\nThree.\n\nFour.")
	for i, page := range []int{1, 1, 4, 4} { // the second paragraph goes on over two pages
		doc.Blocks[i].Page = page
	}
	b := Make(doc, extract.Find(doc), Options{})
	if want := []int{1, 3, 3, 3}; !slices.Equal(b.Source.Pages, want) {
		t.Errorf("pages begin with paragraphs %v, want %v", b.Source.Pages, want)
	}
	for paragraph, want := range []int{0, 1, 1, 4, 4} {
		if got := b.Source.Page(paragraph); got != want {
			t.Errorf("paragraph %d stands on page %d, want %d", paragraph, got, want)
		}
	}
	again, err := Parse("a.md", b.Markdown())
	if err != nil || !slices.Equal(again.Source.Pages, b.Source.Pages) {
		t.Errorf("written and read again: %v, %v", again.Source.Pages, err)
	}
	if (Source{}).Page(2) != 0 {
		t.Error("a source without pages has some")
	}
}

func TestPagesThatGoBackAreAFault(t *testing.T) {
	t.Parallel()
	for _, pages := range []string{"[3, 1]", "[0]", "7", `["1"]`} {
		_, err := Parse("a.md", []byte("---\nsource:\n  file: \"seeds/a.pdf\"\n  pages: "+pages+"\n---\nText\n"))
		var faults Faults
		if !errors.As(err, &faults) || len(faults) != 1 {
			t.Errorf("pages: %s gives %v", pages, err)
		}
	}
}
