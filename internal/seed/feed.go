package seed

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"slices"
	"strings"
)

// escapedMarkup matches HTML that stands in XML as text, as feeds hold it.
var escapedMarkup = regexp.MustCompile(`<(?:/?(?:p|div|br|a|b|i|em|strong|ul|ol|li|h[1-6]|img|span|blockquote|table)\b[^>]*)>`)

// feedMachinery are the elements of a feed that are for programs: addresses,
// moments, labels, the explanation of what a feed is.
var feedMachinery = map[string]bool{
	"link": true, "guid": true, "id": true, "url": true, "uri": true, "email": true, "docs": true, "comments": true, "commentRss": true, "commentRSS": true, "generator": true, "info": true,
	"pubDate": true, "lastBuildDate": true, "updated": true, "published": true, "issued": true, "modified": true, "created": true, "date": true, "language": true, "category": true, "subject": true,
	"image": true, "textInput": true, "textinput": true, "ttl": true, "skipDays": true, "skipHours": true, "updatePeriod": true, "updateFrequency": true, "updateBase": true, "draft": true, "convertLineBreaks": true,
}

// A feedReader reads XML element by element.
type feedReader struct {
	b      *builder
	path   []string // the names of the open elements, without their prefixes
	words  strings.Builder
	newest string // day on which an item was published
}

// readFeed reads XML of no kind that has a reader of its own: the words of each
// element are a paragraph. Of a feed (RSS, Atom) the titles are headings and
// what is for programs is left out. Entities that the file declares are not
// expanded, and nothing that it points to is read.
func readFeed(b *builder, data []byte) error {
	text, charset, err := decode(data, declaredHTML(data))
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	f := feedReader{b: b, newest: "1970-01-01"} // which a clock shows that was never set
	for b.err == nil {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			b.warn("%v: read as far as that", err)
			break
		}
		switch t := token.(type) {
		case xml.StartElement:
			f.element()
			if f.path = append(f.path, t.Name.Local); len(f.path) > b.o.MaxDepth {
				b.failDepth()
			}
		case xml.EndElement:
			f.element()
			f.path = f.path[:max(len(f.path)-1, 0)]
		case xml.CharData:
			f.words.Write(t)
		}
	}
	f.element()
	return b.err
}

// element takes the words gathered between two tags.
func (f *feedReader) element() {
	s := f.words.String()
	f.words.Reset()
	var name, of string
	if n := len(f.path); n > 1 && slices.Contains([]string{"rss", "feed", "RDF"}, f.path[0]) {
		name, of = f.path[n-1], f.path[n-2]
		if slices.ContainsFunc(f.path, func(name string) bool { return feedMachinery[name] }) {
			f.published(name, s)
			return
		}
	}
	item := of == "item" || of == "entry"
	switch {
	case escapedMarkup.MatchString(s):
		f.b.fragment(s)
		f.b.end(Block{})
	case name == "title" && item:
		f.b.add(Block{Kind: Heading, Level: 2}, s)
	case name == "title":
		m := &f.b.doc.Meta
		m.set(&m.Title, believedTitle(s), Metadata)
		f.b.add(Block{Kind: Heading, Level: 1}, s)
	default:
		f.b.add(Block{}, s)
	}
}

// published keeps the newest of the days on which items were published.
func (f *feedReader) published(name, moment string) {
	if !slices.Contains([]string{"pubDate", "published", "issued", "date"}, name) {
		return
	}
	if day := mailDate(moment); day > f.newest {
		f.newest = day
		m := &f.b.doc.Meta
		m.set(&m.Date, day, Metadata)
	}
}
