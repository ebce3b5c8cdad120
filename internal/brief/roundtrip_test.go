package brief

import (
	"fmt"
	"strings"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/marking"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// hostile are pieces of text that are markup to some reader of a page.
var hostile = []string{
	"{{< readfile \"/etc/passwd\" >}}", "{{% x %}}", "{{</* y */>}}", "{{ .Site }}", "<!--more-->", "<script>alert(1)</script>",
	"HAHAHUGOSHORTCODE", "__hdeferred/x__d=", "__h_pp_l1_0_x__e=", "{{__hugo_ctx pid=1}}", "[a](javascript:b)", "![x](http://e.test/a)",
	"http://evil.test/a_b*c", "www.evil.test", "a@b.cd", "ftp://x.yz", "mailto:a@b.cd", "{#x .y}", "1986. A year", "1) one", "- dash", "+ plus", "* star",
	"# head", "## head ##", "=== ===", "---", "***", "___", "> quote", "    code", "```", "~~~", "`tick`", "``", "| a | b |", "|---|", ":--", ": def",
	"[^1]", "[^1]: note", "[ ] task", "[x] task", "[x]", "x", "~~gone~~", "H~2~O", "x^2^", "==m==", "++i++", "$x$", "\\(z\\)", "\\", "\\\\", "&amp;", "&#35;", "&lt", "&",
	"*a*", "**b**", "_c_", "__d__", "!", "!!", "[", "]", "](", "(", ")", "<", ">", "\"q\"", "'", "--", "...", "<<x>>", "<a@b.cd>", "<http://x.yz>",
	":smile:", "é", "文件", "שלום", "\u202etxt\u202c", "\u200b", "\ufeff", "\U0001f600", "e\u0301", "\u00a0", "word", "Words in a row", "3.5 %", "no", "yes", "2024-01-01", "null", "[a]: http://x.yz",
	"\ufffd", "#", "a#", "#a", "-", "+", "1.", "1", ".", ":", "://", "www", "%", "|", "a | b", "\\|", "term", "\u2028", "\u0085", "\t", "\x00", "\x7f", "HAHA", "__h",
}

// A dice reads choices from bytes, and zeros after their end.
type dice struct{ data []byte }

func (d *dice) roll(n int) int {
	if len(d.data) == 0 {
		return 0
	}
	x := int(d.data[0])
	d.data = d.data[1:]
	return x % n
}

// text makes a text of hostile pieces.
func (d *dice) text() string {
	var parts []string
	for range 1 + d.roll(4) {
		parts = append(parts, hostile[d.roll(len(hostile))])
		if d.roll(3) == 0 {
			parts = append(parts, " ")
		}
	}
	if s := cleanText(strings.Join(parts, "")); s != "" {
		return s
	}
	return "w"
}

// document makes a document as package seed would.
func (d *dice) document() *seed.Document {
	doc := &seed.Document{ID: "seeds/x.txt", Format: "txt", SHA256: strings.Repeat("ab", 32), Bytes: 9}
	var text strings.Builder
	for i := range 1 + d.roll(8) {
		if i > 0 {
			text.WriteByte('\n')
		}
		b := seed.Block{Kind: seed.Kind(d.roll(7)), Level: 1 + d.roll(9), Ordinal: d.roll(4), First: d.roll(4) == 0, Header: d.roll(3) == 0}
		b.Start = text.Len()
		cells := []Block{{Text: d.text()}}
		for b.Kind == seed.Row && d.roll(3) > 0 && len(cells) < 5 {
			cells = append(cells, Block{Text: []string{"", d.text()}[d.roll(2)]})
		}
		row := joinRow(cells)
		text.WriteString(row.Text)
		for _, c := range row.Cells {
			c.Start, c.End = c.Start+b.Start, c.End+b.Start
			if b.Kind == seed.Row {
				b.Cells = append(b.Cells, seed.Span(c))
			}
			if c.Start < c.End && d.roll(3) == 0 {
				b.Links = append(b.Links, seed.Link{Span: seed.Span{Start: c.Start + d.roll(c.End-c.Start), End: c.End}, URL: "https://x.test/?a=1&amp;b=" + d.text()})
			}
		}
		b.End = text.Len()
		doc.Blocks = append(doc.Blocks, b)
	}
	doc.Text = text.String()
	return doc
}

// brief makes a brief with all fields.
func (d *dice) brief() *Brief {
	doc := d.document()
	doc.Meta = seed.Meta{
		Title: seed.Field{Value: d.text(), Basis: seed.Author}, Date: seed.Field{Value: "2024-02", Basis: seed.Metadata},
		Author: seed.Field{Value: d.text()}, URL: seed.Field{Value: d.text()}, Topics: []string{d.text(), d.text()},
	}
	f := &extract.Findings{Language: "en", Kind: "memo", Marking: extract.Marking{Label: marking.Amber}}
	for _, b := range doc.Blocks {
		s := extract.Statement{Span: b.Span}
		switch d.roll(5) {
		case 0:
			f.Summary = append(f.Summary, s)
		case 1:
			f.KeyPoints = append(f.KeyPoints, s)
		case 2:
			f.Implications = append(f.Implications, s)
		case 3:
			f.Claims = append(f.Claims, extract.Claim{Sentence: b.Span, Speaker: b.Span, Hedges: []seed.Span{b.Span}, Kind: extract.Unnamed})
		case 4:
			f.Timeline = append(f.Timeline, extract.Event{Span: b.Span, Date: b.Span, Value: "2019-0" + fmt.Sprint(1+d.roll(3))})
			f.Names = append(f.Names, extract.Name{Span: b.Span, Type: extract.Person})
		}
	}
	return Make(doc, f, Options{File: "seeds/x.txt"})
}

func checkRoundTrip(t *testing.T, b *Brief) {
	t.Helper()
	data := b.Markdown()
	got, err := Parse("content/"+b.Path+".md", data)
	if err != nil {
		t.Fatalf("%v in:\n%s", err, data)
	}
	if diff := cmp.Diff(got, b); diff != "" {
		t.Fatalf("read back (-got +want):\n%s\nfile:\n%s", diff, data)
	}
}

// FuzzRoundTrip shows that what is written is what is read.
func FuzzRoundTrip(f *testing.F) {
	for i := range 200 {
		f.Add(scramble(i))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d := dice{data}
		checkRoundTrip(t, d.brief())
	})
}

// scramble returns bytes that look random and are the same in each run.
func scramble(n int) []byte {
	out := make([]byte, 160)
	x := uint32(n)*2654435761 + 12345
	for i := range out {
		x ^= x << 13
		x ^= x >> 17
		x ^= x << 5
		out[i] = byte(x >> 11)
	}
	return out
}

func TestRoundTripOfManyDocuments(t *testing.T) {
	t.Parallel()
	for i := range 1000 {
		d := dice{scramble(i + 1000)}
		checkRoundTrip(t, d.brief())
	}
}

func TestNumbersOfParagraphsAreThoseOfTheDocument(t *testing.T) {
	t.Parallel()
	for i := range 2000 {
		d := dice{scramble(i)}
		doc := d.document()
		b := Make(doc, &extract.Findings{}, Options{})
		if len(b.Body) != len(doc.Blocks) {
			t.Fatalf("%d blocks of %d", len(b.Body), len(doc.Blocks))
		}
		for i, block := range b.Body {
			if got, want := block.Text, doc.Slice(doc.Blocks[i].Span); got != want {
				t.Fatalf("block %d: %q, want %q", i+1, got, want)
			}
		}
	}
}
