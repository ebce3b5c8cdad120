package extract

import (
	"math"
	"strings"

	"briefbook/internal/seed"
)

const (
	titleSentences = 20 // sentences of running text that a title may be cut from
	minTitleWords  = 4
)

// clauseTitle cuts a title from the first sentences: one clause, word for word,
// that carries most of what the document speaks of.
func clauseTitle(t *text) (seed.Span, bool) {
	counts := map[string]int{}
	for _, w := range t.words {
		if !w.punct {
			counts[titleKey(w)]++
		}
	}
	var best clause
	seen := 0
	for i := range t.sentences {
		s := &t.sentences[i]
		if !prose(t, s.block) || s.block < headBlocks && furnitureLine(t, s.block) {
			continue
		}
		words := t.words[s.first:s.last]
		if seen++; seen > titleSentences {
			break
		}
		if seen > 1 && leansOnText(words) {
			continue
		}
		prior := 1.0
		if seen > 1 {
			prior = laterSentence
		}
		c := bestClause(words, counts, prior)
		if c.score > best.score {
			best = c
		}
	}
	if best.score > 0 {
		return best.span, true
	}
	return shortSentence(t)
}

// beforeThat is what a clause is worth whose last noun is told of after it.
const beforeThat = 0.8

// laterSentence is what a sentence after the first is worth for the title.
const laterSentence = 0.6

// A clause is a possible title.
type clause struct {
	span  seed.Span
	score float64
}

// titleKey is what a word counts as: later forms of a name or verb alike.
func titleKey(w word) string {
	s := strings.TrimSuffix(strings.TrimSuffix(w.lower, "'s"), "’s")
	if len(s) > 4 {
		s = strings.TrimSuffix(strings.TrimSuffix(strings.TrimSuffix(s, "s"), "ing"), "ed")
	}
	return s
}

// bestClause returns the best clause of a sentence; its score is 0 when none
// may be cut.
func bestClause(words []word, counts map[string]int, prior float64) clause {
	var best clause
	end := len(words)
	for end > 0 && strings.Contains(".!…\"”", words[end-1].text) {
		end--
	}
	if end == 0 || words[len(words)-1].text == "?" {
		return best
	}
	for _, from := range clauseStarts(words) {
		n, verb, aside := 0, -1, false
		for k := from; k <= len(words); k++ {
			if k == end || clauseMarks[words[k].text] || cutsBefore[words[k].lower] {
				if n >= minTitleWords && n <= maxTitleWords && verb >= 0 && mayCut(words, from, k, verb) {
					span := seed.Span{Start: words[from].Start, End: words[k-1].End}
					score := prior * clauseWorth(words[from:k], counts)
					if k < end && words[k].lower == "that" {
						score *= beforeThat
					}
					if score > best.score {
						best = clause{span, score}
					}
				}
			}
			if k == end || n > maxTitleWords {
				break
			}
			n += spokenWords(words[k].text)
			if !words[k].punct {
				if verb < 0 && !aside && k > from && finiteAt(words, k) {
					verb = k
				}
				continue
			}
			aside = aside != asideMarks[words[k].text]
		}
	}
	return best
}

var (
	// clauseMarks are marks before which a clause may end.
	clauseMarks = wordSet(`, ; : — – (`)
	// asideMarks part what is said by the way, whose verb is not the clause's.
	asideMarks = wordSet(`, — – ( )`)
)

// cutsBefore are words before which a clause may end.
var cutsBefore = wordSet(`after as amid while when because since following during according citing who which where and but in on at for from with despite by over through under
	against into across without toward towards before until about to that`)

// clauseStarts returns where a clause may begin: after a dateline, and after an
// adverbial that the sentence begins with.
func clauseStarts(words []word) []int {
	from := 0
	for k := 0; k < len(words) && k < 16; k++ {
		if s := words[k].text; s == "—" || s == "―" || s == "_" || (s == "-" || s == "–") && k+1 < len(words) && words[k+1].Start > words[k].End {
			if words[0].text == strings.ToUpper(words[0].text) && len(words[0].text) > 2 || words[k-min(k, 1)].text == ")" {
				from = k + 1
			}
			break
		}
	}
	if from >= len(words) {
		return nil
	}
	var starts []int
	switch opener := words[from].lower; {
	case opener == "if" || opener == "unless" || opener == "whether":
		return nil
	case subordinators[opener]:
	case adverbialOpeners[opener]:
		starts = []int{from}
	default:
		return append([]int{from}, nameAfterPost(words, from)...)
	}
	for k := from + 1; k < len(words)-1 && k < from+12; k++ {
		if words[k].text == "," && !words[k+1].punct && !leansOnText(words[k+1:]) {
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
	subordinators    = wordSet(`although though while as because when despite unlike even given with by to whereas once`)
	adverbialOpeners = wordSet(`on in at after during for only just more days hours weeks months years following amid last this next since earlier late early`)
)

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
	open, quotes := 0, 0
	for _, w := range words[from:k] {
		switch w.text {
		case "(", "“", "‘", "[", "«":
			open++
		case ")", "”", "]", "»":
			open--
		case `"`:
			quotes++
		case ";", ":":
			return false
		}
	}
	if open != 0 || quotes%2 != 0 {
		return false
	}
	for _, w := range words[k:] {
		if overturns[w.lower] {
			return false
		}
	}
	return k == len(words) || words[k].text != "," || k+1 == len(words) || !coordinates(words, from, k)
}

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
	if !last.upper && (strings.HasSuffix(last.lower, "ed") || finiteAt(words, k-1) || incomplete[last.lower]) {
		return true
	}
	return k-2 >= from && (beforeBareVerb[words[k-2].lower] || incomplete[words[k-2].lower])
}

