package cli

import (
	"context"
	"embed"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

const newHelp = `Usage: briefbook new DIR

Makes a working project in the folder DIR, which must not hold anything yet:
config.toml, seeds/ with two sample documents, content/ with the texts of the
home and about pages, and .gitignore. "briefbook build" then makes its site.

Exit codes: 0 done, 1 failed, 2 wrong usage.

Examples:
  briefbook new mybriefs
  briefbook new mybriefs && briefbook build --source mybriefs
`

// starter holds the files of a new project, its config.toml aside.
//
//go:embed all:starter
var starter embed.FS

func newFlags(*flag.FlagSet) runner {
	return func(_ context.Context, a *app, args []string) error { return a.newProject(args[0]) }
}

// newProject makes a project in dir.
func (a *app) newProject(dir string) error {
	entries, err := os.ReadDir(dir)
	switch {
	case errors.Is(err, fs.ErrNotExist):
	case err != nil:
		return fmt.Errorf("%s: %w", quoted(dir), cause(err))
	case len(entries) > 0:
		return failure(quoted(dir)+": the folder is not empty", "name a folder that is not there yet")
	}
	files, err := fs.Sub(starter, "starter")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return fmt.Errorf("%s: %w", quoted(dir), cause(err))
	}
	if err := os.CopyFS(dir, files); err != nil {
		return fmt.Errorf("%s: %w", quoted(dir), cause(err))
	}
	config, err := fs.ReadFile(a.theme, "config.toml")
	if err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(dir, "config.toml"), config, 0o644); err != nil {
		return fmt.Errorf("%s: %w", quoted(dir), cause(err))
	}
	a.say("made the project %s", quoted(dir))
	fmt.Fprintf(a.out, "briefbook build --source %s\n", shellWord(dir))
	return nil
}
