package extract

import (
	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// Options change what is looked for. The zero value is the normal case.
type Options struct {
	Topics *Vocabulary // nil for the program's own
}

// Find reads the document and returns all that it says of itself. It never
// fails: a document of which nothing can be told gives empty findings.
func Find(doc *seed.Document) *Findings { return FindWith(doc, Options{}) }

// FindWith is [Find] with options.
func FindWith(doc *seed.Document, o Options) *Findings {
	lang := findLanguage(doc)
	return find(analyse(doc, lang), o)
}

func find(t *text, o Options) *Findings {
	f := &Findings{Language: t.lang, Passages: findPassages(t)}
	for _, s := range t.sentences {
		f.Sentences = append(f.Sentences, s.Span)
	}
	f.Kind = findKind(t)
	f.Marking = findMarking(t)
	if f.Marking.Label == marking.None {
		f.Classified = findClassification(t)
	}
	f.Title = findTitle(t, f)
	f.Date = findDate(t, f)
	f.Author = findAuthor(t)
	f.Dates = findDates(t, f)
	f.Names = findNames(t)
	f.Claims = findClaims(t, f)
	f.Topics = findTopics(t, f, o.Topics)
	f.Keywords = findKeywords(t)
	findStatements(t, f)
	f.Timeline = findTimeline(t, f)
	return f
}
