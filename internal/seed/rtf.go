package seed

import (
	"bytes"
	"fmt"
	"strconv"
	"strings"
)

// An rtfDest is where the text of a group goes.
type rtfDest uint8

const (
	rtfBody rtfDest = iota
	rtfSkip         // no text of the document
	rtfNote         // read after all else
	rtfBox          // read after the paragraph
	rtfFonts
	rtfStyles
	rtfLists
	rtfInfo
	rtfTitle
	rtfAuthor
	rtfInstruction // of a field
	rtfNumber      // before an item of a list
	rtfHeader      // of a page
)

// An rtfState is what a group inherits and its end puts back.
type rtfState struct {
	dest            rtfDest
	star            bool // the group's destination may be skipped by those who don't know it
	font            int
	uc              int // characters that stand beside each \u for older readers
	hidden, deleted bool
	link            bool // the group is a field's result that links
	field           bool // the group is a field
	alternatives    int  // of \upr: the first is for older readers
	par             rtfPar
}

// An rtfPar holds the properties of a paragraph.
type rtfPar struct {
	style, outline int // -1 for none
	list, level    int
	table          bool
}

var plainPar = rtfPar{style: -1, outline: -1}

// An rtfReader reads Rich Text Format (version 1.9.1).
type rtfReader struct {
	b        *builder
	data     []byte
	pos, end int
	stack    []rtfState
	state    rtfState
	pages    rtfPages
	pending  []byte // bytes of text yet to be decoded
	high     rune   // the first half of a character beyond the basic plane
	skip     int    // characters for older readers yet to be passed over
	starts   []int  // where the groups begin that are read later
	notes    []rtfPart
	boxes    []rtfPart
	nested   int // how deep boxes are in boxes
	captured strings.Builder
	fields   []string // addresses of the open fields
	number   string   // that stands before the item
	styles   map[int]rtfStyle
	style    rtfStyle
	lists    rtfListTable
	table    rtfTable
	items    itemStack
}

// An rtfPart is a group to be read later.
type rtfPart struct {
	from, to int
	state    rtfState
}

// readRTF reads the text of a document: deleted and hidden text, comments,
// headers and footers left out, footnotes at the end.
func readRTF(b *builder, data []byte) error {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")), " \t\r\n")
	if !bytes.HasPrefix(data, []byte(`{\rtf`)) {
		return fmt.Errorf("%w: no RTF", ErrDamaged)
	}
	r := &rtfReader{b: b, data: data, end: len(data), styles: map[int]rtfStyle{}, style: rtfStyle{outline: -1}, state: rtfState{uc: 1, par: plainPar, font: -1}}
	r.pages.init()
	r.run()
	if len(r.stack) > 0 && b.err == nil {
		return fmt.Errorf("%w: byte %d: ends within a group", ErrDamaged, len(data))
	}
	r.paragraphEnd()
	r.endTable()
	for i := 0; i < len(r.notes) && b.err == nil; i++ { // notes may have notes
		r.replay(r.notes[i])
	}
	if r.pages.unreadable > 0 {
		b.warn("unreadable characters shown as U+FFFD: %d", r.pages.unreadable)
	}
	b.doc.Charset = r.pages.name()
	return b.err
}

// run reads up to the end of the outermost group or of the part.
func (r *rtfReader) run() {
	depth := len(r.stack)
	for r.pos < r.end && r.b.err == nil {
		c := r.data[r.pos]
		r.pos++
		switch c {
		case '{':
			r.open()
		case '}':
			if len(r.stack) > depth {
				r.close()
			}
			if len(r.stack) == 0 {
				r.flush()
				return
			}
		case '\\':
			r.control()
		case '\r', '\n', 0:
		default:
			r.byte(c)
		}
	}
	r.flush()
}

func (r *rtfReader) open() {
	r.flush()
	r.skip = 0
	if len(r.stack) >= r.b.o.MaxDepth {
		r.b.failDepth()
		return
	}
	r.stack = append(r.stack, r.state)
	r.state.star, r.state.link, r.state.field = false, false, false
	if r.state.alternatives > 0 {
		r.stack[len(r.stack)-1].alternatives--
		if r.state.alternatives == 2 {
			r.state.dest = rtfSkip
		}
		r.state.alternatives = 0
	}
}

// close ends a group and carries out what its destination holds.
func (r *rtfReader) close() {
	r.flush()
	r.skip = 0
	inner := r.state
	r.state = r.stack[len(r.stack)-1]
	r.stack = r.stack[:len(r.stack)-1]
	if inner.link {
		r.emit(rtfOp{kind: opUnlink})
	}
	if inner.field && len(r.fields) > 0 {
		r.fields = r.fields[:len(r.fields)-1]
	}
	if inner.dest == r.state.dest {
		if inner.dest == rtfStyles {
			r.endStyle()
		}
		return
	}
	r.endDestination(inner)
}

