package cli

import (
	"context"
	"flag"
	"fmt"
)

const helpHelp = `Usage: briefbook help [COMMAND]

Prints how to use a command, as "briefbook COMMAND -h" does; without a command,
what commands there are.

Exit codes: 0 done, 2 wrong usage.

Examples:
  briefbook help
  briefbook help build
`

func helpFlags(*flag.FlagSet) runner {
	return func(_ context.Context, a *app, args []string) error {
		if len(args) == 0 {
			return a.overview()
		}
		c, err := lookUp(commands(), args[0])
		if err != nil {
			return err
		}
		_, err = a.out.WriteString(c.help)
		return err
	}
}

// overview prints what the program does and its commands.
func (a *app) overview() error {
	a.out.WriteString(`briefbook turns a folder of documents ("seeds") into briefs, and the briefs into
a site that opens from disk and can be searched offline.

Usage: briefbook [COMMAND] [FLAGS] [ARGUMENTS]

Commands:
`)
	for _, c := range commands() {
		fmt.Fprintf(a.out, "  %-9s %s\n", c.name, c.summary)
	}
	_, err := a.out.WriteString(`
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done but some documents were left
out, 130 interrupted.

Examples:
  briefbook new mybriefs
  briefbook build --source mybriefs
`)
	return err
}
