package extract

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// date reads a date that begins with a weekday, the name of a month, a number
// or a holiday.
func (f *dateFinder) date(i int) found {
	if i >= len(f.words) {
		return found{}
	}
	switch w := timeWords[f.low(i)]; {
	case w.is == weekdayWord && f.words[i].upper:
		if f.inNameOfDay(i) {
			return found{}
		}
		return f.weekday(i, w.n)
	case w.is == ordinalWord && f.low(i+1) == "of":
		m, k := f.month(i + 2)
		if y, end := f.yearAfter(k); m > 0 && y > 0 && validDay(y, m, w.n) {
			return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, w.n)} // "the thirtieth of January 2026"
		}
		return found{}
	case w.is == monthWord || w.is == shortMonth:
		return f.monthFirst(i)
	case w.is == seasonWord:
		return f.season(i, w.n)
	}
	if c := f.low(i)[0]; c >= '0' && c <= '9' || c == '\'' || c == 0xE2 {
		return f.figures(i)
	}
	return f.holiday(i)
}

// weekday reads "Friday", "Friday, March 3", "Friday night".
func (f *dateFinder) weekday(i, n int) found {
	if f.words[i].lower[len(f.words[i].lower)-1] == 's' && f.words[i].lower == f.low(i)+"s" {
		return found{i + 1, "SET", fmt.Sprintf("XXXX-WXX-%d", n)}
	}
	j := i + 1
	if f.low(j) == "," {
		j++
	}
	if m := f.monthFirst(j); m.end > 0 && len(m.value) != len("2000-01") {
		return m
	}
	if m := f.dayFirst(j); m.end > 0 {
		return m
	}
	if m := f.weekdayOfMonth(i, n); m.end > 0 {
		return m
	}
	if f.low(i+1) == "week" && f.low(i+2) != "of" {
		if a := anchorOf(f.anchor.weekdayToward(n, future)); a.day != 0 {
			return found{i + 2, "DATE", a.shift(7, dayUnit)} // "on Thursday week"
		}
		return found{i + 2, "DATE", ""}
	}
	return f.dayPart(found{i + 1, "DATE", f.anchor.weekday(n, f.tenseAt(i))})
}

// inNameOfDay reports whether the weekday at word i is part of a name and tells of no
// day: "Super Tuesday", "Saturday Night Live", "the Sunday Times".
func (f *dateFinder) inNameOfDay(i int) bool {
	if i > 0 && namedDays[f.low(i-1)] && f.words[i-1].upper {
		return true
	}
	if i+1 >= len(f.words) || !f.words[i+1].upper {
		return false
	}
	next := f.low(i + 1)
	return newspapers[next] || next == "night" && i+2 < len(f.words) && f.words[i+2].upper
}

var (
	namedDays  = wordSet("super black cyber bloody giving fat")
	newspapers = wordSet("times telegraph express mirror mail herald post star tribune independent observer")
)

// dayPart takes the part of the day that follows a date into it.
func (f *dateFinder) dayPart(m found) found {
	w := timeWords[f.low(m.end)]
	if w.is != dayPartWord {
		return m
	}
	m.end, m.is = m.end+1, "TIME"
	if len(m.value) == len("2000-01-01") {
		m.value += "T" + dayPartCodes[w.n]
	}
	return m
}

