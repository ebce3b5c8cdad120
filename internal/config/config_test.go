package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"briefbook/internal/config"
	"briefbook/internal/marking"
)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, toml string
		want       config.Config
	}{
		{"an empty file gives what needs no setting", "",
			config.Config{Language: "en", DefaultMarking: marking.Clear, Output: "public"}},
		{"a byte order mark and CRLF are no part of the file", "\ufefftitle = \"A\"\r\n\r\n[params]\r\n",
			config.Config{Title: "A", Language: "en", DefaultMarking: marking.Clear, Output: "public"}},
		{"all settings", "title = 'T'\nbaseURL = 'https://example.org/x/'\nlocale = 'en-GB'\n[params.briefbook]\ndefault_marking = 'tlp:green'\naudience = 'AMBER+STRICT'\noutput = 'site/out/'\ntopics = './words/topics.toml'\n",
			config.Config{Title: "T", BaseURL: "https://example.org/x/", Language: "en-GB", DefaultMarking: marking.Green, Audience: marking.AmberStrict, Output: "site/out", Topics: "words/topics.toml"}},
		{"keys in Hugo's any case, dotted", "Title = 'T'\nPARAMS.BriefBook.Output = 'o'\n",
			config.Config{Title: "T", Language: "en", DefaultMarking: marking.Clear, Output: "o"}},
		{"limits and sources", "[params.briefbook]\ninclude_sources = true\n[params.briefbook.limits]\npages = 5_000\nSeconds = 60\n",
			config.Config{Language: "en", DefaultMarking: marking.Clear, Output: "public", IncludeSources: true, Limits: config.Limits{"pages": 5000, "seconds": 60}}},
		{"an inline table", "[params]\nbriefbook = { audience = 'TLP:RED' }\n",
			config.Config{Language: "en", DefaultMarking: marking.Clear, Audience: marking.Red, Output: "public"}},
		{"the strongest name of the language", "defaultContentLanguage = 'de'\nlanguageCode = 'fr'\n[languages.en]\nlocale = 'en-US'\n",
			config.Config{Language: "fr", DefaultMarking: marking.Clear, Output: "public"}},
		{"keys of other tables are not ours", "[params]\noutput = 3\n[other.briefbook]\nx = 1\n[[menu.main]]\ntitle = 'x'\n",
			config.Config{Language: "en", DefaultMarking: marking.Clear, Output: "public"}},
		{"a base address of / works at any place", "baseURL = '/'\n",
			config.Config{Language: "en", DefaultMarking: marking.Clear, Output: "public"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := config.Parse("config.toml", []byte(c.toml))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(*got, c.want, cmpopts.IgnoreFields(config.Config{}, "Hugo")); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestParseFaults(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, toml, want, hint string }{
		{"unknown key", "a = 1\n\n[params.briefbook]\naudiense = 'x'\n", `p/config.toml:4: unknown key "audiense" in [params.briefbook]`, `did you mean "audience"?`},
		{"unknown key far from all", "[params.briefbook]\nzzz = 1\n", `p/config.toml:2: unknown key "zzz" in [params.briefbook]`, "the keys are audience, default_marking, include_sources, output, topics, limits.…"},
		{"unknown key in an inline table", "[params]\n\nbriefbook = {output = 'x', outptu = 'y'}\n", `p/config.toml:3: unknown key "outptu" in [params.briefbook]`, `did you mean "output"?`},
		{"sub-table", "[params.briefbook.output]\nx = 1\n", `p/config.toml:2: unknown key "output.x" in [params.briefbook]`, `did you mean "output"?`},
		{"unknown limit", "[params.briefbook.limits]\npage = 3\n", `p/config.toml:2: unknown key "limits.page" in [params.briefbook]`, `did you mean "limits.pages"?`},
		{"a limit of nothing", "[params.briefbook.limits]\npages = 0\n", `p/config.toml:2: limits.pages: 0 is not a whole number from 1 on`, ""},
		{"a limit that is no number", "[params.briefbook.limits]\npages = '3'\n", `p/config.toml:2: limits.pages must be a whole number`, ""},
		{"neither true nor false", "[params.briefbook]\ninclude_sources = 'yes'\n", `p/config.toml:2: include_sources must be true or false`, ""},
		{"wrong type", "[params.briefbook]\noutput = 3\n", "p/config.toml:2: output must be a text in quotes", ""},
		{"wrong type of a key of Hugo's", "title = 3\n", "p/config.toml:1: title must be a text in quotes", ""},
		{"no table", "[params]\nbriefbook = 3\n", "p/config.toml:2: params.briefbook must be one table", ""},
		{"a list of tables", "[[params.briefbook]]\noutput = 'x'\n", "p/config.toml:1: params.briefbook must be one table", ""},
		{"wrong label", "[params.briefbook]\n# c\naudience = 'PURPLE'\n", `p/config.toml:3: audience: unknown marking "PURPLE"`, ""},
		{"output is the project", "[params.briefbook]\noutput = './'\n", `p/config.toml:2: output: "./" is not a folder within the project`, ""},
		{"output is outside", "[params.briefbook]\noutput = 'a/../../x'\n", `is not a folder within the project`, ""},
		{"output is an input", "[params.briefbook]\noutput = 'Content/x'\n", `lies in a folder that the site is made from`, ""},
		{"topics are outside", "[params.briefbook]\ntopics = '/x.toml'\n", `p/config.toml:2: topics: "/x.toml" is not a file within the project`, ""},
		{"base address without a scheme", "baseURL = 'example.org'\n", `p/config.toml:1: baseurl: "example.org" is not a web address`, ""},
		{"syntax", "title = 'x'\nbaseURL = https\n", "p/config.toml:2:11: ", `a setting is a line of the form key = "value"`},
		{"a key given twice", "title = 'x'\ntitle = 'y'\n", "p/config.toml:2:", "a setting is a line"},
		{"not text at all", "\x00\xff\xfe", "p/config.toml:1:1: ", "a setting is a line"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := config.Parse("p/config.toml", []byte(c.toml))
			var e *config.Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want an error", err)
			}
			if !strings.Contains(e.Error(), c.want) || strings.Contains(e.Error(), "\n") {
				t.Errorf("got %q, want %q in it", e.Error(), c.want)
			}
			if !strings.HasPrefix(e.Hint(), c.hint) {
				t.Errorf("got hint %q, want %q", e.Hint(), c.hint)
			}
		})
	}
}

