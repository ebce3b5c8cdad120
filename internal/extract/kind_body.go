package extract

import (
	"regexp"
	"strings"

	"briefbook/internal/seed"
)

// voice matches the name before what a person says.
var voice = regexp.MustCompile(`^((?:The )?\p{Lu}[\pL.'’-]*(?: \p{Lu}[\pL.'’-]+){0,3})(?: ?\([^)]{1,60}\))?: \S|^(\p{Lu}|PREGUNTA|RESPUESTA|(?:Mr|Mrs|Ms|Dr|Senator|Chairman|Chairwoman|Representative)\.? \p{Lu}\pL+)\. \S`)

// notVoices are words before a colon that nobody speaks by.
var notVoices = wordSet(`action agreed decision note notes source sources comment summary background resolved recommendation example result update`)

// kindOfVoices tells an interview, in which two people take turns or one answers
// for himself, from a transcript, in which more do, and from answers to questions
// that nobody asked.
func kindOfVoices(t *text) string {
	turns := map[string]int{}
	asked, own := 0, 0
	for b, block := range t.doc.Blocks {
		line := t.slice(headOf(block.Span))
		if !mayBeVoice(line) {
		} else if m := voice.FindStringSubmatch(line); m != nil && block.Len() > len(m[0])+5 {
			name := strings.ToLower(m[1] + m[2])
			if fieldKeys[name] == 0 && !notVoices[name] {
				turns[name]++
			}
		}
		if b+1 < len(t.doc.Blocks) && isQuestion(t, b) && !isQuestion(t, b+1) {
			asked++
			own += int(truth(speaksOfSelf(t, b+1)))
		}
	}
	voices, all := 0, 0
	for _, n := range turns {
		if n > 1 {
			voices++
			all += n
		}
	}
	often := asked >= 3 && asked*5 >= len(t.doc.Blocks)-5
	switch {
	case often && own*3 >= asked:
		return "interview"
	case often && asked*3 >= len(t.doc.Blocks)-5 && (voices == 0 || turns["a"] > 1):
		return "questions and answers"
	case voices == 2 && all >= 4:
		return "interview"
	case voices >= 2 && all >= 5:
		return "transcript"
	}
	return ""
}

// mayBeVoice reports whether a mark that may follow a name stands early in the
// line: most lines have none.
func mayBeVoice(line string) bool {
	return strings.IndexByte(line[:min(len(line), 100)], ':') > 0 || strings.IndexByte(line[:min(len(line), 26)], '.') > 0
}

// isQuestion reports whether the block is a question.
func isQuestion(t *text, b int) bool {
	block := t.doc.Blocks[b]
	line := strings.TrimRight(t.slice(block.Span), " *_»”\"")
	return block.Len() < 400 && block.Kind != seed.Row && (strings.HasSuffix(line, "?") || strings.HasSuffix(line, "؟") || strings.HasSuffix(line, "？"))
}

// speaksOfSelf reports whether the block has a word by which one person speaks of
// himself.
func speaksOfSelf(t *text, b int) bool {
	own := ownWords[primaryTag(t.lang)]
	for _, w := range t.blockWords(b) {
		if own[w.lower] && (w.lower != "i" || w.text == "I") {
			return true
		}
	}
	return false
}

// ownWords are the words by which one person speaks of himself.
var ownWords = map[string]map[string]bool{
	"en": wordSet(`i my i'm i’m i've i’ve`), "fr": wordSet(`je j'ai j’ai j'étais j’étais mon ma mes moi`), "de": wordSet(`ich mein meine meinem meinen mir mich`),
	"es": wordSet(`yo mi mis me conmigo`), "it": wordSet(`io mio mia miei mi`), "pt": wordSet(`eu meu minha meus me`), "nl": wordSet(`ik mijn mij`), "pl": wordSet(`ja mój moja mnie`),
	"ru": wordSet(`я мой моя мне меня`), "uk": wordSet(`я мій моя мені мене`),
}

// kindOfEnd tells the kind by the lines that close the document.
func kindOfEnd(t *text) string {
	for b := max(0, len(t.doc.Blocks)-6); b < len(t.doc.Blocks); b++ {
		line := strings.ToLower(strings.TrimFunc(t.slice(headOf(t.doc.Blocks[b].Span)), isOrnament))
		for _, end := range ends {
			if strings.HasPrefix(line, end.phrase) {
				return end.kind
			}
		}
	}
	return ""
}

