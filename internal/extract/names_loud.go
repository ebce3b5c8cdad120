package extract

import "unicode"

// markLoud marks the blocks in which nearly every word has a capital, as in a
// title-case headline.
func markLoud(t *text, out []nameWord) {
	for i := 0; i < len(t.words); {
		j, capital, all := i, 0, 0
		for ; j < len(t.words) && t.words[j].block == t.words[i].block; j++ {
			w := &t.words[j]
			if w.punct || len(w.text) < 4 && out[j].class&isFunction != 0 || !unicode.IsLetter(leadRune(w.text)) {
				continue
			}
			all++
			if w.upper {
				capital++
			}
		}
		if sentence := t.words[j-1].text == "."; isLoud(all, capital, sentence) && !listsPeople(t, i, j) {
			for k := i; k < j; k++ {
				out[k].loud = true
			}
		}
		i = j
	}
}

// listsPeople reports whether the block of words i to j is a byline or names
// people after a label: "By Ana Ruiz", "Members present: Ana Ruiz, Tom Okoro".
func listsPeople(t *text, i, j int) bool {
	if t.words[i].text == "(" {
		i++
	}
	if j-i < 3 {
		return false
	}
	for k := i; k < min(i+4, j-1); k++ {
		label := peopleLabels[t.words[k].lower] && t.words[k+1].text == ":" || t.words[k].lower == "by" && k < i+2
		if next := k + 1; label {
			if t.words[next].text == ":" {
				next++
			}
			return next < j && t.words[next].upper && !isAllCaps(t.words[next].text)
		}
	}
	return false
}

// peopleLabels lead, with a colon, to people.
var peopleLabels = wordSet(`present apologies absent attendees participants chair secretary cc members guests speakers moderator author authors contact contacts
	there attending attendance witness witnesses copy copies attest attested enquiries inquiries interview interviewer reporting editing text photos questions signed
	signatories approved prepared drafted classified ayes nays ayes noes presenter host editor panel panellists panelists delegates`)

// isLoud reports whether so many words of all with a capital make a headline;
// sentence says that a full stop ends them.
func isLoud(all, capital int, sentence bool) bool {
	if sentence {
		return all >= 6 && capital*10 >= all*9
	}
	return all >= 4 && capital*4 >= all*3 || all >= 2 && capital == all
}
