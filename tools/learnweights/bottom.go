package main

import (
	"math"
	"slices"
)

// learnBottom returns the weights of n features that a bottom line has beside
// its score as a key point, in units of that score: those by which a sentence
// that a reader chose is the likeliest of the document's candidates (conditional
// logistic regression, by Newton's method).
func learnBottom(docs []document, n int) []float64 {
	const steps, stride = 30, 0.8
	weights := make([]float64, n+1)
	for range steps {
		a := make([][]float64, n+1) // what curves, the slope last
		for p := range a {
			a[p] = make([]float64, n+2)
			a[p][p], a[p][n+1] = 1, -weights[p] // the penalty
		}
		for _, d := range docs {
			d.addSlope(a, weights)
		}
		solve(a)
		for p := range weights {
			weights[p] += stride * a[p][n+1] / a[p][p]
		}
	}
	for p := range n {
		weights[p] /= weights[n]
	}
	return weights[:n]
}

// addSlope adds how the logarithm of the likelihood of what was chosen changes
// with the weights. It counts each of the document's readers.
func (d document) addSlope(a [][]float64, weights []float64) {
	if !slices.ContainsFunc(d.bottoms, func(c candidate) bool { return c.chosen }) {
		return
	}
	n := len(weights)
	likely, chosen := d.likely(weights)
	mean, meanChosen := make([]float64, n), make([]float64, n)
	for i, c := range d.bottoms {
		for p, v := range c.features {
			mean[p] += likely[i] * v
			if c.chosen {
				meanChosen[p] += likely[i] / chosen * v
			}
		}
	}
	for p := range n {
		a[p][n] += d.readers * (meanChosen[p] - mean[p])
		for i, c := range d.bottoms {
			for q := range n {
				a[p][q] += d.readers * likely[i] * (c.features[p] - mean[p]) * (c.features[q] - mean[q])
			}
		}
	}
}

// likely returns how likely each candidate is by the weights, and one of the
// chosen.
func (d document) likely(weights []float64) (likely []float64, chosen float64) {
	likely = make([]float64, len(d.bottoms))
	for i, c := range d.bottoms {
		for p, v := range c.features {
			likely[i] += weights[p] * v
		}
	}
	best, all := slices.Max(likely), 0.0
	for i := range likely {
		likely[i] = math.Exp(likely[i] - best)
		all += likely[i]
	}
	for i, c := range d.bottoms {
		likely[i] /= all
		if c.chosen {
			chosen += likely[i]
		}
	}
	return likely, max(chosen, 1e-300)
}

// chooses reports whether the candidate with the highest weighted sum, to which
// its score as a key point is added, is one that a reader chose.
func (d document) chooses(weights []float64) bool {
	if len(d.bottoms) == 0 {
		return false
	}
	likely, _ := d.likely(append(slices.Clone(weights), 1))
	best := 0
	for i := range likely {
		if likely[i] > likely[best] {
			best = i
		}
	}
	return d.bottoms[best].chosen
}
