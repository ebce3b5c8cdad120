package brief

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFaultsNameTheirLine(t *testing.T) {
	for _, c := range []struct {
		name, data string
		want       []string // each the beginning of a fault
	}{
		{"byte order mark", "\ufeff---\ntitle: a\n---\n", []string{"b.md:1: the file begins with a byte order mark"}},
		{"not UTF-8", "---\ntitle: \"\xff\"\n---\n", []string{"b.md: the file is not text in UTF-8"}},
		{"front matter that does not end", "---\ntitle: a\n\nText.\n", []string{"b.md:1: the front matter does not end"}},
		{"only a fence", "---", []string{"b.md:1: the front matter does not end"}},
		{"empty front matter", "---\n---\nText.\n", []string{"b.md:1: the front matter is empty"}},
		{"only a comment", "---\n# a\n---\nText.\n", []string{"b.md:1: the front matter is empty"}},
		{"a close that is indented", "---\ntitle: a\n ---\nText.\n---\n", []string{"b.md:3: a line of hyphens"}},
		{"a close of four hyphens", "---\ntitle: a\n----\nText.\n---\n", []string{"b.md:3: a line of hyphens"}},
		{"a close with spaces behind", "---\ntitle: a\n---  \nText.\n---\n", []string{"b.md:3: a line of hyphens"}},
		{"hyphens in a block of text", "---\ntitle: |\n  a\n  ---\n  b\n---\n", []string{"b.md:4: a line of hyphens"}},
		{"a fence after an empty line", "\n---\ntitle: a\n---\n", []string{"b.md:1: the front matter does not begin the file"}},
		{"a fence with spaces before", "  ---\ntitle: a\n---\n", []string{"b.md:1: the front matter does not begin the file"}},
		{"TOML", "+++\ntitle = 'a'\n+++\n", []string{"b.md:1: the front matter is not YAML"}},
		{"JSON", "{\"title\": \"a\"}\n", []string{"b.md:1: the front matter is not YAML"}},
		{"end of a YAML document", "---\ntitle: a\n...\nb: c\n---\n", []string{"b.md:3: a line ... in the front matter"}},
		{"a key given twice", "---\ntitle: a\nkind: b\ntitle: c\n---\n", []string{"b.md:4: title stands twice, first on line 2"}},
		{"broken YAML", "---\nkind: b\ntitle: a: b\n---\n", []string{"b.md:3: front matter: mapping values are not allowed"}},
		{"a tab", "---\nkind: b\nsource:\n\tfile: a\n---\n", []string{"b.md:4: front matter: "}},
		{"unknown marking", "---\ntitle: a\nmarking: \"TLP:PINK\"\n---\n", []string{"b.md:3: marking: unknown marking \"TLP:PINK\""}},
		{"types", "---\ntitle: yes\nsummary: [a]\ntopics: Trade\npeople:\n  - a\n  - 5\n---\n", []string{
			"b.md:2: title is yes or no, not text", "b.md:3: summary is a list, not text", "b.md:4: topics is not a list", "b.md:7: people 2 is a number, not text",
		}},
		{"dates", "---\ndate: 31 May\ntimeline:\n  - date: \"2024-02-30\"\n    text: a\n---\n", []string{"b.md:2: date: \"31 May\" is not a date", "b.md:4: timeline 1: date: \"2024-02-30\" is not a date"}},
		{"paragraphs", "---\nkey_points:\n  - text: a\n    paragraph: 1\n  - text: b\n    paragraph: 3\n  - text: c\n    paragraph: -1\n  - text: d\n    paragraph: two\n---\nOne.\n\nTwo.\n", []string{
			"b.md:5: key_points 2: paragraph 3, but the text has 2", "b.md:7: key_points 3: paragraph is less than nothing", "b.md:9: key_points 4: paragraph is not a whole number",
		}},
		{"keys below a key", "---\nclaims:\n  - who: a\n    text: b\nsource: seeds/a.txt\nkey_points:\n  - [a]\n---\n", []string{"b.md:3: claims 1: unknown key \"who\"", "b.md:5: source is not a map", "b.md:7: key_points 1 is not a map"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, err := Parse("b.md", []byte(c.data))
			var faults Faults
			if b != nil || !errors.As(err, &faults) || len(faults) != len(c.want) {
				t.Fatalf("got %v and %v", b, err)
			}
			for i, f := range faults {
				if !strings.HasPrefix(f.Error(), c.want[i]) {
					t.Errorf("got %q, want %q", f, c.want[i])
				}
				if f.Hint == "" {
					t.Errorf("no remedy for %q", f)
				}
			}
		})
	}
}

