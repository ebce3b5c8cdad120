package seed

import (
	"errors"
	"iter"
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// readHTML reads a page: what it states about itself, and its main content
// without navigation, advertising and the like.
func readHTML(b *builder, data []byte) error {
	text, charset, err := decode(data, declaredHTML(data))
	if errors.Is(err, ErrCharset) && charset == "utf-8" {
		// Browsers show such a page with its few bad bytes marked; so it is read.
		b.warn("%v; shown as U+FFFD", err)
		text, err = strings.ToValidUTF8(string(data), "\ufffd"), nil
	}
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		b.warn("page nested too deeply: read without its structure")
		b.tagSoup(text)
		return b.err
	}
	pageMeta(page, &b.doc.Meta)
	content, whole := mainContent(page, &b.doc.Meta)
	w := htmlWalker{b: b, drop: content.dropped}
	if !whole {
		w.headline(page)
		w.standfirst(page, content)
	}
	for _, n := range content.nodes {
		w.walkNode(n)
	}
	if !whole {
		b.dropLastHeadings()
	}
	if len(b.doc.Blocks) == 0 && b.start < 0 {
		w.drop = nil
		w.walkNode(page)
	}
	b.findLeft(textsOf(page))
	return b.err
}

// textsOf yields the texts of a page that somebody may read.
func textsOf(page *html.Node) iter.Seq[string] {
	return func(yield func(string) bool) {
		for n := range page.Descendants() {
			if n.Type == html.TextNode && n.Parent.DataAtom != atom.Script && n.Parent.DataAtom != atom.Style && len(n.Data) < maxMarked && !yield(n.Data) {
				return
			}
		}
	}
}

// fragment writes the words of a piece of HTML.
func (b *builder) fragment(s string) {
	page, err := html.Parse(strings.NewReader(s))
	if err != nil {
		b.tagSoup(s)
		return
	}
	w := htmlWalker{b: b}
	w.walkNode(page)
}

// tagSoup writes the words of HTML that cannot be made a tree.
func (b *builder) tagSoup(s string) {
	z := html.NewTokenizer(strings.NewReader(s))
	var inside atom.Atom // an element whose content is not shown
	for b.err == nil {
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		t := z.Token()
		switch {
		case inside != 0:
			if kind == html.EndTagToken && t.DataAtom == inside {
				inside = 0
			}
		case kind == html.TextToken:
			b.write(t.Data)
		case kind == html.StartTagToken && unseen[t.DataAtom] && t.DataAtom != atom.Head && t.DataAtom != atom.Input && t.DataAtom != atom.Embed:
			inside = t.DataAtom
		case kind == html.StartTagToken || kind == html.EndTagToken || kind == html.SelfClosingTagToken:
			if t.DataAtom == atom.Br {
				b.lineBreak(Block{})
			} else if !inline[t.DataAtom] {
				b.end(Block{})
			}
		}
	}
	b.end(Block{})
}

// headline writes the page's headline if the content chosen leaves it out.
func (w *htmlWalker) headline(page *html.Node) {
	best := findHeadline(page, w.b.doc.Meta.Title.Value)
	if best == nil {
		return
	}
	w.title = squeezed(nodeText(best, 400))
	w.walk(best, htmlContext{block: Block{Kind: Heading, Level: 1}})
	w.b.end(Block{Kind: Heading, Level: 1})
}

// findHeadline returns the first heading of the two upper levels that has the
// page's title, a good part of it, or what stands before its colon; of a page
// without a heading of the first level, the first that shares its words.
func findHeadline(page *html.Node, stated string) *html.Node {
	title := squeezed(stated)
	if title == "" {
		return nil
	}
	main, _, _ := strings.Cut(stated, ": ")
	var near *html.Node
	top := false
	for n := range page.Descendants() {
		if n.DataAtom != atom.H1 && n.DataAtom != atom.H2 || isHiddenNode(n) {
			continue
		}
		words := nodeText(n, 400)
		text := squeezed(words)
		switch {
		case text == "":
			continue
		case text == title, len(text) > 12 && strings.Contains(title, text), len(title) > 12 && strings.Contains(text, title),
			n.DataAtom == atom.H1 && text == squeezed(main):
			return n
		case near == nil && sharesWords(words, stated) && !inRemarks(n):
			near = n
		}
		top = top || n.DataAtom == atom.H1
	}
	if top {
		return nil
	}
	return near
}

// sharesWords reports whether most of the longer words of a heading, two at least,
// stand in the title.
func sharesWords(heading, title string) bool {
	title = " " + strings.Join(strings.FieldsFunc(strings.ToLower(title), notWordRune), " ") + " "
	long, shared := 0, 0
	for w := range strings.FieldsFuncSeq(strings.ToLower(heading), notWordRune) {
		if len(w) > 3 {
			long++
			if strings.Contains(title, " "+w+" ") {
				shared++
			}
		}
	}
	return shared > 1 && 2*shared > long
}

// standfirstClass matches the classes of the words that stand between a headline
// and its text and sum it up.
var standfirstClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:standfirst|sub-?(?:title|head|headline|heading)|dek|deck|intro(?:duction)?|(?:article|text)-?(?:intro|lead)|lead(?:-?(?:text|paragraph))?|lede|strapline|chapeau|chapo|entradilla|bajada|vorspann|sottotitolo|occhiello|abstract)(?:$|[\s_-])`)

// standfirst writes the page's standfirst if the content chosen leaves it out:
// the first words marked as one between the headline and the content.
func (w *htmlWalker) standfirst(page *html.Node, c content) {
	if w.title == "" || len(c.nodes) == 0 {
		return
	}
	past := false
	for n := range page.Descendants() {
		switch {
		case n == c.nodes[0]:
			return
		case n.DataAtom == atom.H1 || n.DataAtom == atom.H2 && !past:
			past = past || squeezed(nodeText(n, 400)) == w.title
		case !past || c.dropped[n] || isHiddenNode(n) || !standfirstClass.MatchString(attr(n, "class")):
		default:
			text := nodeText(n, longCaption)
			if len(text) < 40 || len(text) >= longCaption || countLinks(n) > 1 {
				continue
			}
			if !c.has(text) {
				w.walkNode(n)
			}
			return
		}
	}
}

// has reports whether the content begins with the words of text.
func (c content) has(text string) bool {
	return strings.Contains(squeezed(nodeText(c.nodes[0], 4000)), squeezed(text))
}

// dropLastHeadings takes back headings that end the document: what they head
// is no part of the content.
func (b *builder) dropLastHeadings() {
	b.end(Block{})
	blocks := b.doc.Blocks
	for len(blocks) > 1 && blocks[len(blocks)-1].Kind == Heading {
		blocks = blocks[:len(blocks)-1]
		b.text = b.text[:blocks[len(blocks)-1].End]
	}
	b.doc.Blocks = blocks
}

// nodeText returns the words of a node as one line, about limit bytes of them.
func nodeText(n *html.Node, limit int) string {
	b := newBuilder(Options{}.withDefaults())
	w := htmlWalker{b: b}
	w.walk(n, htmlContext{cell: true})
	s := string(b.text)
	if len(s) > limit {
		s = strings.ToValidUTF8(s[:limit], "")
	}
	return s
}

// squeezed returns the letters and digits of s in lower case, for comparing.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		if notWordRune(r) {
			return -1
		}
		return r
	}, strings.ToLower(s))
}
