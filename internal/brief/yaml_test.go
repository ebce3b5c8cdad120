package brief

import (
	"fmt"
	"math"
	"strings"
	"testing"

	goccy "github.com/goccy/go-yaml"
	"github.com/google/go-cmp/cmp"
	meta "github.com/yuin/goldmark-meta"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// sameTypes gives values of both parsers the same types: they have their own
// for whole numbers and maps.
func sameTypes(v any) any {
	switch v := v.(type) {
	case map[any]any:
		return sameTypes(plain(v))
	case map[string]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			out[k] = sameTypes(x)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = sameTypes(x)
		}
		return out
	case uint64:
		if v > math.MaxInt64 {
			return fmt.Sprint(v)
		}
		return int64(v)
	case int:
		return int64(v)
	}
	return v
}

// readTwice returns the front matter as goldmark-meta and as goccy/go-yaml, the
// parser of Hugo, read it.
func readTwice(t *testing.T, data []byte) (one, two any) {
	t.Helper()
	ctx := parser.NewContext()
	markdown.Parse(text.NewReader(data), parser.WithContext(ctx))
	values, err := meta.TryGet(ctx)
	if err != nil {
		t.Fatalf("%v in %s", err, data)
	}
	f, ok := cutFile(data)
	if !ok {
		t.Fatalf("no front matter in %q", data)
	}
	var head []byte
	for _, c := range f.chunks {
		head = append(head, c.raw...)
	}
	other := map[string]any{}
	if err := goccy.Unmarshal(head, &other); err != nil {
		t.Fatalf("%v in %s", err, head)
	}
	return sameTypes(values), sameTypes(other)
}

func TestBothParsersReadTheSame(t *testing.T) {
	t.Parallel()
	for i := range 400 {
		d := dice{scramble(i + 3000)}
		one, two := readTwice(t, d.brief().Markdown())
		if diff := cmp.Diff(one, two); diff != "" {
			t.Fatalf("goldmark-meta, goccy: %s", diff)
		}
	}
}

// TestEveryCharacterIsReadTheSame tries each character of Unicode as part of a
// string.
func TestEveryCharacterIsReadTheSame(t *testing.T) {
	t.Parallel()
	var line strings.Builder
	for r := rune(0); r <= 0x10ffff; r++ {
		if r%0x1000 != 0xfff && r < 0x20000 || r > 0x20000 && r%0x101 == 0 {
			line.WriteRune(r)
		}
		if line.Len() < 4000 {
			continue
		}
		want := line.String()
		line.Reset()
		one, two := readTwice(t, assemble([]chunk{{"title", appendPair(nil, "title", want)}}, nil))
		for parser, got := range map[string]any{"goldmark-meta": one, "goccy": two} {
			if diff := cmp.Diff(got, any(map[string]any{"title": want})); diff != "" {
				t.Fatalf("%s, before U+%04X: %s", parser, r, diff)
			}
		}
	}
}

func FuzzQuoted(f *testing.F) {
	for _, s := range hostile {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		want := any(map[string]any{"title": strings.ToValidUTF8(s, "\ufffd")})
		one, two := readTwice(t, assemble([]chunk{{"title", appendPair(nil, "title", strings.ToValidUTF8(s, "\ufffd"))}}, nil))
		if diff := cmp.Diff(one, want); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(two, want); diff != "" {
			t.Fatal(diff)
		}
	})
}
