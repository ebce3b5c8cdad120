package brief

import (
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// page is a brief with each kind of block.
func page() *Brief {
	b := sample()
	b.Claims = []Claim{{Speaker: "the council", Cue: "said", Text: "The council said so.", Hedge: "perhaps", Kind: "organization", Paragraph: 1}}
	b.Timeline = []Event{{"2024-05", "May", "Fees rise in May", 1}}
	b.Marking = 3
	b.Language = "en"
	b.Body = shape([]Block{
		{Text: "Fees rise in May. The council said so.", Links: []Link{{Span{22, 29}, "https://x.test/?a&b"}}},
		{Kind: Heading, Level: 2, Text: "What {{< happens >}} #"},
		{Kind: Item, Level: 1, Text: "one", Strong: []Span{{0, 3}}, Em: []Span{{1, 3}}, Code: []Span{{0, 2}}},
		{Kind: Item, Level: 2, Ordinal: 4, Text: "four"},
		{Kind: Item, Level: 2, Ordinal: 5, Text: "five"},
		{Kind: Item, Level: 1, First: true, Text: "1. another list"},
		{Kind: Quote, Level: 1, Text: "A \"quote\"."},
		{Kind: Quote, Level: 2, Text: "Within."},
		{Kind: Row, Header: true, Text: "Port | Fee", Cells: []Span{{0, 4}, {7, 10}}},
		{Kind: Row, Text: "A|B | 3", Cells: []Span{{0, 3}, {6, 7}}},
		{Kind: Row, First: true, Text: "No | header", Cells: []Span{{0, 2}, {5, 11}}},
		{Text: "__hdeferred/ <script>"},
		{Text: "It says: “Le port ne sera pas fermé et les tarifs n’augmentent pas.”"},
	})
	return b
}

func TestGolden(t *testing.T) {
	for name, got := range map[string]string{"testdata/page.html": page().HTML(page().Quoted()), "testdata/page.md": string(page().Markdown())} {
		if *update {
			if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(got, string(want)); diff != "" {
			t.Errorf("%s (-got +want):\n%s", name, diff)
		}
	}
}

func TestQuoted(t *testing.T) {
	b := &Brief{
		Summary:   "One stands here. “Two is said.” Three stands there.",
		KeyPoints: []Point{{"Four in it", 2}, {"not there", 2}, {"One stands here. Not quoted.", 1}, {"", 1}, {"x", 9}},
		Body:      []Block{{Text: "One stands here. Not quoted."}, {Text: "“Two is said.” Four in it."}, {Text: "Three stands there."}, {Text: "最後"}},
	}
	q := b.Quoted()
	want := [][]Span{{{0, 28}}, {{0, 18}, {19, 29}}, {{0, 19}}, nil}
	if diff := cmp.Diff(q.Spans, want); diff != "" {
		t.Error(diff)
	}
	got := []int{q.Statements, q.Words, q.Of, q.Percent(), q.PercentOf(1), q.PercentOf(2), q.PercentOf(4)}
	if diff := cmp.Diff(got, []int{4, 14, 16, 88, 100, 93, 0}); diff != "" {
		t.Error(diff)
	}
}
