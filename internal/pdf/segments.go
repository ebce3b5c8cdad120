package pdf

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A segment is a piece of a line: words on one base line without a wide gap.
type segment struct {
	box
	text   string
	base   float64
	size   float64 // of most of its letters
	bold   bool    // all of it
	angle  int
	words  int
	letter float64   // width of its first word, for telling whether that would have fitted above
	order  int       // place in the file's own order
	soft   bool      // it ends in a hyphen that was taken off
	marks  []mark    // of notes, in the text
	gaps   []cellGap // wide ones, in the text
	note   string    // the raised sign that it begins with
	page   int
	own    bool   // it goes on with no other
	table  *table // whose cell it is
}

// A mark is a raised sign in a segment's text that may refer to a note.
type mark struct {
	at   int
	text string
}

// A cellGap is a space in a segment's text that is wider than those of prose: a
// cell of a table may end there.
type cellGap struct {
	at     int
	x0, x1 float64
}

// A builder of segments.
type segmenter struct {
	out  []*segment
	cur  *segment
	last word
	gaps float64 // sum of the gaps in the open segment
	n    int     // number of them
	size map[float64]int
	bold int // letters in bold
	all  int
}

// segmentsOf puts words together to segments, in the order of the file, those
// written in the page's main direction first.
func segmentsOf(words []word) []*segment {
	s := segmenter{}
	for _, w := range words {
		s.add(w)
	}
	s.close()
	out := mergeSplit(s.out)
	weight := map[int]int{}
	for _, seg := range out {
		weight[seg.angle] += len(seg.text)
	}
	slices.SortStableFunc(out, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(weight[b.angle], weight[a.angle]), cmp.Compare(a.angle, b.angle))
	})
	for i, seg := range out {
		seg.order = i
	}
	return out
}

// add adds a word to the open segment, or opens another with it.
func (s *segmenter) add(w word) {
	gap := 0.0
	if s.cur != nil {
		gap = max(w.x0-s.cur.x1, s.cur.x0-w.x1)
		if !s.goesOn(&w, gap) {
			s.close()
		}
	}
	if s.cur == nil {
		s.cur = &segment{box: w.box, base: w.base, angle: w.angle, letter: w.width()}
		s.size, s.gaps, s.n, s.bold, s.all = map[float64]int{}, 0, 0, 0, 0
	} else if !w.glued {
		if w.x0-s.cur.x1 > .6*w.size {
			s.cur.gaps = append(s.cur.gaps, cellGap{len(s.cur.text), s.cur.x1, w.x0})
		}
		s.cur.text += " "
		s.gaps += max(gap, 0)
		s.n++
	}
	if w.raised && s.cur.text != "" {
		s.cur.marks = append(s.cur.marks, mark{len(s.cur.text), w.text})
	} else {
		s.cur.union1(w)
	}
	s.cur.text += w.text
	s.cur.x0, s.cur.x1 = min(s.cur.x0, w.x0), max(s.cur.x1, w.x1)
	if !w.glued {
		s.cur.words++
	}
	s.cur.soft = w.soft
	n := utf8.RuneCountInString(w.text)
	s.size[w.size] += n
	if s.all += n; w.bold {
		s.bold += n
	}
	s.last = w
}

// union1 widens the segment by a word that stands on its base line.
func (g *segment) union1(w word) { g.y0, g.y1 = min(g.y0, w.y0), max(g.y1, w.y1) }

// goesOn reports whether the word, that far from the open segment, is part of
// its line, and sets what it is there.
func (s *segmenter) goesOn(w *word, gap float64) bool {
	cur, size := s.cur, max(s.last.size, w.size)
	if w.angle != cur.angle || s.last.soft && w.newRow {
		return false
	}
	shift := cur.base - w.base // upward
	small := w.size < .85*size || s.last.size < .85*size
	switch {
	case math.Abs(shift) <= .2*size:
	case small && shift > 0 && shift < .7*size && gap < size: // above the line
		w.raised = isNoteMark(w.text)
		if !w.raised && w.newRow {
			return false
		}
	case small && shift < 0 && shift > -.7*size && gap < size: // below it, or back from above
		if strings.TrimFunc(cur.text, func(r rune) bool { return strings.ContainsRune("0123456789*∗†‡§¶", r) }) == "" {
			cur.base, cur.note = w.base, cur.text // the line begins with the sign of a note
			w.glued = false
		}
	default:
		return false
	}
	if gap < -1.5*size && !isRightToLeft(w.text) {
		return false
	}
	if isMarker(cur.text) && (startsWithLetter(w.text) || utf8.RuneCountInString(cur.text) == 1 && !unicode.IsDigit(rune(cur.text[0]))) {
		return gap < 4*size
	}
	most := 1.1 * size
	if s.n > 1 {
		most = max(most, min(2.5*s.gaps/float64(s.n), 2.2*size))
	}
	return gap <= most
}

