package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"briefbook/internal/search"
)

const searchHelp = `Usage: briefbook search [FLAGS] QUERY…
       briefbook search [FLAGS] --jsonl

Searches the built site's index and prints the briefs that match, best first,
each with the paragraphs that hold the words. A query may hold phrases in double
quotes, -words that must not occur (after "--", or in quotes for the shell) and
filters as on the site's search page.

Flags:
  --json         print one JSON object instead of text
  --jsonl        read lines of the form {"id": "…", "query": "…"} from standard
                 input and print the hits of each as a line of JSON
  --limit N      how many briefs at most: 10, or 1000 with --jsonl, if not given
  --output DIR   the folder of the site; else the project's own
  --source DIR   the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some queries or parts of
the index could not be read, 130 interrupted.

Examples:
  briefbook search backup radio
  briefbook search --json '"backup radio" -phone'
`

// The most hits that are printed where --limit says nothing else.
const (
	fewHits  = 10
	manyHits = 1000
)

type searchOptions struct {
	source, output string
	json, jsonl    bool
	limit          int
}

func searchFlags(f *flag.FlagSet) runner {
	var o searchOptions
	folderFlag(f, &o.source, "source")
	folderFlag(f, &o.output, "output")
	f.BoolVar(&o.json, "json", false, "")
	f.BoolVar(&o.jsonl, "jsonl", false, "")
	f.Func("limit", "", func(s string) (err error) {
		o.limit, err = strconv.Atoi(s)
		if err != nil || o.limit < 1 {
			return errors.New("not a number from 1 up")
		}
		return nil
	})
	return func(ctx context.Context, a *app, args []string) error { return a.search(ctx, o, args) }
}

// search answers the query of the arguments, or those of standard input.
func (a *app) search(ctx context.Context, o searchOptions, args []string) error {
	switch {
	case o.jsonl && len(args) > 0:
		return usage("search: --jsonl reads standard input and takes no query", `"briefbook help search" shows its use`)
	case !o.jsonl && strings.TrimSpace(strings.Join(args, "")) == "":
		return usage("search: no query given", "for example: briefbook search backup radio")
	}
	index, err := openIndex(o)
	if err != nil {
		return err
	}
	if o.jsonl {
		limit := manyHits
		if o.limit > 0 {
			limit = min(o.limit, manyHits)
		}
		return a.answer(ctx, func(line []byte) ([]byte, error) { return searchLine(index, line, limit) })
	}
	limit := fewHits
	if o.limit > 0 {
		limit = o.limit
	}
	query := strings.Join(args, " ")
	r := index.Search(query, limit)
	if o.json {
		err = a.printHitsJSON(index, query, r)
	} else {
		a.printHits(index, query, r)
	}
	if r.Err != nil && err == nil {
		a.warn(r.Err.Error())
		a.hint(`run "briefbook build" again`)
		err = errLeftOut
	}
	return err
}

// openIndex opens the index of the project's site.
func openIndex(o searchOptions) (*search.Index, error) {
	site := o.output
	if site == "" {
		p, err := open(o.source)
		if err != nil {
			return nil, err
		}
		site = p.shown(p.conf.Output)
	}
	index, err := search.Open(os.DirFS(filepath.Join(site, "search", "data")))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, failure(quoted(site)+": no built site here", `run "briefbook build" first`)
	case err != nil:
		return nil, failure(quoted(site)+": "+err.Error(), `run "briefbook build" again`)
	}
	return index, nil
}

// searchLine answers one line of search --jsonl.
func searchLine(index *search.Index, data []byte, limit int) ([]byte, error) {
	var in struct {
		ID    *string `json:"id"`
		Query *string `json:"query"`
	}
	if err := decode(data, &in); err != nil {
		return nil, err
	}
	if in.ID == nil || in.Query == nil {
		return nil, errors.New(`"id" and "query" are needed`)
	}
	type hit struct {
		Brief  string  `json:"brief"`
		Source string  `json:"source"`
		Score  float64 `json:"score"`
	}
	out := struct {
		ID   string `json:"id"`
		Hits []hit  `json:"hits"`
	}{*in.ID, []hit{}}
	r := index.Search(*in.Query, limit)
	if r.Err != nil {
		return nil, r.Err
	}
	for _, h := range r.Hits {
		out.Hits = append(out.Hits, hit{h.Brief, h.Source, h.Score})
	}
	return encode(out)
}

// passagesShown is how many passages of a brief are printed.
const passagesShown = 3

// printHits prints the hits as text.
func (a *app) printHits(index *search.Index, query string, r search.Results) {
	for _, s := range r.Suggestions {
		a.say("no brief has %q: searched for %s instead", s.Word, strings.Join(s.Instead, ", "))
	}
	if r.Total == 0 {
		a.say("no brief matches %q", query)
		return
	}
	bold, mark, faint, plain := a.colours()
	for i, h := range r.Hits {
		if i > 0 {
			fmt.Fprintln(a.out)
		}
		fmt.Fprintf(a.out, "%d. %s%s%s\n", i+1, bold, printable(h.Title), plain)
		var about []string
		for _, s := range []string{h.Brief, h.Source, h.Date, h.Marking} {
			if s != "" {
				about = append(about, printable(s))
			}
		}
		fmt.Fprintf(a.out, "   %s%s%s\n", faint, strings.Join(about, "  "), plain)
		for _, p := range index.Passages(r, i, passagesShown) {
			fmt.Fprintf(a.out, "   ¶%-3d %s\n", p.Paragraph, marked(p, mark, plain))
		}
	}
	if r.Total > len(r.Hits) {
		a.say("%d of %s shown: --limit shows more", len(r.Hits), counted(r.Total, "brief"))
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
func (a *app) printHitsJSON(index *search.Index, query string, r search.Results) error {
	type passage struct {
		Paragraph int    `json:"paragraph"`
		Text      string `json:"text"`
	}
	type hit struct {
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
	}{query, r.Total, []hit{}}
	for i, h := range r.Hits {
		found := []passage{}
		for _, p := range index.Passages(r, i, passagesShown) {
			found = append(found, passage{p.Paragraph, p.Text})
		}
		out.Hits = append(out.Hits, hit{h.Brief, h.Source, h.Title, h.Date, h.Marking, h.Score, found})
	}
	data, err := encode(out)
	a.out.Write(data)
	return err
}
