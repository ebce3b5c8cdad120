package brief

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func sample() *Brief {
	return &Brief{
		Path: "briefs/a", Title: "Port fees rise", TitleBasis: "derived", Summary: "Fees rise in May.",
		KeyPoints: []Point{{"The council said so.", 1}}, Topics: []string{"Transportation"},
		Source: Source{File: "seeds/a.txt", Words: 8, Paragraphs: 2},
		Body:   []Block{{Text: "Fees rise in May. The council said so."}, {Text: "Ships wait."}},
	}
}

// other returns a brief of which every field differs from the sample's.
func other() *Brief {
	return &Brief{
		Path: "briefs/a", Title: "Port fees fall", TitleBasis: "source", Summary: "Fees fall in June.", Date: "2024-06",
		KeyPoints: []Point{{"Nobody said so.", 1}}, Topics: []string{"Trade"},
		Source: Source{File: "seeds/a.txt", Words: 9, Paragraphs: 2},
		Body:   []Block{{Text: "Fees fall in June. Nobody said so."}, {Text: "Ships go."}},
	}
}

func mustUpdate(t *testing.T, old []byte, fresh *Brief) []byte {
	t.Helper()
	data, changed, err := Update(old, fresh)
	if err != nil {
		t.Fatal(err)
	}
	if changed == bytes.Equal(data, old) {
		t.Errorf("changed is %t", changed)
	}
	again, changed, err := Update(data, fresh)
	if err != nil || changed || !bytes.Equal(again, data) {
		t.Errorf("a second run changes the file (%v): %s", err, cmp.Diff(string(again), string(data)))
	}
	return data
}

func TestUpdateOfAnUntouchedFileIsTheFreshFile(t *testing.T) {
	for _, pair := range [][2]*Brief{{sample(), sample()}, {sample(), other()}, {other(), sample()}} {
		got := mustUpdate(t, pair[0].Markdown(), pair[1])
		if diff := cmp.Diff(string(got), string(pair[1].Markdown())); diff != "" {
			t.Error(diff)
		}
	}
}

func TestUpdateKeepsWhatAPersonDid(t *testing.T) {
	for _, c := range []struct {
		name     string
		old, new string // what the person replaces
		keeps    []string
		loses    []string
		follows  []string
	}{
		{name: "a title changed", old: `"Port fees rise"`, new: `"Dearer ports"`, keeps: []string{"title: \"Dearer ports\"\n"}, follows: []string{"Fees fall in June.", "Trade", "Ships go"}},
		{name: "a title without quotes", old: `"Port fees rise"`, new: `Dearer ports`, keeps: []string{"title: Dearer ports\n"}},
		{name: "a field taken away", old: "summary: \"Fees rise in May.\"\n", new: "", loses: []string{"summary: \"Fees"}, follows: []string{"Nobody said"}},
		{name: "a key of its own", old: "summary:", new: "desk: \"East\"\nsummary:", keeps: []string{"desk: \"East\"\n"}, follows: []string{"summary: \"Fees fall"}},
		{name: "a comment before a field", old: "summary:", new: "# look again\n\nsummary:", keeps: []string{"# look again\n\nsummary: \"Fees fall"}},
		{name: "a comment within a list", old: "  - \"Transportation\"", new: "# mine\n  - \"Ports\"", keeps: []string{"topics:\n# mine\n  - \"Ports\"\n"}},
		{name: "a field that was not found", old: "summary:", new: "date: \"2020\"\nsummary:", keeps: []string{"date: \"2020\""}, loses: []string{"2024-06"}},
		{name: "a body changed", old: "Ships wait.", new: "Ships **wait**.", keeps: []string{"Ships **wait**.", "Fees rise in May. The"}, follows: []string{"title: \"Port fees fall\"", "Nobody said so."}},
	} {
		t.Run(c.name, func(t *testing.T) {
			old := sample().Markdown()
			if !bytes.Contains(old, []byte(c.old)) {
				t.Fatalf("no %q in %s", c.old, old)
			}
			data := bytes.Replace(old, []byte(c.old), []byte(c.new), 1)
			for _, fresh := range []*Brief{sample(), other(), sample(), other()} {
				data = mustUpdate(t, data, fresh)
			}
			for _, s := range append(c.keeps, c.follows...) {
				if !strings.Contains(string(data), s) {
					t.Errorf("no %q in:\n%s", s, data)
				}
			}
			for _, s := range c.loses {
				if strings.Contains(string(data), s) {
					t.Errorf("%q in:\n%s", s, data)
				}
			}
			if _, err := Parse("content/briefs/a.md", data); err != nil {
				t.Error(err)
			}
		})
	}
}

