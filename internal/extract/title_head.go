package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// headWeights are the weights of what tells the title. They are learned by
// multinomial logistic regression, line against line and none, from the documents
// with gold of testdata, then rounded (TestHeadWeightsAreLearned).
var headWeights = [hFeatures]float64{
	hEchoes: 1.1, hShare: .7, hNoEcho: -.8, hLede: 1.7, hCommon: 1.5, hMost: .3, hOne: -.4, hTwo: -.9, hFew: -.9, hMany: -.2, hLong: -.6,
	hLower: .8, hCaps: .3, hLoneCaps: -.4, hFirst: 1.3, hDown: -1.0, hQuoted: 1.3, hAsks: -.5, hEnds: -.9, hFinite: .3, hSmall: -.2,
	hColon: 1.1, hBars: -1.1, hDate: -.5, hWhole: -.4, hName: -.7, hBody: -1.1, hBodyBare: -1.6, hOver: -1.2, hPaperFirst: .8, hPaper: .7,
	hKind: -.1, hSection: 0, hAside: -.3, hAsideHit: -.1, hLabelled: .7, hOther: -.2, hPart: 0, hTurn: 0, hNumbers: -1.4, hNumbered: -.1,
	hDigits: -.6, hOnByline: -.2, hOnAside: .6, hOnProse: .1, hBelow: -.4, hUnder: -.9, hHeading: .7, hTop: 1.1, hTopAlone: 1.1, hApart: 2.0,
	hAddress: -.4, hCase: .7, hList: -.3, hDecked: 1.0, hDeck: -1.0, hLabel: .4, hOnLabel: .8, hUnderTop: -.3, hForms: -.3,
}

// noTitle is the score that a line must have to be the title.
const noTitle = -.6

// A head weighs the lines of a document's head.
type head struct {
	*text
	fieldAt map[int]bool
	foreign bool           // the language is not English
	paper   bool           // no news: what stands above a longer line is no kicker
	talk    bool           // somebody speaks
	letter  bool           // a newsletter
	essay   bool           // of a kind that sets its subtitle apart
	body    []bool         // of each stem, whether running text has it
	lede    []bool         // of each stem, whether its first paragraph has it
	common  []bool         // of each stem, whether it has it in small letters
	running string         // its words in small letters
	labels  map[string]int // of what stands before a colon, how many lines begin with it
	lines   []headLine
}

// A headLine is a line and what tells of it.
type headLine struct {
	features [hFeatures]float64
	may      bool // it may be the title
	content  int  // its content words
	echoes   int  // those that running text has again
	lede     int  // those that its first paragraph has
	common   int  // those that it has in small letters
}

// lineTitle returns the line of the head that is most likely the title, if one is.
func lineTitle(t *text, kind string, fieldAt map[int]bool) (seed.Span, bool) {
	lines := headLines(t, kind, fieldAt)
	best, score := -1, noTitle
	for b, line := range lines {
		if s := line.weigh(); s > score && line.may {
			best, score = b, s
		}
	}
	for b := 0; b < len(lines) && best < 0; b++ {
		if x := &lines[b]; x.may && x.features[hPaper] > 0 && x.sum(hAside, hBelow, hEnds, hBody) == 0 && (hasDigit(t.slice(t.doc.Blocks[b].Span)) || b < 3 && x.sum(hName, hCaps) > 0) {
			best = b // "Annual report 2023", "Inaugural Address", which its text never calls so
		}
	}
	if best < 0 {
		return seed.Span{}, false
	}
	title := trimSpan(t.doc.Text, t.doc.Blocks[best].Span)
	title.Start += len(portionMark.FindString(t.slice(title)))
	title.Start += len(slug.FindString(t.slice(title)))
	if labelledRun(t, best) {
		label, _, _ := strings.Cut(t.slice(title), ": ")
		title.Start += len(label) + len(": ")
	}
	if m := editorsNote.FindStringIndex(t.slice(title)); m != nil {
		title.End = title.Start + m[0]
	}
	return title, true
}

// saysForm matches a label that tells of what form a paper is.
var saysForm = regexp.MustCompile(`^(?i:q&a|(?:rush |full )?transcript|(?:oral|written) evidence): `)

// labelledRun reports whether block b is one of three lines, one right below the other,
// that each begin with a label of their own in capitals: "EMERGENCY: …", "PERIOD COVERED: …".
func labelledRun(t *text, b int) bool {
	first, last := b, b
	for first > 0 && !t.doc.Blocks[first].Gap && beginsWithLabel(t, first-1) {
		first--
	}
	for last+1 < len(t.doc.Blocks) && !t.doc.Blocks[last+1].Gap && beginsWithLabel(t, last+1) {
		last++
	}
	return beginsWithLabel(t, b) && last-first >= 2
}

func beginsWithLabel(t *text, b int) bool {
	return lineLabel.MatchString(t.slice(headOf(t.doc.Blocks[b].Span)))
}

