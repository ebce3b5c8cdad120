package main

import (
	"bufio"
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// A document is the features and grades of its sentences.
type document struct {
	features [][]float64
	grades   []float64
	best     float64 // what the five best carry
	readers  float64 // who graded it
	bottoms  []candidate
}

// A candidate is a sentence that may be the bottom line.
type candidate struct {
	features []float64 // its score as a key point last
	chosen   bool      // by a reader
}

const points = 5 // how many sentences the share is counted over

// read returns the documents of files of graded sentences.
func read(names ...string) ([]document, error) {
	var docs []document
	for _, name := range names {
		more, err := readFile(name)
		if err != nil {
			return nil, err
		}
		docs = append(docs, more...)
	}
	return docs, nil
}

func readFile(name string) ([]document, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var docs []document
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var g graded
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, len(docs)+1, err)
		}
		d, err := g.weigh(filepath.Dir(name))
		if err != nil {
			return nil, fmt.Errorf("%s: line %d: %w", name, len(docs)+1, err)
		}
		docs = append(docs, d)
	}
	return docs, lines.Err()
}

// A graded is a line of the data: a text with the offsets of its sentences, the
// place of that text, or the name of a document beside the file with the
// beginnings of its sentences.
type graded struct {
	Text string
	Gold struct {
		Sentences  [][2]int
		Grades     []float64
		BottomLine []int `json:"bottom_line"`
	}
	In, ID    string // the file of JSON lines that has the text, and its ID there
	Document  string
	Sentences []struct {
		Grade  float64
		Begins string
	}
	BottomLine []int `json:"bottom_line"` // the sentences that would do as one
}

// open returns the document and the text that the offsets count in. It finds
// the sentences of a document by their beginnings.
func (g *graded) open(dir string) (*seed.Document, string, error) {
	if g.In != "" {
		if err := g.readText(filepath.Join(dir, filepath.FromSlash(g.In))); err != nil {
			return nil, "", err
		}
	}
	if g.Document == "" {
		return seed.FromText("graded.txt", g.Text), g.Text, nil
	}
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(g.Document)))
	if err != nil {
		return nil, "", err
	}
	doc, err := seed.Read(path.Base(g.Document), data, seed.Options{})
	if err != nil {
		return nil, "", err
	}
	g.Gold.Sentences, g.Gold.Grades, g.Gold.BottomLine = nil, nil, g.BottomLine
	from, runes := 0, 0
	for k, s := range g.Sentences {
		at := strings.Index(doc.Text[from:], s.Begins)
		if at < 0 {
			return nil, "", fmt.Errorf("%s: no sentence begins with %q after the one before", g.Document, s.Begins)
		}
		runes += utf8.RuneCountInString(doc.Text[from : from+at])
		from += at
		if k > 0 {
			g.Gold.Sentences[k-1][1] = runes
		}
		g.Gold.Sentences = append(g.Gold.Sentences, [2]int{runes, runes + utf8.RuneCountInString(doc.Text[from:])})
		g.Gold.Grades = append(g.Gold.Grades, s.Grade)
	}
	return doc, doc.Text, nil
}

// readText reads the text from the line of the file that has its ID.
func (g *graded) readText(name string) error {
	data, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	for line := range bytes.Lines(data) {
		var of struct{ ID, Text string }
		if err := json.Unmarshal(line, &of); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		if of.ID == g.ID {
			g.Text = of.Text
			return nil
		}
	}
	return fmt.Errorf("%s: no text %q", name, g.ID)
}

