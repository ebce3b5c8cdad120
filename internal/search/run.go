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

// A term is one form of a word under one stem, and where it stands in the
// briefs of a run.
type term struct {
	stem, form string
	briefs     int
	last       int    // the last brief, counted from 1
	postings   []byte // for each brief: distance to the one before, weight in quarters
	positions  []byte // for each brief: how many, distances
}

// A run is the terms of some briefs that follow one another.
type run struct {
	terms []term
	ids   map[spelling]int
	size  int // bytes of postings and positions
}

// A spelling is a word as a language writes it, in small letters.
type spelling struct{ word, language string }

func newRun() run { return run{ids: map[spelling]int{}} }

// term returns the number of the term that a token of a text is.
func (r *run) term(t token, text, language string) int {
	key := spelling{t.form, language}
	if language != "english" && !t.joined {
		key.word = strings.ToLower(text[t.start:t.end])
	}
	id, ok := r.ids[key]
	if ok {
		return id
	}
	s := term{form: t.form, stem: stem(key.word, language)}
	if s.stem == "" {
		s.stem = s.form
	}
	// Spellings that fold and stem alike are one term.
	same := spelling{s.stem + " " + s.form, ""}
	if id, ok = r.ids[same]; !ok {
		id = len(r.terms)
		r.terms = append(r.terms, s)
		r.ids[same] = id
	}
	r.ids[key] = id
	return id
}

// post adds a brief to a term: what the word counts there, and n positions.
func (r *run) post(id, brief, weight, n int, positions []byte) {
	t := &r.terms[id]
	before := len(t.postings) + len(t.positions)
	t.postings = binary.AppendUvarint(t.postings, uint64(brief+1-t.last))
	t.postings = binary.AppendUvarint(t.postings, uint64(weight))
	t.positions = binary.AppendUvarint(t.positions, uint64(n))
	t.positions = append(t.positions, positions...)
	t.last = brief + 1
	t.briefs++
	r.size += len(t.postings) + len(t.positions) - before
}

func compareTerms(x, y *term) int {
	return cmp.Or(strings.Compare(x.stem, y.stem), strings.Compare(x.form, y.form))
}

// sorted returns the terms by stem and form; the run is of no use then.
func (r *run) sorted() []term {
	r.ids = nil
	slices.SortFunc(r.terms, func(x, y term) int { return compareTerms(&x, &y) })
	return r.terms
}

// A runStore keeps runs on disk until they are merged.
type runStore struct {
	folder string
	files  []*os.File
}

// put writes a run.
func (s *runStore) put(terms []term) error {
	f, err := os.CreateTemp(s.folder, "briefbook-index-*")
	if err != nil {
		return err
	}
	s.files = append(s.files, f)
	w := bufio.NewWriterSize(f, 1<<16)
	var line []byte
	for i := range terms {
		t := &terms[i]
		line = appendString(appendString(line[:0], t.stem), t.form)
		line = binary.AppendUvarint(binary.AppendUvarint(line, uint64(t.briefs)), uint64(t.last))
		line = binary.AppendUvarint(line, uint64(len(t.postings)))
		line = binary.AppendUvarint(line, uint64(len(t.positions)))
		for _, part := range [][]byte{line, t.postings, t.positions} {
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

// A source gives the terms of a run in order; nil at the end.
type source func() (*term, error)

func inMemory(terms []term) source {
	return func() (*term, error) {
		if len(terms) == 0 {
			return nil, nil
		}
		t := &terms[0]
		terms = terms[1:]
		return t, nil
	}
}

func onDisk(f *os.File) source {
	r := bufio.NewReaderSize(f, 1<<16)
	var fault error
	number := func() int {
		v, err := binary.ReadUvarint(r)
		fault = cmp.Or(fault, err)
		return int(v)
	}
	read := func(n int) []byte {
		b := make([]byte, n)
		_, err := io.ReadFull(r, b)
		fault = cmp.Or(fault, err)
		return b
	}
	return func() (*term, error) {
		if _, err := r.Peek(1); err == io.EOF {
			return nil, nil
		}
		t := &term{stem: string(read(number())), form: string(read(number()))}
		t.briefs, t.last = number(), number()
		postings, positions := number(), number()
		t.postings, t.positions = read(postings), read(positions)
		return t, fault
	}
}

// merged calls use with each term of all runs, in order; the last run is in
// memory. The term is valid until use returns.
func (s *runStore) merged(last []term, use func(*term) error) error {
	var sources []source
	for _, f := range s.files {
		sources = append(sources, onDisk(f))
	}
	sources = append(sources, inMemory(last))
	heads := make([]*term, len(sources))
	for i, next := range sources {
		var err error
		if heads[i], err = next(); err != nil {
			return err
		}
	}
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
		all := term{stem: first.stem, form: first.form}
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
	if t.briefs == 0 {
		t.postings, t.positions = later.postings, later.positions
	} else {
		d := decoder{data: later.postings}
		t.postings = binary.AppendUvarint(t.postings, uint64(d.number()-t.last))
		t.postings = append(t.postings, d.data...)
		t.positions = append(t.positions, later.positions...)
	}
	t.briefs += later.briefs
	t.last = later.last
}
