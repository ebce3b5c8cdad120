package extract

import (
	"fmt"
	"strconv"
	"strings"
	"time"

	"briefbook/internal/seed"
)

// An anchor is the publication date that relative expressions count from, as
// exactly as it is known: month and day are 0 where it is not.
type anchor struct{ year, month, day int }

// anchorOf reads YYYY-MM-DD, YYYY-MM or YYYY.
func anchorOf(value string) anchor {
	var a anchor
	n, _ := fmt.Sscanf(value, "%4d-%2d-%2d", &a.year, &a.month, &a.day)
	if n == 0 || a.year < 1000 || a.month > 12 || a.day > 0 && !validDay(a.year, a.month, a.day) {
		return anchor{}
	}
	return a
}

func (a anchor) time() time.Time {
	return time.Date(a.year, time.Month(a.month), a.day, 0, 0, 0, 0, time.UTC)
}

// before reports whether the day or month of a value lies after the anchor's day.
func (a anchor) before(value string) bool {
	return a.day != 0 && value > dayValue(a.time())
}

// known reports whether the anchor is known as exactly as the unit needs.
func (a anchor) known(u unit) bool {
	switch u {
	case year, decade, century, fiscal:
		return a.year != 0
	case monthly, quarter:
		return a.month != 0
	}
	return a.day != 0
}

func validDay(y, m, d int) bool {
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return m >= 1 && m <= 12 && d >= 1 && t.Day() == d && int(t.Month()) == m
}

func dayValue(t time.Time) string { return t.Format("2006-01-02") }

func monthValue(y, m int) string { return fmt.Sprintf("%04d-%02d", y, m) }

func yearValue(y int) string { return fmt.Sprintf("%04d", y) }

func weekValue(t time.Time) string {
	y, w := t.ISOWeek()
	return fmt.Sprintf("%04d-W%02d", y, w)
}

func quarterValue(y, q int) string { return fmt.Sprintf("%04d-Q%d", y, q) }

// shift returns the value of n units after the anchor (before it when n is
// negative), as exactly as the unit says; "" when the anchor is not known so
// exactly.
func (a anchor) shift(n int, u unit) string {
	if !a.known(u) {
		return ""
	}
	switch u {
	case dayUnit:
		return dayValue(a.time().AddDate(0, 0, n))
	case week:
		return weekValue(a.time().AddDate(0, 0, 7*n))
	case weekend:
		return weekValue(a.time().AddDate(0, 0, 7*n)) + "-WE"
	case monthly:
		months := a.year*12 + a.month - 1 + n
		return monthValue(months/12, months%12+1)
	case quarter:
		quarters := a.year*4 + (a.month-1)/3 + n
		return quarterValue(quarters/4, quarters%4+1)
	case year, fiscal:
		if a.year+n < 1000 {
			return "" // "42,000 years ago"
		}
		return yearValue(a.year + n)
	case decade:
		return strconv.Itoa(a.year/10 + n)
	case century:
		return strconv.Itoa(a.year/100 + n)
	}
	return ""
}

// A tense is the direction in which a date without a year is to be looked for.
type tense int

const (
	past    tense = -1
	unclear tense = 0
	future  tense = 1
)

// weekday returns the date of the day of the week (1 Monday … 7 Sunday).
func (a anchor) weekday(n int, when tense) string {
	if a.day == 0 {
		return ""
	}
	t := a.time()
	back := (int(t.Weekday()) - n%7 + 7) % 7
	if when == future && back > 0 {
		return dayValue(t.AddDate(0, 0, 7-back))
	}
	return dayValue(t.AddDate(0, 0, -back))
}

// month returns the month with the year that the tense gives it.
func (a anchor) monthOf(m int, when tense) string {
	if when == future && m < a.month && m >= a.month-2 {
		return "" // "publishes those for November in January", said in December
	}
	y := a.yearFor(m, 0, when)
	if far := (m - a.month + 12) % 12; y == 0 || when == unclear && far > nearMonths && far < 12-nearMonths {
		return ""
	}
	return monthValue(y, m)
}

