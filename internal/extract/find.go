package extract

import "briefbook/internal/seed"

// Find reads the document and returns all that it says of itself. It never
// fails: a document of which nothing can be told gives empty findings.
func Find(doc *seed.Document) *Findings {
	f := &Findings{Language: findLanguage(doc)}
	t := analyse(doc, f.Language)
	for _, s := range t.sentences {
		f.Sentences = append(f.Sentences, s.Span)
	}
	f.Kind = findKind(t)
	f.Marking = findMarking(t)
	f.Title = findTitle(t, f)
	f.Date = findDate(t, f)
	f.Author = findAuthor(t)
	f.Dates = findDates(t, f)
	f.Names = findNames(t)
	f.Claims = findClaims(t, f)
	f.Topics = findTopics(t, f)
	f.Keywords = findKeywords(t)
	findStatements(t, f)
	f.Timeline = findTimeline(t, f)
	return f
}
