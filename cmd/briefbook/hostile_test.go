package main

import (
	"archive/tar"
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf16"

	"golang.org/x/net/html"

	"briefbook/internal/brief"
)

// TestHostileSeeds builds a site of all of them in one run.
func TestHostileSeeds(t *testing.T) {
	t.Parallel()
	checkHostile(t, hostileSeeds())
}

// TestSharedHostileSeeds does so with the files that the project is given.
func TestSharedHostileSeeds(t *testing.T) {
	t.Parallel()
	const shared = "../../../shared/hostile/"
	index, err := os.ReadFile(shared + "INDEX.tsv")
	if errors.Is(err, os.ErrNotExist) {
		t.Skipf("%s is not on this machine", shared)
	}
	archive, err := os.ReadFile(shared + "files.tar")
	if err != nil {
		t.Fatal(err)
	}
	expect := map[string]string{}
	for line := range strings.Lines(string(index)) {
		if cells := strings.Split(line, "\t"); len(cells) > 3 {
			expect[cells[1]] = cells[3]
		}
	}
	var seeds []hostileSeed
	for r := tar.NewReader(bytes.NewReader(archive)); ; {
		h, err := r.Next()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		name := path.Clean(h.Name)
		if id, _, ok := strings.Cut(name, "/"); ok && h.Typeflag == tar.TypeReg {
			seeds = append(seeds, hostileSeed{name, string(data), expect[id], wordsToShow(name, string(data))})
		}
	}
	if len(seeds) < 20 {
		t.Fatalf("only %d seeds in the archive", len(seeds))
	}
	checkHostile(t, seeds)
}

// wordsToShow returns what a page made of the file must show.
func wordsToShow(name, data string) string {
	switch path.Ext(name) {
	case ".md":
		if parts := strings.SplitN(data, "\n---\n", 2); strings.HasPrefix(data, "---\n") && len(parts) == 2 {
			return parts[1]
		}
	case ".html":
		return visible(parsed(data))
	case ".eml":
		return "Mail sentence one"
	}
	if units := []byte(data); strings.HasPrefix(data, "\xff\xfe") {
		var wide []uint16
		for i := 2; i+1 < len(units); i += 2 {
			wide = append(wide, uint16(units[i])|uint16(units[i+1])<<8)
		}
		return string(utf16.Decode(wide))
	}
	return data
}

// checkHostile builds a project of the seeds and holds each to what it must
// come to, and every page to what may stand in it.
func checkHostile(t *testing.T, seeds []hostileSeed) {
	t.Helper()
	set := files{"config.toml": "title = \"Test\"\n", "seeds/calm.txt": "A calm document says that the port is open.\n"}
	for _, s := range seeds {
		set["seeds/"+s.name] = s.data
	}
	dir := newProject(t, set)
	before := tree(t, filepath.Dir(dir))
	r := run(t, "build", "--source", dir)
	if r.code != 0 && r.code != 3 {
		t.Fatalf("exit code %d: %.3000s", r.code, r.err)
	}
	after := tree(t, filepath.Dir(dir))
	maps.DeleteFunc(after, func(name, _ string) bool {
		return strings.HasPrefix(name, "project/public/") || strings.HasPrefix(name, "project/content/") || name == "project/.briefbook.lock"
	})
	if diff := difference(after, before); diff != "" {
		t.Errorf("something outside content/ and public/ changed:\n%s", diff)
	}
	checkNames(t, filepath.Join(dir, "content"))
	site := tree(t, filepath.Join(dir, "public"))
	checkOutcomes(t, dir, seeds, site, r.err)
	for _, name := range slices.Sorted(maps.Keys(site)) {
		checkInert(t, name, site[name])
	}
}

// plainName matches the names that brief files and folders may have.
var plainName = regexp.MustCompile(`^[a-z0-9]+(?:-[a-z0-9]+)*$`)

func checkNames(t *testing.T, content string) {
	t.Helper()
	for name := range tree(t, content) {
		for part := range strings.SplitSeq(strings.TrimSuffix(strings.TrimSuffix(name, "/"), ".md"), "/") {
			if !plainName.MatchString(part) || len(part) > 80 {
				t.Errorf("content/%s: %q is no plain name", name, part)
			}
		}
	}
}

// checkOutcomes compares what became of each seed with what must. Formats that
// are not read yet must be refused by name.
func checkOutcomes(t *testing.T, dir string, seeds []hostileSeed, site files, said string) {
	t.Helper()
	var rows []struct{ Seed, Brief, Outcome, Text string }
	if r := run(t, "ingest", "--source", dir, "--json"); json.Unmarshal([]byte(r.out), &rows) != nil {
		t.Fatalf("no table: %.1000s", r.err)
	}
	failed, twins, wanted := 0, 0, 0
	for _, s := range seeds {
		at := slices.IndexFunc(rows, func(r struct{ Seed, Brief, Outcome, Text string }) bool { return r.Seed == "seeds/"+s.name })
		if at < 0 {
			t.Errorf("%q is not mentioned", s.name)
			continue
		}
		row := rows[at]
		switch {
		case row.Outcome == "failed":
			failed++
			unread := strings.HasPrefix(row.Text, "unsupported format") && !slices.Contains([]string{".txt", ".md", ".html"}, path.Ext(s.name))
			if s.expect == asText && !unread || s.expect == asTwin || row.Text == "" || !strings.Contains(said, row.Text) {
				t.Errorf("%q failed: %q; want %s", s.name, row.Text, s.expect)
			}
			continue
		case s.expect == refused:
			t.Errorf("%q: %s, want an error", s.name, row.Outcome)
			continue
		case row.Outcome == "duplicate":
			if twins++; s.expect != asTwin || !strings.Contains(said, "the same bytes as") {
				t.Errorf("%q is left out as a duplicate", s.name)
			}
			continue
		case s.expect == asTwin:
			wanted++
		}
		page, ok := site[brief.Address(strings.TrimSuffix(strings.TrimPrefix(row.Brief, "content/"), ".md"))+"/index.html"]
		if !ok {
			t.Errorf("%q has no page", s.name)
			continue
		}
		if lost := lacking(page, s); lost != "" {
			t.Errorf("the page of %q lacks %s", s.name, lost)
		}
	}
	if wanted != twins {
		t.Errorf("%d of twins have a brief, %d have not", wanted, twins)
	}
	if lines := strings.Count(said, "\n"); lines > 4*len(seeds) || strings.ContainsAny(said, "\x00\x1b\r") {
		t.Errorf("%d lines of messages, or control characters in them", lines)
	}
	t.Logf("%d seeds, %d refused by name", len(seeds), failed)
}

