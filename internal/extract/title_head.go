package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// What tells the title among the lines of a head.
const (
	hEchoes    = iota // content words that the text below has again, of four
	hShare            // what share of its content words those are
	hNoEcho           // it has none
	hOne              // one word
	hTwo              // two
	hFew              // three or four
	hLower            // long words in lower case, of three
	hFirst            // no line above may be a title
	hDown             // how far down the head, of eight lines
	hQuoted           // begins with a quotation mark
	hEnds             // ends as a sentence that asks nothing
	hFinite           // has a finite verb
	hName             // a name throughout
	hBody             // names a body
	hBodyBare         // names a body and has no long word in lower case
	hOver             // a letterhead
	hPaper            // names a kind of paper that makes a title of a name: "Annual report 2023"
	hAside            // a date, marking, byline, section, address …
	hAsideHit         // such a line that the text below echoes
	hField            // a header line
	hLabelled         // a label and what hardly stands in the text
	hOther            // a label of something else than a title
	hPart             // names a part of the document
	hNumbered         // a numbered section
	hDigits           // has figures, and names no paper
	hOnByline         // a byline follows
	hOnAside          // a date, header line … follows
	hOnProse          // running text follows
	hUnder            // stands under a line that may be the title: a standfirst
	hHeading          // a heading, not in capitals
	hBelowOver        // stands right below a letterhead
	hAddress          // a greeting follows below: an address
	hFeatures
)

// headWeights are the weights of what tells the title. They are learned by
// multinomial logistic regression, line against line and none, from the documents
// with gold of testdata, then rounded (TestHeadWeightsAreLearned).
var headWeights = [hFeatures]float64{
	hEchoes: 2.7, hShare: .4, hNoEcho: -1.2, hOne: -.9, hTwo: -2.4, hFew: -1.1, hLower: 1.7, hFirst: .9, hDown: .1, hQuoted: 1.8,
	hEnds: -.0, hFinite: -.4, hName: -.4, hBody: -1.6, hBodyBare: -1.0, hOver: -2.0, hPaper: 1.0, hAside: -1.5, hAsideHit: -.7, hField: -.9,
	hLabelled: .9, hOther: -.0, hPart: -1.4, hNumbered: -1.0, hDigits: -.4, hOnByline: -.3, hOnAside: .4, hOnProse: .4, hUnder: -2.6, hHeading: .4,
	hBelowOver: .0, hAddress: -2.2,
}

// noTitle is the score that a line must have to be the title.
const noTitle = -.7

// A head weighs the lines of a document's head.
type head struct {
	*text
	fieldAt map[int]bool
	body    []bool // of each stem, whether running text has it
	lines   []headLine
}

// A headLine is a line and what tells of it.
type headLine struct {
	features        [hFeatures]float64
	content, echoes int
}

// lineTitle returns the line of the head that is most likely the title, if one is.
func lineTitle(t *text, fieldAt map[int]bool) (seed.Span, bool) {
	lines := headLines(t, fieldAt)
	best, score := -1, noTitle
	for b, line := range lines {
		if s := line.weigh(); s > score && mayBeTitle(t, b) {
			best, score = b, s
		}
	}
	for b := 0; b < len(lines) && best < 0; b++ {
		if x := &lines[b].features; x[hPaper] > 0 && x[hAside]+x[hField] == 0 && hasDigit(t.slice(t.doc.Blocks[b].Span)) && mayBeTitle(t, b) {
			best = b // "Annual report 2023", which its text never calls so
		}
	}
	if best < 0 {
		return seed.Span{}, false
	}
	title := trimSpan(t.doc.Text, t.doc.Blocks[best].Span)
	title.Start += len(portionMark.FindString(t.slice(title)))
	title.Start += len(slug.FindString(t.slice(title)))
	return title, true
}

func (x *headLine) weigh() (sum float64) {
	for k, v := range x.features {
		sum += v * headWeights[k]
	}
	return sum
}

// headLines returns the lines of the head: those above the running text.
func headLines(t *text, fieldAt map[int]bool) []headLine {
	h := &head{text: t, fieldAt: fieldAt}
	n := 0
	for n < len(t.doc.Blocks) && n < headBlocks && (!prose(t, n) || mayBeTitle(t, n)) {
		n++
	}
	if n == 0 {
		return nil
	}
	h.body = bodyStems(t)
	for b := range n {
		h.lines = append(h.lines, h.line(b))
	}
	h.relate()
	return h.lines
}

