package site

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"slices"

	"briefbook/internal/brief"
)

// gatherParts finds which briefs are of documents within that of another: of the
// nearest that has a brief here.
func (w *world) gatherParts() {
	bySource := map[string]*brief.Brief{}
	for _, b := range w.briefs {
		bySource[b.Source.File] = b
	}
	w.outer, w.parts = map[*brief.Brief]*brief.Brief{}, map[*brief.Brief][]*brief.Brief{}
	for _, b := range w.briefs {
		file, within := brief.Container(b.Source.File)
		for ; within; file, within = brief.Container(file) {
			if outer := bySource[file]; outer != nil {
				w.outer[b] = outer
				w.parts[outer] = append(w.parts[outer], b)
				break
			}
		}
	}
}

// related returns what a page tells of other briefs: those given.
func related(briefs ...*brief.Brief) []params {
	var out []params
	for _, b := range briefs {
		if b != nil {
			out = append(out, params{"title": title(b), "path": b.Path + "/index.html", "lang": b.Language})
		}
	}
	return out
}

// originalName returns the name on the site of the file that a brief was made
// from, "" when it does not travel with the site. Its ending says what the file
// was read as, never what the file calls itself; what a browser would run scripts
// of, from disk, becomes a text by it.
func (w *world) originalName(b *brief.Brief) string {
	if !slices.Contains(w.Originals, b.Source.File) {
		return ""
	}
	ending := b.Source.Format
	if ending == "html" || ending == "xml" {
		ending += ".txt"
	}
	return "originals/" + path.Base(b.Path) + "-" + b.Source.SHA256[:16] + "." + ending
}

// copyOriginals adds the files that travel with the site. Each must still be the
// file that its brief was made from.
func (w *world) copyOriginals(out *stage) error {
	root, err := os.OpenRoot(w.Project)
	if err != nil {
		return err
	}
	defer root.Close()
	for _, b := range w.briefs {
		name := w.originalName(b)
		if name == "" || out.names[name] {
			continue
		}
		data, err := root.ReadFile(b.Source.File)
		if err != nil {
			return err
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != b.Source.SHA256 {
			return fmt.Errorf("%s was changed while the site was built: build it again", b.Source.File)
		}
		if err := out.write(name, data); err != nil {
			return err
		}
	}
	return nil
}
