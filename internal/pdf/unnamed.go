package pdf

import (
	"github.com/klippa-app/go-pdfium/requests"
)

// unnamed stands for a letter that is shown and whose font does not say which
// it is.
const unnamed = "\ufffd"

// markUnnamed puts [unnamed] for each letter of which the file gives only a
// number of its font, and takes the text off a page that is mostly of such: to
// read the numbers as letters would give words that nobody wrote.
func (r *pageReader) markUnnamed() {
	known, unknown := 0, 0
	for k, c := range r.chars {
		if !r.isUnnamed(k) {
			if !isGap(c.Text) {
				known++
			}
			continue
		}
		if p := c.PointPosition; p.Left == p.Right || p.Top == p.Bottom || r.isControl(k) {
			c.Text = " "
			continue
		}
		c.Text = unnamed
		unknown++
	}
	r.unnamed = unknown > 0
	if r.unreadable = unknown > known; r.unreadable {
		r.chars = nil
	}
}

// isUnnamed reports whether the file says nothing of what character k is.
func (r *pageReader) isUnnamed(k int) bool {
	e, err := r.FPDFText_HasUnicodeMapError(&requests.FPDFText_HasUnicodeMapError{TextPage: r.text, Index: k})
	return err == nil && e.HasUnicodeMapError
}

// isControl reports whether the number of character k is that of a control
// character in a font that the file does not bring along: it shows nothing.
func (r *pageReader) isControl(k int) bool {
	code, err := r.FPDFText_GetUnicode(&requests.FPDFText_GetUnicode{TextPage: r.text, Index: k})
	if err != nil || code.Unicode >= ' ' {
		return false
	}
	object, err := r.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: k})
	if err != nil {
		return false
	}
	font, err := r.FPDFTextObj_GetFont(&requests.FPDFTextObj_GetFont{PageObject: object.TextObject})
	if err != nil {
		return false
	}
	own, err := r.FPDFFont_GetIsEmbedded(&requests.FPDFFont_GetIsEmbedded{Font: font.Font})
	return err == nil && !own.IsEmbedded
}
