package cli

import (
	"fmt"
	"io"
	"strings"
)

// print writes the explanation for a person to read.
func (e *explanation) print(w io.Writer) {
	p := printer{w}
	p.head(e)
	p.value("Title", e.Title)
	p.value("Date", e.Date)
	p.value("Marking", e.Marking)
	p.value("Language", e.Language)
	for _, each := range e.Passages {
		p.line(1, "%s: %q, %s", each.Language, each.Text, place(each.Paragraph))
	}
	p.value("Kind", e.Kind)
	p.points("Bottom line", e.Summary)
	p.points("Key points, best first", e.KeyPoints)
	p.points("Implications, as the source states them", e.Implications)
	p.claims(e.Claims)
	p.names(e.Names)
	p.timeline(e)
	p.topics(e)
	p.keywords(e)
}

// A printer writes lines; what comes of a document is made printable.
type printer struct{ w io.Writer }

func (p printer) line(depth int, format string, args ...any) {
	fmt.Fprintln(p.w, strings.Repeat("  ", depth)+printable(fmt.Sprintf(format, args...)))
}

func (p printer) head(e *explanation) {
	from := quoted(e.Seed)
	if e.Brief != "" {
		from = quoted(e.Brief) + ", from " + from
	}
	p.line(0, "%s", from)
	switch {
	case e.EditedWholly:
		p.line(0, "The brief is a person's throughout. The program finds:")
	case len(e.Edited) > 0:
		p.line(0, "A person's in the brief: %s. The program finds:", strings.Join(e.Edited, ", "))
	}
}

// section begins a part of the print.
func (p printer) section(name string, n int) {
	fmt.Fprintln(p.w)
	if n == 0 {
		name += ": none"
	}
	p.line(0, "%s", name)
}

func (p printer) value(name string, r reasoned) {
	p.section(name, len(r.Value))
	if r.Value != "" {
		p.line(1, "%s", r.Value)
	}
	where := []string{r.Basis}
	if r.Basis == "" {
		where = nil
	}
	if r.Paragraph > 0 {
		where = append(where, place(r.Paragraph))
		if r.Words != r.Value {
			where = append(where, fmt.Sprintf("%q", r.Words))
		}
	}
	p.line(1, "%s", strings.Join(append(where, r.Why), ", "))
}

func place(paragraph int) string { return fmt.Sprintf("p%d", paragraph) }

func (p printer) points(name string, points []reasonedPoint) {
	p.section(name, len(points))
	for _, each := range points {
		var facts []string
		if each.Paragraph > 0 {
			facts = append(facts, place(each.Paragraph))
		}
		if each.Score != 0 {
			facts = append(facts, fmt.Sprintf("score %.2f", each.Score))
		}
		if !each.Shown {
			facts = append(facts, "not shown")
		}
		p.line(1, "%s", each.Text)
		p.line(2, "%s: %s", strings.Join(facts, ", "), strings.Join(each.Why, ", "))
	}
}

func (p printer) claims(claims []reasonedClaim) {
	p.section("Claims", len(claims))
	for _, c := range claims {
		p.line(1, "%s | %s | %s", orNobody(c.Speaker), c.Cue, strings.Join(c.Content, " … "))
		why := fmt.Sprintf("%s, %s: %s", place(c.Paragraph), c.Kind, c.Why)
		if len(c.Hedges) > 0 {
			why += "; hedged by " + strings.Join(c.Hedges, ", ")
		}
		p.line(2, "%s", why)
	}
}

func orNobody(speaker string) string {
	if speaker == "" {
		return "(nobody named)"
	}
	return speaker
}

func (p printer) names(names []gatheredName) {
	p.section("Names", len(names))
	for _, n := range names {
		kind := n.Type
		if n.Code != "" {
			kind += " " + n.Code
		}
		p.line(1, "%s (%s): %s", n.Name, kind, places(n.Mentions))
	}
}

// places lists words, those that are alike once with all their paragraphs.
func places(list []words) string {
	at := map[string]int{}
	var texts, where []string
	for _, w := range list {
		i, known := at[w.Text]
		if !known {
			at[w.Text] = len(texts)
			texts, where = append(texts, w.Text), append(where, place(w.Paragraph))
			continue
		}
		where[i] += " " + place(w.Paragraph)
	}
	for i := range texts {
		texts[i] += " " + where[i]
	}
	return strings.Join(texts, ", ")
}

func (p printer) timeline(e *explanation) {
	p.section("Timeline", len(e.Timeline))
	for _, each := range e.Timeline {
		date := each.Date
		if date == "" {
			date = "not settled"
		}
		p.line(1, "%s, %q %s: %s", date, each.When, place(each.Paragraph), each.Text)
	}
}

func (p printer) topics(e *explanation) {
	p.section("Topics", len(e.Topics))
	if e.TopicsGiven != nil {
		p.line(1, "a person gave: %s", strings.Join(e.TopicsGiven, ", "))
	}
	for _, t := range e.Topics {
		note := ""
		if !t.Shown {
			note = ", not shown"
		}
		p.line(1, "%s (%s), score %.2f%s: %s", t.Label, t.ID, t.Score, note, places(t.Words))
	}
}

func (p printer) keywords(e *explanation) {
	p.section("Keywords", len(e.Keywords))
	var list []string
	for _, k := range e.Keywords {
		list = append(list, fmt.Sprintf("%s %.1f", k.Text, k.Score))
	}
	if len(list) > 0 {
		p.line(1, "%s", strings.Join(list, ", "))
	}
}
