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

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

const explainHelp = `Usage: briefbook explain [FLAGS] BRIEF

Shows why a brief says what it says: reads its seed again and prints each
finding with its paragraph, what counted for it and how much. Nothing is
written. BRIEF is a brief's path, its seed's path, or the last part of the
brief's address where only one brief has it.

Flags:
  --json         print it as JSON
  --source DIR   the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 130 interrupted.

Examples:
  briefbook explain content/briefs/report.md
  briefbook explain --json seeds/report.html
`

func explainFlags(f *flag.FlagSet) runner {
	var source string
	var asJSON bool
	folderFlag(f, &source, "source")
	f.BoolVar(&asJSON, "json", false, "")
	return func(ctx context.Context, a *app, args []string) error {
		p, err := open(source)
		if err != nil {
			return err
		}
		s, err := readShelf(ctx, p)
		if err != nil {
			return err
		}
		e, err := a.explain(ctx, p, s, args[0])
		if err != nil {
			return err
		}
		if asJSON {
			data, err := encode(e)
			a.out.Write(data)
			return err
		}
		e.print(a.out)
		return nil
	}
}

// explain reads the seed of the brief that is named and explains what is found.
func (a *app) explain(ctx context.Context, p *project, s *shelf, given string) (*explanation, error) {
	f, file, err := p.named(s, given)
	if err != nil {
		return nil, err
	}
	e := &explanation{Seed: file}
	if f != nil {
		e.Brief = f.name
		if f.err != nil {
			return nil, f.err
		}
		if e.Seed = f.brief.Source.File; e.Seed == "" {
			return nil, failure(quoted(f.name)+": names no seed to explain it from", "a brief that a person wrote has none")
		}
		e.Edited, e.EditedWholly = brief.Edited(f.data)
	}
	doc, err := a.reread(ctx, p, e.Seed)
	if err != nil {
		return nil, err
	}
	how, err := p.extracting()
	if err != nil {
		return nil, err
	}
	found, why := extract.Explain(doc, how)
	e.fill(doc, found, why, brief.Make(doc, found, brief.Options{File: e.Seed, DefaultMarking: p.conf.DefaultMarking}))
	switch {
	case f == nil:
		a.warn(quoted(e.Seed) + " has no brief yet")
		a.hint(`"briefbook ingest" makes one`)
	case f.brief.Source.SHA256 != doc.SHA256:
		a.warn(quoted(e.Seed) + " has changed since its brief was made")
		a.hint(`"briefbook ingest" brings the brief up to date`)
	}
	return e, nil
}

// reread reads a seed by its path below the project.
func (a *app) reread(ctx context.Context, p *project, file string) (*seed.Document, error) {
	name, ok := strings.CutPrefix(file, "seeds/")
	root, err := p.seedsFolder()
	if err != nil {
		return nil, err
	}
	if root == nil || !ok {
		return nil, failure(quoted(file)+": no such seed", "seeds lie below "+quoted(p.shown("seeds")))
	}
	defer root.Close()
	readers := a.newReaders(ctx, p.conf.Limits)
	defer readers.close()
	whole := seed.Whole(name)
	doc, err := (*seed.Document)(nil), error(fs.ErrNotExist)
	for r := range readers.open(root.FS(), whole) {
		if r.Name == name || r.Name == whole && r.Err != nil {
			doc, err = r.Doc, r.Err
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		names, _, _ := seed.List(root.FS())
		remedy := "a brief can be explained only from its seed"
		if near := config.Nearest(name, names); near != "" {
			remedy = "did you mean " + quoted("seeds/"+near) + "?"
		}
		return nil, failure(quoted(file)+": no such seed", remedy)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", quoted(file), err)
	}
	return doc, nil
}

// named returns the brief file that a reader means and its seed's path. A seed
// without a brief has no brief file; a brief without a seed, no path.
func (p *project) named(s *shelf, given string) (f *shelved, file string, err error) {
	if f := p.briefAt(s, given); f != nil {
		return f, "", nil
	}
	if name, ok := p.seedPath(given); ok {
		file := "seeds/" + name
		if info, err := os.Stat(p.path(file)); err == nil && info.Mode().IsRegular() {
			return s.bySource[file], file, nil
		}
	}
	clean := filepath.ToSlash(filepath.Clean(given))
	if f := s.bySource[clean]; f != nil {
		return f, "", nil
	}
	if strings.HasPrefix(clean, "seeds/") {
		return nil, clean, nil
	}
	var same []string
	for _, f := range s.sorted() {
		if slug(f.name) == given {
			same = append(same, f.name)
		}
	}
	switch len(same) {
	case 0:
		return nil, "", failure(quoted(given)+": no such brief or seed", s.nearest(given))
	case 1:
		return s.files[same[0]], "", nil
	}
	return nil, "", failure(fmt.Sprintf("%s: %d briefs have that name", quoted(given), len(same)), "name one of "+strings.Join(same, ", "))
}

// briefAt returns the brief file at a path: as it is from where the reader
// stands, from the project, or from content/, with its ".md" or without.
func (p *project) briefAt(s *shelf, given string) *shelved {
	var names []string
	if abs, err := filepath.Abs(given); err == nil {
		if folder, err := filepath.EvalSymlinks(filepath.Dir(abs)); err == nil {
			abs = filepath.Join(folder, filepath.Base(abs))
		}
		if rel, err := filepath.Rel(p.abs, abs); err == nil {
			names = append(names, filepath.ToSlash(rel))
		}
	}
	plain := path.Clean(filepath.ToSlash(given))
	for _, name := range append(names, plain, "content/"+plain) {
		for _, end := range []string{"", ".md"} {
			if f := s.files[name+end]; f != nil {
				return f
			}
		}
	}
	return nil
}

// slug returns the last part of a brief's address.
func slug(file string) string { return strings.TrimSuffix(path.Base(file), ".md") }

// nearest tells which brief or seed the reader may have meant.
func (s *shelf) nearest(given string) string {
	var slugs, files []string
	for _, f := range s.sorted() {
		slugs = append(slugs, slug(f.name))
		files = append(files, f.name)
		if f.brief != nil && f.brief.Source.File != "" {
			files = append(files, f.brief.Source.File)
		}
	}
	slices.Sort(files)
	for _, known := range [][]string{slugs, files} {
		if near := config.Nearest(given, known); near != "" {
			return "did you mean " + quoted(near) + "?"
		}
	}
	return "briefs lie in content/briefs, seeds in seeds"
}
