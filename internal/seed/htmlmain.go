package seed

import (
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
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
func mainContent(page *html.Node) (c content, whole bool) {
	body := findElement(page, atom.Body)
	if body == nil {
		return content{nodes: []*html.Node{page}}, true
	}
	p := pageParts{weights: map[*html.Node]weight{}, dropped: map[*html.Node]bool{}}
	all := p.weigh(body, false)
	p.prune(body, all)
	clear(p.weights)
	rest := p.weigh(body, false)

	nodes := p.marked(body, rest)
	have := p.sum(nodes)
	if have.prose < rest.prose/2 && all.text < smallPage {
		return content{[]*html.Node{body}, menus(body)}, true
	}
	if have.prose < rest.prose*2/5 {
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

// pageParts knows the weights of a page's nodes and which are left out.
type pageParts struct {
	weights map[*html.Node]weight
	dropped map[*html.Node]bool
}

// weigh returns the weight of n and notes that of each element in it.
func (p *pageParts) weigh(n *html.Node, inLink bool) weight {
	var sum weight
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		switch {
		case child.Type == html.TextNode:
			size := textSize(child.Data)
			sum.text += size
			if inLink {
				sum.link += size
			}
		case child.Type == html.ElementNode && !unseen[child.DataAtom] && !p.dropped[child] && !isHiddenNode(child):
			w := p.weigh(child, inLink || child.DataAtom == atom.A)
			sum.text, sum.link, sum.prose = sum.text+w.text, sum.link+w.link, sum.prose+w.prose
		}
	}
	switch n.DataAtom {
	case atom.P, atom.Pre, atom.Blockquote, atom.Li, atom.Td, atom.Dd:
		sum.prose = max(sum.prose, sum.text-sum.link)
	}
	if n.Type == html.ElementNode {
		p.weights[n] = sum
	}
	return sum
}

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
	`credits?`, `dateline`, `timestamp`, `kicker`, `jump-?to\w*`, `editsection`,
}, "|") + `)(?:$|[\s_-])`)

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
	if len(names) < 4 || len(names) > 2000 || !boilerplate.MatchString(names) || bodies[0].MatchString(names) {
		return false
	}
	if remarks.MatchString(names) && total.prose-w.prose > 200 && findElement(n, atom.H1) == nil {
		return true
	}
	if findElement(n, atom.Blockquote) != nil && w.link < w.text/2 {
		return false // a post quoted from elsewhere
	}
	return minor
}

// bodies matches the marks of the element that holds an article's text, best
// first.
var bodies = []*regexp.Regexp{
	regexp.MustCompile(`(?i)(?:^|\s)(?:article|story|entry|post|news|blog|detail|text|single|page)(?:[_-]{1,2})?(?:full)?(?:[_-]{1,2})?(?:body|content|text|copy)(?:[\s_-]|$)|\b(?:body|content)[_-]{1,2}(?:text|copy|article|body)\b|field-name-body|mw-parser-output|\bcontent__article-body\b|\barticle__body\b`),
	nil, // <article>
	nil, // <main>
	regexp.MustCompile(`(?i)(?:^|\s)(?:main-?content|content-?main|maincontent|article|story|post|entry|content)(?:\s|$)`),
}

// marked returns the elements that the page itself marks as its article.
func (p *pageParts) marked(body *html.Node, all weight) []*html.Node {
	enough := func(w weight, share int) bool {
		return w.text-w.link >= 140 && w.link < w.text*2/3 && w.prose >= all.prose/share
	}
	if nodes := p.outermost(body, func(n *html.Node) bool { return strings.EqualFold(attr(n, "itemprop"), "articleBody") }); enough(p.sum(nodes), 8) {
		return nodes
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
		nodes, headed := p.best(p.outermost(body, match))
		share := 3
		if headed {
			share = 8
		}
		if enough(p.sum(nodes), share) {
			return nodes
		}
	}
	return nil
}

