package extract

import "strings"

// futureCues and pastCues are words near a date that show whether it lies
// ahead of the document or behind it.
var (
	futureCues = wordSet(`will won't shall would'll scheduled expected expects planned due upcoming begins starts may might could
		must should would intends hopes deadline until soon`)
	pastCues = wordSet(`said was were had did has have told came went began took made fell rose won met left held sent ran got saw found lost
		led hit became gave kept paid sold bought grew wrote spoke stood brought since ago already
		upheld struck hit drew threw broke chose felt froze withdrew sank stole flew drove built taught thought caught sought fought dealt
		understood overthrew undertook shook wore tore hung shot bore`)
	modals = wordSet("will won't would may might could must should shall to can cannot")
)

// undertaking are verbs after which "to" tells what lies ahead.
var undertaking = wordSet(`agreed volunteered promised pledged vowed offered decided wants want asked invited urged ordered planned hoped proposed undertook
	ready due set likely unlikely prepared poised slated expected bound willing scheduled plan plans intend intends hope hopes promise promises pledge
	vow agree agrees`)

// How far from a date its verb is looked for, in words.
const (
	verbBefore  = 14
	wouldBefore = 5 // "would" farther off may tell of what somebody wished
	verbAfter   = 8
)

// tenseAt tells from the words around i whether the date there lies ahead.
func (f *dateFinder) tenseAt(i int) tense {
	if f.awaited(i) {
		return future
	}
	for k := i - 1; k >= 0 && k > i-verbBefore; k-- {
		if s := f.low(k); s == "." || s == "?" || s == "!" {
			if f.low(k-1) == "" || timeWords[f.low(k-1)].is != shortMonth {
				break
			}
		}
		if s := f.low(k); (s == "before" || s == "until" || s == "till") && k >= i-verbBefore/2 {
			return f.beforeTense(k)
		}
		if t := f.tenseOf(k); t != unclear && (f.low(k) != "would" || k >= i-wouldBefore || f.low(i-1) == "by") && (f.low(k) != "since" || k >= i-2) {
			return t
		}
	}
	for k := i + 1; k < len(f.words) && k < i+verbAfter; k++ {
		if s := f.low(k); s == "." || s == "?" || s == ";" || s == "that" {
			break
		}
		if t := f.tenseOf(k); t != unclear {
			return t
		}
	}
	return unclear
}

// tenseOf tells the tense that one word shows.
func (f *dateFinder) tenseOf(k int) tense {
	s := f.words[k].lower
	switch {
	case futureCues[s], strings.HasSuffix(s, "'ll"), strings.HasSuffix(s, "’ll"):
		if s == "may" && f.words[k].upper || s != "will" && f.low(k+1) == "have" && f.participle(k+2) {
			return unclear
		}
		return future
	case scheduleVerbs[s] && (f.low(k+1) == "in" || f.low(k+1) == "on" || s[len(s)-1] == 's' && f.low(k+1) == "to") && !modals[f.low(k-1)] && !determiners[f.low(k-1)]:
		return future // "visas end in March", "the paper goes to the board in June"
	case s == "have" && modals[f.low(k-1)]:
		return unclear
	case s == "before" && clausePronouns[f.low(k+1)] && f.low(k+2) != "" && !pastCues[f.low(k+2)] && !strings.HasSuffix(f.low(k+2), "ed"):
		return future // "before we talk on Thursday"
	case s == "to" && undertaking[f.low(k-1)] && !determiners[f.low(k+1)]:
		return future // "agreed to meet in June"
	case s == "to" && (f.low(k-1) == "is" || f.low(k-1) == "are" || f.low(k-1) == "set" || f.low(k-1) == "going"):
		return future
	case f.low(k-1) == "be" && f.low(k-2) != "could" && f.low(k-2) != "might":
		return unclear // "will be announced"
	case s == "for" && (f.low(k-1) == "set" || f.low(k-1) == "scheduled" || f.low(k-1) == "planned"), s == "of" && f.low(k-1) == "ahead":
		return future // "talks are set for Friday", "ahead of Monday's meeting"
	case pastCues[s]:
		return past
	case len(s) > 4 && strings.HasSuffix(s, "ed") && !f.words[k].upper:
		return past
	}
	return unclear
}

// participle reports whether the word makes a perfect of the "have" before it.
func (f *dateFinder) participle(k int) bool {
	s := f.low(k)
	return s == "been" || pastCues[s] || strings.HasSuffix(s, "ed") || strings.HasSuffix(s, "en")
}

// beforeTense tells the tense of a date that "before" or "until" at k leads to:
// the past of a verb before it says nothing of that date.
func (f *dateFinder) beforeTense(k int) tense {
	if t := f.tenseOf(k); t != unclear {
		return t
	}
	if f.tenseAt(k) == future {
		return future
	}
	return unclear
}

// scheduleVerbs tell, in the present, what is due.
var scheduleVerbs = wordSet(`go goes start starts begin begins end ends open opens close closes expire expires resume resumes meet meets run runs fall falls`)

// awaited reports whether the day at word i is said to be waited for: "for
// Sunday", "asked for a call on Monday", "before the vote on Friday", "we are
// leaving on Friday".
func (f *dateFinder) awaited(i int) bool {
	if timeWords[f.low(i)].is != weekdayWord {
		return false
	}
	if f.low(i-1) == "for" {
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

var awaitedEvents = wordSet(`call meeting vote hearing session debate visit talks deadline launch lunch dinner briefing conference summit board committee`)
