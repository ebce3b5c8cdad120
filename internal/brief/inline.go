package brief

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/util"
)

// An inline gathers the text of one block and what marks parts of it.
type inline struct {
	text  []byte
	gap   bool // white space stands before the next character
	block Block
}

// add appends text as it is, each run of white space and controls as one space.
func (in *inline) add(s []byte) {
	for len(s) > 0 {
		r, size := utf8.DecodeRune(s)
		s = s[size:]
		if isGap(r) {
			in.gap = true
			continue
		}
		if in.gap && len(in.text) > 0 {
			in.text = append(in.text, ' ')
		}
		in.gap = false
		in.text = utf8.AppendRune(in.text, r)
	}
}

// finish returns the block's text and marks without white space at their ends.
func (in *inline) finish() Block {
	b := in.block
	b.Text = string(in.text)
	for _, spans := range []*[]Span{&b.Strong, &b.Em, &b.Code} {
		for i, s := range *spans {
			(*spans)[i] = trim(b.Text, s)
		}
	}
	for i, l := range b.Links {
		b.Links[i].Span = trim(b.Text, l.Span)
	}
	return cut(b, Span{0, len(b.Text)})
}

// walk adds the nodes below n.
func (in *inline) walk(n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		in.node(c, source)
	}
}

func (in *inline) node(n ast.Node, source []byte) {
	start := len(in.text)
	switch n := n.(type) {
	case *ast.Text:
		in.add(resolve(n.Segment.Value(source)))
		in.gap = in.gap || n.SoftLineBreak() || n.HardLineBreak()
	case *ast.String:
		in.add(n.Value)
	case *ast.CodeSpan:
		in.raw(n, source)
		in.block.Code = append(in.block.Code, Span{start, len(in.text)})
	case *ast.Emphasis:
		in.walk(n, source)
		if n.Level > 1 {
			in.block.Strong = append(in.block.Strong, Span{start, len(in.text)})
		} else {
			in.block.Em = append(in.block.Em, Span{start, len(in.text)})
		}
	case *ast.Link:
		in.walk(n, source)
		in.link(start, string(resolve(n.Destination)))
	case *ast.AutoLink:
		in.add(n.Label(source))
		in.link(start, string(n.URL(source)))
	case *ast.RawHTML:
	default: // an image gives the words that stand for it
		in.walk(n, source)
	}
}

func (in *inline) link(start int, address string) {
	in.block.Links = append(in.block.Links, Link{Span{start, len(in.text)}, address})
}

// raw adds the text below n in which no sign has a meaning.
func (in *inline) raw(n ast.Node, source []byte) {
	for c := n.FirstChild(); c != nil; c = c.NextSibling() {
		if t, ok := c.(*ast.Text); ok {
			in.add(t.Segment.Value(source))
			in.gap = in.gap || t.SoftLineBreak()
		}
	}
}

// resolve returns what a piece of Markdown text says: backslash escapes and
// character references resolved, in one pass (CommonMark, 2.4 and 2.5).
func resolve(s []byte) []byte {
	at := 0
	for at < len(s) && s[at] != '\\' && s[at] != '&' {
		at++
	}
	if at == len(s) {
		return s
	}
	out := append(make([]byte, 0, len(s)), s[:at]...)
	for at < len(s) {
		switch {
		case s[at] == '\\' && at+1 < len(s) && util.IsPunct(s[at+1]):
			out = append(out, s[at+1])
			at += 2
		case s[at] == '&':
			text, size := reference(s[at:])
			out = append(out, text...)
			at += size
		default:
			out = append(out, s[at])
			at++
		}
	}
	return out
}

// reference returns what the character reference at the start of s stands for
// and its length; where there is none, the ampersand.
func reference(s []byte) (string, int) {
	end := 1
	for end < len(s) && end < 34 && s[end] != ';' && (s[end] == '#' || util.IsAlphaNumeric(s[end])) {
		end++
	}
	if end == len(s) || s[end] != ';' || end < 2 {
		return "&", 1
	}
	name := string(s[1:end])
	if name[0] != '#' {
		if e, ok := util.LookUpHTML5EntityByName(name); ok {
			return string(e.Characters), end + 1
		}
		return "&", 1
	}
	digits, base := name[1:], 10
	if strings.HasPrefix(digits, "x") || strings.HasPrefix(digits, "X") {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	if err != nil || (base == 10 && len(digits) > 7) || (base == 16 && len(digits) > 6) {
		return "&", 1
	}
	if n == 0 || n > unicode.MaxRune || !utf8.ValidRune(rune(n)) {
		n = utf8.RuneError
	}
	return string(rune(n)), end + 1
}
