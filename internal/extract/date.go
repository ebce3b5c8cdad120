package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// findDate finds the publication date: from metadata, or from a header line, a
// dateline or a letterhead that gives it with its year. A date in the running
// text is that of an event and never taken.
func findDate(t *text, f *Findings) Date {
	if m := t.doc.Meta.Date; m.Value != "" {
		return Date{Value: m.Value, Basis: m.Basis, Span: dateInHead(t, m.Value)}
	}
	var event Date
	eventBlock := -1
	for _, h := range headFields(t) {
		if h.key != dateField || event.Value != "" {
			continue
		}
		dates := fullDates(t, h.block, h.value.Start)
		if len(dates) == 0 && h.value.Start >= t.doc.Blocks[h.block].End {
			dates = fullDates(t, h.block+1, 0)
		}
		switch {
		case len(dates) == 0:
		case f.Kind == "minutes" || eventFields[h.name]:
			event, eventBlock = dates[0], h.block
		default:
			return dates[0]
		}
	}
	var best Date
	rank := noPlace
	n := len(t.doc.Blocks)
	for b := range n {
		if b >= headBlocks && b < n-4 || b == eventBlock {
			continue
		}
		for e, r := range datesPlaced(t, f, b) {
			if r < rank {
				best, rank = e, r
			} else if r < outdated && len(e.Value) > len(best.Value) && strings.HasPrefix(e.Value, best.Value) {
				best = e // "January 2026" on the cover, its day inside
			}
		}
	}
	if event.Value != "" && rank > announced {
		return event
	}
	if revised := t.doc.Meta.Revised; rank >= outdated && revised.Value != "" {
		return Date{Value: revised.Value, Basis: revised.Basis}
	}
	return best
}

// eventFields are header lines of the day on which people met or a judgment was given,
// which a day of issue beside it comes before.
var eventFields = map[string]bool{"delivered": true, "as delivered": true, "meeting": true, "meeting date": true, "date of meeting": true, "date and time": true}

// dateInHead returns where a date that the metadata gives stands in the head.
func dateInHead(t *text, value string) seed.Span {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		for _, e := range fullDates(t, b, 0) {
			if e.Value == value && !prose(t, b) {
				return e.Span
			}
		}
	}
	return seed.Span{}
}

// fullDates returns the dates with a year in the block from an offset on.
func fullDates(t *text, b, from int) []Date {
	if b >= len(t.doc.Blocks) || !hasDigit(t.slice(headOf(t.doc.Blocks[b].Span))) {
		return nil
	}
	words := t.blockWords(b)
	if len(words) > 60 {
		words = words[:60] // a dateline stands before that
	}
	d := &dateFinder{lang: primaryTag(t.lang)}
	d.block(words)
	var dates []Date
	for _, e := range d.out {
		value, _, _ := strings.Cut(e.Value, "T")
		if e.Start >= from && (e.Type == "DATE" || e.Type == "TIME") && isCalendarValue(value) && anchorOf(e.Value).year > 0 && (len(value) > 4 || e.Len() == 4) {
			dates = append(dates, Date{Value: value, Basis: seed.Source, Span: e.Span})
		}
	}
	if slices.ContainsFunc(dates, func(d Date) bool { return len(d.Value) == len("2025-01-01") }) || prose(t, b) {
		return dates
	}
	head := headOf(t.doc.Blocks[b].Span)
	if written := writtenDates(t.slice(head), primaryTag(t.lang)); len(written) > 0 {
		dates = dates[:0]
		for _, w := range written {
			w.Span = seed.Span{Start: head.Start + w.Span.Start, End: head.Start + w.Span.End}
			if w.Span.Start >= from {
				dates = append(dates, w)
			}
		}
	}
	return dates
}

// isCalendarValue reports whether a value is a day, a month or a year: no quarter,
// week, season or decade.
func isCalendarValue(value string) bool {
	return len(value) >= 4 && strings.Trim(value, "0123456789-") == "" && len(value)%3 == 1
}

// headOf returns the first bytes of a span.
func headOf(s seed.Span) seed.Span {
	s.End = min(s.End, s.Start+300)
	return s
}

func hasDigit(s string) bool { return strings.ContainsAny(s, "0123456789٠١٢٣٤٥٦٧٨٩") }

// isRange reports whether a date is an end of a range, "1–7 September 2025", or
// goes on to its end.
func isRange(date, after string) bool {
	at := strings.IndexAny(date, "–—")
	return at > 0 && hasDigit(date[:at]) || beginsRange.MatchString(date) || rangeGoesOn.MatchString(after) && !readingTime.MatchString(after)
}

var beginsRange = regexp.MustCompile(`^\d{1,2} ?- ?\d{1,2} \pL`)

