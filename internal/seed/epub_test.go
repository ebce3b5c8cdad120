package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

const (
	epubMime      = "application/epub+zip"
	epubContainer = `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`
	epubPackage   = `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf"><dc:title>Port fees</dc:title><dc:creator id="a">Ada Byrne</dc:creator><dc:creator opf:role="ill">Bo Chen</dc:creator>` +
		`<dc:date opf:event="modification">2025-01-01</dc:date><dc:date opf:event="publication">2024-05</dc:date><dc:publisher>Harbour Press</dc:publisher><dc:language>en-GB</dc:language></metadata>` +
		`<manifest><item id="c" href="cover.xhtml" media-type="application/xhtml+xml"/><item id="n" href="nav.xhtml" properties="nav" media-type="application/xhtml+xml"/><item id="1" href="text/one%20more.xhtml" media-type="application/xhtml+xml"/><item id="2" href="two.xhtml" media-type="application/xhtml+xml"/>` +
		`<item id="out" href="../../etc/hostname" media-type="application/xhtml+xml"/><item id="net" href="https://example.org/x.xhtml" media-type="application/xhtml+xml"/><item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/></manifest>` +
		`<spine><itemref idref="c"/><itemref idref="n"/><itemref idref="2"/><itemref idref="1"/><itemref idref="out"/><itemref idref="net"/><itemref idref="gone"/></spine><guide><reference type="cover" href="cover.xhtml"/></guide></package>`
	epubOne = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><script/></head><body><p><a id="x" title="a/>b"/>The end</p><p>It raised<br/>its fees<a epub:type="noteref" href="#f">1</a>. <img alt="A crane" src="https://example.org/x.png"/></p><aside epub:type="footnote" id="f"><p>A note.</p></aside></body></html>`
	epubTwo = `<html xmlns="http://www.w3.org/1999/xhtml"><body><h1>Fees</h1><p>The port will <a href="https://example.org/">raise</a> its fees.</p></body></html>`
	epubNav = `<html xmlns="http://www.w3.org/1999/xhtml"><body><nav><ol><li><a href="text/one%20more.xhtml#x">The end</a></li></ol></nav></body></html>`
)

func epubOf(more ...string) string {
	entries := []string{"mimetype", epubMime, "META-INF/container.xml", epubContainer, "OPS/book.opf", epubPackage, "OPS/cover.xhtml", "<html><body>Cover</body></html>", "OPS/nav.xhtml", epubNav, "OPS/text/one more.xhtml", epubOne, "OPS/two.xhtml", epubTwo}
	for i := 0; i < len(more); i += 2 {
		found := false
		for j := 0; j < len(entries); j += 2 {
			if entries[j] == more[i] {
				entries[j+1], found = more[i+1], true
			}
		}
		if !found {
			entries = append(entries, more[i], more[i+1])
		}
	}
	return zipOf(entries...)
}

func epubSample() string { return epubOf() }

func TestEpub(t *testing.T) {
	doc := read(t, "book.zip", epubOf("META-INF/encryption.xml", `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/font.otf"/></enc:CipherData></enc:EncryptedData></encryption>`))
	want := []string{"h1: Fees", "p: The port will raise its fees.", "h1: The end", "p: It raised its fees. A crane", "p: A note."}
	if diff := cmp.Diff(outline(doc), want); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
	m := doc.Meta
	if got := m.Title.Value + "|" + m.Author.Value + "|" + m.Date.Value + "|" + m.Publisher.Value + "|" + m.Language.Value; got != "Port fees|Ada Byrne|2024-05|Harbour Press|en-gb" {
		t.Errorf("metadata is %s", got)
	}
	if diff := cmp.Diff(doc.Warnings, []string{`chapter "gone" is missing`}); diff != "" {
		t.Errorf("warnings: got - want +\n%s", diff)
	}
}

func TestEpubDate(t *testing.T) {
	for _, c := range []struct{ name, date, want string }{
		{"a day", "2024-05-02", "2024-05-02"},
		{"the midnight of a day", "2024-05-02T18:30:00Z", "2024-05-02"},
		{"the moment at which a program made the file", "2026-11-28T11:29:30Z", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			opf := strings.Replace(epubPackage, `<dc:date opf:event="publication">2024-05</dc:date>`, "<dc:date>"+c.date+"</dc:date>", 1)
			if got := read(t, "a.epub", epubOf("OPS/book.opf", opf)).Meta.Date.Value; got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestEpubRefused(t *testing.T) {
	locked := `<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="OPS/text/one%20more.xhtml"/></enc:CipherData></enc:EncryptedData></encryption>`
	tests := []struct {
		name, data string
		want       error
		message    string
	}{
		{"digital rights management", epubOf("META-INF/encryption.xml", locked), seed.ErrEncrypted, "encrypted: OPS/text/one more.xhtml, by digital rights management"},
		{"a package outside of the archive", epubOf("META-INF/container.xml", `<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfile full-path="../../etc/passwd"/></container>`), seed.ErrDamaged, `META-INF/container.xml: damaged: no package "../../etc/passwd" in the archive`},
		{"no container", zipOf("mimetype", epubMime), seed.ErrDamaged, "damaged: no META-INF/container.xml in the archive"},
		{"a chapter in no charset", epubOf("OPS/two.xhtml", "<p>né né né né \xff né</p>"), seed.ErrCharset, "OPS/two.xhtml: unreadable characters: byte 19 is not UTF-8 (0xff), as the text before it is"},
		{"no chapters", epubOf("OPS/book.opf", `<package xmlns="http://www.idpf.org/2007/opf"/>`), seed.ErrEmpty, "holds no text"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read("a.epub", []byte(tt.data), seed.Options{})
			if doc != nil || !errors.Is(err, tt.want) || err.Error() != tt.message {
				t.Errorf("Read gives %v, %v; want %q", doc, err, tt.message)
			}
		})
	}
}
