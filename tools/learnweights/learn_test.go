package main

import (
	"math"
	"os"
	"testing"
	"unicode/utf8"

	"briefbook/internal/extract"
)

// TestTableIsLearned holds the committed table against what its data teach.
func TestTableIsLearned(t *testing.T) {
	const news = "../../../shared/eval/data/keypoints/dev.jsonl"
	if _, err := os.Stat(news); err != nil {
		t.Skip("no ../shared/eval beside the checkout: nothing to learn from")
	}
	docs, err := read("../../internal/extract/testdata/graded.jsonl", news)
	if err != nil {
		t.Fatal(err)
	}
	table := extract.FeatureWeights()
	for k, w := range learn(docs, len(table)) {
		if math.Abs(w-table[k].Weight) > 0.1 {
			t.Errorf("weight of %q: %.2f in the table, %.2f learned", table[k].Name, table[k].Weight, w)
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
