package brief

import (
	"slices"
	"strconv"

	"briefbook/internal/extract"
)

// HTML returns the body as the numbered list of its blocks, for a page to show
// under the brief: each has its anchor and a link to it, and what the brief
// quotes, as [Brief.Quoted] found it, stands in <em>, and what the source quotes in
// another language says which that is. Nothing in it is markup that the body's structure does
// not have, and no template or shortcode can be seen in it.
func (b *Brief) HTML(quoted *Quotation) string {
	out := append(make([]byte, 0, 4096), "<ol class=\"src\">\n"...)
	var above []int // levels of the headings that the block lies under
	for i := range b.Body {
		block := &b.Body[i]
		if block.Kind == Heading {
			for len(above) > 0 && above[len(above)-1] >= block.Level {
				above = above[:len(above)-1]
			}
			above = append(above, block.Level)
		}
		out = appendBlock(out, block, strconv.Itoa(i+1), len(above), quoted.Spans[i], b.Language)
	}
	return string(append(out, "</ol>\n"...))
}

// appendBlock appends one element of the list. depth is how deep a heading lies
// under others: whatever levels a source uses, the page's outline skips none.
// lang is the brief's language.
func appendBlock(out []byte, b *Block, number string, depth int, quoted []Span, lang string) []byte {
	out = append(out, "<li"...)
	if c := class(b); c != "" {
		out = append(out, " class=\""+c+"\""...)
	}
	out = append(out, " id=\"p"+number+"\"><a class=\"n\" href=\"#p"+number+"\" aria-label=\"Paragraph "+number+"\">"+number+"</a> "...)
	if b.Ordinal > 0 {
		out = append(out, "<span class=\"o\">"+strconv.Itoa(b.Ordinal)+".</span> "...)
	}
	passages := extract.ForeignPassages(b.Text, b.Kind == Quote, lang)
	switch b.Kind {
	case Heading:
		level := strconv.Itoa(min(depth+2, 6))
		out = append(out, "<h"+level+">"...)
		out = appendMarked(out, b, Span{0, len(b.Text)}, quoted, passages)
		out = append(out, "</h"+level+">"...)
	case Row:
		for i, c := range b.Cells {
			if i > 0 {
				out = append(out, ' ')
			}
			out = append(out, "<span class=\"cell\">"...)
			out = appendMarked(out, b, c, quoted, passages)
			out = append(out, "</span>"...)
		}
	default:
		out = appendMarked(out, b, Span{0, len(b.Text)}, quoted, passages)
	}
	return append(out, "</li>\n"...)
}

// class returns the classes of a block's element.
func class(b *Block) string {
	switch b.Kind {
	case Heading:
		return "h"
	case Item:
		if b.Level > 1 {
			return "item d" + strconv.Itoa(b.Level)
		}
		return "item"
	case Quote:
		if b.Level > 1 {
			return "quote d" + strconv.Itoa(b.Level)
		}
		return "quote"
	case Row:
		if b.Header {
			return "row head"
		}
		return "row"
	}
	return ""
}

// A mark is a part of a text that an element holds.
type mark struct {
	Span
	open, close string
}

// marks returns the marks within a part of the block's text, those that begin
// first before others, and the longer before the shorter.
func marks(b *Block, part Span, quoted []Span, passages []extract.Passage) []mark {
	var out []mark
	add := func(s Span, open, close string) {
		s = Span{max(s.Start, part.Start), min(s.End, part.End)}
		if s.Start < s.End {
			out = append(out, mark{s, open, close})
		}
	}
	for _, s := range quoted {
		add(s, "<em>", "</em>")
	}
	for _, p := range passages {
		add(Span(p.Span), `<span lang="`+p.Language+`" dir="auto">`, "</span>")
	}
	for _, l := range b.Links {
		add(l.Span, `<a href="`+string(appendHTML(nil, l.URL))+`" rel="noreferrer noopener">`, "</a>")
	}
	for _, s := range b.Strong {
		add(s, "<strong>", "</strong>")
	}
	for _, s := range b.Em {
		add(s, "<i>", "</i>")
	}
	for _, s := range b.Code {
		add(s, "<code>", "</code>")
	}
	slices.SortStableFunc(out, func(a, b mark) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	return out
}

// appendMarked appends a part of a text with its marks as elements that nest.
// Where two marks cross, the one that began later is closed and opened again.
func appendMarked(out []byte, b *Block, part Span, quoted []Span, passages []extract.Passage) []byte {
	rest := marks(b, part, quoted, passages)
	var open []mark
	at := part.Start
	for at < part.End || len(open) > 0 {
		for len(rest) > 0 && rest[0].Start <= at {
			out = append(out, rest[0].open...)
			open, rest = append(open, rest[0]), rest[1:]
		}
		next := part.End
		if len(rest) > 0 {
			next = rest[0].Start
		}
		for _, m := range open {
			next = min(next, m.End)
		}
		out = appendHTML(out, b.Text[at:next])
		at = next
		out, open = closeMarks(out, open, at)
	}
	return out
}

// closeMarks closes the marks that end at the place.
func closeMarks(out []byte, open []mark, at int) ([]byte, []mark) {
	first := slices.IndexFunc(open, func(m mark) bool { return m.End <= at })
	if first < 0 {
		return out, open
	}
	for i := len(open) - 1; i >= first; i-- {
		out = append(out, open[i].close...)
	}
	left := open[:first]
	for _, m := range open[first:] {
		if m.End > at {
			out = append(out, m.open...)
			left = append(left, m)
		}
	}
	return out, left
}
