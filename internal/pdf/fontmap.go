package pdf

import (
	"math"
	"unicode"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// A fontMap tells what a font program itself says of its glyphs, for letters of
// which the PDF gives only a number.
type fontMap struct {
	font   *sfnt.Font // nil where nothing is known
	buffer sfnt.Buffer
	runes  map[sfnt.GlyphIndex]rune // 0 for those that letters of several scripts share
}

// fontMap returns that of a font, which it reads once a name.
func (s *session) fontMap(name string, ref references.FPDF_FONT) *fontMap {
	if m := s.fonts[name]; m != nil {
		return m
	}
	m := &fontMap{}
	if name == "" {
		return m
	}
	if s.fonts == nil {
		s.fonts = map[string]*fontMap{}
	}
	s.fonts[name] = m
	embedded, err := s.FPDFFont_GetIsEmbedded(&requests.FPDFFont_GetIsEmbedded{Font: ref})
	if err != nil || !embedded.IsEmbedded {
		return m
	}
	data, err := s.FPDFFont_GetFontData(&requests.FPDFFont_GetFontData{Font: ref})
	if err != nil {
		return m
	}
	if m.font, err = sfnt.Parse(data.FontData); err != nil {
		m.font = nil
		return m
	}
	m.reverse()
	return m
}

// reverse finds the letters of glyphs: the first, but for radicals, which have
// the looks of letters.
func (m *fontMap) reverse() {
	m.runes = map[sfnt.GlyphIndex]rune{}
	for r := ' '; r < 0x30000; r++ {
		if 0x2e80 <= r && r <= 0x2fdf || unicode.In(r, unicode.C) {
			continue
		}
		glyph, err := m.font.GlyphIndex(&m.buffer, r)
		if err != nil || glyph == 0 {
			continue
		}
		if first, seen := m.runes[glyph]; !seen {
			m.runes[glyph] = r
		} else if isEuropean(first) && isEuropean(r) && alphabet(first) != alphabet(r) {
			m.runes[glyph] = 0
		}
	}
}

func alphabet(r rune) int {
	for i, table := range []*unicode.RangeTable{unicode.Latin, unicode.Greek, unicode.Cyrillic} {
		if unicode.Is(table, r) {
			return i
		}
	}
	return -1
}

// nameByFonts returns the letters of the characters given, of which the PDF says
// nothing, as far as their fonts do. Their numbers are taken for those of glyphs,
// as CIDFonts have them that are embedded whole (ISO 32000-1, 9.7.4.2, Identity),
// where nine in ten of a font on the page are as wide as these glyphs.
func (r *pageReader) nameByFonts(unknown []int) map[int]rune {
	type count struct{ all, fit int }
	named, fonts, counts := map[int]rune{}, map[int]string{}, map[string]count{}
	for _, k := range unknown {
		name, ref := r.fontOf(k)
		letter, fits := r.nameBy(r.fontMap(name, ref), k)
		if letter != 0 {
			named[k] = letter
		}
		c := counts[name]
		if c.all++; fits {
			c.fit++
		}
		fonts[k], counts[name] = name, c
	}
	for k, name := range fonts {
		if c := counts[name]; 10*c.fit < 9*c.all {
			delete(named, k)
		}
	}
	return named
}

// nameBy returns the letter of the glyph whose number character k has, 0 where
// there is none, and whether both are equally wide.
func (r *pageReader) nameBy(m *fontMap, k int) (rune, bool) {
	if m.font == nil {
		return 0, false
	}
	code, err := r.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: k})
	if err != nil || code.Unicode == 0 || int(code.Unicode) >= m.font.NumGlyphs() {
		return 0, false
	}
	glyph := sfnt.GlyphIndex(code.Unicode)
	advance, err := m.font.GlyphAdvance(&m.buffer, glyph, fixed.I(1000), font.HintingNone)
	if err != nil {
		return 0, false
	}
	box, err := r.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: k})
	if err != nil {
		return 0, false
	}
	size, frame, err := r.size(k)
	wide := float64(advance) / 64000 * size
	return m.runes[glyph], err == nil && frame.angle == 0 && math.Abs(wide-float64(box.Rect.Right-box.Rect.Left)) < .02*size
}

// fontOf returns the font of character k and its name.
func (r *pageReader) fontOf(k int) (string, references.FPDF_FONT) {
	object, err := r.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: k})
	if err != nil {
		return "", ""
	}
	f, err := r.FPDFTextObj_GetFont(&requests.FPDFTextObj_GetFont{PageObject: object.TextObject})
	if err != nil {
		return "", ""
	}
	name, err := r.FPDFFont_GetBaseFontName(&requests.FPDFFont_GetBaseFontName{Font: f.Font})
	if err != nil {
		return "", ""
	}
	return name.BaseFontName, f.Font
}
