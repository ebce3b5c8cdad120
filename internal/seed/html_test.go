package seed_test

import (
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

func TestHTMLBlocks(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"paragraphs and headings", "<h1>Fees</h1><p>They <b>ri</b>se\n now.<h3>Why</h3>Nobody knows.<div>Or says</div>", []string{"h1: Fees", "p: They rise now.", "h3: Why", "p: Nobody knows.", "p: Or says"}},
		{"nested lists", "<ol start=3><li>a<ul><li>b<li><p>c<p>d</ul>e<li value=7>f</ol>", []string{"item1#3^: a", "item2^: b", "item2: c", "p: d", "p: e", "item1#7: f"}},
		{"quotations", "<blockquote>a<blockquote><p>b</blockquote><ul><li>c</ul></blockquote>d", []string{"quote1: a", "quote2: b", "item1^: c", "p: d"}},
		{"a table", "<table><caption>T</caption><thead><tr><th>a<th>b</thead><tr><td>1<td><p>2<p>3<br>4<tr><td><td></table>", []string{"caption: T", "row^!: a | b", "row: 1 | 2 3 4"}},
		{"a table that lays out the page", "<table><tr><td><h1>a</h1><p>b</td><td>c</td></tr></table>", []string{"h1: a", "p: b", "p: c"}},
		{"figures", "<figure><img src=x alt=y><figcaption>A <i>ship</i></figcaption></figure><p>a", []string{"caption: A ship", "p: a"}},
		{"preformatted lines", "<pre>a  b\n\nc</pre>d", []string{"pre: a b", "pre: c", "p: d"}},
		{"line breaks", "<p>To: all<br>From: me<br>and you<br><br>Words", []string{"p: To: all", "p: From: me and you", "p: Words"}},
		{"a heading on two lines", "<h2>One<br>Two</h2>a", []string{"h2: One Two", "p: a"}},
		{"what is not shown", "<p>a<script>x</script><style>y</style><span hidden>z</span><b style='display: none'>w</b><i aria-hidden=true>v</i><template>u</template><noscript>t</noscript><textarea>s</textarea>b", []string{"p: ab"}},
		{"references", "<p>a&nbsp;b &amp;lt; &#8203;c&shy;d", []string{"p: a\u00a0b &lt; cd"}},
		{"bare text", "just words", []string{"p: just words"}},
		{"elements of its own kind", "<x-a>a</x-a><x-b>b</x-b>", []string{"p: a", "p: b"}},
		{"a small page with a menu", "<nav><a href=/>Home</a> <a href=/b>About</a></nav><h1>Fees</h1><p>The port will raise its fees.</p><footer>Port office</footer>",
			[]string{"h1: Fees", "p: The port will raise its fees.", "p: Port office"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(outline(read(t, "a.html", tt.in)), tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// page returns a page of news with much round its article.
func page(article string) string {
	link := `<li><a href="/x">Some other report with a longish headline</a></li>`
	return `<html lang="en"><head><title>Port raises fees | The Northern Post</title><meta property="og:title" content="Port raises fees"><meta property="og:site_name" content="The Northern Post"></head><body>
<div id="cookie-banner">We use cookies to improve your visit. Accept all of them to go on.</div><nav><ul>` + strings.Repeat(link, 8) + `</ul></nav>
<div class="wrap has-sidebar">` + article + `<div class="sidebar"><h3>Most read</h3><ul>` + strings.Repeat(link, 6) + `</ul></div></div>
<section class="comments"><h3>Comments</h3><p>I never liked that port, and now I like it less, as any sane reader of this paper does.</p></section><footer><p>Copyright The Northern Post. All rights reserved.</p></footer></body></html>`
}

func TestMainContent(t *testing.T) {
	sentences := func(n int) string {
		return strings.Repeat("<p>The harbour council said on Monday that the new fees would take effect in May, and that no ship would be spared.</p>", n)
	}
	related := `<div class="related-stories"><h4>Related</h4><a href="/1">One of the others</a></div>`
	tests := []struct{ name, article string }{
		{"an article element", "<article><h1>Port raises fees</h1>" + sentences(4) + related + sentences(4) + "</article>"},
		{"a body by its class", `<h1>Port raises fees</h1><div class="social-share">Share Tweet</div><div class="article-body">` + sentences(8) + related + "</div>"},
		{"a body in two parts", `<h1>Port raises fees</h1><div class="story-body a">` + sentences(4) + `</div><div class="ad">Buy now</div><div class="story-body a">` + sentences(4) + `</div>`},
		{"a body by itemprop", `<h1>Port raises fees</h1><div itemprop="articleBody">` + sentences(8) + `<p>Advertisement</p><p>Read more: <a href="/2">Other ports</a></p></div>`},
		{"no marks at all", `<div><h1>Port raises fees</h1><div>` + sentences(8) + `</div></div>`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.html", page(tt.article))
			if got := strings.Count(doc.Text, "harbour council"); got != 8 {
				t.Errorf("holds %d of 8 paragraphs", got)
			}
			if !strings.HasPrefix(doc.Text, "Port raises fees\n") {
				t.Errorf("begins %.60q", doc.Text)
			}
			for _, other := range []string{"cookies", "other report", "Most read", "never liked", "Copyright", "One of the others", "Share", "Buy now", "Advertisement", "Read more"} {
				if strings.Contains(doc.Text, other) {
					t.Errorf("holds %q", other)
				}
			}
		})
	}
}

func TestDeepPages(t *testing.T) {
	for _, tag := range []string{"div", "b", "table", "ul><li", "blockquote", "x-a", "a", "form"} {
		doc := read(t, "a.html", "<html><p>start</p>"+strings.Repeat("<"+tag+">", 100_000)+"deep end")
		if !strings.Contains(doc.Text, "start") || !strings.Contains(doc.Text, "deep end") {
			t.Errorf("<%s> gives %.80q", tag, doc.Text)
		}
	}
}

func TestPageMeta(t *testing.T) {
	by := func(v string) seed.Field { return seed.Field{Value: v, Basis: seed.Metadata} }
	tests := []struct {
		name, head, body string
		want             seed.Meta
	}{
		{"nothing stated", "", "<p>Words of 3 March 2025.", seed.Meta{}},
		{"JSON-LD in a graph", `<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"W"},{"@type":["NewsArticle"],"headline":"Fees &amp; ships","datePublished":"2025-03-03T23:00:00-05:00","author":[{"@type":"Person","name":"Ann Lee"},{"@id":"#bo"}],"publisher":{"name":"Post"},"inLanguage":"en-GB"},{"@id":"#bo","@type":"Person","name":"Bo Berg"}]}</script>`, "",
			seed.Meta{Title: by("Fees & ships"), Date: by("2025-03-03"), Author: by("Ann Lee; Bo Berg"), Publisher: by("Post"), Language: by("en-gb"), Kind: by("article")}},
		{"meta elements", `<title>x</title><meta name=author content="By Ann Lee"><meta property="og:title" content="Fees - Post"><meta property="og:site_name" content="Post"><meta property="article:published_time" content="2025-03-03"><link rel=canonical href="https://example.org/a"><meta name=tlp content=amber>`, "",
			seed.Meta{Title: by("Fees"), Date: by("2025-03-03"), Author: by("Ann Lee"), Publisher: by("Post"), URL: by("https://example.org/a"), Marking: 3, MarkingBasis: seed.Metadata}},
		{"a scholarly page", `<meta name=citation_title content="On fees"><meta name=citation_author content="Lee, Ann"><meta name=citation_author content="Berg, Bo"><meta name=citation_publication_date content="2025/03/04">`, "",
			seed.Meta{Title: by("On fees"), Date: by("2025-03-04"), Author: by("Lee, Ann; Berg, Bo")}},
		{"a headline with the site's name", `<title>Port raises its fees | Northern</title>`, "<h1>Port raises its fees</h1>", seed.Meta{Title: by("Port raises its fees")}},
		{"a time element", "", `<time datetime="2025-03-05T10:00">Wednesday</time>`, seed.Meta{Date: by("2025-03-05")}},
		{"a printed date", "", `<p class="post-date">Published 3 March 2025</p>`, seed.Meta{Date: by("2025-03-03")}},
		{"the date of a comment", "", `<div class="comments"><time datetime="2025-03-05">today</time></div><p>a`, seed.Meta{}},
		{"the date of a change", "", `<p class="date updated">4 March 2025</p>`, seed.Meta{}},
		{"a date in the address", `<link rel=canonical href="https://example.org/2025/03/06/fees/">`, "", seed.Meta{URL: by("https://example.org/2025/03/06/fees/"), Date: by("2025-03-06")}},
		{"no name for an author", `<meta name=author content="admin"><meta name=author content="https://example.org/x">`, "", seed.Meta{}},
		{"broken JSON-LD", `<script type="application/ld+json">{"@type":"Article","headline":</script>`, "", seed.Meta{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.html", "<html><head>"+tt.head+"</head><body>"+tt.body+"<p>More words.</body></html>")
			if diff := cmp.Diff(doc.Meta, tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestDatesOfPages(t *testing.T) {
	tests := []struct{ lang, printed, want string }{
		{"en", "March 3, 2025", "2025-03-03"}, {"en", "3rd of March 2025", "2025-03-03"}, {"en", "Mon, 03 Mar 2025 10:00:00 GMT", "2025-03-03"}, {"en", "20250303", "2025-03-03"},
		{"en", "2025/3/3", "2025-03-03"}, {"en-us", "3/4/2025", "2025-03-04"}, {"en-gb", "3/4/2025", ""}, {"en-gb", "13/4/2025", "2025-04-13"}, {"fr", "3/4/2025", "2025-04-03"},
		{"de", "3. März 2025", "2025-03-03"}, {"de", "03.04.2025, 10:15 Uhr", "2025-04-03"}, {"fr", "1er août 2025", "2025-08-01"}, {"es", "3 de marzo de 2025", "2025-03-03"}, {"pt", "3 de março de 2025", "2025-03-03"},
		{"it", "3 dicembre 2025", "2025-12-03"}, {"ja", "2025年3月3日", "2025-03-03"}, {"en", "30 February 2025", ""}, {"en", "3 marching 2025", ""}, {"en", "last Monday", ""}, {"en", "March 2025", ""},
	}
	for _, tt := range tests {
		t.Run(tt.lang+" "+tt.printed, func(t *testing.T) {
			doc := read(t, "a.html", `<html lang="`+tt.lang+`"><body><p class="date">`+tt.printed+`</p><p>Words.</html>`)
			if got := doc.Meta.Date.Value; got != tt.want {
				t.Errorf("date is %q, want %q", got, tt.want)
			}
		})
	}
}

// A day that a page gives to a judgment is its own only where it gives no other.
func TestDateOfPageBesideThatOfItsSubject(t *testing.T) {
	const page = "<h1>Fees of the port</h1><dl><dt>Date of judgment</dt><dd>8 October 2025</dd>"
	for rest, want := range map[string]string{"": "2025-10-08", "<dt>Summary published</dt><dd>15 October 2025</dd>": "2025-10-15"} {
		if got := read(t, "a.html", page+rest+"</dl><p>Words of some length.").Meta.Date.Value; got != want {
			t.Errorf("with %q: date is %q, want %q", rest, got, want)
		}
	}
}

// The day on which a page was made may be that of a move to another system.
func TestDateOfCreationYieldsToThoseOfPublication(t *testing.T) {
	const made = `<meta itemprop="dateCreated" content="2019-05-07T17:00:52+02:00"><script type="application/ld+json">{"@type":"NewsArticle","dateCreated":"2019-05-07"}</script>`
	tests := []struct{ name, head, body, want string }{
		{"printed", made, `<div class="ar-date">12.10.2015, 19:16 Uhr</div>`, "2015-10-12"},
		{"in the address", made + `<meta property="og:url" content="https://paper.example/2015/10/12/prize/">`, "", "2015-10-12"},
		{"nowhere else", made, "", "2019-05-07"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.html", `<html lang="de"><head>`+tt.head+`</head><body><h1>Preis</h1>`+tt.body+`<p>Words.</html>`)
			if got := doc.Meta.Date.Value; got != tt.want {
				t.Errorf("date is %q, want %q", got, tt.want)
			}
		})
	}
}
