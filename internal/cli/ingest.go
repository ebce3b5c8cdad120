package cli

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefbook/internal/brief"
)

const ingestHelp = `Usage: briefbook ingest [FLAGS] [PATH…]

Makes a brief in content/briefs of each seed, or of those at the PATHs. What a
person changed in a brief stays; where nothing has changed nothing is written.
A seed with the same bytes as another gets no brief of its own, and the brief of
a seed that is gone stays: both are named.

Flags:
  --json         print what became of each seed as JSON
  --source DIR   the project's folder; else the nearest with a config.toml

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some seeds were left
out, 130 interrupted.

Examples:
  briefbook ingest
  briefbook ingest seeds/report.html
`

// formatsRead are the formats of seeds, for messages.
const formatsRead = "PDF, Word, OpenDocument, RTF, EPUB, mail, mailboxes, saved web pages, Markdown or text"

func ingestFlags(f *flag.FlagSet) runner {
	var source string
	var asJSON bool
	folderFlag(f, &source, "source")
	f.BoolVar(&asJSON, "json", false, "")
	return func(ctx context.Context, a *app, args []string) error {
		p, err := open(source)
		if err != nil {
			return err
		}
		unlock, err := p.lock()
		if err != nil {
			return err
		}
		defer unlock()
		in, err := a.readSeeds(ctx, p, args, false)
		if err != nil {
			return err
		}
		if err := in.store(ctx); err != nil {
			return err
		}
		if asJSON {
			data, err := encode(in.table())
			if err != nil {
				return err
			}
			a.out.Write(data)
		}
		return in.tell(a)
	}
}

// chosen returns the seeds at the paths that the reader gave, all without any. A
// path is looked for from where the reader stands, then from the project.
func (p *project) chosen(names, paths []string) ([]string, error) {
	if len(paths) == 0 {
		return names, nil
	}
	picked := map[string]bool{}
	for _, given := range paths {
		name, ok := p.seedPath(given)
		if !ok {
			return nil, failure(quoted(given)+": no such seed", "seeds lie below "+quoted(p.shown("seeds")))
		}
		found := false
		for _, n := range names {
			if n == name || name == "." || strings.HasPrefix(n, name+"/") {
				picked[n], found = true, true
			}
		}
		if !found {
			return nil, failure(quoted(given)+": no seeds there", `"briefbook help ingest" says what a seed is`)
		}
	}
	return slices.DeleteFunc(slices.Clone(names), func(n string) bool { return !picked[n] }), nil
}

// seedPath returns a path's name below seeds/.
func (p *project) seedPath(given string) (string, bool) {
	for _, try := range []string{given, filepath.Join(p.abs, given)} {
		abs, err := filepath.Abs(try)
		if err != nil {
			continue
		}
		if abs, err = filepath.EvalSymlinks(abs); err != nil {
			continue
		}
		if name, ok := within(p, abs); ok {
			return name, true
		}
	}
	return "", false
}

// A row is what ingest --json prints of a seed.
type row struct {
	Seed    string `json:"seed"`
	Brief   string `json:"brief,omitempty"`
	Outcome string `json:"outcome"`
	Text    string `json:"text,omitempty"`
}

// table returns what became of each seed.
func (in *intake) table() []row {
	rows := []row{}
	for _, e := range in.entries {
		rows = append(rows, row{e.seed, e.brief, string(e.outcome), e.text})
	}
	return rows
}

// tell prints what became of the seeds: by name where a person should look, the
// others counted.
func (in *intake) tell(a *app) error {
	counts := map[outcome]int{}
	for _, e := range in.entries {
		counts[e.outcome]++
		switch e.outcome {
		case failed:
			a.complainOf(e.seed, e.text, e.limit)
		case duplicate, gone:
			a.say("%s: %s", quoted(e.seed), e.text)
		case added, updated:
			for _, w := range e.warnings {
				a.warn(quoted(e.seed) + ": " + w)
			}
		}
	}
	faults := in.tellBroken(a)
	if !in.partial {
		faults += len(in.problems)
		for _, each := range in.problems {
			a.complain(each)
		}
	}
	seeds := len(in.entries) - counts[gone]
	var parts []string
	for _, o := range outcomes {
		if counts[o] > 0 && o != gone {
			parts = append(parts, fmt.Sprintf("%d %s", counts[o], o))
		}
	}
	if seeds == 0 {
		a.say("no seeds in %s", quoted(in.p.shown("seeds")))
		a.hint("put documents there: " + formatsRead)
	} else {
		a.say("%s: %s", counted(seeds, "seed"), strings.Join(parts, ", "))
	}
	if counts[failed]+faults > 0 {
		return errLeftOut
	}
	return nil
}

// tellBroken names the faults of brief files that cannot be read, of a partial
// run those in its way, and returns how many such files there are.
func (in *intake) tellBroken(a *app) int {
	wanted := map[string]bool{}
	for _, e := range in.entries {
		wanted[e.brief] = true
	}
	n := 0
	for _, f := range in.shelf.sorted() {
		if f.err == nil || in.partial && !wanted[f.name] {
			continue
		}
		n++
		var faults brief.Faults
		if !errors.As(f.err, &faults) {
			a.complain(problem{f.name, cause(f.err).Error()})
		}
		for _, fault := range faults {
			a.say("%v", fault)
			if fault.Hint != "" {
				a.hint(fault.Hint)
			}
		}
	}
	return n
}

// seedsFolder opens the project's seeds; nil where there is no such folder.
func (p *project) seedsFolder() (*os.Root, error) {
	root, err := os.OpenRoot(p.path("seeds"))
	if errors.Is(err, os.ErrNotExist) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", quoted(p.shown("seeds")), cause(err))
	}
	return root, nil
}