// ends are the beginnings of lines that close documents of a kind.
var ends = []label{
	{"(reporting by", "wire story"}, {"reporting by", "wire story"}, {"(editing by", "wire story"}, {"© agence france", "wire story"}, {"© afp", "wire story"}, {"© reuters", "wire story"}, {"© the associated press", "wire story"},
	{"unsubscribe", "newsletter"}, {"you are receiving this", "newsletter"}, {"you received this", "newsletter"}, {"notes to editors", "press release"}, {"notes for editors", "press release"}, {"note to editors", "press release"},
	{"media contact", "press release"}, {"press contact", "press release"}, {"for media enquiries", "press release"}, {"for media inquiries", "press release"}, {"media enquiries", "press release"}, {"media inquiries", "press release"},
	{"pressekontakt", "press release"}, {"medienkontakt", "press release"}, {"contact presse", "press release"}, {"contacts presse", "press release"}, {"contacto de prensa", "press release"}, {"ufficio stampa", "press release"},
	{"contato para a imprensa", "press release"}, {"perscontact", "press release"}, {"контакты для прессы", "press release"},
	{"the opinions expressed in this", "opinion"}, {"this interview has been", "interview"}, {"this conversation has been", "interview"}, {"the interview was conducted", "interview"}, {"interview by", "interview"}, {"interview:", "interview"},
}

// ofItself matches the sentence in which a document says what it is.
var ofItself = regexp.MustCompile(`^(?i:this (?:[\pL-]+ ){0,2}(\pL+) (?:is|sets|summari[sz]es|describes|provides|explains|asks|examines|covers|presents|reviews|updates|assesses|concerns|follows|looks|analy[sz]es|outlines|considers|supersedes|applies|informs|draws|shows|discusses|contains|highlights|identifies|evaluates|explores|was prepared|has been prepared)\b)`)

// kindsOfSelf tell the kind by what a document calls itself.
var kindsOfSelf = map[string]string{
	"report": "report", "study": "report", "paper": "report", "strategy": "report", "assessment": "report", "audit": "report", "evaluation": "report", "update": "report", "sitrep": "report",
	"brief": "policy brief", "briefing": "policy brief", "advisory": "advisory", "alert": "advisory", "bulletin": "advisory", "notice": "notice", "memorandum": "memo", "memo": "memo", "page": "web page",
	"factsheet": "fact sheet", "sheet": "fact sheet", "newsletter": "newsletter", "transcript": "transcript", "resolution": "resolution", "judgment": "court decision",
}

// selves are the beginnings of sentences in which documents in other languages
// than English call themselves reports.
var selves = []string{"le présent rapport", "ce rapport", "la présente étude", "dieser bericht", "der vorliegende bericht", "este informe", "el presente informe", "questo rapporto", "il presente rapporto", "la presente relazione",
	"este relatório", "o presente relatório", "dit rapport", "deze rapportage", "настоящий доклад", "настоящий отчет", "настоящий отчёт", "данный доклад", "цей звіт", "ця доповідь"}

// kindItself tells the kind by what the document calls itself in one of its
// first sentences.
func kindItself(t *text) string {
	english := primaryTag(t.lang) == "en"
	for _, s := range t.sentences[:min(len(t.sentences), 40)] {
		sentence := t.slice(headOf(s.Span))
		if english && !strings.HasPrefix(sentence, "This ") || !prose(t, s.block) {
			continue
		}
		if english {
			if m := ofItself.FindStringSubmatch(sentence); m != nil && kindsOfSelf[strings.ToLower(m[1])] != "" {
				return kindsOfSelf[strings.ToLower(m[1])]
			}
		} else if beginsWithAny(strings.ToLower(sentence), selves) {
			return "report"
		}
	}
	return ""
}

// kindOfJudgement tells an assessment of intelligence, whose authors say how sure
// they are of what they say.
func kindOfJudgement(t *text) string {
	n := 0
	for k, w := range t.words {
		switch {
		case w.lower == "confidence" && k > 0 && confidences[t.words[k-1].lower], w.lower == "bluf", w.lower == "assess" && k > 0 && t.words[k-1].lower == "we":
			n++
		case (w.lower == "judgements" || w.lower == "judgments") && k > 0 && t.words[k-1].lower == "key":
			n += 2
		}
		if n > 1 {
			return "report"
		}
	}
	return ""
}

