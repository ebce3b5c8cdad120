// Package brief is the brief file: it makes a [Brief] of a document and its
// findings, writes it as Markdown with YAML front matter, reads it back with
// goldmark-meta, keeps what a person edited by hand, and decides which briefs
// an audience may have. It knows nothing of Hugo or templates.
package brief

import (
	"sort"

	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// A Brief is one brief file. Every text in it that is not a person's stands in
// the source word for word. Empty fields mean that the source does not say.
type Brief struct {
	// Path is the brief's place, "briefs/<section>/<slug>" or "briefs/<slug>":
	// slash-separated, below content/, without its ".md".
	Path string

	Title         string
	TitleBasis    string // source, metadata, derived or author
	Date          string // YYYY-MM-DD, YYYY-MM or YYYY
	DateBasis     string
	Summary       string
	KeyPoints     []Point
	Implications  []Point
	Claims        []Claim
	Timeline      []Event
	Topics        []string
	Countries     []string
	People        []string
	Organizations []string
	Marking       marking.Label
	Author        string
	Publisher     string
	Language      string
	Kind          string
	Source        Source
	// Extra holds the front matter that is not ours, as read; a site may use it.
	Extra map[string]any

	// Body is the source's text, block by block.
	Body []Block
}

// A Point is a statement of the source and the paragraph it stands in.
type Point struct {
	Text      string
	Paragraph int // from 1; 0 when a person wrote the text
}

// A Claim is something that the source says somebody said.
type Claim struct {
	Speaker, Cue, Text, Hedge string
	Kind                      string
	Paragraph                 int
}

// An Event is what the source says happened at a date. Date is resolved only as
// far as the source allows and may be empty; When is the date as written, a part
// of Text.
type Event struct {
	Date, When, Text string
	Paragraph        int
}

// Container returns the seed that holds that of a file name, and whether there is
// one: an attachment lies within its mail.
func Container(file string) (string, bool) { return seed.Container(file) }

// A Source says which seed a brief was made from.
type Source struct {
	File       string // path below the project's folder, "seeds/…"; of a document within another "seeds/mail.eml!/report.docx"
	SHA256     string
	Bytes      int
	Format     string
	Words      int
	Paragraphs int
	// Pages holds the first paragraph of each page of a paged document, from 1
	// on; nil of others. A page on which none begins has that of the next.
	Pages []int
	URL   string
}

// Page returns the page, from 1, on which a paragraph begins; 0 when the source
// has none, or there is no such paragraph.
func (s Source) Page(paragraph int) int {
	if paragraph < 1 {
		return 0
	}
	return sort.Search(len(s.Pages), func(i int) bool { return s.Pages[i] > paragraph })
}

// A Kind says what a block of the body is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading
	Item
	Quote
	Row
)

// A Block is one paragraph, heading, list item, quoted paragraph or table row
// of the body. The block at index i is paragraph i+1, its anchor p<i+1>.
type Block struct {
	Kind    Kind
	Level   int // of a heading 1 to 6; depth of an item or quote from 1
	Ordinal int // number of an item in an ordered list; 0 in others
	Header  bool
	First   bool // first row of a table, first item of a list
	Text    string
	Cells   []Span // of a row, into Text
	Links   []Link
	Strong  []Span // emphasis that a person's Markdown gave
	Em      []Span
	Code    []Span
}

// A Span is the byte range [Start, End) of a block's text.
type Span struct{ Start, End int }

// A Link is a part of a block's text that points to an address.
type Link struct {
	Span
	URL string
}
