package extract

import (
	"strings"
	"testing"

	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// linesDoc makes a document with a block for each line; a line that begins with
// "# " is a heading of the first level.
func linesDoc(lines ...string) *seed.Document {
	doc := &seed.Document{ID: "test.txt", Format: "txt"}
	for _, l := range lines {
		block := seed.Block{}
		if rest, ok := strings.CutPrefix(l, "# "); ok {
			l, block.Kind, block.Level = rest, seed.Heading, 1
		}
		if doc.Text != "" {
			doc.Text += "\n"
		}
		block.Start = len(doc.Text)
		doc.Text += l
		block.End = len(doc.Text)
		doc.Blocks = append(doc.Blocks, block)
	}
	return doc
}

// The paragraphs that the documents of these tests share.
const (
	lede = "The port of Sandvik will raise its fees by four per cent in May, the harbour board said on Tuesday, after two years of losses at its northern quays."
	more = "Shipping lines told the board that the rise comes too early, and some officials said that they expect traffic to fall before the summer is over."
)

func headOfDoc(doc *seed.Document) (*text, *Findings) {
	f := &Findings{Language: findLanguage(doc)}
	t := analyse(doc, f.Language)
	f.Kind = findKind(t)
	f.Title = findTitle(t, f)
	f.Date = findDate(t, f)
	return t, f
}

func TestTitle(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		lines []string
		want  string
		basis seed.Basis
	}{
		{"a heading", []string{"# Port fees rise", lede, more}, "Port fees rise", seed.Source},
		{"a headline without a full stop", []string{"Sandvik port to raise fees in May", lede, more}, "Sandvik port to raise fees in May", seed.Source},
		{"a headline in capitals with one", []string{"Sandvik Port Will Raise Its Fees.", lede, more}, "Sandvik Port Will Raise Its Fees.", seed.Source},
		{"a memo's subject", []string{"MEMORANDUM", "TO: Harbour board", "FROM: Ann Roe", "SUBJECT: Re: Fees from May", lede}, "Fees from May", seed.Source},
		{"a subject in a column", []string{"Aan de Kamer", "Datum 3 maart 2025", "Betreft De havengelden", "De haven van Sandvik verhoogt in mei de gelden met vier procent, zo heeft de raad dinsdag laten weten."}, "De havengelden", seed.Source},
		{"after the label of a press release", []string{"FOR IMMEDIATE RELEASE", "3 March 2025", "Sandvik raises port fees", lede, more}, "Sandvik raises port fees", seed.Source},
		{"not a byline, page or section", []string{"Page 1 of 3", "By Jane Doe", "Summary", "Port fees in the north", lede}, "Port fees in the north", seed.Source},
		{"not whom to ask", []string{"FOR IMMEDIATE RELEASE", "Contact: Dana Roe", "Phone: 555-0142", "Sandvik raises port fees", lede}, "Sandvik raises port fees", seed.Source},
		{"not the letterhead", []string{"Ministry of Ports", "Annual report 2023", lede, more}, "Annual report 2023", seed.Source},
		{"not a dateline", []string{"SANDVIK, Norway (AP) --", "Sandvik port to raise fees in May", lede}, "Sandvik port to raise fees in May", seed.Source},
		{"not a marking", []string{"TLP:GREEN", "Port fees in the north", lede}, "Port fees in the north", seed.Source},
		{"not a standfirst that leans on something", []string{"The rise was reportedly agreed before last week’s stormy meeting of the board", lede, more},
			"The port of Sandvik will raise its fees by four per cent", seed.Derived},
		{"a clause after the dateline", []string{"SANDVIK (AP) — The harbour board has raised its fees, officials said on Monday.", more}, "The harbour board has raised its fees, officials said on Monday", seed.Derived},
		{"no clause from under a denial", []string{"Sandvik port will close its northern quays in May, a blog falsely claimed on Monday, citing no source.", "Harbour board chair Ann Roe has opened a new quay at Sandvik for larger ships."},
			"Ann Roe has opened a new quay at Sandvik for larger ships", seed.Derived},
		{"what agencies add behind a headline", []string{"Sandvik port to raise fees in May UPDATE 2 (Adds quotes; changes dateline)", lede, more}, "Sandvik port to raise fees in May", seed.Source},
		{"the short title of a bill", []string{"119TH CONGRESS", "H. R. 44", "To amend title II to raise port fees, and for other purposes.", "IN THE SENATE", "A BILL", "Be it enacted by the Senate,", "This Act may be cited as the “Port Fees Act of 2025”.", lede}, "Port Fees Act of 2025", seed.Source},
		{"the short title as the head prints it", []string{"Act No. 4", "THE PORT FEES BILL", "Be it enacted by the council,", "This Act may be cited as the Port Fees Act 2025.", lede}, "THE PORT FEES BILL", seed.Source},
		{"not the act under which notice is given", []string{"THE PORTS ACT", "(Cap. 114)", "RISE OF PORT FEES", lede, more}, "RISE OF PORT FEES", seed.Source},
		{"not a party to a case", []string{"BETWEEN:", "SANDVIK PORT LIMITED", "... PETITIONER", "AND", "THE HARBOUR BOARD", "... RESPONDENT", lede, more}, "The port of Sandvik will raise its fees by four per cent", seed.Derived},
		{"a headline with a full stop", []string{"Sandvik port raises its fees.", lede, more}, "Sandvik port raises its fees", seed.Source},
		{"a headline with a semicolon over a subtitle", []string{"Bad news for the northern quays;", "Ships to pay more in May.", lede, more}, "Bad news for the northern quays", seed.Source},
		{"no sentence that leans on a text before it", []string{"It will raise the fees.", lede, more}, "The port of Sandvik will raise its fees by four per cent", seed.Derived},
		{"no sentence of something else", []string{"Ann Roe met a stranger.", lede, more}, "The port of Sandvik will raise its fees by four per cent", seed.Derived},
		{"nothing to take", []string{"12 345"}, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, f := headOfDoc(linesDoc(c.lines...))
			if f.Title.Text != c.want || f.Title.Basis != c.basis {
				t.Errorf("got %q (%s), want %q (%s)", f.Title.Text, f.Title.Basis, c.want, c.basis)
			}
		})
	}
}

