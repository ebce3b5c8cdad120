package extract

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// bulletAt returns the length of the bullet that s begins with, 0 when there is
// none.
func bulletAt(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch r {
	case '•', '‣', '⁃', '◦', '▪', '●', '■', '➢', '►':
		return size
	}
	return 0
}

// inlineItems returns where, within a block that begins with the first number
// or letter of an enumeration ("1) … 2) …"), the following items begin.
func inlineItems(text string, b seed.Span) []int {
	s := text[b.Start:b.End]
	number, suffix := itemMark(s)
	if number == "" {
		return nil
	}
	var starts []int
	for at := len(number) + len(suffix); ; {
		number = nextItem(number)
		i := strings.Index(s[at:], " "+number+suffix+" ")
		if number == "" || i < 0 {
			return starts
		}
		at += i + 1
		next := s[at+len(number)+len(suffix)+1:]
		if r, _ := utf8.DecodeRuneInString(next); suffix == "." && !unicode.IsUpper(r) {
			return starts
		}
		starts = append(starts, b.Start+at)
		at += len(number) + len(suffix)
	}
}

// itemMark reads the mark of a first item: its number or letter and what
// stands after it.
func itemMark(s string) (number, suffix string) {
	if len(s) < 4 || s[0] != '1' && s[0] != 'a' && s[0] != 'A' {
		return "", ""
	}
	for _, suffix := range []string{".)", ")", "."} {
		if strings.HasPrefix(s[1:], suffix+" ") {
			return s[:1], suffix
		}
	}
	return "", ""
}

// nextItem returns the number or letter after the given one.
func nextItem(number string) string {
	if n, err := strconv.Atoi(number); err == nil {
		return strconv.Itoa(n + 1)
	}
	if number == "z" || number == "Z" {
		return ""
	}
	return string(number[0] + 1)
}
