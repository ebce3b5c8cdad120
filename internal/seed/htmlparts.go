package seed

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pageParts knows the weights of a page's nodes and which are left out.
type pageParts struct {
	weights map[*html.Node]weight
	dropped map[*html.Node]bool
	title   string // squeezed, of the page
	dated   bool   // the page states its date elsewhere
	begun   bool   // pruneContent is past the first paragraph
}

// weigh returns the weight of n and notes that of each element in it.
func (p *pageParts) weigh(n *html.Node, inLink bool) weight {
	var sum weight
	own := 0 // text of its own, without that of links
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			size := textSize(child.Data)
			sum.text += size
			if inLink {
				sum.link += size
			} else {
				own += size
			}
		case child.Type == html.ElementNode && !unseen[child.DataAtom] && !p.dropped[child] && !isHiddenNode(child):
			w := p.weigh(child, inLink || child.DataAtom == atom.A)
			sum.text, sum.link, sum.prose = sum.text+w.text, sum.link+w.link, sum.prose+w.prose
			if inline[child.DataAtom] && w.prose == 0 {
				own += w.text - w.link
			}
		}
	}
	switch n.DataAtom {
	case atom.P, atom.Pre, atom.Blockquote, atom.Li, atom.Td, atom.Dd:
		sum.prose = max(sum.prose, sum.text-sum.link)
	case atom.Div, atom.Section, atom.Article, atom.Main:
		if own >= longLine {
			sum.prose += own
		}
	}
	if n.Type == html.ElementNode {
		p.weights[n] = sum
	}
	return sum
}

// longLine is the length from which words that stand in no paragraph are one.
const longLine = 80

func (p *pageParts) sum(nodes []*html.Node) (sum weight) {
	for _, n := range nodes {
		w := p.weights[n]
		sum.text, sum.link, sum.prose = sum.text+w.text, sum.link+w.link, sum.prose+w.prose
	}
	return sum
}

// textSize is the length of s with its white space runs as one.
func textSize(s string) int {
	size, space := 0, true
	for i := 0; i < len(s); i++ {
		blank := s[i] <= ' '
		if !blank || !space {
			size++
		}
		space = blank
	}
	return size
}

// boilerplate matches the classes, ids and roles of what stands round a
// document on a page of news, a blog or an office.
var boilerplate = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:` + strings.Join([]string{
	`shar(?:e|ing|er|es|ed)\w*`, `social\w*`, `related\w*`, `recommend\w*`, `newsletter\w*`, `subscri\w*`, `sign-?up`, `promo\w*`,
	`ad`, `ads`, `advert\w*`, `adsense`, `sponsor\w*`, `banner\w*`, `cookie\w*`, `consent\w*`, `gdpr`, `popup\w*`, `modal`, `overlay`,
	`breadcrumb\w*`, `paginat\w*`, `pager`, `nav`, `navi`, `nav(?:bar|igation|list|links?)\w*`, `menu\w*`, `submenu`, `side-?bar\w*`, `foot(?:er)?`, `masthead`,
	`toolbar\w*`, `widget\w*`, `comments?`, `comment-?(?:list|s|form|area|section|respond|wrap\w*)`, `disqus\w*`, `respond`, `reply`, `trackbacks?`, `pingbacks?`,
	`tags`, `tag-?(?:list|cloud|links)`, `(?:post|entry|article)-?tags`, `author-?(?:bio|box|info|card)`, `about-?(?:the-?)?author`, `bio`, `print\w*`, `skip-?(?:link|to)\w*`,
	`screen-reader\w*`, `sr-only`, `visually-?hidden`, `log-?in`, `search\w*`, `rating\w*`, `poll`, `teasers?`, `outbrain\w*`, `taboola\w*`, `most-?(?:read|popular|viewed)`,
	`popular\w*`, `trending`, `more-?(?:stories|news|articles|from)`, `see-?also`, `read-?(?:more|next|also)`, `up-?next`, `copyright`, `disclaimer`, `meta(?:data|info)?`, `postmeta`, `byline`,
	`feedback`, `correction-?form`, `donat(?:e|ion)\w*`, `paywall`, `carousel`, `slider`, `gallery-?thumbs`, `hidden`, `noprint`, `toc`, `infobox-?ad`, `contentinfo`, `complementary`, `dialog`, `alert`,
	`credits?`, `dateline`, `timestamp`, `publish(?:ed)?-?(?:info|date|on|time)`, `(?:page|post|entry|article)-?date`, `dates`, `breaking\w*`, `similar\w*`, `quicktabs`, `kicker`, `jump-?to\w*`, `editsection`,
}, "|") + `)(?:$|[\s_-])`)

// covered matches the marks of words in a paragraph that show only when pointed
// at.
var covered = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:rollover|tooltip|popover|hover-?card)\w*(?:$|[\s_-])`)

