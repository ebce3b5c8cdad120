package extract

import (
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

// localCountries holds, by language, what it calls the countries: the names of
// the Unicode CLDR. Each table is made when a document first needs it.
var localCountries = map[string]func() map[string]entry{
	"fr": localTable("fr"), "de": localTable("de"), "es": localTable("es"), "it": localTable("it"), "pt": localTable("pt"),
	"nl": localTable("nl"), "ru": localTable("ru"), "uk": localTable("uk"), "pl": localTable("pl"), "sv": localTable("sv"), "ar": localTable("ar"),
}

func localTable(lang string) func() map[string]entry {
	return sync.OnceValue(func() map[string]entry {
		names := display.Regions(language.MustParse(lang))
		table := make(map[string]entry, 256)
		for code, english := range loadNameTables().gaz.byCode {
			region, err := language.ParseRegion(code)
			if err != nil {
				continue
			}
			key, declined := "", ""
			for _, w := range strings.Fields(strings.ToLower(names.Name(region))) {
				key += localKey(w) + " "
				if declined += localKey(w); lang == "de" && strings.HasSuffix(w, "e") {
					declined += "n" // "in den Niederlanden"
				}
				declined += " "
			}
			if key != "" {
				e := entry{kind: countryEntry, name: english, code: code}
				table[key], table[declined] = e, e
				if lang == "de" && !strings.HasSuffix(key, "s ") {
					table[strings.TrimSuffix(key, " ")+"s "] = e // "die Regierung Chinas"
				}
			}
		}
		return table
	})
}

// localKey returns a word without the endings of Slavic and Arabic declension,
// so that "России" finds "Россия".
func localKey(w string) string {
	w = strings.TrimPrefix(w, "ال")
	if r, _ := utf8.DecodeRuneInString(w); r < 'Ѐ' || r > 'ӿ' {
		return w
	}
	stem := strings.TrimRight(w, "аеёиоуыэюяіїєйь")
	if s := strings.TrimRight(strings.TrimSuffix(strings.TrimSuffix(w, "м"), "х"), "аеёиоуыэюяіїєйь"); s != "" && len(s) < len(stem) {
		stem = s
	}
	if utf8.RuneCountInString(stem) < 3 {
		return w
	}
	return stem
}

// matchLocal returns the country that the document's language calls by the
// words from i on, and where they end; i when there is none.
func (n *namer) matchLocal(i int) (entry, int) {
	if n.local == nil {
		return entry{}, i
	}
	found, end, key := entry{}, i, ""
	for j := i; j < len(n.w) && j < i+5 && !n.t.words[j].punct && n.t.words[j].block == n.t.words[i].block; j++ {
		word := n.w[j].key
		if j == i {
			word = withoutElision(word)
		}
		key += localKey(word) + " "
		e, ok := n.local[key]
		for _, particle := range arabicParticles {
			if rest, cut := strings.CutPrefix(key, particle); cut && !ok {
				e, ok = n.local[strings.TrimPrefix(rest, "ال")]
			}
		}
		if ok {
			found, end = e, j+1
		}
	}
	if end == i+2 && n.w[i].class&isFunction != 0 && n.w[i].capital && !n.w[end-1].capital {
		return entry{}, i // "La réunion"
	}
	return found, end
}

// arabicParticles are written together with the word after them: "and", "in",
// "for", "as"; the last stands for "for the".
var arabicParticles = []string{"و", "ب", "ل", "ك", "لل"}

// withoutElision returns a word without the article or preposition that an
// apostrophe joins to it: "l'Espagne", "dell'Italia".
func withoutElision(w string) string {
	if i := strings.IndexAny(w, "'’"); i > 0 && i < 6 {
		_, size := utf8.DecodeRuneInString(w[i:])
		return w[i+size:]
	}
	return w
}
