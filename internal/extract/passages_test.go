package extract

import (
	"testing"

	"briefbook/internal/seed"
)

func TestForeignPassages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, text, lang string
		isQuote          bool
		want             map[string]string
	}{
		{"French in English", `The minister said: “Le port ne sera pas fermé et les tarifs n’augmentent pas.” She left.`, "en", false,
			map[string]string{"“Le port ne sera pas fermé et les tarifs n’augmentent pas.”": "fr"}},
		{"English in German", `Er schrieb: „The port is not for sale and will be kept.“ Mehr sagte er nicht.`, "de-AT", false,
			map[string]string{"„The port is not for sale and will be kept.“": "en"}},
		{"two in one paragraph", `He said "el puerto no se vende a los extranjeros" and then "порт не продаётся и не будет продан".`, "en", false,
			map[string]string{`"el puerto no se vende a los extranjeros"`: "es", `"порт не продаётся и не будет продан"`: "ru"}},
		{"a script of one language", `The sign reads "항구 폐쇄" in red.`, "en", false, map[string]string{`"항구 폐쇄"`: "ko"}},
		{"a paragraph that is a quotation", "Der Hafen wird nicht verkauft, und die Gebühren sind nicht erhöht.", "en", true,
			map[string]string{"Der Hafen wird nicht verkauft, und die Gebühren sind nicht erhöht.": "de"}},
		{"its own language", `She said: “The port will not be closed and the fees will not rise.”`, "en", false, nil},
		{"a foreign name", `The newspaper "Le Monde" and the bar "La Vie en Rose" were named.`, "en", false, nil},
		{"close relatives", `Он сказал: «порт не продаётся и не будет продан».`, "bg", false, nil},
		{"Chinese characters in Japanese", "会議は「港湾閉鎖」 \"港湾閉鎖\" を決めた。", "ja", false, nil},
		{"a document whose language is unknown", `"Le port ne sera pas fermé et les tarifs non plus."`, "und", false, nil},
	} {
		passages := ForeignPassages(c.text, c.isQuote, c.lang)
		if len(passages) != len(c.want) {
			t.Errorf("%s: %d passages, want %d: %v", c.name, len(passages), len(c.want), passages)
		}
		for _, p := range passages {
			if got := c.text[p.Start:p.End]; c.want[got] != p.Language {
				t.Errorf("%s: %q is %s, want %q", c.name, got, p.Language, c.want[got])
			}
		}
	}
}

func TestFindPassages(t *testing.T) {
	t.Parallel()
	doc, err := seed.Read("a.txt", []byte("The port\n\nThe council said on Monday that it had read the letter.\n\nIt says: “Le port ne sera pas fermé et les tarifs n’augmentent pas.”\n"), seed.Options{})
	if err != nil {
		t.Fatal(err)
	}
	f := Find(doc)
	if len(f.Passages) != 1 || f.Passages[0].Language != "fr" || doc.Paragraph(f.Passages[0].Span) != 3 {
		t.Errorf("passages %+v", f.Passages)
	}
}
