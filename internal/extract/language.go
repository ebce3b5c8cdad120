package extract

import (
	"math/bits"
	"regexp"
	"slices"
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
	{"da", `og som på af til ikke ved eller efter også være blev skal deres sig det har nogen uden mellem dette denne disse hendes blive hvor hvis hvad mod nogle blevet selv
		ret blandt imod kun ud ind andet mere gøre siger sagde nye alle lige enhver bør samt`},
	{"no", `og å som på av til ikke ved eller etter også være ble skal deres seg det har noen uten mellom dette denne disse hennes bli hvor hvis hva mot noe blitt selv
		rett blant bare ut inn annet mer gjøre sier sa nye alle lik enhver bør samt frem`},
	{"pl", `w z się nie jest że oraz jak od dla przez są przy przed który która które których jego jej ich był była było być lub może także tylko już`},
	{"cs", `že z jako od při jsou byl byla bylo být nebo také který která které jeho její jejich má není podle před mezi každý bez jen už
		a v se na je o s z aby až bude jako každá každé než ani svého nikdo mají své svou této tohoto všech všichni ve ze k ke`},
	{"ro", `și şi în cu pe din că nu sunt pentru să ca prin sau după fără orice între această acest într fost va`},
	{"hu", `az és nem hogy egy ez csak már még vagy minden szerint kell lesz való azt ezt után alatt között által`},
	{"fi", `ja ei että oli ovat hän tai kuin mutta myös joka jotka sekä ole olla hänen niiden tämä kun mukaan ilman ollut
		sen sitä siihen tämän näiden niin vain kuten kaikki heidän kanssa tulee mitä näitä`},
	{"tr", `ve bir bu için ile olarak olan daha veya değil gibi kadar çok sonra ancak göre hiç olduğu ettiği tarafından`},
	{"id", `yang dengan untuk ini itu dari pada tidak dalam akan atau oleh ke sebagai juga telah adalah bahwa tersebut harus`},
	{"lt", `ir yra kad su į iš ar kaip turi bet apie prie po tai jo jos jų nuo iki arba visi būti buvo dėl pagal kurie kuris kai taip pat`},
	{"lv", `un ir ar no uz par ka kā vai pie tas viņa viņu savu nav tiek pēc lai var būt bija arī kas kurš katram bez tā šī visi`},
	{"et", `ja on et ei ning või kui see tema kes mis ka oma oli olema selle peab võib nende kõik siis aga pärast ole ega igal ilma oleks`},
	{"vi", `và của có được các cho là trong không với những một đều về hay bị để khi từ này đã theo cũng người như tại vào đến nào`},
	{"bg", `и на в да се за от с е са не по като че това които който която което към при или между всеки има със във до бъде този тези след само може`},
	{"sr", `и у на да се је за са од који која које су не као што или због бити има само сваки његов њихов када али након према овај`},
	{"mk", `и на во да се за од со е не кој која кое кои што или како сите има само секој нивните при меѓу врз ова овој според`},
	{"be", `і ў у не на з што ён па як да за ад яго але або пры быць быў была мае толькі кожны якія які гэта паміж таксама`},
	{"hr", `i u na da se je za s od koji koja koje su ne kao što ili biti ima samo svaki njegov njihov kada ali nakon prema kako zbog ovaj`},
	{"sl", `in na v se je za z s da ki so ne ali kot pri biti ima tudi po od iz kateri katere samo vsak njegov med zaradi`},
	{"sk", `a v sa na je že s z o ako pri alebo ktorý ktorá ktoré sú bol bola bolo byť aj len jeho ich má nie podľa pred medzi každý už jej iba
		aby až bude každá každé než ani svojho nikto majú svoje svoju tejto tohto všetkých vo zo k ku`},
	{"ca", `de la i el que a en les els un per una amb del no és al més són pel com o dels seva seu ha aquest aquesta tot tota ni entre sense també han`},
	{"af", `die van en in is het dat nie wat vir met op te sal deur word aan om hulle sy hy ek ons as maar ook of tot elke wees kan`},
	{"fa", `و در به از که این است را با برای آن یک خود تا بر هر شد شده می باید یا نیز هیچ دارد کند شود`},
	{"ur", `کے میں کی ہے اور سے کا کو اس کہ ہیں نے پر کر یا جو ہو بھی ہر کسی تھا گیا`},
}

