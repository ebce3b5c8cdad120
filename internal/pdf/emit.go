package pdf

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// isHead reports whether the line is set as headings are.
func (l *layout) isHead(g *segment) bool {
	return g.size >= 1.12*l.body && hasLetter(g.text) || g.bold && !l.bold && g.size >= .95*l.body
}

// isHeading reports whether the paragraph is a heading.
func (l *layout) isHeading(p *paragraph) bool {
	g := p.lines[0]
	if g.table != nil || g.own || len(p.lines) > 5 || !l.isHead(g) {
		return false
	}
	words, text := 0, ""
	for _, line := range p.lines {
		words += line.words
		text = line.text
		if !l.isHead(line) {
			return false
		}
	}
	if words > 30 || p.marker != "" && p.ordinal == 0 && len(p.lines) > 0 && isBulletMark(p.marker) {
		return false
	}
	large := g.size >= 1.12*l.body
	if !large && (words > 16 || len(p.lines) > 2) {
		return false
	}
	return !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, ",") && !strings.HasSuffix(text, ";") || large && words <= 12
}

func isBulletMark(marker string) bool {
	r, size := utf8.DecodeRuneInString(marker)
	return isBullet(r) && strings.TrimSpace(marker[size:]) == ""
}

// findSizes finds the sizes of headings, whose ranks are their levels.
func (l *layout) findSizes(paragraphs []*paragraph) {
	for _, p := range paragraphs {
		if size := half(p.lines[0].size); l.isHeading(p) && size >= 1.12*l.body && !slices.Contains(l.sizes, size) {
			l.sizes = append(l.sizes, size)
		}
	}
	sortDown(l.sizes)
}

// level returns the level of a heading.
func (l *layout) level(g *segment) int {
	if at := slices.Index(l.sizes, half(g.size)); at >= 0 {
		return min(at+1, 6)
	}
	return min(len(l.sizes)+1, 6)
}

// emit appends the blocks of paragraph i.
func (l *layout) emit(out []Block, all []*paragraph, i int, p *paragraph) []Block {
	g := p.lines[0]
	if g.table != nil {
		return append(out, l.rows(g.table, g.page)...)
	}
	text := l.join(p)
	b := Block{Page: g.page}
	switch {
	case l.isHeading(p):
		b.Kind, b.Level = Heading, l.level(g)
	case p.marker != "" && l.isItem(all, i):
		b.Kind, b.Level, b.Ordinal = Item, 1, p.ordinal
		b.First = len(out) == 0 || out[len(out)-1].Kind != Item
		text = text[len(p.marker):]
		if n := len(out); !b.First && n > 0 {
			b.Level, b.First = l.depth(all, i)
		}
	}
	if b.Text = strings.TrimSpace(text); strings.Trim(b.Text, unnamed+" ") == "" {
		return out
	}
	return append(out, b)
}

// isItem reports whether the paragraph's marker is that of a list: a bullet, or
// a number with a neighbour one more or less.
func (l *layout) isItem(all []*paragraph, i int) bool {
	p := all[i]
	if isBulletMark(p.marker) {
		r, _ := utf8.DecodeRuneInString(p.marker)
		if !strings.ContainsRune("–—-*·§"+unnamed, r) {
			return true
		}
		return near(all, i, func(q *paragraph) bool { return q.marker == p.marker })
	}
	if p.ordinal == 0 {
		return false // letters and Roman numerals stay in the text
	}
	return near(all, i, func(q *paragraph) bool { return q.ordinal == p.ordinal+1 || q.ordinal == p.ordinal-1 && q.ordinal > 0 })
}

// near reports whether a paragraph close to the i-th is as wanted.
func near(all []*paragraph, i int, ok func(*paragraph) bool) bool {
	for k := max(i-3, 0); k < min(i+4, len(all)); k++ {
		if k != i && ok(all[k]) {
			return true
		}
	}
	return false
}