// lacking returns words of the seed that its page does not show as often.
func lacking(page string, s hostileSeed) string {
	want := s.words
	if want == "" {
		want = strings.ToValidUTF8(s.data, " ")
	}
	if s.expect != asText {
		return ""
	}
	counts := map[string]int{}
	for _, w := range words(visible(parsed(page))) {
		counts[w]++
	}
	for _, w := range words(want) {
		if counts[w]--; counts[w] < 0 {
			return w[:min(len(w), 80)]
		}
	}
	return ""
}

// words returns the runs of letters, digits and marks.
func words(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.In(r, unicode.L, unicode.N, unicode.M) })
}

// parsed parses a page; the parser takes anything.
func parsed(page string) *html.Node {
	node, err := html.Parse(strings.NewReader(page))
	if err != nil {
		return &html.Node{}
	}
	return node
}

// visible returns the text that a reader sees.
func visible(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		hidden := false
		for p := d.Parent; p != nil; p = p.Parent {
			hidden = hidden || slices.Contains([]string{"head", "script", "style", "iframe", "svg", "template"}, p.Data) ||
				slices.ContainsFunc(p.Attr, func(a html.Attribute) bool { return a.Key == "hidden" })
		}
		if d.Type == html.TextNode && !hidden {
			b.WriteString(d.Data)
		}
		if d.Type == html.ElementNode && slices.Contains([]string{"p", "li", "div", "br", "a", "td", "h1", "h2"}, d.Data) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// checkInert holds a file of the site to what the theme puts there.
func checkInert(t *testing.T, name, data string) {
	t.Helper()
	switch path.Ext(name) {
	case ".json":
		if !json.Valid([]byte(data)) {
			t.Errorf("%s is no JSON", name)
		}
	case ".xml":
		d := xml.NewDecoder(strings.NewReader(data))
		for {
			if _, err := d.Token(); err == io.EOF {
				break
			} else if err != nil {
				t.Errorf("%s: %v", name, err)
				break
			}
		}
	case ".html":
		checkElements(t, name, parsed(data))
		for _, token := range []string{"HAHA\uFDD1", "\uFDD1", "raw HTML omitted", "root:x:0"} {
			if strings.Contains(data, token) {
				t.Errorf("%s holds %q", name, token)
			}
		}
	}
}

var (
	scriptOfOurs = regexp.MustCompile(`^(?:\.\./)*(?:js|search)/[a-z0-9./-]+\.js$`)
	forbidden    = []string{"iframe", "frame", "frameset", "object", "embed", "applet", "base", "style", "portal", "img", "video", "audio", "source", "math", "template", "noembed"}
	addresses    = []string{"href", "src", "srcset", "action", "formaction", "data", "poster", "background", "ping", "cite", "manifest", "xlink:href"}
)

// checkElements finds what could act or reach out in a page.
func checkElements(t *testing.T, name string, page *html.Node) {
	t.Helper()
	policies := 0
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if slices.Contains(forbidden, n.Data) {
			t.Errorf("%s holds <%s>", name, n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case strings.HasPrefix(a.Key, "on"), a.Key == "style", a.Key == "srcdoc":
				t.Errorf("%s: <%s> has %s=%q", name, n.Data, a.Key, a.Val)
			case a.Key == "http-equiv" && a.Val == "Content-Security-Policy":
				policies++
			case a.Key == "http-equiv":
				t.Errorf("%s: <meta http-equiv=%q>", name, a.Val)
			case n.Data == "script" && a.Key == "src" && !scriptOfOurs.MatchString(a.Val):
				t.Errorf("%s: <script src=%q>", name, a.Val)
			case slices.Contains(addresses, a.Key) && !relative(a.Val):
				t.Errorf("%s: <%s> leads to %q", name, n.Data, a.Val)
			}
		}
		if n.Data == "script" && (n.FirstChild != nil || len(n.Attr) == 0) {
			t.Errorf("%s holds a script in the page", name)
		}
	}
	if policies != 1 {
		t.Errorf("%s has %d policies", name, policies)
	}
}

// relative reports whether an address stays in the site: no scheme, no host.
func relative(address string) bool {
	first, _, _ := strings.Cut(address, "/")
	return !strings.ContainsAny(first, ":\\") && !strings.HasPrefix(address, "/")
}
