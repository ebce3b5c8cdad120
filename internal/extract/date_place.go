package extract

import (
	"regexp"
	"strings"

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
	revised                 // "Last updated: 3 March 2025"
	noPlace
)

// announcing words stand before a publication date, opposing ones before
// another.
var (
	embargoing = []string{"embargo", "not for publication", "not before", "not for release"}
	announcing = []string{"not for publication", "not for release", "hold for release", "compiled", "registered ", "published", "posted", "issued", "released", "delivered", "immediate release", "for release", "embargo", "dated", "decided", "date of issue", "publication date",
		"presented to", "laid before", "submitted to", "tabled", "handed down", "promulgated", "printed", "introduced", "answered on", "gazetted",
		"publié", "veröffentlicht", "publicado", "pubblicato", "gepubliceerd", "stand:", "опубликовано", "опубліковано"}
	concluding = []string{"dated at ", "dated in ", "adopted by ", "passed by ", "dated this ", "done this ", "signed this ", "done at ", "done in ", "signed at ", "signed in ", "given at ", "adopted at ", "adopted in ", "fait à ", "geschehen zu ", "hecho en ", "fatto a ", "feito em ", "gedaan te "}
	holding    = []string{"minutes of", "meeting, ", "record of", "по состоянию на", "станом на", "état au", "held on", "held in", "held at", "meeting of", "meeting on", "session of", "sitting of", "as of", "as at", "judgment", "judgement",
		"adopted", "approved by", "signed", "assented to", "assent on", "enacted", "decision of", "ruling of", "order of", "resolution of",
		"regulation of", "directive of", "decree of", "recommendation of", "opinion of", "version of", "edition of",
		"séance du", "séance ordinaire du", "réunion du", "sitzung vom", "sitzung am", "sesión del", "sesión ordinaria del", "seduta del", "reunião de", "vergadering van",
		"заседание от", "засідання від"}
	revising = []string{"version of", "version du", "versie van", "fassung vom", "versión de", "versione del", "updated", "modified", "reviewed", "revised", "reissued", "mise à jour", "mis à jour", "aktualisiert", "actualizado", "aggiornato", "atualizado", "bijgewerkt", "обновлено", "оновлено"}
	opposing = []string{"updated", "modified", "reviewed", "effective", "expires", "deadline", "due", "until", "valid", "accessed", "retrieved", "meeting", "hearing", "as of", "copyright", "©", "since", "next ", "closing", "closes", "opens", "starts", "begins", "ends ", "force", "commenc", "birth", "born",
		"prochain", "próxim", "prossim", "nächste", "volgende", "следующ", "наступн", "échéance", "vigueur", "vigor", "vigore", "frist"}
	// heldTo are words in the label of the day to which a text tells.
	heldTo = []string{"information", "cut", "corte", "data as", "situation", "stand", "arrêt"}
	// spoken are words that tell when people spoke what follows.
	spoken = []string{"spoke to", "spoke with", "spoke on", "talked to", "interviewed", "recorded", "delivered", "conducted"}
)

// dateLabel matches the label of a date: "Date of issue: ", "Fecha de corte: ".
var dateLabel = regexp.MustCompile(`(?i)^(?:[\pL ]{0,20} )?(?:date|dates|dated|datum|fecha|data|дата|tarih|تاريخ|التاريخ)(?: [\pL ]{0,25})?\.? ?[:|] ?$`)

// datePlace tells where in its block the date stands.
func datePlace(t *text, f *Findings, b int, d Date) place {
	block := t.doc.Blocks[b]
	before := t.doc.Text[block.Start:d.Span.Start]
	after := t.doc.Text[d.Span.End:block.End]
	lower := strings.ToLower(before)
	part := lower
	if at := strings.LastIndexFunc(lower, isSeparator); at >= 0 {
		part = lower[at:]
	}
	running := prose(t, b)
	switch {
	case isRange(t.slice(d.Span), after):
		return noPlace
	case block.Kind == seed.Row || inBarredRow(t, b) || block.Kind == seed.Item && b > headBlocks, b > 0 && opposedBy(t, b-1):
		return noPlace
	case !running && dateLabel.MatchString(part) && !holdsAny(part, opposing):
		if holdsAny(part, heldTo) {
			return held
		}
		return announced
	case lower == "dtg " || lower == "date ", !running && len(part) < 60 && holdsAny(part, announcing) && (!holdsAny(part, opposing) || holdsAny(part, embargoing)):
		return announced
	case b < headBlocks/2 && strings.Trim(after, " .)") == "" && endsWithAny(lower, []string{"posted on ", "published on ", "published: ", "posted: "}):
		return announced
	case block.Len() < 200 && appearedOn.MatchString(before) && (b < headBlocks || b >= len(t.doc.Blocks)-8):
		return closed
	case len(d.Value) == len("2025-01-01") && beginsWithAny(lower, concluding) && len(before) < 60 && (b < headBlocks || b >= len(t.doc.Blocks)-12):
		return closed
	case (!running || block.Len() < 90) && b < headBlocks/2 && len(d.Value) == len("2025-01-01") && (holdsAny(lower, holding) || strings.HasPrefix(lower, "held")) && len(before) < 90 && !holdsAny(lower, opposingHeld):
		return held
	case (!running || block.Len() < 120) && len(before) < 40 && isRevision(lower):
		return revised
	case !running && holdsAny(lower, opposing):
		return noPlace
	case len(d.Value) == len("2025"):
		if !running && b < headBlocks/2 && citationLine.MatchString(t.slice(block.Span)) {
			return held
		}
		return noPlace
	case b < headBlocks && isDateline(before, after) && (before != "" || len(d.Value) == len("2025-01-01") && !proseAbove(t, b)):
		return inDateline
	case running && b < headBlocks/2 && len(d.Value) == len("2025-01-01") && block.Len() < 250 && givenBy.MatchString(t.slice(block.Span)) && strings.Trim(after, " .)") == "":
		return held
	case !running && b < headBlocks/2 && len(d.Value) == len("2025-01-01") && holdsAny(lower, spoken) && !holdsAny(lower, opposing):
		return held
	case running && b < 4 && block.Len() < 200 && len(d.Value) == len("2025-01-01") && isTalk(f) && holdsAny(lower, spoken):
		return held
	case running:
		return noPlace
	case isLetterhead(before, after):
		return alone
	case b < headBlocks && (before != "" || !proseAbove(t, b)) && besideLine(t, f, b, before, after):
		return beside
	}
	return noPlace
}
