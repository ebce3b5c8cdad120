package cli

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"

	"briefbook/internal/config"
)

// A project is the folder that a command works on.
type project struct {
	dir  string // as the reader named it, or from the current folder
	abs  string
	conf *config.Config
}

// open finds and reads the project: source, or the nearest folder upward with a
// config.toml where source is empty.
func open(source string) (*project, error) {
	if source == "" {
		found, err := config.Find(".")
		if err != nil {
			return nil, err
		}
		source = found
	}
	conf, err := config.Load(source)
	if err != nil {
		return nil, err
	}
	abs, err := filepath.Abs(source)
	if err != nil {
		return nil, err
	}
	if abs, err = filepath.EvalSymlinks(abs); err != nil {
		return nil, err
	}
	return &project{dir: source, abs: abs, conf: conf}, nil
}

// path returns the file's path for reading it; name is below the project.
func (p *project) path(name string) string {
	return filepath.Join(p.abs, filepath.FromSlash(name))
}

// shown returns the file's path as the reader finds it from where they stand.
func (p *project) shown(name string) string {
	if filepath.IsAbs(name) {
		return name
	}
	return filepath.ToSlash(filepath.Join(p.dir, filepath.FromSlash(name)))
}

// lock keeps other runs from writing to the project until unlock is called. The
// lock file stays: taking it away would let a third run lock a new one while a
// second still waits for the old.
func (p *project) lock() (unlock func(), err error) {
	l := flock.New(p.path(".briefbook.lock"))
	got, err := l.TryLock()
	switch {
	case err != nil:
		return nil, failure(quoted(p.dir)+": cannot write to the project: "+cause(err).Error(),
			"briefs are written to content/briefs; copy the project to a place where you may write")
	case !got:
		return nil, failure(quoted(p.dir)+": another briefbook is at work on this project", "wait until it is done")
	}
	return func() { l.Unlock() }, nil
}

// replace writes a file by writing a neighbour and renaming it, so that no one
// ever sees half of it. The neighbour's name depends on the file's alone: what a
// killed run left there, the next one takes away.
func replace(name string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return cause(err)
	}
	neighbour := filepath.Join(filepath.Dir(name), apart(".briefbook", filepath.Base(name))+".tmp")
	if err := os.Remove(neighbour); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return cause(err)
	}
	f, err := os.OpenFile(neighbour, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return cause(err)
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Close())
	if err == nil {
		err = os.Rename(neighbour, name)
	}
	if err != nil {
		os.Remove(neighbour)
		return cause(err)
	}
	return nil
}

// cause returns what the system said, without the operation and the path: the
// message that it goes into names the file already.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	var l *os.LinkError
	if errors.As(err, &l) {
		return l.Err
	}
	return err
}

// shellWord returns a path so that it can be pasted into a shell.
func shellWord(s string) string {
	plain := func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("._-/+=:,@%", r))
	}
	if s != "" && s[0] != '-' && strings.IndexFunc(s, plain) < 0 {
		return s
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
