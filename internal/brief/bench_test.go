package brief

import (
	"fmt"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// article is a brief of a text of some 700 words in 30 paragraphs.
func article() *Brief {
	doc := &seed.Document{ID: "seeds/a.txt"}
	f := &extract.Findings{Title: extract.Title{Text: "Ports", Basis: seed.Source}}
	for i := range 30 {
		line := fmt.Sprintf("Paragraph %d says that the port's fees may rise by %d %% (in May), officials said on Monday, as ships wait longer & pay more.", i, i)
		if i > 0 {
			doc.Text += "\n"
		}
		s := seed.Span{Start: len(doc.Text), End: len(doc.Text) + len(line)}
		doc.Text += line
		doc.Blocks = append(doc.Blocks, seed.Block{Span: s})
		f.KeyPoints = append(f.KeyPoints, extract.Statement{Span: s})
		if i%5 == 0 {
			who := seed.Span{Start: s.Start, End: s.Start + 12}
			f.Claims = append(f.Claims, extract.Claim{Sentence: s, Speaker: who, Cue: who, Kind: extract.Unnamed})
			f.Timeline = append(f.Timeline, extract.Event{Span: s, Date: who, Value: "2024-05"})
			f.Names = append(f.Names, extract.Name{Span: who, Type: extract.Person}, extract.Name{Span: who, Type: extract.Organization})
		}
	}
	f.Summary = f.KeyPoints[29:]
	return Make(doc, f, Options{})
}

func BenchmarkMarkdown(b *testing.B) {
	a := article()
	b.ReportAllocs()
	for b.Loop() {
		a.Markdown()
	}
}

func BenchmarkParse(b *testing.B) {
	data := article().Markdown()
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Parse("content/briefs/a.md", data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUpdate(b *testing.B) {
	a := article()
	data := a.Markdown()
	b.ReportAllocs()
	for b.Loop() {
		if _, changed, err := Update(data, a); err != nil || changed {
			b.Fatal(changed, err)
		}
	}
}

func BenchmarkHTML(b *testing.B) {
	a := article()
	b.ReportAllocs()
	for b.Loop() {
		a.HTML(a.Quoted())
	}
}
