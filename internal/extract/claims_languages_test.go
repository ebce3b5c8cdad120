package extract

import "testing"

func TestClaimsInOtherLanguages(t *testing.T) {
	tests := []struct{ name, lang, text, speaker, cue, content string }{
		{"a clause after its word", "de", "Die Ministerin erklärte, dass die Brücke im Mai gesperrt wird.", "Die Ministerin", "erklärte", "die Brücke im Mai gesperrt wird"},
		{"a quotation before its speaker", "es", "\"No vamos a ceder ante nadie\", dijo la ministra Ana Ruiz.", "la ministra Ana Ruiz", "dijo", "\"No vamos a ceder ante nadie\""},
		{"a participle after its auxiliary", "it", "Il sindaco ha annunciato che il ponte resta chiuso.", "Il sindaco", "annunciato", "il ponte resta chiuso"},
		{"according to, an article elided", "fr", "Selon l'Agence, les stocks ont baissé de moitié.", "Agence", "Selon", "les stocks ont baissé de moitié"},
		{"the speaker between verb and clause", "ru", "Цены не вырастут, сообщил министр.", "министр", "сообщил", "Цены не вырастут"},
		{"the verb first", "ar", "قال الوزير إن المشروع سيبدأ في الصيف.", "الوزير", "قال", "المشروع سيبدأ في الصيف"},
		{"an adverbial is no speaker", "nl", "Volgens de gemeente is de weg tot maart dicht.", "de gemeente", "Volgens", "is de weg tot maart dicht"},
		{"the day is no part of the speaker", "es", "La deuda bajó en mayo, informó este martes el Banco Central.", "el Banco Central", "informó", "La deuda bajó en mayo"},
		{"a verb with its particle", "de", "Die Stadt gab die Sperrung der Brücke im Mai bekannt.", "Die Stadt", "gab", "die Sperrung der Brücke im Mai bekannt"},
		{"a pronoun before the verb", "es", "\"El último paga\", me dijo hace poco Ana Ruiz.", "Ana Ruiz", "dijo", "\"El último paga\""},
		{"people whom a clause tells apart", "pt", "O preço subiu em maio, de acordo com duas pessoas que acompanham o caso.", "duas pessoas que acompanham o caso", "de acordo com", "O preço subiu em maio"},
		{"a participle that ends the clause", "de", "Die Akademie der Wissenschaften hatte schon 2021 ähnliche Bedenken geäußert.", "Die Akademie der Wissenschaften", "geäußert", "schon 2021 ähnliche Bedenken"},
		{"a participle before a clause", "nl", "De minister heeft maandag gezegd dat de weg dicht blijft.", "De minister", "gezegd", "de weg dicht blijft"},
		{"an article that is a pronoun elsewhere", "de", "Das Amt betont, man stehe zu der Vereinbarung.", "Das Amt", "betont", "man stehe zu der Vereinbarung"},
		{"hearsay", "de", "Aus dem Ministerium heißt es jedoch, man habe sich anders entschieden.", "Aus dem Ministerium", "heißt es", "man habe sich anders entschieden"},
		{"a role and a name after the verb", "fr", "« Nous avons trop attendu », a déclaré le directeur de l'Office, Anne Dupont.", "le directeur de l'Office, Anne Dupont", "déclaré", "« Nous avons trop attendu »"},
		{"the speaker after a long sentence", "fr", "L'Union, qui achète du poisson, pourrait payer, a indiqué un porte-parole.", "un porte-parole", "indiqué", "L'Union, qui achète du poisson, pourrait payer"},
		{"a date is no part of the speaker", "de", "Eine Studie der Universität Graz aus dem Jahr 2023 schätzt, dass es weniger Flüge gibt.", "Eine Studie der Universität Graz", "schätzt", "es weniger Flüge gibt"},
		{"an occasion is no part of the speaker", "de", "„Wir warten schon lange\", sagte Hafner bei der Eröffnung.", "Hafner", "sagte", "„Wir warten schon lange\""},
		{"a verb without its particle", "de", "Deshalb gab es schon lange keine neuen Artikel mehr.", "", "", ""},
		{"a noun is no verb", "fr", "La demande a doublé depuis le mois de mars.", "", "", ""},
		{"a question says nothing", "nl", "Wat vinden de bewoners van het plan voor de weg?", "", "", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			d := nameDoc(test.text)
			tx := analyse(d, test.lang)
			got := findClaims(tx, &Findings{Names: findNames(tx)})
			if test.cue == "" {
				if len(got) > 0 {
					t.Errorf("got %+v, want none", got)
				}
				return
			}
			if len(got) != 1 {
				t.Fatalf("got %d claims, want one", len(got))
			}
			if s, q, c := d.Slice(got[0].Speaker), d.Slice(got[0].Cue), d.Slice(got[0].Content[0]); s != test.speaker || q != test.cue || c != test.content {
				t.Errorf("got %q | %q | %q, want %q | %q | %q", s, q, c, test.speaker, test.cue, test.content)
			}
		})
	}
}
