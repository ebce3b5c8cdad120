package extract

import (
	"regexp"
	"slices"
	"sort"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// findTimeline gives, for each clause that a date dates, the clause and its
// date, in the order of the document. Durations, sets and expressions that name
// no date ("now", "recently") date nothing.
func findTimeline(t *text, f *Findings) []Event {
	var events []Event
	at, body := 0, bodyStart(t)
	for i := range t.sentences {
		s := t.sentences[i]
		var dates []TimeExpression
		line := t.datelineOf(s, body)
		for at < len(f.Dates) && f.Dates[at].Start < s.End {
			if e := f.Dates[at]; s.Contains(e.Span) && datesEvent(e, t.slice(e.Span)) && e.Start != f.Date.Span.Start && e.Start >= line && !isCitation(t.doc.Text, e) && !t.isCopyright(s, e) {
				dates = append(dates, t.settled(s, e))
			}
			at++
		}
		if len(dates) == 0 {
			continue
		}
		if whole := t.withNeighbour(s, dates, body, f.Dates); whole.Len() > 0 {
			events = append(events, t.eachDate(whole, dates)...)
		} else if s.block <= body && periodLabel.MatchString(t.slice(s.Span)) {
			events = append(events, newEvent(s.Span, dates))
		} else if (eventful(t, s.block, body) || t.headlines(s, dates[0])) && t.saysMore(s, f.Dates) || s.block <= body && actLabel.MatchString(t.slice(s.Span)) {
			events = append(events, eventsOf(t, t.dated(i, dates), dates)...)
		}
	}
	return events
}

// datelineOf returns where the dateline ends with which the first sentence of the body
// begins: its day is the one of the report.
func (t *text) datelineOf(s sentence, body int) int {
	if s.block < body || s.block > body+1 || s.Start > t.doc.Blocks[s.block].Start {
		return 0
	}
	if n := datelineEnd(t.words[s.first:s.last]); n > 0 {
		return t.words[s.first+n-1].Start
	}
	return 0
}

// actLabel matches a line of the head that gives the day of what was or will be done.
var actLabel = regexp.MustCompile(`(?i)^\W*(?:introduced|first reading|second reading|third reading|royal assent|heard|argued|delivered|decided|next [\pL ]{3,30}|entry into force|in force|effective(?: date)?|deadline|closing date|hearing(?: date)?|date of (?:the )?(?:judge?ment|decision|hearing|incident|accident|event|inspection|visit|entry))\b[^:]{0,12}:`)

// periodLabel matches a line of the head that gives the days of which a report tells.
var periodLabel = regexp.MustCompile(`(?i)^\W*(?:reporting )?period(?: covered)?:`)

// withNeighbour returns the line of the dates with the one that they belong to: the
// heading above that says what the day is for ("Next meeting"), or, where a date is all
// that a line holds, what stands under it; empty when there is none.
func (t *text) withNeighbour(s sentence, dates []TimeExpression, body int, all []TimeExpression) seed.Span {
	block := t.doc.Blocks[s.block]
	if block.Kind == seed.Row || block.End > s.End || block.Start < s.Start || s.Len() > maxDateLine {
		return seed.Span{}
	}
	if s.block > body && dayFor.MatchString(t.slice(t.doc.Blocks[s.block-1].Span)) && !prose(t, s.block-1) ||
		s.block > 0 && s.block <= body && actLabel.MatchString(t.slice(t.doc.Blocks[s.block-1].Span)+":") {
		return seed.Span{Start: t.doc.Blocks[s.block-1].Start, End: block.End}
	}
	if s.block+1 >= len(t.doc.Blocks) || len(dates) > 1 || t.saysMore(s, all) || dates[0].Start > s.Start+len("Thursday, ") || s.End > dates[0].End+len(":") {
		return seed.Span{}
	}
	below, words := t.doc.Blocks[s.block+1], t.blockWords(s.block+1)
	at := sort.Search(len(all), func(i int) bool { return all[i].End > below.Start })
	clock := hourFirst.MatchString(t.slice(below.Span))
	if below.Kind == seed.Heading || below.Kind == seed.Row || len(words) < 2 || !clock && (s.block <= body || at < len(all) && all[at].Start == below.Start) {
		return seed.Span{}
	}
	i := sort.Search(len(t.sentences), func(i int) bool { return t.sentences[i].Start >= below.Start })
	return seed.Span{Start: block.Start, End: t.sentences[i].End}
}

// hourFirst matches a line of a programme.
var hourFirst = regexp.MustCompile(`^\d{1,2}[.:h]\d\d\b`)

const maxDateLine = 60 // bytes of a line that holds a date and the place

// dayFor matches a heading that says what the day under it is for.
var dayFor = regexp.MustCompile(`(?i)^\W*(?:\d[\d./]*\W*)?(?:dates? (?:and \w+ )?of )?(?:the )?(?:next|upcoming|prochaine?|nächste[rs]?|próxim[ao]|prossim[ao]|volgende|следующ\p{L}+|наступн\p{L}+|closing date|deadline|effective date|entry into force)\b[^.]{0,40}$`)

// settled returns the expression of a sentence, without a value where the text
// leaves open what it is: a week or decade that is named from where the writer
// stands ("next week"), a season without its year ("in the summer"), a year before
// another one ("a year earlier"), a day of every year.
func (t *text) settled(s sentence, e TimeExpression) TimeExpression {
	written := strings.ToLower(t.slice(e.Span))
	season := len(e.Value) == len("2025-SP") && strings.Contains("SP SU FA WI", e.Value[5:])
	week := len(e.Value) >= len("2025-W01") && e.Value[5] == 'W'
	switch {
	case (week || len(e.Value) < len("2025")) && !hasDigit(written),
		season && e.Guessed && !settlesSeason.MatchString(written),
		strings.HasSuffix(written, " earlier"),
		written == "tomorrow" && supposed.MatchString(t.slice(s.Span)),
		len(e.Value) > len("2025") && !strings.Contains(written, e.Value[:4]) && everyYear.MatchString(t.slice(s.Span)):
		e.Value = ""
	}
	return e
}

// everyYear matches what tells of days of every year.
var everyYear = regexp.MustCompile(`(?i)\b(?:(?:each|every) (?:year|spring|summer|autumn|fall|winter)|(?:once|twice|times) (?:a|per|each|every) year|chaque année|tous les ans|jedes jahr|jeden jahres|cada año|todos los años|ogni anno|cada ano|todos os anos|(?:elk|ieder) jaar)\b|кажд(?:ый|ого) год|щороку|كل عام|كل سنة`)

// supposed matches a sentence that only supposes something.
var supposed = regexp.MustCompile(`(?i)\bif (?:you|we|he|she|they|i|it)\b`)

// settlesSeason matches what tells the year of a season.
var settlesSeason = regexp.MustCompile(`[0-9]|[^\x00-\x7f]|^(?:last|this|next)\b`)

// dated returns the sentence that the dates date: where they are all that it
// says, as in "October 2023. The pipeline failed.", the one after it with it.
func (t *text) dated(i int, dates []TimeExpression) sentence {
	s := t.sentences[i]
	if i+1 < len(t.sentences) && t.sentences[i+1].block == s.block && s.Len() <= dates[0].Len()+len(".") {
		s.End, s.last = t.sentences[i+1].End, t.sentences[i+1].last
	}
	return s
}

// saysMore reports whether a sentence, or the row of a table, has two words at least
// beside its dates.
func (t *text) saysMore(s sentence, dates []TimeExpression) bool {
	if t.doc.Blocks[s.block].Kind == seed.Row {
		s.Span = t.doc.Blocks[s.block].Span
		for ; s.first > 0 && t.words[s.first-1].block == s.block; s.first-- {
		}
		for ; s.last < len(t.words) && t.words[s.last].block == s.block; s.last++ {
		}
	}
	at := sort.Search(len(dates), func(i int) bool { return dates[i].End > s.Start })
	others := 0
	for i := s.first; i < s.last; i++ {
		for at < len(dates) && dates[at].End <= t.words[i].Start {
			at++
		}
		if !t.words[i].punct && (at == len(dates) || !dates[at].Contains(t.words[i].Span)) {
			others++
		}
	}
	if k := t.doc.Blocks[s.block].Kind; k == seed.Item || k == seed.Row && !housekeeping.MatchString(t.slice(s.Span)) {
		others++ // "Opening: spring 2028"
	}
	return others > 1 || s.last < len(t.words) && t.words[s.last].block == s.block
}

// isCitation reports whether the expression is the year in brackets of a work
// that is named before it: "Silva (2016)".
func isCitation(text string, e TimeExpression) bool {
	if len(e.Value) != 4 || e.Start < 3 || e.End >= len(text) || text[e.Start-1] != '(' || text[e.End] != ')' {
		return false
	}
	before := strings.TrimRight(text[:e.Start-1], " ")
	word := before[strings.LastIndexAny(before, " \n")+1:]
	return unicode.IsUpper(leadRune(word)) || strings.HasSuffix(before, " al.")
}

// copyright matches the beginning of a sentence that names who has the rights.
var copyright = regexp.MustCompile(`(?i)^(?:©|\(c\)|copyright\b)`)

// isCopyright reports whether the expression is the year of a right: "(c) 2026 Grainwatch Ltd".
func (t *text) isCopyright(s sentence, e TimeExpression) bool {
	return len(e.Value) == len("2026") && copyright.MatchString(t.slice(s.Span)) && s.Len() < copyrightBytes
}

const copyrightBytes = 80 // a sentence longer than that says more than whose the rights are

// datesEvent reports whether the expression is a date, or a time of a day that its
// words name.
func datesEvent(e TimeExpression, written string) bool {
	if e.Type == "TIME" {
		return len(e.Value) > len("2000-01-01") && !clockAlone.MatchString(written)
	}
	return e.Type == "DATE" && !strings.HasSuffix(e.Value, "_REF")
}

// clockAlone matches a time of the clock that names no day.
var clockAlone = regexp.MustCompile(`(?i)^(?:noon|midnight|\d{1,2}(?:[:.]\d\d)?\W*(?:[ap]\.?m\.?)?\W*[a-z]{0,4})$`)

// bodyStart returns the first block of prose: lines below it are no longer of the head.
func bodyStart(t *text) int {
	for b := range t.doc.Blocks {
		if prose(t, b) {
			return b
		}
	}
	return len(t.doc.Blocks)
}

// housekeeping matches the beginning of a line that tells of the document itself.
var housekeeping = regexp.MustCompile(`(?i)^\W*(?:(?:last )?(?:updated|reviewed|revised|modified|printed|issued|published|posted|accessed|retrieved|signed|dated)\b|copyright|©|cite as|source|contact|version|stand:|mise à jour|actualizado|aggiornato|page \d)`)

// eventful reports whether the block tells of events: it is neither a heading
// nor a line of the head, which ends before the block body.
func eventful(t *text, b, body int) bool {
	switch t.doc.Blocks[b].Kind {
	case seed.Heading:
		return false
	case seed.Row, seed.Item, seed.Quote:
		return true
	}
	n := wordCount(t.blockWords(b))
	line := t.slice(t.doc.Blocks[b].Span)
	return prose(t, b) || t.dotted(b) || n > 4 && (lineEndsSentence(line) || n > 7 && goesOn(line) || b >= headBlocks || n > 8 && strings.Contains(line, ". ")) ||
		b > body && n > 2 && !housekeeping.MatchString(line)
}

// headlines reports whether the date is the month or year by which, in which or from
// which a headline says that something happens: "Second plant to open in 2027".
func (t *text) headlines(s sentence, date TimeExpression) bool {
	before := t.doc.Text[s.Start:date.Start]
	return len(date.Value) < len("2000-01-01") && headlined.MatchString(before) || strings.HasSuffix(before, " since ")
}

var headlined = regexp.MustCompile(`(?i)\S (?:by|in|from|until|since|before|after|to|(?:the )?(?:early|late|mid|end of))[ -]$`)

// dotted reports whether dots lead from what the block names to its figure.
func (t *text) dotted(b int) bool {
	line := t.slice(t.doc.Blocks[b].Span)
	dots := strings.LastIndex(line, "....")
	return dots >= 0 && hasDigit(line[dots:])
}

// goesOn reports whether a line ends as those do that the next one goes on with.
func goesOn(line string) bool {
	line = strings.TrimSuffix(strings.TrimSuffix(line, " and"), " or")
	return line != "" && strings.ContainsRune(",;:", rune(line[len(line)-1]))
}

// eventsOf gives the events of one sentence: one a clause.
func eventsOf(t *text, s sentence, dates []TimeExpression) []Event {
	if row := t.doc.Blocks[s.block]; row.Kind == seed.Row || t.dotted(s.block) {
		if row.Header {
			return headedEvents(row, dates)
		}
		return []Event{newEvent(row.Span, dates)}
	}
	clauses := []seed.Span{s.Span}
	if len(dates) > 1 {
		clauses = datedClauses(t, s, dates)
	}
	var events []Event
	for _, c := range clauses {
		var own []TimeExpression
		for _, d := range dates {
			if c.Contains(d.Span) {
				own = append(own, d)
			}
		}
		events = append(events, t.eachDate(c, own)...)
	}
	return events
}

// headedEvents gives the cells of a table's head that say more than their date: "Closed in
// June 2023".
func headedEvents(row seed.Block, dates []TimeExpression) []Event {
	var events []Event
	for _, cell := range row.Cells {
		for i, d := range dates {
			if cell.Contains(d.Span) && cell.Len() > d.Len()+len("of") {
				events = append(events, newEvent(cell, dates[i:i+1]))
			}
		}
	}
	return events
}

// eachDate gives the event of a clause for each of its dates that says more than
// the others, or is one end of a range; for one date where none is settled.
func (t *text) eachDate(c seed.Span, dates []TimeExpression) []Event {
	var events []Event
	for i, d := range dates {
		value := d.Value
		ends := ofPart.MatchString(t.slice(d.Span)) || i > 0 && t.linked(dates[i-1], d) || i+1 < len(dates) && t.linked(d, dates[i+1])
		if value == "" || !ends && (slices.ContainsFunc(dates[:i], func(o TimeExpression) bool { return strings.HasPrefix(o.Value, value) && !t.parted(o, d) }) ||
			slices.ContainsFunc(dates[i+1:], func(o TimeExpression) bool {
				return o.Value != value && strings.HasPrefix(o.Value, value) && !t.parted(d, o)
			})) {
			continue
		}
		events = append(events, newEvent(c, dates[i:i+1]))
	}
	if len(events) == 0 && len(dates) > 0 {
		return []Event{newEvent(c, dates[:1])}
	}
	return events
}

// ofPart matches the end of a period, which is another time than a day in the period.
var ofPart = regexp.MustCompile(`(?i)^(?:(?:the )?end|fin|finales|final|fine|fim|ende|einde|eind)\b|^(?:jahres|monats)ende`)

// parted reports whether a clause ends between two dates: "in May they agreed, and on 18
// May they met".
func (t *text) parted(a, b TimeExpression) bool {
	return clauseEnds.MatchString(t.doc.Text[a.End:b.Start])
}

var clauseEnds = regexp.MustCompile(`; |, (?:and|but|while|whereas|then) `)

// linked reports whether two dates are the ends of one range: "between 2022 and 2024".
func (t *text) linked(a, b TimeExpression) bool {
	switch strings.TrimSpace(t.doc.Text[a.End:b.Start]) {
	case "and", "to", "-", "–":
		return len(a.Value) == len(b.Value) && a.Value != b.Value
	}
	return false
}

// newEvent dates a span by the first of its dates that is settled.
func newEvent(s seed.Span, dates []TimeExpression) Event {
	d := dates[0]
	for _, e := range dates {
		if e.Value != "" {
			d = e
			break
		}
	}
	value, _, _ := strings.Cut(d.Value, "T")
	return Event{Span: s, Date: d.Span, Value: value}
}

// datedClauses parts a sentence at semicolons and conjunctions between dates,
// if each part says something by itself; else it gives the whole, so that no
// part loses who said it or how sure they were.
func datedClauses(t *text, s sentence, dates []TimeExpression) []seed.Span {
	words := t.words[s.first:s.last]
	whole := []seed.Span{s.Span}
	for _, w := range words {
		if w.text == `"` || w.text == "“" || w.text == "«" || bindsWhole[w.text] {
			return whole
		}
	}
	var parts []seed.Span
	from := 0
	for k := 1; k+1 < len(words); k++ {
		if clauseBorder(words, k) && holdsDate(dates, words[from].Start, words[k].Start) && holdsDate(dates, words[k].End, s.End) &&
			hasVerb(words[from:k]) && hasVerb(words[k+2:]) {
			parts = append(parts, seed.Span{Start: words[from].Start, End: words[k-1].End})
			from = k + 1
		}
	}
	if from == 0 {
		return whole
	}
	return append(parts, seed.Span{Start: words[from].Start, End: s.End})
}

// bindsWhole are words whose scope may be the whole sentence: of saying, doubt,
// condition and denial.
var bindsWhole = wordSet(`said says say according reportedly allegedly claimed claims told announced added if unless would may might could whether
	that denied alleged reported reports believed expected apparently probably possibly perhaps likely not no never`)

// clauseBorder reports whether a clause ends at k: at a semicolon, or a comma
// before a conjunction.
func clauseBorder(words []word, k int) bool {
	if words[k].text == ";" {
		return true
	}
	if words[k].text != "," {
		return false
	}
	switch words[k+1].lower {
	case "and", "but", "while", "whereas", "then":
		return true
	}
	return false
}

func holdsDate(dates []TimeExpression, from, to int) bool {
	for _, d := range dates {
		if d.Start >= from && d.End <= to {
			return true
		}
	}
	return false
}

// hasVerb reports whether a finite verb stands among the words.
func hasVerb(words []word) bool {
	for k := 1; k < len(words); k++ {
		if finiteAt(words, k) {
			return true
		}
	}
	return false
}
