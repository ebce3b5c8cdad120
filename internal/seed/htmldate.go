package seed

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// isoStart matches the date at the start of an ISO 8601 time, and years and
// months alone.
var isoStart = regexp.MustCompile(`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:$|[T\s].*))?)?$`)

// isoDate returns the date that begins s, as far as it is given; "" when s is
// no such date.
func isoDate(s string) string {
	m := isoStart.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	date := m[1]
	for _, part := range m[2:] {
		if part == "" {
			break
		}
		if len(part) == 1 {
			part = "0" + part
		}
		date += "-" + part
	}
	if !isDay(date) {
		return ""
	}
	return date
}

// isDay reports whether a date, complete or not, is one of the calendar.
func isDay(date string) bool {
	const layout = "2006-01-02"
	_, err := time.Parse(layout[:min(len(date), len(layout))], date)
	return err == nil && date >= "1000"
}

// publishedNames are the names under which pages state when they were published,
// those of the best repute first.
var publishedNames = []string{
	"article:published_time", "og:published_time", "og:article:published_time", "datepublished", "citation_publication_date", "citation_online_date", "citation_date",
	"parsely-pub-date", "sailthru.date", "article.published", "published_time", "publish-date", "publish_date", "publishdate", "publication_date", "publicationdate",
	"pubdate", "pub_date", "publisheddate", "publishtime", "cxenseparse:recs:publishtime", "rnews:datepublished", "article_date_original", "originalpublicationdate", "dateposted",
	"dcterms.issued", "dc.date.issued", "dcterms.available", "dcterms.date", "dc.date", "date", "article:post_date", "bt:pubdate", "displaydate", "ptime",
}

// createdNames are those under which they state when they were made: often the
// day of publication, after a site has moved that of the move.
var createdNames = []string{"dcterms.created", "dc.date.created", "dc.created", "datecreated", "created"}

// date returns the day on which the page says that it was published.
func (h *pageHead) date(page *html.Node, m *Meta, read dateReader) string {
	if d := firstOf(read.date(h.ld.published), read.stated(h, publishedNames)); d != "" {
		return d
	}
	if d := read.shown(page); d != "" {
		return d
	}
	return firstOf(dateOfURL(m.URL.Value), dateOfURL(h.first("og:url")), read.date(h.ld.created), read.stated(h, createdNames))
}

// stated returns the first date that the page states under one of the names.
func (r dateReader) stated(h *pageHead, names []string) string {
	for _, name := range names {
		for _, v := range h.meta[name] {
			if d := r.date(v); d != "" {
				return d
			}
		}
	}
	return ""
}

func dateOfURL(u string) string {
	m := urlDate.FindStringSubmatch(u)
	if m == nil {
		return ""
	}
	return isoDate(m[1] + "-" + m[2] + "-" + m[3])
}

// urlDate matches the date that many sites have in the addresses of articles.
var urlDate = regexp.MustCompile(`/((?:19|20)\d\d)/([01]?\d)/([0-3]?\d)(?:/|-)`)

// A dateReader reads dates as people and programs write them.
type dateReader struct {
	american bool // 3/4/2025 is in March
	unsure   bool // 3/4/2025 may be in March or in April
}

func newDateReader(language string) dateReader {
	american := strings.HasSuffix(language, "-us")
	return dateReader{american: american, unsure: !american && (language == "" || strings.HasPrefix(language, "en"))}
}

var (
	numbersDate = regexp.MustCompile(`(?:^|\D)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:\D|$)`)
	compactDate = regexp.MustCompile(`^((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d*)?$`)
	europeDate  = regexp.MustCompile(`(?:^|[^\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d\d)(?:\D|$)`)
	slashDate   = regexp.MustCompile(`(?:^|\D)(\d{1,2})[/-](\d{1,2})[/-]((?:19|20)\d\d)(?:\D|$)`)
	dayMonth    = regexp.MustCompile(`(?i)(?:^|\D)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?(\p{L}{3,12})\.?,?\s+(?:de\s+|del\s+)?((?:19|20)\d\d)(?:\D|$)`)
	monthDay    = regexp.MustCompile(`(?i)(?:^|\P{L})(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)(?:\D|$)`)
	eastDate    = regexp.MustCompile(`((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]`)
)

