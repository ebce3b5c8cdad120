package extract

import (
	"fmt"
	"strconv"
	"strings"
)

// deictic reads what counts from the publication date: "today", "last week",
// "this March", "next two years", "the same day".
func (f *dateFinder) deictic(i int) found {
	switch s := f.low(i); s {
	case "today", "tonight", "yesterday", "tomorrow":
		if s == "today" && f.nowadays(i) {
			return found{i + 1, "DATE", "PRESENT_REF"}
		}
		n := 0
		if s == "yesterday" {
			n = -1
		} else if s == "tomorrow" {
			n = 1
		}
		m := f.dayPart(found{i + 1, "DATE", f.anchor.shift(n, dayUnit)})
		if s == "tonight" {
			m.is = "TIME"
			if m.value != "" {
				m.value += "TNI"
			}
		}
		return m
	case "the", "its", "their", "these":
		return f.definite(i + 1)
	case "last", "past", "previous":
		if w := timeWords[f.low(i+1)].is; s == "past" && (w == weekdayWord || w == monthWord) {
			return found{} // "may run well past July 2027"
		}
		return f.toward(i+1, -1)
	case "following":
		if w := timeWords[f.low(i+1)].is; w == weekdayWord || w == monthWord {
			return found{} // "Following Monday's debate": after it
		}
		return f.toward(i+1, 1)
	case "next", "coming":
		return f.toward(i+1, 1)
	case "this", "current":
		return f.toward(i+1, 0)
	case "that", "same":
		return f.pointed(i + 1)
	case "late":
		if f.low(i+1) == "last" || f.low(i+1) == "this" || f.low(i+1) == "next" {
			return f.deictic(i + 1)
		}
	case "earlier", "later":
		if f.low(i+1) == "this" || f.low(i+1) == "today" || f.low(i+1) == "last" {
			return f.deictic(i + 1)
		}
	}
	return found{}
}

// definite reads what may follow "the": "last two weeks", "following year",
// "same day", "day before".
func (f *dateFinder) definite(j int) found {
	switch f.low(j) {
	case "last", "past", "previous", "preceding":
		if y, end := f.yearAfter(j + 2); y > 0 && f.low(j) == "last" && f.low(j+1) == "quarter" {
			return found{end, "DATE", quarterValue(y, 4)} // "the last quarter of 2023"
		}
		return f.definiteToward(j+1, -1)
	case "next", "coming", "following":
		return f.definiteToward(j+1, 1)
	case "current", "latest":
		return f.toward(j+1, 0)
	case "same":
		return f.pointed(j + 1)
	case "first", "final", "recent":
		if n, k := f.count(j + 1); k > 0 {
			if w := timeWords[f.low(k)]; w.is == unitWord {
				return found{k + 1, "DURATION", duration(n, unit(w.n))}
			}
		}
		return found{}
	}
	if n, k := f.count(j); k > 0 {
		if w := timeWords[f.low(k)]; w.is == unitWord && f.low(k) != "second" {
			return found{k + 1, "DURATION", duration(n, unit(w.n))}
		}
	}
	if f.low(j) == "fiscal" && f.low(j+1) == "year" && f.fiscal(j).end == 0 {
		return found{j + 2, "DURATION", "P1Y"}
	}
	switch f.low(j) {
	case "weekend":
		return found{j + 1, "DATE", f.anchor.pastWeekend(f.tenseAt(j))}
	case "quarter":
		return found{j + 1, "DURATION", "P1Q"}
	case "year":
		if f.low(j+1) == "ended" || f.low(j+1) == "ending" {
			return found{j + 1, "DURATION", "P1Y"}
		}
	}
	w := timeWords[f.low(j)]
	if w.is == unitWord && (f.low(j+1) == "before" || f.low(j+1) == "after") && f.low(j+2) != "the" {
		return found{j + 2, "DATE", ""}
	}
	if w.is == unitWord && f.low(j+1) == "of" {
		return f.weekOf(j)
	}
	return found{}
}