// lineLabel matches the label of a line: one to three words before a colon.
var lineLabel = regexp.MustCompile(`^\p{Lu}{3,}(?: \p{Lu}+){0,2}: \S`)

func (x *headLine) weigh() (sum float64) {
	for k, v := range x.features {
		sum += v * headWeights[k]
	}
	return sum
}

const (
	maxProse   = 2   // blocks of running text that end the head
	longLine   = 140 // bytes from which running text is a paragraph
	labelLen   = 40  // bytes of what stands before a colon
	labelLines = 60  // blocks that are looked through for labels
)

// headLines returns the lines of the head, down to some running text.
func headLines(t *text, kind string, fieldAt map[int]bool) []headLine {
	h := &head{text: t, fieldAt: fieldAt, paper: kind != "" && !newsKinds[hyphened(kind)], talk: talks[kind], letter: kind == "newsletter", essay: kind == "opinion" || kind == "interview", foreign: primaryTag(t.lang) != "en", labels: map[string]int{}}
	n := 0
	for running := 0; n < len(t.doc.Blocks) && n < headBlocks && running < maxProse; n++ {
		running += int(truth(h.isParagraph(n)))
	}
	h.readBody()
	for b := 0; b < len(t.doc.Blocks) && b < labelLines; b++ {
		if label, _, ok := strings.Cut(t.slice(headOf(t.doc.Blocks[b].Span)), ":"); ok && len(label) < labelLen {
			h.labels[label]++
		}
	}
	below := false
	for b := range n {
		h.lines = append(h.lines, h.line(b, below))
		below = below || h.isParagraph(b)
	}
	h.relate()
	return h.lines
}

// newsKinds are the kinds whose headlines stand under kickers more often than over
// subtitles.
var newsKinds = wordSet("article wire-story press-release blog-post")

// talks are the kinds of what people say, whose own title stands in quotation marks
// beside who speaks and where.
var talks = wordSet("speech statement transcript interview")

func (h *head) isParagraph(b int) bool {
	return prose(h.text, b) && h.doc.Blocks[b].Len() > longLine
}

// mayBeTitle reports whether block b reads as a headline.
func mayBeTitle(t *text, b int) bool { return formsTitle(t, b) && !standsForElse(t, b) }

// formsTitle reports whether block b has the length of a headline and ends as one.
func formsTitle(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line, words := t.slice(block.Span), t.blockWords(b)
	n := wordCount(words)
	if long := isAllCaps(line) && block.Len() < 320; n == 0 || n > 25 && !long || len(line) > 220 && !long || b+1 >= len(t.doc.Blocks) || strings.ContainsRune(":,;", lastRune(line)) {
		return false
	}
	ends := titleEndsSentence(line)
	if ends && (datelineEnd(words) > 0 || n >= 9 && block.Kind != seed.Heading && words[0].lower == "the" && !strings.HasSuffix(line, "?")) || block.Kind != seed.Heading && leansBack(words) && (n >= 9 || ends || !givenBelow(t, b)) {
		return false
	}
	return !ends || strings.HasSuffix(line, "?") && n <= 16 && !proseAbove(t, b) || n > 3 && capitalShare(words) > .8 || n <= maxTitleWords && (block.Kind == seed.Heading || aboveShortLine(t, b) || bothQuoted(line) && !proseAbove(t, b))
}

// titleEndsSentence reports whether a line ends as a sentence does, and not with the
// stop of a company's form or of initials: "… – Kamnolom Gora d.o.o."
func titleEndsSentence(line string) bool {
	return lineEndsSentence(line) && !abbreviatedEnd.MatchString(line)
}

var abbreviatedEnd = regexp.MustCompile(`[ (](?:(?:\pL{1,3}\.){2,}|(?:Ltd|Inc|Corp|Co|Bros|Cía|Lda|Ltda|Sdn|Bhd|plc)\.)\)?$`)

// aboveShortLine reports whether one of the next lines is no running text: a
// sentence is a headline only where a byline, date or the like follows.
func aboveShortLine(t *text, b int) bool {
	for next := b + 1; next < len(t.doc.Blocks) && next < b+4; next++ {
		if line := t.slice(t.doc.Blocks[next].Span); !prose(t, next) && !sectionNames[hyphened(line)] && !lineEndsSentence(line) {
			return true
		}
	}
	return false
}

// tellsElse reports whether the line greets, names a section or kind, or gives a
// date, a sender or the like and no more.
func (h *head) tellsElse(b int) bool {
	line := h.slice(h.doc.Blocks[b].Span)
	return h.fieldAt[b] || h.labels[line] > 0 || h.greets(b) || h.onlyDates(b) || labelsPeople(line) || (namesSection(line) || labelLine(line)) && !h.namesPaper(b)
}

