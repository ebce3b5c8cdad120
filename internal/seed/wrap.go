package seed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Whether line ends mean anything is told from the whole text. Lines wrapped by
// hand or by a mail program are as full as their width allows: the first word
// of the next line would not have fitted. And they break sentences: many end
// without a stop, many begin with a small letter.
const (
	minWidth = 40  // narrower text is verse, a list or an address
	maxWidth = 132 // wider lines are paragraphs
)

// findWrap sets width and hang.
func (p *plainText) findWrap() {
	upper, lower, indented := 0, 0, 0
	var lengths []int
	for i := range p.lines {
		l := &p.lines[i]
		lengths = append(lengths, l.indent+l.runes)
		if l.indent > 0 && l.gap == 0 {
			indented++
		}
		if len(p.lines) < 2000 { // enough to tell
			u, w := countCase(l.text)
			upper, lower = upper+u, lower+w
		}
	}
	p.shouts = upper > lower
	if len(lengths) < 2 {
		return
	}
	slices.Sort(lengths)
	// A few lines may be longer: addresses of web pages, tables.
	width := lengths[len(lengths)-1-len(lengths)/20]
	if width < minWidth || width > maxWidth {
		return
	}
	pairs, full, open := 0, 0, 0
	for i := 1; i < len(p.lines); i++ {
		a, b := &p.lines[i-1], &p.lines[i]
		if !p.sameParagraph(a, b) || b.runs() {
			continue
		}
		if short := a.indent+a.runes < 3*width/5; short && (endsSentence(a.text) || startsUpper(b.text)) || a.role == headerLine {
			continue // the last line of a paragraph, a title, a name: they tell nothing
		}
		pairs++
		if isFull(a, b, width) {
			full++
			if !endsSentence(a.text) && !startsUpper(b.text) && !isTitled(a.text) {
				open++
			}
		}
	}
	if full > 0 && 3*full >= 2*pairs && 4*open >= full {
		p.width = width
		p.hang = indented > 0 && 2*indented >= len(p.lines)-1 && p.lines[0].indent == 0 && p.lines[len(p.lines)-1].indent > 0
	}
}

// runs reports whether the line begins a paragraph whatever stands before it.
func (l *line) runs() bool {
	return l.role != plainLine && l.role != numberedLine && l.role != bulletLine || l.item
}

// sameParagraph reports whether b may go on where a ends, by their form alone.
func (p *plainText) sameParagraph(a, b *line) bool {
	return b.gap == 0 && a.quote == b.quote && a.role != underline && a.role != columnLine && a.role != markedLine && b.role != underline
}

// isFull reports whether line a has no room for the first word of b.
func isFull(a, b *line, width int) bool {
	word := strings.IndexAny(b.text, " \t")
	if word < 0 {
		word = len(b.text)
	}
	return a.indent+a.runes+1+utf8.RuneCountInString(b.text[:word]) > width-width/12
}

// joins reports whether line i goes on with line i+1.
func (p *plainText) joins(i int) bool {
	a, b := &p.lines[i], &p.lines[i+1]
	if b.runs() || !p.sameParagraph(a, b) {
		return p.joinsOverGap(a, b) || p.namesAct(i)
	}
	if a.runs() && b.indent > a.indent {
		return true // the rest of an item or of a head line, set in
	}
	if p.joinsTitle(i) {
		return true
	}
	if p.width == 0 || i < titleLines && p.endsHeadLine(i) {
		return false
	}
	if i < titleLines && opensLine[firstWord(b.text)] && !isFull(a, b, p.width) {
		return false
	}
	if !endsSentence(a.text) && !startsUpper(b.text) && a.role != headerLine && !isTitled(a.text) {
		return true
	}
	switch {
	case a.role == headerLine && p.isWrappedSubject(i):
		return true
	case a.role == headerLine, p.hang && b.indent == 0, !p.hang && p.startsIndented(i+1):
		return false
	}
	return isFull(a, b, p.width)
}

// endsHeadLine reports whether line i, near the beginning, is a line by itself however
// full it is: words in capitals above others, or what stands above a label in a head
// of labels.
func (p *plainText) endsHeadLine(i int) bool {
	a, b := &p.lines[i], &p.lines[i+1]
	if isCapitals(a.text) && !p.shouts && strings.Contains(a.text, " ") && !isLoud(b.text) && !linkWords[strings.ToLower(lastWord(a.text))] {
		return startsUpper(b.text)
	}
	return headLabel.MatchString(b.text) && (headLabel.MatchString(a.text) || i+2 < len(p.lines) && p.lines[i+2].gap == 0 && headLabel.MatchString(p.lines[i+2].text))
}

