package extract

import "fmt"

// sinceWords are, by language, the words that only what is past comes after.
var sinceWords = map[string]string{"en": "since", "fr": "depuis", "de": "seit", "nl": "sinds"}

// notAhead returns the value of a month or day at word i a year earlier where
// "since" stands before it and it lies after the publication.
func (f *dateFinder) notAhead(i int, value string) string {
	since := sinceWords[f.lang]
	if since == "" || f.low(i-1) != since && f.low(i-2) != since || len(value) < len("2025-01") {
		return value
	}
	now := fmt.Sprintf("%04d-%02d-%02d", f.anchor.year, f.anchor.month, f.anchor.day)
	if y := atoi(value[:4]); f.anchor.day > 0 && value > now {
		return yearValue(y-1) + value[4:]
	}
	return value
}

// orderRange puts the first of a range before the last at word i, m, where it was
// given a year of its own: "from January to October", said in November.
func (f *dateFinder) orderRange(i int, m found) {
	if f.before.end == 0 || f.before.end != i-1 || len(f.before.value) != len(m.value) || len(m.value) < len("2025-01") || f.before.value <= m.value {
		return
	}
	switch f.low(i - 1) {
	case "to", "until", "through", "–", "—", "-":
	case "and":
		if !f.between(f.before.end) {
			return
		}
	default:
		return
	}
	first := &f.out[len(f.out)-1]
	if f.words[f.before.end-1].text == first.Value[:4] {
		return
	}
	y := atoi(m.value[:4])
	if first.Value[4:] > m.value[4:] {
		y--
	}
	first.Value = yearValue(y) + first.Value[4:]
}

// between reports whether "between" stands before the date that ends before word i.
func (f *dateFinder) between(i int) bool {
	for k := i - 2; k >= 0 && k > i-5; k-- {
		if f.low(k) == "between" {
			return true
		}
	}
	return false
}

// weekdayOfMonth reads weekday n at word i with the month that its number stands
// for: "the first Monday of May", "the last Friday in June".
func (f *dateFinder) weekdayOfMonth(i, n int) found {
	w := timeWords[f.low(i-1)]
	if w.is != ordinalWord && f.low(i-1) != "last" || f.low(i+1) != "of" && f.low(i+1) != "in" {
		return found{}
	}
	m := f.monthFirst(i + 2)
	if m.end == 0 || len(m.value) > len("2000-01") {
		return found{}
	}
	return found{m.end, "DATE", nthWeekday(m.value, n, w.n)}
}

// nthWeekday returns the nth weekday (1 Monday … 7 Sunday) of a month, the last
// where nth is 0; "" where there is none or the month is open.
func nthWeekday(month string, weekday, nth int) string {
	a := anchorOf(month + "-01")
	if len(month) != len("2000-01") || a.day == 0 {
		return ""
	}
	t := a.time()
	t = t.AddDate(0, 0, (weekday-int(t.Weekday())+7)%7+7*(nth-1))
	if nth == 0 {
		for t = t.AddDate(0, 0, 7); t.AddDate(0, 0, 7).Month() == a.time().Month(); {
			t = t.AddDate(0, 0, 7)
		}
	}
	if int(t.Month()) != a.month {
		return ""
	}
	return dayValue(t)
}
