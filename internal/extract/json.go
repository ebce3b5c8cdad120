package extract

import (
	"bytes"
	"encoding/json"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// AppendJSON appends the findings as one line of JSON, its newline included.
// Positions in it are Unicode code points of the document's text, half open;
// what the document does not say is left out.
func AppendJSON(dst []byte, doc *seed.Document, f *Findings) []byte {
	w := jsonWriter{doc: doc, points: newCodePoints(doc.Text)}
	out := bytes.NewBuffer(dst)
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	if err := e.Encode(w.findings(f)); err != nil {
		panic(err) // only a value that JSON cannot hold, and the types below have none
	}
	return out.Bytes()
}

// The JSON object and its parts, in the order in which they are written.
type (
	jsonFindings struct {
		ID           string          `json:"id"`
		Text         string          `json:"text"`
		Language     string          `json:"language,omitempty"`
		Kind         string          `json:"kind,omitempty"`
		Passages     []jsonPassage   `json:"passages,omitempty"`
		Title        *jsonTitle      `json:"title,omitempty"`
		Date         *jsonValue      `json:"date,omitempty"`
		Author       string          `json:"author,omitempty"`
		Publisher    string          `json:"publisher,omitempty"`
		Marking      *jsonValue      `json:"marking,omitempty"`
		Sentences    []jsonSpan      `json:"sentences,omitempty"`
		Summary      []jsonStatement `json:"summary,omitempty"`
		KeyPoints    []jsonStatement `json:"key_points,omitempty"`
		Implications []jsonStatement `json:"implications,omitempty"`
		Claims       []jsonClaim     `json:"claims,omitempty"`
		Dates        []jsonDate      `json:"dates,omitempty"`
		Names        []jsonName      `json:"names,omitempty"`
		Keywords     []jsonKeyword   `json:"keywords,omitempty"`
		Topics       []jsonTopic     `json:"topics,omitempty"`
	}
	jsonSpan struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	jsonQuote struct {
		jsonSpan
		Text string `json:"text"`
	}
	jsonTitle struct {
		Text  string `json:"text"`
		Basis string `json:"basis,omitempty"`
		*jsonSpan
	}
	jsonValue struct {
		Value string `json:"value"`
		Basis string `json:"basis,omitempty"`
		*jsonSpan
	}
	jsonStatement struct {
		jsonQuote
		Paragraph int     `json:"paragraph,omitempty"`
		Score     float64 `json:"score,omitempty"`
	}
	jsonClaim struct {
		Speaker   *jsonQuote  `json:"speaker,omitempty"`
		Cue       *jsonQuote  `json:"cue,omitempty"`
		Content   []jsonQuote `json:"content,omitempty"`
		Hedges    []jsonQuote `json:"hedges,omitempty"`
		Kind      string      `json:"kind,omitempty"`
		Paragraph int         `json:"paragraph,omitempty"`
	}
	jsonDate struct {
		jsonQuote
		Type      string `json:"type,omitempty"`
		Value     string `json:"value,omitempty"`
		Paragraph int    `json:"paragraph,omitempty"`
	}
	jsonName struct {
		jsonQuote
		Type      string `json:"type,omitempty"`
		Canonical string `json:"canonical,omitempty"`
		Code      string `json:"code,omitempty"`
		Paragraph int    `json:"paragraph,omitempty"`
	}
	jsonPassage struct {
		jsonQuote
		Language  string `json:"language,omitempty"`
		Paragraph int    `json:"paragraph,omitempty"`
	}
	jsonKeyword struct {
		Text  string  `json:"text"`
		Score float64 `json:"score"`
	}
	jsonTopic struct {
		ID    string      `json:"id"`
		Label string      `json:"label,omitempty"`
		Score float64     `json:"score"`
		Why   []jsonQuote `json:"why,omitempty"`
	}
)

// A jsonWriter turns findings of one document into the JSON types.
type jsonWriter struct {
	doc    *seed.Document
	points codePoints
}

func (w *jsonWriter) findings(f *Findings) *jsonFindings {
	j := &jsonFindings{
		ID: w.doc.ID, Text: w.doc.Text, Language: f.Language, Kind: f.Kind,
		Author: f.Author, Publisher: w.doc.Meta.Publisher.Value,
		Passages: each(f.Passages, w.passage), Sentences: each(f.Sentences, w.span),
		Summary: each(f.Summary, w.statement), KeyPoints: each(f.KeyPoints, w.statement), Implications: each(f.Implications, w.statement),
		Claims: each(f.Claims, w.claim), Dates: each(f.Dates, w.date), Names: each(f.Names, w.name),
		Keywords: each(f.Keywords, func(k Keyword) jsonKeyword { return jsonKeyword(k) }),
		Topics:   each(f.Topics, w.topic),
	}
	if author := w.doc.Meta.Author.Value; author != "" {
		j.Author = author
	}
	if f.Title.Text != "" {
		j.Title = &jsonTitle{f.Title.Text, string(f.Title.Basis), w.optional(f.Title.Span)}
	}
	if f.Date.Value != "" {
		j.Date = &jsonValue{f.Date.Value, string(f.Date.Basis), w.optional(f.Date.Span)}
	}
	if label := f.Marking.Label.String(); label != "" {
		j.Marking = &jsonValue{label, string(f.Marking.Basis), w.optional(f.Marking.Span)}
	}
	return j
}

func (w *jsonWriter) span(s seed.Span) jsonSpan {
	return jsonSpan{w.points.at(s.Start), w.points.at(s.End)}
}

func (w *jsonWriter) optional(s seed.Span) *jsonSpan {
	if s.Len() == 0 {
		return nil
	}
	j := w.span(s)
	return &j
}

func (w *jsonWriter) quote(s seed.Span) jsonQuote { return jsonQuote{w.span(s), w.doc.Slice(s)} }

func (w *jsonWriter) optionalQuote(s seed.Span) *jsonQuote {
	if s.Len() == 0 {
		return nil
	}
	q := w.quote(s)
	return &q
}

func (w *jsonWriter) statement(s Statement) jsonStatement {
	return jsonStatement{w.quote(s.Span), w.doc.Paragraph(s.Span), s.Score}
}

func (w *jsonWriter) claim(c Claim) jsonClaim {
	return jsonClaim{
		Speaker: w.optionalQuote(c.Speaker), Cue: w.optionalQuote(c.Cue), Kind: string(c.Kind),
		Content: each(c.Content, w.quote), Hedges: each(c.Hedges, w.quote), Paragraph: w.doc.Paragraph(c.Sentence),
	}
}

func (w *jsonWriter) date(d TimeExpression) jsonDate {
	return jsonDate{w.quote(d.Span), d.Type, d.Value, w.doc.Paragraph(d.Span)}
}

func (w *jsonWriter) name(n Name) jsonName {
	return jsonName{w.quote(n.Span), string(n.Type), n.Canonical, n.Code, w.doc.Paragraph(n.Span)}
}

func (w *jsonWriter) passage(p Passage) jsonPassage {
	return jsonPassage{w.quote(p.Span), p.Language, w.doc.Paragraph(p.Span)}
}

func (w *jsonWriter) topic(t Topic) jsonTopic {
	return jsonTopic{t.ID, t.Label, t.Score, each(t.Why, w.quote)}
}

// each returns f of each item; nil for none.
func each[A, B any](items []A, f func(A) B) []B {
	if len(items) == 0 {
		return nil
	}
	out := make([]B, len(items))
	for i, item := range items {
		out[i] = f(item)
	}
	return out
}

// codePoints turns byte offsets of a text into code points. It holds the count
// at every stride, so that a look-up costs the same wherever it falls.
type codePoints struct {
	text   string
	before []int // code points before the stride's first whole one; nil for plain ASCII
}

const codePointStride = 64

func newCodePoints(text string) codePoints {
	c := codePoints{text: text}
	if utf8.RuneCountInString(text) == len(text) {
		return c
	}
	n := 0
	for i := range len(text) {
		if i%codePointStride == 0 {
			c.before = append(c.before, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	c.before = append(c.before, n)
	return c
}

// at returns the number of code points before the byte at offset.
func (c *codePoints) at(offset int) int {
	if c.before == nil {
		return offset
	}
	from := offset / codePointStride * codePointStride
	n := c.before[offset/codePointStride]
	for i := from; i < offset; i++ {
		if utf8.RuneStart(c.text[i]) {
			n++
		}
	}
	return n
}
