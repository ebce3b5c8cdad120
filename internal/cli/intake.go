package cli

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"briefbook/internal/brief"
	"briefbook/internal/extract"
	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// An outcome is what became of a seed.
type outcome string

const (
	added     outcome = "added"
	updated   outcome = "updated"
	unchanged outcome = "unchanged"
	kept      outcome = "kept as edited"
	duplicate outcome = "duplicate"
	failed    outcome = "failed"
	gone      outcome = "gone" // the seed is, its brief is not
)

var outcomes = []outcome{added, updated, unchanged, kept, duplicate, failed, gone}

// An entry is one seed on its way to a brief file.
type entry struct {
	seed, brief string // file names below the project
	outcome     outcome
	text        string // why it failed; of what it is a duplicate
	limit       string // the limit that it failed for
	warnings    []string

	sha256 string
	label  marking.Label // that the seed alone gives
	old    *shelved      // the brief file that it had before; nil when it had none
	data   []byte        // of the brief file, where it is to be written
}

// An intake is one run of all seeds, or of some, into briefs. Its work is done
// in two steps: reading, by several at once, which only looks; then storing, in
// the order of the seeds.
type intake struct {
	p       *project
	shelf   *shelf
	fsys    fs.FS // of the seeds
	how     extract.Options
	readers *readers
	here    map[string]bool // the files among the seeds
	entries []entry
	partial bool // some seeds only were asked for
	// problems are those of files among the seeds that are none.
	problems []problem
}

// readSeeds reads the seeds at paths, all without any, and finds what is to be
// written. When quiet, not even the progress tells how many there are.
func (a *app) readSeeds(ctx context.Context, p *project, paths []string, quiet bool) (*intake, error) {
	in := &intake{p: p, here: map[string]bool{}, partial: len(paths) > 0}
	var err error
	if in.how, err = p.extracting(); err != nil {
		return nil, err
	}
	if in.shelf, err = readShelf(ctx, p); err != nil {
		return nil, err
	}
	root, err := p.seedsFolder()
	if err != nil {
		return nil, err
	}
	in.readers = a.newReaders(ctx, p.conf.Limits)
	defer in.readers.close()
	names := []string{}
	if root != nil {
		defer root.Close()
		if names, err = in.list(root); err != nil {
			return nil, err
		}
	}
	picked, err := p.chosen(names, paths)
	if err != nil {
		return nil, err
	}
	if err := in.readAll(ctx, a, picked, quiet); err != nil {
		return nil, err
	}
	in.dropDuplicates()
	in.partRenamed()
	if !in.partial {
		in.addGone()
	}
	return in, nil
}

// readAll reads the seeds of those names.
func (in *intake) readAll(ctx context.Context, a *app, names []string, quiet bool) error {
	done := 0
	return inOrder(ctx, slices.Values(names), func(name string) []entry { return in.read(name, true) }, func(e []entry) error {
		in.entries = append(in.entries, e...)
		if done++; !quiet {
			a.progress("seeds read:", done, len(names))
		}
		return nil
	})
}

// list returns the names of all seeds.
func (in *intake) list(root *os.Root) ([]string, error) {
	in.fsys = root.FS()
	names, found, err := seed.List(in.fsys)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", quoted(in.p.shown("seeds")), cause(err))
	}
	for _, f := range found {
		in.problems = append(in.problems, problem{"seeds/" + f.Name, f.Text})
	}
	for _, name := range names {
		in.here["seeds/"+name] = true
	}
	return names, nil
}

// read makes the briefs of one seed and of the documents within it, and compares
// them with the files there are. The brief of a seed that is gone becomes that of
// a new one with the same bytes, where rename allows it.
func (in *intake) read(name string, rename bool) (out []entry) {
	labels := map[string]marking.Label{} // of documents that hold others
	err := guard(func() error {
		for r := range in.readers.open(in.fsys, name) {
			outer, _ := seed.Container(r.Name)
			e := in.entry(r, labels[outer], rename)
			labels[r.Name] = max(e.label, in.labelOf(e.seed))
			if e.outcome != "" {
				out = append(out, e)
			}
		}
		return nil
	})
	if err != nil {
		out = append(out, entry{seed: "seeds/" + name, outcome: failed, text: err.Error()})
	}
	return out
}

// entry makes the brief of a document, marked with outer at least. One without
// text, that only holds others, has no outcome.
func (in *intake) entry(r seed.Reading, outer marking.Label, rename bool) (e entry) {
	e.seed = "seeds/" + r.Name
	err := r.Err
	switch {
	case err != nil:
	case len(r.Doc.Blocks) == 0:
		e.label = max(r.Doc.Meta.Marking, outer)
	default:
		err = guard(func() error { return in.make(&e, r.Doc, outer, rename) })
	}
	if err != nil {
		e.outcome, e.text, e.limit = failed, err.Error(), limitOf(err)
	}
	if rename && e.released() {
		return in.entry(r, outer, false)
	}
	return e
}

// make makes the brief of an entry's document.
func (in *intake) make(e *entry, doc *seed.Document, outer marking.Label, rename bool) error {
	e.sha256, e.warnings = doc.SHA256, doc.Warnings
	e.old = in.find(e.seed, doc.SHA256, rename)
	e.brief = in.place(e.seed, e.old)
	found := extract.FindWith(doc, in.how)
	fresh := brief.Make(doc, found, brief.Options{
		File: e.seed, Path: strings.TrimPrefix(strings.TrimSuffix(e.brief, ".md"), "content/"), DefaultMarking: in.p.conf.DefaultMarking, AtLeast: outer,
	})
	e.label = fresh.Marking
	if at := found.Classified; at.Len() > 0 {
		e.warnings = append(e.warnings, fmt.Sprintf("it says %q, which is no TLP label: marked %s; give its label in a sidecar", doc.Text[at.Start:at.End], e.label))
	}
	return e.compare(fresh)
}

