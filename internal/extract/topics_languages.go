package extract

import (
	"embed"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
)

// The program's words in other languages than English: a file a language.
//
//go:embed data/topics
var topicLanguages embed.FS

// in returns the vocabulary for documents in the language; nil where there is
// none.
func (v *Vocabulary) in(lang string) *Vocabulary {
	if v.anyLanguage || mayBeEnglish(lang) {
		return v
	}
	if other := v.others[primaryTag(lang)]; other != nil {
		return other()
	}
	return nil
}

// otherLanguages returns, for each language that the program has words of, what
// makes its vocabulary when it is first asked for. The entries of a project join
// each.
func otherLanguages(own []topicEntry) map[string]func() *Vocabulary {
	files, err := topicLanguages.ReadDir("data/topics")
	if err != nil {
		panic("extract: the embedded words of topics: " + err.Error()) // a test loads them
	}
	out := make(map[string]func() *Vocabulary, len(files))
	for _, f := range files {
		lang := strings.TrimSuffix(f.Name(), ".txt")
		out[lang] = sync.OnceValue(func() *Vocabulary {
			v, err := languageVocabulary(lang, own)
			if err != nil {
				panic("extract: the embedded words of topics: " + err.Error()) // a project's own entries were taken before
			}
			return v
		})
	}
	return out
}

// languageVocabulary makes the vocabulary of a language: the program's topics
// with the words of its file.
func languageVocabulary(lang string, own []topicEntry) (*Vocabulary, error) {
	data, err := topicLanguages.ReadFile(path.Join("data/topics", lang+".txt"))
	if err != nil {
		return nil, err
	}
	base, err := readTopics(topicData)
	if err != nil {
		return nil, err
	}
	for i := range base.Topic {
		base.Topic[i].forget()
	}
	for line := range strings.Lines(string(data)) {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "|")
		at := slices.IndexFunc(base.Topic, func(e topicEntry) bool { return e.ID == f[0] })
		if len(f) != 3 || at < 0 {
			return nil, fmt.Errorf("%s.txt: not a topic, its terms and its everyday terms: %.40q", lang, line)
		}
		base.Topic[at].Strong, base.Topic[at].Everyday = f[1], f[2]
	}
	entries, err := joinEntries(base.Topic, own)
	if err != nil {
		return nil, err
	}
	return newVocabulary(entries, lang)
}

// forget takes the terms off an entry and those below it.
func (e *topicEntry) forget() {
	e.Strong, e.Words, e.Weak, e.Not, e.Everyday = "", "", "", "", ""
	for i := range e.Sub {
		e.Sub[i].forget()
	}
}

// foldsOf returns what brings a word in lower case to the form by which words of
// the language are compared.
func foldsOf(lang string) func(string) string {
	switch lang {
	case "fr", "it":
		return withoutElision
	case "ar":
		return foldArabic
	case "ru":
		return func(w string) string { return strings.ReplaceAll(w, "ё", "е") }
	}
	return func(w string) string { return w }
}

// arabicLetters unites the spellings of letters that are written for each other,
// and leaves out vowel signs and the stroke that lengthens a word.
var arabicLetters = strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا", "ى", "ي", "ة", "ه", "ـ", "",
	"ً", "", "ٌ", "", "ٍ", "", "َ", "", "ُ", "", "ِ", "", "ّ", "", "ْ", "")

// foldArabic unites spellings and takes off the article with what leans on it.
func foldArabic(w string) string {
	const leastWord = 4 // bytes: two letters
	w = arabicLetters.Replace(w)
	for _, article := range []string{"وال", "بال", "فال", "كال", "ولل", "ال", "لل"} {
		if rest, ok := strings.CutPrefix(w, article); ok && len(rest) >= leastWord {
			return rest
		}
	}
	return w
}
