package extract

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// A choice is the lines of a head that may be the title, and which is: len(lines)
// for none.
type choice struct {
	lines [][hFeatures]float64
	title int
	set   string // the folder of testdata
	name  string // the file of the gold
}

// headSets are the folders of testdata whose documents teach the weights.
var headSets = []string{"kinds", "kinds-more", "desk", "unseen", "inbox", "pouch", "dossier", "heads", "courier", "bureau", "gazette", "registry", "chancery", "ministry", "parliament", "mission", "agency"}

// TestHeadWeightsAreLearned holds the committed weights against what the documents
// with gold teach. With -v it prints them.
func TestHeadWeightsAreLearned(t *testing.T) {
	choices := headChoices(t)
	weights, none := learnHead(choices)
	right := 0
	for _, c := range choices {
		if c.best(headWeights, noTitle) == c.title {
			right++
		}
	}
	for k, w := range weights {
		t.Logf("%2d: %5.1f in the table, %5.1f learned", k, headWeights[k], w)
		if math.Abs(w-headWeights[k]) > .15 {
			t.Errorf("weight %d: %.2f in the table, %.2f learned", k, headWeights[k], w)
		}
	}
	t.Logf("none: %.1f in the table, %.1f learned; %d of %d titles right", noTitle, none, right, len(choices))
	if math.Abs(none-noTitle) > .15 || right*100 < len(choices)*97 {
		t.Errorf("score of none %.2f learned, %.2f in the table; %d of %d titles right", none, noTitle, right, len(choices))
	}
}

// TestHeadWeightsGeneralise holds how many titles of a set are found by weights
// that were learned from the others: what a new document may expect.
func TestHeadWeightsGeneralise(t *testing.T) {
	choices := headChoices(t)
	right := 0
	for _, set := range headSets {
		var others, own []choice
		for _, c := range choices {
			if c.set == set {
				own = append(own, c)
			} else {
				others = append(others, c)
			}
		}
		weights, none := learnHead(others)
		found := 0
		for _, c := range own {
			ok := c.best(weights, none) == c.title
			if found += int(truth(ok)); !ok {
				t.Logf("%s: %s missed", set, c.name)
			}
		}
		t.Logf("%s: %d of %d", set, found, len(own))
		right += found
	}
	if right*100 < len(choices)*96 {
		t.Errorf("%d of %d titles found by weights that were learned without their set", right, len(choices))
	}
}

// headChoices returns the choices of the documents that print a title, or none,
// and give it in no other way.
func headChoices(t *testing.T) (choices []choice) {
	for _, set := range headSets {
		files, _ := filepath.Glob("testdata/" + set + "/*.json")
		for _, name := range files {
			gold, doc := readGold(t, name)
			if v := doc.Meta.Title.Value; gold.Title == "" && gold.Basis != string(seed.Derived) || v != "" && !junkTitle(v) {
				continue
			}
			if c, ok := choiceOf(doc, gold); ok {
				c.set, c.name = set, filepath.Base(name)
				choices = append(choices, c)
			}
		}
	}
	return choices
}

// readGold reads a document of testdata and what a reader finds in it.
func readGold(t *testing.T, name string) (gold kindGold, doc *seed.Document) {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		t.Fatal(name, err)
	}
	base := strings.TrimSuffix(name, ".json")
	for _, ext := range []string{".txt", ".md", ".html", ".eml"} {
		if data, err = os.ReadFile(base + ext); err != nil {
			continue
		}
		doc, err = seed.Read(filepath.Base(base)+ext, data, seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		return gold, doc
	}
	t.Fatalf("%s has no document", name)
	return gold, nil
}

func choiceOf(doc *seed.Document, gold kindGold) (c choice, ok bool) {
	x := analyse(doc, findLanguage(doc))
	fields := headFields(x)
	if _, subject := firstField(fields, subjectField); subject {
		return c, false
	}
	at := map[int]bool{}
	for _, f := range fields {
		at[f.block] = true
	}
	c.title = -1
	for b, line := range headLines(x, findKind(x), at) {
		if !line.may {
			continue
		}
		if c.title < 0 && gold.Title != "" && gold.Basis != string(seed.Derived) && strings.HasSuffix(strings.ToLower(strings.TrimRight(x.slice(doc.Blocks[b].Span), " "+closingQuotes)), strings.ToLower(strings.TrimRight(gold.Title, closingQuotes))) {
			c.title = len(c.lines)
		}
		c.lines = append(c.lines, line.features)
	}
	if c.title < 0 && (gold.Title == "" || gold.Basis == string(seed.Derived)) {
		c.title = len(c.lines)
	}
	return c, c.title >= 0 && len(c.lines) > 0
}