// TestUpdateKeepsAnyOneEdit edits each chunk of many files in turn: the edit
// stays in any later run, and all else is what it would be without it.
func TestUpdateKeepsAnyOneEdit(t *testing.T) {
	t.Parallel()
	for i := range 40 {
		d, e := dice{scramble(i)}, dice{scramble(i + 7000)}
		first, second := d.brief(), e.brief()
		f, _ := cutFile(first.Markdown())
		for at, c := range f.chunks {
			if c.key == generatedKey {
				continue
			}
			edited := slices.Clone(f.chunks)
			mine := c.key + ": [\"mine\"] # " + c.key + "\n"
			edited[at] = chunk{c.key, []byte(mine)}
			data := mustUpdate(t, assembleFile(edited, f.body), second)
			data = mustUpdate(t, data, first)
			data = mustUpdate(t, data, second)
			if !bytes.Contains(data, []byte(mine)) {
				t.Fatalf("the edit of %s is lost:\n%s", c.key, data)
			}
			got, _ := cutFile(data)
			want, _ := cutFile(second.Markdown())
			for _, w := range want.chunks {
				if w.key != c.key && w.key != generatedKey && !bytes.Equal(find(got.chunks, w.key), w.raw) {
					t.Fatalf("%s does not follow: %q, want %q", w.key, find(got.chunks, w.key), w.raw)
				}
			}
			if !bytes.Equal(got.body, want.body) {
				t.Fatalf("the body does not follow")
			}
		}
	}
}

func assembleFile(chunks []chunk, body []byte) []byte { return append(assemble(chunks, nil), body...) }

func TestUpdateLeavesAPersonsFileAlone(t *testing.T) {
	for _, data := range []string{"---\ntitle: Mine\n---\nText.\n", "---\r\ntitle: Mine\r\n---\r\n"} {
		got, changed, err := Update([]byte(data), sample())
		if err != nil || changed || string(got) != data {
			t.Errorf("%q became %q (%v)", data, got, err)
		}
	}
	if _, _, err := Update([]byte("no front matter"), sample()); err == nil {
		t.Error("no error for a file without front matter")
	}
}

func TestUpdateOfAFileWithWindowsLineEnds(t *testing.T) {
	crlf := func(b []byte) []byte { return bytes.ReplaceAll(b, []byte("\n"), []byte("\r\n")) }
	got := mustUpdate(t, crlf(sample().Markdown()), other())
	if want := crlf(other().Markdown()); !bytes.Equal(got, want) {
		t.Error(cmp.Diff(string(got), string(want)))
	}
}

func TestStatementsMoveWithAChangedBody(t *testing.T) {
	data := bytes.Replace(sample().Markdown(), []byte("Fees rise"), []byte("A new first paragraph.\n\nFees rise"), 2)
	data = bytes.Replace(data, []byte("A new first paragraph.\n\nFees"), []byte("Fees"), 1) // not in the summary
	b, err := Parse("content/briefs/a.md", mustUpdate(t, data, sample()))
	if err != nil {
		t.Fatal(err)
	}
	if got := b.KeyPoints[0].Paragraph; got != 2 {
		t.Errorf("paragraph %d, want 2", got)
	}
}

// FuzzUpdate shows that no file makes an update fail badly, and that a second
// run changes nothing.
func FuzzUpdate(f *testing.F) {
	f.Add(sample().Markdown())
	f.Add([]byte("---\ngenerated:\n  body: \"x\"\n---\n"))
	f.Fuzz(func(t *testing.T, old []byte) {
		data, _, err := Update(old, other())
		if err != nil {
			return
		}
		again, changed, err := Update(data, other())
		if err != nil || changed || !bytes.Equal(again, data) {
			t.Fatalf("%q\n%q\n%q %v", old, data, again, err)
		}
	})
}