// date returns the first full date in s as YYYY-MM-DD; "" when there is none
// or it can be read in two ways.
func (r dateReader) date(s string) string {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 200 {
		return ""
	}
	if m := compactDate.FindStringSubmatch(s); m != nil {
		return fullDate(m[1], m[2], m[3])
	}
	for _, re := range []*regexp.Regexp{numbersDate, eastDate} {
		if m := re.FindStringSubmatch(s); m != nil {
			return fullDate(m[1], m[2], m[3])
		}
	}
	if m := europeDate.FindStringSubmatch(s); m != nil {
		return fullDate(m[3], m[2], m[1])
	}
	if m := dayMonth.FindStringSubmatch(s); m != nil && monthNumber(m[2]) != "" {
		return fullDate(m[3], monthNumber(m[2]), m[1])
	}
	if m := monthDay.FindStringSubmatch(s); m != nil && monthNumber(m[1]) != "" {
		return fullDate(m[3], monthNumber(m[1]), m[2])
	}
	if m := slashDate.FindStringSubmatch(s); m != nil {
		return r.slashed(m[1], m[2], m[3])
	}
	return ""
}

// slashed reads a date whose day and month may stand in either order.
func (r dateReader) slashed(a, b, year string) string {
	first, _ := strconv.Atoi(a)
	second, _ := strconv.Atoi(b)
	switch {
	case first > 12 || first == second:
		return fullDate(year, b, a)
	case second > 12 || r.american:
		return fullDate(year, a, b)
	case r.unsure:
		return ""
	}
	return fullDate(year, b, a)
}

func fullDate(year, month, day string) string {
	m, _ := strconv.Atoi(month)
	d, _ := strconv.Atoi(day)
	date := fmt.Sprintf("%s-%02d-%02d", year, m, d)
	if !isDay(date) {
		return ""
	}
	return date
}

// monthStems are the first letters by which a month is known in the languages
// of western Europe.
var monthStems = [12]string{
	"jan gen ene", "feb fev fév", "mar mär mrt mrz", "apr avr abr", "may mai mei mag", "jun juin giu", "jul juil lug", "aug aou aoû ago", "sep set", "oct okt ott out", "nov", "dec dez déc dic",
}

// monthNumber returns the month that the word names, "" when it names none.
func monthNumber(word string) string {
	word = strings.ToLower(word)
	for i, stems := range monthStems {
		for stem := range strings.FieldsSeq(stems) {
			if strings.HasPrefix(word, stem) && isMonthName(word) {
				return strconv.Itoa(i + 1)
			}
		}
	}
	return ""
}

var monthName = regexp.MustCompile(`^(?:jan(?:uary|uar|vier|eiro|uari)?|jänner|gen(?:naio)?|ene(?:ro)?|feb(?:ruary|ruar|rero|braio|ruari)?|f[eé]v(?:rier|ereiro)?|mar(?:ch|s|zo|ço)?|märz?|maart|mrt|mrz|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|` +
	`may(?:o)?|mai(?:o)?|mei|mag(?:gio)?|june?|juni(?:o)?|juin|junho|giu(?:gno)?|july?|juli(?:o)?|juil(?:let)?|julho|lug(?:lio)?|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|` +
	`sept?(?:ember|embre|iembre)?|set(?:tembre|embro)?|oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?|out(?:ubro)?|nov(?:ember|embre|iembre|embro)?|dec(?:ember)?|dez(?:ember|embro)?|d[eé]c(?:embre)?|dic(?:embre|iembre)?)$`)

func isMonthName(word string) bool { return monthName.MatchString(word) }

var (
	dateClass    = regexp.MustCompile(`(?i)(?:^|[\s_-])(?:date|datum|fecha|pub-?date|publish(?:ed)?(?:-?(?:date|on|at))?|publication-?date|date-?published|post-?date|entry-?date|article-?date|posted-?on|dateline|timestamp|time|created|submitted|byline-?date|publicado|veroeffentlicht)(?:$|[\s_-])`)
	updatedClass = regexp.MustCompile(`(?i)updat|modif|edited|expire|event|copyright`)
)