func TestTitleFromMetadata(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, title, want string }{
		{"kept", "Fees at Sandvik", "Fees at Sandvik"},
		{"names of programs and files are none", "Microsoft Word - fees_v2.docx", "Sandvik port to raise fees"},
		{"placeholders are none", "Untitled", "Sandvik port to raise fees"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := linesDoc("Sandvik port to raise fees", lede, more)
			doc.Meta.Title = seed.Field{Value: c.title, Basis: seed.Metadata}
			if _, f := headOfDoc(doc); f.Title.Text != c.want {
				t.Errorf("got %q, want %q", f.Title.Text, c.want)
			}
		})
	}
}

func TestPublicationDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"a header line", []string{"Port fees", "Date: 3 March 2025", lede}, "2025-03-03"},
		{"behind the number and the weekday of an issue", []string{"HARBOUR DAILY", "Issue 1188 / Tue 4-Mar-25", "Port fees rise", lede}, "2025-03-04"},
		{"a header line with the value below", []string{"Port fees", "DATE:", "March 3, 2025", lede}, "2025-03-03"},
		{"a dateline with its year", []string{"Port fees", "SANDVIK, 3 March 2025 (AFP) — " + lede}, "2025-03-03"},
		{"a dateline without one", []string{"Port fees", "SANDVIK, N.Y., March 3 (AFP) — " + lede}, ""},
		{"a letterhead", []string{"Harbour board", "Sandvik, 3 March 2025", "Port fees", lede}, "2025-03-03"},
		{"in a column without a colon", []string{"Aan de Kamer", "Datum 3 maart 2025", "Betreft De havengelden", "De haven van Sandvik verhoogt in mei de gelden met vier procent, zo heeft de raad dinsdag laten weten."}, "2025-03-03"},
		{"a month, and its day further down", []string{"Policy brief", "March 2025", "Port fees", "3 March 2025", lede}, "2025-03-03"},
		{"what will be published", []string{"Board meeting of 3 March 2025", "Port fees", "Minutes will be published on 14 March 2025.", lede}, "2025-03-03"},
		{"a month", []string{"Policy brief", "March 2025", "Port fees", lede}, "2025-03"},
		{"a line that says published", []string{"Port fees", "Published March 3, 2025", lede}, "2025-03-03"},
		{"a release line", []string{"FOR IMMEDIATE RELEASE: March 3, 2025", "Port fees", lede}, "2025-03-03"},
		{"as delivered", []string{"Remarks by Ann Roe", "As delivered on 3 March 2025", lede}, "2025-03-03"},
		{"beside the byline", []string{"Port fees", "By Jane Doe | 3 March 2025", lede}, "2025-03-03"},
		{"a place where a talk was given", []string{"Remarks by Ann Roe at the port conference, Sandvik, 3 March 2025", lede}, "2025-03-03"},
		{"a mail's date", []string{"From: a@example.org", "To: b@example.org", "Sent: Monday, March 3, 2025 10:12 AM", "Subject: Fees", lede}, "2025-03-03"},
		{"the day is over twelve", []string{"Port fees", "Date: 25/03/2025", lede}, "2025-03-25"},
		{"the order of day and month is open", []string{"Port fees", "Date: 03/04/2025", lede}, ""},
		{"German", []string{"Hafen erhöht Gebühren", "Sandvik, 3. März 2025", "Der Hafen von Sandvik wird seine Gebühren im Mai um vier Prozent erhöhen, teilte der Rat mit."}, "2025-03-03"},
		{"French", []string{"Le port augmente ses tarifs", "Sandvik, le 3 mars 2025", "Le port de Sandvik augmentera ses tarifs le 1er mai, a annoncé la chambre de commerce."}, "2025-03-03"},
		{"a dateline between dashes", []string{"Port fees", "SANDVIK, Norway – March 3, 2025 – " + lede}, "2025-03-03"},
		{"at the foot of a letter", []string{"Port fees", lede, more, "Ann Roe", "Sandvik, 3 March 2025"}, "2025-03-03"},
		{"a date of an event", []string{"Port fees", "On 3 March 2025 the port of Sandvik raised its fees, the harbour board said, after two years of losses at its northern quays."}, ""},
		{"a date in the headline", []string{"What the vote of 3 March 2025 changed", lede}, ""},
		{"the note of where it appeared", []string{"Port fees", lede, "This article first appeared on 3 March 2025."}, "2025-03-03"},
		{"a day that closes the standfirst", []string{"Port fees", "The head of the harbour council on fees, ferries and the roads to the islands of the north. Posted on 23.3.2025", lede}, "2025-03-23"},
		{"the number and day of a release", []string{"Release No. 41/2025 of 17 June 2025", "Port fees", lede}, "2025-06-17"},
		{"a formula of acts", []string{"Port fees", lede, "ADOPTED by the council this 10th day of February, 2025."}, "2025-02-10"},
		{"a line of a chronicle", []string{"Port fees", lede, "March 2020 – Fees suspended", "3 May 2023 – Fees raised"}, ""},
		{"an update where nothing else is said", []string{"Port fees", "Last updated 3 March 2025", lede}, "2025-03-03"},
		{"the first day before the last", []string{"Port fees", "Published 1 May 2024", "Last updated 3 March 2025", lede}, "2024-05-01"},
		{"what will be brought up to date", []string{"Port fees", "Next update: 3 March 2025", lede}, ""},
		{"a day of an editor's note under the text", []string{"Port fees", lede, more, "Correction:", "An article on 1 March misstated the fees.", "Friday, March 3, 2025."}, ""},
		{"a year alone", []string{"Annual report 2024", lede}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			txt, f := headOfDoc(linesDoc(c.lines...))
			if f.Date.Value != c.want {
				t.Errorf("got %q, want %q", f.Date.Value, c.want)
			}
			if f.Date.Value != "" && txt.slice(f.Date.Span) == "" {
				t.Error("the date has no words")
			}
		})
	}
}