// best returns the one article with a headline of the first level, else the
// node with most prose and those that have the same class: parts of one article
// set apart by advertisements.
func (p *pageParts) best(nodes []*html.Node) (parts []*html.Node, headline bool) {
	var best *html.Node
	headed := 0
	for _, n := range nodes {
		if best == nil || p.weights[n].prose > p.weights[best].prose {
			best = n
		}
		if findElement(n, atom.H1) != nil {
			headed++
		}
	}
	for _, n := range nodes {
		switch {
		case headed == 1 && best.DataAtom == atom.Article && findElement(n, atom.H1) != nil && p.weights[n].prose > 400:
			return []*html.Node{n}, true
		case n == best, best.DataAtom != atom.Article && attr(n, "class") == attr(best, "class"):
			parts = append(parts, n)
		}
	}
	return parts, false
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

// pointers matches the first words of lines that only lead elsewhere.
var pointers = regexp.MustCompile(`(?i)^\W*(?:read (?:more|also|next|the full)|also read|see also|more (?:on|from|about)|related(?: (?:stories|articles|posts|news|content|links))?\b|recommended|share this|most read|` +
	`lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|auch interessant|weitere (?:artikel|meldungen|themen)|das könnte sie|lire aussi|à lire|voir aussi|sur le même sujet|lea (?:también|más)|te puede interesar|ver también|leia (?:também|mais)|saiba mais|leggi anche|lees ook|czytaj także)`)

// appeals matches lines that ask the reader to do something for the publisher,
// and the labels of advertisements.
var appeals = regexp.MustCompile(`(?i)^\W*(?:sign up (?:for|to|now|here)|subscribe (?:to|now|here|for)|follow (?:us|\S+(?: \S+){0,3}) on (?:twitter|facebook|instagram|x\b)|like us on|get the latest (?:news|updates)|have a (?:news )?tip\b|download (?:our|the) app|click here to|` +
	`advertisement\W*$|anzeige\W*$|werbung\W*$|publicidad\W*$|publicité\W*$|pubblicità\W*$|publicidade\W*$|advertentie\W*$|reklama\W*$|continue reading below|story continues below|article continues below)`)

// shareWords are the words of buttons that share a page.
var shareWords = map[string]bool{
	"facebook": true, "twitter": true, "whatsapp": true, "linkedin": true, "email": true, "e-mail": true, "mail": true, "print": true, "pinterest": true, "reddit": true,
	"telegram": true, "share": true, "tweet": true, "pin": true, "xing": true, "flipboard": true, "pocket": true, "messenger": true, "tumblr": true, "copy": true,
	"link": true, "teilen": true, "drucken": true, "partager": true, "imprimer": true, "compartir": true, "compartilhar": true, "on": true, "via": true, "this": true, "google+": true, "x": true, "bluesky": true, "mastodon": true, "threads": true,
}

// pruneContent marks lists of links and pointers to other pages below n.
func (p *pageParts) pruneContent(n *html.Node) {
	for child := n.FirstChild; child != nil; child = child.NextSibling {
		if child.Type != html.ElementNode || p.dropped[child] || unseen[child.DataAtom] {
			continue
		}
		if p.leadsElsewhere(child) {
			p.dropped[child] = true
			continue
		}
		p.pruneContent(child)
	}
}

func (p *pageParts) leadsElsewhere(n *html.Node) bool {
	w := p.weights[n]
	if inline[n.DataAtom] || w.text == 0 {
		return false
	}
	switch n.DataAtom {
	case atom.Ul, atom.Ol, atom.Div, atom.Section, atom.Table, atom.Dl:
		if w.link > w.text*3/4 && w.text < 1500 && countLinks(n) > 1 {
			return true
		}
	}
	if w.text > 250 {
		return false
	}
	text := nodeText(n, 250)
	switch {
	case appeals.MatchString(text), isShareButtons(text):
		return true
	case w.link*2 >= w.text:
		lead, _, ok := strings.Cut(text, ":")
		return pointers.MatchString(text) || ok && len(lead) < 25 && w.link+len(lead)+3 >= w.text && n.DataAtom != atom.Li
	}
	return len(text) < 60 && isHeadingNode(n) && pointers.MatchString(text)
}

func isHeadingNode(n *html.Node) bool {
	switch n.DataAtom {
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		return true
	}
	return false
}

// isShareButtons reports whether the line holds nothing but the labels of
// buttons.
func isShareButtons(s string) bool {
	words := strings.Fields(strings.ToLower(s))
	for _, w := range words {
		if !shareWords[w] {
			return false
		}
	}
	return len(words) > 0
}

func countLinks(n *html.Node) int {
	count := 0
	for d := range n.Descendants() {
		if d.DataAtom == atom.A && attr(d, "href") != "" {
			count++
		}
	}
	return count
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
