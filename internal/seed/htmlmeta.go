package seed

import (
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A pageHead is what a page states about itself for machines.
type pageHead struct {
	meta  map[string][]string // contents by lower-case name or property
	title string              // of the <title> element
	lang  string
	link  string // the canonical address
	ld    linkedData
}

// pageMeta fills the metadata from what the page states. What two places state
// is taken from the more exact one; what none states stays empty.
func pageMeta(page *html.Node, m *Meta) {
	h := readHead(page)
	if lang := strings.ReplaceAll(firstOf(h.lang, h.first("og:locale", "language", "dc.language", "content-language"), h.ld.language), "_", "-"); languageTag.MatchString(lang) {
		m.set(&m.Language, strings.ToLower(lang), Metadata)
	}
	if u := firstOf(h.link, h.first("og:url"), h.ld.url); isWebAddress(u) {
		m.set(&m.URL, u, Metadata)
	}
	m.set(&m.Publisher, firstOf(h.first("og:site_name"), h.ld.publisher, h.first("citation_journal_title", "dc.publisher", "dcterms.publisher", "application-name")), Metadata)
	m.set(&m.Title, h.pageTitle(page, m.Publisher.Value), Metadata)
	m.set(&m.Author, h.author(page, m.Publisher.Value), Metadata)
	read := newDateReader(m.Language.Value)
	m.set(&m.Date, h.date(page, m, read), Metadata)
	m.set(&m.Revised, read.revised(page), Metadata)
	if h.ld.kind != "" {
		m.set(&m.Kind, h.ld.kind, Metadata)
	} else if strings.EqualFold(h.first("og:type"), "article") {
		m.set(&m.Kind, "article", Metadata)
	}
	m.setMarking(h.first("marking", "tlp"))
	m.findMarking(h.first("classification"))
	m.findMarking(h.first("keywords"))
}

// readHead gathers what the page's elements for machines hold.
func readHead(page *html.Node) *pageHead {
	h := &pageHead{meta: map[string][]string{}}
	for n := range page.Descendants() {
		switch n.DataAtom {
		case atom.Html:
			h.lang = firstOf(attr(n, "lang"), attr(n, "xml:lang"))
		case atom.Title:
			if h.title == "" && n.Namespace == "" && n.FirstChild != nil {
				h.title = clean(n.FirstChild.Data)
			}
		case atom.Meta:
			h.addMeta(n)
		case atom.Link:
			if strings.EqualFold(attr(n, "rel"), "canonical") {
				h.link = firstOf(h.link, attr(n, "href"))
			}
		case atom.Script:
			if strings.EqualFold(strings.TrimSpace(attr(n, "type")), "application/ld+json") && n.FirstChild != nil {
				h.ld.add(n.FirstChild.Data)
			}
		}
	}
	h.ld.settle()
	return h
}

func (h *pageHead) addMeta(n *html.Node) {
	content := clean(attr(n, "content"))
	if content == "" {
		return
	}
	for _, key := range []string{"name", "property", "itemprop", "http-equiv"} {
		for _, name := range strings.Fields(strings.ToLower(attr(n, key))) {
			if !slices.Contains(h.meta[name], content) {
				h.meta[name] = append(h.meta[name], content)
			}
		}
	}
}

// first returns the first value that one of the names has.
func (h *pageHead) first(names ...string) string {
	for _, name := range names {
		if v := h.meta[name]; len(v) > 0 {
			return v[0]
		}
	}
	return ""
}

func firstOf(values ...string) string {
	for _, v := range values {
		if strings.TrimSpace(v) != "" {
			return v
		}
	}
	return ""
}

// pageTitle returns the headline: as the page prints it, where its metadata
// agree, for they often add the site's name, and where they know of nothing but
// the title of the window, which may be the site's.
func (h *pageHead) pageTitle(page *html.Node, site string) string {
	stated := []string{h.ld.headline}
	for _, name := range []string{"citation_title", "og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title"} {
		stated = append(stated, h.first(name))
	}
	title := firstOf(stated...)
	window := title == "" || squeezed(title) == squeezed(site)
	if window {
		title = firstOf(h.title, title)
	}
	title = clean(html.UnescapeString(title))
	headlines := printedHeadlines(page, site)
	printed := ""
	for _, text := range headlines {
		s := squeezed(text)
		if slices.ContainsFunc(stated, func(t string) bool { return squeezed(t) == s }) {
			return text
		}
		if len(s) > 8 && strings.Contains(squeezed(title), s) && len(text) > len(printed) {
			printed = text
		}
	}
	switch {
	case printed != "" && 2*len(printed) > len(title):
		return printed
	case window && len(headlines) == 1 && !isTitlePart(headlines[0], title):
		return headlines[0]
	}
	return withoutSite(title, site)
}

// printedHeadlines returns the headings of the first level that a page shows,
// but for the site's name.
func printedHeadlines(page *html.Node, site string) []string {
	var found []string
	for n := range page.Descendants() {
		if n.DataAtom != atom.H1 || isHiddenNode(n) {
			continue
		}
		if text := nodeText(n, 400); squeezed(text) != "" && squeezed(text) != squeezed(site) {
			found = append(found, text)
		}
	}
	return found
}

// isTitlePart reports whether the heading is no more than the site's name beside
// the title of the window, or its words.
func isTitlePart(heading, title string) bool {
	return len(squeezed(heading)) < 6 || len(heading) > 150 || strings.Contains(squeezed(title), squeezed(heading)) || strings.Contains(squeezed(heading), squeezed(title))
}

var titleParts = regexp.MustCompile(`\s+[|\x{2013}\x{2014}\x{00b7}\x{2022}\x{00bb}\x{2039}\x{203a}<>:-]+\s+|\s*\|\s*`)

// withoutSite takes the site's name off the end or the front of a title.
func withoutSite(title, site string) string {
	cuts := titleParts.FindAllStringIndex(title, -1)
	if len(cuts) == 0 {
		return title
	}
	name := squeezed(site)
	last, first := cuts[len(cuts)-1], cuts[0]
	tail, front := squeezed(title[last[1]:]), squeezed(title[:first[0]])
	switch {
	case name != "" && tail != "" && (strings.Contains(name, tail) || strings.Contains(tail, name)):
		return title[:last[0]]
	case name != "" && front == name:
		return title[first[1]:]
	case strings.Contains(title[last[0]:last[1]], "|") && last[0] > 15:
		return withoutSite(title[:last[0]], site)
	}
	return title
}

// authorPrefix matches the words before a name in a byline.
var authorPrefix = regexp.MustCompile(`(?i)^(?:(?:written|posted|published|analysis|opinion|commentary|review|story|perspective) by|by|von|par|por|di|door|autor(?:in)?|author|text|texte)\b\s*:?\s*`)

// author returns the names of the authors, joined by "; ".
func (h *pageHead) author(page *html.Node, site string) string {
	lists := [][]string{h.ld.authors}
	for _, name := range []string{"citation_author", "author", "dc.creator", "dcterms.creator", "article:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "dc.contributor"} {
		lists = append(lists, h.meta[name])
	}
	lists = append(lists, bylines(page))
	for _, list := range lists {
		var names []string
		for _, name := range list {
			if name = authorName(name, site); name != "" && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
		if len(names) > 0 {
			return strings.Join(names[:min(len(names), 10)], "; ")
		}
	}
	return ""
}

// authorName returns the name in a byline, without the office at the site that
// may follow; "" when it holds something else.
func authorName(s, site string) string {
	s = clean(html.UnescapeString(s))
	s = authorPrefix.ReplaceAllString(s, "")
	if name, office, ok := strings.Cut(s, ", "); ok && site != "" && strings.HasPrefix(office, site) {
		s = name
	}
	if name, house, ok := strings.Cut(s, " | "); ok && name != "" && house != "" {
		s = name // "Ann Lee | The Post for post.org"
	}
	if name := authorAgency.ReplaceAllString(s, ""); strings.Contains(name, " ") {
		s = name
	}
	s = strings.Trim(s, " ,;|-–")
	low := strings.ToLower(s)
	switch {
	case len(s) < 3, len(s) > 80, len(strings.Fields(s)) > 8, strings.ContainsAny(s, "/@{}<>="), strings.Contains(low, "www."):
		return ""
	case squeezed(s) == squeezed(site), low == "editor", low == "editorial", low == "redaktion", slices.Contains(defaultNames, low):
		return ""
	case strings.ContainsAny(s, "0123456789"):
		return ""
	}
	return s
}

// authorAgency is the agency that stands behind its writers' names.
var authorAgency = regexp.MustCompile(`(?:,| -)? (?:The )?(?:Associated Press|Agence France-Presse|Press Association|AP|AFP|Reuters|EFE|dpa)$`)

var bylineClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:byline|author|authors|author-?name|byline-?name|article-?author|post-?author|entry-?author|vcard|autor)(?:$|[\s_-])`)

// bylines returns the texts of the elements that are marked as the author's
// name: first by rel, itemprop and class, as far as they are short.
func bylines(page *html.Node) []string {
	var by [3][]string
	for n := range page.Descendants() {
		if n.Type != html.ElementNode || unseen[n.DataAtom] && n.DataAtom != atom.Head {
			continue
		}
		rank := -1
		switch {
		case strings.Contains(attr(n, "itemprop"), "author"):
			rank = 0
		case n.DataAtom == atom.A && attr(n, "rel") == "author":
			rank = 1
		case inClassOf(n, bylineClass):
			rank = 2
		}
		if rank < 0 || len(by[rank]) > 0 && rank > 0 || inRemarks(n) || ofPicture(n) {
			continue
		}
		if name := findItemprop(n, "name"); name != nil {
			n = name
		}
		if text := nodeText(n, 200); len(text) < 100 {
			by[rank] = append(by[rank], text)
		}
	}
	for _, list := range by {
		if len(list) > 0 {
			return list[:1]
		}
	}
	return nil
}

// ofPicture reports whether the byline is that of a picture.
func ofPicture(n *html.Node) bool {
	if inClassOf(n, pictureClass) {
		return true
	}
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Figure {
			return true
		}
	}
	return false
}

var pictureClass = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:img|image|photo|picture|foto|caption|credits?)(?:$|[\s_-])`)

func inClassOf(n *html.Node, re *regexp.Regexp) bool {
	class := attr(n, "class")
	return class != "" && len(class) < 200 && re.MatchString(class)
}

func findItemprop(n *html.Node, prop string) *html.Node {
	for d := range n.Descendants() {
		if attr(d, "itemprop") == prop {
			return d
		}
	}
	return nil
}

// inRemarks reports whether n is in the part of the page where readers write,
// or in one that stands beside the document.
func inRemarks(n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n.DataAtom == atom.Aside || n.DataAtom == atom.Nav || n.DataAtom == atom.Footer && n.Parent != nil && n.Parent.DataAtom != atom.Article {
			return true
		}
		if names := attr(n, "class") + " " + attr(n, "id"); n.DataAtom != atom.Body && len(names) < 200 && beside.MatchString(names) {
			return true
		}
	}
	return false
}

var beside = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:comments?|comment-?(?:list|section|area|body|meta)|commentlist|disqus\w*|respond|related\w*|side-?bar\w*|widget\w*|teasers?|recommend\w*|popular\w*|latest\w*|most-?read|archive-list)(?:$|[\s_-])`)
