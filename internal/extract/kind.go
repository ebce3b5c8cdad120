package extract

import (
	"regexp"
	"strings"

	"briefbook/internal/seed"
)

// findKind tells the kind of document; what its metadata says wins.
func findKind(t *text) string {
	kind, _ := tellKind(t)
	return kind
}

// tellKind tells the kind and, for explain, what told it.
func tellKind(t *text) (kind, why string) {
	for _, rule := range kindRules {
		if k := rule.find(t); k != "" {
			return k, rule.why
		}
	}
	return "", "neither its head, its headings nor its words are those of a kind"
}

// kindRules tell the kind, the surest first.
var kindRules = []struct {
	find func(*text) string
	why  string
}{
	{func(t *text) string { return strings.ToLower(strings.TrimSpace(t.doc.Meta.Kind.Value)) }, "its metadata say so"},
	{kindOfFields, "it has header lines as this kind has them"},
	{kindOfNumber, "a line of its head numbers it as one"},
	{kindOfLabels, "a line of its head names it"},
	{kindOfTalk, "it addresses people as this kind does"},
	{kindOfVoices, "people take turns in it"},
	{agencyDateline, "it begins with the dateline of a news agency"},
	{kindOfSections, "its headings are those of this kind"},
	{readsAsArticle, "it is running prose that reports what people said"},
}

// clockTime matches the time that a mail's date has: "14 Nov 2023 17:48".
var clockTime = regexp.MustCompile(`\d{4},? (?:at )?\d{1,2}:\d{2}`)

// kindOfFields tells memos and mails by their header lines.
func kindOfFields(t *text) string {
	fields := headFields(t)
	var has [8]bool
	mail := t.doc.Format == "eml"
	for _, f := range fields {
		has[f.key] = true
		mail = mail || f.name == "sent" || f.key == dateField && clockTime.MatchString(t.slice(f.value)) || (f.key == fromField || f.key == toField) && strings.Contains(t.slice(f.value), "@")
	}
	switch {
	case !has[fromField] || !has[toField] && !has[subjectField]:
		return ""
	case mail:
		return "email"
	case has[toField]:
		return "memo"
	}
	return ""
}

// kindLabels are phrases by which a short line of the head names the kind.
var kindLabels = []struct {
	kind    string
	phrases []string
}{
	{"press release", []string{"for immediate release", "press release", "press releases", "news release", "news releases", "media release", "communiqué de presse", "pressemitteilung", "comunicado de prensa",
		"nota de prensa", "comunicato stampa", "comunicado de imprensa", "persbericht", "пресс-релиз", "прес-реліз"}},
	{"policy brief", []string{"policy brief", "policy briefing", "briefing note", "briefing paper", "issue brief", "policy paper", "policy note"}},
	{"fact sheet", []string{"fact sheet", "factsheet", "backgrounder", "at a glance"}},
	{"interview", []string{"interview with", "interview by", "interviewed by", "q&a", "questions and answers", "an interview", "in conversation with"}},
	{"speech", []string{"remarks by", "speech by", "speech of", "address by", "address to", "keynote", "as delivered", "check against delivery", "as prepared for delivery",
		"opening remarks", "prepared remarks", "testimony of", "testimony by", "written testimony", "discours de", "rede von", "rede des", "rede der", "discurso de", "discurso del", "toespraak", "выступление"}},
	{"statement", []string{"statement by", "statement of", "joint statement", "statement from", "statement on", "joint communiqué", "joint communique", "déclaration", "erklärung", "declaración"}},
	{"memo", []string{"memorandum", "memo"}},
	{"transcript", []string{"transcript"}},
	{"report", []string{"annual report", "special report", "economic outlook", "technical report", "final report", "interim report", "progress report", "working paper", "situation report", "assessment report",
		"white paper", "incident report", "inspection report", "audit report", "research report", "quarterly report", "intelligence assessment", "intelligence report", "intelligence note", "threat assessment"}},
	{"newsletter", []string{"newsletter", "in this issue"}},
	{"blog post", []string{"blog post"}},
	{"opinion", []string{"op-ed", "opinion", "editorial", "commentary"}},
}

