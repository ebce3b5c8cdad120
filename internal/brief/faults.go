package brief

import (
	"fmt"
	"strings"
)

// A Fault is one thing that is wrong in a brief file.
type Fault struct {
	File string
	Line int // from 1; 0 when it is the file as a whole
	Text string
	Hint string // what to do about it; may be empty
}

// Error returns the fault on one line, without its hint.
func (f Fault) Error() string {
	if f.Line == 0 {
		return f.File + ": " + f.Text
	}
	return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text)
}

// Faults are all that is wrong in a brief file, in the order of its lines. It is
// the type of the errors of [Parse].
type Faults []Fault

// Error returns the faults, a line each.
func (f Faults) Error() string {
	lines := make([]string, len(f))
	for i, x := range f {
		lines[i] = x.Error()
	}
	return strings.Join(lines, "\n")
}
