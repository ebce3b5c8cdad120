package extract

import (
	"slices"
	"strings"
)

var (
	// clauseMarks are marks before which a clause may end.
	clauseMarks = wordSet(`, ; : — – (`)
	// asideMarks part what is said by the way, whose verb is not the clause's.
	asideMarks = wordSet(`, — – ( )`)
)

// cutsBefore are words before which a clause may end.
var cutsBefore = wordSet(`after as amid while when because since following during citing and but in on at for from with despite by over through under
	against into across without toward towards before until about to monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow`)

// isCut reports whether the words at k are such that a clause may end before.
func isCut(words []word, from, k int) bool {
	return clauseMarks[words[k].text] || cutsBefore[words[k].lower] || definesNone(words, from, k)
}

// clauseStarts returns where a clause may begin: after a dateline, and after an
// adverbial that the sentence begins with.
func clauseStarts(words []word) []int {
	from := datelineEnd(words)
	if from >= len(words) {
		return nil
	}
	var starts []int
	switch opener := words[from].lower; {
	case opener == "if" || opener == "unless" || opener == "whether":
		return nil
	case subordinators[opener]:
	case adverbialOpeners[opener] || weekDays[opener] || from+2 < len(words) && (timeAfter[words[from+1].lower] || timeAfter[words[from+2].lower]):
		starts = []int{from}
	case len(opener) > 5 && strings.HasSuffix(opener, "ing") && !finiteBefore(words[from:], ","):
	default:
		return append([]int{from}, nameAfterPost(words, from)...)
	}
	for k := from + 1; k < len(words)-1 && k < from+maxOpening; k++ {
		if words[k].text != "," || leansOnText(words[k+1:]) || notClause(words[k+1].lower) {
			continue
		}
		if finiteSoon(words[k+1:]) {
			return append(append(starts, k+1), nameAfterPost(words, k+1)...)
		}
	}
	return starts
}

