package search_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"briefbook/internal/brief"
	"briefbook/internal/marking"
	"briefbook/internal/search"

	"github.com/google/go-cmp/cmp"
)

// note returns a brief of a few paragraphs.
func note(path, title, date string, paragraphs ...string) *brief.Brief {
	b := &brief.Brief{Path: "briefs/" + path, Title: title, Date: date, Marking: marking.Green}
	b.Source.File = "seeds/" + path + ".txt"
	for _, p := range paragraphs {
		b.Body = append(b.Body, brief.Block{Text: p})
	}
	return b
}

// build returns the files of an index.
func build(t testing.TB, briefs []*brief.Brief, o search.Options) fstest.MapFS {
	t.Helper()
	files := fstest.MapFS{}
	_, err := search.Build(briefs, o, func(name string, data []byte) error {
		if files[name] != nil {
			return fmt.Errorf("%s is written twice", name)
		}
		files[name] = &fstest.MapFile{Data: append([]byte(nil), data...)}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func open(t testing.TB, files fstest.MapFS) *search.Index {
	t.Helper()
	x, err := search.Open(files)
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// library is a small collection that the tests share.
func library() []*brief.Brief {
	harbour := note("ports/harbour", "Harbour fees rise in Rostock", "2024-05-02",
		"The harbour board of Rostock will raise its fees in June.",
		"Fishing boats stay exempt, the board's chairman said. High-speed ferries pay twice.")
	harbour.Topics, harbour.Countries = []string{"Transport", "Public finance"}, []string{"Germany"}
	grid := note("energy/grid", "Power grid repairs", "2024-05",
		"Crews repaired the power grid after the storm; the grid powers forty villages.",
		"The U.S. embassy gave 3.5 million for transformers on 2024-04-17.")
	grid.Organizations = []string{"National Power Company of Ukraine"}
	grid.Countries, grid.People = []string{"Ukraine", "United States"}, []string{"Olena Koval"}
	cafe := note("ports/cafe", "Le café du port", "2019-11-30", "Les nations du café, naïve et coöpérative: l’été.")
	cafe.Language = "fr"
	tokyo := note("asia/tokyo", "東京港の料金", "", "東京港は料金を引き上げる。", "The record shows nothing else.")
	tokyo.Language, tokyo.Marking = "ja", marking.Amber
	record := note("press/record", "Record catch", "2021", "A record was set, record the clerk did.", "She read The Record daily, and nation after nation followed.")
	return []*brief.Brief{harbour, grid, cafe, tokyo, record}
}

func paths(r search.Results) []string {
	var out []string
	for _, h := range r.Hits {
		out = append(out, h.Brief[len("briefs/"):])
	}
	return out
}

func TestSearchFindsWhatAQueryAsksFor(t *testing.T) {
	x := open(t, build(t, library(), search.Options{ShardBytes: 64}))
	cases := []struct {
		name, query string
		want        []string
	}{
		{"a word in another form of its stem", "repairing", []string{"energy/grid"}},
		{"any word may match, more matches first", "harbour grid power", []string{"energy/grid", "ports/harbour"}},
		{"diacritics and case do not count", "CAFE", []string{"ports/cafe"}},
		{"a letter without its accent in a quote", `"naive et cooperative"`, []string{"ports/cafe"}},
		{"a quote of common words", `"the record"`, []string{"press/record", "asia/tokyo"}},
		{"a quote takes words as written", `"record was"`, []string{"press/record"}},
		{"a quote in no brief", `"record catch set"`, nil},
		{"a quote reaches across paragraphs", `"june fishing"`, []string{"ports/harbour"}},
		{"an ending that no brief has", "harbouring villager", []string{"ports/harbour", "energy/grid"}},
		{"an excluded word", "fees -ferries", nil},
		{"an excluded phrase", `record -"was set"`, []string{"asia/tokyo"}},
		{"the parts of a compound", "speed", []string{"ports/harbour"}},
		{"a compound in one word", "highspeed", []string{"ports/harbour"}},
		{"a possessive", "boards", []string{"ports/harbour"}},
		{"a number as typed", `"3.5"`, []string{"energy/grid"}},
		{"a date as typed", "2024-04-17", []string{"energy/grid"}},
		{"an abbreviation without its stops", `US`, []string{"energy/grid"}},
		{"a script without spaces", "料金", []string{"asia/tokyo"}},
		{"a word of another language unstemmed", `nations lang:fr`, []string{"ports/cafe"}},
		{"a beginning with a star", "transf*", []string{"energy/grid"}},
		{"a topic", "topic:transport", []string{"ports/harbour"}},
		{"part of a topic in quotes", `topic:"public fin"`, []string{"ports/harbour"}},
		{"a country but for a word", "country:ukraine -storm", nil},
		{"a country by its people", "germans ferry german", []string{"ports/harbour"}},
		{"a country by its capital, mistyped", "berlni", []string{"ports/harbour"}},
		{"a country by another name", "america's storm", []string{"energy/grid"}},
		{"a country by its code", "catch in DE", []string{"press/record", "ports/harbour"}},
		{"a code that is a common word", "fees in the US", []string{"ports/harbour", "energy/grid"}},
		{"no code in small letters", "catch de us", []string{"press/record"}},
		{"no code where all is in capitals", "CATCH IN DE", []string{"press/record"}},
		{"a filter by a country's code, people, capital", "country:ua country:ukrainian country:kiev", []string{"energy/grid"}},
		{"a filter by a name of several words", `country:"federal republic of germany"`, []string{"ports/harbour"}},
		{"no country but the word excluded", "storm -ukrainian", []string{"energy/grid"}},
		{"a person", "person:koval", []string{"energy/grid"}},
		{"the acronym of an organisation", "NPCU", []string{"energy/grid"}},
		{"an organisation", "org:national", []string{"energy/grid"}},
		{"a section", "section:ports", []string{"ports/harbour", "ports/cafe"}},
		{"a marking", "marking:amber", []string{"asia/tokyo"}},
		{"after a month", "after:2024-05", []string{"ports/harbour", "energy/grid"}},
		{"before a year, the undated left out", "before:2021", []string{"ports/cafe"}},
		{"either of two filters", "section:asia OR section:press", []string{"press/record", "asia/tokyo"}},
		{"either of two words, with a filter", "ferries OR storm country:germany", []string{"ports/harbour"}},
		{"a mistake in a long word", "transfromers", []string{"energy/grid"}},
		{"a mistake in the first letter", "garbour", []string{"ports/harbour"}},
		{"only common words", "the", []string{"press/record", "energy/grid", "asia/tokyo", "ports/harbour"}},
		{"an unknown field is text", "colour:grid", []string{"energy/grid"}},
		{"a field without a date is text", "before:storm", []string{"energy/grid"}},
		{"nothing", "  ", nil},
		{"only signs", `- : * "" OR`, nil},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			r := x.Search(c.query, 0)
			if r.Err != nil {
				t.Fatal(r.Err)
			}
			if d := cmp.Diff(paths(r), c.want); d != "" {
				t.Error(d)
			}
		})
	}
}
