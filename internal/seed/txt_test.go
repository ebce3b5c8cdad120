package seed_test

import (
	"slices"
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

func TestPlainText(t *testing.T) {
	tests := []struct {
		name, in string
		want     []string
	}{
		{"a paragraph a line", "The port will raise its fees, the council said on Monday.\nShip owners said that they had not been asked.\nA vote follows.",
			[]string{"p: The port will raise its fees, the council said on Monday.", "p: Ship owners said that they had not been asked.", "p: A vote follows."}},
		{"lines wrapped by hand", "The port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked, and\nthat they would go elsewhere.\n\nA vote follows.",
			[]string{"p: The port will raise its fees in May, the council said on Monday. Ship owners said that they had not been asked, and that they would go elsewhere.", "p: A vote follows."}},
		{"numbered paragraphs set in below a heading", "4.  FINANCE\n    4.1  The treasurer put the deficit for 2025 at 3.4 million euros. The National\n         Audit Office was preparing a report on staff.\n    4.2  An offer was accepted.",
			[]string{"p: 4. FINANCE", "p: 4.1 The treasurer put the deficit for 2025 at 3.4 million euros. The National Audit Office was preparing a report on staff.", "p: 4.2 An offer was accepted."}},
		{"the letter o for a bullet", "HIGHLIGHTS\no 1.9 million people wait in the harbour for the ships of\n  the north, and more come.\no Water falls.",
			[]string{"p: HIGHLIGHTS", "item1^: 1.9 million people wait in the harbour for the ships of the north, and more come.", "item1: Water falls."}},
		{"the letter o for a word", "O porto vai subir as taxas em maio, segundo anunciou hoje\no Conselho, que ouviu os armadores e disse que não haveria\no aumento pedido pelas empresas de navios do norte.",
			[]string{"p: O porto vai subir as taxas em maio, segundo anunciou hoje o Conselho, que ouviu os armadores e disse que não haveria o aumento pedido pelas empresas de navios do norte."}},
		{"answers of an interview", "Q: Did buyers go?\n\nA: Some. A Swedish buyer left in 2024. The International\nLabour Organization has said that it left because of gas,\nwhich I think was partly true, for it was a cold winter.",
			[]string{"p: Q: Did buyers go?", "p: A: Some. A Swedish buyer left in 2024. The International Labour Organization has said that it left because of gas, which I think was partly true, for it was a cold winter."}},
		{"a title over wrapped lines", "Port fees\nThe port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked, and\nthat they would go elsewhere.",
			[]string{"p: Port fees", "p: The port will raise its fees in May, the council said on Monday. Ship owners said that they had not been asked, and that they would go elsewhere."}},
		{"entries whose other lines are set in", "Port fees and the trade of the northern towns, a study of\n\tten years\nThe council of the port raised its fees in May. We ask\n\twhat came of it for the towns that live by trade, and\n\tfor the ships.",
			[]string{"p: Port fees and the trade of the northern towns, a study of ten years", "p: The council of the port raised its fees in May. We ask what came of it for the towns that live by trade, and for the ships."}},
		{"paragraphs that begin set in", "   The port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked, and\nthat they would go elsewhere with all of their many ships.\n   The mayor of the town said that this was their own affair,\nand that other ports were dear as well.",
			[]string{"p: The port will raise its fees in May, the council said on Monday. Ship owners said that they had not been asked, and that they would go elsewhere with all of their many ships.", "p: The mayor of the town said that this was their own affair, and that other ports were dear as well."}},
		{"the place and time below a title", "Minutes of the 4th meeting\nheld on Monday in the town hall of the northern port of the\ncounty\n\nThe port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked.",
			[]string{"p: Minutes of the 4th meeting", "p: held on Monday in the town hall of the northern port of the county", "p: The port will raise its fees in May, the council said on Monday. Ship owners said that they had not been asked."}},
		{"lines that an agency marks", "^Port raises fees<\n^By ANN LEE<\n\nThe port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked.",
			[]string{"p: Port raises fees", "p: By ANN LEE", "p: The port will raise its fees in May, the council said on Monday. Ship owners said that they had not been asked."}},
		{"verse", "The harbour sleeps beneath\nthe moon of May\nand ships go by",
			[]string{"p: The harbour sleeps beneath", "p: the moon of May", "p: and ships go by"}},
		{"a list of names", "Members of the council of the port of the northern town\nAnn Lee, chair of the council since the year of the flood\nBo Berg, keeper of the fees", []string{
			"p: Members of the council of the port of the northern town", "p: Ann Lee, chair of the council since the year of the flood", "p: Bo Berg, keeper of the fees"}},
		{"words parted at the line's end", "The council said that it wants more inter-\nnational trade, and the owners of all ships\non international lines said that some well-\nknown port would be the first to be used.",
			[]string{"p: The council said that it wants more international trade, and the owners of all ships on international lines said that some well-known port would be the first to be used."}},
		{"the head of a memo", "TLP:AMBER\nTo: All staff\nFrom: The keeper of the\n  fees\nSUBJECT: Fees\n\nThe port will raise its fees in May, the council said on\nMonday, and that is what we all have to tell our many\nfriends.",
			[]string{"p: TLP:AMBER", "p: To: All staff", "p: From: The keeper of the fees", "p: SUBJECT: Fees", "p: The port will raise its fees in May, the council said on Monday, and that is what we all have to tell our many friends."}},
		{"a memo whose numbered paragraphs are wrapped", "SUBJECT: Fees\n\n1. SUMMARY. The council of the northern port decided on Monday to\nraise its fees by 12 percent from 1 May. Officials said that the\ndecision \"cannot be undone before autumn\".\n\n2. BACKGROUND. Fees were last raised in the flood year, says the\nauditor.\n\n--\nA. Lee\nPort Office\n",
			[]string{"p: SUBJECT: Fees", "item1#1^: SUMMARY. The council of the northern port decided on Monday to raise its fees by 12 percent from 1 May. Officials said that the decision \"cannot be undone before autumn\".",
				"item1#2: BACKGROUND. Fees were last raised in the flood year, says the auditor.", "p: --", "p: A. Lee", "p: Port Office"}},
		{"bullets", "Fees:\n- ships\n- boats\n  and rafts\n    • small\n    • large\n- cranes",
			[]string{"p: Fees:", "item1^: ships", "item1: boats and rafts", "item2^: small", "item2: large", "item1: cranes"}},
		{"a numbered list", "1. ships\n2. boats\n\n3) cranes", []string{"item1#1^: ships", "item1#2: boats", "item1#3: cranes"}},
		{"a dash before a remark", "Never again.\n\n- The Mayor\n\nHe meant it.", []string{"p: Never again.", "p: - The Mayor", "p: He meant it."}},
		{"a year that begins a line", "1986. A great year\n\nIt was.", []string{"p: 1986. A great year", "p: It was."}},
		{"quotations", "He wrote:\n\n> Never\n>> Again\n\nWe agree.", []string{"p: He wrote:", "quote1: Never", "quote2: Again", "p: We agree."}},
		{"underlined headings", "Port fees\n=========\n\nIn brief\n--------\nThey rise.", []string{"h1: Port fees", "h2: In brief", "p: They rise."}},
		{"headings in capitals", "PORT FEES\n\nThey rise.\n\nWHY NOW\n\nNobody knows.", []string{"h2: PORT FEES", "p: They rise.", "h2: WHY NOW", "p: Nobody knows."}},
		{"the place before a report", "NORTHPORT (XY) --\n\nThey rise.", []string{"p: NORTHPORT (XY) --", "p: They rise."}},
		{"a text all in capitals", "FEES WILL RISE\n\nSHIPS WILL GO\n\nWE WILL SEE", []string{"p: FEES WILL RISE", "p: SHIPS WILL GO", "p: WE WILL SEE"}},
		{"numbered headings", "1. Fees\n\nThey rise.\n\n1.1 Ships\n\nThey go.\n\n2. Trade\n\nIt falls.", []string{"h2: 1. Fees", "p: They rise.", "h3: 1.1 Ships", "p: They go.", "h2: 2. Trade", "p: It falls."}},
		{"a rule between parts", "One.\n* * *\nTwo.\n-----\n\nThree.", []string{"p: One.", "p: Two.", "p: Three."}},
		{"columns", "Port\t2019\t2020\nNorth\t10\t12", []string{"p: Port 2019 2020", "p: North 10 12"}},
		{"lines without spaces between words", "港湾評議会は月曜日に発表した内容によると五月から料金を引き上げるという方針であり関係者の間では反発の声\nも上がっているが評議会の議長は必要な措置であると説明しておりまた今後の経済状況を見て見直す可能性もあ\nると述べた。",
			[]string{"p: 港湾評議会は月曜日に発表した内容によると五月から料金を引き上げるという方針であり関係者の間では反発の声も上がっているが評議会の議長は必要な措置であると説明しておりまた今後の経済状況を見て見直す可能性もあると述べた。"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(outline(read(t, "a.txt", tt.in)), tt.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestFromText(t *testing.T) {
	doc := seed.FromText("x/1", "One.\r\nTwo.")
	if doc.ID != "x/1" || doc.Text != "One.\nTwo." || doc.Format != "txt" {
		t.Errorf("got %+v", doc)
	}
	for _, blank := range []string{"", " \n ", "\x00"} {
		if doc := seed.FromText("x", blank); doc == nil || doc.Text != "" || len(doc.Blocks) != 0 {
			t.Errorf("FromText(%q) gives %+v", blank, doc)
		}
	}
	check(t, seed.FromText("x", strings.Repeat("word \n\n", 300_000)))
	check(t, seed.FromText("x", "bad \xff bytes \xc3"))
}

// TestLongText reads sizes at which anything but linear time would show.
func TestLongText(t *testing.T) {
	for _, line := range []string{"a-\n", "word ", "> ", "- x\n", "1. x\n\n", "\n", "- ", "TLP:RED ", ">"} {
		if doc := seed.FromText("x", strings.Repeat(line, 200_000)+"end"); !strings.HasSuffix(doc.Text, "end") && len(doc.Blocks) < 100_000 {
			t.Errorf("%q lost its end: %d blocks", line, len(doc.Blocks))
		}
	}
}

func TestTitlesThatBreak(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"after a colon", "Consultation on working dogs:\nsummary of responses\n\nThe port opened.", "Consultation on working dogs: summary of responses"},
		{"after a colon, the first short", "Lost Ways:\nRoads of the Northern Towns\n\nThe port opened.", "Lost Ways: Roads of the Northern Towns"},
		{"after a comma, both set in", "     The port must show its fees,\n         the highest court says\n\nThe port opened.", "The port must show its fees, the highest court says"},
		{"after a comma, before a small letter", "The port has won a contract,\ncreating 140 jobs\n\nThe port opened.", "The port has won a contract, creating 140 jobs"},
		{"with marks drawn round it", "=== Fees of the port ===\n\nThe port opened.", "Fees of the port"},
		{"with dots that lead to it", "TITLE ...... Fees of the port\nISSUED ..... 3 March 2026\n\nThe port opened.", "TITLE ...... Fees of the port"},
		{"after a small word", "The Cost of Keeping the\nBridges of the North\n\nThe port opened.", "The Cost of Keeping the Bridges of the North"},
		{"in capitals", "REBUILDING THE SCHOOLS\nOF SOFALA PROVINCE\n\nThe port opened.", "REBUILDING THE SCHOOLS OF SOFALA PROVINCE"},
		{"in capitals, where it is full", "PORT OF SANDVIK AND CITY OF OSLO LAUNCH\nTHE FIRST HARBOUR BOND\n\nThe port opened.", "PORT OF SANDVIK AND CITY OF OSLO LAUNCH THE FIRST HARBOUR BOND"},
		{"before a small letter", "Avis n° 12 du 3 mars 2026\nrelatif aux droits de port\n\nThe port opened.", "Avis n° 12 du 3 mars 2026 relatif aux droits de port"},
		{"the kind of an act, over a gap", "DECLARATION\n\non the protection of pilots\n\nThe port opened.", "DECLARATION on the protection of pilots"},
		{"not in capitals before other words, however full", "EMBASSY OF NORWAY IN BANGKOK - SECTION FOR HARBOURS\nSituation report on the harbour\nPeriod: 3 March\n\nThe port will raise its fees in May, the council said on\nMonday. Ship owners said that they had not been asked, and\nthat they would go elsewhere with their ships.", "EMBASSY OF NORWAY IN BANGKOK - SECTION FOR HARBOURS"},
		{"not a letterhead", "ASSEMBLY OF THE NORTHERN HARBOUR TOWNS\nPOLICY AND RESEARCH OFFICE\n\nThe port opened.", "ASSEMBLY OF THE NORTHERN HARBOUR TOWNS"},
		{"not before a byline", "The reservoirs are full again\nBy Ann Roe\n\nThe port opened.", "The reservoirs are full again"},
		{"not among other lines", "THE HARBOURS DEPARTMENT\nOF ROADS IN THE NORTH\n4 Quay Street\n\nThe port opened.", "THE HARBOURS DEPARTMENT"},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			doc := seed.FromText("a.txt", c.text)
			if got := doc.Slice(doc.Blocks[0].Span); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestFramesOfSigns(t *testing.T) {
	t.Parallel()
	doc := seed.FromText("a", "+------------------------------+\n|  CHOLERA - SOUTH SUDAN        |\n|  Issued: 8 April 2026         |\n+------------------------------+\n\n* a first item\n* a second item\n")
	got := strings.Split(doc.Text, "\n")
	if !slices.Contains(got, "CHOLERA - SOUTH SUDAN") || !slices.Contains(got, "Issued: 8 April 2026") || doc.Blocks[len(doc.Blocks)-1].Kind != seed.Item {
		t.Errorf("lines %q", got)
	}
}
