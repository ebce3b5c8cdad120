package extract

import "briefbook/internal/seed"

// A Weighed is a full sentence with the features that it is weighed by, in the
// order of [FeatureWeights].
type Weighed struct {
	seed.Span
	Features []float64
}

// A FeatureWeight is a row of the table by which sentences are weighed.
type FeatureWeight struct {
	Name   string
	Weight float64
}

// Weigh returns the sentences of the document that may be key points, in order,
// and those that may be its bottom line; the features of the latter have their
// score as key points last. It shows tools/learnweights what [Find] sees, and
// changes nothing.
func Weigh(doc *seed.Document) (points, bottoms []Weighed) {
	t := analyse(doc, findLanguage(doc))
	w := newWeigher(t, find(t, Options{}))
	for _, i := range w.full {
		x := w.of(i)
		points = append(points, Weighed{Span: w.sentences[i].Span, Features: x[:]})
		if w.maySayAll(i, x) {
			b := w.bottomOf(i, x)
			bottoms = append(bottoms, Weighed{Span: w.sentences[i].Span, Features: append(b[:], x.weigh())})
		}
	}
	return points, bottoms
}

// FeatureWeights returns the table by which sentences are weighed.
func FeatureWeights() []FeatureWeight { return tableOf(featureNames[:], sentenceWeights[:]) }

// BottomWeights returns the table of what a bottom line gains on top.
func BottomWeights() []FeatureWeight { return tableOf(bottomNames[:], bottomWeights[:]) }

func tableOf(names []string, weights []float64) []FeatureWeight {
	rows := make([]FeatureWeight, len(names))
	for k := range rows {
		rows[k] = FeatureWeight{Name: names[k], Weight: weights[k]}
	}
	return rows
}
