package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// standsForElse reports whether block b is a line that heads have beside their
// title: a part of one, an address, a party, a person, an authority, a place, a mark.
func standsForElse(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line, words := t.slice(block.Span), t.blockWords(b)
	n := wordCount(words)
	switch {
	case block.Kind == seed.Row, block.Kind == seed.Item, inBarredRow(t, b):
		return true // of a table or list
	case closedUp(line) != line, partNames[hyphened(line)], numberedSection(t, b), agendaItem.MatchString(line), isPart(t, b):
		return true
	case asked.MatchString(line), isAddressLine(line), pageMark.MatchString(line), isCitationLine(line), referenceLine(line):
		return true
	case len(line) < 90 && (partyLine.MatchString(line) || partyRole.MatchString(line) || sessionLine.MatchString(line)) || b+1 < len(t.doc.Blocks) && ofLineAbove(t.slice(t.doc.Blocks[b+1].Span)):
		return true
	case namesPerson(t, b) || b > 0 && !block.Gap && namesPerson(t, b-1) && (n == 1 || nameLine(words)), namesAuthority(t, b):
		return true
	case placeLine(t, b), block.Kind != seed.Heading && n < 5 && namesPlaces(atPlace.ReplaceAllString(line, "")), b > 0 && bothQuoted(line) && namesOccasion(t.blockWords(b-1)), b > 0 && namesOccasion(words) && (subjectOfPaper.MatchString(t.slice(t.doc.Blocks[b-1].Span)) || paperAlone.MatchString(t.slice(t.doc.Blocks[b-1].Span))), releaseFrom.MatchString(line):
		return true
	case ofState.MatchString(line) && namesForm(words), adoptedBy.MatchString(line), tagline.MatchString(line), alertLevel.MatchString(line):
		return true
	case sectionNames[hyphened(line[len(stateOf.FindString(line)):])], bracketed.MatchString(line), withheld.MatchString(line), isAllCaps(line) && formNumber.MatchString(line), strings.Contains(line, ":") && labelsOther(line), byline(line) != "":
		return true
	}
	return false
}

