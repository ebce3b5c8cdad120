package site

import (
	"os"
	"path/filepath"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

// What the search index puts by on disk comes from briefs that may be
// confidential: it must not reach the system's folder, nor the site.
func TestPostingsPutByStayBesideTheSite(t *testing.T) {
	parent := t.TempDir()
	t.Setenv("TMPDIR", filepath.Join(parent, "none"))
	out, err := newStage(filepath.Join(parent, "public"))
	if err != nil {
		t.Fatal(err)
	}
	w := &world{briefs: []*brief.Brief{
		{Path: "a", Title: "Harbour plans", Body: []brief.Block{{Text: "The harbour grows."}}},
		{Path: "b", Title: "Bridge plans", Body: []brief.Block{{Text: "The bridge is closed."}}},
	}}
	if _, err := w.index(t.Context(), out, search.Options{RunBytes: 1}); err != nil {
		t.Errorf("with no folder of the system's: %v", err)
	}
	if info, err := os.Stat(out.temp); err != nil || info.Mode().Perm() != 0o700 || filepath.Dir(out.temp) != parent {
		t.Errorf("the folder %s: %v, %v", out.temp, info, err)
	}
	if err := out.swap(); err != nil {
		t.Fatal(err)
	}
	out.discard()
	left, err := os.ReadDir(parent)
	if err != nil || len(left) != 1 || left[0].Name() != "public" {
		t.Errorf("beside the site stays %v, %v", left, err)
	}
}