// depth returns the depth of item i, by how far it is set in from the items
// before it, and whether it is the first of its list.
func (l *layout) depth(all []*paragraph, i int) (level int, first bool) {
	var indents []float64
	for k := i; k >= 0 && all[k].marker != "" && i-k < 200; k-- {
		if x := all[k].lines[0].x0; len(indents) == 0 || all[k].lines[0].page == all[i].lines[0].page && x < indents[len(indents)-1]-.6*l.body {
			indents = append(indents, x)
		}
	}
	before := all[i-1].lines[0]
	return min(len(indents), 6), before.page == all[i].lines[0].page && all[i].lines[0].x0 > before.x0+.6*l.body
}

// rows returns the blocks of a table.
func (l *layout) rows(t *table, page int) []Block {
	var out []Block
	for i, row := range t.rows {
		b := Block{Kind: Row, Page: page, First: i == 0}
		for _, g := range row {
			text := ""
			if g != nil {
				text = l.withoutMarks(g)
			}
			b.Cells = append(b.Cells, text)
		}
		out = append(out, b)
	}
	return out
}

// join returns the text of a paragraph.
func (l *layout) join(p *paragraph) string {
	var out strings.Builder
	for i, g := range p.lines {
		text := l.withoutMarks(g)
		if i > 0 {
			out.WriteString(l.between(p.lines[i-1], g))
		}
		out.WriteString(text)
	}
	return out.String()
}

// between returns what stands between two lines: nothing after a hyphen that
// only the line's end made, the hyphen where it is the word's.
func (l *layout) between(a, b *segment) string {
	last, _ := utf8.DecodeLastRuneInString(a.text)
	first, _ := utf8.DecodeRuneInString(b.text)
	switch {
	case a.soft:
		head, tail := lastWord(a.text), firstWord(b.text)
		if l.words[strings.ToLower(head+tail)] || unicode.IsLower(first) && !l.words[strings.ToLower(head+"-"+tail)] {
			return ""
		}
		return "-"
	case last == '-' && a.base != b.base && unicode.IsLetter(first), isUnspaced(last) && isUnspaced(first):
		return ""
	}
	return " "
}

// findWords gathers the words of all lines, those parted at a line's end left
// out, and the signs with which notes begin.
func (l *layout) findWords() {
	l.words, l.notes = map[string]bool{}, map[string]bool{}
	for _, p := range l.pages {
		for _, g := range p.segments {
			if g.note != "" {
				l.notes[g.note] = true
			}
			text := g.text
			if g.soft {
				text = text[:max(strings.LastIndexByte(text, ' '), 0)]
			}
			for w := range strings.FieldsFuncSeq(text, func(r rune) bool { return r != '-' && !isLetter(r) }) {
				l.words[strings.ToLower(w)] = true
			}
		}
	}
}

// withoutMarks returns the segment's text without the marks of notes: raised
// signs after a stop, or of which the document has a note.
func (l *layout) withoutMarks(g *segment) string {
	text := g.text
	for _, m := range slices.Backward(g.marks) {
		before := text[:m.at]
		r, _ := utf8.DecodeLastRuneInString(before)
		w := lastWord(before)
		power := unicode.IsDigit(r) || letters(w) <= 2 && w != "" && !strings.HasSuffix(before, ".")
		if strings.ContainsRune(".,;:!?)]”’\"'»", r) || !power && l.notes[strings.Trim(m.text, ",")] {
			text = before + text[m.at+len(m.text):]
		}
	}
	return text
}

// sectionNumber reports whether the line begins with the number of a section.
func sectionNumber(s string) bool {
	head, rest, ok := strings.Cut(s, " ")
	return ok && rest != "" && head[0] >= '0' && head[0] <= '9' && strings.Trim(head, "0123456789.") == ""
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) }

func firstWord(s string) string {
	if at := strings.IndexFunc(s, func(r rune) bool { return !isLetter(r) }); at >= 0 {
		return s[:at]
	}
	return s
}

func lastWord(s string) string {
	at := strings.LastIndexFunc(s, func(r rune) bool { return !isLetter(r) })
	if at < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return s[at+size:]
}

// isUnspaced reports whether r is of a script written without spaces.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff65
}