// shown returns the date of publication that the page prints: in <time>
// elements and those classed as dates, of which the first that stands outside
// comments and lists of other articles counts.
func (r dateReader) shown(page *html.Node) string {
	var timed, classed string
	for n := range page.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		names := attr(n, "class") + " " + attr(n, "id") + " " + attr(n, "itemprop")
		published := strings.Contains(strings.ToLower(attr(n, "itemprop")), "datepublished") || hasAttr(n, "pubdate")
		isTime := n.DataAtom == atom.Time
		if !published && !isTime && (len(names) > 200 || !dateClass.MatchString(names)) {
			continue
		}
		if !published && updatedClass.MatchString(names) || inRemarks(n) {
			continue
		}
		d := firstOf(r.date(attr(n, "datetime")), r.date(attr(n, "content")))
		if text := nodeText(n, 200); d == "" && len(text) < 80 && !updatedText.MatchString(text) {
			d = r.date(text)
		}
		switch {
		case d == "":
		case published:
			return d
		case isTime && timed == "":
			timed = d
		case !isTime && classed == "":
			classed = d
		}
	}
	return firstOf(timed, classed, r.underHeadline(page))
}

// updatedText matches what stands before the date of a change.
var updatedText = regexp.MustCompile(`(?i)\b(?:updated|last (?:modified|changed|reviewed)|aktualisiert|geändert|zuletzt|mis à jour|modifié|actualizado|atualizado|aggiornato|bijgewerkt)\b`)

// revised returns the one day on which the page says, wherever it does, that it
// was brought up to date; "" when it names several.
func (r dateReader) revised(page *html.Node) (day string) {
	const most = 120
	for n := range page.Descendants() {
		if n.Type != html.TextNode || len(n.Data) > most || unseen[n.Parent.DataAtom] || !updatedText.MatchString(n.Data) {
			continue
		}
		text := n.Data
		for next := n.NextSibling; next != nil && len(text) < most; next = next.NextSibling {
			text += " " + nodeText(next, most)
		}
		d := r.date(clean(text))
		if d != "" && day != "" && d != day {
			return ""
		}
		day = firstOf(day, d)
	}
	return day
}

// issueMark matches the number of an issue.
var issueMark = regexp.MustCompile(`(?i)(?:^|[^\pL])(?:no|nr|issue|vol|volume|edition|n[°º]|ausgabe|numéro|número|numero)\.? ?\d|#\d`)

// underHeadline returns the date that stands by itself, or with a few words,
// close after the headline, or above it with the number of an issue.
func (r dateReader) underHeadline(page *html.Node) string {
	const near, most = 400, 60
	headline := findElement(page, atom.H1)
	if headline == nil {
		headline = findElement(page, atom.H2)
	}
	if headline == nil {
		return ""
	}
	after, passed, label, other := false, 0, "", ""
	for n := range page.Descendants() {
		switch {
		case n == headline:
			after = true
		case !after && n.Type == html.TextNode && len(n.Data) < most && issueMark.MatchString(n.Data) && !unseen[n.Parent.DataAtom]:
			if d := r.date(strings.TrimSpace(n.Data)); d != "" {
				return d
			}
		case !after || n.Type != html.TextNode || unseen[n.Parent.DataAtom] || headline == n.Parent:
		case passed > near:
			return other
		default:
			text := strings.TrimSpace(n.Data)
			passed += len(text)
			if len(text) < most && !isSentence(text) && !updatedText.MatchString(text) && !inRemarks(n.Parent) {
				switch d := r.date(text); {
				case d == "":
					label = firstOf(text, label)
				case !otherDay.MatchString(label):
					return d
				default:
					other, label = firstOf(other, d), ""
				}
			}
		}
	}
	return other
}

// otherDay matches the label of a day on which something happened before the page was
// published.
var otherDay = regexp.MustCompile(`(?i)^(?:date of |date )?(?:the )?(?:judge?ment|ruling|decision|decided|hearing|heard|filing|filed|event|incident|application|delivered)\b`)

// isSentence reports whether a text is running words, which date something else.
func isSentence(text string) bool {
	return len(strings.Fields(text)) > 5 && strings.ContainsAny(text[len(text)-1:], ".!?")
}

func hasAttr(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}