var confidences = wordSet(`low moderate medium high`)

// kindOfPage tells a page of a site by what stands round its text and by headings
// that speak with the reader.
func kindOfPage(t *text) string {
	speaks, furnished := 0, false
	for b, block := range t.doc.Blocks {
		if block.Len() > 120 || b >= 6 && block.Len() > 60 {
			continue
		}
		line := strings.ToLower(t.slice(block.Span))
		if b < 6 && (containsAny(line, pageSigns) || crumbs.MatchString(line)) {
			furnished = true
		}
		if len(line) < 60 && (block.Kind == seed.Heading || !lineEndsSentence(line)) && containsAny(line+" ", pageHeadings) {
			speaks++
		}
	}
	if speaks > 1 || furnished && findAuthor(t) == "" || (t.doc.Format == "html" || t.doc.Format == "md") && addressesReader(t) {
		return "web page"
	}
	return ""
}

// addressesReader reports whether every fourth sentence speaks of the reader, and
// none of its author.
func addressesReader(t *text) bool {
	reader := 0
	for _, w := range t.words {
		switch w.lower {
		case "you", "your":
			reader++
		case "i", "my":
			return false
		}
	}
	return reader >= 3 && reader*4 >= len(t.sentences)
}

var (
	pageSigns    = []string{"skip to content", "skip to main", "we use cookies", "this site uses cookies", "accept cookies", "page last updated", "last reviewed:", "zum inhalt springen", "aller au contenu", "ir al contenido"}
	pageHeadings = []string{"what we do ", "who we are", "about us", "contact us", "how we help", "our work ", "our history", "how you can", "what you need", "what you'll", "what you’ll", "what you will", "who can apply", "how to apply", "who is eligible",
		"if you ", "get help", "you can ", "do you ", "what to do if you", "can my ", "can i ", "before you "}
	crumbs = regexp.MustCompile(`^(?:home|start|startseite|accueil|inicio|início) ?[/>›»] ?\S`)
)

// sectionNames are headings of reports; those after the bar, of briefs that
// recommend.
var (
	reportSections = wordSet(`summary introduction background methodology methods findings results discussion conclusion conclusions references scope annex appendix contents foreword`)
	adviceSections = wordSet(`recommendations recommendation implications options`)
)

var (
	// numberedParagraph matches the number that a report gives each paragraph.
	numberedParagraph = regexp.MustCompile(`^\d{1,2}\.\d{1,2}\.? \pL`)
	// partOfReport matches what only long reports have: chapters, boxes, tables,
	// notes with their numbers.
	partOfReport = regexp.MustCompile(`^(?i:(?:chapter|kapitel|chapitre|capítulo|capitolo|hoofdstuk|глава|box|figure|table|chart|exhibit|annex|appendix) (?:\d|[ivx]+\b|one|two|three|four|five|six|seven|[a-c]\b)|executive summary$|résumé exécutif|resumen ejecutivo|sumário executivo|zusammenfassung$)`)
)

// kindOfSections tells reports and policy briefs by their headings.
func kindOfSections(t *text) string {
	reported, advised, headings, numbered, parts, deep := 0, 0, 0, 0, 0, 0
	for b, block := range t.doc.Blocks {
		line := t.slice(headOf(block.Span))
		if words := t.blockWords(b); block.Len() < 160 && partOfReport.MatchString(line) && !(len(words) > 2 && finiteAt(words, 2)) {
			parts++ // "Chapter two" and no "Chapter two describes the port."
		}
		if block.Kind != seed.Heading && block.Len() > 50 {
			if numberedParagraph.MatchString(line) {
				numbered++
			}
			continue
		}
		if block.Kind == seed.Heading {
			headings++
		}
		if numberedParagraph.MatchString(line) {
			deep++
		}
		for _, w := range t.blockWords(b) {
			if reportSections[w.lower] && block.Len() < 40 {
				reported++
				break
			} else if adviceSections[w.lower] && block.Len() < 50 {
				advised++
				break
			}
		}
	}
	switch {
	case numbered >= 3 && reported+advised >= 2, parts > 1, parts+deep > 1, parts == 1 && reported+advised > 0:
		return "report"
	case advised > 0 && reported+headings > 1 && len(t.words) < 2500:
		return "policy brief"
	case reported+advised >= 3:
		return "report"
	}
	return ""
}