// remarks matches the parts of a page where readers write.
var remarks = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:comments?|comment-?(?:list|section|area|wrap\w*)|commentlist|disqus\w*|respond|replies)(?:$|[\s_-])`)

// prune marks the parts below n that are not the document.
func (p *pageParts) prune(n *html.Node, total weight) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.ElementNode || unseen[child.DataAtom] {
			continue
		}
		if p.isBoilerplate(child, total) {
			p.dropped[child] = true
		} else {
			p.prune(child, total)
		}
	}
}

func (p *pageParts) isBoilerplate(n *html.Node, total weight) bool {
	w := p.weights[n]
	minor := w.text < total.text/2 && w.prose <= total.prose/4
	switch n.DataAtom {
	case atom.Nav, atom.Footer, atom.Aside, atom.Menu, atom.Dialog, atom.Form:
		return minor
	case atom.Html, atom.Body, atom.Main, atom.Article, atom.H1, atom.P, atom.Td, atom.Th, atom.Tr, atom.Tbody, atom.Blockquote, atom.Pre, atom.A, atom.Em, atom.Strong, atom.B, atom.I:
		return false
	}
	names := attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "role")
	if len(names) < 4 || len(names) > 2000 || bodies[0].MatchString(names) {
		return false
	}
	if inline[n.DataAtom] && n.Parent.DataAtom == atom.P {
		return covered.MatchString(names)
	}
	if !boilerplate.MatchString(names) {
		return false
	}
	if remarks.MatchString(names) && total.prose-w.prose > 200 && findElement(n, atom.H1) == nil {
		return true
	}
	if findElement(n, atom.Blockquote) != nil && w.link < w.text/2 {
		return false // a post quoted from elsewhere
	}
	return minor || p.isTeasers(n)
}

// isTeasers reports whether n is hardly more than a list of four items or more
// that each begin with a link, as the first words of other articles do.
func (p *pageParts) isTeasers(n *html.Node) bool {
	items, text := 0, 0
	for d := range n.Descendants() {
		if d.DataAtom != atom.Li {
			continue
		}
		if first := firstSeen(d); first == nil || first.DataAtom != atom.A {
			return false
		}
		items++
		text += p.weights[d].text
	}
	return items >= 4 && text > p.weights[n].text*3/4
}

// firstSeen returns the element or text that n begins with, through elements
// that only wrap it.
func firstSeen(n *html.Node) *html.Node {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode && strings.TrimSpace(child.Data) != "":
			return child
		case child.DataAtom == atom.A:
			return child
		case child.Type == html.ElementNode && !unseen[child.DataAtom]:
			if first := firstSeen(child); first != nil {
				return first
			}
		}
	}
	return nil
}

// bodies matches the marks of the element that holds an article's text, best
// first.
var bodies = []*regexp.Regexp{
	regexp.MustCompile(`(?i)(?:^|\s)(?:article|story|entry|post|news|blog|detail|text|single|page)(?:[_-]{1,2})?(?:full)?(?:[_-]{1,2})?(?:body|content|text|copy)(?:[\s_-]|$)|\b(?:body|content)[_-]{1,2}(?:text|copy|article|body)\b|field-name-body|mw-parser-output|\bcontent__article-body\b|\barticle__body\b`),
	nil, // <article>
	nil, // <main>
	regexp.MustCompile(`(?i)(?:^|\s)(?:main-?content|content-?main|maincontent|article|story|post|entry|content)(?:\s|$)`),
}

// marked returns the elements that the page itself marks as its article. Sure
// means that it is an article with the page's own headline in it.
func (p *pageParts) marked(body *html.Node, all weight) (nodes []*html.Node, sure bool) {
	enough := func(w weight, share int) bool {
		return w.text-w.link >= 140 && w.link < w.text*2/3 && w.prose >= all.prose/share
	}
	if nodes := p.outermost(body, func(n *html.Node) bool { return strings.EqualFold(attr(n, "itemprop"), "articleBody") }); enough(p.sum(nodes), 8) {
		return nodes, false
	}
	for tier, re := range bodies {
		match := func(n *html.Node) bool {
			switch tier {
			case 1:
				return n.DataAtom == atom.Article || attr(n, "role") == "article"
			case 2:
				return n.DataAtom == atom.Main || attr(n, "role") == "main"
			}
			switch n.DataAtom {
			case atom.Div, atom.Section, atom.Td, atom.Article, atom.Main:
				return re.MatchString(attr(n, "class")) || re.MatchString(attr(n, "id"))
			}
			return false
		}
		found := p.outermost(body, match)
		if n := p.titledArticle(found); n != nil {
			return []*html.Node{n}, true
		}
		nodes, headed := p.best(found)
		share := 3
		if headed {
			share = 8
		}
		if enough(p.sum(nodes), share) {
			return nodes, false
		}
	}
	return nil, false
}

// titledArticle returns the one article among several that has the page's title
// as its headline, if it holds some text. One article may hold several, as pages do
// that go on with the next story.
func (p *pageParts) titledArticle(nodes []*html.Node) (found *html.Node) {
	if len(nodes) == 1 {
		nodes = p.outermost(nodes[0], func(n *html.Node) bool { return n.DataAtom == atom.Article && findElement(n, atom.H1) != nil })
	}
	if len(nodes) < 2 {
		return nil
	}
	for _, n := range nodes {
		h := findElement(n, atom.H1)
		if w := p.weights[n]; h == nil || n.DataAtom != atom.Article || w.text-w.link < 140 || !p.isTitle(h) {
			continue
		}
		if found != nil {
			return nil
		}
		found = n
	}
	return found
}

// best returns the one article with a headline of the first level, with those
// beside it where it is little else, else the node with most prose and those that
// have the same class: parts of one article set apart by advertisements.
func (p *pageParts) best(nodes []*html.Node) (parts []*html.Node, headline bool) {
	var best, head *html.Node
	headed := 0
	for _, n := range nodes {
		if best == nil || p.weights[n].prose > p.weights[best].prose {
			best = n
		}
		if findElement(n, atom.H1) != nil {
			head = n
			headed++
		}
	}
	for _, n := range nodes {
		switch {
		case headed == 1 && best != head && best.DataAtom == atom.Article && best.Parent == head.Parent && p.weights[head].prose <= 400:
			if n.Parent == head.Parent {
				parts = append(parts, n)
			}
		case headed == 1 && best.DataAtom == atom.Article && findElement(n, atom.H1) != nil && p.weights[n].prose > 400:
			return []*html.Node{n}, true
		case n == best, best.DataAtom != atom.Article && attr(n, "class") == attr(best, "class"):
			parts = append(parts, n)
		}
	}
	return parts, false
}

// isTitle reports whether a heading is the page's own title.
func (p *pageParts) isTitle(h *html.Node) bool {
	text := squeezed(nodeText(h, 400))
	return text != "" && p.title != "" && strings.Contains(p.title, text)
}

// outermost returns the elements below n that match, in order, and none within
// another.
func (p *pageParts) outermost(n *html.Node, match func(*html.Node) bool) (found []*html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type != html.ElementNode || p.dropped[child] || unseen[child.DataAtom]:
		case match(child):
			found = append(found, child)
		default:
			found = append(found, p.outermost(child, match)...)
		}
	}
	return found
}
