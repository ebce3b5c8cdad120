package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// maxTitleWords is the most words that a derived title has.
const maxTitleWords = 14

// findTitle finds the title: a person's or the metadata's, else the document's
// own, else one clause of its words.
func findTitle(t *text, f *Findings) Title {
	meta := t.doc.Meta.Title
	if v := strings.TrimSpace(meta.Value); v != "" && (meta.Basis == seed.Author || !junkTitle(v)) {
		if s, ok := shownHeading(t, v); ok && meta.Basis != seed.Author {
			return Title{Text: t.slice(s), Basis: seed.Source, Span: s}
		}
		return Title{Text: v, Basis: meta.Basis, Span: titleInText(t, v)}
	}
	if s, ok := ownTitle(t, f.Kind); ok {
		if f.Kind != "" && !quotesPeople[hyphened(f.Kind)] {
			s = withinQuotes(t.doc.Text, s)
		}
		return Title{Text: t.slice(s), Basis: seed.Source, Span: s}
	}
	if s, ok := clauseTitle(t); ok {
		return Title{Text: t.slice(s), Basis: seed.Derived, Span: s}
	}
	return Title{}
}

// quotesPeople are the kinds of documents whose title may be what somebody says: its
// quotation marks are part of it. Elsewhere they only set the title off.
var quotesPeople = wordSet("interview questions-and-answers article opinion newsletter blog-post")

// withinQuotes leaves out the quotation marks that enclose all of a title.
func withinQuotes(text string, s seed.Span) seed.Span {
	title := text[s.Start:s.End]
	if label, quoted, ok := strings.Cut(title, ": "); ok && titlesOfPapers[strings.ToLower(label)] && bothQuoted(quoted) {
		s.Start, title = s.End-len(quoted), quoted // "Hearing: “Who Bears the Shortage?”"
	}
	if label := hearingOn.FindString(title); label != "" && bothQuoted(title[len(label):]) {
		s.Start, title = s.Start+len(label), title[len(label):]
	}
	_, first := utf8.DecodeRuneInString(title)
	_, last := utf8.DecodeLastRuneInString(title)
	if !bothQuoted(title) || first+last >= len(title) || strings.ContainsAny(title[first:len(title)-last], openingQuotes+closingQuotes) {
		return s
	}
	return trimSpan(text, seed.Span{Start: s.Start + first, End: s.End - last}) // "« Se souvenir »"
}

// hearingOn matches what leads to the matter of a hearing: "Public hearing on "Fees"".
var hearingOn = regexp.MustCompile(`(?i)^(?:(?:public|joint|oversight|full|committee|subcommittee) )*(?:hearing|inquiry) on `)

// shownHeading returns the heading that the page shows as its title: that of the
// metadata, with or without the site's name, or else the one of the highest level,
// alone of its level, where that is the title cut short or in other words.
func shownHeading(t *text, title string) (s seed.Span, ok bool) {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		block := t.doc.Blocks[b]
		if rest, ok := strings.CutPrefix(title, t.slice(block.Span)); ok && block.Kind == seed.Heading && (rest == "" || behindTitle.MatchString(rest)) {
			return block.Span, true
		}
	}
	highest := 7
	for _, block := range t.doc.Blocks {
		if block.Kind == seed.Heading {
			highest = min(highest, block.Level)
		}
	}
	for b := 0; b < len(t.doc.Blocks) && b < 2*headBlocks; b++ {
		block := t.doc.Blocks[b]
		if block.Kind != seed.Heading || block.Level != highest {
			continue
		}
		if s.Len() > 0 {
			return seed.Span{}, false
		}
		s = block.Span
	}
	heading := t.slice(s)
	if s.Len() == 0 || strings.HasSuffix(title, heading) && 2*len(heading) < len(title) {
		return s, false // the site's name
	}
	return s, strings.HasPrefix(title, heading) || strings.HasPrefix(heading, strings.TrimRight(title, " .…")) || shareContent(t, heading, title)
}

