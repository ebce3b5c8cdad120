package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

const (
	wordTypes = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	relsStart = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	relType   = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/`
	wordNames = ` xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
)

func rel(id, kind, target string) string {
	return `<Relationship Id="` + id + `" Type="` + relType + kind + `" Target="` + target + `"/>`
}

// wordParts are the parts of a Word document whose body is given; more are
// added, or replace these.
func wordOf(body string, more ...string) string {
	entries := []string{
		"[Content_Types].xml", wordTypes,
		"_rels/.rels", relsStart + rel("r1", "officeDocument", "word/document.xml") +
			`<Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
		"word/_rels/document.xml.rels", relsStart + rel("s", "styles", "styles.xml") + rel("n", "numbering", "/word/numbering.xml") + rel("f", "footnotes", "footnotes.xml") +
			rel("h", "header", "header1.xml") + rel("c", "customXml", "../customXml/item1.xml") + rel("a", "aFChunk", "chunk.html") +
			`<Relationship Id="l" TargetMode="External" Type="` + relType + `hyperlink" Target="https://example.org/x"/></Relationships>`,
		"word/styles.xml", `<w:styles` + wordNames + `><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:rPrDefault></w:docDefaults>` +
			`<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Body9"><w:name w:val="Body9"/><w:basedOn w:val="berschrift2"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Quote"/></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Punkt"><w:name w:val="List Bullet"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Verzeichnis1"><w:name w:val="toc 1"/></w:style>` +
			`<w:style w:type="character" w:styleId="Geheim"><w:name w:val="Geheim"/><w:rPr><w:vanish/></w:rPr></w:style>` +
			`<w:style w:type="paragraph" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style></w:styles>`,
		"word/numbering.xml", `<w:numbering` + wordNames + `><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>` +
			`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/></w:lvl></w:abstractNum>` +
			`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
			`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`,
		"word/footnotes.xml", `<w:footnotes` + wordNames + `><w:footnote w:id="0"><w:p><w:r><w:t>separator</w:t></w:r></w:p></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/><w:t>A note.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
		"word/header1.xml", `<w:hdr` + wordNames + `><w:p><w:r><w:t>Page 1</w:t></w:r></w:p><w:p><w:r><w:t>TLP:AM</w:t></w:r><w:r><w:t>BER</w:t></w:r></w:p></w:hdr>`,
		"word/chunk.html", `<html><body><p>Taken in</p><script>x()</script></body></html>`,
		"customXml/item1.xml", `<CoverPageProperties xmlns="http://schemas.microsoft.com/office/2006/coverPageProps"><PublishDate>2024-05-06T00:00:00</PublishDate></CoverPageProperties>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Port fees</dc:title><dc:creator>Ada Byrne; Administrator</dc:creator></cp:coreProperties>`,
		"word/document.xml", `<w:document` + wordNames + `><w:body>` + body + `</w:body></w:document>`,
	}
	for i := 0; i < len(more); i += 2 {
		for j := 0; j < len(entries); j += 2 {
			if entries[j] == more[i] {
				entries[j+1] = more[i+1]
			}
		}
	}
	return zipOf(entries...)
}

// wp returns a paragraph: properties and runs.
func wp(props, runs string) string {
	return `<w:p><w:pPr>` + props + `</w:pPr>` + runs + `</w:p>`
}

func wr(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func wordStyle(id string) string { return `<w:pStyle w:val="` + id + `"/>` }

func wordItem(num, level string) string {
	return `<w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + num + `"/></w:numPr>`
}

func wordSample() string {
	return wordOf(wp(wordStyle("Titel"), wr("Fees")) + wp("", wr("The port will raise its fees.")+`<w:r><w:footnoteReference w:id="2"/></w:r>`) + wp(wordItem("2", "0"), wr("one")) + wp(wordItem("2", "1"), wr("deep")) +
		`<w:tbl><w:tr><w:tc>` + wp("", wr("a")) + `</w:tc><w:tc>` + wp("", wr("b")) + `</w:tc></w:tr></w:tbl>`)
}

func field(code, result string) string {
	char := func(kind string) string { return `<w:r><w:fldChar w:fldCharType="` + kind + `"/></w:r>` }
	return char("begin") + `<w:r><w:instrText>` + code + `</w:instrText></w:r>` + char("separate") + result + char("end")
}

func TestDocx(t *testing.T) {
	cell := func(props, text string) string {
		return `<w:tc><w:tcPr>` + props + `</w:tcPr>` + wp("", wr(text)) + `</w:tc>`
	}
	box := `<w:txbxContent>` + wp("", wr("boxed")) + `</w:txbxContent>`
	tests := []struct {
		name, body string
		want       []string
	}{
		{"headings by name in any language, by base and by outline level", wp(wordStyle("berschrift2"), wr("One")) + wp(wordStyle("Mine"), wr("Two")) + wp(wordStyle("Body9"), wr("Text")) + wp(`<w:outlineLvl w:val="0"/>`, wr("Three")) + wp(wordStyle("Titel"), wr("Four")),
			[]string{"h2: One", "h2: Two", "p: Text", "h1: Three", "h1: Four"}},
		{"styles unknown, or based on themselves", wp(wordStyle("Heading3"), wr("One")) + wp(wordStyle("Loop"), wr("Two")), []string{"h3: One", "p: Two"}},
		{"lists nested and numbered on", wp(wordItem("2", "0"), wr("c")) + wp(wordItem("2", "1"), wr("c1")) + wp(wordItem("2", "1"), wr("c2")) + wp(wordItem("2", "0"), wr("d")) + wp("", wr("between")) + wp(wordItem("2", "0"), wr("e")) + wp(wordItem("3", "0"), wr("anew")),
			[]string{"item1#3^: c", "item2#1^: c1", "item2#2: c2", "item1#4: d", "p: between", "item1#5: e", "item1#1^: anew"}},
		{"a bullet from the style, a number taken off", wp(wordStyle("Punkt"), wr("a")) + wp(wordStyle("Punkt")+`<w:numPr><w:numId w:val="0"/></w:numPr>`, wr("b")), []string{"item1^: a", "p: b"}},
		{"quotations, contents left out", wp(wordStyle("Zitat"), wr("said")) + wp(wordStyle("Verzeichnis1"), wr("One 3")), []string{"quote1: said"}},
		{"words split over runs, tabs, hyphens", wp("", wr("Wirt")+`<w:r><w:softHyphen/></w:r>`+wr("schaft")+`<w:r><w:tab/><w:t>e</w:t><w:noBreakHyphen/><w:t>mail</w:t></w:r>`), []string{"p: Wirtschaft e\u2011mail"}},
		{"line breaks", wp("", wr("The Hon. Ada Byrne")+`<w:r><w:br/></w:r>`+wr("Minister")), []string{"p: The Hon. Ada Byrne", "p: Minister"}},
		{"hidden text", wp("", wr("seen")+`<w:r><w:rPr><w:vanish/></w:rPr><w:t> secret</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Geheim"/></w:rPr><w:t> secret</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Geheim"/><w:vanish w:val="0"/></w:rPr><w:t> shown</w:t></w:r>`), []string{"p: seen shown"}},
		{"tracked changes accepted", wp("", wr("It ")+`<w:del><w:r><w:delText>was</w:delText></w:r></w:del><w:ins>`+wr("is")+`</w:ins><w:moveFrom>`+wr(" gone")+`</w:moveFrom><w:moveTo>`+wr(" here")+`</w:moveTo>`), []string{"p: It is here"}},
		{"a paragraph's end removed", wp(`<w:rPr><w:del/></w:rPr>`, wr("One ")) + wp("", wr("sentence.")), []string{"p: One sentence."}},
		{"fields", wp("", wr("See ")+field(` HYPERLINK "https://example.org/f" `, wr("this ")+field("PAGEREF x", wr("7")))+`<w:fldSimple w:instr="DATE">`+wr(" May")+`</w:fldSimple>`), []string{"p: See this 7 May"}},
		{"a field without an end", wp("", `<w:r><w:fldChar w:fldCharType="begin"/></w:r>`+wr("lost")) + wp("", wr("kept")), []string{"p: kept"}},
		{"a link", wp("", wr("See ")+`<w:hyperlink r:id="l" w:anchor="top">`+wr("here")+`</w:hyperlink>`), []string{"p: See here"}},
		{"notes at the end, once", wp("", wr("a")+`<w:r><w:footnoteReference w:id="2"/></w:r>`) + wp("", `<w:r><w:footnoteReference w:id="2"/></w:r>`+wr("b")), []string{"p: a", "p: b", "p: A note."}},
		{"a box once, after its paragraph", wp("", wr("before ")+`<w:r><mc:AlternateContent><mc:Choice Requires="wps">`+box+`</mc:Choice><mc:Fallback>`+box+`</mc:Fallback></mc:AlternateContent></w:r>`+wr("after")), []string{"p: before after", "p: boxed"}},
		{"a table", `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell("", "a") + cell("", "b") + `</w:tr><w:tr>` + cell(`<w:vMerge w:val="restart"/>`, "1") + cell("", "2") + `</w:tr><w:tr>` + cell(`<w:vMerge/>`, "x") + cell("", "3") + `</w:tr><w:tr><w:trPr><w:del/></w:trPr>` + cell("", "y") + cell("", "z") + `</w:tr></w:tbl>`,
			[]string{"row^!: a | b", "row: 1 | 2", "row: | 3"}},
		{"a table that lays out the page", `<w:tbl><w:tr><w:tc>` + wp(wordStyle("Titel"), wr("Head")) + `</w:tc><w:tc>` + wp("", wr("one")) + wp("", wr("two")) + `</w:tc></w:tr></w:tbl>`, []string{"h1: Head", "p: one", "p: two"}},
		{"symbols", wp("", `<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:rPr><w:rFonts w:ascii="Symbol"/></w:rPr><w:t>&#xF061;b</w:t></w:r>`), []string{"p: ≥✓αβ"}},
		{"forms and formulas", `<w:sdt><w:sdtPr><w:alias w:val="no"/></w:sdtPr><w:sdtContent>` + wp("", wr("filled in")) + `</w:sdtContent></w:sdt>` + wp("", `<m:oMath><m:r><m:t>x=</m:t></m:r><m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f></m:oMath>`), []string{"p: filled in", "p: x=a/b"}},
		{"a page taken in", `<w:altChunk r:id="a"/>`, []string{"p: Taken in"}},
		{"a comment left out", wp("", `<w:commentRangeStart w:id="1"/>`+wr("said")+`<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>`), []string{"p: said"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, names := range []string{"transitional", "strict"} {
				data := wordOf(tt.body)
				if names == "strict" {
					data = wordOf(tt.body, "word/document.xml", strings.NewReplacer("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships").
						Replace(`<w:document`+wordNames+`><w:body>`+tt.body+`</w:body></w:document>`))
				}
				if diff := cmp.Diff(outline(read(t, "a.zip", data)), tt.want); diff != "" {
					t.Errorf("%s: got - want +\n%s", names, diff)
				}
			}
		})
	}
}

func TestDocxMeta(t *testing.T) {
	doc := read(t, "a.docx", wordOf(wp("", wr("words ")+`<w:hyperlink r:id="l" w:anchor="top">`+wr("here")+`</w:hyperlink>`)))
	got := []string{doc.Meta.Title.Value, doc.Meta.Author.Value, doc.Meta.Date.Value, doc.Meta.Language.Value, doc.Meta.Marking.String(), doc.Format, doc.Blocks[0].Links[0].URL}
	if diff := cmp.Diff(got, []string{"Port fees", "Ada Byrne", "2024-05-06", "de-de", "TLP:AMBER", "docx", "https://example.org/x#top"}); diff != "" {
		t.Errorf("got - want +\n%s", diff)
	}
	garbled := `<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Fees of the N` + "\ue49a" + `rthern harbour</dc:title><dc:creator>Anna M` + "\ufffd" + `ller</dc:creator></x>`
	if m := read(t, "a.docx", wordOf(wp("", wr("words")), "docProps/core.xml", garbled)).Meta; m.Title.Value+m.Author.Value != "" {
		t.Errorf("%q and %q are believed, of which letters are lost", m.Title.Value, m.Author.Value)
	}
	for _, title := range []string{"Microsoft Word - fees3.docx", "Document1", "Dokument 2", "untitled", "fees final.doc", "[Title]", "&lt;%Title%&gt;", "…"} {
		core := `<x xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>` + title + `</dc:title><dc:creator>Microsoft Office User</dc:creator></x>`
		if m := read(t, "a.docx", wordOf(wp("", wr("words")), "docProps/core.xml", core)).Meta; m.Title.Value+m.Author.Value != "" {
			t.Errorf("the default properties %q and %q are believed", m.Title.Value, m.Author.Value)
		}
	}
}

func TestDocxRefused(t *testing.T) {
	deep := strings.Repeat("<w:sdt>", 500) + strings.Repeat("</w:sdt>", 500)
	whole := wordSample()
	tests := []struct {
		name, data string
		want       error
		message    string
	}{
		{"an entity of the document's own", wordOf("", "word/document.xml", `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document`+wordNames+`><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>`), seed.ErrDamaged, "word/document.xml: damaged: XML syntax error on line 1: invalid character entity &e;"},
		{"elements nested too deeply", wordOf(deep), seed.ErrTooLarge, "word/document.xml: too large: nested more than 400 deep"},
		{"a document cut short", wordOf("", "word/document.xml", `<w:document`+wordNames+`><w:body><w:p>`), seed.ErrDamaged, "word/document.xml: damaged: XML syntax error on line 1: unexpected EOF"},
		{"an archive cut short", whole[:len(whole)/2], seed.ErrDamaged, "damaged: no whole zip archive: zip: not a valid zip file"},
		{"a password", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", seed.ErrEncrypted, "encrypted: opens with a password only"},
		{"a bomb", wordOf(strings.Repeat("<w:p/>", 1<<20)), seed.ErrTooLarge, "word/document.xml: too large: more than 100 unpacked bytes for each packed one"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read("a.docx", []byte(tt.data), seed.Options{})
			if doc != nil || !errors.Is(err, tt.want) || err.Error() != tt.message {
				t.Errorf("Read gives %v, %v; want %q", doc, err, tt.message)
			}
		})
	}
}
