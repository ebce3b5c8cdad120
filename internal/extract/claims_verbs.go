package extract

import "strings"

// A cueClass says what a verb of reporting takes.
type cueClass uint8

const (
	cueNone     cueClass = iota
	cueClause            // a clause or quotation: says (that) …
	cueThat              // only with "that", a quotation or a pronoun after it: shows that …
	cueListener          // a listener, then a clause: told reporters (that) …
	cueObject            // an object, which is what is said: criticised the plan
	cueOf                // an object and of, for or as: accused him of …
	cueIntend            // an infinitive: vowed to …
)

// A cueForm is one inflected form of a verb of reporting.
type cueForm struct {
	class cueClass
	form  verbForm
	noun  bool // is a noun as well ("claims"), and so needs more around it
}

type verbForm uint8

const (
	formBase   verbForm = iota // say
	formThird                  // says
	formPast                   // said; also the participle
	formActive                 // saying
)

// cueVerbs holds every form of the verbs of reporting.
var cueVerbs = inflect(map[cueClass]string{
	cueClause: `say add note argue claim assert insist declare announce contend maintain allege explain acknowledge admit concede confirm
		stress emphasize emphasise reiterate testify predict warn caution suggest speculate tweet write
		observe remark complain lament affirm proclaim report reveal disclose estimate
		recount counter retort ask wonder vow promise imply recommend propose agree deny
		lie reaffirm boast brag profess opine theorize theorise intimate insinuate stipulate attest certify concur
		reckon confide regret object comment aver depose hint calculate`,
	cueThat: `submit plead recall advise point show find indicate demonstrate know feel see hear learn understand realize realise discover notice remember determine rule decide
		consider assess judge imagine state repeat continue conclude reply respond rejoke quip read signal believe think mention hope fear worry assume suspect doubt expect
		pledge swear demand charge guess hold reason clarify forecast answer protest bet signal regard rate liken flag project figure post rank gauge label brand chant shout yell cry
		call count record measure give exclaim mutter scream whisper muse interject quote finish sum dub phrase put mock ridicule blast rip praise hail attack rail`,
	cueListener: `tell inform assure remind notify`,
	cueObject: `condemn denounce reject dispute refute rebut blame cite urge implore criticize criticise dismiss describe characterize characterise
		portray welcome question express endorse defend lambaste slam deride decry attribute oppose`,
	cueOf:     `accuse`,
	cueIntend: `threaten refuse decline`,
})

// irregularPast holds the past of verbs that do not take -ed.
var irregularPast = map[string]string{
	"say": "said", "tell": "told", "write": "wrote written", "think": "thought", "swear": "swore sworn", "find": "found", "show": "showed shown",
	"know": "knew known", "feel": "felt", "see": "saw seen", "bet": "bet", "signal": "signalled signaled", "hear": "heard", "understand": "understood", "mean": "meant",
	"read": "read", "learn": "learned learnt", "put": "put", "lie": "lied", "forecast": "forecast", "hold": "held", "give": "gave",
}

// nounForms are forms that are nouns as often as verbs.
var nounForms = wordSet(`claim claims note notes state states report reports plan plans promise promises pledge pledges hope hopes fear fears doubt doubts demand demands
	charge charges estimate estimates question questions challenge challenges attack attacks support view views offer offers threat press order orders
	post posts project projects forecast forecasts proposal show shows rule rules calls label labels brand brands tweet tweets joke jokes
	remark remarks reason reasons reply figure figures guess blast back address addresses protest protests response counter praise detail details
	highlight highlights mock champion ask hold holds mean means warning findings finding meaning feeling thinking writing saying reading ruling rulings offering understanding
	favor favour blame posting seeing worry worries concern signal signals read quip trash object objects regret regrets comment comments bet bets answer answers rate rates flag flags hint hints
	counter counters notice point points dispute disputes stress stresses vow vows boast boasts lament laments urge urges count counts record records measure measures`)