// headLabel matches the label of a line of a head: one to three words before a colon.
var headLabel = regexp.MustCompile(`^\p{Lu}\pL*(?: \pL+){0,2}: +\S`)

const (
	titleLines = 16  // of a text, among which its title stands
	titleWidth = 20  // a line that has run out of room is longer
	fullTitle  = 36  // one in capitals may have
	maxAct     = 100 // what an act is on is no longer
)

// joinsTitle reports whether line i and the next, near the beginning, are one title
// that breaks where it has to: after a small word, after a comma in that of a talk,
// or, alone between blank lines, after a colon, before a small letter or, in
// capitals, where the first is full.
func (p *plainText) joinsTitle(i int) bool {
	a, b := &p.lines[i], &p.lines[i+1]
	if i >= titleLines || a.role != plainLine || b.role != plainLine || b.gap > 0 {
		return false
	}
	if p.namesAct(i) {
		return true
	}
	open := strings.HasSuffix(a.text, ":") && strings.Contains(a.text, " ") // "Lost on the Way:"
	if a.runes < titleWidth && !open || b.runes > maxWidth || endsSentence(a.text) && !strings.HasSuffix(a.text, ":") || isLoud(a.text) != isLoud(b.text) {
		return false
	}
	if linkWords[strings.ToLower(lastWord(a.text))] || strings.HasSuffix(a.text, ",") && talks[strings.ToLower(firstWord(a.text))] {
		return true
	}
	if i > 0 && a.gap == 0 || i+2 < len(p.lines) && p.lines[i+2].gap == 0 {
		return false // a line of several
	}
	first := strings.ToLower(firstWord(b.text))
	switch {
	case strings.HasSuffix(a.text, ":"):
		return startsLower(b.text) || isTitled(b.text) || isLoud(b.text)
	case startsLower(b.text):
		return !bylineWords[first] && !opensLine[first]
	case strings.HasSuffix(a.text, ","):
		return a.indent > 0 && b.indent > 0 && !isTitled(a.text) && !strings.ContainsAny(a.text, "0123456789")
	case isLoud(b.text):
		return linkWords[first] && !bylineWords[first] || a.runes >= fullTitle && isCapitals(a.text) && isCapitals(b.text) && !p.shouts && !ofLetterhead(b.text)
	}
	return false
}

// acts are what the title of a paper in force begins with.
var acts = setOf(`resolution regulation decision declaration directive order ordinance recommendation decree act law agreement treaty convention protocol
	communiqué opinion résolution règlement décision déclaration arrêté décret loi accord avis résolution verordnung beschluss gesetz richtlinie resolución reglamento decreto ley acuerdo`)

// namesAct reports whether line i, short and in capitals, is the kind of an act or
// statement, and the next, in small letters, what it is on: "RESOLUTION 4 | on
// protection from heat".
func (p *plainText) namesAct(i int) bool {
	a, b := &p.lines[i], &p.lines[i+1]
	first := firstWord(b.text)
	if i >= titleLines || !acts[strings.ToLower(firstWord(a.text))] || !isCapitals(a.text) || a.runes >= fullTitle || !endsInWord(a.text) || a.quote+b.quote > 0 {
		return false
	}
	return b.gap < 2 && b.role == plainLine && b.runes < maxAct && linkWords[first] && !bylineWords[first] && !endsSentence(b.text) && (i+2 == len(p.lines) || p.lines[i+2].gap > 0)
}

// ofLetterhead reports whether a line has a word of those that letterheads have and
// titles seldom.
func ofLetterhead(s string) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(s), notLetter) {
		if letterheads[w] {
			return true
		}
	}
	return false
}

// letterheads are words of lines in capitals that stand below another and do not go
// on with it.
var letterheads = setOf(`office ministry department committee commission council division bureau secretariat directorate section unit branch service release report statement
	session meeting edition issue volume summary transcript minutes update bulletin newsletter street avenue house building chapter part`)

// isLoud reports whether most letters are capitals.
func isLoud(s string) bool {
	upper, lower := countCase(s)
	return upper > 2*lower
}

// linkWords are small words that neither end a line of their own accord nor, but
// for bylineWords, begin another.
var (
	linkWords   = setOf(`of and for in on to with from by or the an de des du et en pour sur la le les der die das und von für zur zum del el los y e di do da dos das il van voor и в на о`)
	bylineWords = setOf(`by von par por di de da van от`)
)

