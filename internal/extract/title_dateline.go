package extract

import (
	"strings"
	"unicode"
)

const maxDateline = 16 // words and marks

// datelineEnd returns how many of the words that a sentence begins with are its
// dateline, the dash after it included: "LONDON, 3 March (Reuters) — ". It is 0
// where there is none.
func datelineEnd(words []word) int {
	e := evidence{}
	for k := 0; k < len(words) && k < maxDateline; k++ {
		if n := dashAt(words, k); n > 0 {
			if k+n < len(words) && e.suffices(words, k) && opensReport(words[k+n:]) {
				return k + n
			}
			return 0
		}
		if !e.admits(words, k) {
			return 0
		}
	}
	return 0
}

// dashAt returns how many words make up the dash at k, 0 when there is none. A
// hyphen is one only between spaces.
func dashAt(words []word, k int) int {
	switch words[k].text {
	case "—", "–", "―":
		return 1
	case "-", "_":
		if k+1 < len(words) && words[k+1].text == "-" && words[k+1].Start == words[k].End {
			return 2
		}
		return int(truth(k > 0 && words[k].Start > words[k-1].End && k+1 < len(words) && words[k+1].Start > words[k].End))
	}
	return 0
}

// An evidence gathers what shows that the words before a dash are a dateline.
type evidence struct {
	brackets bool // an agency
	within   bool // inside the brackets
	comma    bool
	number   bool
}

// admits reports whether the word at k may be part of a dateline.
func (e *evidence) admits(words []word, k int) bool {
	switch w := words[k]; {
	case w.text == "(":
		e.within = true
	case w.text == ")":
		e.brackets, e.within = e.within, false
	case w.text == ",":
		e.comma = true
	case w.punct:
		return w.text == "." || w.text == "/"
	case unicode.IsDigit(leadRune(w.text)):
		e.number = true
	case w.upper || e.within || datelineParticles[w.lower]:
	default: // "3 mars", "12 марта"
		return k > 0 && (unicode.IsDigit(leadRune(words[k-1].text)) || datelineParticles[words[k-1].lower])
	}
	return true
}

// suffices reports whether the words before the dash at k are a dateline: an
// agency in brackets ends them, a place stands in capitals, or a date follows it.
func (e *evidence) suffices(words []word, k int) bool {
	if k == 0 || e.within {
		return false
	}
	first := words[0].text
	capitals := len(first) > 2 && first == strings.ToUpper(first) && unicode.IsLetter(leadRune(first))
	return e.brackets && words[k-1].text == ")" || capitals || e.comma && e.number && words[0].upper
}

// opensReport reports whether a report may begin with the words.
func opensReport(words []word) bool {
	first := words[0]
	return len(words) > 3 && (first.upper || strings.Contains("\"“«„‘'", first.text) || unicode.IsDigit(leadRune(first.text)))
}

// datelineParticles are small words of names of places and of dates.
var datelineParticles = wordSet(`of the and le la el den am de del du di al an upon sur on st`)
