package brief

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefbook/internal/extract"
	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// How many of each a brief shows at most.
const (
	fewPoints  = 3 // shown however short the source is
	mostPoints = 5
	mostClaims = 100
	mostEvents = 100
	mostTopics = 5
	mostNames  = 100
	// quotedShare is the percentage of the source's words that the bottom line
	// and key points may quote beyond the first few.
	quotedShare = 40
)

// Options say what the document itself does not. The zero value is usable.
type Options struct {
	// File is the seed's path below the project's folder, "seeds/…"; the
	// document's ID when empty.
	File string
	// Path is the place of the brief, as [Place] or the brief written before has
	// it; when empty, that which File alone gives.
	Path string
	// DefaultMarking is the label of documents that carry none.
	DefaultMarking marking.Label
	// AtLeast is the label of the document that holds this one: a part of it is
	// not marked lower.
	AtLeast marking.Label
}

// Make makes a brief of a document and what was found in it. What a person says
// in the sidecar wins over both.
func Make(doc *seed.Document, f *extract.Findings, o Options) *Brief {
	m := doc.Meta
	file := cmp.Or(o.File, doc.ID)
	b := &Brief{
		Path:      cmp.Or(o.Path, pathOf(file)),
		KeyPoints: keyPoints(doc, f),
		Claims:    makeClaims(doc, f.Claims),
		Timeline:  makeTimeline(doc, f.Timeline),
		Author:    cleanText(cmp.Or(m.Author.Value, f.Author)),
		Publisher: cleanText(m.Publisher.Value),
		Language:  cmp.Or(known(m.Language), known(seed.Field{Value: f.Language})),
		Kind:      cleanText(choose(m.Kind, seed.Field{Value: f.Kind}).Value),
		Summary:   cmp.Or(cleanText(m.Summary.Value), strings.Join(texts(doc, f.Summary), " ")),
		Body:      makeBody(doc),
	}
	title := choose(m.Title, seed.Field{Value: f.Title.Text, Basis: f.Title.Basis})
	b.Title, b.TitleBasis = cleanText(title.Value), string(title.Basis)
	date := choose(m.Date, seed.Field{Value: f.Date.Value, Basis: f.Date.Basis})
	if isDate(date.Value) {
		b.Date, b.DateBasis = date.Value, string(date.Basis)
	}
	b.Marking = f.Marking.Label
	if b.Marking == marking.None || (m.Marking != marking.None && m.MarkingBasis == seed.Author) {
		b.Marking = cmp.Or(m.Marking, o.DefaultMarking)
	}
	b.Marking = max(b.Marking, o.AtLeast)
	for _, s := range f.Implications[:min(len(f.Implications), mostPoints)] {
		b.Implications = append(b.Implications, point(doc, s))
	}
	b.makeLists(doc, f)
	b.Source = Source{
		File: file, SHA256: doc.SHA256, Bytes: doc.Bytes, Format: doc.Format,
		Words: CountWords(doc.Text), Paragraphs: len(doc.Blocks), Pages: pageStarts(doc), URL: m.URL.Value,
	}
	return b
}

