package cli

import (
	"context"
	"flag"
	"fmt"
	"runtime/debug"
)

const versionHelp = `Usage: briefbook version

Prints the version of this program, the commit it was built from where that is
known, and the version of Go that built it.

Exit codes: 0 done, 2 wrong usage.

Examples:
  briefbook version
  briefbook --version
`

func versionFlags(*flag.FlagSet) runner {
	return func(_ context.Context, a *app, _ []string) error { return a.version() }
}

func (a *app) version() error {
	_, err := fmt.Fprintln(a.out, describe(debug.ReadBuildInfo()))
	return err
}

// describe makes one line of what the Go tool recorded when it built the program.
func describe(info *debug.BuildInfo, ok bool) string {
	if !ok {
		return "briefbook (unknown version)"
	}
	version := info.Main.Version
	if version == "" {
		version = "(devel)"
	}
	line := "briefbook " + version
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	if commit := settings["vcs.revision"]; commit != "" {
		line += " " + commit[:min(12, len(commit))]
		if settings["vcs.modified"] == "true" {
			line += " with changes"
		}
	}
	return line + " " + info.GoVersion
}
