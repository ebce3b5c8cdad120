package search_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

// endings, put behind beginnings, make words.
const (
	beginnings = `gener commun arsen a be bo cat cr day dye ease fl gas hop hope hopp happ inter just kiw law luxur make nation oper play prob rat relat s say sens
		sk syl tan ten tie tr us vile vit w y yell youth bbb eee iyy abl at bl iz ll agre feed proceed succ conform electric rational hesit decis control roll`
	endings = `s ss us sses ied ies ed eed eedly edly ing ingly ly y ys tional ational enci anci abli entli izer ization ation ator alism aliti alli fulness ousli ousness
		iveness iviti biliti bli ogi logi fulli lessli li cli alize icate iciti ical ful ness ative al ance ence er ic able ible ant ement ment ent ism ate iti ous ive
		ize ion sion tion e l ll le ily ically fully lessly ability ously iness`
)

// vocabulary returns words made of parts, and those of the collections when
// they are there.
func vocabulary(t *testing.T) []string {
	var words []string
	for _, b := range strings.Fields(beginnings) {
		words = append(words, b)
		for _, e := range strings.Fields(endings) {
			words = append(words, b+e)
			for _, f := range []string{"ly", "s", "ness", "ed", "ing", "ist"} {
				words = append(words, b+e+f)
			}
		}
	}
	words = append(words, strings.Fields(`skis skies dying lying tying idly gently ugly early only singly sky news howe atlas cosmos bias andes inning innings outing
		outings canning herring earrings proceeds exceeding succeeded yyy yay say cry by toy boyish syzygy Straße İzmir café naïve ﬁve ｗｉｄｅ don't O'Neill's
		rock-’n’-roll U.S. e.g. 3.14 1,234,567 2024-02-29 F-16 A/B x_y ß ΣΑΣ 東京 서울 한국어 กรุงเทพ हिन्दी עִבְרִית العَرَبِيَّة ١٢٣ ½ ² Ⅷ ﷺ ǅ ŉ constructor toString`)...)
	for _, name := range []string{"cran", "cisi"} {
		data, err := os.ReadFile(filepath.Join(collections, name, "docs.jsonl"))
		if err != nil {
			t.Log("without the words of a collection: ", err)
		}
		words = append(words, regexp.MustCompile(`[A-Za-z]+(['.-][A-Za-z0-9]+)*`).FindAllString(string(data), -1)...)
	}
	slices.Sort(words)
	return slices.Compact(words)
}

func TestPageFoldsAndCutsAsWeDo(t *testing.T) {
	words := vocabulary(t)
	lines := ask(t, "", map[string]any{"words": words})
	var page []string
	if err := json.Unmarshal([]byte(lines[0]), &page); err != nil {
		t.Fatal(err)
	}
	faults := 0
	for i, w := range words {
		if want := search.WordForms(w); page[i] != want {
			if faults++; faults < 20 {
				t.Errorf("%q: page %q, terminal %q", w, page[i], want)
			}
		}
	}
	t.Logf("%d of %d words differ", faults, len(words))
}

func TestWordsAreStemmedByTheBriefsLanguage(t *testing.T) {
	french := note("fr", "Les élections", "", "Des nations continuellement réunies.")
	french.Language = "fr"
	russian := note("ru", "", "", "Переговоры о границах")
	russian.Language = "ru"
	finnish := note("fi", "", "", "Satamien maksut")
	finnish.Language = "fi"
	x := open(t, build(t, []*brief.Brief{french, russian, finnish, note("en", "", "", "Elected negotiators")}, search.Options{}))
	for query, want := range map[string]string{
		"continuel": "fr", "переговоров": "ru", "граница": "ru", "satamien": "fi", "negotiator": "en", "electing": "en",
	} {
		if got := paths(x.Search(query, 1)); len(got) != 1 || got[0] != want {
			t.Errorf("%q finds %v, want %s", query, got, want)
		}
	}
}
