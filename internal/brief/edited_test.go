package brief_test

import (
	"bytes"
	"slices"
	"testing"

	"briefbook/internal/brief"
)

func TestEdited(t *testing.T) {
	t.Parallel()
	written := (&brief.Brief{
		Path: "briefs/a", Title: "Port fees", TitleBasis: "source", Summary: "Fees rise.", Topics: []string{"Ships"},
		Body: []brief.Block{{Text: "Fees rise."}},
	}).Markdown()
	for _, c := range []struct {
		name     string
		old, new string
		want     []string
		all      bool
	}{
		{"nothing", "", "", nil, false},
		{"line ends", "\n", "\r\n", nil, false},
		{"a changed title", `"Port fees"`, `"Fees of the port"`, []string{"title"}, false},
		{"a field added", "\nsummary:", "\nauthor: \"Ann\"\nsummary:", []string{"author"}, false},
		{"a field taken away", "summary: \"Fees rise.\"\n", "", []string{"summary"}, false},
		{"an entry of a list", "  - \"Ships\"\n", "  - \"Boats\"\n", []string{"topics"}, false},
		{"the text", "\nFees rise.\n", "\nFees fall.\n", []string{"body"}, false},
		{"the program's note taken away", "generated:", "notes:", nil, true},
		{"no front matter", "---\ntitle", "title", nil, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			data := written
			if c.old != "" {
				data = bytes.ReplaceAll(written, []byte(c.old), []byte(c.new))
			}
			if got, all := brief.Edited(data); !slices.Equal(got, c.want) || all != c.all {
				t.Errorf("got %q, %v of\n%s", got, all, data)
			}
		})
	}
}
