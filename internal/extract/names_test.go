package extract

import (
	"strings"
	"testing"
	"unicode/utf8"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

// nameDoc makes a document of lines, each a block.
func nameDoc(text string) *seed.Document {
	d := &seed.Document{}
	var b strings.Builder
	for line := range strings.Lines(text) {
		if line = strings.Join(strings.Fields(line), " "); line == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		start := b.Len()
		b.WriteString(line)
		d.Blocks = append(d.Blocks, seed.Block{Span: seed.Span{Start: start, End: b.Len()}})
	}
	d.Text = b.String()
	return d
}

// namesIn returns the names of a text, each as "type: words = canonical (code)".
func namesIn(lang, text string) []string {
	d := nameDoc(text)
	var got []string
	for _, n := range findNames(analyse(d, lang)) {
		s := string(n.Type) + ": " + d.Slice(n.Span)
		if n.Adjective {
			s = "adjective: " + d.Slice(n.Span)
		}
		if n.Unlisted {
			s = "unlisted: " + d.Slice(n.Span)
		}
		if n.Canonical != d.Slice(n.Span) {
			s += " = " + n.Canonical
		}
		if n.Code != "" {
			s += " (" + n.Code + ")"
		}
		got = append(got, s)
	}
	return got
}

func TestNames(t *testing.T) {
	tests := []struct {
		name, text string
		want       []string
	}{
		{"fields of papers are no people", "It ends here. Keywords Parser, trace trees. It is Fully Unlocked, too.", nil},
		{"unknown words behind what people are, and behind a body that they work for", "Few of them had heard of the wrestler Odran Vashti. He told it to NBC's Hallie Quorn on air.",
			[]string{"person: Odran Vashti", "organization: NBC (US)", "person: Hallie Quorn"}},
		{"unknown words where people do not stand", "Its accounts are audited by Torres Ullauri. The opposition bloc Casa Noastră walked out. Turkey's Ankaray Yapı builds it. Los Lobos buy dockers.",
			[]string{"country: Turkey (TR)", "organization: Ankaray Yapı"}},
		{"unknown words where people do", "Opposition candidates Nasry Matute and Reina Cardona agree. The artist Osaretin Igbina came by train. They met Sabita Gurung-Thapa.",
			[]string{"person: Nasry Matute", "person: Reina Cardona", "person: Osaretin Igbina", "person: Sabita Gurung-Thapa"}},
		{"given names that are places and things", "Cases were found in Brandon. The road to Tine is closed. Storm Boris cost much.", []string{"place: Brandon", "place: Tine"}},
		{"people whose names are places and days", "Its founder Wellington Jesus da Cruz spoke. Comrade Sunday Akpabio-Udo left.", []string{"person: Wellington Jesus da Cruz", "person: Comrade Sunday Akpabio-Udo = Sunday Akpabio-Udo"}},
		{"places after saints and rooms after people", "The flames neared San Matías. They met in the Sir Temi Seminar Room.", []string{"place: San Matías"}},
		{"pairs of things behind a preposition", "Water is sold to Aguas Claras and Minera Roja. They met in Almaty and Victoria. Song Lam Cement paid.", []string{"place: Aguas Claras", "place: Almaty (KZ)", "organization: Song Lam Cement"}},
		{"what a country has and acts", "Italy's Snam agreed to it, and Spain's Solaria reportedly offered more.", []string{"country: Italy (IT)", "organization: Snam (IT)", "country: Spain (ES)", "organization: Solaria"}},
		{"a party's name that is a word here", "THE LABOUR REVIEW: Are they safe?\nLabour. The union may strike.\nPeru's Labour Ministry calls both. Labour ministry officials agree.", []string{"country: Peru (PE)", "organization: Labour Ministry"}},
		{"houses of trade named after people", "The museum bought it from the dealer Wilhelm Harkort & Sohn.", []string{"organization: Wilhelm Harkort & Sohn"}},
		{"a capital particle of a known surname", "It was signed by director Marijke van Oosterzee. Nothing was ours, said Van Oosterzee.", []string{"person: Marijke van Oosterzee", "person: Van Oosterzee = Marijke van Oosterzee"}},
		{"an acronym behind a person", "Ms. Clarisse Razafy FAO spoke. Its vice-chairman, Noh Sang-hyuk, said no.", []string{"person: Ms. Clarisse Razafy = Clarisse Razafy", "organization: FAO", "person: Noh Sang-hyuk"}},
		{"a title goes with the name, not with its canonical form", "Defense Secretary Pete Hegseth issued the order.", []string{"person: Defense Secretary Pete Hegseth = Pete Hegseth"}},
		{"a particle with a capital after a title", "Present: Mr J.C. van Zyl. The chair spoke. Mr Van Zyl disagreed.", []string{"person: Mr J.C. van Zyl = J.C. van Zyl", "person: Mr Van Zyl = J.C. van Zyl"}},
		{"a byline of unknown names", "By MWANAKOMBO RASHIDI in Kisumu\nThe ferry sank.", []string{"person: MWANAKOMBO RASHIDI", "place: Kisumu (KE)"}},
		{"a surname in capitals before an office", "Somvang PHETSARATH, Lead Engineer\nThe dam leaks.", []string{"person: Somvang PHETSARATH"}},
		{"a word for a trade leads to a name", "Businesswoman Ximena Arboleda-Stern spoke. Epidemiologist Wexa Tolim agreed.",
			[]string{"person: Businesswoman Ximena Arboleda-Stern = Ximena Arboleda-Stern", "person: Epidemiologist Wexa Tolim = Wexa Tolim"}},
		{"a title before words names nobody", "They cite the General Data Protection Regulation.", nil},
		{"an order is no name", "Grant the leave, they said.", nil},
		{"an article before two names", "The Grace Period ends, and the Sabine Bend plant is shut.", nil},
		{"what is built has a name of its own", "Output at Clara Vale mine fell.", nil},
		{"a storm", "Then storm Boris came.", nil},
		{"who is only greeted is in no list", "Dear Agnieszka,\nThe report is late.\nThanks, Pieter", []string{"unlisted: Agnieszka", "unlisted: Pieter"}},
		{"who is greeted and named is", "Agnieszka, you asked.\nAgnieszka Kowalczyk wrote so.", []string{"person: Agnieszka = Agnieszka Kowalczyk", "person: Agnieszka Kowalczyk"}},
		{"initials and an unknown surname", "They met K. Vlemmik. FROM: R. QUONDER, Street Cleaning", []string{"person: K. Vlemmik", "person: R. QUONDER"}},
		{"a line of authors", "Laras Widyastuti and Ben Okonjo-Hale\nThe rain fell.", []string{"person: Laras Widyastuti", "person: Ben Okonjo-Hale"}},
		{"a byline that tells the office", "By Sorcha Quill, Health Correspondent, and Li Na in Beijing\nNurses left.", []string{"person: Sorcha Quill", "person: Li Na", "place: Beijing (CN)"}},
		{"an NGO", "They met the NGO Otvorena Kuca.", []string{"organization: Otvorena Kuca"}},
		{"legal forms in small letters", "Zelena Voda d.o.o. and Norvik Metals hf., and Polska Huta Sp. z o.o. too.",
			[]string{"organization: Zelena Voda d.o.o.", "organization: Norvik Metals hf.", "organization: Polska Huta Sp. z o.o."}},
		{"the stop behind a legal form that ends a sentence", "She met Solway Array Ltd. The company agreed.", []string{"organization: Solway Array Ltd"}},
		{"what is named after people", "They say that at St Brendan's Hospital the Lloyd's Quill Foundation has met with King's College London and with Dhaka's Padma University.",
			[]string{"organization: St Brendan's Hospital", "organization: Lloyd's Quill Foundation", "organization: King's College London", "place: Dhaka (BD)", "organization: Padma University"}},
		{"a court of a union", "The General Court of the European Union ruled.", []string{"organization: General Court of the European Union"}},
		{"a body of two kinds of members", "The United Nurses and Midwives of Ireland spoke.", []string{"organization: United Nurses and Midwives of Ireland", "adjective: Ireland (IE)"}},
		{"a body of this and that", "They say that the Congress of Local and Regional Authorities has met with the Bank of Quill and Imperial College too.",
			[]string{"organization: Congress of Local and Regional Authorities", "organization: Bank of Quill", "organization: Imperial College"}},
		{"a field and a country", "Statistics Iceland and Gas Infrastructure Europe agree. Exports to Iceland fell.",
			[]string{"organization: Statistics Iceland", "organization: Gas Infrastructure Europe", "country: Iceland (IS)"}},
		{"a known name and a place", "It was Caritas Veraguas that left.", []string{"organization: Caritas Veraguas"}},
		{"a party of two parts", "It excluded the Renaissance and Order party.", []string{"organization: Renaissance and Order"}},
		{"who is called so", "The crew known as TIN LANTERN and a firm called Blue Ember left.", []string{"organization: TIN LANTERN", "organization: Blue Ember"}},
		{"by whom it is done", "Owners represented by Hotrec-Table left.", []string{"organization: Hotrec-Table"}},
		{"an event is held by a body", "She spoke at the Annual Conference of the Quill Forum.", []string{"organization: Quill Forum"}},
		{"where bodies meet", "They met in the Council Chamber.", []string{"place: Council Chamber"}},
		{"an institution alone", "They asked the Treasury and the Board.", []string{"organization: Treasury"}},
		{"a section is no body", "SEC. 2. The Secretary of Homeland Security shall act.", nil},
		{"three peoples", "A Czech-Slovak-Polish pool.", []string{"adjective: Czech = Czechia (CZ)", "adjective: Slovak = Slovakia (SK)", "adjective: Polish = Poland (PL)"}},
		{"the country in a known name", "U.S. Customs and Border Protection left.", []string{"organization: U.S. Customs and Border Protection (US)", "adjective: U.S. = United States (US)"}},
		{"a body of a people that speaks", "The Hellenic Refugee Counsel reports it.", []string{"organization: Hellenic Refugee Counsel", "adjective: Hellenic = Greece (GR)"}},
		{"an initial that is a word", "They saw that Mr A. B. Chowdhury left with Ms Ruth Ek KC.", []string{"person: Mr A. B. Chowdhury = A. B. Chowdhury", "person: Ms Ruth Ek KC = Ruth Ek"}},
		{"offices with hyphens", "Then Vice-Chair Ana Petrović met Under-Secretary-General Rafiq Hossain.", []string{"person: Vice-Chair Ana Petrović = Ana Petrović", "person: Under-Secretary-General Rafiq Hossain = Rafiq Hossain"}},
		{"an operation", "They began exercise Steadfast Moon and Typhoon Yagi came.", nil},
		{"a numbered unit", "Men of the 3rd Infantry Division left.", []string{"organization: 3rd Infantry Division"}},
		{"makers and lines", "Chipmaker Silvanex sued the shipping line Orient Star.", []string{"organization: Silvanex", "organization: Orient Star"}},
		{"shares in it", "Shares in Lumenta fell.", []string{"organization: Lumenta"}},
		{"the first word of a company that its business tells", "Kilindi Grout, a Mombasa-based producer, lost orders. They bought shares in Kilindi.",
			[]string{"organization: Kilindi Grout", "place: Mombasa (KE)", "organization: Kilindi = Kilindi Grout"}},
		{"a body of fields with a comma, of a place", "The Union of Rail, Maritime and Transport Workers met the Chamber of Commerce and Industry of Tartu in May.",
			[]string{"organization: Union of Rail, Maritime and Transport Workers", "organization: Chamber of Commerce and Industry of Tartu"}},
		{"a foreign body in an English text", "The regulator, Autorité des marchés ferroviaires, agreed.", []string{"organization: Autorité des marchés ferroviaires"}},
		{"fields that are verbs, and one with an article", "The Fund for Decent Work joined the Alliance for a Green Economy in May.", []string{"organization: Fund for Decent Work", "organization: Alliance for a Green Economy"}},
		{"a list of long fields", "They say that the Ministry of Labour, Social Security and Migration has said no to it.", []string{"organization: Ministry of Labour, Social Security and Migration"}},
		{"experts on a country, students in one", "They say the Panel of Experts on Libya wrote to the Union of Students in Ireland.",
			[]string{"organization: Panel of Experts on Libya", "adjective: Libya (LY)", "organization: Union of Students in Ireland", "adjective: Ireland (IE)"}},
		{"numbered attackers", "They blamed APT29 and FIN7.", []string{"organization: APT29", "organization: FIN7"}},
		{"a second surname left out later", "Consuelo Pech Uicab spoke first. Then Consuelo Pech left.", []string{"person: Consuelo Pech Uicab", "person: Consuelo Pech = Consuelo Pech Uicab"}},
		{"an acronym is no given name", "The use of AI in ports grows.", nil},
		{"a street", "Write to Av. Los Alisos 1180, Quito.", []string{"place: Quito (EC)"}},
		{"a legal form in full stops, and where the company is", "Andean Salts S.A. of Peru left. Nordhav Kraft A/S followed.", []string{"organization: Andean Salts S.A.", "country: Peru (PE)", "organization: Nordhav Kraft A/S"}},
		{"a surname alone is joined to the full name before it", "They met Rupert Colville. Mr Colville said so.", []string{"person: Rupert Colville", "person: Mr Colville = Rupert Colville"}},
		{"a surname alone is joined to a full name after it", "Critics of Trump spoke. President Donald Trump did not.", []string{"person: Trump = Donald Trump", "person: President Donald Trump = Donald Trump"}},
		{"of two with a surname, the one named last is meant", "Bill Clinton met Hillary Clinton. Clinton left. Bill Clinton spoke and Mr. Clinton sat.",
			[]string{"person: Bill Clinton", "person: Hillary Clinton", "person: Clinton = Hillary Clinton", "person: Bill Clinton", "person: Mr. Clinton = Bill Clinton"}},
		{"a name without its initial is the fuller one", "Joseph L. Votel came. Joseph Votel spoke.", []string{"person: Joseph L. Votel", "person: Joseph Votel = Joseph L. Votel"}},
		{"a company's first word stands for it", "Brightwater Energy plc grew. Later Brightwater sold.", []string{"organization: Brightwater Energy plc", "organization: Brightwater = Brightwater Energy plc"}},
		{"an adjective tells of a country that nothing else names", "Iranian ships met Danish ships near Iran.", []string{"adjective: Danish = Denmark (DK)", "country: Iran (IR)"}},
		{"a language is not a country", "He wrote in Russian, speaks French and reads the Thai alphabet.", nil},
		{"a nation of America is not India", "The Indian tribe met the Indian minister.", []string{"adjective: Indian = India (IN)"}},
		{"a dateline in capitals is written like the rest", "HAMBURG, Germany - They met.", []string{"place: HAMBURG = Hamburg (DE)", "country: Germany (DE)"}},
		{"an adjective before a title is part of the mention and names the country", "He met Iraqi President Fuad Masum.", []string{"person: Iraqi President Fuad Masum = Fuad Masum", "adjective: Iraqi = Iraq (IQ)"}},
		{"two surnames joined by a hyphen are two people", "The Trump-Zelensky meeting failed.", []string{"person: Trump", "person: Zelensky"}},
		{"an initial and its stop are part of a name", "Speaker John F. Smith left.", []string{"person: Speaker John F. Smith = John F. Smith"}},
		{"a nickname in quotation marks is part of a name", "Then Col. John “J.D.” Dorrian spoke.", []string{"person: Col. John “J.D.” Dorrian = John “J.D.” Dorrian"}},
		{"particles are part of a name", "They saw Staffan de Mistura and Nouri al-Maliki there.", []string{"person: Staffan de Mistura", "person: Nouri al-Maliki"}},
		{"a country has its short name and code", "Officials in the U.S. and Burma agreed.", []string{"country: U.S. = United States (US)", "country: Burma = Myanmar (MM)"}},
		{"the longest known name wins", "New Mexico is not Mexico, nor South Sudan Sudan.", []string{"place: New Mexico (US)", "country: Mexico (MX)", "country: South Sudan (SS)", "country: Sudan (SD)"}},
		{"a genitive is not part of a name", "They praised Iran's answer.", []string{"country: Iran (IR)"}},
		{"a capital names the place and the country's code", "Observers in Moscow and Kyiv waited.", []string{"place: Moscow (RU)", "place: Kyiv (UA)"}},
		{"a pronoun is not a country", "It told us that Turkey ate no turkey.", []string{"country: Turkey (TR)"}},
		{"a metonym for a government is an organisation", "The Kremlin and the White House were silent.", []string{"organization: Kremlin (RU)", "organization: White House (US)"}},
		{"an acronym is joined to the name it stands for", "The Harbour Safety Board (HSB) met. Later the HSB left.", []string{"organization: Harbour Safety Board", "organization: HSB = Harbour Safety Board", "organization: HSB = Harbour Safety Board"}},
		{"the fullest form in the document is canonical", "The NSA said so; the National Security Agency kept silent.", []string{"organization: NSA = National Security Agency (US)", "organization: National Security Agency (US)"}},
		{"a ministry goes on with its field", "The Ministry of Foreign Affairs replied.", []string{"organization: Ministry of Foreign Affairs"}},
		{"a company keeps its legal form", "They sued Acme Trading Group, Inc. in May.", []string{"organization: Acme Trading Group, Inc."}},
		{"a nation's forces are a group", "They trained Iraqi security forces.", []string{"unlisted: Iraqi security forces (IQ)", "adjective: Iraqi = Iraq (IQ)"}},
		{"a river is a place", "Boats crossed the Tharthar River and the Gulf of Sidra.", []string{"place: Tharthar River", "place: Gulf of Sidra"}},
		{"a country's name as part of another word is an adjective", "The US-led effort went on.", []string{"adjective: US = United States (US)"}},
		{"a word at a sentence's start is no name", "Critics spoke. Coalition talks went on. Multiple reports came.", nil},
		{"capitals in an address are none", "Write to Info@Example.com or see http://x.org/Albert now.", nil},
		{"a headline's capitals are none", "Senate Passes Trade Bill After Long Debate", nil},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(test.want, namesIn("en", test.text)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestNamesInOtherLanguages(t *testing.T) {
	tests := []struct{ name, lang, text, want string }{
		{"German", "de", "Die Regierung in Deutschland sprach mit Frankreich.", "country: Deutschland = Germany (DE); country: Frankreich = France (FR)"},
		{"French", "fr", "La Russie et l'Ukraine négocient avec les États-Unis.", "country: Russie = Russia (RU); country: Ukraine (UA); country: États-Unis = United States (US)"},
		{"countries in German cases", "de", "Die Praxis in den Niederlanden und in den Vereinigten Staaten prüfte die Regierung Chinas.",
			"country: Niederlanden = Netherlands (NL); country: Vereinigten Staaten = United States (US); country: Chinas = China (CN)"},
		{"no island of a meeting", "fr", "COMMUNIQUÉ DE LA RÉUNION DES MINISTRES\nLa réunion a eu lieu. Une autre réunion suivra.", ""},
		{"who a German office belongs to", "de", "Der Leiter der Stadtwerke Lindau, Korbinian Aßfalg, sprach mit der Umweltorganisation Grüne Lunge.",
			"organization: Stadtwerke Lindau; person: Korbinian Aßfalg; organization: Grüne Lunge"},
		{"a German noun leads to a company", "de", "Die Baufirma Statybos Linija UAB und der Energiekonzern Nordwatt warnen.", "organization: Statybos Linija UAB; organization: Nordwatt"},
		{"a German unit, court and association", "de", "Heute hat das Landgericht Köln das Verfahren der Panzerbrigade 45 und der Deutschen Umwelthilfe eingestellt.",
			"organization: Landgericht Köln; organization: Panzerbrigade 45; organization: Deutschen Umwelthilfe; adjective: Deutschen = Germany (DE)"},
		{"French bodies in full", "fr", "Le Bureau de recherches géologiques et minières, la Banque populaire agricole du Sud et le Haut Conseil pour le climat jugent.",
			"organization: Bureau de recherches géologiques et minières; organization: Banque populaire agricole du Sud; organization: Haut Conseil pour le climat"},
		{"French nouns that lead to a name", "fr", "Depuis hier, l'entreprise catalane Aigües del Albera propose de l'eau. L'association Rius Vius refuse.",
			"organization: Aigües del Albera; organization: Rius Vius"},
		{"a second field in Spanish", "es", "Ayer la Comisión Nacional de los Mercados y la Competencia multó a la empresa Aguas del Valle.",
			"organization: Comisión Nacional de los Mercados y la Competencia; organization: Aguas del Valle"},
		{"a verb is no field", "es", "Ayer la Universidad Centroamericana para convalidar estudios y el Ministerio del Interior replica.",
			"organization: Universidad Centroamericana; organization: Ministerio del Interior"},
		{"Italian", "it", "Il Ministero dell'Ambiente e della Sicurezza Energetica ha multato l'azienda Fonderie Alpine S.p.A. in maggio.",
			"organization: Ministero dell'Ambiente e della Sicurezza Energetica; organization: Fonderie Alpine S.p.A."},
		{"adjectives in German", "de", "Die deutschen Soldaten und der litauische Minister sprechen Französisch.", "adjective: deutschen = Germany (DE); adjective: litauische = Lithuania (LT)"},
		{"adjectives in Romance languages, and a language", "fr", "Hier, les entreprises allemandes et l'armée ukrainienne ont répondu en anglais et en russe.",
			"adjective: allemandes = Germany (DE); adjective: ukrainienne = Ukraine (UA)"},
		{"an article elided with a curled apostrophe", "fr", "Hier l’Assemblée nationale a parlé de l’Italie.", "organization: Assemblée nationale; country: Italie = Italy (IT)"},
		{"letters within words of another script", "ja", "ウイルスバスター V9をInternet Security V10へアップデートしてみる", ""},
		{"Russian, declined", "ru", "Правительство России обвинило Украину.", "country: России = Russia (RU); country: Украину = Ukraine (UA)"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := strings.Join(namesIn(test.lang, test.text), "; "); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

// checkNames fails where names leave the text, are out of order, or overlap.
func checkNames(t *testing.T, d *seed.Document, names []Name) {
	t.Helper()
	last := 0
	for _, n := range names {
		if n.Start < 0 || n.End > len(d.Text) || n.Start >= n.End {
			t.Fatalf("name %+v lies outside a text of %d bytes", n, len(d.Text))
		}
		if !utf8.ValidString(d.Slice(n.Span)) {
			t.Errorf("name %q cuts a letter", d.Slice(n.Span))
		}
		if n.Canonical == "" {
			t.Errorf("name %q has no canonical form", d.Slice(n.Span))
		}
		if n.Adjective {
			continue
		}
		if n.Start < last {
			t.Errorf("name %q overlaps the one before it", d.Slice(n.Span))
		}
		last = n.End
	}
}

func TestNamesOfEveryDocumentLieInIt(t *testing.T) {
	rawTexts(t, func(_, text string) {
		d := nameDoc(text)
		checkNames(t, d, findNames(analyse(d, "en")))
	})
}

func FuzzNames(f *testing.F) {
	f.Add("Gen. J. “X.” al-Y, Inc. of the US-led U.S. Army (USA)'s Gulf of")
	f.Add("Ministry of the and X–Y-Z's’ St. ")
	f.Fuzz(func(t *testing.T, text string) {
		d := nameDoc(strings.ToValidUTF8(text, "?"))
		for _, lang := range []string{"en", "ru", "und", "de", "fr"} {
			checkNames(t, d, findNames(analyse(d, lang)))
		}
	})
}

func BenchmarkNames(b *testing.B) {
	text := strings.Repeat("Defense Secretary Pete Hegseth told the National Security Agency (NSA) that Russian forces near Kharkiv had left, according to officials in Washington.\n", 18)
	tx := analyse(nameDoc(text), "en")
	b.ReportMetric(float64(len(tx.words)), "words")
	b.ReportAllocs()
	for b.Loop() {
		findNames(tx)
	}
}

// TestPlacesThatNoTableKnows gives names of two words, or of one, that are no
// person's.
func TestPlacesThatNoTableKnows(t *testing.T) {
	t.Parallel()
	checkListed(t, Person, map[string]string{
		"The community of Santa Rosa has lodged an objection.":                                                   "",
		"The Qosh Tepa canal may take a fifth of the river, said Jan Berg.":                                      "Jan Berg",
		"Handguns were found south of Les Cayes, Jan Berg said.":                                                 "Jan Berg",
		"The office stands at 14 Marina Rd and is closed.":                                                       "",
		"The border at Tiné does not open before spring.":                                                        "",
		"Councillors Louise Arsenault and Jan Berg voted against.":                                               "Louise Arsenault; Jan Berg",
		"It was signed by Minister of Industries Hallur Egilsson and Minister of Interior Rodrigo Andrade Wexo.": "Hallur Egilsson; Rodrigo Andrade Wexo",
		"The Minister of Defence said so, and the Secretary for Trade and Industry Ana Wexo did.":                "Ana Wexo",
		"She asked Óscar Danilo Funes and Macarena Undurraga Fell of it.":                                        "Óscar Danilo Funes; Macarena Undurraga Fell",
		"Ambassador Christian Nkusi-Wexo spoke. Nkusi hinted at it.":                                             "Christian Nkusi-Wexo",
		"April Deadline for ports. Gates at the port were closed. June Talks stall.":                             "",
		"Ms. Pizarro asked why Alejandra Pizarro Tapia had left. Ms. PIZARRO TAPIA did too.":                     "Alejandra Pizarro Tapia",
		"Residents of Jalalpur Pirwala told them so.":                                                            "",
		"Alhaji Issah Fuseini called on the government, and Santa Klein said no.":                                "Issah Fuseini",
	})
}

// checkListed holds the names of a type that texts have, joined by "; ", to those given.
func checkListed(t *testing.T, kind NameType, texts map[string]string) {
	t.Helper()
	for text, want := range texts {
		f := &Findings{Names: findNames(analyse(nameDoc(text), "en"))}
		if got := strings.Join(namesOfType(f, kind), "; "); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}

// TestCountriesOfSentences gives the codes of the countries that sentences name.
func TestCountriesOfSentences(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ lang, text, want string }{
		{"en", "The text is available in English and French.", ""},
		{"en", "They keep schools open without science or French.", ""},
		{"en", "Fighting near Goma and elsewhere in the Congo went on, Congolese officials say.", "CD"},
		{"en", "Goma is in the Democratic Republic of the Congo, Brazzaville in Congo.", "CD; CG"},
		{"en", "The Pan American Quill Bank and Latin American banks agreed.", ""},
		{"en", "Moscow, meanwhile, insists on it.", "RU"},
		{"en", "Beijing is reportedly preparing an answer.", "CN"},
		{"en", "Brussels says no. Helsinki is a town.", ""},
		{"en", "Rates were decided in Washington.", "US"},
		{"en", "The Health Directorate of Eastern Macedonia and Thrace said so.", ""},
		{"de", "Als Käufer gilt die slowakische Tatranská Holding.", "SK"},
		{"fr", "L'ambassade du Danemark et le conseil de l'UNICEF sont d'accord.", "DK"},
		{"fr", "Une délégation ivoirienne est venue.", "CI"},
	} {
		f := &Findings{Names: findNames(analyse(nameDoc(test.text), test.lang))}
		if got := strings.Join(namesOfType(f, Country), "; "); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
