package seed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/marking"
)

// readTxt reads plain text.
func readTxt(b *builder, data []byte) error {
	text, charset, err := decode(data, "")
	if err != nil {
		return err
	}
	b.doc.Charset = charset
	b.plain(text)
	return nil
}

// FromText reads a string as the txt reader reads a file. It never fails: of a
// text beyond the limits it keeps what is within them, and of one without words
// an empty document comes back.
func FromText(id, text string) *Document {
	b := newBuilder(Options{}.withDefaults())
	b.doc.ID, b.doc.Format, b.doc.Charset, b.doc.Bytes = id, "txt", "utf-8", len(text)
	b.plain(text)
	if b.err != nil {
		b.err, b.start = nil, -1
		if n := len(b.doc.Blocks); n > 0 {
			b.text = b.text[:b.doc.Blocks[n-1].End]
		}
	}
	if doc, err := b.finish(); err == nil {
		return doc
	}
	return b.doc
}

// plain writes plain text as blocks.
func (b *builder) plain(text string) {
	p := plainText{b: b, lines: splitColumns(cutLines(text))}
	p.findRounds()
	p.findLists()
	p.findAnswers()
	p.findWrap()
	p.emit()
}

// A plainText is a text file on its way to blocks.
type plainText struct {
	b      *builder
	lines  []line // those with words, and underlines
	width  int    // at which lines are wrapped by hand; 0 when they are not
	hang   bool   // lines after the first of an entry are indented
	shouts bool   // most letters are capitals
	words  map[string]bool
}

// A role is what the form of a line says of it.
type role uint8

const (
	plainLine    role = iota
	bulletLine        // "- …", and
	numberedLine      // "3. …": items if their neighbours agree
	headerLine        // "To: …"
	markedLine        // little but a handling label
	columnLine        // parts set off by tabs or wide gaps
	underline         // === or ---
	ownLine           // "(a) …": begins a paragraph
)

// A line is one line of a text file.
type line struct {
	text   string // without indent, quotation signs and trailing white space
	indent int
	quote  int // signs of quotation before it
	gap    int // blank lines before it
	runes  int
	role   role
	body   string // text without its bullet or number
	number int    // of a numberedLine
	item   bool   // a bullet or number that its neighbours bear out
	table  bool   // its wide gaps part columns
}

// cutLines returns the lines of text that are not blank.
func cutLines(text string) []line {
	var lines []line
	gap := 0
	for len(text) > 0 {
		at, size := lineEnd(text)
		l := newLine(text[:at])
		text = text[at+size:]
		if l.text == "" {
			gap++
			continue
		}
		l.gap, gap = gap, 0
		lines = append(lines, l)
	}
	return lines
}

// columnGap is how many spaces part what stands at the two edges of a line.
const columnGap = "    "

// splitColumns makes lines of their own of the parts that stand at the edges of a
// line of a letterhead or signature. Lines one below the other in columns are a
// table and stay whole, with wide gaps; so do a label and what it is for.
func splitColumns(lines []line) []line {
	out := make([]line, 0, len(lines))
	for i := 0; i < len(lines); {
		j := i
		for j < len(lines) && (j == i || lines[j].gap == 0) && inColumns(&lines[j]) {
			j++
		}
		if j == i || j-i > 2 && !(i < titleLines && labelledColumns(lines[i:j])) {
			for k := i; k < j; k++ {
				lines[k].table = true
			}
			j = max(j, i+1)
			out = append(out, lines[i:j]...)
			i = j
			continue
		}
		for ; i < j; i++ {
			gap := lines[i].gap
			for rest := lines[i].text; rest != ""; gap = 0 {
				part, after, _ := strings.Cut(rest, columnGap)
				l := newLine(part)
				l.gap, l.indent, l.quote = gap, lines[i].indent, lines[i].quote
				if l.role == plainLine {
					l.role = columnLine
				}
				out = append(out, l)
				rest = strings.TrimSpace(after)
			}
		}
	}
	return out
}

// inColumns reports whether parts of a line stand at its edges, the first of them
// no bullet, number or label of the second.
func inColumns(l *line) bool {
	left, _, wide := strings.Cut(l.text, columnGap)
	return wide && l.role != bulletLine && (l.role != numberedLine || strings.Contains(left, " ")) && !strings.HasSuffix(left, ":") && !slices.Contains(headerNames, strings.ToLower(strings.TrimSuffix(left, ".")))
}

