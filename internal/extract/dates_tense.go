package extract

import "strings"

// futureCues and pastCues are words near a date that show whether it lies
// ahead of the document or behind it.
var (
	futureCues = wordSet(`will won't shall would'll scheduled expected expects expect intend planned due upcoming begins starts may might could
		must should would intends hopes deadline until soon please likely unlikely approaching looming nearing`)
	pastCues = wordSet(`said was were had did has have told came went began took made fell rose won met left held sent ran got saw found lost
		led hit became gave kept paid sold bought grew wrote spoke stood brought since ago already
		upheld struck hit drew threw broke chose felt froze withdrew sank stole flew drove built taught thought caught sought fought dealt
		understood overthrew withheld shrank fled lent overtook rode swore swept forbade foresaw slid
		undertook shook wore tore hung shot bore knew meant spent laid sat slept fed blew forgot hid hurt lit stuck rang swam woke burst
		dug burnt learnt overcame died sued lied owed used shed sped`)
	modals = wordSet("will won't would may might could must should shall to can cannot")
)

// aheadModals tell right behind a date that it lies ahead.
var aheadModals = wordSet("will could may might")

// undertaking are verbs after which "to" tells what lies ahead.
var undertaking = wordSet(`agreed volunteered promised pledged vowed offered decided wants want asked invited urged ordered planned hoped proposed undertook
	ready due set likely unlikely prepared poised slated expected bound willing scheduled plan plans intend intends hope hopes promise promises pledge
	vow agree agrees`)

// How far from a date its verb is looked for, in words.
const (
	verbBefore  = 14
	wouldBefore = 5 // "would" farther off may tell of what somebody wished
	verbAfter   = 8

	verbAfterOpening = 20 // where the date opens its sentence
	arrivalBefore    = 7
)

// tenseAt tells from the words around i whether the date there lies ahead.
func (f *dateFinder) tenseAt(i int) tense {
	if f.awaited(i) || aheadModals[f.low(i+1)] && !f.words[i+1].upper && f.low(i+2) != "have" {
		return future // "warned that a cold March could change this"
	}
	if f.low(i-1) == "for" && timeWords[f.low(i)].is == monthWord && f.tenseOf(i-1) != future {
		return unclear // "wheat for March fell": the verb tells of another day
	}
	if f.low(i-1) == "from" && f.wanted(i-1) || f.endsAhead(i) {
		return future // "called for a closed season from 1 June"
	}
	if t, told := f.tenseBefore(i); told {
		return t
	}
	if by := f.beforePart(i - 1); deadlineWords[f.low(by)] && !f.opensSentence(by) {
		return future // "I need it by Thursday"
	}
	return f.tenseAfter(i)
}

// wanted reports whether what somebody asked for, as told shortly before word i, lasts
// until or from there: "asked for a delay until January".
func (f *dateFinder) wanted(i int) bool {
	for k := i - 1; k > 0 && k > i-verbAfter && !f.words[k].punct; k-- {
		if f.low(k) != "for" {
			continue
		}
		switch f.low(k - 1) {
		case "asked", "asks", "ask", "asking", "called", "calls", "call", "calling":
			return true
		}
	}
	return false
}

// endsAhead reports whether the date at word i is the last of a range whose first day lies
// ahead of the publication.
func (f *dateFinder) endsAhead(i int) bool {
	return f.low(i-1) == "to" && f.before.end == i-1 && len(f.before.value) == len("2025-01-01") && f.anchor.before(f.before.value)
}

// deadlineWords stand before the day by which something is to be done.
var deadlineWords = wordSet("by cob nlt")

// beforePart steps back over a word for a part of a period: "by early December".
func (f *dateFinder) beforePart(i int) int {
	switch f.low(i) {
	case "early", "late", "mid":
		return i - 1
	case "of":
		if f.low(i-1) == "end" && f.low(i-2) == "the" {
			return i - 3 // "by the end of September"
		}
	}
	return i
}

