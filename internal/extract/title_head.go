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
	hEchoes: 1.0, hShare: .4, hNoEcho: -.9, hLede: 1.7, hCommon: 1.8, hMost: .2, hOne: -.6, hTwo: -.8, hFew: -.6, hMany: -.1, hLong: -.7, hLower: .7,
	hCaps: .2, hLoneCaps: -.5, hFirst: 1.2, hDown: -1.1, hQuoted: 1.5, hAsks: -.6, hEnds: -1.3, hFinite: .4, hSmall: -.2, hColon: 1.0, hBars: -1.1,
	hDate: -.4, hWhole: -.4, hName: -.8, hBody: -1.2, hBodyBare: -1.7, hOver: -1.2, hPaperFirst: .8, hPaper: .8, hKind: .1, hSection: .2, hAside: -.3,
	hAsideHit: -.2, hLabelled: 1.0, hOther: -.1, hPart: 0, hTurn: 0, hNumbers: -1.3, hNumbered: -.1, hDigits: -.5, hOnByline: -.1, hOnAside: .4,
	hOnProse: .1, hBelow: -.4, hUnder: -.9, hHeading: .6, hTop: 1.2, hTopAlone: 1.2, hApart: 1.8, hAddress: -1.0, hCase: .9, hList: -.3, hDecked: 1.0,
	hDeck: -1.0, hLabel: .6, hOnLabel: .9, hUnderTop: -.6, hForms: -.5,
}

// noTitle is the score that a line must have to be the title.
const noTitle = -.6

// A head weighs the lines of a document's head.
type head struct {
	*text
	fieldAt map[int]bool
	foreign bool           // the language is not English
	paper   bool           // no news: what stands above a longer line is no kicker
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
	if m := editorsNote.FindStringIndex(t.slice(title)); m != nil {
		title.End = title.Start + m[0]
	}
	return title, true
}

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
	h := &head{text: t, fieldAt: fieldAt, paper: kind != "" && !newsKinds[hyphened(kind)], essay: kind == "opinion" || kind == "interview", foreign: primaryTag(t.lang) != "en", labels: map[string]int{}}
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
	if lineEndsSentence(line) && (datelineEnd(words) > 0 || n >= 9 && block.Kind != seed.Heading && words[0].lower == "the" && !strings.HasSuffix(line, "?")) || block.Kind != seed.Heading && leansBack(words) && (n >= 9 || lineEndsSentence(line) || !givenBelow(t, b)) {
		return false
	}
	return !lineEndsSentence(line) || strings.HasSuffix(line, "?") && n <= 16 && !proseAbove(t, b) || n > 3 && capitalShare(words) > .8 || n <= maxTitleWords && (block.Kind == seed.Heading || aboveShortLine(t, b) || bothQuoted(line) && !proseAbove(t, b))
}

// standsForElse reports whether block b is a line that heads have beside their
// title: a part of one, an address, a party, a person, an authority, a place, a mark.
func standsForElse(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line, words := t.slice(block.Span), t.blockWords(b)
	n := wordCount(words)
	switch {
	case block.Kind == seed.Row, block.Kind == seed.Item, inBarredRow(t, b):
		return true // of a table or list
	case closedUp(line) != line, partNames[hyphened(line)], numberedSection(t, b), isPart(t, b):
		return true
	case asked.MatchString(line), addressLine.MatchString(line), pageMark.MatchString(line), citationLine.MatchString(line), referenceLine(line):
		return true
	case len(line) < 90 && (partyLine.MatchString(line) || partyRole.MatchString(line) || sessionLine.MatchString(line)) || b+1 < len(t.doc.Blocks) && ofLineAbove(t.slice(t.doc.Blocks[b+1].Span)):
		return true
	case namesPerson(t, b) || b > 0 && !block.Gap && namesPerson(t, b-1) && nameLine(words), namesAuthority(t, b):
		return true
	case placeLine(t, b), block.Kind != seed.Heading && n < 5 && loadNameTables().gaz.holdsPlace(atPlace.ReplaceAllString(line, "")), b > 0 && bothQuoted(line) && namesOccasion(t.blockWords(b-1)), b > 0 && namesOccasion(words) && subjectOfPaper.MatchString(t.slice(t.doc.Blocks[b-1].Span)), releaseFrom.MatchString(line):
		return true
	case ofState.MatchString(line) && namesForm(words), adoptedBy.MatchString(line), tagline.MatchString(line), alertLevel.MatchString(line):
		return true
	case sectionNames[hyphened(line[len(stateOf.FindString(line)):])], bracketed.MatchString(line), withheld.MatchString(line), strings.Contains(line, ":") && otherLabels[labelKey(line)], byline(line) != "":
		return true
	}
	return false
}

