package pdf

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/responses"
)

// A page is what a page shows, in lines.
type page struct {
	number     int  // from 1
	bytes      int  // of text
	bare       bool // something is drawn on it, and no text
	hidden     bool // invisible text was left out
	unnamed    bool // it has letters that its fonts do not name
	unreadable bool // those are most, and left out
	box        box
	segments   []*segment
}

// A box is a rectangle; y grows downward.
type box struct{ x0, y0, x1, y1 float64 }

func (b box) width() float64 { return b.x1 - b.x0 }

func (b box) union(c box) box {
	return box{min(b.x0, c.x0), min(b.y0, c.y0), max(b.x1, c.x1), max(b.y1, c.y1)}
}

// A word is a run of characters without white space, in one style.
type word struct {
	box
	text   string
	base   float64 // y of the base line
	size   float64 // of the letters, in points
	bold   bool
	angle  int  // in which it is written, in degrees against the clock
	glued  bool // no white space stands before it
	soft   bool // a hyphen at the end of the line was taken off
	raised bool // a note's mark
	newRow bool // PDFium sees a line end before it
}

func (s *session) pageCount() (int, error) {
	n, err := s.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: s.doc})
	if err != nil {
		return 0, err
	}
	return n.PageCount, nil
}

// page reads page i, from 0.
func (s *session) page(i int) (*page, error) {
	loaded, err := s.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: i})
	if err != nil {
		return nil, err
	}
	ref := requests.Page{ByReference: &loaded.Page}
	defer func() { _, _ = s.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page}) }()
	if s.flatten(ref) {
		_, _ = s.FPDF_ClosePage(&requests.FPDF_ClosePage{Page: loaded.Page})
		if loaded, err = s.FPDF_LoadPage(&requests.FPDF_LoadPage{Document: s.doc, Index: i}); err != nil {
			return nil, err
		}
		ref.ByReference = &loaded.Page
	}
	text, err := s.FPDFText_LoadPage(&requests.FPDFText_LoadPage{Page: ref})
	if err != nil {
		return nil, err
	}
	defer func() { _, _ = s.FPDFText_ClosePage(&requests.FPDFText_ClosePage{TextPage: text.TextPage}) }()
	chars, err := s.GetPageTextStructured(&requests.GetPageTextStructured{Page: ref, Mode: requests.GetPageTextStructuredModeChars})
	if err != nil {
		return nil, err
	}
	r := &pageReader{session: s, ref: ref, text: text.TextPage, chars: chars.Chars, page: &page{number: i + 1}}
	if err := r.read(); err != nil {
		return nil, err
	}
	return r.page, nil
}

// flatten makes what is written into forms and notes on the page part of it,
// and reports whether there is any.
func (s *session) flatten(ref requests.Page) bool {
	n, err := s.FPDFPage_GetAnnotCount(&requests.FPDFPage_GetAnnotCount{Page: ref})
	if err != nil || n.Count == 0 {
		return false
	}
	done, err := s.FPDFPage_Flatten(&requests.FPDFPage_Flatten{Page: ref, Usage: requests.FPDFPage_FlattenUsageNormalDisplay})
	return err == nil && done.Result == responses.FPDFPage_FlattenResultSuccess
}

// A pageReader makes words of a page's characters.
type pageReader struct {
	*session
	*page
	ref   requests.Page
	text  references.FPDF_TEXTPAGE
	chars []*responses.GetPageTextStructuredChar
	words []word
	seen  map[string][]box // words by their text, for telling shadows
	crops bool             // what lies outside of the page is no part of it
}

