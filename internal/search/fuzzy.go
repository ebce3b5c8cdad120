package search

import "unicode/utf8"

// correctable reports whether a word takes part in the search for typing
// mistakes: four letters or more, and no digits.
func correctable(form string) bool {
	for i := 0; i < len(form); i++ {
		if form[i] >= '0' && form[i] <= '9' {
			return false
		}
	}
	return utf8.RuneCountInString(form) >= 4
}

// maxEdits returns how many typing mistakes a word of so many letters may have.
func maxEdits(letters int) int {
	switch {
	case letters < 4:
		return 0
	case letters < 8:
		return 1
	}
	return 2
}

// edits returns how many letters must be added, left out, changed or swapped
// with their neighbour to make b of a; more than limit when there are more.
func edits(a, b []rune, limit int) int {
	if len(a)-len(b) > limit || len(b)-len(a) > limit {
		return limit + 1
	}
	two, one, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit {
			return limit + 1
		}
		two, one, row = one, row, two
	}
	return one[len(b)]
}
