package pdf

import (
	"math"
	"slices"
	"strings"
)

// A table is what the file writes row by row in columns.
type table struct {
	box
	rows [][]*segment // the cells of each row by column; nil where there is none
	cols []box
}

// findTables finds tables among the segments of a page, which it returns
// without those of tables but the first of each.
func findTables(segs []*segment) []*segment {
	rows := rowsOf(segs)
	var out []*segment
	for i := 0; i < len(rows); {
		n := tableRows(rows[i:])
		if n == 0 {
			out = append(out, rows[i]...)
			i++
			continue
		}
		t := newTable(rows[i : i+n])
		switch {
		case t == nil:
			for _, row := range rows[i : i+n] {
				out = append(out, row...)
			}
		case t.labelled():
			for _, row := range t.rows {
				out = append(out, joinRow(row))
			}
		default:
			first := rows[i][0]
			first.table = t
			out = append(out, first)
		}
		i += n
	}
	return out
}

// rowsOf groups segments that follow each other in the file from left to right
// on one base line.
func rowsOf(segs []*segment) [][]*segment {
	var rows [][]*segment
	for _, g := range segs {
		if n := len(rows); n > 0 {
			last := rows[n-1][len(rows[n-1])-1]
			if last.angle == g.angle && math.Abs(last.base-g.base) <= .3*max(g.size, last.size) && g.x0 > last.x1 {
				rows[n-1] = append(rows[n-1], g)
				continue
			}
		}
		rows = append(rows, []*segment{g})
	}
	return rows
}

// tableRows returns how many of the rows, from the first on, may be a table; 0
// when none. Rows of one segment go on with a cell of the row above them.
func tableRows(rows [][]*segment) int {
	if len(rows[0]) < 2 {
		return 0
	}
	several, end, most := 1, 1, len(rows[0])
	for i := 1; i < len(rows); i++ {
		a, b := rows[i-1][0], rows[i][0]
		step := b.base - a.base
		size := max(a.size, b.size)
		if a.angle != b.angle || step < .5*size || step > 4*size {
			break
		}
		if len(rows[i]) > 1 {
			several++
			end = i + 1
			most = max(most, len(rows[i]))
			continue
		}
		above := rows[end-1]
		if i-end > 2 || step > 1.6*size || !slices.ContainsFunc(above, func(g *segment) bool { return math.Abs(g.x0-b.x0) < size && g.x0 > rows[0][0].x0 }) {
			break
		}
	}
	if several < 3 && (several < 2 || most < 3) {
		return 0
	}
	return end
}

// partCells parts segments that hold cells of several columns, for these may
// stand hardly further apart than words do: at the widest gap that lies between
// two columns of the fullest rows.
func partCells(rows [][]*segment) [][]*segment {
	most := 0
	for _, row := range rows {
		most = max(most, len(row))
	}
	var spans []box
	for _, row := range rows {
		for _, g := range row {
			if len(row) == most {
				spans = append(spans, g.box)
			}
		}
	}
	cols := columnsOf(spans, 2)
	out := make([][]*segment, len(rows))
	for i, row := range rows {
		for _, g := range row {
			for c := 1; c < len(cols) && len(row) > 1 && len(row) < most; c++ {
				if p, ok := g.widest(cols[c-1].x1, cols[c].x0); ok {
					var cell *segment
					cell, g = g.cutAt(p)
					out[i] = append(out[i], cell)
				}
			}
			out[i] = append(out[i], g)
		}
	}
	return out
}

// widest returns the widest of the gaps whose middle lies between x0 and x1.
func (g *segment) widest(x0, x1 float64) (p cellGap, ok bool) {
	for _, q := range g.gaps {
		if mid := (q.x0 + q.x1) / 2; mid > x0 && mid < x1 && q.x1-q.x0 > p.x1-p.x0 {
			p, ok = q, true
		}
	}
	return p, ok
}

// newTable puts the cells of rows into columns; nil when they form none.
func newTable(rows [][]*segment) *table {
	rows = partCells(rows)
	t := &table{}
	var spans []box
	words, cells := 0, 0
	for _, row := range rows {
		for _, g := range row {
			if len(row) > 1 {
				spans = append(spans, g.box)
				words, cells = words+g.words, cells+1
			}
		}
	}
	t.cols = columnsOf(spans, 2)
	if len(t.cols) < 2 || words > 9*cells {
		return nil
	}
	placed := make([][]*segment, len(rows))
	in := make([][]*segment, len(t.cols))
	t.box = rows[0][0].box
	for i, row := range rows {
		placed[i] = make([]*segment, len(t.cols))
		for _, g := range row {
			c := slices.IndexFunc(t.cols, func(b box) bool { return g.x0 >= b.x0-1 && g.x0 <= b.x1+1 })
			if c < 0 || placed[i][c] != nil {
				return nil
			}
			placed[i][c] = g
			in[c] = append(in[c], g)
			t.box = t.box.union(g.box)
		}
	}
	if proseColumns(in, t.cols) {
		return nil
	}
	for i, cells := range placed {
		if n := len(t.rows); len(rows[i]) == 1 && n > 0 { // the rest of a cell
			c := slices.IndexFunc(cells, func(g *segment) bool { return g != nil })
			if above := t.rows[n-1][c]; above != nil {
				above.append(cells[c], true)
				continue
			}
		}
		t.rows = append(t.rows, cells)
	}
	return t
}

// columnsOf joins boxes that overlap or are less than gap apart across the
// page, from left to right.
func columnsOf(boxes []box, gap float64) []box {
	boxes = slices.Clone(boxes)
	slices.SortFunc(boxes, func(a, b box) int {
		switch {
		case a.x0 < b.x0:
			return -1
		case a.x0 > b.x0:
			return 1
		}
		return 0
	})
	var out []box
	for _, b := range boxes {
		if n := len(out); n > 0 && b.x0 < out[n-1].x1+gap {
			out[n-1] = out[n-1].union(b)
			continue
		}
		out = append(out, b)
	}
	return out
}

// labelled reports whether the table is the head of a memo or a form: labels,
// each with its value.
func (t *table) labelled() bool {
	n := 0
	for _, row := range t.rows {
		if row[0] != nil && strings.HasSuffix(row[0].text, ":") {
			n++
		}
	}
	return len(t.cols) == 2 && 2*n >= len(t.rows)
}

// joinRow makes one segment of a row.
func joinRow(row []*segment) *segment {
	row = slices.DeleteFunc(row, func(g *segment) bool { return g == nil })
	g := row[0]
	for _, b := range row[1:] {
		g.append(b, true)
	}
	g.own = true
	return g
}
