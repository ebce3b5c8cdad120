package extract

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"briefbook/internal/seed"
)

const maxImplications = 6

// implications returns what the source itself states as implication or
// recommendation: the sentences of a section that is called so, or else those
// that say so in words, the bottom line aside. Never more than a few, in the order of the document.
func (w *weigher) implications(bottom int, x []features) []Statement {
	found := w.inImplicationSections()
	inSection := len(found) > 0
	if !inSection {
		found = w.byImplicationWords(bottom)
	}
	slices.SortStableFunc(found, func(a, b passage) int { return cmp.Compare(b.score, a.score) })
	found = w.unlike(found)
	slices.SortFunc(found, func(a, b passage) int { return cmp.Compare(a.first, b.first) })
	return each(found, func(p passage) Statement {
		s := w.statement(p, x)
		if w.explain {
			s.Why = []string{w.implicationReason(p.last, inSection)}
		}
		return s
	})
}

// unlike returns the first of the passages that neither overlap nor say the same, so
// many as are shown.
func (w *weigher) unlike(found []passage) (kept []passage) {
	for _, p := range found {
		if len(kept) < maxImplications && !slices.ContainsFunc(kept, func(k passage) bool {
			return k.first <= p.last && p.first <= k.last || w.likeness(k, p) >= same
		}) {
			kept = append(kept, p)
		}
	}
	return kept
}

// inImplicationSections returns the sentences under headings that announce
// implications or recommendations. What follows a list there is only taken where its
// words say so too: many a list is the last of its document.
func (w *weigher) inImplicationSections() (found []passage) {
	under, labelled, listed := w.underHeadings(w.announcesImplications), w.labelled(implicationLabel), false
	for i, s := range w.sentences {
		item := w.doc.Blocks[s.block].Kind == seed.Item
		listed = under[i] && (listed || item)
		switch {
		case !under[i] && !labelled[i], w.order[i] < 0 && !(item && s.last-s.first >= 5), w.hasPhrase(s, thanks):
		case !listed || item || w.implicationWords(i) != "":
			found = append(found, w.passageOf(i))
		}
	}
	return found
}

// announcesImplications reports whether the block, which heads a section, names
// implications, recommendations or what to watch. The title names those of the whole.
func (w *weigher) announcesImplications(b seed.Block) bool {
	if b.Start < w.title.End && w.title.Start < b.End {
		return false
	}
	line := strings.ToLower(w.slice(b.Span))
	return containsAny(line, implicationHeadings) || implicationLabels[strings.Trim(line, "0123456789.:()# ")]
}

// underHeadings reports of each sentence whether it stands in a section whose
// heading, a short one, fits.
func (t *text) underHeadings(fits func(seed.Block) bool) []bool {
	under := make([]bool, len(t.sentences))
	level := 0    // of the section's heading; 0 outside one
	heading := -1 // the block of the last heading
	for i, s := range t.sentences {
		block := t.doc.Blocks[s.block]
		l := headingLevel(t, block)
		switch {
		case l == 0:
			under[i] = level > 0
		case s.block == heading:
		case block.Len() <= maxHeading && fits(block):
			level = l
		case l <= level:
			level = 0
		}
		if l > 0 {
			heading = s.block
		}
	}
	return under
}

// labelled reports of each sentence whether it stands in a paragraph that begins with
// such a label.
func (t *text) labelled(label *regexp.Regexp) []bool {
	in := make([]bool, len(t.sentences))
	block, is := -1, false
	for i, s := range t.sentences {
		if s.block != block {
			block, is = s.block, label.MatchString(t.slice(headOf(t.doc.Blocks[s.block].Span)))
		}
		in[i] = is
	}
	return in
}

// inSummaries reports of each sentence whether it stands in a section of summary
// or in a paragraph that a label calls one: "1. (C) SUMMARY: The port …".
func (t *text) inSummaries() []bool {
	in := t.underHeadings(func(b seed.Block) bool {
		return t.isHeading(b, abstractHeadings) || containsAny(strings.ToLower(t.slice(b.Span)), summaryHeadings)
	})
	for i, is := range t.labelled(summaryLabel) {
		in[i] = in[i] || is
	}
	return in
}

// summaryLabel matches a label of summary at the start of a paragraph, after its
// number and marking perhaps.
var summaryLabel = regexp.MustCompile(labelStart + `executive summary|summary|bottom line|bluf|key judge?ments?|short answer|in short|in brief` + labelEnd)

const (
	labelStart = `(?i)^[\d.()]{0,5} ?(?:\([a-z/]{1,5}\) ?)?(?:`
	labelEnd   = `) ?[.:–—-]`
)

// implicationLabel matches one of what is asked for or to come.
var implicationLabel = regexp.MustCompile(labelStart + `actions? (?:requested|required)|recommendations?|recommended actions?|outlook|next steps|implications?|what to watch` + labelEnd)

// maxHeading is how many bytes a heading that names its section has at most.
const maxHeading = 80

// headingLevel returns the level of a heading, 0 of other blocks. A short line
// of text without a full stop heads what follows in plain text.
func headingLevel(t *text, b seed.Block) int {
	if b.Kind == seed.Heading {
		return max(1, b.Level)
	}
	s := t.slice(b.Span)
	if b.Kind == seed.Paragraph && b.Len() <= 60 && !strings.ContainsAny(s[len(s)-1:], `.!?"”;,`) && !endsSentence(s) {
		return 7
	}
	return 0
}

// byImplicationWords returns the sentences that state in so many words what
// follows or ought to be done; in a long document, where it says what it comes to.
func (w *weigher) byImplicationWords(bottom int) (found []passage) {
	for _, i := range w.full {
		if i != bottom && !w.isDetail(i) && w.quoted[i] <= 0.5 && w.implicationWords(i) != "" && (!w.leans(i) || w.hasGround(i)) {
			found = append(found, w.passageOf(i))
		}
	}
	return found
}

// passageOf returns the sentence, with the one before where it leans on it.
func (w *weigher) passageOf(i int) passage {
	p := passage{first: i, last: i}
	if w.leans(i) && w.hasGround(i) {
		p.first = i - 1
	}
	if w.order[i] >= 0 {
		x := w.of(i)
		p.score = x.weigh()
	}
	return p
}

var (
	implicationHeadings = []string{
		"implication", "recommendation", "recommended action", "recommend that", "policy option", "next steps", "way forward", "what this means", "what it means", "consequences",
		"proposed action", "what should", "what needs to", "should do", "must do", "what to do", "can do", "we ask", "what to watch", "what comes next", "what happens next", "what next",
		"risk of doing", "empfehlung", "recommandation", "recomendaci", "raccomandazion", "aanbeveling", "рекомендац",
	}

	// implicationLabels are headings that name them by themselves alone.
	implicationLabels = wordSet(`outlook risks advice guidance asks proposal proposals mitigation mitigations implications recommendation ausblick perspectives perspectivas`)

	// thanks are words of those who end a paper by saying whose it is and how it came
	// about.
	thanks = phrasesByWord("grateful", "gratefully", "thank", "thanks", "interviews were", "views expressed", "is an independent", "comments to", "citation", "views are", "fellow at", "senior fellow", "visiting fellow", "audit team")

	summaryHeadings = []string{
		"summary", "bottom line", "key point", "key finding", "key message", "main point", "main finding", "highlights", "at a glance", "in brief", "key judgement",
		"key judgment", "bluf", "short answer", "zusammenfassung", "résumé", "resumen", "sintesi", "resumo", "samenvatting", "краткое",
	}
)
