package site_test

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/marking"
	"briefbook/internal/site"
)

// buildOwn builds a site of own pages and returns all names and contents of it,
// or the error.
func buildOwn(t *testing.T, audience marking.Label, files map[string]string, briefs ...*brief.Brief) (string, []string, error) {
	t.Helper()
	project, out := t.TempDir(), filepath.Join(t.TempDir(), "public")
	for name, text := range files {
		os.MkdirAll(filepath.Dir(filepath.Join(project, name)), 0o755)
		os.WriteFile(filepath.Join(project, name), []byte(text), 0o644)
	}
	res, err := site.Build(context.Background(), site.Options{
		Project: project, Output: out, Theme: theme, Audience: audience, Briefs: briefs, Config: &config.Config{DefaultMarking: marking.Clear},
	})
	if err != nil {
		return "", nil, err
	}
	return tree(t, out), res.Warnings, nil
}

func TestOwnPagesAboveTheAudienceStayOut(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name  string
		files map[string]string
		kept  bool
	}{
		{"at the label", map[string]string{"content/a.md": "---\ntitle: Zq\nmarking: TLP:GREEN\n---\n"}, true},
		{"above the label", map[string]string{"content/a.md": "---\ntitle: Zq\nmarking: TLP:RED\n---\n"}, false},
		{"no label at all", map[string]string{"content/a.md": "---\ntitle: Zq\nmarking: secret\n---\n"}, false},
		{"a list", map[string]string{"content/a.md": "---\ntitle: Zq\nmarking: [TLP:GREEN]\n---\n"}, false},
		{"the key in capitals", map[string]string{"content/a.md": "---\ntitle: Zq\nMARKING: TLP:RED\n---\n"}, false},
		{"among the parameters", map[string]string{"content/a.md": "---\ntitle: Zq\nparams: {marking: TLP:RED}\n---\n"}, false},
		{"broken front matter", map[string]string{"content/a.md": "---\ntitle: \"Zq\nmarking: TLP:GREEN\n---\n"}, false},
		{"a picture of a restricted page", map[string]string{"content/a/index.md": "---\nmarking: TLP:RED\n---\n", "content/a/zq.png": "Zq"}, false},
		{"a picture deep below it", map[string]string{"content/a/index.md": "---\nmarking: TLP:RED\n---\n", "content/a/b/zq.png": "Zq"}, false},
		{"a page that is part of it", map[string]string{"content/a/index.md": "---\nmarking: TLP:RED\n---\n", "content/a/b.md": "Zq"}, false},
		{"a picture of a restricted section", map[string]string{"content/a/_index.md": "---\nmarking: TLP:RED\n---\n", "content/a/zq.png": "Zq"}, false},
		{"a page below a restricted section", map[string]string{"content/a/_index.md": "---\nmarking: TLP:RED\n---\n", "content/a/b.md": "Zq"}, true},
		{"a picture of an open page", map[string]string{"content/a/index.md": "---\nmarking: TLP:CLEAR\n---\n", "content/a/zq.png": "Zq"}, true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			got, warnings, err := buildOwn(t, marking.Green, tt.files)
			if err != nil || len(warnings) > 0 {
				t.Fatal(err, warnings)
			}
			if kept := strings.Contains(got, "Zq"); kept != tt.kept {
				t.Errorf("kept: %v, want %v", kept, tt.kept)
			}
		})
	}
}

func TestFaultyOwnPagesAreNamedToTheOwner(t *testing.T) {
	t.Parallel()
	_, _, err := buildOwn(t, marking.None, map[string]string{"content/a.md": "---\nmarking: secret\n---\n"})
	if err == nil || !strings.Contains(err.Error(), `content/a.md: unknown marking "secret"`) {
		t.Errorf("got %v", err)
	}
	_, warnings, err := buildOwn(t, marking.None, map[string]string{"content/evil.html": "<script>1</script>"})
	if err != nil || len(warnings) != 1 || !strings.Contains(warnings[0], "content/evil.html") {
		t.Errorf("got %v, %q", err, warnings)
	}
}

func TestSectionsThatAPersonNamed(t *testing.T) {
	t.Parallel()
	path := brief.Address("briefs/My Notes.v2/Index")
	got, _, err := buildOwn(t, marking.None, map[string]string{"content/briefs/My Notes.v2/_index.md": "---\ntitle: All my notes\n---\n"},
		makeBrief(path, marking.Clear, "One."))
	if err != nil || !strings.Contains(got, "All my notes") || !strings.Contains(got, path+"/index.html") {
		t.Errorf("%v: no page for the section or its brief", err)
	}
}
