package seed

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/marking"
	"briefbook/internal/pdf"
)

// NeedsPreparation reports whether the reading of some data needs what takes
// long to get ready: for a PDF, alone or attached to a mail, PDFium.
func NeedsPreparation(data []byte) bool {
	const encoded = "JVBERi0" // "%PDF-" in base64
	return bytes.Contains(data, []byte("%PDF-")) || bytes.Contains(data, []byte(encoded))
}

// Prepare gets ready what [NeedsPreparation] speaks of, if it is not yet.
func Prepare(data []byte) {
	if NeedsPreparation(data) {
		_ = pdf.Prepare() // reading says what is wrong
	}
}

// readPDF reads a PDF.
func readPDF(b *builder, data []byte) error {
	doc, err := pdf.Read(data, pdf.Options{MaxPages: b.o.MaxPages, MaxText: b.o.MaxText, MaxFiles: b.o.MaxParts})
	switch {
	case errors.Is(err, pdf.ErrEncrypted):
		return fmt.Errorf("%w: %w", ErrEncrypted, err)
	case errors.Is(err, pdf.ErrDamaged):
		return fmt.Errorf("%w: %w", ErrDamaged, err)
	case errors.Is(err, pdf.ErrImages), errors.Is(err, pdf.ErrUnnamed):
		return fmt.Errorf("%w: %w; run text recognition (OCR) over it first", ErrNoText, err)
	case errors.Is(err, pdf.ErrPages):
		return beyond(LimitPages, b.o.MaxPages, "pages")
	case errors.Is(err, pdf.ErrText):
		return beyond(LimitText, b.o.MaxText, "bytes of text")
	case errors.Is(err, pdf.ErrFiles):
		return beyond(LimitParts, b.o.MaxParts, "parts")
	case err != nil:
		return err
	}
	b.doc.Charset = "utf-8"
	kinds := map[pdf.Kind]Kind{pdf.Paragraph: Paragraph, pdf.Heading: Heading, pdf.Item: Item, pdf.Row: Row}
	for _, p := range doc.Blocks {
		block := Block{Kind: kinds[p.Kind], Level: p.Level, Ordinal: p.Ordinal, First: p.First, Page: p.Page}
		if p.Kind != pdf.Row {
			b.add(block, p.Text)
			continue
		}
		var cells []func()
		for _, cell := range p.Cells {
			cells = append(cells, func() { b.write(cell) })
		}
		b.row(block, cells)
	}
	for _, f := range doc.Files {
		b.attach(partName(f.Name), f.Data, "")
	}
	for _, w := range doc.Warnings {
		b.warn("%s", w)
	}
	b.doc.Meta.fromPDF(doc, string(b.text))
	return b.err
}

// fromPDF takes over what the file states of itself where its text bears it
// out: much of it is left from a template or the name of a file.
func (m *Meta) fromPDF(doc *pdf.Document, text string) {
	info := doc.Info
	head := text[:min(len(text), 4000)]
	if title := clean(info.Title); statedIn(head+strings.Join(doc.Left, " "), title) {
		m.set(&m.Title, title, Metadata)
	}
	if author := clean(info.Author); isPersonal(author) && (strings.Contains(author, " ") || strings.Contains(text, author)) {
		m.set(&m.Author, author, Metadata)
	}
	m.set(&m.Publisher, clean(info.Publisher), Metadata)
	m.set(&m.Date, isoDate(info.Published), Metadata)
	if lang := clean(info.Language); languageTag.MatchString(lang) {
		m.set(&m.Language, strings.ToLower(lang), Metadata)
	}
	for _, line := range doc.Left { // a marking stands in the heads and feet of pages
		if isMarked(line) {
			label, _, _ := marking.Find(line)
			m.Marking, m.MarkingBasis = max(m.Marking, label), Metadata
		}
	}
}

// statedIn reports whether most words of a title stand in the text.
func statedIn(text, title string) bool {
	if strings.ContainsRune(title, utf8.RuneError) || utf8.RuneCountInString(title) < 4 {
		return false
	}
	text = " " + strings.Join(strings.FieldsFunc(strings.ToLower(text), notWordRune), " ") + " "
	found, all := 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(title), notWordRune) {
		if all++; strings.Contains(text, " "+w+" ") {
			found++
		}
	}
	return all > 0 && 10*found >= 7*all
}

// impersonal matches authors that programs and their default settings write.
var impersonal = regexp.MustCompile(`(?i)^(admin.*|user.*|owner|unknown|anonymous|author|default|guest|root|test.*|scan.*|.*\b(microsoft|adobe|acrobat|windows|office|libreoffice|apache|latex|pdf\w*|word|canon|xerox|ricoh|konica|hewlett|hp)\b.*)$`)

// isPersonal reports whether the name may be an author's: words in letters.
func isPersonal(name string) bool {
	if len(name) < 4 || len(name) > 200 || impersonal.MatchString(name) || strings.ContainsAny(name, "()[]{}<>@\\/_=Ã\ufffd") || strings.ContainsAny(name, "0123456789") {
		return false
	}
	r, _ := utf8.DecodeRuneInString(name)
	return unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r)
}