// incomplete are words that want a complement.
var incomplete = wordSet(`able set likely due ready going according up out off back down away there plan plans effort efforts bid way right chance decision attempt
	want wants fact idea`)

var (
	// danglers are words that no clause ends in.
	danglers = wordSet(`the a an of to in on at for from with by and or but that than as his her its their our my your this these those is are was were be been being has
		have had will would can could may might must should not no never very more most said says say who which whom whose if when while where about into between both either
		i he she we they it also so such some any all other another mr mrs ms dr gen sen rep gov president former n`)
	// beforeBareVerb are words whose verb may need what follows it.
	beforeBareVerb = wordSet("to will would can could may might must should not did does do")
	// overturns are words that make of what stands before them in the sentence
	// something else than it says by itself.
	overturns = wordSet(`if unless except provided denied denies denying deny false falsely untrue hoax debunked rumor rumors rumour rumours wrongly incorrectly claimed claims
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
	case finiteVerbs[stem] || stem != w.lower, pastCues[w.lower] && w.lower != "since" && w.lower != "ago" && w.lower != "already":
		return true
	case len(w.lower) > 4 && strings.HasSuffix(w.lower, "ed"):
		return words[k-1].lower != "the" && words[k-1].lower != "a"
	case len(w.lower) > 3 && strings.HasSuffix(w.lower, "s") && k+1 < len(words):
		return verbFollowers[words[k+1].lower] && !strings.HasSuffix(words[k-1].lower, "s") && !verbFollowers[words[k-1].lower]
	}
	return false
}

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

// clauseWorth is how much of the document's matter the words carry for their
// number.
func clauseWorth(words []word, counts map[string]int) float64 {
	sum, n := 0.0, 0
	seen := map[string]bool{}
	for _, w := range words {
		if w.punct {
			continue
		}
		n++
		key := titleKey(w)
		if seen[key] || danglers[w.lower] || cutsBefore[w.lower] || len(w.lower) < 3 {
			continue
		}
		seen[key] = true
		sum += math.Log(1 + float64(counts[key]))
		if w.upper {
			sum += nameWorth
		}
	}
	return sum / math.Pow(float64(n)+titleSlack, 0.65)
}

const (
	titleSlack = 3.0
	nameWorth  = 0.6 // of a capitalised word, beside its frequency
)

// spokenWords counts the words of a token that a strict reader counts: the
// parts of "five-year" or "9/11" are two.
func spokenWords(token string) int {
	n, within := 0, false
	for _, r := range token {
		letter := isWordRune(r)
		if letter && !within {
			n++
		}
		within = letter
	}
	return n
}

// longestCut returns the last place, within the words that a title may have,
// where the sentence may be cut; 0 when there is none.
func longestCut(words []word) int {
	n, best := 0, 0
	for k, w := range words {
		if n >= minTitleWords && (clauseMarks[w.text] || cutsBefore[w.lower]) && mayCut(words, 0, k, 0) {
			best = k
		}
		n += spokenWords(w.text)
		if n > maxTitleWords {
			break
		}
	}
	return best
}

// shortSentence returns the first sentence of running text that is short enough
// to be a title, else the words before its first comma.
func shortSentence(t *text) (seed.Span, bool) {
	for _, s := range t.sentences {
		if s.block < headBlocks && furnitureLine(t, s.block) {
			continue
		}
		words := t.words[s.first:s.last]
		n := 0
		for k, w := range words {
			if w.punct && n >= minTitleWords && (w.text == "," || w.text == ";" || w.text == "，") && !leansOnText(words) && mayCut(words, 0, k, 0) {
				return seed.Span{Start: s.Start, End: words[k-1].End}, true
			}
			n += spokenWords(w.text)
			if n > maxTitleWords {
				break
			}
		}
		if n > 1 && n <= maxTitleWords {
			return s.Span, true
		}
		if n > maxTitleWords && prose(t, s.block) && strings.HasPrefix(t.lang, "en") && !leansOnText(words) {
			if k := longestCut(words); k > 0 {
				return seed.Span{Start: s.Start, End: words[k-1].End}, true
			}
		}
	}
	return seed.Span{}, false
}
