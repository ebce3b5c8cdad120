package extract

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
)

// byFirstWord lists phrases by the word that they begin with.
func byFirstWord(phrases []string) map[string][]string {
	m := map[string][]string{}
	for _, p := range phrases {
		w, _, _ := strings.Cut(p, " ")
		m[w] = append(m[w], p)
	}
	return m
}

// approximators are words before an expression that belong to it and leave its
// value as it is.
var approximators = byFirstWord([]string{
	"more than", "less than", "at least", "at most", "up to", "no more than", "only", "nearly", "almost", "about", "around", "roughly",
	"approximately", "over", "just over", "some", "the entire", "a full", "fully",
})

// parts are words for a part of a period, before it.
var parts = byFirstWord([]string{
	"the beginning of", "the start of", "the end of", "the middle of", "the late", "the early", "the mid", "early in", "late in",
	"earlier in", "later in", "beginning of", "end of", "early", "late", "earlier", "later", "mid",
})

// referenceStarts are the words that begin the phrases of plainReferences.
var referenceStarts = byFirstWord(slices.Collect(maps.Keys(plainReferences)))

// openers are the words that an expression of time may begin with, beside
// figures and words with a hyphen.
var openers = func() map[string]bool {
	set := wordSet(`the its their these last past previous next coming following this current that same late earlier later tonight today
		yesterday tomorrow noon midnight every each once twice times per a an several few many dozens hundreds thousands fiscal year post pre
		for in over within may q1 q2 q3 q4`)
	for w := range timeWords {
		set[w] = true
	}
	for _, list := range []map[string][]string{approximators, parts, referenceStarts, holidayStarts} {
		for w := range list {
			set[w] = true
		}
	}
	return set
}()

// opens reports whether an expression of time may begin at the word.
func (f *dateFinder) opens(i int) bool {
	s := f.low(i)
	c := s[0]
	if c >= '0' && c <= '9' || openers[s] {
		return true
	}
	if c < 'a' || c > 'z' {
		return s == "'" || s == "’" || s == "‘"
	}
	return strings.HasPrefix(s, "fy") || strings.IndexByte(s, '-') > 0
}

// expression reads the longest expression of time that begins at the word.
func (f *dateFinder) expression(i int) found {
	if !f.opens(i) || f.inName(i) {
		return found{}
	}
	if m := f.reference(i); m.end > 0 {
		return m
	}
	if m := f.time(i); m.end > 0 {
		return m
	}
	if m := f.deictic(i); m.end > 0 {
		return m
	}
	if m := f.set(i); m.end > 0 {
		return m
	}
	if m := f.spelledYear(i); m.end > 0 {
		return m
	}
	if m := f.amount(i); m.end > 0 {
		return m
	}
	if m := f.some(i); m.end > 0 {
		return m
	}
	if m := f.period(i); m.end > 0 {
		return m
	}
	if m := f.hyphenated(i); m.end > 0 {
		return m
	}
	if m := f.date(i); m.end > 0 {
		return m
	}
	return f.modified(i)
}

// reference reads a fixed expression: "now", "in the past", "daily".
func (f *dateFinder) reference(i int) found {
	if referenceStarts[f.low(i)] == nil {
		return found{}
	}
	for n := min(3, len(f.words)-i); n > 0; n-- {
		value, ok := plainReferences[f.phrase(i, n)]
		switch {
		case !ok || f.low(i) == "soon" && f.low(i-1) == "as":
		case n == 3 && f.low(i+2) == "past" && f.span(i+3).end+f.toward(i+3, 0).end > 0:
		case value[0] == 'P' && (value[1] == 'T' || value[1] >= '0' && value[1] <= '9'):
			if f.words[i].upper && i > 0 {
				return found{} // a newspaper's name
			}
			return found{i + n, "SET", value}
		default:
			return found{i + n, "DATE", value}
		}
	}
	return found{}
}