// pastWeekend returns the weekend that "the weekend" means.
func (a anchor) pastWeekend(when tense) string {
	if a.day != 0 && when != future && a.time().Weekday() >= 1 && a.time().Weekday() <= 5 {
		return a.shift(-1, weekend)
	}
	return a.shift(0, weekend)
}

// weekOf reads "week of March 3".
func (f *dateFinder) weekOf(j int) found {
	if f.low(j) != "week" {
		return found{}
	}
	m := f.date(j + 2)
	if m.end == 0 {
		return found{}
	}
	if a := anchorOf(m.value); a.day != 0 && len(m.value) == len("2000-01-01") {
		return found{m.end, "DATE", weekValue(a.time())}
	}
	return found{m.end, "DATE", ""}
}

// definiteToward reads what follows "the last" or "the next": a count of units
// is a duration, one unit by itself leans on the text before it.
func (f *dateFinder) definiteToward(j, n int) found {
	if m := f.span(j); m.end > 0 {
		return m
	}
	w, s := timeWords[f.low(j)], f.low(j-1)
	leans := s == "following" || s == "previous" || s == "preceding"
	if w.is == unitWord && (leans || s == "next") || w.is == weekdayWord && leans {
		return found{j + 1, "DATE", ""}
	}
	if w.is == dayPartWord {
		return found{j + 1, "TIME", ""}
	}
	return f.toward(j, n)
}

// span reads a count of units after "last", "next" and the like.
func (f *dateFinder) span(j int) found {
	n, k := f.count(j)
	if k == 0 {
		return found{}
	}
	w := timeWords[f.low(k)]
	if w.is != unitWord {
		return found{}
	}
	return found{k + 1, "DURATION", duration(n, unit(w.n))}
}

// toward reads the unit, weekday, month or season after "last" (-1), "this" (0)
// or "next" (1).
func (f *dateFinder) toward(j, n int) found {
	if m := f.span(j); m.end > 0 {
		return m
	}
	if f.low(j) == "fiscal" && timeWords[f.low(j+1)].is == unitWord {
		j++
	}
	when := tense(n)
	switch w := timeWords[f.low(j)]; w.is {
	case unitWord:
		return f.unitToward(j, n, unit(w.n))
	case weekdayWord:
		if m := f.weekdayOfMonth(j, w.n); m.end > 0 {
			return m
		}
		return f.dayPart(found{j + 1, "DATE", f.anchor.weekdayToward(w.n, when)})
	case monthWord:
		if f.words[j].upper {
			return f.monthToward(j, w.n, when)
		}
	case seasonWord:
		if n == 0 && w.n == 3 && f.anchor.month > 6 && f.tenseAt(j) != past {
			when = future // "this winter", said in October
		}
		return found{j + 1, "DATE", f.anchor.season(w.n, when)}
	case dayPartWord:
		day := f.anchor.shift(min(n, 0), dayUnit)
		if day != "" {
			day += "T" + dayPartCodes[w.n]
		}
		return found{j + 1, "TIME", day}
	case ordinalWord:
		return f.period(j)
	}
	if m := f.holiday(min(j, len(f.words)-1)); j < len(f.words) && m.end > 0 {
		return m
	}
	return found{}
}

// unitToward gives the unit before, at or after the anchor.
func (f *dateFinder) unitToward(j, n int, u unit) found {
	plural := f.words[j].lower[len(f.words[j].lower)-1] == 's' && f.low(j) == f.words[j].lower
	switch {
	case plural:
		return found{j + 1, "DURATION", duration("X", u)}
	case u == hour || u == minute || u == second:
		return found{j + 1, "TIME", ""}
	case u == dayUnit && n != 0, f.low(j-1) == "past":
		return found{j + 1, "DURATION", duration("1", u)}
	case f.low(j-1) == "previous", f.low(j-1) == "following":
		return found{j + 1, "DATE", ""}
	}
	return found{j + 1, "DATE", f.anchor.shift(n, u)}
}

