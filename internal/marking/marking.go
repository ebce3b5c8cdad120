// Package marking knows the handling labels of the Traffic Light Protocol 2.0
// (FIRST, https://www.first.org/tlp/): their names, their order and how they
// stand in a line of text. It decides nothing: package brief filters by them.
package marking

import (
	"fmt"
	"regexp"
	"strings"
)

// A Label is one TLP 2.0 label, ordered from the most open to the most
// restricted. The zero value means that no label is given.
type Label uint8

// The labels of TLP 2.0.
const (
	None Label = iota
	Clear
	Green
	Amber
	AmberStrict
	Red
)

// All holds the labels from the most open to the most restricted.
var All = []Label{Clear, Green, Amber, AmberStrict, Red}

var names = [...]string{"", "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED"}

// String returns the label as TLP 2.0 writes it, or "" for None.
func (l Label) String() string { return names[l] }

// Parse reads a label in any case, with or without the "TLP:" before it.
// WHITE, the name that CLEAR had in TLP 1.0, is taken as CLEAR.
func Parse(s string) (Label, error) {
	name := strings.ToUpper(strings.Join(strings.Fields(s), ""))
	name = "TLP:" + strings.TrimLeft(strings.TrimPrefix(name, "TLP"), ":–-")
	if name == "TLP:WHITE" {
		return Clear, nil
	}
	for _, l := range All {
		if names[l] == name {
			return l, nil
		}
	}
	return None, fmt.Errorf("unknown marking %q: use one of %s", s, strings.Join(names[1:], ", "))
}

// label matches one TLP label where a document writes it. White space may
// stand round the colon and the plus sign; a dash, a bar, a space or words that say
// what it is in the colon's place, and a dash or a space in that of the plus sign.
var label = regexp.MustCompile(`(?i)(?:\bTLP|\bTraffic[ -]Light[ -]Protocol(?: \(TLP\))?)(?:[ -](?:level|marking|classification|designation|colou?r|rating|status|label|code))?(?:\s*(?:[:：–—=|/_-]|\bis\b)\s*|\s)["“'\[(]?(RED|AMBER(?:\s*[+–-]?\s*STRICT)?|GREEN|CLEAR|WHITE)(?:$|[^\w+-]|-\s)`)

// Find returns the first label that stands in the line and where it stands, as
// bytes, half open; None when there is none.
func Find(line string) (l Label, start, end int) {
	at := label.FindStringSubmatchIndex(line)
	if at == nil {
		return None, 0, 0
	}
	name := strings.ToUpper(line[at[2]:at[3]])
	if strings.HasSuffix(name, "STRICT") {
		return AmberStrict, at[0], at[3]
	}
	l, err := Parse(name)
	if err != nil {
		return None, 0, 0
	}
	return l, at[0], at[3]
}