// numberedKinds match the lines of a head in which a publisher numbers what it
// issues: "Report 2023/17", "Release #014-25".
var numberedKinds = []struct {
	line *regexp.Regexp
	kind string
}{
	{regexp.MustCompile(`(?i)^(?:[\pL ]+ )?report (?:no\.? ?|nr\.? ?|number )?\d+(?:[/-]\d+)?$`), "report"},
	{regexp.MustCompile(`(?i)^(?:news |press |media )?release (?:no\.?|nr\.?|number|#) ?[\d/-]+$`), "press release"},
	{regexp.MustCompile(`(?i)^interview ?[:|·–—-] ?\S`), "interview"},
	{regexp.MustCompile(`(?i)^posted (?:on|by) .*\bby\b`), "blog post"},
}

// kindOfNumber tells the kind by a line of the head that numbers the document.
func kindOfNumber(t *text) string {
	for b := 0; b < len(t.doc.Blocks) && b < 8; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		for _, k := range numberedKinds {
			if len(line) < 80 && k.line.MatchString(line) {
				return k.kind
			}
		}
	}
	return ""
}

// voice matches the name and colon before what a person says.
var voice = regexp.MustCompile(`^(\p{Lu}[\pL.'’-]+(?: \p{Lu}[\pL.'’-]+){0,3}): \S`)

// kindOfVoices tells an interview, in which two people take turns, from a
// transcript, in which more do.
func kindOfVoices(t *text) string {
	turns := map[string]int{}
	for _, block := range t.doc.Blocks {
		if m := voice.FindStringSubmatch(t.slice(headOf(block.Span))); m != nil && fieldKeys[strings.ToLower(m[1])] == 0 && block.Len() > len(m[0])+15 {
			turns[m[1]]++
		}
	}
	voices, all := 0, 0
	for _, n := range turns {
		if n > 1 {
			voices++
			all += n
		}
	}
	switch {
	case voices == 2 && all >= 4:
		return "interview"
	case voices >= 2 && all >= 5:
		return "transcript"
	}
	return ""
}

// kindOfLabels tells the kind by short lines of the head that name it.
func kindOfLabels(t *text) string {
	for b := 0; b < len(t.doc.Blocks) && b < 8; b++ {
		line := strings.ToLower(t.slice(t.doc.Blocks[b].Span))
		if len(line) > 120 || prose(t, b) {
			continue
		}
		for _, label := range kindLabels {
			for _, p := range label.phrases {
				at := strings.Index(line, p)
				if at < 0 || at > 0 && !notLetterByte(line[at-1]) || label.kind == "memo" && at > 0 {
					continue
				}
				end := at + len(p)
				if end < len(line) && !notLetterByte(line[end]) || label.kind == "opinion" && len(line) > len(p)+2 && !strings.ContainsRune("|·•–—:/", leadRune(strings.TrimLeft(line[end:], " "))) {
					continue
				}
				return label.kind
			}
		}
	}
	return ""
}

func notLetterByte(b byte) bool { return b < 'a' && b < 0x80 || b > 'z' && b < 0x80 }

// salutations open a talk to people who are there.
var salutations = []string{"ladies and gentlemen", "excellencies", "mr president,", "mr. president,", "madam president", "mr chair", "mr. chair", "madam chair",
	"mr speaker", "mr. speaker", "madam speaker", "distinguished", "dear colleagues", "dear friends", "my fellow", "good morning", "good afternoon", "good evening",
	"honourable members", "honorable members", "mesdames et messieurs", "meine damen und herren", "señoras y señores", "senhoras e senhores", "signore e signori",
	"dames en heren", "thank you, mr", "thank you, madam", "уважаемые", "шановні", "дорогие друзья"}

// kindOfTalk tells interviews, letters and speeches by how they address people.
func kindOfTalk(t *text) string {
	asked, answered := 0, 0
	for b, block := range t.doc.Blocks {
		line := t.slice(block.Span)
		if b < headBlocks && b >= 8 && signedOff(t) && beginsWithAny(strings.ToLower(line[:min(len(line), 60)]), salutes) {
			return "letter"
		}
		if b < 8 {
			lower := strings.ToLower(line[:min(len(line), 80)])
			if strings.HasPrefix(lower, "dear ") && len(line) < 60 && !strings.HasPrefix(lower, "dear friends") && !strings.HasPrefix(lower, "dear colleagues") {
				return "letter"
			}
			for _, s := range salutations {
				if strings.HasPrefix(lower, s) {
					if strings.HasPrefix(lower, "dear ") && signedOff(t) {
						return "letter"
					}
					return "speech"
				}
			}
		}
		if strings.HasPrefix(line, "Q:") || strings.HasPrefix(line, "Q.") || strings.HasPrefix(line, "Question:") {
			asked++
		} else if strings.HasPrefix(line, "A:") || strings.HasPrefix(line, "A.") || strings.HasPrefix(line, "Answer:") {
			answered++
		}
	}
	if asked >= 2 && answered >= 1 {
		return "interview"
	}
	return ""
}

