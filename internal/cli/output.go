package cli

// What goes where. Standard output carries results and nothing else. All that
// is said about the work goes to standard error, one line a message:
//
//	briefbook: …          what was done, or what failed
//	briefbook: warning: … done, but look at this
//	briefbook: hint: …    what a person can do
//
// A message names its file once and stays on one line, whatever characters a
// file's name or a document's words hold. Progress shows on a terminal only.

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
)

// say prints a message.
func (a *app) say(format string, args ...any) { a.message("", fmt.Sprintf(format, args...)) }

// warn prints a warning.
func (a *app) warn(text string) { a.message("warning: ", text) }

// hint prints what a person can do.
func (a *app) hint(text string) { a.message("hint: ", text) }

func (a *app) message(kind, text string) {
	a.status("")
	fmt.Fprintf(a.Err, "briefbook: %s%s\n", kind, printable(text))
}

// report prints the error that ends a run, and its remedy.
func (a *app) report(err error) {
	switch {
	case errors.Is(err, errLeftOut):
		return
	case errors.Is(err, context.Canceled):
		a.say("interrupted: nothing half done is left behind")
		return
	}
	a.say("%v", err)
	var h interface{ Hint() string }
	if errors.As(err, &h) && h.Hint() != "" {
		a.hint(h.Hint())
	}
}

// problem is something that went wrong with one document.
type problem struct{ name, text string }

// complain prints a problem.
func (a *app) complain(p problem) { a.say("%s: %s", quoted(p.name), p.text) }

// complainOf prints why a document could not be read, and once for each limit
// how to raise it.
func (a *app) complainOf(name, text, limit string) {
	a.complain(problem{name, text})
	if limit == "" || a.hinted[limit] {
		return
	}
	if a.hinted == nil {
		a.hinted = map[string]bool{}
	}
	a.hinted[limit] = true
	a.hint(fmt.Sprintf("where the document is to be trusted, raise %s below [params.briefbook.limits] in config.toml", limit))
}

// quoted returns a file's name, in quotes where it could be misread.
func quoted(name string) string {
	if printable(name) != name || name != strings.TrimSpace(name) || name == "" {
		return strconv.Quote(name)
	}
	return name
}

// printable makes one harmless line of a text: what would break the line, move
// the cursor or turn the direction of writing is shown as Go escapes it.
func printable(s string) string {
	if strings.IndexFunc(s, unsafe) < 0 && !strings.ContainsRune(s, unicode.ReplacementChar) {
		return s
	}
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == unicode.ReplacementChar && !strings.HasPrefix(s[i:], "\ufffd"):
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unsafe(r):
			quote := strconv.QuoteRuneToASCII(r)
			b.WriteString(quote[1 : len(quote)-1])
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// unsafe reports control and format characters and the separators of lines and
// paragraphs, of which terminals and logs make something else than a letter.
func unsafe(r rune) bool {
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// progress shows how far the work has come, on a terminal.
func (a *app) progress(what string, done, of int) {
	if done == of || done%16 == 0 {
		a.status(fmt.Sprintf("%s %d of %d", what, done, of))
	}
}

// status shows what is being done, on a terminal, until the next message.
func (a *app) status(text string) {
	if a.ErrTerminal {
		fmt.Fprintf(a.Err, "\r\x1b[K%s", text)
	}
}

// counted returns "1 seed", "2 seeds".
func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