// labelledColumns reports whether half of what stands in columns are labels with what
// they are for, as in the head of a report and in no table.
func labelledColumns(lines []line) bool {
	parts, labels := 0, 0
	for _, l := range lines {
		for rest := l.text; rest != ""; {
			part, after, _ := strings.Cut(rest, columnGap)
			parts++
			if headLabel.MatchString(part) {
				labels++
			}
			rest = strings.TrimSpace(after)
		}
	}
	return 2*labels >= parts
}

// lineEnd returns where the first line of text ends and how long its end is.
func lineEnd(text string) (at, size int) {
	for i := 0; i < len(text); i++ {
		switch c := text[i]; {
		case c == '\r' && i+1 < len(text) && text[i+1] == '\n':
			return i, 2
		case '\n' <= c && c <= '\r': // LF, VT, FF, CR
			return i, 1
		case c == 0xc2 && strings.HasPrefix(text[i:], "\u0085"):
			return i, 2
		case c == 0xe2 && (strings.HasPrefix(text[i:], "\u2028") || strings.HasPrefix(text[i:], "\u2029")):
			return i, 3
		}
	}
	return len(text), 0
}

func newLine(raw string) line {
	l := line{number: -1}
	for {
		l.indent += indentOf(&raw)
		rest, ok := strings.CutPrefix(raw, ">")
		if !ok || l.quote == 0 && rest != "" && rest[0] != ' ' && rest[0] != '>' {
			break
		}
		l.quote++
		l.indent, raw = 0, rest
	}
	l.text = strings.TrimRightFunc(raw, unicode.IsSpace)
	inner, framed := withinFrame(l.text)
	if inner != "" && strings.IndexByte("=*-~#", inner[0]) >= 0 {
		if m := adorned.FindStringSubmatch(inner); m != nil && m[1][0] == m[3][0] {
			inner, framed = m[2], true
		}
	}
	l.text = inner
	wire := strings.HasPrefix(l.text, "^") && len(l.text) > 1 && unicode.IsLetter(rune(l.text[1]))
	if wire {
		l.text = strings.TrimRight(l.text[1:], "<^ ")
	}
	l.body = l.text
	if l.text == "" {
		return l
	}
	l.runes = utf8.RuneCountInString(l.text)
	if l.classify(); (wire || framed) && l.role == plainLine {
		l.role = ownLine // news agencies begin the lines of a head so
	}
	return l
}

// adorned matches a line with marks drawn before and behind it, "=== Port fees ===".
var adorned = regexp.MustCompile(`^(={2,}|\*{2,}|-{3,6}|~{2,}|#{2,}) +(\pL.*\S) +(={2,}|\*{2,}|-{3,6}|~{2,}|#{2,})$`)

// withinFrame returns what stands between the sides of a frame that is drawn
// with signs, "|  text  |", and whether the line has them.
func withinFrame(s string) (inner string, framed bool) {
	if len(s) < 5 || s[0] != '|' && s[0] != '*' || s[len(s)-1] != s[0] || s[1] != ' ' || strings.Count(s, s[:1]) != 2 {
		return s, false
	}
	inner = strings.TrimSpace(s[1 : len(s)-1])
	return inner, strings.ContainsFunc(inner, unicode.IsLetter)
}

// indentOf cuts the white space from the front of s and returns its width.
func indentOf(s *string) int {
	width := 0
	for i, r := range *s {
		switch {
		case r == '\t':
			width += 8 - width%8
		case unicode.IsSpace(r):
			width++
		default:
			*s = (*s)[i:]
			return width
		}
	}
	*s = ""
	return width
}

// classify finds the role of the line from the line alone.
func (l *line) classify() {
	switch {
	case isUnderline(l.text):
		l.role = underline
	case l.cutBullet():
		l.role = bulletLine
	case l.cutNumber():
		l.role = numberedLine
	case isMarked(l.text):
		l.role = markedLine
	case isHeader(l.text):
		l.role = headerLine
	case strings.Contains(l.text, "\t") || strings.Count(l.text, "   ") > 1:
		l.role = columnLine
	case startsEnumerated(l.text):
		l.role = ownLine
	}
}

// findAnswers takes the "A:" of an interview, which heads letters in Italian and
// Portuguese, for the beginning of an answer.
func (p *plainText) findAnswers() {
	if !slices.ContainsFunc(p.lines, func(l line) bool { return strings.HasPrefix(l.text, "Q:") }) {
		return
	}
	for i := range p.lines {
		if l := &p.lines[i]; l.role == headerLine && strings.HasPrefix(l.text, "A:") {
			l.role = plainLine
		}
	}
}

// roundItem matches an item whose bullet is typed as the letter o.
var roundItem = regexp.MustCompile(`^o +[\p{Lu}\d"“]`)

