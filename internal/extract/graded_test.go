package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"path"
	"slices"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// A gradedDocument is a line of testdata/graded.jsonl: how important, from 0 to
// 3, a reader found each sentence of one of the documents beside it, and which
// sentences would do as its bottom line. Offsets are code points of its text.
type gradedDocument struct {
	Document string
	Gold     struct {
		Sentences  [][2]int
		Grades     []float64
		BottomLine []int `json:"bottom_line"`
	}
}

// covered returns the graded sentences of which a statement covers half.
func (g *gradedDocument) covered(doc *seed.Document, statements []Statement) (found []int) {
	for _, s := range statements {
		start := utf8.RuneCountInString(doc.Text[:s.Start])
		end := start + utf8.RuneCountInString(doc.Slice(s.Span))
		for k, gold := range g.Gold.Sentences {
			if gold[1] > gold[0] && 2*(min(end, gold[1])-max(start, gold[0])) >= gold[1]-gold[0] && !slices.Contains(found, k) {
				found = append(found, k)
			}
		}
	}
	return found
}

// share returns the part of the importance that the best five sentences carry
// which the first five of those given do.
func (g *gradedDocument) share(points []int) float64 {
	best := slices.Sorted(slices.Values(g.Gold.Grades))
	var have, most float64
	for k := range min(5, len(best)) {
		most += best[len(best)-1-k]
	}
	for _, k := range points[:min(5, len(points))] {
		have += g.Gold.Grades[k]
	}
	return have / max(most, 1e-9)
}

// TestKeyPointsOfGradedDocuments holds how much of what a reader found important
// the key points carry, and how often the bottom line is one that he chose. The
// weights were learned from these documents.
func TestKeyPointsOfGradedDocuments(t *testing.T) {
	file, err := os.Open("testdata/graded.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var share, bottom, grade, n float64
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var g gradedDocument
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		data, err := os.ReadFile(path.Join("testdata", g.Document))
		if err != nil {
			t.Fatal(err)
		}
		doc, err := seed.Read(path.Base(g.Document), data, seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := Find(doc)
		n++
		share += g.share(g.covered(doc, f.KeyPoints))
		if line := g.covered(doc, f.Summary); len(line) > 0 {
			bottom += truth(slices.Contains(g.Gold.BottomLine, line[0]))
			grade += g.Gold.Grades[line[0]]
		}
	}
	t.Logf("%.0f documents: share %.3f, bottom line chosen %.3f, its grade %.2f", n, share/n, bottom/n, grade/n)
	if n < 100 || share/n < .82 || bottom/n < .52 || grade/n < 2.1 {
		t.Error("below .82, .52 or 2.1, or documents are missing")
	}
}
