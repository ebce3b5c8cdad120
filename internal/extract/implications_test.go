package extract

import (
	"strings"
	"testing"

	"briefbook/internal/seed"
)

func TestImplicationWords(t *testing.T) {
	for _, c := range []struct{ kind, text, want string }{
		{"memo", "The council should publish the accounts.", "should"},
		{"memo", "The council, which met on Tuesday, must publish the accounts.", "must"},
		{"memo", "The council needs to publish the accounts.", "needs"},
		{"memo", "There is no need to publish the accounts.", ""},
		{"memo", "The council sought to publish the accounts.", ""},
		{"memo", "The council debated whether officers should be allowed to leave.", ""},
		{"memo", "The deposits that banks must keep were raised.", ""},
		{"memo", "They must be tired of the noise.", ""},
		{"memo", "You must be getting some rest.", ""},
		{"memo", "This tent should be fine for a week.", ""},
		{"memo", "I must admit that the port is old.", ""},
		{"memo", "The council should have closed the port.", ""},
		{"memo", "We recommend that the council close the port.", "we recommend"},
		{"article", "Bob said he was familiar with two men later implicated in the attack.", ""},
		{"article", "A furor arose over whether the United States should accept refugees.", ""},
		{"article", "The companies said the council should publish the accounts.", ""},
		{"article", "The panel did not recommend that she face charges.", ""},
		{"article", "The panel recommended that the port be closed.", "recommended that"},
		{"article", "Higher fees could cost the port two lines.", "could"},
		{"article", "The mayor could cost the port two lines, critics warn, and she could close it.", "could"},
		{"article", "He could close the port next week.", ""},
		{"article", "The council is worried that the ships could move to another port.", "could"},
		{"article", "He predicted that the ships would stay.", "would"},
		{"article", "The port authority warned captains on 3 May that the piers may break.", "may"},
		{"article", "Captains have expressed concern that the change could lead to delays.", "could"},
		{"article", "The centre, a group of experts, estimates that trade will fall in May.", "will"},
		{"article", "Ships leave for states that are likely to determine the price.", ""},
		{"article", "The board had already forecast that trade would fall in May.", ""},
		{"article", "An instance occurred in May when Roe, a critic of the port, warned her readers that it could close.", ""},
		{"article", "Roe, a critic of the port, warned her readers that it could close.", "could"},
		{"article", "Critics have called the order “bold” and described the move as a threat to the port.", "as a threat to"},
		{"article", "He believes that the port will close in 2030.", "will"},
		{"article", "He believes that there may be two ports.", ""},
		{"article", "He told the crowd that he won the May 10 vote.", ""},
		{"article", "Four captains may have to leave the port.", "may"},
		{"memo", "Ministers need only to look in the mirror.", ""},
		{"memo", "My own view is that the council should publish.", "should"},
		{"article", "Two lines have warned that they may skip the port.", "may"},
		{"memo", "WHO should fund the plan.", "should"},
		{"memo", "The union argued that the sail loft must be kept.", ""},
		{"memo", "Ministers stressed that fishing villages must be consulted.", "must"},
		{"memo", "We believe that the council should publish the accounts.", "should"},
		{"memo", "There must be some better port in the town.", ""},
		{"memo", "There must be no delay in the port.", "must"},
		{"article", "In the poll 70 percent believe their lives will be better.", ""},
		{"memo", "A short note before the call on Monday at noon.", ""},
		{"article", "The captains had feared that the port would close.", ""},
		{"article", "If the strike goes on, the mills will run out of coal by May.", "will"},
		{"article", "If the strike had gone on, the mills would have no coal by May.", ""},
		{"article", "If you want to see the port, trains will take you there.", ""},
		{"article", "Asked how his ban would affect the port, he left the room.", ""},
		{"article", "The fall in trade, which could hurt growth, has no end.", "could"},
		{"article", "The board could not suffer a defeat in May.", ""},
		{"article", "The strike is likely to delay repairs of the port.", "likely"},
		{"article", "The buyer had been expected to take 240,000 tonnes.", ""},
		{"article", "Whether the port can pay remains to be seen.", "remains to be seen"},
		{"article", "The navy strikes those who pose a threat to the port.", ""},
		{"article", "The mayor said “the strike could hurt the port” in May, and then he left the room.", ""},
	} {
		x := analyse(plainDocument(c.text), "en")
		if got := newWeigher(x, &Findings{Kind: c.kind}).implicationWords(0); got != c.want {
			t.Errorf("%s: %q: got %q, want %q", c.kind, c.text, got, c.want)
		}
	}
}