// pageStarts returns the number of the first paragraph of each page.
func pageStarts(doc *seed.Document) []int {
	var starts []int
	for i, b := range doc.Blocks {
		for len(starts) < b.Page {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// choose returns what a person says; else what was found; else what the file
// says of itself.
func choose(stated, found seed.Field) seed.Field {
	if stated.Value != "" && (stated.Basis == seed.Author || found.Value == "") {
		return stated
	}
	if found.Value == "" {
		return seed.Field{}
	}
	return found
}

func known(f seed.Field) string {
	if f.Value == "und" {
		return ""
	}
	return f.Value
}

func quote(doc *seed.Document, s seed.Span) string { return cleanText(doc.Slice(s)) }

func point(doc *seed.Document, s extract.Statement) Point {
	return Point{quote(doc, s.Span), doc.Paragraph(s.Span)}
}

func texts(doc *seed.Document, statements []extract.Statement) []string {
	var out []string
	for _, s := range statements {
		out = append(out, quote(doc, s.Span))
	}
	return out
}

// keyPoints returns the best key points that repeat neither the bottom line, nor
// the implications shown, nor each other. Of a short source it takes few, so that the brief stays shorter
// than what it speaks of.
func keyPoints(doc *seed.Document, f *extract.Findings) []Point {
	var out []Point
	taken := slices.Concat(f.Summary, f.Implications[:min(len(f.Implications), mostPoints)])
	words, all := 0, CountWords(doc.Text)
	for _, s := range f.Summary {
		words += CountWords(doc.Slice(s.Span))
	}
	for _, s := range f.KeyPoints {
		words += CountWords(doc.Slice(s.Span))
		if len(out) == mostPoints || (len(out) >= fewPoints && words*100 > all*quotedShare) {
			break
		}
		if repeats(doc, taken, s) {
			words -= CountWords(doc.Slice(s.Span))
			continue
		}
		taken = append(taken, s)
		out = append(out, point(doc, s))
	}
	return out
}

// repeats reports whether the statement, or the same words elsewhere, is among
// those taken.
func repeats(doc *seed.Document, taken []extract.Statement, s extract.Statement) bool {
	words := fold(doc.Slice(s.Span))
	for _, t := range taken {
		if s.Start < t.End && t.Start < s.End {
			return true
		}
		if other := fold(doc.Slice(t.Span)); strings.Contains(other, words) || strings.Contains(words, other) {
			return true
		}
	}
	return false
}

// fold returns the letters and digits of a text in lower case, words parted by
// one space.
func fold(s string) string {
	return " " + strings.Join(strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " ") + " "
}

// makeClaims shows each claim as its whole sentence, so that no hedge is lost.
// Of several by one speaker in a sentence it shows the first.
func makeClaims(doc *seed.Document, found []extract.Claim) []Claim {
	var out []Claim
	for _, c := range found {
		claim := Claim{
			Speaker: quote(doc, c.Speaker), Cue: quote(doc, c.Cue), Text: quote(doc, c.Sentence),
			Hedge: hedges(doc, c.Hedges), Kind: string(c.Kind), Paragraph: doc.Paragraph(c.Sentence),
		}
		if n := len(out); n > 0 && out[n-1].Text == claim.Text && out[n-1].Speaker == claim.Speaker && out[n-1].Paragraph == claim.Paragraph {
			continue
		}
		if len(out) == mostClaims {
			break
		}
		out = append(out, claim)
	}
	return out
}

func hedges(doc *seed.Document, spans []seed.Span) string {
	var words []string
	for _, s := range spans {
		if w := quote(doc, s); w != "" && !slices.Contains(words, w) {
			words = append(words, w)
		}
	}
	return strings.Join(words, ", ")
}

// makeTimeline returns the events with a date in its order, then the others in
// that of the document. Where there are too many it keeps the dated ones first.
func makeTimeline(doc *seed.Document, found []extract.Event) []Event {
	var dated, undated []Event
	seen := make(map[Event]bool)
	for _, e := range found {
		event := Event{resolved(e.Value), quote(doc, e.Date), quote(doc, e.Span), doc.Paragraph(e.Span)}
		if event.Text == "" || seen[event] {
			continue
		}
		seen[event] = true
		if event.Date != "" {
			dated = append(dated, event)
		} else {
			undated = append(undated, event)
		}
	}
	dated = dated[:min(len(dated), mostEvents)]
	slices.SortStableFunc(dated, func(a, b Event) int { return strings.Compare(a.Date, b.Date) })
	return append(dated, undated[:min(len(undated), mostEvents-len(dated))]...)
}

// resolved returns a TIMEX3 value as far as it is a day, month or year: quarters,
// seasons and weeks give their year, decades and relative values nothing.
func resolved(value string) string {
	value, _, _ = strings.Cut(value, "T")
	for value != "" && !isDate(value) {
		value = value[:max(strings.LastIndexByte(value, '-'), 0)]
	}
	return value
}

// makeLists fills the taxonomies.
func (b *Brief) makeLists(doc *seed.Document, f *extract.Findings) {
	var topics []string
	for _, t := range f.Topics[:min(len(f.Topics), mostTopics)] {
		topics = append(topics, t.Label)
	}
	if doc.Meta.Topics != nil {
		topics = doc.Meta.Topics
	}
	b.Topics = distinct(topics)
	for _, l := range []struct {
		list   *[]string
		stated []string
		kind   extract.NameType
	}{
		{&b.Countries, doc.Meta.Countries, extract.Country},
		{&b.People, doc.Meta.People, extract.Person},
		{&b.Organizations, doc.Meta.Organizations, extract.Organization},
	} {
		if *l.list = distinct(l.stated); l.stated == nil {
			*l.list = frequent(doc, f.Names, l.kind)
		}
	}
}

// distinct returns the names that are not empty, each once, in their order.
func distinct(names []string) []string {
	var out []string
	for _, n := range names {
		if n = cleanText(n); n != "" && !slices.Contains(out, n) {
			out = append(out, n)
		}
	}
	return out
}

// frequent returns the names of a kind, the most often mentioned first, and of
// those mentioned as often the first. Groups ("US officials") are no names of
// their own.
func frequent(doc *seed.Document, names []extract.Name, kind extract.NameType) []string {
	counts := make(map[string]int)
	var out []string
	for _, n := range names {
		if n.Type != kind || n.Unlisted {
			continue
		}
		name := cleanText(cmp.Or(n.Canonical, doc.Slice(n.Span)))
		if name == "" {
			continue
		}
		if counts[name]++; counts[name] == 1 {
			out = append(out, name)
		}
	}
	slices.SortStableFunc(out, func(a, b string) int { return counts[b] - counts[a] })
	return out[:min(len(out), mostNames)]
}

// makeBody turns the document's blocks into the brief's, each with its own text.
func makeBody(doc *seed.Document) []Block {
	kinds := map[seed.Kind]Kind{seed.Heading: Heading, seed.Item: Item, seed.Quote: Quote, seed.Row: Row}
	out := make([]Block, len(doc.Blocks))
	for i, d := range doc.Blocks {
		b := Block{
			Kind: kinds[d.Kind], Level: d.Level, Ordinal: d.Ordinal, Header: d.Header, First: d.First,
			Text: doc.Slice(d.Span),
		}
		if d.Kind == seed.Row {
			for _, c := range d.Cells {
				b.Cells = append(b.Cells, Span{c.Start - d.Start, c.End - d.Start})
			}
		}
		for _, l := range d.Links {
			b.Links = append(b.Links, Link{Span{l.Start - d.Start, l.End - d.Start}, l.URL})
		}
		out[i] = b
	}
	return shape(out)
}
