package main

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefbook"
	"briefbook/internal/cli"
	"briefbook/internal/marking"
)

// open are documents that everyone may have; each has a twin among restricted
// ones that would leak by its name, place, section, bytes, terms or faults.
var open = map[string]string{
	"config.toml":              "title = \"Test\"\n",
	"seeds/port-fees.txt":      "The port of Dover will raise its fees in May, the council said.\n",
	"seeds/cyber/attack.md":    "---\ntitle: Attack on a water plant\ndate: 2024-03-01\n---\nThe agency warned on Monday that hackers attacked a water plant in Norway.\n",
	"seeds/ports.txt":          "The ports of Norway are open.\n",
	"content/about.md":         "---\ntitle: About\n---\nA collection.\n",
	"content/briefs/hand.md":   "---\ntitle: \"By hand\"\ntopics:\n  - \"Defense\"\n---\nWritten by a person about Norway.\n",
	"content/briefs/_index.md": "---\ntitle: All briefs\n---\nEvery brief.\n",
}

// restricted returns documents marked with the label, all with a word by which
// any trace of them is found.
func restricted(label string) map[string]string {
	return map[string]string{
		"seeds/port-fees.md":            "---\ntitle: Qzanary fees\nmarking: \"" + label + "\"\n---\nThe port of Qzanary will raise its fees, Qzanary Jones said in January 2031.\n",
		"seeds/Port fees.txt":           label + "\n\nQzanary will pay more fees in Dover, officials said.\n",
		"seeds/a-copy.txt":              open["seeds/port-fees.txt"],
		"seeds/a-copy.txt.toml":         "marking = \"" + label + "\"\ntitle = \"Qzanary copy\"\n",
		"seeds/cyber/attack.txt":        label + "\n\nThe Qzanary agency attacked a water plant in Chad on 5 May 2032.\n",
		"seeds/qzanary/only.txt":        label + "\n\nA section of its own, in Qzanary.\n",
		"seeds/ports/secret.txt":        label + "\n\nThe ports of Qzanary are closed.\n",
		"seeds/qzanary/broken.txt":      "Qzanary.\n",
		"seeds/qzanary/paper.pdf":       "%PDF-1.7",
		"seeds/qzanary/empty.txt":       "",
		"seeds/qzanary/broken.txt.toml": "markings = \"" + label + "\"\n",
		"seeds/qzanary/stray.txt.toml":  "title = \"Qzanary\"\n",
		"content/briefs/qzanary.md":     "---\ntitle: \"Qzanary by hand\"\nmarking: \"" + label + "\"\npeople:\n  - \"Qzanary Jones\"\n---\nText.\n",
		"content/briefs/broken.md":      "---\ntitle: \"Qzanary\n---\n",
		"content/briefs/gone.md":        "---\ntitle: \"Qzanary gone\"\nmarking: \"" + label + "\"\nsource:\n  file: \"seeds/qzanary/gone.txt\"\n  sha256: \"00\"\n---\nText.\n",
	}
}

// TestAudienceIsNotToldOfMore builds the same open documents without and with
// restricted ones: no byte of the site or of the messages may differ.
func TestAudienceIsNotToldOfMore(t *testing.T) {
	t.Parallel()
	for i, audience := range marking.All[:len(marking.All)-1] {
		t.Run(audience.String(), func(t *testing.T) {
			t.Parallel()
			without := build(t, audience.String(), open)
			for _, label := range marking.All[i+1:] {
				with := build(t, audience.String(), open, restricted(label.String()))
				if diff := cmp.Diff(with, without); diff != "" {
					t.Errorf("%v shows in a site for %v:\n%.2000s", label, audience, diff)
				}
				if name := trace(with); name != "" {
					t.Errorf("%v leaves a trace in %s", label, name)
				}
			}
		})
	}
}

// TestTheAudienceTestCanFail shows that the test above sees what it looks for.
func TestTheAudienceTestCanFail(t *testing.T) {
	t.Parallel()
	for _, audience := range []string{"", "TLP:RED"} {
		with := build(t, audience, open, restricted("TLP:RED"))
		if cmp.Equal(with, build(t, audience, open)) || trace(with) == "" {
			t.Errorf("with audience %q restricted documents leave no trace", audience)
		}
	}
}

// build builds a project of the files and returns the files of its site and
// what was printed, by name.
func build(t *testing.T, audience string, sets ...map[string]string) map[string]string {
	t.Helper()
	dir := t.TempDir()
	for _, files := range sets {
		for name, data := range files {
			file := filepath.Join(dir, "project", filepath.FromSlash(name))
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	var out, said bytes.Buffer
	args := []string{"build", "--source", filepath.Join(dir, "project"), "--output", filepath.Join(dir, "site")}
	if audience != "" {
		args = append(args, "--audience", audience)
	}
	code := cli.Main(context.Background(), cli.Streams{In: strings.NewReader(""), Out: &out, Err: &said, Env: os.Getenv}, briefbook.Theme, args)
	if code != 0 && (audience != "" || code != 3) {
		t.Fatalf("exit code %d: %s", code, said.String())
	}
	got := map[string]string{"stdout": strings.ReplaceAll(out.String(), dir, ""), "stderr": strings.ReplaceAll(said.String(), dir, "")}
	site := os.DirFS(filepath.Join(dir, "site"))
	err := fs.WalkDir(site, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(site, name)
		got["site/"+name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return got
}

// trace returns where the word of the restricted documents stands, "" where it
// does not.
func trace(files map[string]string) string {
	for name, data := range files {
		if strings.Contains(strings.ToLower(name+" "+data), "qzanary") {
			return name
		}
	}
	return ""
}