func TestFindAndLoad(t *testing.T) {
	t.Parallel()
	root := t.TempDir()
	write := func(name, data string) {
		t.Helper()
		file := filepath.Join(root, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("good/config.toml", "title = 'Good'\n")
	write("good/seeds/deep/a.txt", "x")
	write("bare/seeds/a.txt", "x")
	write("yaml/hugo.yaml", "title: x\n")
	write("yaml/seeds/a.txt", "x")
	write("toml/hugo.toml", "title = 'x'\n")
	write("empty/a.txt", "x")

	dir, err := config.Find(filepath.Join(root, "good", "seeds", "deep"))
	if err != nil || dir != filepath.Join(root, "good") {
		t.Errorf("got %q, %v", dir, err)
	}
	for name, want := range map[string]string{"good": "Good", "bare": ""} {
		if c, err := config.Load(filepath.Join(root, name)); err != nil || c.Title != want {
			t.Errorf("%s: got %v, %v", name, c, err)
		}
	}
	for name, want := range map[string]string{
		"yaml":  "hugo.yaml: briefbook reads config.toml only",
		"toml":  "hugo.toml: briefbook reads config.toml only",
		"empty": "empty: not a project: no config.toml and no seeds folder",
		"none":  "none: no such folder",
	} {
		_, err := config.Load(filepath.Join(root, name))
		var e *config.Error
		if !errors.As(err, &e) || !strings.HasSuffix(e.Error(), want) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
	if _, err := config.Find(filepath.Join(root, "yaml", "seeds")); err == nil || !strings.Contains(err.Error(), "hugo.yaml") {
		t.Errorf("got %v", err)
	}
}

func TestNearest(t *testing.T) {
	t.Parallel()
	known := []string{"build", "extract", "ingest", "new", "search", "version"}
	for word, want := range map[string]string{
		"biuld": "build", "serach": "search", "exract": "extract", "ingset": "ingest", "nwe": "new", "versions": "version", "deploy": "", "": "",
	} {
		if got := config.Nearest(word, known); got != want {
			t.Errorf("%s: got %q, want %q", word, got, want)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("[params.briefbook]\naudience = 'TLP:RED'\n"))
	f.Add([]byte("params = {briefbook = {x = [1, {y = 2}]}}\n[[a.b]]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := config.Parse("config.toml", data)
		if err == nil && (c.Output == "" || c.Language == "" || c.DefaultMarking == marking.None) {
			t.Errorf("a setting that must never be empty is: %+v", c)
		}
	})
}
