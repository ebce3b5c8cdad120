package brief

import (
	"strconv"
	"strings"
)

// An openList is a list that the writer is in, at one depth.
type openList struct {
	other   bool // marked by the other sign, to part it from the list before it
	content int  // the column at which the text of its items begins
}

// appendBody appends the blocks, in the form that [shape] gives, as Markdown.
func appendBody(out []byte, blocks []Block) []byte {
	var lists []openList
	for i := 0; i < len(blocks); i++ {
		b := &blocks[i]
		if i > 0 && !follows(blocks[i-1], *b) {
			out = appendGap(out, blocks[i-1], *b)
		}
		if b.Kind != Item {
			lists = nil
		}
		switch b.Kind {
		case Heading:
			out = append(out, "######"[:b.Level]...)
			out = append(out, ' ')
			out = appendInline(out, b, 0, len(b.Text), false)
			if last := len(out) - 1; out[last] == '#' { // or it would close the heading
				out = append(out[:last], `\#`...)
			}
		case Item:
			out, lists = appendItem(out, b, lists)
		case Quote:
			out = append(out, strings.Repeat("> ", b.Level)...)
			out = appendInline(out, b, 0, len(b.Text), true)
		case Row:
			end := tableEnd(blocks, i)
			out = appendTable(out, blocks[i:end])
			i = end - 1
			continue
		default:
			out = appendInline(out, b, 0, len(b.Text), true)
		}
		out = append(out, '\n')
	}
	return out
}

// follows reports whether a block stands on the line after the one before it,
// as an item does in its list. An ordered list that begins with another number
// than 1 needs an empty line before it, or it would go on with the item's text.
func follows(before, b Block) bool {
	return before.Kind == Item && b.Kind == Item && (!b.First || b.Ordinal <= 1)
}

// appendGap appends the line that parts two blocks: empty, but for quotations
// that go on.
func appendGap(out []byte, before, b Block) []byte {
	if before.Kind == Quote && b.Kind == Quote {
		out = append(out, strings.Repeat("> ", min(before.Level, b.Level))...)
		out = out[:len(out)-1]
	}
	return append(out, '\n')
}

func appendItem(out []byte, b *Block, lists []openList) ([]byte, []openList) {
	indent := 0
	if b.Level > 1 {
		indent = lists[b.Level-2].content
	}
	if b.Level > len(lists) {
		lists = append(lists, openList{})
	} else {
		lists = lists[:b.Level]
		if l := &lists[b.Level-1]; b.First {
			l.other = !l.other
		}
	}
	list := &lists[b.Level-1]
	mark := "-"
	switch {
	case b.Ordinal > 0 && list.other:
		mark = strconv.Itoa(b.Ordinal) + ")"
	case b.Ordinal > 0:
		mark = strconv.Itoa(b.Ordinal) + "."
	case list.other:
		mark = "*"
	}
	list.content = indent + len(mark) + 1
	out = append(out, strings.Repeat(" ", indent)...)
	out = append(append(out, mark...), ' ')
	return appendInline(out, b, 0, len(b.Text), true), lists
}

// tableEnd returns where the table that begins at the block ends.
func tableEnd(blocks []Block, at int) int {
	for at++; at < len(blocks) && blocks[at].Kind == Row && !blocks[at].First; {
		at++
	}
	return at
}

// appendTable appends rows as a table of GFM. One whose source has no header
// gets an empty one, which the reader leaves out.
func appendTable(out []byte, rows []Block) []byte {
	columns := 0
	for _, r := range rows {
		columns = max(columns, len(r.Cells))
	}
	head := Block{}
	if rows[0].Header {
		head, rows = rows[0], rows[1:]
	}
	head.Cells = append(head.Cells[:len(head.Cells):len(head.Cells)], make([]Span, columns-len(head.Cells))...)
	out = appendRow(out, &head)
	out = append(out, '|')
	out = append(out, strings.Repeat(" --- |", columns)...)
	out = append(out, '\n')
	for i := range rows {
		out = appendRow(out, &rows[i])
	}
	return out
}

func appendRow(out []byte, row *Block) []byte {
	out = append(out, '|')
	for _, c := range row.Cells {
		out = append(out, ' ')
		out = appendInline(out, row, c.Start, c.End, false)
		if c.Start < c.End {
			out = append(out, ' ')
		}
		out = append(out, '|')
	}
	return append(out, '\n')
}

// appendInline appends a part of a block's text with its links.
func appendInline(out []byte, b *Block, start, end int, lineStart bool) []byte {
	at := start
	for _, l := range b.Links {
		if l.Start < at || l.End > end {
			continue
		}
		out = appendEscaped(out, b.Text[at:l.Start], lineStart && at == start)
		if n := len(out); l.Start > at && out[n-1] == '!' { // or the link would be an image
			out = append(out[:n-1], `\!`...)
		}
		out = append(out, '[')
		out = appendLinkText(out, b.Text[l.Start:l.End])
		out = append(out, "](<"...)
		out = appendAddress(out, l.URL)
		out = append(out, ">)"...)
		at = l.End
	}
	return appendEscaped(out, b.Text[at:end], lineStart && at == start)
}

// appendLinkText appends the text of a link. A lone x in brackets would be taken
// for a box that is ticked.
func appendLinkText(out []byte, s string) []byte {
	if s == "x" || s == "X" {
		return append(out, "&#"+strconv.Itoa(int(s[0]))+";"...)
	}
	return appendEscaped(out, s, false)
}

// appendAddress appends an address that [cleanURL] made. Only an ampersand with
// a semicolon after it could be taken for a character reference.
func appendAddress(out []byte, address string) []byte {
	if strings.Contains(address, ";") {
		address = strings.ReplaceAll(address, "&", "&amp;")
	}
	return append(out, address...)
}
