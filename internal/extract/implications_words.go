package extract

import (
	"slices"
	"strings"
)

// implicationWords returns the words by which a sentence states what follows from
// the matter, what ought to be done or what to watch; "" where none does.
func (w *weigher) implicationWords(i int) string {
	if w.asks(i) {
		return ""
	}
	s := w.sentences[i]
	words := w.words[s.first:s.last]
	for k, word := range words {
		modal := k > 0 && k+2 < len(words) && !word.upper && modalWords[word.lower]
		phrases := implicationPhrases[word.lower]
		if !modal && phrases == nil || w.inQuotation(i, word) || negated(words, k) {
			continue
		}
		for _, p := range phrases {
			if startsWith(words[k:], p) && !(k > 0 && (describers[words[k-1].text] || isNounHere(words, k))) && !(w.tells && requests[p[0]]) {
				return strings.Join(p, " ")
			}
		}
		if modal && w.implies(words, k) {
			return word.lower
		}
	}
	return ""
}

func startsWith(words []word, phrase []string) bool {
	for k, p := range phrase {
		if k >= len(words) || words[k].lower != p {
			return false
		}
	}
	return true
}

// negated reports whether the word before the one at k denies it: "did not
// recommend".
func negated(words []word, k int) bool {
	if k == 0 {
		return false
	}
	before := words[k-1].lower
	return before == "not" || before == "never" || strings.HasSuffix(before, "n't") || strings.HasSuffix(before, "n’t")
}

// inQuotation reports whether the word of sentence i stands between quotation marks.
func (w *weigher) inQuotation(i int, word word) bool {
	if w.quoted[i] == 0 {
		return false
	}
	at, found := slices.BinarySearchFunc(w.quotes, word.Start, func(q quotation, at int) int { return q.Start - at })
	return found || at > 0 && word.Start < w.quotes[at-1].End
}

// implies reports whether the modal verb at k makes its clause one of what ought to
// be done, where the document is one that says so, or of what may come of the matter.
func (w *weigher) implies(words []word, k int) bool {
	from, account := modalClause(words, k)
	if account == embedded || from == k {
		return false
	}
	next := k + 1
	for next+1 < len(words) && (modalAdverbs[words[next].lower] || strings.HasSuffix(words[next].lower, "ly")) {
		next++
	}
	own := !w.tells && (account == told || account == ours)
	switch words[k].lower {
	case "should", "must":
		return own && isOught(words, k, next)
	case "need", "needs", "ought":
		return own && words[k+1].lower == "to" && next == k+1 && next+1 < len(words) && !words[k-1].punct && !isNounHere(words, k) && isOught(words, k, next+1)
	}
	return mayFollow(words, k, next, from, account)
}

// isOught reports whether the verb behind a "should" or "must" lets it say what
// ought to be done: "should have" looks back, "must be tired" and "should be fine"
// guess, "I must say" only speaks.
func isOught(words []word, k, verb int) bool {
	subject, after := words[k-1].lower, words[verb].lower
	if after == "be" && verb+1 < len(words) {
		if after = words[verb+1].lower; subjectPronouns[subject] || subject == "there" && (after == "at" || after == "some" || after == "something") || strings.HasSuffix(after, "ing") {
			return false
		}
	}
	return subject != "i" && !isContracted(subject) && !words[verb].punct && !noDuty[after]
}

// isNounHere reports whether the "need" or "needs" at k is a noun.
func isNounHere(words []word, k int) bool {
	before := words[k-1]
	return determiners[before.lower] || subjectPrepositions[before.lower]
}

// mayFollow reports whether the clause from from, whose modal verb stands at k and the
// verb behind it at verb, says what may come: somebody foresees it, a condition
// stands before it, or the verb is one of effects. What people will do is no effect.
func mayFollow(words []word, k, verb, from int, account account) bool {
	modal, after := words[k].lower, words[verb].lower
	second := ""
	if verb+1 < len(words) {
		second = words[verb+1].lower
	}
	if persons[words[k-1].lower] && !(account == foreseen && words[k-1].lower == "they") || after == "have" && second != "to" || modal == "could" && words[k+1].lower == "not" || pastBefore[words[k-1].lower] {
		return false
	}
	if modal == "likely" || modal == "expected" {
		if after != "to" || verb+1 >= len(words) {
			return false
		}
		after, second = second, ""
		if verb+2 < len(words) {
			second = words[verb+2].lower
		}
	}
	switch {
	case account == foreseen, isCondition(words[:from]), (account == reckoned || account == ours) && (modal == "will" || modal == "would" && after != "be"):
		return true
	}
	switch after {
	case "have":
		return true
	case "be":
		return affected[second]
	case "lead":
		return second == "to"
	case "result":
		return second == "in"
	case "make":
		return second != "sense" && modal != "will" && modal != "would"
	}
	return effectVerbs[after] || eitherVerbs[after] && second != "that" && modal != "will" && modal != "would" && words[k+1].lower != "not"
}

