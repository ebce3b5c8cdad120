package seed_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"briefbook/internal/seed"
)

// shingles counts the runs of four words in s.
func shingles(s string) map[string]int {
	words := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	count := map[string]int{}
	for i := range max(1, len(words)-3) {
		count[strings.Join(words[i:min(i+4, len(words))], " ")]++
	}
	return count
}

// overlap returns how much of got is in want, and how much of want is in got.
func overlap(got, want map[string]int) (precision, recall float64) {
	both, all, wanted := 0, 0, 0
	for s, n := range got {
		both, all = both+min(n, want[s]), all+n
	}
	for _, n := range want {
		wanted += n
	}
	return float64(both) / float64(max(all, 1)), float64(both) / float64(max(wanted, 1))
}

// TestPagesOfNews holds the readers to what they reach on saved pages whose
// article was marked by people.
func TestPagesOfNews(t *testing.T) {
	pages, _ := filepath.Glob("../../../shared/corpus/html-sh/*.html.gz")
	if len(pages) == 0 {
		t.Skip("no shared pages here")
	}
	var precision, recall float64
	for _, name := range pages {
		text := articleOf(t, name)
		doc, err := seed.Read("a.html", gunzip(t, name), seed.Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		check(t, doc)
		p, r := overlap(shingles(doc.Text), shingles(text))
		precision, recall = precision+p/float64(len(pages)), recall+r/float64(len(pages))
	}
	t.Logf("%d pages: precision %.3f, recall %.3f", len(pages), precision, recall)
	if precision < 0.87 || recall < 0.96 {
		t.Errorf("precision %.3f and recall %.3f are below 0.87 and 0.96", precision, recall)
	}
}

func gunzip(t *testing.T, name string) []byte {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	if data, err = io.ReadAll(z); err != nil {
		t.Fatal(err)
	}
	return data
}

func articleOf(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name + ".expected.json")
	if err != nil {
		t.Skip("no expected text: ", err)
	}
	var want struct{ ArticleBody string }
	if err := json.Unmarshal(data, &want); err != nil {
		t.Fatal(err)
	}
	return want.ArticleBody
}

// TestSharedCharsets reads texts in many charsets without a crash, and says how
// many of them no reader could tell.
func TestSharedCharsets(t *testing.T) {
	files, _ := filepath.Glob("../../../shared/corpus/charset/*")
	if len(files) == 0 {
		t.Skip("no shared texts here")
	}
	refused := 0
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		doc, err := seed.Read("a.txt", data, seed.Options{})
		if err != nil {
			refused++
			continue
		}
		check(t, doc)
	}
	if refused > len(files)/10 {
		t.Errorf("%d of %d texts are refused", refused, len(files))
	}
}
