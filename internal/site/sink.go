package site

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/spf13/afero"
)

// A sink is the file system that Hugo publishes to: a file that it closes goes
// to the stage, mended, and is not held here.
type sink struct {
	afero.Fs // empty: nothing that was written can be read back
	root     string
	stage    *stage
}

// destination returns the file system for what Hugo writes below root.
func (s *stage) destination(root string) afero.Fs {
	return sink{afero.NewMemMapFs(), root, s}
}

func (k sink) Create(name string) (afero.File, error) {
	return &sinkFile{name: name, sink: k}, nil
}

func (k sink) OpenFile(name string, flag int, perm os.FileMode) (afero.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) == 0 {
		return k.Fs.OpenFile(name, flag, perm)
	}
	return k.Create(name)
}

func (sink) Mkdir(string, os.FileMode) error            { return nil }
func (sink) MkdirAll(string, os.FileMode) error         { return nil }
func (sink) Chtimes(string, time.Time, time.Time) error { return nil }
func (sink) Chmod(string, os.FileMode) error            { return nil }

// A sinkFile gathers what is written to one file.
type sinkFile struct {
	afero.File // nil: a sink's files are only written
	bytes.Buffer
	name string
	sink sink
}

func (f *sinkFile) Name() string                      { return f.name }
func (f *sinkFile) Write(p []byte) (int, error)       { return f.Buffer.Write(p) }
func (f *sinkFile) WriteString(s string) (int, error) { return f.Buffer.WriteString(s) }
func (f *sinkFile) Read(p []byte) (int, error)        { return f.Buffer.Read(p) }
func (f *sinkFile) Sync() error                       { return nil }
func (f *sinkFile) Truncate(size int64) error         { f.Buffer.Truncate(int(size)); return nil }

// Close hands the file to the stage.
func (f *sinkFile) Close() error {
	name, err := filepath.Rel(f.sink.root, f.name)
	if err != nil {
		return err
	}
	data := f.Buffer.Bytes()
	if bytes.Contains(data, []byte(breaker)) {
		data = []byte(mendTokens.Replace(string(data)))
	}
	return f.sink.stage.write(filepath.ToSlash(strings.TrimPrefix(name, "./")), data)
}
