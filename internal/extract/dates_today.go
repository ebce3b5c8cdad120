package extract

import "strings"

// How far from "today" its verb is looked for, in words.
const todayVerb = 12

// nowadays reports whether "today" at word i means the present time and not the day:
// what it qualifies lasts ("today's world"), or the verb nearest to it tells of a
// state ("Both have banks today").
func (f *dateFinder) nowadays(i int) bool {
	if f.words[i].lower != f.low(i) {
		return f.lasts(i + 1)
	}
	if (i == 0 || f.words[i-1].punct) && f.low(i+1) == "is" {
		return false // "Today is a sad day"
	}
	before := i - 1
	if f.low(before) == "," {
		before--
	}
	opens := before < 0 || f.words[before].punct || i > 0 && f.words[i-1].punct && f.words[before].lower == "and"
	if !opens {
		for k := i - 1; k >= 0 && k > i-todayVerb && !endsClause[f.words[k].text]; k-- {
			if v := f.verbOf(k); v != noVerb {
				return v == stateVerb && k < i-1
			}
		}
	}
	for k := i + 1; k < len(f.words) && k < i+todayVerb && !endsClause[f.words[k].text]; k++ {
		if v := f.verbOf(k); v != noVerb {
			return v == stateVerb
		}
	}
	return false
}

// lasts reports whether the noun phrase from word i on names what a time has.
func (f *dateFinder) lasts(i int) bool {
	for k := i; k < len(f.words) && k < i+6 && !f.words[k].punct && !phraseEnds[f.low(k)]; k++ {
		if lastingThings[f.low(k)] {
			return true
		}
	}
	return false
}

type verbKind uint8

const (
	noVerb verbKind = iota
	eventVerb
	stateVerb
)

// verbOf tells what the word at k tells of, as a verb.
func (f *dateFinder) verbOf(k int) verbKind {
	s := f.words[k].lower
	switch {
	case presentBe[s]:
		return f.stateOf(k)
	case s == "has" || s == "have":
		if f.perfect(k) || firstPersons[f.low(k-1)] {
			return eventVerb
		}
		return stateVerb
	case lastingVerbs[s] && !determiners[f.low(k-1)] && !firstPersons[f.low(k-1)]:
		return stateVerb
	case f.tenseOf(k) != unclear:
		return eventVerb
	}
	return noVerb
}

// stateOf tells what the form of "be" at k tells of: no state where it helps another
// verb, says where somebody is, or what the speaker is at that moment.
func (f *dateFinder) stateOf(k int) verbKind {
	if firstPersons[f.low(k-1)] {
		return eventVerb
	}
	next := k + 1
	for s := f.low(next); s == "not" || s == "still" || s == "also" || s == "now" || strings.HasSuffix(s, "ly"); s = f.low(next) {
		next++
	}
	s := f.low(next)
	switch {
	case s == "" || f.words[next].punct || placings[s] || strings.HasSuffix(s, "ing"):
		return eventVerb
	case f.participle(next) && !stateParticiples[s]:
		return eventVerb
	}
	return stateVerb
}

var (
	presentBe  = wordSet("is are that's that’s it's it’s there's there’s here's here’s he's he’s she's she’s they're they’re you're you’re")
	endsClause = wordSet(". ; : ? ! ( ) \" “ ”")
	phraseEnds = wordSet("of on in at with to and that for by as is are was were will has have")
	// placings stand behind "be" where it says where or in what course somebody is.
	placings = wordSet("in at on with here there back off out over under up down due about to expected set by from")
	// lastingVerbs are, in the present, verbs of what lasts.
	lastingVerbs = wordSet(`lives live remains remain exists exist consists costs employs employ owns own contains serves accounts focuses focus travels
		needs wants want knows know relies rely depends depend produces lacks lack ranks belongs belong earns seems seem spends`)
	stateParticiples = wordSet("tied deployed known used based located divided considered displaced employed stationed")
	lastingThings    = wordSet(`world youth society societies generation economy economies children standards prices terms money market markets challenges problems
		technology conditions environment age times needs realities reality threats politics politicians culture`)
)
