package seed_test

import (
	"archive/tar"
	"io"
	"os"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

const (
	hostileTar   = "../../../shared/hostile/files.tar"
	hostileIndex = "../../../shared/hostile/INDEX.tsv"
)

type hostileFile struct {
	name  string
	bytes []byte
}

// hostileFiles returns the files of the shared archive by the name of their
// folder.
func hostileFiles(t *testing.T) map[string]hostileFile {
	t.Helper()
	f, err := os.Open(hostileTar)
	if err != nil {
		t.Skip("no shared test files: ", err)
	}
	defer f.Close()
	files := map[string]hostileFile{}
	for r := tar.NewReader(f); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatal(err)
		}
		if h.Typeflag != tar.TypeReg {
			continue
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[path.Base(path.Dir(h.Name))] = hostileFile{path.Base(h.Name), data}
	}
}

// checkKeepsWords reports words of a text file that its document lacks.
func checkKeepsWords(t *testing.T, name, data, text string) {
	t.Helper()
	if !strings.HasSuffix(name, ".txt") || !utf8.ValidString(data) {
		return
	}
	words := func(s string) []string {
		return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) })
	}
	have := map[string]bool{}
	for _, w := range words(text) {
		have[w] = true
	}
	for _, w := range words(data) {
		if !have[w] {
			t.Errorf("%s: the word %q is lost", name, w)
		}
	}
}