// time reads a time of the clock, with the day after it.
func (f *dateFinder) time(i int) found {
	j, clock := f.clock(i)
	if j == 0 {
		return found{}
	}
	k := j
	if s := f.low(k); len(s) > 1 && len(s) < 5 && goesWithTime[strings.ToUpper(s)] && timeWords[s].is == notTimeWord {
		k++
		j = k
	}
	if s := f.low(k); s == "on" || s == "," {
		k++
	}
	day := f.anchor.shift(0, dayUnit)
	if s := f.low(k); s == "today" || s == "yesterday" || s == "tomorrow" || timeWords[s].is == weekdayWord {
		m := f.deictic(k)
		if m.end == 0 {
			m = f.date(k)
		}
		if m.end > 0 {
			day, j = m.value, m.end
		}
	} else if m := f.date(k); m.end > 0 && k > j {
		day, j = m.value, m.end
	}
	if len(day) != len("2000-01-01") {
		return found{j, "TIME", ""}
	}
	return found{j, "TIME", day + "T" + clock}
}

// clock reads "9 a.m.", "9:30 pm", "14:00", "noon"; its value is HH:MM.
func (f *dateFinder) clock(i int) (end int, value string) {
	switch f.low(i) {
	case "noon":
		return i + 1, "12:00"
	case "midnight":
		return i + 1, "24:00"
	}
	s := f.low(i)
	h, ok := f.integer(i, 2)
	half := ""
	j := i + 1
	if !ok && len(s) > 2 && len(s) < 5 && (strings.HasSuffix(s, "am") || strings.HasSuffix(s, "pm")) {
		n, err := strconv.Atoi(s[:len(s)-2])
		if err != nil {
			return 0, ""
		}
		h, half = n, s[len(s)-2:]
	} else if !ok {
		return 0, ""
	}
	m := 0
	if f.low(j) == ":" && f.adjacent(j) && f.adjacent(j+1) {
		n, ok := f.integer(j+1, 2)
		if !ok || len(f.low(j+1)) != 2 {
			return 0, ""
		}
		m, j = n, j+2
	} else if half == "" && !isHalfOfDay(f.low(j)) {
		return 0, ""
	}
	if half == "" && isHalfOfDay(f.low(j)) {
		half, j = f.low(j), j+1
	}
	if h > 24 || m > 59 || half != "" && h > 12 {
		return 0, ""
	}
	if half != "" {
		h %= 12
		if half[0] == 'p' {
			h += 12
		}
	}
	return j, fmt.Sprintf("%02d:%02d", h, m)
}

func isHalfOfDay(s string) bool {
	switch s {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		return true
	}
	return false
}

// set reads "every week", "each Thursday", "twice a year", "per day".
func (f *dateFinder) set(i int) found {
	switch f.low(i) {
	case "every", "each":
		j, n := i+1, "1"
		if s := f.low(j); s == "other" {
			j, n = j+1, "2"
		} else if w := timeWords[s]; w.is == cardinalWord {
			j, n = j+1, strconv.Itoa(w.n)
		}
		switch w := timeWords[f.low(j)]; w.is {
		case unitWord:
			return found{j + 1, "SET", duration(n, unit(w.n))}
		case weekdayWord:
			return found{j + 1, "SET", fmt.Sprintf("XXXX-WXX-%d", w.n)}
		case monthWord:
			return found{j + 1, "SET", fmt.Sprintf("XXXX-%02d", w.n)}
		case seasonWord:
			return found{j + 1, "SET", "XXXX-" + seasonCodes[w.n]}
		case dayPartWord:
			return found{j + 1, "SET", "XXXX-XX-XXT" + dayPartCodes[w.n]}
		}
	case "once", "twice", "times", "per":
		j := i + 1
		if f.low(j) == "a" {
			j++
		}
		if w := timeWords[f.low(j)]; w.is == unitWord && (j > i+1 || f.low(i) == "per") {
			return found{j + 1, "SET", duration("1", unit(w.n))}
		}
	}
	return found{}
}