// ownLetters are the letters that few languages of functionWords write. Names
// carry them into other languages, so words with a capital do not count.
var ownLetters = []struct{ letters, langs string }{
	{"ß", "de"}, {"ñ", "es"}, {"ã", "pt"}, {"õ", "pt et"}, {"œ", "fr"}, {"û", "fr"}, {"ê", "fr pt"}, {"ò", "it ca"}, {"ì", "it"}, {"ù", "it fr"},
	{"ł", "pl"}, {"ą", "pl lt"}, {"ę", "pl lt"}, {"ś", "pl"}, {"ź", "pl"}, {"ż", "pl"}, {"ć", "pl hr"}, {"đ", "hr vi"}, {"ř", "cs"}, {"ě", "cs"}, {"ů", "cs"},
	{"ľ", "sk"}, {"ĺ", "sk"}, {"ŕ", "sk"}, {"ň", "cs sk"}, {"ť", "cs sk"}, {"ď", "cs sk"}, {"ș", "ro"}, {"ț", "ro"}, {"ţ", "ro"}, {"ă", "ro"}, {"ő", "hu"}, {"ű", "hu"},
	{"ė", "lt"}, {"į", "lt"}, {"ų", "lt"}, {"ū", "lt lv"}, {"ā", "lv"}, {"ē", "lv"}, {"ī", "lv"}, {"ķ", "lv"}, {"ļ", "lv"}, {"ņ", "lv"}, {"ģ", "lv"}, {"ơ", "vi"}, {"ư", "vi"}, {"ạ", "vi"}, {"ế", "vi"}, {"ộ", "vi"},
	{"ğ", "tr"}, {"ı", "tr"}, {"æ", "da no"}, {"ø", "da no"}, {"å", "sv da no"},
	{"ы", "ru be"}, {"э", "ru be"}, {"ё", "ru be"}, {"ў", "be"}, {"і", "uk be"}, {"ї", "uk"}, {"є", "uk"}, {"ј", "sr mk"}, {"љ", "sr mk"}, {"њ", "sr mk"},
	{"ђ", "sr"}, {"ћ", "sr"}, {"ѓ", "mk"}, {"ќ", "mk"}, {"ѕ", "mk"},
	{"ة", "ar"}, {"ى", "ar"}, {"پ", "fa ur"}, {"چ", "fa ur"}, {"گ", "fa ur"}, {"ی", "fa ur"}, {"ک", "fa ur"}, {"ے", "ur"}, {"ں", "ur"}, {"ہ", "ur"}, {"ٹ", "ur"},
}

// What a function word or a letter counts that one language has, or languages of
// one name, one that two have, and one that several have.
const (
	ownWord    = 3
	pairWord   = 2
	sharedWord = 1
)

// A languageSign is a word or a letter with the languages that it belongs to, a
// bit each in the order of functionWords, and what it counts for them.
type languageSign struct {
	languages uint64
	weight    int
}

// with is the sign once the language i has it, too.
func (s languageSign) with(i int) languageSign {
	switch {
	case s.languages == 0:
		s.weight = ownWord
	case s.languages&(1<<i) == 0 && !sameMacrolanguage(functionWords[bits.TrailingZeros64(s.languages)].lang, functionWords[i].lang):
		s.weight = max(s.weight-1, sharedWord)
	}
	s.languages |= 1 << i
	return s
}

var functionWordOf, ownLetterOf = func() (words map[string]languageSign, letters map[rune]languageSign) {
	words, letters = map[string]languageSign{}, map[rune]languageSign{}
	for i, l := range functionWords {
		for _, w := range strings.Fields(l.words) {
			words[w] = words[w].with(i)
		}
		for _, o := range ownLetters {
			if slices.Contains(strings.Fields(o.langs), l.lang) {
				r, _ := utf8.DecodeRuneInString(o.letters)
				letters[r] = letters[r].with(i)
			}
		}
	}
	return words, letters
}()

// signsOf returns the word as a sign, or its letters when it is none.
func signsOf(word string) languageSign {
	first, _ := utf8.DecodeRuneInString(word)
	sign := functionWordOf[strings.ToLower(word)]
	if sign.languages != 0 || unicode.IsUpper(first) {
		return sign
	}
	for _, r := range word {
		if r >= utf8.RuneSelf {
			if s := ownLetterOf[r]; s.weight > sign.weight {
				sign = s
			}
		}
	}
	return sign
}

// byFunctionWords tells the language whose function words stand out in the
// text. Of a script with few languages fewer of them tell it.
func byFunctionWords(text, script string) (lang string, words int) {
	enough := 6
	if script != "latin" {
		enough = 12
	}
	var hits [40]int
	for w := range strings.FieldsFuncSeq(text, notLetter) {
		words++
		sign := signsOf(w)
		for i, set := 0, sign.languages; set != 0; i, set = i+1, set>>1 {
			hits[i] += int(set&1) * sign.weight
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
