package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A paragraph is segments that make one block.
type paragraph struct {
	lines   []*segment
	marker  string // bullet or number that it begins with
	ordinal int
}

func (p *paragraph) last() *segment { return p.lines[len(p.lines)-1] }

// assemble joins lines to paragraphs and tells what each is. Notes at the foot
// of a page do not part a paragraph that goes on overleaf.
func (l *layout) assemble(lines []*segment) []Block {
	var paragraphs, notes []*paragraph
	var open *paragraph
	for i, g := range lines {
		switch {
		case g.table != nil:
			paragraphs = append(append(paragraphs, &paragraph{lines: []*segment{g}}), notes...)
			open, notes = nil, nil
		case len(notes) > 0 && l.joins(notes[len(notes)-1], lines, i):
			n := notes[len(notes)-1]
			n.lines = append(n.lines, g)
		case l.isNote(open, g):
			notes = append(notes, l.begin(g))
		case open != nil && l.joins(open, lines, i):
			open.lines = append(open.lines, g)
		default:
			paragraphs = append(paragraphs, notes...)
			open, notes = l.begin(g), nil
			paragraphs = append(paragraphs, open)
		}
	}
	paragraphs = append(paragraphs, notes...)
	l.findSizes(paragraphs)
	var out []Block
	for i, p := range paragraphs {
		out = l.emit(out, paragraphs, i, p)
	}
	return out
}

// isNote reports whether the line begins a note at the foot of the page, or
// other small print within a paragraph that is not at its end.
func (l *layout) isNote(open *paragraph, g *segment) bool {
	if g.size >= .95*l.body {
		return false
	}
	return g.note != "" || open != nil && len(open.lines) > 1 && open.last().size > 1.05*g.size && !endsSentence(open.last().text) && !l.isHead(open.last())
}

// begin opens a paragraph.
func (l *layout) begin(g *segment) *paragraph {
	p := &paragraph{lines: []*segment{g}}
	if r, size := utf8.DecodeRuneInString(g.text); isBullet(r) && strings.HasPrefix(g.text[size:], " ") && len(g.text) > size+1 {
		p.marker = g.text[:size]
	} else if number, rest := cutNumber(g.text); number != "" && rest != "" && g.note == "" {
		p.marker = g.text[:len(g.text)-len(rest)]
		for _, c := range number {
			if c < '0' || c > '9' {
				p.ordinal = 0
				break
			}
			p.ordinal = 10*p.ordinal + int(c-'0')
		}
	}
	return p
}

// joins reports whether line i goes on with the paragraph before it.
func (l *layout) joins(p *paragraph, lines []*segment, i int) bool {
	a, b := p.last(), lines[i]
	if a.own || b.own || a.angle != b.angle || a.table != nil {
		return false
	}
	if a.soft && startsLower(b.text) {
		return true
	}
	if startsItem(b) && !(a.soft || endsOpen(a.text) && startsLower(b.text)) {
		return false
	}
	if math.Abs(a.size-b.size) > .12*max(a.size, b.size) || a.bold != b.bold && (b.bold || len(p.lines) == 1) && l.bold != b.bold || b.note != "" {
		return a.base == b.base && a.page == b.page && b.x0 > a.x1 && b.x0-a.x1 < 2*a.size
	}
	step := b.base - a.base
	if a.page != b.page || step < -.5*a.size || b.x0 > a.x1 || b.x1 < a.x0 {
		return l.joinsOver(p, a, b)
	}
	if step < .5*a.size {
		return true // the same line
	}
	if l.isHead(a) {
		return step < 1.7*a.size && (b.bold == a.bold) && !sectionNumber(b.text)
	}
	pitch := max(1.2*a.size, l.pitch*a.size/l.body)
	if step > 1.3*pitch || len(p.lines) > 1 && step > 1.25*(a.base-p.lines[len(p.lines)-2].base) && a.base > p.lines[len(p.lines)-2].base && step > 1.1*pitch {
		return false
	}
	return l.joinsBelow(p, lines, i)
}

// joinsOver reports whether a paragraph goes on in another column or page.
func (l *layout) joinsOver(p *paragraph, a, b *segment) bool {
	if l.isHead(a) || l.isHead(b) || a.bold != b.bold || a.page == b.page && a.words < 3 {
		return false
	}
	if b.page > a.page+1 || a.words < 2 && !a.soft {
		return false
	}
	if startsLower(b.text) {
		return !endsSentence(a.text) && (len(p.lines) > 1 || a.words > 4)
	}
	return endsOpen(a.text) && len(p.lines) > 1 && a.words > 4 && b.words > 4 && strings.HasSuffix(a.text, ",")
}

// joinsBelow reports whether line i goes on with the line right above it, by
// how both are set in and how full the upper one is.
func (l *layout) joinsBelow(p *paragraph, lines []*segment, i int) bool {
	a, b := p.last(), lines[i]
	left, right := margins(lines, i, a.size)
	em := a.size
	if !endsSentence(a.text) && startsLower(b.text) {
		return true
	}
	switch indent := b.x0 - a.x0; {
	case p.marker != "" && len(p.lines) == 1:
		return indent > -.3*em // the rest of an item
	case indent > .8*em:
		hangs := i+1 < len(lines) && lines[i+1].page == b.page && math.Abs(lines[i+1].x0-b.x0) < .5*em && lines[i+1].base > b.base && math.Abs(a.x0-left) < .5*em
		return len(p.lines) == 1 && hangs && a.x1 > right-3*em
	case indent < -.8*em && len(p.lines) > 1:
		return false
	}
	room := right - a.x1
	if centred(a, b) {
		return room < b.letter+2*em || !endsSentence(a.text) && !startsUpper(b.text)
	}
	return room <= b.letter+.6*em+.02*(right-left)
}

// margins returns how far the lines round line i reach to both sides.
func margins(lines []*segment, i int, size float64) (left, right float64) {
	left, right = math.Inf(1), math.Inf(-1)
	take := func(k, step int) {
		for n := 0; n < 40 && k >= 0 && k < len(lines); n++ {
			g := lines[k]
			far := k-step >= 0 && k-step < len(lines) && k != i && math.Abs(g.base-lines[k-step].base) > 3*size
			if g.page != lines[i].page || math.Abs(g.size-size) > .15*size || far || g.x0 > lines[i].x1 || g.x1 < lines[i].x0 {
				return
			}
			left, right = min(left, g.x0), max(right, g.x1)
			k += step
		}
	}
	take(i, -1)
	take(i, 1)
	return left, right
}

func centred(a, b *segment) bool {
	return math.Abs(a.x0+a.x1-b.x0-b.x1) < a.size && math.Abs(a.x0-b.x0) > a.size
}

// startsItem reports whether the line begins with a bullet or a number of its
// own.
func startsItem(g *segment) bool {
	r, size := utf8.DecodeRuneInString(g.text)
	if isBullet(r) && strings.HasPrefix(g.text[size:], " ") {
		return true
	}
	number, rest := cutNumber(g.text)
	return number != "" && rest != "" && (len(number) > 1 || strings.HasPrefix(g.text, "(") || !unicode.IsLetter(rune(number[0])) || number >= "a")
}

// endsSentence reports whether the line could be the last of a paragraph.
func endsSentence(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(strings.TrimRight(s, `"'”’»)]0123456789`))
	return strings.ContainsRune(".!?:;…。！？؟।", r)
}

// endsOpen reports whether the line ends in a word or a comma.
func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || r == ',' || r == '-'
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«([`))
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r)
}
