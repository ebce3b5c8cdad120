package extract

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// byHand are the features whose weights are not learned.
var byHand = map[int]bool{fTitle: true, fQuestion: true, fExample: true, fSummary: true}

// TestSentenceWeights learns the weights anew from the graded sentences and
// holds the table against them: it is the program that made the table.
func TestSentenceWeights(t *testing.T) {
	file, err := os.Open("../../../shared/eval/data/keypoints/dev.jsonl")
	if err != nil {
		t.Skip("no ../shared/eval beside the checkout: nothing to learn from")
	}
	defer file.Close()
	r := newRidge(10)
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		r.add(gradedSentences(t, lines.Bytes()))
	}
	learned := r.solve()
	t.Logf("learned: %.2f", learned)
	for k, w := range learned {
		if !byHand[k] && math.Abs(w-sentenceWeights[k]) > 0.15 {
			t.Errorf("weight of %q: %.2f in the table, %.2f learned", featureNames[k], sentenceWeights[k], w)
		}
	}
}

// gradedSentences returns the features and grades of the full sentences of one
// document of the set.
func gradedSentences(t *testing.T, line []byte) (x []features, grades []float64) {
	t.Helper()
	var d struct {
		Text string
		Gold struct {
			Sentences [][2]int
			Grades    []float64
		}
	}
	if err := json.Unmarshal(line, &d); err != nil {
		t.Fatal(err)
	}
	w := newWeigher(analyse(plainDocument(d.Text), "en"), &Findings{})
	for _, i := range w.full {
		s := w.sentences[i].Span
		grade, n := 0.0, 0.0
		for k, g := range d.Gold.Sentences {
			if gold := byteSpan(d.Text, g); min(gold.End, s.End)-max(gold.Start, s.Start) >= gold.Len()/2 {
				grade += d.Gold.Grades[k]
				n++
			}
		}
		x, grades = append(x, w.of(i)), append(grades, grade/max(n, 1))
	}
	return x, grades
}

// byteSpan returns the bytes of a range of code points.
func byteSpan(text string, points [2]int) (s seed.Span) {
	n := 0
	for i := range text {
		if n == points[0] {
			s.Start = i
		}
		if n == points[1] {
			s.End = i
			return s
		}
		n++
	}
	s.End = len(text)
	return s
}

// A ridge gathers the normal equations of a linear regression within documents,
// each of which counts the same.
type ridge struct {
	a [fFeatures][fFeatures + 1]float64
}

func newRidge(penalty float64) *ridge {
	r := &ridge{}
	for k := range r.a {
		r.a[k][k] = penalty
	}
	return r
}

func (r *ridge) add(x []features, grades []float64) {
	var mean features
	grade, n := 0.0, float64(len(x))
	for i := range x {
		for k := range mean {
			mean[k] += x[i][k] / n
		}
		grade += grades[i] / n
	}
	for i := range x {
		for p := range mean {
			if byHand[p] {
				continue
			}
			dp := (x[i][p] - mean[p]) * 10 / n
			for q := range mean {
				if !byHand[q] {
					r.a[p][q] += dp * (x[i][q] - mean[q])
				}
			}
			r.a[p][fFeatures] += dp * (grades[i] - grade)
		}
	}
}

// solve returns the weights, by elimination; the penalty keeps the pivots off
// zero.
func (r *ridge) solve() (weights features) {
	for p := range r.a {
		for q := range r.a {
			if q == p {
				continue
			}
			by := r.a[q][p] / r.a[p][p]
			for k := range r.a[q] {
				r.a[q][k] -= by * r.a[p][k]
			}
		}
	}
	for p := range weights {
		weights[p] = r.a[p][fFeatures] / r.a[p][p]
	}
	return weights
}

func TestByteSpan(t *testing.T) {
	text := "né “à” fin"
	if got := byteSpan(text, [2]int{3, 6}); text[got.Start:got.End] != "“à”" || utf8.RuneCountInString(text[:got.Start]) != 3 {
		t.Errorf("got %q", text[got.Start:got.End])
	}
}
