package extract

import (
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// sentencesOf cuts one block of text.
func sentencesOf(s, lang string) []string {
	var got []string
	for _, span := range splitSentences(s, seed.Block{Span: seed.Span{End: len(s)}}, lang) {
		got = append(got, s[span.Start:span.End])
	}
	return got
}

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, lang string
		want       []string // joined by spaces they are the block
	}{
		{"a title goes with its name", "en", []string{"Gen. Amos Reed met Dr. Iyer.", "Lt. Col. Park stayed away."}},
		{"initials go with a name", "en", []string{"J. R. Okafor wrote it.", "She left."}},
		{"initials of a country may end a sentence", "en", []string{"The ship left the U.S.", "It returned in May."}},
		{"initials before a name do not", "en", []string{"The U.S. Senate met."}},
		{"a letter that is no initial", "en", []string{"He chose plan B.", "The rest left."}},
		{"numbers of things", "en", []string{"See No. 5 and p. 3 of vol. 2.", "No.", "He said no."}},
		{"a company's suffix", "en", []string{"It sold Brandt & Co. to Hale Inc. last year.", "The price fell."}},
		{"clock time", "en", []string{"It ends at 5 p.m. Friday.", "We meet at 6 a.m.", "Bring tea."}},
		{"decimals and addresses", "en", []string{"It rose 3.5 per cent.", "Ask j.doe@example.org.", "See https://example.org/a.b?c=1.", "Thanks."}},
		{"a quotation with its closing mark", "en", []string{`"It is over."`, `She left.`}},
		{"a quotation that goes on", "en", []string{`"Is it over?" asked Lena Holt.`, `"No!" he said.`}},
		{"a question with its speaker after it", "en", []string{`"Is it over?" Lena Holt asked.`, "Nobody knew."}},
		{"brackets within a sentence", "en", []string{"The port (it was built in 1950.) closed.", "(It reopened.)", "Good."}},
		{"ellipses", "en", []string{"It was ... odd.", "Well...", "They left.", "It ended . . . .", "Then rain."}},
		{"numbers of notes", "en", []string{"It sank. [3]", "The crew lived.[4][5]", "All were well."}},
		{"an enumeration in one line", "en", []string{"1) Close the port", "2) Open the yard", "3) Wait"}},
		{"the number of an item", "en", []string{"1. Close the port.", "2. Open the yard."}},
		{"bullets", "en", []string{"• Close the port", "• Open the yard"}},
		{"lower case all through", "en", []string{"they closed it.", "nobody asked why!", "sad"}},
		{"an unknown short form", "en", []string{"The Bldg. Committee met.", "Hmm.", "Right."}},
		{"German ordinals and short forms", "de", []string{"Am 3. Oktober kam Dr. Weiß, z. B. mit dem Zug.", "Es war am 5. Mai.", "Der Rest blieb."}},
		{"French marks", "fr", []string{"M. Durand est parti.", "« Bonjour. »", "Pourquoi ?", "Voir p. ex. ici."}},
		{"Spanish marks", "es", []string{"El Sr. Ruiz llegó.", "¿Qué quiere?", "¡Nada!"}},
		{"a year that opens a Russian sentence", "ru", []string{"В 2020 г. Россия вышла.", "Потом вернулась."}},
		{"a unit before a quotation", "fr", []string{"Elle est venue à 5 h.", "« Bonjour. »"}},
		{"Russian short forms", "ru", []string{"Это было в 2020 г.", "Он жил на ул. Мира, д. 5.", "А. П. Чехов и т.д. там."}},
		{"Ukrainian short forms", "uk", []string{"Він жив на вул. Миру.", "Це було у 2020 р.", "Потім поїхав."}},
		{"Dutch short forms", "nl", []string{"Dhr. Jansen kwam o.a. uit Breda.", "De rest bleef."}},
		{"Italian and Portuguese titles", "it", []string{"Il sig. Rossi e il dott. Bo.", "Poi basta."}},
		{"Portuguese", "pt", []string{"O Sr. Silva saiu.", "Foi às 5h."}},
		{"Arabic marks", "ar", []string{"هل هذا صحيح؟", "نعم.", "د. أحمد هنا."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sentencesOf(strings.Join(c.want, " "), c.lang); !slices.Equal(got, c.want) {
				t.Errorf("got  %q\nwant %q", got, c.want)
			}
		})
	}
}

func TestSentencesWithoutSpaces(t *testing.T) {
	t.Parallel()
	want := []string{"他说：“好。”", "然后走了。", "真的吗？", "今日は「はい。」と言った。", "終"}
	if got := sentencesOf(strings.Join(want, ""), "zh"); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestSentencesOfATableRowAreItsCells(t *testing.T) {
	t.Parallel()
	s := "Port | No. 5. Open"
	row := seed.Block{Span: seed.Span{End: len(s)}, Kind: seed.Row, Cells: []seed.Span{{Start: 0, End: 4}, {Start: 7, End: 18}}}
	if got := splitSentences(s, row, "en"); !slices.Equal(got, row.Cells) {
		t.Errorf("got %v, want %v", got, row.Cells)
	}
}

func FuzzSentences(f *testing.F) {
	for _, s := range []string{"A. B... c? \"D.\" e", "1) a 2) b", "• x • y", "“Ж. . .” 。」", "..", "a.m. ) ]"} {
		f.Add(s, "en")
		f.Add(s, "de")
	}
	f.Fuzz(func(t *testing.T, s, lang string) {
		s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
		if s == "" {
			return
		}
		at := 0
		for _, span := range splitSentences(s, seed.Block{Span: seed.Span{End: len(s)}}, lang) {
			if span.Start < at || span.End <= span.Start || span.End > len(s) {
				t.Fatalf("%v after %d in %d bytes", span, at, len(s))
			}
			if !utf8.ValidString(s[span.Start:span.End]) || strings.TrimSpace(s[at:span.Start]) != "" {
				t.Fatalf("%v cuts a character or loses words", span)
			}
			at = span.End
		}
		if strings.TrimSpace(s[at:]) != "" {
			t.Fatalf("lost the end from %d", at)
		}
	})
}
