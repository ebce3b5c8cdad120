package site

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/marking"
)

func TestTermsOfALargeKindHaveAPageFromTwoBriefsOn(t *testing.T) {
	t.Parallel()
	everywhere := &brief.Brief{People: []string{"Ann Example", "ANN EXAMPLE"}}
	briefs := []*brief.Brief{everywhere, {People: []string{"Ann Example"}}}
	for i := range pagesForAll {
		briefs = append(briefs, &brief.Brief{People: []string{fmt.Sprintf("Person %d", i)}})
	}
	people := gatherTerms(briefs)["people"]
	if len(people.list) != 1 || people.list[0].name != "Ann Example" || people.single != pagesForAll {
		t.Errorf("%d terms have a page, %d have none", len(people.list), people.single)
	}
	if few := gatherTerms(briefs[:100])["people"]; len(few.list) != 99 || few.single != 0 {
		t.Errorf("of a small kind %d terms have a page, %d have none", len(few.list), few.single)
	}
	w := &world{terms: gatherTerms(briefs)}
	p := params{}
	w.addTermParams(p, &brief.Brief{People: []string{"Person 7", "ann example"}})
	want := params{"people": []string{"ann-example"}, "terms": params{"people": []params{{"name": "Person 7"}, {"name": "Ann Example", "slug": "ann-example"}}}}
	if diff := cmp.Diff(want, p); diff != "" {
		t.Errorf("parameters differ (-want +got):\n%s", diff)
	}
}

func TestTermSlug(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, want string }{
		{"European Union", `european-union`},
		{"Sauli Niinistö", `sauli-niinisto`},
		{"AFL/CIO", `afl-cio`},
		{"Владимир", `vladimir`},
		{"CON", `con-[0-9a-f]{8}`},
		{"محمود عباس", `[0-9a-f]{8}`},
		{"../..", `[0-9a-f]{8}`},
	} {
		if got := termSlug(c.name); !regexp.MustCompile("^" + c.want + "$").MatchString(got) {
			t.Errorf("%q: got %q, want %s", c.name, got, c.want)
		}
	}
}

func TestHedgesAreGatheredByWord(t *testing.T) {
	t.Parallel()
	got := hedges([]brief.Claim{{Hedge: "reportedly, may", Paragraph: 2}, {Hedge: "Reportedly", Paragraph: 2}, {Paragraph: 3}, {Hedge: "may", Paragraph: 4}})
	want := []params{{"word": "reportedly", "paragraphs": []int{2}}, {"word": "may", "paragraphs": []int{2, 4}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("hedges differ (-want +got):\n%s", diff)
	}
}

func TestClaimsOfASentenceShareItsRow(t *testing.T) {
	t.Parallel()
	b := &brief.Brief{Claims: []brief.Claim{{Text: "a", Paragraph: 1}, {Text: "b", Paragraph: 2}, {Text: "b", Paragraph: 2}, {Text: "b", Paragraph: 3}, {Text: "a", Paragraph: 1}}}
	var got []any
	shown, rest := claims(b)
	for _, c := range shown {
		got = append(got, c["rows"])
	}
	if diff := cmp.Diff([]any{1, 2, 0, 1, 1}, got); diff != "" || len(rest) > 0 {
		t.Errorf("rows differ (-want +got):\n%s%v is left", diff, rest)
	}
	b.Claims = nil
	for n := range 15 {
		b.Claims = append(b.Claims, brief.Claim{Text: "a", Paragraph: max(n, 12)})
	}
	if shown, rest = claims(b); len(shown) != 13 || len(rest) != 2 {
		t.Errorf("a page shows %d claims and folds %d: want the thirteen up to the end of a sentence, and 2", len(shown), len(rest))
	}
}

func TestBriefWithoutATitleIsCalledByItsFile(t *testing.T) {
	t.Parallel()
	b := &brief.Brief{Source: brief.Source{File: "seeds/cyber/note.txt"}}
	if got := title(b); got != "note.txt" {
		t.Errorf("got %q", got)
	}
	if diff := cmp.Diff([]string{"title", "author", "publisher", "date"}, missing(b)); diff != "" {
		t.Errorf("missing differs (-want +got):\n%s", diff)
	}
}

func TestDirection(t *testing.T) {
	t.Parallel()
	for lang, want := range map[string]string{"en": "ltr", "ar": "rtl", "he": "rtl", "fa": "rtl", "ur": "rtl", "ru": "ltr", "": "ltr", "und": "ltr"} {
		if got := direction(lang); got != want {
			t.Errorf("%s: got %s, want %s", lang, got, want)
		}
	}
}

func TestStripIsInSteps(t *testing.T) {
	t.Parallel()
	b := &brief.Brief{Summary: "One two three.", Body: []brief.Block{{Text: "One two three. Four five six seven eight nine ten."}, {Text: "One."}}}
	want := []params{{"n": 1, "width": 20, "share": 30, "words": 10}, {"n": 2, "width": 2, "share": 0, "words": 1}}
	if diff := cmp.Diff(want, strip(b, b.Quoted())); diff != "" {
		t.Errorf("strip differs (-want +got):\n%s", diff)
	}
	for range stripLimit {
		b.Body = append(b.Body, brief.Block{Text: "x"})
	}
	if strip(b, b.Quoted()) != nil {
		t.Error("a long source has a strip")
	}
}

func TestFoldersChangeNamesInSteps(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	a, b := filepath.Join(dir, "a"), filepath.Join(dir, "b")
	for _, name := range []string{a, b} {
		os.Mkdir(name, 0o755)
		os.WriteFile(filepath.Join(name, "f"), []byte(filepath.Base(name)), 0o644)
	}
	if err := exchangeInSteps(a, b); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{a: "b", b: "a"} {
		if got, _ := os.ReadFile(filepath.Join(name, "f")); string(got) != want {
			t.Errorf("%s holds %q", name, got)
		}
	}
	if err := exchangeInSteps(filepath.Join(dir, "none"), b); err == nil {
		t.Error("a folder that is not there was exchanged")
	}
	if got, _ := os.ReadFile(filepath.Join(b, "f")); string(got) != "a" {
		t.Error("a failed exchange was not undone")
	}
}

func TestTwoFilesOfOneAddressAreRefused(t *testing.T) {
	t.Parallel()
	out, err := newStage(filepath.Join(t.TempDir(), "public"))
	if err != nil {
		t.Fatal(err)
	}
	defer out.discard()
	w := &world{Options: Options{Config: &config.Config{DefaultMarking: marking.Clear}}}
	for _, name := range []string{"a/x.html", "a/X.html"} {
		if err := out.write(name, nil); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.check(out); err == nil {
		t.Error("two names that differ in case were let through")
	}
	if err := out.write("a/x.html", nil); err == nil {
		t.Error("a file was written twice")
	}
	if err := out.write("../x.html", nil); err == nil {
		t.Error("a file was written outside the site")
	}
	w.expected = []string{"lost/index.html"}
	if err := w.check(out); err == nil {
		t.Error("a lost page was not missed")
	}
}

func TestStatementsNameTheirPage(t *testing.T) {
	t.Parallel()
	b := &brief.Brief{KeyPoints: []brief.Point{{Text: "One.", Paragraph: 2}, {Text: "Two.", Paragraph: 5}}, Source: brief.Source{Pages: []int{1, 4}}}
	for i, want := range []int{1, 2} {
		if got := points(b, b.KeyPoints)[i]["sheet"]; got != want {
			t.Errorf("key point %d stands on page %v, want %d", i+1, got, want)
		}
	}
}
