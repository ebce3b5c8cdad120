package extract

import (
	"iter"
	"regexp"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// A place is where a publication date stands, the surest first.
type place int

const (
	announced  place = iota // "Published 3 March 2025"
	inDateline              // "GENEVA, 3 March 2025 — The council …"
	alone                   // a line of the letterhead
	beside                  // "Press release | 3 March 2025"
	closed                  // "Done at Arusha on 14 March 2024"
	held                    // "Minutes of the meeting held on 3 March 2025", "As of 3 March 2025"
	lodged                  // "Tabled on 3 March 2025", and answered later
	revised                 // "Last updated: 3 March 2025"
	outdated                // "First issued: 3 March 2025", and revised since
	mentioned               // in another line above the text
	noPlace
)

// announcing words stand before a publication date, opposing ones before
// another.
var (
	embargoing = []string{"embargo", "not for publication", "not before", "not for release"}
	announcing = []string{"not for publication", "not for release", "hold for release", "compiled", "prepared", "circulated", "distributed", "registered ", "published", "posted", "issued", "released", "delivered", "immediate release", "for release", "embargo", "dated", "decided", "date of issue", "publication date",
		"presented to", "handed down", "promulgated", "pronounced", "aired", "broadcast", "available online", "answered", "gazetted", "tabled ", "diffusé", "emisión d",
		"publi", "veröffentlicht", "pubbl", "gepubliceerd", "stand:", "опублик", "опублік", "julkais", "udgivet", "opublikowan", "zveřejn", "objavljen", "yayın", "közzétév", "diterbitkan", "نشر", "发布", "公開", "掲載"}
	concluding = []string{"dated at ", "dated in ", "adopted by ", "passed by ", "dated this ", "done this ", "signed this ", "done at ", "done in ", "signed at ", "signed in ", "given at ", "adopted at ", "adopted in ", "fait à ", "geschehen zu ", "hecho en ", "fatto a ", "feito em ", "gedaan te ", "submitted to ", "presented to ", "delivered to ", "issued in ", "issued at "}
	holding    = []string{"minutes of", "meeting, ", "meeting no", "meeting nr", "th meeting", "session no", "sitting no", "record of", "по состоянию на", "станом на", "état au", "held on", "held in", "held at", "meeting of", "meeting on", "session of", "sitting of", "as of", "as at", "judgment", "judgement",
		"adopted", "approved by", "signed", "assented to", "assent on", "enacted", "decision of", "ruling of", "order of", "resolution of",
		"regulation of", "directive of", "decree of", "recommendation of", "opinion of", "version of", "edition of",
		"décision du", "arrêt du", "jugement du", "ordonnance du", "lecture du", "urteil vom", "beschluss vom", "sentencia de", "sentenza del", "sentenza n", "uitspraak van", "vonnis van", "séance du", "séance ordinaire du", "réunion du", "sitzung vom", "sitzung am", "sesión del", "sesión ordinaria del", "seduta del", "reunião de", "vergadering van",
		"заседание от", "засідання від"}
	revising = []string{"revision ", "this version", "this draft", "current version", "version:", "version of", "version du", "versie van", "fassung vom", "versión de", "versione del", "updated", "modified", "reviewed", "revised", "reissued", "mise à jour", "mis à jour", "aktualisiert", "actualiza", "aggiorna", "atualiza", "bijgewerkt", "обновлено", "оновлено"}
	opposing = []string{"appeal from", "appeal against", "updated", "modified", "reviewed", "review date", "review due", "effective", "expires", "deadline", "date of event", "event date", "when:", "reference month", "reference period", "period ", "period:", "due", "until", "valid", "accessed", "retrieved", "meeting", "hearing", "as of", "copyright", "©", "since", "next ", "closing", "closes", "opens", "starts", "begins", "ends ", "force", "commenc", "birth", "born",
		"prochain", "próxim", "prossim", "nächste", "volgende", "следующ", "наступн", "échéance", "convocation", "vigueur", "vigor", "vigore", "frist"}
	// lodging words tell of a paper that waits for its answer or for publication.
	lodging = []string{"tabled", "submitted", "asked", "lodged", "question", "introduced", "ordered", "printed", "laid before", "accepted", "argued", "heard", "reserved on", "audience du", "audience publique du", "verhandlung vom", "mündliche verhandlung", "udienza del", "vista del", "zitting van", "eingegangen", "eingereicht", "déposé", "registrada el", "presentata"}
	// occasions are what a day beside a place is of.
	occasions = []string{"election", "referendum", "conference", "summit", "forum", "session", "workshop", "seminar", "symposium", "congress", "wahlen", "wahl am", "élection", "eleccion", "elezion"}
	// heldTo are words in the label of the day to which a text tells.
	heldTo = []string{"information", "cut", "corte", "data as", "situation", "stand", "arrêt"}
	// spoken are words that tell when people spoke what follows.
	spoken = []string{"spoke to", "spoke with", "spoke on", "talked to", "interviewed", "recorded", "delivered", "conducted"}
)

// dateLabel matches the label of a date: "Date of issue: ", "Fecha de corte: ".
var dateLabel = regexp.MustCompile(`(?i)^(?:[\pL ]{0,20} )?(?:date|dates|dated|datum|fecha|data|дата|tarih|تاريخ|التاريخ)(?: [\pL ]{0,25})?\.? ?[:|] ?$`)

// fieldWithin matches the label of a date whose line others have run together with,
// numberedAct the number of an act before its day: "Avis n° 12/2026 du".
var (
	fieldWithin = regexp.MustCompile(`(?:^|[^\pL])(?:Date|DATE|Datum|Fecha|Дата)(?: of (?:issue|publication|release))?: ?$`)
	numberedAct = regexp.MustCompile(`(?i)^[\pL ]{3,40} (?:n[°º]|no\.?|nr\.?|núm\.?|№) ?[\pL\d./-]+,? (?:of|dated|du|vom|del|di|de|van|от|від) (?:the )?$`)
)

// orderedOut matches what stands before the day of a paper of a parliament.
var orderedOut = regexp.MustCompile(`(?i)^ordered (?:by the [\pL ]{3,50} )?to be (?:published|printed)(?: and published| and printed)?,?(?: on)?:? $`)

// notesOnTalk matches what may stand behind the day on which a speech was given.
var notesOnTalk = regexp.MustCompile(`(?i)^[ .)]*(?:\(?(?:translat|check|unofficial|as (?:delivered|prepared|given)|original|transcri|edited|courtesy)[^.]*[.) ]*)?$`)

// regarding words begin what an act rests on.
var regarding = []string{"vu ", "considérant", "having regard", "gestützt auf", "visto ", "vista ", "vistos ", "gelet op", "considering", "recalling"}

// A spot is where a date stands.
type spot struct {
	*text
	f             *Findings
	b             int
	date          Date
	before, after string // in its block
	lower         string // what precedes it, in small letters
	label         string // of that, what follows the last bar or the date before it
	running, day  bool   // it stands in running text; it is a day
}

// datesPlaced yields the dates of block b and where they stand.
func datesPlaced(t *text, f *Findings, b int) iter.Seq2[Date, place] {
	return func(yield func(Date, place) bool) {
		from := 0
		for _, d := range fullDates(t, b, 0) {
			if !yield(d, datePlace(t, f, b, from, d)) {
				return
			}
			from = d.Span.End
		}
	}
}

// datePlace tells where in block b the date stands; what precedes the offset from
// belongs to another date.
func datePlace(t *text, f *Findings, b, from int, d Date) place {
	block := t.doc.Blocks[b]
	s := &spot{text: t, f: f, b: b, date: d, before: t.doc.Text[block.Start:d.Span.Start], after: t.doc.Text[d.Span.End:block.End]}
	s.lower = strings.ToLower(s.before)
	s.label = strings.ToLower(t.doc.Text[max(from, block.Start):d.Span.Start])
	field := block.Kind == seed.Row && b < headBlocks && strings.Count(t.slice(block.Span), "|") == 1 // of a head that is drawn as a table
	if at := strings.LastIndexFunc(s.label, isSeparator); at >= 0 && !field {
		s.label = s.label[at:]
	}
	s.running, s.day = prose(t, b), len(d.Value) == len("2025-01-01")
	switch {
	case isRange(t.slice(d.Span), s.after), rangeGoesOnto.MatchString(s.before), beginsWithAny(s.lower, regarding):
		return noPlace
	case block.Kind == seed.Row && !field || inBarredRow(t, b) || block.Kind == seed.Item && b > headBlocks, b > 0 && opposedBy(t, b-1), inNote(t, b):
		return noPlace
	}
	if p, told := s.labelled(); told {
		return p
	}
	switch {
	case field:
		return noPlace
	case s.running:
		return s.inSentence()
	}
	return s.setOff()
}

// inNote reports whether block b stands in or below a note that editors put under a
// text, whose day is not the text's: "Correction: 2 October 2025".
func inNote(t *text, b int) bool {
	const noteBlocks = 6
	for k := b; k >= max(0, b-noteBlocks); k-- {
		if noteOpening.MatchString(t.slice(headOf(t.doc.Blocks[k].Span))) && proseAbove(t, k) {
			return true
		}
	}
	return false
}

var noteOpening = regexp.MustCompile(`(?i)^[\[(*]*(?:editor['’]?s['’]? note|editors['’] note|corrections?|clarification|erratum|note de la rédaction|rectificatif|anmerkung der redaktion|berichtigung|korrektur|nota (?:del editor|da redação|della redazione)|corrección|fe de erratas|correção|correzione|rectificatie|от редакции|исправление|уточнение)(?:[^\pL]|$)`)

// labelled returns the place of a date that words before it name, if they do.
func (s *spot) labelled() (p place, told bool) {
	length, opposed := s.doc.Blocks[s.b].Len(), holdsAny(s.label, opposing)
	tail := s.b < headBlocks || s.b >= len(s.doc.Blocks)-12
	switch {
	case s.day && beginsWithAny(s.lower, concluding) && len(s.before) < 60 && tail && proseAbove(s.text, s.b):
		return closed, true
	case orderedOut.MatchString(s.before):
		return announced, true
	case !s.running && len(s.label) < 60 && !opposed && holdsAny(s.label, lodging):
		return lodged, true
	case !s.running && len(s.label) < 60 && firstIssue.MatchString(s.label):
		return outdated, true
	case !s.running && dateLabel.MatchString(s.label) && !opposed:
		if holdsAny(s.label, heldTo) || strings.HasPrefix(s.label, "date of decision") || strings.HasPrefix(s.label, "date of judg") {
			return held, true
		}
		return announced, true
	case s.running && s.b < headBlocks/2 && fieldWithin.MatchString(s.before):
		return announced, true
	case s.day && s.b < headBlocks/2 && numberedAct.MatchString(s.before):
		return held, true
	case s.lower == "dtg " || s.lower == "date ", !s.running && len(s.label) < 60 && holdsAny(s.label, announcing) && !opposed && !holdsAny(s.label, notYet):
		if s.inTitle() && strings.TrimSpace(s.after) != "" || strings.HasPrefix(s.label, "decided") || s.before[0] == '(' && strings.HasSuffix(s.label, "dated ") {
			return held, true // "Letter dated 26 September 2025 from the Panel", "(… dated 3 May 2024)" of the judgment under appeal
		}
		return announced, true
	case !s.running && len(s.label) < 120 && holdsAny(s.label, embargoing), length < 140 && beginsWithAny(s.label, announcing) && strings.Count(s.label, " ") < 3:
		return announced, true
	case s.b < headBlocks/2 && strings.Trim(s.after, " .)") == "" && endsWithAny(s.lower, []string{"posted on ", "published on ", "published: ", "posted: "}) && !holdsAny(s.lower, notYet):
		return announced, true
	case length < 200 && appearedOn.MatchString(s.before) && tail:
		return closed, true
	case s.day && beginsWithAny(s.lower, concluding) && len(s.before) < 60 && tail:
		return closed, true
	case (!s.running || length < 90) && s.b < headBlocks/2 && s.day && (holdsAny(s.lower, holding) || strings.HasPrefix(s.lower, "held")) && len(s.before) < 90 && !holdsAny(s.lower, opposingHeld):
		return held, true
	case (!s.running || length < 120) && len(s.label) < 40 && len(s.date.Value) > len("2025") && isRevision(s.label):
		return revised, true
	case !s.running && holdsAny(s.lower, opposing):
		return noPlace, true
	case len(s.date.Value) == len("2025"):
		if !s.running && s.b < headBlocks/2 && isCitationLine(s.slice(s.doc.Blocks[s.b].Span)) {
			return held, true
		}
		return noPlace, true
	case s.b < headBlocks && isDateline(s.before, s.after) && (s.before != "" || s.day && !proseAbove(s.text, s.b)):
		return inDateline, true
	}
	return noPlace, false
}

// inSentence returns the place of a date in running text that tells when a talk
// was given.
func (s *spot) inSentence() place {
	block := s.doc.Blocks[s.b]
	switch {
	case s.endsCredits():
		return beside
	case s.b < headBlocks/2 && s.day && block.Len() < 250 && givenBy.MatchString(s.slice(block.Span)) && notesOnTalk.MatchString(s.after):
		return held
	case s.f.Kind == "minutes" && s.day && s.b < headBlocks && !proseAbove(s.text, s.b) && assembled.MatchString(s.slice(headOf(block.Span))):
		return held
	case s.b < 4 && block.Len() < 200 && s.day && isTalk(s.f) && holdsAny(s.lower, spoken):
		return held
	}
	return noPlace
}

// assembled matches what opens minutes: who met.
var assembled = regexp.MustCompile(`(?i)\b(?:met|convened|assembled|was held|took place|was opened|called to order|s['’]est réunie?|se sont réunis|se reuni[óou]|se reunieron|reuni(?:u|ram)-se|riunit[aoie]|trat|tagte|kam bijeen|kwam bijeen|vergaderde|отбылось|состоялось|відбулося)(?:[^\pL]|$)`)

// setOff returns the place of a date in a line that is no running text.
func (s *spot) setOff() place {
	head := s.b < headBlocks
	switch {
	case s.endsCredits():
		return beside
	case s.b < headBlocks/2 && s.day && isTalk(s.f) && givenBy.MatchString(s.slice(s.doc.Blocks[s.b].Span)) && strings.HasSuffix(s.before, ", ") && strings.HasPrefix(s.after, ","):
		return held // "SPEECH BY …, AT THE FORUM, 11 MARCH 2026, CONVENTION CENTRE"
	case s.b < headBlocks/2 && s.day && holdsAny(s.lower, spoken):
		return held
	case isLetterhead(s.before, s.after):
		if holdsAny(s.lower, occasions) {
			return held
		}
		return alone
	case s.f.Kind == "minutes" && s.day && s.b < headBlocks/2 && !proseAbove(s.text, s.b) && clockAfter.MatchString(s.after):
		return held // "Thursday 19 October 2023, 7.30pm, St Oswin's Hall"
	case head && (s.before != "" || !proseAbove(s.text, s.b)) && !s.belowText() && besideLine(s.text, s.f, s.b, s.before, s.after):
		return beside
	case head && s.isIssue(), s.isStamp():
		return beside
	case s.b < headBlocks/2 && s.isMentioned():
		return mentioned
	}
	return noPlace
}

// besideLine reports whether the date is set off at either end of a short line
// of the head that is not the title, or is a speech's or statement's.
func besideLine(t *text, f *Findings, b int, before, after string) bool {
	block := t.doc.Blocks[b]
	if block.Len() > 140 || lineEndsSentence(t.slice(block.Span)) {
		return false
	}
	if at := strings.LastIndex(before, "...."); at >= 0 && strings.ContainsFunc(before[at:], unicode.IsLetter) {
		return false // of what dots lead to, "Largest payout ........ 14 million (Nov 2024)"
	}
	if (block.Kind == seed.Heading || block.Contains(f.Title.Span) && f.Title.Span.Len() > 0) && !isTalk(f) {
		last := lastRune(strings.TrimSpace(before))
		return strings.Trim(after, " ") == "" && (isSeparator(last) || last == '(' || last == '/')
	}
	before, after = strings.TrimSpace(before), strings.TrimSpace(after)
	if cut := strings.TrimRight(before, ". "); len(cut)+2 < len(before) {
		return after == "" // dots lead to the date
	}
	bare := withoutArticle(withoutWeekday(strings.ToLower(before)))
	return setOffBy(bare, after) || after == "" && len(bare) < len(before) && endsInDigit(bare) // "Release No. 41/2025 of 17 June 2025"
}

// isTalk reports whether the document is what people said.
func isTalk(f *Findings) bool {
	return f.Kind == "speech" || f.Kind == "statement" || f.Kind == "interview" || f.Kind == "transcript"
}

// setOffBy reports whether marks part a date from what stands before and after
// it in its line, one of which may be empty: "Press release | 3 March 2025 | 17:15".
func setOffBy(before, after string) bool {
	after = strings.TrimLeft(clockAfter.ReplaceAllString(after, ""), " )].")
	last, first := lastRune(before), leadRune(after)
	left := before == "" || isSeparator(last) || strings.ContainsRune("–—,-(:/", last)
	right := after == "" || isSeparator(first) || strings.ContainsRune("–—-/", first) || before != "" && strings.HasPrefix(after, "[")
	dashes := strings.ContainsRune("–—", last) && last == first // "By Ann Roe — 3 March 2025 — 5 min read"
	return left && right && (before != "" || after != "") && (after == "" || dashes || before == "" || isSeparator(last) || last == '(' || last == '/' && first == '/')
}

// isSeparator reports whether a mark parts what stands in one line of a head.
func isSeparator(r rune) bool { return strings.ContainsRune("|•·ǀ│", r) }

// endsCredits reports whether the day stands by itself behind the last stop of the
// line above the text that tells who wrote or spoke: "Interview with Ann Roe. 3 March 2026."
func (s *spot) endsCredits() bool {
	return s.b < headBlocks/2 && s.day && s.doc.Blocks[s.b].Len() < 200 && strings.HasSuffix(s.before, ". ") && strings.Trim(s.after, " .") == "" && !s.inTitle() && creditsBefore.MatchString(s.before)
}

// creditsBefore matches what such a line has before its day.
var creditsBefore = regexp.MustCompile(`(?i)\b(?:by|von|par|por|di|door|interview|entrevista|entretien|intervista|text|words|photos?) `)

// belowText reports whether a label that tells nothing of publication stands before a
// date below running text or in a list: "Financial close: 15 April 2026".
func (s *spot) belowText() bool {
	return strings.HasSuffix(strings.TrimSpace(s.before), ":") && (s.doc.Blocks[s.b].Kind == seed.Item || proseAbove(s.text, s.b))
}

// isMentioned reports whether the day ends a line above the text, or a part of it,
// that is no title and names neither an act nor an occasion.
func (s *spot) isMentioned() bool {
	line := s.slice(s.doc.Blocks[s.b].Span)
	if !s.day || len(line) > 120 || s.inTitle() || lineEndsSentence(line) || proseAbove(s.text, s.b) || holdsAny(s.lower, occasions) || actWord.MatchString(s.before) {
		return false
	}
	after := strings.TrimSpace(clockAfter.ReplaceAllString(s.after, ""))
	return after == "" || isSeparator(leadRune(after)) || strings.ContainsRune(",–—-(/", leadRune(after))
}

// isIssue reports whether a line that is no title gives the day beside the number,
// page or edition of what is issued: "Volume 774: debated on 5 November 2025".
func (s *spot) isIssue() bool {
	block := s.doc.Blocks[s.b]
	return s.day && block.Len() < 140 && !s.inTitle() && issueWord.MatchString(s.slice(block.Span))
}

// inTitle reports whether the date stands in the title or in a heading.
func (s *spot) inTitle() bool {
	block := s.doc.Blocks[s.b]
	return block.Kind == seed.Heading || block.Contains(s.f.Title.Span) && s.f.Title.Span.Len() > 0
}

// isStamp reports whether the day has its time beside it in a short line, as
// agencies stamp what they send: "AP-WF-02-11-26 2144GMT".
func (s *spot) isStamp() bool {
	return s.day && s.doc.Blocks[s.b].Len() < 80 && len(s.before) < 16 && stampTime.MatchString(s.slice(s.date.Span)+s.after)
}

var (
	rangeGoesOnto = regexp.MustCompile(`(?i)(?:^|[^\d/])\d{1,2}\.?[–—-]$|(?:^|[,:(|] ?)\d{1,2}\.? (?:[–—-]|to|and|bis|und|au|et|al|y|e|a) $`)
	clockAfter    = regexp.MustCompile(`^,?(?: (?:at|um|à|a las|alle|kl\.|om))? ?\d{1,2}[:.h]\d{2}(?::\d{2})?(?: ?[AaPp]\.?[Mm]\.?)?(?: ?\(?[A-Z]{2,5}\)?)?`)
	actWord       = regexp.MustCompile(`(?i)\b(?:act|law|regulation|directive|decree|treaty|agreement|convention|resolution|decision|order|of|since|after|before|until|from|by|to|gesetz|loi|ley|legge|seit|depuis|desde|dal) ?(?:the )?$|\b(?:act|law|regulation|directive|decree|treaty|resolution) (?:of|from|\()`)
	firstIssue    = regexp.MustCompile(`\b(?:first|original(?:ly)?|initial(?:ly)?|erst\pL*|première|primera|prima)\b.*(?:issue|publi|draft|version|release|posted|veröff|fassung|pubbl)`)
	stampTime     = regexp.MustCompile(`\d(?:T|,? +)\d{2}:?\d{2}`)
	issueWord     = regexp.MustCompile(`(?i)(?:^|[^\pL])(?:(?:vol\.?|volume|no\.?|nr\.?|num\.?|núm\.?|n[°º]|number|issue|numéro|número|numero|nummer|pages?|pág\.?|pagina|página|seite|p\.) ?\d` +
		`|edition|édition|edición|edizione|edição|editie|ausgabe|debated on|register|gazette|hansard|supplement|wahlperiode)`)
)
