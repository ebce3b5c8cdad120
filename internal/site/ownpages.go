package site

import (
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/gohugoio/hugo/parser/pageparser"

	"briefbook/internal/brief"
	"briefbook/internal/marking"
)

// addOwnPages adds the pages that a person wrote by hand: all of content/ but
// the briefs. Pages above the audience stay out with what belongs to them, as do
// pages of sections of which no brief is admitted.
func (w *world) addOwnPages() error {
	project := os.DirFS(w.Project)
	owners, err := w.findOwners(project)
	if err != nil {
		return err
	}
	return walk(project, "content", func(name string) error {
		if owners.shutOut(name) {
			return nil
		}
		if strings.HasPrefix(name, "content/briefs/") {
			return w.addSectionPage(project, name)
		}
		switch path.Ext(name) {
		case ".md":
			return w.addOwnPage(project, name, name)
		case ".html", ".gotmpl", ".org", ".adoc", ".rst", ".pandoc":
			if w.Audience == marking.None { // its marking cannot be read
				w.warnings = append(w.warnings, name+": left out: pages of this format are not taken, write it as Markdown (.md)")
			}
			return nil
		}
		data, err := fs.ReadFile(project, name)
		if err != nil {
			return err
		}
		return w.put(name, data)
	})
}

// addSectionPage adds the page that a person wrote for a section of the briefs.
func (w *world) addSectionPage(project fs.FS, name string) error {
	section := brief.Address(strings.TrimPrefix(path.Dir(name), "content/"))
	if path.Base(name) != "_index.md" || !slices.Contains(w.sections, section) {
		return nil
	}
	return w.addOwnPage(project, name, "content/"+section+"/_index.md")
}

// owners are the pages to which other files belong, index.md and _index.md, and
// whether the audience may not have them.
type owners map[string]bool

func (w *world) findOwners(project fs.FS) (owners, error) {
	found := owners{}
	err := walk(project, "content", func(name string) error {
		if base := path.Base(name); base != "index.md" && base != "_index.md" || strings.HasPrefix(name, "content/briefs/") {
			return nil
		}
		_, admitted, err := w.readOwnPage(project, name)
		found[name] = !admitted
		return err
	})
	return found, err
}

// shutOut reports whether a file belongs to a page that is left out. All below
// the folder of an index.md belongs to it; pages below an _index.md stand for
// themselves.
func (o owners) shutOut(name string) bool {
	for dir := path.Dir(name); dir != "."; dir = path.Dir(dir) {
		if shut, ok := o[dir+"/index.md"]; ok {
			return shut
		}
		if shut, ok := o[dir+"/_index.md"]; ok && path.Ext(name) != ".md" {
			return shut
		}
	}
	return false
}

// addOwnPage adds a page written by hand, at a place in the world, unless it is
// marked above the audience.
func (w *world) addOwnPage(project fs.FS, name, place string) error {
	data, admitted, err := w.readOwnPage(project, name)
	if err != nil || !admitted {
		return err
	}
	return w.put(place, []byte(defuse(string(data))))
}

// readOwnPage reads a page written by hand and tells whether the audience may
// have it. A page whose label cannot be read is for no audience, and the error
// is not for it either.
func (w *world) readOwnPage(project fs.FS, name string) (data []byte, admitted bool, err error) {
	data, err = fs.ReadFile(project, name)
	if err != nil {
		return nil, false, err
	}
	label := marking.None
	page, err := pageparser.ParseFrontMatterAndContent(bytes.NewReader(data))
	if err == nil {
		label, err = w.label(page.FrontMatter)
	}
	switch {
	case w.Audience == marking.None && err != nil:
		return nil, false, fmt.Errorf("%s: %v", name, err)
	case w.Audience == marking.None:
		return data, true, nil
	}
	return data, err == nil && label != marking.None && label <= w.Audience, nil
}

// label returns the marking in a page's front matter, else the project's. Hugo
// does not tell the case of keys apart, and takes those below "params" as well;
// of several labels the most restricted counts.
func (w *world) label(fields map[string]any) (marking.Label, error) {
	found := marking.None
	params, _ := fields["params"].(map[string]any)
	for _, set := range []map[string]any{fields, params} {
		for key, value := range set {
			if !strings.EqualFold(key, "marking") {
				continue
			}
			label, err := marking.Parse(fmt.Sprint(value))
			if err != nil {
				return marking.None, err
			}
			found = max(found, label)
		}
	}
	if found == marking.None {
		return w.Config.DefaultMarking, nil
	}
	return found, nil
}