func TestMarkingOfTheDocument(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		lines []string
		want  marking.Label
	}{
		{"a line of its own", []string{"TLP:AMBER", "Port fees", lede}, marking.Amber},
		{"with its announcement", []string{"Port fees", "Classification: TLP:GREEN", lede}, marking.Green},
		{"set off in a header", []string{"Harbour bulletin 4 | TLP:AMBER+STRICT", lede}, marking.AmberStrict},
		{"at the foot", []string{"Port fees", lede, more, "TLP:RED"}, marking.Red},
		{"the old name of CLEAR", []string{"TLP:WHITE", lede}, marking.Clear},
		{"the highest of several", []string{"TLP:GREEN", lede, "TLP:AMBER"}, marking.Amber},
		{"in running text", []string{"Port fees", "Documents marked TLP:RED must not leave the room, and TLP:AMBER ones stay in the house."}, marking.None},
		{"before a caveat in a column", []string{"TLP:AMBER+STRICT          Law enforcement use only", lede}, marking.AmberStrict},
		{"before a sentence that explains it", []string{"Port fees", lede, more, "CONFIDENTIALITY (TLP:AMBER): This message is for the addressee only. Delete it if you are another."}, marking.Amber},
		{"with its rule", []string{"TLP:GREEN - recipients may share this with their partners, and with nobody besides.", lede}, marking.Green},
		{"explained with the others", []string{"TLP:GREEN", lede, more, "TLP:RED - for the eyes of those in the room, and of nobody besides.", "TLP:AMBER - for the organisation of the recipient and its clients.", "TLP:GREEN - for the community of the recipient, not for the public."}, marking.Green},
		{"without a colon", []string{"TLP AMBER", lede}, marking.Amber},
		{"in a sentence of its own", []string{"All,", "For tomorrow's briefing. TLP:GREEN, so fine to share with partners.", lede}, marking.Green},
		{"by what the note says of itself", []string{"Port fees", "This note is TLP:AMBER and must not leave the company. The council met on Monday.", lede}, marking.Amber},
		{"as an instruction", []string{"Port fees", lede, "Please treat this as TLP:RED.", "Ann"}, marking.Red},
		{"by the sender", []string{"Dear all,", "I am sending this to you under TLP:AMBER+STRICT, please keep it to yourselves.", lede}, marking.AmberStrict},
		{"shared under", []string{"Port fees", lede, "Shared under TLP:GREEN. Ask us before you quote it in public or pass it on to the press."}, marking.Green},
		{"with its use", []string{"Port fees", lede, more, "Handling: TLP:AMBER. Recipients may share it on a need-to-know basis within their organisation and its clients."}, marking.Amber},
		{"with its distribution", []string{"Port fees", "Distribution: TLP GREEN (members and partners), not for publication on web pages that are open to all.", lede}, marking.Green},
		{"in brackets behind a title", []string{"Weekly harbour brief (TLP: AMBER)", lede}, marking.Amber},
		{"behind a title", []string{"Weekly harbour brief TLP:AMBER", lede}, marking.Amber},
		{"in a subject", []string{"Subject: [TLP:RED] Port fees", lede}, marking.Red},
		{"in a row", []string{"Port fees", "TLP | AMBER", lede}, marking.Amber},
		{"spelt out", []string{"Port fees", "Traffic Light Protocol: GREEN", lede}, marking.Green},
		{"in German", []string{"Hafengebühren", "Dieser Bericht ist TLP:AMBER und nur für die Empfänger bestimmt, die ihn brauchen.", lede}, marking.Amber},
		{"in French", []string{"Droits de port", "À traiter comme TLP:RED.", lede}, marking.Red},
		{"of what is below", []string{"Hi both,", "Everything below is TLP:AMBER. I will call you at four.", lede}, marking.Amber},
		{"after the signature", []string{"Port fees", lede, more, "Ann Roe", "Harbour Desk", "TLP:AMBER | do not forward"}, marking.Amber},
		{"the higher of two sentences", []string{"Port fees", "The summary may be passed on. TLP:GREEN for that page only. This note is TLP:AMBER.", lede}, marking.Amber},
		{"of another's report", []string{"Port fees", "We have read the partner's TLP:RED report and will not quote it in this note. The council met.", lede}, marking.None},
		{"of what somebody told", []string{"Port fees", "This confirms what Berlin told us under TLP:RED in March, as far as we can see.", lede}, marking.None},
		{"of an annex by others", []string{"Port fees", "The agency issued a TLP:AMBER advisory on Monday. The council has read it.", lede}, marking.None},
		{"in the title of a guide", []string{"How to use TLP:RED", lede}, marking.None},
		{"in a heading about labels", []string{"# What TLP:RED means", lede}, marking.None},
	} {
		t.Run(c.name, func(t *testing.T) {
			txt, _ := headOfDoc(linesDoc(c.lines...))
			if got := findMarking(txt); got.Label != c.want {
				t.Errorf("got %v, want %v", got.Label, c.want)
			}
		})
	}
}

