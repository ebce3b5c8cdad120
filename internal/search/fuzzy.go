package search

import (
	"slices"
	"strings"
	"unicode/utf8"
)

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

// stemmed returns the stem of a word that no brief has as it is written: the
// longest of a known word that it begins with, but for an ending.
func (x *Index) stemmed(form string) []string {
	letters := []rune(form)
	least := max(minStem, len(letters)-maxEnding)
	if !correctable(form) || least > len(letters) {
		return nil
	}
	best := ""
	for _, w := range x.wordsWith(string(letters[:least]), maxListShards) {
		for _, stem := range w.stems {
			if len(stem) > len(best) && strings.HasPrefix(form, stem) && utf8.RuneCountInString(stem) >= least {
				best = stem
			}
		}
	}
	if best == "" {
		return nil
	}
	return []string{best}
}

const (
	minStem   = 4
	maxEnding = 3
)

// correct adds the word that a word that no brief has is likeliest meant for.
// Adding further ones costs more briefs that do not fit than it finds.
func (s *searching) correct(form string) {
	near := s.x.near(form)
	var instead []string
	for _, c := range near[:min(maxInstead, len(near))] {
		instead = append(instead, c.form)
	}
	if len(near) > 0 {
		s.add(1, near[0].stems...)
		s.add(besideWeight, near[0].countries...)
	}
	s.suggestions = append(s.suggestions, Suggestion{form, instead})
}

// near returns the words that may be meant by a mistyped one, likeliest first:
// fewest edits, then most briefs.
func (x *Index) near(form string) []word {
	runes := []rune(form)
	limit := maxEdits(len(runes))
	if !correctable(form) || limit == 0 {
		return nil
	}
	head := min(3, (len(runes)-1)/2)
	tail := min(4, len(runes)-1-head)
	seen := map[string]word{}
	for _, w := range x.wordsWith(string(runes[:head]), maxListShards) {
		seen[w.form] = w
	}
	end := reverse(string(runes[len(runes)-tail:]))
	x.list(familyReversed, x.root.Reversed, end, maxListShards, func(backwards string, _ *decoder) {
		if form := reverse(backwards); strings.HasPrefix(backwards, end) && seen[form].form == "" && edits(runes, []rune(form), limit) <= limit {
			seen[form] = x.known(form)
		}
	})
	var out []word
	distance := map[string]int{}
	for w, n := range seen {
		if e := edits(runes, []rune(w), limit); e <= limit && correctable(w) {
			out = append(out, n)
			distance[w] = e
		}
	}
	slices.SortFunc(out, func(a, b word) int {
		if d := distance[a.form] - distance[b.form]; d != 0 {
			return d
		}
		if a.briefs != b.briefs {
			return b.briefs - a.briefs
		}
		return strings.Compare(a.form, b.form)
	})
	return out
}
