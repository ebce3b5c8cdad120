package pdf

import (
	"math"
	"slices"
	"unicode/utf8"
)

// A layout makes blocks of the segments of all pages.
type layout struct {
	pages []*page
	body  float64         // size of the running text
	pitch float64         // usual distance of its lines
	bold  bool            // the running text is bold
	words map[string]bool // that stand within lines
	notes map[string]bool // signs with which a note begins
	sizes []float64       // of headings, the largest first
}

func newLayout(pages []*page) *layout {
	l := &layout{pages: pages}
	sizes, bold, all := map[float64]int{}, 0, 0
	for _, p := range pages {
		for _, g := range p.segments {
			g.page = p.number
			n := len(g.text)
			sizes[half(g.size)] += n
			if all += n; g.bold {
				bold += n
			}
		}
	}
	l.body = 1
	best := 0
	for size, n := range sizes {
		if n > best || n == best && size < l.body {
			l.body, best = size, n
		}
	}
	l.bold = 2*bold > all
	return l
}

// half rounds to half points.
func half(f float64) float64 { return math.Round(2*f) / 2 }

// blocks returns the blocks of all pages.
func (l *layout) blocks() []Block {
	l.findWords()
	var lines []*segment
	for _, p := range l.pages {
		p.segments = findTables(p.segments)
		lines = append(lines, inOrder(p.segments, .9*l.body)...)
	}
	l.pitch = usualPitch(lines, l.body)
	return l.assemble(lines)
}

// usualPitch returns the commonest distance of lines of that size.
func usualPitch(lines []*segment, body float64) float64 {
	counts := map[float64]int{}
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if step := b.base - a.base; a.page == b.page && half(a.size) == body && half(b.size) == body && step > .8*body && step < 3*body {
			counts[half(step)]++
		}
	}
	pitch, best := 1.2*body, 0
	for step, n := range counts {
		if n > best || n == best && step < pitch {
			pitch, best = step, n
		}
	}
	return pitch
}

// letters counts characters.
func letters(s string) int { return utf8.RuneCountInString(s) }

// sortDown sorts sizes, the largest first.
func sortDown(s []float64) []float64 {
	slices.Sort(s)
	slices.Reverse(s)
	return s
}
