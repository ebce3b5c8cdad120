package seed

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A builder gathers the blocks of a document. It alone writes the text, and so
// keeps what [Document] promises of it.
type builder struct {
	doc   *Document
	o     Options
	text  []byte
	start int    // of the open block; -1 when none is open
	space string // white space seen and not yet written
	links []Link // of the open block
	cells []Span // of the open block
	href  string // address of the open link
	link  int    // where the open link starts
	soft  *Block // as which a line break ends the open block, if what follows bears it out
	drops [dropKinds]int
	err   error
}

// What the builder leaves out or replaces, counted for a warning.
const (
	dropControl = iota
	dropBidi
	dropZeroWidth
	dropSoftHyphen
	dropNonCharacter
	dropKinds
)

var dropNames = [dropKinds]string{
	"control characters left out",
	"bidirectional control characters left out",
	"zero-width characters left out",
	"soft hyphens left out",
	"noncharacters replaced by U+FFFD",
}

func newBuilder(o Options) *builder {
	return &builder{doc: &Document{}, o: o, start: -1}
}

// write adds text to the open block, opening one at the first character that
// is not white space.
func (b *builder) write(s string) {
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && ' ' < s[j] && s[j] < 0x7f {
			j++
		}
		if j > i {
			b.put(s[i:j])
			i = j
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		b.writeRune(r, s[i:i+size])
		i += size
	}
}

// writeRune adds one character, s as bytes, or notes that it is left out.
func (b *builder) writeRune(r rune, s string) {
	switch {
	case r == ' ' || unicode.IsSpace(r):
		if b.space == "" && r >= 0xa0 && r != '\u2028' && r != '\u2029' {
			b.space = s
		} else {
			b.space = " "
		}
	case unicode.IsControl(r):
		b.drops[dropControl]++
	case '\u202a' <= r && r <= '\u202e', '\u2066' <= r && r <= '\u2069':
		b.drops[dropBidi]++
	case r == '\u200b', r == '\u2060', r == '\ufeff':
		b.drops[dropZeroWidth]++
	case r == '\u00ad':
		b.drops[dropSoftHyphen]++
	case r&0xfffe == 0xfffe, '\ufdd0' <= r && r <= '\ufdef':
		b.drops[dropNonCharacter]++
		b.put("\ufffd")
	case r == utf8.RuneError:
		b.put("\ufffd")
	default:
		b.put(s)
	}
}

// put adds characters that are to be in the text as they are.
func (b *builder) put(s string) {
	if len(b.text)+len(s) > b.o.MaxText {
		b.fail(beyond(LimitText, b.o.MaxText, "bytes of text"))
		return
	}
	if b.soft != nil {
		b.endLine(s)
	}
	if b.start < 0 {
		if len(b.text) > 0 {
			b.text = append(b.text, '\n')
		}
		b.start = len(b.text)
	} else {
		b.text = append(b.text, b.space...)
	}
	b.space = ""
	b.text = append(b.text, s...)
}

// lineBreak notes a line break in a block. In running text it begins a new
// block, unless the next line plainly goes on with the sentence.
func (b *builder) lineBreak(block Block) {
	if b.start < 0 {
		return
	}
	if block.Kind != Paragraph && block.Kind != Quote {
		b.write(" ")
		return
	}
	b.soft = &block
}

// endLine carries out the line break before next.
func (b *builder) endLine(next string) {
	block := *b.soft
	b.soft = nil
	if startsLower(next) && !endsSentence(string(b.text[max(b.start, len(b.text)-16):])) {
		b.space = " "
		return
	}
	b.end(block)
}

// failDepth ends the reading of what is nested too deeply.
func (b *builder) failDepth() {
	b.fail(tooDeep(b.o))
}

func tooDeep(o Options) error {
	return &LimitError{LimitDepth, fmt.Sprintf("nested more than %d deep", o.MaxDepth)}
}

// fail keeps the first error; [builder.finish] returns it.
func (b *builder) fail(err error) {
	if b.err == nil {
		b.err = err
	}
}

// end closes the open block as one of the kind and level given, and reports
// whether there was one.
func (b *builder) end(block Block) bool {
	b.space, b.soft = "", nil
	if b.start < 0 {
		return false
	}
	if len(b.doc.Blocks) >= b.o.MaxBlocks {
		b.fail(beyond(LimitBlocks, b.o.MaxBlocks, "paragraphs"))
	}
	href := b.href
	b.closeLink()
	block.Span = Span{b.start, len(b.text)}
	block.Links, block.Cells = b.links, b.cells
	b.start, b.links, b.cells = -1, nil, nil
	if b.err == nil {
		b.doc.Blocks = append(b.doc.Blocks, block)
	}
	b.openLink(href)
	return true
}

// add writes a whole block.
func (b *builder) add(block Block, text string) {
	b.write(text)
	b.end(block)
}

// openLink begins a link; a link that is open ends.
func (b *builder) openLink(href string) {
	b.closeLink()
	if u, err := url.Parse(strings.TrimSpace(href)); err == nil {
		switch u.Scheme {
		case "http", "https", "mailto":
			b.href, b.link = u.String(), len(b.text)
		}
	}
}

// closeLink ends the open link, if any. One without words is none.
func (b *builder) closeLink() {
	if b.href != "" && b.start >= 0 {
		if s := b.trim(Span{max(b.link, b.start), len(b.text)}); s.Len() > 0 {
			b.links = append(b.links, Link{Span: s, URL: b.href})
		}
	}
	b.href = ""
}

// row writes a row of a table; cells are functions that write their words.
func (b *builder) row(block Block, cells []func()) {
	at, words := len(b.text), false
	for i, cell := range cells {
		if i > 0 {
			b.write(" | ")
		}
		from := len(b.text)
		cell()
		span := b.trim(Span{from, len(b.text)})
		words = words || span.Len() > 0
		b.cells = append(b.cells, span)
	}
	for i := range b.cells {
		if b.cells[i].Start < b.start { // empty, and before the row's first character
			b.cells[i] = Span{b.start, b.start}
		}
	}
	if !words {
		b.text = b.text[:at]
		b.start, b.space, b.links, b.cells = -1, "", nil, nil
		return
	}
	b.end(block)
}

// trim returns the span without white space at its ends.
func (b *builder) trim(s Span) Span {
	for s.Start < s.End {
		r, size := utf8.DecodeRune(b.text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.Start += size
	}
	for s.Start < s.End {
		r, size := utf8.DecodeLastRune(b.text[s.Start:s.End])
		if !unicode.IsSpace(r) {
			break
		}
		s.End -= size
	}
	return s
}

// warn notes what a person should know of the reading.
func (b *builder) warn(format string, args ...any) {
	b.doc.Warnings = append(b.doc.Warnings, fmt.Sprintf(format, args...))
}

// finish returns the document.
func (b *builder) finish() (*Document, error) {
	b.end(Block{})
	if b.err != nil {
		return nil, b.err
	}
	if len(b.doc.Blocks) == 0 && len(b.doc.Parts) == 0 {
		return nil, ErrEmpty
	}
	for kind, n := range b.drops {
		if n > 0 {
			b.warn("%s: %d", dropNames[kind], n)
		}
	}
	b.doc.Text = string(b.text)
	return b.doc, nil
}

// clean returns a string of metadata as a block's text would be.
func clean(s string) string {
	b := newBuilder(Options{MaxText: max(64<<10, 4*len(s)), MaxBlocks: 1})
	b.write(s)
	return string(b.text)
}
