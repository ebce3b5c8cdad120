package cli

import (
	"cmp"
	"slices"
	"strings"

	"briefbook/internal/brief"
	"briefbook/internal/extract"
	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// An explanation is what explain prints: all that is found in a seed, and why.
// Paragraphs count from 1; 0 is none.
type explanation struct {
	Brief string `json:"brief,omitempty"`
	Seed  string `json:"seed"`
	// Edited names the fields of the brief that are a person's; EditedWholly
	// says that all are.
	Edited       []string        `json:"edited,omitempty"`
	EditedWholly bool            `json:"edited_wholly,omitempty"`
	Title        reasoned        `json:"title"`
	Date         reasoned        `json:"date"`
	Marking      reasoned        `json:"marking"`
	Language     reasoned        `json:"language"`
	Passages     []passage       `json:"passages,omitempty"`
	Kind         reasoned        `json:"kind"`
	Summary      []reasonedPoint `json:"summary,omitempty"`
	KeyPoints    []reasonedPoint `json:"key_points,omitempty"`
	Implications []reasonedPoint `json:"implications,omitempty"`
	Claims       []reasonedClaim `json:"claims,omitempty"`
	Names        []gatheredName  `json:"names,omitempty"`
	Timeline     []datedEvent    `json:"timeline,omitempty"`
	Topics       []reasonedTopic `json:"topics,omitempty"`
	TopicsGiven  []string        `json:"topics_given,omitempty"` // by a person, instead of those found
	Keywords     []scoredTerm    `json:"keywords,omitempty"`
}

// A reasoned is one value, where it comes from and why it is this one. Words are
// those of the text that give it.
type reasoned struct {
	Value     string `json:"value,omitempty"`
	Basis     string `json:"basis,omitempty"`
	Words     string `json:"words,omitempty"`
	Paragraph int    `json:"paragraph,omitempty"`
	Why       string `json:"why,omitempty"`
}

// A reasonedPoint is a statement; Shown says that the brief has it.
type reasonedPoint struct {
	Text      string   `json:"text"`
	Paragraph int      `json:"paragraph"`
	Score     float64  `json:"score,omitempty"`
	Shown     bool     `json:"shown"`
	Why       []string `json:"why,omitempty"`
}

type reasonedClaim struct {
	Speaker   string   `json:"speaker,omitempty"`
	Cue       string   `json:"cue,omitempty"`
	Content   []string `json:"content"`
	Hedges    []string `json:"hedges,omitempty"`
	Kind      string   `json:"kind"`
	Why       string   `json:"why"`
	Paragraph int      `json:"paragraph"`
}

// A gatheredName is a name with its mentions.
type gatheredName struct {
	Name     string  `json:"name"`
	Type     string  `json:"type"`
	Code     string  `json:"code,omitempty"`
	Mentions []words `json:"mentions"`
}

// words are words of the text and their paragraph.
type words struct {
	Text      string `json:"text"`
	Paragraph int    `json:"paragraph"`
}

// A passage is quoted in a language that is not the document's.
type passage struct {
	words
	Language string `json:"language"`
}

type reasonedTopic struct {
	ID    string  `json:"id"`
	Label string  `json:"label"`
	Score float64 `json:"score"`
	Shown bool    `json:"shown"`
	Words []words `json:"words"`
}

type datedEvent struct {
	Date      string `json:"date,omitempty"`
	When      string `json:"when"`
	Text      string `json:"text"`
	Paragraph int    `json:"paragraph"`
}

type scoredTerm struct {
	Text  string  `json:"text"`
	Score float64 `json:"score"`
}

// fill takes in what was found, and what of it a fresh brief shows.
func (e *explanation) fill(doc *seed.Document, f *extract.Findings, why *extract.Reasons, fresh *brief.Brief) {
	at := func(s seed.Span) words { return words{doc.Slice(s), doc.Paragraph(s)} }
	value := func(v string, basis seed.Basis, s seed.Span, why string) reasoned {
		r := reasoned{Value: v, Basis: string(basis), Why: why}
		if s.Len() > 0 {
			r.Words, r.Paragraph = doc.Slice(s), doc.Paragraph(s)
		}
		return r
	}
	e.Title = value(f.Title.Text, f.Title.Basis, f.Title.Span, why.Title)
	e.Date = value(f.Date.Value, f.Date.Basis, f.Date.Span, why.Date)
	e.Marking = value(fresh.Marking.String(), f.Marking.Basis, f.Marking.Span, why.Marking)
	if f.Marking.Label == marking.None {
		e.Marking.Why += "; the project's default"
	}
	e.Language = value(f.Language, "", seed.Span{}, why.Language)
	for _, p := range f.Passages {
		e.Passages = append(e.Passages, passage{at(p.Span), p.Language})
	}
	e.Kind = value(f.Kind, "", seed.Span{}, why.Kind)
	e.Summary = explainPoints(doc, f.Summary, nil)
	e.KeyPoints = explainPoints(doc, f.KeyPoints, fresh.KeyPoints)
	e.Implications = explainPoints(doc, f.Implications, fresh.Implications)
	e.noteRepeats()
	if given := doc.Meta.Summary.Value; given != "" {
		e.Summary = []reasonedPoint{{Text: given, Shown: true, Why: []string{"a person says so, or the file's metadata"}}}
	}
	for i, c := range f.Claims {
		e.Claims = append(e.Claims, reasonedClaim{
			Speaker: doc.Slice(c.Speaker), Cue: doc.Slice(c.Cue), Content: slicesOf(doc, c.Content), Hedges: slicesOf(doc, c.Hedges),
			Kind: string(c.Kind), Why: why.Claims[i], Paragraph: doc.Paragraph(c.Sentence),
		})
	}
	e.gather(f.Names, at)
	for _, each := range fresh.Timeline {
		e.Timeline = append(e.Timeline, datedEvent(each))
	}
	for _, k := range f.Keywords {
		e.Keywords = append(e.Keywords, scoredTerm(k))
	}
	e.TopicsGiven = doc.Meta.Topics
	for _, t := range f.Topics {
		topic := reasonedTopic{ID: t.ID, Label: t.Label, Score: t.Score, Shown: slices.Contains(fresh.Topics, t.Label)}
		for _, s := range t.Why {
			topic.Words = append(topic.Words, at(s))
		}
		e.Topics = append(e.Topics, topic)
	}
}

// noteRepeats tells of key points that are not shown because they stand elsewhere
// in the brief.
func (e *explanation) noteRepeats() {
	for i := range e.KeyPoints {
		point := &e.KeyPoints[i]
		same := func(p reasonedPoint) bool { return p.Shown && p.Text == point.Text }
		switch {
		case point.Shown:
		case slices.ContainsFunc(e.Summary, same):
			point.Why = append(point.Why, "it is the bottom line")
		case slices.ContainsFunc(e.Implications, same):
			point.Why = append(point.Why, "it is among the implications")
		}
	}
}

func slicesOf(doc *seed.Document, spans []seed.Span) (texts []string) {
	for _, s := range spans {
		texts = append(texts, doc.Slice(s))
	}
	return texts
}

// explainPoints turns statements into points; shown are those that the brief has
// of them, nil for all.
func explainPoints(doc *seed.Document, found []extract.Statement, shown []brief.Point) []reasonedPoint {
	plain := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	points := []reasonedPoint{}
	for _, s := range found {
		p := reasonedPoint{Text: doc.Slice(s.Span), Paragraph: doc.Paragraph(s.Span), Score: s.Score, Why: s.Why}
		p.Shown = shown == nil || slices.ContainsFunc(shown, func(b brief.Point) bool {
			return b.Paragraph == p.Paragraph && plain(b.Text) == plain(p.Text)
		})
		points = append(points, p)
	}
	return points
}

// gather brings together the mentions of each name, in the order in which the
// names come up.
func (e *explanation) gather(names []extract.Name, at func(seed.Span) words) {
	type key struct {
		name string
		kind extract.NameType
	}
	index := map[key]int{}
	for _, n := range names {
		m := at(n.Span)
		k := key{cmp.Or(n.Canonical, m.Text), n.Type}
		i, known := index[k]
		if !known {
			i = len(e.Names)
			index[k] = i
			e.Names = append(e.Names, gatheredName{Name: k.name, Type: string(n.Type), Code: n.Code})
		}
		e.Names[i].Mentions = append(e.Names[i].Mentions, m)
	}
}
