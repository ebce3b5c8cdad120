package extract

import (
	"strings"
	"testing"
)

// TestBodies gives the organisations of sentences.
func TestBodies(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		// regions, peoples and fields
		"Experts of the Gulf of Guinea Fisheries Commission met.":                                 "Gulf of Guinea Fisheries Commission",
		"He said that the Tigray People's Liberation Front was there.":                            "Tigray People's Liberation Front",
		"The Lagos Metropolitan Area Transport Authority says that it runs.":                      "Lagos Metropolitan Area Transport Authority",
		"The tender opens, the Ministry of Industry, Mines and Energy says.":                      "Ministry of Industry, Mines and Energy",
		"The United Nations Office for West Africa and the Sahel estimates it.":                   "United Nations Office for West Africa and the Sahel",
		"They amended the Trade Union and Labor Relations Adjustment Act.":                        "",
		"Cells will come from Gangneung Power Systems of South Korea.":                            "Gangneung Power Systems",
		"It was polled by the research firm Savannah Macro.":                                      "Savannah Macro",
		"A loan of the Baltic Cargo Planning Agency came late. BCPA declined to comment.":         "Baltic Cargo Planning Agency",
		"He wrote to the head of the Department of Homeland Security and Alex Azar, a secretary.": "Department of Homeland Security",
		"The U.S. Securities and Exchange Commission is inquiring.":                               "U.S. Securities and Exchange Commission",
		// fields of authorities
		"The National Fisheries and Aquaculture Authority says so.":                                       "National Fisheries and Aquaculture Authority",
		"Since then the Mineral Resources and Petroleum Authority has issued 212 licences.":               "Mineral Resources and Petroleum Authority",
		"The Canada Mortgage and Housing Corporation estimates it.":                                       "Canada Mortgage and Housing Corporation",
		"It came from the Danish Maritime Authority and the Finnish Transport and Communications Agency.": "Danish Maritime Authority; Finnish Transport and Communications Agency",
		"Quill Motors Ltd and the Ghana Food and Drugs Authority signed it.":                              "Quill Motors Ltd; Ghana Food and Drugs Authority",
		"The minister told the Rural Affairs and Islands Committee of it.":                                "Rural Affairs and Islands Committee",
		"The Ministry of Trade and the Bank of Ghana agreed.":                                             "Ministry of Trade; Bank of Ghana",
		"The Ministry of Works, Transport and Infrastructure rejects that.":                               "Ministry of Works, Transport and Infrastructure",
		"He wrote to the Swedish Work Environment Authority.":                                             "Swedish Work Environment Authority",
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
		// where lists and signatures have them
		"Witnesses: Gonzalo Wiesner, Director General of Waters; Alejandra Pizarro, Minera Quill S.A.; Dr. Omar Challapa, Catholic University of the North": "Minera Quill S.A.; Catholic University of the North",
		"I: Gillian Eastwood, Managing Director, Northern Counties Rail; Kwame Asare, Director, Passenger Voice.":                                           "Northern Counties Rail; Passenger Voice",
		"Q (Rui Sebastião, Jornal do Planalto): Aid workers claim that the wells were reopened too early.":                                                  "Jornal do Planalto",
		"Kebbeh Wolo\nExecutive Director, Gulf of Guinea Fisheries Watch":                                                                                   "Gulf of Guinea Fisheries Watch",
		"The chairman, Tom Wexo, left. The company's director, Ana Vexton, Kenya, said no.":                                                                 "",
		"Ana Ruiz, Deputy Director, External Affairs; Tom Okoro, Director, Market Shaping":                                                                  "",
		"They met the Director of Public Prosecutions and Ana Ruiz, Minister of Justice.":                                                                   "",
		"OREGON LEGISLATIVE ASSEMBLY - 2026 Session\nThey met.":                                                                                             "OREGON LEGISLATIVE ASSEMBLY",
		"LEGISLATIVE POLICY AND RESEARCH OFFICE\nThey met.":                                                                                                 "LEGISLATIVE POLICY AND RESEARCH OFFICE",
		"CITY OF QUILL BAY, WESTERN AUSTRALIA\nMINUTES OF THE COUNCIL MEETING\nThey met.":                                                                   "CITY OF QUILL BAY",
		"PARLIAMENT OF THE REPUBLIC OF LIBERIA\nTHE FUTURE OF THE FREE BANK\nThey met.":                                                                     "PARLIAMENT OF THE REPUBLIC OF LIBERIA",
		"REGIONAL COURT ON THE RIGHTS OF PERSONS\nSUMMARY OF JUDGMENT\nThey met.":                                                                           "REGIONAL COURT ON THE RIGHTS OF PERSONS",
		"POLDER INSTITUTE FOR HOUSING RESEARCH\nThe Polder Institute is in Utrecht.":                                                                        "POLDER INSTITUTE FOR HOUSING RESEARCH",
		// unknown words, by what stands beside them
		"Natural Resources Canada said so, and so did Real Estate WA.":                                                "Natural Resources Canada",
		"Officials left. Real Estate WA had argued that Modern Greece said no.":                                       "Real Estate WA",
		"They say that Transport for Greater Quill estimates it.":                                                     "Transport for Greater Quill",
		"Doctors Without Frontiers Asia believes it.":                                                                 "Doctors Without Frontiers Asia",
		"Actors calling themselves Tidelock broke in, and a faction known as Wexo Ember.":                             "Tidelock; Wexo Ember",
		"Four years ago a small studio in Jeonju, Moonjar Quill, made a game.":                                        "Moonjar Quill",
		"The buyer, Hoshikawa Data, disagrees.":                                                                       "Hoshikawa Data",
		"Reviewers at Verdant Coastal read a report by Meridian Coastal on it.":                                       "Verdant Coastal; Meridian Coastal",
		"Astral Wexo filed for bankruptcy in May.":                                                                    "Astral Wexo",
		"Ana Ruiz left. But Finanstilsynet has shown that Ukrtranz confirmed it.":                                     "Finanstilsynet; Ukrtranz",
		"Ana Ruiz left. Dilshan thinks so. Carmakers opposed it. Overloading is feared.":                              "",
		"Licensed Buying Companies said so to the Whadjuk Wexo people.":                                               "",
		"The consultants, Ecomar Ltda., agreed with Straits Quill Sdn Bhd.":                                           "Ecomar Ltda.; Straits Quill Sdn Bhd",
		"She runs Open Harbour, a think tank in Ghent.":                                                               "Open Harbour",
		"The survey was carried out by Insight Pulse.":                                                                "Insight Pulse",
		"In a letter, Greenhaven Action accused them. The NGO agreed.":                                                "Greenhaven Action",
		"The High Court at Nairobi ruled.":                                                                            "High Court at Nairobi",
		"The F/V Golden Wexo and the MV Ocean Grace left. The Golden Wexo sank.":                                      "",
		"The UN refugee agency met the South Sudan Red Cross.":                                                        "UN refugee agency; South Sudan Red Cross",
		"Minutes of the Board of the Quill Supply Fund, by the Press Service of the Quill Fund for Peace.":            "Quill Supply Fund; Quill Fund for Peace",
		"KE-WEXCERT estimates losses. They told CERT-QUILL so.":                                                       "KE-WEXCERT; CERT-QUILL",
		"A paper seen by Ashcombe House. Galaica Renováveis plans a plant.":                                           "Ashcombe House; Galaica Renováveis",
		"They say that the Superintendency of the Environment agreed.":                                                "Superintendency of the Environment",
		"Its manager, Blue Pelican Shipping of Dubai, denies to have told the Quill Gas Storage Working Group of it.": "Blue Pelican Shipping; Quill Gas Storage Working Group",
		"The Office of the Quill High Commissioner for Refugees wrote to the Finnish Ministry of Finance.":            "Office of the Quill High Commissioner for Refugees; Ministry of Finance",
		"Ana Ruiz left. Fishermen of Robertsport told us so.":                                                         "",
		"The operator Telvia d.d. was fined, and Telvia said so.":                                                     "Telvia d.d.",
	} {
		f := &Findings{Names: findNames(analyse(nameDoc(text), "en"))}
		if got := strings.Join(namesOfType(f, Organization), "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
