package extract

import (
	"encoding/json"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

func TestCodePoints(t *testing.T) {
	for _, text := range []string{"", "plain", "é", "naïve “quotes” " + strings.Repeat("日本 x", 100), strings.Repeat("a", 64), strings.Repeat("é", 64)} {
		c := newCodePoints(text)
		for i := 0; i <= len(text); i++ {
			if i < len(text) && !utf8.RuneStart(text[i]) {
				continue
			}
			if got, want := c.at(i), utf8.RuneCountInString(text[:i]); got != want {
				t.Fatalf("code points before byte %d of %q: got %d, want %d", i, text, got, want)
			}
		}
	}
}

func TestAppendJSON(t *testing.T) {
	doc := plainDocument("Café <b> & more\nShe said “no”.")
	doc.ID = "seeds/a.txt"
	doc.Meta.Publisher.Value = "The Café"
	at := func(s string) seed.Span {
		i := strings.Index(doc.Text, s)
		return seed.Span{Start: i, End: i + len(s)}
	}
	f := &Findings{
		Language: "en",
		Title:    Title{Text: "Café", Basis: seed.Source, Span: at("Café")},
		Date:     Date{Value: "2025", Basis: seed.Metadata},
		Marking:  Marking{Label: marking.Green},
		Summary:  []Statement{{Span: at("She said “no”.")}},
		Claims:   []Claim{{Sentence: at("She said “no”."), Speaker: at("She"), Content: []seed.Span{at("no")}, Kind: Unnamed}},
		Keywords: []Keyword{{Text: "more", Score: 1.5}},
	}
	want := `{"id":"seeds/a.txt","text":"Café <b> & more\nShe said “no”.","language":"en",` +
		`"title":{"text":"Café","basis":"source","start":0,"end":4},"date":{"value":"2025","basis":"metadata"},` +
		`"publisher":"The Café","marking":{"value":"TLP:GREEN"},` +
		`"summary":[{"start":16,"end":30,"text":"She said “no”.","paragraph":2}],` +
		`"claims":[{"speaker":{"start":16,"end":19,"text":"She"},"content":[{"start":26,"end":28,"text":"no"}],"kind":"unnamed","paragraph":2}],` +
		`"keywords":[{"text":"more","score":1.5}]}` + "\n"
	got := string(AppendJSON(nil, doc, f))
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	if !json.Valid([]byte(got)) {
		t.Error("not valid JSON")
	}
	if empty := string(AppendJSON([]byte("x"), plainDocument(""), &Findings{})); empty != `x{"id":"","text":""}`+"\n" {
		t.Errorf("empty findings: %s", empty)
	}
}

// plainDocument returns a document with a paragraph a line.
func plainDocument(text string) *seed.Document {
	doc := &seed.Document{Text: text}
	at := 0
	for line := range strings.SplitSeq(text, "\n") {
		if line != "" {
			doc.Blocks = append(doc.Blocks, seed.Block{Span: seed.Span{Start: at, End: at + len(line)}})
		}
		at += len(line) + 1
	}
	return doc
}

// spanOf returns where s stands first in the document.
func spanOf(doc *seed.Document, s string) seed.Span {
	i := strings.Index(doc.Text, s)
	return seed.Span{Start: i, End: i + len(s)}
}
