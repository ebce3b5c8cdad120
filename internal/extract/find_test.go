package extract_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// BenchmarkFind measures everything that is found, all rules on, in documents of
// rising length. The time a word must not rise with it.
func BenchmarkFind(b *testing.B) {
	var text strings.Builder
	for _, name := range []string{"offensive-cyber-pause.txt", "arms-control/new-start.txt"} {
		data, err := os.ReadFile("../../seeds/" + name)
		if err != nil {
			b.Fatal(err)
		}
		text.Write(data)
		text.WriteByte('\n')
	}
	page := text.String()
	words := len(strings.Fields(page))
	for _, n := range []int{400, 4_000, 40_000, 300_000} {
		b.Run(fmt.Sprintf("words=%d", n), func(b *testing.B) {
			doc := seed.FromText("x.txt", strings.Repeat(page, max(1, (n+words/2)/words)))
			extract.Find(doc) // builds the tables
			b.ReportAllocs()
			for b.Loop() {
				extract.Find(doc)
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(strings.Fields(doc.Text))), "ns/word")
		})
	}
}