const (
	// nearMonths is how many months off a day is taken to be the nearest of its
	// name whatever the tense: verbs tell less than nearness there.
	nearMonths  = 4
	clearMonths = 2 // from which on a clear tense tells more
)

// yearFor returns the year of a month, or of a day in it, by the tense; 0 when
// the anchor does not tell.
func (a anchor) yearFor(m, d int, when tense) int {
	if a.month == 0 {
		return 0
	}
	ahead := m - a.month
	if ahead > 6 {
		ahead -= 12
	} else if ahead < -6 {
		ahead += 12
	}
	nearest := a.year + (a.month-1+ahead+12)/12 - 1
	near := ahead <= nearMonths && ahead >= -nearMonths
	if when == past && ahead > clearMonths || when == future && ahead < -clearMonths {
		near = false
	}
	switch {
	case d > 0 && near, when == unclear:
		return nearest
	case when == future && m < a.month:
		return a.year + 1
	case when == past && m > a.month:
		return a.year - 1
	}
	return a.year
}

// monthDay returns the date of a day without a year.
func (a anchor) monthDay(m, d int, when tense) string {
	y := a.yearFor(m, d, when)
	if y == 0 || !validDay(y, m, d) {
		return ""
	}
	return fmt.Sprintf("%04d-%02d-%02d", y, m, d)
}

// quarterOf returns the quarter with the year that the tense gives it.
func (a anchor) quarterOf(q int, when tense) string {
	if a.month == 0 {
		return ""
	}
	y, now := a.year, (a.month-1)/3+1
	switch {
	case when == future && q < now:
		y++
	case when == past && q > now:
		y--
	case when == unclear && q > now+1:
		return ""
	}
	return quarterValue(y, q)
}

// season returns the season n of seasonCodes, last before the anchor, next
// after it or, when unclear, of its year.
func (a anchor) season(n int, when tense) string {
	if a.month == 0 {
		return ""
	}
	y, starts := a.year, 3+3*n
	switch {
	case when == past && a.month < starts+3 && n < 3, n == 3 && when != future && a.month < 12:
		y--
	case when == future && a.month > starts:
		y++
	}
	return yearValue(y) + "-" + seasonCodes[n]
}

// duration returns TIMEX3's value of a number of units; X for an unknown
// number.
func duration(n string, u unit) string {
	switch u {
	case second:
		return "PT" + n + "S"
	case minute:
		return "PT" + n + "M"
	case hour:
		return "PT" + n + "H"
	case weekend:
		return "P" + n + "WE"
	}
	return "P" + n + string(rune(u))
}

// holidayDate returns the date of a holiday, given as in the table, in a year.
func holidayDate(rule string, y int) string {
	nth := func(m time.Month, weekday time.Weekday, n int) time.Time {
		first := time.Date(y, m, 1, 0, 0, 0, 0, time.UTC)
		return first.AddDate(0, 0, (int(weekday)-int(first.Weekday())+7)%7+7*(n-1))
	}
	switch rule {
	case "thanksgiving":
		return dayValue(nth(time.November, time.Thursday, 4))
	case "labor":
		return dayValue(nth(time.September, time.Monday, 1))
	case "mlk":
		return dayValue(nth(time.January, time.Monday, 3))
	case "memorial":
		return dayValue(nth(time.June, time.Monday, 1).AddDate(0, 0, -7))
	}
	if days, ok := strings.CutPrefix(rule, "easter"); ok {
		n, _ := strconv.Atoi(days)
		return dayValue(easter(y).AddDate(0, 0, n))
	}
	return yearValue(y) + "-" + rule
}

// easter returns Easter Sunday of the Gregorian calendar (the anonymous
// computus of 1876).
func easter(y int) time.Time {
	a, b, c := y%19, y/100, y%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return time.Date(y, time.Month(n/31), n%31+1, 0, 0, 0, 0, time.UTC)
}

// anchorFor returns the anchor of the document.
func anchorFor(date Date, meta seed.Meta) anchor {
	if date.Value != "" {
		return anchorOf(date.Value)
	}
	return anchorOf(meta.Date.Value)
}
