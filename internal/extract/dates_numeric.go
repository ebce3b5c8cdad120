package extract

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// isoDate matches a date, or date and hour, of ISO 8601.
var isoDate = regexp.MustCompile(`^(\d{4})-(\d{2})(?:-(\d{2}))?(t\d{2})?$`)

// stoppedDate matches "3.4.2025", which puts the day first.
var stoppedDate = regexp.MustCompile(`^(\d{1,2})\.(\d{1,2})\.(\d{4})$`)

// dashedDate matches "3-4-2025", whose order is open.
var dashedDate = regexp.MustCompile(`^(\d{1,2})-(\d{1,2})-(\d{4}|\d{2})$`)

// numeric reads a date in figures alone. Where the order of day and month is
// open it has no value.
func (f *dateFinder) numeric(i int) found {
	s := f.low(i)
	if s == "" || s[0] < '0' || s[0] > '9' {
		return found{}
	}
	if len(s) >= 7 && s[4] == '-' {
		return f.iso(i, s)
	}
	if p := stoppedDate.FindStringSubmatch(s); p != nil && len(s) <= 10 {
		d, m, y := atoi(p[1]), atoi(p[2]), atoi(p[3])
		if validDay(y, m, d) && f.lang != "en" {
			return found{i + 1, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
		return f.ordered(i+1, d, m, y)
	}
	if p := dashedDate.FindStringSubmatch(s); p != nil && len(s) <= 10 {
		return f.ordered(i+1, atoi(p[1]), atoi(p[2]), f.fullYear(p[3]))
	}
	if p := timeGroup.FindStringSubmatch(s); p != nil {
		return f.timeGroup(i, atoi(p[1]), p[2]+":"+p[3])
	}
	return f.slashed(i)
}

// timeGroup matches the first word of the date-time group of a telegram,
// "261540Z NOV 24": day, hour, minute.
var timeGroup = regexp.MustCompile(`^(\d{2})([01]\d|2[0-3])([0-5]\d)z?$`)

// timeGroup reads the month and year of a date-time group, which is of this century.
func (f *dateFinder) timeGroup(i, d int, clock string) found {
	m, j := f.month(i + 1)
	y, ok := f.integer(j, 4)
	if m == 0 || !ok {
		return found{}
	}
	if len(f.low(j)) == 2 {
		y += 2000
	}
	if y < 1900 || !validDay(y, m, d) {
		return found{}
	}
	return found{j + 1, "TIME", fmt.Sprintf("%04d-%02d-%02dT%s", y, m, d, clock)}
}

// iso reads the date that begins with a year; of a time after it the hour and
// minute, too.
func (f *dateFinder) iso(i int, s string) found {
	p := isoDate.FindStringSubmatch(s)
	if p == nil || atoi(p[2]) < 1 || atoi(p[2]) > 12 || atoi(p[1]) < 1000 || atoi(p[1]) > 2199 {
		return found{}
	}
	if p[3] == "" {
		if next := atoi(p[1])%100 + 1; next == atoi(p[2]) && spansYears[f.low(i-1)] {
			return found{i + 1, "DATE", p[1]} // "the winter of 2011-12", no month
		}
		return found{i + 1, "DATE", p[1] + "-" + p[2]}
	}
	if !validDay(atoi(p[1]), atoi(p[2]), atoi(p[3])) {
		return found{}
	}
	value := p[1] + "-" + p[2] + "-" + p[3]
	if p[4] == "" {
		return found{i + 1, "DATE", value}
	}
	end := i + 1
	value += strings.ToUpper(p[4])
	if min, ok := f.integer(i+2, 2); ok && f.low(i+1) == ":" && f.adjacent(i+2) {
		value += fmt.Sprintf(":%02d", min)
		end = i + 3
	}
	return found{end, "TIME", value}
}

// spansYears are words before two years, the second of which has two digits.
var spansYears = wordSet("of in the during since season winter de en im in von")

// monthLabels stand before a month in figures that closes its line, "Updated: 10/2024";
// elsewhere such figures are as often the number of a paper.
var monthLabels = wordSet("updated date dated published issued revised released stand datum fecha data")

// slashed reads "25/03/2025" and "3/25/98".
func (f *dateFinder) slashed(i int) found {
	if i+3 == len(f.words) && f.low(i+1) == "/" && f.low(i-1) == ":" && monthLabels[f.low(i-2)] {
		if m, y := atoi(f.low(i)), atoi(f.low(i+2)); m >= 1 && m <= 12 && len(f.low(i+2)) == 4 && validDay(y, m, 1) {
			return found{i + 3, "DATE", monthValue(y, m)}
		}
	}
	if f.low(i+1) != "/" || f.low(i+3) != "/" || !f.adjacent(i+1) || !f.adjacent(i+2) || !f.adjacent(i+3) || !f.adjacent(i+4) {
		return found{}
	}
	a, ok1 := f.integer(i, 4)
	b, ok2 := f.integer(i+2, 2)
	y, ok3 := f.integer(i+4, 4)
	switch {
	case !ok1 || !ok2 || !ok3:
		return found{}
	case len(f.low(i)) == 4 && len(f.low(i+4)) <= 2:
		if validDay(a, b, y) {
			return found{i + 5, "DATE", fmt.Sprintf("%04d-%02d-%02d", a, b, y)}
		}
		return found{}
	case len(f.low(i)) > 2:
		return found{}
	}
	return f.ordered(i+5, a, b, f.fullYear(f.low(i+4)))
}

// fullYear returns the year of two or four digits; 0 when the century is open.
func (f *dateFinder) fullYear(s string) int {
	if len(s) == 2 {
		if f.anchor.year == 0 {
			return 0
		}
		return twoDigitYear(atoi(s), f.anchor)
	}
	return atoi(s)
}

// ordered gives the date of two numbers, one the day and one the month, if only
// one order is possible.
func (f *dateFinder) ordered(end, a, b, y int) found {
	dayFirst, monthFirst := validDay(max(y, 4), b, a), validDay(max(y, 4), a, b)
	switch {
	case !dayFirst && !monthFirst:
		return found{}
	case y == 0 || dayFirst && monthFirst && a != b:
		return found{end, "DATE", ""}
	case dayFirst:
		return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, b, a)}
	}
	return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, a, b)}
}

// atoi returns the number of a string of digits.
func atoi(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}
