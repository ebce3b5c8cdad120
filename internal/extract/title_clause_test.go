package extract

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/seed"
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
		{"a name after its post in capitals", "Foreign Secretary Ann Roe opened the quay in the north.", "Ann Roe opened the quay", true},
		{"before what somebody claimed as theirs", "Roe condemned the attack on the quay, for which a group claimed responsibility.", "Roe condemned the attack on the quay", true},
		{"not before what somebody is called", "Roe will lead an effort of owners to paint the port as unfit for ships.", "Roe will lead an effort of owners to paint the port", false},
		{"not before a denial", "Roe opened the attack on the quay, which a group claimed was a drill.", "Roe opened the attack on the quay", false},
		{"after what only joins it to another", "But then, Ann Roe opened the quay in the north.", "Ann Roe opened the quay", true},
		{"no joining word before a pronoun", "But she opened the quay in the north.", "she opened the quay", false},
		{"after a place and a bar", "Sandvik | Roe opened the quay in May.", "Roe opened the quay", true},
		{"no day before a pronoun", "Last week, she opened the quay in the north.", "Last week, she opened the quay", false},
		{"what follows a day", "Last week, Ann Roe opened the quay in the north.", "Ann Roe opened the quay", true},
		{"no verb as its beginning", "In May, Jo Doe, a pilot, asked the port to explain the fees.", "asked the port to explain the fees", false},
		{"a verb in the present after a name", "Ann Roe condemns attacks on ships in the north.", "Ann Roe condemns attacks", true},
		{"a verb in a pronoun", "Owners insist they’re losing money in the north.", "Owners insist they’re losing money", true},
		{"before a participle", "Harbour Watch is releasing a film spotlighting the losses of the port.", "Harbour Watch is releasing a film", true},
		{"of something new", "Harbour Watch is releasing a film released by owners of ships.", "Harbour Watch is releasing a film", true},
		{"not between somebody and what they do", "A new poll showed Ann Roe leading Jo Doe in the north.", "A new poll showed Ann Roe", false},
		{"several things not named before", "Roe has barred three large ships that took sand from the port.", "Roe has barred three large ships", true},
		{"things named before", "Roe has barred the three ships that took sand from the port.", "Roe has barred the three ships", false},
		{"not before what was found", "A survey of March 3 found that ships stay away.", "A survey of March 3 found", false},
		{"a relative clause is none", "Ann Roe, who leads the board in Sandvik, spoke.", "Ann Roe, who leads the board", false},
		{"nor is a participle", "Roe, the first mayor elected in the north, spoke.", "Roe, the first mayor elected", false},
		{"nor the participle of a subject", "The hundred letters sent in May were late.", "The hundred letters sent", false},
		{"not within what goes on", "Harbour Watch is still holding on to its fees.", "Harbour Watch is still holding", false},
		{"not within what was said on a day", "Officials said on Monday that the plant in the north is late.", "Officials said on Monday that the plant", false},
		{"nothing behind a label", "Please note: the quay of Sandvik has been closed.", "Please note: the quay of Sandvik has been closed", false},
		{"what a speaker says", "ROE: The quay of Sandvik lost money.", "ROE: The quay of Sandvik lost money", true},
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

func TestTitleLeavesOutTheDay(t *testing.T) {
	t.Parallel()
	x := analyse(plainDocument("The harbour board of Sandvik raised its fees on Tuesday afternoon, and nobody was told of it.\nThe harbour board of Sandvik says that its fees were raised."), "en")
	if span, _ := clauseTitle(x); x.slice(span) != "The harbour board of Sandvik raised its fees" {
		t.Errorf("got %q", x.slice(span))
	}
}

func TestTitlePrefersWhatHappens(t *testing.T) {
	t.Parallel()
	m := newTitler(analyse(plainDocument("Two years of losses ended the port."), "en"))
	subject, whole := clause{first: 0, last: 4, spoken: 4, nominal: true}, clause{first: 0, last: 4, spoken: 4}
	if m.score(subject) >= m.score(whole) {
		t.Error("a subject without its verb is worth as much as a clause")
	}
}

func TestNoTitleFromBoilerplate(t *testing.T) {
	t.Parallel()
	x := analyse(plainDocument("Read the rest of the story about the harbour fees at our partner site.\nThe harbour board of Sandvik raised its fees in May, and nobody was told of it."), "en")
	if span, ok := clauseTitle(x); !ok || !strings.HasPrefix(x.slice(span), "The harbour board of Sandvik raised its fees") {
		t.Errorf("got %q", x.slice(span))
	}
}

// TestDerivedTitlesAreLikePrintedOnes takes the title off the English news of testdata
// that prints one, and holds how like it a title is that is derived from the
// rest: the F1 of their stems (ROUGE-1).
func TestDerivedTitlesAreLikePrintedOnes(t *testing.T) {
	sum, n := 0.0, 0.0
	files, _ := filepath.Glob("testdata/*/*.json")
	for _, name := range files {
		gold, doc := readGold(t, name)
		x := analyse(doc, findLanguage(doc))
		if gold.Title == "" || gold.Basis == string(seed.Derived) || primaryTag(x.lang) != "en" || !newsKinds[hyphened(findKind(x))] {
			continue
		}
		below := 0
		for b, block := range doc.Blocks[:min(headBlocks, len(doc.Blocks))] {
			if strings.Contains(strings.ToLower(x.slice(block.Span)), strings.ToLower(gold.Title)) {
				below = b + 1
			}
		}
		if below == 0 || below == len(doc.Blocks) {
			continue
		}
		rest := analyse(plainDocument(doc.Text[doc.Blocks[below].Start:]), "en")
		span, _ := clauseTitle(rest)
		sum += likeness(rest.slice(span), gold.Title)
		n++
	}
	t.Logf("ROUGE-1 %.1f of %.0f titles", 100*sum/n, n)
	if n < 150 || sum/n < .23 {
		t.Errorf("ROUGE-1 %.1f of %.0f titles", 100*sum/n, n)
	}
}

// likeness is the F1 of the stems that two titles share.
func likeness(got, want string) float64 {
	wanted, s, shared := map[string]int{}, newStemmer("en"), 0.0
	cut := func(title string) []string {
		return strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !isWordRune(r) })
	}
	for _, w := range cut(want) {
		wanted[s.stem(w)]++
	}
	for _, w := range cut(got) {
		if wanted[s.stem(w)]--; wanted[s.stem(w)] >= 0 {
			shared++
		}
	}
	return 2 * shared / float64(len(cut(got))+len(cut(want)))
}
