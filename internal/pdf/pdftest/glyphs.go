package pdftest

import (
	"fmt"

	"golang.org/x/image/font"
	"golang.org/x/image/font/gofont/goregular"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// glyphOf returns the number of a letter's glyph in Go Regular.
func glyphOf(r rune) sfnt.GlyphIndex {
	f, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err)
	}
	glyph, err := f.GlyphIndex(nil, r)
	if err != nil {
		panic(err)
	}
	return glyph
}

// embed writes the objects of Go Regular, the first after the n that there are,
// without a map to Unicode.
func (f *File) embed(object func(string), n int) {
	program, err := sfnt.Parse(goregular.TTF)
	if err != nil {
		panic(err)
	}
	widths := ""
	for glyph := range program.NumGlyphs() {
		advance, err := program.GlyphAdvance(nil, sfnt.GlyphIndex(glyph), fixed.I(1000), font.HintingNone)
		if err != nil {
			panic(err)
		}
		widths += fmt.Sprintf("%g ", float64(advance)/64+f.wide)
	}
	object(fmt.Sprintf("<< /Type /Font /Subtype /Type0 /BaseFont /GoRegular /Encoding /Identity-H /DescendantFonts [%d 0 R] >>", n+2))
	object(fmt.Sprintf("<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GoRegular /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity /FontDescriptor %d 0 R /W [0 [%s]] >>", n+3, widths))
	object(fmt.Sprintf("<< /Type /FontDescriptor /FontName /GoRegular /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 %d 0 R >>", n+4))
	object(fmt.Sprintf("<< /Length %d /Length1 %d >>\nstream\n%s\nendstream", len(goregular.TTF), len(goregular.TTF), goregular.TTF))
}
