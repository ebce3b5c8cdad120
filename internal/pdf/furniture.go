package pdf

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/klippa-app/go-pdfium/responses"
)

// edgeRows is how many lines at the top and at the bottom of a page may be its
// running head or foot.
const edgeRows = 4

// An edge is a segment that may be part of a running head or foot.
type edge struct {
	seg     *segment
	page    int
	apart   bool // a wide gap parts it from the body
	numbers []int
}

// dropFurniture takes running heads, feet and page numbers out of the pages:
// what stands at the same height on several pages in the same words, numbers
// that count the pages aside. It returns the lines, each once.
func (l *layout) dropFurniture() []string {
	groups := map[string][]edge{}
	var order []string
	for _, p := range l.pages {
		for _, e := range l.edges(p) {
			shape, numbers := maskNumbers(e.seg.text)
			e.numbers = numbers
			if groups[shape] == nil {
				order = append(order, shape)
			}
			groups[shape] = append(groups[shape], e)
		}
	}
	drop := map[*segment]bool{}
	var left []string
	for _, shape := range order {
		group := groups[shape]
		kept := false
		for i, e := range group {
			if !l.isFurniture(shape, group, i) {
				continue
			}
			if !kept && e.seg.size >= 1.2*l.body && strings.Trim(shape, "# ") != "" {
				kept = true // a title that later pages repeat
				continue
			}
			if drop[e.seg] = true; !slices.Contains(left, e.seg.text) && len(left) < 100 {
				left = append(left, e.seg.text)
			}
		}
	}
	for _, p := range l.pages {
		p.segments = slices.DeleteFunc(p.segments, func(g *segment) bool { return drop[g] })
	}
	return left
}

// edges returns the segments of the first and last lines of a page that white
// space parts from the body.
func (l *layout) edges(p *page) []edge {
	segs := slices.Clone(p.segments)
	if len(segs) == 0 {
		return nil
	}
	main := segs[0].angle
	segs = slices.DeleteFunc(segs, func(g *segment) bool { return g.angle != main })
	slices.SortStableFunc(segs, func(a, b *segment) int { return cmp.Compare(a.base, b.base) })
	from, to := p.extent(segs)
	margin := (to - from) / 6
	top := l.edge(p, segs, from+margin)
	slices.Reverse(segs)
	for _, e := range l.edge(p, segs, to-margin) {
		if i := slices.IndexFunc(top, func(t edge) bool { return t.seg == e.seg }); i >= 0 {
			top[i].apart = top[i].apart || e.apart
			continue
		}
		top = append(top, e)
	}
	return top
}

// extent returns where the page begins and ends in the direction that segments
// follow each other.
func (p *page) extent(segs []*segment) (from, to float64) {
	sin, cos := math.Sincos(float64(segs[0].angle) * math.Pi / 180)
	b := frameOf(cos, sin).turnBox(responses.CharPosition{Left: p.box.x0, Right: p.box.x1, Bottom: p.box.y0, Top: p.box.y1})
	return min(b.y0, segs[0].base), max(b.y1, segs[len(segs)-1].base)
}

// edge returns the first segments up to the last gap in edgeRows lines that is
// wider than those between the lines of the page. Lines beyond the limit are
// the body's.
func (l *layout) edge(p *page, segs []*segment, limit float64) []edge {
	wide := max(1.6*l.body, 1.15*l.usualStep(segs))
	rows, end := 1, 0
	within := func(g *segment) bool { return (g.base-limit)*(segs[0].base-limit) > 0 }
	for i := 1; i < len(segs) && rows <= edgeRows && within(segs[i-1]); i++ {
		step := math.Abs(segs[i].base - segs[i-1].base)
		if step > .5*l.body {
			rows++
		}
		if step > wide && (rows <= 3 || step > 2.2*l.body) {
			end = i
		}
	}
	if rows == 1 {
		end = len(segs)
	}
	out := make([]edge, end)
	for i, g := range segs[:end] {
		out[i] = edge{seg: g, page: p.number, apart: end < len(segs)}
	}
	return out
}

// usualStep returns the median distance of lines.
func (l *layout) usualStep(segs []*segment) float64 {
	var steps []float64
	for i := 1; i < len(segs); i++ {
		if step := math.Abs(segs[i].base - segs[i-1].base); step > .5*l.body {
			steps = append(steps, step)
		}
	}
	if len(steps) < 4 {
		return 0
	}
	slices.Sort(steps)
	return steps[len(steps)/2]
}

// isFurniture reports whether the i-th of the edges of one shape is repeated on
// other pages.
func (l *layout) isFurniture(shape string, group []edge, i int) bool {
	e := group[i]
	number := strings.Trim(shape, "#-–—|/. ") == "" || pageWords[strings.Trim(shape, "#-–—|/.: ")]
	if len(l.pages) == 1 {
		return number && e.apart && len(e.numbers) > 0 && (e.numbers[0] == 1 || len(e.numbers) == 2)
	}
	same := map[int]bool{}
	for _, o := range group {
		if math.Abs(o.seg.base-e.seg.base) <= 8 && sameNumbers(e, o, number) {
			same[o.page] = true
		}
	}
	switch {
	case len(l.pages) > 3 && !number:
		return len(same) >= 3 || len(same) == 2 && e.apart && e.seg.size <= l.body && len(e.seg.text) < 120 && same[e.page+1] != same[e.page-1]
	case number:
		return len(same) >= 2
	}
	return len(same) >= 2 && e.apart
}

// pageWords are what stands beside page numbers.
var pageWords = map[string]bool{
	"page": true, "page # of": true, "p": true, "pg": true, "seite": true, "seite # von": true, "página": true, "página # de": true, "pagina": true,
	"pagina # di": true, "pagina # van": true, "page # sur": true, "page # de": true, "страница": true, "стр": true, "strona": true, "sida": true, "side": true,
	"of": true, "# of": true, "# | page": true, "| page": true, "| p a g e": true, "p a g e": true,
}

// sameNumbers reports whether the numbers of two edges are equal or count the
// pages, which the first of a page number must.
func sameNumbers(a, b edge, number bool) bool {
	for i := range a.numbers {
		d := b.numbers[i] - a.numbers[i]
		if d != b.page-a.page && (d != 0 || number && i == 0) {
			return false
		}
	}
	return true
}

// maskNumbers returns the text in small letters with # for each number, and the
// numbers. A Roman numeral alone is a number.
func maskNumbers(s string) (string, []int) {
	s = strings.ToLower(strings.Join(strings.Fields(strings.ReplaceAll(s, "#", "no.")), " "))
	if n := romanNumber(strings.Trim(s, "-–— ")); n > 0 {
		return "#", []int{n}
	}
	var numbers []int
	var out strings.Builder
	for i := 0; i < len(s); {
		j := i
		for j < len(s) && j-i < 9 && '0' <= s[j] && s[j] <= '9' {
			j++
		}
		if j > i {
			n, _ := strconv.Atoi(s[i:j])
			numbers = append(numbers, n)
			out.WriteByte('#')
			i = j
			continue
		}
		out.WriteByte(s[i])
		i++
	}
	return out.String(), numbers
}

// romanNumber returns the value of a Roman numeral in small letters below 100;
// 0 of what is none.
func romanNumber(s string) int {
	value := map[rune]int{'i': 1, 'v': 5, 'x': 10, 'l': 50}
	n, last := 0, 0
	for _, r := range s {
		v := value[r]
		if v == 0 {
			return 0
		}
		if v > last && last > 0 {
			n -= 2 * last
		}
		n, last = n+v, v
	}
	return n
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
