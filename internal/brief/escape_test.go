package brief

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"golang.org/x/net/html"
)

// greedy reads Markdown with all that a site may switch on.
var greedy = goldmark.New(
	goldmark.WithExtensions(extension.GFM, extension.Footnote, extension.DefinitionList),
	goldmark.WithParserOptions(parser.WithAttribute(), parser.WithAutoHeadingID()),
)

// render returns the texts of the rendered page's blocks and, in order, the
// elements that are in it.
func render(t *testing.T, md []byte) (texts []string, elements []string) {
	t.Helper()
	var page bytes.Buffer
	if err := greedy.Convert(md, &page); err != nil {
		t.Fatal(err)
	}
	for _, token := range tokens {
		if bytes.Contains(page.Bytes(), []byte(token.text)) {
			t.Errorf("token %q reaches the page", token.text)
		}
	}
	z := html.NewTokenizer(&page)
	block := false
	for {
		switch z.Next() {
		case html.ErrorToken:
			return texts, elements
		case html.TextToken:
			if s := string(z.Text()); block {
				texts[len(texts)-1] += s
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			name, _ := z.TagName()
			elements = append(elements, string(name))
			if block = string(name) != "ul" && string(name) != "ol"; block && string(name) != "a" {
				texts = append(texts, "")
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); string(name) != "a" {
				block = false
			}
		}
	}
}

func checkEscape(t *testing.T, s string) {
	t.Helper()
	for _, b := range []Block{
		{Text: s},
		{Kind: Heading, Level: 2, Text: s},
		{Kind: Item, Level: 1, First: true, Text: s},
		{Kind: Item, Level: 1, First: true, Ordinal: 7, Text: s},
		{Kind: Quote, Level: 1, Text: s},
		{Kind: Row, First: true, Header: true, Text: s, Cells: []Span{{0, len(s)}}},
	} {
		md := appendBody(nil, []Block{b})
		texts, elements := render(t, md)
		want := map[Kind][]string{
			Paragraph: {"p"}, Heading: {"h2"}, Item: {"ul", "li"}, Quote: {"blockquote", "p"}, Row: {"table", "thead", "tr", "th"},
		}[b.Kind]
		if b.Ordinal > 0 {
			want = []string{"ol", "li"}
		}
		if diff := cmp.Diff(elements, want); diff != "" {
			t.Fatalf("elements of %q (-got +want):\n%s\n%s", s, diff, md)
		}
		if got := strings.TrimSpace(strings.Join(texts, "")); got != s {
			t.Fatalf("text %q, want %q, of %q", got, s, md)
		}
		if bytes.Contains(md, []byte("{{")) {
			t.Fatalf("a shortcode can begin in %q", md)
		}
	}
}

// FuzzEscape shows that no text is markup to a reader with all extensions.
func FuzzEscape(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if s = cleanText(s); s != "" {
			checkEscape(t, s)
		}
	})
}

func TestEscapeOfManyHostileTexts(t *testing.T) {
	t.Parallel()
	for i := range 1500 {
		d := dice{scramble(i)}
		checkEscape(t, d.text())
	}
}

// TestStructureIsTheSameToEveryReader shows that extensions find in a written
// body no more links, lists, quotes and tables than the body has.
func TestStructureIsTheSameToEveryReader(t *testing.T) {
	t.Parallel()
	for i := range 2000 {
		d := dice{scramble(i + 9000)}
		b := d.brief()
		md := appendBody(nil, shape(b.Body))
		source := append([]byte("\n"), md...)
		doc := greedy.Parser().Parse(text.NewReader(source))
		if diff := cmp.Diff(readBody(doc, source), b.Body); diff != "" {
			t.Fatalf("%s\n%s", diff, md)
		}
		_ = ast.Walk(doc, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
			switch kind := n.Kind().String(); kind {
			case "Image", "AutoLink", "Emphasis", "CodeSpan", "Strikethrough", "TaskCheckBox", "FootnoteLink", "DefinitionList", "HTMLBlock", "FencedCodeBlock", "CodeBlock", "ThematicBreak":
				t.Fatalf("%s in:\n%s", kind, md)
			}
			return ast.WalkContinue, nil
		})
	}
}

func TestMarkdownStaysReadable(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"plain prose is itself", `He said: "No (not 3.5 %)" - or so; it's $5!`, `He said: "No (not 3.5 %)" - or so; it's $5!`},
		{"a year that begins a sentence", "1986. A great year", `1986\. A great year`},
		{"a number that begins a sentence", "1.5 million", "1.5 million"},
		{"an address", "see www.x.org or http://x.org", `see www\.x.org or http\://x.org`},
		{"a token of Hugo", "a __hdeferred/x", `a \_\_<wbr>hdeferred/x`},
		{"a shortcode", "{{< x >}}", `\{\{&lt; x &gt;\}\}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := string(appendEscaped(nil, c.text, true)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

var anyMarkup = regexp.MustCompile(`<[^>]*>`)

func TestHTMLShowsTheTextAndNothingElse(t *testing.T) {
	t.Parallel()
	for i := range 2000 {
		d := dice{scramble(i + 500)}
		b := d.brief()
		page := b.HTML(b.Quoted())
		for _, bad := range append([]string{"{{", "<script"}, tokens[0].text, tokens[1].text, tokens[2].text) {
			if strings.Contains(page, bad) {
				t.Fatalf("%q in %s", bad, page)
			}
		}
		text := html.UnescapeString(anyMarkup.ReplaceAllString(page, ""))
		lines := strings.Split(strings.TrimSpace(text), "\n")
		if len(lines) != len(b.Body) {
			t.Fatalf("%d lines for %d blocks:\n%s", len(lines), len(b.Body), text)
		}
		for i, line := range lines {
			want := b.Body[i].Text
			if cells := b.Body[i].Cells; len(cells) > 0 {
				want = ""
				for _, c := range cells {
					want += " " + b.Body[i].Text[c.Start:c.End]
				}
			}
			if !strings.HasSuffix(strings.Join(strings.Fields(line), " "), strings.Join(strings.Fields(want), " ")) {
				t.Fatalf("block %d: %q, want %q", i+1, line, want)
			}
		}
	}
}
