package main

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefbook"
	"briefbook/internal/cli"
)

// files are the contents of files by their slash-separated names below some
// folder.
type files = map[string]string

// A ran is what is left of a run of the program.
type ran struct {
	code     int
	out, err string
}

// newProject writes the files of a project into a folder of its own.
func newProject(t *testing.T, sets ...files) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "project")
	writeFiles(t, dir, sets...)
	return dir
}

// writeFiles writes the sets one over the other.
func writeFiles(t *testing.T, dir string, sets ...files) {
	t.Helper()
	for _, set := range sets {
		for _, name := range slices.Sorted(maps.Keys(set)) {
			file := filepath.Join(dir, filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(set[name]), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// run runs the program in this process.
func run(t *testing.T, args ...string) ran {
	t.Helper()
	var out, said bytes.Buffer
	streams := cli.Streams{In: strings.NewReader(""), Out: &out, Err: &said, Env: os.Getenv}
	code := cli.Main(context.Background(), streams, briefbook.Theme, args)
	return ran{code, out.String(), said.String()}
}

// process returns the program as a process of its own, not yet started, and
// where its messages go. It is this test's binary (see TestMain).
func process(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	cmd := exec.Command("briefbook", args...)
	said := &bytes.Buffer{}
	cmd.Stderr = said
	return cmd, said
}

// finish waits for a started process and returns its exit code, -1 when a
// signal ended it.
func finish(t *testing.T, cmd *exec.Cmd) int {
	t.Helper()
	err := cmd.Wait()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode()
}

// tree returns all files below dir, and its folders with a slash at their end.
func tree(t *testing.T, dir string) files {
	t.Helper()
	got := files{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || name == "." {
			return err
		}
		if d.IsDir() {
			got[name+"/"] = ""
			return nil
		}
		data, err := os.ReadFile(filepath.Join(dir, name))
		got[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// difference tells of the first names at which two trees differ, "" when they
// are the same.
func difference(got, want files) string {
	names := maps.Clone(got)
	maps.Copy(names, want)
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(names)) {
		g, inGot := got[name]
		w, inWant := want[name]
		switch {
		case !inGot:
			lines = append(lines, name+" is missing")
		case !inWant:
			lines = append(lines, name+" should not be there")
		case g != w:
			lines = append(lines, name+" differs: "+around(g, w)+" instead of "+around(w, g))
		}
	}
	return strings.Join(lines[:min(len(lines), 10)], "\n")
}

// around returns the text of a where it parts from b.
func around(a, b string) string {
	at := 0
	for at < min(len(a), len(b)) && a[at] == b[at] {
		at++
	}
	return "…" + a[max(0, at-40):min(len(a), at+60)] + "…"
}

// neighbours returns the names beside a path that begin with its name, which
// is where an unfinished site would lie.
func neighbours(t *testing.T, path string) []string {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, e := range entries {
		if name := e.Name(); name != filepath.Base(path) && strings.HasPrefix(strings.TrimPrefix(name, "."), filepath.Base(path)) {
			out = append(out, name)
		}
	}
	return out
}
