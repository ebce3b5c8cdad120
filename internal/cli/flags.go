package cli

import (
	"errors"
	"flag"
	"fmt"
	"strings"

	"briefbook/internal/config"
	"briefbook/internal/marking"
)

// A fault is an error with a remedy. It is also is, for its exit code.
type fault struct {
	is      error
	message string
	remedy  string
}

func (f *fault) Error() string { return f.message }
func (f *fault) Hint() string  { return f.remedy }
func (f *fault) Unwrap() error { return f.is }

// usage returns an error of wrong usage.
func usage(message, remedy string) error { return &fault{errUsage, message, remedy} }

// failure returns an error that a person can do something about.
func failure(message, remedy string) error { return &fault{nil, message, remedy} }

// parse reads the flags, which may stand after arguments too, and returns the
// arguments. What follows a "--" is no flag.
func parse(c command, f *flag.FlagSet, args []string) ([]string, error) {
	var words []string
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return nil, flagFault(c, f, err)
		}
		rest := f.Args()
		if at := len(args) - len(rest); at > 0 && args[at-1] == "--" || len(rest) == 0 {
			words = append(words, rest...)
			break
		}
		words = append(words, rest[0])
		args = rest[1:]
	}
	help := fmt.Sprintf(`"briefbook help %s" shows its use`, c.name)
	switch {
	case len(words) < c.least:
		return nil, usage(c.name+": an argument is missing", help)
	case c.most == 0 && len(words) > 0:
		return nil, usage(fmt.Sprintf("%s takes no argument, got %q", c.name, words[0]), help)
	case c.most > 0 && len(words) > c.most:
		return nil, usage(fmt.Sprintf("%s: one argument too many: %q", c.name, words[c.most]), help)
	}
	return words, nil
}

// flagWords mends package flag's messages: two hyphens as in help and documents.
var flagWords = strings.NewReplacer(" for flag -", " for --", " for -", " for --", "an argument: -", "a value: --", ": parse error", "")

// flagFault puts an error of package flag into our words.
func flagFault(c command, f *flag.FlagSet, err error) error {
	if errors.Is(err, flag.ErrHelp) {
		return err
	}
	message := err.Error()
	if name, unknown := strings.CutPrefix(message, "flag provided but not defined: -"); unknown {
		var names []string
		f.VisitAll(func(g *flag.Flag) { names = append(names, g.Name) })
		remedy := fmt.Sprintf(`"briefbook help %s" lists its flags`, c.name)
		if near := config.Nearest(strings.TrimLeft(name, "-"), names); near != "" {
			remedy = fmt.Sprintf("did you mean --%s?", near)
		}
		return usage(fmt.Sprintf("%s: unknown flag --%s", c.name, name), remedy)
	}
	return usage(c.name+": "+flagWords.Replace(message), fmt.Sprintf(`"briefbook help %s" shows its use`, c.name))
}

// folderFlag declares a flag that names a folder. An empty name, as an unset
// variable of a script leaves it, is a mistake and not the default.
func folderFlag(f *flag.FlagSet, value *string, name string) {
	f.Func(name, "", func(s string) error {
		if s == "" {
			return errors.New("no folder named")
		}
		*value = s
		return nil
	})
}

// audienceFlag declares --audience.
func audienceFlag(f *flag.FlagSet, value *marking.Label) {
	f.Func("audience", "", func(s string) (err error) {
		*value, err = marking.Parse(s)
		return err
	})
}
