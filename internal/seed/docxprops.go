package seed

import (
	"iter"
	"strings"

	"briefbook/internal/marking"
)

// properties fills the metadata from the package's properties (ISO/IEC 29500-2,
// 11). When the file was made or changed is not when the document was published,
// so its dates are not read. A damaged part states nothing.
func (w *wordFile) properties(core string) {
	m := &w.b.doc.Meta
	value := func(string) string { return "" }
	if core != "" {
		root, err := w.tree(core)
		if err != nil {
			w.b.warn("properties not read: %v", err)
		}
		value = func(name string) string { return root.child(name).words() }
	}
	m.set(&m.Title, believedTitle(value("dc:title")), Metadata)
	m.set(&m.Author, believedAuthors(value("dc:creator")), Metadata)
	m.setLanguage(firstOf(value("dc:language"), w.styles.language))
	for _, part := range w.links.parts["customXml"] {
		w.coverPage(part)
	}
	for _, kind := range []string{"header", "footer"} {
		for _, part := range w.links.parts[kind] {
			if root, err := w.tree(part); err == nil {
				m.findMarking(root.words())
			}
		}
	}
}

// coverPage reads the date of publication that an author fills in on a cover
// page; Word keeps it in a part of its own.
func (w *wordFile) coverPage(part string) {
	root, err := w.tree(part)
	if err != nil || root.name != "cover:CoverPageProperties" {
		return
	}
	m := &w.b.doc.Meta
	m.set(&m.Date, isoDate(root.child("cover:PublishDate").words()), Metadata)
}

// findMarking takes over a handling label from a page's header or footer, whose
// words are no part of the text.
func (m *Meta) findMarking(s string) {
	if label, _, _ := marking.Find(s); label > m.Marking {
		m.Marking, m.MarkingBasis = label, Metadata
	}
}

// maxMarked is the length of a line that may hold a handling label and little else.
const maxMarked = 200

// findLeft takes over a handling label from lines that the text may be without: of
// what a mail answers or is signed with, of a page's head and foot. Three labels are
// explained there, or lead to pages about them.
func (b *builder) findLeft(lines iter.Seq[string]) {
	seen := map[marking.Label]bool{}
	for line := range lines {
		if !strings.Contains(line, "TLP") && !strings.Contains(line, "tlp") {
			continue
		}
		line = strings.Join(strings.Fields(line), " ")
		if label := markedAlone(line); label != marking.None && !strings.Contains(string(b.text), line) {
			seen[label] = true
		}
	}
	for label := range seen {
		if m := &b.doc.Meta; len(seen) < 3 && label > m.Marking {
			m.Marking, m.MarkingBasis = label, Metadata
		}
	}
}

// setLanguage takes over a language tag.
func (m *Meta) setLanguage(tag string) {
	if tag = strings.ReplaceAll(strings.TrimSpace(tag), "_", "-"); languageTag.MatchString(tag) {
		m.set(&m.Language, strings.ToLower(tag), Metadata)
	}
}
