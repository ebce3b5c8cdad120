package extract

import (
	"errors"
	"math"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// topicsIn returns the topics of a text.
func topicsIn(text string) ([]Topic, *seed.Document) {
	d := nameDoc(text)
	t := analyse(d, "en")
	return findTopics(t, &Findings{Names: findNames(t)}, nil), d
}

func TestTopics(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"the subject outweighs the court that rules on it", "The court upheld the clean air rules on smog and emissions.", "07"},
		{"a hospital is health", "Nurses at the hospital treated patients with influenza.", "03"},
		{"the longest term wins", "Congress debated the war on drugs and heroin.", "12"},
		{"plural and hyphen do not matter", "Low-income families queue for food stamps and a food-stamp office.", "13"},
		{"a foreign country is international affairs", "Ministers in Peru and Bolivia met their envoys.", "19"},
		{"a term may reach over the comma of a list", "A bill to amend the Federal Food, Drug, and Cosmetic Act for new medicines.", "03"},
		{"a form alone is not the word", "The jet crashed after take-off from the airport.", "10"},
		{"a closed season is the fishers', not the weather's", "Skippers kept their pots ashore when the closed season came early.", "04"},
		{"who stays is migration, not the house", "Families were refused entry and wait for removals, though they made requests for protection.", "09"},
		{"an election is government", "Returning officers sent the spoilt ballots of three polling stations to a recount.", "20"},
		{"cyber operations are told from computers", "Cyber Command halted offensive cyber operations, the Pentagon said.", "16"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got, _ := topicsIn(test.text)
			if len(got) == 0 || got[0].ID[:2] != test.want {
				t.Errorf("got %+v, want %s first", got, test.want)
			}
		})
	}
}

func TestTopicsSayWhy(t *testing.T) {
	got, d := topicsIn("The army bought missiles. The weather was mild.")
	if len(got) == 0 || got[0].ID != "16" {
		t.Fatalf("got %+v, want 16 first", got)
	}
	var why []string
	for _, s := range got[0].Why {
		why = append(why, d.Slice(s))
	}
	if got := strings.Join(why, ", "); got != "army, missiles" {
		t.Errorf("got the words %q, want %q", got, "army, missiles")
	}
}

func TestATextAboutNothingHasNoTopic(t *testing.T) {
	text := "It was there and then it was not, as so often before. " // 12 words
	if got, _ := topicsIn(strings.Repeat(text, 40) + "A bus came."); len(got) != 0 {
		t.Errorf("got %+v, want none", got)
	}
	for _, text := range []string{"Test", "Test with a document.", "One\nRow\nTable", "Foo bar.\nFizz pop."} {
		if got, _ := topicsIn(text); len(got) != 0 {
			t.Errorf("%q: got %+v, want none", text, got)
		}
	}
}

