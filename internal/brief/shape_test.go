package brief

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestShape(t *testing.T) {
	item := func(level, ordinal int, first bool) Block {
		return Block{Kind: Item, Level: level, Ordinal: ordinal, First: first, Text: "a"}
	}
	row := func(header, first bool, cells ...string) Block {
		var parts []Block
		for _, c := range cells {
			parts = append(parts, Block{Text: c})
		}
		b := joinRow(parts)
		b.Header, b.First = header, first
		return b
	}
	for _, c := range []struct {
		name     string
		in, want []Block
	}{
		{"a list begins at depth one", []Block{item(3, 0, false), item(3, 0, false)}, []Block{item(1, 0, true), item(2, 0, true)}},
		{"a gap in the numbers begins a list", []Block{item(1, 1, true), item(1, 2, false), item(1, 5, false)}, []Block{item(1, 1, true), item(1, 2, false), item(1, 5, true)}},
		{"numbers go on after an inner list", []Block{item(1, 1, true), item(2, 0, true), item(1, 2, false)}, []Block{item(1, 1, true), item(2, 0, true), item(1, 2, false)}},
		{"a paragraph ends a list", []Block{item(1, 1, true), {Text: "b"}, item(1, 2, false)}, []Block{item(1, 1, true), {Text: "b"}, item(1, 2, true)}},
		{"a number that cannot be", []Block{item(1, -1, true), item(1, maxOrdinal+1, false)}, []Block{item(1, 0, true), item(1, 0, false)}},
		{"levels", []Block{{Kind: Heading, Level: 9, Text: "a"}, {Kind: Quote, Level: 99, Text: "b"}, {Kind: Heading, Text: "c", Ordinal: 3, First: true}},
			[]Block{{Kind: Heading, Level: 6, Text: "a"}, {Kind: Quote, Level: maxDepth, Text: "b"}, {Kind: Heading, Level: 1, Text: "c"}}},
		{"a header within a table", []Block{row(false, true, "a", "b"), row(true, false, "c", "d")}, []Block{row(false, true, "a", "b"), row(false, false, "c", "d")}},
		{"a header narrower than its table", []Block{row(true, true, "a"), row(false, false, "c", "d")}, []Block{row(false, true, "a"), row(false, false, "c", "d")}},
		{"empty cells", []Block{row(false, true, "", "a", "", "b", "")}, []Block{{Kind: Row, First: true, Text: "| a | | b |", Cells: []Span{{0, 0}, {2, 3}, {6, 6}, {8, 9}, {11, 11}}}}},
		{"a row without cells", []Block{{Kind: Row, Text: "a"}}, []Block{row(false, true, "a")}},
		{"a text that is not clean", []Block{{Text: " a\n\tb\x00 ", Strong: []Span{{0, 2}}}, {Text: "\n"}}, []Block{{Text: "a b"}}},
		{"links that do not fit", []Block{{Text: "é ab", Links: []Link{{Span{1, 2}, "http://x.y"}, {Span{2, 9}, "http://x.y"}, {Span{2, 4}, "http://x.y/{{"}, {Span{3, 5}, "http://x.y"}, {Span{4, 5}, "javascript:x"}}}},
			[]Block{{Text: "é ab", Links: []Link{{Span{3, 4}, "http://x.y/%7B%7B"}}}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := shape(c.in)
			if diff := cmp.Diff(got, c.want); diff != "" {
				t.Error(diff)
			}
			if diff := cmp.Diff(shape(got), got); diff != "" {
				t.Errorf("shaped again: %s", diff)
			}
		})
	}
}

func TestWideRowsKeepTheirWords(t *testing.T) {
	cells := make([]Block, 250)
	for i := range cells {
		cells[i].Text = "c"
	}
	wide := joinRow(cells)
	got := shape([]Block{wide})[0]
	if len(got.Cells) != maxCells || got.Text != wide.Text {
		t.Errorf("%d cells: %q", len(got.Cells), got.Text)
	}
}

func TestCleanURL(t *testing.T) {
	for in, want := range map[string]string{
		"https://x.test/a b?c=<d>&e":          "https://x.test/a%20b?c=%3Cd%3E&e",
		"HTTP://x.test":                       "HTTP://x.test",
		"mailto:a@b.cd":                       "mailto:a@b.cd",
		"https://x.test/__hdeferred":          "https://x.test/__%68deferred",
		"https://x.test/HAHAHUGOSHORTCODE/\\": "https://x.test/HAHA%48UGOSHORTCODE/%5C",
		"javascript:alert(1)":                 "",
		"//x.test":                            "",
		"data:text/html,x":                    "",
		"a.html":                              "",
		"https://x.test/%zz":                  "",
		"http://x.test/\xff":                  "",
		"":                                    "",
	} {
		if got := cleanURL(in); got != want {
			t.Errorf("%q gives %q, want %q", in, got, want)
		}
	}
}

// TestChunksAreTheFile shows that nothing is lost where a file is cut.
func TestChunksAreTheFile(t *testing.T) {
	for _, data := range []string{
		"---\ntitle: a\n---\n", "---\n# c\n\ntitle: a\n# d\n  more\n# e\nlist:\n- a\n- b\n\n---\n\nText\n---\n", "---\r\n'k' : v\r\n\"l\": w\r\n---\r\nText",
		"---\n- not a map\n---\n", "---\n---", "---\nurl: http://x.y\nx:y: z\n? a\n: b\n---\n",
	} {
		f, ok := cutFile([]byte(data))
		if !ok {
			t.Errorf("%q is not cut", data)
			continue
		}
		first, _ := nextLine([]byte(data))
		got := bytes.Clone(first)
		for _, c := range f.chunks {
			got = append(got, c.raw...)
			if c.key != "" && !strings.Contains(string(c.raw), c.key) {
				t.Errorf("%q is not of %q", c.raw, c.key)
			}
		}
		got = append(append(got, f.fence...), f.body...)
		if string(got) != data {
			t.Errorf("got %q, want %q", got, data)
		}
	}
}
