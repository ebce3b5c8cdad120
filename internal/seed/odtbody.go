package seed

import (
	"strconv"
	"strings"
)

// An odfContext is where in the document a node stands.
type odfContext struct {
	cell  bool // in a cell of a table: nothing ends the block
	list  *odfList
	item  *Block // of the item whose first text is to come
	block Block  // what the paragraph's text belongs to
}

// block writes one node that stands among paragraphs.
func (f *odfFile) block(n *xmlNode, c odfContext) {
	switch n.name {
	case "text:p", "text:h":
		f.paragraph(n, c)
	case "text:list":
		c.list = f.lists.begin(n, c.list)
		f.list(n, c)
	case "table:table":
		f.table(n, c)
	case "text:section":
		if n.attr("text:display") != "none" {
			f.blocks(n, c)
		}
	case "text:tracked-changes", "text:table-of-content", "text:illustration-index", "text:table-index", "text:object-index", "text:user-index", "text:alphabetical-index",
		"text:bibliography-source", "text:section-source", "text:variable-decls", "text:sequence-decls", "text:user-field-decls", "text:dde-connection-decls", "office:annotation", "svg:title", "svg:desc", "":
	case "draw:frame", "draw:object":
		f.inline(n, c)
		f.end(c)
		f.boxes(c)
	default:
		f.blocks(n, c)
	}
}

func (f *odfFile) blocks(parent *xmlNode, c odfContext) {
	if parent == nil {
		return
	}
	for _, n := range parent.nodes {
		if f.b.err != nil {
			return
		}
		f.block(n, c)
	}
}

// list writes the items of a list.
func (f *odfFile) list(n *xmlNode, c odfContext) {
	for _, item := range n.nodes {
		switch item.name {
		case "text:list-item":
			c.item = nil
			if first := firstText(item); !c.cell && first != nil && first.name == "text:p" {
				block := f.items.item(c.list.level, c.list.style+c.list.id, f.lists.item(c.list, item))
				c.item = &block
			}
			f.blocks(item, c)
		case "text:list-header":
			c.item = nil
			f.blocks(item, c)
		}
	}
}

// firstText returns the first child that is not white space or a page's end.
func firstText(n *xmlNode) *xmlNode {
	for _, c := range n.nodes {
		if c.name != "" && c.name != "text:soft-page-break" {
			return c
		}
	}
	return nil
}

// paragraph writes a paragraph, then the boxes that stand in it.
func (f *odfFile) paragraph(n *xmlNode, c odfContext) {
	style := "paragraph:" + n.attr("text:style-name")
	c.block = f.styles.kind(style)
	if n.name == "text:h" {
		level, _ := strconv.Atoi(n.attr("text:outline-level"))
		c.block = Block{Kind: Heading, Level: min(max(level, 1), 6)}
		f.items = nil
	}
	if c.list == nil {
		f.items = nil
	}
	later := f.later
	f.later = nil
	if !f.styles.isHidden(style) && n.find("text:hidden-paragraph").attr("text:is-hidden") != "true" {
		f.inlines(n, c)
	}
	f.end(c)
	f.boxes(c)
	f.later = later
}

// boxes writes the boxes that stood in the paragraph before.
func (f *odfFile) boxes(c odfContext) {
	for len(f.later) > 0 {
		box := f.later[0]
		f.later = f.later[1:]
		later := f.later
		f.later = nil
		f.blocks(box, odfContext{cell: c.cell})
		f.later = append(f.later, later...)
	}
}

// end ends the open block; within a cell it only parts words.
func (f *odfFile) end(c odfContext) {
	if c.cell {
		f.b.write(" ")
		return
	}
	block := c.block
	if f.b.start >= 0 && c.item != nil && block.Kind == Paragraph {
		block, *c.item = *c.item, Block{}
	}
	f.b.end(block)
}

func (f *odfFile) inlines(parent *xmlNode, c odfContext) {
	for _, n := range parent.nodes {
		if f.b.err != nil {
			return
		}
		f.inline(n, c)
	}
}

// inline writes a node within a paragraph.
func (f *odfFile) inline(n *xmlNode, c odfContext) {
	switch n.name {
	case "":
		f.b.write(n.text)
	case "text:s", "text:tab":
		f.b.write(" ")
	case "text:line-break":
		f.lineBreak(c)
	case "text:a", "draw:a":
		f.b.openLink(n.attr("xlink:href"))
		f.inlines(n, c)
		f.b.closeLink()
	case "text:span":
		if !f.styles.isHidden("text:" + n.attr("text:style-name")) {
			f.inlines(n, c)
		}
	case "text:note":
		if body := n.child("text:note-body"); body != nil {
			f.notes = append(f.notes, body)
		}
	case "draw:object":
		f.b.write(" " + f.formula(n) + " ")
	case "draw:frame":
		f.frame(n, c)
	case "text:ruby-text", "office:annotation", "office:annotation-end", "text:hidden-paragraph", "text:script", "svg:title", "svg:desc", "office:event-listeners", "text:bookmark", "text:tracked-changes":
	default:
		f.other(n, c)
	}
}

// other writes a field, or keeps a shape with words for later.
func (f *odfFile) other(n *xmlNode, c odfContext) {
	switch {
	case strings.HasPrefix(n.name, "draw:"):
		f.later = append(f.later, n)
	case n.attr("text:is-hidden") == "true", n.attr("text:display") == "none":
	default:
		f.inlines(n, c)
	}
}

// frame writes a frame: the first of its contents, which are forms of one.
func (f *odfFile) frame(n *xmlNode, c odfContext) {
	for _, child := range n.nodes {
		switch child.name {
		case "draw:text-box":
			f.later = append(f.later, child)
			return
		case "draw:object":
			f.inline(child, c)
			return
		case "table:table":
			f.later = append(f.later, n)
			return
		}
	}
}

func (f *odfFile) lineBreak(c odfContext) {
	switch {
	case c.cell:
		f.b.write(" ")
	case c.block.Kind == Pre:
		f.end(c)
	case c.item != nil && c.item.Kind == Item:
		f.b.write(" ")
	default:
		f.b.lineBreak(c.block)
	}
}

// table writes a table.
func (f *odfFile) table(n *xmlNode, c odfContext) {
	f.items = nil
	rows := odfRows(n, false, nil)
	if c.cell {
		for _, row := range rows {
			for _, cell := range row.cells {
				f.blocks(cell, c)
			}
		}
		return
	}
	f.end(c)
	f.b.treeTable(rows, func(n *xmlNode) bool {
		return n.name == "text:h" || n.name == "table:table"
	}, func(cell *xmlNode, inRow bool) {
		f.blocks(cell, odfContext{cell: inRow})
	})
}

// odfRows adds the rows below n, those of groups included.
func odfRows(n *xmlNode, header bool, rows []treeRow) []treeRow {
	for _, child := range n.nodes {
		switch child.name {
		case "table:table-row":
			if visible := child.attr("table:visibility"); visible != "collapse" && visible != "filter" {
				rows = append(rows, treeRow{odfCells(child), header})
			}
		case "table:table-header-rows":
			rows = odfRows(child, true, rows)
		case "table:table-rows", "table:table-row-group":
			rows = odfRows(child, header, rows)
		}
	}
	return rows
}

func odfCells(row *xmlNode) (cells []*xmlNode) {
	for _, n := range row.nodes {
		switch n.name {
		case "table:table-cell":
			cells = append(cells, n)
		case "table:covered-table-cell":
			cells = append(cells, nil)
		}
	}
	return cells
}
