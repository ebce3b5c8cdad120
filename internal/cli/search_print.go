package cli

import (
	"fmt"
	"strings"

	"briefbook/internal/search"
)

// passagesShown is how many passages of a brief are printed.
const passagesShown = 3

// printHits prints the hits as text.
func (a *app) printHits(found foundHits) {
	for _, s := range found.suggestions {
		if len(s.Instead) == 0 {
			a.say("no brief has %q", s.Word)
		} else {
			a.say("no brief has %q: searched for %s instead", s.Word, strings.Join(s.Instead, ", "))
		}
	}
	if found.total == 0 {
		a.say("no brief matches %q", found.query)
		return
	}
	bold, mark, faint, plain := a.colours()
	for i, h := range found.hits {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprintf(a.out, "%d. %s%s%s\n", i+1, bold, printable(h.Title), plain)
		var about []string
		for _, s := range []string{h.site, h.Brief, h.Source, h.Date, h.Marking} {
			if s != "" {
				about = append(about, printable(s))
			}
		}
		fmt.Fprintf(a.out, "   %s%s%s\n", faint, strings.Join(about, "  "), plain)
		for _, p := range h.passages() {
			fmt.Fprintf(a.out, "   ¶%-3d %s\n", p.Paragraph, marked(p, mark, plain))
		}
	}
	if found.total > len(found.hits) {
		a.say("%d of %s shown: --limit shows more", len(found.hits), counted(found.total, "brief"))
	}
}

// marked returns a passage on one line, its marks between two codes.
func marked(p search.Passage, on, off string) string {
	var b strings.Builder
	if p.Left {
		b.WriteString("… ")
	}
	at := 0
	for _, m := range p.Marks {
		b.WriteString(printable(p.Text[at:m.Start]) + on + printable(p.Text[m.Start:m.End]) + off)
		at = m.End
	}
	b.WriteString(printable(p.Text[at:]))
	if p.Right {
		b.WriteString(" …")
	}
	return b.String()
}

// colours returns the codes for a terminal, empty ones elsewhere and where
// NO_COLOR (https://no-color.org) or a dumb terminal asks for none.
func (a *app) colours() (bold, mark, faint, plain string) {
	if !a.OutTerminal || a.Env("NO_COLOR") != "" || a.Env("TERM") == "dumb" {
		return "", "", "", ""
	}
	return "\x1b[1m", "\x1b[1;33m", "\x1b[2m", "\x1b[0m"
}

// printHitsJSON prints the hits as one object.
func (a *app) printHitsJSON(found foundHits) error {
	type passage struct {
		Paragraph int    `json:"paragraph"`
		Text      string `json:"text"`
	}
	type hit struct {
		Site     string    `json:"site,omitempty"`
		Brief    string    `json:"brief"`
		Source   string    `json:"source"`
		Title    string    `json:"title"`
		Date     string    `json:"date,omitempty"`
		Marking  string    `json:"marking"`
		Score    float64   `json:"score"`
		Passages []passage `json:"passages"`
	}
	out := struct {
		Query string `json:"query"`
		Total int    `json:"total"`
		Hits  []hit  `json:"hits"`
	}{found.query, found.total, []hit{}}
	for _, h := range found.hits {
		passages := []passage{}
		for _, p := range h.passages() {
			passages = append(passages, passage{p.Paragraph, p.Text})
		}
		out.Hits = append(out.Hits, hit{h.site, h.Brief, h.Source, h.Title, h.Date, h.Marking, h.Score, passages})
	}
	data, err := encode(out)
	a.out.Write(data)
	return err
}
