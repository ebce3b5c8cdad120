package extract

import (
	"strconv"
	"strings"
)

// halfSign reads "h1" and "1h".
func halfSign(s string) int {
	switch s {
	case "h1", "1h":
		return 1
	case "h2", "2h":
		return 2
	}
	return 0
}

// quarterSign reads "q3" and "3q".
func quarterSign(s string) int {
	if len(s) == 2 && (s[0] == 'q' && s[1] >= '1' && s[1] <= '4') {
		return int(s[1] - '0')
	}
	if len(s) == 2 && s[1] == 'q' && s[0] >= '1' && s[0] <= '4' {
		return int(s[0] - '0')
	}
	return 0
}

// fiscalSign reads "FY2026", "FY26" and "FY2025/26", whose value is the first
// year.
func (f *dateFinder) fiscalSign(j int, s string) found {
	rest, ok := strings.CutPrefix(s, "fy")
	if !ok || rest == "" || rest[0] < '0' || rest[0] > '9' {
		return found{}
	}
	first, _, _ := strings.Cut(rest, "-")
	y, err := strconv.Atoi(first)
	switch {
	case err != nil:
		return found{}
	case len(first) == 2 && f.anchor.year > 0:
		y = twoDigitYear(y, f.anchor)
	case len(first) != 4 || y < 1900 || y >= 2200:
		return found{}
	}
	return found{max(j+1, f.secondYear(j, y)), "DATE", yearValue(y)}
}

// secondYear returns the end of "/26" after the year y at word i; 0 when it does
// not stand there.
func (f *dateFinder) secondYear(i, y int) int {
	last, ok := f.integer(i+2, 4)
	if f.low(i+1) != "/" || !ok || !f.adjacent(i+1) || !f.adjacent(i+2) || last != y+1 && (last != (y+1)%100 || len(f.low(i+2)) != 2) {
		return 0
	}
	return i + 3
}

// splitYear reads a year that begins in one and ends in the next, "2025/26";
// words beside it tell it from the number of a paper.
func (f *dateFinder) splitYear(i int) found {
	y, ok := f.integer(i, 4)
	if !ok || y < 1900 || y >= 2200 {
		return found{}
	}
	end := f.secondYear(i, y)
	if end == 0 || !splitYearNouns[f.low(end)] && !splitYearNouns[f.low(i-1)] {
		return found{}
	}
	return found{end, "DATE", yearValue(y)}
}

// splitYearNouns stand before or after a year that begins in one and ends in the
// next.
var splitYearNouns = wordSet(`financial fiscal school academic budget marketing crop tax year season term session estimates accounts campaign winter in since for during
	grant funding harvest rates`)

// fiscal reads "fiscal 2019", "fiscal year 2019", "the fiscal third quarter".
func (f *dateFinder) fiscal(j int) found {
	k := j + 1
	if f.low(k) == "year" {
		k++
	}
	if y, end := f.year(k); y > 0 {
		return found{end, "DATE", yearValue(y)}
	}
	if n, end := f.ordinal(k); n > 0 && n <= 4 && f.low(end) == "quarter" {
		return f.quarter(end+1, n)
	}
	return found{}
}

// decade reads "1990s", "'90s", "1990's".
func (f *dateFinder) decade(i int) found {
	j := i
	if s := f.low(j); (s == "'" || s == "’" || s == "‘") && f.adjacent(j+1) {
		j++
	}
	if j >= len(f.words) {
		return found{}
	}
	w := f.words[j].lower
	digits := strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(w, "s"), "'"), "’")
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || digits == w || n%10 != 0:
	case len(digits) == 4 && n >= 1500 && n < 2200:
		return found{j + 1, "DATE", strconv.Itoa(n / 10)}
	case len(digits) == 2 && n >= 20 && (j > i || f.low(i-1) == "the"):
		return found{j + 1, "DATE", "19" + digits[:1]}
	}
	return found{}
}

// yearsBefore stand before the first of two years: "the 1992-95 war".
var yearsBefore = wordSet("the in of during from for since (")

// yearRange reads "1998-99" and "2019-2021"; its value is the first year.
func (f *dateFinder) yearRange(i int) found {
	if m := f.splitYear(i); m.end > 0 {
		return m
	}
	first, last, ok := strings.Cut(f.low(i), "-")
	a, err := strconv.Atoi(first)
	if !ok || err != nil || len(first) != 4 || a < 1800 || a >= 2100 {
		return found{}
	}
	b, err := strconv.Atoi(last)
	if err == nil && (len(last) == 2 && (b == (a+1)%100 || b > a%100 && yearsBefore[f.low(i-1)]) || len(last) == 4 && b > a && b < 2100) {
		return found{i + 1, "DATE", first}
	}
	return found{}
}