// figure matches a line that gives a figure and what it is of.
var figure = regexp.MustCompile(`^[€$£¥]?\d[\d.,]*\d?(?: ?%| ?(?:k|m|bn|million|billion|trillion))?(?: per cent| percent)? \p{Ll}`)

// kindOfFigures tells a fact sheet by the figures that it lists.
func kindOfFigures(t *text) string {
	n := 0
	for b, block := range t.doc.Blocks {
		if block.Len() < 130 && block.Kind != seed.Row && figure.MatchString(t.slice(block.Span)) && len(fullDates(t, b, 0)) == 0 {
			n++
		}
	}
	if n >= 3 {
		return "fact sheet"
	}
	return ""
}

// readsAsOwn tells an opinion: by an author who speaks for himself and whom the
// head or a line at the end names.
func readsAsOwn(t *text) string {
	introduced := introducesAuthor(t)
	if !introduced && findAuthor(t) == "" {
		return ""
	}
	paragraphs, own := 0, 0
	for b := range t.doc.Blocks {
		if prose(t, b) {
			paragraphs++
			own += int(truth(speaksOfSelf(t, b)))
		}
	}
	if paragraphs > 2 && own > 1 && (introduced || own*2 >= paragraphs) {
		return "opinion"
	}
	return ""
}

// introducesAuthor reports whether a line at the end says who the author is:
// "Ann Roe is the author of Quays".
func introducesAuthor(t *text) bool {
	for b := max(0, len(t.doc.Blocks)-3); b < len(t.doc.Blocks); b++ {
		line := strings.TrimFunc(t.slice(headOf(t.doc.Blocks[b].Span)), isOrnament)
		name, _, ok := strings.Cut(line, " is ")
		if !ok {
			name, _, ok = strings.Cut(line, ", ")
		}
		if name = strings.TrimPrefix(name, "The "); ok && len(name) > 3 && (name == "author" || name == "writer" || standsInHead(t, name)) {
			return true
		}
	}
	return false
}

// standsInHead reports whether a line of the head ends with the name.
func standsInHead(t *text, name string) bool {
	for b := 0; b < len(t.doc.Blocks) && b < 8; b++ {
		if line := strings.TrimSpace(t.slice(headOf(t.doc.Blocks[b].Span))); len(line) < 80 && len(line) >= len(name) && strings.EqualFold(line[len(line)-len(name):], name) {
			return true
		}
	}
	return false
}

// articleSigns are words by which news speaks of what others said.
var articleSigns = wordSet("said says told according reported announced warned added spokesman spokesperson spokeswoman officials")

// readsAsArticle tells an article: running prose that reports what people said,
// and speaks in no first person of its own.
func readsAsArticle(t *text) string {
	paragraphs := 0
	for b := range t.doc.Blocks {
		if paragraphs < 4 && prose(t, b) {
			paragraphs++
		}
	}
	if paragraphs < 2 {
		return ""
	}
	lang := primaryTag(t.lang)
	reports, participles, ownWord := articleSigns, map[string]bool(nil), ownWords[lang]
	if l := claimLanguages[lang]; l != nil {
		reports, participles = l.verbs, l.participles
	} else if lang != "en" {
		return ""
	}
	signs, own, quotes, quoted := 0, 0, 0, false
	for _, w := range t.words {
		switch {
		case w.text == "“" || w.text == "«" || w.text == "„":
			quoted = true
			quotes++
		case w.text == "”" || w.text == "»":
			quoted = false
		case w.text == `"`:
			quoted = !quoted
			quotes++
		case reports[w.lower] || participles[w.lower] || lang == "ar" && reports[strings.TrimPrefix(w.lower, "و")]:
			signs++
		case !quoted && len(w.lower) < 12 && ownWord[w.lower] && (w.lower != "i" || w.text == "I"):
			own++
		}
	}
	if own <= signs && (signs >= 2 || signs == 1 && (quotes > 0 || findAuthor(t) != "")) {
		return "article"
	}
	return ""
}