var (
	// partyLine matches what stands between and beside the parties of a case,
	// partyRole what stands below each.
	partyLine = regexp.MustCompile(`(?i)^(?:before|between|and|v\.?|versus|coram)\b:?$|^the hon['’.]?ble\b`)
	partyRole = regexp.MustCompile(`(?i)(?:^|\.{3})[. ]*(?:\d(?:st|nd|rd|th) )?(?:petitioner|plaintiff|defendant|respondent|appellant|applicant|claimant)s?(?:\(s\))?[ .,]*$`)
	// sessionLine matches the legislature and the number of a bill.
	sessionLine = regexp.MustCompile(`(?i)^(?:\d{1,3}(?:st|nd|rd|th|d) (?:congress|parliament|legislature|session)\b|(?:h\. ?r\.|s\.) ?\d|(?:in )?the (?:house|senate) of\b)|\b(?:regular|special|extraordinary|ordinary|legislative|plenary) session$`)
	// leadsOn matches a line that the next goes on with, continues one that goes on with
	// a line above.
	leadsOn   = regexp.MustCompile(`(?i)^(?:\S+ ){0,5}(?:of|by|on|before|before the|of the|by the|on an?|de|du|de la|von|van|di|del|der)$`)
	continues = regexp.MustCompile(`^(?:of|on|by|to|for|before|and|with|from|concerning|relating|regarding|submitted|delivered|de|du|des|sur|relatif|relative|portant|concernant|über|betreffend|zum|zur|sobre|relativo|relativa|del|sulla|sul) \S`)
	// subjectOfPaper matches the title of what a meeting agreed on.
	subjectOfPaper = regexp.MustCompile(`(?i)\b(?:communiqu[ée]|declaration|statement|resolution|conclusions|recommendations|decision|communication)s? (?:on|about|regarding|concerning|sur|über|sobre|sulla?) `)
	// personLine matches the name of a speaker or witness with a title before it.
	personLine = regexp.MustCompile(`(?i)^(?:(?:mr|mrs|ms|mme|dr|prof|professor|sir|dame|h\.? ?e|the hon|hon)\b\.?|(?:ing|eng|arch|capt?|cdr|col|gen|lt|sgt|rev|cllr|sen|rep|amb|sra?|avv|dott)\.) ?\pL`)
	// ofState matches what says in which state a text is given: "As prepared for delivery".
	ofState = regexp.MustCompile(`(?i)\b(?:check|(?:un)?checked|uncorrected|unofficial|lightly|verbatim|delivery|delivered)\b`)
	// adoptedBy matches who adopted a paper, tagline what a newsletter says of itself
	// below its name, alertLevel the level of a warning.
	adoptedBy  = regexp.MustCompile(`^(?i:adopted|ordered|approved|agreed) (?i:by the) \p{Lu}`)
	tagline    = regexp.MustCompile(`(?i)^(?:(?:a|an|the|our|your|free|independent) )*(?:monthly|weekly|daily|quarterly|fortnightly|bi-?weekly) (?:\pL+ )?(?:news|newsletter|bulletin|briefing|review|digest|letter|updates?|journal|magazine) (?:for|from) \pL`)
	alertLevel = regexp.MustCompile(`^(?i:alert |advisory )?(?i:level|stage|category) \d: `)
	atPlace    = regexp.MustCompile(`^(?i:at|in) `)
	// chapterLine matches the number of the act that the line above names.
	chapterLine = regexp.MustCompile(`(?i)^\((?:no|cap|chapter|act)\.? ?[\dIVX]`)
)

// authorityLine matches a line of a letterhead that names a state, a town or
// one of their offices.
var authorityLine = regexp.MustCompile(`^(?i:the )?(?i:(?:islamic|people['’]s|federal|federative|democratic|socialist|co-operative|united|royal) )*(?i:republic|kingdom|commonwealth|government|principality|city|town|county|municipality|` +
	`province|parliament|legislative assembly|embassy|high commission|permanent mission|consulate general|ministry|department) (?i:of|for) (?i:the )?\p{Lu}`)

// releaseFrom matches what tells who sends a release, stateOf what a line says of
// the state of a paper before its kind: "Uncorrected transcript".
var (
	releaseFrom = regexp.MustCompile(`(?i)^(?:press|news|media) (?:release|statement) from `)
	stateOf     = regexp.MustCompile(`(?i)^(?:(?:uncorrected|corrected|provisional|draft|advance|unofficial|confirmed|unconfirmed|unrevised|revised|approved) )+`)
)

// namesAuthority reports whether one of the first lines only names an authority.
func namesAuthority(t *text, b int) bool {
	line, words := t.slice(t.doc.Blocks[b].Span), t.blockWords(b)
	if m := jointly.FindStringIndex(line); m != nil && b < 4 {
		before := words[:slices.IndexFunc(words, func(w word) bool { return w.Start >= t.doc.Blocks[b].Start+m[0] })]
		before = slices.DeleteFunc(slices.Clone(before), func(w word) bool { return w.punct })
		return nameLine(before) && slices.ContainsFunc(before, func(w word) bool { return houses[w.lower] })
	}
	return b < 4 && authorityLine.MatchString(line) && !hasDigit(line) && !strings.Contains(line, ":") && wordCount(words) < 10 && !hasFinite(words)
}

