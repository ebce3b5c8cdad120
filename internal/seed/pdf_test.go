package seed_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/marking"
	"briefbook/internal/pdf/pdftest"
	"briefbook/internal/seed"
)

// memoPDF is a memo of two pages with a heading, a table, a list and a running
// foot.
func memoPDF() *pdftest.File {
	f := &pdftest.File{Info: "/Title (Fees) /Author (Anna Meyer) /CreationDate (D:20190305120000Z)"}
	f.Page().Text(50, 750, 18, "bold", "Fees")
	f.Column(50, 700, 500, 10, "The port will raise its fees in May, the council said, and nobody was asked before it did.")
	for i, row := range [][]string{{"Ship", "Fee", "Share"}, {"Ferry", "12", "3 %"}, {"Tanker", "90", "8 %"}} {
		for c, cell := range row {
			f.Text(60+150*float64(c), 600-14*float64(i), 10, "", cell)
		}
	}
	f.Text(60, 540, 10, "", "• one").Text(60, 528, 10, "", "• two").Text(290, 30, 9, "", "TLP:AMBER - page 1")
	f.Page().Column(50, 700, 500, 10, "The second page says more of it, and ends.")
	return f.Text(290, 30, 9, "", "TLP:AMBER - page 2")
}

func TestPDF(t *testing.T) {
	doc := read(t, "memo.pdf", string(memoPDF().Bytes()))
	want := []string{
		"h1: Fees", "p: The port will raise its fees in May, the council said, and nobody was asked before it did.",
		"row^: Ship | Fee | Share", "row: Ferry | 12 | 3 %", "row: Tanker | 90 | 8 %", "item1^: one", "item1: two",
		"p: The second page says more of it, and ends.",
	}
	if got := outline(doc); !slices.Equal(got, want) {
		t.Errorf("blocks are %q, want %q", got, want)
	}
	if first, last := doc.Blocks[0].Page, doc.Blocks[len(doc.Blocks)-1].Page; first != 1 || last != 2 {
		t.Errorf("first and last block stand on pages %d and %d", first, last)
	}
	m := doc.Meta
	if m.Title.Value != "Fees" || m.Author.Value != "Anna Meyer" || m.Date.Value != "" {
		t.Errorf("metadata is %+v", m)
	}
	if m.Marking != marking.Amber {
		t.Errorf("marking of the running foot is %v", m.Marking)
	}
}

func TestFilesWithinPDF(t *testing.T) {
	f := (&pdftest.File{}).Page()
	f.Column(50, 700, 500, 10, "The port will raise its fees in May, the council said.")
	f.Attach("../annex.txt", "The annex says by how much.", "/AFRelationship /Unspecified").Attach("memo.txt", "The memo once more.", "/AFRelationship /Source")
	f.Attach("plan.bin", "\x7fELF\x02\x01", "").Attach("empty.txt", "", "")
	var got []string
	for r := range seed.ReadAll("memo.pdf", f.Bytes(), seed.Options{}) {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
		got = append(got, r.Name+": "+r.Doc.Text+" "+strings.Join(r.Doc.Warnings, "; "))
	}
	want := []string{
		`memo.pdf: The port will raise its fees in May, the council said. attachment "plan.bin" left out: unsupported format: elf program; attachment 4 damaged: left out`,
		"memo.pdf!/annex.txt: The annex says by how much. ",
	}
	if !slices.Equal(got, want) {
		t.Errorf("read %q, want %q", got, want)
	}
}

func TestNeedsPreparation(t *testing.T) {
	mail := "From: a\nContent-Transfer-Encoding: base64\n\n" + base64.StdEncoding.EncodeToString(memoPDF().Bytes())
	for data, want := range map[string]bool{string(memoPDF().Bytes()): true, mail: true, "From: a\n\nA report as PDF.": false} {
		if got := seed.NeedsPreparation([]byte(data)); got != want {
			t.Errorf("%.20q needs preparation: %v", data, got)
		}
	}
}

