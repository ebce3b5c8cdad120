package extract

import (
	"cmp"
	"fmt"
	"math"
	"slices"
)

// sentenceWeights are the weights of the features of a sentence, learned by ridge
// regression of the grades (0 to 3) of importance that readers gave the sentences
// of 110 documents of testdata and of 20 news and government texts
// (tools/learnweights), then rounded.
var sentenceWeights = features{
	fCovers: .33, fFirst: .29, fPlace: .51, fTalkFirst: -.43, fTalkPlace: -.36, fLength: .99, fShort: -.24, fQuoted: -.55, fPersonal: -.41, fNames: -.2,
	fNumbers: .45, fAction: .33, fDecides: .23, fFinds: .1, fProcedure: -.54, fLeans: -.08, fSummary: .41,
}

// featureNames are what explain calls the features.
var featureNames = [fFeatures]string{
	"covers much of the subject", "first sentence", "towards the start", "first of a talk or letter", "towards the start of such", "full", "short", "quoted", "personal",
	"names", "numbers", "words of action", "decides or recommends", "finds or measures", "procedure", "leans on the one before", "under a heading of summary",
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
