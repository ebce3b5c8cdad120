package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"runtime"
	"time"

	"briefbook/internal/config"
	"briefbook/internal/seed"
)

// readers decode seeds: small texts in this process, all else in children, so
// that a document which never ends or grows without bound ends its child only.
type readers struct {
	ctx    context.Context
	stop   func()
	self   string // the program; "" reads everything in this process
	limits config.Limits
	// slots holds a child or nil, room for one, for each that may be at work.
	slots chan *child
}

// inProcess is the size up to which texts are read without a child.
const inProcess = 1 << 20

// preparation is how long a child may get ready for a format, which is the same
// work for every file of it: on the slowest machines minutes.
const preparation = 5 * time.Minute

// newReaders returns readers for a run; close ends their children.
func (a *app) newReaders(ctx context.Context, limits config.Limits) *readers {
	n := runtime.GOMAXPROCS(0)
	ctx, stop := context.WithCancel(ctx)
	r := &readers{ctx: ctx, stop: stop, self: a.Self, limits: limits, slots: make(chan *child, n)}
	for range n {
		r.slots <- nil
	}
	return r
}

// close ends the children; what is still being read fails.
func (r *readers) close() {
	r.stop()
	for range cap(r.slots) {
		if c := <-r.slots; c != nil {
			c.end()
		}
	}
}

// open reads a seed and the documents within it.
func (r *readers) open(fsys fs.FS, name string) iter.Seq[seed.Reading] {
	return seed.Open(fsys, name, seedOptions(r.limits), r.decode)
}

// decode is a [seed.Decoder].
func (r *readers) decode(name string, data []byte, o seed.Options) iter.Seq[seed.Reading] {
	if r.self == "" || len(data) <= inProcess && seed.IsText(name, data) {
		return seed.ReadAll(name, data, o)
	}
	return func(yield func(seed.Reading) bool) {
		c := <-r.slots
		var err error
		if c == nil {
			c, err = startChild(r.self, r.limit(memoryLimit))
		}
		usable := false
		if err == nil {
			usable, err = r.ask(c, request{name, data, o}, yield)
		}
		if c != nil && !usable {
			c.end()
			c = nil
		}
		r.slots <- c
		if err != nil {
			yield(seed.Reading{Name: name, Err: err})
		}
	}
}

// ask has a child read a file. It reports whether the child can read another.
func (r *readers) ask(c *child, q request, yield func(seed.Reading) bool) (usable bool, err error) {
	seconds := r.limit(secondsLimit)
	most := time.Duration(seconds) * time.Second
	first := most
	if seed.NeedsPreparation(q.Data) {
		first += preparation
	}
	ctx, cancel := context.WithCancel(r.ctx)
	defer cancel()
	deadline := time.AfterFunc(first, cancel)
	defer deadline.Stop()
	defer context.AfterFunc(ctx, c.kill)()
	if err = c.send(q); err == nil {
		deadline.Reset(most)
		usable, err = c.read(yield)
	}
	switch {
	case err == nil:
		return usable, nil
	case r.ctx.Err() != nil:
		return false, r.ctx.Err()
	case ctx.Err() != nil:
		return false, &readError{fmt.Sprintf("took more than %d s", seconds), secondsLimit}
	case c.starved():
		return false, &readError{fmt.Sprintf("took more than %d MiB of memory", r.limit(memoryLimit)), memoryLimit}
	}
	return false, fmt.Errorf("the reader broke down: %v%s", err, c.lastWords())
}

// Limits that readers keep themselves, beside those of [seed.Options].
const (
	secondsLimit = "seconds"
	memoryLimit  = "memory_mib"
)

// limit returns a limit that the project may have set.
func (r *readers) limit(name string) int {
	if v := r.limits[name]; v > 0 {
		return v
	}
	return map[string]int{secondsLimit: 30, memoryLimit: 1024}[name]
}

// seedOptions returns the limits as package seed takes them.
func seedOptions(l config.Limits) seed.Options {
	const mib = 1 << 20
	return seed.Options{
		MaxBytes: l[seed.LimitFile] * mib, MaxText: l[seed.LimitText] * mib, MaxBlocks: l[seed.LimitBlocks], MaxDepth: l[seed.LimitDepth],
		MaxUnpacked: l[seed.LimitUnpacked] * mib, MaxEntry: l[seed.LimitEntry] * mib, MaxRatio: l[seed.LimitRatio], MaxEntries: l[seed.LimitEntries],
		MaxPages: l[seed.LimitPages], MaxParts: l[seed.LimitParts], MaxPartDepth: l[seed.LimitMails],
	}
}

// A readError is what a child said of a document that it could not read, with
// the limit in its way if it was one.
type readError struct{ text, limit string }

func (e *readError) Error() string { return e.text }

// limitOf returns the name of the limit that a document went beyond, if any.
func limitOf(err error) string {
	var own *readError
	var theirs *seed.LimitError
	switch {
	case errors.As(err, &own):
		return own.limit
	case errors.As(err, &theirs):
		return theirs.Limit
	}
	return ""
}
