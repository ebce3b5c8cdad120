package seed

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
)

// odfSpaces gives the prefixes of the namespaces of OpenDocument.
var odfSpaces = map[string]string{
	"urn:oasis:names:tc:opendocument:xmlns:office:1.0":            "office",
	"urn:oasis:names:tc:opendocument:xmlns:style:1.0":             "style",
	"urn:oasis:names:tc:opendocument:xmlns:text:1.0":              "text",
	"urn:oasis:names:tc:opendocument:xmlns:table:1.0":             "table",
	"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0":           "draw",
	"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0":    "svg",
	"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0": "fo",
	"urn:oasis:names:tc:opendocument:xmlns:meta:1.0":              "meta",
	"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0":          "manifest",
	"http://www.w3.org/1999/xlink":                                "xlink",
	"http://www.w3.org/1998/Math/MathML":                          "math",
	"http://purl.org/dc/elements/1.1/":                            "dc",
	"http://www.w3.org/XML/1998/namespace":                        "xml",
}

// An odfFile is an OpenDocument text on its way to blocks.
type odfFile struct {
	b         *builder
	a         *archive // nil for a file that is one XML
	styles    odfStyles
	lists     odfLists
	items     itemStack
	later     []*xmlNode // boxes that stand within the paragraph being read
	notes     []*xmlNode
	language  string
	initiator string // who began the document
	creator   string // who changed it last
}

// odfParents are the elements whose content is read.
var odfParents = []string{"office:meta", "office:styles", "office:automatic-styles", "office:master-styles", "office:text"}

// readOdt reads an OpenDocument text, packed or as one XML file: tracked changes
// as accepted, without headers, footers, comments, tables of contents and hidden
// text, its notes at the end (ISO/IEC 26300).
func readOdt(b *builder, data []byte) error {
	f := &odfFile{b: b, styles: odfStyles{}, lists: odfLists{styles: map[string]*xmlNode{}, last: map[string]int{}}}
	b.doc.Charset = "utf-8"
	if looksFlatODF(data) {
		if err := f.part(data); err != nil {
			return err
		}
	} else if err := f.archive(data); err != nil {
		return err
	}
	for i := 0; i < len(f.notes) && b.err == nil; i++ { // notes may have notes
		f.blocks(f.notes[i], odfContext{})
	}
	m := &b.doc.Meta
	m.set(&m.Author, firstOf(believedAuthors(f.initiator), believedAuthors(f.creator)), Metadata)
	m.setLanguage(f.language)
	return b.err
}

// looksFlatODF reports whether the file is an OpenDocument text as one XML.
func looksFlatODF(data []byte) bool {
	head := data[:min(len(data), 2*declareArea)]
	return bytes.Contains(head, []byte("<office:document ")) && bytes.Contains(head, []byte(odfText))
}

// archive reads the parts of a packed document.
func (f *odfFile) archive(data []byte) (err error) {
	if f.a, err = openArchive(data, f.b.o); err != nil {
		return err
	}
	if f.a.has("encrypted-package") || strings.Contains(f.a.head("META-INF/manifest.xml"), ":encryption-data") {
		return fmt.Errorf("%w: opens with a password only", ErrEncrypted)
	}
	for _, name := range []string{"meta.xml", "styles.xml"} {
		if !f.a.has(name) {
			continue
		}
		if err := f.entry(name); errors.Is(err, ErrDamaged) {
			f.b.warn("not read: %v", err)
		} else if err != nil {
			return err
		}
	}
	return f.entry("content.xml")
}

// entry reads a file of the archive.
func (f *odfFile) entry(name string) error {
	data, err := f.a.read(name)
	if err != nil {
		return err
	}
	if err := f.part(data); err != nil && err != f.b.err {
		return fmt.Errorf("%s: %w", name, err)
	}
	return f.b.err
}

// part reads a file of the document.
func (f *odfFile) part(data []byte) error {
	x := xmlReader{prefixes: odfSpaces, o: f.b.o}
	return x.read(data, func(n *xmlNode) error {
		switch n.name {
		case "dc:title":
			m := &f.b.doc.Meta
			m.set(&m.Title, believedTitle(n.words()), Metadata)
		case "meta:initial-creator":
			f.initiator = n.words()
		case "dc:creator":
			f.creator = n.words()
		case "dc:language":
			f.language = n.words()
		case "style:style", "style:default-style":
			f.addStyle(n)
		case "text:list-style":
			f.lists.styles[n.attr("style:name")] = n
		case "style:master-page":
			f.b.doc.Meta.findMarking(n.words())
		default:
			f.block(n, odfContext{})
		}
		return f.b.err
	}, odfParents...)
}

// formula returns the words of a formula that is an object of the document.
func (f *odfFile) formula(object *xmlNode) string {
	if m := object.find("math:math"); m != nil {
		return mathWords(m)
	}
	name := entryName(object.attr("xlink:href")) + "/content.xml"
	if f.a == nil || !f.a.has(name) {
		return ""
	}
	data, err := f.a.read(name)
	if err != nil {
		f.b.fail(err)
		return ""
	}
	root, err := readXML(data, odfSpaces, f.b.o)
	if err != nil {
		return ""
	}
	return mathWords(root.find("math:math"))
}

// mathWords returns the words of MathML without what it says for programs.
func mathWords(n *xmlNode) string {
	if n == nil || strings.HasPrefix(n.name, "math:annotation") {
		return ""
	}
	s := strings.TrimSpace(n.text)
	for _, c := range n.nodes {
		s += mathWords(c)
	}
	return s
}
