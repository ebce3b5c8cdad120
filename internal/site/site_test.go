package site_test

import (
	"context"
	"fmt"
	"html"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/marking"
	"briefbook/internal/site"
)

// theme is a theme that shows what the pages hold, and no more.
var theme = fstest.MapFS{
	"layouts/home.html":          {Data: []byte(`<h1>{{ site.Title }}</h1>{{ range site.RegularPages }}<a href="{{ .RelPermalink }}index.html">{{ .Title }}</a>{{ end }}`)},
	"layouts/home.atom.xml":      {Data: []byte(`<feed/>`)},
	"layouts/home.jsonfeed.json": {Data: []byte(`{}`)},
	"layouts/list.html":          {Data: []byte(`<h1>{{ .Title }}</h1>{{ range (.Paginate .Pages).Pages }}<p>{{ .Title }}</p>{{ end }}`)},
	"layouts/list.atom.xml":      {Data: []byte(`<feed/>`)},
	"layouts/page.html":          {Data: []byte(`<h1>{{ .Title }}</h1>{{ .Content }}`)},
	"layouts/404.html":           {Data: []byte(`not here`)},
	"layouts/search.html":        {Data: []byte(`search`)},
	"layouts/timeline.html":      {Data: []byte(`timeline`)},
	"layouts/sources.html":       {Data: []byte(`sources`)},
	"assets/css/style.css":       {Data: []byte(`body{}`)},
	"i18n/en.toml":               {Data: []byte("[a]\nother = \"b\"\n")},
}

// makeBrief returns a brief of the paragraphs.
func makeBrief(path string, label marking.Label, paragraphs ...string) *brief.Brief {
	b := &brief.Brief{
		Path: path, Title: paragraphs[0], TitleBasis: "source", Summary: paragraphs[0], Marking: label, Language: "en",
		Topics: []string{"Defence"}, People: []string{"Ann Example"},
		Source: brief.Source{File: "seeds/" + filepath.Base(path) + ".txt", SHA256: strings.Repeat("ab", 32), Words: 10, Paragraphs: len(paragraphs)},
	}
	for _, p := range paragraphs {
		b.Body = append(b.Body, brief.Block{Text: p})
	}
	return b
}

// build builds a site of the briefs and returns its folder.
func build(t *testing.T, project string, briefs ...*brief.Brief) (string, site.Result) {
	t.Helper()
	out := filepath.Join(t.TempDir(), "public")
	res, err := site.Build(context.Background(), site.Options{
		Project: project, Output: out, Theme: theme, Briefs: briefs,
		Config: &config.Config{Title: "Test", Language: "en", DefaultMarking: marking.Clear},
	})
	if err != nil {
		t.Fatal(err)
	}
	return out, res
}

func read(t *testing.T, elem ...string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(elem...))
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func TestBuildWritesEveryPage(t *testing.T) {
	t.Parallel()
	out, res := build(t, t.TempDir(), makeBrief("briefs/ports/fees", marking.Clear, "The port raised its fees.", "Ships pay more."))
	for _, name := range []string{"index.html", "404.html", "briefs/index.html", "briefs/ports/index.html", "briefs/ports/fees/index.html",
		"topics/index.html", "topics/defence/index.html", "people/ann-example/index.html", "search/index.html", "timeline/index.html",
		"sources/index.html", "index.xml", "feed.json", "briefs/index.xml", "topics/defence/index.xml"} {
		if _, err := os.Stat(filepath.Join(out, name)); err != nil {
			t.Error(err)
		}
	}
	if page := read(t, out, "briefs/ports/fees/index.html"); !strings.Contains(page, "Ships pay more.") {
		t.Errorf("the source's text is not on the page:\n%s", page)
	}
	if res.Index != filepath.Join(out, "index.html") || res.Pages == 0 {
		t.Errorf("result %+v", res)
	}
}

func TestHugosTokensInTextAreText(t *testing.T) {
	t.Parallel()
	hostile := []string{
		"Title with __hdeferred/x in it", "HAHAHUGOSHORTCODE here", "__hdeferred/y __d=", "{{< readfile \"/etc/passwd\" >}} and {{% x %}} {{</* y */>}}",
		"<!--more--> HUGOMORE42 {{__hugo_ctx pid=1}}", "<script>alert(1)</script> &amp; <b>", "__h_pp_l1_0_x__e=",
	}
	out, _ := build(t, t.TempDir(), makeBrief("briefs/hostile", marking.Clear, hostile...))
	page := read(t, out, "briefs/hostile/index.html")
	for _, want := range hostile {
		if !strings.Contains(html.UnescapeString(page), want) {
			t.Errorf("page lacks %q:\n%s", want, page)
		}
	}
	if strings.Contains(page, "root:") || strings.Contains(page, "<script>") || strings.Contains(page, "\uFDD1") {
		t.Errorf("something of the text acted:\n%s", page)
	}
}

