package seed

import (
	"regexp"
	"strings"
	"time"
)

// isoStart matches the date at the start of an ISO 8601 time, and years and
// months alone.
var isoStart = regexp.MustCompile(`^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:$|[T\s].*))?)?$`)

// isoDate returns the date that begins s, as far as it is given; "" when s is
// no such date.
func isoDate(s string) string {
	m := isoStart.FindStringSubmatch(strings.TrimSpace(s))
	if m == nil {
		return ""
	}
	date := m[1]
	for _, part := range m[2:] {
		if part == "" {
			break
		}
		if len(part) == 1 {
			part = "0" + part
		}
		date += "-" + part
	}
	if !isDay(date) {
		return ""
	}
	return date
}

// isDay reports whether a date, complete or not, is one of the calendar.
func isDay(date string) bool {
	const layout = "2006-01-02"
	_, err := time.Parse(layout[:min(len(date), len(layout))], date)
	return err == nil && date >= "1000"
}