// labelsPeople reports whether the line is a label and the names of several: "Mitglieder:
// Herr Jens Berg, Frau Ute Voss (Protokoll)".
func labelsPeople(line string) bool {
	label, list, _ := strings.Cut(strings.TrimSpace(line), ": ")
	if strings.Count(label, " ") < 4 && personLine.MatchString(list) && len(list) < 40 && !lineEndsSentence(list) {
		return true // "Secrétaire de séance : M. Karim Belhadj"
	}
	names := strings.FieldsFunc(inBrackets.ReplaceAllString(list, ""), func(r rune) bool { return r == ',' || r == ';' })
	return len(names) > 1 && strings.Count(label, " ") < 3 && !isAllCaps(list) && !slices.ContainsFunc(names, func(name string) bool {
		words := strings.Fields(name)
		return len(words) < 2 || slices.ContainsFunc(words, func(w string) bool { return utf8.RuneCountInString(w) > 3 && !unicode.IsUpper(leadRune(w)) })
	})
}

var inBrackets = regexp.MustCompile(`\([^)]*\)`)

// namesPaper reports whether the line has a word that makes a title of a name.
func (h *head) namesPaper(b int) bool {
	if b+1 < len(h.doc.Blocks) && namesOccasion(h.blockWords(b)) && bothQuoted(h.slice(h.doc.Blocks[b+1].Span)) {
		return true // above its motto
	}
	words, house := h.blockWords(b), false
	for k, w := range words {
		house = house || houses[w.lower]
		field := fieldsOfBodies[w.lower] && (house || k+1 < len(words) && mastheads[words[k+1].lower])
		if titlesOfPapers[w.lower] && !field {
			return true
		}
	}
	return false
}

// fieldsOfBodies are those of these words that name what a body before them or a
// periodical is for: "Centre for Law and Migration", "Budget Digest".
var fieldsOfBodies = wordSet("law budget strategy response")

// onlyDates reports whether a line gives a date and hardly more. "Annual report,
// March 2025" may be a title; "Field report, 30 March 2025" is none.
func (h *head) onlyDates(b int) bool {
	dates := fullDates(h.text, b, 0)
	if len(dates) == 0 || len(dates[0].Value) < len("2025-01") {
		return false
	}
	day, words := len(dates[0].Value) == len("2025-01-01"), h.blockWords(b)
	paper := h.namesPaper(b)
	if paper && (!day || titlesOfPapers[words[0].lower]) {
		return false
	}
	rest := 0
	for _, w := range words {
		within := slices.ContainsFunc(dates, func(d Date) bool { return d.Span.Contains(w.Span) })
		rest += int(truth(!w.punct && !within && utf8.RuneCountInString(w.text) > 2 && !hasDigit(w.text)))
	}
	before := h.doc.Text[h.doc.Blocks[b].Start:dates[0].Span.Start]
	if day && (namesPlace(before) || !paper && unknownPlace.MatchString(before) && dates[0].Span.End == trimSpan(h.doc.Text, h.doc.Blocks[b].Span).End) {
		return true // "Novi Sad, 4 June 2026"
	}
	before = strings.ToLower(before)
	return rest <= 1 || rest <= 2 && paper || rest <= 4 && (holdsAny(before, announcing) || holdsAny(before, revising)) || dateLabel.MatchString(before)
}

// unknownPlace matches what may be a place that no table has, before its day.
var unknownPlace = regexp.MustCompile(`^\p{Lu}[\pL'’-]+(?: \p{Lu}[\pL'’-]+){0,2}, $`)

// namesPlace reports whether the text before a date is a place: a known one, and the
// region or country that it lies in.
func namesPlace(before string) bool {
	place, within, _ := strings.Cut(strings.Trim(before, " ,–—-"), ",")
	inSmall := func(w string) bool { return utf8.RuneCountInString(w) > 3 && !unicode.IsUpper(leadRune(w)) }
	return loadNameTables().gaz.holdsPlace(place) && strings.Count(within, " ") < 5 && !slices.ContainsFunc(strings.Fields(within), inSmall)
}

// bodyText is how many words of running text tell what a document is about.
const bodyText = 2000

// readBody reads which stems the running text has.
func (h *head) readBody() {
	stems := h.stems()
	n := len(stems.stems)
	h.body, h.lede, h.common = make([]bool, n), make([]bool, n), make([]bool, n)
	caseless := primaryTag(h.lang) == "de" // where all nouns have capitals
	var body strings.Builder
	block, running, first := -1, false, -1
	for i, left := 0, bodyText; i < len(h.words) && left > 0; i++ {
		if b := h.words[i].block; b != block {
			block, running = b, prose(h.text, b)
			if running && first < 0 && h.doc.Blocks[b].Len() > 100 {
				first = b
			}
			if running {
				body.WriteString(strings.ToLower(h.slice(h.doc.Blocks[b].Span)))
			}
		}
		if !running {
			continue
		}
		left--
		if n := stems.of[i]; n >= 0 {
			h.body[n] = true
			h.lede[n] = h.lede[n] || block == first
			h.common[n] = h.common[n] || caseless || !h.words[i].upper
		}
	}
	h.running = body.String()
}
