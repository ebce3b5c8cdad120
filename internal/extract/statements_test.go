package extract

import (
	"strings"
	"testing"

	"briefbook/internal/seed"
)

const harbourNews = `Port fees to rise
The port of Eastharbour will raise its fees by 12 percent in May, the city council decided on Tuesday after months of dispute with shipping companies.
The council said the money is needed to repair two piers that were damaged by storms in 2019. It put the cost of the repairs at 30 million euros.
“I have never seen such a mess,” said a captain.
The shipping companies warned that higher fees could lead to fewer ships and lost jobs in Eastharbour.
For example, one company moved two lines to another port last year.
The council should publish the accounts of the port, the companies said.
He left.
Follow us on every channel and sign up for our newsletter.`

func findingsOf(t *testing.T, text string) (*seed.Document, *Findings) {
	t.Helper()
	doc := plainDocument(text)
	f := &Findings{Language: "en"}
	x := analyse(doc, "en")
	x.explain = true
	findStatements(x, f)
	return doc, f
}

func textsOf(doc *seed.Document, statements []Statement) string {
	return strings.Join(each(statements, func(s Statement) string { return doc.Slice(s.Span) }), "\n")
}

func TestFindStatements(t *testing.T) {
	doc, f := findingsOf(t, harbourNews)
	points := textsOf(doc, f.KeyPoints)
	if got := textsOf(doc, f.Summary); !strings.HasPrefix(got, "The port of Eastharbour will raise") || strings.Contains(got, "\n") {
		t.Errorf("bottom line: %q", got)
	}
	for name, not := range map[string]string{
		"a headline":         "Port fees to rise",
		"boilerplate":        "Follow us",
		"a leaning fragment": "\nHe left.",
		"a sentence without that which it leans on": "\nIt put the cost",
	} {
		if strings.Contains("\n"+points, not) {
			t.Errorf("key points hold %s: %q", name, points)
		}
	}
	if !strings.Contains(points, "in 2019. It put the cost") {
		t.Errorf("a leaning sentence is not shown with the one before: %q", points)
	}
	for i, s := range f.KeyPoints[1:] {
		if s.Score > f.KeyPoints[0].Score {
			t.Errorf("key point %d is better than the first", i+2)
		}
	}
	if why := f.KeyPoints[0].Why; len(why) == 0 || len(why) > int(fFeatures) {
		t.Errorf("reasons: %q", why)
	}
}

