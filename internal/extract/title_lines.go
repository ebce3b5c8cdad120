package extract

import (
	"regexp"
	"strings"

	"briefbook/internal/seed"
)

// titlesOfPapers are words that make a title of a line that names a body.
var titlesOfPapers = wordSet(`hearing inquiry transcript communiqué communique declaration resolution guidelines proceedings decision minutes report statement letter speech remarks agenda meeting review plan strategy budget notes address testimony submission response guide act bill regulations law treaty convention charter
	acta ata verbale protokoll niederschrift notulen procès-verbal compte-rendu informe rapport bericht relazione relatório declaración déclaration erklärung dichiarazione declaração
	discurso discours rede toespraak ley loi gesetz legge lei decreto décret verordnung протокол доклад отчёт звіт заява заявление`)

// houses are words in names of bodies that print them over what they publish.
var houses = wordSet(`ministry department office inspectorate agency authority commission council bank university institute association board committee
	affairs fleet command police embassy mission court treasury government parliament senate headquarters mission division unit desk fund forum league alliance coalition trust observatory confederation
	partnership cluster subcommittee sub-committee assembly congress legislature tribunal registry programme consortium cio plc
	ltd inc llc llp asa oyj nations corporation group society foundation centre center bureau service academy federation union company chamber secretariat directorate
	ministère ministerium ministerio ministero ministério ministerie bundesministerium amt behörde
	министерство управление комитет администрация правительство департамент агентство служба институт центр совет міністерство управління комітет адміністрація рада кабінет
	وزارة الوزارة هيئة الهيئة مجلس المجلس بنك البنك مكتب جامعة مؤسسة محكمة رئاسة أمانة الأمانة مركز منظمة
	municipalidad ayuntamiento prefeitura município commune comune stadt landkreis gemeente provincie préfecture région alcaldía gobierno governo gouvernement regierung presidencia landrat bezirk
	institut gmbh mbh istituto ufficio agenzia regione instituto oficina agencia agência instituut`)

// letterhead reports whether the line names only the body that publishes or the
// number of the issue, and a title may follow.
func letterhead(t *text, b int) bool {
	words := t.blockWords(b)
	if n := wordCount(words); n < 2 || n > 7 || lineEndsSentence(t.slice(t.doc.Blocks[b].Span)) || b+2 >= len(t.doc.Blocks) || prose(t, b+1) {
		return false
	}
	line := t.slice(t.doc.Blocks[b].Span)
	if m := numbered.FindStringIndex(line); m != nil && !strings.HasPrefix(line[m[1]:], ": ") || strings.Count(line, " | ") > 1 {
		return true
	}
	house := false
	for k, w := range words {
		if titlesOfPapers[w.lower] {
			return false
		}
		if w.punct && w.text != "–" && w.text != "—" || !w.punct && !w.upper && !nameParticles[w.lower] && !smallInNames[w.lower] || k > 0 && finiteAt(words, k) {
			return false
		}
		house = house || houses[w.lower]
	}
	return house
}

// nameLine reports whether the words of a line are all those of a name, in
// capitals but for the small ones, and ask or tell nothing.
func nameLine(words []word) bool {
	if n := wordCount(words); n < 2 || n > 8 {
		return false
	}
	for k, w := range words {
		switch {
		case w.punct && w.text != "," && w.text != "." && w.text != "&" && w.text != "'" && w.text != "’":
			return false
		case !w.punct && !w.upper && !nameParticles[w.lower] && !smallInNames[w.lower], hasDigit(w.text), k == 0 && opensQuestion[w.lower], k > 0 && finiteAt(words, k):
			return false
		}
	}
	return true
}

var (
	smallInNames  = wordSet("of for and the on in to at")
	opensQuestion = wordSet("why how what when where who which can should will is are do does")
)

// addressLine matches a street with its number, or a box of the post.
var addressLine = regexp.MustCompile(`(?i)^(?:\d{1,5}[a-z]?,? [\pL' .-]+ (?:street|st\.?|road|rd\.?|avenue|ave\.?|lane|parade|square|place|drive|boulevard|blvd\.?|way|quay|court|terrace|row)\b` +
	`|\d{1,4},? (?:rue|avenue|boulevard|place|via|calle|plaza) |[\pL' .-]+(?:straße|strasse|platz|allee|straat|laan|plein) \d+|(?:p\.? ?o\.? )box \d+)`)

// isAddressLine reports whether the line is an address. Each has a number: to look for
// one spares the pattern.
func isAddressLine(line string) bool { return hasDigit(line) && addressLine.MatchString(line) }

// creditLine matches who made or gave a paper, to whom it goes, or that notice
// is given.
var creditLine = regexp.MustCompile(`(?i)^(?:(?:submitted|delivered|prepared|issued|published|presented|compiled|drafted|produced|propos recueillis) (?:by|to|for|par)|notice is (?:hereby )?given)\b|\bdistr\.: `)

