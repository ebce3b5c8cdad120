package seed

import (
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

func readHTML(b *builder, data []byte) error {
	text, charset, err := decode(data, declaredHTML(data))
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return fmt.Errorf("damaged page: %w", err)
	}
	w := htmlWalker{b: b}
	w.walk(page, htmlContext{})
	return b.err
}

// fragment writes the words of a piece of HTML.
func (b *builder) fragment(s string) {
	page, err := html.Parse(strings.NewReader(s))
	if err != nil {
		b.fail(err)
		return
	}
	w := htmlWalker{b: b}
	w.walk(page, htmlContext{})
}