func TestFailedBuildLeavesTheOldSite(t *testing.T) {
	t.Parallel()
	project, b := t.TempDir(), makeBrief("briefs/a", marking.Clear, "One.")
	out, _ := build(t, project, b)
	before := tree(t, out)
	os.MkdirAll(filepath.Join(project, "layouts"), 0o755)
	os.WriteFile(filepath.Join(project, "layouts/page.html"), []byte("{{ .Nope }}"), 0o644)
	_, err := site.Build(context.Background(), site.Options{Project: project, Output: out, Theme: theme, Briefs: []*brief.Brief{b}, Config: &config.Config{}})
	if err == nil || !strings.Contains(err.Error(), "layouts/page.html:1:") {
		t.Errorf("error %v does not name the template and its line", err)
	}
	if after := tree(t, out); before != after {
		t.Errorf("the old site changed: %s → %s", before, after)
	}
	if left, _ := filepath.Glob(out + ".*"); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// Of so many pages that fail, Hugo gives up with some on their way to workers
// that have ended.
func TestManyFailingPagesAreExplained(t *testing.T) {
	t.Parallel()
	project := t.TempDir()
	os.MkdirAll(filepath.Join(project, "layouts"), 0o755)
	os.WriteFile(filepath.Join(project, "layouts/page.html"), []byte("{{ .Nope }}"), 0o644)
	var briefs []*brief.Brief
	for i := range 60 {
		briefs = append(briefs, makeBrief(fmt.Sprintf("briefs/b%d", i), marking.Clear, "One."))
	}
	for range 3 {
		_, err := site.Build(context.Background(), site.Options{
			Project: project, Output: filepath.Join(t.TempDir(), "public"), Theme: theme, Briefs: briefs, Config: &config.Config{},
		})
		if err == nil || !strings.Contains(err.Error(), "layouts/page.html:1:") {
			t.Errorf("error %v does not name the template and its line", err)
		}
	}
}

func TestForeignFolderIsNotReplaced(t *testing.T) {
	t.Parallel()
	out := t.TempDir()
	os.WriteFile(filepath.Join(out, "thesis.doc"), []byte("mine"), 0o644)
	_, err := site.Build(context.Background(), site.Options{Project: t.TempDir(), Output: out, Theme: theme, Config: &config.Config{}})
	if err == nil || !strings.Contains(err.Error(), "not a site built by briefbook") {
		t.Errorf("got %v", err)
	}
	if read(t, out, "thesis.doc") != "mine" {
		t.Error("a foreign file was lost")
	}
}

func TestCancelledBuildStops(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	out := filepath.Join(t.TempDir(), "public")
	_, err := site.Build(ctx, site.Options{Project: t.TempDir(), Output: out, Theme: theme, Config: &config.Config{}})
	if err != context.Canceled {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(out); err == nil {
		t.Error("a cancelled build left a site")
	}
}

func TestProjectsOwnFilesWin(t *testing.T) {
	t.Parallel()
	project := t.TempDir()
	for name, text := range map[string]string{
		"layouts/404.html":  "our own",
		"content/about.md":  "---\ntitle: About us\n---\nHello **there**.",
		"content/secret.md": "---\ntitle: Hidden plan\nmarking: TLP:RED\n---\nx",
		"content/evil.html": "<script>1</script>",
		"static/logo.svg":   "<svg/>",
		"static/.DS_Store":  "x",
	} {
		os.MkdirAll(filepath.Dir(filepath.Join(project, name)), 0o755)
		os.WriteFile(filepath.Join(project, name), []byte(text), 0o644)
	}
	out := filepath.Join(t.TempDir(), "public")
	res, err := site.Build(context.Background(), site.Options{Project: project, Output: out, Theme: theme, Audience: marking.Green, Config: &config.Config{DefaultMarking: marking.Clear}})
	if err != nil {
		t.Fatal(err)
	}
	if got := read(t, out, "404.html"); got != "our own" {
		t.Errorf("404.html is %q", got)
	}
	if got := read(t, out, "about/index.html"); !strings.Contains(got, "<strong>there</strong>") {
		t.Errorf("about page is %q", got)
	}
	if read(t, out, "logo.svg") != "<svg/>" {
		t.Error("static file is wrong")
	}
	if len(res.Warnings) > 0 {
		t.Errorf("an audience is told of files whose marking nobody knows: %q", res.Warnings)
	}
	fs.WalkDir(os.DirFS(out), ".", func(name string, d fs.DirEntry, err error) error {
		if !d.IsDir() && (strings.Contains(name, "secret") || strings.Contains(read(t, out, name), "Hidden plan")) {
			t.Errorf("%s tells of a page above the audience", name)
		}
		return nil
	})
}

// tree returns names and contents of all files below dir.
func tree(t *testing.T, dir string) string {
	t.Helper()
	var b strings.Builder
	err := fs.WalkDir(os.DirFS(dir), ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		b.WriteString(name + "\x00" + read(t, dir, name) + "\x00")
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestSettingsOfHugoAreTaken(t *testing.T) {
	t.Parallel()
	out := filepath.Join(t.TempDir(), "public")
	res, err := site.Build(context.Background(), site.Options{
		Project: t.TempDir(), Output: out, Theme: theme, Briefs: []*brief.Brief{makeBrief("briefs/a", marking.Green, "One.")},
		Config: &config.Config{
			Title: "Test", Language: "en-gb", BaseURL: "https://example.org/sub/", DefaultMarking: marking.Clear,
			Hugo: map[string]any{"languageCode": "en-gb", "enableEmoji": true, "markup": map[string]any{"goldmark": map[string]any{"renderer": map[string]any{"unsafe": true}}}},
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(res.Warnings) > 0 {
		t.Errorf("warnings %q", res.Warnings)
	}
	if got := read(t, out, "sitemap.xml"); !strings.Contains(got, "<loc>https://example.org/sub/briefs/a/</loc>") {
		t.Errorf("sitemap is\n%s", got)
	}
}
