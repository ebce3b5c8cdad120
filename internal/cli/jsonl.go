package cli

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
)

// maxLine is the longest line of input that is taken. It holds the largest
// document that package seed reads, escaped as JSON may have to.
const maxLine = 128 << 20

// A line is one line of the input, from 1.
type line struct {
	n    int
	data []byte
	err  error
}

// lines reads r line by line. Blank lines are passed over; one that is too long
// is an error of its own, and so is the end of a reader that breaks down.
func lines(r io.Reader, limit int) iter.Seq[line] {
	return func(yield func(line) bool) {
		in := bufio.NewReaderSize(r, 1<<16)
		for n := 1; ; n++ {
			data, err := readLine(in, limit)
			if n == 1 {
				data = bytes.TrimPrefix(data, []byte("\ufeff"))
			}
			ended := err != nil && !errors.Is(err, errLongLine)
			if errors.Is(err, io.EOF) {
				err = nil
			}
			if data = bytes.TrimSpace(data); len(data) > 0 || err != nil {
				if !yield(line{n, data, err}) {
					return
				}
			}
			if ended {
				return
			}
		}
	}
}

var errLongLine = errors.New("the line is too long")

// readLine reads to the next line feed or the end; what is over the limit is
// read and thrown away.
func readLine(in *bufio.Reader, limit int) ([]byte, error) {
	var data []byte
	long := false
	for {
		part, err := in.ReadSlice('\n')
		if long = long || len(data)+len(part) > limit; !long {
			data = append(data, part...)
		}
		switch {
		case errors.Is(err, bufio.ErrBufferFull):
			continue
		case long && (err == nil || errors.Is(err, io.EOF)):
			return nil, errLongLine
		}
		return data, err
	}
}

// answer prints what work makes of each line of standard input, in their order,
// each as soon as it is there. A line that cannot be answered is named and the
// others go on.
func (a *app) answer(ctx context.Context, work func([]byte) ([]byte, error)) error {
	type result struct {
		n    int
		data []byte
		err  error
	}
	answered, failed := 0, 0
	err := inOrder(ctx, lines(a.In, maxLine), func(l line) result {
		r := result{n: l.n, err: l.err}
		if r.err == nil {
			r.err = guard(func() (err error) { r.data, err = work(l.data); return err })
		}
		return r
	}, func(r result) error {
		if r.err != nil {
			failed++
			a.say("standard input: line %d: %v", r.n, r.err)
			return nil
		}
		answered++
		a.out.Write(r.data)
		return a.out.Flush()
	})
	if err != nil {
		return err
	}
	return a.settle(answered, failed, "line")
}

// settle ends a run over many documents: it fails when nothing came of any.
func (a *app) settle(done, failed int, what string) error {
	switch {
	case failed == 0:
		return nil
	case done == 0:
		return fmt.Errorf("%s: none could be read", counted(failed, what))
	}
	a.say("%s: %d done, %d failed", counted(done+failed, what), done, failed)
	return errLeftOut
}

// decode reads a line of JSON into v.
func decode(data []byte, v any) error {
	err := json.Unmarshal(data, v)
	var wrong *json.UnmarshalTypeError
	switch {
	case errors.As(err, &wrong) && wrong.Field != "":
		return fmt.Errorf("%q must be a %s, not a %s", wrong.Field, wrong.Type, wrong.Value)
	case err != nil:
		return errors.New("not a JSON object")
	}
	return nil
}

// encode makes a line of JSON of v, letters as they are.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	err := e.Encode(v)
	return b.Bytes(), err
}
