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
	for k := i - 1; k >= 0 && k > i-verbBefore; k-- {
		if s := f.low(k); s == "." || s == "?" || s == "!" {
			if f.low(k-1) == "" || timeWords[f.low(k-1)].is != shortMonth {
				break
			}
		}
		if s := f.low(k); (s == "before" || s == "until") && k >= i-verbBefore/2 {
			return f.beforeTense(k)
		}
		if t := f.tenseOf(k); t != unclear && (f.low(k) != "would" || k >= i-wouldBefore) && (f.low(k) != "since" || k >= i-2) {
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