func TestLoadTopics(t *testing.T) {
	v, err := LoadTopics([]byte(`
		replace = true
		[[topic]]
		id = "A"
		label = "Ships"
		words = "ship; harbo*; =docks"
		not = "ship shape"
		within = "C"
		[[topic.sub]]
		id = "A1"
		label = "Tugs"
		words = "tug boat; pilot boat"
		[[topic]]
		id = "C"
		label = "Sea"
		[[topic]]
		id = "B"
		label = "Never by itself"
		auto = false
		words = "boat"
	`))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"a subtopic comes with its topic", "A tug boat, a pilot-boat.", "A A1 C"},
		{"the beginning of a word", "Then a harbourmaster came to see it.", "A C"},
		{"just the form asked for", "He docks it. This is a dock.", "A C"},
		{"an exclusion", "All ship-shape.", ""},
		{"a topic that only a person gives", "A boat.", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var ids []string
			for _, topic := range v.find(analyse(nameDoc(test.text), "en"), &Findings{}) {
				ids = append(ids, topic.ID)
			}
			if got := strings.Join(ids, " "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestEverydayTermsCountLessInALongDocument(t *testing.T) {
	v, err := LoadTopics([]byte(`
		replace = true
		[[topic]]
		id = "A"
		label = "Weather"
		strong = "storm; season"
		everyday = "season; sky"
		[[topic]]
		id = "B"
		label = "Sports"
		strong = "goal"
		prior = 0.5
		[[topic]]
		id = "C"
		label = "Places"
		strong = "port; port of call; o'brien"
		[[topic]]
		id = "D"
		label = "Floods"
		within = "C"
		prior = 0.5
		strong = "flood"
	`))
	if err != nil {
		t.Fatal(err)
	}
	rest := strings.Repeat(" It was there and then it was not.", 10)
	tests := []struct {
		name, text string
		want       map[string]float64
	}{
		{"in a headline as given", "Season. Goal.", map[string]float64{"A": strongTerm, "B": strongTerm}},
		{"in a document a class less", "Season." + rest, map[string]float64{"A": plainTerm}},
		{"other terms in full", "Storm." + rest, map[string]float64{"A": strongTerm}},
		{"a term that stands nowhere else", "Sky." + rest, map[string]float64{"A": weakTerm}},
		{"a topic with a prior", "Goal." + rest, map[string]float64{"B": strongTerm / 2}},
		{"a term of several words counts more", "A port of call." + rest, map[string]float64{"C": strongTerm * math.Pow(phraseWeight, recurrence)}},
		{"a term in a name counts half", "The Port Trust." + rest, map[string]float64{"C": strongTerm * math.Pow(nameWeight, recurrence)}},
		{"a term of a topic within another counts for both", "Flood." + rest, map[string]float64{"C": strongTerm / 2, "D": strongTerm / 2}},
		{"in a headline for its own alone", "Flood.", map[string]float64{"D": strongTerm}},
		{"a name with an apostrophe is one word", "O'Dowd and O." + rest, map[string]float64{}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			name := Name{Type: Place}
			if at := strings.Index(test.text, "Port Trust"); at >= 0 {
				name.Span = seed.Span{Start: at, End: at + len("Port Trust")}
			}
			got := v.score(analyse(nameDoc(test.text), "en"), &Findings{Names: []Name{name}})
			for i, topic := range v.topics {
				if got.weight[i] != test.want[topic.id] {
					t.Errorf("topic %s weighs %v, want %v", topic.id, got.weight[i], test.want[topic.id])
				}
			}
		})
	}
}

func TestTopicsOfAProjectJoinOurs(t *testing.T) {
	v, err := LoadTopics([]byte(`
		[[topic]]
		id = "16"
		label = "Defence"
		words = "gunboat diplomacy"
		not = "army"
		[[topic.sub]]
		id = "16-sea"
		label = "Fleets"
		strong = "gunboat; frigate"
		[[topic]]
		id = "10"
		auto = false
		[[topic]]
		id = "03"
		replace = true
		label = "Bees"
		strong = "hive"
	`))
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct{ name, text, want string }{
		{"a new label, a new word", "Gunboat diplomacy and missiles.", "16 Defence"},
		{"a new subtopic", "A gunboat met a frigate.", "16 Defence, 16-sea Fleets"},
		{"a word taken away", "The army.", ""},
		{"a topic turned off, its subtopics too", "The jet crashed after take-off from the airport, the airline said.", ""},
		{"a topic replaced", "The hospital had a hive.", "03 Bees"},
		{"the others stay", "Teachers of the school met pupils.", "06 Education"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var found []string
			for _, topic := range v.find(analyse(nameDoc(test.text), "en"), &Findings{}) {
				found = append(found, topic.ID+" "+topic.Label)
			}
			if got := strings.Join(found, ", "); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestAVocabularyInPlaceOfOursCountsInEveryLanguage(t *testing.T) {
	v, err := LoadTopics([]byte("\ufeffreplace = true\n[[topic]]\nid = '1'\nlabel = 'Häfen'\nstrong = 'hafen*'"))
	if err != nil {
		t.Fatal(err)
	}
	doc := nameDoc("Die Hafengebühren der Stadt werden im Mai nicht steigen, und das ist auch gut so, sagte der Minister.")
	f := FindWith(doc, Options{Topics: v})
	if len(f.Topics) != 1 || f.Topics[0].Label != "Häfen" || f.Language != "de" {
		t.Errorf("got %+v of a text in %q", f.Topics, f.Language)
	}
	if own := Find(doc).Topics; len(own) == 0 || own[0].ID != "10" {
		t.Errorf("our own vocabulary gives %+v", own)
	}
}

func TestLoadTopicsSaysWhatIsWrong(t *testing.T) {
	const alone = "replace = true\n"
	tests := []struct {
		name, file string
		line       int
		want       string
	}{
		{"no topic", alone, 0, "no [[topic]] in the file"},
		{"not TOML", "[[topic]]\nid = ", 2, ""},
		{"unknown key", "[[topic]]\nid = \"1\"\nlabel = \"x\"\nword = \"y\"", 4, `unknown key "topic.word"`},
		{"no id", "\n[[topic]]\nlabel = \"x\"", 2, `the topic labelled "x" has no id`},
		{"no label", "[[topic]]\nid = \"77\"", 1, "topic 77 has no label"},
		{"an id twice", "[[topic]]\nid = \"1\"\nlabel = \"x\"\n[[topic]]\nid = \"1\"\nlabel = \"y\"", 4, "the id 1 stands twice"},
		{"an id twice in a whole vocabulary", alone + "[[topic]]\nid = \"1\"\nlabel = \"x\"\n[[topic]]\nid = \"1\"\nlabel = \"y\"", 5, "the id 1 stands twice"},
		{"the id of a subtopic of ours elsewhere", "[[topic]]\nid = \"01\"\n[[topic.sub]]\nid = \"1605\"\nlabel = \"y\"", 3, "the id 1605 stands twice"},
		{"too short a beginning", "[[topic]]\nid = \"1\"\nlabel = \"x\"\nwords = \"ab*\"", 1, `topic 1: "ab*" is too short a beginning of a word`},
		{"no word", "# ours\n[[topic]]\nid = \"1\"\nlabel = \"x\"\nwords = \"!!\"", 2, `topic 1: "!!" holds no word`},
		{"three levels", "[[topic]]\nid = \"1\"\nlabel = \"x\"\n[[topic.sub]]\nid = \"2\"\nlabel = \"y\"\n[[topic.sub.sub]]\nid = \"3\"\nlabel = \"z\"", 4, "topic 2: subtopics have none below them"},
		{"within nothing", "[[topic]]\nid = \"1\"\nlabel = \"x\"\nwithin = \"999\"", 1, "topic 1 is within 999, which is no topic"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, err := LoadTopics([]byte(test.file))
			var fault *TopicsError
			if !errors.As(err, &fault) || !strings.HasPrefix(fault.Message, test.want) || fault.Line != test.line || fault.Remedy == "" {
				t.Errorf("got %+v, want line %d, %q and a remedy", err, test.line, test.want)
			}
		})
	}
}

// checkTopics fails where scores leave (0, 1], are out of order, or a reason
// lies outside the text.
func checkTopics(t *testing.T, d *seed.Document, topics []Topic) {
	t.Helper()
	last := 1.0
	for _, topic := range topics {
		if !(topic.Score > 0 && topic.Score <= last) || math.IsNaN(topic.Score) {
			t.Errorf("topic %s has the score %v after %v", topic.ID, topic.Score, last)
		}
		last = topic.Score
		if len(topic.Why) == 0 {
			t.Errorf("topic %s has no reason", topic.ID)
		}
		for _, s := range topic.Why {
			if s.Start < 0 || s.Start >= s.End || s.End > len(d.Text) {
				t.Errorf("topic %s: reason %v lies outside a text of %d bytes", topic.ID, s, len(d.Text))
			}
		}
	}
}

func TestTopicsOfEveryDocumentHaveReasons(t *testing.T) {
	rawTexts(t, func(_, text string) {
		topics, d := topicsIn(text)
		checkTopics(t, d, topics)
	})
}

func FuzzTopics(f *testing.F) {
	f.Add("U.S. low-income İ’s food, drug, and “war-on-drugs”")
	f.Fuzz(func(t *testing.T, text string) {
		topics, d := topicsIn(strings.ToValidUTF8(text, "?"))
		checkTopics(t, d, topics)
	})
}

func FuzzLoadTopics(f *testing.F) {
	f.Add([]byte("[[topic]]\nid = \"1\"\nlabel = \"x\"\nwords = \"a b; c*\""))
	f.Fuzz(func(t *testing.T, data []byte) {
		if v, err := LoadTopics(data); (v == nil) == (err == nil) {
			t.Errorf("got a vocabulary %v and the error %v", v != nil, err)
		}
	})
}

func BenchmarkTopics(b *testing.B) {
	text := strings.Repeat("Defense Secretary Pete Hegseth told the National Security Agency (NSA) that Russian forces near Kharkiv had left, according to officials in Washington.\n", 18)
	tx := analyse(nameDoc(text), "en")
	f := &Findings{Names: findNames(tx)}
	b.ReportAllocs()
	for b.Loop() {
		findTopics(tx, f, nil)
	}
}

func BenchmarkLoadTopics(b *testing.B) {
	for b.Loop() {
		if _, err := LoadTopics(nil); err != nil {
			b.Fatal(err)
		}
	}
}

func TestEveryLanguageHasItsWords(t *testing.T) {
	texts := map[string]struct{ text, want string }{
		"de": {"Die Mieten steigen, sagt der Mieterverein, und der Wohnungsbau stockt.", "14"},
		"fr": {"L'hôpital manque d'infirmiers et les patients attendent.", "03"},
		"es": {"El sindicato convocó una huelga por los salarios de los trabajadores.", "05"},
		"it": {"Dell'inflazione e dei tassi d'interesse ha parlato la banca centrale.", "01"},
		"pt": {"As escolas abrem e os professores recebem os alunos.", "06"},
		"nl": {"De treinen rijden niet, meldt het spoor, en de reizigers wachten op het station.", "10"},
		"ru": {"Урожай пшеницы вырос, сообщили фермеры и агрономы сельского хозяйства.", "04"},
		"uk": {"Запаси природного газу у сховищах впали, повідомив оператор.", "08"},
		"ar": {"قالت وزارة المياه إن منسوب المياه الجوفية في الآبار ينخفض وإن السدود فارغة.", "21"},
	}
	for lang := range otherLanguages(nil) {
		t.Run(lang, func(t *testing.T) {
			t.Parallel()
			if _, err := languageVocabulary(lang, nil); err != nil {
				t.Fatal(err)
			}
			d := nameDoc(texts[lang].text)
			got := findTopics(analyse(d, lang), &Findings{}, nil)
			if len(got) == 0 || got[0].ID[:2] != texts[lang].want {
				t.Errorf("got %+v, want %s first", got, texts[lang].want)
			}
			checkTopics(t, d, got)
		})
	}
}
