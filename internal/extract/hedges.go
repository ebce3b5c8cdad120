package extract

import "briefbook/internal/seed"

// hedgeWords weaken what is said or put it on somebody else's account.
var hedgeWords = wordSet(`reportedly allegedly apparently supposedly purportedly ostensibly seemingly presumably possibly probably perhaps maybe likely unlikely
	may might could appears appear appeared seems seem seemed suggests suggest suggested claimed claims claim alleged alleges purported unconfirmed unverified rumored rumoured
	allege suspected presumed unclear uncertain doubtful believed thought potentially potential arguably conceivably possible probable roughly approximately about
	estimated tentative preliminary disputed unproven`)

// hedges returns the hedges among the words from first to last.
func (c *claimFinder) hedges(first, last int) (found []seed.Span) {
	for i := first; i < last; i++ {
		if to := c.hedgePhrase(i, last); to > i {
			found = append(found, c.span(wordRange{i, to}))
			i = to - 1
			continue
		}
		if lower := c.words[i].lower; hedgeWords[lower] && c.isHedge(i, last) {
			found = append(found, c.words[i].Span)
		}
	}
	return found
}

// isHedge reports whether a word that can hedge does so here: "May" is a month,
// "about" hedges numbers only, "thought" and "believed" only in the passive.
func (c *claimFinder) isHedge(i, last int) bool {
	w := &c.words[i]
	switch w.lower {
	case "may", "might":
		return !w.upper || i == 0 || c.words[i-1].block != w.block || c.words[i-1].text == "."
	case "about", "roughly", "approximately":
		return i+1 < last && endsInDigit(c.words[i+1].text)
	case "thought", "believed":
		return i > 0 && beForms[c.words[i-1].lower]
	}
	return true
}

// hedgePhrase returns where the phrase at i ends that hedges as a whole: "is
// expected to", "are said to", "with low confidence", "could not be confirmed"; i
// when none begins.
func (c *claimFinder) hedgePhrase(i, last int) int {
	at := func(k int) string {
		if k >= last {
			return ""
		}
		return c.words[k].lower
	}
	switch {
	case beForms[at(i)] && (at(i+1) == "expected" || at(i+1) == "said" || at(i+1) == "reported" || at(i+1) == "understood") && at(i+2) == "to":
		return i + 3
	case (at(i) == "high" || at(i) == "low" || at(i) == "moderate" || at(i) == "medium") && at(i+1) == "confidence":
		return i + 2
	case (at(i) == "could" || at(i) == "can") && at(i+1) == "not" && at(i+2) == "be", at(i) == "cannot" && at(i+1) == "be":
		for k := i + 2; k < min(i+6, last); k++ {
			if checkedForms[at(k)] {
				return k + 1
			}
		}
	}
	return i
}

var checkedForms = wordSet(`verified confirmed checked corroborated established`)

var beForms = wordSet(`is are was were be been`)
