package seed

import (
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// epubSpaces gives the prefixes of the namespaces of a publication's own files.
var epubSpaces = map[string]string{
	"http://www.idpf.org/2007/opf":                     "opf",
	"http://openebook.org/namespaces/oeb-package/1.0/": "opf",
	"http://purl.org/dc/elements/1.1/":                 "dc",
	"http://purl.org/dc/elements/1.0/":                 "dc",
	"urn:oasis:names:tc:opendocument:xmlns:container":  "container",
	"http://www.w3.org/2001/04/xmlenc#":                "enc",
	"http://www.daisy.org/z3986/2005/ncx/":             "ncx",
}

// An epubFile is a publication on its way to blocks.
type epubFile struct {
	b     *builder
	a     *archive
	dir   string // of the package document
	items map[string]epubItem
	order []string // the ids of the items in reading order
	guide map[string]bool
}

// An epubItem is a file of the publication.
type epubItem struct{ name, media, properties string }

// readEpub reads a publication of EPUB 2 or 3 as one document: its chapters in
// reading order, without cover, title page and navigation (EPUB 3.3, 5 and 6).
func readEpub(b *builder, data []byte) error {
	a, err := openArchive(data, b.o)
	if err != nil {
		return err
	}
	f := &epubFile{b: b, a: a, items: map[string]epubItem{}, guide: map[string]bool{}}
	b.doc.Charset = "utf-8"
	name, err := f.rootFile()
	if err != nil {
		return err
	}
	root, err := f.tree(name)
	if err != nil {
		return err
	}
	f.dir = path.Dir(name)
	f.packageDocument(root)
	if err := f.refuseLocked(); err != nil {
		return err
	}
	labels := f.labels()
	for _, id := range f.order {
		item := f.items[id]
		if b.err != nil || f.isFurniture(item) {
			continue
		}
		if !a.has(item.name) {
			b.warn("chapter %q is missing", id)
			continue
		}
		if err := f.chapter(item.name, labels[item.name]); err != nil {
			return err
		}
	}
	return b.err
}

func (f *epubFile) tree(name string) (*xmlNode, error) {
	data, err := f.a.read(name)
	if err != nil {
		return nil, err
	}
	root, err := readXML(data, epubSpaces, f.b.o)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return root, nil
}

// rootFile returns the name of the package document.
func (f *epubFile) rootFile() (string, error) {
	const container = "META-INF/container.xml"
	root, err := f.tree(container)
	if err != nil {
		return "", err
	}
	name := root.find("container:rootfile").attr("full-path")
	if !f.a.has(name) {
		return "", fmt.Errorf("%s: %w: no package %q in the archive", container, ErrDamaged, name)
	}
	return entryName(name), nil
}

// resolve returns the name in the archive of a reference from the package
// document; "" for one that leads out of the archive.
func (f *epubFile) resolve(href string) string {
	href, _, _ = strings.Cut(href, "#")
	if u, err := url.Parse(href); err != nil || u.Scheme != "" || u.Host != "" {
		return ""
	}
	if plain, err := url.PathUnescape(href); err == nil && !f.a.has(path.Join(f.dir, href)) {
		href = plain
	}
	return entryName(path.Join(f.dir, href))
}

// packageDocument reads the metadata, the files and their order.
func (f *epubFile) packageDocument(root *xmlNode) {
	f.metadata(root.find("opf:metadata"))
	for _, n := range root.child("opf:manifest").children("opf:item") {
		f.items[n.attr("id")] = epubItem{f.resolve(n.attr("href")), n.attr("media-type"), n.attr("properties")}
	}
	for _, n := range root.child("opf:spine").children("opf:itemref") {
		if id := n.attr("idref"); n.attr("linear") != "no" && f.items[id].name != "" && !slices.Contains(f.order, id) {
			f.order = append(f.order, id)
		}
	}
	for _, n := range root.child("opf:guide").children("opf:reference") {
		if kind := strings.ToLower(n.attr("type")); furniture[kind] {
			f.guide[f.resolve(n.attr("href"))] = true
		}
	}
}

// toTheSecond matches a moment, not a day: programs that are given no date of
// publication write the moment at which they make the file.
var toTheSecond = regexp.MustCompile(`T\d\d:\d\d:(?:0[1-9]|[1-5]\d)`)

// metadata reads what the package states. A date is that of publication, unless
// it says that it is of another event or is a moment.
func (f *epubFile) metadata(meta *xmlNode) {
	if meta == nil {
		return
	}
	if inner := meta.child("opf:dc-metadata"); inner != nil {
		meta = inner
	}
	m := &f.b.doc.Meta
	m.set(&m.Title, believedTitle(meta.child("dc:title").words()), Metadata)
	m.set(&m.Publisher, meta.child("dc:publisher").words(), Metadata)
	m.setLanguage(meta.child("dc:language").words())
	var authors []string
	for _, n := range meta.children("dc:creator") {
		if role := f.role(meta, n); role == "" || role == "aut" {
			authors = append(authors, n.words())
		}
	}
	m.set(&m.Author, believedAuthors(strings.Join(authors, ";")), Metadata)
	for _, n := range meta.children("dc:date") {
		switch event := n.attr("opf:event"); {
		case event == "publication", event == "" && m.Date.Value == "" && !toTheSecond.MatchString(n.words()):
			m.set(&m.Date, isoDate(n.words()), Metadata)
		}
	}
}

// role returns what a creator did, as the package says: "aut" for an author.
func (f *epubFile) role(meta, creator *xmlNode) string {
	if id := creator.attr("id"); id != "" {
		for _, n := range meta.children("opf:meta") {
			if n.attr("refines") == "#"+id && n.attr("property") == "role" {
				return strings.TrimSpace(n.words())
			}
		}
	}
	return creator.attr("opf:role")
}

// refuseLocked returns an error where a chapter is encrypted. Fonts that are
// only disguised do not matter.
func (f *epubFile) refuseLocked() error {
	const name = "META-INF/encryption.xml"
	if !f.a.has(name) {
		return nil
	}
	root, err := f.tree(name)
	if err != nil {
		return err
	}
	for _, data := range root.children("enc:EncryptedData") {
		ref, err := url.PathUnescape(data.find("enc:CipherReference").attr("URI"))
		for _, id := range f.order {
			if err == nil && strings.EqualFold(entryName(ref), f.items[id].name) {
				return fmt.Errorf("%w: %s, by digital rights management", ErrEncrypted, ref)
			}
		}
	}
	return nil
}

// furniture holds the kinds of parts that are no text of the publication (EPUB
// Structural Semantics Vocabulary, and the guide of EPUB 2).
var furniture = map[string]bool{
	"cover": true, "titlepage": true, "halftitlepage": true, "title-page": true, "toc": true, "landmarks": true, "page-list": true, "loi": true, "lot": true, "lov": true, "pagebreak": true,
	"noteref": true, "backlink": true, "doc-noteref": true, "doc-backlink": true, "doc-cover": true, "doc-pagebreak": true, "doc-toc": true,
}

// isFurniture reports whether a file of the reading order is no text.
func (f *epubFile) isFurniture(item epubItem) bool {
	if slices.Contains(strings.Fields(item.properties), "nav") || f.guide[item.name] {
		return true
	}
	switch strings.ToLower(path.Ext(item.name)) {
	case ".html", ".htm", ".xhtml", ".xml":
		return strings.HasPrefix(item.media, "image/")
	}
	return !strings.Contains(item.media, "html")
}

// closeEmpty gives the empty elements of XML the form that HTML knows: it takes
// most of them, as XML writes them, for the begin of an element.
func closeEmpty(text string) string {
	var out strings.Builder
	from := 0
	for {
		at := strings.Index(text[from:], "/>")
		if at < 0 {
			break
		}
		at += from
		out.WriteString(text[from:at])
		if name := openTag(text[from:at]); name != "" {
			out.WriteString("></" + name + ">")
		} else {
			out.WriteString("/>")
		}
		from = at + len("/>")
	}
	out.WriteString(text[from:])
	return out.String()
}

// openTag returns the name of the element whose tag is open at the end of text;
// "" when there is none, or it is one that HTML has as empty.
func openTag(text string) string {
	tag := text[strings.LastIndexByte(text, '<')+1:]
	name := tagName.FindString(tag)
	if len(tag) == len(text) || strings.Contains(tag, ">") || strings.Count(tag, `"`)%2 != 0 {
		return ""
	}
	switch atom.Lookup([]byte(strings.ToLower(name))) {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Param, atom.Source, atom.Track, atom.Wbr:
		return ""
	}
	return name
}

var tagName = regexp.MustCompile(`^[A-Za-z][\w:.-]*`)

// chapter writes a content document. Its label in the table of contents makes
// its first line a heading where it has none.
func (f *epubFile) chapter(name, label string) error {
	data, err := f.a.read(name)
	if err != nil {
		return err
	}
	text, _, err := decode(data, declaredHTML(data))
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	from := len(f.b.doc.Blocks)
	page, err := html.Parse(strings.NewReader(closeEmpty(text)))
	if err != nil {
		f.b.warn("%s nested too deeply: read without its structure", name)
		f.b.tagSoup(text)
		return nil
	}
	w := htmlWalker{b: f.b, drop: map[*html.Node]bool{}, alt: true}
	for n := range page.Descendants() {
		if isEpubFurniture(n) {
			w.drop[n] = true
		}
	}
	w.walkNode(page)
	if blocks := f.b.doc.Blocks[from:]; len(blocks) > 1 && !slices.ContainsFunc(blocks, func(b Block) bool { return b.Kind == Heading }) {
		first := squeezed(string(f.b.text[blocks[0].Start:blocks[0].End]))
		if blocks[0].Kind == Paragraph && len(first) > 2 && strings.HasPrefix(squeezed(label), first) {
			blocks[0].Kind, blocks[0].Level = Heading, 1
		}
	}
	return nil
}

// isEpubFurniture reports whether a part of a chapter is none of its words.
func isEpubFurniture(n *html.Node) bool {
	if n.Type != html.ElementNode || n.DataAtom == atom.Html {
		return false
	}
	switch n.Data {
	case "nav", "annotation", "annotation-xml", "epub:case":
		return true
	}
	for _, kind := range strings.Fields(strings.ToLower(attr(n, "epub:type") + " " + attr(n, "role"))) {
		if furniture[kind] {
			return true
		}
	}
	return false
}