func (r *pageReader) read() error {
	bounds, err := r.FPDF_GetPageBoundingBox(&requests.FPDF_GetPageBoundingBox{Page: r.ref})
	if err != nil {
		return err
	}
	r.box = box{float64(bounds.Rect.Left), float64(bounds.Rect.Bottom), float64(bounds.Rect.Right), float64(bounds.Rect.Top)}
	r.mendPairs()
	r.markUnnamed()
	r.crops = r.isCropped()
	shown, err := r.visible()
	if err != nil {
		return err
	}
	r.seen = map[string][]box{}
	row, glued, from := true, false, 0
	for k := 0; k <= len(r.chars); k++ {
		if k < len(r.chars) && shown[k] && !isGap(r.chars[k].Text) {
			if k == from {
				continue
			}
			if joined := r.changesHeight(from, k); joined || r.lacksSpace(from, k) {
				if err := r.word(from, k, glued, row); err != nil {
					return err
				}
				glued, row, from = joined, false, k
			}
			continue
		}
		if k > from {
			if err := r.word(from, k, glued, row); err != nil {
				return err
			}
			glued, row = false, false
		}
		if k < len(r.chars) {
			row = row || r.chars[k].Text == "\n" || r.chars[k].Text == softHyphen
			if n := len(r.words); n > 0 && k > from && isSoftHyphen(r.chars[k].Text) {
				r.words[n-1].soft = true
			}
		}
		from = k + 1
	}
	markGhosts(r.words)
	r.segments = segmentsOf(r.words)
	if len(r.words) == 0 && !r.unreadable {
		n, err := r.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: r.ref})
		r.bare = err == nil && n.Count > 0
	}
	return nil
}

// softHyphen is how PDFium gives a hyphen at the end of a line.
const softHyphen = "\x02"

func isSoftHyphen(s string) bool { return s == softHyphen || s == "\u00ad" }

func isGap(s string) bool {
	for _, r := range s {
		return unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u00ad' || r == '\ufeff' || r == '\ufffe' || r == '\u200b'
	}
	return false
}

// changesHeight reports whether the mark of a note begins or ends at character
// k of the word that begins at from: one of them a sign of notes, and their
// lower edges apart.
func (r *pageReader) changesHeight(from, k int) bool {
	a, b := r.chars[k-1], r.chars[k]
	if isNoteSign(a.Text) == isNoteSign(b.Text) {
		return false
	}
	drop := math.Abs(a.PointPosition.Bottom - b.PointPosition.Bottom)
	tall := max(a.PointPosition.Top-a.PointPosition.Bottom, b.PointPosition.Top-b.PointPosition.Bottom)
	return r.chars[from].Angle == b.Angle && drop > tall/4
}

func isNoteSign(s string) bool {
	return s != "" && strings.Contains("0123456789*∗†‡§¶¹²³⁴⁵⁶⁷⁸⁹⁰", s)
}

// mendPairs puts together characters that come as two halves, as UTF-16 has
// them.
func (r *pageReader) mendPairs() {
	code := func(k int) rune {
		c, err := r.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: k})
		if err != nil {
			return utf8.RuneError
		}
		return rune(c.Unicode)
	}
	for k := 0; k+1 < len(r.chars); k++ {
		if r.chars[k].Text != "\ufffd" || r.chars[k+1].Text != "\ufffd" {
			continue
		}
		if c := utf16.DecodeRune(code(k), code(k+1)); c != utf8.RuneError {
			r.chars[k].Text, r.chars[k+1].Text = string(c), ""
			k++
		}
	}
}

// word adds the word of the characters [from, to).
func (r *pageReader) word(from, to int, glued, row bool) error {
	size, f, err := r.size(from)
	if err != nil {
		return err
	}
	origin, err := r.FPDFText_GetCharOrigin(&requests.FPDFText_GetCharOrigin{TextPage: r.text, Index: from})
	if err != nil {
		return err
	}
	w := word{glued: glued, newRow: row, angle: f.angle, bold: r.isBold(from), size: size}
	_, w.base = f.turn(origin.X, origin.Y)
	var text strings.Builder
	first := true
	for _, c := range r.chars[from:to] {
		text.WriteString(c.Text)
		p := c.PointPosition
		if p.Left == p.Right && p.Top == p.Bottom {
			continue
		}
		b := f.turnBox(p)
		if first {
			w.box, first = b, false
		}
		w.box = w.union(b)
	}
	w.text = text.String()
	if first || w.text == "" || r.crops && r.offPage(from, to) || r.isShadow(w) {
		return nil
	}
	r.words = append(r.words, w)
	r.bytes += len(w.text) + 1
	return nil
}

