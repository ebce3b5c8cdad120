package extract

import (
	"regexp"
	"strings"

	"briefbook/internal/seed"
)

// findKind tells the kind of document; what its metadata says wins.
func findKind(t *text) string {
	kind, _ := tellKind(t)
	return kind
}

// tellKind tells the kind and, for explain, what told it.
func tellKind(t *text) (kind, why string) {
	for _, rule := range kindRules {
		if k := rule.find(t); k != "" {
			return k, rule.why
		}
	}
	return "", "neither its head, its headings nor its words are those of a kind"
}

// kindRules tell the kind, the surest first.
var kindRules = []struct {
	find func(*text) string
	why  string
}{
	{kindStated, "its metadata say so"},
	{kindOfMail, "it is mail"},
	{kindNamed, "a line of its head tells it"},
	{kindLeaning, "a line of its head is such as this kind has"},
	{kindOfTalk, "it addresses people as this kind does"},
	{kindOfPage, "it has what the pages of a site have"},
	{kindOfVoices, "people take turns in it"},
	{kindOfEnd, "it ends as this kind does"},
	{kindItself, "it says so of itself"},
	{kindOfJudgement, "it says how sure its authors are"},
	{kindOfSections, "its headings are those of this kind"},
	{kindOfFigures, "it lists figures"},
	{kindLoosely, "its metadata say so"},
	{readsAsOwn, "its author says who he is and speaks for himself"},
	{readsAsArticle, "it is running prose that reports what people said"},
}

// kindStated returns what a person or the file's metadata say, but for pages that
// only call themselves articles and for mail, which may carry another kind.
func kindStated(t *text) string {
	stated := kindLoosely(t)
	if t.doc.Meta.Kind.Basis != seed.Author && (stated == "article" || stated == "email") {
		return ""
	}
	return stated
}

// kindLoosely returns what the metadata say where the document itself says no
// other: a site marks reports and interviews as articles too.
func kindLoosely(t *text) string { return strings.ToLower(strings.TrimSpace(t.doc.Meta.Kind.Value)) }

// kindOfMail tells mail, and the newsletters that come by it.
func kindOfMail(t *text) string {
	if kindLoosely(t) != "email" && t.doc.Format != "eml" {
		return ""
	}
	for b := range t.doc.Blocks {
		if b < 4 || b+8 > len(t.doc.Blocks) {
			if line := strings.ToLower(t.slice(headOf(t.doc.Blocks[b].Span))); containsAny(line, mailings) {
				return "newsletter"
			}
		}
	}
	return "email"
}

// mailings are words that stand at an end of what is sent to subscribers.
var mailings = []string{"view in browser", "in your browser", "unsubscribe", "manage your preferences", "manage your subscription", "you are receiving this", "you received this email because",
	"update your preferences", "im browser", "abbestellen", "abmelden", "se désabonner", "se désinscrire", "dans le navigateur", "darse de baja", "en el navegador", "annulla l'iscrizione", "cancelar inscrição", "uitschrijven", "отписаться", "відписатися"}

// kindNamed tells the kind by the head and, where the form of the document tells
// more than the name in its head, by that.
func kindNamed(t *text) string {
	kind := kindOfHead(t)
	switch kind {
	case "press release", "notice", "transcript", "bill", "cable", "email", "wire story", "newsletter", "advisory", "fact sheet":
	default:
		if beforeCourt(t) {
			return "court decision"
		}
	}
	switch {
	case kind == "statement" && (kindOfTalk(t) == "speech" || headHolds(t, delivered) || headHolds(t, testified)):
		return "speech"
	case (kind == "transcript" && headHolds(t, broadcast) || kind == "questions and answers") && kindOfVoices(t) == "interview":
		return "interview"
	case (kind == "report" || kind == "memo" || kind == "") && headHolds(t, routing) && headHolds(t, post):
		return "cable"
	case kind == "" && headHolds(t, present) && headHolds(t, absent):
		return "minutes"
	}
	return kind
}

