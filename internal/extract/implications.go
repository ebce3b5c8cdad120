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
// that say so in words. Never more than a few, in the order of the document.
func (w *weigher) implications(x []features) []Statement {
	found := w.inImplicationSections()
	inSection := len(found) > 0
	if !inSection {
		found = w.byImplicationWords()
	}
	slices.SortStableFunc(found, func(a, b passage) int { return cmp.Compare(b.score, a.score) })
	found = found[:min(len(found), maxImplications)]
	slices.SortFunc(found, func(a, b passage) int { return cmp.Compare(a.first, b.first) })
	return each(found, func(p passage) Statement {
		s := w.statement(p, x)
		if w.explain {
			s.Why = []string{w.implicationReason(w.sentences[p.last], inSection)}
		}
		return s
	})
}

// inImplicationSections returns the sentences under headings that announce
// implications or recommendations.
func (w *weigher) inImplicationSections() (found []passage) {
	for i, under := range w.underHeadings(implicationHeadings) {
		s := w.sentences[i]
		if under && (w.order[i] >= 0 || w.doc.Blocks[s.block].Kind == seed.Item && s.last-s.first >= 5) {
			found = append(found, w.passageOf(i))
		}
	}
	return found
}

// underHeadings reports of each sentence whether it stands in a section whose
// heading holds one of the phrases.
func (t *text) underHeadings(phrases []string) []bool {
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
		case block.Len() <= maxHeading && containsAny(strings.ToLower(t.slice(block.Span)), phrases):
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

// inSummaries reports of each sentence whether it stands in a section of summary
// or in a paragraph that a label calls one: "1. (C) SUMMARY: The port …".
func (t *text) inSummaries() []bool {
	in := t.underHeadings(summaryHeadings)
	block, labelled := -1, false
	for i, s := range t.sentences {
		if s.block != block {
			block, labelled = s.block, summaryLabel.MatchString(t.slice(headOf(t.doc.Blocks[s.block].Span)))
		}
		in[i] = in[i] || labelled
	}
	return in
}

// summaryLabel matches a label of summary at the start of a paragraph, after its
// number and marking perhaps.
var summaryLabel = regexp.MustCompile(`^(?i:[\d.()]{0,5} ?(?:\([a-z/]{1,5}\) ?)?(?:executive summary|summary|bottom line|bluf|key judge?ments?|short answer|in short|in brief)) ?[.:–—-]`)

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
// follows or ought to be done.
func (w *weigher) byImplicationWords() (found []passage) {
	for _, i := range w.full {
		s := w.sentences[i]
		if w.quoted[i] > 0.5 || w.implicationWords(s) == "" {
			continue
		}
		if !w.leans(i) || w.hasGround(i) {
			found = append(found, w.passageOf(i))
		}
	}
	return found
}

// implicationWords returns the words of consequence or of what ought to be done
// that the sentence holds; "" when it holds none or asks.
func (w *weigher) implicationWords(s sentence) string {
	lower := strings.ToLower(w.slice(s.Span))
	if strings.HasSuffix(lower, "?") {
		return ""
	}
	if at := slices.IndexFunc(implicationPhrases, func(p string) bool { return strings.Contains(lower, p) }); at >= 0 {
		return strings.TrimSpace(implicationPhrases[at])
	}
	words := w.words[s.first:s.last]
	for k, word := range words {
		if (word.lower == "should" || word.lower == "must") && k > 0 && k+1 < len(words) && isOughtFollowed(words[k+1].lower) {
			return word.lower
		}
	}
	return ""
}

// isOughtFollowed reports whether next may follow a "should" or "must" that says
// what ought to be done: "should have" and "must have been" look back.
func isOughtFollowed(next string) bool {
	return next != "have" && next != "i" && next != "we" && next != "he" && next != "," && next != "."
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
		"implication", "recommendation", "policy option", "next steps", "way forward", "what this means", "what it means", "consequences", "proposed action",
		"what should", "what needs to", "empfehlung", "recommandation", "recomendaci", "raccomandazion", "aanbeveling", "рекомендац",
	}

	summaryHeadings = []string{
		"summary", "bottom line", "key point", "key finding", "key message", "main point", "main finding", "highlights", "at a glance", "in brief", "key judgement",
		"key judgment", "bluf", "short answer", "abstract", "zusammenfassung", "résumé", "resumen", "sintesi", "resumo", "samenvatting", "краткое",
	}

	implicationPhrases = []string{
		"recommends that", "recommend that", "we recommend", "recommended that", "recommends ", "it is recommended", "calls for urgent", "needs to be",
		"could lead to", "may lead to", "might lead to", "would lead to", "will lead to", "could result in", "would result in", "may result in", "will result in",
		"would mean", "will mean", "means that", "implies that", "implication of", "implications for", "could undermine", "would undermine", "risks undermining",
		"threat to", "poses a risk", "pose a risk", "puts at risk", "put at risk", "at risk of", "raises the risk", "could trigger", "could threaten", "could jeopard",
		"would jeopard", "could hamper", "could force", "would force", "would require", "will require", "necessitate", "is likely to lead", "consequences for",
		"have consequences", "has consequences", "it is essential that", "it is vital that", "there is a need", "ought to", "paves the way", "pave the way",
	}
)
