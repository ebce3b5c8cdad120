package extract

import (
	"fmt"
	"strings"

	"briefbook/internal/seed"
)

// Reasons say why findings are what they are, in short phrases for a person.
// Statements and topics carry their own.
type Reasons struct {
	Language, Kind, Title, Date, Marking string
	Claims                               []string // of each claim, why it has its footing
}

// Explain is [FindWith] with the reasons for what it finds, the Why of each
// [Statement] among them.
func Explain(doc *seed.Document, o Options) (*Findings, *Reasons) {
	t := analyse(doc, findLanguage(doc))
	t.explain = true
	f := find(t, o)
	r := &Reasons{
		Language: languageReason(doc, f.Language),
		Title:    titleReason(t, f.Title),
		Date:     dateReason(t, f),
		Marking:  markingReason(t, f.Marking),
	}
	_, r.Kind = tellKind(t)
	names := footingFinder{text: t, names: f.Names}
	for _, c := range f.Claims {
		r.Claims = append(r.Claims, names.reason(c))
	}
	return f, r
}

const (
	byPerson = "a person says so"
	byFile   = "the file's metadata say so"
)

// languageReason tells what the language was told by.
func languageReason(doc *seed.Document, lang string) string {
	declared := primaryTag(strings.ToLower(doc.Meta.Language.Value))
	primary := primaryTag(lang)
	found, words := detectLanguage(languageSampleOf(doc.Text))
	switch {
	case declared == primary && doc.Meta.Language.Basis == seed.Author:
		return byPerson
	case lang == undetermined:
		return "too few words, or none that tell it"
	case declared == primary && found == primary:
		return "the file declares it and its words bear it out"
	case declared == primary:
		return "the file declares it"
	case declared != "":
		return fmt.Sprintf("its words, against the %q that the file declares", declared)
	}
	return fmt.Sprintf("its script and words of function, of %d words read", words)
}

// titleReason tells where the title comes from.
func titleReason(t *text, title Title) string {
	switch {
	case title.Text == "":
		return "the file gives none, prints no headline and holds no clause that could be one"
	case title.Basis == seed.Author:
		return byPerson
	case title.Basis == seed.Derived:
		return fmt.Sprintf("the source prints none: its own clause that best says who does what, %d words at most", maxTitleWords)
	case title.Text == strings.TrimSpace(t.doc.Meta.Title.Value) && title.Span.Len() > 0:
		return byFile + ", and it is printed"
	case title.Text == strings.TrimSpace(t.doc.Meta.Title.Value):
		return byFile
	}
	for _, h := range headFields(t) {
		if h.key == subjectField && h.value.Contains(title.Span) {
			return fmt.Sprintf("the header line %q", h.name)
		}
	}
	if b := t.doc.Paragraph(title.Span); b > 0 && t.doc.Blocks[b-1].Kind == seed.Heading {
		return "the first heading of the highest level"
	}
	return "the first line that reads as a headline, not as a marking, date, byline or name of a section"
}

// datePlaces say where a publication date stands.
var datePlaces = map[place]string{
	announced:  "a word of publishing stands before it",
	inDateline: "it stands in the dateline of the report", alone: "it is a line of the letterhead",
	beside: "it is set off in a line of the head", closed: "it stands where the document says that it was concluded",
	held: "a line of the head says when it was held, adopted or current", lodged: "a line of the head says when it was handed in",
	revised: "a line says when the text was brought up to date", outdated: "a line says when it was first issued", mentioned: "a line above the text names it",
}

// dateReason tells where the publication date comes from.
func dateReason(t *text, f *Findings) string {
	switch {
	case f.Date.Value == "":
		return "no metadata, header line, dateline or letterhead gives one with its year"
	case f.Date.Basis == seed.Author:
		return byPerson
	case f.Date.Value == t.doc.Meta.Date.Value && f.Date.Span.Len() > 0:
		return byFile + ", and it is printed"
	case f.Date.Value == t.doc.Meta.Date.Value:
		return byFile
	}
	for _, h := range headFields(t) {
		if h.key == dateField && f.Date.Span.Start >= h.value.Start && f.Date.Span.End <= h.value.End {
			return fmt.Sprintf("the header line %q", h.name)
		}
	}
	b := t.doc.Paragraph(f.Date.Span)
	if b == 0 {
		return ""
	}
	for d, p := range datesPlaced(t, f, b-1) {
		if d.Span == f.Date.Span {
			return datePlaces[p]
		}
	}
	return ""
}

// markingReason tells where the marking was found.
func markingReason(t *text, m Marking) string {
	switch {
	case m.Label == 0:
		return "no line of the source is a marking"
	case m.Basis == seed.Author:
		return byPerson
	case m.Span.Len() == 0:
		return byFile
	}
	return fmt.Sprintf("the line %q", t.slice(t.doc.Blocks[t.doc.Paragraph(m.Span)-1].Span))
}

// reason tells why a claim stands on its footing.
func (k *footingFinder) reason(c Claim) string {
	if c.Kind == SecondHand {
		return "its sentence says whom the speaker cites"
	}
	if c.Speaker.Len() == 0 {
		return "no speaker is named"
	}
	person := c.Kind == NamedPerson
	for _, n := range k.namesIn(c.Speaker) {
		if c.Kind != Unnamed && (!person || n.Type == Person) { // "the Trump administration" is no person
			return fmt.Sprintf("the speaker's words hold the name %q", k.slice(n.Span))
		}
	}
	if c.Kind == Unnamed {
		return "the speaker's words give a role and no name"
	}
	body := strings.HasPrefix(strings.ToLower(k.slice(c.Speaker)), "the ") // "the council", not "it"
	for i := k.nameAt(c.Speaker.Start) - 1; i >= 0 && c.Speaker.Start-k.names[i].End < maxBack; i-- {
		if kind := k.names[i].Type; person == (kind == Person) && (!body || person || kind == Organization) {
			return fmt.Sprintf("stands for %q before it", k.slice(k.names[i].Span))
		}
	}
	return "the author speaks"
}

// implicationReason tells what made an implication of the sentence.
func (w *weigher) implicationReason(i int, inSection bool) string {
	if !inSection {
		return fmt.Sprintf("it says %q", w.implicationWords(i))
	}
	if block := w.sentences[i].block; implicationLabel.MatchString(w.slice(headOf(w.doc.Blocks[block].Span))) {
		return "the label of its paragraph says so"
	}
	for b := w.sentences[i].block - 1; b >= 0; b-- {
		if block := w.doc.Blocks[b]; block.Len() <= maxHeading && headingLevel(w.text, block) > 0 && w.announcesImplications(block) {
			return fmt.Sprintf("it stands under %q", w.slice(block.Span))
		}
	}
	return ""
}