// best returns the line with the highest score, len(lines) for none.
func (c choice) best(weights [hFeatures]float64, none float64) int {
	best, score := len(c.lines), none
	for i := range c.lines {
		if s := dot(&c.lines[i], &weights); s > score {
			best, score = i, s
		}
	}
	return best
}

func dot(x, w *[hFeatures]float64) (sum float64) {
	for k := range x {
		sum += x[k] * w[k]
	}
	return sum
}

// learnHead is multinomial logistic regression by gradient descent, with a
// penalty that keeps the weights of a few hundred heads small.
func learnHead(choices []choice) (w [hFeatures]float64, none float64) {
	const rounds, rate, penalty = 400, 2.0, .002
	for range rounds {
		var g [hFeatures]float64
		gNone := 0.0
		for _, c := range choices {
			p := make([]float64, len(c.lines)+1)
			sum := 0.0
			for i := range p {
				score := none
				if i < len(c.lines) {
					score = dot(&c.lines[i], &w)
				}
				p[i] = math.Exp(score)
				sum += p[i]
			}
			for i := range p {
				d := -p[i] / sum
				if i == c.title {
					d++
				}
				if i == len(c.lines) {
					gNone += d
					continue
				}
				for k, v := range c.lines[i] {
					g[k] += d * v
				}
			}
		}
		for k := range w {
			w[k] += rate * (g[k]/float64(len(choices)) - penalty*w[k])
		}
		none += rate * (gNone/float64(len(choices)) - penalty*none)
	}
	return w, none
}

