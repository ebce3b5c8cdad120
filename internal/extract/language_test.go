package extract

import (
	"strings"
	"testing"

	"briefbook/internal/seed"
)

func TestLanguage(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"English", "The council said that the port will raise its fees in May, and that no ship is exempt.", "en"},
		{"an English headline", "Port to raise fees in the spring", "en"},
		{"French", "Le conseil a déclaré que le port augmentera ses tarifs en mai, sans exception pour les navires.", "fr"},
		{"German", "Der Rat teilte mit, dass der Hafen seine Gebühren im Mai erhöht und kein Schiff ausgenommen ist.", "de"},
		{"Spanish", "El consejo dijo que el puerto subirá sus tarifas en mayo y que ningún barco está exento.", "es"},
		{"Italian", "Il consiglio ha detto che il porto alzerà le tariffe a maggio e che nessuna nave è esente.", "it"},
		{"Portuguese", "O conselho disse que o porto não vai isentar os navios e que as taxas sobem em maio.", "pt"},
		{"Dutch", "De raad zei dat de haven in mei het tarief verhoogt en dat er geen schip is vrijgesteld.", "nl"},
		{"Russian", "Совет сообщил, что порт повысит сборы в мае и что это не касается только больших судов.", "ru"},
		{"Ukrainian", "Рада повідомила, що порт підвищить збори у травні і що це не стосується великих суден.", "uk"},
		{"Arabic", "قال المجلس إن الميناء سيرفع الرسوم في مايو وإن ذلك لا يشمل السفن الكبيرة من هذا العام", "ar"},
		{"Swedish", "Rådet sade att hamnen höjer sina avgifter i maj och att inga fartyg är undantagna från det.", "sv"},
		{"Danish", "Rådet blev enigt om, at havnens afgifter skal hæves, og at skibe ikke er fritaget uden aftale mellem parterne.", "da"},
		{"Polish", "Rada powiedziała, że port podniesie opłaty w maju oraz że żaden statek nie jest zwolniony.", "pl"},
		{"Czech", "Rada uvedla, že přístav od května zvýší poplatky a že žádná loď není osvobozena, ani jako host.", "cs"},
		{"Romanian", "Consiliul a spus că portul va ridica taxele în mai și că nu sunt nave scutite după această dată.", "ro"},
		{"Hungarian", "A tanács szerint a kikötő májusban emeli a díjakat, és nem lesz olyan hajó, amely kivétel.", "hu"},
		{"Finnish", "Neuvosto sanoi, että satama nostaa maksuja toukokuussa ja että mikään alus ei ole vapaa.", "fi"},
		{"Turkish", "Konsey, limanın mayıs ayında ücretleri artıracağını ve bir geminin muaf olmadığını, bu kararın kesin olduğunu bildirdi.", "tr"},
		{"Indonesian", "Dewan mengatakan bahwa pelabuhan akan menaikkan tarif pada bulan Mei dan tidak ada kapal yang bebas.", "id"},
		{"Bulgarian", "Съветът съобщи, че пристанището ще повиши таксите през май и че това не се отнася за големите кораби.", "bg"},
		{"Serbian", "Савет је саопштио да ће лука повећати таксе у мају и да се то не односи на велике бродове.", "sr"},
		{"Croatian", "Vijeće je priopćilo da će luka povećati naknade u svibnju te da se to ne odnosi na velike brodove.", "hr"},
		{"Slovak", "Rada uviedla, že prístav od mája zvýši poplatky a že žiadna loď nie je oslobodená, ani ako hosť.", "sk"},
		{"Catalan", "El consell va dir que el port apujarà les tarifes al maig i que no hi ha cap vaixell exempt per la norma dels ports.", "ca"},
		{"Afrikaans", "Die raad het gesê dat die hawe sy tariewe in Mei sal verhoog en dat nie een skip vrygestel word nie.", "af"},
		{"Lithuanian", "Taryba pranešė, kad uostas gegužę padidins mokesčius ir kad nė vienas laivas nėra atleistas nuo jų.", "lt"},
		{"Persian", "شورا گفت که این بندر در ماه مه عوارض را افزایش خواهد داد و هیچ کشتی از آن معاف نیست.", "fa"},
		{"Urdu", "کونسل نے کہا ہے کہ بندرگاہ مئی میں فیس بڑھائے گی اور کسی جہاز کو اس سے چھوٹ نہیں ہے۔", "ur"},
		{"names of another language", "The talks of Şimşek and Erdoğan in Ağrı ended.", "en"},
		{"not English for its ending", "Hamnens avgifter väntas öka, ledning", "und"},
		{"Chinese", "理事会表示港口将在五月提高费用。", "zh"},
		{"Japanese", "理事会は港の料金を五月に引き上げると述べた。", "ja"},
		{"Korean", "이사회는 항구 요금을 인상한다고 밝혔다.", "ko"},
		{"Polish by its trigrams", strings.Repeat("Rada poinformowała, że port podniesie opłaty w maju i że żaden statek nie będzie zwolniony z tego obowiązku. ", 3), "pl"},
		{"figures alone", "12 345 | 67", "und"},
		{"a name alone", "Rotterdam", "und"},
		{"nothing", "", "und"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := findLanguage(&seed.Document{Text: c.text}); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestDeclaredLanguage(t *testing.T) {
	t.Parallel()
	english := strings.Repeat("The council said that the port will raise its fees in May. ", 5)
	for _, c := range []struct {
		name, text string
		declared   seed.Field
		want       string
	}{
		{"kept with its region", english, seed.Field{Value: "en-GB", Basis: seed.Metadata}, "en-gb"},
		{"kept where the text is short", "Port fees", seed.Field{Value: "nl", Basis: seed.Metadata}, "nl"},
		{"not kept against the words", english, seed.Field{Value: "de_DE", Basis: seed.Metadata}, "en"},
		{"a person's word stands", english, seed.Field{Value: "de", Basis: seed.Author}, "de"},
		{"nonsense is not a tag", english, seed.Field{Value: "English (US)", Basis: seed.Metadata}, "en"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := &seed.Document{Text: c.text, Meta: seed.Meta{Language: c.declared}}
			if got := findLanguage(doc); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
