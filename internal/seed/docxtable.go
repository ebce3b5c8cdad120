package seed

import (
	"bytes"
	"path"
	"strings"
)

// table writes a table.
func (w *wordFile) table(n *xmlNode, c wordContext) {
	rows := wordRows(n)
	if c.cell {
		w.cells(rows, c)
		return
	}
	w.end(c)
	w.items = nil
	w.b.treeTable(rows, func(n *xmlNode) bool {
		style := n.child("w:pPr").child("w:pStyle").attr("w:val")
		return n.name == "w:tbl" || style != "" && w.styles.kind(style).Kind == Heading
	}, func(cell *xmlNode, inRow bool) {
		w.blocks(cell, wordContext{cell: inRow})
	})
	w.end(c)
}

// cells writes the words of a table within a cell.
func (w *wordFile) cells(rows []treeRow, c wordContext) {
	for _, row := range rows {
		for _, cell := range row.cells {
			w.blocks(cell, c)
		}
	}
}

// wordRows returns the rows of a table that are not deleted.
func wordRows(n *xmlNode) (rows []treeRow) {
	for _, tr := range wordParts(n, "w:tr") {
		props := tr.child("w:trPr")
		if props.child("w:del") != nil {
			continue
		}
		row := treeRow{}
		row.header, _ = isSet(props, "w:tblHeader")
		for _, cell := range wordParts(tr, "w:tc") {
			if merge := cell.child("w:tcPr").child("w:vMerge"); merge != nil && merge.attr("w:val") != "restart" {
				cell = nil // covered by the one above it
			}
			row.cells = append(row.cells, cell)
		}
		rows = append(rows, row)
	}
	return rows
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
