package seed

// A treeRow is a row of a table in an office document. A cell is nil where
// another one covers it.
type treeRow struct {
	cells  []*xmlNode
	header bool
}

// treeTable writes a table as rows, or as what its cells hold where it only
// places parts of the page: it has one column, or a cell holds a node of which
// breaks says that no row can. The function write writes a cell.
func (b *builder) treeTable(rows []treeRow, breaks func(*xmlNode) bool, write func(cell *xmlNode, inRow bool)) {
	if isTreeLayout(rows, breaks) {
		for _, row := range rows {
			for _, cell := range row.cells {
				if cell != nil {
					write(cell, false)
				}
			}
		}
		return
	}
	first := true
	for _, row := range rows {
		if b.err != nil {
			return
		}
		var cells []func()
		for _, cell := range row.cells {
			cells = append(cells, func() {
				if cell != nil {
					write(cell, true)
				}
			})
		}
		before := len(b.doc.Blocks)
		b.row(Block{Kind: Row, Header: row.header, First: first}, cells)
		first = first && len(b.doc.Blocks) == before
	}
}

func isTreeLayout(rows []treeRow, breaks func(*xmlNode) bool) bool {
	columns := 0
	for _, row := range rows {
		columns = max(columns, len(row.cells))
		for _, cell := range row.cells {
			if cell == nil {
				continue
			}
			for _, n := range cell.nodes {
				if breaks(n) {
					return true
				}
			}
		}
	}
	return columns < 2
}
