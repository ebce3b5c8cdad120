package seed

import (
	"encoding/xml"
	"errors"
	"io"
	"regexp"
	"strings"
)

// escapedMarkup matches HTML that stands in XML as text, as feeds hold it.
var escapedMarkup = regexp.MustCompile(`<(?:/?(?:p|div|br|a|b|i|em|strong|ul|ol|li|h[1-6]|img|span|blockquote|table)\b[^>]*)>`)

// readFeed reads XML of no kind that has a reader of its own, such as feeds: the
// words of each element are a paragraph. Entities that the file declares are
// not expanded, and nothing that it points to is read.
func readFeed(b *builder, data []byte) error {
	text, charset, err := decode(data, declaredHTML(data))
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	d := xml.NewDecoder(strings.NewReader(text))
	d.Strict = false
	d.CharsetReader = func(_ string, in io.Reader) (io.Reader, error) { return in, nil }
	var words strings.Builder
	depth := 0
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
			if depth++; depth > b.o.MaxDepth {
				b.failDepth()
			}
			b.element(&words)
		case xml.EndElement:
			depth--
			b.element(&words)
		case xml.CharData:
			words.Write(t)
		}
	}
	b.element(&words)
	return b.err
}

// element writes the words gathered between two tags.
func (b *builder) element(words *strings.Builder) {
	s := words.String()
	words.Reset()
	if escapedMarkup.MatchString(s) {
		b.fragment(s)
		b.end(Block{})
		return
	}
	b.add(Block{}, s)
}