// isCondition reports whether the words are a condition that may still come true.
func isCondition(words []word) bool {
	return len(words) > 3 && (words[0].lower == "if" || words[0].lower == "unless") && words[len(words)-1].text == "," && !idleCondition[words[1].lower] &&
		!slices.ContainsFunc(words, func(w word) bool { return w.lower == "had" || w.lower == "your" || w.text == ":" })
}

// An account says who stands for a clause.
type account uint8

const (
	told     account = iota // the writer
	reported                // somebody who says so
	foreseen                // somebody who fears, warns of or predicts it
	reckoned                // somebody who believes or expects it
	ours                    // the writer, who does
	embedded                // nobody: it is part of a question, describes, or is long past
)

// modalClause returns where the clause begins whose modal verb stands at k, and on
// whose account it is.
func modalClause(words []word, k int) (from int, of account) {
	j := k - 1
	if words[j].text == "," { // of what two commas enclose
		for j--; j >= 0 && words[j].text != ","; j-- {
		}
		j--
	}
	for ; j >= 0; j-- {
		w := words[j]
		switch {
		case w.lower == "that" && !(j > 0 && embedders[words[j-1].lower]):
			return j + 1, accountOf(words[:j])
		case w.lower == "which" && j > 0 && words[j-1].text == ",":
			return j, told
		case embedders[w.lower] && w.text != "WHO" || clauseTimes[w.lower]:
			return j + 1, embedded
		case w.punct && !inWord[w.text]:
			return j + 1, told
		case j < k-1 && saysHere(words, j):
			return j + 1, accountOfCue(words, j)
		}
	}
	return 0, told
}

// accountOfCue returns on whose account the clause is behind the verb of saying at j.
func accountOfCue(words []word, j int) account {
	for i := j - 1; i >= 0 && !words[i].punct; i-- {
		if embedders[words[i].lower] {
			return embedded
		}
	}
	return foresees(words, j)
}

// foresees tells on whose account the clause is behind the word of saying at j: "warned"
// foresees, but neither "had warned" nor "a fear" or "for fear".
func foresees(words []word, j int) account {
	cue, before := words[j].lower, ""
	if j > 0 {
		before = words[j-1].lower
	}
	own := before == "i" || before == "we"
	switch {
	case longPast(words[:j]), inStory(words[:j]), before == "for", before == "in", before == "of", before == "with", determiners[before]:
		return embedded
	case foreseeing[cue]:
		return foreseen
	case reckoning[cue] && own:
		return ours
	case reckoning[cue] && cueVerbs[cue].form != formBase:
		return reckoned
	case own || settling[cue] || cueVerbs[cue].class == cueNone:
		return told
	}
	return reported
}

// inStory reports whether the words end in the subject of a clause of time, an aside
// between commas behind it perhaps: "an instance occurred in May when Roe, a critic, …".
func inStory(words []word) bool {
	for j := len(words) - 1; j >= 0; j-- {
		if words[j].text == "," {
			for j--; j >= 0 && words[j].text != ","; j-- {
			}
		} else if words[j].punct || words[j].lower == "when" {
			return !words[j].punct
		}
	}
	return false
}

// longPast reports whether the words end in a "had", an adverb behind it perhaps.
func longPast(words []word) bool {
	n := len(words)
	return n > 0 && words[n-1].lower == "had" || n > 1 && words[n-2].lower == "had"
}

// saysHere reports whether a verb of saying with a speaker before it and a clause
// behind it stands at j.
func saysHere(words []word, j int) bool {
	form, ok := cueVerbs[words[j].lower]
	if !ok || j == 0 || words[j].upper || form.form == formActive || form.class == cueObject || subjectPrepositions[words[j+1].lower] {
		return false
	}
	before := words[j-1]
	return (!form.noun || before.upper || persons[before.lower]) && !determiners[before.lower]
}

// accountOf tells from the words before a "that" on whose account its clause is;
// behind a noun it describes.
func accountOf(words []word) account {
	n := len(words)
	if n == 0 || words[n-1].punct || beForms[words[n-1].lower] {
		return told
	}
	last := words[n-1].lower
	if form := cueVerbs[last]; form.noun && !foreseeing[last] && !reckoning[last] && n > 1 && !words[n-2].upper && !persons[words[n-2].lower] {
		return embedded
	} else if foreseeing[last] || form.class != cueNone || assured[last] {
		return foresees(words, n-1)
	}
	for j := n - 2; j >= max(0, n-5) && !words[j].punct; j-- { // "warned voters in June that"
		if foreseeing[words[j].lower] || cueVerbs[words[j].lower].class == cueListener {
			return foresees(words, j)
		}
	}
	return embedded
}