// behindTitle matches the name of a site behind the title of a page.
var behindTitle = regexp.MustCompile(`^ (?:[-–—|•·»]|::) \S`)

// shareContent reports whether a heading of some length has a content word of
// the title.
func shareContent(t *text, heading, title string) bool {
	words := strings.FieldsFunc(strings.ToLower(heading), notLetter)
	if len(words) < 4 {
		return false
	}
	stop := stopWords[primaryTag(t.lang)]
	for w := range strings.FieldsFuncSeq(strings.ToLower(title), notLetter) {
		if len(w) > 3 && !stop[w] && slices.Contains(words, w) {
			return true
		}
	}
	return false
}

// titleInText returns where the words of a title stand in the document's head.
func titleInText(t *text, title string) seed.Span {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		block := t.doc.Blocks[b]
		if at := strings.Index(t.slice(block.Span), title); at >= 0 {
			return seed.Span{Start: block.Start + at, End: block.Start + at + len(title)}
		}
	}
	return seed.Span{}
}

// junk matches titles that programs write of themselves: names of files and
// programs, placeholders, addresses.
var junk = regexp.MustCompile(`(?i)^(untitled.*|no title|title|document ?\d*|doc ?\d*|new document.*|presentation ?\d*|page \d+|slide \d+|microsoft (word|powerpoint|excel).*|` +
	`.*\.(docx?|pdf|odt|rtf|txt|html?|indd|pptx?|xlsx?|wpd|tmp|qxd|dvi)|https?://.*|www\..*|home( ?page)?|index|default|[^\pL]*|.{1,2}|scan.{0,12}|img.{0,12}|print|temp(late)?)$`)

func junkTitle(s string) bool { return junk.MatchString(s) }

// ownTitle finds the title that the document itself prints: the subject of a
// memo, its first heading, or a first line that reads as a headline.
func ownTitle(t *text, kind string) (seed.Span, bool) {
	fields := headFields(t)
	if h, ok := firstField(fields, subjectField); ok && h.value.Len() > 2 && !(!addressedKinds[kind] && caseAbove(t, h.block)) {
		return subjectOf(t.doc.Text, h.value), true
	}
	fieldAt := map[int]bool{}
	for _, h := range fields {
		fieldAt[h.block] = true
		if h.value.Start >= t.doc.Blocks[h.block].End {
			fieldAt[h.block+1] = true
		}
	}
	if s, ok := citedTitle(t); ok {
		return s, true
	}
	if s, ok := lineTitle(t, kind, fieldAt); ok {
		return s, true
	}
	if s, ok := headingTitle(t, fieldAt); ok {
		return s, true
	}
	return stoppedTitle(t, kind)
}

// addressedKinds are kinds of papers whose subject is their title whatever stands above it.
var addressedKinds = wordSet("memo email letter cable")

// caseAbove reports whether a line of the head above block b names the parties to a case.
func caseAbove(t *text, b int) bool {
	return slices.ContainsFunc(t.doc.Blocks[:b], func(block seed.Block) bool {
		return block.Len() < 160 && caseName.MatchString(t.slice(block.Span))
	})
}

// citedAs matches how an act names itself, up to the end of its name.
var citedAs = regexp.MustCompile("(?i:may be cited as|shall be known as) (?:the )?[\"“'‘`]*(\\p{Lu}[^\"“”’';.`\n]{4,160}[\\pL\\d)])(?:[\"”’'`;.]|$)")

// actEnd matches what a bill and the act that it makes call differently.
var actEnd = regexp.MustCompile(`,?( (?i:act|bill|order|regulations|rules))?,?( of)?( \d{4})?$`)

const citedBlocks = 40 // of an act, in which it names itself