func TestParseTakesWhatAPersonWrites(t *testing.T) {
	data := `---
title: Port fees, explained
date: 2024-05-31T10:00:00Z
topics: [Trade, "Ports"]
marking: amber
key_points:
- Fees rise.
- {text: Ships wait., paragraph: 2}
desk: {name: East, open: true}
summary:
draft: false
---

# Ports *today*

Fees [rise](https://x.test/a?b=1&amp;c=2) **by
half**, see ` + "`a*b`" + ` and <b>this</b>![a map](m.png).
A [page](other.md), <http://y.test>.

3. three
4. four

   more of four

   * inner

> said
>
> > twice

| a | b |
|---|---|
| 1 |   |

<div>
raw
</div>

` + "```\nx = 1\n\ny\n```\n"
	got, err := Parse("content/briefs/own/ports.md", []byte(data))
	if err != nil {
		t.Fatal(err)
	}
	want := &Brief{
		Path: "briefs/own/ports", Title: "Port fees, explained", Date: "2024-05-31", Topics: []string{"Trade", "Ports"}, Marking: 3,
		KeyPoints: []Point{{"Fees rise.", 0}, {"Ships wait.", 2}},
		Extra:     map[string]any{"desk": map[string]any{"name": "East", "open": true}, "draft": false},
		Body: []Block{
			{Kind: Heading, Level: 1, Text: "Ports today", Em: []Span{{6, 11}}},
			{Text: "Fees rise by half, see a*b and thisa map. A page, http://y.test.", Strong: []Span{{10, 17}}, Code: []Span{{23, 26}},
				Links: []Link{{Span{5, 9}, "https://x.test/a?b=1&c=2"}, {Span{50, 63}, "http://y.test"}}},
			{Kind: Item, Level: 1, Ordinal: 3, First: true, Text: "three"},
			{Kind: Item, Level: 1, Ordinal: 4, Text: "four"},
			{Text: "more of four"},
			{Kind: Item, Level: 1, First: true, Text: "inner"},
			{Kind: Quote, Level: 1, Text: "said"},
			{Kind: Quote, Level: 2, Text: "twice"},
			{Kind: Row, First: true, Header: true, Text: "a | b", Cells: []Span{{0, 1}, {4, 5}}},
			{Kind: Row, Text: "1 |", Cells: []Span{{0, 1}, {3, 3}}},
			{Text: "x = 1", Code: []Span{{0, 5}}},
			{Text: "y", Code: []Span{{0, 1}}},
		},
	}
	if diff := cmp.Diff(got, want); diff != "" {
		t.Error(diff)
	}
}

func TestParseTakesAFileWithoutFrontMatter(t *testing.T) {
	b, err := Parse("content/briefs/a.md", []byte("Just text.\n"))
	if err != nil || len(b.Body) != 1 || b.Path != "briefs/a" {
		t.Errorf("got %+v, %v", b, err)
	}
}

// FuzzParse shows that any bytes are read or refused, and that what is read can
// be written and read again with the same words.
func FuzzParse(f *testing.F) {
	f.Add([]byte("---\ntitle: a\n---\n- a\n  1. b\n> c\n"))
	f.Add(sample().Markdown())
	for _, s := range hostile {
		f.Add([]byte(s + "\n"))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		b, err := Parse("b.md", data)
		if err != nil {
			var faults Faults
			if b != nil || !errors.As(err, &faults) || len(faults) == 0 {
				t.Fatalf("%v %v", b, err)
			}
			return
		}
		b.Extra = nil
		for i := range b.Body {
			b.Body[i].Strong, b.Body[i].Em, b.Body[i].Code = nil, nil, nil
		}
		_ = b.HTML(b.Quoted())
		written := b.Markdown()
		again, err := Parse("b.md", written)
		if err != nil {
			t.Fatalf("%v in %s", err, written)
		}
		if diff := cmp.Diff(again.Body, b.Body); diff != "" {
			t.Fatalf("%s\n%s", diff, written)
		}
	})
}