func TestImplicationSections(t *testing.T) {
	for _, c := range []struct{ name, heading, text, want string }{
		{"what follows the list is none", "Recommendations", "- Publish the accounts of the port.\n- Repair both piers before winter.\nThe institute is a house of researchers in Oslo.", "Publish the accounts of the port.\nRepair both piers before winter."},
		{"nor are thanks", "Outlook", "Trade will fall in May.\nThe author is grateful to the harbour board.", "Trade will fall in May."},
		{"nor is who wrote it", "Outlook", "Trade will fall in May.\nAnn Roe is Senior Fellow at the Port Foundation.\nSuggested citation: Roe (2025).", "Trade will fall in May."},
		{"numbers before the heading", "4. What we ask", "Ministers open the port to all ships.", "Ministers open the port to all ships."},
		{"a heading that only begins so", "Outlook tower", "The tower in the port is open all day.", ""},
		{"none says the same twice", "Risks", "The fall in trade hurts the port and its ships.\nThe fall in trade hurts the port and its ships.", "The fall in trade hurts the port and its ships."},
	} {
		doc := plainDocument(c.heading + "\n" + c.text)
		doc.Blocks[0].Kind, doc.Blocks[0].Level = seed.Heading, 2
		for i, b := range doc.Blocks {
			if strings.HasPrefix(doc.Slice(b.Span), "- ") {
				doc.Blocks[i].Kind, doc.Blocks[i].Start = seed.Item, b.Start+2
			}
		}
		f := &Findings{}
		findStatements(analyse(doc, "en"), f)
		if got := textsOf(doc, f.Implications); got != c.want {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

func TestLabelledParagraphsAreImplications(t *testing.T) {
	doc, f := findingsOf(t, "4. (U) COMMENT: The port is old and has two piers.\n5. (C) ACTION REQUESTED: Views of the ministry by May on a meeting of donors.\nThe piers are long.")
	if got := textsOf(doc, f.Implications); got != "ACTION REQUESTED: Views of the ministry by May on a meeting of donors." || f.Implications[0].Why[0] != "the label of its paragraph says so" {
		t.Errorf("got %q", got)
	}
}

func TestHeadlinesAreNoStatements(t *testing.T) {
	text := "Port fees must rise, council of Eastharbour rules.\nThe council of Eastharbour ruled on Tuesday that the fees of the port will rise in May by 12 percent.\nIt put the cost of the repairs at 30 million euros."
	for kind, want := range map[string]int{"article": 2, "memo": 3} {
		x := analyse(plainDocument(text), "en")
		if got := len(newWeigher(x, &Findings{Kind: kind, Title: Title{Basis: seed.Derived}}).full); got != want {
			t.Errorf("%s: %d full sentences, want %d", kind, got, want)
		}
	}
}

func TestTheBottomLineIsNoImplicationBeside(t *testing.T) {
	doc, f := findingsOf(t, "The strike at the port of Eastharbour could cost the council of the city 12 million euros in May.\nShips were told.\nThe fall in trade is likely to delay repairs of the piers.")
	if got := textsOf(doc, f.Implications); got != "The fall in trade is likely to delay repairs of the piers." {
		t.Errorf("got %q", got)
	}
}