// TestMarkingInTheSubject gives the subject of a mail, which its text has not.
func TestMarkingInTheSubject(t *testing.T) {
	t.Parallel()
	for subject, want := range map[string]marking.Label{"[TLP:RED] Port fees": marking.Red, "Port fees (TLP:AMBER)": marking.Amber, "TLP GREEN - port fees": marking.Green, "What TLP:RED means": marking.None, "Port fees": marking.None} {
		doc := linesDoc("All,", lede)
		doc.Meta.Title = seed.Field{Value: subject, Basis: seed.Metadata}
		txt, _ := headOfDoc(doc)
		if got := findMarking(txt); got.Label != want {
			t.Errorf("%s: got %v, want %v", subject, got.Label, want)
		}
	}
}

func TestMarkingFromMetadata(t *testing.T) {
	t.Parallel()
	doc := linesDoc("TLP:RED", lede)
	doc.Meta.Marking, doc.Meta.MarkingBasis = marking.Green, seed.Metadata
	txt, _ := headOfDoc(doc)
	if got := findMarking(txt); got.Label != marking.Red || got.Basis != seed.Source {
		t.Errorf("got %v by %s, want the more restricted", got.Label, got.Basis)
	}
	doc.Meta.MarkingBasis = seed.Author
	if got := findMarking(txt); got.Label != marking.Green {
		t.Errorf("got %v, want what a person says", got.Label)
	}
}

