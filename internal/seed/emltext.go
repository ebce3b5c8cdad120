package seed

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What mail programs of several languages put before the subject of an answer and
// of a mail that is sent on.
const (
	replyMark   = `(?:re|aw|antw|sv|vs|rif|res|odp|ynt|r)\s*(?:\[\d+\])?\s*:`
	forwardMark = `(?:fwd?|wg|tr|rv|enc|vb|i|doorst|pd|vl)\s*:`
)

var (
	replySubject   = regexp.MustCompile(`(?i)^\s*` + replyMark)
	forwardSubject = regexp.MustCompile(`(?i)^\s*` + forwardMark)
	subjectMarks   = regexp.MustCompile(`(?i)^\s*(?:(?:` + replyMark + `|` + forwardMark + `)\s*)+`)
	// ruled is a line drawn round a few words, "-----Original Message-----".
	ruled     = regexp.MustCompile(`^\s*[-_=]{3,}\s*[\pL'’ ]{3,40}\s*[-_=]{3,}\s*:?\s*$`)
	forwarded = regexp.MustCompile(`(?i)forward|weitergeleitet|transf[ée]r|reenviado|encaminhad|inoltrat|doorgestuurd|vidarebefordra|przekazan|пересыла`)
	// wrote ends the line that names the writer of what follows it.
	wrote = regexp.MustCompile(`(?i)\b(wrote|writes|schrieb|écrit|ecrit|escribió|escribio|escreveu|ha scritto|schreef|skrev|napisał|kirjoitti|написал)\b.{0,80}:\s*$`)
	// headerLike matches a line of a header in any language, "Gesendet: Montag".
	headerLike = regexp.MustCompile(`^\p{Lu}[\pL -]{1,20}\s?:\s`)
	// device is the line that telephones add.
	device = regexp.MustCompile(`(?i)^(sent from my|sent via|get outlook for|gesendet von mein|envoyé de mon|enviado desde mi|inviato da)\b.{0,60}$`)
)

// unflow joins the lines that a mail program has broken (RFC 3676, 4).
func unflow(text string, deleteSpace bool) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	var out []string
	open := false
	for _, l := range lines {
		depth := len(l) - len(strings.TrimLeft(l, ">"))
		body := strings.TrimPrefix(l[depth:], " ")
		if n := len(out); open && n > 0 && depth == len(out[n-1])-len(strings.TrimLeft(out[n-1], ">")) {
			if deleteSpace {
				out[n-1] = strings.TrimSuffix(out[n-1], " ")
			}
			out[n-1] += body
		} else if depth > 0 {
			out = append(out, l[:depth]+" "+body)
		} else {
			out = append(out, body)
		}
		open = strings.HasSuffix(body, " ") && body != "-- "
	}
	return strings.Join(out, "\n")
}

// newest returns the newest text of a mail: without its signature and, in an
// answer, without what it answers. A mail that is sent on stays.
func (m *mailReader) newest(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	end := len(lines)
	for i, l := range lines {
		if m.sent && i > 0 && headsMail(lines[i:]) || ruled.MatchString(l) && forwarded.MatchString(l) {
			end = i
			break
		}
	}
	kept := unsigned(lines[:end])
	if end == len(lines) {
		kept = unsigned(m.unquoted(lines))
	}
	if out := strings.Join(append(kept, lines[end:]...), "\n"); strings.TrimSpace(out) != "" {
		return out
	}
	return text
}

// unquoted returns the lines without those that quote another mail, and the
// lines that say whose it is.
func (m *mailReader) unquoted(lines []string) []string {
	var out []string
	for i := 0; i < len(lines); i++ {
		switch {
		case isQuoted(lines[i]):
			from := whose(out)
			if from == len(out) && !m.reply {
				out = append(out, lines[i])
				continue
			}
			out = out[:from]
			for i+1 < len(lines) && (isQuoted(lines[i+1]) || strings.TrimSpace(lines[i+1]) == "" && i+2 < len(lines) && isQuoted(lines[i+2])) {
				i++
			}
			if i+1 < len(lines) {
				out = append(out, "")
			}
		case i > 0 && (m.reply || ruled.MatchString(lines[i])) && headsMail(lines[i:]):
			return out
		case m.reply && wrote.MatchString(lines[i]) && hasDigit(lines[i]) && !quoteFollows(lines[i+1:]):
			return out
		default:
			out = append(out, lines[i])
		}
	}
	return out
}

func isQuoted(l string) bool {
	l = strings.TrimLeft(l, " \t")
	return strings.HasPrefix(l, ">") && !strings.HasPrefix(l, ">From ")
}

