package extract

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestQuotations(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"curly marks", "He said “no” and “never.” Then left.", []string{"“no”", "“never.”"}},
		{"straight marks", `"Yes," she said, "we can." Fine.`, []string{`"Yes,"`, `"we can."`}},
		{"two single marks are one double mark", "''We won't stop,'' he said.", []string{"''We won't stop,''"}},
		{"single curly marks with an apostrophe within", "The ‘don’t ask’ rule ended.", []string{"‘don’t ask’"}},
		{"apostrophes open nothing", "The '90s weren't the workers' best years.", nil},
		{"German marks", "Er sagte: „Nein“, und ging.", []string{"„Nein“"}},
		{"French marks with spaces", "Il a dit : « non » hier.", []string{"« non »"}},
		{"an unclosed quotation ends with its block", "“We go on\nHe left.", []string{"“We go on"}},
		{"a quotation within another belongs to it", "“He said ‘no’ twice,” she said.", []string{"“He said ‘no’ twice,”"}},
		{"inches are no quotation", `A 3" pipe and a 4" pipe.`, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			x := analyse(plainDocument(c.text), "en")
			got := each(x.quotations(), func(q quotation) string { return x.slice(q.Span) })
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
		})
	}
}
