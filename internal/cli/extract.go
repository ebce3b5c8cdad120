package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"briefbook/internal/config"
	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

const extractHelp = `Usage: briefbook extract [--source DIR] [PATH…]
       briefbook extract --jsonl

Prints what documents say as JSON Lines, one object a document: title, date,
summary, key points, claims, names, dates, topics, each with its place in the
text in Unicode code points. Nothing is written. A PATH is a document or a
folder of documents, in a project or not; without one, all seeds of the project
are read.

Flags:
  --jsonl        read lines of the form {"id": "…", "text": "…"}, with "title"
                 and "date" where they are known, from standard input
  --source DIR   the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some documents could not
be read, 130 interrupted.

Examples:
  briefbook extract seeds/report.html
  echo '{"id": "a", "text": "The port is open."}' | briefbook extract --jsonl
`

type extractOptions struct {
	source string
	jsonl  bool
}

func extractFlags(f *flag.FlagSet) runner {
	var o extractOptions
	folderFlag(f, &o.source, "source")
	f.BoolVar(&o.jsonl, "jsonl", false, "")
	return func(ctx context.Context, a *app, args []string) error {
		if o.jsonl && len(args) > 0 {
			return usage("extract: --jsonl reads standard input and takes no PATH", `"briefbook help extract" shows its use`)
		}
		if o.jsonl {
			return a.extractLines(ctx, o.source)
		}
		return a.extract(ctx, o.source, args)
	}
}

// extractLines answers the lines of standard input, with the topics of the
// project if there is one.
func (a *app) extractLines(ctx context.Context, source string) error {
	p, err := open(source)
	if err != nil && source != "" {
		return err
	}
	how, err := p.extracting()
	if err != nil {
		return err
	}
	return a.answer(ctx, func(line []byte) ([]byte, error) { return extractLine(line, how) })
}

// extractLine answers one line of extract --jsonl.
func extractLine(data []byte, how extract.Options) ([]byte, error) {
	var in struct {
		ID    *string `json:"id"`
		Text  *string `json:"text"`
		Title string  `json:"title"`
		Date  string  `json:"date"`
	}
	if err := decode(data, &in); err != nil {
		return nil, err
	}
	if in.ID == nil || in.Text == nil {
		return nil, errors.New(`"id" and "text" are needed`)
	}
	doc := seed.FromText(*in.ID, *in.Text)
	if in.Title != "" {
		doc.Meta.Title = seed.Field{Value: strings.Join(strings.Fields(in.Title), " "), Basis: seed.Metadata}
	}
	if in.Date != "" {
		day, _, _ := strings.Cut(in.Date, "T")
		if !isDate(day) {
			return nil, fmt.Errorf("date %q is not of the form 2025-03-01, 2025-03 or 2025", in.Date)
		}
		doc.Meta.Date = seed.Field{Value: day, Basis: seed.Metadata}
	}
	return extract.AppendJSON(nil, doc, extract.FindWith(doc, how)), nil
}

func isDate(s string) bool {
	return slices.ContainsFunc([]string{"2006-01-02", "2006-01", "2006"}, func(layout string) bool {
		_, err := time.Parse(layout, s)
		return err == nil
	})
}

// A document is a file to read: its name within fsys, and its ID.
type document struct {
	fsys     fs.FS
	name, id string
}

// extract prints the findings of the documents at paths, of all seeds without.
func (a *app) extract(ctx context.Context, source string, paths []string) error {
	p, err := open(source)
	if err != nil && (source != "" || len(paths) == 0) {
		return err
	}
	if len(paths) == 0 {
		paths = []string{p.path("seeds")}
	}
	how, err := p.extracting()
	if err != nil {
		return err
	}
	docs, failed := a.gatherAll(p, paths)
	var limits config.Limits
	if p != nil {
		limits = p.conf.Limits
	}
	readers := a.newReaders(ctx, limits)
	defer readers.close()
	done := 0
	err = inOrder(ctx, slices.Values(docs), func(d document) []answered { return d.findings(readers, how) }, func(list []answered) error {
		for _, r := range list {
			if r.err != nil {
				failed++
				a.complainOf(r.id, r.err.Error(), limitOf(r.err))
				continue
			}
			done++
			if _, err := a.out.Write(r.data); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.settle(done, failed, "document")
}

// answered is what one document says, as a line of JSON, or why it says nothing.
type answered struct {
	id   string
	data []byte
	err  error
}

// findings reads the document and those within it and returns what each says.
func (d document) findings(readers *readers, how extract.Options) (out []answered) {
	err := guard(func() error {
		for r := range readers.open(d.fsys, d.name) {
			one := answered{id: d.id + strings.TrimPrefix(r.Name, d.name), err: r.Err}
			if r.Err == nil && len(r.Doc.Blocks) == 0 {
				continue
			}
			if r.Err == nil {
				r.Doc.ID = one.id
				one.err = guard(func() error {
					one.data = extract.AppendJSON(nil, r.Doc, extract.FindWith(r.Doc, how))
					return nil
				})
			}
			out = append(out, one)
		}
		return nil
	})
	if err != nil {
		out = append(out, answered{id: d.id, err: err})
	}
	return out
}

// gatherAll lists the documents at the paths. What is none is complained of and
// counted.
func (a *app) gatherAll(p *project, paths []string) (docs []document, failed int) {
	for _, given := range paths {
		found, problems, err := gather(p, given)
		if err != nil {
			problems = append(problems, problem{given, cause(err).Error()})
		}
		for _, each := range problems {
			failed++
			a.complain(each)
		}
		docs = append(docs, found...)
	}
	return docs, failed
}

// gather lists the documents at a path: itself, or all in it where it is a
// folder. What lies below the project's seeds is named from there, all else as
// the path was given.
func gather(p *project, given string) ([]document, []problem, error) {
	real, err := filepath.Abs(given)
	if err == nil {
		real, err = filepath.EvalSymlinks(real)
	}
	if err != nil {
		return nil, nil, err
	}
	info, err := os.Stat(real)
	if err != nil {
		return nil, nil, err
	}
	id := filepath.ToSlash(filepath.Clean(given))
	if in, ok := within(p, real); ok {
		id = in
	}
	if !info.IsDir() {
		root, err := os.OpenRoot(filepath.Dir(real))
		if err != nil {
			return nil, nil, err
		}
		return []document{{root.FS(), filepath.Base(real), id}}, nil, nil
	}
	root, err := os.OpenRoot(real)
	if err != nil {
		return nil, nil, err
	}
	names, found, err := seed.List(root.FS())
	if err == nil && len(names)+len(found) == 0 {
		err = errors.New("no documents in this folder")
	}
	docs := make([]document, len(names))
	for i, name := range names {
		docs[i] = document{root.FS(), name, path.Join(id, name)}
	}
	problems := make([]problem, len(found))
	for i, f := range found {
		problems[i] = problem{path.Join(id, f.Name), f.Text}
	}
	return docs, problems, err
}

// within returns the path of a file, given absolute and without symbolic links,
// below the project's seeds.
func within(p *project, file string) (string, bool) {
	if p == nil {
		return "", false
	}
	seeds, err := filepath.EvalSymlinks(p.path("seeds"))
	if err != nil {
		return "", false
	}
	rel, err := filepath.Rel(seeds, file)
	if err != nil || !filepath.IsLocal(rel) {
		return "", false
	}
	return filepath.ToSlash(rel), true
}
