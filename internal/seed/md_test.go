package seed_test

import (
	"strings"
	"testing"

	"briefbook/internal/marking"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

func TestMarkdownBlocks(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"headings of both kinds", "# One\n\nTwo\n---\n\n### Three ###", []string{"h1: One", "h2: Two", "h3: Three"}},
		{"marks of emphasis go", "A *b* **c** ~~d~~ `e_f` g\\*h &amp; \\&amp;", []string{"p: A b c d e_f g*h & &amp;"}},
		{"lines of a paragraph", "one\ntwo", []string{"p: one two"}},
		{"lines with labels in bold", "**Moved:** 3 May\n**Status:** sent to the committee; no more is known. It waits.", []string{"p: Moved: 3 May", "p: Status: sent to the committee; no more is known. It waits."}},
		{"hard line breaks", "To: all  \nDate: May\\\nand June", []string{"p: To: all", "p: Date: May and June"}},
		{"nested lists", "3. a\n   - b\n4. c\n\n   more of c\n5. d", []string{"item1#3^: a", "item2^: b", "item1#4: c", "p: more of c", "item1#5: d"}},
		{"quotations", "> a\n>\n> > b\n>\n> - c", []string{"quote1: a", "quote2: b", "item1^: c"}},
		{"code, line by line", "```go\nx := 1\n\ny  := 2\n```\n\n    z", []string{"pre: x := 1", "pre: y := 2", "pre: z"}},
		{"a table", "| a | b |\n|---|:-:|\n| 1 | *2* |\n| | |\n| 3 |", []string{"row^!: a | b", "row: 1 | 2", "row: 3 |"}},
		{"an image alone", "![A ship](ship.png)", []string{"caption: A ship"}},
		{"an image in a line", "See ![a ship](ship.png) there", []string{"p: See a ship there"}},
		{"HTML keeps its words", "<div class=x>\n<h2>Fees</h2>\n<script>x()</script>\n<p>They <b>rise</b>\n</div>\n\nA <i>b</i><br>C", []string{"h2: Fees", "p: They rise", "p: A b", "p: C"}},
		{"footnotes, referred to or not", "A[^1] b.\n\n[^1]: Note.\n[^x]: Lost note.", []string{"p: A b.", "p: Note.", "p: Lost note."}},
		{"no content between rules", "a\n\n***\n\nb", []string{"p: a", "p: b"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(outline(read(t, "a.md", tt.in)), tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestMarkdownLinks(t *testing.T) {
	doc := read(t, "a.md", "See [the *port*  fees](https://example.org/a?b=1&c) and <mailto:x@example.org>, [not](javascript:x) [this](rel.md) [](https://example.org/).")
	var got []string
	for _, l := range doc.Blocks[0].Links {
		got = append(got, doc.Slice(l.Span)+" "+l.URL)
	}
	if diff := cmp.Diff(got, []string{"the port fees https://example.org/a?b=1&c", "mailto:x@example.org mailto:x@example.org"}); diff != "" {
		t.Error(diff)
	}
}

func TestFrontMatter(t *testing.T) {
	const body = "\nWords.\n"
	by := func(v string) seed.Field { return seed.Field{Value: v, Basis: seed.Metadata} }
	tests := []struct {
		name, in string
		want     seed.Meta
	}{
		{"YAML", "---\ntitle: \"Port: fees\"\ndate: 2025-03-01\nauthors: [Ann Lee, {name: Bo Berg}]\nlang: en-GB\ntype: memo\npublisher: Port\nurl: https://example.org/a\ntlp: green\n---\n" + body,
			seed.Meta{Title: by("Port: fees"), Date: by("2025-03-01"), Author: by("Ann Lee; Bo Berg"), Language: by("en-gb"), Kind: by("memo"), Publisher: by("Port"), URL: by("https://example.org/a"), Marking: marking.Green, MarkingBasis: seed.Metadata}},
		{"TOML", "+++\ntitle = 'Fees'\ndate = 2025-03-01T10:00:00Z\nauthor = 'Ann Lee'\n+++\n" + body, seed.Meta{Title: by("Fees"), Date: by("2025-03-01"), Author: by("Ann Lee")}},
		{"Windows line ends", "---\r\ntitle: Fees\r\n---\r\n" + body, seed.Meta{Title: by("Fees")}},
		{"keys that control a site", "---\ntitle: k\nurl: ../../out\ndraft: true\naliases: [/x]\ndate: 9999-99-99\nmarking: secret\n---\n" + body, seed.Meta{Title: by("k"), Marking: marking.Red, MarkingBasis: seed.Metadata}},
		{"a marking among the tags", "---\ntags: [harbour, \"tlp:amber\"]\n---\n" + body, seed.Meta{Marking: marking.Amber, MarkingBasis: seed.Metadata}},
		{"a marking as classification", "---\nclassification: TLP:GREEN\n---\n" + body, seed.Meta{Marking: marking.Green, MarkingBasis: seed.Metadata}},
		{"markings that are no text, or in capitals", "---\nMarking: [TLP:AMBER]\nTLP: green\n---\n" + body, seed.Meta{Marking: marking.Amber, MarkingBasis: seed.Metadata}},
		{"a year alone", "---\ndate: 2025\n---\n" + body, seed.Meta{Date: by("2025")}},
		{"nothing in it", "---\n---\n" + body, seed.Meta{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.md", tt.in)
			if diff := cmp.Diff(doc.Meta, tt.want); diff != "" {
				t.Error(diff)
			}
			if doc.Text != "Words." || len(doc.Warnings) > 0 {
				t.Errorf("text %q, warnings %q", doc.Text, doc.Warnings)
			}
		})
	}
}

func TestBrokenFrontMatterIsText(t *testing.T) {
	for _, in := range []string{"---\ntitle: [\n---\nWords.", "---\njust words\n---\nWords.", "+++\nno toml\n+++\nWords."} {
		doc := read(t, "a.md", in)
		if !strings.HasSuffix(doc.Text, "Words.") || len(doc.Text) < 10 || len(doc.Warnings) != 1 || !strings.HasPrefix(doc.Warnings[0], "front matter taken as text: ") {
			t.Errorf("%q is read as %q with warnings %q", in, doc.Text, doc.Warnings)
		}
	}
	if doc := read(t, "a.md", "---\nno end to it\n\nWords."); doc.Text != "no end to it\nWords." || len(doc.Warnings) > 0 {
		t.Errorf("a rule is read as %q with warnings %q", doc.Text, doc.Warnings)
	}
}

// TestMarkdownPathologies reads what makes careless parsers slow.
func TestMarkdownPathologies(t *testing.T) {
	for _, part := range []string{"[", "![", "*a ", "**a _b ", "`", "<a ", "](", "&", "- ", "\\", "[^1]: x\n"} {
		_, _ = seed.Read("a.md", []byte(strings.Repeat(part, 5000)+"end"), seed.Options{})
	}
}

func TestFrontMatterWithASlipStillRestricts(t *testing.T) {
	for _, line := range []string{"marking: TLP:AMBER", "\"marking\": 'TLP:AMBER'", "TLP : [amber]"} {
		doc := read(t, "a.md", "---\ntitle: \"Fees\n"+line+"\n---\nWords.\n")
		if doc.Meta.Marking != marking.Amber {
			t.Errorf("%s: marking %v", line, doc.Meta.Marking)
		}
	}
}

func TestKeysOfFrontMatter(t *testing.T) {
	t.Parallel()
	for matter, want := range map[string][2]string{
		"Headline: Port fees\nLast-Reviewed: 2026-03-30":     {"", "2026-03-30"},
		"title: Port fees\ndate_published: 2026-03-30":       {"2026-03-30", ""},
		"title: Port fees\nlastmod: 2026-03-30T10:00:00Z":    {"", "2026-03-30"},
		"title: Port fees\nPublished At: 30 March of a kind": {"", ""},
	} {
		doc, err := seed.Read("a.md", []byte("---\n"+matter+"\n---\nShips pay fees in the port.\n"), seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := [2]string{doc.Meta.Date.Value, doc.Meta.Revised.Value}; got != want || doc.Meta.Title.Value != "Port fees" {
			t.Errorf("%q: %q, %q", matter, got, doc.Meta.Title.Value)
		}
	}
}
