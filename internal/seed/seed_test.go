package seed_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// outline returns the blocks of a document, a line each: the kind in short, its
// level and number, and the words.
func outline(doc *seed.Document) []string {
	names := [...]string{"p", "h", "item", "quote", "row", "pre", "caption"}
	var lines []string
	for _, b := range doc.Blocks {
		s := names[b.Kind]
		if b.Level > 0 {
			s += fmt.Sprint(b.Level)
		}
		if b.Ordinal > 0 {
			s += fmt.Sprintf("#%d", b.Ordinal)
		}
		if b.First {
			s += "^"
		}
		if b.Header {
			s += "!"
		}
		lines = append(lines, s+": "+doc.Slice(b.Span))
	}
	return lines
}

func read(t *testing.T, name, data string) *seed.Document {
	t.Helper()
	doc, err := seed.Read(name, []byte(data), seed.Options{})
	if err != nil {
		t.Fatalf("Read(%s): %v", name, err)
	}
	check(t, doc)
	return doc
}

// check reports where a document breaks what [seed.Document] promises.
func check(t *testing.T, doc *seed.Document) {
	t.Helper()
	if !utf8.ValidString(doc.Text) {
		t.Errorf("text is not UTF-8: %q", doc.Text)
	}
	var parts []string
	at := 0
	for i, b := range doc.Blocks {
		if b.Start < at || b.End <= b.Start || b.End > len(doc.Text) {
			t.Fatalf("block %d is %v after %d, in a text of %d bytes", i, b.Span, at, len(doc.Text))
		}
		at = b.End
		s := doc.Slice(b.Span)
		parts = append(parts, s)
		checkWords(t, i, s)
		for _, l := range b.Links {
			if !b.Contains(l.Span) || l.Len() == 0 || doc.Slice(l.Span) != strings.TrimSpace(doc.Slice(l.Span)) {
				t.Errorf("block %d: link %+v is not words of %v", i, l, b.Span)
			}
		}
		for _, c := range b.Cells {
			if !b.Contains(c) {
				t.Errorf("block %d: cell %v outside %v", i, c, b.Span)
			}
		}
		if b.Kind == seed.Row && len(b.Cells) == 0 || b.Kind == seed.Heading && (b.Level < 1 || b.Level > 6) || b.Kind == seed.Item && b.Level < 1 {
			t.Errorf("block %d is incomplete: %+v", i, b)
		}
	}
	if got := strings.Join(parts, "\n"); got != doc.Text {
		t.Errorf("blocks joined are %d bytes, the text is %d: %.300q", len(got), len(doc.Text), doc.Text)
	}
}

func checkWords(t *testing.T, i int, s string) {
	t.Helper()
	if s != strings.TrimSpace(s) {
		t.Errorf("block %d has white space at an end: %q", i, s)
	}
	space := false
	for _, r := range s {
		if unicode.IsControl(r) {
			t.Errorf("block %d holds %U: %q", i, r, s)
		}
		if blank := unicode.IsSpace(r); blank && space {
			t.Errorf("block %d has white space in a run: %q", i, s)
		}
		space = unicode.IsSpace(r)
	}
}