var (
	// present and absent match the lines of minutes that say who was there and who
	// was not.
	present = regexp.MustCompile(`(?i)^(?:members )?(?:present|attendance|attendees|participants|there|anwesend|teilnehmer|teilnehmende|présents|étaient présents|asistentes|presentes|presenti|aanwezig|obecni|til stede|tilstede|närvarande|присутствовали|присутні) ?(?:[:|]|$)`)
	absent  = regexp.MustCompile(`(?i)^(?:members )?(?:apologies|absent|in attendance|regrets|note ?taker|minutes taken by|minute[- ]taker|entschuldigt|abwesend|excusés|absents|ausentes|excusaron|assenti|assenti giustificati|afwezig|afmeldingen|nieobecni|forfall|frånvarande|a (?:joint |regular |special )?meeting of the|отсутствовали|відсутні)(?:$|[^\pL])`)
	// delivered matches what the text of a speech says of itself.
	delivered = regexp.MustCompile(`(?i)\b(?:as (?:prepared for )?deliver(?:y|ed)|against delivery)\b`)
	// testified matches the line that says before whom.
	testified = regexp.MustCompile(`(?i)^before the$|\bbefore the .*(?:committee|senate|house|parliament)`)
	// broadcast matches what shows that a transcript is one of an interview.
	broadcast = regexp.MustCompile(`(?i)\b(?:host|presenter|interviewer|interview|radio|podcast)\b`)
	// post matches a letterhead of an embassy, routing the lines that say where its
	// report goes.
	post    = regexp.MustCompile(`(?i)^(?:[\pL’']+ ){0,5}(?:embassy|high commission|permanent mission|consulate(?: general)?|ambassade|botschaft|embajada|ambasciata|посольство)(?: [\pL’']+){0,5}$`)
	routing = regexp.MustCompile(`(?i)^(?:drafted by|approved by|distribution|info|action|repeated(?: to)?|copied|verteiler|diffusion|distribución)\b.?:`)
)

// headHolds reports whether a line of the head matches; of a long one only its
// beginning is read.
func headHolds(t *text, pattern *regexp.Regexp) bool {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		if len(line) > 160 {
			line = line[:40]
		}
		if pattern.MatchString(line) {
			return true
		}
	}
	return false
}

var (
	// court matches a line that names a court.
	court = regexp.MustCompile(`(?i)\b(?:court|tribunal|gericht\pL*|\pL+gerichts?(?:hof)?|cour|conseil d['’]état|corte|tribunale|audiencia|juzgado|hof|rechtbank|hoge raad|суд\pL*)(?:$|[^\pL])`)
	// caption matches a line that says between whom a court decided or under what
	// number.
	caption = regexp.MustCompile(`(?i)\p{L} vs?\.? \p{L}|^between\b|^(?:joined )?cases? [CTF]-\d|\becli:|^\[(?:19|20)\d\d\] \p{L}{2,}|\b(?:plaintiff|defendant|appellant|respondent|claimant|petitioner)s?\b|^(?:civil (?:action|appeal)|criminal appeal|case|appeal|application|claim|docket|cause) no|^in re\b|^in the matter of|^aktenzeichen|^az\.|^pourvoi n|^requête n`)
	// filing matches a line that names what parties hand in to a court.
	filing = regexp.MustCompile(`(?i)^(?:\pL+ )?(?:complaint|indictment|motion|petition|affidavit|declaration|summons|subpoena|brief|memorandum|statement)(?:$| (?:for|to|of|in)\b)`)
)

// beforeCourt reports whether the head is that of a court's decision: one line has
// the court, another the parties or the number of the case.
func beforeCourt(t *text) bool {
	at := courtLine(t)
	if at < 0 {
		return false
	}
	captioned := false
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		if len(line) > 160 || prose(t, b) {
			continue
		}
		if filing.MatchString(line) {
			return false
		}
		captioned = captioned || b != at && caption.MatchString(line)
	}
	return captioned
}

// courtLine returns which of the first lines names a court, or -1.
func courtLine(t *text) int {
	for b := 0; b < len(t.doc.Blocks) && b < 6; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		if len(line) < 160 && containsAny(strings.ToLower(line), courts) && court.MatchString(line) && !prose(t, b) {
			return b
		}
	}
	return -1
}

// courts are what names of courts hold.
var courts = []string{"cour", "tribunal", "gericht", "conseil d", "corte", "audiencia", "juzgado", "hof", "rechtbank", "hoge raad", "суд"}

// issue matches the line of a head that numbers an issue: "No. 212 | 20 November
// 2025".
var issue = regexp.MustCompile(`^(?i:(?:issue|no\.?|vol(?:ume)?\.?|edition|nr\.?|n[°º]\.?|ausgabe|numéro|número|выпуск|випуск) ?#?\d+\b[^/].*[|·•–—,].*(?:19|20)\d\d)`)

// pressOffices are what lines of a head hold that come from a press office.
var pressOffices = []string{"embargo", "sperrfrist", "press office", "media office", "communications office", "press contact", "media contact", "press service", "press team", "media team", "media relations",
	"pressestelle", "medienstelle", "service de presse", "ufficio stampa", "oficina de prensa", "gabinete de prensa", "secretaría de prensa", "assessoria de imprensa", "пресс-служба", "прес-служба"}

