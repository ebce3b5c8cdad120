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

// What a hostile seed must come to.
const (
	asText   = "text"   // a brief with all its words
	asEither = "either" // a brief, or an error that names it
	refused  = "reject" // an error that names it
	asTwin   = "dup"    // reported as having the bytes of another
)

// A hostileSeed is a seed that tries to act, to break the site or to get lost.
type hostileSeed struct {
	name, data, expect string
	words              string // that its page must show; the data itself where empty
}

const calm = "The ministry said on Monday that the review would end in May.\n\n"

// hostileSeeds are of every kind that is known to have worked on Hugo or on
// programs like this one.
func hostileSeeds() []hostileSeed {
	var seeds []hostileSeed
	for name, text := range map[string]string{
		"shortcode":     `{{< readfile "/etc/passwd" >}} and {{% include "x" %}} and {{< 5 percent`,
		"built-in":      `{{< youtube abc >}} {{< figure src="http://evil.test/a.png" >}} {{< param title >}}`,
		"comment":       `{{</* note */>}} and {{%/* x */%}} and {{</* open`,
		"template":      `{{ .Site.Title }} {{ readFile "go.mod" }} {{ partial "x" }} {{- 1 -}}`,
		"divider":       "before\n\n<!--more-->\n\nafter",
		"tokens":        "HAHAHUGOSHORTCODE12s0HBHB and __hdeferred/x__d= and __h_pp_l1_0_x__e= and HUGOMORE42 and {{__hugo_ctx pid=1}}",
		"yaml":          "---\ntitle: Injected\nurl: /../../evil\naliases: [/index.html]\ndraft: true\n---",
		"toml":          "+++\ntitle = 'Injected'\nurl = '/../../evil'\n+++",
		"json":          `{"title":"Injected","aliases":["/index.html"],"outputs":["rss"]}`,
		"out-of-string": "title: \"x\"\naliases: [/a]\n---\nlayout: secret",
		"types":         "no\n\nyes\n\nnull\n\n~\n\n0x1F\n\n2024-01-01\n\n!!python/object:os.system x",
		"anchors":       "&a [*a, *a]\n\n<<: *a\n\n| block\n\n> folded\n\n%TAG ! x",
		"script":        `<script>alert(1)</script><img src=x onerror=alert(1)><svg/onload=alert(1)> &lt;b&gt; &amp;amp; &#60;i&#62;`,
		"frames":        `<iframe src="//evil.test"></iframe><meta http-equiv=refresh content="0;url=//evil.test"><base href=//evil.test><form action=//evil.test>`,
		"style":         `<p style="background:url(//evil.test/a)">styled</p> <link rel=stylesheet href=//evil.test/a.css>`,
		"closing":       `</title></script></style></textarea><!-- ]]> --> </ol></main></body></html> closed`,
		"links":         `[a](javascript:alert(1)) [b](JaVaScRiPt&colon;alert(1)) <javascript:alert(1)> [c](data:text/html;base64,PHN) [d]: http://evil.test "t"`,
		"images":        `![x](http://evil.test/t.gif) ![y][d] [![z](//evil.test/z)](//evil.test)`,
		"autolinks":     "See www.evil.test and http://evil.test/a_b_c*d* and mail a@evil.test or <http://evil.test>.",
		"headings":      "# Big {#x onclick=alert(1) style=color:red .hidden}\n\nUnder\n=====\n\nLow\n---",
		"line starts":   "1986. A great year\n\n3) three\n\n+ plus\n\n> quote\n\n#1 in the list\n\n    four spaces\n\n= equal\n\n$ cost\n\n^ up",
		"typography":    `"quoted" -- dash --- long ... dots <<angle>> 'single' (c) H~2~O ~~gone~~ ==mark== ++ins++ x^2^ :smile: $a_1$ \(z\) \[y\]`,
		"blocks":        "|a|b|\n|-|-|\n|c|d|\n\nterm\n: definition\n\n[^1]: note\n\n- [ ] todo\n- [x] done\n\n```js\nalert(1)\n```",
		"brackets":      strings.Repeat("[", 3000) + "deep" + strings.Repeat("](", 3000),
		"emphasis":      strings.Repeat("a**b c* ", 3000),
		"quotes":        strings.Repeat(">", 2000) + " deep",
		"backticks":     strings.Repeat("` `` ``` ", 500) + "ticks",
		"controls":      "a \x00b \x1b[31mred\x1b[0m bell\a back\b form\f vertical\v end",
		"bidi":          "Total \u202e000,1\u202c dollars \u2066x\u2069 \u200f\u05dc",
		"separators":    "Line\u2028separator\u2029para\u0085nel",
		"zalgo":         "z" + strings.Repeat("\u0301\u0316", 400) + "algo",
		"private":       "x\ue000\uffff\U0010ffff\ufdd0\ufdd1 y",
		"names":         "By Ann </a><b onclick=x> Evil\n\nJohn \"><script>alert(2)</script> Smith said the ports of {{< x >}} closed in Norway.",
		"long word":     strings.Repeat("w", 200_000),
		"long line":     strings.Repeat("The port is open. ", 10_000),
		"many lines":    "first" + strings.Repeat("\n", 200_000) + "last",
	} {
		text += "\n\nIt is the document called " + name + ".\n"
		seeds = append(seeds, hostileSeed{name: name + "/" + slugged(name) + ".txt", data: calm + text, expect: asText},
			hostileSeed{name: name + "/first-" + slugged(name) + ".txt", data: text + calm, expect: asText})
	}
	for i, name := range []string{"CON.txt", "-rf.txt", "_index.txt", "index.txt", "a b#c?d%2e%2e&e.txt", "nl\nname.txt", "q'\"<b>`$(id)`.txt", "x.fr.txt",
		"\u202etxt.exe.txt", "dots...txt", "caf\u00e9.txt", "cafe\u0301.txt", "Case.txt", "case.txt", "page.txt", strings.Repeat("n", 240) + ".txt", "\u6e2f.txt", "{{< x >}}.txt", "__hdeferred|x.txt"} {
		seeds = append(seeds, hostileSeed{name: "names/" + name, data: calm + "Name case " + strings.Repeat("i", i+1) + " stands first.\n", expect: asText})
	}
	return append(seeds, hostileFormats()...)
}

