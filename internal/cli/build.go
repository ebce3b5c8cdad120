package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/marking"
	"briefbook/internal/seed"
	"briefbook/internal/site"
)

const buildHelp = `Usage: briefbook [build] [FLAGS]

Makes briefs of the seeds, as "briefbook ingest" does, then the site from all
briefs in content/briefs, and ends by saying which file to open. The old site
stays as it is until the new one is complete.

With an audience, only what is marked with its label or a lower one gets into
the site, and nothing that is printed tells of anything else.

Flags:
  --audience LABEL  TLP:CLEAR, TLP:GREEN, TLP:AMBER, TLP:AMBER+STRICT, TLP:RED;
                    else that of config.toml, else everything is built
  --json            print what was built as JSON
  --output DIR      the folder of the site; else config.toml's, else public
  --source DIR      the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some documents were left
out, 130 interrupted.

Examples:
  briefbook build
  briefbook build --audience TLP:GREEN --output shared
`

type buildOptions struct {
	source, output string
	audience       marking.Label
	json           bool
}

func buildFlags(f *flag.FlagSet) runner {
	var o buildOptions
	folderFlag(f, &o.source, "source")
	folderFlag(f, &o.output, "output")
	audienceFlag(f, &o.audience)
	f.BoolVar(&o.json, "json", false, "")
	return func(ctx context.Context, a *app, _ []string) error { return a.build(ctx, o) }
}

// build makes briefs and site.
func (a *app) build(ctx context.Context, o buildOptions) error {
	p, err := open(o.source)
	if err != nil {
		return err
	}
	audience := p.conf.Audience
	if o.audience != marking.None {
		audience = o.audience
	}
	output, shown, err := p.output(o.output)
	if err != nil {
		return err
	}
	unlock, err := p.lock()
	if err != nil {
		return err
	}
	defer unlock()
	in, leftOut := a.freshBriefs(ctx, p, audience)
	if leftOut != nil && !errors.Is(leftOut, errLeftOut) {
		return leftOut
	}
	// From here on nothing knows of a brief that the audience may not have.
	briefs := addressed(brief.Admit(in.briefs(), audience, p.conf.DefaultMarking))
	a.status("building the site of " + counted(len(briefs), "brief"))
	r, err := site.Build(ctx, site.Options{
		Project: p.abs, Output: output, Config: p.conf, Theme: a.theme, Briefs: briefs, Audience: audience,
		Originals: in.originals(briefs, audience),
	})
	if err != nil {
		return err
	}
	for _, w := range r.Warnings {
		a.warn(w)
	}
	if err := a.printBuilt(o, r, shown, len(briefs), audience); err != nil {
		return err
	}
	return leftOut
}

// addressed returns the briefs with their addresses on the site for paths. An
// address depends on the admitted briefs only, since it can tell of others: of
// another brief that stood where this one belongs (see [intake.place]), or of a
// section, because content/briefs/ports.md may lie beside a folder
// content/briefs/ports, but the site has one page briefs/ports/.
func addressed(briefs []*brief.Brief) []*brief.Brief {
	taken, sections := map[string]bool{}, map[string]bool{"briefs": true}
	for _, b := range briefs {
		taken[brief.Address(b.Path)] = true
		for dir := path.Dir(brief.Address(b.Path)); dir != "." && !sections[dir]; dir = path.Dir(dir) {
			sections[dir] = true
		}
	}
	out := make([]*brief.Brief, len(briefs))
	for i, b := range briefs {
		other := *b
		other.Path = brief.Address(b.Path)
		if home, ok := strings.CutSuffix(b.Path, apart("", b.Source.File)); ok && !taken[home] {
			other.Path = home
		}
		if sections[other.Path] {
			other.Path = apart(other.Path, other.Path)
		}
		out[i] = &other
	}
	return out
}

// freshBriefs brings the briefs up to date and returns all of them. For an
// audience it says nothing of how that went: each name and number could be of a
// document that the audience must not know of.
func (a *app) freshBriefs(ctx context.Context, p *project, audience marking.Label) (*intake, error) {
	in, err := a.readSeeds(ctx, p, nil, audience != marking.None)
	if err != nil {
		return nil, err
	}
	if err := in.store(ctx); err != nil {
		return nil, err
	}
	if audience == marking.None {
		return in, in.tell(a)
	}
	a.say("building for %v", audience)
	a.hint(`"briefbook ingest" tells what became of each seed`)
	return in, nil
}

// originals returns the seeds that travel with the site, where the project says
// that they do: of the briefs given those that came as they are, not within
// another document, and of which nothing is marked above the audience. That a
// person opened a brief to it does not open the document.
func (in *intake) originals(briefs []*brief.Brief, audience marking.Label) []string {
	if !in.p.conf.IncludeSources {
		return nil
	}
	sums, kept := map[string]string{}, map[string]bool{}
	for _, e := range in.entries {
		whole := seed.Whole(e.seed)
		within := whole != e.seed
		if !within {
			sums[e.seed] = e.sha256
		}
		if audience != marking.None && (e.label > audience || within && e.outcome == failed) {
			kept[whole] = true
		}
	}
	for _, f := range in.shelf.files {
		if f.brief == nil || audience == marking.None || f.brief.Label(in.p.conf.DefaultMarking) <= audience {
			continue
		}
		kept[seed.Whole(f.brief.Source.File)] = true
	}
	var out []string
	for _, b := range briefs {
		if file := b.Source.File; file != "" && !kept[file] && sums[file] == b.Source.SHA256 {
			out = append(out, file)
		}
	}
	return out
}

// output returns the site's folder, and as the reader names it.
func (p *project) output(given string) (abs, shown string, err error) {
	if given == "" {
		return p.path(p.conf.Output), p.shown(p.conf.Output), nil
	}
	abs, err = filepath.Abs(given)
	if err != nil {
		return "", "", err
	}
	if rel, err := filepath.Rel(p.abs, abs); err == nil && filepath.IsLocal(rel) {
		first, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
		if rel == "." || slices.Contains(config.InputFolders, strings.ToLower(first)) {
			return "", "", usage(quoted(given)+": the site is made from what lies here", "name another folder with --output")
		}
	}
	return abs, filepath.ToSlash(filepath.Clean(given)), nil
}

// printBuilt prints what was built and which file to open.
func (a *app) printBuilt(o buildOptions, r site.Result, shown string, briefs int, audience marking.Label) error {
	index := shown + "/index.html"
	if !o.json {
		a.say("built %s from %s", counted(r.Pages, "page"), counted(briefs, "brief"))
		_, err := fmt.Fprintf(a.out, "open %s\n", printable(index))
		return err
	}
	data, err := encode(struct {
		Index    string `json:"index"`
		Audience string `json:"audience,omitempty"`
		Briefs   int    `json:"briefs"`
		Pages    int    `json:"pages"`
		Files    int    `json:"files"`
		Bytes    int64  `json:"bytes"`
	}{index, audience.String(), briefs, r.Pages, r.Files, r.Bytes})
	a.out.Write(data)
	return err
}