// citationLine matches where a paper appeared: volume and pages.
var citationLine = regexp.MustCompile(`(?i)\bvol(?:\.|ume)?\s*\d+.*\b(?:no|nr|issue|pp?|pages?)\b|\bpp\.\s*\d+|^(?:doi|issn|isbn)\b`)

// isCitationLine reports whether the line says where a paper appeared. A glance for what
// it must hold spares the pattern.
func isCitationLine(line string) bool {
	lower := strings.ToLower(line)
	return (strings.Contains(lower, "vol") || strings.Contains(lower, "pp.") || beginsWithAny(lower, citationMarks)) && citationLine.MatchString(line)
}

var citationMarks = []string{"doi", "issn", "isbn"}

// sectionNumber matches the number of a section.
var sectionNumber = regexp.MustCompile(`^(?:\d{1,2}[.)]|\d{1,2}(?:\.\d{1,2})+[.)]?|[IVX]{1,5}[.)]|(?i:section|chapter|part|article) \d+[.:]?)\s|^(?i:chapter|part|section) (?:\d+|[IVX]+|(?i:one|two|three|four|five|six|seven|eight|nine|ten))$`)

// numberedSection reports whether the block is the heading of a section by
// number, "1. Summary".
func numberedSection(t *text, b int) bool {
	block := t.doc.Blocks[b]
	return sectionNumber.MatchString(t.slice(block.Span)) && (block.Level > 1 || block.Kind != seed.Heading) && block.Len() < 80
}

// kindWords are the words that name a kind of document, and those that stand
// beside them in a line that says no more.
var (
	kindNouns = wordSet(`release releases note notes notice brief briefing bulletin report paper memorandum memo statement summary advisory alert circular update
		newsletter submission evidence assessment sitrep cable telegram announcement agreement communiqué communique factsheet`)
	kindBeside = wordSet(`press news media public information policy explanatory statistical fiscal legal financial sanctions weekly monthly daily annual quarterly regional
		special final draft technical intelligence situation security travel joint official internal safety research issue issued background performance audit evaluation inspection progress file general
		for the of to on and no nr number minister ministers board council cabinet members committee`)
)

// formWords are those that name forms of documents, series of them and the state that
// they are in, and what stands between such words.
var formWords = wordSet(`report reports series annual quarterly monthly weekly daily remarks prepared delivery delivered delivering statement statements summary summaries note notes minutes
	release releases bulletin issue number no nr volume vol paper papers working discussion policy brief briefs briefing briefings memo memorandum press news media public information
	speech speeches address keynote opening closing lecture talk text transcript transcripts verbatim unofficial official corrected uncorrected unchecked lightly edited provisional draft advance final
	version revised check checked against audio broadcast rush case cases digest newsletter update updates alert alerts advisory circular notice factsheet fact sheet sheets interview interviews
	opinion commentary comment analysis feature features background backgrounder research technical occasional situation flash special edition publication publications document documents
	record restricted internal full english translation courtesy only use copy client insight insights review testimony written oral evidence submission q&a
	judgment judgement ruling bill decision decisions order orders
	as for the of and by in on to a an from with & or is`)

// namesForm reports whether a line has words of forms of documents, some number
// perhaps, and no others: "REMARKS AS PREPARED FOR DELIVERY", "Case notes".
func namesForm(words []word) bool {
	n := 0
	for _, w := range words {
		if !w.punct && !hasDigit(w.text) && !formWords[w.lower] {
			return false
		}
		n += int(truth(!w.punct && !smallInNames[w.lower]))
	}
	return n > 0
}

// kindLine reports whether a line only names the kind of document: "STATISTICAL
// RELEASE", "Situation report No. 6", "BRIEFING NOTE FOR THE MINISTER".
func kindLine(t *text, b int) bool {
	words := t.blockWords(b)
	if portionMark.MatchString(t.slice(t.doc.Blocks[b].Span)) {
		words = words[3:]
	}
	n := wordCount(words)
	if n < 2 || n > 9 {
		return false
	}
	if last := words[len(words)-1]; kindNouns[words[0].lower] && (words[1].lower == "to" || words[1].lower == "for") && nameLine(words) ||
		n < 6 && kindNouns[words[len(words)-2].lower] && hasDigit(last.text) && !isYearNumber(last.text) && nameLine(words[:len(words)-1]) {
		return true // "Brief to the Committee on Justice", "Fishery Notice FN0417"
	}
	named := false
	for _, w := range words {
		switch {
		case kindNouns[w.lower]:
			named = true
		case !w.punct && !kindBeside[w.lower] && !hasDigit(w.text):
			return false
		}
	}
	return named
}

// salutes begin the line in which a letter greets its reader.
var salutes = []string{"dear ", "sehr geehrte", "liebe ", "madame,", "monsieur,", "chère ", "cher ", "estimad", "prezad", "egregi", "gentile ", "geachte ", "уважаем", "шановн"}

// isYearNumber reports whether a word is a year in figures.
func isYearNumber(s string) bool { return len(s) == 4 && atoi(s) >= 1900 && atoi(s) < 2100 }
