// Package cli is the command line: one file a command, one table of them. It is
// the only package that knows all the others. A command gets its streams and
// its context passed in, so that it runs in a test without a process.
//
//	os.Exit(cli.Main(ctx, cli.Standard(), briefbook.Theme, os.Args[1:]))
package cli

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strings"

	"briefbook/internal/config"
)

// Streams are what a run reads and writes.
type Streams struct {
	In       io.Reader
	Out, Err io.Writer
	// OutTerminal and ErrTerminal say that a person is looking at Out or Err.
	OutTerminal, ErrTerminal bool
	// Env looks up an environment variable, as [os.Getenv] does.
	Env func(string) string
	// Self is the program's own file, from which it starts the processes that
	// read documents; where it is "" they are read in this process.
	Self string
}

// Standard returns the streams of the process.
func Standard() Streams {
	self, _ := os.Executable()
	return Streams{
		Self: self, In: os.Stdin, Out: os.Stdout, Err: os.Stderr, Env: os.Getenv,
		OutTerminal: isTerminal(os.Stdout), ErrTerminal: isTerminal(os.Stderr),
	}
}

// isTerminal takes any character device for a terminal: nobody minds colours
// that go to /dev/null.
func isTerminal(f *os.File) bool {
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// An app is one run of the program.
type app struct {
	Streams
	out   *bufio.Writer // results; over Streams.Out
	theme fs.FS

	hinted map[string]bool // limits that a hint has told of
}

// A runner does a command's work once its flags are read.
type runner func(ctx context.Context, a *app, args []string) error

// A command is one line of the table.
type command struct {
	name, summary, help string
	// least and most are how many arguments it takes; most < 0 is any number.
	least, most int
	// flags declares the command's flags and returns what runs it.
	flags func(*flag.FlagSet) runner
}

// commands returns the table, in the order in which help lists it. The first is
// what a bare briefbook does.
func commands() []command {
	return []command{
		{"build", "make the site from seeds and briefs (also what a bare briefbook does)", buildHelp, 0, 0, buildFlags},
		{"new", "make a working project in a new folder", newHelp, 1, 1, newFlags},
		{"ingest", "make briefs from seeds, without the site", ingestHelp, 0, -1, ingestFlags},
		{"extract", "print what documents say, as JSON Lines; writes nothing", extractHelp, 0, -1, extractFlags},
		{"explain", "show why a brief says what it says", explainHelp, 1, 1, explainFlags},
		{"search", "search the built site", searchHelp, 0, -1, searchFlags},
		{"version", "print the version of this program", versionHelp, 0, 0, versionFlags},
		{"help", "print how to use a command", helpHelp, 0, 1, helpFlags},
	}
}

// exitCodes maps errors to exit codes. Any other error is 1, none is 0.
var exitCodes = []struct {
	is   error
	code int
}{
	{errUsage, 2},
	{errLeftOut, 3},
	{context.Canceled, 130},
}

var (
	errUsage = errors.New("wrong usage")
	// errLeftOut ends a run that did its work but for some documents. It is
	// not printed: the command has said what is missing, and why.
	errLeftOut = errors.New("some documents were left out")
)

// Main runs the program and returns its exit code. theme holds layouts/,
// assets/, i18n/ and config.toml; args are the arguments without the program's
// name. When ctx ends, the run stops cleanly with the code 130.
func Main(ctx context.Context, s Streams, theme fs.FS, args []string) int {
	a := &app{Streams: s, out: bufio.NewWriter(s.Out), theme: theme}
	err := guard(func() error { return a.dispatch(ctx, args) })
	if flushed := a.out.Flush(); err == nil && flushed != nil {
		err = fmt.Errorf("standard output: %w", flushed)
	}
	if err == nil {
		return 0
	}
	if ctx.Err() != nil {
		err = context.Canceled
	}
	a.report(err)
	for _, e := range exitCodes {
		if errors.Is(err, e.is) {
			return e.code
		}
	}
	return 1
}

// guard turns a panic into an error: a fault of the program's own stops one
// document or one command, and no trace of it is thrown at the reader.
func guard(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v", p)
		}
	}()
	return work()
}

// dispatch finds the command that args name and runs it.
func (a *app) dispatch(ctx context.Context, args []string) error {
	table := commands()
	c, rest := table[0], args
	switch {
	case len(args) == 0:
	case args[0] == "-h" || args[0] == "-help" || args[0] == "--help":
		return a.overview()
	case args[0] == "-version" || args[0] == "--version":
		return a.version()
	case args[0] == childCommand && len(args) == 2:
		return serveParent(a.In, a.Streams.Out, args[1])
	case !strings.HasPrefix(args[0], "-"):
		found, err := lookUp(table, args[0])
		if err != nil {
			return err
		}
		c, rest = found, args[1:]
	}
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	run := c.flags(f)
	words, err := parse(c, f, rest)
	if errors.Is(err, flag.ErrHelp) {
		_, err = a.out.WriteString(c.help)
		return err
	}
	if err != nil {
		return err
	}
	return run(ctx, a, words)
}

// lookUp returns the command of that name.
func lookUp(table []command, name string) (command, error) {
	at := slices.IndexFunc(table, func(c command) bool { return c.name == name })
	if at >= 0 {
		return table[at], nil
	}
	names := make([]string, len(table))
	for i, c := range table {
		names[i] = c.name
	}
	remedy := `"briefbook help" lists the commands`
	if near := config.Nearest(name, names); near != "" {
		remedy = fmt.Sprintf("did you mean %q?", "briefbook "+near)
	}
	return command{}, usage(fmt.Sprintf("unknown command %q", name), remedy)
}