// monthFirst reads "March 3, 2025", "March 2025", "Mar. 3", "March".
func (f *dateFinder) monthFirst(i int) found {
	m, j := f.month(i)
	if m == 0 {
		return found{}
	}
	if d, end := f.dayInMonth(j); d > 0 {
		if y, k := f.yearAfter(end); y > 0 && validDay(y, m, d) {
			return found{k, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
		if y := f.yearOfRange(end, m); y > 0 && validDay(y, m, d) {
			return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
		if next := f.low(end); m == 9 && d == 11 && (strings.HasPrefix(next, "attack") || strings.HasPrefix(next, "terror")) {
			return found{end, "DATE", "2001-09-11"} // they go by their day
		}
		return f.dayPart(found{end, "DATE", f.monthDay(m, d, i)})
	}
	if y, k := f.yearAfter(j); y > 0 {
		return found{k, "DATE", monthValue(y, m)}
	}
	if f.low(i) == "may" && !f.nounMay(i) || f.low(i) == "march" && f.marches(i) {
		return found{}
	}
	if f.low(j) == "quarter" && m%3 == 0 {
		return f.quarter(j+1, m/3) // "the June quarter of 2026"
	}
	if y := f.yearOfRange(j, m); y > 0 {
		return found{j, "DATE", monthValue(y, m)}
	}
	return found{j, "DATE", f.anchor.monthOf(m, f.tenseAt(i))}
}

// nounMay reports whether "May" at i is the month: a preposition or the like
// stands before it.
func (f *dateFinder) nounMay(i int) bool {
	switch f.low(i - 1) {
	case "in", "since", "until", "by", "of", "last", "this", "next", "early", "late", "mid", "from", "to", "through", "during", "before", "after", "and", "till", "between", "be":
		return true
	case "for":
		return i+1 < len(f.words) && !f.words[i+1].upper && !f.words[i+1].punct && f.low(i+1) != "to" // "prices for May delivery"
	}
	return false
}

// marches reports whether "March" at i is one of people: "the March on Washington",
// "Citizens for Roe and March for Jobs".
func (f *dateFinder) marches(i int) bool {
	switch f.low(i + 1) {
	case "on", "for", "against":
		if f.low(i-1) == "and" {
			m, _ := f.month(i - 2)
			return m == 0
		}
		return !f.nounMay(i)
	}
	return false
}

// dayInMonth reads the number of the day after a month; of "15-24" the first.
func (f *dateFinder) dayInMonth(i int) (d, end int) {
	if d, ok := f.dayNumber(i); ok && !(f.low(i+1) == ":" && f.adjacent(i+1) && f.adjacent(i+2)) {
		return d, i + 1
	}
	first, last, ok := strings.Cut(f.low(i), "-")
	if !ok || first == "" || first[0] > '9' {
		return 0, 0
	}
	a, err1 := strconv.Atoi(first)
	b, err2 := strconv.Atoi(last)
	if err1 == nil && err2 == nil && a >= 1 && a < b && b <= 31 {
		return a, i + 1
	}
	return 0, 0
}

// yearAfter reads the year that goes with the month or day before it: "2025",
// ", 2025", "of 2025", "last year", "of this year".
func (f *dateFinder) yearAfter(i int) (y, end int) {
	j := i
	if s := f.low(j); s == "," || s == "of" || s == "in" {
		j++
	}
	if y, end := f.year(j); y > 0 && (y >= 1000 && !f.counts(end) || j == i) {
		return y, end
	}
	if f.low(j) == "the" {
		j++
	}
	if f.low(j) == "that" && f.low(j+1) == "year" && f.low(i) != "in" {
		return f.namedYear(), j + 2 // "in March of that year"
	}
	if f.low(j+1) == "year" && f.anchor.year > 0 && f.low(i) != "in" {
		switch f.low(j) {
		case "this":
			return f.anchor.year, j + 2
		case "last":
			return f.anchor.year - 1, j + 2
		case "next":
			return f.anchor.year + 1, j + 2
		}
	}
	return 0, 0
}

// namedYear returns the year of the date before; 0 when it has none.
func (f *dateFinder) namedYear() int {
	if len(f.out) == 0 {
		return 0
	}
	return anchorOf(f.out[len(f.out)-1].Value).year
}

// dayFirst reads "3 March 2025", "3rd of March", "15-24 May".
func (f *dateFinder) dayFirst(i int) found {
	d, j := f.dayInMonth(i)
	if d == 0 {
		return found{}
	}
	if f.low(j) == "day" && f.low(j+1) == "of" {
		j++
	}
	if f.low(j) == "of" {
		j++
	}
	m, k := f.month(j)
	if w := timeWords[f.low(j)]; m == 0 && w.is == shortMonth && f.words[j].upper && j == i+1 {
		m, k = w.n, j+1 // "28 Jan", which the day before it tells
	}
	if m == 0 {
		return f.rangeStart(i, d)
	}
	if f.low(k) == "," {
		if y, end := f.year(k + 1); y > 0 && validDay(y, m, d) {
			return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
	}
	if y, end := f.yearAfter(k); y > 0 && validDay(y, m, d) && f.low(k) != "," {
		return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
	}
	if y := f.yearOfRange(k, m); y > 0 && validDay(y, m, d) {
		return found{k, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
	}
	return f.dayPart(found{k, "DATE", f.monthDay(m, d, i)})
}

// monthDay gives the day at word i the year that its sentence begins with, as in
// "In 2023 it closed on 15 April", or the one by its tense.
func (f *dateFinder) monthDay(m, d, i int) string {
	if y := f.openingYear(i); y > 0 && validDay(y, m, d) {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	}
	when := f.tenseAt(i)
	value := f.notAhead(i, f.anchor.monthDay(m, d, when))
	if y := f.monthsYear(m); y > 0 && when == past && f.anchor.before(value) && validDay(y, m, d) {
		return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
	}
	return value
}

// monthsYear returns the year of the date before in the block, where it was written and the
// month is the same: "stolen in November 2025 and reported on 12 November".
func (f *dateFinder) monthsYear(m int) int {
	a := anchorOf(f.before.value)
	if a.month != m || f.before.end == 0 || f.low(f.before.end-1) != f.before.value[:4] {
		return 0
	}
	return a.year
}

// openingYear returns the year with which the sentence of word i begins; 0 when
// it does not.
func (f *dateFinder) openingYear(i int) int {
	for k := i - 1; k > 0 && k > i-verbBefore-verbAfter; k-- {
		s := f.low(k)
		if s == "said" || s == "says" || s == "told" || s == "." {
			return 0
		}
		start := k == 1 || f.low(k-2) == "."
		if y, _ := f.year(k); y > 0 && start && (f.low(k-1) == "in" || yearIntroducers[f.lang][f.low(k-1)]) {
			return y
		}
	}
	return 0
}

// yearOfRange reads the year that stands after the last day or month of a range
// whose first, of month m, ends before i: "March 12 to 15, 2025", "28 February to
// 3 March 2022", "May and June 2024". A last month before m is of the year after.
func (f *dateFinder) yearOfRange(i, m int) int {
	switch f.low(i) {
	case "to", "and", "&", "or", "until", "through", "-", "–", "—":
	default:
		return 0
	}
	j := i + 1
	if _, ok := f.dayNumber(j); ok {
		j++
	}
	last, k := f.month(j)
	if k == 0 {
		last, k = m, j
	} else if _, ok := f.dayNumber(k); ok {
		k++
	}
	if k == i+1 {
		return 0
	}
	y, _ := f.yearAfter(k)
	if y > 0 && last < m {
		y--
	}
	return y
}

// season reads "summer 2019", "winter of 2019", "spring".
func (f *dateFinder) season(i, n int) found {
	if y, end := f.yearAfter(i + 1); y > 0 {
		return found{end, "DATE", yearValue(y) + "-" + seasonCodes[n]}
	}
	if f.low(i) == "fall" && (f.low(i+1) == "of" || f.low(i+1) == "in" || f.low(i-1) == "the" && (f.low(i+1) == "was" || f.low(i+1) == "is" || f.low(i-2) == "of")) {
		return found{} // of a government, in prices
	}
	switch f.low(i - 1) {
	case "in", "the", "by", "since", "until", "early", "late", "of", "during":
		if f.low(i-1) == "the" && (f.low(i-2) == "that" || f.low(i-2) == "after") {
			return found{i + 1, "DATE", ""} // "said that the winter would be dry", "after the winter"
		}
		if f.words[i].lower == f.low(i) && f.low(i-1) != "of" {
			for k := i - 2; k >= 0 && k > i-verbAfter; k-- {
				if s := f.low(k); s == "if" || s == "when" || s == "whenever" || s == "usually" {
					return found{i + 1, "DATE", ""} // of any year
				}
			}
			when := f.seasonTense(i)
			if f.low(i-1) == "in" && when != future {
				return found{i + 1, "DATE", ""} // "ranges of 70 miles in winter"
			}
			f.guessed = when == unclear
			return found{i + 1, "DATE", f.anchor.season(n, when)}
		}
	}
	return found{}
}

// seasonTense tells whether the season at word i lies ahead.
func (f *dateFinder) seasonTense(i int) tense {
	p := i - 1
	if f.low(p) == "the" {
		p--
	}
	when := f.tenseAt(i)
	switch f.low(p) {
	case "for":
		return unclear
	case "by", "before", "until":
		if when == unclear && f.tenseAt(p) != past {
			return future // "it deserves a vote before the summer"
		}
	}
	return when
}

// holidayStarts are the words that names of holidays begin with.
var holidayStarts = byFirstWord(slices.Collect(maps.Keys(holidays)))

// holiday reads a day with a name, and the year after it.
func (f *dateFinder) holiday(i int) found {
	if !f.words[i].upper || holidayStarts[f.low(i)] == nil {
		return found{}
	}
	for n := 4; n > 0; n-- {
		if i+n > len(f.words) {
			continue
		}
		rule, ok := holidays[f.phrase(i, n)]
		if !ok {
			continue
		}
		if festiveThings[strings.TrimSuffix(f.low(i+n), "s")] {
			return found{} // "a Christmas tree"
		}
		y, end := f.yearAfter(i + n)
		if y == 0 {
			y, end = f.holidayYear(rule, f.tenseAt(i)), i+n
		}
		if y == 0 {
			return found{end, "DATE", ""}
		}
		return found{end, "DATE", holidayDate(rule, y)}
	}
	return found{}
}

var festiveThings = wordSet("tree card gift carol song market decoration light egg bunny turkey story movie film")

// holidayYear returns the year of a holiday that is named without one.
func (f *dateFinder) holidayYear(rule string, when tense) int {
	if f.anchor.day == 0 {
		return 0
	}
	h := anchorOf(holidayDate(rule, f.anchor.year))
	return f.anchor.yearFor(h.month, h.day, when)
}

// phrase returns n words from i on, in lower case, joined by spaces.
func (f *dateFinder) phrase(i, n int) string {
	s := f.words[i].lower
	for _, w := range f.words[i+1 : i+n] {
		s += " " + w.lower
	}
	return s
}

// figures reads what begins with a figure and is a date, a year or a decade.
func (f *dateFinder) figures(i int) found {
	if m := f.numeric(i); m.end > 0 {
		return m
	}
	if m := f.dayFirst(i); m.end > 0 {
		return m
	}
	if m := f.sameMonth(i); m.end > 0 {
		return m
	}
	if m := f.decade(i); m.end > 0 {
		return m
	}
	if y, end := f.year(i); y > 0 && f.isYear(i, end, y) {
		return found{end, "DATE", yearValue(y)}
	}
	return f.yearRange(i)
}

// isYear reports whether the number of four digits is a year and no count.
func (f *dateFinder) isYear(i, end, y int) bool {
	before := f.low(i - 1)
	if before == "$" || before == "£" || before == "€" || before == "#" || before == "no" || before == ":" && f.adjacent(i) || f.counts(end) {
		return false
	}
	if (before == "." || before == "-" || before == "/" || before == ",") && f.adjacent(i) || f.low(end) == "/" && f.adjacent(end) && f.adjacent(end+1) {
		return false // part of a number: "Directive 2022/2555"
	}
	if end-i == 2 && (f.anchor.year == 0 || i > 0 && f.words[i-1].upper) {
		return false // "the union Kolejarz '90"
	}
	if y >= 1900 && y < 2100 && !(f.low(end) == ":" && f.adjacent(end) && f.adjacent(end+1)) {
		return true
	}
	if i == 0 && y >= 1200 && y < 2100 && (f.low(end) == ":" || f.low(end) == "–" || f.low(end) == "—") {
		return true // the line of a chronology
	}
	switch before {
	case "in", "since", "by", "from", "until", "till", "of", "circa", "early", "late", "year", "between", "before", "after", "(", "to", "around":
		return y >= 1200 && !f.pluralNoun(end)
	}
	return false
}

// counts reports whether the word shows the number before it to be a count.
func (f *dateFinder) counts(i int) bool {
	switch f.low(i) {
	case "%", "percent", "per", "people", "men", "women", "km", "miles", "dollars", "euros", "pounds", "tons", "tonnes", "troops", "feet", "metres", "meters", "points", "hours", "minutes", "days":
		return true
	case ".", ",":
		n, ok := f.integer(i+1, 9)
		return ok && n >= 0 && f.adjacent(i) && f.adjacent(i+1)
	}
	return false
}

// pluralNoun reports whether a word that looks like a plural stands there.
func (f *dateFinder) pluralNoun(i int) bool {
	s := f.low(i)
	return len(s) > 3 && s[len(s)-1] == 's' && i < len(f.words) && !f.words[i].upper
}