// tenseBefore tells the tense by the words of the sentence before i, the nearest
// first; told is false where none shows any.
func (f *dateFinder) tenseBefore(i int) (t tense, told bool) {
	wished := false
	for k := i - 1; k >= 0 && k > i-verbBefore; k-- {
		switch f.low(k) {
		case ".", "?", "!":
			if f.low(k-1) == "" || timeWords[f.low(k-1)].is != shortMonth {
				return future, wished
			}
		case "before", "until", "till":
			if k >= i-verbBefore/2 {
				return f.beforeTense(k), true
			}
		case "through":
			if k == i-1 {
				return f.beforeTense(k), true
			}
		}
		if s := f.low(k); s == "according" && f.low(k+1) == "to" || s == "from" && hasDigit(f.low(k+1)) && countedIn[f.low(k+2)] {
			return past, true // "according to a poll in August", "up from 54 percent in July"
		}
		t := f.tenseOf(k)
		if f.low(k) == "if" && timeWords[f.low(i)].is == weekdayWord && !determiners[f.low(i-1)] {
			return future, true // "if she wins the contest on Tuesday"
		}
		if s := f.low(i - 1); arrivals[f.low(k)] && k >= i-arrivalBefore && (s == "on" || s == "from") && !modals[f.low(k-1)] && !determiners[f.low(k-1)] {
			t = future // "the duty rises by 9% on Wednesday"
		}
		switch {
		case t == unclear, f.low(k) == "since" && k < i-2:
		case f.low(k) == "would" && k < i-wouldBefore && f.low(i-1) != "by":
			wished = true
		case t == past && wished, t == future && f.wasDue(k) && timeWords[f.low(i)].is != weekdayWord:
			return unclear, true // "said it would ballot members in the second half of April", "was due in May"
		case t == past && undertaking[f.low(k)] && deadlineWords[f.low(f.beforePart(i-1))]:
			return future, true // "promised an inquiry by the end of September"
		default:
			return t, true
		}
	}
	return future, wished // "the duties would apply from the end of July"
}

// tenseAfter tells the tense by the words after i; farther off where the date
// opens its sentence.
func (f *dateFinder) tenseAfter(i int) tense {
	after := verbAfter
	if f.opensSentence(i - 1) {
		after = verbAfterOpening
	}
	first := i + 1
	if timeWords[f.low(i)].is == shortMonth && f.low(first) == "." {
		first++
	}
	for k := first; k < len(f.words) && k < i+after; k++ {
		if s := f.low(k); s == "." || s == "?" || s == ";" || s == "that" || s == "which" && (f.low(k+1) == "has" || f.low(k+1) == "have") {
			break
		}
		if t := f.tenseOf(k); t != unclear {
			return t
		}
	}
	return unclear
}

// wasDue reports whether the word at k tells what had been planned: "was due".
func (f *dateFinder) wasDue(k int) bool {
	switch f.low(k) {
	case "due", "scheduled", "expected", "planned":
		return f.low(k-1) == "was" || f.low(k-1) == "were"
	}
	return false
}

// opensSentence reports whether the word at i is the first of its sentence.
func (f *dateFinder) opensSentence(i int) bool {
	if i > 0 && quoteMarks[f.words[i-1].text] {
		i--
	}
	return i == 0 || i > 0 && (f.low(i-1) == "." || f.low(i-1) == "?" || f.low(i-1) == "!")
}

// tenseOf tells the tense that one word shows.
func (f *dateFinder) tenseOf(k int) tense {
	s := f.words[k].lower
	switch {
	case s == "deadline" && (f.low(k+1) == "was" || f.low(k+1) == "passed" || f.low(k+1) == "expired"):
		return past
	case futureCues[s] && (f.low(k-1) == "than" || f.low(k-1) == "as"):
		return unclear // "better than expected in July"
	case s == "possible" && (f.low(k-1) == "is" || f.low(k-1) == "was" || f.low(k-1) == "be"):
		return future
	case s == "could" && f.denied(k):
		return past // "could not be reached on Saturday"
	case (s == "has" || s == "have") && !modals[f.low(k-1)] && !f.perfect(k):
		return unclear // "the pipe has room"
	case futureCues[s], strings.HasSuffix(s, "'ll"), strings.HasSuffix(s, "’ll"):
		if s == "may" && f.words[k].upper || s != "will" && f.low(k+1) == "have" && f.participle(k+2) {
			return unclear
		}
		return future
	case scheduleVerbs[s] && (f.low(k+1) == "in" || f.low(k+1) == "on" || s[len(s)-1] == 's' && f.low(k+1) == "to") && !modals[f.low(k-1)] && !determiners[f.low(k-1)]:
		return future // "visas end in March", "the paper goes to the board in June"
	case s == "have" && modals[f.low(k-1)]:
		return unclear
	case (s == "take" || s == "takes") && f.low(k+1) == "effect", strings.HasPrefix(s, "come") && f.low(k+1) == "into", strings.HasPrefix(s, "enter") && s[len(s)-1] != 'd' && f.low(k+1) == "into" && f.low(k+2) == "force":
		return future
	case (strings.HasSuffix(s, "'d") || strings.HasSuffix(s, "’d")) && f.low(k+1) != "" && !f.participle(k+1):
		return future // "he'd stand down"
	case (s == "were" || s == "was") && f.conditional(k):
		return future // "if rules were in force by 1 July"
	case plannedVerbs[s] && clausePronouns[f.low(k-1)] && f.low(k-1) != "it":
		return future // "I fly to Accra on Saturday"
	case sameForms[s] && f.low(k+1) != "" && f.pastByForm(k):
		return past
	case s == "before" && clausePronouns[f.low(k+1)] && f.low(k+2) != "" && !pastCues[f.low(k+2)] && !strings.HasSuffix(f.low(k+2), "ed"):
		return future // "before we talk on Thursday"
	case s == "to" && (undertaking[f.low(k-1)] || f.asked(k) || f.assigned(k)) && !determiners[f.low(k+1)]:
		return future // "agreed to meet in June", "asked importers to report by Friday", "Ben to call on Thursday"
	case s == "to" && f.low(k-1) == "enough" && (f.low(k-3) == "is" || f.low(k-3) == "are"):
		return future // "is strong enough to win in November"
	case s == "to" && (f.low(k-1) == "is" || f.low(k-1) == "are" || f.low(k-1) == "set" || f.low(k-1) == "going"):
		return future
	case f.low(k-1) == "be":
		return unclear // "will be announced"
	case s == "for" && (f.low(k-1) == "set" || f.low(k-1) == "scheduled" || f.low(k-1) == "planned"), s == "of" && f.low(k-1) == "ahead":
		return future // "talks are set for Friday", "ahead of Monday's meeting"
	case pastCues[s]:
		return past
	case len(s) > 4 && strings.HasSuffix(s, "ed") && !f.words[k].upper && !f.qualifies(k):
		return past
	}
	return unclear
}