var (
	modalWords   = wordSet(`should must need needs ought could may might will would likely expected`)
	modalAdverbs = wordSet(`also now then soon not only even further yet still never no longer just instead first`)

	// persons do what they will; an effect has another subject.
	persons = wordSet(`i we he she you they who i'll you'll we'll they'll you'd i'd we'd they'd`)

	// pastBefore a "likely" or "expected" tell what was awaited then.
	pastBefore = wordSet(`had been was were`)

	// describers before a verb make it describe: "those who pose a threat".
	describers = wordSet(`who that which`)

	// embedders open questions and what describes, clauseTimes clauses of time and
	// reason; no clause of theirs is a statement of its own.
	embedders   = wordSet(`whether if which who whom whose where how what why`)
	clauseTimes = wordSet(`when unless while as than because until before after since`)

	// inWord are marks that end no clause.
	inWord = wordSet(`% $ € £ & / ' ’ . ) ] + ”`)

	// idleCondition is what follows the "if" of a phrase, of advice and of a story.
	idleCondition = wordSet(`anything so not you we i he she this that`)

	// settling is how those who can settle a matter say what ought to be done;
	// foreseeing and reckoning are words of who foresees what may come.
	settling = wordSet(`stress stressed stresses underline underlined underlines emphasise emphasised emphasize emphasized reiterate reiterated agree agreed conclude concluded
		concludes recommend recommended recommends`)
	foreseeing = wordSet(`warn warns warned warning fear fears feared fearing worry worries worried concerned concern concerns predict predicts predicted caution cautions cautioned concede concedes
		conceded project projects projected forecast forecasts afraid`)
	reckoning = wordSet(`estimate estimates estimated expect expects believe believes reckon reckons judge judges`)
	assured   = wordSet(`clear essential vital important crucial certain confident convinced sure likely possible hoped expected`)

	// noDuty are what "should" and "must" say of no duty.
	noDuty = wordSet(`have prefer able ok okay fine perfect obvious enough familiar glad happy pleased grateful delighted know say admit confess think thank hope like love note add stress going`)

	// effectVerbs say what something does to something else, eitherVerbs what people do
	// as well or rules prescribe: "would raise" may be what a bill is for.
	effectVerbs = wordSet(`mean hurt harm damage undermine jeopardize jeopardise endanger threaten weaken strengthen hamper hinder disrupt trigger spark provoke worsen
		deepen erode cripple complicate embolden deter discourage derail destabilise destabilize thwart fuel stoke spell invite deprive suffer struggle boost benefit reshape transform
		determine shape affect backfire collapse exacerbate escalate imperil impede devastate sow incite prolong shrink stall evaporate prevent`)
	eitherVerbs = wordSet(`require force cause cost raise cut reduce increase lower slow delay become put leave open help change alter face lose drive push prompt set pull hand give
		take add exceed reach halt create rise fall grow drop decline impact influence swing spread emerge spill pose need`)
	affected = wordSet(`hurt harmed lost forced delayed affected left disastrous devastating catastrophic difficult harder higher lower worse costly hit displaced
		damaged undermined weakened jeopardised jeopardized threatened disrupted cut felt crucial critical decisive`)

	// requests are first words of what writers ask for who speak for themselves.
	requests = wordSet(`urge call`)

	implicationPhrases = wordLists(
		"recommend that", "recommends that", "recommended that", "we recommend", "we advise", "i advise", "we also recommend", "i recommend", "is recommended", "recommends",
		"this means", "means that", "meaning that", "implies that", "implications for", "implication of", "consequences for", "have consequences", "has consequences",
		"poses a risk", "pose a risk", "poses a threat", "pose a threat", "puts at risk", "put at risk", "raises the risk", "raises the prospect", "raises the possibility",
		"raising the risk", "raising the prospect", "raising the possibility", "paves the way", "paving the way", "opens the door", "opening the door", "sets the stage", "setting the stage",
		"there is a need", "is essential that", "is vital that", "remains to be seen", "the question is whether", "the question now is", "worth watching", "trends to watch", "things to watch",
		"watch for", "all eyes", "will depend on", "depends on whether", "hinges on", "risks undermining", "next test", "biggest test", "calls for urgent", "are at risk", "is at risk", "we expect",
		"urge", "call on", "calls on", "threatens to", "as a threat to", "a major blow to", "a setback for", "necessitates",
	)
)

// wordLists orders phrases, cut into words, by the first of them.
func wordLists(phrases ...string) map[string][][]string {
	by := map[string][][]string{}
	for _, p := range phrases {
		words := strings.Fields(p)
		by[words[0]] = append(by[words[0]], words)
	}
	return by
}
