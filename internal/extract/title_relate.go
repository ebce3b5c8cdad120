package extract

import (
	"regexp"
	"slices"
	"strings"

	"briefbook/internal/seed"
)

// relate tells how the lines stand to those above and below.
func (h *head) relate() {
	most, caps, tops := 0, 0, 0
	for b := range h.lines {
		x := &h.lines[b]
		if x.may && x.features[hAside] == 0 {
			most = max(most, x.echoes)
			caps += int(x.features[hCaps])
		}
		tops += int(x.features[hTop])
	}
	first := true
	for b := range h.lines {
		x := &h.lines[b]
		if tops == 1 && (h.doc.Blocks[b].Kind == seed.Heading || saysForm.MatchString(h.slice(trimSpan(h.doc.Text, h.doc.Blocks[b].Span)))) && x.features[hTop] == 0 && slices.ContainsFunc(h.lines[b:], func(x headLine) bool { return x.features[hTop] > 0 }) {
			x.may = false // a smaller heading or a label above the only large one
		}
		x.set(hFirst, first)
		x.set(hAsks, x.features[hAsks] > 0 && !first)
		first = first && (x.sum(hAside, hOne, hKind, hOver, hBars, hSection, hBodyBare) > 0 || !x.may)
		x.set(hMost, x.echoes == most && most > 0)
		x.set(hLoneCaps, x.features[hCaps] > 0 && caps == 1)
		x.set(hTopAlone, x.features[hTop] > 0 && tops == 1)
		if b > 0 {
			above := &h.lines[b-1]
			x.set(hUnder, above.echoes >= 2 && !h.fieldAt[b-1] && above.sum(hAside, hOver, hName, hBars, hSection, hKind) == 0)
		}
		h.tellBelow(x, b+1)
	}
	h.passBody()
	h.passMasthead()
	h.passForms()
	h.passOccasion()
	h.passSender()
	under := false
	for b := range h.lines {
		x := &h.lines[b]
		x.set(hUnderTop, under && h.doc.Blocks[b].Kind == seed.Heading && x.features[hTop] == 0)
		under = under || x.features[hTopAlone] > 0
		x.set(hOnLabel, b > 0 && h.lines[b-1].features[hLabel] > 0)
		if b > 0 && h.hasDeck(b-1) {
			h.lines[b-1].takeDeck(x)
		}
	}
}

// passBody leaves out what stands above "FINAL COMMUNIQUÉ", and the name of a body that
// a line below, which names the kind of paper, has again: "WORKING PARTY ON FERRIES" over
// "Minutes of the Working Party on Ferries".
func (h *head) passBody() {
	for b := range h.lines {
		if h.lines[b].may && paperAlone.MatchString(h.slice(trimSpan(h.doc.Text, h.doc.Blocks[b].Span))) {
			for above := range b {
				h.lines[above].may = false
			}
		}
		name := strings.ToLower(h.slice(trimSpan(h.doc.Text, h.doc.Blocks[b].Span)))
		for k := b + 1; k < len(h.lines) && h.lines[b].may && len(name) > 8; k++ {
			x := &h.lines[k]
			h.lines[b].may = !(x.may && x.features[hPaper] > 0 && x.features[hBelow] == 0 && strings.HasSuffix(strings.ToLower(h.slice(h.doc.Blocks[k].Span)), " "+name))
		}
	}
}

// passSender leaves out the lines of plain text right above the address that a
// letterhead ends with.
func (h *head) passSender() {
	for b := 1; b < len(h.lines) && b < 4 && h.doc.Format == "txt" && !h.doc.Blocks[b].Gap; b++ {
		if line := h.slice(h.doc.Blocks[b].Span); isAddressLine(line) || hasDigit(line) && placeLine(h.text, b) && len(fullDates(h.text, b, 0)) == 0 {
			for above := range b {
				h.lines[above].may = false
			}
		}
	}
}

// passMasthead leaves out the name of a newsletter, its largest heading, where the
// first story takes up most of the issue.
func (h *head) passMasthead() {
	if !h.letter || h.lines[0].features[hTopAlone] == 0 {
		return
	}
	story, end := 0, len(h.doc.Text)
	for b := len(h.doc.Blocks) - 1; b > 0; b-- {
		if h.doc.Blocks[b].Kind != seed.Heading {
			continue
		}
		if story > 0 {
			end = h.doc.Blocks[story].Start
		}
		story = b
	}
	if story > 0 && story < len(h.lines) && h.lines[story].may && 2*(end-h.doc.Blocks[story].End) > len(h.doc.Text) {
		h.lines[0].may = false
	}
}

