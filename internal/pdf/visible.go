package pdf

import (
	"github.com/klippa-app/go-pdfium/enums"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
)

// visible tells of each character whether a reader sees it. Text that is not
// painted is the text of the picture where a page is a scan, and no part of it
// where the page has other text.
func (r *pageReader) visible() ([]bool, error) {
	shown := make([]bool, len(r.chars))
	var white []int
	unpainted, painted := 0, 0
	state := enums.FPDF_TEXTRENDERMODE_FILL
	fresh := true
	for k, c := range r.chars {
		gap := isGap(c.Text)
		if !gap && fresh {
			fresh = false
			state = r.renderMode(k)
			if state != enums.FPDF_TEXTRENDERMODE_INVISIBLE && r.isWhite(k) {
				white = append(white, k)
			}
		}
		if c.Text == "\n" || c.Text == softHyphen {
			fresh = true
		}
		shown[k] = state != enums.FPDF_TEXTRENDERMODE_INVISIBLE
		if !gap && shown[k] {
			painted++
		} else if !gap {
			unpainted++
		}
	}
	if unpainted > painted {
		for k := range shown {
			shown[k] = true
		}
	} else {
		r.hidden = unpainted > 0
	}
	return shown, r.hideWhite(white, shown)
}

func (r *pageReader) renderMode(k int) enums.FPDF_TEXT_RENDERMODE {
	object, err := r.FPDFText_GetTextObject(&requests.FPDFText_GetTextObject{TextPage: r.text, Index: k})
	if err != nil {
		return enums.FPDF_TEXTRENDERMODE_FILL
	}
	mode, err := r.FPDFTextObj_GetTextRenderMode(&requests.FPDFTextObj_GetTextRenderMode{PageObject: object.TextObject})
	if err != nil {
		return enums.FPDF_TEXTRENDERMODE_FILL
	}
	return mode.TextRenderMode
}

func (r *pageReader) isWhite(k int) bool {
	c, err := r.FPDFText_GetFillColor(&requests.FPDFText_GetFillColor{TextPage: r.text, Index: k})
	return err == nil && (c.R >= 250 && c.G >= 250 && c.B >= 250 || c.A == 0)
}

// hideWhite hides the lines that begin at the characters given, which are
// painted in white, where nothing else is painted under them.
func (r *pageReader) hideWhite(starts []int, shown []bool) error {
	if len(starts) == 0 {
		return nil
	}
	under, err := r.painted()
	if err != nil {
		return err
	}
	for _, k := range starts {
		p := r.chars[k].PointPosition
		x, y := (p.Left+p.Right)/2, (p.Bottom+p.Top)/2
		covered := false
		for _, b := range under {
			covered = covered || b.x0 <= x && x <= b.x1 && b.y0 <= y && y <= b.y1
		}
		if covered {
			continue
		}
		r.hidden = true
		for ; k < len(shown) && r.chars[k].Text != "\n" && r.chars[k].Text != softHyphen; k++ {
			shown[k] = false
		}
	}
	return nil
}

// painted returns the places of what is drawn on the page and is not text.
func (r *pageReader) painted() ([]box, error) {
	n, err := r.FPDFPage_CountObjects(&requests.FPDFPage_CountObjects{Page: r.ref})
	if err != nil {
		return nil, err
	}
	var out []box
	for i := range min(n.Count, 5000) {
		object, err := r.FPDFPage_GetObject(&requests.FPDFPage_GetObject{Page: r.ref, Index: i})
		if err != nil {
			return nil, err
		}
		kind, err := r.FPDFPageObj_GetType(&requests.FPDFPageObj_GetType{PageObject: object.PageObject})
		if err != nil || kind.Type == enums.FPDF_PAGEOBJ_TEXT || kind.Type == enums.FPDF_PAGEOBJ_PATH && r.isWhitePath(object.PageObject) {
			continue
		}
		b, err := r.FPDFPageObj_GetBounds(&requests.FPDFPageObj_GetBounds{PageObject: object.PageObject})
		if err != nil {
			continue
		}
		out = append(out, box{float64(b.Left), float64(b.Bottom), float64(b.Right), float64(b.Top)})
	}
	return out, nil
}

func (r *pageReader) isWhitePath(object references.FPDF_PAGEOBJECT) bool {
	c, err := r.FPDFPageObj_GetFillColor(&requests.FPDFPageObj_GetFillColor{PageObject: object})
	return err == nil && c.FillColor.R >= 250 && c.FillColor.G >= 250 && c.FillColor.B >= 250
}
