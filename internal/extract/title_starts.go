package extract

import (
	"slices"
	"strings"
)

// clauseStarts returns where a clause may begin: after a dateline, after what only
// joins the sentence to another, and after an adverbial that the sentence begins with.
func clauseStarts(words []word) []int {
	from := datelineEnd(words)
	if from == 0 {
		from = placeEnd(words)
	}
	if from == 0 {
		from = openingEnd(words)
		if leansOnText(words[from:]) {
			return nil
		}
	}
	if from >= len(words) || labelled(words[from:]) {
		return nil
	}
	adverbial := false
	switch opener := words[from].lower; {
	case conditions[opener] || opener == "whether":
		return nil
	case subordinators[opener]:
	case adverbialOpeners[opener] || weekDays[opener] || from+2 < len(words) && (timeAfter[words[from+1].lower] || timeAfter[words[from+2].lower]):
		adverbial = true
	case len(opener) > 5 && strings.HasSuffix(opener, "ing") && !finiteBefore(words[from:], ","):
	default:
		return namedStarts(words, from)
	}
	for k := from + 1; k < len(words)-1 && k < from+maxOpening; k++ {
		if words[k].text != "," {
			continue
		}
		if leansOnText(words[k+1:]) {
			return nil
		}
		if beginsClauseAt(words, k+1) {
			return namedStarts(words, k+1)
		}
	}
	if adverbial && !slices.ContainsFunc(words[from:], func(w word) bool { return subjectPronouns[w.lower] }) {
		return []int{from}
	}
	return nil
}

// beginsClauseAt reports whether a clause begins at k.
func beginsClauseAt(words []word, k int) bool {
	return !notClause(words[k].lower) && !finiteAt(words, k) && finiteSoon(words[k:])
}

// labelled reports whether a label opens the words, "Please note: …", other than that
// of a speaker who says something whole: "ROE: The board has …".
func labelled(words []word) bool {
	colon := slices.IndexFunc(words[:min(4, len(words))], func(w word) bool { return w.text == ":" })
	if colon < 0 {
		return false
	}
	return leansOnText(words[colon+1:]) || slices.ContainsFunc(words[:colon], func(w word) bool { return w.text != strings.ToUpper(w.text) })
}

// placeEnd returns how many words name the place before a dash or bar that a report
// begins with: "Vienna — ", "BRISBANE | ".
func placeEnd(words []word) int {
	for k := 0; k < 4 && k+1 < len(words) && (k == 0 || words[k-1].upper); k++ {
		if (dashAt(words, k) == 1 || words[k].text == "|") && words[k+1].upper {
			return k + 1
		}
	}
	return 0
}

// openingEnd returns how many words open the sentence that only join it to the one
// before: "But", "Meanwhile,".
func openingEnd(words []word) (n int) {
	for n < len(words) && (conjunctions[words[n].lower] || joiners[words[n].lower] && (n > 0 || n+1 < len(words) && words[n+1].text == ",")) {
		n++
		if n < len(words) && words[n].text == "," {
			n++
		}
	}
	return n
}

// joiners join a sentence to the one before.
var joiners = wordSet(`but and so yet still however moreover furthermore also then thus therefore meanwhile instead nevertheless nonetheless indeed now`)

// namedStarts returns where a clause that begins at k may begin: there, or at the
// name behind a person's post.
func namedStarts(words []word, k int) []int { return append([]int{k}, nameAfterPost(words, k)...) }

// nameAfterPost returns where the name begins before which the sentence puts a
// person's post: "Defense Secretary | Ann Roe", "the chemist | Jo Doe".
func nameAfterPost(words []word, from int) []int {
	for k := from + 1; k+1 < len(words) && k < from+9; k++ {
		w := words[k]
		if w.punct || cutsBefore[w.lower] || w.lower == "of" || w.lower == "to" || w.lower == "that" || partClause[w.lower] || finiteAt(words, k) {
			return nil
		}
		if w.upper && words[k+1].upper && (!words[k-1].upper || officeNouns[words[k-1].lower]) && !danglers[words[k-1].lower] {
			return []int{k}
		}
	}
	return nil
}

// adverbialOpeners begin phrases of time and place that may be left out, and
// subordinators clauses that are none by themselves. A condition may not be left
// out: what follows hangs on it.
var (
	conjunctions     = wordSet(`but and or so yet nor`)
	partClause       = wordSet(`which who whose where while when because although though if whether`)
	weekDays         = wordSet(`monday tuesday wednesday thursday friday saturday sunday`)
	timeAfter        = wordSet(`after before since`)
	subordinators    = wordSet(`although though while as because when despite unlike even given with by to whereas once according`)
	adverbialOpeners = wordSet(`on in at after during for days hours weeks months years following amid last this next since earlier late early today yesterday`)
)

// maxOpening is how many words may stand before the clause proper.
const maxOpening = 20

func notClause(opener string) bool {
	return subordinators[opener] || adverbialOpeners[opener] || partClause[opener] || conjunctions[opener] || cutsBefore[opener]
}

// finiteSoon reports whether a finite verb follows the subject that the words
// begin with.
func finiteSoon(words []word) bool {
	for k := 1; k < len(words) && k < maxOpening; k++ {
		if words[k].text == "," || words[k].text == "—" {
			return false
		}
		if finiteAt(words, k) {
			return true
		}
	}
	return false
}

// finiteBefore reports whether the words before the mark hold a finite verb.
func finiteBefore(words []word, mark string) bool {
	for k := 1; k < len(words) && words[k].text != mark; k++ {
		if finiteAt(words, k) {
			return true
		}
	}
	return false
}