// weigh weighs the sentences of the text. Each has the mean of the grades of
// those of the data of which it covers half. Offsets are matched by counting
// what is no white space, which reading changes. A text that two readers graded
// counts twice.
func (g *graded) weigh(dir string) (document, error) {
	d := document{readers: 1}
	doc, text, err := g.open(dir)
	if err != nil {
		return d, err
	}
	if g.Document == "" && g.In == "" {
		d.readers = 2
	}
	gold, here := marks([]rune(text)), marks([]rune(doc.Text))
	if len(g.Gold.Grades) != len(g.Gold.Sentences) {
		return d, fmt.Errorf("%d grades for %d sentences", len(g.Gold.Grades), len(g.Gold.Sentences))
	}
	for _, s := range g.Gold.Sentences {
		if s[0] < 0 || s[0] > s[1] || s[1] >= len(gold) {
			return d, fmt.Errorf("sentence %v is not in the text", s)
		}
	}
	at := make([]int, len(doc.Text)+1) // code points before each byte
	for n, i := 0, 0; i < len(doc.Text); i++ {
		if doc.Text[i]&0xC0 != 0x80 {
			n++
		}
		at[i+1] = n
	}
	held := func(span seed.Span) (held []int) {
		for k, s := range g.Gold.Sentences {
			if covers(here[at[span.Start]], here[at[span.End]], gold[s[0]], gold[s[1]]) {
				held = append(held, k)
			}
		}
		return held
	}
	sentences, bottoms := extract.Weigh(doc)
	for _, s := range sentences {
		sum, of := 0.0, held(s.Span)
		for _, k := range of {
			sum += g.Gold.Grades[k]
		}
		d.features, d.grades = append(d.features, s.Features), append(d.grades, sum/float64(max(len(of), 1)))
	}
	for _, s := range bottoms {
		chosen := slices.ContainsFunc(held(s.Span), func(k int) bool { return slices.Contains(g.Gold.BottomLine, k) })
		d.bottoms = append(d.bottoms, candidate{s.Features, chosen})
	}
	sorted := slices.SortedFunc(slices.Values(g.Gold.Grades), func(a, b float64) int { return cmp.Compare(b, a) })
	for _, grade := range sorted[:min(points, len(sorted))] {
		d.best += grade
	}
	return d, nil
}

// covers reports whether a span holds half of a sentence.
func covers(start, end, from, to int) bool { return 2*(min(end, to)-max(start, from)) >= to-from }

// marks returns before each code point, and after the last, how many that are no
// white space stand before it.
func marks(text []rune) []int {
	n, before := 0, make([]int, 0, len(text)+1)
	for _, r := range text {
		before = append(before, n)
		if !unicode.IsSpace(r) {
			n++
		}
	}
	return append(before, n)
}

// share returns how much of the importance of the best five the five with the
// highest weighted sums carry.
func (d document) share(weights []float64) float64 {
	if d.best == 0 {
		return 1
	}
	order := make([]int, len(d.grades))
	scores := make([]float64, len(d.grades))
	for i, x := range d.features {
		order[i] = i
		for k := range x {
			scores[i] += x[k] * weights[k]
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(scores[b], scores[a]) })
	sum := 0.0
	for _, i := range order[:min(points, len(order))] {
		sum += d.grades[i]
	}
	return sum / d.best
}

// penalty keeps the weights of a few hundred sentences small.
const penalty = 10

// learn returns the weights of n features, learned from the documents.
func learn(docs []document, n int) []float64 {
	a := make([][]float64, n) // the normal equations, the right side last
	for p := range a {
		a[p] = make([]float64, n+1)
		a[p][p] = penalty
	}
	for _, d := range docs {
		d.addTo(a)
	}
	solve(a)
	weights := make([]float64, n)
	for p := range weights {
		weights[p] = a[p][n] / a[p][p]
	}
	return weights
}

// addTo adds the document's deviations from its own means.
func (d document) addTo(a [][]float64) {
	n := len(a)
	mean := make([]float64, n+1)
	row := func(i int) []float64 { return append(slices.Clone(d.features[i]), d.grades[i]) }
	for i := range d.grades {
		for k, v := range row(i) {
			mean[k] += v / float64(len(d.grades))
		}
	}
	for i := range d.grades {
		x := row(i)
		for k := range x {
			x[k] -= mean[k]
		}
		for p := range n {
			for q := range x {
				a[p][q] += x[p] * x[q] * d.readers * 10 / float64(len(d.grades))
			}
		}
	}
}

// solve brings the equations to their diagonal by elimination; the penalty keeps
// the pivots off zero.
func solve(a [][]float64) {
	for p := range a {
		for q := range a {
			if q == p {
				continue
			}
			by := a[q][p] / a[p][p]
			for k := range a[q] {
				a[q][k] -= by * a[p][k]
			}
		}
	}
}