// monthToward reads the month after "last", "this" or "next", and its day.
func (f *dateFinder) monthToward(j, m int, when tense) found {
	if f.anchor.month == 0 {
		return found{j + 1, "DATE", ""}
	}
	y := f.anchor.year
	switch {
	case when == past && m >= f.anchor.month:
		y--
	case when == future && m <= f.anchor.month:
		y++
	}
	if d, end := f.dayInMonth(j + 1); d > 0 && validDay(y, m, d) {
		return found{end, "DATE", f.anchor.monthDay(m, d, when)}
	}
	return found{j + 1, "DATE", monthValue(y, m)}
}

// weekdayToward returns the day of the week before the anchor's day ("last
// Friday"), in its own week or after it.
func (a anchor) weekdayToward(n int, when tense) string {
	if a.day == 0 {
		return ""
	}
	t := a.time()
	ahead := (n%7 - int(t.Weekday()) + 7) % 7
	switch {
	case when == past && ahead == 0:
		ahead = -7
	case when == past:
		ahead -= 7
	case when == future && ahead == 0:
		ahead = 7
	}
	return dayValue(t.AddDate(0, 0, ahead))
}

// pointed reads what follows "that" or "the same": a unit that the text before
// it names.
func (f *dateFinder) pointed(j int) found {
	w := timeWords[f.low(j)]
	if w.is == unitWord && f.words[j].lower == f.low(j) && !strings.HasSuffix(f.low(j), "s") {
		return found{j + 1, "DATE", ""}
	}
	if w.is == seasonWord && f.low(j-1) == "that" && (j+1 == len(f.words) || f.words[j+1].punct) {
		if y := f.namedYear(); y > 0 {
			return found{j + 1, "DATE", yearValue(y) + "-" + seasonCodes[w.n]} // "in 2024, and it opened that autumn"
		}
	}
	return found{}
}

// period reads quarters, halves, centuries and fiscal years: "the third quarter
// of 1998", "Q3 2019", "the 19th century", "fiscal 2019".
func (f *dateFinder) period(i int) found {
	j := i
	if f.low(j) == "the" {
		j++
	}
	if s := f.low(j); s == "fiscal" || s == "fy" {
		return f.fiscal(j)
	} else if m := f.fiscalSign(j, s); m.end > 0 {
		return m
	} else if h := halfSign(s); h > 0 && j < len(f.words) {
		if y, end := f.yearAfter(j + 1); y > 0 {
			return found{end, "DATE", yearValue(y) + "-H" + strconv.Itoa(h)}
		}
	}
	if m := f.weekNumber(j); m.end > 0 {
		return m
	}
	if n, ok := f.integer(j+1, 1); ok && f.low(j) == "quarter" && n >= 1 && n <= 4 {
		return f.quarter(f.pastBrackets(j+2), n)
	}
	if q := quarterSign(f.low(j)); q > 0 && j < len(f.words) && !f.numbersQuestion(j) {
		return f.quarter(j+1, q)
	}
	n, k := f.ordinal(j)
	if n == 0 {
		return found{}
	}
	if f.low(k) == "fiscal" {
		k++
	}
	switch f.low(k) {
	case "quarter":
		if n <= 4 && !(f.low(k+1) == "of" && f.low(k+3) == "century") {
			return f.quarter(k+1, n)
		}
	case "half":
		if y, end := f.yearAfter(k + 1); y > 0 && n <= 2 {
			return found{end, "DATE", yearValue(y) + "-H" + strconv.Itoa(n)}
		}
	case "century":
		if n > 1 {
			return found{k + 1, "DATE", strconv.Itoa(n - 1)}
		}
	}
	return found{}
}

