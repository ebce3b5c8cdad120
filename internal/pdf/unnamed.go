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
	var unknown []int
	known := 0
	for k, c := range r.chars {
		switch {
		case !r.isUnnamed(k):
			if !isGap(c.Text) {
				known++
			}
		case c.PointPosition.Left == c.PointPosition.Right, c.PointPosition.Top == c.PointPosition.Bottom, r.isControl(k):
			c.Text = " "
		default:
			unknown = append(unknown, k)
		}
	}
	named := r.nameByFonts(unknown)
	for _, k := range unknown {
		if r.chars[k].Text = unnamed; named[k] != 0 {
			r.chars[k].Text = string(named[k])
		}
	}
	left := len(unknown) - len(named)
	r.unnamed = left > 0
	if r.unreadable = left > known+len(named); r.unreadable {
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
	name, ref := r.fontOf(k)
	if name == "" {
		return false
	}
	own, err := r.FPDFFont_GetIsEmbedded(&requests.FPDFFont_GetIsEmbedded{Font: ref})
	return err == nil && !own.IsEmbedded
}