var rangeGoesOn = regexp.MustCompile(`(?i)^ ?(?:[–—-]|to|until|bis|au|al) ?\d{1,2}[ .]`)

// readingTime matches what sites put behind the day of an article: "— 5 min read".
var readingTime = regexp.MustCompile(`(?i)^ ?[–—-] ?\d{1,2} min`)

// periodOf returns the last day of the period that a line of the head says the
// document is of: "Period: 18–24 November 2024". It is no day of publication.
func periodOf(t *text) Date {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		line := t.slice(headOf(t.doc.Blocks[b].Span))
		if !hasDigit(line) || prose(t, b) || !holdsAny(strings.ToLower(line), periods) {
			continue
		}
		for _, d := range fullDates(t, b, 0) {
			if isRange(t.slice(d.Span), "") || rangeGoesOnto.MatchString(t.doc.Text[t.doc.Blocks[b].Start:d.Span.Start]) {
				return d
			}
		}
	}
	return Date{}
}

var periods = []string{"period", "week", "covering", "zeitraum", "période", "período", "semana"}

// isRevision reports whether the words before a date are those of a text that
// was brought up to date: "Last updated on".
func isRevision(label string) bool {
	return holdsAny(label, revising) && !holdsAny(label, notYet) && !strings.ContainsAny(strings.Trim(label, " ([;,.–—-/|•·"), ".;")
}

// notYet are words of a revision that is still to come.
var notYet = []string{"next", "due", "to be", "will ", "prochain", "nächste", "próxim", "prossim", "volgende"}

// appearedOn matches the note that tells when a text appeared elsewhere, up to the
// date: "This article first appeared on".
var appearedOn = regexp.MustCompile(`(?i)^\(?(?:this|the) (?:article|column|interview|op-ed|essay|piece|text|report|story|commentary)[\pL ]{0,30} (?:appeared|published|broadcast|posted|aired)[\pL ,]{0,60} (?:on|in) $`)

func endsWithAny(s string, ends []string) bool {
	return slices.ContainsFunc(ends, func(e string) bool { return strings.HasSuffix(s, e) })
}

// proseAbove reports whether running text stands above block b.
func proseAbove(t *text, b int) bool {
	for k := range b {
		if prose(t, k) {
			return true
		}
	}
	return false
}

// opposedBy reports whether the line is a heading above another date: "Next
// meeting".
func opposedBy(t *text, b int) bool {
	line := strings.ToLower(t.slice(t.doc.Blocks[b].Span))
	return len(line) < 60 && !prose(t, b) && (!hasDigit(line) && holdsAny(line, opposingAbove) || strings.Contains(line, "next meeting"))
}

// opposingAbove are words of a heading above another date than the document's.
var opposingAbove = []string{"next", "previous", "deadline", "expires", "due ", "updated"}

// opposingHeld are words of a line that tells of another meeting.
var opposingHeld = []string{"having regard", "recalling", "pursuant", "next", "previous", "last meeting", "updated", "hearing"}