// passOccasion leaves out the line that tells who spoke and where, in what people say,
// where the title stands in quotation marks beside it.
func (h *head) passOccasion() {
	quoted := func(x headLine) bool { return x.may && x.features[hQuoted] > 0 && x.features[hBelow] == 0 }
	at := slices.IndexFunc(h.lines, quoted)
	if !h.talk || at < 0 || !bothQuoted(h.slice(h.doc.Blocks[at].Span)) {
		return
	}
	for b := range h.lines {
		x := &h.lines[b]
		x.may = x.may && !(b < at+3 && talkLine.MatchString(h.slice(h.doc.Blocks[b].Span)))
	}
}

// talkLine matches the line that tells who spoke: "Address by …", "A conversation with …".
var talkLine = regexp.MustCompile(`(?i)^(?:\pL+ ){0,2}(?:speech|remarks|address|lecture|statement|testimony|discurso|discours|discorso|rede|ansprache|toespraak|речь|промова) (?:(?:delivered |given |made )?by|of|de|von|di|van|del)\b` +
	`|^(?:\pL+ ){0,2}(?:interview|conversation|talk|entrevista|conversa|entretien|intervista|gespräch|vraaggesprek|colloquio|интервью|інтерв['’]ю) (?:with|com|con|avec|a|mit|met|de|с|з)\b`)

// passForms leaves out the lines of words of forms alone where one that may well be
// the title stands below them.
func (h *head) passForms() {
	for b := range h.lines {
		x := &h.lines[b]
		if x.may && x.features[hForms] == 0 && (x.features[hCase] > 0 || x.echoes >= 2 && x.sum(hBodyBare, hOver) == 0) && x.sum(hAside, hBelow, hSection, hLabelled, hOther, hEnds) == 0 {
			for above := range b {
				h.lines[above].may = h.lines[above].may && h.lines[above].features[hForms] == 0
			}
		}
	}
}

// hasDeck reports whether the line below line b may be its subtitle: in what is no
// news, a line that is neither a label nor a name of a house stands right over one
// that has no fewer words.
func (h *head) hasDeck(b int) bool {
	above, below := &h.lines[b], &h.lines[b+1]
	for _, x := range []*headLine{above, below} {
		if !x.may || x.sum(hAside, hSection, hKind, hBodyBare, hBars, hOther, hPart, hNumbered) > 0 {
			return false
		}
	}
	line, n := h.slice(h.doc.Blocks[b].Span), wordCount(h.blockWords(b))
	apart := h.doc.Blocks[b+1].Gap && !h.essay && !opensQuestion[h.blockWords(b + 1)[0].lower] && (above.features[hCaps] == 0 || below.features[hCaps] > 0 || below.features[hLower] < 1)
	if apart || n < 2 || n > wordCount(h.blockWords(b+1)) || above.sum(hOver, hBody, hLabelled) > 0 || above.sum(hDate, hDigits) > 2*above.features[hTopAlone] || below.sum(hPaperFirst, hLabelled) > 0 || above.features[hName]*below.features[hName] > 0 {
		return false
	}
	return h.paper && kindOfLine(line) == "" && !strings.ContainsAny(line, "»›>/") && !loadNameTables().gaz.holdsPlace(line)
}

// takeDeck gives a title what the text has of its subtitle's words.
func (x *headLine) takeDeck(deck *headLine) {
	for _, k := range []int{hEchoes, hShare, hLede, hCommon, hMost} {
		x.features[k] = max(x.features[k], deck.features[k])
	}
	x.set(hNoEcho, x.features[hEchoes] == 0)
	x.set(hDecked, true)
	deck.set(hDeck, true)
}

// sum adds up features.
func (x *headLine) sum(features ...int) (sum float64) {
	for _, k := range features {
		sum += x.features[k]
	}
	return sum
}

// tellBelow tells what follows the line: block next, and in a letter, further
// down, its greeting.
func (h *head) tellBelow(x *headLine, next int) {
	if next < len(h.doc.Blocks) {
		x.set(hApart, h.doc.Blocks[next-1].Gap && h.doc.Blocks[next].Gap)
		x.set(hOnByline, byline(h.slice(h.doc.Blocks[next].Span)) != "")
		x.set(hOnAside, h.isAside(next))
		x.set(hOnProse, prose(h.text, next))
	}
	for b := next; b < len(h.lines); b++ {
		if h.greets(b) && !h.addresses(b) {
			x.set(hAddress, true)
		}
	}
}

// isAside reports whether block b is a header line or other furniture.
func (h *head) isAside(b int) bool {
	return h.fieldAt[b] || b < len(h.lines) && h.lines[b].features[hAside] > 0 || b >= len(h.lines) && furnitureLine(h.text, b)
}
