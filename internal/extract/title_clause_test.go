package extract

import (
	"slices"
	"strings"
	"testing"
)

// titlesOf returns what a title may be cut to from a sentence.
func titlesOf(t *testing.T, sentence string) (cuts []string) {
	t.Helper()
	x := analyse(plainDocument(sentence), "en")
	for _, c := range clausesOf(x.words, true) {
		cuts = append(cuts, x.slice(c.span(x)))
	}
	return cuts
}

func TestClausesOf(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, sentence, want string
		may                  bool
	}{
		{"before a phrase of time", "The board raised the fees of the port on Tuesday.", "The board raised the fees of the port", true},
		{"before what is told of something new", "The board published a report that lists the losses of two years in detail.", "The board published a report", true},
		{"not before what says which is meant", "The board has published the report that the mayor had wanted for two years.", "The board has published the report", false},
		{"after a date", "On 3 March, the board raised the fees of the port.", "the board raised the fees of the port", true},
		{"after a participle and what belongs to it", "Looking for new money, the board raised the fees of the port.", "the board raised the fees of the port", true},
		{"not after a condition", "If ships stay away, the board will close the northern quays.", "the board will close the northern quays", false},
		{"not before a condition", "The board will close the northern quays if ships stay away.", "The board will close the northern quays", false},
		{"before another's condition", "The board closed the quays on Monday, though owners say that ships return if it opens them.", "The board closed the quays", true},
		{"not within what was said", "The mayor said the board of the port in the north had lost money.", "The mayor said the board of the port", false},
		{"what was said, whole", "The mayor said the board had lost money in the north.", "The mayor said the board had lost money", true},
		{"not between the parts of a pair", "The board held talks between owners of ships and the mayor of the town.", "The board held talks between owners of ships", false},
		{"not within a quotation", "The board called the rise “a gift to rivals of the port” on Monday.", "The board called the rise “a gift to rivals", false},
		{"a subject without its verb", "Two years of losses at the quays in the north of the town may soon come to an end for the port’s board.", "Two years of losses at the quays", true},
		{"not a name alone", "Harbour Board Chair Ann Roe of Sandvik quit.", "Harbour Board Chair Ann Roe", false},
		{"a short sentence whole", "Owners welcome fees; mayor objects to them.", "Owners welcome fees; mayor objects to them", true},
		{"nobody's name alone, with a role before it", "The U.S. presidential candidate Ann Roe on Tuesday said that ships stay away.", "The U.S. presidential candidate Ann Roe", false},
		{"no object without what it is to do", "Roe has asked the harbour council to close the port.", "Roe has asked the harbour council", false},
		{"nor where commas part them", "Roe has asked Jo Doe, the head of the council, to close the port.", "Roe has asked Jo Doe", false},
		{"an object of which nothing is asked", "Roe has asked three hard questions in the council.", "Roe has asked three hard questions", true},
		{"no phrase of place from between two commas", "At Sandvik, over the quay that was to be a harbour, Ann Roe spoke.", "over the quay that was to be a harbour", false},
		{"what stands after a dateline", "SANDVIK, March 3 (AP) — Roe opened the quay in May.", "Roe opened the quay in May", true},
		{"a name after its post", "Harbour chair Ann Roe opened the quay in the north.", "Ann Roe opened the quay", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			if cuts := titlesOf(t, c.sentence); slices.Contains(cuts, c.want) != c.may {
				t.Errorf("%q among %q: want %v", c.want, cuts, c.may)
			}
		})
	}
}

func TestAttributed(t *testing.T) {
	t.Parallel()
	for rest, want := range map[string]bool{
		", the board said on Monday":                 true,
		", according to a report":                    true,
		", and some said that it was late":           false,
		", after the mayor said that ships stay off": false,
		" in the north":                              false,
	} {
		x := analyse(plainDocument("The port lost money"+rest+"."), "en")
		if got := attributed(x.words, 4); got != want {
			t.Errorf("%q: got %v", rest, got)
		}
	}
}

func TestTitlePrefersClausesWithTheirSource(t *testing.T) {
	t.Parallel()
	m := newTitler(analyse(plainDocument("The port lost money, the board said."), "en"))
	bare, kept := clause{first: 0, last: 4, spoken: 4, bare: true}, clause{first: 0, last: 4, spoken: 4}
	if m.score(bare) >= m.score(kept) {
		t.Error("a clause without its source is worth as much as one that needs none")
	}
}

func TestNoTitleFromBoilerplate(t *testing.T) {
	t.Parallel()
	x := analyse(plainDocument("Read the rest of the story about the harbour fees at our partner site.\nThe harbour board of Sandvik raised its fees in May, and nobody was told of it."), "en")
	if span, ok := clauseTitle(x); !ok || !strings.HasPrefix(x.slice(span), "The harbour board of Sandvik raised its fees") {
		t.Errorf("got %q", x.slice(span))
	}
}
