package extract

import (
	"fmt"
	"strings"
	"testing"
)

// newsOf makes a document of about the given number of words.
func newsOf(words int) string {
	var b strings.Builder
	b.WriteString("Sandvik port to raise fees in May\nBy Jane Doe\nSANDVIK, 3 March 2025 (AP) — ")
	for i := 0; b.Len() < 6*words; i++ {
		fmt.Fprintf(&b, "The port of Sandvik, which lost %d million crowns last year, will raise its fees by four per cent in May, the harbour board said on Tuesday. "+
			"“We waited for two years,” Dr. A. Roe of the U.S. line said. It opened its second quay in %d and a third on Sept. 26, 1998.\n", i%90, 1950+i%60)
	}
	return b.String()
}

func BenchmarkHead(b *testing.B) {
	for _, words := range []int{400, 4000, 300_000} {
		doc := paragraphs(newsOf(words))
		b.Run(fmt.Sprint(words), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f := &Findings{Language: findLanguage(doc)}
				t := analyse(doc, f.Language)
				f.Kind, f.Marking = findKind(t), findMarking(t)
				f.Title, f.Author = findTitle(t, f), findAuthor(t)
				f.Date = findDate(t, f)
				f.Dates = findDates(t, f)
				f.Timeline = findTimeline(t, f)
			}
		})
	}
}

func BenchmarkDates(b *testing.B) {
	doc := paragraphs(newsOf(400))
	t := analyse(doc, "en")
	b.ReportAllocs()
	for b.Loop() {
		findDates(t, &Findings{})
	}
}

func BenchmarkSentences(b *testing.B) {
	doc := paragraphs(newsOf(400))
	b.ReportAllocs()
	for b.Loop() {
		for _, block := range doc.Blocks {
			splitSentences(doc.Text, block, "en")
		}
	}
}
