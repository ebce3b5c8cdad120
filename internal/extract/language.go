package extract

import (
	"math/bits"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/RadhiFadlillah/whatlanggo"

	"briefbook/internal/seed"
)

const (
	undetermined   = "und" // BCP 47's tag for a language that cannot be told
	languageSample = 2000  // bytes that are enough to tell a language by
	detectorNeeds  = 200   // characters below which trigrams err too often
	plainMajority  = 40    // words from which the text outweighs what is declared
)

// languageTag matches a BCP 47 tag in lower case.
var languageTag = regexp.MustCompile(`^[a-z]{2,3}(-[a-z0-9]{2,8})*$`)

// findLanguage tells the document's language. What a person says wins; what
// the file declares is kept unless the words plainly speak against it.
func findLanguage(doc *seed.Document) string {
	declared := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(doc.Meta.Language.Value), "_", "-"))
	if !languageTag.MatchString(declared) || declared == undetermined {
		declared = ""
	}
	if declared != "" && doc.Meta.Language.Basis == seed.Author {
		return declared
	}
	found, words := detectLanguage(languageSampleOf(doc.Text))
	primary := primaryTag(declared)
	switch {
	case declared == "":
		return found
	case found == undetermined || found == primary || words < plainMajority || sameMacrolanguage(found, primary):
		return declared
	}
	return found
}

// primaryTag returns the primary subtag of a BCP 47 tag: "en" of "en-GB".
func primaryTag(tag string) string {
	primary, _, _ := strings.Cut(tag, "-")
	return primary
}

// sameMacrolanguage reports whether two tags are names that are used for the
// same texts, so that the declared one need not give way.
func sameMacrolanguage(a, b string) bool {
	for _, group := range []string{" no nb nn da ", " sr hr bs sh me ", " zh yue cmn wuu ", " id ms ", " fa prs ", " cs sk ", " pt gl ", " ru bg be "} {
		if strings.Contains(group, " "+a+" ") && strings.Contains(group, " "+b+" ") {
			return true
		}
	}
	return false
}

