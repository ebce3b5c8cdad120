package seed_test

import (
	"testing"
)

func TestAuthorsOfPages(t *testing.T) {
	tests := []struct{ name, head, body, want string }{
		{"a prefix", `<meta name="author" content="Von Ann Lee">`, "", "Ann Lee"},
		{"several elements", `<meta name="author" content="Ann Lee"><meta name="author" content="Bo Berg">`, "", "Ann Lee; Bo Berg"},
		{"named twice", `<meta name="author" content="Ann Lee"><meta property="article:author" content="Ann Lee">`, "", "Ann Lee"},
		{"a profile's address", `<meta property="article:author" content="https://example.org/ann">`, `<a rel="author" href="/ann">Ann Lee</a>`, "Ann Lee"},
		{"the site itself", `<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">`, "", ""},
		{"a word for nobody", `<meta name="author" content="No Author">`, "", ""},
		{"an agency and a house behind the name", `<meta name="author" content="ANN LEE and BO BERG Associated Press | The Post for post.org">`, "", "ANN LEE and BO BERG"},
		{"an agency by itself", `<meta name="author" content="Associated Press">`, "", "Associated Press"},
		{"a byline", "", `<div class="byline">By <a href="/ann">Ann Lee</a></div>`, "Ann Lee"},
		{"an item with a name", "", `<div itemprop="author" itemscope><img alt=x><span itemprop="name">Ann Lee</span> writes on ports</div>`, "Ann Lee"},
		{"what was written, and an office at the site", `<meta property="og:site_name" content="The Post"><meta name="author" content="Analysis by Ann Lee, The Post Editor-at-large">`, "", "Ann Lee"},
		{"the author of a picture", "", `<div><img src=a><span class="img-author">Bo Berg</span></div><figure><span class="author">Bo Berg</span></figure><p class="author">Ann Lee</p>`, "Ann Lee"},
		{"the author of a comment", "", `<div class="comment-list"><span class="author">Bo Berg</span></div>`, ""},
		{"a sentence", "", `<div class="author">Ann Lee has written on ports and ships for more than twenty years and lives by the sea.</div>`, ""},
		{"JSON-LD with one name", `<script type="application/ld+json">{"@type":"BlogPosting","author":"Ann Lee"}</script>`, "", "Ann Lee"},
		{"JSON-LD with a list of names", `<script type="application/ld+json">[{"@type":"Article","author":["Ann Lee",{"name":["Bo Berg"]}]}]</script>`, "", "Ann Lee; Bo Berg"},
		{"JSON-LD of something else", `<script type="application/ld+json">{"@type":"Product","author":"Ann Lee"}</script>`, "", ""},
		{"JSON-LD in a comment, with line ends in its strings", "<script type=\"application/ld+json\"><!--\n{\"@type\":\"Article\",\"headline\":\"a\nb\",\"author\":{\"name\":\"Ann Lee\"}}\n--></script>", "", "Ann Lee"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.html", "<html><head>"+tt.head+"</head><body>"+tt.body+"<p>Words.</body></html>")
			if got := doc.Meta.Author.Value; got != tt.want {
				t.Errorf("author is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestTitlesOfPages(t *testing.T) {
	const site = `<meta property="og:site_name" content="The Post">`
	tests := []struct{ name, head, body, want string }{
		{"the site's name behind a bar", site + "<title>Port raises fees | The Post</title>", "", "Port raises fees"},
		{"the site's name behind a dash", site + "<title>Port raises fees – The Post</title>", "", "Port raises fees"},
		{"the site's name in front", site + "<title>The Post: x - Port raises fees</title>", "", "The Post: x - Port raises fees"},
		{"sections behind bars", "<title>Port raises fees again | North | Trade</title>", "", "Port raises fees again"},
		{"a dash of the title's own", "<title>Port raises fees - again</title>", "", "Port raises fees - again"},
		{"the printed headline of a longer title", "<title>Port raises fees : all about it</title>", "<h1>Port raises fees</h1>", "Port raises fees"},
		{"a headline that is the site's name", site + "<title>Port raises fees - The Post</title>", "<h1>The Post</h1>", "Port raises fees"},
		{"references twice encoded", `<meta property="og:title" content="Fees &amp;amp; ships">`, "", "Fees & ships"},
		{"one of several, which the page prints", `<title>Council decides on fees - The Post</title><meta property="og:title" content="Port raises fees"><script type="application/ld+json">{"@type":"Article","headline":"Council decides on fees"}</script>`, "<h1> Port raises fees </h1>", "Port raises fees"},
		{"a window with the site's title", "<title>Sights of the northern islands</title>", "<h1>The harbour of Saltby</h1>", "The harbour of Saltby"},
		{"a window's title and the name of the site", "<title>Fees of the port - Northern Post</title>", "<h1>Northern Post</h1>", "Fees of the port - Northern Post"},
		{"a window's title and several headlines", "<title>Fees of the port</title>", "<h1>About the harbour</h1><h1>What ships pay</h1>", "Fees of the port"},
		{"none", "", "<h1>Port raises fees</h1>", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.html", "<html><head>"+tt.head+"</head><body>"+tt.body+"<p>Words.</body></html>")
			if got := doc.Meta.Title.Value; got != tt.want {
				t.Errorf("title is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestDateUnderTheHeadline(t *testing.T) {
	tests := []struct{ name, body, want string }{
		{"by itself", "<h1>Fees</h1><div><span>Ann Lee</span> <span>3 March 2025</span></div>", "2025-03-03"},
		{"after a word", "<h1>Fees</h1><div>Published: 3 March 2025, 10:15</div>", "2025-03-03"},
		{"of a change", "<h1>Fees</h1><div>Last updated 3 March 2025</div>", ""},
		{"in a sentence", "<h1>Fees</h1><p>The port will raise its fees on 3 March 2025, the council said on Monday.", ""},
		{"above the headline", "<div>3 March 2025</div><h1>Fees</h1>", ""},
		{"above it with the number of an issue", "<div><b>THE PIER</b><br>No. 48 | Monday, 3 March 2025</div><h2>Fees</h2>", "2025-03-03"},
		{"in a list of other reports", `<h1>Fees</h1><div class="related"><span>3 March 2025</span></div>`, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := read(t, "a.html", "<html><body>"+tt.body+"<p>Words.</html>").Meta.Date.Value; got != tt.want {
				t.Errorf("date is %q, want %q", got, tt.want)
			}
		})
	}
}
