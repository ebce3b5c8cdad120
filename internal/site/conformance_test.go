package site_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gohugoio/hugo/parser/pageparser"
	"github.com/google/go-cmp/cmp"
	"github.com/yuin/goldmark"
	meta "github.com/yuin/goldmark-meta"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"briefbook/internal/brief"
	"briefbook/internal/extract"
	"briefbook/internal/seed"
)

// Whatever a seed holds, goldmark-meta and Hugo's own parser read the same
// values from its brief, and both find the same body.
func TestBothParsersReadABriefAlike(t *testing.T) {
	t.Parallel()
	texts := map[string]string{
		"yaml types":  "yes\n\nno\n\n0755\n\n12:30:45\n\n1e3\n\n~\n\nnull\n\n2024-01-01",
		"yaml marks":  "a: b: c # d\n\n\"quoted\" 'single' \\back\\slash\n\n- item\n\n? key\n\n&anchor *alias !!tag\n\n| block\n\n> folded",
		"fences":      "---\ntitle: x\n---\n\nText after a fence.\n\n+++\n\n...\n\n ---",
		"controls":    "tab\there\u0085next\u2028line\u2029para\u00a0nbsp\ufeffbom\u200bzero\U0001F600 emoji\u007f",
		"hugo":        "{{< x >}} {{% y %}} HAHAHUGOSHORTCODE __hdeferred/x <!--more-->",
		"long words":  strings.Repeat("word ", 3000),
		"a quotation": "“The move,” said Ann Example, “was reportedly made in March 2024.” It cost 5%: {a}, [b], |c|.",
	}
	for _, name := range []string{"../../../shared/seeds/000_35442301d1eea8d4.txt"} {
		if data, err := os.ReadFile(name); err == nil {
			texts[filepath.Base(name)] = string(data)
		}
	}
	for name, source := range texts {
		t.Run(name, func(t *testing.T) {
			doc := seed.FromText("seeds/x.txt", source)
			b := brief.Make(doc, extract.Find(doc), brief.Options{File: "seeds/x.txt"})
			compareParsers(t, b.Markdown())
		})
	}
}

func compareParsers(t *testing.T, data []byte) {
	t.Helper()
	hugo, err := pageparser.ParseFrontMatterAndContent(strings.NewReader(string(data)))
	if err != nil {
		t.Fatal(err)
	}
	ctx := parser.NewContext()
	goldmark.New(goldmark.WithExtensions(meta.Meta)).Parser().Parse(text.NewReader(data), parser.WithContext(ctx))
	ours, err := meta.TryGet(ctx)
	if err != nil {
		t.Fatal(err)
	}
	if len(ours) == 0 {
		t.Fatal("no front matter was read")
	}
	if diff := cmp.Diff(plain(ours), plain(hugo.FrontMatter)); diff != "" {
		t.Errorf("goldmark-meta and Hugo differ (-meta +hugo):\n%s", diff)
	}
	if _, err := brief.Parse("x.md", data); err != nil {
		t.Error(err)
	}
}

// plain makes values of the two parsers comparable: they differ in the types of
// numbers and maps.
func plain(v any) any {
	switch v := v.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, x := range v {
			out[k] = plain(x)
		}
		return out
	case map[any]any:
		out := map[string]any{}
		for k, x := range v {
			out[fmt.Sprint(k)] = plain(x)
		}
		return out
	case []any:
		out := make([]any, len(v))
		for i, x := range v {
			out[i] = plain(x)
		}
		return out
	case int, int64, uint64:
		return fmt.Sprint(v)
	}
	return v
}
