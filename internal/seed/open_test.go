package seed_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"testing/fstest"

	"briefbook/internal/marking"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

func TestOpenMergesSidecar(t *testing.T) {
	fsys := fstest.MapFS{
		"in/memo.md": {Data: []byte("---\ntitle: Theirs\nauthor: Ann Lee\nmarking: TLP:GREEN\n---\nWords.\n")},
		"in/memo.md.toml": {Data: []byte("title = \"Ours\"\ndate = 2025-03-01\nlanguage = \"en-GB\"\nmarking = \"amber+strict\"\nurl = \"https://example.org/a\"\n" +
			"summary = \"Short.\"\ntopics = []\npeople = [\"Ann  Lee\"]\n")},
	}
	doc, err := openSeed(fsys, "in/memo.md")
	if err != nil {
		t.Fatal(err)
	}
	by := func(v string) seed.Field { return seed.Field{Value: v, Basis: seed.Author} }
	want := seed.Meta{
		Title: by("Ours"), Date: by("2025-03-01"), Author: seed.Field{Value: "Ann Lee", Basis: seed.Metadata}, Language: by("en-gb"), URL: by("https://example.org/a"), Summary: by("Short."),
		Marking: marking.AmberStrict, MarkingBasis: seed.Author, Topics: []string{}, People: []string{"Ann Lee"},
	}
	if diff := cmp.Diff(doc.Meta, want); diff != "" {
		t.Error(diff)
	}
	if doc.ID != "in/memo.md" {
		t.Errorf("ID is %q", doc.ID)
	}
}

func TestSidecarFaults(t *testing.T) {
	tests := []struct{ name, sidecar, want string }{
		{"an unknown key", "date = \"2025\"\ntitel = \"x\"", `line 2: unknown key "titel": did you mean "title"?`},
		{"an unknown table", "[params]\na = 1", `line 1: unknown key "params": did you mean "`},
		{"not TOML", "title = \"x\"\nno value", "line 2: "},
		{"a number for a title", "title = 3", "line 1: "},
		{"a month for a date", "date = \"March 2025\"", `date "March 2025" is not of the form 2025-03-01, 2025-03 or 2025`},
		{"a day that does not exist", "date = \"2025-02-30\"", `date "2025-02-30" is not of the form`},
		{"an unknown marking", "marking = \"secret\"", `unknown marking "secret"`},
		{"an address to run", "url = \"javascript:alert(1)\"", `url "javascript:alert(1)" is not an http or https address`},
		{"a language in words", "language = \"British English\"", `language "British English" is not a language tag`},
		{"a number for an author", "author = 7", "author 7 is not a name or a list of names"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			fsys := fstest.MapFS{"m.txt": {Data: []byte("Words.")}, "m.txt.toml": {Data: []byte(tt.sidecar)}}
			doc, err := openSeed(fsys, "m.txt")
			if doc != nil || !errors.Is(err, seed.ErrSidecar) || !strings.HasPrefix(err.Error(), "sidecar m.txt.toml: "+tt.want) {
				t.Errorf("Open gives %v", err)
			}
		})
	}
}

func TestSidecarDatesAndAuthors(t *testing.T) {
	for in, want := range map[string]string{"date = 2025-03-01": "2025-03-01", "date = 2025-03-01T10:00:00Z": "2025-03-01", `date = "2025-03"`: "2025-03", "date = 2025": "2025", `author = ["A B", "C D"]`: "A B; C D", `author = "A B"`: "A B"} {
		fsys := fstest.MapFS{"m.txt": {Data: []byte("Words.")}, "m.txt.toml": {Data: []byte(in)}}
		doc, err := openSeed(fsys, "m.txt")
		if err != nil {
			t.Errorf("%s: %v", in, err)
		} else if got := doc.Meta.Date.Value + doc.Meta.Author.Value; got != want {
			t.Errorf("%s gives %q, want %q", in, got, want)
		}
	}
}

// folder makes a folder of seeds with what people, editors and attackers leave
// in one.
func folder(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"b.txt", "a.txt", "a.txt.toml", "sub/c.md", "Z.txt", "a-b.txt", "stray.toml", ".hidden", ".git/config", "b.txt~", "b.txt.bak", "#b.txt#", "~$b.docx", "nl\nname.txt", `q'"<b>.txt`} {
		if err := os.MkdirAll(filepath.Join(dir, filepath.Dir(name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(""), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for link, to := range map[string]string{"link.txt": "/etc/passwd", "linked": "sub"} {
		if err := os.Symlink(to, filepath.Join(dir, link)); err != nil {
			t.Skip("no symbolic links here: ", err)
		}
	}
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe.txt"), 0o644); err != nil {
		t.Skip("no pipes here: ", err)
	}
	return dir
}

func TestList(t *testing.T) {
	root, err := os.OpenRoot(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	names, problems, err := seed.List(root.FS())
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(names, []string{"Z.txt", "a-b.txt", "a.txt", "b.txt", "nl\nname.txt", `q'"<b>.txt`, "sub/c.md"}); diff != "" {
		t.Error(diff)
	}
	want := []seed.Problem{
		{Name: "link.txt", Text: "a symbolic link: left out"},
		{Name: "linked", Text: "a symbolic link: left out"},
		{Name: "pipe.txt", Text: "a special file: left out"},
		{Name: "stray.toml", Text: "sidecar without its seed stray"},
	}
	if diff := cmp.Diff(problems, want); diff != "" {
		t.Error(diff)
	}
}

func TestOpenOnlyFiles(t *testing.T) {
	root, err := os.OpenRoot(folder(t))
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	for name, want := range map[string]error{"link.txt": seed.ErrNotFile, "pipe.txt": seed.ErrNotFile, "sub": seed.ErrNotFile, "absent.txt": fs.ErrNotExist, "b.txt": seed.ErrEmpty} {
		if _, err := openSeed(root.FS(), name); !errors.Is(err, want) || strings.Contains(err.Error(), name) {
			t.Errorf("Open(%s) gives %v, want %v", name, err, want)
		}
	}
}

func TestOpenLongNameWithoutSidecar(t *testing.T) {
	dir := t.TempDir()
	name := strings.Repeat("n", 250) + ".txt"
	if err := os.WriteFile(filepath.Join(dir, name), []byte("Words."), 0o644); err != nil {
		t.Skip("no such names here: ", err)
	}
	if _, err := openSeed(os.DirFS(dir), name); err != nil {
		t.Error(err)
	}
}

// openSeed reads a seed that holds no others.
func openSeed(fsys fs.FS, name string) (*seed.Document, error) {
	for r := range seed.Open(fsys, name, seed.Options{}, seed.ReadAll) {
		return r.Doc, r.Err
	}
	return nil, nil
}
