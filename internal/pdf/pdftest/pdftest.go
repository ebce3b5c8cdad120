// Package pdftest writes small PDF files for tests: text in Courier, whose
// letters are all six tenths of its size wide, at given places. It knows
// nothing of reading them.
package pdftest

import (
	"bytes"
	"fmt"
	"strings"
)

// A File is a PDF that is being written. Pages are 600 by 800 points; y counts
// from the bottom.
type File struct {
	Info    string // of the document information, as "/Title (x)"
	Catalog string // further entries of the catalog
	pages   []string
	files   [][3]string // names, contents and further entries
	wide    float64     // how much wider than they are the glyphs of [File.Glyphs] are said to be
	glyphs  bool        // are used
}

// Page begins a page.
func (f *File) Page() *File {
	f.pages = append(f.pages, "")
	return f
}

// Raw adds operators to the page.
func (f *File) Raw(s string) *File {
	f.pages[len(f.pages)-1] += s + "\n"
	return f
}

// Text writes one line. Names of styles are "", "bold", "hidden", and "unnamed"
// for a font that does not say which letters it shows.
func (f *File) Text(x, y, size float64, style, s string) *File {
	font, mode := "F1", 0
	switch style {
	case "bold":
		font = "F2"
	case "unnamed":
		font = "F3"
	case "hidden":
		mode = 3
	}
	s = strings.NewReplacer(`\`, `\\`, "(", `\(`, ")", `\)`, "•", `\225`).Replace(s)
	return f.Raw(fmt.Sprintf("BT /%s %g Tf %d Tr 1 0 0 1 %g %g Tm (%s) Tj ET", font, size, mode, x, y, s))
}

// Glyphs writes one line in Go Regular, which the file brings along, by the
// numbers of its glyphs: nothing says which letters they are but the font. They
// are said to be that much wider than they are, in thousandths of the size.
func (f *File) Glyphs(x, y, size, wider float64, s string) *File {
	f.glyphs, f.wide = true, wider
	hex := ""
	for _, r := range s {
		hex += fmt.Sprintf("%04x", glyphOf(r))
	}
	return f.Raw(fmt.Sprintf("BT /F4 %g Tf 0 Tr 1 0 0 1 %g %g Tm <%s> Tj ET", size, x, y, hex))
}

// Attach adds a file that travels within the PDF, with further entries of its
// specification.
func (f *File) Attach(name, data, entries string) *File {
	f.files = append(f.files, [3]string{name, data, entries})
	return f
}

// Column writes words as lines of at most that width, from y down, and returns
// where the next line would stand. A vertical bar in a word is where it may be
// hyphenated.
func (f *File) Column(x, y, width, size float64, text string) float64 {
	most := int(width / (.6 * size))
	for _, line := range Wrap(text, most) {
		f.Text(x, y, size, "", line)
		y -= 1.2 * size
	}
	return y
}

// Wrap cuts text into lines of at most that many letters.
func Wrap(text string, most int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		head, tail, parts := strings.Cut(word, "|")
		whole := head + tail
		switch {
		case line == "":
			line = whole
		case len(line)+1+len(whole) <= most:
			line += " " + whole
		case parts && len(line)+2+len(head) <= most:
			lines = append(lines, line+" "+head+"-")
			line = tail
		default:
			lines = append(lines, line)
			line = whole
		}
	}
	return append(lines, line)
}

// Bytes returns the file.
func (f *File) Bytes() []byte {
	var out bytes.Buffer
	var at []int
	object := func(s string) {
		at = append(at, out.Len())
		fmt.Fprintf(&out, "%d 0 obj\n%s\nendobj\n", len(at), s)
	}
	out.WriteString("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
	kids := ""
	for i := range f.pages {
		kids += fmt.Sprintf("%d 0 R ", 7+2*i)
	}
	names := ""
	for i, file := range f.files {
		names += fmt.Sprintf("(%s) << /Type /Filespec /F (%s) /EF << /F %d 0 R >> %s >> ", file[0], file[0], 7+2*len(f.pages)+i, file[2])
	}
	object("<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [" + names + "] >> >> " + f.Catalog + " >>")
	object(fmt.Sprintf("<< /Type /Pages /Count %d /Kids [%s] >>", len(f.pages), kids))
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier-Bold /Encoding /WinAnsiEncoding >>")
	object("<< " + f.Info + " >>")
	object("<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding /Differences [33" + unnamed() + "] >> >>")
	for i, content := range f.pages {
		object(fmt.Sprintf("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %d 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R /F3 6 0 R /F4 %d 0 R >> >> >>", 8+2*i, 7+2*len(f.pages)+len(f.files)))
		object(fmt.Sprintf("<< /Length %d >>\nstream\n%s\nendstream", len(content), content))
	}
	for _, file := range f.files {
		object(fmt.Sprintf("<< /Type /EmbeddedFile /Length %d >>\nstream\n%s\nendstream", len(file[1]), file[1]))
	}
	if f.glyphs {
		f.embed(object, len(at))
	}
	start := out.Len()
	fmt.Fprintf(&out, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, a := range at {
		fmt.Fprintf(&out, "%010d 00000 n \n", a)
	}
	fmt.Fprintf(&out, "trailer\n<< /Size %d /Root 1 0 R /Info 5 0 R >>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, start)
	return out.Bytes()
}

// unnamed returns names of glyphs that say nothing.
func unnamed() string {
	names := ""
	for i := '!'; i <= '~'; i++ {
		names += fmt.Sprintf(" /g%d", i)
	}
	return names
}