// mayBeTitle reports whether block b reads as a headline.
func mayBeTitle(t *text, b int) bool {
	kind := t.doc.Blocks[b].Kind
	line := t.slice(t.doc.Blocks[b].Span)
	if strings.HasPrefix(line, "|") && (barred(t, b-1) || barred(t, b+1)) {
		return false // a row of a drawn table
	}
	return kind != seed.Row && kind != seed.Item && headline(t, b) && !sectionNames[hyphened(line)] && !(strings.Contains(line, ":") && otherLabels[labelKey(line)]) && !withheld.MatchString(line)
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

// bodyStems tells which stems the running text has.
func bodyStems(t *text) []bool {
	stems := t.stems()
	has := make([]bool, len(stems.stems))
	block, running := -1, false
	for i, left := 0, bodyText; i < len(t.words) && left > 0; i++ {
		if b := t.words[i].block; b != block {
			block, running = b, prose(t, b)
		}
		if running {
			left--
			if n := stems.of[i]; n >= 0 {
				has[n] = true
			}
		}
	}
	return has
}

// line tells what stands in block b itself.
func (h *head) line(b int) headLine {
	var x headLine
	block := h.doc.Blocks[b]
	line := strings.TrimSpace(h.slice(block.Span))
	words := h.blockWords(b)
	n := wordCount(words)
	lower, names, paper := h.countWords(&x, b, words)
	set := func(k int, is bool) { x.features[k] = truth(is) }
	x.features[hEchoes] = float64(min(x.echoes, 4)) / 4
	x.features[hShare] = float64(x.echoes) / float64(max(x.content, 1))
	x.features[hLower] = float64(min(lower, 3)) / 3
	x.features[hDown] = float64(min(b, 8)) / 8
	set(hNoEcho, x.echoes == 0)
	set(hOne, n <= 1)
	set(hTwo, n == 2)
	set(hFew, n == 3 || n == 4)
	set(hQuoted, strings.ContainsRune("«“\"„", leadRune(line)))
	set(hEnds, lineEndsSentence(line) && !strings.HasSuffix(line, "?"))
	set(hHeading, block.Kind == seed.Heading && !isAllCaps(line))
	set(hFinite, hasFinite(words))
	set(hName, nameLine(words))
	set(hBody, names)
	set(hBodyBare, names && lower == 0)
	set(hPaper, paper)
	set(hOver, letterhead(h.text, b))
	set(hAside, furnitureLine(h.text, b))
	set(hAsideHit, x.features[hAside] > 0 && x.echoes >= 2)
	set(hField, h.fieldAt[b])
	label, _, colon := strings.Cut(line, ": ")
	set(hLabelled, colon && x.echoes < 2 && strings.Count(label, " ") < 4)
	set(hOther, otherLabels[labelKey(line)])
	set(hPart, partNames[labelKey(line)])
	set(hNumbered, numberedSection(h.text, b))
	set(hDigits, hasDigit(line) && !paper)
	return x
}

// countWords counts the line's content words and those that the running text has
// again, the long ones in lower case, and tells whether it names a body or a kind
// of paper.
func (h *head) countWords(x *headLine, b int, words []word) (lower int, names, paper bool) {
	stems := h.stems()
	first := len(words) // index of the line's first word in the text
	if len(words) > 0 {
		first, _ = slices.BinarySearchFunc(h.words, words[0].Start, func(w word, at int) int { return w.Start - at })
	}
	for k, w := range words {
		if s := stems.of[first+k]; s >= 0 {
			x.content++
			if h.body[s] {
				x.echoes++
			}
		}
		if k > 0 && unicode.IsLower(leadRune(w.text)) && utf8.RuneCountInString(w.text) > 3 {
			lower++
		}
		names = names || houses[w.lower]
		paper = paper || titlesOfPapers[w.lower]
	}
	return lower, names, paper
}

// relate tells how the lines stand to those above and below.
func (h *head) relate() {
	first := true
	for b := range h.lines {
		x := &h.lines[b].features
		x[hFirst] = truth(first)
		first = first && (x[hAside]+x[hField]+x[hOne] > 0 || kindLine(h.text, b))
		if next := b + 1; next < len(h.doc.Blocks) {
			x[hOnByline] = truth(byline(h.slice(h.doc.Blocks[next].Span)) != "")
			x[hOnAside] = truth(h.isAside(next))
			x[hOnProse] = truth(prose(h.text, next))
		}
		if b > 0 {
			above := &h.lines[b-1]
			x[hUnder] = truth(above.echoes >= 2 && above.features[hAside]+above.features[hField]+above.features[hOver]+above.features[hName] == 0)
		}
		if h.greets(b) {
			for above := range b {
				h.lines[above].features[hAddress] = 1
			}
		}
	}
}

// isAside reports whether block b is a header line or other furniture.
func (h *head) isAside(b int) bool {
	if b < len(h.lines) {
		return h.lines[b].features[hAside]+h.lines[b].features[hField] > 0
	}
	return h.fieldAt[b] || furnitureLine(h.text, b)
}

// greets reports whether the line greets the reader of a letter.
func (h *head) greets(b int) bool {
	line := h.slice(h.doc.Blocks[b].Span)
	return beginsWithAny(strings.ToLower(line), salutes) && wordCount(h.blockWords(b)) < 8
}

func hasFinite(words []word) bool {
	for k := 1; k < len(words); k++ {
		if finiteAt(words, k) {
			return true
		}
	}
	return false
}

// labelKey returns the label that the line begins with or is, hyphened.
func labelKey(line string) string {
	label, _, _ := strings.Cut(line, ":")
	return hyphened(label)
}

// hyphened returns a line in lower case with hyphens between its words.
func hyphened(line string) string {
	return strings.ReplaceAll(strings.ToLower(strings.Trim(line, " .:*_#|-–—")), " ", "-")
}

// otherLabels begin lines of the head that tell something else than the title,
// partNames are lines that name a part of the document.
var (
	otherLabels = wordSet(`audience period present members witnesses apologies attendance in-attendance applies-to ref our-ref your-ref reference file version revision status place venue location chair
		cut-off cut-off-for-information information-cut-off reporting-period period-covered valid-until expires next-update next-issue priority severity category distr copy copies enclosure enclosures
		embargo source sources language pages duration agenda-item document number no distribution circulation approved-by cleared-by drafted-by prepared-for sector sectors keywords`)
	partNames = wordSet(`headline-figures key-figures key-messages key-points main-points at-a-glance key-judgements key-judgments key-findings main-findings highlights in-brief
		what-happened background the-problem the-issue purpose for-immediate-release agenda press-office summary overview executive-summary bottom-line introduction`)
)
