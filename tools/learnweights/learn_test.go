package main

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"slices"
	"testing"
	"unicode/utf8"

	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// TestTablesAreLearned holds the committed tables against what their data teach.
func TestTablesAreLearned(t *testing.T) {
	const news = "../../../shared/eval/data/keypoints/dev.jsonl"
	if _, err := os.Stat(news); err != nil {
		t.Skip("no ../shared/eval beside the checkout: nothing to learn from")
	}
	const testdata = "../../internal/extract/testdata/"
	docs, err := read(testdata+"graded.jsonl", testdata+"graded_statements.jsonl", news)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		table []extract.FeatureWeight
		learn func([]document, int) []float64
	}{{extract.FeatureWeights(), learn}, {extract.BottomWeights(), learnBottom}} {
		for k, w := range c.learn(docs, len(c.table)) {
			if math.Abs(w-c.table[k].Weight) > 0.1 {
				t.Errorf("weight of %q: %.2f in the table, %.2f learned", c.table[k].Name, c.table[k].Weight, w)
			}
		}
	}
}

// TestLearn gives sentences whose grades are one feature alone.
func TestLearn(t *testing.T) {
	var docs []document
	for range 100 {
		docs = append(docs, document{
			features: [][]float64{{1, 0, 1}, {0, 1, 1}, {1, 1, 0}, {0, 0, 0}},
			grades:   []float64{5, 3, 5, 3}, // twice the first feature, whatever the rest
			best:     16,
			readers:  1,
		})
	}
	w := learn(docs, 3)
	if math.Abs(w[0]-2) > 0.1 || math.Abs(w[1]) > 0.1 || math.Abs(w[2]) > 0.1 {
		t.Errorf("learned %.3f, want 2, 0 and 0", w)
	}
	if got := docs[0].share(w); got != 1 {
		t.Errorf("share of all sentences is %v", got)
	}
}

// TestLearnBottom gives documents whose readers weighed one feature twice as much
// as the score, and the other not at all.
func TestLearnBottom(t *testing.T) {
	var docs []document
	for k := range 200 {
		d := document{readers: 1}
		best, at := -1.0, 0
		for i := range 4 {
			h := float64((k*7+i*5)%11) / 11
			c := candidate{features: []float64{float64((k + i) % 2), float64((k / 2 * i) % 2), 2 * h}}
			if v := 2*c.features[0] + c.features[2]; v > best {
				best, at = v, i
			}
			d.bottoms = append(d.bottoms, c)
		}
		d.bottoms[at].chosen = true
		docs = append(docs, d)
	}
	w := learnBottom(docs, 2)
	if math.Abs(w[0]-2) > 0.5 || math.Abs(w[1]) > 0.2 {
		t.Errorf("learned %.2f, want about 2 and 0", w)
	}
	if !docs[0].chooses(w) {
		t.Error("what a reader chose is not chosen")
	}
}

func TestTextsAreFoundWhereTheyLie(t *testing.T) {
	dir := t.TempDir()
	lines := `{"id":"a","text":"The council met."}` + "\n" + `{"id":"b","text":"The port closes in May."}` + "\n"
	if err := os.WriteFile(dir+"/texts.jsonl", []byte(lines), 0o666); err != nil {
		t.Fatal(err)
	}
	g := graded{In: "texts.jsonl", ID: "b"}
	g.Gold.Sentences, g.Gold.Grades, g.Gold.BottomLine = [][2]int{{0, 23}}, []float64{3}, []int{0}
	d, err := g.weigh(dir)
	if err != nil || len(d.grades) != 1 || d.grades[0] != 3 || d.readers != 1 || len(d.bottoms) != 1 || !d.bottoms[0].chosen {
		t.Errorf("got %+v, %v", d, err)
	}
	g.ID = "c"
	if _, err := g.weigh(dir); err == nil {
		t.Error("a text that is not there gives no error")
	}
}

func TestGradesReachTheirSentences(t *testing.T) {
	var g graded
	first, second := "The   port of Eastharbour “closes” in May.", "The council decided this on Tuesday at night."
	g.Text = first + "\n\n" + second
	n := utf8.RuneCountInString(first)
	g.Gold.Sentences = [][2]int{{0, n}, {n + 2, n + 2 + len(second)}}
	g.Gold.Grades = []float64{3, 1}
	if d, err := g.weigh(""); err != nil || len(d.grades) != 2 || d.grades[0] != 3 || d.grades[1] != 1 || d.best != 4 {
		t.Errorf("got %v of %v, %v", d.grades, d.best, err)
	}
	g.Gold.Sentences[1][1]++
	if _, err := g.weigh(""); err == nil {
		t.Error("a sentence beyond the text gives no error")
	}
}

// TestKeyPointsOfGradedDocuments holds how much of what a reader found important
// the key points carry, how often the bottom line is one that the reader chose,
// and how important it is. The weights were learned from these documents.
func TestKeyPointsOfGradedDocuments(t *testing.T) {
	const dir = "../../internal/extract/testdata"
	file, err := os.Open(dir + "/graded.jsonl")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	var share, chosen, grade, n float64
	lines := bufio.NewScanner(file)
	for lines.Scan() {
		var g graded
		if err := json.Unmarshal(lines.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		doc, _, err := g.open(dir)
		if err != nil {
			t.Fatal(err)
		}
		f := extract.Find(doc)
		n++
		share += g.share(g.covered(doc, f.KeyPoints))
		if line := g.covered(doc, f.Summary); len(line) > 0 {
			grade += g.Gold.Grades[line[0]]
			if slices.Contains(g.BottomLine, line[0]) {
				chosen++
			}
		}
	}
	t.Logf("%.0f documents: share %.3f, bottom line chosen %.3f, its grade %.2f", n, share/n, chosen/n, grade/n)
	if n < 100 || share/n < .83 || chosen/n < .58 || grade/n < 2.4 {
		t.Error("below .83, .58 or 2.4, or documents are missing")
	}
}

// covered returns the graded sentences of which a statement covers half.
func (g *graded) covered(doc *seed.Document, statements []extract.Statement) (found []int) {
	for _, s := range statements {
		start := utf8.RuneCountInString(doc.Text[:s.Start])
		end := start + utf8.RuneCountInString(doc.Slice(s.Span))
		for k, gold := range g.Gold.Sentences {
			if covers(start, end, gold[0], gold[1]) && !slices.Contains(found, k) {
				found = append(found, k)
			}
		}
	}
	return found
}

// share returns the part of the importance of the best five sentences that the
// first five of those given carry.
func (g *graded) share(given []int) float64 {
	best := slices.Sorted(slices.Values(g.Gold.Grades))
	var have, most float64
	for k := range min(points, len(best)) {
		most += best[len(best)-1-k]
	}
	for _, k := range given[:min(points, len(given))] {
		have += g.Gold.Grades[k]
	}
	return have / max(most, 1e-9)
}
