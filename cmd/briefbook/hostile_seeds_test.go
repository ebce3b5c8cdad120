package main

import (
	"bytes"
	"strings"
	"unicode/utf16"
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