var (
	// partyLine matches what stands between and beside the parties of a case,
	// partyRole what stands below each.
	partyLine = regexp.MustCompile(`(?i)^(?:before|between|and|v\.?|versus|coram)\b:?$|^the hon['’.]?ble\b|^on appeal from\b`)
	partyRole = regexp.MustCompile(`(?i)(?:^|\.{3})[. ]*(?:\d(?:st|nd|rd|th) )?(?:petitioner|plaintiff|defendant|respondent|appellant|applicant|claimant)s?(?:\(s\))?[ .,]*$`)
	// sessionLine matches the legislature and the number of a bill.
	sessionLine = regexp.MustCompile(`(?i)^(?:\d{1,3}(?:st|nd|rd|th|d) (?:congress|parliament|legislature|session)\b|(?:h\. ?r\.|s\.) ?\d|(?:in )?the (?:house|senate) of\b)|\b(?:regular|special|extraordinary|ordinary|legislative|plenary) session$`)
	// leadsOn matches a line that the next goes on with, continues one that goes on with
	// a line above.
	leadsOn   = regexp.MustCompile(`(?i)^(?:\S+ ){0,5}(?:of|by|on|before|before the|of the|by the|on an?|de|du|de la|von|van|di|del|der)$`)
	continues = regexp.MustCompile(`^(?:of|on|by|to|at|for|before|and|with|from|pursuant|concerning|relating|regarding|submitted|delivered|de|du|des|sur|relatif|relative|portant|concernant|über|betreffend|zum|zur|sobre|relativo|relativa|del|sulla|sul) \S`)
	// subjectOfPaper matches the title of what a meeting agreed on.
	subjectOfPaper = regexp.MustCompile(`(?i)\b(?:communiqu[ée]|declaration|statement|resolution|conclusions|recommendations|decision|communication)s? (?:on|about|regarding|concerning|sur|über|sobre|sulla?) `)
	// paperAlone matches its kind, above the meeting.
	paperAlone = regexp.MustCompile(`(?i)^(?:(?:final|joint|closing|summit|leaders['’]) )*(?:communiqu[ée]|declaration|statement|conclusions)$`)
	// personLine matches the name of a speaker or witness with a title before it.
	personLine = regexp.MustCompile(`(?i)^(?:(?:mr|mrs|ms|mme|dr|prof|professor|sir|dame|h\.? ?e|the hon|hon)\b\.?|(?:m|ing|eng|arch|capt?|cdr|col|gen|lt|sgt|rev|cllr|sen|rep|amb|sra?|avv|dott)\.) ?\pL`)
	// ofState matches what says in which state a text is given: "As prepared for delivery".
	ofState = regexp.MustCompile(`(?i)\b(?:check|(?:un)?checked|uncorrected|unofficial|lightly|verbatim|delivery|delivered)\b`)
	// adoptedBy matches who adopted a paper, tagline what a newsletter says of itself
	// below its name, alertLevel the level of a warning.
	adoptedBy  = regexp.MustCompile(`^(?i:adopted|ordered|approved|agreed) (?i:by the) \p{Lu}`)
	tagline    = regexp.MustCompile(`(?i)^(?:(?:a|an|the|our|your|free|independent) )*(?:monthly|weekly|daily|quarterly|fortnightly|bi-?weekly) (?:\pL+ )?(?:news|newsletter|bulletin|briefing|review|digest|letter|updates?|journal|magazine) (?:for|from) \pL`)
	alertLevel = regexp.MustCompile(`^(?i:alert |advisory )?(?i:level|stage|category) \d: `)
	atPlace    = regexp.MustCompile(`^(?i:at|in) `)
	// agendaItem matches an item of a meeting: "TOP 1 Genehmigung der Niederschrift".
	agendaItem = regexp.MustCompile(`^(?:TOP|(?i:agenda item|item|punto|point|ponto|agendapunt|tagesordnungspunkt)) \d{1,2}(?:[ .:)]|$)`)
	// formNumber matches the form of a paper and its number at the end of a letterhead:
	// "PORT EXCHANGE SECURITY ADVISORY PX-SA-26-009".
	formNumber = regexp.MustCompile(`\b(?:ADVISORY|BULLETIN|ALERT|NOTICE|CIRCULAR|MEMORANDUM|DIRECTIVE|INSTRUCTION|NOTIFICATION|BRIEFING|REPORT|RELEASE) (?:NO\.? ?)?\p{Lu}+(?:[-/][\p{Lu}\d]+)+$`)
	// chapterLine matches the number of the act that the line above names.
	chapterLine = regexp.MustCompile(`(?i)^\((?:no|cap|chapter|act)\.? ?[\dIVX]`)
)

// authorityLine matches a line of a letterhead that names a state, a town or
// one of their offices.
var authorityLine = regexp.MustCompile(`^(?i:the )?(?i:(?:islamic|people['’]s|federal|federative|democratic|socialist|co-operative|united|royal) )*(?i:republic|kingdom|commonwealth|government|principality|city|town|county|municipality|` +
	`province|parliament|legislative assembly|embassy|high commission|permanent mission|consulate general|ministry|department|office|bureau|agency|secretariat|directorate) (?i:of|for) (?i:the )?\p{Lu}`)

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
	town, region, ok := strings.Cut(place, ", ")
	if inOn.MatchString(town) {
		return false // "Floods in the south, Brazil"
	}
	return ok && wordCount(t.blockWords(b)) < 11 && (!dated || len(fullDates(t, b, 0)) > 0) && loadNameTables().gaz.holdsPlace(strings.TrimSpace(region))
}

// namesPlaces reports whether a line is the name of a place or of several: "Bishkek - Tashkent".
func namesPlaces(line string) bool {
	for place := range strings.SplitSeq(betweenTowns.Replace(line), "|") {
		if !loadNameTables().gaz.holdsPlace(place) {
			return false
		}
	}
	return true
}

// betweenTowns makes one mark of those that stand between the seats of a body.
var betweenTowns = strings.NewReplacer(" - ", "|", " – ", "|", " / ", "|", " · ", "|", " | ", "|")

var inOn = regexp.MustCompile(` (?i:in|on|for|from|across|over|en|dans|sur|im|bei|sobre|em|no|na|nel|op) `)

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
