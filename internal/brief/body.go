package brief

import (
	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
)

// A bodyReader turns the Markdown of a body into blocks. What a person wrote may
// hold any Markdown: what a block cannot carry (raw HTML, images) is left out,
// its words are kept.
type bodyReader struct {
	source []byte
	blocks []Block
}

// place says how deep in lists and quotations a node stands.
type place struct {
	item, quote int
}

// readBody returns the blocks of the document.
func readBody(doc ast.Node, source []byte) []Block {
	r := bodyReader{source: source}
	r.children(doc, place{})
	return shape(r.blocks)
}

func (r *bodyReader) children(n ast.Node, at place) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		r.node(c, at)
	}
}

func (r *bodyReader) node(n ast.Node, at place) {
	switch n := n.(type) {
	case *ast.Heading:
		r.emit(n, Block{Kind: Heading, Level: n.Level})
	case *ast.Blockquote:
		at.quote++
		r.children(n, at)
	case *ast.List:
		r.list(n, at)
	case *ast.Paragraph, *ast.TextBlock:
		b := Block{}
		if at.quote > 0 {
			b = Block{Kind: Quote, Level: at.quote}
		}
		r.emit(n, b)
	case *ast.CodeBlock, *ast.FencedCodeBlock:
		r.code(n)
	case *extast.Table:
		r.table(n)
	case *ast.HTMLBlock, *ast.ThematicBreak:
	default:
		r.children(n, at)
	}
}

// emit adds a block with the text of the node.
func (r *bodyReader) emit(n ast.Node, b Block) {
	var in inline
	in.walk(n, r.source)
	text := in.finish()
	text.Kind, text.Level, text.Ordinal, text.First = b.Kind, b.Level, b.Ordinal, b.First
	if text.Text != "" {
		r.blocks = append(r.blocks, text)
	}
}

// list adds the items of a list. The first paragraph of an item is the item,
// what follows in it stands for itself.
func (r *bodyReader) list(l *ast.List, at place) {
	at.item++
	at.quote = 0
	first := true
	ordinal := l.Start
	for c := l.FirstChild(); c != nil; c = c.NextSibling() {
		b := Block{Kind: Item, Level: at.item, First: first}
		if l.IsOrdered() {
			b.Ordinal = ordinal
			ordinal++
		}
		next := c.FirstChild()
		if next != nil && (next.Kind() == ast.KindParagraph || next.Kind() == ast.KindTextBlock) {
			r.emit(next, b)
			next = next.NextSibling()
		}
		for ; next != nil; next = next.NextSibling() {
			r.node(next, at)
		}
		first = false
	}
}

// code adds the lines of preformatted text, each a paragraph.
func (r *bodyReader) code(n ast.Node) {
	for i := range n.Lines().Len() {
		var in inline
		line := n.Lines().At(i)
		in.add(line.Value(r.source))
		b := in.finish()
		if b.Text != "" {
			b.Code = []Span{{0, len(b.Text)}}
			r.blocks = append(r.blocks, b)
		}
	}
}

// table adds the rows of a table; a header without words is left out.
func (r *bodyReader) table(t *extast.Table) {
	first := true
	for c := t.FirstChild(); c != nil; c = c.NextSibling() {
		var cells []Block
		for cell := c.FirstChild(); cell != nil; cell = cell.NextSibling() {
			if cell.Lines().Len() > 0 { // or it only fills the row up
				var in inline
				in.walk(cell, r.source)
				cells = append(cells, in.finish())
			}
		}
		row := joinRow(cells)
		if row.Text == "" {
			continue
		}
		row.First = first
		row.Header = first && c.Kind() == extast.KindTableHeader
		first = false
		r.blocks = append(r.blocks, row)
	}
}