// asked reports whether the "to" at k tells what somebody was asked to do: "called on
// the council to review".
func (f *dateFinder) asked(k int) bool {
	if k+1 >= len(f.words) || f.words[k+1].upper || f.words[k+1].punct || hasDigit(f.low(k+1)) {
		return false
	}
	for j := k - 2; j >= 0 && j > k-verbAfter && !f.words[j].punct; j-- {
		if askingForms[f.low(j)] || f.low(j) == "on" && (f.low(j-1) == "called" || f.low(j-1) == "call" || f.low(j-1) == "calls") {
			return true
		}
	}
	return false
}

var askingForms = wordSet("asked asks ask urged urges ordered orders instructed invited invites requested directed required requires obliged obliges")

// assigned reports whether the "to" at k follows the name with which its sentence
// begins, as in lists of what is to be done.
func (f *dateFinder) assigned(k int) bool {
	return k > 0 && f.words[k-1].upper && k+1 < len(f.words) && !f.words[k+1].upper && !f.words[k+1].punct && !hasDigit(f.low(k+1)) && (f.opensSentence(k-1) || f.low(k-2) == ":")
}

// qualifies reports whether the participle at k belongs to a noun after it: "an
// unprecedented gain", "271 pledged delegates".
func (f *dateFinder) qualifies(k int) bool {
	n, ok := f.integer(k-1, 9)
	return determiners[f.low(k-1)] || ok && (n < 1000 || n >= 2200) && timeWords[f.low(k-2)].n == 0
}

// denied reports whether the "could" at k tells what did not happen.
func (f *dateFinder) denied(k int) bool {
	if f.low(k+1) == "not" {
		return true
	}
	for j := k - 1; j >= 0 && j > k-verbBefore && f.low(j) != "."; j-- {
		if s := f.low(j); s == "neither" || s == "nobody" || s == "none" {
			return true
		}
	}
	return false
}

// perfect reports whether the "have" at k is followed by the participle that makes a
// perfect of it: "has since been", "have already agreed".
func (f *dateFinder) perfect(k int) bool {
	for j := k + 1; j < len(f.words) && j <= k+3 && !f.words[j].punct && !determiners[f.low(j)] && !hasDigit(f.low(j)); j++ {
		if f.participle(j) {
			return true
		}
	}
	return false
}

// countedIn are what numbers before a date of comparison count.
var countedIn = wordSet("percent per % million billion points")

// quoteMarks open a quotation.
var quoteMarks = wordSet("\" “ „ « ‘ ' ''")

// participle reports whether the word makes a perfect of the "have" before it.
func (f *dateFinder) participle(k int) bool {
	s := f.low(k)
	return pastCues[s] || participles[s] || strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "en")
}

