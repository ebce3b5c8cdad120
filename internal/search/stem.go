package search

import (
	"strings"

	"github.com/kljensen/snowball/english"
)

// stem returns the stem of a folded English word by the Snowball algorithm.
// Only words of the letters a to z have one.
func stem(form string) string {
	if len(form) < 3 {
		return form
	}
	for i := 0; i < len(form); i++ {
		if form[i] < 'a' || form[i] > 'z' {
			return form
		}
	}
	return english.Stem(form, true)
}

// isEnglish reports whether the words of a brief in this language are stemmed.
// What does not say its language is taken as English.
func isEnglish(language string) bool {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	return base == "" || base == "en" || base == "eng" || base == "und"
}

// stopWords are left out of a query that has other words. They are indexed like
// the rest, for quotes. The page reads them from the root of the index.
const stopWords = `a about above after again against all also am an and any are as at be because been before being below between both but by
can cannot could d did do does doing done down during each either else ever few for from further had has have having he her here hers herself him himself his how however
i if in into is it its itself just ll m may me might more most much must my myself no nor not now of off often on once only onto or other others our ours ourselves out over own
per quite rather re really s same shall she should since so some such t than that the their theirs them themselves then there therefore these they this those though through thus to too
toward towards under until unto up upon us ve very via was we were what whatever when where whereas whether which while who whom whose why will with within without would
yet you your yours yourself yourselves`
