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
	hEchoes     = iota // content words that the text below has again, of four
	hShare             // what share of its content words those are
	hNoEcho            // it has none
	hLede              // content words that the first paragraph has again, of four
	hCommon            // of those that it has in small letters, of three
	hMost              // no line of the head has more words that the text has again
	hOne               // one word
	hTwo               // two
	hFew               // three or four
	hMany              // nine or more
	hLong              // seventeen or more
	hLower             // long words in lower case, of three
	hCaps              // all in capitals
	hLoneCaps          // all in capitals, as no other line that may be the title
	hFirst             // no line above may be a title
	hDown              // how far down the head, of eight lines
	hQuoted            // begins with a quotation mark
	hAsks              // ends as a question
	hEnds              // ends as a sentence that asks nothing
	hFinite            // has a finite verb
	hSmall             // begins with a small letter
	hColon             // parted by a colon into some words and some words
	hBars              // parted by bars or the like
	hDate              // has a date
	hWhole             // running text has it as it stands
	hName              // a name throughout
	hBody              // names a body
	hBodyBare          // names a body and has no long word in lower case
	hOver              // a letterhead
	hPaperFirst        // begins with such a kind
	hPaper             // names a kind of paper that makes a title of a name: "Annual report 2023"
	hKind              // only names the kind of document
	hSection           // names a section at an end, or a kind with a number or the like
	hAside             // a date, marking, byline, section, address …
	hAsideHit          // such a line that the text below echoes
	hLabelled          // a label and what hardly stands in the text
	hOther             // a label of something else than a title
	hPart              // names a part of the document
	hTurn              // a label that other lines have
	hNumbers           // numbers as of a row
	hNumbered          // a numbered section
	hDigits            // has figures, and names no paper
	hOnByline          // a byline follows
	hOnAside           // a date, header line … follows
	hOnProse           // running text follows
	hBelow             // running text stands above
	hUnder             // stands under a line that may be the title: a standfirst
	hHeading           // a heading, not in capitals
	hTop               // a heading of the first level
	hTopAlone          // the only one
	hApart             // of plain text: blank lines stand above and below
	hAddress           // a greeting follows below: an address
	hCase              // names the parties to a case
	hList              // a list that semicolons part
	hDecked            // a subtitle follows
	hDeck              // the subtitle of the line above
	hLabel             // a few words that name the kind
	hOnLabel           // stands right under such a line
	hUnderTop          // a smaller heading under the only large one
	hForms             // words of forms of documents and no others
	hFeatures
)

// line tells what stands in block b itself; below says that running text stands
// above it.
func (h *head) line(b int, below bool) headLine {
	var x headLine
	line := strings.TrimSpace(h.slice(h.doc.Blocks[b].Span))
	words := h.blockWords(b)
	h.tellWords(&x, words)
	h.tellForm(&x, b, line, words)
	h.tellSense(&x, b, line, words)
	x.set(hBelow, below)
	x.may = mayBeTitle(h.text, b) && !h.tellsElse(b) && !(x.features[hEnds] > 0 && proseAbove(h.text, b))
	return x
}

func (x *headLine) set(k int, is bool) { x.features[k] = truth(is) }

// tellForm tells how the line is written.
func (h *head) tellForm(x *headLine, b int, line string, words []word) {
	block, n := h.doc.Blocks[b], wordCount(words)
	caps, heading := isAllCaps(line), block.Kind == seed.Heading
	asks := strings.HasSuffix(line, "?") || strings.HasSuffix(line, "؟")
	before, after, colon := strings.Cut(line, ": ")
	x.features[hDown] = float64(min(b, 8)) / 8
	x.set(hOne, n <= 1)
	x.set(hTwo, n == 2)
	x.set(hFew, n == 3 || n == 4)
	x.set(hMany, n >= 9)
	x.set(hLong, n >= 17)
	x.set(hCaps, caps)
	x.set(hQuoted, strings.ContainsRune(openingQuotes, leadRune(line)))
	x.set(hAsks, asks)
	x.set(hEnds, !heading && !asks && !bothQuoted(line) && titleEndsSentence(line))
	x.set(hSmall, unicode.IsLower(leadRune(line)))
	x.set(hColon, colon && strings.Contains(before, " ") && strings.Contains(after, " "))
	x.set(hBars, strings.ContainsFunc(line, isSeparator) || strings.Contains(line, " / "))
	x.set(hNumbers, countNumbers(words) > 1)
	x.set(hHeading, heading && !caps)
	x.set(hTop, heading && block.Level == 1 && h.doc.Format != "txt")
}