// participles are those of verbs whose past has another form, and have no ending "en".
var participles = wordSet(`gone done shown come become run begun drawn grown known worn born torn sworn thrown flown blown sung sunk drunk put set
	cut let cost shut split spread quit hurt bid rid cast broadcast forecast read overcome undergone withdrawn overthrown`)

// conditional reports whether "if" stands shortly before the word.
func (f *dateFinder) conditional(k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if f.low(j) == "if" {
			return true
		}
	}
	return false
}

// sameForms are verbs whose past is their base form.
var sameForms = wordSet("cut put set hit shut let cost quit split spread")

// pastByForm reports whether a word of sameForms is a verb in the past: a noun in
// the singular stands before it, its object after it.
func (f *dateFinder) pastByForm(k int) bool {
	subject, object := f.low(k-1), f.low(k+1)
	if subject == "" || f.words[k-1].punct || subject[len(subject)-1] == 's' || modals[subject] || determiners[subject] || undertaking[subject] || clausePronouns[subject] && subject != "he" && subject != "she" && subject != "it" {
		return false
	}
	return determiners[object] || f.low(k+2) == "in" || object == "its" || object == "his" || object == "her" || object == "their" || hasDigit(object)
}

// beforeTense tells the tense of a date that "before" or "until" at k leads to:
// the past of a verb before it says nothing of that date.
func (f *dateFinder) beforeTense(k int) tense {
	if f.opensSentence(k) {
		return f.tenseAfter(k + 1) // "Until May the ferry ran daily."
	}
	if f.wanted(k) {
		return future
	}
	if t := f.tenseOf(k); t != unclear {
		if f.pastBefore(k) {
			return unclear // "was shut until August"
		}
		return t
	}
	if t := f.tenseAt(k); t == future || t == unclear && timeWords[f.low(k+1)].is == weekdayWord {
		return future // "rain until Sunday"
	}
	return unclear
}

// pastBefore reports whether a verb in the past, not "have" or one of saying, leads to
// the word at k.
func (f *dateFinder) pastBefore(k int) bool {
	for j := k - 1; j >= 0 && j > k-verbBefore && f.low(j) != "."; j-- {
		switch f.low(j) {
		case "have", "has", "had", "did", "said", "told", "since", "ago", "already":
			continue
		}
		if t := f.tenseOf(j); t != unclear {
			return t == past
		}
	}
	return false
}

// plannedVerbs tell, in the present, what the writer is going to do.
var plannedVerbs = wordSet("fly meet leave return travel arrive depart vote launch move start begin resume")

// arrivals tell, in the present, what a day brings.
var arrivals = wordSet(`rises returns return arrives leaves flies travels lapses applies launches holds hosts votes decides visits publishes presents
	speaks faces chooses elects releases becomes joins takes`)

// scheduleVerbs tell, in the present, what is due.
var scheduleVerbs = wordSet(`go goes start starts begin begins end ends open opens close closes expire expires resume resumes meet meets run runs fall falls
	follow follows reopen reopens restart restarts depart departs convene convenes reconvene reconvenes retire retires`)

// awaited reports whether the day at word i is said to be waited for: "for
// Sunday", "asked for a call on Monday", "before the vote on Friday", "we are
// leaving on Friday", "the next is in May", "as early as Tuesday".
func (f *dateFinder) awaited(i int) bool {
	switch f.low(i - 2) {
	case "is", "are":
		if f.low(i-1) == "in" || f.low(i-1) == "on" {
			return true
		}
	case "early", "soon":
		if f.low(i-1) == "as" && !f.pastVerbBefore(i-3) {
			return true
		}
	}
	if timeWords[f.low(i)].is != weekdayWord {
		return false
	}
	switch f.low(i - 1) {
	case "for", "is", "are":
		return true
	}
	if f.low(i-1) != "on" {
		return false
	}
	if awaitedEvents[f.low(i-2)] && (f.low(i-3) == "a" || f.low(i-3) == "the" || f.low(i-3) == "our") {
		return f.low(i-4) == "for" || f.low(i-4) == "before"
	}
	switch f.low(i - 3) {
	case "am", "i'm", "i’m", "we're", "we’re", "is", "are":
		return strings.HasSuffix(f.low(i-2), "ing")
	}
	return false
}

// pastVerbBefore reports whether a word of the past stands shortly before k.
func (f *dateFinder) pastVerbBefore(k int) bool {
	for j := k; j >= 0 && j > k-verbAfter; j-- {
		if pastCues[f.low(j)] || strings.HasSuffix(f.low(j), "ed") {
			return true
		}
	}
	return false
}

var awaitedEvents = wordSet(`call meeting vote hearing session debate visit talks deadline launch lunch dinner briefing conference summit board committee`)