// nameAfterPost returns where the name begins before which the sentence puts a
// person's post: "Defense Secretary | Ann Roe", "the chemist | Jo Doe".
func nameAfterPost(words []word, from int) []int {
	for k := from + 1; k+1 < len(words) && k < from+9; k++ {
		w := words[k]
		if w.punct || cutsBefore[w.lower] || w.lower == "of" || w.lower == "to" || finiteAt(words, k) {
			return nil
		}
		if w.upper && words[k+1].upper && !words[k-1].upper && !danglers[words[k-1].lower] {
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
	adverbialOpeners = wordSet(`on in at after during for only just more days hours weeks months years following amid last this next since earlier late early today yesterday`)
)

// maxOpening is how many words may stand before the clause proper.
const maxOpening = 20

func notClause(opener string) bool {
	return subordinators[opener] || adverbialOpeners[opener] || partClause[opener] || conjunctions[opener] || cutsBefore[opener]
}

// finiteSoon reports whether a finite verb follows the subject that the words
// begin with.
func finiteSoon(words []word) bool {
	for k := 1; k < len(words) && k < 12; k++ {
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

// mayCut reports whether the words up to k say by themselves what they say in
// their sentence.
func mayCut(words []word, from, k, verb int) bool {
	last := words[k-1]
	if last.punct && last.text != ")" && last.text != "”" && last.text != `"` && last.text != "%" || danglers[last.lower] || k-verb < 2 {
		return false
	}
	if k < len(words) && cutsBefore[words[k].lower] && needsMore(words, from, k) {
		return false
	}
	if !balanced(words[from:k]) || parted(words[from:k]) {
		return false
	}
	if k < len(words) && words[k].lower == "and" && slices.ContainsFunc(words[from:k], func(w word) bool { return w.lower == "between" || w.lower == "both" }) {
		return false
	}
	if overturned(words, k) || wantsInfinitive(words, from, k) {
		return false
	}
	if hangs(words, from, k, verb) {
		return false
	}
	return k == len(words) || words[k].text != "," || k+1 == len(words) || !coordinates(words, from, k)
}

// hangs reports whether a part of the clause that needs a verb has lost it:
// what stands after ", but", or what somebody said.
func hangs(words []word, from, k, verb int) bool {
	open := -1
	for j := from; j < k; j++ {
		switch w := words[j]; {
		case w.text == "," && j+1 < k && (conjunctions[words[j+1].lower] || subordinators[words[j+1].lower]),
			w.lower == "but", partClause[w.lower], saysClause(words, j, k):
			open = j + 1
		case open >= 0 && j > open && j+1 < k && finiteAt(words, j):
			open = -1
		}
	}
	return open >= 0
}

// overturned reports whether the words from k on make something else of what
// stands before them: a denial, a doubt, or a condition of the same clause.
func overturned(words []word, k int) bool {
	sub := false
	for j := k; j < len(words); j++ {
		w := words[j].lower
		if overturns[w] || !sub && conditions[w] {
			return true
		}
		sub = sub || partClause[w] || w == "that" || cueVerbs[w].class == cueClause
	}
	return false
}

// attributed reports whether the words from k on say whose account the clause
// before them is: ", the board said", "according to a report".
func attributed(words []word, k int) bool {
	comma := -1
	for j := k; j < len(words); j++ {
		switch w := words[j]; {
		case w.text == ",":
			comma = j
		case partClause[w.lower] || conjunctions[w.lower] || w.lower == "that" || w.lower == "as" || w.lower == "after":
			return false
		case w.lower == "according", w.lower == "citing", sayingVerbs[w.lower] && comma >= 0 && j-comma < 9:
			return true
		}
	}
	return false
}

// definesNone reports whether a relative clause at k tells more of something
// new, "a report | that …", and does not say which is meant.
func definesNone(words []word, from, k int) bool {
	if k <= from || k >= len(words) {
		return false
	}
	if w := words[k].lower; w != "that" && w != "which" && w != "who" || words[k-1].punct {
		return false
	}
	for j := k - 2; j >= from && j >= k-5; j-- {
		if w := words[j].lower; w == "a" || w == "an" {
			return true
		} else if words[j].punct || danglers[w] {
			return false
		}
	}
	return false
}

// saysClause reports whether the word at j is a verb of saying that a clause
// follows: not "said on Monday", "said the minister" or "said to".
func saysClause(words []word, j, k int) bool {
	if words[j].upper || j+1 >= k {
		return false
	}
	next := words[j+1]
	if next.lower == "that" {
		return cueVerbs[words[j].lower].class != cueNone
	}
	return sayingVerbs[words[j].lower] && !next.punct && !cutsBefore[next.lower] && (j == 0 || !words[j-1].punct)
}

// sayingVerbs are those that hardly take another object than what is said.
var sayingVerbs = wordSet(`said say says think thinks thought believe believes believed argue argues argued insist insists insisted know knows knew
	hope hopes hoped suggested warned predicted acknowledged`)

// coordinates reports whether the comma at k parts items of a list, so that a
// cut there would end within it.
func coordinates(words []word, from, k int) bool {
	for j := k + 1; j < len(words) && j < k+5; j++ {
		if words[j].text == "," && j+1 < len(words) && (words[j+1].lower == "and" || words[j+1].lower == "or") || (words[j].lower == "and" || words[j].lower == "or") && j > k+1 {
			return true
		}
	}
	return false
}

// needsMore reports whether the word before a preposition or conjunction at k
// is a verb that what follows completes: "will turn | over", "was accused | by".
func needsMore(words []word, from, k int) bool {
	last := words[k-1]
	if !last.upper && (strings.HasSuffix(last.lower, "ed") || finiteAt(words, k-1) || incomplete[last.lower] || wantsTo[last.lower] && words[k].lower == "to") {
		return true
	}
	return k-2 >= from && (beforeBareVerb[words[k-2].lower] || incomplete[words[k-2].lower])
}

// wantsInfinitive reports whether the cut at k parts a verb and its object from
// what the object is to do: "has asked the council | to close the port", also
// where commas set a part off between them.
func wantsInfinitive(words []word, from, k int) bool {
	object, aside := false, k < len(words) && words[k].text == ","
	for j := from; j < k; j++ {
		object = object || objectVerbs[words[j].lower]
		aside = aside || object && words[j].text == ","
	}
	if !object {
		return false
	}
	for j := k; j < len(words) && j < k+maxOpening; j++ {
		if words[j].lower == "to" && (j == k || aside && words[j-1].text == ",") {
			return j+1 < len(words) && !words[j+1].upper && !determiners[words[j+1].lower]
		}
	}
	return false
}

// objectVerbs take an object and what it is to do.
var objectVerbs = wordSet(`ask asks asked asking urge urges urged urging call calls called calling tell tells told telling order orders ordered ordering
	want wants wanted allow allows allowed allowing force forces forced forcing press presses pressed pressing persuade persuaded invite invites invited
	warn warns warned encourage encourages encouraged encouraging push pushes pushed pushing enable enables enabled require requires required direct directed
	instruct instructed command commanded expect expects expected appoint appointed choose chose chosen pick picked get gets got`)

// incomplete are words that want a complement.
var incomplete = wordSet(`able set likely due ready going according up out off back down away there want wants fact idea`)

// wantsTo are words that an infinitive completes.
var wantsTo = wordSet(`plan plans effort efforts bid way right chance decision attempt attempts move call calls deal need vote pledge promise push`)

var (
	// danglers are words that no clause ends in.
	danglers = wordSet(`the a an of to in on at for from with by and or but that than as his her its their our my your this these those is are was were be been being has
		have had will would can could may might must should not no never very more most said says say who which whom whose if when while where about into between both either
		i he she we they it also so such some any all other another mr mrs ms dr gen sen rep gov president former n`)
	// beforeBareVerb are words whose verb may need what follows it.
	beforeBareVerb = wordSet("to will would can could may might must should not did does do")
	// conditions begin what must hold for what stands before them; overturns are words that make of what stands before them in the sentence
	// something else than it says by itself.
	conditions = wordSet(`if unless except provided`)
	overturns  = wordSet(`denied denies denying deny false falsely untrue hoax debunked rumor rumors rumour rumours wrongly incorrectly claimed claims
		alleged allegedly unconfirmed`)
)

// finiteAt reports whether the word at k reads as a finite verb.
func finiteAt(words []word, k int) bool {
	w := words[k]
	if w.upper || w.punct {
		return false
	}
	stem := strings.TrimSuffix(strings.TrimSuffix(w.lower, "n't"), "n’t")
	switch {
	case finiteVerbs[stem] || stem != w.lower, irregularVerbs[w.lower], pastCues[w.lower] && w.lower != "since" && w.lower != "ago" && w.lower != "already":
		return true
	case len(w.lower) > 4 && strings.HasSuffix(w.lower, "ed"):
		return words[k-1].lower != "the" && words[k-1].lower != "a"
	case len(w.lower) > 3 && strings.HasSuffix(w.lower, "s") && k+1 < len(words):
		return (verbFollowers[words[k+1].lower] || words[k+1].upper && words[k-1].upper) && !strings.HasSuffix(words[k-1].lower, "s") && !verbFollowers[words[k-1].lower]
	}
	return false
}

// irregularVerbs are finite forms that their ending does not show.
var irregularVerbs = wordSet(`became began broke built caught chose cut drew drove fled flew got grew heard hit hung knew laid left lent meant met overcame put quit rose
	sank sent set shook shot showed slid spent split spread stole struck swept swore taught threw thought understood undertook withdrew wore
	say says want wants need needs remain remains seem seems include begin face faces seek seeks agree believe call calls hope hopes continue continues shows include includes
	won't can't isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't`)

// verbFollowers are words that often follow a verb in the present.
var verbFollowers = wordSet("the a an to its his her their that more not no up out")

// leansOnText reports whether the sentence leans on the one before it.
func leansOnText(words []word) bool {
	if len(words) == 0 {
		return true
	}
	first, _, _ := strings.Cut(words[0].lower, "'")
	first, _, _ = strings.Cut(first, "’")
	switch first {
	case "it", "he", "she", "they", "its", "his", "her", "their", "this", "that", "these", "those", "but", "and", "also", "however", "so", "such", `"`, "“", "‘", "i", "we", "you":
		return true
	}
	return leansBack(words)
}

// balanced reports whether brackets and quotation marks stand in pairs.
func balanced(words []word) bool {
	open, single, quotes := 0, 0, 0
	for k, w := range words {
		switch w.text {
		case "(", "“", "[", "«":
			open++
		case ")", "”", "]", "»":
			open--
		case "‘":
			if k+1 < len(words) && words[k+1].lower != "s" {
				single++
			}
		case "’":
			single = max(0, single-1)
		case `"`:
			quotes++
		}
	}
	return open == 0 && single == 0 && quotes%2 == 0
}

// parted reports whether a semicolon or colon parts the words.
func parted(words []word) bool {
	return slices.ContainsFunc(words, func(w word) bool { return w.text == ";" || w.text == ":" })
}
