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
	against into across without toward towards before until about among within around inside outside near behind beyond throughout along
	to monday tuesday wednesday thursday friday saturday sunday yesterday today tomorrow`)

// isCut reports whether the words at k are such that a clause may end before.
func isCut(words []word, from, k int) bool {
	return clauseMarks[words[k].text] || cutsBefore[words[k].lower] || definesNone(words, from, k) || tellsMore(words, from, k)
}

// tellsMore reports whether a participle at k tells more of a clause that stands by
// itself: "is releasing a film | spotlighting the port", or, of something new, "a film |
// released by the port".
func tellsMore(words []word, from, k int) bool {
	if k-from < minTitleWords-1 || k+1 == len(words) || words[k].upper || words[k+1].punct {
		return false
	}
	before, next := words[k-1], words[k+1]
	switch w := words[k].lower; {
	case before.punct || danglers[before.lower] || cutsBefore[before.lower] || determiners[before.lower]:
	case strings.HasSuffix(w, "ed") || w == "sent" || w == "made":
		return cutsBefore[next.lower] && isNew(words, from, k-1)
	case strings.HasSuffix(w, "ing") && len(w) > 5 && (determiners[next.lower] || next.upper):
		return !adverb(before.lower) && !strings.HasSuffix(before.lower, "ing") && !predicates(words, k-1) && !predicates(words, k+1) && !slices.ContainsFunc(words[from:k], func(w word) bool { return seenDoing[w.lower] && !w.upper })
	}
	return false
}

// seenDoing are verbs that take somebody and what they do.
var seenDoing = wordSet(`see sees saw seen hear hears heard find finds found show shows showed shown watch watched keep keeps kept leave leaves left catch caught have has had
	make makes made let lets help helps helped want wants wanted`)

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
	if overturned(words, k) || wantsInfinitive(words, from, k) || wantsAs(words, from, k) {
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
	open, said := -1, false
	for j := from; j < k; j++ {
		said = said || sayingVerbs[words[j].lower]
		switch w := words[j]; {
		case w.text == "," && j+1 < k && (conjunctions[words[j+1].lower] || subordinators[words[j+1].lower]),
			opensPart[w.lower], said && w.lower == "that", partClause[w.lower], saysClause(words, j, k):
			open = j + 1
		case open >= 0 && (j > open || contracted(w.lower)) && j+1 < k && predicates(words, j):
			open = -1
		}
	}
	return open >= 0
}

// opensPart are words after which a part of the clause needs a verb.
var opensPart = wordSet(`but how why what`)

// overturned reports whether the words from k on make something else of what
// stands before them: a denial, a doubt, or a condition of the same clause.
func overturned(words []word, k int) bool {
	sub := false
	for j := k; j < len(words); j++ {
		w := words[j].lower
		if overturns[w] && !(j+1 < len(words) && claimedFor[words[j+1].lower]) || !sub && conditions[w] {
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
	return isNew(words, from, k-1)
}

// isNew reports whether the noun at k names something not named before: "a
// report", "three large ships".
func isNew(words []word, from, k int) bool {
	if finiteAt(words[:k+1], k) {
		return false
	}
	some := false
	for j := k - 1; j >= from && j >= k-4; j-- {
		switch w := words[j].lower; {
		case w == "a" || w == "an":
			return true
		case words[j].punct || danglers[w]:
			return some && !determiners[w]
		default:
			some = some || someOf[w] || hasDigit(w)
		}
	}
	return some
}

// someOf are words that stand before several things not named before.
var someOf = wordSet(`several many dozens hundreds thousands two three four five six seven eight nine ten`)

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
	last, next := words[k-1], words[k].lower
	if last.upper {
		return false
	}
	if strings.HasSuffix(last.lower, "ed") || finiteAt(words[:k], k-1) || presentVerb(last.lower) || incomplete[last.lower] || wantsTo[last.lower] && next == "to" {
		return true
	}
	if k-2 < from {
		return false
	}
	before := words[k-2].lower
	if k-3 >= from && adverb(before) {
		before = words[k-3].lower
	}
	return beforeBareVerb[before] || incomplete[before] || goesWith[next] && strings.HasSuffix(last.lower, "ing") && (onlyFinite[before] || before == "been")
}

// goesWith are words that often complete the verb before them.
var goesWith = wordSet(`to with on for over through into from against at by`)

// wantsInfinitive reports whether the cut at k parts a verb and its object from
// what the object is to do: "has asked the council | to close the port", also
// where commas set a part off between them.
func wantsInfinitive(words []word, from, k int) bool {
	object, aside := false, k < len(words) && words[k].text == ","
	for j := from; j < k; j++ {
		object = object || objectVerbs[words[j].lower] && !words[j].upper
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

// wantsAs reports whether the cut at k parts a verb and its object from what the object
// is called: "painted the mayor | as unfit".
func wantsAs(words []word, from, k int) bool {
	return k < len(words) && words[k].lower == "as" && slices.ContainsFunc(words[from:k], func(w word) bool { return asVerbs[w.lower] && !w.upper })
}

var asVerbs = wordSet(`paint paints painted painting cast casts casting portray portrays portrayed portraying describe describes described describing depict depicts depicted
	see sees saw seen view views viewed regard regards regarded brand brands branded dismiss dismisses dismissed label labels labelled labeled treat treats treated name names named
	serve serves served act acts acted rank ranks ranked hail hails hailed denounce denounces denounced condemn condemns condemned reject rejects rejected use uses used`)

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
	danglers = wordSet(`the a an of to in on at for from with by and or but that than as his her its their our my your this these those is are was were be been being having has
		have had will would can could may might must should not no never very more most said says say who which whom whose if when while where about into between both either
		i he she we they it also so such some any all other another mr mrs ms dr gen sen rep gov president former n`)
	// beforeBareVerb are words whose verb may need what follows it.
	beforeBareVerb = wordSet("to will would can could may might must should not did does do")
	// conditions begin what must hold for what stands before them; overturns are words that make of what stands before them in the sentence
	// something else than it says by itself.
	conditions = wordSet(`if unless except provided`)
	overturns  = wordSet(`denied denies denying deny false falsely untrue hoax debunked rumor rumors rumour rumours wrongly incorrectly claimed claims
		alleged allegedly unconfirmed`)
	claimedFor = wordSet(`responsibility victory credit`) // claimed, they leave what stands before as it is
)

// leansOnText reports whether the sentence leans on the one before it.
func leansOnText(words []word) bool {
	if len(words) == 0 {
		return true
	}
	if words[0].punct && !amountWords[words[0].text] {
		return true
	}
	first, _, _ := strings.Cut(words[0].lower, "'")
	first, _, _ = strings.Cut(first, "’")
	switch first {
	case "it", "he", "she", "they", "its", "his", "her", "their", "this", "that", "these", "those", "but", "and", "also", "however", "so", "such", "other", "others", "i", "we", "you":
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
