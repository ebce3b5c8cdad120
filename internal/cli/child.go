package cli

import (
	"bytes"
	"encoding/gob"
	"io"
	"os"
	"os/exec"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"

	"briefbook/internal/seed"
)

// childCommand is the command, in no list, that reads documents for another
// process of this program: one [request] after the other from standard input,
// the [answer]s to standard output. It opens no files of its own.
const childCommand = "read-for-parent"

// A request asks a child to read one file.
type request struct {
	Name    string
	Data    []byte
	Options seed.Options
}

// An answer is one document of the file asked for. Before the first the child
// says that it is ready to read; the last is none, and says whether the child
// holds so much memory that another file might lack it.
type answer struct {
	Name              string
	Doc               *seed.Document
	Err, Limit        string
	Ready, Last, Full bool
}

// serveParent is the child's side.
func serveParent(in io.Reader, out io.Writer, memory string) error {
	mib, err := strconv.Atoi(memory)
	if err != nil {
		return usage("this command is for the program itself", `"briefbook help" lists the commands`)
	}
	debug.SetMemoryLimit(int64(mib) << 20 / 4 * 3)
	limitMemory(mib)
	requests := make(chan request)
	go func() {
		for dec := gob.NewDecoder(in); ; {
			var q request
			if dec.Decode(&q) != nil {
				os.Exit(0) // the parent is gone, or has no more to read
			}
			requests <- q
		}
	}()
	enc := gob.NewEncoder(out)
	for q := range requests {
		seed.Prepare(q.Data)
		if err := enc.Encode(answer{Ready: true}); err != nil {
			return err
		}
		err := guard(func() error {
			for r := range seed.ReadAll(q.Name, q.Data, q.Options) {
				if err := enc.Encode(answerOf(r)); err != nil {
					os.Exit(1)
				}
			}
			return nil
		})
		if err != nil {
			enc.Encode(answer{Name: q.Name, Err: err.Error()})
		}
		if err := enc.Encode(answer{Last: true, Full: heldMemory() > mib/2}); err != nil {
			return err
		}
	}
	return nil
}

func answerOf(r seed.Reading) answer {
	if r.Err != nil {
		return answer{Name: r.Name, Err: r.Err.Error(), Limit: limitOf(r.Err)}
	}
	return answer{Name: r.Name, Doc: r.Doc}
}

// A child is a process that reads documents.
type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	enc    *gob.Encoder
	dec    *gob.Decoder
	errors firstBytes
}

// startChild starts a child that may take that much memory.
func startChild(self string, mib int) (*child, error) {
	c := &child{cmd: exec.Command(self, childCommand, strconv.Itoa(mib))}
	c.cmd.Args[0] = os.Args[0] // by which a test tells its commands apart
	c.cmd.Stderr = &c.errors
	ownProcess(c.cmd)
	in, err := c.cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	out, err := c.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	c.in, c.enc, c.dec = in, gob.NewEncoder(in), gob.NewDecoder(out)
	return c, c.cmd.Start()
}

// send gives the child a file to read and waits until it is ready to. What it
// gets ready for a format is the same for all files, and no part of the time
// that one may take.
func (c *child) send(q request) error {
	if err := c.enc.Encode(q); err != nil {
		return err
	}
	var ready answer
	return c.dec.Decode(&ready)
}

// read yields the documents of the file that was sent. It reports whether the
// child can read another.
func (c *child) read(yield func(seed.Reading) bool) (usable bool, err error) {
	for {
		var a answer
		if err := c.dec.Decode(&a); err != nil {
			return false, err
		}
		r := seed.Reading{Name: a.Name, Doc: a.Doc}
		if a.Err != "" {
			r.Err = &readError{a.Err, a.Limit}
		}
		if a.Last || !yield(r) {
			return a.Last && !a.Full, nil
		}
	}
}

// kill ends the child at once, whatever it does.
func (c *child) kill() {
	if c.cmd.Process != nil {
		c.cmd.Process.Kill()
	}
}

// end ends the child and waits until it is gone.
func (c *child) end() {
	c.in.Close()
	c.kill()
	c.cmd.Wait()
}

// starved reports whether the child, which has ended, got no memory.
func (c *child) starved() bool {
	c.end()
	return slices.ContainsFunc(noMemory, func(s string) bool { return strings.Contains(string(c.errors), s) })
}

// noMemory is how Go's runtime says that it got none, for data or for a thread.
var noMemory = []string{"out of memory", "cannot allocate memory", "failed to create new OS thread", "pthread_create failed"}

// lastWords returns the first line that the child left, for a message.
func (c *child) lastWords() string {
	first, _, _ := bytes.Cut(c.errors, []byte("\n"))
	if len(first) == 0 {
		return ""
	}
	return ": " + string(first)
}

// firstBytes keeps the first bytes written to it.
type firstBytes []byte

func (f *firstBytes) Write(p []byte) (int, error) {
	const enough = 4 << 10
	*f = append(*f, p[:min(len(p), enough-min(enough, len(*f)))]...)
	return len(p), nil
}
