package extract

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// sentenceWeights are the weights of the features of a sentence, learned by ridge
// regression of the grades (0 to 3) of importance that readers gave the sentences
// of 110 documents of testdata and of 37 news and government texts
// (tools/learnweights), then rounded.
var sentenceWeights = features{
	fCovers: .33, fFirst: .38, fPlace: .55, fTalkFirst: -.56, fTalkPlace: -.4, fLength: .95, fShort: -.21, fQuoted: -.51, fPersonal: -.4, fNames: -.13,
	fNumbers: .4, fAmounts: .3, fAction: .32, fDecides: .25, fProcedure: -.55, fExample: -.28, fLeans: -.1, fSummary: .38,
}

// featureNames are what explain calls the features.
var featureNames = [fFeatures]string{
	"covers much of the subject", "first sentence", "towards the start", "first of a talk or letter", "towards the start of such", "full", "short", "quoted", "personal",
	"names", "numbers", "amounts", "words of action", "decides or recommends", "procedure", "example", "leans on the one before", "under a heading of summary",
}

// bottomWeights are the weights of the features of a bottom line, in units of the
// score as a key point, learned by logistic regression from the sentences that
// readers of the same documents chose (tools/learnweights), then rounded.
var bottomWeights = bottomFeatures{bSummary: .48, bEarly: .29, bLikeFirst: .17, bSubject: .24, bEarlier: -.43, bAmounts: -.18, bOwn: .3}

// bottomNames are what explain calls them.
var bottomNames = [bFeatures]string{
	"stands in a summary", "among the first sentences", "the first or like it", "begins with what the document speaks of", "tells of an earlier year", "amounts", "what its writer decides or asks for",
}

// weigh returns the weighted sum of the features.
func (b *bottomFeatures) weigh() (sum float64) {
	for k := range b {
		sum += b[k] * bottomWeights[k]
	}
	return sum
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
func (x *features) why() []string { return reasons(x[:], sentenceWeights[:], featureNames[:]) }

// why tells the same of a bottom line.
func (b *bottomFeatures) why() []string { return reasons(b[:], bottomWeights[:], bottomNames[:]) }

func reasons(x, weights []float64, names []string) []string {
	var counted []int
	share := func(k int) float64 { return x[k] * weights[k] }
	for k := range x {
		if math.Abs(share(k)) >= 0.01 {
			counted = append(counted, k)
		}
	}
	slices.SortStableFunc(counted, func(a, b int) int { return cmp.Compare(math.Abs(share(b)), math.Abs(share(a))) })
	return each(counted, func(k int) string { return fmt.Sprintf("%s %+.2f", names[k], share(k)) })
}
