package extract

import "testing"

// TestPeopleOfSentences gives the people of sentences and of lines.
func TestPeopleOfSentences(t *testing.T) {
	t.Parallel()
	checkListed(t, Person, map[string]string{
		// the document's surnames, before the tables
		"The nomination of Merrick Garland is blocked. The vote on Garland came late.":                                                          "Merrick Garland",
		"Michael Bloomberg may run. They asked Bloomberg why.":                                                                                  "Michael Bloomberg",
		"Michael Bloomberg may run, he told Bloomberg News. Bloomberg reported it.":                                                             "Michael Bloomberg",
		"Ana Garland left. She lives in Garland, Texas. The voters of Garland agreed.":                                                          "Ana Garland",
		"Bryan English, the director, said so. Mr. English agreed.":                                                                             "Bryan English",
		"Bryan said that English teachers left.":                                                                                                "Bryan",
		"Bill Clinton left. The Clintons preferred it.":                                                                                         "Bill Clinton",
		"The Christian home-schoolers met. His view of Islam is known.":                                                                         "",
		"The New Yorker writer Mark Singer has a note. Mr. Singer left. Mr. Speaker, he did.":                                                   "Mark Singer",
		"The comedian Michael Ian Black left. Jack White sang. Said Frank Quill, the chairman: no.":                                             "Michael Ian Black; Jack White; Frank Quill",
		"They want to prevent Elianor Gonzalez's return, and wrote to Elianor Gonzalez.":                                                        "Elianor Gonzalez",
		"It sold its Emery Worldwide business. A Rush for Books began. The Kickstarter campaign ended. The Granite Staters and the Texan left.": "",
		"They ate at the Harlem restaurant Sylvia's and left.":                                                                                  "",
		// where places and things stand
		"Traders in Mae Sot and at Lao Bao fear it. They met near Lay Kay Kaw.":       "",
		"The mayor of Northern Samar told them so.":                                   "",
		"Permits on the Vjosa ended. They met in Room R, Portcullis House on 4 June.": "",
		"Trust in Mae Wexo fell.":                                                     "Mae Wexo",
		"[GOV.UK-style copy] It says so.":                                             "",
		"Cleared: Pol/Econ.":                                                          "",
		"Q1. What first?\nA. Meters, by the summer of 2027, on each well.":            "",
		// lines of people
		"Present: Rosalind Kerridge MP (Chair)\nGurinder Sahotal MP":                            "Rosalind Kerridge; Gurinder Sahotal",
		"Kaisu Ylitervo (chair), Mattyas Söderblom, Ingar-Maret Valle, Tuomor Kärkkäinen":       "Kaisu Ylitervo; Mattyas Söderblom; Ingar-Maret Valle; Tuomor Kärkkäinen",
		"Members | Apiw Tuimavave (Samoa), Jean-Yves Kalsakau (Vanuatu), Seraw Naulivou (Fiji)": "Apiw Tuimavave; Jean-Yves Kalsakau; Seraw Naulivou",
		"From: Alžbětar Horynová, Head of Department":                                           "Alžbětar Horynová",
		"Sponsor: Minister of Energy, Torbjørgar Hellesvik":                                     "Torbjørgar Hellesvik",
		"LYUBENAR ARNAUDOV (Sofia City Court): Thank you.\nThey thank Judge Arnaudov.":          "LYUBENAR ARNAUDOV",
		"According to Tórbjørnar Djurhuus, who planned it, it cost less.":                       "Tórbjørnar Djurhuus",
		"A spokesman for the Karen National Union, Padohar Saw Eh Htoo Wah, said so.":           "Padohar Saw Eh Htoo Wah",
		"The minister, H.E. Mme Dang Thi Thu Huyen, and Mr. Kiprono arap Langat agreed.":        "Dang Thi Thu Huyen; Kiprono arap Langat",
		"Ankole Cooperative Union (chair: Hope Natukunda)\nKaor Vangor, MPH":                    "Hope Natukunda; Kaor Vangor",
		"It was found by Har Joon-seo of Seoul. Ms. Sasakir Momokar agreed.":                    "Har Joon-seo; Sasakir Momokar",
		"Will China fill the gap? Regina, Saskatchewan, and Lincoln, Nebraska, met.":            "",
		// titles
		"They met H.E. Lassinar Koffi-Traoré. Chief Physician Maaritar Hyvönen left.":                 "Lassinar Koffi-Traoré; Maaritar Hyvönen",
		"Lord Marchbanks of Tilbury spoke. Lord Marchbanks left with Lady Quill and Lord Peter Hain.": "Lord Marchbanks of Tilbury; Lady Quill; Peter Hain",
		"Old Sr. Anacleto Ramalho told me so.":                                                        "Anacleto Ramalho",
	})
}

// TestRelativesKeepTheirNames: a surname alone names whom the text is about, also behind
// a relative of the same name.
func TestRelativesKeepTheirNames(t *testing.T) {
	t.Parallel()
	got := namesIn("en", "Ted Cruz won. His father, Rafael Cruz, spoke. Mr. Cruz left.")
	if want := "person: Mr. Cruz = Ted Cruz"; len(got) != 3 || got[2] != want {
		t.Errorf("got %q, want %q last", got, want)
	}
	got = namesIn("en", "President Roe spoke. First lady Ann Roe left.")
	if want := "person: President Roe = Roe"; len(got) != 2 || got[0] != want {
		t.Errorf("got %q, want %q first", got, want)
	}
}
