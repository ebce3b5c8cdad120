package brief

import (
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	"briefbook/internal/extract"
	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// TestRoundTripOfRealDocuments writes and reads a brief of each document of the
// shared folder that package seed reads.
func TestRoundTripOfRealDocuments(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..", "..", "shared")
	if _, err := os.Stat(root); err != nil {
		t.Skipf("no shared documents: %v", err)
	}
	read := 0
	for _, folder := range []string{"corpus", "seeds"} {
		err := filepath.WalkDir(filepath.Join(root, folder), func(name string, d fs.DirEntry, err error) error {
			if err != nil || !d.Type().IsRegular() {
				return err
			}
			data, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			doc, err := seed.Read(filepath.Base(name), data, seed.Options{})
			if err != nil || len(doc.Blocks) == 0 {
				return nil // of another format, or broken on purpose
			}
			read++
			f := &extract.Findings{}
			for _, b := range doc.Blocks {
				f.KeyPoints = append(f.KeyPoints, extract.Statement{Span: b.Span})
				f.Claims = append(f.Claims, extract.Claim{Sentence: b.Span})
			}
			b := Make(doc, f, Options{})
			if len(b.Body) != len(doc.Blocks) {
				t.Errorf("%s: %d blocks of %d", name, len(b.Body), len(doc.Blocks))
			}
			for i := range b.Body {
				if want := doc.Slice(doc.Blocks[i].Span); b.Body[i].Text != want {
					t.Errorf("%s: block %d: %q, want %q", name, i+1, b.Body[i].Text, want)
				}
			}
			again, err := Parse("content/"+b.Path+".md", b.Markdown())
			if err != nil {
				t.Errorf("%s: %v", name, err)
			} else if diff := cmp.Diff(again, b); diff != "" {
				t.Errorf("%s: %s", name, diff)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if read == 0 {
		t.Skip("no shared document that package seed reads")
	}
	t.Logf("%d documents", read)
}
