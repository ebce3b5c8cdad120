package pdf

import (
	"cmp"
	"math"
	"slices"
)

// inOrder returns the segments of a page as they are to be read. It is a
// recursive X-Y cut (Nagy, Seth 1984) that prefers columns to bands: bands
// that share a gutter are cut there together, so that a column is read to its
// end. Where the file's own order speaks against columns, as in forms, it is
// kept.
func inOrder(segs []*segment, gutter float64) []*segment {
	var out []*segment
	for i := 0; i < len(segs); { // each direction of writing is a page of its own
		j := i + 1
		for j < len(segs) && segs[j].angle == segs[i].angle {
			j++
		}
		out = append(out, orderRegion(segs[i:j], gutter, 0)...)
		i = j
	}
	return out
}

// place returns where the segment, or the table whose first it is, stands.
func (g *segment) place() box {
	if g.table != nil {
		return g.table.box
	}
	return g.box
}

func orderRegion(segs []*segment, gutter float64, depth int) []*segment {
	if len(segs) < 2 || depth > 12 {
		return segs
	}
	var out []*segment
	bands := bandsOf(segs)
	for i := 0; i < len(bands); {
		group := slices.Clone(bands[i])
		columns := gutters(group, gutter)
		j := i + 1
		for ; j < len(bands) && len(columns) > 1; j++ {
			wider := gutters(append(slices.Clone(group), bands[j]...), gutter)
			if len(wider) < 2 {
				break
			}
			group, columns = append(group, bands[j]...), wider
		}
		out = append(out, orderGroup(group, columns, gutter, depth)...)
		i = j
	}
	return out
}

// bandsOf cuts segments into bands with white space between, from the top.
func bandsOf(segs []*segment) [][]*segment {
	segs = slices.Clone(segs)
	slices.SortStableFunc(segs, func(a, b *segment) int { return cmp.Compare(a.place().y0, b.place().y0) })
	var bands [][]*segment
	bottom := math.Inf(-1)
	for _, g := range segs {
		p := g.place()
		// Letters of neighbouring lines may touch.
		if n := len(bands); n > 0 && p.y0 < bottom-.25*g.size {
			bands[n-1] = append(bands[n-1], g)
		} else {
			bands = append(bands, []*segment{g})
		}
		bottom = max(bottom, p.y1)
	}
	return bands
}

// gutters returns the columns of the segments, with at least that much white
// space between.
func gutters(segs []*segment, gap float64) []box {
	boxes := make([]box, len(segs))
	for i, g := range segs {
		boxes[i] = g.place()
	}
	return columnsOf(boxes, gap)
}

// orderGroup orders bands that have columns in common, or one band.
func orderGroup(segs []*segment, columns []box, gutter float64, depth int) []*segment {
	slices.SortStableFunc(segs, func(a, b *segment) int { return cmp.Compare(a.order, b.order) })
	if len(columns) < 2 {
		return segs
	}
	in := make([][]*segment, len(columns))
	switches, last := 0, -1
	for _, g := range segs {
		c := slices.IndexFunc(columns, func(b box) bool { return g.place().x0 <= b.x1 })
		if in[c] = append(in[c], g); last >= 0 && c != last {
			switches++
		}
		last = c
	}
	if switches > len(columns)+1+len(segs)/20 && !proseColumns(in, columns) {
		return byRows(segs)
	}
	var out []*segment
	for _, column := range in {
		out = append(out, orderRegion(column, gutter, depth+1)...)
	}
	return out
}

// proseColumns reports whether each column is filled with running text.
func proseColumns(in [][]*segment, columns []box) bool {
	for c, segs := range in {
		full, words := 0, 0
		for _, g := range segs {
			words += g.words
			if g.width() > .7*columns[c].width() {
				full++
			}
		}
		if len(segs) < 4 || words < 3*len(segs) || 2*full < len(segs) {
			return false
		}
	}
	return true
}

// byRows returns the segments in the file's own order if that runs down the
// page, else row by row.
func byRows(segs []*segment) []*segment {
	back := 0
	for i := 1; i < len(segs); i++ {
		if segs[i].base < segs[i-1].base-2*segs[i].size {
			back++
		}
	}
	if 10*back <= len(segs) {
		return segs
	}
	out := slices.Clone(segs)
	slices.SortStableFunc(out, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(math.Round(a.base/2), math.Round(b.base/2)), cmp.Compare(a.x0, b.x0))
	})
	return out
}
