package cli

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io/fs"
	"os"
	"path"
	"slices"
	"strings"

	"briefbook/internal/brief"
)

// A shelf is the brief files of a project as they lie in content/briefs.
type shelf struct {
	files    map[string]*shelved // by file name below the project
	bySource map[string]*shelved // by the seed that they were made from
	byHash   map[string]*shelved // by the bytes of that seed
	folded   map[string]string   // file names by their lower-case form
}

// A shelved file is one brief file.
type shelved struct {
	name  string
	data  []byte
	brief *brief.Brief // nil when the file is broken
	err   error        // what is wrong with it
}

const shelfFolder = "content/briefs"

// readShelf reads all briefs of the project.
func readShelf(ctx context.Context, p *project) (*shelf, error) {
	root, err := os.OpenRoot(p.abs)
	if err != nil {
		return nil, err
	}
	defer root.Close()
	names, err := briefFiles(root.FS())
	if err != nil {
		return nil, err
	}
	s := &shelf{map[string]*shelved{}, map[string]*shelved{}, map[string]*shelved{}, map[string]string{}}
	err = inOrder(ctx, slices.Values(names), func(name string) *shelved {
		f := &shelved{name: name}
		f.err = guard(func() (err error) {
			if f.data, err = root.ReadFile(name); err == nil {
				f.brief, err = brief.Parse(name, f.data)
			}
			return err
		})
		return f
	}, func(f *shelved) error {
		s.put(f)
		return nil
	})
	return s, err
}

// briefFiles lists the brief files, sorted. A section's own page is none.
func briefFiles(fsys fs.FS) ([]string, error) {
	var names []string
	err := fs.WalkDir(fsys, shelfFolder, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == shelfFolder && errors.Is(err, fs.ErrNotExist):
			return fs.SkipAll
		case err != nil:
			return err
		case strings.HasPrefix(d.Name(), ".") && d.IsDir():
			return fs.SkipDir
		case strings.HasPrefix(d.Name(), "."), strings.HasPrefix(d.Name(), "_index."):
		case d.Type().IsRegular() && path.Ext(name) == ".md":
			names = append(names, name)
		}
		return nil
	})
	return names, err
}

// put adds a file, or takes in what became of it. Of several briefs of one seed
// the most open counts, of those the first by name: a restricted one must make no
// difference to the others.
func (s *shelf) put(f *shelved) {
	s.files[f.name] = f
	s.folded[strings.ToLower(f.name)] = f.name
	if f.brief == nil {
		return
	}
	if src := f.brief.Source; src.File != "" {
		if have := s.bySource[src.File]; have == nil || f.brief.Marking < have.brief.Marking {
			s.bySource[src.File] = f
		}
		if have := s.byHash[src.SHA256]; have == nil || f.brief.Marking < have.brief.Marking {
			s.byHash[src.SHA256] = f
		}
	}
}

// taken returns the brief file that stands at a name, whatever its case.
func (s *shelf) taken(name string) *shelved { return s.files[s.folded[strings.ToLower(name)]] }

// sorted returns the files in the order of their names.
func (s *shelf) sorted() []*shelved {
	var out []*shelved
	for _, f := range s.files {
		out = append(out, f)
	}
	slices.SortFunc(out, func(a, b *shelved) int { return strings.Compare(a.name, b.name) })
	return out
}

// apart returns another place for a brief whose own is taken: with a part of the
// hash of what tells it from the other.
func apart(place, by string) string {
	sum := sha256.Sum256([]byte(by))
	return place + "-" + hex.EncodeToString(sum[:8])
}
