package extract

import (
	"fmt"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// TestLongDocumentsAreTheirAbstracts: the key points of a long paper come from its
// abstract and its conclusion, none from its references.
func TestLongDocumentsAreTheirAbstracts(t *testing.T) {
	paper := func(abstract string) string {
		var b strings.Builder
		fmt.Fprintf(&b, "# Kelp and the harbour wall\n\n## %s\n\n", abstract)
		b.WriteString("We planted kelp along forty metres of the old harbour wall to see how it breaks the waves of winter. Waves behind the kelp on the wall were lower by a third than those beside it. The kelp cost the town a tenth of what a new wall of stone would have cost.\n\n## 1. Method\n\n")
		for k := range 60 {
			fmt.Fprintf(&b, "In plot %d the divers counted %d stems of kelp with %d crabs among them. The gauge must be read at noon on day %d.\n\n", k, k*7, k+3, k)
		}
		b.WriteString("## 9. Conclusions\n\nKelp protects a harbour wall from the waves of winter where the water is cold. Towns with old harbour walls should plant kelp before they decide to build a new one.\n\n")
		b.WriteString("## References\n\nBerg, T. shows in 2019 that 40 percent of kelp dies and $3 million was announced. Roe, A. finds waves lower.\n")
		return b.String()
	}
	for abstract, want := range map[string]bool{"Abstract": true, "The Abstract Container": false} {
		doc, err := seed.Read("paper.md", []byte(paper(abstract)), seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		f := Find(doc)
		in := 0
		for _, s := range f.KeyPoints {
			text := doc.Text[s.Start:s.End]
			in += int(truth(strings.Contains(text, "wall") || strings.Contains(text, "Waves")))
			if strings.Contains(text, "Berg") || strings.Contains(text, "Roe") {
				t.Errorf("under %q a reference is a key point: %q", abstract, text)
			}
		}
		if (in == 5) != want {
			t.Errorf("under %q, %d key points are of the abstract and conclusion", abstract, in)
		}
		for _, s := range f.Implications {
			if text := doc.Text[s.Start:s.End]; want && strings.Contains(text, "gauge") {
				t.Errorf("an implication is a detail of the method: %q", text)
			}
		}
	}
}