// citedTitle finds the short title of a bill or act: as the head prints it, else
// as the text cites it where the head has only its purpose.
func citedTitle(t *text) (cited seed.Span, ok bool) {
	at := 0
	for ; at < len(t.doc.Blocks) && at < citedBlocks && cited.Len() == 0; at++ {
		block := t.doc.Blocks[at]
		if line := t.slice(block.Span); strings.Contains(line, " cited as ") || strings.Contains(line, " known as ") {
			if m := citedAs.FindStringSubmatchIndex(line); m != nil {
				cited = seed.Span{Start: block.Start + m[2], End: block.Start + m[3]}
			}
		}
	}
	if cited.Len() == 0 {
		return cited, false
	}
	subject := strings.ToLower(actEnd.ReplaceAllString(t.slice(cited), ""))
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks && t.doc.Blocks[b].End < cited.Start; b++ {
		if line := trimSpan(t.doc.Text, t.doc.Blocks[b].Span); strings.Contains(strings.ToLower(t.slice(line)), subject) && line.Len() < len(subject)+24 {
			return line, true
		}
	}
	for _, block := range t.doc.Blocks[:at] {
		if enacts.MatchString(t.slice(block.Span)) {
			return cited, true
		}
	}
	return cited, false
}

// enacts matches what heads a bill or act.
var enacts = regexp.MustCompile(`(?i)^(?:a bill|an act)(?: to)?$|^be it enacted\b`)

// reply matches the marks of answers, of forwards and of mail from outside.
var reply = regexp.MustCompile(`(?i)^\s*((re|fwd?|aw|wg|tr|rv|sv)\s*:\s*|\[(?:external|ext|extern|externe)\]\s*)+`)

// slug matches what agencies put before the headline of a story sent again.
var slug = regexp.MustCompile(`^(?:(?:UPDATE|WRAPUP|REFILE|RPT|CORRECTED|EXCLUSIVE|FACTBOX|TIMELINE|ANALYSIS|INTERVIEW|FEATURE|TABLE|INSIGHT)(?: \d+)?-)+`)

// editorsNote matches what agencies put behind it.
var editorsNote = regexp.MustCompile(`\s+(?:(?:UPDATE|WRAPUP|REFILE|CORRECTION) ?\d* )?\((?:Adds|Updates|UPDATES|Recasts|Corrects|Repeats|Refiles|Rewrites)\b.*$`)

// subjectOf leaves out the marks of answers and forwards.
func subjectOf(text string, s seed.Span) seed.Span {
	s.Start += len(reply.FindString(text[s.Start:s.End]))
	return s
}

// headingTitle returns the first heading of the highest level near the
// beginning.
func headingTitle(t *text, fieldAt map[int]bool) (seed.Span, bool) {
	best, level := -1, 7
	for b, block := range t.doc.Blocks {
		if b > headBlocks && best >= 0 || b > 3*headBlocks {
			break
		}
		if block.Kind == seed.Heading && block.Level < level && !fieldAt[b] && !kindLine(t, b) && !furnitureLine(t, b) && !numberedSection(t, b) && block.Len() < 300 {
			best, level = b, block.Level
		}
	}
	if best < 0 {
		return seed.Span{}, false
	}
	// A heading below paragraphs of prose is that of a section.
	if level > 1 {
		for b := range best {
			if !fieldAt[b] && (prose(t, b) || !furnitureLine(t, b) && !letterhead(t, b) && headline(t, b)) {
				return seed.Span{}, false
			}
		}
	}
	return t.doc.Blocks[best].Span, true
}

