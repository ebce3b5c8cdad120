package site

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/cases"
)

// copyStatic adds the project's static/ folder as it is.
func (w *world) copyStatic(out *stage) error {
	project := os.DirFS(w.Project)
	return walk(project, "static", func(name string) error {
		data, err := fs.ReadFile(project, name)
		if err != nil {
			return err
		}
		return out.write(strings.TrimPrefix(name, "static/"), data)
	})
}

// check looks for each page that must be there: Hugo leaves out pages without a
// word, for a dozen reasons. It also refuses names that are one on a system
// that does not tell case apart.
func (w *world) check(out *stage) error {
	var lost []string
	for _, name := range w.expected {
		if !out.names[name] {
			lost = append(lost, name)
		}
	}
	if len(lost) > 0 {
		slices.Sort(lost)
		return fmt.Errorf("%d pages were not built, the first of them %s", len(lost), lost[0])
	}
	fold, seen := cases.Fold(), make(map[string]string, len(out.names))
	for name := range out.names {
		key := fold.String(name)
		if other, twice := seen[key]; twice {
			return fmt.Errorf("%s and %s would be one file on some systems", min(name, other), max(name, other))
		}
		seen[key] = name
	}
	return nil
}
