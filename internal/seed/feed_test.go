package seed_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFeeds(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"words of elements", "<?xml version='1.0'?><a><b>One</b><c>Two <!-- no -->words</c>Three</a>", []string{"p: One", "p: Two words", "p: Three"}},
		{"markup as text", "<?xml version='1.0'?><a>&lt;h2&gt;Fees&lt;/h2&gt;&lt;p&gt;They rise.&lt;/p&gt;</a>", []string{"h2: Fees", "p: They rise."}},
		{"markup in CDATA", "<?xml version='1.0'?><a><![CDATA[<p>They <b>rise</b>.</p>]]></a>", []string{"p: They rise."}},
		{"an entity of its own", "<?xml version='1.0'?><!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><a>x &e; y</a>", []string{"p: x &e; y"}},
		{"cut short", "<?xml version='1.0'?><a><b>One</b><c at", []string{"p: One"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(outline(read(t, "a.xml", tt.in)), tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFeedsAreReadAsArticles(t *testing.T) {
	const rss = `<?xml version="1.0"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Port news</title><link>https://example.org/</link><description>What the harbour says.</description><generator>press 1.2</generator><language>en</language><image><title>Logo</title><url>https://example.org/l.png</url></image>` +
		`<item><title>Fees rise</title><link>https://example.org/1</link><guid>https://example.org/?p=1</guid><pubDate>Sat, 01 Mar 2025 08:00:00 +0100</pubDate><category>Fees</category><description>&lt;p&gt;They rise in May.&lt;/p&gt;</description></item>` +
		`<item><title>Gates close</title><pubDate>Mon, 03 Mar 2025 23:30:00 -0500</pubDate><description>At noon.</description></item></channel></rss>`
	const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Port news</title><updated>2025-04-01T00:00:00Z</updated><id>urn:x</id><entry><title>Fees rise</title><id>urn:1</id><published>2025-03-01T08:00:00Z</published><content type="xhtml"><div>They rise in May.</div></content></entry></feed>`
	const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Port news</title></channel><item><title>Fees rise</title><dc:date>1970-01-01T00:00:00Z</dc:date><description>They rise in May.</description></item></rdf:RDF>`
	for _, c := range []struct {
		name, in, date string
		want           []string
	}{
		{"RSS", rss, "2025-03-03", []string{"h1: Port news", "p: What the harbour says.", "h2: Fees rise", "p: They rise in May.", "h2: Gates close", "p: At noon."}},
		{"Atom", atom, "2025-03-01", []string{"h1: Port news", "h2: Fees rise", "p: They rise in May."}},
		{"RSS 1.0, of a clock that was never set", rdf, "", []string{"h1: Port news", "h2: Fees rise", "p: They rise in May."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := read(t, "a.xml", c.in)
			if diff := cmp.Diff(outline(doc), c.want); diff != "" {
				t.Error(diff)
			}
			if m := doc.Meta; m.Title.Value != "Port news" || m.Date.Value != c.date {
				t.Errorf("got %q, %q", m.Title.Value, m.Date.Value)
			}
		})
	}
}
