// Package pdf reads PDF files: PDFium, run as WebAssembly, gives the characters
// with their places, and this package makes of them what a person reads:
// columns in their order, lines joined to paragraphs, headings, lists, tables,
// without running heads and page numbers. It knows nothing of other formats,
// and guesses no metadata.
//
//	doc, err := pdf.Read(data, pdf.Options{MaxPages: 2000})
package pdf

import (
	"errors"
	"fmt"
)

// The errors of [Read].
var (
	ErrEncrypted = errors.New("a password is needed")
	ErrDamaged   = errors.New("no readable PDF")
	ErrPages     = errors.New("too many pages")
	ErrText      = errors.New("too much text")
	ErrFiles     = errors.New("too many files within")
	ErrImages    = errors.New("page images only")
	ErrUnnamed   = errors.New("fonts that do not say which letters they show")
)

// Options limits the reading.
type Options struct {
	MaxPages int // more are [ErrPages]
	MaxText  int // bytes of text after which the reading ends with [ErrText]
	MaxFiles int // files within it; more are [ErrFiles]
}

// A Kind says what a block is.
type Kind uint8

// The kinds of blocks.
const (
	Paragraph Kind = iota
	Heading        // Level 1 to 6
	Item           // a list item's own text; Level is its depth from 1
	Row            // a row of a table
)

// A Block is one paragraph-like part of the text.
type Block struct {
	Kind    Kind
	Level   int
	Ordinal int  // the number of an item in a numbered list; 0 in others
	First   bool // the first Row of a table, the first Item of a list
	Page    int  // on which it begins, from 1
	Text    string
	Cells   []string // of a Row, instead of Text
}

// A Document is what a PDF says.
type Document struct {
	Blocks []Block
	Pages  int
	// Info is what the file states about itself, as it stands there.
	Info Info
	// Left holds the lines that were left out as running heads and feet, each
	// once, in order.
	Left []string
	// Files are those that travel within it, in order.
	Files []File
	// Warnings are things a person should know of the reading, each a phrase.
	Warnings []string
}

// Read reads a PDF. A page that cannot be read is named in a warning, and the
// others stay; a file in which none can be read is [ErrDamaged].
func Read(data []byte, o Options) (*Document, error) {
	s, err := openSession(data)
	if err != nil {
		return nil, err
	}
	defer func() { s.close() }()
	doc := &Document{Info: readInfo(s, data)}
	if doc.Pages, err = s.pageCount(); err != nil {
		return nil, ErrDamaged
	}
	if doc.Pages > o.MaxPages {
		return nil, ErrPages
	}
	pages, err := s.readPages(doc, o)
	if err != nil {
		return nil, err
	}
	doc.Info.Language = s.language()
	if err := s.files(doc, o.MaxFiles); err != nil {
		return nil, err
	}
	l := newLayout(pages)
	doc.Left = l.dropFurniture()
	doc.Blocks = l.blocks()
	doc.warnOf(pages)
	return doc, nil
}

// readPages reads all pages that can be read.
func (s *session) readPages(doc *Document, o Options) ([]*page, error) {
	var pages []*page
	var failed []int
	text, images, unreadable := 0, false, false
	for i := range doc.Pages {
		p, err := s.page(i)
		if err != nil {
			failed = append(failed, i+1)
			if !s.recover(err) {
				failed = append(failed, seq(i+2, doc.Pages)...)
				break
			}
			continue
		}
		if text += p.bytes; text > o.MaxText {
			return nil, ErrText
		}
		images, unreadable = images || p.bare, unreadable || p.unreadable
		pages = append(pages, p)
	}
	switch {
	case len(pages) == 0 && doc.Pages > 0:
		return nil, fmt.Errorf("page 1: %w", ErrDamaged)
	case text == 0 && len(failed) > 0:
		return nil, fmt.Errorf("page %d: %w", failed[0], ErrDamaged)
	case text == 0 && unreadable:
		return nil, ErrUnnamed
	case text == 0 && images:
		return nil, ErrImages
	}
	if len(failed) > 0 {
		doc.warn("%s damaged: left out", numbered(failed))
	}
	return pages, nil
}

func (d *Document) warn(format string, args ...any) {
	d.Warnings = append(d.Warnings, fmt.Sprintf(format, args...))
}

// warnOf warns of what was left out of pages.
func (d *Document) warnOf(pages []*page) {
	var bare, hidden, unnamed, unreadable []int
	for _, p := range pages {
		if p.bare && len(p.segments) == 0 {
			bare = append(bare, p.number)
		}
		if p.hidden {
			hidden = append(hidden, p.number)
		}
		if p.unreadable {
			unreadable = append(unreadable, p.number)
		} else if p.unnamed {
			unnamed = append(unnamed, p.number)
		}
	}
	if len(bare) > 0 {
		d.warn("%s without text, as of a scan", numbered(bare))
	}
	if len(hidden) > 0 {
		d.warn("%s: invisible text left out", numbered(hidden))
	}
	if len(unreadable) > 0 {
		d.warn("%s left out: in %v", numbered(unreadable), ErrUnnamed)
	}
	if len(unnamed) > 0 {
		d.warn("%s: some signs are in %v", numbered(unnamed), ErrUnnamed)
	}
}

// numbered names pages: "page 3", "pages 3, 5–8".
func numbered(pages []int) string {
	s := "pages "
	if len(pages) == 1 {
		s = "page "
	}
	for i := 0; i < len(pages); {
		j := i
		for j+1 < len(pages) && pages[j+1] == pages[j]+1 {
			j++
		}
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprint(pages[i])
		if j > i {
			s += fmt.Sprintf("–%d", pages[j])
		}
		i = j + 1
	}
	return s
}

func seq(from, to int) []int {
	var out []int
	for i := from; i <= to; i++ {
		out = append(out, i)
	}
	return out
}
