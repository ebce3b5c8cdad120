package extract

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// sentenceWeights are the weights of the features of a sentence, learned by ridge
// regression of the grades (0 to 3) that two readers gave the sentences of 20
// news and government texts (tools/learnweights), then rounded; those that
// [byHand] names, which such texts hardly have, are set by hand.
var sentenceWeights = features{
	fCentral: .1, fCovers: .35, fFirst: .25, fEarly: .2, fPlace: .35, fOpens: .2, fLength: .4, fShort: -.1, fTitle: .3,
	fQuoted: -.4, fPersonal: -.15, fNames: .15, fNumbers: .3, fAction: .35, fLeans: -.1, fQuestion: -.4, fExample: -.2, fSummary: .6, fAnecdote: -.5, fGeneral: -.3,
}

// featureNames are what explain calls the features.
var featureNames = [fFeatures]string{
	"central", "covers much of the subject", "first sentence", "early", "towards the start", "opens its paragraph", "full", "short", "shares words with the title",
	"quoted", "personal", "names", "numbers", "words of decision or finding", "leans on the one before", "a question", "an example", "under a heading of summary", "of the writer himself", "what is usual",
}

// weigh returns the weighted sum of the features.
func (x *features) weigh() (sum float64) {
	for k := range x {
		sum += x[k] * sentenceWeights[k]
	}
	return sum
}

// why tells what each feature added to the score or took off it, the strongest
// first; what hardly counted is left out.
func (x *features) why() []string {
	var counted []int
	share := func(k int) float64 { return x[k] * sentenceWeights[k] }
	for k := range x {
		if math.Abs(share(k)) >= 0.01 {
			counted = append(counted, k)
		}
	}
	slices.SortStableFunc(counted, func(a, b int) int { return cmp.Compare(math.Abs(share(b)), math.Abs(share(a))) })
	return each(counted, func(k int) string { return fmt.Sprintf("%s %+.2f", featureNames[k], share(k)) })
}
