package extract

import (
	"strings"
	"testing"
)

// TestBodies gives the organisations of sentences.
func TestBodies(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// fields of authorities
		"The National Fisheries and Aquaculture Authority says so.":                                       "National Fisheries and Aquaculture Authority",
		"Since then the Mineral Resources and Petroleum Authority has issued 212 licences.":               "Mineral Resources and Petroleum Authority",
		"The Canada Mortgage and Housing Corporation estimates it.":                                       "Canada Mortgage and Housing Corporation",
		"It came from the Danish Maritime Authority and the Finnish Transport and Communications Agency.": "Danish Maritime Authority; Finnish Transport and Communications Agency",
		"Quill Motors Ltd and the Ghana Food and Drugs Authority signed it.":                              "Quill Motors Ltd; Ghana Food and Drugs Authority",
		"The minister told the Rural Affairs and Islands Committee of it.":                                "Rural Affairs and Islands Committee",
		"The Ministry of Trade and the Bank of Ghana agreed.":                                             "Ministry of Trade; Bank of Ghana",
		"The Ministry of Works, Transport and Infrastructure rejects that.":                               "Ministry of Works, Transport and Infrastructure",
		"He wrote to the Swedish Work Environment Authority.":                                             "Work Environment Authority",
		// what they do
		"The Regional Organization for the Protection of the Marine Environment met.": "Regional Organization for the Protection of the Marine Environment",
		"Japan's Organization for Metals and Energy Security proposed it.":            "Organization for Metals and Energy Security",
		"It is run by the International Fund for Saving the Aral Sea.":                "International Fund for Saving the Aral Sea",
		"The Independent Authority Against Corruption said so.":                       "Independent Authority Against Corruption",
		"An Observatory on Organised Violence was founded.":                           "Observatory on Organised Violence",
		"The Directorate General of Penal Centres said so.":                           "Directorate General of Penal Centres",
		"The Organisation of Lake Quill States met.":                                  "Organisation of Lake Quill States",
		// whose office it is
		"They asked the Ombudsman's Office and the National Prosecutor's Office.": "Ombudsman's Office; National Prosecutor's Office",
		"They saw that the Attorney General's Chambers agreed.":                   "Attorney General's Chambers",
	} {
		f := &Findings{Names: findNames(analyse(plainDocument(text), "en"))}
		if got := strings.Join(namesOfType(f, Organization), "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