// sectionNames are lines that name a part of a document, or its kind, and are
// no title of it.
var sectionNames = wordSet(`abstract summary executive-summary introduction contents table-of-contents background conclusion conclusions overview full-text foreword preface
	memorandum memo press-release news-release media-release for-immediate-release policy-brief briefing-note issue-brief fact-sheet factsheet report speech statement
	interview transcript news opinion editorial commentary letters letters-&-views views viewpoint comment comment-&-analysis leaders ideas perspectives insight insights blog columns in-depth analysis world politics business sport sports technology science health culture home menu article agenda minutes
	view-in-browser view-online read-online view-this-email-in-your-browser draft confidential internal restricted official unclassified key-points highlights letter newsletter bulletin notice working-paper discussion-paper annual-report q&a
	check-against-delivery as-delivered embargoed backgrounder feature features breaking breaking-news exclusive update lead story urgent flash newsflash bulletin alert transcript press-office media-office press-centre press-center public-affairs
	a-bill an-act a-bill-to questions-without-notice oral-answers-to-questions oral-answers written-answers statements-by-members adjournment-debate business-of-the-house
	private-members'-business westminster-hall orders-of-the-day order-of-business 報道発表資料 プレスリリース 보도자료 新闻稿 texts-adopted note-for-file file-note note-to-file communiqué-de-presse pressemitteilung
	official-sensitive secret top-secret protected for-official-use-only limited-distribution not-for-distribution law-enforcement-sensitive
	feitenblad faktenblatt informationsblatt ficha-informativa scheda-informativa note-d'information medienmitteilung nieuwsbericht постанова указ наказ приказ
	пресс-релиз прес-реліз справка довідка доклад отчёт звіт بيان-صحفي رأي
	pressestelle entrevista entretien intervista interview statistiche-flash comunicado-de-prensa comunicato-stampa persbericht einleitung zusammenfassung résumé resumen sommario riassunto sumário samenvatting inleiding`)

// pageMark matches numbers of pages and the like.
var pageMark = regexp.MustCompile(`(?i)^[^\pL]*(page|p\.|seite|pagina|página|стр\.?)?\s*\d*\s*(of|/|von|de)?[^\pL]*$`)

// furnitureLine reports whether the line of the head is something other than a
// title: a marking, date, byline, name of a section or kind, address.
func furnitureLine(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line := t.slice(block.Span)
	key := strings.ToLower(strings.Trim(line, " .:*_#|-–—"))
	if sectionNames[hyphened(line)] || namesSection(line) || isCitationLine(line) || byline(line) != "" || strings.HasPrefix(key, "for immediate release") {
		return true
	}
	if block.Len() > 160 {
		return false
	}
	if isAddressLine(line) || block.Len() < 100 && creditLine.MatchString(line) || block.Len() < 60 && pageMark.MatchString(line) {
		return true
	}
	if datelineAlone(line) {
		return true
	}
	if m, explains := markingLine(line, true, block.Kind); !explains && m.Label != 0 && (furniture(line[:m.Span.Start]) && furniture(line[m.Span.End:]) || b < 2) {
		return true
	}
	lower := strings.ToLower(line)
	if strings.Contains(lower, "@") && wordCount(t.blockWords(b)) < 12 || strings.HasPrefix(lower, "http") || strings.HasPrefix(lower, "tel") || strings.HasPrefix(lower, "dear ") {
		return true
	}
	for _, d := range fullDates(t, b, 0) {
		if !prose(t, b) && isLetterhead(t.doc.Text[block.Start:d.Span.Start], t.doc.Text[d.Span.End:block.End]) {
			return true
		}
		if !prose(t, b) && holdsAny(strings.ToLower(t.doc.Text[block.Start:d.Span.Start]), announcing) {
			return true
		}
	}
	return labelLine(line)
}

// datelineAlone reports whether the line is a dateline whose report begins on
// the next: "NAIROBI, Kenya (AP) --".
func datelineAlone(line string) bool {
	s := strings.TrimRight(line, " -–—―_:")
	first, _, _ := strings.Cut(s, ",")
	if open := strings.LastIndexByte(s, '('); open > 0 && strings.HasSuffix(s, ")") {
		return len(s)-open < 24 && placeLike(s[:open])
	}
	return len(s) < len(line) && len(line) < 60 && placeLike(s) && strings.ToUpper(first) == first
}

// namesSection reports whether the line is a masthead with the name of a section
// at one of its ends: "The Amman Dispatch – OPINION".
func namesSection(line string) bool {
	parts := strings.FieldsFunc(strings.ReplaceAll(line, " - ", "–"), func(r rune) bool { return isSeparator(r) || strings.ContainsRune("–—/", r) })
	return len(parts) > 1 && len(line) < 80 && (isSection(parts[0]) || isSection(parts[len(parts)-1]))
}

