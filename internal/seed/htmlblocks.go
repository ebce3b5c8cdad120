package seed

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// An htmlWalker turns a tree of HTML into blocks.
type htmlWalker struct {
	b     *builder
	drop  map[*html.Node]bool // not to be read
	title string              // squeezed words of the headline that is already written
	alt   bool                // images are read as the words that stand in for them
}

// walkNode writes a node with all that is in it.
func (w *htmlWalker) walkNode(n *html.Node) {
	c := htmlContext{}
	w.walk(n, c)
	w.end(c)
}

// An htmlContext is where in the tree a node stands.
type htmlContext struct {
	depth int
	block Block  // what text here belongs to
	item  *Block // of the item whose first text is to come
	list  *htmlList
	quote int
	cell  bool // in a cell of a table: nothing ends the block
	pre   bool
}

// An htmlList is a list whose items are being written.
type htmlList struct {
	level, next int
	ordered     bool
	seen        bool
}

// walk writes the children of n.
func (w *htmlWalker) walk(n *html.Node, c htmlContext) {
	if c.depth++; c.depth > w.b.o.MaxDepth {
		w.b.failDepth()
	}
	for child := n.FirstChild; child != nil && w.b.err == nil; child = child.NextSibling {
		switch child.Type {
		case html.TextNode:
			w.text(child.Data, c)
		case html.ElementNode, html.DocumentNode:
			w.element(child, c)
		}
	}
}

func (w *htmlWalker) text(s string, c htmlContext) {
	if !c.pre {
		w.b.write(s)
		return
	}
	for i, line := range strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n") {
		if i > 0 {
			w.end(c)
		}
		w.b.write(line)
	}
}

// end ends the open block; within a cell it only parts words.
func (w *htmlWalker) end(c htmlContext) {
	if c.cell {
		w.b.write(" ")
		return
	}
	if w.b.start < 0 {
		return
	}
	block := c.block
	if c.item != nil && block.Kind == Paragraph {
		block, *c.item = *c.item, Block{}
	}
	w.b.end(block)
}

// unseen holds the elements whose content no reader sees as text.
var unseen = map[atom.Atom]bool{
	atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true, atom.Head: true, atom.Title: true, atom.Iframe: true,
	atom.Object: true, atom.Embed: true, atom.Svg: true, atom.Canvas: true, atom.Audio: true, atom.Video: true, atom.Select: true,
	atom.Textarea: true, atom.Button: true, atom.Input: true, atom.Datalist: true, atom.Map: true, atom.Noframes: true,
}

// inline holds the elements that do not part paragraphs.
var inline = map[atom.Atom]bool{
	atom.A: true, atom.Abbr: true, atom.Acronym: true, atom.B: true, atom.Bdi: true, atom.Bdo: true, atom.Big: true, atom.Cite: true, atom.Code: true,
	atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true, atom.Font: true, atom.I: true, atom.Img: true, atom.Ins: true, atom.Kbd: true,
	atom.Label: true, atom.Mark: true, atom.Meter: true, atom.Nobr: true, atom.Output: true, atom.Picture: true, atom.Q: true, atom.Rb: true,
	atom.Rp: true, atom.Rt: true, atom.Ruby: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true, atom.Wbr: true,
}

func (w *htmlWalker) element(n *html.Node, c htmlContext) {
	switch {
	case unseen[n.DataAtom] || w.drop[n] || isHiddenNode(n) || w.isHeadline(n):
	case n.DataAtom == atom.Br:
		w.lineBreak(n, c)
	case n.DataAtom == atom.Img && w.alt:
		w.b.write(attr(n, "alt"))
	case n.DataAtom == atom.A:
		w.b.openLink(attr(n, "href"))
		w.walk(n, c)
		w.b.closeLink()
	case inline[n.DataAtom] || n.DataAtom == 0 && !strings.Contains(n.Data, "-"):
		w.walk(n, c)
	case n.DataAtom == atom.Table && !c.cell:
		w.table(n, c)
	default:
		w.end(c)
		inner := c.enter(n)
		w.walk(n, inner)
		w.end(inner)
	}
}

// isHeadline reports whether n is the headline that is already written.
func (w *htmlWalker) isHeadline(n *html.Node) bool {
	if w.title == "" || n.DataAtom != atom.H1 && n.DataAtom != atom.H2 || squeezed(nodeText(n, 400)) != w.title {
		return false
	}
	w.title = ""
	return true
}

// lineBreak writes a <br>: two in a row part paragraphs.
func (w *htmlWalker) lineBreak(n *html.Node, c htmlContext) {
	switch {
	case c.cell:
		w.b.write(" ")
	case c.pre, isBreak(nextSeen(n)) && c.block.Kind != Heading:
		w.end(c)
	case c.item != nil && c.item.Kind == Item:
		w.b.write(" ")
	default:
		w.b.lineBreak(c.block)
	}
}

func isBreak(n *html.Node) bool { return n != nil && n.DataAtom == atom.Br }