func TestAuthor(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"a byline", []string{"Port fees", "By Jane Doe", lede}, "Jane Doe"},
		{"two names", []string{"Port fees", "By Jane Doe and Ann van der Roe, Harbour correspondents", lede}, "Jane Doe and Ann van der Roe"},
		{"with a date", []string{"Port fees", "By Jane Doe | 3 March 2025", lede}, "Jane Doe"},
		{"with an office that looks like a name", []string{"Port fees", "By Wanjiru Kiplagat-Oduor, Labour Correspondent", lede}, "Wanjiru Kiplagat-Oduor"},
		{"with a month", []string{"Port fees", "By Marit van Loenen November 2025", lede}, "Marit van Loenen"},
		{"with a day", []string{"Port fees", "By Marit van Loenen 3 November 2025", lede}, "Marit van Loenen"},
		{"that ends as a sentence", []string{"Port fees", "Co-authored by Marit van Loenen.", lede}, "Marit van Loenen"},
		{"no sentence", []string{"Port fees", "By Friday, the board had met.", lede}, ""},
		{"the sender of a memo", []string{"TO: All staff", "FROM: Jane Doe, Director of Ports", "SUBJECT: Fees", lede}, "Jane Doe"},
		{"no byline", []string{"By the Numbers", lede}, ""},
		{"a sentence", []string{"By Jane Doe was meant the director.", lede}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			txt, _ := headOfDoc(linesDoc(c.lines...))
			if got := findAuthor(txt); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestKind(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		lines []string
		want  string
	}{
		{"memo", []string{"TO: All staff", "FROM: Jane Doe", "SUBJECT: Fees", lede}, "memo"},
		{"email", []string{"From: jane@example.org", "To: all@example.org", "Subject: Fees", lede}, "email"},
		{"press release", []string{"FOR IMMEDIATE RELEASE", "Port fees", lede}, "press release"},
		{"policy brief", []string{"Policy brief No. 4", "Port fees", lede}, "policy brief"},
		{"speech by its label", []string{"Remarks by Ann Roe", lede}, "speech"},
		{"speech by its greeting", []string{"Port fees", "Ladies and gentlemen, it is good to be in Sandvik today, and I thank the board for its welcome.", lede}, "speech"},
		{"statement", []string{"Joint statement on port fees", lede}, "statement"},
		{"fact sheet", []string{"Fact sheet: port fees", lede}, "fact sheet"},
		{"interview", []string{"Port fees", "Q: Why now?", "A: We had to.", "Q: How long?", "A: A year."}, "interview"},
		{"wire story", []string{"Port fees", "SANDVIK (Reuters) - " + lede, more}, "wire story"},
		{"report", []string{"# Port fees", "# Introduction", lede, "# Methodology", more, "# Conclusions", more}, "report"},
		{"letter", []string{"Sandvik, 3 March 2025", "Dear Ms Roe,", lede}, "letter"},
		{"article", []string{"Port fees", lede, more}, "article"},
		{"cable by its lines", []string{"P 031200Z MAR 25", "FM USMISSION GENEVA", "TO SECSTATE", "SUBJECT: FEES", lede}, "cable"},
		{"cable by its sender", []string{"From: British Embassy Sandvik", "To: Foreign Office", "Subject: Fees", lede}, "cable"},
		{"cable by its letterhead", []string{"ROYAL EMBASSY SANDVIK", "REPORT", "Distribution: Section for Trade", lede}, "cable"},
		{"minutes by their label", []string{"Joint Board – minutes", "3 March 2025", lede, more}, "minutes"},
		{"minutes by who was there", []string{"Port users' committee", "Present: Ann Roe (chair)", "Apologies: B. Poe", lede, more}, "minutes"},
		{"minutes in letters that spaces part", []string{"N I E D E R S C H R I F T", "über die 9. Sitzung", lede}, "minutes"},
		{"minutes by who took them", []string{"Port users' committee", "Participants: 22 (list attached)", "Note taker: Ann Roe", lede, more}, "minutes"},
		{"minutes of time", []string{"Rest in heat", "Amber: 15 minutes of rest in each hour", lede, more}, "article"},
		{"summary of a bill", []string{"PORT RESEARCH SERVICE", "BILL SUMMARY", "Port Fees (Review) Bill", lede}, "bill"},
		{"memo of a research service", []string{"PORT RESEARCH SERVICE", "TO: All staff", "FROM: Jane Doe", "SUBJECT: Fees", lede}, "memo"},
		{"cable by its date-time group", []string{"UNCLASSIFIED", "DE: Embassy of Norland, Sandvik", "DTG: 031200Z MAR 25", "SUBJ: Fees", lede}, "cable"},
		{"speeches of a government", []string{"Executive Council - Speeches", "Port fees", lede}, "speech"},
		{"advisory", []string{"CYBER SECURITY ADVISORY NC3-2025-118", "Severity: high", lede, more}, "advisory"},
		{"board that advises", []string{"FISHERIES ADVISORY BOARD", "Port fees", lede, more}, "article"},
		{"notice", []string{"DEPARTMENT OF TRANSPORT", "Fishery Notice FN0417", lede}, "notice"},
		{"notice by its words", []string{"Companies Act", "Notice is hereby given that the port will raise its fees.", lede}, "notice"},
		{"resolution", []string{"Doc. ESA/RES/2025/09", "Port fees", lede}, "resolution"},
		{"bill", []string{"STATE OF OREGON", "House Bill 2117", lede}, "bill"},
		{"court decision", []string{"SUPREME COURT OF NORLAND", "Roe v Port Authority", "[2025] NSC 12", lede}, "court decision"},
		{"press release of a court", []string{"COURT OF JUSTICE", "PRESS RELEASE No 31/25", "Judgment in Case C-112/23", lede}, "press release"},
		{"brief to a court", []string{"SUPREME COURT OF NORLAND", "Roe v Port Authority", "BRIEF FOR PETITIONER", lede}, ""},
		{"testimony", []string{"Statement of Ann Roe", "before the", "Committee on Ports", lede}, "speech"},
		{"statement of one who speaks", []string{"Statement by Ann Roe", "Madam President,", lede}, "speech"},
		{"transcript", []string{"House of Commons", "Oral evidence: port fees, HC 412", lede}, "transcript"},
		{"transcript of an interview", []string{"TRANSCRIPT", "Radio Sandvik", "HOST: Why close two ports?", "MINISTER: Because nobody pays for them any more.", "HOST: The unions would pay, would they not?", "MINISTER: I have not seen their money yet."}, "interview"},
		{"questions that nobody asked", []string{"Port fees", "Why are there fees?", lede, "Who pays them?", more, "When do they start?", lede}, "questions and answers"},
		{"questions to one who answers for himself", []string{"Port fees", "Why close?", "I had no money left.", "Who will pay?", "I hope that the state will.", "What next?", "My plan is to open in May."}, "interview"},
		{"newsletter", []string{"View in browser", "PORT WEEKLY", "Good morning.", lede}, "newsletter"},
		{"issue of a newsletter", []string{"PORT WEEKLY", "No. 212 | 20 November 2025", "Good morning.", lede}, "newsletter"},
		{"opinion", []string{"THE SANDVIK DISPATCH – OPINION", "Close the port", lede}, "opinion"},
		{"wire story by its slug", []string{"BC-NORLAND-PORT/2NDLD-WRITETHRU", "Port fees", lede}, "wire story"},
		{"wire story by its dateline", []string{"Port fees", "SANDVIK, Norland, Nov 12 (Meridian Newswire) - " + lede}, "wire story"},
		{"dateline with a country", []string{"Port fees", "SANDVIK (Norway) – " + lede, more}, "article"},
		{"release of a company", []string{"Port fees", "SANDVIK--(BUSINESS WIRE)--" + lede}, "press release"},
		{"report that says so", []string{"Port fees", "This study examines how the fees of ports changed in nine countries between 1998 and 2024.", lede}, "report"},
		{"assessment", []string{"Port fees", "We assess with moderate confidence that the fees will rise again, and with low confidence when.", lede}, "report"},
		{"figures", []string{"Ports in numbers", "212 ports in Norland", "41% of them on the north coast", "12 million tonnes a year"}, "fact sheet"},
		{"headline of a bill", []string{"Senate passes farm bill", lede, more}, "article"},
		{"headline of a resolution", []string{"UN Security Council Adopts Resolution on Ports", lede, more}, "article"},
		{"headline of a report", []string{"Minister defends report on dam safety", lede, more}, "article"},
		{"menu of a site", []string{"Home | News | Opinion | Sport", "Port fees", lede, more}, "article"},
		{"article in another language", []string{"Häfen schließen im Mai", "Die Regierung wird im Mai zwei Häfen schließen, sagte der Verkehrsminister am Dienstag nach einem Streit mit den Gewerkschaften.",
			"Die Vorsitzende der Gewerkschaft erklärte, man habe zwei Jahre gewartet. Ein Sprecher teilte mit, die Schiffe würden nun in den Hafen der Stadt umgeleitet."}, "article"},
		{"minutes by a compound", []string{"BESLUTSPROTOKOLL", "Hamnnämnden", lede}, "minutes"},
		{"minutes that say where the meeting was", []string{"Ports Committee", "A meeting of the Committee was held in the offices of the port.", "Attendance", "Ann Roe, Chair", lede, more}, "minutes"},
		{"bill of a house", []string{"Port Closure Bill [HL]", "CONTENTS", lede}, "bill"},
		{"newsletter that calls itself one", []string{"Port Notes", "Your monthly newsletter from the port", lede, more}, "newsletter"},
		{"chapters", []string{"Ports of the East", "Chapter one", lede, "Chapter two", more}, "report"},
		{"sentences about chapters", []string{"Ports of the East is a book", "Chapter one describes the piers.", lede, "Chapter two is a history of the fees.", more}, "article"},
		{"headline with parties", []string{"Court of Appeal: Roe v Port Authority", lede, more}, "article"},
		{"cannot be told", []string{"Port fees", "Boats."}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, f := headOfDoc(linesDoc(c.lines...)); f.Kind != c.want {
				t.Errorf("got %q, want %q", f.Kind, c.want)
			}
		})
	}
}