// TestHeadsOfLetterheads gives lines above a title that are none.
func TestHeadsOfLetterheads(t *testing.T) {
	t.Parallel()
	const text = "\n\nThe council of the port met to speak of the fees that the ships pay, and of the harbour that they need. It will meet again in spring, when the harbour opens.\nThe ships wait."
	for _, c := range []struct{ head, want string }{
		{"CITY OF PORT ALDERLEY\nREGULAR COUNCIL MEETING\nMINUTES", "REGULAR COUNCIL MEETING"},
		{"REPUBLIC OF THE PHILIPPINES\nHARBOUR FEES 2026", "HARBOUR FEES 2026"},
		{"FORUM OF HARBOUR MINISTERS MEETING\nPort Vila, Vanuatu\n6 - 7 August 2025", "FORUM OF HARBOUR MINISTERS MEETING"},
		{"5th BALTIC HARBOURS AND SHIPS FORUM\n\"One river, many ships\"\nTallinn, Estonia, 2 May 2026", "5th BALTIC HARBOURS AND SHIPS FORUM"},
		{"UNCORRECTED TRANSCRIPT\nINQUIRY INTO HARBOUR FEES", "INQUIRY INTO HARBOUR FEES"},
		{"News release from the Faculty of Harbours\nShips pay for their harbour with higher fees", "Ships pay for their harbour with higher fees"},
		{"Subject ............: Ships and the fees of the harbour\nAudience ...........: Masters", "Ships and the fees of the harbour"},
		{"PORT AUTHORITY OF SANDVIK\n\nM E M O\n\nTo       All masters\nDate     3 March 2026\nRe       Fees that ships pay in the harbour", "Fees that ships pay in the harbour"},
		{"Harbour CERT\nAdvisory ID     H-12\nTitle           Ships and the fees of the harbour\nPublished       3 March 2026", "Ships and the fees of the harbour"},
		{"CHECK AGAINST DELIVERY\n\nKeynote address by\nMr. Ola Berg\nMinister of Ports\n\n\"Ships that Pay, Ships that Wait\"\n\nSandvik, 3 March 2026", "Ships that Pay, Ships that Wait"},
		{"WRITTEN TESTIMONY OF\n\nMS. ANN ROE\nExecutive Director, Harbour Watch\n\nBEFORE THE\nHEARING ON FEES IN HARBOURS\n\nSandvik, 3 March 2026", "HEARING ON FEES IN HARBOURS"},
		{"PORT USERS' COMMITTEE OF SANDVIK\n\nMinutes of ordinary session no. 7/2026\nHeld: Tuesday 3 March 2026\n\nAttendance\nIng. Ann Roe (president)\nMs. Bea Lund (Hansen Line)", "Minutes of ordinary session no. 7/2026"},
		{"SENATE OF SANDVIK - COMMITTEE ON PORTS\n\nHearing on Ships and their Fees\n\n3 March 2026", "Hearing on Ships and their Fees"},
		{"CENTRE FOR PORTS\n\nEMPTY QUAYS\nWhy ships stay away from the harbour in spring\n\nWorking paper 14\nMarch 2026", "EMPTY QUAYS"},
		{"OPINION\n\nThe last pilot\n\nShips will come to the harbour again when the council has learned to count its fees\n\nAnn Roe", "The last pilot"},
		{"MINISTERIAL COUNCIL OF THE NORTH\n\nFINAL COMMUNIQUÉ\n\nof the ministers who met in the harbour of Sandvik at the invitation of its council to speak about the fees that ships pay\n\nSandvik, 3 March 2026", "FINAL COMMUNIQUÉ"},
		{"SUPREME COURT OF SANDVIK\n\nSummary\n\nBerg v. Port of Sandvik\n3 March 2026", "Berg v. Port of Sandvik"},
		{"LEGISLATURE OF SANDVIK - 2026 Regular Session\nMeasure:   Relating to the fees of ships\nSponsor:   Ann Roe", "Relating to the fees of ships"},
		{"PORT OBSERVATORY\nANNUAL REPORT SERIES\n\nShips and the fees of the harbour", "Ships and the fees of the harbour"},
		{"JOINT COMMUNIQUÉ ON THE FEES OF HARBOURS\n\nThird Meeting of Harbour Ministers of the Northern and Eastern States\n\nSandvik, 3 March 2026", "JOINT COMMUNIQUÉ ON THE FEES OF HARBOURS"},
		{"HIGH COURT OF SANDVIK\n\nMEDIA SUMMARY OF JUDGMENT\n\nHarbour Board v Minister of Ships and Others\n\nJudgment delivered: 3 March 2026", "Harbour Board v Minister of Ships and Others"},
		{"REMARKS AS PREPARED FOR DELIVERY\n\nShips, fees and a harbour\n\nRemarks by Ann Roe", "Ships, fees and a harbour"},
		{"National Port Centre, Sandvik\nin cooperation with CERT-NO and the Harbour Office\n\nShips and the fees of the harbour", "Ships and the fees of the harbour"},
		{"TITLE ......... Ships and the fees of the harbour\nISSUED ........ 3 March 2026", "Ships and the fees of the harbour"},
		{"PORT REVIEW          Interview          May 2026\n\n\"Ships pay for the harbour. Fees do not.\"\n\nInterview by Ann Roe in Sandvik on 21 April.\n\nPORT REVIEW: Mr Berg, will the ships come back?\n\nBERG: They will.", "\"Ships pay for the harbour. Fees do not.\""},
		{"Bureau of Ports\n\nHarbour Travel Advisory\nLevel 2: Exercise Caution in Spring\n\nIssued 3 March 2026", "Harbour Travel Advisory"},
		{"CENTRE FOR LAW AND HARBOURS\n\nBetween Two Tides\n\nHow ships pay for the harbour and its fees\n\nReport 4, March 2026", "Between Two Tides"},
		{"PORT LAW DIGEST - NORTHERN SEAS\nCase notes, March 2026\n\nCASE NOTE\n\nParties: Berg v. Port of Sandvik\nCourt: Court of the Harbour\n\nShips need pay no fees in a harbour that they leave", "Ships need pay no fees in a harbour that they leave"},
		{"HOUSE OF ASSEMBLY\nOfficial Hansard\nInquiry into the fees of ships\nWednesday, 3 March 2026\n\nThe CHAIR: Welcome. Which of the ships pay fees?", "Inquiry into the fees of ships"},
		{"SENATE OF SANDVIK\n\nHearing: \"Harbours and Fees: Who Pays?\"\n\nStatement of\nDr. Ann Roe", "Harbours and Fees: Who Pays?"},
		{"HARBOUR FERRIES WORKING PARTY\n\nMinutes of the 8th meeting of the Harbour Ferries Working Party\nSandvik, 3 March 2026", "Minutes of the 8th meeting of the Harbour Ferries Working Party"},
		{"ORGANISATION OF ISLANDS\n\nFINAL COMMUNIQUÉ\n\nNinth Session of the Council of Ministers\nSandvik, 3 March 2026", "FINAL COMMUNIQUÉ"},
		{"HARBOUR COUNCIL - REPORTS\n\nShips and the fees of the harbour", "Ships and the fees of the harbour"},
		{"JOINT COMMUNIQUÉ\n\nof the ministers who met in Belgrade at the invitation of its council to speak about the fees that ships pay\n\nBelgrade, 3 March 2026", "JOINT COMMUNIQUÉ"},
		{"COMPETITION AGENCY\n\nPUBLIC NOTICE OF DECISION\npursuant to Article 4 of the Ports Act\n\nAbuse of position in the fees of the harbour - Hansen d.o.o.", "Abuse of position in the fees of the harbour - Hansen d.o.o."},
		{"CHECK AGAINST DELIVERY\n\nAddress by the Minister for Ports\nAnn Roe\n\nto the annual conference of pilots\n\n\"Homes before harbours\"\n\nSandvik, 3 March 2026", "Homes before harbours"},
		{"INTERVIEW\n\n\"Nobody pays for tides\"\n\nA conversation with Ann Roe, director of the harbour\n\n3 March 2026", "\"Nobody pays for tides\""},
		{"NORTHERN RELIEF\nEVENT: Floods in the harbour\nPERIOD COVERED: 1 to 3 March 2026\nNEXT REPORT: 9 March 2026", "Floods in the harbour"},
		{"NORTHERN HEALTH CLUSTER\nSituation Report No. 5\n\nFloods in Oslo and the north, Norway\n\nPeriod covered: 1 - 3 March 2026", "Floods in Oslo and the north, Norway"},
		{"UNREVISED TRANSCRIPT\n\nThe Select Committee on Harbours\n\nSHIPS AND FEES\n\nMembers present: Ann Roe (chair); Ola Berg.", "SHIPS AND FEES"},
		{"HARBOUR CENTRE\nPOLICY BRIEF 2026/07\nBishkek - Tashkent\nMarch 2026\n\nSHIPS AND FEES", "SHIPS AND FEES"},
		{"STADT SANDVIK\nNiederschrift über die Sitzung des Hafens\n\nTOP 1  Harbour fees that ships pay", "Niederschrift über die Sitzung des Hafens"},
		{"COMMITTEE ON PORTS\n\nPublic hearing on \"Harbours and Fees: Who Pays?\"\n\nStatement of\nDr. Ann Roe", "Harbours and Fees: Who Pays?"},
		{"HIGH COURT OF SANDVIK\n\nCASE NOTE\n\nBerg v. Port of Sandvik and others\n\nSUBJECT: Fees that ships pay\nDate: 3 March 2026", "Berg v. Port of Sandvik and others"},
		{"SUPREME COURT OF SANDVIK\nON APPEAL FROM THE HARBOUR COURT\n\nRe Estate of Ann Roe\n\nJudgment delivered 3 March 2026", "Re Estate of Ann Roe"},
		{"Original title: Skip og havn\n\nThe harbour that nobody wants", "The harbour that nobody wants"},
	} {
		doc := plainDocument(c.head + text)
		x := analyse(doc, "en")
		f := &Findings{Language: "en", Kind: findKind(x)}
		if got := findTitle(x, f); got.Text != c.want {
			t.Errorf("%q: got %q (%s), want %q", c.head, got.Text, got.Basis, c.want)
		}
	}
}