// count reads a number of units: its value ("X" when it is vague) and end.
func (f *dateFinder) count(i int) (n string, end int) {
	s := f.low(i)
	if s == "" {
		return "", 0
	}
	if c := s[0]; c >= '0' && c <= '9' {
		digits := strings.ReplaceAll(s, ",", "")
		if _, err := strconv.ParseFloat(digits, 64); err != nil || len(digits) > 6 || strings.ContainsAny(digits, "ex") {
			return "", 0
		}
		return digits, i + 1
	}
	switch s {
	case "a", "an":
		switch next := timeWords[f.low(i+1)]; {
		case f.low(i+1) == "few", f.low(i+1) == "couple" && f.low(i+2) != "of", f.low(i+1) == "number" && f.low(i+2) == "of":
			return "X", i + 2
		case f.low(i+1) == "couple":
			return "2", i + 3
		case next.is == cardinalWord && next.n >= 12:
			return strconv.Itoa(next.n), i + 2
		case f.low(i+1) == "half":
			return "", 0
		}
		return "1", i + 1
	case "several", "few", "many":
		return "X", i + 1
	case "dozens", "hundreds", "thousands":
		if f.low(i+1) == "of" {
			return "X", i + 2
		}
	}
	if w := timeWords[s]; w.is == cardinalWord {
		if next := timeWords[f.low(i+1)]; s != "hundred" && next.is == cardinalWord && next.n == 100 {
			return strconv.Itoa(w.n * 100), i + 2
		}
		return strconv.Itoa(w.n), i + 1
	}
	tens, ones, ok := strings.Cut(s, "-")
	if t, o := timeWords[tens], timeWords[ones]; ok && t.is == cardinalWord && o.is == cardinalWord && t.n >= 20 && o.n < 10 {
		return strconv.Itoa(t.n + o.n), i + 1
	}
	return "", 0
}

// amount reads a number of units and what makes a date of it: "two days",
// "two days ago", "a year earlier", "10 minutes later".
func (f *dateFinder) amount(i int) found {
	n, j := f.count(i)
	if j == 0 {
		return found{}
	}
	vague := n == "X"
	if f.low(j+1) == "/" && f.low(j) == "1" && f.low(j+2) == "2" && timeWords[f.low(j+3)].is == unitWord {
		w := timeWords[f.low(j+3)]
		return found{j + 4, "DURATION", halfMore(n, unit(w.n))}
	}
	for f.low(j) == "more" || f.low(j) == "full" || f.low(j) == "consecutive" || f.low(j) == "straight" || f.low(j) == "additional" {
		j++
	}
	w := timeWords[f.low(j)]
	if w.is != unitWord || f.low(i) == "a" && j == i+1 && f.words[j].lower != f.low(j) {
		return found{}
	}
	u := unit(w.n)
	j++
	if n == "1" && f.low(i) == "one" && u == dayUnit && f.tenseAt(i) == future {
		return found{j, "DATE", "FUTURE_REF"}
	}
	if f.low(j) == "old" || f.low(j-1) == "seconds" && n == "1" {
		return found{}
	}
	switch f.low(j) {
	case "ago", "earlier", "before":
		if f.low(j) == "before" && f.low(j+1) != "." && f.low(j+1) != "," {
			return found{j, "DURATION", duration(n, u)}
		}
		if vague || u == hour || u == minute || u == second {
			return found{j + 1, "DATE", f.vaguePast(f.low(j))}
		}
		count, err := strconv.Atoi(n)
		if err != nil {
			return found{j + 1, "DATE", ""}
		}
		if f.low(j) != "ago" && count > 1 {
			return found{j + 1, "DATE", ""}
		}
		return found{j + 1, "DATE", f.anchor.shift(-count, u)}
	case "later", "after":
		if f.low(j) == "later" {
			return found{j + 1, "DATE", ""}
		}
	case "from":
		if count, err := strconv.Atoi(n); f.low(j+1) == "now" && err == nil {
			return found{j + 2, "DATE", f.anchor.shift(count, u)}
		}
	}
	if f.low(j) == "-" {
		return found{}
	}
	return found{j, "DURATION", duration(n, u)}
}

// halfMore is the value of n and a half units.
func halfMore(n string, u unit) string {
	if u == year {
		return "P" + n + "Y6M"
	}
	return duration(n+".5", u)
}

