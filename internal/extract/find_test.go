package extract_test

import (
	"os"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// BenchmarkFind measures everything that is found in a document of some 400
// words, all rules on.
func BenchmarkFind(b *testing.B) {
	var text []byte
	for _, name := range []string{"offensive-cyber-pause.txt", "arms-control/new-start.txt"} {
		data, err := os.ReadFile("../../seeds/" + name)
		if err != nil {
			b.Fatal(err)
		}
		text = append(append(text, data...), '\n')
	}
	doc := seed.FromText("x.txt", string(text))
	extract.Find(doc) // builds the tables
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		extract.Find(doc)
	}
}
