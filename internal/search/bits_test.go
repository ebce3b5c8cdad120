package search

import (
	"math/rand/v2"
	"strings"
	"testing"

	"briefbook/internal/brief"

	"github.com/google/go-cmp/cmp"
)

func TestPostingsComeBack(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		all := 1 + r.IntN(5000)
		var counts [weightSteps]int
		for range 50 {
			counts[r.IntN(weightSteps)] += r.IntN(1000)
		}
		c := weightsBy(counts)
		var list, want []posting
		for id := range all {
			if r.IntN(1+all/40) == 0 {
				w := r.IntN(weightSteps)
				list = append(list, posting{id, w})
				want = append(want, posting{id, unpackWeight(byte(w))})
			}
		}
		bits := bitReader{data: appendPostings(nil, list, all, c)}
		got, err := bits.postings(len(list), all, c)
		if err != nil || len(got) != len(want) || len(got) > 0 && cmp.Diff(got, want, cmp.AllowUnexported(posting{})) != "" {
			t.Fatalf("of %d briefs: %v, %v, want %v", all, got, err, want)
		}
	}
}

func TestWeightsArePackedToTheNearest(t *testing.T) {
	for w := 0.05; w < 200; w *= 1.01 {
		back := float64(unpackWeight(packWeight(w))) / weightUnit
		if back/w < 0.875 || back/w > 1.125 {
			t.Errorf("%g comes back as %g", w, back)
		}
	}
	for b := range byte(weightSteps) {
		if got := packWeight(float64(unpackWeight(b)) / weightUnit); got != b {
			t.Errorf("%d is packed as %d", b, got)
		}
	}
}

// A code is free of prefixes and complete: each symbol comes back.
func TestHuffmanCodesComeBack(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for n := range 60 {
		counts := make([]int, 1+n*5)
		for i := range counts {
			counts[i] = r.IntN(2) << r.IntN(50) // some none, some far apart
		}
		counts[0]++
		c := newCode(wordLengths(counts))
		var w bitWriter
		var want []int
		for range 100 {
			if s := r.IntN(len(counts)); counts[s] > 0 {
				want = append(want, s)
				c.write(&w, s)
			}
		}
		bits := bitReader{data: w.bytes()}
		for _, s := range want {
			if got := c.read(&bits); got != s {
				t.Fatalf("of %d symbols: %d, want %d", len(counts), got, s)
			}
		}
	}
}

// texts is a few briefs to learn a book from.
func texts() []*brief.Brief {
	var out []*brief.Brief
	for _, s := range []string{"The harbour board will raise its fees in June, the chairman said.", "Überraschung: die Gebühren der Häfen steigen.", "東京港は料金を引き上げる。"} {
		out = append(out, &brief.Brief{Title: s, Body: []brief.Block{{Text: strings.Repeat(s+" ", 9)}}})
	}
	return out
}

// Any text comes back from the book, whatever it was learned from.
func FuzzTextsComeBack(f *testing.F) {
	p := newPhrasebook(texts())
	stored, err := readPhrasebook(p.keys())
	if err != nil {
		f.Fatal(err)
	}
	f.Add("The harbour board said: 料金 \x00\xff Gebühren  in June\n")
	f.Add("")
	f.Fuzz(func(t *testing.T, text string) {
		var w bitWriter
		p.write(&w, []byte(text))
		got, ok := stored.read(&bitReader{data: w.bytes()}, len(text))
		if !ok || got != text {
			t.Errorf("%q comes back as %q", text, got)
		}
	})
}
