package extract

import (
	"fmt"
	"strconv"
	"strings"
)

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
	if m := f.counted(n, j, u); m.end > 0 {
		return m
	}
	if f.low(j) == "-" {
		return found{}
	}
	return found{j, "DURATION", duration(n, u)}
}

// counted reads the word after n units that makes a date of them: "ago",
// "earlier", "later", "from now". What counts from elsewhere than the
// publication has no value.
func (f *dateFinder) counted(n string, j int, u unit) found {
	count, err := strconv.Atoi(n)
	switch f.low(j) {
	case "before":
		if f.low(j+1) != "." && f.low(j+1) != "," {
			return found{}
		}
		return found{j + 1, "DATE", ""}
	case "ago", "earlier":
		if n == "X" || u == hour || u == minute || u == second {
			return found{j + 1, "DATE", f.vaguePast(f.low(j))}
		}
		if err != nil || f.low(j) == "earlier" && count > 1 {
			return found{j + 1, "DATE", ""}
		}
		return found{j + 1, "DATE", f.anchor.shift(-count, u)}
	case "later":
		return found{j + 1, "DATE", ""}
	case "from":
		if f.low(j+1) == "now" && err == nil {
			return found{j + 2, "DATE", f.anchor.shift(count, u)}
		}
	}
	return found{}
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
