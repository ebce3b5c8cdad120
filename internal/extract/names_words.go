package extract

import (
	_ "embed"
	"iter"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

//go:embed data/words.txt
var nameWordData string

//go:embed data/given.txt
var givenNameData string

//go:embed data/common.txt
var commonWordData string

// A wordClass says what a word can be in or beside a name.
type wordClass uint16

const (
	isFunction   wordClass = 1 << iota // the, while, said: never a name by itself
	isCommon                           // a common noun or adjective, capital only at a sentence's start or in headlines
	isNotName                          // written with a capital, yet no name of ours: "English", "GDP"
	isGiven                            // a given name
	isOrgHead                          // ends an organisation's name: "Agency"
	isOfHead                           // goes on with "of": "Ministry of Defence"
	isPlaceHead                        // ends a place's name: "River"
	isPlaceFront                       // begins a place's name: "Mount", "Gulf of"
	isGroup                            // a group that acts for a country or organisation: "forces"
	isGroupAdj                         // stands between: "Iraqi security forces"
	isParticle                         // within a person's name: "van"
	isCalendar                         // months, days and times
	isSuffix                           // after a person's name: "Jr"
	isFamous                           // a surname that alone names a person: "Putin"
	isSurname                          // a surname
	isOrgFront                         // begins an organisation\'s name: "Grupo"
)

// nameTables are the tables that names are found with.
type nameTables struct {
	class map[string]wordClass
	gaz   *gazetteer
}

var loadNameTables = sync.OnceValue(buildNameTables)

// buildNameTables reads the word lists and the gazetteer.
func buildNameTables() *nameTables {
	n := &nameTables{class: make(map[string]wordClass, 8192), gaz: newGazetteer()}
	classes := map[string]wordClass{
		"function": isFunction, "common": isCommon, "notname": isNotName, "organization": isOrgHead,
		"organizationof": isOfHead, "place": isPlaceHead, "placehead": isPlaceFront, "group": isGroup,
		"groupmodifier": isGroupAdj, "particle": isParticle, "calendar": isCalendar, "suffix": isSuffix, "organizationfront": isOrgFront, "famous": isFamous, "surname": isSurname,
	}
	section := ""
	for line := range strings.Lines(nameWordData) {
		line = strings.TrimSpace(line)
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			section = strings.Trim(line, "[]")
		case section == "title":
			for w := range strings.FieldsSeq(line) {
				n.gaz.addTitle(strings.ReplaceAll(w, "_", " "))
			}
		default:
			for w := range strings.FieldsSeq(line) {
				n.class[strings.ReplaceAll(w, "_", " ")] |= classes[section]
			}
		}
	}
	for w := range listedWords(givenNameData) {
		if w = strings.ToLower(w); n.class[w]&isFunction == 0 || namesAndWords[w] {
			n.class[w] |= isGiven
		}
	}
	for w := range listedWords(commonWordData) {
		if n.class[w]&(isGiven|isSurname|isFamous) == 0 {
			n.class[w] |= isCommon
		}
	}
	n.gaz.load()
	return n
}

// namesAndWords are given names that are words of function as well.
var namesAndWords = wordSet(`will may said per jun hope`)

// listedWords yields the words of a list whose comments begin with "#".
func listedWords(data string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for line := range strings.Lines(data) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for w := range strings.FieldsSeq(line) {
				if !yield(w) {
					return
				}
			}
		}
	}
}

// A nameWord is a word as the rules for names see it.
type nameWord struct {
	key     string // lower case, straight apostrophes, without the 's of a genitive
	end     int    // where it ends in the text, without the 's
	class   wordClass
	capital bool // written as a name is
	caps    bool // letters all upper case, at least two
	poss    bool // had the 's of a genitive
	first   bool // a capital says nothing: begins a sentence, a quotation, a heading's part
	loud    bool // stands in a block where capitals say nothing
}