// signedOff reports whether a line near the end closes a letter.
func signedOff(t *text) bool {
	for b := max(0, len(t.doc.Blocks)-6); b < len(t.doc.Blocks); b++ {
		line := strings.ToLower(t.slice(t.doc.Blocks[b].Span))
		for _, c := range closings {
			if len(line) < 50 && strings.HasPrefix(line, c) {
				return true
			}
		}
	}
	return false
}

// closings end letters.
var closings = []string{"yours ", "kind regards", "with kind regards", "best regards", "with best regards", "regards", "sincerely", "respectfully", "best wishes", "mit freundlichen"}

// agencies sign datelines in brackets.
var agencies = []string{"(reuters)", "(ap)", "(afp)", "(upi)", "(xinhua)", "(dpa)", "(tass)", "(ansa)", "(efe)", "(kyodo)", "(yonhap)", "(pti)", "(cp)", "(interfax)", "(bloomberg)"}

// agencyDateline tells a wire story: one of its first paragraphs begins with the
// dateline of a news agency.
func agencyDateline(t *text) string {
	for b := 0; b < len(t.doc.Blocks) && b < 5; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		open := strings.IndexByte(line[:min(len(line), 70)], '(')
		if open < 0 {
			continue
		}
		rest := strings.ToLower(line[open:min(len(line), open+14)])
		for _, a := range agencies {
			if strings.HasPrefix(rest, a) {
				return "wire story"
			}
		}
	}
	return ""
}

// sectionNames are headings of reports; those after the bar, of briefs that
// recommend.
var (
	reportSections = wordSet(`summary introduction background methodology methods findings results discussion conclusion conclusions references scope annex appendix contents`)
	adviceSections = wordSet(`recommendations recommendation implications options`)
)

// numberedParagraph matches the number that a report gives each paragraph.
var numberedParagraph = regexp.MustCompile(`^\d{1,2}\.\d{1,2}\.? \pL`)

// kindOfSections tells reports and policy briefs by their headings.
func kindOfSections(t *text) string {
	reported, advised, headings, numbered := 0, 0, 0, 0
	for b, block := range t.doc.Blocks {
		if block.Kind != seed.Heading && block.Len() > 50 {
			if numberedParagraph.MatchString(t.slice(headOf(block.Span))) {
				numbered++
			}
			continue
		}
		if block.Kind == seed.Heading {
			headings++
		}
		for _, w := range t.blockWords(b) {
			if reportSections[w.lower] && block.Len() < 40 {
				reported++
				break
			} else if adviceSections[w.lower] && block.Len() < 50 {
				advised++
				break
			}
		}
	}
	switch {
	case numbered >= 3 && reported+advised >= 2:
		return "report"
	case advised > 0 && reported+headings > 1 && len(t.words) < 2500:
		return "policy brief"
	case reported+advised >= 3:
		return "report"
	}
	return ""
}

// articleSigns are words by which news speaks of what others said.
var articleSigns = wordSet("said says told according reported announced warned added spokesman spokesperson spokeswoman officials")

// readsAsArticle tells an article: running prose that reports what people said,
// and speaks in no first person of its own.
func readsAsArticle(t *text) string {
	paragraphs := 0
	for b := range t.doc.Blocks {
		if paragraphs < 4 && prose(t, b) {
			paragraphs++
		}
	}
	if paragraphs < 2 || !strings.HasPrefix(t.lang, "en") {
		return ""
	}
	signs, own, quoted := 0, 0, false
	for _, w := range t.words {
		switch {
		case w.text == "“":
			quoted = true
		case w.text == "”":
			quoted = false
		case w.text == `"`:
			quoted = !quoted
		case articleSigns[w.lower]:
			signs++
		case !quoted && (w.text == "I" || w.lower == "my"):
			own++
		}
	}
	if own <= signs && (signs >= 2 || signs == 1 && findAuthor(t) != "") {
		return "article"
	}
	return ""
}