// placeLine reports whether a line is a place and its country or region, with a
// date perhaps, and no more: "Port Vila, Vanuatu", "Gisenyi, Rwanda — 24 July 2025".
func placeLine(t *text, b int) bool {
	place, _, dated := strings.Cut(setOffs.Replace(t.slice(t.doc.Blocks[b].Span)), "|")
	_, region, ok := strings.Cut(place, ", ")
	return ok && wordCount(t.blockWords(b)) < 11 && (!dated || len(fullDates(t, b, 0)) > 0) && loadNameTables().gaz.holdsPlace(strings.TrimSpace(region))
}

// setOffs makes one mark of those that set a date off from its place.
var setOffs = strings.NewReplacer(" — ", "|", " – ", "|", " | ", "|")

// openingQuotes are the marks that a quotation begins with, closingQuotes those
// that it ends with.
const (
	openingQuotes = "«“\"„"
	closingQuotes = "»”\"“"
)

// bothQuoted reports whether quotation marks enclose the line.
func bothQuoted(line string) bool {
	last, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(openingQuotes, leadRune(line)) && strings.ContainsRune(closingQuotes, last)
}

// namesOccasion reports whether a line names a meeting by its number: "5th Water
// and Energy Forum".
func namesOccasion(words []word) bool {
	return len(words) > 2 && occasionNumber.MatchString(words[0].lower) && slices.ContainsFunc(words[1:], func(w word) bool { return events[w.lower] || w.lower == "forum" })
}

var occasionNumber = regexp.MustCompile(`^(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\pL+teenth|\pL+tieth|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\pL+)$`)

// isPart reports whether a line goes on with the one above or into the next:
// "WRITTEN TESTIMONY OF", "of the Ministers responsible for water".
func isPart(t *text, b int) bool {
	line := t.slice(t.doc.Blocks[b].Span)
	if t.doc.Blocks[b].Kind == seed.Heading {
		return leadsOn.MatchString(line)
	}
	return leadsOn.MatchString(line) || continues.MatchString(line) || unicode.IsLower(leadRune(line)) && proseAbove(t, b)
}

// namesPerson reports whether a line is a name with a title before it, as that of a
// speaker or witness, whose post may stand below.
func namesPerson(t *text, b int) bool {
	line, words := t.slice(t.doc.Blocks[b].Span), t.blockWords(b)
	if open := slices.IndexFunc(words, func(w word) bool { return w.text == "(" }); open > 0 && strings.HasSuffix(line, ")") {
		words = words[:open] // "Ms. Birgit Andrade (Hansen Reefer Line)"
	}
	return len(line) < 80 && personLine.MatchString(line) && !lineEndsSentence(line) && (isAllCaps(line) || nameLine(words))
}

// ofLineAbove reports whether a line gives the role of a party to a case or the
// chapter of an act, which the line above it names.
func ofLineAbove(line string) bool {
	return len(line) < 60 && (partyRole.MatchString(line) || line[0] == '(' && chapterLine.MatchString(line))
}

// referenceLine reports whether a line is a number and hardly a word: "No. 114/2025".
func referenceLine(line string) bool {
	long := func(w string) bool { return utf8.RuneCountInString(w) > 3 }
	return hasDigit(line) && !slices.ContainsFunc(strings.FieldsFunc(line, notLetter), long)
}

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
	return h.fieldAt[b] || h.labels[line] > 0 || h.greets(b) || h.onlyDates(b) || (namesSection(line) || labelLine(line)) && !h.namesPaper(b)
}

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
	before := strings.ToLower(h.doc.Text[h.doc.Blocks[b].Start:dates[0].Span.Start])
	return rest <= 1 || rest <= 2 && paper || rest <= 4 && (holdsAny(before, announcing) || holdsAny(before, revising)) || dateLabel.MatchString(before)
}

// inBarredRow reports whether block b is a row of a table that is drawn with bars.
func inBarredRow(t *text, b int) bool {
	return barred(t, b) && (barred(t, b-1) || barred(t, b+1) || strings.Count(t.slice(t.doc.Blocks[b].Span), "|") > 2)
}

// barred reports whether block b begins with a bar and has words.
func barred(t *text, b int) bool {
	if b < 0 || b >= len(t.doc.Blocks) {
		return false
	}
	line := t.slice(t.doc.Blocks[b].Span)
	return strings.HasPrefix(line, "|") && strings.ContainsFunc(line, unicode.IsLetter)
}

// withheld matches the line that says from when a paper may be used.
var withheld = regexp.MustCompile(`(?i)^(?:strictly )?(?:embargo|not for (?:publication|release|broadcast)|under embargo|sperrfrist|sous embargo|hold for release)`)

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
