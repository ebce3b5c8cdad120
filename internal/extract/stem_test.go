package extract

import "testing"

func TestStems(t *testing.T) {
	for _, c := range []struct{ name, lang, a, b string }{
		{"English forms share a stem", "en", "negotiations", "negotiation"},
		{"a possessive shares its owner's", "en", "Ministry’s", "ministry"},
		{"a region of a language has its stemmer", "en-GB", "operations", "operation"},
		{"Spanish forms share a stem", "es", "elecciones", "elección"},
		{"Russian forms share a stem", "ru", "санкции", "санкций"},
		{"a language without stemmer keeps words apart only by case", "ka", "Word", "word"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := analyse(plainDocument(c.a+" "+c.b), c.lang).stems()
			if len(s.of) != 2 || s.of[0] < 0 || s.of[0] != s.of[1] || s.count[s.of[0]] != 2 {
				t.Errorf("%s and %s: %v of %v", c.a, c.b, s.of, s.stems)
			}
		})
	}
	if s := analyse(plainDocument("the of, and it's"), "en").stems(); len(s.stems) != 0 {
		t.Errorf("stop words and marks have stems: %v", s.stems)
	}
}
