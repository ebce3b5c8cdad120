package site

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"
	"sync"

	"github.com/gofrs/flock"
)

// A stage is the folder in which a new site grows, beside the one whose place
// it will take.
type stage struct {
	output string // the site's folder
	dir    string // the stage's own, a neighbour of output
	temp   string // another neighbour, for files that are no part of the site; nobody else may read it
	lock   *flock.Flock

	// closed is set once nothing more may be written: a build that was cut off
	// may go on for a while. open is held while a file is being written.
	open   sync.RWMutex
	closed bool

	mu      sync.Mutex
	failure error           // of writing, if any: what Hugo makes of it says less
	names   map[string]bool // files written, slash-separated
	bytes   int64
	pages   int
}

// newStage makes an empty stage beside output, and takes away what an
// interrupted build left there. Two builds into one place exclude each other.
func newStage(output string) (*stage, error) {
	parent, base := filepath.Split(output)
	if err := os.MkdirAll(parent, 0o755); err != nil {
		return nil, err
	}
	if err := mayReplace(output); err != nil {
		return nil, err
	}
	lock, err := lockFile(filepath.Join(parent, "."+base+".lock"))
	if err != nil {
		return nil, err
	}
	left, _ := filepath.Glob(filepath.Join(escapeGlob(parent), escapeGlob(base)+".tmp-*"))
	for _, dir := range left {
		os.RemoveAll(dir)
	}
	dir, err := os.MkdirTemp(parent, base+".tmp-")
	s := &stage{output: output, dir: dir, lock: lock, names: map[string]bool{}}
	if err == nil {
		err = os.Chmod(dir, 0o755)
	}
	if err == nil {
		s.temp, err = os.MkdirTemp(parent, base+".tmp-")
	}
	if err != nil {
		s.discard()
		return nil, err
	}
	return s, nil
}

// lockFile locks a file that its holder takes away at the end: where that came
// between opening and locking it, what is locked is not the file that others see.
func lockFile(name string) (*flock.Flock, error) {
	for {
		lock := flock.New(name)
		ok, err := lock.TryLock()
		if err != nil {
			return nil, err
		}
		if !ok {
			return nil, errors.New("another build is writing here")
		}
		held, err := lock.Stat()
		there, missing := os.Stat(name)
		if err == nil && missing == nil && os.SameFile(held, there) {
			return lock, nil
		}
		lock.Unlock()
	}
}

// at returns err with the site's folder for the file that failed, whose name
// among others in a stage tells nobody anything.
func at(output string, err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		err = p.Err
	}
	return fmt.Errorf("%s: %w", output, err)
}

// marker is a file that every site of ours holds, written last.
const marker = "briefbook.json"

// mayReplace refuses a folder that holds something else than a site of ours.
func mayReplace(output string) error {
	entries, err := os.ReadDir(output)
	if errors.Is(err, fs.ErrNotExist) || err == nil && len(entries) == 0 {
		return nil
	}
	if err != nil {
		return err
	}
	if _, err := os.Stat(filepath.Join(output, marker)); err == nil {
		return nil
	}
	return errors.New("holds files that are not a site built by briefbook: name another folder, or empty this one")
}

// escapeGlob makes a path match only itself.
func escapeGlob(s string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(s)
}

// write writes a file of the site. name is slash-separated.
func (s *stage) write(name string, data []byte) error {
	s.open.RLock()
	defer s.open.RUnlock()
	if s.closed {
		return errors.New("the build was stopped")
	}
	name = path.Clean(strings.TrimPrefix(name, "/"))
	if !fs.ValidPath(name) {
		return fmt.Errorf("%q: not a name of a file within the site", name)
	}
	full := filepath.Join(s.dir, filepath.FromSlash(name))
	if err := s.note(name, len(data)); err != nil {
		return err
	}
	err := os.WriteFile(full, data, 0o644)
	if errors.Is(err, fs.ErrNotExist) { // the first file of its folder
		if err = os.MkdirAll(filepath.Dir(full), 0o755); err == nil {
			err = os.WriteFile(full, data, 0o644)
		}
	}
	if err != nil {
		s.mu.Lock()
		s.failure = cmp.Or(s.failure, err)
		s.mu.Unlock()
	}
	return err
}

// cause returns what stopped a build that ended with err. Where the disk did,
// that is said, not what Hugo made of it.
func (s *stage) cause(err error) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.failure != nil {
		return at(s.output, s.failure)
	}
	return err
}

// note counts a file.
func (s *stage) note(name string, size int) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.names[name] {
		return fmt.Errorf("%s: two pages have this address", name)
	}
	s.names[name] = true
	s.bytes += int64(size)
	if strings.HasSuffix(name, ".html") {
		s.pages++
	}
	return nil
}

// swap puts the stage in the old site's place and takes the old one away.
func (s *stage) swap() error {
	if err := os.WriteFile(filepath.Join(s.dir, marker), []byte(fmt.Sprintf("{\"files\": %d}\n", len(s.names))), 0o644); err != nil {
		return err
	}
	err := os.Rename(s.dir, s.output)
	if err == nil {
		return nil
	}
	if err := exchange(s.dir, s.output); err != nil {
		return err
	}
	return os.RemoveAll(s.dir)
}

// discard takes away what was not swapped in.
func (s *stage) discard() {
	s.open.Lock()
	s.closed = true
	s.open.Unlock()
	os.RemoveAll(s.dir)
	os.RemoveAll(s.temp)
	os.Remove(s.lock.Path()) // while it is held: the next build makes its own
	s.lock.Unlock()
}