// samples holds a seed of each format for the tests that every format passes.
var samples = []struct{ name, data string }{
	{"memo.txt", "TLP:AMBER\n\nTo: all\nSubject: Fees\n\nThe port will raise its fees in May,\nthe council said.\n\n- one\n- two\n\n> quoted\n"},
	{"memo.md", "---\ntitle: Fees\n---\n# Fees\n\nThe *port* [will](https://example.org/) raise its fees.[^1]\n\n1. one\n   - deep\n\n| a | b |\n|---|---|\n| 1 |   |\n\n> quoted\n\n```\ncode\n```\n\n[^1]: A note.\n"},
	{"memo.xml", `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE rss [<!ENTITY e SYSTEM "file:///etc/hostname">]><rss><channel><title>Port &e; news</title><item><description>&lt;p&gt;The port will&lt;br&gt;raise its &lt;b&gt;fees&lt;/b&gt;.&lt;/p&gt;</description><x><![CDATA[<p>In May</p>]]></x></item></channel></rss>`},
	{"memo.html", `<!doctype html><html lang="en"><head><title>Fees</title><script type="application/ld+json">{"@type":"NewsArticle","headline":"Fees","datePublished":"2025-03-03"}</script></head>` +
		`<body><nav><a href="/">Home</a></nav><article><h1>Fees</h1><p>The port <a href="https://example.org/x">will</a> raise its fees.</p><ol><li>one<ul><li>deep</li></ul></li></ol><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td></td></tr></table><pre>x
y</pre></article></body></html>`},
	{"memo.docx", wordSample()},
	{"memo.odt", odtSample()},
	{"memo.epub", epubSample()},
	{"memo.rtf", rtfSample},
	{"memo.eml", "From: Jo <jo@example.org>\nSubject: Fees\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nThe port will raise=\n its fees=2E\n\n> old\n\n-- \nJo\n" +
		"--b\nContent-Type: text/plain; name=a.txt\nContent-Transfer-Encoding: base64\n\nTm90ZXMu\n--b--\n"},
	{"memo.pdf", string(memoPDF().Bytes())},
}