// size returns the size of character k as it is shown, and the frame that it is
// written in.
func (r *pageReader) size(k int) (float64, frame, error) {
	size, err := r.FPDFText_GetFontSize(&requests.FPDFText_GetFontSize{TextPage: r.text, Index: k})
	if err != nil {
		return 0, frame{}, err
	}
	m, err := r.FPDFText_GetMatrix(&requests.FPDFText_GetMatrix{TextPage: r.text, Index: k})
	if err != nil {
		return 0, frame{}, err
	}
	shown := size.FontSize * math.Hypot(float64(m.Matrix.C), float64(m.Matrix.D))
	return shown, frameOf(float64(m.Matrix.A), float64(m.Matrix.B)), nil
}

func (r *pageReader) isBold(k int) bool {
	weight, err := r.FPDFText_GetFontWeight(&requests.FPDFText_GetFontWeight{TextPage: r.text, Index: k})
	if err == nil && weight.FontWeight >= 600 {
		return true
	}
	font, err := r.FPDFText_GetFontInfo(&requests.FPDFText_GetFontInfo{TextPage: r.text, Index: k})
	if err != nil {
		return false
	}
	name := strings.ToLower(font.FontName)
	return strings.Contains(name, "bold") || strings.Contains(name, "black") || strings.Contains(name, "heavy") || strings.HasSuffix(name, "-bd")
}

// offPage reports whether the characters lie outside of what the page shows.
func (r *pageReader) offPage(from, to int) bool {
	a, b := r.chars[from].PointPosition, r.chars[to-1].PointPosition
	left, right := min(a.Left, b.Left), max(a.Right, b.Right)
	bottom, top := min(a.Bottom, b.Bottom), max(a.Top, b.Top)
	return right < r.box.x0 || left > r.box.x1 || top < r.box.y0 || bottom > r.box.y1
}

// isCropped reports whether text outside of what the page shows is a printer's
// note or the like. Where it is most of the text, the page shows a clipping.
func (r *pageReader) isCropped() bool {
	outside := 0
	for k := range r.chars {
		if r.offPage(k, k+1) {
			outside++
		}
	}
	return 2*outside < len(r.chars)
}

// isShadow reports whether the word is drawn over itself, a little displaced.
func (r *pageReader) isShadow(w word) bool {
	for _, b := range r.seen[w.text] {
		if math.Abs(b.x0-w.x0) < w.size/3 && math.Abs(b.y0-w.y0) < w.size/3 {
			return true
		}
	}
	r.seen[w.text] = append(r.seen[w.text], w.box)
	return false
}

// A frame turns the page so that writing of one direction runs to the right.
type frame struct {
	angle    int
	cos, sin float64
}

// frameOf returns the frame of writing whose base line runs along (a, b).
func frameOf(a, b float64) frame {
	angle := int(math.Round(math.Atan2(b, a) * 180 / math.Pi))
	for _, quarter := range []int{-180, -90, 0, 90, 180} {
		if angle-quarter < 4 && quarter-angle < 4 {
			angle = quarter
		}
	}
	angle = (angle + 360) % 360
	sin, cos := math.Sincos(float64(angle) * math.Pi / 180)
	return frame{angle, cos, sin}
}

func (f frame) turn(x, y float64) (float64, float64) {
	return x*f.cos + y*f.sin, x*f.sin - y*f.cos
}

func (f frame) turnBox(p responses.CharPosition) box {
	ax, ay := f.turn(p.Left, p.Bottom)
	bx, by := f.turn(p.Right, p.Top)
	return box{min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)}
}
