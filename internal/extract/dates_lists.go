package extract

import (
	"fmt"
	"strings"
)

// rangeStart reads the first day of a range or list whose month stands after the
// last: "between 10 and 14 January", "3, 10 and 17 March", "16 & 17 August 2023".
func (f *dateFinder) rangeStart(i, d int) found {
	listed := false
	for at, day := i, d; ; {
		next := at + 2
		switch link := f.low(at + 1); {
		case link == "to" || link == "and" || link == "&" || link == "or":
			listed = true
		case link == "," && (f.low(next) == "and" || f.low(next) == "or"):
			listed, next = true, next+1
		case link == ",":
		case (link == "-" || link == "–" || link == "—") && f.adjacent(at+1):
			listed = true
		default:
			return found{}
		}
		second, j := f.dayInMonth(next)
		if second <= day {
			return found{}
		}
		if w := timeWords[f.low(j)]; w.is != monthWord && w.is != shortMonth {
			at, day = j-1, second
			continue
		}
		last := f.dayFirst(next)
		if end := strings.LastIndexByte(last.value, '-'); listed && last.end > 0 && last.is == "DATE" && len(last.value) == len("2000-01-01") {
			return found{i + 1, "DATE", last.value[:end] + fmt.Sprintf("-%02d", d)}
		}
		return found{}
	}
}

// sameMonth reads a further day of the month of the date before it: "March 10th,
// 17th and 24th", "deputies on 14 April, ministers on the 16th".
func (f *dateFinder) sameMonth(i int) found {
	d, ok := f.dayNumber(i)
	if !ok || f.before.end == 0 || len(f.before.value) != len("2000-01-01") || atoi(f.before.value[8:]) >= d {
		return found{}
	}
	from := i - 1
	if f.low(from) == "and" && f.low(from-1) == "," {
		from--
	}
	ordinal, listed := len(f.low(i)) > 2 && !hasDigit(f.low(i)[len(f.low(i))-1:]), from == f.before.end
	switch link := f.low(i - 1); {
	case listed && (link == "," || link == "and" || link == "&") && (ordinal || f.closesList(i+1)):
	case ordinal && link == "the" && f.low(i-2) == "on" && i-f.before.end < verbAfter && f.low(i+1) != "of" && !f.nounAt(i+1):
	default:
		return found{}
	}
	value := f.before.value[:8] + fmt.Sprintf("%02d", d)
	if !validDay(atoi(value[:4]), atoi(value[5:7]), d) {
		value = ""
	}
	return found{i + 1, "DATE", value}
}

// closesList reports whether the days of a list end at word i, or go on there to
// the last.
func (f *dateFinder) closesList(i int) bool {
	if i == len(f.words) || f.words[i].punct && f.low(i) != "," && f.low(i) != "%" && !f.adjacent(i+1) {
		return true
	}
	if s := f.low(i); s != "and" && s != "&" {
		return false
	}
	_, ok := f.dayNumber(i + 1)
	return ok && (i+2 == len(f.words) || f.words[i+2].punct && f.low(i+2) != "%")
}

// nounAt reports whether the word may be a noun that the number before it counts.
func (f *dateFinder) nounAt(i int) bool {
	if i >= len(f.words) || f.words[i].punct {
		return false
	}
	switch f.low(i) {
	case "in", "at", "and", "or", "to", "with", "for", "by", "but", "when", "before", "after", "if", "as", "from":
		return false
	}
	return true
}
