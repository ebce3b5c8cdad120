package extract

import (
	"slices"
	"unicode"
)

// leans reports whether the sentence cannot be understood without the one
// before: it begins with a pronoun or a word that points back, after a
// conjunction or a short opening phrase perhaps.
func (t *text) leans(i int) bool {
	s := t.sentences[i]
	words := t.words[s.first:s.last]
	if len(words) > 1 && openingWords[words[0].lower] {
		words = words[1:]
		if words[0].text == "," && len(words) > 1 {
			words = words[1:]
		}
	}
	if pointsBack(words) {
		return !(openingWords[t.words[s.first].lower] && namesItself(words))
	}
	for k, w := range words {
		if k > 7 || w.punct && w.text != "," {
			return false
		}
		if w.text == "," {
			return k+1 < len(words) && subjectPronouns[words[k+1].lower] && !standsForClause(words[k+1:]) && !hasName(words[min(1, k):k])
		}
	}
	return false
}

// namesItself reports whether the clause that follows a first one with a pronoun
// names whom it speaks of: "Although it was late, the council met".
func namesItself(words []word) bool {
	for k, w := range words[:max(0, len(words)-1)] {
		if w.text == "," {
			return !backPointers[words[k+1].lower] && !pointsBack(words[k+1:])
		}
	}
	return false
}

// hasName reports whether one of the words is a name: "According to Berg, he …"
// points to no other sentence.
func hasName(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.upper && !w.punct })
}

// pointsBack reports whether the words begin with one that points to what was
// said before.
func pointsBack(words []word) bool {
	first := words[0].lower
	if standsForClause(words) {
		return false
	}
	if len(words) < 2 {
		return backPointers[first]
	}
	next := words[1].lower
	switch first {
	case "this", "that", "these", "those":
		return !timeNouns[next] && !paperNouns[next] && next != "who" && (first != "that" || !subjectWords[next])
	case "it's", "he's", "she's", "they're", "it’s", "he’s", "she’s", "they’re", "that's", "that’s":
		return true
	}
	if manyOf[first] && finiteAt(words, 1) {
		return true // "Several refused": several of those just named
	}
	return backPointers[first] && unicode.IsLetter([]rune(next)[0])
}

// standsForClause reports whether the words begin with an "it" that stands for
// the clause to come: "It is not clear whether the port …".
func standsForClause(words []word) bool {
	at := 1
	switch words[0].lower {
	case "it":
		if len(words) < 2 || !linking[words[1].lower] {
			return false
		}
		at = 2
	case "it's", "it’s":
	default:
		return false
	}
	for k := at; k < len(words) && k < at+5; k++ {
		switch w := words[k]; {
		case clauseOpeners[w.lower]:
			return true
		case w.lower == "to":
			return judging[words[k-1].lower]
		case w.punct || w.lower == "a" || w.lower == "an" || w.lower == "the":
			return false
		}
	}
	return false
}
