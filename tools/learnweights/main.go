// Learnweights learns from graded sentences the weights of the table in
// internal/extract/weights.go, and prints them beside those that stand there.
// The build never runs it.
//
//	go run ./tools/learnweights internal/extract/testdata/graded.jsonl internal/extract/testdata/graded_statements.jsonl ../shared/eval/data/keypoints/dev.jsonl
//
// Each line of the data is a text with its sentences, as code points, and a
// grade of importance for each, or the name of a document beside the file with
// the beginnings of its sentences:
//
//	{"text":"…","gold":{"sentences":[[0,96],[97,150]],"grades":[3,0.5]}}
//	{"document":"desk/ferry.txt","sentences":[{"grade":3,"begins":"The ferry"},…],"bottom_line":[0]}
//
// It is a ridge regression of the grades within documents, each of which counts
// the same for each of its readers. The share is of the importance that the five
// best sentences by the weights alone carry, in what the best possible five would.
package main

import (
	"fmt"
	"os"

	"briefbook/internal/extract"
)

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: go run ./tools/learnweights DATA.jsonl…")
		os.Exit(2)
	}
	docs, err := read(os.Args[1:]...)
	if err != nil {
		fmt.Fprintln(os.Stderr, "learnweights:", err)
		os.Exit(1)
	}
	report(docs)
}

// report prints both tables and how well they do.
func report(docs []document) {
	points, bottoms := extract.FeatureWeights(), extract.BottomWeights()
	score := func(weights []float64, d document) float64 { return d.share(weights) }
	compare("share of importance", docs, points, learn, score)
	chosen := func(weights []float64, d document) float64 {
		if d.chooses(weights) {
			return 1
		}
		return 0
	}
	compare("bottom line chosen", docs, bottoms, learnBottom, chosen)
}

// compare prints the weights of a table beside those that the documents teach,
// and the mean score of the documents by the former, by the latter and by what
// the others teach.
func compare(what string, docs []document, table []extract.FeatureWeight, learn func([]document, int) []float64, score func([]float64, document) float64) {
	committed := make([]float64, len(table))
	learned := learn(docs, len(table))
	fmt.Printf("%7s %8s  feature\n", "learned", "in table")
	for k, row := range table {
		committed[k] = row.Weight
		fmt.Printf("%7.2f %8.2f  %s\n", learned[k], row.Weight, row.Name)
	}
	var plain, apart, ours float64
	for i, d := range docs {
		others := append(append([]document(nil), docs[:i]...), docs[i+1:]...)
		plain += score(learned, d)
		apart += score(learn(others, len(table)), d)
		ours += score(committed, d)
	}
	n := float64(len(docs))
	fmt.Printf("%s, %d documents: table %.3f, learned %.3f, learned without the document %.3f\n", what, len(docs), ours/n, plain/n, apart/n)
}