func languageSampleOf(text string) string {
	if len(text) <= languageSample {
		return text
	}
	end := languageSample
	for !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// detectLanguage tells the language of a text by its script, its function
// words and, where those leave it open, its trigrams. It gives the number of
// words read, too.
func detectLanguage(text string) (lang string, words int) {
	script := scriptOf(text)
	switch script {
	case "":
		return undetermined, 0
	case "latin", "cyrillic", "arabic":
	default:
		return script, len(text)
	}
	lang, words = byFunctionWords(text, script)
	if lang != undetermined {
		return lang, words
	}
	if utf8.RuneCountInString(text) < detectorNeeds {
		return undetermined, words
	}
	info := whatlanggo.Detect(text)
	if tag := info.Lang.Iso6391(); info.IsReliable() && tag != "" {
		return tag, words
	}
	return undetermined, words
}

// scripts are the scripts told apart, and the language of those that are
// written in one language in nearly all texts.
var scripts = []struct {
	table *unicode.RangeTable
	name  string
}{
	{unicode.Latin, "latin"}, {unicode.Cyrillic, "cyrillic"}, {unicode.Arabic, "arabic"}, {unicode.Han, "zh"},
	{unicode.Hiragana, "ja"}, {unicode.Katakana, "ja"}, {unicode.Hangul, "ko"}, {unicode.Greek, "el"}, {unicode.Hebrew, "he"},
	{unicode.Devanagari, "hi"}, {unicode.Thai, "th"}, {unicode.Georgian, "ka"}, {unicode.Armenian, "hy"}, {unicode.Bengali, "bn"},
	{unicode.Tamil, "ta"}, {unicode.Telugu, "te"}, {unicode.Gujarati, "gu"}, {unicode.Gurmukhi, "pa"}, {unicode.Kannada, "kn"},
	{unicode.Malayalam, "ml"}, {unicode.Sinhala, "si"}, {unicode.Myanmar, "my"}, {unicode.Khmer, "km"}, {unicode.Lao, "lo"},
	{unicode.Ethiopic, "am"}, {unicode.Tibetan, "bo"},
}

// scriptOf returns the script of most letters, or the language where the script
// tells it.
func scriptOf(text string) string {
	counts := make([]int, len(scripts))
	for _, r := range text {
		if r < utf8.RuneSelf {
			if 'a' <= r|0x20 && r|0x20 <= 'z' {
				counts[0]++
			}
			continue
		}
		for i := range scripts {
			if unicode.Is(scripts[i].table, r) {
				counts[i]++
				break
			}
		}
	}
	best := 0
	for i, n := range counts {
		if n > counts[best] {
			best = i
		}
	}
	kana := counts[4] + counts[5]
	switch {
	case counts[best] == 0:
		return ""
	case scripts[best].name == "zh" && kana*10 > counts[best]:
		return "ja"
	}
	return scripts[best].name
}

// functionWords are the commonest small words of each language. Of those that no
// other table of the program knows, words that the first ten share are left out.
var functionWords = []struct{ lang, words string }{
	{"en", `the of and to in is was for that it with as his he be at by this had not are but from or have an they which you were her she
		there been their one all we has will would who what if about out when more can its said after also than into other some could
		where how our on i over no why do does your new against under between during off down back now only just while may can't don't
		first last year years day week people man woman two three many most such each before because through across without
		president government state states house court report act bill law war talks leaders officials police plan rule back help`},
	{"fr", `le la les de des du et en un une est que qui dans pour au aux sur par pas plus ne ce se il elle ils sont avec son sa ses cette
		ces mais ou où nous vous été être a ont leur leurs comme entre après sans selon même fait qu`},
	{"de", `der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird
		bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde ihre vom`},
	{"es", `de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre
		cuando todo esta ser son dos también fue había era muy años hasta desde está han donde tras según sí qué`},
	{"it", `di e il la che in un a per è del una i le con non della si da sono al dei come nel alla più ha lo su gli ma anche delle dal anni
		se nella degli ai questo stato dalla essere o tra fra suo sua loro contro dopo hanno era dell all nell un`},
	{"pt", `de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito
		há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são nas às pelos`},
	{"nl", `de van het een en in is dat op te zijn met voor niet aan er om had bij dan uit ook door naar heeft hij ze maar over als wordt
		was of werd die deze dit worden nog tot zich meer hebben kan zou tegen geen onder haar wel al`},
	{"ru", `и в не на с что он по как это к из у за то о от его но так она для а же они был было были бы все до при мы или после также ее её
		их который которые года под уже со во только если чем может об сообщил`},
	{"uk", `і в не на з що він по як це до із у за та про від його але так вона для а ж вони був було були б все при ми або після також її
		їх який які року під вже зі тільки якщо ніж може цього й щоб має`},
	{"ar", `في من على إلى أن عن التي الذي هذا هذه مع ما لا كان قد بين بعد كل هو هي كما أو ثم لم حيث ذلك إن و وقال قال`},
	{"sv", `och att som på är av för till inte ett efter från har ska skall sina sig eller över vara blir bli även också mellan detta denna dessa hennes`},
	{"da", `og som på af til ikke ved eller efter også være blev skal deres sig det har nogen uden mellem dette denne disse hendes blive hvor hvis hvad mod nogle blevet selv`},
	{"no", `og å som på av til ikke ved eller etter også være ble skal deres seg det har noen uten mellom dette denne disse hennes bli hvor hvis hva mot noe blitt selv`},
	{"pl", `w z się nie jest że oraz jak od dla przez są przy przed który która które których jego jej ich był była było być lub może także tylko już`},
	{"cs", `že z jako od při jsou byl byla bylo být nebo také který která které jeho její jejich má není podle před mezi každý bez jen už`},
	{"ro", `și şi în cu pe din că nu sunt pentru să ca prin sau după fără orice între această acest într fost va`},
	{"hu", `az és nem hogy egy ez csak már még vagy minden szerint kell lesz való azt ezt után alatt között által`},
	{"fi", `ja ei että oli ovat hän tai kuin mutta myös joka jotka sekä ole olla hänen niiden tämä kun mukaan ilman ollut`},
	{"tr", `ve bir bu için ile olarak olan daha veya değil gibi kadar çok sonra ancak göre hiç olduğu ettiği tarafından`},
	{"id", `yang dengan untuk ini itu dari pada tidak dalam akan atau oleh ke sebagai juga telah adalah bahwa tersebut harus`},
}

// What a function word counts that one language has, or languages of one name,
// and one that several have.
const (
	ownWord    = 3
	sharedWord = 1
)

// A functionWord has the languages that it belongs to, a bit each in the order
// of functionWords, and what it counts for them.
type functionWord struct {
	languages uint32
	weight    int
}

var functionWordOf = func() map[string]functionWord {
	m := map[string]functionWord{}
	for i, l := range functionWords {
		for _, w := range strings.Fields(l.words) {
			f, seen := m[w]
			if first := bits.TrailingZeros32(f.languages); !seen || f.weight == ownWord && sameMacrolanguage(functionWords[first].lang, l.lang) {
				f.weight = ownWord
			} else {
				f.weight = sharedWord
			}
			f.languages |= 1 << i
			m[w] = f
		}
	}
	return m
}()

// byFunctionWords tells the language whose function words stand out in the
// text. Of a script with few languages fewer of them tell it.
func byFunctionWords(text, script string) (lang string, words int) {
	enough := 6
	if script != "latin" {
		enough = 12
	}
	var hits [24]int
	for w := range strings.FieldsFuncSeq(strings.ToLower(text), notLetter) {
		words++
		f := functionWordOf[w]
		for i, set := 0, f.languages; set != 0; i, set = i+1, set>>1 {
			hits[i] += int(set&1) * f.weight
		}
	}
	best, second := 0, -1
	for i := 1; i < len(functionWords); i++ {
		switch {
		case hits[i] > hits[best]:
			best, second = i, best
		case second < 0 || hits[i] > hits[second]:
			second = i
		}
	}
	switch {
	case hits[best] <= ownWord && hits[second] == 0 && len(text) < detectorNeeds && hasPlainLetters(text) && (hits[0] > 0 || endsAsEnglish(text)):
		return "en", words
	case hits[best] <= ownWord || hits[best] == hits[second],
		hits[best]*2 < hits[second]*3 && !sameMacrolanguage(functionWords[best].lang, functionWords[second].lang):
		return undetermined, words
	case words < plainMajority && hits[best]*10 >= words*ownWord, hits[best]*enough >= words*ownWord:
		return functionWords[best].lang, words
	}
	return undetermined, words
}

// endsAsEnglish reports whether a short text, such as a headline, holds a word
// that ends as only English ones commonly do.
func endsAsEnglish(text string) bool {
	for w := range strings.FieldsFuncSeq(text, notLetter) {
		for _, end := range []string{"ing", "tion", "tions", "ly", "ness", "ship", "ght", "ths", "wth", "ees", "ws"} {
			if len(w) > len(end)+2 && strings.HasSuffix(w, end) {
				return true
			}
		}
	}
	return strings.Contains(text, "'s ") || strings.Contains(text, "’s ")
}

// hasPlainLetters reports whether all letters of a text are those of English.
func hasPlainLetters(text string) bool {
	return strings.IndexFunc(text, func(r rune) bool { return r >= utf8.RuneSelf && unicode.IsLetter(r) }) < 0
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsMark(r) }
