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
