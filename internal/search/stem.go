package search

import (
	"strings"

	"github.com/kljensen/snowball"
)

// stemLanguage returns the language whose words a brief's are stemmed by, ""
// when there is none. What does not say its language is taken as English.
func stemLanguage(language string) string {
	base, _, _ := strings.Cut(strings.ToLower(language), "-")
	switch base {
	case "", "en", "eng", "und":
		return "english"
	case "fr":
		return "french"
	case "es":
		return "spanish"
	case "ru":
		return "russian"
	case "sv":
		return "swedish"
	case "no", "nb", "nn":
		return "norwegian"
	case "hu":
		return "hungarian"
	}
	return ""
}

// stem returns the folded stem of a word in small letters by the Snowball
// algorithm. Words with digits or signs are their own. The page has no stemmer:
// the index tells it the stem of each word.
func stem(word, language string) string {
	if len(word) < 3 || language == "" || strings.ContainsAny(word, "0123456789.-") {
		return fold(word)
	}
	if s, err := snowball.Stem(word, language, true); err == nil {
		return fold(s)
	}
	return fold(word)
}

// stopWords are left out of a query that has other words. They are indexed like
// the rest, for quotes. The page reads them from the root of the index.
const stopWords = `a about above after again against all also am an and any are as at be because been before being below between both but by
can cannot could d did do does doing done down during each either else ever few for from further had has have having he her here hers herself him himself his how however
i if in into is it its itself just ll m may me might more most much must my myself no nor not now of off often on once only onto or other others our ours ourselves out over own
per quite rather re really s same shall she should since so some such t than that the their theirs them themselves then there therefore these they this those though through thus to too
toward towards under until unto up upon us ve very via was we were what whatever when where whereas whether which while who whom whose why will with within without would
yet you your yours yourself yourselves`
