package extract

import "strings"

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

// predicates reports whether the word at k is the finite verb of a clause of a
// title, as far as its form and neighbours tell: as [finiteAt] does, but also verbs in
// the present after a name ("Ann Roe condemns attacks") and what a pronoun has
// swallowed ("he's"), and no participle of a noun ("voters asked in May say …").
func predicates(words []word, k int) bool {
	w := words[k]
	if w.punct || k == 0 {
		return false
	}
	if w.lower == "cannot" || contracted(w.lower) {
		return true
	}
	if finiteAt(words, k) {
		return !qualifies(words, k)
	}
	return !w.upper && presentVerb(w.lower) && subjectBefore(words, k)
}

// contracted reports whether the word is a pronoun and its verb: "they’re".
func contracted(lower string) bool {
	pronoun, verb, ok := strings.Cut(strings.ReplaceAll(lower, "’", "'"), "'")
	return ok && contractible[pronoun] && verb != ""
}

var contractible = wordSet(`i you he she it we they there`)

// presentVerb reports whether the word reads as a verb in the third person and
// hardly ever as a noun.
func presentVerb(lower string) bool {
	v := cueVerbs[lower]
	return strings.HasSuffix(lower, "s") && (v.class != cueNone && !v.noun || newsVerbs[lower])
}

// newsVerbs are verbs in the present that tell what happens.
var newsVerbs = wordSet(`accepts adds admires adopts agrees aims allows announces appears appoints approves argues arrives asks becomes begins believes blocks boosts breaks brings builds
	buys carries chooses closes comes considers contains continues creates cuts defeats defends delivers denies deserves does draws earns
	ends endures enjoys enters escapes establishes exceeds expands expels extends fails falls favors favours finds follows gains gets gives goes grants grows
	helps hits holds hosts imposes improves includes insists intends invites invests joins keeps kills knows lacks launches leads leaves loses maintains makes meets mocks moves names
	needs obtains offers opens opposes outlines overtakes owns passes pays plans plays praises prepares prevents produces provides publishes pulls pushes puts raises ranks
	reaches receives recommends reduces refuses rejects relies remains removes replaces represents requires resigns resumes returns rises runs says secures seeks seems sees
	sells sends serves sets signs slams speaks spends starts stays strengthens suffers suggests supports suspends takes tells tends
	threatens tops tries turns unveils urges visits wants warns wears welcomes wins withdraws writes`)

// subjectBefore reports whether a name or a pronoun stands before k, an adverb
// between them perhaps.
func subjectBefore(words []word, k int) bool {
	before := words[k-1]
	if k > 1 && adverb(before.lower) {
		before = words[k-2]
	}
	return before.upper && !danglers[before.lower] || subjectPronouns[before.lower] || before.lower == "who"
}

// adverb reports whether the word may stand between a subject and its verb.
func adverb(lower string) bool { return strings.HasSuffix(lower, "ly") || adverbs[lower] }

var adverbs = wordSet(`now still already also just again once back then here there even soon always often ever away together`)

// qualifies reports whether the verb at k, in a form that may be a participle, says
// only which of several things is meant: the clause's own verb follows.
func qualifies(words []word, k int) bool {
	w := words[k].lower
	if onlyFinite[w] || strings.HasSuffix(w, "s") || cueVerbs[w].class == cueClause || sayingVerbs[w] || k+1 == len(words) || words[k-1].upper {
		return false
	}
	for j := k + 1; j < len(words) && !words[j].punct && !partClause[words[j].lower] && !beginsClause[words[j].lower]; j++ {
		if onlyFinite[words[j].lower] {
			return !subjectPronouns[words[j-1].lower] && words[j-1].lower != "to"
		}
	}
	return false
}

// describes reports whether the participle at k tells more of what a comma sets off,
// "the mayor, the first | elected in May", and is not the verb behind a list.
func describes(words []word, k int) bool {
	if !strings.HasSuffix(words[k].lower, "ed") || k+1 == len(words) || !cutsBefore[words[k+1].lower] {
		return false
	}
	for j := k - 1; j >= 0 && words[j].text != ","; j-- {
		if words[j].lower == "and" {
			return false
		}
	}
	return true
}

var (
	onlyFinite   = wordSet(`is are was were am has have had will would can cannot could may might must should does did`)
	beginsClause = wordSet(`that after as before since but until than and or`)
)
