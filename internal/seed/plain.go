package seed

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// findLists tells the lines that are items of lists: those with another near
// by, whose number, if it has one, is one more or less. A dash alone may well
// stand before a name or a remark.
func (p *plainText) findLists() {
	last, chunk, lastChunk := map[role]int{}, 0, map[role]int{}
	for i := range p.lines {
		l := &p.lines[i]
		if l.gap > 0 {
			chunk++
		}
		if l.role != numberedLine && l.role != bulletLine {
			continue
		}
		at, ok := last[l.role]
		if ok && chunk-lastChunk[l.role] <= 1 && l.quote == p.lines[at].quote && (l.role == bulletLine || l.number == p.lines[at].number+1) {
			l.item, p.lines[at].item = true, true
		}
		if l.role == bulletLine && strings.HasPrefix(l.text, "•") && strings.Count(l.text, "•") == 1 {
			l.item = true // with more of them it is a whole list in one line
		}
		last[l.role], lastChunk[l.role] = i, chunk
	}
}

// emit writes the lines as blocks.
func (p *plainText) emit() {
	var list listDepth
	for i := 0; i < len(p.lines) && p.b.err == nil; {
		l := &p.lines[i]
		if l.role == underline {
			i++ // a rule drawn between paragraphs
			continue
		}
		n := 1
		for i+n < len(p.lines) && p.joins(i+n-1) {
			n++
		}
		block := Block{}
		switch level := p.headingLevel(i, n); {
		case level > 0:
			block = Block{Kind: Heading, Level: level}
		case l.item:
			block = list.item(l)
		case l.quote > 0:
			block = Block{Kind: Quote, Level: l.quote}
		}
		if block.Kind != Item && l.indent <= list.indent() {
			list = listDepth{}
		}
		block.Gap = i == 0 || l.gap > 0 || p.lines[i-1].role == underline
		p.write(i, n, block)
		i += n
	}
}

// write joins n lines to one block.
func (p *plainText) write(i, n int, block Block) {
	text := p.lines[i].text
	if block.Kind == Item {
		text = p.lines[i].body
	}
	for _, l := range p.lines[i+1 : i+n] {
		head, between := p.glue(text, l.text)
		p.b.write(head)
		p.b.write(between)
		text = l.text
	}
	if n == 1 && p.lines[i].table && strings.Contains(text, columnGap) {
		p.columns(text)
	} else {
		p.b.write(text)
	}
	p.b.end(block)
}

// columns writes the text of a line of a table, and notes each column as a cell.
func (p *plainText) columns(text string) {
	for column := range strings.SplitSeq(text, columnGap) {
		from := len(p.b.text)
		p.b.write(column)
		if span := p.b.trim(Span{from, len(p.b.text)}); span.Len() > 0 {
			p.b.cells = append(p.b.cells, span)
		}
		p.b.write(" ")
	}
}

// headingLevel returns the level of the heading that the n lines from i are; 0
// when they are none.
func (p *plainText) headingLevel(i, n int) int {
	l := &p.lines[i]
	if n > 1 || l.quote > 0 || l.runes > 100 {
		return 0
	}
	if i+1 < len(p.lines) {
		if next := &p.lines[i+1]; next.role == underline && next.gap == 0 && strings.Trim(next.text, next.text[:1]) == "" && strings.Contains("=-~", next.text[:1]) && !strings.HasSuffix(l.text, ".") && l.role == plainLine && 2*next.runes >= l.runes && (i == 0 || l.gap > 0 || p.lines[i-1].role == underline) {
			if next.text[0] == '=' {
				return 1
			}
			return 2
		}
	}
	alone := (i == 0 || l.gap > 0) && i+1 < len(p.lines) && p.lines[i+1].gap > 0
	switch {
	case !alone || endsSentence(l.text) || !endsInWord(l.text):
		return 0
	case l.role == plainLine && !p.shouts && l.runes <= 80 && isCapitals(l.text):
		return 2
	case l.role == numberedLine && !l.item && l.runes <= 80 && startsUpper(l.body) && p.lines[i+1].role == plainLine:
		return 2
	case l.role == plainLine && l.runes <= 80:
		return sectionLevel(l.text)
	}
	return 0
}

// sectionLevel returns the level of a heading such as "2.1 Scope"; 0 when the
// line has no such number.
func sectionLevel(s string) int {
	number, title, ok := strings.Cut(s, " ")
	if !ok || strings.Trim(number, "0123456789.") != "" || !strings.Contains(strings.Trim(number, "."), ".") || number[0] == '.' {
		return 0
	}
	title = strings.TrimSpace(title)
	if r, _ := utf8.DecodeRuneInString(title); !unicode.IsUpper(r) || len(number) > 8 {
		return 0
	}
	return min(2+strings.Count(strings.Trim(number, "."), "."), 6)
}

// endsInWord reports whether the line ends as a title does, and not as the
// place and agency before a report.
func endsInWord(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, "\"'”’"))
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)
}

// isCapitals reports whether the line is words in capitals.
func isCapitals(s string) bool {
	upper, lower := countCase(s)
	return upper >= 4 && lower == 0
}

// A listDepth tells the depth of list items from how far they are set in.
type listDepth struct{ indents []int }

func (d *listDepth) indent() int {
	if len(d.indents) == 0 {
		return 1 << 30
	}
	return d.indents[0]
}

// item returns the block of an item's line.
func (d *listDepth) item(l *line) Block {
	first := len(d.indents) == 0
	for len(d.indents) > 0 && d.indents[len(d.indents)-1] > l.indent {
		d.indents = d.indents[:len(d.indents)-1]
	}
	if len(d.indents) == 0 || d.indents[len(d.indents)-1] < l.indent {
		d.indents = append(d.indents, l.indent)
		first = first || len(d.indents) > 1
	}
	return Block{Kind: Item, Level: len(d.indents), Ordinal: max(l.number, 0), First: first}
}