// labelOf returns the label that a person may have given to the brief of a seed.
func (in *intake) labelOf(file string) marking.Label {
	if f := in.shelf.bySource[file]; f != nil {
		return f.brief.Marking
	}
	return marking.None
}

// exists reports whether a seed is there, of a document within one the seed that
// holds it.
func (in *intake) exists(file string) bool {
	return in.here[seed.Whole(file)]
}

// released reports whether the brief of a seed that is gone would get another
// label as the brief of this one. Then it is not the same seed under a new name:
// the place and the edits of a restricted brief are not for a wider audience.
func (e *entry) released() bool {
	if e.old == nil || e.data == nil || e.old.brief.Source.File == e.seed {
		return false
	}
	b, err := brief.Parse(e.brief, e.data)
	return err == nil && b.Marking != e.old.brief.Marking
}

// find returns the brief file of a seed; nil when it has none.
func (in *intake) find(file, sha256 string, rename bool) *shelved {
	if f := in.shelf.bySource[file]; f != nil {
		return f
	}
	f := in.shelf.byHash[sha256]
	if rename && f != nil && !in.exists(f.brief.Source.File) {
		return f
	}
	return nil
}

// place returns the name of a seed's brief file: where it is, wherever a person
// moved it, else where it belongs. That is asked for each seed alone: among
// others the place could tell that they exist (see [addressed]).
func (in *intake) place(file string, old *shelved) string {
	if old != nil {
		return old.name
	}
	place := "content/" + brief.Place([]string{file})[file]
	if f := in.shelf.taken(place + ".md"); f != nil && f.brief != nil {
		place = apart(place, file)
	}
	return place + ".md"
}

// compare finds what is to be written of a fresh brief.
func (e *entry) compare(fresh *brief.Brief) error {
	written := fresh.Markdown()
	if e.old == nil {
		e.outcome, e.data = added, written
		return nil
	}
	data, changed, err := brief.Update(e.old.data, fresh)
	switch {
	case err != nil:
		return err
	case changed:
		e.outcome, e.data = updated, data
	case bytes.Equal(data, written):
		e.outcome = unchanged
	default:
		e.outcome = kept
	}
	return nil
}

// dropDuplicates leaves one seed of those with the same bytes and the same
// label: the first by name of those that have a brief already, else the first.
// Labels part them because a site for one audience must be the same whether or
// not a restricted twin exists.
func (in *intake) dropDuplicates() {
	type twin struct {
		sha256 string
		label  marking.Label
	}
	first := map[twin]int{}
	for i := range in.entries {
		e := &in.entries[i]
		if e.outcome == failed {
			continue
		}
		key := twin{e.sha256, e.label}
		at, seen := first[key]
		switch {
		case in.partial && in.shelved(e):
			e.becomeDuplicate(in.shelf.byHash[e.sha256].brief.Source.File)
		case !seen:
			first[key] = i
		case e.old != nil && in.entries[at].old == nil:
			in.entries[at].becomeDuplicate(e.seed)
			first[key] = i
		case e.old == nil:
			e.becomeDuplicate(in.entries[at].seed)
		}
	}
}

// shelved reports whether the brief of a twin that this run does not read stands
// on the shelf.
func (in *intake) shelved(e *entry) bool {
	f := in.shelf.byHash[e.sha256]
	return e.old == nil && f != nil && in.exists(f.brief.Source.File) && f.brief.Label(in.p.conf.DefaultMarking) == e.label
}

func (e *entry) becomeDuplicate(of string) {
	e.outcome, e.brief, e.data = duplicate, "", nil
	e.text = "left out: the same bytes as " + quoted(of)
}

// partRenamed gives a brief whose seed is gone to one new seed only, where twins
// with different labels have come in its place.
func (in *intake) partRenamed() {
	given := map[string]bool{}
	for i := range in.entries {
		e := &in.entries[i]
		if e.brief != "" && given[e.brief] {
			*e = in.again(*e)
		}
		given[e.brief] = true
	}
}

// again makes the brief of an entry's seed as that of a new one.
func (in *intake) again(e entry) entry {
	for _, other := range in.read(seed.Whole(strings.TrimPrefix(e.seed, "seeds/")), false) {
		if other.seed == e.seed {
			return other
		}
	}
	return e
}

// addGone adds an entry for each brief whose seed is not there any more.
func (in *intake) addGone() {
	moved, read, unread := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for _, e := range in.entries {
		moved[e.brief], read[e.seed] = true, true
		unread[e.seed] = e.outcome == failed
	}
	for _, f := range in.shelf.sorted() {
		if f.brief == nil || f.brief.Source.File == "" || moved[f.name] || read[f.brief.Source.File] || !in.isGone(f.brief.Source.File, unread) {
			continue
		}
		in.entries = append(in.entries, entry{
			seed: f.brief.Source.File, brief: f.name, outcome: gone,
			text: "the seed is gone: its brief " + quoted(f.name) + " stays",
		})
	}
}

// isGone reports whether a seed that was not read is gone: not when it is there,
// nor when it may be within a document that could not be read.
func (in *intake) isGone(file string, unread map[string]bool) bool {
	if in.here[file] {
		return false
	}
	for outer, ok := seed.Container(file); ok; outer, ok = seed.Container(outer) {
		if unread[outer] {
			return false
		}
	}
	return true
}

// briefs returns all briefs of the project, in the order of their files.
func (in *intake) briefs() []*brief.Brief {
	var out []*brief.Brief
	for _, f := range in.shelf.sorted() {
		if f.brief != nil {
			out = append(out, f.brief)
		}
	}
	return out
}