// close ends the open segment.
func (s *segmenter) close() {
	if s.cur == nil {
		return
	}
	best := 0
	for size, n := range s.size {
		if n > best || n == best && size > s.cur.size {
			s.cur.size, best = size, n
		}
	}
	s.cur.bold = 10*s.bold >= 9*s.all
	s.out = append(s.out, s.cur)
	s.cur = nil
}

// isNoteMark reports whether raised text is the mark of a note, or of several.
func isNoteMark(s string) bool {
	return s != "" && len(s) <= 12 && strings.Trim(s, "0123456789,*∗†‡§¶") == ""
}

// mergeSplit puts together what stands side by side without a gap but apart in
// the file, as an initial or a word in another font does.
func mergeSplit(in []*segment) []*segment {
	if len(in) < 2 {
		return in
	}
	byPlace := slices.Clone(in)
	slices.SortStableFunc(byPlace, func(a, b *segment) int {
		return cmp.Or(cmp.Compare(a.angle, b.angle), cmp.Compare(math.Round(a.base), math.Round(b.base)), cmp.Compare(a.x0, b.x0))
	})
	gone := map[*segment]bool{}
	a := byPlace[0]
	for _, b := range byPlace[1:] {
		size := max(a.size, b.size)
		gap := b.x0 - a.x1
		if a.angle != b.angle || math.Abs(a.base-b.base) > .15*size || gap < -.2*size || gap > .6*size || a.soft || isRightToLeft(a.text) || isRightToLeft(b.text) {
			a = b
			continue
		}
		a.append(b, gap > .12*size)
		gone[b] = true
	}
	return slices.DeleteFunc(in, func(g *segment) bool { return gone[g] })
}

// append adds the segment to the right of a.
func (g *segment) append(b *segment, apart bool) {
	if apart {
		g.text += " "
	}
	for _, m := range b.marks {
		g.marks = append(g.marks, mark{m.at + len(g.text), m.text})
	}
	for _, p := range b.gaps {
		g.gaps = append(g.gaps, cellGap{p.at + len(g.text), p.x0, p.x1})
	}
	if len(b.text) > len(g.text) {
		g.size = b.size
	}
	g.text += b.text
	g.box = g.box.union(b.box)
	g.words += b.words
	g.bold = g.bold && b.bold
	g.soft = b.soft
}

// cutAt parts the segment at one of its gaps.
func (g *segment) cutAt(p cellGap) (left, right *segment) {
	l, r := *g, *g
	l.text, l.x1, l.soft, l.marks, l.gaps = g.text[:p.at], p.x0, false, nil, nil
	r.text, r.x0, r.note, r.marks, r.gaps = g.text[p.at+1:], p.x1, "", nil, nil
	for _, m := range g.marks {
		if m.at <= p.at {
			l.marks = append(l.marks, m)
		} else {
			r.marks = append(r.marks, mark{m.at - p.at - 1, m.text})
		}
	}
	for _, q := range g.gaps {
		if q.at > p.at {
			r.gaps = append(r.gaps, cellGap{q.at - p.at - 1, q.x0, q.x1})
		}
	}
	l.words = strings.Count(l.text, " ") + 1
	r.words = g.words - l.words
	return &l, &r
}

// isMarker reports whether the text is a bullet or an item's number alone.
func isMarker(s string) bool {
	if s == "" {
		return false
	}
	if r, size := utf8.DecodeRuneInString(s); size == len(s) {
		return isBullet(r)
	}
	_, rest := cutNumber(s)
	return rest == "" && len(s) <= 6 || len(s) <= 8 && '0' <= s[0] && s[0] <= '9' && strings.Trim(s, "0123456789.") == ""
}

func startsWithLetter(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLetter(r)
}

// isBullet reports whether the character stands before items of lists; symbol
// fonts leave theirs in the private area, or do not name them.
func isBullet(r rune) bool {
	return strings.ContainsRune("•‣▪▫■□●○◦◆◇➢➤►▶✓✔–—-*·§"+unnamed, r) || 0xf000 <= r && r <= 0xf0ff
}

// cutNumber cuts an item's number, "3.", "(iv)" or "b)", from the front of s.
func cutNumber(s string) (number, rest string) {
	head, rest, _ := strings.Cut(s, " ")
	if len(head) < 2 || len(head) > 6 {
		return "", s
	}
	end := head[len(head)-1]
	inner := strings.TrimPrefix(head[:len(head)-1], "(")
	if end != ')' && (end != '.' || head[0] == '(') {
		return "", s
	}
	digits := strings.Trim(inner, "0123456789") == "" && len(inner) <= 3
	roman := strings.Trim(inner, "ivxlIVXL") == "" && len(inner) <= 4
	letter := len(inner) == 1 && unicode.IsLetter(rune(inner[0]))
	if inner == "" || !digits && !roman && !letter {
		return "", s
	}
	return inner, rest
}

func isRightToLeft(s string) bool {
	for _, r := range s {
		if unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana) {
			return true
		}
		if unicode.IsLetter(r) {
			return false
		}
	}
	return false
}