// kindLeaning tells newsletters and press releases whose heads do not say so.
func kindLeaning(t *text) string {
	for b := 0; b < len(t.doc.Blocks) && b < 8; b++ {
		line := strings.TrimFunc(t.slice(headOf(t.doc.Blocks[b].Span)), isOrnament)
		switch {
		case len(line) > 100:
		case issue.MatchString(line):
			return "newsletter"
		case containsAny(strings.ToLower(line), pressOffices):
			return "press release"
		case len(line) < 60 && strings.Contains(strings.ToLower(line), "newsletter"):
			return "newsletter"
		}
	}
	return ""
}

// salutations open a talk to people who are there.
var salutations = []string{"ladies and gentlemen", "excellencies", "mr president,", "mr. president,", "madam president", "mr chair", "mr. chair", "madam chair",
	"mr speaker", "mr. speaker", "madam speaker", "distinguished", "dear colleagues", "dear friends", "my fellow", "good morning", "good afternoon", "good evening",
	"honourable members", "honorable members", "mesdames et messieurs", "meine damen und herren", "señoras y señores", "senhoras e senhores", "signore e signori",
	"dames en heren", "thank you, mr", "thank you, madam", "уважаемые", "шановні", "дорогие друзья"}

// hailings open a talk too, and none of them stands above a letter.
var hailings = []string{"fellow citizens", "friends, colleagues", "friends and colleagues", "good people of", "ranking member", "chairman ", "chairwoman ", "members of the committee", "honorable ", "honourable speaker", "your excellencies", "your majesty",
	"chers amis", "chères et chers", "monsieur le président, mesdames", "madame la présidente, mesdames", "meine sehr geehrten damen", "sehr geehrte damen und herren abgeordnete", "herr präsident", "frau präsidentin", "señor presidente", "señora presidenta",
	"señorías", "compañeras y compañeros", "queridos amigos", "senhor presidente", "senhora presidente", "signor presidente", "onorevoli", "cari amici", "mijnheer de voorzitter", "voorzitter,", "geachte leden", "господин председатель", "уважаемый господин председатель", "пане голово"}

// kindOfTalk tells letters and speeches by how they address people.
func kindOfTalk(t *text) string {
	signed := signedOff(t)
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		line := t.slice(t.doc.Blocks[b].Span)
		lower := strings.ToLower(line[:min(len(line), 80)])
		colleagues := strings.HasPrefix(lower, "dear friends") || strings.HasPrefix(lower, "dear colleagues")
		switch {
		case signed && len(line) < 80 && (beginsWithAny(lower, salutes) || len(line) < 60 && greetsAlone(t, b)),
			b < 8 && strings.HasPrefix(lower, "dear ") && len(line) < 60 && (signed || !colleagues):
			return "letter"
		case b < 5 && strings.Contains(strings.ToLower(t.slice(headOf(t.doc.Blocks[b].Span))), "presents its compliments"):
			return "letter"
		case (b < 8 || len(line) < 80 && strings.HasSuffix(line, ",")) && (beginsWithAny(lower, salutations) || beginsWithAny(lower, hailings)):
			return "speech"
		}
	}
	return ""
}

// greetsAlone reports whether the block is a greeting above a letter: "Sir,".
func greetsAlone(t *text, b int) bool {
	line := strings.TrimSpace(t.slice(t.doc.Blocks[b].Span))
	return strings.HasSuffix(line, ",") && !hasDigit(line) && wordCount(t.blockWords(b)) < 6 && b+1 < len(t.doc.Blocks) && prose(t, b+1)
}

// signedOff reports whether a line near the end closes a letter.
func signedOff(t *text) bool {
	for b := max(0, len(t.doc.Blocks)-8); b < len(t.doc.Blocks); b++ {
		line := strings.ToLower(t.slice(headOf(t.doc.Blocks[b].Span)))
		if len(line) < 50 && beginsWithAny(line, closings) || len(line) < 200 && beginsWithAny(line, courtesiesAtEnd) {
			return true
		}
	}
	return false
}

var (
	// closings end letters.
	closings = []string{"yours ", "kind regards", "with kind regards", "best regards", "with best regards", "regards", "sincerely", "respectfully", "best wishes", "i remain", "your obedient", "mit freundlichen",
		"hochachtungsvoll", "mit vorzüglicher", "cordialement", "atentamente", "cordialmente", "un cordial saludo", "distinti saluti", "cordiali saluti", "com os melhores", "met vriendelijke groet", "hoogachtend", "с уважением", "з повагою"}
	// courtesiesAtEnd are sentences that end letters.
	courtesiesAtEnd = []string{"veuillez agréer", "je vous prie d", "nous vous prions d", "veuillez recevoir", "the embassy avails itself"}
)
