package search_test

import (
	"crypto/sha256"
	"fmt"
	"hash"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"

	"github.com/google/go-cmp/cmp"
)

// motley returns briefs of many languages and of words that are hard to cut.
func motley() []*brief.Brief {
	languages := []string{"en", "fr", "", "ru", "sv", "es", "no", "hu", "ja", "fi", "en-GB"}
	lines := []string{
		"The U.S. and NATO's high-speed F-16 jets cost 1,234.50 on 2024-02-29; don't say O'Neill's rock-’n’-roll.",
		"Les négociations continuellement réunies, l’été et la cœur-à-cœur: naïve, ﬁve ｗｉｄｅ, Straße, İzmir.",
		"Переговоры о границах. Переговоров не было; граница открыта, ещё и йод.",
		"東京港は料金を引き上げる。ABC社と서울 항만 กรุงเทพ, and Tokyo東京mixed.",
		"Soft\u00adhyphen, zero\u200bwidth, cafe\u0301 and café, ΣΑΣ, x\x00y, bad \xff byte, a-b-c-d-e-f, I.B.M., e.g. x.y.z.",
		"Fiskarnas båtar och fiskarens båt; az épületekről és a házakban, las naciones unidas.",
	}
	briefs := append(invented(300), library()...)
	for i, b := range briefs {
		b.Language = languages[i%len(languages)]
		b.Body = append(b.Body, brief.Block{Text: lines[i%len(lines)]})
		b.Organizations = append(b.Organizations, []string{"National Security Agency", "Ålands Hav-Bolag", "x"}[i%3])
		if i%7 == 0 {
			b.KeyPoints = append(b.KeyPoints, brief.Point{Text: "What a person added:\n" + b.Title})
		}
	}
	return briefs
}

// The index of hundreds of briefs, by sums of its families: building it in another way must not
// change a byte.
func TestGoldenSums(t *testing.T) {
	files := build(t, motley(), search.Options{})
	sums := map[string]hash.Hash{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		family := path.Base(name)[:1]
		if sums[family] == nil {
			sums[family] = sha256.New()
		}
		fmt.Fprintln(sums[family], name, len(files[name].Data))
		sums[family].Write(files[name].Data)
	}
	var b strings.Builder
	for _, family := range slices.Sorted(maps.Keys(sums)) {
		fmt.Fprintf(&b, "%s %x\n", family, sums[family].Sum(nil))
	}
	checkGolden(t, "sums.txt", b.String())
}

// checkGolden compares with a file of testdata, or writes it where asked to.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(got, string(want)); d != "" {
		t.Error(d)
	}
}