// weekNumber reads "week 24" after a preposition, with the year after it, the one that
// its sentence names or the publication's.
func (f *dateFinder) weekNumber(i int) found {
	n, ok := f.integer(i+1, 2)
	if !ok || n < 1 || n > 53 || f.low(i) != "week" {
		return found{}
	}
	if y, end := f.yearAfter(i + 2); y > 0 {
		return found{end, "DATE", fmt.Sprintf("%04d-W%02d", y, n)}
	}
	switch f.low(i - 1) {
	case "in", "by", "until", "from", "since", "before", "after", "during":
	default:
		return found{}
	}
	y := f.anchor.year
	if before := anchorOf(f.before.value); before.year > 0 && f.low(f.before.end-1) == f.before.value[:4] {
		y = before.year
		for k := f.before.end; k < i; k++ {
			if f.low(k) == "." {
				y = f.anchor.year
			}
		}
	}
	if y == 0 || f.low(i+2) == "of" {
		return found{}
	}
	return found{i + 2, "DATE", fmt.Sprintf("%04d-W%02d", y, n)}
}

// numbersQuestion reports whether the "Q1" at word i numbers a question of a
// hearing: it begins its block, and a mark or the name of who asks follows.
func (f *dateFinder) numbersQuestion(i int) bool {
	if i > 0 || i+1 >= len(f.words) {
		return false
	}
	next := &f.words[i+1]
	return next.text == "." || next.text == ":" || next.upper
}

// pastBrackets returns where brackets that open at word i and hold a few words
// end: "Quarter 3 (July to Sept) 2023".
func (f *dateFinder) pastBrackets(i int) int {
	if f.low(i) != "(" {
		return i
	}
	for k := i + 1; k < i+6; k++ {
		if f.low(k) == ")" {
			return k + 1
		}
	}
	return i
}

// quarter gives quarter q with the year after it.
func (f *dateFinder) quarter(end, q int) found {
	if y, k := f.yearAfter(end); y > 0 {
		return found{k, "DATE", quarterValue(y, q)}
	}
	if y, k := f.year(end - 4); y > 0 && k == end-3 && f.low(k) == "," {
		return found{end, "DATE", quarterValue(y, q)} // "2026, second quarter"
	}
	when, start := f.tenseAt(end-1), end-3
	if quarterSign(f.low(end-1)) > 0 {
		start = end - 2
	}
	if f.low(start) == "the" {
		start--
	}
	if s := f.low(start); (s == "before" || s == "until") && f.anchor.month > 0 && q > (f.anchor.month+2)/3 {
		when = future // "sees no return before the third quarter" looks ahead of what was said
	}
	return found{end, "DATE", f.anchor.quarterOf(q, when)}
}

// ordinal reads "third" or "19th".
func (f *dateFinder) ordinal(i int) (n, end int) {
	s := f.low(i)
	if w := timeWords[s]; w.is == ordinalWord {
		return w.n, i + 1
	}
	if len(s) > 2 && len(s) < 5 && s[0] >= '0' && s[0] <= '9' {
		switch s[len(s)-2:] {
		case "st", "nd", "rd", "th":
			return atoi(s[:len(s)-2]), i + 1
		}
	}
	return 0, 0
}

// hyphenated reads one word made of a count and a unit, or the like: "two-day",
// "third-quarter", "year-earlier", "month-long".
func (f *dateFinder) hyphenated(i int) found {
	first, rest, ok := strings.Cut(f.low(i), "-")
	if !ok {
		return found{}
	}
	if n := timeWords[first]; n.is == ordinalWord && rest == "quarter" && n.n <= 4 {
		return f.quarter(i+1, n.n)
	}
	if rest == "" || strings.HasSuffix(rest, "old") {
		return found{}
	}
	w, rests := timeWords[first], timeWords[rest]
	switch {
	case w.is == unitWord && (rest == "earlier" || rest == "ago"):
		return found{i + 1, "DATE", f.anchor.shift(-1, unit(w.n))}
	case w.is == unitWord && rest == "long":
		return found{i + 1, "DURATION", duration("1", unit(w.n))}
	case w.is == unitWord || unit(rests.n) == quarter || rests.is != unitWord && rest != "second":
		return found{}
	case w.is == cardinalWord:
		return found{i + 1, "DURATION", duration(strconv.Itoa(w.n), unit(rests.n))}
	}
	if n, err := strconv.Atoi(first); err == nil && n > 0 && n < 10000 && rests.is == unitWord {
		return found{i + 1, "DURATION", duration(first, unit(rests.n))}
	}
	return found{}
}