// hostileFormats are seeds that are not plain text.
func hostileFormats() []hostileSeed {
	wide := utf16.Encode([]rune("\ufeff" + calm + "Wide letters."))
	var utf16le bytes.Buffer
	for _, u := range wide {
		utf16le.Write([]byte{byte(u), byte(u >> 8)})
	}
	return []hostileSeed{
		{"md/keys.md", "---\ntitle: Keys\nurl: ../../../out\nslug: ../x\naliases: [/index.html, ../../y]\noutputs: [rss, json]\nlayout: ../x\n" +
			"type: home\nbuild: {render: never}\ncascade: {draft: true}\nheadless: true\ndraft: true\nresources: [{src: '**'}]\ndate: 9999-99-99\nexpiryDate: 1999-01-01\n---\n" + calm, asText, calm},
		{"md/future.md", "---\ntitle: Future\ndate: 2999-01-01\npublishDate: 2999-01-01\n---\nLater it was.\n", asText, "Later it was"},
		{"md/bomb.md", "---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d]\n---\n" + calm, asText, calm},
		{"md/markup.md", "# Markup <b onclick=x>\n\n" + calm + "<script>alert(1)</script>\n\n[go](javascript:alert(1)) ![pic](http://evil.test/p.png) {{< ref x >}}\n\n* one\n* two\n", asText, calm + "Markup go one two"},
		{"md/same-headings.md", strings.Repeat("# Same\n\nText of it.\n\n", 2000), asText, strings.Repeat("Same Text of it ", 2000)},
		{"md/nested.md", strings.Repeat("- ", 300) + "deep\n\n" + calm, asText, "deep"},
		{"html/acts.html", `<!doctype html><title>T</title><p>One real sentence here.<script>var a="</p>"</script><base href=//evil.test><meta http-equiv=refresh content="0;url=//evil.test">` +
			`<iframe src=//evil.test></iframe><svg onload=alert(1)></svg><p onclick="x()" style="color:red">Second <a href="javascript:alert(1)">sentence</a> <a href=" java&#10;script:alert(1)">here</a>.` +
			`<img src=http://evil.test/p.png onerror=x><a href="data:text/html,x">Third</a> <a href="vbscript:x">one</a><form action=//evil.test><input name=q></form>`, asText, "One real sentence here Second sentence here Third one"},
		{"html/deep.html", "<p>Some words.</p>" + strings.Repeat("<div>", 20_000) + "deep", asEither, ""},
		{"html/table.html", "<table>" + strings.Repeat("<tr><td colspan=99999 rowspan=99999>x", 300) + "</table><p>After the table.", asEither, ""},
		{"md/too-deep.md", strings.Repeat("- ", 5000) + "deep\n\n" + calm, asEither, ""},
		{"invalid.txt", calm + "The caf\xe9 \xff\xfe \xc0\x80 is open.\n", asText, calm + "The caf\u00e9 is open"},
		{"wide.txt", utf16le.String(), asText, calm + "Wide letters"},
		{"mac.txt", "The port will close.\r\rIt will open in May.\r", asText, "The port will close It will open in May"},
		{"empty.txt", "", refused, ""},
		{"blank.txt", " \n\t\r\n\u00a0\n", refused, ""},
		{"binary.txt", "\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00" + strings.Repeat("\x00\x01\x02\xff", 500), asEither, ""},
		{"same-1.txt", "The same bytes lie here twice, it was said.\n", asTwin, ""},
		{"same-2.txt", "The same bytes lie here twice, it was said.\n", asTwin, ""},
		{"cut.docx", "PK\x03\x04\x14\x00\x00\x00\x08\x00cut off", refused, ""},
		{"loop.pdf", "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 999999999>>endobj\ntrailer<</Root 1 0 R/Size 3>>\n%%EOF", asEither, ""},
		{"deep.rtf", `{\rtf1 ` + strings.Repeat("{", 20_000), asEither, ""},
		{"mail.eml", "From: \"=?utf-8?B?PHNjcmlwdD4=?=\" <a@evil.test>\r\nSubject: =?utf-8?Q?Title=0D=0Aurl:_/x?=\r\nDate: Thu, 99 Foo 2026 99:99:99 +9999\r\n" +
			"MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>Mail sentence one.</p><img src=http://evil.test/p>\r\n", asText, "Mail sentence one"},
	}
}

func slugged(s string) string { return strings.ReplaceAll(s, " ", "-") }

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
