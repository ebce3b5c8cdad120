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

// WeighSentences returns the sentences of the document that may be key points, in
// order. It shows tools/learnweights what [Find] sees, and changes nothing.
func WeighSentences(doc *seed.Document) []Weighed {
	t := analyse(doc, findLanguage(doc))
	w := newWeigher(t, &Findings{Kind: findKind(t)})
	return each(w.full, func(i int) Weighed {
		x := w.of(i)
		return Weighed{Span: w.sentences[i].Span, Features: x[:]}
	})
}

// FeatureWeights returns the table by which sentences are weighed.
func FeatureWeights() []FeatureWeight {
	rows := make([]FeatureWeight, fFeatures)
	for k := range rows {
		rows[k] = FeatureWeight{Name: featureNames[k], Weight: sentenceWeights[k]}
	}
	return rows
}
