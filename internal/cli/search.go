package cli

import (
	"cmp"
	"context"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"briefbook/internal/search"
)

const searchHelp = `Usage: briefbook search [FLAGS] QUERY…
       briefbook search [FLAGS] --jsonl

Searches the built site's index and prints the briefs that match, best first,
each with the paragraphs that hold the words. The query is read as on the site's
search page: "exact words", -not (after "--", or in quotes for the shell),
word*, OR, before:2024-06, after:2024 and the filters topic: country: person:
org: section: marking: lang:.

Flags:
  --json         print one JSON object instead of text
  --jsonl        read lines of the form {"id": "…", "query": "…"} from standard
                 input and print the hits of each as a line of JSON
  --limit N      how many briefs at most: 10, or 1000 with --jsonl, if not given
  --output DIR   the folder of the site; else the project's own
  --site DIR     the folder of a site; given again, several are searched at once
                 and each hit names its own: their scores are comparable
  --source DIR   the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some queries or parts of
the index could not be read, 130 interrupted.

Examples:
  briefbook search --json '"backup radio" -phone'
  briefbook search --site harbour/public --site rail/public 'radio OR phone'
`

// The most hits that are printed where --limit says nothing else.
const (
	fewHits  = 10
	manyHits = 1000
)

type searchOptions struct {
	source, output string
	sites          []string
	json, jsonl    bool
	limit          int
}

func searchFlags(f *flag.FlagSet) runner {
	var o searchOptions
	folderFlag(f, &o.source, "source")
	folderFlag(f, &o.output, "output")
	f.Func("site", "", func(s string) error {
		o.sites = append(o.sites, s)
		return nil
	})
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
	sites, err := openSites(o)
	if err != nil {
		return err
	}
	if o.jsonl {
		limit := manyHits
		if o.limit > 0 {
			limit = min(o.limit, manyHits)
		}
		return a.answer(ctx, func(line []byte) ([]byte, error) { return sites.line(line, limit) })
	}
	found := sites.search(strings.Join(args, " "), cmp.Or(o.limit, fewHits))
	if o.json {
		err = a.printHitsJSON(found)
	} else {
		a.printHits(found)
	}
	if found.err != nil && err == nil {
		a.warn(found.err.Error())
		a.hint(`run "briefbook build" again`)
		err = errLeftOut
	}
	return err
}

// A searchedSite is the index of a built site and the name that its hits bear,
// empty where only one is searched and nobody named it.
type searchedSite struct {
	name  string
	index *search.Index
}

type searchedSites []searchedSite

// openSites opens the indexes of the sites named, else of the project's own.
func openSites(o searchOptions) (searchedSites, error) {
	if len(o.sites) == 0 {
		site := o.output
		if site == "" {
			p, err := open(o.source)
			if err != nil {
				return nil, err
			}
			site = p.shown(p.conf.Output)
		}
		index, err := openIndex(site)
		return searchedSites{{"", index}}, err
	}
	var sites searchedSites
	var indexes []*search.Index
	for _, name := range o.sites {
		index, err := openIndex(name)
		if err != nil {
			return nil, err
		}
		sites, indexes = append(sites, searchedSite{name, index}), append(indexes, index)
	}
	search.Join(indexes...)
	return sites, nil
}

// openIndex opens the index of a built site.
func openIndex(site string) (*search.Index, error) {
	index, err := search.Open(os.DirFS(filepath.Join(site, "search", "data")))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, failure(quoted(site)+": no built site here", `run "briefbook build" first`)
	case err != nil:
		return nil, failure(quoted(site)+": "+err.Error(), `run "briefbook build" again`)
	}
	return index, nil
}

// A siteHit is a hit and where it comes from.
type siteHit struct {
	search.Hit
	site     string
	passages func() []search.Passage
}

// What was found in all sites.
type foundHits struct {
	query       string
	total       int
	hits        []siteHit // best first, from the earlier site where scores are equal
	suggestions []search.Suggestion
	err         error
}

// search answers a query from all sites.
func (sites searchedSites) search(query string, limit int) foundHits {
	found := foundHits{query: query}
	for _, s := range sites {
		r := s.index.Search(query, limit)
		found.total += r.Total
		found.err = cmp.Or(found.err, r.Err)
		for i, h := range r.Hits {
			found.hits = append(found.hits, siteHit{h, s.name, func() []search.Passage { return s.index.Passages(r, i, passagesShown) }})
		}
		for _, said := range r.Suggestions {
			if !slices.ContainsFunc(found.suggestions, func(s search.Suggestion) bool { return s.Word == said.Word }) {
				found.suggestions = append(found.suggestions, said)
			}
		}
	}
	slices.SortStableFunc(found.hits, func(a, b siteHit) int { return cmp.Compare(b.Score, a.Score) })
	found.hits = found.hits[:min(limit, len(found.hits))]
	return found
}

// line answers one line of search --jsonl.
func (sites searchedSites) line(data []byte, limit int) ([]byte, error) {
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
		Site   string  `json:"site,omitempty"`
		Brief  string  `json:"brief"`
		Source string  `json:"source"`
		Score  float64 `json:"score"`
	}
	out := struct {
		ID   string `json:"id"`
		Hits []hit  `json:"hits"`
	}{*in.ID, []hit{}}
	found := sites.search(*in.Query, limit)
	if found.err != nil {
		return nil, found.err
	}
	for _, h := range found.hits {
		out.Hits = append(out.Hits, hit{h.site, h.Brief, h.Source, h.Score})
	}
	return encode(out)
}