func beginsWithAny(s string, words []string) bool {
	for _, w := range words {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

func holdsAny(s string, words []string) bool {
	for _, w := range words {
		if strings.Contains(s, w) {
			return true
		}
	}
	return false
}

// isDateline reports whether the date stands between a place and a dash, as at
// the beginning of a news report: "GENEVA, 3 March 2025 (AFP) — ".
func isDateline(before, after string) bool {
	if len(before) > 70 || !placeLike(before) && strings.TrimSpace(before) != "" {
		return false
	}
	closed := strings.HasPrefix(after, ". ") // "Moscow, 3 April 2023. The …"
	after = agencySlashes.ReplaceAllString(after, "")
	after = strings.TrimLeft(after, " ,./")
	if strings.HasPrefix(before, "(") {
		after = strings.TrimLeft(after, ") ") // "(Beirut, 20 November 2025) – "
	}
	if strings.HasPrefix(after, "(") {
		end := strings.IndexByte(after, ')')
		if end < 0 || utf8.RuneCountInString(after[:end]) > 40 {
			return false
		}
		after = strings.TrimLeft(after[end+1:], " .")
	} else if i := strings.IndexByte(after, ' '); unicode.IsUpper(leadRune(after)) && i > 1 && i < 24 && strings.ToUpper(after[:i]) == after[:i] && !hasDigit(after[:i]) && len(before) > 0 {
		after = strings.TrimLeft(after[i:], " ")
	}
	for _, dash := range []string{"—", "–", "--", "- ", "―", "_ "} {
		if strings.HasPrefix(after, dash) {
			return true
		}
	}
	if strings.HasPrefix(after, ": ") && before != "" {
		return true
	}
	return closed && strings.HasSuffix(strings.TrimSpace(before), ",")
}

// agencySlashes matches an agency between the strokes that some put round it.
var agencySlashes = regexp.MustCompile(`^ ?/[\pL .-]{2,30}/`)

// placeLike reports whether the text is a place before a date: a few
// capitalised words, a comma, an agency in brackets.
func placeLike(s string) bool {
	n := 0
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' && r != '.' }) {
		if w == "." || w == "-" {
			continue
		}
		n++
		if unicode.IsLower(leadRune(w)) && !nameParticles[w] && !betweenPlaces[w] {
			return false
		}
	}
	return n > 0 && n <= 7
}

// betweenPlaces are small words of and between names of places.
var betweenPlaces = wordSet("of the den and et und y e og")

// portionMark matches how each part of a classified paper is marked, "(U)".
var portionMark = regexp.MustCompile(`^\((?:U|C|S|TS|O|R|OS|SBU|CUI|FOUO)(?://[A-Z/ ]+)?\)\s*`)

// ofIssue matches the number of what is issued beside its date: "№ 9187".
var ofIssue = regexp.MustCompile(`^(?:[рг]\.? ?)?(?:№|n[°ºr]\.?|no\.?|az\.?:?) ?[\pL\d./-]+$|^[A-Z]+(?:-[A-Z\d]+)*-\d[\d/-]*$`)

// yearMarks stand for the word "year" or "day" after a date.
var yearMarks = wordSet("r. r г. г р. р d. d m. y. ж.")

// precedence matches how urgent a telegram is, before its date-time group.
var precedence = regexp.MustCompile(`^[ZOPR]( [ZOPR])?$`)

// isLetterhead reports whether the line is a date with at most a place, weekday
// or number of an issue beside it.
func isLetterhead(before, after string) bool {
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	before, after = portionMark.ReplaceAllString(before, ""), portionMark.ReplaceAllString(after, "")
	if yearMarks[after] || ofIssue.MatchString(strings.ToLower(after)) || ofIssue.MatchString(after) {
		after = ""
	}
	if strings.Trim(after, " .|)]:") != "" && !clockLike(after) && !placeLike(strings.Trim(after, ",.|")) {
		return false
	}
	if len(before) >= 40 || len(after) >= 40 {
		return false
	}
	bare := strings.TrimRight(withoutArticle(before), " (|[–—-")
	if clock := timeBefore.FindString(bare); clock != "" && dayBefore(bare[len(clock):]) {
		return true
	}
	return bare == "" || precedence.MatchString(bare) || dayBefore(bare) || (strings.ContainsRune(",:", lastRune(bare)) || bare != before && !hasDigit(bare)) && placeLike(bare)
}

// timeBefore matches the time of day before a date: "933 AM CST Thu Feb 12 2026".
var timeBefore = regexp.MustCompile(`^\d{1,2}[:.h]?\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?[A-Z]{2,5})?\b,?`)

// withoutArticle leaves out the small word that stands before a date.
func withoutArticle(before string) string {
	for _, article := range []string{" on", " of", " this", " the", " le", " du", " den", " dnia", " dne", " vom", " el", " del", " il", " a", " em", " van", " от", " від", " في"} {
		before = strings.TrimSpace(strings.TrimSuffix(" "+before, article))
	}
	return before
}

// withoutWeekday leaves out the day of the week that ends the words before a date.
func withoutWeekday(lower string) string {
	at := strings.LastIndexByte(lower, ' ') + 1
	if at > 0 && isWeekday(strings.Trim(lower[at:], ",.")) {
		return strings.TrimSpace(lower[:at])
	}
	return lower
}

func lastRune(s string) rune {
	var last rune
	for _, r := range s {
		last = r
	}
	return last
}

// dayBefore reports whether only a weekday or "the" precedes the date.
func dayBefore(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		if w = strings.Trim(w, ",."); !isWeekday(w) && !beforeDays[w] {
			return false
		}
	}
	return true
}

// isWeekday reports whether a word names a day of the week in any language that
// dates are read in.
func isWeekday(lower string) bool {
	if timeWords[lower].is == weekdayWord || shortWeekdays[lower] {
		return true
	}
	for _, table := range periodTables {
		if table.weekdays[lower] > 0 {
			return true
		}
	}
	return false
}

var shortWeekdays = wordSet("mon tue tues wed thu thur thurs fri sat sun")

// beforeDays are the small words before a weekday or date.
var beforeDays = wordSet("le den il el the")

// clockLike reports whether the text after a date is a time of day.
func clockLike(s string) bool {
	return len(s) < 24 && hasDigit(s) && (strings.ContainsAny(s, ":") || hourMark.MatchString(s) || strings.Contains(strings.ToLower(s), ".m") || strings.Contains(s, "GMT"))
}

// hourMark matches a time as French and Portuguese write it: "19h04".
var hourMark = regexp.MustCompile(`\b\d{1,2} ?h ?(?:\d{2})?\b`)
