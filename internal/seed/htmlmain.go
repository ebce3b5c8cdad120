package seed

import (
	"maps"
	"slices"
	"strconv"
	"unicode"

	readability "codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A content is the part of a page that is its document.
type content struct {
	nodes   []*html.Node
	dropped map[*html.Node]bool // within nodes, not to be read
}

// A weight is how much text a node holds, in bytes without white space runs.
type weight struct{ text, link, prose int }

// smallPage is the length of text up to which a page is taken whole when its
// main part is not plain to see.
const smallPage = 1200

// mainContent finds the document in a page. Whole means that nothing was left
// out but what is not shown.
func mainContent(page *html.Node, m *Meta) (c content, whole bool) {
	body := findElement(page, atom.Body)
	if body == nil {
		return content{nodes: []*html.Node{page}}, true
	}
	p := pageParts{weights: map[*html.Node]weight{}, dropped: map[*html.Node]bool{}, title: squeezed(m.Title.Value), dated: m.Date.Value != ""}
	all := p.weigh(body, false)
	p.prune(body, all)
	clear(p.weights)
	rest := p.weigh(body, false)

	nodes, sure := p.marked(body, rest)
	have := p.sum(nodes)
	if !sure && have.prose < rest.prose/2 && all.text < smallPage {
		return content{[]*html.Node{body}, menus(body)}, true
	}
	if !sure && have.prose < rest.prose*2/5 {
		nodes = p.unmarked(page, body, nodes)
	}
	for _, n := range nodes {
		if p.weights[n].text == 0 {
			p.weigh(n, false)
		}
		p.pruneContent(n)
	}
	return content{nodes, p.dropped}, false
}

// unmarked returns the main part of a page whose own marks, the nodes, leave
// much out: what the readability rules find, if that is more; the whole page, if
// that too is little of it.
func (p *pageParts) unmarked(page, body *html.Node, nodes []*html.Node) []*html.Node {
	all, have := p.weights[body], p.sum(nodes)
	trial := pageParts{weights: map[*html.Node]weight{}, dropped: maps.Clone(p.dropped)}
	if n := trial.readable(page); n != nil {
		switch now := trial.weigh(n, false); {
		case now.text < have.text*3/2:
		case now.text < 25, now.prose < all.prose*2/5:
			return []*html.Node{body}
		default:
			p.dropped = trial.dropped
			return []*html.Node{n}
		}
	}
	if len(nodes) == 0 {
		return []*html.Node{body}
	}
	return nodes
}

// menus returns the parts of a page that are marked as navigation and hold
// little but links.
func menus(body *html.Node) map[*html.Node]bool {
	p := pageParts{weights: map[*html.Node]weight{}}
	p.weigh(body, false)
	found := map[*html.Node]bool{}
	for n, w := range p.weights {
		if (n.DataAtom == atom.Nav || attr(n, "role") == "navigation") && w.link > w.text*2/3 {
			found[n] = true
		}
	}
	return found
}

// readable returns the part of the page that the readability rules take for
// the article, with what they leave out of it marked as dropped. It reads a
// copy, for the rules rewrite what they keep.
func (p *pageParts) readable(page *html.Node) *html.Node {
	var c copied
	parser := readability.NewParser()
	parser.DisableJSONLD = true
	parser.KeepClasses = true
	parser.MaxElemsToParse = 50_000 // beyond, its rules take too long
	article, err := parser.ParseAndMutate(c.copy(page, p.dropped), nil)
	if err != nil || article.Node == nil {
		return nil
	}
	kept, held := map[*html.Node]bool{}, map[*html.Node]bool{} // held: hold what is kept
	for n := range article.Node.Descendants() {
		i, err := strconv.Atoi(attr(n, copiedFrom))
		if err != nil || i >= len(c.origins) {
			continue
		}
		kept[c.origins[i]] = true
		for up := c.origins[i]; up != nil && !held[up]; up = up.Parent {
			held[up] = true
		}
	}
	root := lowestHolder(findElement(page, atom.Body), kept, held)
	p.dropOthers(root, held)
	return root
}

// lowestHolder returns the element at or below n that holds all that is kept.
func lowestHolder(n *html.Node, kept, held map[*html.Node]bool) *html.Node {
	for {
		var only *html.Node
		for child := range n.ChildNodes() {
			if held[child] {
				if only != nil || kept[child] {
					return n
				}
				only = child
			}
		}
		if only == nil {
			return n
		}
		n = only
	}
}

// dropOthers marks the block elements below n that hold nothing that is kept.
func (p *pageParts) dropOthers(n *html.Node, held map[*html.Node]bool) {
	for child := range n.ChildNodes() {
		switch {
		case child.Type != html.ElementNode:
		case held[child]:
			p.dropOthers(child, held)
		case !inline[child.DataAtom] && child.DataAtom != atom.Br:
			p.dropped[child] = true
		}
	}
}

// copiedFrom is the attribute of a copied element that tells its origin.
const copiedFrom = "data-origin"

// A copied tree knows the elements that its own were copied from.
type copied struct{ origins []*html.Node }

func (c *copied) copy(n *html.Node, without map[*html.Node]bool) *html.Node {
	twin := &html.Node{Type: n.Type, DataAtom: n.DataAtom, Data: n.Data, Namespace: n.Namespace, Attr: slices.Clone(n.Attr)}
	if n.Type == html.ElementNode {
		twin.Attr = append(twin.Attr, html.Attribute{Key: copiedFrom, Val: strconv.Itoa(len(c.origins))})
		c.origins = append(c.origins, n)
	}
	for child := range n.ChildNodes() {
		if !without[child] {
			twin.AppendChild(c.copy(child, without))
		}
	}
	return twin
}

// findElement returns the first element of that name at or below n.
func findElement(n *html.Node, name atom.Atom) *html.Node {
	if n.DataAtom == name {
		return n
	}
	for d := range n.Descendants() {
		if d.DataAtom == name {
			return d
		}
	}
	return nil
}

func notWordRune(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }
