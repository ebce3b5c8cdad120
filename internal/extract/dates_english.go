package extract

import (
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
		for in over within may q1 q2 q3 q4 h1 h2 1h 2h`)
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

// inName reports whether the word goes on a name in capitals: "VOA Today".
func (f *dateFinder) inName(i int) bool {
	if !f.words[i].upper || i == 0 || !f.words[i-1].upper {
		return false
	}
	if quarterSign(f.low(i)) > 0 || halfSign(f.low(i)) > 0 {
		return false
	}
	switch timeWords[f.low(i)].is {
	case monthWord, shortMonth, weekdayWord, seasonWord:
		return false
	}
	return holidays[f.low(i)] == ""
}

// modified reads an expression with words before it that belong to it: "early
// 2019", "the end of March", "more than two years".
func (f *dateFinder) modified(i int) found {
	s := f.low(i)
	if part, rest, ok := strings.Cut(s, "-"); ok && (part == "mid" || part == "end" || part == "early" || part == "late") {
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
	if w := timeWords[f.low(j+1)]; f.low(j) == "the" && w.is == unitWord && w.n != int(dayUnit) && f.low(j+1) == f.words[j+1].lower && f.low(j+2) != "of" && !strings.HasSuffix(f.low(j+1), "s") {
		return found{j + 2, "DATE", f.anchor.shift(0, unit(w.n))} // "the end of the month"
	}
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
