package marking_test

import (
	"testing"

	"briefbook/internal/marking"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want marking.Label
	}{
		{"TLP:CLEAR", marking.Clear}, {"tlp:green", marking.Green}, {"Amber", marking.Amber}, {" TLP : AMBER + STRICT ", marking.AmberStrict}, {"amber+strict", marking.AmberStrict},
		{"red", marking.Red}, {"TLP:WHITE", marking.Clear}, {"white", marking.Clear},
	}
	for _, tt := range tests {
		if got, err := marking.Parse(tt.in); got != tt.want || err != nil {
			t.Errorf("Parse(%q) gives %v, %v; want %v", tt.in, got, err, tt.want)
		}
	}
	for _, in := range []string{"", "TLP:", "secret", "amber strict", "TLP:TLP:RED", "redacted"} {
		if got, err := marking.Parse(in); got != marking.None || err == nil {
			t.Errorf("Parse(%q) gives %v, %v; want an error", in, got, err)
		}
	}
}

func TestLabelsAreOrderedAndNamed(t *testing.T) {
	last := marking.None
	for _, l := range marking.All {
		if l <= last {
			t.Errorf("%v is not above %v", l, last)
		}
		if got, err := marking.Parse(l.String()); got != l || err != nil {
			t.Errorf("Parse(%q) gives %v, %v", l, got, err)
		}
		last = l
	}
	if marking.None.String() != "" {
		t.Errorf("None is named %q", marking.None)
	}
}

func TestFind(t *testing.T) {
	tests := []struct {
		name, line string
		want       marking.Label
		words      string
	}{
		{"a line of its own", "TLP:AMBER", marking.Amber, "TLP:AMBER"},
		{"in a sentence", "This report is TLP:GREEN, and so is its annex.", marking.Green, "TLP:GREEN"},
		{"in brackets", "(TLP:RED)", marking.Red, "TLP:RED"},
		{"the stricter kind of amber", "Marking: TLP:AMBER+STRICT.", marking.AmberStrict, "TLP:AMBER+STRICT"},
		{"with spaces", "tlp : amber + strict", marking.AmberStrict, "tlp : amber + strict"},
		{"the old name", "TLP:WHITE", marking.Clear, "TLP:WHITE"},
		{"the first of two", "TLP:CLEAR was TLP:RED", marking.Clear, "TLP:CLEAR"},
		{"a row of a table", "TLP | AMBER", marking.Amber, "TLP | AMBER"},
		{"with what it is", "TLP level: GREEN", marking.Green, "TLP level: GREEN"},
		{"spelt out", "Traffic Light Protocol: AMBER", marking.Amber, "Traffic Light Protocol: AMBER"},
		{"spelt out and short", "Traffic Light Protocol (TLP): RED", marking.Red, "Traffic Light Protocol (TLP): RED"},
		{"a dash for the plus sign", "TLP:AMBER-STRICT", marking.AmberStrict, "TLP:AMBER-STRICT"},
		{"a space for it", "TLP:AMBER STRICT", marking.AmberStrict, "TLP:AMBER STRICT"},
		{"a dash right behind", "TLP:AMBER- for members", marking.Amber, "TLP:AMBER"},
		{"a wide colon", "TLP：RED", marking.Red, "TLP：RED"},
		{"an underscore", "TLP_GREEN", marking.Green, "TLP_GREEN"},
		{"a longer word", "TLP:REDACTED", marking.None, ""},
		{"joined to another word", "TLP:RED-team", marking.None, ""},
		{"no label", "a red line", marking.None, ""},
		{"part of a word", "XTLP:RED", marking.None, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, start, end := marking.Find(tt.line)
			if got != tt.want || tt.line[start:end] != tt.words {
				t.Errorf("Find gives %v at %q, want %v at %q", got, tt.line[start:end], tt.want, tt.words)
			}
		})
	}
}
