package site

import (
	"errors"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/afero"

	"briefbook/internal/brief"
)

// A world is all that Hugo gets to see: theme, the project's overrides, its own
// pages and the admitted briefs, in memory, under the project's real path so
// that messages name real files.
type world struct {
	Options
	fs       afero.Fs
	briefs   []*brief.Brief // in the order of their paths
	terms    map[string]*taxonomy
	sections []string // of briefs, with all that lie above them, sorted
	expected []string // files that the site must hold
	warnings []string
	outer    map[*brief.Brief]*brief.Brief   // that of the document that holds this one's
	parts    map[*brief.Brief][]*brief.Brief // the reverse
}

// newWorld puts everything into memory. Later layers win over earlier ones.
func newWorld(o Options) (*world, error) {
	w := &world{Options: o, fs: afero.NewMemMapFs(), briefs: slices.Clone(o.Briefs)}
	slices.SortFunc(w.briefs, func(a, b *brief.Brief) int { return strings.Compare(a.Path, b.Path) })
	w.terms = gatherTerms(w.briefs)
	w.sections = gatherSections(w.briefs)
	w.gatherParts()
	if err := w.addTheme(); err != nil {
		return nil, err
	}
	for _, add := range []func() error{w.addSystemPages, w.addSections, w.addTerms, w.addOwnPages, w.addBriefs} {
		if err := add(); err != nil {
			return nil, err
		}
	}
	return w, nil
}

// put writes a file into the world. name is below the project's folder.
func (w *world) put(name string, data []byte) error {
	return afero.WriteFile(w.fs, filepath.Join(w.Project, filepath.FromSlash(name)), data, 0o644)
}

// addTheme adds the embedded theme and the project's own files over it.
func (w *world) addTheme() error {
	for _, dir := range []string{"layouts", "assets", "i18n"} {
		if err := w.addTree(w.Theme, dir); err != nil {
			return err
		}
	}
	project := os.DirFS(w.Project)
	for _, dir := range []string{"layouts", "assets", "i18n", "data"} {
		if err := w.addTree(project, dir); err != nil {
			return err
		}
	}
	return nil
}

// addTree adds the regular files below dir; it follows no symbolic links.
func (w *world) addTree(fsys fs.FS, dir string) error {
	return walk(fsys, dir, func(name string) error {
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return err
		}
		return w.put(name, data)
	})
}

// walk calls visit for each regular file below dir that is not hidden, in
// order. A folder that is not there holds no files.
func walk(fsys fs.FS, dir string, visit func(name string) error) error {
	return fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			return err
		case name != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case !d.Type().IsRegular():
			return nil
		}
		return visit(name)
	})
}

// gatherSections returns the folders of the briefs and of all that lie above
// them, "briefs" itself first.
func gatherSections(briefs []*brief.Brief) []string {
	seen := map[string]bool{"briefs": true}
	for _, b := range briefs {
		for dir := path.Dir(b.Path); dir != "." && !seen[dir]; dir = path.Dir(dir) {
			seen[dir] = true
		}
	}
	var out []string
	for dir := range seen {
		out = append(out, dir)
	}
	slices.Sort(out)
	return out
}
