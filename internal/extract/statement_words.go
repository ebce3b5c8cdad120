package extract

import "strings"

// Words by which sentences are weighed and told apart. English; in other
// languages the features of these words are zero.
var (
	// personalWords speak for the one who speaks.
	personalWords = wordSet(`i i'm i've i'd i'll i’m i’ve i’d i’ll me my mine we're we’re we've we’ve you your you're you’re`)

	// actionWords say that something was decided, done, found or follows.
	actionWords = wordSet(`accept accepted adopt adopted agree agreed agreement announce announced announces announcement approve approved arrested attack attacked
		authorize authorized authorised ban banned banning begin began block blocked cancel cancelled call called calls charged claimed concluded conclude concludes
		condemn condemned condemns confirm confirmed cut cuts deal decided decision declared decline declined deny denied deploy deployed deployment dismissed
		drop dropped elected end ended endorse endorsed estimate estimated expand expanded expect expected expects fail failed fall fell find finds finding findings found
		fund funded funding halt halted increase increased introduce introduced issued join joined killed launch launched lead led left lost oppose opposed order ordered
		pass passed pay plan plans planned pledged proposed propose proposal published raise raised recommend recommended recommends recommendation reduce reduced reject
		rejected release released report reported reports resigned result results reveal revealed rise rose rule ruled sanction sanctions seize seized sign signed
		show showed shows spend stop stopped strike strikes suspend suspended threat threaten threatened urge urged urges voted vote warn warned warns win won
		will would should must need needs because therefore`)

	// decisionWords say what somebody settles or asks others to do.
	decisionWords = wordSet(`recommend recommends recommended resolved advise advises advised propose proposes proposed decide decides decided approve approves approved
		announce announces announced adopt adopts adopted order orders ordered reject rejects rejected dismiss dismisses dismissed succeeds agree agrees agreed
		urge urges urged conclude concludes concluded ruled holds request requests requested`)

	// amountWords are the signs and words of sums of money, shares and large numbers.
	amountWords = wordSet(`$ € £ % percent cent million millions billion billions trillion trillions`)

	// openingWords may stand before the word that points back.
	openingWords = wordSet(`but and so yet still or nor however moreover furthermore also then thus therefore meanwhile instead nevertheless nonetheless indeed
		now because while when although though if as since after before`)

	// backPointers stand for something named before.
	backPointers = wordSet(`he she it they him her his hers its their theirs them such both neither others another then so thus therefore there’s here`)

	// manyOf stand, before a verb, for some of what was named before.
	manyOf = wordSet(`several some many most few fewer all none two three four five others each one either another more`)

	// linking, clauseOpeners and judging make of "it" a stand-in for a clause to
	// come: "it is feared that", "it is hard to".
	linking       = wordSet(`is was isn't wasn't isn’t wasn’t remains remained seems seemed appears appeared became`)
	clauseOpeners = wordSet(`that whether how why`)
	judging       = wordSet(`important necessary essential vital crucial hard easy difficult impossible possible time better early soon late wrong right`)

	// selfWords speak of the one who speaks.
	selfWords = wordSet(`i i'm i've i'd i'll i’m i’ve i’d i’ll me my mine myself`)

	// questionLabels stand before a question that is put to somebody.
	questionLabels = wordSet(`q question pregunta pergunta frage domanda vraag вопрос питання`)

	subjectPronouns = wordSet(`he she it they`)

	// timeNouns make of "this" a time and not a pointer.
	timeNouns = wordSet(`week month year morning afternoon evening night day weekend spring summer autumn fall winter quarter season time century decade
		monday tuesday wednesday thursday friday saturday sunday`)

	// paperNouns make of "this" the document itself, and subjectWords of "that" a
	// conjunction: "That you agree to the draft."
	paperNouns = wordSet(`advisory report paper brief briefing note study document article memo memorandum statement bill notice page review chapter factsheet
		resolution submission guide update bulletin assessment analysis letter speech`)
	subjectWords = wordSet(`you we they the he she`)

	// courtesies begin sentences that only greet or thank.
	courtesies = []string{
		"thank you", "thanks ", "many thanks", "good morning", "good afternoon", "good evening", "ladies and gentlemen", "dear ", "welcome ", "it is a pleasure", "it is an honour",
		"it is an honor", "it is a great pleasure", "it is a privilege", "i am delighted to", "i am pleased to be", "i am honoured", "i am honored", "i'm delighted", "let me begin by thank",
		"let me start by thank", "i would like to thank", "i want to thank", "kind regards", "best regards", "hope this finds", "i hope this",
	}

	// procedure are phrases by which a meeting or a paper tells how it goes on.
	procedure = phrasesByWord(
		"met", "assembled", "convened", "opened the meeting", "quorum", "presiding", "pursuant to", "ordered to be", "good morning", "good afternoon", "good evening",
		"thank", "thanks", "welcome", "welcomed", "honour to", "honor to", "pleasure", "next report", "next meeting", "next update", "next issue", "next edition", "be issued",
		"on behalf of", "you asked", "annex", "attached", "enclosed", "see below", "see table", "see page", "see also", "call to order", "called to order", "apologies",
		"previous meeting", "minutes of", "classified by", "sets out", "introduce", "declared an interest", "speech by", "remarks by", "the author",
	)

	// examples are phrases by which a sentence gives an example, or looks back.
	examples = phrasesByWord(
		"for example", "for instance", "instance", "an example", "examples", "illustrated", "recalled", "once", "years ago", "at the time", "in the past", "historically", "dates back",
	)

	// boilerplate are phrases of sentences about the publication itself.
	boilerplate = phrasesByWord(
		"contributed to this report", "contributed reporting", "contributing:", "all rights reserved", "follow us on", "on twitter at", "follow him on", "follow her on",
		"click here", "click on the link", "sign up for", "subscribe to", "newsletter", "newsletters", "read more", "read the full", "read the rest", "read the whole", "this article was originally", "this story was originally",
		"this story has been updated", "this article has been updated", "for more information", "for further information", "contact us", "terms of use", "privacy policy",
		"may not be published", "photo by", "photograph by", "image source", "reach him at", "reach her at", "can be reached at", "copyright ©", "© ", "abstract.", "full text.",
		"can be found on", "can be found at", "can be found here", "is available at", "is available on", "press enquiries", "notes to editors", "cookies", "editor's note", "editor’s note",
	)
)

// phrasesByWord orders phrases by the word that they begin with.
func phrasesByWord(phrases ...string) map[string][]string {
	by := map[string][]string{}
	for _, p := range phrases {
		first := strings.TrimRight(strings.Fields(p)[0], ".:")
		by[first] = append(by[first], p)
	}
	return by
}