// isSection reports whether the words name a section, one or several of its kind:
// "The Interview", "Interviews".
func isSection(s string) bool {
	key := strings.TrimPrefix(hyphened(s), "the-")
	return sectionNames[key] || sectionNames[strings.TrimSuffix(key, "s")]
}

// labelLine reports whether the line is the name of a kind with a number or
// place beside it: "PRESS RELEASE No. 12", "Policy Brief | March 2025".
func labelLine(line string) bool {
	if len(line) > 60 {
		return false
	}
	key := strings.ToLower(strings.Trim(line, " .:*_#|-–—"))
	for _, label := range kindLabels {
		if label.kind == "report" && !numbered.MatchString(line) {
			continue // "Annual report 2024" may be the title
		}
		for _, p := range label.apart {
			rest, ok := strings.CutPrefix(key, p)
			if ok && (rest == "" || strings.ContainsAny(rest[:1], "|/–—-(#,:") || hasDigit(rest)) && !strings.HasPrefix(rest, ": ") {
				return true
			}
		}
	}
	return false
}

// numbered matches the number of an issue: "Bulletin No. 4", "Advisory 2025-014".
var numbered = regexp.MustCompile(`(?i)\b(?:no\.?|nr\.?|number|issue|vol\.?)\s*\d+|#\d+|\b\d{2,4}[-/]\d+$`)

// headline reports whether the block, the first that may be one, reads as a
// headline and not as a sentence, standfirst or greeting.
func headline(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line := t.slice(block.Span)
	words := t.blockWords(b)
	n := wordCount(words)
	if long := isAllCaps(line) && block.Len() < 320; n == 0 || n > 25 && !long || len(line) > 220 && !long || b+1 >= len(t.doc.Blocks) || strings.HasSuffix(line, ":") || strings.HasSuffix(line, ",") {
		return false
	}
	if block.Kind == seed.Heading {
		return true
	}
	if leansBack(words) && !(n < 9 && !lineEndsSentence(line) && givenBelow(t, b)) {
		return false
	}
	if lineEndsSentence(line) {
		return strings.HasSuffix(line, "?") && n <= 16 || n <= 16 && byline(t.slice(t.doc.Blocks[b+1].Span)) != "" || n >= 3 && n <= 18 && capitalShare(words) > 0.8 || strings.HasSuffix(line, "!") && n <= 12
	}
	return n <= 20 || capitalShare(words) > 0.6
}

// givenBelow reports whether the next line tells who gave what the line names.
func givenBelow(t *text, b int) bool {
	line := t.slice(t.doc.Blocks[b+1].Span)
	return byline(line) != "" || !prose(t, b+1) && givenBy.MatchString(line)
}

// givenBy matches the line below the title of a speech.
var givenBy = regexp.MustCompile(`(?i)^(?:[\pL]+ )?(?:speech|remarks|address|lecture|statement|testimony) (?:(?:delivered |given |made )?by|of)\b`)

// finiteVerbs are auxiliaries that make a sentence of what a definite noun
// begins.
var finiteVerbs = wordSet("is are was were has have had will would can could may might must should does did comes came follows followed")

// leansBack reports whether the line begins by something that only a text
// before it names: "The order was given …", "It follows …". A standfirst does.
func leansBack(words []word) bool {
	if len(words) < 3 {
		return false
	}
	switch words[0].lower {
	case "it", "he", "she", "they", "its", "his", "her", "their":
		return true
	case "the", "this", "that", "these", "those", "such":
	default:
		return false
	}
	for i := 1; i < len(words) && i < 4; i++ {
		if words[i].upper || words[i].punct {
			return false
		}
		if finiteVerbs[words[i].lower] && i > 1 {
			return true
		}
	}
	return false
}
