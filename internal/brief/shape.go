package brief

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// What Markdown can carry: deeper lists and quotes are shown at this depth, and
// the cells of a row beyond this number are one.
const (
	maxDepth   = 8
	maxCells   = 100
	maxOrdinal = 999_999_999
)

// shape returns the blocks in the one form that Markdown can carry, so that
// what is written is what is read: no list begins deeper than one level below
// the item before it, a gap in its numbers begins a new list, a table has one
// header row at most, and links lie side by side. Text is never lost.
func shape(blocks []Block) []Block {
	out := make([]Block, 0, len(blocks))
	var lists []int // the last number at each depth of the open list
	for _, b := range blocks {
		b = cleanBlock(b)
		if b.Kind == Row {
			b.First = b.First || len(out) == 0 || out[len(out)-1].Kind != Row
			b.Header = b.Header && b.First
			b = shapeRow(b)
		}
		if b.Text == "" {
			continue
		}
		switch b.Kind {
		case Item:
			b, lists = shapeItem(b, lists)
		case Heading:
			b.Level = min(max(b.Level, 1), 6)
		case Quote:
			b.Level = min(max(b.Level, 1), maxDepth)
		}
		if b.Kind != Item {
			b.Ordinal, lists = 0, nil
		}
		out = append(out, withoutUnused(b))
	}
	shapeHeaders(out)
	return out
}

// shapeHeaders makes a header that is narrower than its table a plain row:
// Markdown would fill it up with cells that it does not have.
func shapeHeaders(blocks []Block) {
	for at := 0; at < len(blocks); at++ {
		if !blocks[at].Header {
			continue
		}
		end := tableEnd(blocks, at)
		for _, row := range blocks[at+1 : end] {
			blocks[at].Header = blocks[at].Header && len(row.Cells) <= len(blocks[at].Cells)
		}
		at = end - 1
	}
}

// withoutUnused clears the fields that a block of its kind does not have.
func withoutUnused(b Block) Block {
	if b.Kind == Paragraph || b.Kind == Row {
		b.Level = 0
	}
	if b.Kind != Row {
		b.Header, b.Cells = false, nil
	}
	if b.Kind != Row && b.Kind != Item {
		b.First = false
	}
	return b
}

// shapeItem fits an item into the lists that are open.
func shapeItem(b Block, lists []int) (Block, []int) {
	if b.Ordinal < 0 || b.Ordinal > maxOrdinal {
		b.Ordinal = 0
	}
	b.Level = min(max(b.Level, 1), len(lists)+1, maxDepth)
	if b.Level > len(lists) {
		b.First = true
		return b, append(lists, b.Ordinal)
	}
	lists = lists[:b.Level]
	before := lists[b.Level-1]
	if (before == 0) != (b.Ordinal == 0) || (b.Ordinal > 0 && b.Ordinal != before+1) {
		b.First = true
	}
	lists[b.Level-1] = b.Ordinal
	return b, lists
}

// shapeRow makes the row's text anew of its cells.
func shapeRow(b Block) Block {
	if len(b.Cells) > maxCells {
		merged := append([]Span(nil), b.Cells[:maxCells]...)
		merged[maxCells-1].End = b.Cells[len(b.Cells)-1].End
		b.Cells = merged
	}
	parts := make([]Block, len(b.Cells))
	for i, c := range b.Cells {
		parts[i] = cut(b, c)
	}
	if row := joinRow(parts); row.Text != "" {
		row.Header, row.First = b.Header, b.First
		return row
	}
	b.Kind = Paragraph // only bars between empty cells
	return b
}

// cut returns the part of a block within the span, without white space at its
// ends.
func cut(b Block, s Span) Block {
	s = trim(b.Text, s)
	part := Block{Text: b.Text[s.Start:s.End]}
	for _, l := range b.Links {
		if s.Start <= l.Start && l.End <= s.End {
			part.Links = append(part.Links, Link{Span{l.Start - s.Start, l.End - s.Start}, l.URL})
		}
	}
	part.Strong, part.Em, part.Code = within(b.Strong, s), within(b.Em, s), within(b.Code, s)
	return part
}

func within(spans []Span, s Span) []Span {
	var out []Span
	for _, x := range spans {
		if s.Start <= x.Start && x.End <= s.End {
			out = append(out, Span{x.Start - s.Start, x.End - s.Start})
		}
	}
	return out
}

