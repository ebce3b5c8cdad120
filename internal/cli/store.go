package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"briefbook/internal/brief"
)

// unwritable is an error of the disk, not of one document: it ends the run, and
// names no document, since the run may be for an audience.
type unwritable struct{ error }

// store writes what has changed and puts it on the shelf.
func (in *intake) store(ctx context.Context) error {
	for i := range in.entries {
		if err := ctx.Err(); err != nil {
			return err
		}
		e := &in.entries[i]
		if e.outcome != added && e.outcome != updated {
			continue
		}
		err := in.write(e)
		var disk unwritable
		if errors.As(err, &disk) {
			return fmt.Errorf("%s: %w", quoted(in.p.shown(shelfFolder)), disk.error)
		}
		if err != nil {
			e.outcome, e.text = failed, quoted(e.brief)+": "+err.Error()
		}
		e.data = nil
	}
	return nil
}

// write writes one brief file, unless a person is at it: a file that cannot be
// read as a brief, or that has changed since it was read, stays as it is.
func (in *intake) write(e *entry) error {
	b, err := brief.Parse(e.brief, e.data)
	if err != nil {
		return fmt.Errorf("internal error: it does not read back: %v", err)
	}
	file := in.p.path(e.brief)
	now, err := os.ReadFile(file)
	switch {
	case errors.Is(err, fs.ErrNotExist) && e.old == nil:
	case err != nil:
		return cause(err)
	case e.old == nil:
		return errors.New("a broken brief stands there and stays as it is")
	case !bytes.Equal(now, e.old.data):
		return errors.New("it was changed while this run was at work: run it again")
	}
	if err := replace(file, e.data); err != nil {
		return unwritable{err}
	}
	in.shelf.put(&shelved{name: e.brief, data: e.data, brief: b})
	return nil
}