// findRounds takes the letter o for a bullet where lines begin with it, each time
// before a capital or figure, and none as with a small word.
func (p *plainText) findRounds() {
	n := 0
	for i := range p.lines {
		if l := &p.lines[i]; strings.HasPrefix(l.text, "o ") {
			if !roundItem.MatchString(l.text) {
				return
			}
			n++
		}
	}
	for i := range p.lines {
		if l := &p.lines[i]; n > 1 && strings.HasPrefix(l.text, "o ") {
			l.role, l.body = bulletLine, strings.TrimLeft(l.text[1:], " ")
		}
	}
}

// isUnderline reports whether the line is drawn, not written.
func isUnderline(s string) bool {
	if len(s) < 3 || strings.IndexByte("=-_*~#+", s[0]) < 0 {
		return false
	}
	return strings.Trim(s, s[:1]+" ") == ""
}

func (l *line) cutBullet() bool {
	r, size := utf8.DecodeRuneInString(l.text)
	if !strings.ContainsRune("-*•–·‣▪●○◦■", r) {
		return false
	}
	rest := l.text[size:]
	body := strings.TrimLeftFunc(rest, unicode.IsSpace)
	if body == "" || len(body) == len(rest) && r < utf8.RuneSelf || r == '–' && len(body) == len(rest) {
		return false
	}
	l.body = body
	return true
}

func (l *line) cutNumber() bool {
	n, i := 0, 0
	for i < len(l.text) && i < 3 && '0' <= l.text[i] && l.text[i] <= '9' {
		n = 10*n + int(l.text[i]-'0')
		i++
	}
	if i == 0 || i+1 >= len(l.text) || l.text[i] != '.' && l.text[i] != ')' || l.text[i+1] != ' ' && l.text[i+1] != '\t' {
		return false
	}
	l.number, l.body = n, strings.TrimLeft(l.text[i+1:], " \t")
	return true
}

// headerNames are the names of the lines that head memos, letters and mails.
var headerNames = []string{
	"to", "from", "fm", "cc", "bcc", "date", "sent", "subject", "subj", "re", "ref", "reference", "references", "via", "through", "thru", "attn", "attention",
	"classification", "marking", "handling", "distribution", "importance", "priority", "precedence", "attachments", "author", "authors", "by", "published", "updated",
	"title", "source", "memorandum for", "reply-to", "message-id", "info", "tags",
	"von", "an", "betreff", "datum", "de", "à", "objet", "para", "asunto", "fecha", "assunto", "oggetto", "da", "a", "data",
}

// leaders matches the name of a line of a head from which dots lead to its value.
var leaders = regexp.MustCompile(`^\p{Lu}[\pL ]{1,30}(?: \.{4,}|(?: \.){3,}) ?:? \S`)

// isHeader reports whether the line is one of a memo's or mail's head.
func isHeader(s string) bool {
	if strings.Contains(s, " .") && leaders.MatchString(s) {
		return true
	}
	at := strings.IndexByte(s[:min(len(s), 20)], ':')
	if at < 1 {
		return false
	}
	name, rest := strings.TrimSpace(s[:at]), s[at+1:]
	first, _ := utf8.DecodeRuneInString(name)
	if !unicode.IsUpper(first) || rest != "" && rest[0] != ' ' && rest[0] != '\t' {
		return false
	}
	return slices.Contains(headerNames, strings.ToLower(name))
}

// isMarked reports whether the line holds a handling label and little else.
func isMarked(s string) bool {
	if len(s) > 200 || !strings.Contains(s, ":") {
		return false
	}
	return markedAlone(s) != marking.None
}

// markedAlone returns the label of a line that holds little else.
func markedAlone(s string) marking.Label {
	label, start, end := marking.Find(s)
	if len(strings.Fields(s[:start]))+len(strings.Fields(s[end:])) > 6 {
		return marking.None
	}
	return label
}

// startsEnumerated reports whether the line begins as a paragraph of an
// enumeration, "(a) ", "(iv) " or, where it is no heading, "4.1 ".
func startsEnumerated(s string) bool {
	if number, rest, ok := strings.Cut(s, " "); ok && len(s) > 60 && len(number) < 8 && strings.Trim(number, "0123456789.") == "" && strings.Contains(strings.Trim(number, "."), ".") {
		return startsUpper(strings.TrimLeft(rest, " "))
	}
	at := strings.IndexByte(s[:min(len(s), 5)], ')')
	return s[0] == '(' && at > 1 && at+1 < len(s) && s[at+1] == ' ' && strings.Trim(s[1:at], "0123456789abcdefghijklmnopqrstuvwxyz") == ""
}