// joinRow makes one row of its cells: their texts joined by " | ", white space
// as in any block. It has no text when no cell has.
func joinRow(cells []Block) Block {
	row := Block{Kind: Row}
	words := false
	for i, c := range cells {
		switch {
		case i > 0 && (row.Text == "" || strings.HasSuffix(row.Text, " ")):
			row.Text += "| "
		case i > 0:
			row.Text += " | "
		}
		at := len(row.Text)
		row.Text += c.Text
		words = words || c.Text != ""
		row.Cells = append(row.Cells, Span{at, len(row.Text)})
		for _, l := range c.Links {
			row.Links = append(row.Links, Link{Span{l.Start + at, l.End + at}, l.URL})
		}
		row.Strong, row.Em, row.Code = shift(row.Strong, c.Strong, at), shift(row.Em, c.Em, at), shift(row.Code, c.Code, at)
	}
	if !words {
		return Block{Kind: Row}
	}
	row.Text = strings.TrimRight(row.Text, " ")
	for i, c := range row.Cells {
		row.Cells[i] = Span{min(c.Start, len(row.Text)), min(c.End, len(row.Text))}
	}
	return row
}

func shift(out, spans []Span, by int) []Span {
	for _, s := range spans {
		out = append(out, Span{s.Start + by, s.End + by})
	}
	return out
}

// cleanBlock makes the text one line of valid UTF-8 and drops spans and links
// that do not fit it.
func cleanBlock(b Block) Block {
	if text := cleanText(b.Text); text != b.Text {
		b = Block{Kind: b.Kind, Level: b.Level, Ordinal: b.Ordinal, Header: b.Header, First: b.First, Text: text}
	}
	if b.Kind == Row && !inOrder(b.Text, b.Cells) {
		b.Cells = []Span{{0, len(b.Text)}}
	}
	b.Links = cleanLinks(b.Text, b.Links)
	b.Strong, b.Em, b.Code = fitting(b.Text, b.Strong), fitting(b.Text, b.Em), fitting(b.Text, b.Code)
	return b
}

// inOrder reports whether cells lie one after the other in the text.
func inOrder(text string, cells []Span) bool {
	end := 0
	for _, c := range cells {
		if c.Start < end || !fits(text, c) {
			return false
		}
		end = c.End
	}
	return len(cells) > 0
}

func cleanLinks(text string, links []Link) []Link {
	var out []Link
	end := 0
	for _, l := range links {
		address := cleanURL(l.URL)
		if address == "" || l.Start < end || !fits(text, l.Span) {
			continue
		}
		s := trim(text, l.Span)
		if s.Start < s.End {
			out = append(out, Link{s, address})
			end = s.End
		}
	}
	return out
}

func fitting(text string, spans []Span) []Span {
	var out []Span
	for _, s := range spans {
		if fits(text, s) && s.Start < s.End {
			out = append(out, s)
		}
	}
	return out
}

// fits reports whether the span is a range of whole characters of the text.
func fits(text string, s Span) bool {
	return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) && startsRune(text, s.Start) && startsRune(text, s.End)
}

func startsRune(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// trim takes the white space at its ends off the span.
func trim(text string, s Span) Span {
	part := strings.TrimRightFunc(text[s.Start:s.End], unicode.IsSpace)
	s.End = s.Start + len(part)
	s.Start = s.End - len(strings.TrimLeftFunc(part, unicode.IsSpace))
	return s
}

// cleanText makes one line of a text: white space and control characters become
// one space, and there is none at the ends.
func cleanText(s string) string {
	if isClean(s) {
		return s
	}
	var in inline
	in.add([]byte(s))
	return in.finish().Text
}

func isClean(s string) bool {
	space := true
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c >= utf8.RuneSelf {
			return isCleanSlow(s)
		}
		if c < ' ' || c == 0x7f || (c == ' ' && space) {
			return false
		}
		space = c == ' '
	}
	return s == "" || !space
}

func isCleanSlow(s string) bool {
	for _, r := range s {
		if isGap(r) && r != ' ' {
			return false
		}
	}
	return utf8.ValidString(s) && !strings.Contains(s, "  ") && strings.TrimSpace(s) == s
}

// isGap reports whether a character stands for white space in a line of text:
// spaces of ASCII, and the controls, which no page can show.
func isGap(r rune) bool {
	return r == ' ' || unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
}

// cleanURL returns the address in a form in which nothing of it can be taken
// for Markdown or a template, or "" when it is not one that a page may link to.
func cleanURL(address string) string {
	scheme, _, ok := strings.Cut(address, ":")
	if scheme = strings.ToLower(scheme); !ok || (scheme != "http" && scheme != "https" && scheme != "mailto") {
		return ""
	}
	if _, err := url.Parse(address); err != nil || !utf8.ValidString(address) {
		return ""
	}
	var out strings.Builder
	part := -1
	for at := 0; at < len(address); at++ {
		c := address[at]
		if n := tokenAt(address[at:]); n > 0 {
			part = at + n
		}
		if at == part || c <= ' ' || strings.IndexByte("\"<>\\^`{|}\x7f", c) >= 0 {
			const hex = "0123456789ABCDEF"
			out.WriteByte('%')
			out.WriteByte(hex[c>>4])
			out.WriteByte(hex[c&15])
			continue
		}
		out.WriteByte(c)
	}
	return out.String()
}
