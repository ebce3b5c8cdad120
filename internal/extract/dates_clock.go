package extract

import (
	"fmt"
	"strconv"
	"strings"
)

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
	if value, ok := f.clockOfZone(i); ok {
		return i + 1, value
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

// clockOfZone reads "1310 GMT": four figures and a zone.
func (f *dateFinder) clockOfZone(i int) (value string, ok bool) {
	s := f.low(i)
	if n, number := f.integer(i, 4); !number || len(s) != 4 || n >= 2400 || n%100 > 59 || i+1 >= len(f.words) || !isAllCaps(f.words[i+1].text) || !goesWithTime[f.words[i+1].text] {
		return "", false
	}
	return s[:2] + ":" + s[2:], true
}

func isHalfOfDay(s string) bool {
	switch s {
	case "am", "pm", "a.m.", "p.m.", "a.m", "p.m":
		return true
	}
	return false
}
