package seed

import (
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
)

// readMd reads CommonMark with tables, strikethrough and footnotes.
func readMd(b *builder, data []byte) error {
	s, charset, err := decode(data, "")
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	body := keepFootnotes(normalLines(b.frontMatter(s)))
	md := goldmark.New(goldmark.WithExtensions(extension.Table, extension.Strikethrough, extension.Footnote))
	w := mdWalker{b: b, source: []byte(body)}
	w.blocks(md.Parser().Parse(text.NewReader(w.source)), mdContext{})
	return b.err
}

// normalLines gives every line end of the text the form that goldmark knows.
func normalLines(s string) string {
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n\n", "\u0085", "\n", "\v", "\n", "\f", "\n").Replace(s)
}

var footnoteStart = regexp.MustCompile(`(?m)^ {0,3}\[\^([^\]\n]+)\]:`)

// keepFootnotes adds references to the footnotes that have none: goldmark drops
// those. A reference writes no words.
func keepFootnotes(s string) string {
	if !strings.Contains(s, "[^") {
		return s
	}
	var refs strings.Builder
	for _, m := range footnoteStart.FindAllStringSubmatch(s, 1000) {
		refs.WriteString("\n\n[^" + m[1] + "]")
	}
	return s + refs.String()
}

// An mdWalker turns goldmark's tree into blocks.
type mdWalker struct {
	b      *builder
	source []byte
	lines  bool // the paragraph's line ends part lines
}

// An mdContext is where in the tree a block stands.
type mdContext struct {
	depth int
	quote int
	list  int
	item  *Block // of the item whose first text is to come
}

// block returns the kind of a paragraph in the context.
func (c mdContext) block() Block {
	switch {
	case c.item != nil:
		block := *c.item
		*c.item = Block{} // what follows in the item is paragraphs
		if block.Kind == Item {
			return block
		}
	case c.quote > 0:
		return Block{Kind: Quote, Level: c.quote}
	}
	return Block{}
}

func (w *mdWalker) blocks(parent ast.Node, c mdContext) {
	if c.depth++; c.depth > w.b.o.MaxDepth {
		w.b.failDepth()
	}
	for n := parent.FirstChild(); n != nil && w.b.err == nil; n = n.NextSibling() {
		w.block(n, c)
	}
}

func (w *mdWalker) block(n ast.Node, c mdContext) {
	switch n := n.(type) {
	case *ast.Heading:
		w.lines = false
		w.inlines(n, 0, Block{Kind: Heading})
		w.b.end(Block{Kind: Heading, Level: n.Level})
	case *ast.Paragraph, *ast.TextBlock:
		block := c.block()
		if isImage(n) {
			block = Block{Kind: Caption}
		}
		w.lines = w.isLines(n)
		w.inlines(n, 0, block)
		w.b.end(block)
	case *ast.Blockquote:
		c.quote++
		c.item = nil
		w.blocks(n, c)
	case *ast.List:
		w.list(n, c)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		for i := range n.Lines().Len() {
			line := n.Lines().At(i)
			w.b.add(Block{Kind: Pre}, string(line.Value(w.source)))
		}
	case *ast.HTMLBlock:
		w.html(n)
	case *east.Table:
		w.table(n)
	case *ast.ThematicBreak:
	default:
		w.blocks(n, c)
	}
}

// lineBytes is the most bytes of a line that stands for itself.
const lineBytes = 72

// labelled matches the label in bold that a line begins with.
var labelled = regexp.MustCompile(`^(?:\*\*|__)\pL[^*_]{0,40}(?::(?:\*\*|__)|(?:\*\*|__):) `)

// isLines reports whether the paragraph is lines that stand for themselves, as
// in a letterhead ("**Date:** 3 May", "**Authors:** A. Lee"), and no running
// text: all begun by a label in bold, or each short and whole.
func (w *mdWalker) isLines(n ast.Node) bool {
	if n.Type() != ast.TypeBlock || n.Lines().Len() < 2 {
		return false
	}
	every := func(fits func(line []byte) bool) bool {
		for i := range n.Lines().Len() {
			if at := n.Lines().At(i); !fits(at.Value(w.source)) {
				return false
			}
		}
		return true
	}
	return every(labelled.Match) || every(standsForItself)
}

