package seed

import (
	"bytes"
	"path"
	"strings"
)

// table writes a table as rows, or as what its cells hold where it only lays
// out the page.
func (w *wordFile) table(n *xmlNode, c wordContext) {
	rows := wordParts(n, "w:tr")
	if c.cell || isWordLayout(w, rows) {
		for _, row := range rows {
			for _, cell := range wordParts(row, "w:tc") {
				if !isMergedAway(cell) {
					w.blocks(cell, c)
				}
			}
		}
		return
	}
	w.end(c)
	w.items = nil
	first := true
	for _, row := range rows {
		props := row.child("w:trPr")
		if props.child("w:del") != nil || w.b.err != nil {
			continue
		}
		header, _ := isSet(props, "w:tblHeader")
		var cells []func()
		for _, cell := range wordParts(row, "w:tc") {
			cells = append(cells, func() {
				if !isMergedAway(cell) {
					w.blocks(cell, wordContext{cell: true})
				}
			})
		}
		before := len(w.b.doc.Blocks)
		w.b.row(Block{Kind: Row, Header: header, First: first}, cells)
		first = first && len(w.b.doc.Blocks) == before
	}
	w.end(c)
}

// wordParts returns the rows of a table, or the cells of a row, those within
// form fields, custom markup and accepted changes included.
func wordParts(parent *xmlNode, name string) (parts []*xmlNode) {
	for _, n := range parent.nodes {
		switch n.name {
		case name:
			parts = append(parts, n)
		case "w:sdt", "w:sdtContent", "w:customXml", "w:ins", "w:moveTo", "w:smartTag":
			parts = append(parts, wordParts(n, name)...)
		}
	}
	return parts
}

// isMergedAway reports whether a cell is covered by the one above it.
func isMergedAway(cell *xmlNode) bool {
	merge := cell.child("w:tcPr").child("w:vMerge")
	return merge != nil && merge.attr("w:val") != "restart"
}

// isWordLayout reports whether a table only places parts of the page: it holds
// another table or headings, or has one column.
func isWordLayout(w *wordFile, rows []*xmlNode) bool {
	columns := 0
	for _, row := range rows {
		cells := wordParts(row, "w:tc")
		columns = max(columns, len(cells))
		for _, cell := range cells {
			for _, n := range cell.nodes {
				style := n.child("w:pPr").child("w:pStyle").attr("w:val")
				if n.name == "w:tbl" || style != "" && w.styles.kind(style).Kind == Heading {
					return true
				}
			}
		}
	}
	return columns < 2
}

// chunk writes a document of another format that this one takes in.
func (w *wordFile) chunk(n *xmlNode, c wordContext) {
	part := w.links.targets[n.attr("r:id")]
	if part == "" || !w.a.has(part) {
		return
	}
	data, err := w.a.read(part)
	if err != nil {
		w.b.fail(err)
		return
	}
	w.end(c)
	switch ext := strings.ToLower(path.Ext(part)); {
	case ext == ".htm", ext == ".html", ext == ".xhtml", looksHTML(strings.ToLower(string(data[:min(len(data), 1024)]))):
		if text, _, err := decode(data, declaredHTML(data)); err == nil {
			w.b.fragment(text)
			w.b.end(Block{})
		}
	case ext == ".txt" && !bytes.ContainsRune(data, 0):
		if text, _, err := decode(data, ""); err == nil {
			w.b.plain(text)
		}
	default:
		w.b.warn("%s, a document within this one, is left out", part)
	}
}