func TestMetadataOfPDF(t *testing.T) {
	const xmp = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/">` +
		`<dc:format>application/pdf</dc:format><dc:title><rdf:Alt><rdf:li xml:lang="x-default">Fees in May</rdf:li><rdf:li xml:lang="de">Gebühren</rdf:li></rdf:Alt></dc:title>` +
		`<dc:creator><rdf:Seq><rdf:li>Ben Okafor</rdf:li><rdf:li>Li Wei</rdf:li></rdf:Seq></dc:creator><prism:coverDate>2025-03-03</prism:coverDate></rdf:Description></rdf:RDF>`
	tests := []struct{ name, info, xmp, title, author, date string }{
		{"a title that the page bears out", "/Title (Fees in May) /Author (Anna Meyer)", "", "Fees in May", "Anna Meyer", ""},
		{"the name of a file", "/Title (Microsoft Word - draft3.doc) /Author (annam)", "", "", "", ""},
		{"a title left from a template", "/Title (Quarterly report on staff) /Author (Administrator)", "", "", "", ""},
		{"a placeholder", "/Title (Untitled) /Author (Microsoft Office User)", "", "", "", ""},
		{"code for a name", "/Title () /Author (ARRAY\\(0x2c7cf020\\))", "", "", "", ""},
		{"what the publisher gives", "/Title (x)", xmp, "Fees in May", "Ben Okafor; Li Wei", "2025-03-03"},
		{"the metadata of a picture", "", strings.Replace(xmp, "application/pdf", "image/jpeg", 1), "", "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := &pdftest.File{Info: tt.info + " /CreationDate (D:20190305120000Z)"}
			f.Page().Text(50, 750, 18, "bold", "Fees in May").Column(50, 700, 500, 10, "The port will raise its fees.")
			m := read(t, "a.pdf", string(f.Bytes())+tt.xmp).Meta
			if m.Title.Value != tt.title || m.Author.Value != tt.author || m.Date.Value != tt.date {
				t.Errorf("title %q, author %q, date %q", m.Title.Value, m.Author.Value, m.Date.Value)
			}
		})
	}
}

// TestBrokenPDFs reads files that break the format: what comes back is a
// document or an error with a name.
func TestBrokenPDFs(t *testing.T) {
	object := func(n int, s string) string { return fmt.Sprintf("%d 0 obj\n%s\nendobj\n", n, s) }
	catalog := object(1, "<< /Type /Catalog /Pages 2 0 R >>")
	trailer := "trailer << /Root 1 0 R /Size 9 >>\n"
	page := object(3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Courier >> >> >> >>")
	content := object(4, "<< /Length 44 >>\nstream\nBT /F1 10 Tf 50 700 Td (Words of one.) Tj ET   \nendstream")
	tests := []struct {
		name, body string
		want       error // nil for a document
	}{
		{"no cross references", catalog + object(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>") + page + content + trailer, nil},
		{"a page tree that holds itself", catalog + object(2, "<< /Type /Pages /Count 2 /Kids [2 0 R 3 0 R] >>") + page + content + trailer, nil},
		{"a count of pages beyond the limit", catalog + object(2, "<< /Type /Pages /Count 900000 /Kids [3 0 R] >>") + page + content + trailer, seed.ErrTooLarge},
		{"a negative count of pages", catalog + object(2, "<< /Type /Pages /Count -1 /Kids [3 0 R] >>") + page + content + trailer, nil},
		{"arrays nested deeply", catalog + object(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] /X "+strings.Repeat("[", 50000)+" >>") + page + content + trailer, nil},
		{"no pages", catalog + object(2, "<< /Type /Pages /Count 0 /Kids [] >>") + trailer, nil},
		{"encrypted in an unknown way", catalog + object(2, "<< /Type /Pages /Count 1 /Kids [3 0 R] >>") + page + content + "trailer << /Root 1 0 R /Size 9 /Encrypt << /Filter /Other /V 9 >> /ID [(a) (b)] >>\n", seed.ErrEncrypted},
		{"only a header", "", seed.ErrDamaged},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read("a.pdf", []byte("%PDF-1.5\n"+tt.body+"%%EOF\n"), seed.Options{})
			known := errors.Is(err, seed.ErrDamaged) || errors.Is(err, seed.ErrEmpty) || errors.Is(err, seed.ErrNoText) || errors.Is(err, seed.ErrTooLarge)
			switch {
			case tt.want != nil && !errors.Is(err, tt.want):
				t.Errorf("error is %v, want %v", err, tt.want)
			case tt.want == nil && err != nil && !known:
				t.Errorf("error without a name: %v", err)
			case err == nil:
				check(t, doc)
			}
		})
	}
}

func TestScanSaysWhatToDo(t *testing.T) {
	f := &pdftest.File{}
	f.Page().Raw("q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q")
	_, err := seed.Read("scan.pdf", f.Bytes(), seed.Options{})
	if !errors.Is(err, seed.ErrNoText) || !strings.Contains(err.Error(), "OCR") {
		t.Errorf("error is %v, want ErrNoText and what to do", err)
	}
}