func (r *rtfReader) endDestination(inner rtfState) {
	text := r.captured.String()
	switch inner.dest {
	case rtfNote, rtfBox:
		part := rtfPart{r.starts[len(r.starts)-1], r.pos - 1, r.state}
		r.starts = r.starts[:len(r.starts)-1]
		if inner.dest == rtfNote {
			r.notes = append(r.notes, part)
		} else {
			r.boxes = append(r.boxes, part)
		}
	case rtfTitle:
		m := &r.b.doc.Meta
		m.set(&m.Title, believedTitle(text), Metadata)
	case rtfAuthor:
		m := &r.b.doc.Meta
		m.set(&m.Author, believedAuthors(text), Metadata)
	case rtfInstruction:
		if n := len(r.fields); n > 0 {
			r.fields[n-1] = fieldLink(text)
		}
	case rtfNumber:
		r.number = clean(text)
	case rtfHeader:
		r.b.doc.Meta.findMarking(text)
	case rtfStyles:
		r.endStyle()
	}
	if inner.dest != rtfSkip {
		r.captured.Reset()
	}
}

// replay reads a group that was set aside.
func (r *rtfReader) replay(p rtfPart) {
	pos, end, stack, state := r.pos, r.end, r.stack, r.state
	r.pos, r.end, r.stack, r.state = p.from, p.to, []rtfState{p.state}, p.state
	r.state.dest, r.state.par = rtfBody, plainPar
	r.run()
	r.paragraphEnd()
	r.endTable()
	r.pos, r.end, r.stack, r.state = pos, end, stack, state
}

// control reads what follows a backslash.
func (r *rtfReader) control() {
	if r.pos >= r.end {
		return
	}
	c := r.data[r.pos]
	if !isASCIILetter(c) {
		r.pos++
		r.symbol(c)
		return
	}
	from := r.pos
	for r.pos < r.end && isASCIILetter(r.data[r.pos]) && r.pos-from < 32 {
		r.pos++
	}
	word := string(r.data[from:r.pos])
	value, given := r.parameter()
	if r.pos < r.end && r.data[r.pos] == ' ' {
		r.pos++
	}
	switch {
	case word == "bin":
		r.pos = min(r.end, r.pos+max(value, 0))
	case word == "u":
		r.unicode(value)
	case r.skip > 0:
		r.skip--
	default:
		if !given {
			value = 1
		}
		r.flush()
		r.word(word, value, given)
	}
}

func isASCIILetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// parameter reads the number after a control word.
func (r *rtfReader) parameter() (value int, given bool) {
	from := r.pos
	if r.pos < r.end && r.data[r.pos] == '-' {
		r.pos++
	}
	for r.pos < r.end && '0' <= r.data[r.pos] && r.data[r.pos] <= '9' && r.pos-from < 11 {
		r.pos++
	}
	value, err := strconv.Atoi(string(r.data[from:r.pos]))
	if err != nil && r.pos == from+1 {
		r.pos = from // a lone hyphen is text
	}
	return value, err == nil
}

// symbol reads a control symbol.
func (r *rtfReader) symbol(c byte) {
	switch c {
	case '\'':
		if r.pos+2 <= r.end {
			if v, err := strconv.ParseUint(string(r.data[r.pos:r.pos+2]), 16, 8); err == nil {
				r.pos += 2
				r.byte(byte(v))
			}
		}
	case '\\', '{', '}':
		r.byte(c)
	case '*':
		r.state.star = true
	case '~':
		r.character("\u00a0")
	case '_':
		r.character("\u2011")
	case '\r', '\n':
		r.flush()
		r.word("par", 1, false)
	case '\t':
		r.character(" ")
	}
}

// byte adds a byte of text in the code page of the font.
func (r *rtfReader) byte(c byte) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.high = 0
	if r.state.dest == rtfBody && (r.state.hidden || r.state.deleted) || r.state.dest == rtfSkip {
		return
	}
	r.pending = append(r.pending, c)
}

// character adds text that is no byte of a code page.
func (r *rtfReader) character(s string) {
	if r.skip > 0 {
		r.skip--
		return
	}
	r.flush()
	r.text(s)
}

// unicode adds a character by its number, halves of pairs joined.
func (r *rtfReader) unicode(value int) {
	r.flush()
	r.skip = r.state.uc
	c := rune(uint16(value))
	if value > 0xffff && value <= 0x10ffff {
		c = rune(value)
	}
	switch {
	case 0xd800 <= c && c < 0xdc00:
		r.high = c
		return
	case 0xdc00 <= c && c < 0xe000 && r.high != 0:
		c = 0x10000 + (r.high-0xd800)<<10 + (c - 0xdc00)
	}
	r.high = 0
	r.text(symbols(string(c), r.pages.fontName(r.state.font)))
}

// flush decodes the bytes that are pending.
func (r *rtfReader) flush() {
	if len(r.pending) == 0 {
		return
	}
	text, err := r.pages.decode(r.pending, r.state.font)
	r.pending = r.pending[:0]
	if err != nil {
		r.b.fail(fmt.Errorf("byte %d: %w", r.pos, err))
	}
	r.text(text)
}

// text sends decoded text where the group's destination says.
func (r *rtfReader) text(s string) {
	switch r.state.dest {
	case rtfSkip, rtfNote, rtfBox, rtfLists, rtfInfo:
	case rtfFonts:
		r.pages.addName(s)
	case rtfBody:
		if !r.state.hidden && !r.state.deleted {
			r.emit(rtfOp{text: s})
		}
	default:
		if r.captured.Len() < 1<<16 {
			r.captured.WriteString(s)
		}
	}
}