// nameWords prepares the words of a document.
func nameWords(t *text, n *nameTables) []nameWord {
	out := make([]nameWord, len(t.words))
	for i := range t.words {
		w := &t.words[i]
		o := &out[i]
		o.key, o.end = w.lower, w.End
		if w.punct {
			continue
		}
		if strings.Contains(o.key, "’") {
			o.key = strings.ReplaceAll(o.key, "’", "'")
		}
		if k, ok := strings.CutSuffix(o.key, "'s"); ok && k != "" {
			o.key, o.poss = k, true
			o.end = w.Start + strings.LastIndexAny(w.text, "'’")
		} else if k, ok := strings.CutSuffix(o.key, "s'"); ok && k != "" {
			o.key, o.poss = k+"s", true
		}
		o.class = n.classOf(o.key)
		o.capital = (w.upper && !mixesScripts(w.text) || capitalAfterArticle(w.text)) && !inAddress(t.doc.Text, w.Start, w.End)
		if o.class == 0 && o.capital && n.isKoreanGiven(w.text) {
			o.class = isGiven
		}
		o.caps = isAllCaps(w.text[:o.end-w.Start])
	}
	for _, s := range t.sentences {
		if s.first < len(out) {
			out[s.first].first = true
		}
	}
	n.joinPlurals(t, out)
	markFirst(t, out)
	markLoud(t, out)
	return out
}

// classOf returns the class of a word. A name with accents is a given name where
// it is one without, and so are Korean ones with a hyphen: "Min-jae".
func (n *nameTables) classOf(key string) wordClass {
	class, ok := n.class[key]
	if ok {
		return class
	}
	if i := strings.IndexByte(key, '\''); i > 0 && contractions[key[i:]] {
		return isFunction
	}
	if first, second, ok := strings.Cut(key, "-"); ok && n.class[first]&n.class[second]&isGiven != 0 {
		return isGiven // "Jens-Peter"
	}
	for i := range len(key) {
		if key[i] >= utf8.RuneSelf {
			return n.class[withoutAccents(key)] & (isGiven | isSurname)
		}
	}
	if i := strings.LastIndexByte(key, '-'); i > 2 && strings.HasSuffix(key, "ics") && n.class[key[i+1:]]&isOrgHead != 0 {
		return isOrgHead // "Agri-Economics"
	}
	if n.isInflected(key) {
		return isCommon
	}
	return 0
}

// contractions are what stands for a verb behind a pronoun: "You've".
var contractions = wordSet(`'ve 'll 're 'd 'm n't`)

// isInflected reports whether a word is a form of a common word: its plural or
// third person, past, participle or adverb.
func (n *nameTables) isInflected(key string) bool {
	for _, form := range inflections {
		stem, ok := strings.CutSuffix(key, form.suffix)
		if !ok || len(stem) < 3 {
			continue
		}
		for _, end := range form.endings {
			if form.suffix == "es" && end == "" && !endsWithAny(stem, sibilants) {
				continue // "Funes" is no plural
			}
			if n.class[stem+end]&(isCommon|isGiven|isSurname) == isCommon {
				return true
			}
		}
		if last := len(stem) - 1; form.doubles && stem[last] == stem[last-1] && n.class[stem[:last]]&(isCommon|isGiven|isSurname) == isCommon {
			return true // "planning"
		}
	}
	return false
}

// inflections are the regular endings of English and what stands in their place
// in the base form.
var inflections = []struct {
	suffix  string
	endings []string
	doubles bool
}{
	{"ies", []string{"y"}, false}, {"es", []string{"", "e"}, false}, {"s", []string{""}, false},
	{"ied", []string{"y"}, false}, {"ed", []string{"", "e"}, true}, {"ing", []string{"", "e"}, true},
	{"ily", []string{"y"}, false}, {"ly", []string{"", "le"}, false},
}

// sibilants end words whose plural has an e, and -o as well.
var sibilants = []string{"s", "x", "z", "ch", "sh", "o"}

func withoutAccents(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(s))
}

// isKoreanGiven reports whether a word is written as Korean and Chinese given
// names are: two short parts, the second in lower case.
func (n *nameTables) isKoreanGiven(w string) bool {
	first, second, ok := strings.Cut(w, "-")
	if !ok || invertedPronouns[second] || len(first) < 2 || len(first) > 5 || len(second) < 2 || len(second) > 5 || strings.ToLower(second) != second || !unicode.IsUpper(leadRune(first)) || isAllCaps(first) {
		return false
	}
	return n.class[strings.ToLower(first)]&^isGiven&^isSurname == 0 && n.class[second]&^isGiven&^isSurname == 0 && !hyphenPrefixes[strings.ToLower(first)] && isLetters(first) && isLetters(second)
}