// nextSeen returns the next sibling that is not white space or a comment.
func nextSeen(n *html.Node) *html.Node {
	for n = n.NextSibling; n != nil; n = n.NextSibling {
		if n.Type == html.ElementNode || n.Type == html.TextNode && strings.TrimSpace(n.Data) != "" {
			return n
		}
	}
	return nil
}

// enter returns the context of the content of a block element.
func (c htmlContext) enter(n *html.Node) htmlContext {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		c.block = Block{Kind: Heading, Level: int(n.Data[1] - '0')}
	case atom.Blockquote:
		c.quote++
		c.block, c.item = Block{Kind: Quote, Level: c.quote}, nil
	case atom.Figcaption, atom.Caption:
		c.block = Block{Kind: Caption}
	case atom.Pre, atom.Listing, atom.Xmp, atom.Plaintext:
		c.block, c.pre = Block{Kind: Pre}, true
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir:
		c.list = c.list.nested(n)
		c.item = nil
	case atom.Li:
		if c.list == nil {
			c.list = (*htmlList)(nil).nested(n.Parent)
		}
		item := c.list.item(n)
		c.item, c.block = &item, Block{}
	}
	return c
}

func (l *htmlList) nested(n *html.Node) *htmlList {
	inner := &htmlList{level: 1, next: 1}
	if l != nil {
		inner.level = l.level + 1
	}
	if n != nil && n.DataAtom == atom.Ol {
		inner.ordered = true
		if start, err := strconv.Atoi(attr(n, "start")); err == nil {
			inner.next = start
		}
	}
	return inner
}

func (l *htmlList) item(n *html.Node) Block {
	block := Block{Kind: Item, Level: l.level, First: !l.seen}
	l.seen = true
	if l.ordered {
		if value, err := strconv.Atoi(attr(n, "value")); err == nil {
			l.next = value
		}
		block.Ordinal = max(l.next, 0)
		l.next++
	}
	return block
}

// table writes a table as rows, or as what its cells hold when it only lays
// out the page.
func (w *htmlWalker) table(n *html.Node, c htmlContext) {
	w.end(c)
	if isLayout(n) {
		w.walk(n, c)
		w.end(c)
		return
	}
	first := true
	var visit func(n *html.Node, header bool)
	visit = func(n *html.Node, header bool) {
		for child := n.FirstChild; child != nil && w.b.err == nil; child = child.NextSibling {
			switch child.DataAtom {
			case atom.Caption:
				w.element(child, c)
			case atom.Tr:
				if w.row(child, c, header, first) {
					first = false
				}
			case atom.Thead, atom.Tbody, atom.Tfoot:
				visit(child, child.DataAtom == atom.Thead)
			}
		}
	}
	visit(n, false)
}

// row writes one row of a table and reports whether it held words.
func (w *htmlWalker) row(n *html.Node, c htmlContext, header, first bool) bool {
	var cells []func()
	heads := 0
	c.cell, c.block, c.item = true, Block{Kind: Row}, nil
	for cell := n.FirstChild; cell != nil; cell = cell.NextSibling {
		if cell.DataAtom != atom.Td && cell.DataAtom != atom.Th || isHiddenNode(cell) {
			continue
		}
		if cell.DataAtom == atom.Th {
			heads++
		}
		cells = append(cells, func() { w.walk(cell, c) })
	}
	before := len(w.b.doc.Blocks)
	w.b.row(Block{Kind: Row, Header: header || heads > 0 && heads == len(cells), First: first}, cells)
	return len(w.b.doc.Blocks) > before
}

// isLayout reports whether a table only places parts of the page: it holds
// another table, one column, or paragraphs.
func isLayout(table *html.Node) bool {
	columns, layout := 0, false
	for n := range table.Descendants() {
		switch n.DataAtom {
		case atom.Table, atom.H1, atom.H2, atom.Article, atom.Section, atom.Form:
			layout = true
		case atom.Td, atom.Th:
			if prev := prevCell(n); prev {
				columns = 2
			}
		}
	}
	return layout || columns < 2
}

func prevCell(n *html.Node) bool {
	for n = n.PrevSibling; n != nil; n = n.PrevSibling {
		if n.DataAtom == atom.Td || n.DataAtom == atom.Th {
			return true
		}
	}
	return false
}

// unseenStyle matches styles, without white space, of what no reader sees: it
// is not laid out, or lies off the page.
var unseenStyle = regexp.MustCompile(`(?i)(?:^|;)(?:display:none|visibility:(?:hidden|collapse)|` +
	`text-indent:-\d{3,}|clip:rect\(0|clip-path:inset\((?:50|100)%)|position:(?:absolute|fixed)\b.*(?:left|right|top):-\d{3,}|(?:left|right|top):-\d{3,}.*position:(?:absolute|fixed)`)

// isHiddenNode reports whether the element itself says that it is not shown.
func isHiddenNode(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "aria-hidden":
			if a.Val == "true" {
				return true
			}
		case "style":
			if unseenStyle.MatchString(strings.Join(strings.Fields(a.Val), "")) {
				return true
			}
		}
	}
	return false
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key && a.Namespace == "" {
			return a.Val
		}
	}
	return ""
}
