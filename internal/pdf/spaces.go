package pdf

import (
	"math"
	"unicode"
	"unicode/utf8"

	"github.com/klippa-app/go-pdfium/requests"
)

// A space is wider than this part of the size of its letters.
const narrowest = .1

// markGhosts glues words together that white space parts in the file only: some
// programs put spaces into words, and take their width back. A page on which
// that happens once has a line that is set tight.
func markGhosts(words []word) {
	var ghosts []int
	spaces := 0
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		last, _ := utf8.DecodeLastRuneInString(a.text)
		first, _ := utf8.DecodeRuneInString(b.text)
		size := max(a.size, b.size)
		if b.glued || b.newRow || a.angle != b.angle || math.Abs(a.base-b.base) > .05*size || !isEuropean(last) || !isEuropean(first) {
			continue
		}
		spaces++
		if gap := b.x0 - a.x1; gap < narrowest*size && gap > -size {
			ghosts = append(ghosts, i)
		}
	}
	if len(ghosts) < 3 || 20*len(ghosts) < spaces {
		return
	}
	for _, i := range ghosts {
		words[i].glued = true
	}
}

// isEuropean reports whether r is of a script whose words are set apart by more
// than its letters ever are.
func isEuropean(r rune) bool { return unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic) }

// lacksSpace reports whether a word ends before character k, and nothing in the
// file says so but the place where it stands. Letters that are all set apart
// are of one word.
func (r *pageReader) lacksSpace(from, k int) bool {
	a, b := r.chars[k-1], r.chars[k]
	if a.Angle != 0 || b.Angle != 0 || !isWordRune(a.Text) || !isWordRune(b.Text) {
		return false
	}
	tall := max(a.PointPosition.Top-a.PointPosition.Bottom, b.PointPosition.Top-b.PointPosition.Bottom)
	if b.PointPosition.Left-a.PointPosition.Right < 2*narrowest*tall {
		return false
	}
	size, _, err := r.size(k)
	gap := r.advanceGap(k)
	if err != nil || gap < 1.2*narrowest*size {
		return false
	}
	return (k-2 < from || 2*r.advanceGap(k-1) < gap) && (k+1 >= len(r.chars) || isGap(r.chars[k+1].Text) || 2*r.advanceGap(k+1) < gap)
}

// advanceGap returns how far character k stands from where the one before it
// ends with the white space that its font gives it.
func (r *pageReader) advanceGap(k int) float64 {
	a, err := r.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: k - 1})
	if err != nil {
		return 0
	}
	b, err := r.FPDFText_GetLooseCharBox(&requests.FPDFText_GetLooseCharBox{TextPage: r.text, Index: k})
	if err != nil {
		return 0
	}
	return float64(b.Rect.Left - a.Rect.Right)
}

func isWordRune(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return isEuropean(r) || '0' <= r && r <= '9'
}
