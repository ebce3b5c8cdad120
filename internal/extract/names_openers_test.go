package extract

import "testing"

// TestBodiesWithoutOpeners gives the bodies of sentences, of headlines and of columns.
func TestBodiesWithoutOpeners(t *testing.T) {
	t.Parallel()
	checkListed(t, Organization, map[string]string{
		// what only stands before or beside a name
		"Internal Quill University files were out. The Quill University case goes on.": "Quill University",
		"Key Security Council powers met.":                                             "Security Council",
		"Friends of Mr. Clinton's said so. Friends of the Baltic Sea met.":             "Friends of the Baltic Sea",
		"Patty Judge (D) ran. The case of Fisher v. University of Texas was known.":    "",
		"Harbour Trust sued the University of Texas.":                                  "Harbour Trust; University of Texas",
		"Aides said that he would come.":                                               "",
		// joint polls, names in another language
		"A new ABC News-Washington Post poll shows it.":                                    "ABC News; Washington Post",
		"The grid operator Svenska kraftnät warned of it.":                                 "Svenska kraftnät",
		"The Reasoned Care Model (RCM) was new. Work in Information Systems (ISY) is old.": "",
		"He drove a Toyota Starlet to the Osborne Store.":                                  "",
		"Toyota Tsusho said so.":                                                           "Toyota Tsusho",
		// columns
		"Lancaster University, UK\nUniversity of Groningen, Netherlands University of Dallas, USA": "Lancaster University; University of Groningen; University of Dallas",
		"Ann Lund, Hanken School of Economics Tony Bryant, Leeds Metropolitan University":          "Hanken School of Economics; Leeds Metropolitan University",
		"Mohammad Chutturo Indiana University, USA":                                                "Indiana University",
	})
}

// TestPeopleWithoutOpeners gives the people behind epithets, and none of what another
// language begins with.
func TestPeopleWithoutOpeners(t *testing.T) {
	t.Parallel()
	checkListed(t, Person, map[string]string{
		"They booed Crooked Hillary Clinton.":                          "Hillary Clinton",
		"James Comey left. Said Comey, \"The error was ours.\"":        "James Comey",
		"Mohammad Chutturo Indiana University, USA":                    "Mohammad Chutturo",
		"The union spoke.\n“Le port ne sera pas fermé,” a note says.":  "",
		"The union spoke. “Le said nothing of it to us,” a note says.": "Le",
	})
	got := namesIn("de", "Jan Kegelberg ist seit 2010 da. Im Jan. 2019 war er nicht da.")
	if want := "person: Jan Kegelberg"; len(got) != 1 || got[0] != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