// quoteFollows reports whether the next line with words is a quoted one.
func quoteFollows(lines []string) bool {
	for _, l := range lines {
		if strings.TrimSpace(l) != "" {
			return isQuoted(l)
		}
	}
	return false
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789") }

// whose returns where in lines the paragraph begins that says whose words come
// next, "On Monday, 3 March, Jo Smith wrote:"; their number when none does.
func whose(lines []string) int {
	end := len(lines)
	for end > 0 && strings.TrimSpace(lines[end-1]) == "" {
		end--
	}
	start := end
	for start > 0 && end-start < 3 && strings.TrimSpace(lines[start-1]) != "" && !isQuoted(lines[start-1]) {
		start--
	}
	for ; start < end; start++ { // the shortest end of the paragraph that will do
		s := strings.Join(lines[start:end], " ")
		if len(s) < 300 && strings.HasSuffix(strings.TrimSpace(s), ":") && (wrote.MatchString(s) || hasDigit(s) || strings.Contains(s, "@")) {
			if start+1 < end && wrote.MatchString(lines[end-1]) && hasDigit(lines[end-1]) {
				return end - 1
			}
			return start
		}
	}
	return len(lines)
}

// headsMail reports whether the lines begin as another mail that is set below
// without signs of quotation: a rule, and header lines.
func headsMail(lines []string) bool {
	rule, headers, like := false, 0, 0
	enough := func() bool { return headers >= 3 || headers >= 2 && (rule || like >= 2) }
	for i, l := range lines[:min(len(lines), 10)] {
		l = strings.TrimSpace(strings.ReplaceAll(l, "*", ""))
		switch {
		case l == "":
		case i == 0 && (ruled.MatchString(l) || isUnderline(l)):
			rule = true
		case isHeader(l):
			headers++
		case i > 0 && headerLike.MatchString(l):
			like++
		default:
			return enough()
		}
		if i == 0 && !rule && headers == 0 {
			return false
		}
	}
	return enough()
}

// unsigned returns the lines without the signature (RFC 3676, 4.3).
func unsigned(lines []string) []string {
	for i, l := range lines {
		if l = strings.TrimRight(l, "\r"); l == "-- " || l == "--" && len(lines)-i < 15 {
			lines = lines[:i]
			break
		}
	}
	for end := len(lines); end > 0; end-- {
		if l := strings.TrimSpace(lines[end-1]); l != "" {
			if device.MatchString(l) {
				return lines[:end-1]
			}
			break
		}
	}
	return lines
}

// page writes a mail's text in HTML: all of it, since a mail has no navigation.
func (m *mailReader) page(text string) {
	page, err := html.Parse(strings.NewReader(text))
	if err != nil {
		m.b.tagSoup(text)
		return
	}
	w := htmlWalker{b: m.b, drop: map[*html.Node]bool{}}
	for n := range page.Descendants() {
		m.drop(&w, n)
	}
	w.walkNode(page)
	if m.b.start < 0 && len(m.b.doc.Blocks) == 0 {
		w.drop = nil
		w.walkNode(page)
	}
	m.b.findLeft(textsOf(page))
}

// quoteMarks are the classes and names that mail programs give to what they
// quote or sign with, and to what they set before it.
var quoteMarks = map[string]bool{
	"gmail_quote": true, "gmail_quote_container": true, "gmail_attr": true, "gmail_extra": true, "moz-cite-prefix": true, "yahoo_quoted": true, "protonmail_quote": true, "zmail_extra": true, "tutanota_quote": true,
	"gmail_signature": true, "moz-signature": true, "signature": true, "ms-outlook-mobile-signature": true,
}

// belowMarks are the names of elements from which on all is an older mail.
var belowMarks = map[string]bool{"divrplyfwdmsg": true, "appendonsend": true, "replyforwardquote": true, "replyto": true}

// drop notes that an element quotes another mail or signs this one.
func (m *mailReader) drop(w *htmlWalker, n *html.Node) {
	if n.Type != html.ElementNode || m.sent || n.DataAtom == atom.Body {
		return
	}
	id := strings.ToLower(attr(n, "id"))
	marked := quoteMarks[id]
	for _, class := range strings.Fields(strings.ToLower(attr(n, "class"))) {
		marked = marked || quoteMarks[class]
	}
	cited := n.DataAtom == atom.Blockquote && strings.EqualFold(attr(n, "type"), "cite")
	switch {
	case belowMarks[id], n.DataAtom == atom.Div && strings.Contains(strings.ReplaceAll(attr(n, "style"), " ", ""), "border-top:solid") && m.reply && startsMail(n):
		for ; n != nil; n = n.NextSibling {
			w.drop[n] = true
		}
	case (marked || cited) && !forwarded.MatchString(nodeText(n, 120)):
		w.drop[n] = true
	}
}

// startsMail reports whether the words of an element begin as a mail's header.
func startsMail(n *html.Node) bool {
	name, _, ok := strings.Cut(nodeText(n, 120), ":")
	return ok && isHeader(name+": ")
}