// talks begin the title of a talk, which goes on with the speaker's office:
// "Opening address by Ann Roe, | Minister for Fisheries, at the Tuna Days".
var talks = setOf(`address remarks speech statement keynote lecture testimony opening closing welcome inaugural`)

// opensLine are small words that begin the line below a title, which tells when and
// where.
var opensLine = setOf(`held convened delivered given presented prepared submitted adopted issued published tenue tenu abgehalten celebrada tenuta gehouden`)

func setOf(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}

// isWrappedSubject reports whether line i gives the subject of a memo or telegram
// and the line below, the last before a blank one, is the rest of it.
func (p *plainText) isWrappedSubject(i int) bool {
	a, b := &p.lines[i], &p.lines[i+1]
	label, subject, _ := strings.Cut(a.text, ":")
	if !strings.HasPrefix(strings.ToLower(label), "subj") || endsSentence(a.text) || i+2 < len(p.lines) && p.lines[i+2].gap == 0 && p.lines[i+2].role == plainLine {
		return false
	}
	return isFull(a, b, p.width) && isCapitals(subject) == isCapitals(b.text)
}

// joinsOverGap reports whether a blank line stands within a sentence: pages of
// wrapped text break anywhere.
func (p *plainText) joinsOverGap(a, b *line) bool {
	return p.width > 0 && b.gap == 1 && a.quote == b.quote && a.role == plainLine && b.role == plainLine &&
		endsOpen(a.text) && startsLower(b.text) && (isFull(a, b, p.width) || b.indent > a.indent)
}

// startsIndented reports whether line i begins a paragraph by being set in
// further than the lines round it.
func (p *plainText) startsIndented(i int) bool {
	l := &p.lines[i]
	if l.indent <= p.lines[i-1].indent {
		return false
	}
	return i+1 == len(p.lines) || p.lines[i+1].gap > 0 || p.lines[i+1].indent < l.indent
}

// glue returns what stands between a line and the one that it goes on with.
func (p *plainText) glue(a, b string) (head, between string) {
	last, _ := utf8.DecodeLastRuneInString(a)
	first, _ := utf8.DecodeRuneInString(b)
	if isUnspaced(last) && isUnspaced(first) {
		return a, ""
	}
	stem := strings.TrimSuffix(a, "-")
	before, _ := utf8.DecodeLastRuneInString(stem)
	if len(stem) == len(a) || !unicode.IsLetter(before) {
		return a, " "
	}
	if unicode.IsLower(first) && p.has(lastWord(stem)+firstWord(b)) {
		return stem, "" // hyphenated at the line's end only
	}
	return a, ""
}

// has reports whether the word stands within a line of the text.
func (p *plainText) has(word string) bool {
	if p.words == nil {
		p.words = map[string]bool{}
		for i := range p.lines {
			for w := range strings.FieldsFuncSeq(p.lines[i].text, notLetter) {
				p.words[strings.ToLower(w)] = true
			}
		}
	}
	return p.words[strings.ToLower(word)]
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }

func firstWord(s string) string {
	if at := strings.IndexFunc(s, notLetter); at >= 0 {
		return s[:at]
	}
	return s
}

func lastWord(s string) string {
	at := strings.LastIndexFunc(s, notLetter)
	if at < 0 {
		return s
	}
	_, size := utf8.DecodeRuneInString(s[at:])
	return s[at+size:]
}

// isUnspaced reports whether r is of a script written without spaces.
func isUnspaced(r rune) bool {
	return r >= 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar) ||
		0x3000 <= r && r <= 0x303f || 0xff00 <= r && r <= 0xff65
}

// endsSentence reports whether the line could be the last of a paragraph.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, `"'”’»)]_*`)
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?:;…。！？؟।", r)
}

// endsOpen reports whether the line ends in a word, as no paragraph does.
func endsOpen(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsLetter(r) || r == ','
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, `"'“‘«([`+"`"))
	return unicode.IsUpper(r) || unicode.IsTitle(r) || unicode.IsDigit(r)
}

// isTitled reports whether the words of the line have capitals as those of a
// title have.
func isTitled(s string) bool {
	upper, all := 0, 0
	for word := range strings.FieldsSeq(s) {
		if len(word) < 4 {
			continue
		}
		all++
		if startsUpper(word) {
			upper++
		}
	}
	return all >= 3 && 4*upper >= 3*all
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsLower(r)
}

func countCase(s string) (upper, lower int) {
	for _, r := range s {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		}
	}
	return upper, lower
}
