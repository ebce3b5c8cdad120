package seed

import (
	"errors"
	"fmt"
	"path"
	"strings"
)

// wordSpaces gives the prefixes of the namespaces of Word's files, those of the
// strict form of ISO/IEC 29500 beside the transitional ones.
var wordSpaces = map[string]string{
	"http://schemas.openxmlformats.org/wordprocessingml/2006/main":            "w",
	"http://purl.oclc.org/ooxml/wordprocessingml/main":                        "w",
	"http://schemas.openxmlformats.org/officeDocument/2006/relationships":     "r",
	"http://purl.oclc.org/ooxml/officeDocument/relationships":                 "r",
	"http://schemas.openxmlformats.org/officeDocument/2006/math":              "m",
	"http://purl.oclc.org/ooxml/officeDocument/math":                          "m",
	"http://schemas.openxmlformats.org/markup-compatibility/2006":             "mc",
	"http://schemas.openxmlformats.org/package/2006/relationships":            "rel",
	"http://schemas.openxmlformats.org/package/2006/metadata/core-properties": "cp",
	"http://schemas.microsoft.com/office/2006/coverPageProps":                 "cover",
	"http://purl.org/dc/elements/1.1/":                                        "dc",
}

// A wordFile is a Word document on its way to blocks.
type wordFile struct {
	b         *builder
	a         *archive
	links     wordLinks // of the part being read
	styles    wordStyles
	numbering wordNumbering
	items     itemStack
	fields    []wordField
	later     []*xmlNode // boxes and tables that stand within the paragraph being read
	notes     []noteRef
}

// A noteRef is a reference to a footnote or endnote.
type noteRef struct{ kind, id string }

// readDocx reads the text of a Word document, template or form, with macros or
// without: tracked changes as accepted, without headers, footers and comments,
// its notes at the end (ISO/IEC 29500-1, 17).
func readDocx(b *builder, data []byte) error {
	a, err := openArchive(data, b.o)
	if err != nil {
		return err
	}
	w := &wordFile{b: b, a: a}
	root, err := w.relationships("")
	if err != nil {
		return err
	}
	main := firstOf(root.part("officeDocument"), "word/document.xml")
	if err := w.readParts(main); err != nil {
		return err
	}
	b.doc.Charset = "utf-8"
	w.properties(root.part("core-properties"))
	parts := w.links.parts
	if err := w.eachBlock(main, "w:body"); err != nil {
		return err
	}
	if err := w.writeNotes(parts); err != nil {
		return err
	}
	return b.err
}

// readParts reads what the main part refers to.
func (w *wordFile) readParts(main string) (err error) {
	if w.links, err = w.relationships(main); err != nil {
		return err
	}
	styles, err := w.optional("styles")
	if err != nil {
		return err
	}
	w.styles = newWordStyles(styles)
	numbering, err := w.optional("numbering")
	w.numbering = newWordNumbering(numbering)
	return err
}

// optional reads a small part of that type, nil where there is none.
func (w *wordFile) optional(kind string) (*xmlNode, error) {
	name := w.links.part(kind)
	if name == "" {
		return nil, nil
	}
	return w.tree(name)
}

// tree reads a small part as one tree.
func (w *wordFile) tree(name string) (*xmlNode, error) {
	data, err := w.a.read(name)
	if err != nil {
		return nil, err
	}
	root, err := readXML(data, wordSpaces, w.b.o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return root, nil
}

// wordLinks are the relationships of a part.
type wordLinks struct {
	targets map[string]string   // by id: addresses, and names of parts from the top
	parts   map[string][]string // names by the last word of their type
}

// part returns the name of the part of that type, "" when there is none.
func (l wordLinks) part(kind string) string {
	if names := l.parts[kind]; len(names) > 0 {
		return names[0]
	}
	return ""
}

// relationships reads those of a part, or of the package where name is "".
func (w *wordFile) relationships(name string) (wordLinks, error) {
	l := wordLinks{map[string]string{}, map[string][]string{}}
	dir, base := path.Split(name)
	file := dir + "_rels/" + base + ".rels"
	if !w.a.has(file) {
		return l, nil
	}
	root, err := w.tree(file)
	if err != nil {
		return l, err
	}
	for _, r := range root.nodes {
		if r.name != "rel:Relationship" {
			continue
		}
		target, kind := r.attr("Target"), r.attr("Type")
		if !strings.EqualFold(r.attr("TargetMode"), "External") {
			if !strings.HasPrefix(target, "/") {
				target = dir + target
			}
			if target = entryName(target); w.a.has(target) {
				kind = kind[strings.LastIndexByte(kind, '/')+1:]
				l.parts[kind] = append(l.parts[kind], target)
			}
		}
		l.targets[r.attr("Id")] = target
	}
	return l, nil
}

// eachBlock writes the blocks within the elements of that name of a part.
func (w *wordFile) eachBlock(part, parent string) error {
	data, err := w.a.read(part)
	if err != nil {
		return err
	}
	x := xmlReader{prefixes: wordSpaces, o: w.b.o}
	err = x.read(data, func(n *xmlNode) error {
		w.block(n, wordContext{})
		return w.b.err
	}, parent)
	if err != nil && !errors.Is(err, w.b.err) {
		return fmt.Errorf("%s: %w", part, err)
	}
	return err
}

// writeNotes writes the notes that were referred to, in the order of their
// references. Notes may refer to notes.
func (w *wordFile) writeNotes(parts map[string][]string) error {
	seen := map[noteRef]bool{}
	for len(w.notes) > 0 && w.b.err == nil {
		refs := w.notes
		w.notes = nil
		found := map[noteRef]*xmlNode{}
		for _, kind := range []string{"footnotes", "endnotes"} {
			for _, part := range parts[kind] {
				if err := w.findNotes(part, kind, refs, found); err != nil {
					return err
				}
			}
		}
		for _, ref := range refs {
			if n := found[ref]; n != nil && !seen[ref] {
				seen[ref] = true
				w.links, _ = w.relationships(parts[ref.kind][0])
				w.blocks(n, wordContext{})
			}
		}
	}
	return w.b.err
}

// findNotes reads the notes of a part that are among refs.
func (w *wordFile) findNotes(part, kind string, refs []noteRef, found map[noteRef]*xmlNode) error {
	wanted := map[noteRef]bool{}
	for _, r := range refs {
		wanted[r] = true
	}
	data, err := w.a.read(part)
	if err != nil {
		return err
	}
	x := xmlReader{prefixes: wordSpaces, o: w.b.o}
	err = x.read(data, func(n *xmlNode) error {
		if ref := (noteRef{kind, n.attr("w:id")}); wanted[ref] {
			found[ref] = n
		}
		return nil
	}, "w:"+kind)
	if err != nil {
		return fmt.Errorf("%s: %w", part, err)
	}
	return nil
}
