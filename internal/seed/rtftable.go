package seed

import (
	"strconv"
	"strings"
)

// An rtfOp is a piece of the body: written at once, or kept until the row of
// the table is whole.
type rtfOp struct {
	kind  rtfOpKind
	text  string // or the address of a link
	block Block
}

type rtfOpKind uint8

const (
	opText rtfOpKind = iota
	opLink
	opUnlink
	opLine
	opParagraph
)

// An rtfTable is the row of a table that is being read.
type rtfTable struct {
	open   bool // a row has been defined and has not ended
	header bool
	cells  [][]rtfOp
	cell   []rtfOp
	rows   int // of the table before this one
}

// emit writes a piece of the body, or keeps it in the cell.
func (r *rtfReader) emit(op rtfOp) {
	if r.state.dest != rtfBody || op.kind == opText && r.isContents() {
		return
	}
	if r.state.par.table || r.table.open {
		r.table.cell = append(r.table.cell, op)
		return
	}
	if op.kind == opText && strings.TrimSpace(op.text) != "" {
		r.endTable()
		r.table.rows = 0
	}
	r.play(op)
}

// play writes a piece outside of a row.
func (r *rtfReader) play(op rtfOp) {
	switch op.kind {
	case opText:
		r.b.write(op.text)
	case opLink:
		r.b.openLink(op.text)
	case opUnlink:
		r.b.closeLink()
	case opLine:
		if block := r.kind(); r.state.par.list > 0 || r.number != "" {
			r.b.write(" ")
		} else if block.Kind == Pre {
			r.b.end(block)
		} else {
			r.b.lineBreak(block)
		}
	case opParagraph:
		r.b.end(op.block)
	}
}

// paragraphEnd ends a paragraph, and reads the boxes that stood in it.
func (r *rtfReader) paragraphEnd() {
	if r.state.par.table || r.table.open {
		r.table.cell = append(r.table.cell, rtfOp{kind: opParagraph, block: r.kind()})
		return
	}
	if r.b.start >= 0 {
		r.play(rtfOp{kind: opParagraph, block: r.blockOf()})
	}
	r.number = ""
	boxes := r.boxes
	r.boxes = nil
	if r.nested++; r.nested <= r.b.o.MaxPartDepth {
		for _, box := range boxes {
			r.replay(box)
		}
	}
	r.nested--
}

func (r *rtfReader) cellEnd() {
	r.table.cells = append(r.table.cells, r.table.cell)
	r.table.cell = nil
	r.number = ""
}

// rowEnd writes a row. One of a single cell is no row but what the cell holds.
func (r *rtfReader) rowEnd() {
	t := &r.table
	cells := t.cells
	if len(t.cell) > 0 {
		cells = append(cells, t.cell)
	}
	t.open, t.cells, t.cell = false, nil, nil
	r.b.end(Block{})
	if len(cells) == 1 {
		for _, op := range cells[0] {
			r.play(op)
		}
		r.b.end(Block{})
		return
	}
	writers := make([]func(), len(cells))
	for i, cell := range cells {
		writers[i] = func() {
			for _, op := range cell {
				if op.kind == opLine || op.kind == opParagraph {
					op = rtfOp{text: " "}
				}
				r.play(op)
			}
		}
	}
	before := len(r.b.doc.Blocks)
	r.b.row(Block{Kind: Row, Header: t.header, First: t.rows == 0}, writers)
	t.rows += len(r.b.doc.Blocks) - before
	r.items = nil
}

// endTable writes a row that was not ended.
func (r *rtfReader) endTable() {
	if len(r.table.cells) > 0 || len(r.table.cell) > 0 {
		r.rowEnd()
	}
	r.table.open = false
}

// kind returns what a paragraph is by its outline level and its style.
func (r *rtfReader) kind() Block {
	style, ok := r.styles[max(r.state.par.style, 0)]
	level := r.state.par.outline
	if level < 0 && ok {
		level = style.outline
	}
	if 0 <= level && level <= 8 {
		return Block{Kind: Heading, Level: min(level+1, 6)}
	}
	block, _ := blockOfStyle(style.name)
	return block
}

// isContents reports whether the paragraph is a line of a table of contents.
func (r *rtfReader) isContents() bool {
	style := r.styles[max(r.state.par.style, 0)]
	return contentsName.MatchString(style.name)
}

// blockOf returns the block of the paragraph that ends, counting items.
func (r *rtfReader) blockOf() Block {
	block, par := r.kind(), r.state.par
	isItem := par.list > 0 || r.number != ""
	switch {
	case block.Kind == Heading || !isItem:
		r.items = nil
	case block.Kind == Paragraph:
		ordinal, ok, known := r.lists.item(par.list, par.level)
		if !known {
			ordinal, _ = strconv.Atoi(strings.TrimRight(strings.TrimLeft(r.number, "( "), ".) "))
			ok = true
		}
		if ok {
			return r.items.item(par.level, strconv.Itoa(par.list), max(ordinal, 0))
		}
	}
	return block
}

// An rtfListTable knows the lists of a document and counts their items.
type rtfListTable struct {
	lists    map[int][]rtfLevel // by id
	uses     map[int]int        // the list of each \ls
	levels   []rtfLevel         // of the list that is being declared
	id       int
	override bool
	next     map[[2]int]int
}

type rtfLevel struct{ format, start int }

// The formats of numbers that show none.
const (
	rtfBullet   = 23
	rtfNoNumber = 255
)

// word reads a word of the tables of lists.
func (t *rtfListTable) word(w string, value int) {
	if t.lists == nil {
		t.lists, t.uses, t.next = map[int][]rtfLevel{}, map[int]int{}, map[[2]int]int{}
	}
	last := len(t.levels) - 1
	switch {
	case w == "list":
		t.levels, t.override = nil, false
	case w == "listoverride":
		t.override = true
	case w == "listlevel" && !t.override && last < maxWordLevels:
		t.levels = append(t.levels, rtfLevel{start: 1})
	case (w == "levelnfc" || w == "levelnfcn") && !t.override && last >= 0:
		t.levels[last].format = value
	case w == "levelstartat" && !t.override && last >= 0:
		t.levels[last].start = value
	case w == "listid" && t.override:
		t.id = value
	case w == "listid" && len(t.lists) < 10_000:
		t.lists[value] = t.levels
	case w == "ls" && len(t.uses) < 10_000:
		t.uses[value] = t.id
	}
}

// item counts an item of a list and returns its ordinal, 0 for a bullet; ok is
// false where the list shows neither, known where it is not declared.
func (t *rtfListTable) item(list, level int) (ordinal int, ok, known bool) {
	levels := t.lists[t.uses[list]]
	if list == 0 || level < 0 || level >= len(levels) {
		return 0, false, false
	}
	switch levels[level].format {
	case rtfBullet:
		return 0, true, true
	case rtfNoNumber:
		return 0, false, true
	}
	key := [2]int{list, level}
	ordinal = t.next[key]
	if ordinal == 0 {
		ordinal = levels[level].start
	}
	t.next[key] = ordinal + 1
	for deeper := level + 1; deeper < len(levels); deeper++ {
		delete(t.next, [2]int{list, deeper})
	}
	return ordinal, true, true
}