// invertedPronouns follow, with a hyphen, the verb of a French question.
var invertedPronouns = wordSet(`il elle on ils elles vous nous tu je moi toi ce là ci`)

func isLetters(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r > unicode.MaxASCII || !unicode.IsLetter(r) }) < 0
}

// hyphenPrefixes begin words with a hyphen that are no names.
var hyphenPrefixes = wordSet(`co pre post anti mid non pro sub semi ex re all half self one two off on well far long low high old new multi inter intra ultra vice over
	under bi tri de e-mail e x t b a un up`)

// inAddress reports whether the word at start to end of text is part of an
// e-mail or web address.
func inAddress(text string, start, end int) bool {
	if start > 0 && (strings.IndexByte("@#=_", text[start-1]) >= 0 || text[start-1] == '/' && inPath(text[:start-1])) {
		return true
	}
	if end+1 >= len(text) {
		return false
	}
	return text[end] == '@' || text[end] == '.' && text[end+1] >= 'a' && text[end+1] <= 'z'
}

// inPath reports whether the slash behind before is one of an address or path, unlike
// that of "USA TODAY/Suffolk University".
func inPath(before string) bool {
	token := before[strings.LastIndexAny(before, " \n\t(")+1:]
	return len(token) < 2 || strings.ContainsAny(token, "./:@=_#~")
}

// markFirst marks the words after a mark that a capital follows anyway.
func markFirst(t *text, out []nameWord) {
	for i := range t.words {
		if i == 0 || t.words[i].block != t.words[i-1].block {
			out[i].first = true
			continue
		}
		switch p := &t.words[i-1]; {
		case startsCell(t, i), isColumnGap(t.doc.Text[p.End:t.words[i].Start]):
			out[i].first = true // a column of its own
		case !p.punct:
		case out[i-1].first, strings.ContainsAny(p.text, `"“”„«‘:|*•–—-`), p.text == ".", p.text == "?", p.text == "!":
			out[i].first = out[i].first || p.text != "." || !abbreviated(t, i-1)
		}
	}
}

// startsCell reports whether a column of a line begins with word i.
func startsCell(t *text, i int) bool {
	for _, c := range t.doc.Blocks[t.words[i].block].Cells {
		if c.Start == t.words[i].Start {
			return true
		}
	}
	return false
}

// isColumnGap reports whether what stands between two words parts columns.
func isColumnGap(s string) bool { return len(s) > 2 && strings.Trim(s, " \u00a0") == "" }

// abbreviated reports whether the full stop at word i ends an initial or a
// short form like "Gen." and no sentence.
func abbreviated(t *text, i int) bool {
	if i == 0 || t.words[i].text != "." || t.words[i-1].End != t.words[i].Start || !t.words[i-1].upper {
		return false
	}
	w := t.words[i-1].lower
	return utf8.RuneCountInString(w) == 1 || nameAbbreviations[w]
}

// nameAbbreviations are the short forms that stand before or within names.
var nameAbbreviations = wordSet(`mr mrs ms dr prof rev hon st mt ft gen lt col maj ma brig capt cmdr adm sgt cpl pvt sen sens rep reps gov jr sr inc corp co ltd pty fr
	sec supt cos bros cie ltda lda`)

// capitalAfterArticle reports whether w is like "al-Assad" or "d'Estaing".
func capitalAfterArticle(w string) bool {
	if len(w) > 40 {
		return false
	}
	i := strings.IndexAny(w, "-'’")
	if i < 1 || i > 3 {
		return false
	}
	_, size := utf8.DecodeRuneInString(w[i:])
	switch w[:i] {
	case "al", "el", "ad", "as", "an", "ar", "at", "az", "ul", "d", "l", "bin":
		return unicode.IsUpper(leadRune(w[i+size:]))
	}
	return false
}

// mixesScripts reports whether Han or kana stand in a word, which then is several
// without spaces: "V10へ".
func mixesScripts(w string) bool {
	return strings.ContainsFunc(w, func(r rune) bool { return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana) })
}

// isAllCaps reports whether w has at least two letters, all of them upper case.
func isAllCaps(w string) bool {
	letters := 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			letters++
		case unicode.IsLetter(r):
			return false
		}
	}
	return letters >= 2
}
