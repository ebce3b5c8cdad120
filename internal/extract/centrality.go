package extract

import "math"

// A vector is a sparse unit vector: the stems of a sentence and their weights.
type vector struct {
	ids     []int32
	weights []float64
}

// sentenceVectors returns each sentence's stems weighted by tf·idf within the
// document. The idf is damped, since within one document the words of its
// subject are the frequent ones.
func (t *text) sentenceVectors() []vector {
	s := t.stems()
	in := make([]int32, len(s.stems))   // sentences that hold the stem
	last := make([]int32, len(s.stems)) // the last of them, from 1
	for i, sen := range t.sentences {
		for _, id := range s.of[sen.first:sen.last] {
			if id >= 0 && last[id] != int32(i+1) {
				last[id] = int32(i + 1)
				in[id]++
			}
		}
	}
	vectors := make([]vector, len(t.sentences))
	at := make([]int32, len(s.stems)) // place of the stem in the vector at hand, from 1
	for i, sen := range t.sentences {
		v := &vectors[i]
		for _, id := range s.of[sen.first:sen.last] {
			if id < 0 {
				continue
			}
			if at[id] == 0 {
				v.ids = append(v.ids, id)
				v.weights = append(v.weights, 0)
				at[id] = int32(len(v.ids))
			}
			v.weights[at[id]-1]++
		}
		var norm float64
		for k, id := range v.ids {
			v.weights[k] *= 1 + math.Log(float64(1+len(t.sentences))/float64(1+in[id]))/2
			norm += v.weights[k] * v.weights[k]
			at[id] = 0
		}
		v.scale(1 / math.Sqrt(max(norm, 1e-9)))
	}
	return vectors
}

func (v *vector) scale(by float64) {
	for k := range v.weights {
		v.weights[k] *= by
	}
}

// cosine returns the similarity of two unit vectors; at is scratch of one zero a
// stem and is left so.
func cosine(a, b vector, at []float64) (sum float64) {
	for k, id := range a.ids {
		at[id] = a.weights[k]
	}
	for k, id := range b.ids {
		sum += at[id] * b.weights[k]
	}
	for _, id := range a.ids {
		at[id] = 0
	}
	return sum
}

const (
	centralityDamping = 0.85
	centralitySteps   = 12
)

// centrality returns how central each sentence is: the stationary probability of
// a walk that goes from sentence to sentence in proportion to their cosine. The
// best has 1. The similarity matrix is never built: a step goes over the
// stems and back, so that it is linear in the length of the document.
func centrality(vectors []vector, stems int) []float64 {
	n := len(vectors)
	rank, next, degree := make([]float64, n), make([]float64, n), make([]float64, n)
	mass := make([]float64, stems)
	for i := range rank {
		rank[i] = 1
	}
	spread(vectors, rank, mass, degree)
	for range centralitySteps {
		for i := range rank {
			rank[i] /= max(degree[i], 1e-9)
		}
		spread(vectors, rank, mass, next)
		for i := range next {
			next[i] = 1 - centralityDamping + centralityDamping*next[i]
		}
		rank, next = next, rank
	}
	best := 1e-9
	for _, r := range rank {
		best = max(best, r)
	}
	for i := range rank {
		rank[i] /= best
	}
	return rank
}

// spread multiplies x by the vectors' similarity matrix, in which no sentence is
// like itself: a stray one would keep what it has.
func spread(vectors []vector, x, mass, out []float64) {
	clear(mass)
	for i, v := range vectors {
		for k, id := range v.ids {
			mass[id] += v.weights[k] * x[i]
		}
	}
	for i, v := range vectors {
		sum := 0.0
		for k, id := range v.ids {
			sum += v.weights[k] * mass[id]
		}
		if len(v.ids) > 0 {
			sum -= x[i]
		}
		out[i] = max(0, sum)
	}
}
