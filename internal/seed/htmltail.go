package seed

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// pointers matches the first words of lines that only lead elsewhere.
var pointers = regexp.MustCompile(`(?i)^\W*(?:read (?:more|also|next|the full)|also read|see also|more (?:on|from|about)|more (?:\S+ ){0,3}(?:stories|news|articles|coverage)\b|related(?: (?:stories|articles|posts|news|content|links))?\b|recommended|share this|most read|` +
	`don.t miss\b|you (?:may|might)(?: also)? (?:like|enjoy|be interested)|top stories|latest (?:news|stories)|関連記事|` +
	`lesen sie (?:auch|mehr)|mehr zum thema|siehe auch|auch interessant|weitere (?:artikel|meldungen|themen)|das könnte sie|lire aussi|à lire|voir aussi|sur le même sujet|lea (?:también|más)|te puede interesar|ver también|leia (?:também|mais)|saiba mais|leggi anche|lees ook|czytaj także)`)

// appeals matches lines that ask the reader to do something for the publisher,
// and the labels of advertisements.
var appeals = regexp.MustCompile(`(?i)^\W*(?:sign up (?:for|to|now|here)|subscribe (?:to|now|here|for)|follow (?:us|\S+(?: \S+){0,3}) on (?:twitter|facebook|instagram|x\b)|like us on|get the latest (?:news|updates)|have a (?:news )?tip\b|download (?:our|the) app|click here to|` +
	`adverti?(?:sement)?\W*$|loading\b[^.]{0,20}\W*$|comments?\W*$|this slideshow requires javascript|tell us what you think|(?:copyright )?© ?(?:\d{4}|copyright)|copyright \d{4}|all rights reserved|anzeige\W*$|werbung\W*$|publicidad\W*$|publicité\W*$|pubblicità\W*$|publicidade\W*$|advertentie\W*$|reklama\W*$|continue reading below|story continues below|article continues below)`)

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
		p.begun = p.begun || child.DataAtom == atom.P && p.weights[child].prose >= 140
		p.pruneContent(child)
	}
}

func (p *pageParts) leadsElsewhere(n *html.Node) bool {
	w := p.weights[n]
	if w.text == 0 {
		return false
	}
	if isPhotoCaption(n) {
		return true
	}
	if inline[n.DataAtom] {
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
	case p.dated && !p.begun && n.DataAtom != atom.Dd && publication.MatchString(text):
		return true
	case w.link*2 >= w.text:
		lead, _, ok := strings.Cut(text, ":")
		return pointers.MatchString(text) || ok && len(lead) < 25 && w.link+len(lead)+3 >= w.text && n.DataAtom != atom.Li
	}
	return len(text) < 60 && !strings.HasSuffix(text, ".") && pointers.MatchString(text)
}

// longCaption is the length from which words under a picture are text of their
// own.
const longCaption = 600

// captionClass matches the classes of the words under a picture, numbered the
// captions that a text refers to.
var (
	captionClass = regexp.MustCompile(`(?i)caption(?:$|[\s_-])|(?:^|[\s_-])(?:image|photo|picture|media)[\s_-]*(?:credit|source|copyright)s?(?:$|[\s_-])`)
	numbered     = regexp.MustCompile(`(?i)^\W*(?:figure|fig|table|chart|map|box|graph|exhibit|abbildung|abb|tabelle|grafik|graphique|tableau|carte|figura|tabla|gráfico|cuadro|tabella|quadro|рис|табл|рисунок|таблица)\.?\s*\d`)
)

// isPhotoCaption reports whether n is what stands under a picture: words about
// the picture and who took it, not part of the text. A figure or table that
// the text counts keeps its caption.
func isPhotoCaption(n *html.Node) bool {
	if n.DataAtom != atom.Figcaption && !captionClass.MatchString(attr(n, "class")) {
		return false
	}
	text := nodeText(n, longCaption)
	if len(text) >= longCaption || numbered.MatchString(text) {
		return false
	}
	for up := n.Parent; up != nil; up = up.Parent {
		switch up.DataAtom {
		case atom.Table:
			return false
		case atom.Figure:
			return findElement(up, atom.Table) == nil && findElement(up, atom.Pre) == nil && findElement(up, atom.Blockquote) == nil
		}
	}
	return true
}

// publication matches lines that only say who published a page and when.
var publication = regexp.MustCompile(`(?i)^\W*(?:(?:first |last )?(?:published|posted|updated|modified|created|written|aktualisiert|veröffentlicht|publié|mis à jour|publicado|actualizado|pubblicato|atualizado)\b(?: (?:on|at|by|am|le|el|il|em))?\W*)?` +
	`(?:(?:by|von|par|por|di|de) (?:\p{Lu}[\p{L}.'’-]*\W*){1,4})?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\W+)?` +
	`(?:\d{1,2}(?:st|nd|rd|th)?\W+\p{L}{3,9}\W+(?:19|20)\d\d|\p{L}{3,9}\W+\d{1,2}(?:st|nd|rd|th)?\W+(?:19|20)\d\d|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})` +
	`\W*(?:(?:at|um|à|-)?\W*\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\W*(?:[ap]\.?m\.?|uhr|h)?\W*\(?[a-z]{0,4}\)?)?\W*(?:(?:by|von|par|por) (?:\p{Lu}[\p{L}.'’-]*\W*){1,4})?$`)

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
