// Package extract finds in a document what a brief shows: title, date, bottom
// line, key points, claims, names, dated events and topics. It is deterministic
// and works offline by rules, statistics over the document and tables in this
// package. Whatever it finds is a [seed.Span] of the document's text, so that
// what is shown is the source's own words; what no rule can tell stays empty.
//
//	f := extract.Find(doc)
package extract

import (
	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// Findings is all that was found in one document. The zero value of each field
// means that the source does not say.
type Findings struct {
	Language     string    // BCP 47, "und" when it cannot be told
	Kind         string    // article, press release, memo, report, speech …; "" when it cannot be told
	Passages     []Passage // quoted in another language, in the order of the document
	Sentences    []seed.Span
	Title        Title
	Date         Date
	Marking      Marking
	Classified   seed.Span // where it has no marking, the words that classify it otherwise
	Author       string    // the author that the text itself names in a byline
	Summary      []Statement
	KeyPoints    []Statement // best first, ten at most
	Implications []Statement // in the order of the document
	Claims       []Claim     // in the order of the document
	Dates        []TimeExpression
	Timeline     []Event
	Names        []Name // every mention, in the order of the document
	Keywords     []Keyword
	Topics       []Topic // best first
}

// A Passage is a quotation, its marks included, in another language than the
// document's.
type Passage struct {
	seed.Span
	Language string // BCP 47
}

// A Title is the document's title. Span is empty when Text stands only in the
// metadata.
type Title struct {
	Text  string
	Basis seed.Basis
	Span  seed.Span
}

// A Date is the publication date. Value is YYYY-MM-DD, YYYY-MM or YYYY. Span is
// empty when it stands only in the metadata.
type Date struct {
	Value string
	Basis seed.Basis
	Span  seed.Span
}

// A Marking is the handling label that the document carries.
type Marking struct {
	Label marking.Label
	Basis seed.Basis
	Span  seed.Span
}

// A Statement is a sentence, or two where the second leans on the first.
type Statement struct {
	seed.Span
	Score float64
	Why   []string // what counted for it, for explain
}

// A Claim is something that the document says somebody said. Content has
// several spans where its speaker interrupts a quotation.
type Claim struct {
	Sentence seed.Span
	Speaker  seed.Span // empty when none is named
	Cue      seed.Span
	Content  []seed.Span
	Hedges   []seed.Span
	Kind     Footing
}

// A Footing says what a claim stands on.
type Footing string

// The footings.
const (
	NamedPerson       Footing = "person"       // a person with a name
	NamedOrganization Footing = "organization" // an organisation or country with a name
	Unnamed           Footing = "unnamed"      // officials, sources, critics …
	SecondHand        Footing = "second hand"  // X citing Y
)

// A TimeExpression is a date, time, duration or set of times as TIMEX3 knows
// them (https://www.timeml.org). Value is TIMEX3's, absent where the text does
// not settle it.
type TimeExpression struct {
	seed.Span
	Type  string // DATE, TIME, DURATION or SET
	Value string
	// Guessed marks a season whose value is of the publication's year because the
	// text tells neither the year nor whether it lies ahead.
	Guessed bool
}

// An Event is a part of a sentence that a date dates.
type Event struct {
	seed.Span
	Date  seed.Span
	Value string // of the date; "" when the text does not settle it, and when it is relative and the source is undated
}

// A Name is one mention of a person, organisation, country or place.
type Name struct {
	seed.Span
	Type      NameType
	Canonical string // the fullest form in the document; of a country, ISO 3166's short name
	Code      string // ISO 3166-1 alpha-2 of the country that it is or lies in; "" when unknown
	// Adjective marks the first mention of a country that the document names only
	// by its adjective or people ("Iranian"). It may lie within another name; the
	// others do not overlap.
	Adjective bool
	// Unlisted marks a mention to show that is no entry for a list: an organisation
	// that is a common noun with a country's name ("Iraqi forces"), somebody whom
	// a letter greets by the given name alone ("Dear Ana").
	Unlisted bool
}

// A NameType is what a name names.
type NameType string

// The types of names.
const (
	Person       NameType = "person"
	Organization NameType = "organization"
	Country      NameType = "country"
	Place        NameType = "place"
)

// A Keyword is a term typical of the document.
type Keyword struct {
	Text  string
	Score float64
}

// A Topic is a class of the Comparative Agendas Project's master codebook that
// the document is about. Score is in (0, 1].
type Topic struct {
	ID    string // two digits for a major topic, four for a subtopic
	Label string
	Score float64
	Why   []seed.Span // the words that made it
}