// inflect returns all forms of the verbs.
func inflect(classes map[cueClass]string) map[string]cueForm {
	forms := map[string]cueForm{}
	for class, verbs := range classes {
		for verb := range strings.FieldsSeq(verbs) {
			set := func(s string, form verbForm) { forms[s] = cueForm{class, form, nounForms[s]} }
			set(verb, formBase)
			set(thirdPerson(verb), formThird)
			set(participle(verb), formActive)
			past := irregularPast[verb]
			if past == "" {
				past = regularPast(verb)
			}
			for p := range strings.FieldsSeq(past) {
				set(p, formPast)
			}
		}
	}
	return forms
}

func thirdPerson(v string) string {
	switch {
	case endsInConsonantY(v):
		return v[:len(v)-1] + "ies"
	case strings.HasSuffix(v, "s"), strings.HasSuffix(v, "sh"), strings.HasSuffix(v, "ch"), strings.HasSuffix(v, "x"):
		return v + "es"
	}
	return v + "s"
}

func regularPast(v string) string {
	switch {
	case strings.HasSuffix(v, "e"):
		return v + "d"
	case endsInConsonantY(v):
		return v[:len(v)-1] + "ied"
	case doublesLast[v]:
		return v + v[len(v)-1:] + "ed"
	}
	return v + "ed"
}

func participle(v string) string {
	switch {
	case v == "see":
		return "seeing"
	case doublesLast[v]:
		return v + v[len(v)-1:] + "ing"
	case strings.HasSuffix(v, "e") && !strings.HasSuffix(v, "ee"):
		return v[:len(v)-1] + "ing"
	}
	return v + "ing"
}

func endsInConsonantY(v string) bool {
	return strings.HasSuffix(v, "y") && len(v) > 2 && !strings.ContainsRune("aeiou", rune(v[len(v)-2]))
}

// doublesLast are the verbs that double their last letter.
var doublesLast = wordSet(`submit admit quip slam rip label brag begin put concur regret`)

// Words around a cue.
var (
	cueAuxiliaries = wordSet(`has have had is are was were be been being would will also later then recently repeatedly previously once again still first now
		just always often even long both all since soon already ever 've 'd has've n't`)

	// groupAdverbs stand in a verb group and say nothing of other words: "did suggest".
	groupAdverbs = wordSet(`did does do very much quite almost further sometimes sometime`)

	// quantifiers stand for people when a verb follows: "Most expect that".
	quantifiers = wordSet(`some many most several few others both all one another`)

	// clauseBounds end, on their left, the subject of a verb.
	clauseBounds = wordSet(`that because if when while although though as since until where whether which who whom whose but so than before after unless once
		is are was were be been has have had will would can could may might must should do does did what how why said says say according`)

	subjectPrepositions = wordSet(`in on at after during with for by from under despite through before amid among like since while of to about into over`)

	adjunctPrepositions = wordSet(`in on at during after before via through by from to last this next earlier later of about with following ahead outside inside`)

	clausePronouns = wordSet(`he she it they we i you there this these those that's it's he's she's they're we're i'm it’s he’s she’s they’re we’re i’m that’s there’s there's
		he'd she'd they'd he’d she’d they’d we'd we’d he'll she'll they'll he’ll she’ll they’ll we'll we’ll i'd i’d i've i’ve we've we’ve they've they’ve you're you’re`)

	determiners = wordSet(`the a an his her their its our my your some any no every each both all most many several one two three`)

	mayHaveListener = wordSet(`warn warns warned warning caution cautions cautioned cautioning promise promises promised promising ask asks asked asking`)

	cueTimeWords = wordSet(`night morning afternoon evening monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight earlier later recently again too also afterward afterwards
		however then instead previously repeatedly publicly privately flatly bluntly simply only now here once`)

	listenerPronouns = wordSet(`me him her us them you reporters journalists lawmakers supporters voters everyone people`)
)