// tellSense tells what the line names.
func (h *head) tellSense(x *headLine, b int, line string, words []word) {
	paper := h.namesPaper(b)
	x.set(hFinite, hasFinite(words))
	x.set(hDate, len(fullDates(h.text, b, 0)) > 0)
	x.set(hWhole, len(words) > 1 && !prose(h.text, b) && strings.Contains(h.running, strings.ToLower(line)))
	x.set(hName, x.features[hCaps] == 0 && nameLine(words))
	house := !paper && slices.ContainsFunc(words, func(w word) bool { return h.namesHouse(w.lower, len(words)) })
	x.set(hBody, house)
	x.set(hBodyBare, house && (x.features[hLower] == 0 && (x.common < 3 || len(words) < 9) || h.foreign && x.common == 0 && h.namesHouse(words[0].lower, len(words)))) // "Ufficio regionale di …"
	x.set(hOver, letterhead(h.text, b))
	x.set(hPaper, paper)
	x.set(hPaperFirst, len(words) > 2 && titlesOfPapers[words[0].lower])
	x.set(hKind, kindLine(h.text, b))
	x.set(hLabel, len(words) < 6 && (x.features[hKind] > 0 || sectionNames[hyphened(line)] || kindOfLine(line) != ""))
	x.set(hSection, namesSection(line) || labelLine(line))
	x.set(hAside, furnitureLine(h.text, b))
	x.set(hAsideHit, x.features[hAside] > 0 && x.echoes >= 2)
	label, _, colon := strings.Cut(line, ": ")
	x.set(hLabelled, colon && x.echoes < 2 && strings.Count(label, " ") < 4)
	x.set(hOther, labelsOther(line))
	x.set(hPart, partNames[labelKey(line)])
	x.set(hTurn, asked.MatchString(line) || colon && h.labels[label] > 1)
	x.set(hNumbered, numberedSection(h.text, b) || numberedHead.MatchString(line))
	x.set(hDigits, hasDigit(line) && !paper)
	x.set(hForms, namesForm(words))
	x.set(hCase, caseName.MatchString(line))
	x.set(hList, strings.Count(line, ";") > 0)
}

var (
	bracketed    = regexp.MustCompile(`^(?:\(.*\)|\[.*\])\.?$|^\([^)]*$`)
	asked        = regexp.MustCompile(`^[QA](?:\d+[:. ]|[:.] )|^(?:The |Mr |Mrs |Ms |Dr |Prof )?\p{Lu}[\p{Lu} .'’-]+: \PL?(?:\p{Lu}|I)\p{Ll}.*\?$`) // "Q1 Chair: …", "THE REVIEW: Why …?"
	jointly      = regexp.MustCompile(`(?i) (?:in (?:co-?operation|partnership|collaboration|association|conjunction) with|jointly with|together with|with partner \pL+ of) `)
	numberedHead = regexp.MustCompile(`^\d{1,2} \p{Lu}`)
	caseName     = regexp.MustCompile(`\pL\S* (?:(?:v|c|vs|V|gg)\.?|\./\.|contre|gegen|contra|contro) \p{Lu}|^(?:In re|Re) \p{Lu}`)
)

// countNumbers counts the words with figures that are no years.
func countNumbers(words []word) (n int) {
	for _, w := range words {
		n += int(truth(hasDigit(w.text) && !isYearNumber(w.text)))
	}
	return n
}

