// Package seed reads source documents ("seeds") of many formats into one
// shape: a [Document] of clean text cut into blocks, with the metadata that the
// file itself states. It knows nothing of briefs, Hugo or HTML output, and
// guesses nothing: what a file does not say stays empty.
//
//	doc, err := seed.Read("memo.txt", data, seed.Options{})
package seed

import (
	"path"
	"strings"
	"unicode"

	"briefbook/internal/marking"
)

// A Span is the byte range [Start, End) of a document's text.
type Span struct{ Start, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether t lies wholly within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// A Document is a decoded seed.
//
// Text is valid UTF-8: the blocks' texts joined by one "\n". No block is empty,
// begins or ends with white space, or holds a control character; runs of white
// space within a block are one space. Blocks are in order and do not overlap;
// the block at index i is paragraph i+1 of the brief (its anchor is p<i+1>).
type Document struct {
	ID      string // the path as given, with forward slashes
	Format  string // "txt", "md", "html"
	SHA256  string // of the file's bytes, in lower-case hex
	Bytes   int    // size of the file
	Charset string // the encoding it was decoded from, as IANA names it in lower case
	Text    string
	Blocks  []Block
	Meta    Meta
	// Parts are the documents that travel within this one, in order: attachments
	// of a mail, messages of a mailbox. They are not part of Text.
	Parts []Part
	// Warnings are things a person should know of the reading, each a phrase.
	Warnings []string
}

// A Part is a document that travels within another. Name is its file name as
// the other gives it, made safe: one line without slashes. It need not be unique.
type Part struct {
	Name string
	Data []byte
}

// partName makes the name of a part of what the outer document calls it.
func partName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`/\:!`, r) || unicode.In(r, unicode.C) {
			return ' '
		}
		return r
	}, clean(s))
	s = strings.Trim(strings.Join(strings.Fields(s), " "), ". ")
	if ext := path.Ext(s); len(s) > maxPartName && len(ext) < 8 {
		return strings.ToValidUTF8(s[:maxPartName], "") + ext
	}
	return strings.ToValidUTF8(s[:min(len(s), maxPartName)], "")
}

const maxPartName = 80

// Slice returns the words of the span.
func (d *Document) Slice(s Span) string { return d.Text[s.Start:s.End] }

// Paragraph returns the number, from 1, of the block in which the span begins;
// 0 when it begins in none.
func (d *Document) Paragraph(s Span) int {
	lo, hi := 0, len(d.Blocks)
	for lo < hi {
		if mid := (lo + hi) / 2; d.Blocks[mid].End <= s.Start {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	if lo < len(d.Blocks) && d.Blocks[lo].Start <= s.Start {
		return lo + 1
	}
	return 0
}

// A Kind says what a block is in its document.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // Level 1 to 6
	Item           // a list item's own text; Level is its depth from 1
	Quote          // a paragraph of a block quotation; Level is its depth from 1
	Row            // a row of a table, its cells joined by " | "
	Pre            // a line of preformatted text
	Caption        // of a figure or table
)

// A Block is one paragraph-like part of a document.
type Block struct {
	Span
	Kind    Kind
	Level   int
	Page    int    // of a paged document, on which the block begins, from 1; 0 in others
	Ordinal int    // the number of an item in an ordered list; 0 in others
	Header  bool   // a Row that heads its table
	First   bool   // the first Row of a table, the first Item of a list
	Gap     bool   // of plain text: a blank or drawn line stands before it
	Cells   []Span // the cells of a Row, or the columns of a line of plain text, in order
	Links   []Link // in order
}

// A Link is a part of a block's text that points to an address. Only http,
// https and mailto addresses are kept.
type Link struct {
	Span
	URL string
}

// Basis says who stated a value.
type Basis string

// The bases of a value.
const (
	Source   Basis = "source"   // the document's own text
	Metadata Basis = "metadata" // the file's metadata: front matter, meta tags, properties
	Author   Basis = "author"   // a person, in the sidecar
	Derived  Basis = "derived"  // cut from the document's own words (package extract)
)

// A Field is a value that a file states about itself. The zero value means that
// it states none.
type Field struct {
	Value string
	Basis Basis
}

// Meta is what the file, or a person in its sidecar, states about the document.
// Basis is Metadata or Author.
type Meta struct {
	Title     Field
	Date      Field // publication date: YYYY-MM-DD, YYYY-MM or YYYY
	Revised   Field // when the text was last brought up to date, where its clean text does not say so
	Author    Field // several are joined by "; "
	Publisher Field
	Language  Field // BCP 47, lower case
	Kind      Field // article, memo, report, email, speech …
	URL       Field // where the document was published
	Summary   Field // only from a sidecar
	Marking   marking.Label
	// MarkingBasis says who gave Marking.
	MarkingBasis Basis
	// Lists that a person gives in the sidecar instead of what extraction finds;
	// nil where they say nothing, empty where they say that there are none.
	Topics, Countries, People, Organizations []string
}