func TestImplications(t *testing.T) {
	heading := func(doc *seed.Document, lines ...string) {
		for i, b := range doc.Blocks {
			for _, l := range lines {
				if doc.Slice(b.Span) == l {
					doc.Blocks[i].Kind, doc.Blocks[i].Level = seed.Heading, 2
				}
			}
		}
	}
	for _, c := range []struct{ name, text, want string }{
		{"what could follow and ought to be done", harbourNews,
			"The shipping companies warned that higher fees could lead to fewer ships and lost jobs in Eastharbour.\nThe council should publish the accounts of the port, the companies said."},
		{"none where none is stated", "The port was opened in 1950 by the king. Its piers are long and made of stone.", ""},
		{"what should have been is none", "The port should have been closed years ago, he wrote. The piers must have been old.", ""},
		{"questions are none", "Should the port be closed? What would mean more ships for the region, and why?", ""},
		{"a section of recommendations", "Summary\nThe fees should rise a lot in May.\nRecommendations\nPublish the accounts of the port.\nRepair both piers before next winter.\nAnnex\nThe port must be seen by all.",
			"Publish the accounts of the port.\nRepair both piers before next winter."},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := plainDocument(c.text)
			heading(doc, "Summary", "Recommendations", "Annex")
			f := &Findings{}
			findStatements(analyse(doc, "en"), f)
			if got := textsOf(doc, f.Implications); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSummarySectionsCount(t *testing.T) {
	text := "Background\nThe port of Eastharbour was opened in 1950 and has two piers of stone and steel.\nKey points\nThe port will close two of its piers in May.\nMethod\nThe piers of the port were looked at by experts."
	doc := plainDocument(text)
	for i, b := range doc.Blocks {
		if b.Len() < 12 {
			doc.Blocks[i].Kind, doc.Blocks[i].Level = seed.Heading, 2
		}
	}
	f := &Findings{}
	findStatements(analyse(doc, "en"), f)
	if got := textsOf(doc, f.Summary); got != "The port will close two of its piers in May." {
		t.Errorf("bottom line: %q", got)
	}
}

func TestLabelledParagraphsAreSummaries(t *testing.T) {
	for text, want := range map[string]bool{
		"1. (C) SUMMARY: The port will close. It has no ships.": true, "Bottom line. The port will close.": true, "Short answer: the port will close.": true,
		"In short supply are ships, and the port will close.": false, "Summary justice is done in the port.": false,
	} {
		x := analyse(plainDocument(text), "en")
		if got := x.inSummaries(); got[0] != want || got[len(got)-1] != want {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestBottomLineIsChosenByRulesOfItsOwn(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"it begins after the dateline", "EASTHARBOUR, March 3 (AP) — The port will raise its fees in May, the council decided.\nThe captains will be told by letter.",
			"The port will raise its fees in May, the council decided."},
		{"it leaves the numbers of notes", "The port of Eastharbour was opened by the king in 1950.[2][13]\nIts piers are long.",
			"The port of Eastharbour was opened by the king in 1950."},
		{"of an abstract and the text that repeats it, the text", "The port of Eastharbour raised its fees in May.\nThe captains were told by letter of the change.\nThe old port of Eastharbour has raised its fees once more in May.",
			"The old port of Eastharbour has raised its fees once more in May."},
		{"no anecdote of a writer who seldom says I", "When I last saw the port of Eastharbour, 12 captains stood there and planned to leave.\nThe council of Eastharbour decided to close the port in May.\nThe captains will move to another port.\nThe piers will be sold by the council.",
			"The council of Eastharbour decided to close the port in May."},
		{"of a writer whom the text quotes, that is no matter", "“I will close the port of Eastharbour in May,” the mayor Anna Berg said in the council.\nThe captains will move.\nThe piers will be sold.\nNobody knows to whom they go.",
			"“I will close the port of Eastharbour in May,” the mayor Anna Berg said in the council."},
	} {
		doc, f := findingsOf(t, c.text)
		if got := textsOf(doc, f.Summary); got != c.want {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

func TestBottomFeatures(t *testing.T) {
	x := analyse(plainDocument("EASTHARBOUR, March 3 (AP) — Port fees rise in May.\nThe king and his captains opened the piers of the port in 1950.\nQUESTION: Ships pay port fees.\nA cat slept there for some days in 1950 and in 2026."), "en")
	f := &Findings{Date: Date{Value: "2026-03-03"}}
	f.Dates = findDates(x, f)
	w := newWeigher(x, f)
	if len(w.full) != 4 {
		t.Fatalf("%d sentences", len(w.full))
	}
	for i, want := range []struct{ subject, earlier, question bool }{{true, false, false}, {false, true, false}, {true, false, true}, {false, false, false}} {
		if got := w.beginsWithSubject(w.sentences[i]); got != want.subject {
			t.Errorf("sentence %d begins with the subject: %v", i+1, got)
		}
		if got := w.tellsOfEarlierYear(w.sentences[i]); got != want.earlier {
			t.Errorf("sentence %d tells of an earlier year: %v", i+1, got)
		}
		if got := w.putsQuestion(i); got != want.question {
			t.Errorf("sentence %d is put as a question: %v", i+1, got)
		}
	}
	w.talk = true
	x2 := features{fPersonal: 1. / 3, fDecides: 1}
	if b := w.bottomOf(0, x2); b != (bottomFeatures{bOwn: 1}) {
		t.Errorf("what the writer of a letter decides: %v", b)
	}
}

func TestKeyPointsSayNothingTwice(t *testing.T) {
	doc, f := findingsOf(t, "The port of Eastharbour raised its fees in May.\nThe captains were told by letter.\nThe old port of Eastharbour has raised its fees once more in May.\nThe council wants to repair two piers.\nA bridge will be built.")
	if got := doc.Slice(f.KeyPoints[0].Span); got != "The old port of Eastharbour has raised its fees once more in May." {
		t.Errorf("best is %q, not the fuller of two", got)
	}
	if got := doc.Slice(f.KeyPoints[1].Span); strings.HasPrefix(got, "The port") {
		t.Errorf("second repeats the first: %q", got)
	}
}

func TestLeans(t *testing.T) {
	for text, want := range map[string]bool{
		"It fell.": true, "But he stayed on.": true, "However, they left.": true, "This made it worse.": true, "Her remarks were long.": true,
		"In 2012, she was arrested.": true, "This week the port closed.": false, "Those who left came back.": false, "But Anna Berg stayed.": false,
		"In 2012, the port closed.": false, "It is not clear whether the port closed.": false, "It's feared that many left.": false,
		"It is hard to close a port.": false, "It is expected to close the port.": true, "It was a port that closed.": true, "It remains closed.": true,
		"The port closed.":        false,
		"Several refused to pay.": true, "Both had stayed out.": true, "Some critics refused to pay.": false,
	} {
		x := analyse(plainDocument(text), "en")
		if got := x.leans(0); got != want {
			t.Errorf("%s: got %v", text, got)
		}
	}
}

func TestListsOfNamesAreNotFull(t *testing.T) {
	for text, want := range map[string]bool{
		"Ana Ruiz, University of Oslo Bo Berg, Hanken School of Economics": false,
		"The Port of Oslo closed, Berg Said in May":                        true,
	} {
		x := analyse(plainDocument(text), "en")
		if got := x.isFull(x.sentences[0], false); got != want {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

func TestStatementsBeginAfterWhatStandsBefore(t *testing.T) {
	for _, text := range []string{"1.1 ", "(3) ", "12. (C) ", "[4] ", "*", "(CNN)", "Feb. 19, 2026 - ", ""} {
		doc, f := findingsOf(t, text+"On 31 May the port of Eastharbour closed its quay to all ships.")
		if got, want := textsOf(doc, f.KeyPoints), "On 31 May the port of Eastharbour closed its quay to all ships."; strings.TrimSpace(got) != want {
			t.Errorf("%q: got %q", text, got)
		}
	}
}

func TestIsFull(t *testing.T) {
	for _, c := range []struct {
		text string
		kind seed.Kind
		want bool
	}{
		{"The port closed in May.", seed.Paragraph, true},
		{"“The port closed in May.”", seed.Paragraph, true},
		{"The port closed in May.[3]", seed.Item, true},
		{"Fees to rise in May", seed.Paragraph, false},
		{"The port closed in May.", seed.Heading, false},
		{"The port closed in May.", seed.Caption, false},
		{"PORT FEES TO RISE IN MAY.", seed.Paragraph, false},
		{"Fees rise.", seed.Paragraph, false},
		{"All rights reserved by the port of Eastharbour.", seed.Paragraph, false},
		{"See also https://example.org/port for more details.", seed.Paragraph, false},
		{"Write by email to harbour@example.org today.", seed.Paragraph, false},
		{"Weights and variants of the port . . . . . . .", seed.Paragraph, false},
		{"Permission to make digital copies of all of this work is granted without fee.", seed.Paragraph, false},
	} {
		doc := plainDocument(c.text)
		doc.Blocks[0].Kind = c.kind
		x := analyse(doc, "en")
		if got := x.isFull(x.sentences[0], true); got != c.want {
			t.Errorf("%q (%v): got %v", c.text, c.kind, got)
		}
	}
}

func TestCoverageFavoursTheCommonSubject(t *testing.T) {
	x := analyse(plainDocument("The port raised port fees. Port fees pay for the port piers. The piers of the port are old. A cat slept."), "en")
	covers := x.coverage(x.sentenceVectors())
	for i := range 3 {
		if covers[i] <= covers[3] {
			t.Errorf("sentence %d (%.3f) covers less than the stray one (%.3f)", i, covers[i], covers[3])
		}
	}
}

func TestBottomLine(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"a standfirst without a full stop", "The port of Eastharbour will close two of its piers in May and sell the land to three shipping companies\nThe piers were built in 1950. They are long.",
			"The port of Eastharbour will close two of its piers in May and sell the land to three shipping companies"},
		{"no line that leans on a title", "The order was given by the port of Eastharbour before last week’s long and stormy meeting with the shipping companies\nThe port closed two of its piers in May.",
			"The port closed two of its piers in May."},
		{"no question", "Why did the port of Eastharbour close two of its piers in May 2019 after so many years?\nThe piers were damaged by storms. Ships stay away.",
			"The piers were damaged by storms."},
		{"no anecdote of the writer", "Last month, when I asked the mayor of Eastharbour about the port and its two damaged piers, she took me by the arm. The port will close two piers in May. Ships now stay away from the town. Many jobs have been lost since.",
			"The port will close two piers in May."},
		{"what the writer says where they speak throughout", "I have decided to close two piers of the port of Eastharbour in May. I thank my friends in the town. I know that many jobs are lost.",
			"I have decided to close two piers of the port of Eastharbour in May."},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, f := findingsOf(t, c.text)
			if got := textsOf(doc, f.Summary); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			for _, s := range f.KeyPoints {
				if got := doc.Slice(s.Span); got[len(got)-1] == '?' {
					t.Errorf("key point %q asks", got)
				}
			}
		})
	}
}