// namesHouse reports whether a word of a line of n words names a body.
func (h *head) namesHouse(lower string, n int) bool {
	if houses[lower] || n < 7 && (mastheads[lower] || places[lower]) {
		return true
	}
	return h.foreign && (foreignFronts[withoutAccents(lower)] || slices.ContainsFunc(foreignCompounds, func(end string) bool { return strings.HasSuffix(lower, end) }))
}

// tellWords tells how the line's words stand in the running text.
func (h *head) tellWords(x *headLine, words []word) {
	stems := h.stems()
	first := len(words) // index of the line's first word in the text
	if len(words) > 0 {
		first, _ = slices.BinarySearchFunc(h.words, words[0].Start, func(w word, at int) int { return w.Start - at })
	}
	lower := 0
	for k, w := range words {
		if s := stems.of[first+k]; s >= 0 {
			x.content++
			x.echoes += int(truth(h.body[s]))
			x.common += int(truth(h.common[s]))
			x.lede += int(truth(h.lede[s]))
		}
		lower += int(truth(k > 0 && unicode.IsLower(leadRune(w.text)) && utf8.RuneCountInString(w.text) > 3))
	}
	x.features[hEchoes] = float64(min(x.echoes, 4)) / 4
	x.features[hLede] = float64(min(x.lede, 4)) / 4
	x.features[hCommon] = float64(min(x.common, 3)) / 3
	x.features[hShare] = float64(x.echoes) / float64(max(x.content, 1))
	x.features[hLower] = float64(min(lower, 3)) / 3
	x.set(hNoEcho, x.echoes == 0)
}

// greets reports whether the line greets readers or listeners: "Sir,", "Dear
// colleagues", "Mr President, honourable members".
func (h *head) greets(b int) bool {
	line := strings.TrimSpace(h.slice(h.doc.Blocks[b].Span))
	return h.addresses(b) || wordCount(h.blockWords(b)) < 8 && beginsWithAny(strings.ToLower(line), salutes) || greetsAlone(h.text, b)
}

// addresses reports whether the line begins a speech.
func (h *head) addresses(b int) bool {
	return beginsWithAny(strings.ToLower(h.slice(h.doc.Blocks[b].Span)), salutations)
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

// labelsOther reports whether a line begins with a label of something else than the
// title: "Coram: …", "Next report: …", "Compiled by: …".
func labelsOther(line string) bool {
	key := labelKey(line)
	return otherLabels[key] || strings.HasPrefix(key, "next-") || strings.HasSuffix(key, "-by")
}

// otherLabels begin lines of the head that tell something else than the title,
// partNames are lines that name a part of the document.
var (
	otherLabels = wordSet(`présidence vorsitz presidencia presidenza voorzitter regime composition panel coram before judges judge bench counsel registrar speakers speaker moderator participants observers secretary rapporteur carrier sponsor sponsors
		action agency docket docket-no case-no application-no severity affected cve issue volume department division unit office host languages interpreters
		audience original-title staff regrets time period present members members-present also-present witnesses apologies attendance in-attendance applies-to ref our-ref your-ref reference file version revision status place venue location chair
		cut-off cut-off-for-information information-cut-off reporting-period period-covered valid-until expires priority severity category distr copy copies enclosure enclosures
		court parties judgment judgement chamber tribunal
		key-figures headline-figures key-messages key-findings main-findings
		embargo source sources language pages duration agenda-item document number no distribution circulation prepared-for sector sectors keywords`)
	partNames = wordSet(`headline-figures key-figures key-messages key-points main-points at-a-glance key-judgements key-judgments key-findings main-findings highlights in-brief
		what-happened background the-problem the-issue purpose for-immediate-release agenda press-office summary overview executive-summary bottom-line introduction attendance in-attendance`)
)

// places are words in names of local bodies.
var places = wordSet("district county municipality borough parish town library college hospital school")

// mastheads are words in names of newspapers.
var mastheads = wordSet(`ledger mail post star sun times journal observer guardian telegraph standard monitor mirror express record examiner inquirer sentinel advertiser argus echo
	digest tribune gazette herald courier dispatch chronicle revue zeitung diario jornal journal giornale diário folha kurier bote blad krant газета вестник`)