// standsForItself reports whether a line is short, begins with a capital, figure or
// mark, and does not end as a sentence or part of one does.
func standsForItself(line []byte) bool {
	s := strings.Trim(string(line), " \t\n*_")
	if s == "" || len(s) > lineBytes || strings.ContainsAny(s[len(s)-1:], ".,;:!?") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(s)
	return !unicode.IsLower(r)
}

func (w *mdWalker) list(n *ast.List, c mdContext) {
	c.list++
	ordinal := n.Start
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		c.item = &Block{Kind: Item, Level: c.list, First: item.PreviousSibling() == nil}
		if n.IsOrdered() {
			c.item.Ordinal = ordinal
			ordinal++
		}
		w.blocks(item, c)
	}
}

// isImage reports whether an image is all that the paragraph holds.
func isImage(n ast.Node) bool {
	_, ok := n.FirstChild().(*ast.Image)
	return ok && n.ChildCount() == 1
}

func (w *mdWalker) table(n *east.Table) {
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		_, header := row.(*east.TableHeader)
		var cells []func()
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, func() { w.inlines(cell, 0, Block{Kind: Row}) })
		}
		w.b.row(Block{Kind: Row, Header: header, First: row.PreviousSibling() == nil}, cells)
	}
}

// html writes the words of a block of HTML.
func (w *mdWalker) html(n *ast.HTMLBlock) {
	var s strings.Builder
	for i := range n.Lines().Len() {
		line := n.Lines().At(i)
		s.Write(line.Value(w.source))
	}
	if n.HasClosure() {
		s.Write(n.ClosureLine.Value(w.source))
	}
	w.b.fragment(s.String())
}

// inlines writes what a paragraph holds. The block is what a line break in it
// ends.
func (w *mdWalker) inlines(parent ast.Node, depth int, block Block) {
	if depth > w.b.o.MaxDepth {
		w.b.failDepth()
		return
	}
	for n := parent.FirstChild(); n != nil && w.b.err == nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Text:
			w.text(n, block)
		case *ast.String:
			w.b.write(string(n.Value))
		case *ast.CodeSpan:
			for t := n.FirstChild(); t != nil; t = t.NextSibling() {
				if t, ok := t.(*ast.Text); ok {
					w.b.write(string(t.Value(w.source)))
				}
			}
		case *ast.Link:
			w.b.openLink(string(n.Destination))
			w.inlines(n, depth+1, block)
			w.b.closeLink()
		case *ast.AutoLink:
			w.b.openLink(string(n.URL(w.source)))
			w.b.write(string(n.Label(w.source)))
			w.b.closeLink()
		case *ast.RawHTML:
			w.rawHTML(n, block)
		case *east.FootnoteLink, *east.FootnoteBacklink:
		default:
			w.inlines(n, depth+1, block)
		}
	}
}

func (w *mdWalker) text(n *ast.Text, block Block) {
	s := string(n.Value(w.source))
	if !n.IsRaw() {
		s = unescape(s)
	}
	w.b.write(s)
	if n.HardLineBreak() || w.lines && n.SoftLineBreak() {
		w.b.lineBreak(block)
	} else if n.SoftLineBreak() {
		w.b.write(" ")
	}
}

// rawHTML writes nothing of a tag, but breaks the line where the tag does.
func (w *mdWalker) rawHTML(n *ast.RawHTML, block Block) {
	var tag strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		tag.Write(segment.Value(w.source))
	}
	if strings.HasPrefix(strings.ToLower(tag.String()), "<br") {
		w.b.lineBreak(block)
	}
}

var reference = regexp.MustCompile(`&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});`)

// unescape resolves backslash escapes and character references (CommonMark 2.4
// and 2.5).
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var out strings.Builder
	from := 0
	flush := func(to int) {
		out.WriteString(reference.ReplaceAllStringFunc(s[from:to], html.UnescapeString))
	}
	for i := 0; i+1 < len(s); i++ {
		if s[i] == '\\' && strings.IndexByte("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~", s[i+1]) >= 0 {
			flush(i)
			out.WriteByte(s[i+1])
			i++
			from = i + 1
		}
	}
	flush(len(s))
	return out.String()
}