// zipOf returns a zip archive of entries: names and contents in turn.
func zipOf(entries ...string) string {
	var out bytes.Buffer
	z := zip.NewWriter(&out)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.Create(entries[i])
		if err == nil {
			_, err = io.WriteString(w, entries[i+1])
		}
		if err != nil {
			panic(err)
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return out.String()
}

// charsetOf returns the charset of the samples of a format.
func charsetOf(format string) string {
	if format == "rtf" {
		return "windows-1252"
	}
	return "utf-8"
}

// wholeOnly are the formats of which a part is no document.
var wholeOnly = map[string]bool{"docx": true, "odt": true, "epub": true, "rtf": true}

func TestEveryFormat(t *testing.T) {
	for _, s := range samples {
		t.Run(s.name, func(t *testing.T) {
			doc := read(t, s.name, s.data)
			if again := read(t, s.name, s.data); !cmp.Equal(doc, again) {
				t.Errorf("two readings differ: %s", cmp.Diff(doc, again))
			}
			if doc.Bytes != len(s.data) || len(doc.SHA256) != 64 || doc.Charset != charsetOf(doc.Format) || doc.ID != s.name || "memo."+doc.Format != s.name {
				t.Errorf("provenance is %d %q %q %q %q", doc.Bytes, doc.SHA256, doc.Charset, doc.ID, doc.Format)
			}
			for cut := 0; cut < len(s.data); cut += 1 + len(s.data)/1000 {
				for _, o := range []seed.Options{{}, {MaxText: 20, MaxBlocks: 2, MaxDepth: 3}} {
					if doc, err := seed.Read(s.name, []byte(s.data[:cut]), o); err == nil {
						check(t, doc)
						if wholeOnly[doc.Format] {
							t.Errorf("cut at %d of %d: read without an error", cut, len(s.data))
						}
					} else if doc != nil {
						t.Errorf("cut at %d: a document and an error", cut)
					}
				}
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	tests := []struct {
		name, file, data string
		o                seed.Options
		want             error
		message          string
	}{
		{"a file without words", "a.txt", " \n\t\r\n", seed.Options{}, seed.ErrEmpty, "holds no text"},
		{"a page without words", "a.html", "<html><script>x()</script>", seed.Options{}, seed.ErrEmpty, "holds no text"},
		{"an empty file", "a.md", "", seed.Options{}, seed.ErrEmpty, "holds no text"},
		{"NULs in text", "a.txt", "some words\x00\x00\x01 and more", seed.Options{}, seed.ErrBinary, "binary data in a text file"},
		{"a zip named as text", "a.txt", "PK\x03\x04rest", seed.Options{}, seed.ErrUnsupported, "unsupported format: zip archive that is no docx, odt or epub"},
		{"a PDF named as text", "a.txt", "%PDF-1.7\n", seed.Options{}, seed.ErrDamaged, "damaged: no readable PDF"},
		{"an unknown extension", "a.xyz", "words", seed.Options{}, seed.ErrUnsupported, "unsupported format: .xyz"},
		{"a file beyond the limit", "a.txt", "words and words", seed.Options{MaxBytes: 5}, seed.ErrTooLarge, "too large: more than 5 bytes"},
		{"text beyond the limit", "a.txt", "words and words", seed.Options{MaxText: 5}, seed.ErrTooLarge, "too large: more than 5 bytes of text"},
		{"blocks beyond the limit", "a.txt", "a\n\nb\n\nc", seed.Options{MaxBlocks: 2}, seed.ErrTooLarge, "too large: more than 2 paragraphs"},
		{"quotations nested beyond the limit", "a.md", strings.Repeat("> ", 30) + "deep", seed.Options{MaxDepth: 10}, seed.ErrTooLarge, "too large: nested more than 10 deep"},
		{"a bad byte in UTF-8", "a.txt", "né né né né \xff né né", seed.Options{}, seed.ErrCharset, "unreadable characters: byte 16 is not UTF-8 (0xff), as the text before it is"},
		{"a cut character after a UTF-8 mark", "a.txt", "\xef\xbb\xbfn\xc3", seed.Options{}, seed.ErrCharset, "unreadable characters: byte 4 is not UTF-8 (0xc3), as the byte order mark says"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read(tt.file, []byte(tt.data), tt.o)
			if doc != nil || !errors.Is(err, tt.want) || err.Error() != tt.message {
				t.Errorf("Read gives %v, %v; want %q", doc, err, tt.message)
			}
		})
	}
}

func TestFormatByContent(t *testing.T) {
	tests := []struct{ name, file, data, want string }{
		{"a page named as text", "a.txt", "\n<!-- x --><!DOCTYPE HTML><p>words", "html"},
		{"XHTML with a declaration", "a.txt", "<?xml version='1.0'?>\n<html><body>words</body></html>", "html"},
		{"a page in UTF-16", "a.txt", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00w\x00", "html"},
		{"text that speaks of HTML", "a.txt", "The <html> tag", "txt"},
		{"a feed", "a.xml", "<?xml version='1.0'?><rss><title>words</title></rss>", "xml"},
		{"a file without extension", "README", "words", "txt"},
		{"an extension in capitals", "A.MD", "words", "md"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, tt.file, tt.data).Format; got != tt.want {
				t.Errorf("format is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCleanText(t *testing.T) {
	tests := []struct{ name, in, want, warning string }{
		{"white space runs", "a  b\t c \u3000 d", "a b c d", ""},
		{"a no-break space stays", "10\u00a0km", "10\u00a0km", ""},
		{"controls go", "a\x01b\u0090c\x1b", "abc", "control characters left out: 3"},
		{"bidirectional controls go", "\u202eabc\u2069", "abc", "bidirectional control characters left out: 2"},
		{"zero-width characters go", "\ufeffa\u200bb\u2060c", "abc", "zero-width characters left out: 2"},
		{"soft hyphens go", "Wirt\u00adschaft", "Wirtschaft", "soft hyphens left out: 1"},
		{"noncharacters are replaced", "a\ufffeb\U0001ffffc\ufdd0", "a\ufffdb\ufffdc\ufffd", "noncharacters replaced by U+FFFD: 3"},
		{"joiners and marks of direction stay", "a\u200d\u200c\u200e\u200fb", "a\u200d\u200c\u200e\u200fb", ""},
		{"every line end counts", "a\r\nb\rc\nd\u2028e\u2029f\u0085g\vh\fi", "a\nb\nc\nd\ne\nf\ng\nh\ni", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.txt", tt.in)
			if doc.Text != tt.want || strings.Join(doc.Warnings, "; ") != tt.warning {
				t.Errorf("got %q with warnings %q, want %q with %q", doc.Text, doc.Warnings, tt.want, tt.warning)
			}
		})
	}
}

func FuzzReadTxt(f *testing.F)  { fuzz(f, "a.txt") }
func FuzzReadMd(f *testing.F)   { fuzz(f, "a.md") }
func FuzzReadHTML(f *testing.F) { fuzz(f, "a.html") }
func FuzzReadDocx(f *testing.F) { fuzz(f, "a.docx") }
func FuzzReadOdt(f *testing.F)  { fuzz(f, "a.odt") }
func FuzzReadEpub(f *testing.F) { fuzz(f, "a.epub") }
func FuzzReadRTF(f *testing.F)  { fuzz(f, "a.rtf") }
func FuzzReadEml(f *testing.F)  { fuzz(f, "a.eml") }
func FuzzReadMbox(f *testing.F) { fuzz(f, "a.mbox") }
func FuzzReadXML(f *testing.F)  { fuzz(f, "a.xml") }
func FuzzReadPDF(f *testing.F)  { fuzz(f, "a.pdf") }

// The parts of archives are fuzzed by themselves, for hardly any change of an
// archive's bytes leaves it whole.
func FuzzDocxBody(f *testing.F) {
	fuzzWithin(f, "a.docx", func(s string) string { return wordOf(s) }, wp(wordItem("2", "1"), wr("a"))+field("TOC", wr("b"))+`<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>`)
}

func FuzzOdtBody(f *testing.F) {
	fuzzWithin(f, "a.odt", func(s string) string { return odtOf(s) }, `<text:list text:style-name="L1"><text:list-item><text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell/></table:table-row></table:table>`)
}

func FuzzEpubChapter(f *testing.F) {
	fuzzWithin(f, "a.epub", func(s string) string { return epubOf("OPS/two.xhtml", s) }, epubOne)
}

func fuzzWithin(f *testing.F, name string, wrap func(string) string, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, part string) {
		if doc, err := seed.Read(name, []byte(wrap(part)), seed.Options{}); err == nil {
			check(t, doc)
		}
	})
}

func fuzz(f *testing.F, name string) {
	for _, s := range samples {
		f.Add([]byte(s.data))
	}
	f.Add([]byte("\x1b$B$\"\x1b(B \xff\xfe\x00 \x0e"))
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := seed.Read(name, data, seed.Options{})
		if err == nil {
			check(t, doc)
		}
		if name == "a.txt" {
			check(t, seed.FromText("x", string(data)))
		}
	})
}

func BenchmarkFromText(b *testing.B) {
	sentence := "The harbour council said on Monday that the new fees would take effect in May. "
	text := strings.Repeat(strings.Repeat(sentence, 3)+"\n\n", 9) // some 400 words
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		seed.FromText("x", text)
	}
}

func BenchmarkRead(b *testing.B) {
	for _, s := range samples {
		b.Run(s.name, func(b *testing.B) {
			for b.Loop() {
				if _, err := seed.Read(s.name, []byte(s.data), seed.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// TestHostileFiles reads the files that were written to break readers: those
// that are to be read must keep their words, the others must be refused by name
// of the fault.
func TestHostileFiles(t *testing.T) {
	files := hostileFiles(t)
	index, err := os.ReadFile(hostileIndex)
	if err != nil {
		t.Skip("no shared test files: ", err)
	}
	seen := 0
	for line := range strings.Lines(string(index)) {
		fields := strings.Split(strings.TrimRight(line, "\n"), "\t")
		data, ok := files[fields[1]]
		if !ok {
			continue
		}
		doc, err := seed.Read(data.name, data.bytes, seed.Options{})
		switch want := fields[3]; {
		case err == nil && want == "reject":
			t.Errorf("%s is read, and should be refused", data.name)
		case err != nil && (want == "text" || want == "dup") && !errors.Is(err, seed.ErrUnsupported):
			t.Errorf("%s: %v", data.name, err)
		case err == nil:
			check(t, doc)
			checkKeepsWords(t, data.name, string(data.bytes), doc.Text)
			seen++
		}
	}
	if seen < 20 {
		t.Errorf("only %d of the files were read", seen)
	}
}