// TestTitlesAsRead gives documents whose form tells their title.
func TestTitlesAsRead(t *testing.T) {
	t.Parallel()
	const text = "The council of the port met to speak of the fees that the ships pay, and of the harbour that they need. It will meet again in spring, when the harbour opens."
	for _, c := range []struct{ name, doc, want string }{
		{"a.txt", "SMOKE AND TIDES\n\nShips, public fees and cooperation in the northern harbour\n\nA report by the Harbour Programme\nMarch 2026\n\nEXECUTIVE SUMMARY\n\n" + text, "SMOKE AND TIDES"},
		{"a.txt", "HARBOUR TRUST          Evidence Desk\nSITUATION REPORT #3          SANDVIK - FLOODS IN THE HARBOUR\nReporting period: 2 to 6 March 2026          Issued: 7 March 2026\nCompiled by: Ann Roe          Next report: 11 March\n\nHIGHLIGHTS\n\n" + text, "SANDVIK - FLOODS IN THE HARBOUR"},
		{"a.txt", "THIRD MEETING OF HARBOUR MINISTERS\n\nJOINT COMMUNIQUÉ\n\nVientiane, Lao PDR, 18 September 2026\n\n1. " + text, "JOINT COMMUNIQUÉ"},
		{"a.txt", "Harbour Trust\n\nFees of the harbour\n\nOost Sandvik, 14 March 2024\n\n" + text, "Fees of the harbour"},
		{"a.txt", "COMMUNAUTÉ DE SANDVIK\n\nPROCÈS-VERBAL DU CONSEIL\n\nSecrétaire de séance : M. Jean Voss\n\nLe conseil parle des droits du port et de la taxe. M. Voss ouvre la séance à neuf heures.", "PROCÈS-VERBAL DU CONSEIL"},
		{"a.txt", "HARBOUR EXCHANGE (HX)\nSECURITY ADVISORY HX-SA-26-009\n\nHigher fees for ships\n\nIssued: 14 January 2026\n\n" + text, "Higher fees for ships"},
		{"a.txt", "HARBOUR BENCH BULLETIN\n\nSandvik Fishers v. Town of Oost and others\n\nSUBJECT: Fees - ships - harbour\n\nA. FACTS\n\n" + text + " The Fishers of Sandvik pay none.", "Sandvik Fishers v. Town of Oost and others"},
		{"a.txt", "STADT SANDVIK\n\nNIEDERSCHRIFT über die 17. Sitzung des Ausschusses\n\nAnwesend:\nVorsitz:        Frau Ute Berg\nMitglieder:     Herr Jens Voss, Frau Emine Kaya (Protokoll)\n\nDer Ausschuss berät über die Gebühren des Hafens. Frau Berg eröffnet die Sitzung um neun Uhr.", "NIEDERSCHRIFT über die 17. Sitzung des Ausschusses"},
		{"a.md", "# Harbour Bulletin\n\n**Vol. 11, No. 5 · May 2026**\n\n## Ships pay more in the harbour\n\n" + text + "\n\n" + text + "\n\n## In brief\n\nA pilot retired.", "Ships pay more in the harbour"},
		{"a.md", "**Harbour Network** | *Fact sheet*\n\n# Ships and public fees in the harbour\n\nLast reviewed: May 6, 2025\n\n" + text + "\n\n## What helps?\n\n| Measure | Effect | Cost |\n|---|---|---|\n| Lower fees | more ships | $200 |\n", "Ships and public fees in the harbour"},
		{"a.md", "**Transcript: The Harbour Hour, episode 88**\n\n# Can ships pay for the harbour?\n\n" + text + "\n\n" + text, "Can ships pay for the harbour?"},
		{"a.html", "<title>Harbour project - Project page - Bank of Ships</title><h2>Fees and ships of the northern harbour project</h2><p>" + text + "</p><h3>Progress</h3><p>" + text, "Fees and ships of the northern harbour project"},
	} {
		doc, err := seed.Read(c.name, []byte(c.doc), seed.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if got := Find(doc).Title; got.Text != c.want {
			t.Errorf("%q: got %q (%s), want %q", c.doc[:40], got.Text, got.Basis, c.want)
		}
	}
}
