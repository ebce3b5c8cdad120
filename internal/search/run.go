package search

import (
	"bufio"
	"cmp"
	"encoding/binary"
	"io"
	"os"
	"slices"
	"strings"
)

// A term is one form of a word under one stem, and where it stands.
type term struct {
	stem, form string
	briefs     int
	last       int    // the last brief, counted from 1
	postings   []byte // for each brief: distance to the one before, weight in quarters, number of positions, distances
}

func compareTerms(x, y *term) int {
	return cmp.Or(strings.Compare(x.stem, y.stem), strings.Compare(x.form, y.form))
}

// A run is the terms of some briefs that follow one another. The postings of
// each are in the pool.
type run struct {
	terms    []growing
	ids      map[names]int32
	lexicons map[string]*lexicon // by language
	pool     pool
	line     []byte // of a posting
}

type names struct{ stem, form string }

// A growing term is one whose postings are being gathered.
type growing struct {
	names
	briefs, last int32
	postings     stream
}

func newRun() *run { return &run{ids: map[names]int32{}, lexicons: map[string]*lexicon{}} }

// reset empties the run and keeps its memory.
func (r *run) reset() {
	clear(r.terms)
	r.terms = r.terms[:0]
	clear(r.ids)
	for _, l := range r.lexicons {
		l.forget()
	}
	r.pool.reset()
}

// id returns the number of a term.
func (r *run) id(stem, form string) int32 {
	n := names{stem, form}
	id, ok := r.ids[n]
	if !ok {
		id = int32(len(r.terms))
		r.terms = append(doubled(r.terms, 1), growing{names: n})
		r.ids[n] = id
	}
	return id
}

// doubled returns a list with room for n more. One that is full becomes twice as
// long: what append adds to a long one, a quarter, leaves far more to be swept
// up in the end.
func doubled[T any](list []T, n int) []T {
	if len(list)+n <= cap(list) {
		return list
	}
	return slices.Grow(list, len(list)+n)
}

// post adds a brief to a term; what tells how often and where is in rest.
func (r *run) post(id int32, brief int, rest []byte) {
	t := &r.terms[id]
	r.line = append(binary.AppendUvarint(r.line[:0], uint64(int32(brief)+1-t.last)), rest...)
	r.pool.append(&t.postings, r.line)
	t.last = int32(brief) + 1
	t.briefs++
}

// sorted returns the terms by stem and form.
func (r *run) sorted() source {
	slices.SortFunc(r.terms, func(x, y growing) int {
		return cmp.Or(strings.Compare(x.stem, y.stem), strings.Compare(x.form, y.form))
	})
	left := r.terms
	var t term
	return func() (*term, error) {
		if len(left) == 0 {
			return nil, nil
		}
		g := &left[0]
		left = left[1:]
		t = term{g.stem, g.form, int(g.briefs), int(g.last), r.pool.read(t.postings[:0], g.postings)}
		return &t, nil
	}
}

// A runStore keeps runs on disk until they are merged.
type runStore struct {
	folder string
	files  []*os.File
}

// put writes a run.
func (s *runStore) put(next source) error {
	f, err := os.CreateTemp(s.folder, "briefbook-index-*")
	if err != nil {
		return err
	}
	s.files = append(s.files, f)
	w := bufio.NewWriterSize(f, 1<<16)
	var line []byte
	for t, err := next(); t != nil; t, err = next() {
		if err != nil {
			return err
		}
		line = appendString(appendString(line[:0], t.stem), t.form)
		line = binary.AppendUvarint(binary.AppendUvarint(line, uint64(t.briefs)), uint64(t.last))
		line = binary.AppendUvarint(line, uint64(len(t.postings)))
		for _, part := range [][]byte{line, t.postings} {
			if _, err := w.Write(part); err != nil {
				return err
			}
		}
	}
	if err := w.Flush(); err != nil {
		return err
	}
	_, err = f.Seek(0, io.SeekStart)
	return err
}

// discard removes what is on disk.
func (s *runStore) discard() {
	for _, f := range s.files {
		f.Close()
		os.Remove(f.Name())
	}
	s.files = nil
}

// A source gives the terms of a run in order, nil at the end. Each is good until
// the next.
type source func() (*term, error)

func onDisk(f *os.File) source {
	r := bufio.NewReaderSize(f, 1<<16)
	var fault error
	number := func() int {
		v, err := binary.ReadUvarint(r)
		fault = cmp.Or(fault, err)
		return int(v)
	}
	read := func(b []byte, n int) []byte {
		b = slices.Grow(b[:0], n)[:n]
		_, err := io.ReadFull(r, b)
		fault = cmp.Or(fault, err)
		return b
	}
	var t term
	var name []byte
	text := func(before string) string {
		name = read(name, number())
		if string(name) == before {
			return before
		}
		return string(name)
	}
	return func() (*term, error) {
		if _, err := r.Peek(1); err == io.EOF {
			return nil, nil
		}
		stem := text(t.stem)
		t = term{stem: stem, form: text(stem), briefs: number(), last: number(), postings: read(t.postings, number())}
		return &t, fault
	}
}

// merged calls use with each term of all runs, in order; the last run is in
// memory.
func (s *runStore) merged(last source, use func(*term) error) error {
	var sources []source
	for _, f := range s.files {
		sources = append(sources, onDisk(f))
	}
	sources = append(sources, last)
	heads := make([]*term, len(sources))
	for i, next := range sources {
		var err error
		if heads[i], err = next(); err != nil {
			return err
		}
	}
	var all term
	for {
		var first *term
		for _, t := range heads {
			if t != nil && (first == nil || compareTerms(t, first) < 0) {
				first = t
			}
		}
		if first == nil {
			return nil
		}
		all = term{stem: first.stem, form: first.form, postings: all.postings[:0]}
		for i, t := range heads {
			if t == nil || t.stem != all.stem || t.form != all.form {
				continue
			}
			all.join(t)
			var err error
			if heads[i], err = sources[i](); err != nil {
				return err
			}
		}
		if err := use(&all); err != nil {
			return err
		}
	}
}

// join appends what a later run has of the term.
func (t *term) join(later *term) {
	d := decoder{data: later.postings}
	t.postings = binary.AppendUvarint(t.postings, uint64(d.number()-t.last))
	t.postings = append(doubled(t.postings, len(d.data)), d.data...)
	t.briefs += later.briefs
	t.last = later.last
}
