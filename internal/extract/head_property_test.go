package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// paragraphs makes a document of a text, a block for each line with words.
func paragraphs(text string) *seed.Document {
	clean := cleanLines(text)
	doc := &seed.Document{Text: clean}
	at := 0
	for line := range strings.SplitSeq(clean, "\n") {
		if line == "" {
			break
		}
		doc.Blocks = append(doc.Blocks, seed.Block{Span: seed.Span{Start: at, End: at + len(line)}})
		at += len(line) + 1
	}
	return doc
}

// checkHead fails unless what is found of the document holds whatever its words
// are.
func checkHead(t *testing.T, doc *seed.Document) {
	t.Helper()
	f := &Findings{Language: findLanguage(doc)}
	txt := analyse(doc, f.Language)
	f.Kind, f.Marking = findKind(txt), findMarking(txt)
	f.Title, f.Author = findTitle(txt, f), findAuthor(txt)
	f.Date = findDate(txt, f)
	f.Dates = findDates(txt, f)
	f.Timeline = findTimeline(txt, f)
	good := func(what string, s seed.Span) {
		if s.Start < 0 || s.End > len(doc.Text) || s.Start > s.End || !utf8.ValidString(doc.Slice(s)) {
			t.Errorf("%s: %s %v is no part of the text", doc.ID, what, s)
		}
	}
	end := 0
	for _, s := range txt.sentences {
		good("sentence", s.Span)
		if s.Start < end || s.Len() == 0 {
			t.Errorf("%s: sentence %v begins before %d", doc.ID, s.Span, end)
		}
		end = s.End
	}
	end = 0
	for _, e := range f.Dates {
		good("date", e.Span)
		if e.Start < end || e.Len() == 0 {
			t.Errorf("%s: date %q overlaps the one before", doc.ID, doc.Slice(e.Span))
		}
		end = e.End
	}
	for _, e := range f.Timeline {
		good("event", e.Span)
		if !e.Contains(e.Date) || e.Date.Len() == 0 {
			t.Errorf("%s: event %q has no words for its date", doc.ID, doc.Slice(e.Span))
		}
	}
	good("title", f.Title.Span)
	good("publication date", f.Date.Span)
	good("marking", f.Marking.Span)
	if f.Title.Text != doc.Slice(f.Title.Span) {
		t.Errorf("%s: title %q is not verbatim", doc.ID, f.Title.Text)
	}
	if f.Title.Basis == seed.Derived && spokenWords(f.Title.Text) > maxTitleWords {
		t.Errorf("%s: title %q is long", doc.ID, f.Title.Text)
	}
	if f.Date.Value != "" && !hasDigit(doc.Slice(f.Date.Span)) {
		t.Errorf("%s: date %q without words for it", doc.ID, f.Date.Value)
	}
	if !strings.Contains(doc.Text, f.Author) {
		t.Errorf("%s: author %q is not in the text", doc.ID, f.Author)
	}
}

func TestSharedDocumentsAreCutIntoSpans(t *testing.T) {
	t.Parallel()
	sharedTexts(t, func(id string, doc *seed.Document) {
		doc.ID = id
		checkHead(t, doc)
	})
}

func TestKindsAreCutIntoSpans(t *testing.T) {
	t.Parallel()
	for _, ext := range []string{"txt", "md", "html"} {
		names, err := filepath.Glob("testdata/kinds*/*." + ext)
		if err != nil || len(names) == 0 {
			t.Fatalf("no document of testdata/kinds* ends in %s, %v", ext, err)
		}
		for _, name := range names {
			data, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			doc, err := seed.Read(filepath.Base(name), data, seed.Options{})
			if err != nil {
				t.Fatal(err)
			}
			doc.Meta.Title, doc.Meta.Date = seed.Field{}, seed.Field{} // metadata need not stand in the text
			checkHead(t, doc)
		}
	}
}

func FuzzHead(f *testing.F) {
	for _, s := range []string{
		"TO: a\nFROM: b\nSUBJECT: c\nDate: 03/04/2025", "By Ann Roe\nTLP:RED\n'90s 9:30 p.m. EST on", "X, 3 March 2025 (AP) — On Friday, the",
		"the last 2 1/2 years ago, mid-, early\nfy2019 q3", "\"A“ (b, c) and d; if e.\nRe: Re:", "3. März 2025 г. de", "İ İ By İ İ\nДата: 3 марта",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { checkHead(t, paragraphs(s)) })
}