// vaguePast is the value of "several years ago"; other counts from an unknown
// time have none.
func (f *dateFinder) vaguePast(word string) string {
	if word == "ago" {
		return "PAST_REF"
	}
	return ""
}

// inName reports whether the word goes on a name in capitals: "VOA Today".
func (f *dateFinder) inName(i int) bool {
	if !f.words[i].upper || i == 0 || !f.words[i-1].upper {
		return false
	}
	switch timeWords[f.low(i)].is {
	case monthWord, shortMonth, weekdayWord, seasonWord:
		return false
	}
	return holidays[f.low(i)] == ""
}

// some reads "for years", "within weeks": an unknown number of units.
func (f *dateFinder) some(i int) found {
	switch f.low(i - 1) {
	case "for", "in", "over", "within":
	default:
		return found{}
	}
	if w := timeWords[f.low(i)]; w.is == unitWord && strings.HasSuffix(f.words[i].lower, "s") && f.low(i) == f.words[i].lower && f.low(i+1) != "ago" {
		return found{i + 1, "DURATION", duration("X", unit(w.n))}
	}
	return found{}
}

// spelledYear reads "nineteen ninety-four".
func (f *dateFinder) spelledYear(i int) found {
	hundreds := timeWords[f.low(i)].n
	if timeWords[f.low(i)].is != cardinalWord || hundreds != 19 && hundreds != 20 {
		return found{}
	}
	n, j := f.count(i + 1)
	if y, err := strconv.Atoi(n); err == nil && y >= 10 && y < 100 && timeWords[f.low(j)].is != unitWord {
		return found{j, "DATE", yearValue(hundreds*100 + y)}
	}
	return found{}
}

// modified reads an expression with words before it that belong to it: "early
// 2019", "the end of March", "more than two years".
func (f *dateFinder) modified(i int) found {
	s := f.low(i)
	if rest, ok := strings.CutPrefix(s, "mid-"); ok {
		return f.midPart(i, rest)
	}
	for _, p := range parts[s] {
		j := f.are(i, p)
		if j == 0 {
			continue
		}
		if f.low(j) == "-" {
			j++
		}
		m := f.partOf(j)
		if m.end > 0 {
			return m
		}
	}
	for _, p := range approximators[s] {
		if j := f.are(i, p); j > 0 {
			if m := f.amount(j); m.end > 0 {
				return m
			}
			if m := f.date(j); m.end > 0 && (p == "around" || p == "about") {
				return m
			}
		}
	}
	if s == "the" || s == "year" || s == "post" || s == "pre" {
		if m := f.date(i + 1); m.end > 0 && (s != "the" || timeWords[f.low(i+1)].is == seasonWord || len(m.value) == len("199")) {
			return m
		}
	}
	return found{}
}

// partOf reads the period of which a part is named; a year, month or week but
// not a day.
func (f *dateFinder) partOf(j int) found {
	if m := f.deictic(j); m.end > 0 && m.is == "DATE" {
		return m
	}
	if m := f.period(j); m.end > 0 && m.is == "DATE" {
		return m
	}
	if f.low(j) == "the" {
		j++
	}
	return f.date(j)
}

// midPart reads "mid-1990s", "mid-March", whose second half is in one word.
func (f *dateFinder) midPart(i int, rest string) found {
	w := timeWords[rest]
	switch {
	case w.is == monthWord:
		if y, end := f.yearAfter(i + 1); y > 0 {
			return found{end, "DATE", monthValue(y, w.n)}
		}
		return found{i + 1, "DATE", f.anchor.monthOf(w.n, f.tenseAt(i))}
	case w.is == seasonWord:
		return found{i + 1, "DATE", f.anchor.season(w.n, f.tenseAt(i))}
	case w.is == unitWord && f.anchor.known(unit(w.n)):
		return found{i + 1, "DATE", f.anchor.shift(0, unit(w.n))}
	}
	digits := strings.TrimSuffix(rest, "s")
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || len(digits) != 4 || n < 1500 || n >= 2200:
		return found{}
	case digits != rest:
		return found{i + 1, "DATE", strconv.Itoa(n / 10)}
	}
	return found{i + 1, "DATE", digits}
}
