package extract

import (
	"regexp"
	"strings"
	"unicode"

	"briefbook/internal/marking"
	"briefbook/internal/seed"
)

// markedBlocks is how many blocks at either end may carry a marking beside
// other words of a header or footer.
const markedBlocks = 5

// findMarking finds the document's handling label. A person's word wins; of
// what the file and its header lines say the most restricted counts. A label in
// running text speaks of other documents.
func findMarking(t *text) Marking {
	meta := Marking{Label: t.doc.Meta.Marking, Basis: t.doc.Meta.MarkingBasis}
	if meta.Label != marking.None && meta.Basis == seed.Author {
		return meta
	}
	best, explained := meta, map[marking.Label]Marking{}
	if m, _ := markingLine(t.doc.Meta.Title.Value, true, seed.Heading); m.Label > best.Label {
		best = Marking{Label: m.Label, Basis: t.doc.Meta.Title.Basis} // the subject of a mail, which is no part of its text
	}
	for b, block := range t.doc.Blocks {
		line := t.slice(block.Span)
		if !holdsAny(line[:min(len(line), maxMarked)], protocolNames) {
			continue
		}
		edge := b < markedBlocks || b >= len(t.doc.Blocks)-markedBlocks
		m, explains := markingLine(line, edge, block.Kind)
		if m.Label == marking.None && !explains && edge && block.Kind != seed.Heading {
			m = markedBySentence(line)
		}
		m.Span.Start += block.Start
		m.Span.End += block.Start
		if explains {
			explained[m.Label] = m
		} else if m.Label > best.Label {
			best = m
		}
	}
	if len(explained) < 3 { // else the document explains the labels
		for _, m := range explained {
			if m.Label > best.Label {
				best = m
			}
		}
	}
	return best
}

// maxMarked is how many bytes of a block are searched for a marking.
const maxMarked = 1000

var protocolNames = []string{"TLP", "tlp", "Tlp", "raffic"}

// Sentences that mark their own document: what stands in them before the label, and
// what may stand behind. "This note is", "Please treat as", "I am sending this under"
// do; "Berlin's … report" and "told us under" do not.
var (
	marksItself = regexp.MustCompile(`(?i)(?:^|[,;:(–—] ?|\b(?:and|but|so|note that|please note) )(?:` + strings.Join([]string{
		`(?:all (?:of )?)?(?:this|these|the (?:attached|enclosed|present|following)|it|attached|everything(?: \pL+){0,2}|what follows|(?:content|contents|information)(?: \pL+){0,3})(?: [\pL-]+){0,4} (?:is|are|remains?|stays?|should be|must be|has been|have been|to be|goes|comes)(?: (?:all|still|strictly|marked|classified|labell?ed|rated|released|shared|issued|sent|circulated|distributed|provided|treated|handled|considered|designated|kept)){0,2}(?: (?:as|under|at|within))?`,
		`(?:please )?(?:treat|handle|consider|keep|regard|share|circulate|distribute|mark)(?: [\pL-]+){0,4}? (?:as|under|at|within)`,
		`(?:shared|sent|issued|released|circulated|distributed|provided|marked|classified|passed on|for release|for distribution|distribution)(?: [\pL-]+){0,3}? (?:as|under|at|per|is)`, `(?:marked|classified)`,
		`(?:i am|i'm|i’m|we are|we're|we’re) (?:sending|sharing|circulating|passing|releasing|providing)(?: [\pL-]+){0,5}? (?:as|under|at)`, `(?:i|we) (?:send|share|circulate|pass|release|provide) (?:this|these|it)(?: [\pL-]+){0,5}? (?:as|under|at)`,
		`(?:dieser?|dieses|die vorliegende|ce|cette|este|esta|questo|questa|dit|deze)(?: [\pL-]+){1,3} (?:ist|est|es|è|é|is)(?: \pL+)?(?: als| comme| como| come)?`, `(?:bitte|behandeln als|à traiter comme|tratar como|trattare come|behandel als)(?: als)?`,
	}, "|") + `)$`)
	marksOn = regexp.MustCompile(`(?i)^(?:["”'’)\]]|\s*$|[.,;:!)]|\s*[–—-] |\s*\(| (?:and|so|until|unless|because|for|to|only|as|per|but|if|please|throughout|und|et|y|en|für|pour|bis|behandeln)\b)`)
)

// markedBySentence returns the highest label that the sentences of a line give to the
// document: a label opens its sentence and is no adjective, or the sentence says that
// this is so. A line with several labels explains them.
func markedBySentence(line string) (best Marking) {
	line = line[:min(len(line), maxMarked)]
	for from, n := 0, 0; ; n++ {
		label, start, end := marking.Find(line[from:])
		if label == marking.None {
			return best
		}
		if n > 1 {
			return Marking{}
		}
		start, end, from = from+start, from+end, from+end
		before := strings.TrimSpace(strings.TrimRight(line[sentenceStart(line[:start]):start], " ([\"“'*_"))
		if label > best.Label && marksOn.MatchString(line[end:]) && (furniture(before) || marksItself.MatchString(before)) {
			best = Marking{Label: label, Basis: seed.Source, Span: seed.Span{Start: start, End: end}}
		}
	}
}

// sentenceStart returns where the last sentence of a line begins.
func sentenceStart(line string) (start int) {
	for _, end := range []string{". ", "! ", "? ", "\n"} {
		start = max(start, strings.LastIndex(line, end)+len(end))
	}
	if start == len("\n") || start == len(". ") {
		return 0
	}
	return start
}

// classifiedBlocks is how many blocks at either end may hold a classification:
// title pages have it below their address.
const classifiedBlocks = 12

// findClassification finds the line at either end of the document that classifies
// it otherwise than by a handling label, such as "CONFIDENTIAL".
func findClassification(t *text) seed.Span {
	for b, block := range t.doc.Blocks {
		if b >= classifiedBlocks && b < len(t.doc.Blocks)-classifiedBlocks {
			continue
		}
		start := block.Start
		for line := range strings.Lines(t.slice(block.Span)) {
			if marking.Classification(line) != "" {
				return seed.Span{Start: start, End: start + len(strings.TrimRight(line, "\n"))}
			}
			start += len(line)
		}
	}
	return seed.Span{}
}

// markingLine returns the label of a line that is a marking, alone or, at the
// document's edge, beside other words of a header; or the label that leads the
// line and that a sentence explains. Its span is in the line.
func markingLine(line string, edge bool, kind seed.Kind) (m Marking, explains bool) {
	label, start, end := marking.Find(line)
	if label == marking.None {
		return Marking{}, false
	}
	before, after := strings.TrimSpace(line[:start]), strings.TrimSpace(line[end:])
	m = Marking{Label: label, Basis: seed.Source, Span: seed.Span{Start: start, End: end}}
	if len(line) > 160 || lineEndsSentence(line) && len(line) > 40 {
		if edge && kind != seed.Heading && furniture(before) && after != "" && (setOff(after, true) || after[0] == '.') {
			return m, true
		}
		return Marking{}, false
	}
	switch {
	case furniture(before) && furniture(after):
		if edge || kind == seed.Paragraph || kind == seed.Pre {
			return m, false
		}
	case edge && setOff(before, false) && setOff(after, true), edge && (before == "" || after == "") && besideNames(line):
		return m, false
	case edge && after == "" && len(line) < 90 && headsMarking(before):
		return m, false // "Weekly harbour brief TLP:AMBER"
	case edge && kind != seed.Heading && furniture(before) && unicode.IsUpper(leadRune(after)):
		return m, false // "TLP:AMBER        Law enforcement use only"
	}
	return Marking{}, false
}

// headsMarking reports whether a title may end in its marking behind the words: not
// "How to use", "What is", "the meaning of".
func headsMarking(before string) bool {
	words := strings.Fields(strings.ToLower(before))
	if len(words) < 2 || opensQuestion[words[0]] {
		return false
	}
	last := strings.Trim(words[len(words)-1], ",;:'\"“")
	return !danglers[last] && !cutsBefore[last] && last != "use" && last != "using" && last != "called" && last != "label" && last != "meaning" && last != "means"
}

// besideNames reports whether all words of the line begin with capitals, as those
// of a header in columns do: "Regional Centre        TLP:AMBER".
func besideNames(line string) bool {
	for w := range strings.FieldsFuncSeq(line, notLetter) {
		if unicode.IsLower(leadRune(w)) {
			return false
		}
	}
	return true
}

// furniture reports whether the words beside a label only announce it.
func furniture(s string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(s), notLetter) {
		if !markingWords[w] {
			return false
		}
	}
	return true
}

// markingWords stand beside a marking in headers and footers.
var markingWords = wordSet(`classification classified marking handling sensitivity distribution sharing level page of limited restricted recipients only
	unclassified confidential confidentiality notice the this document report is protocol traffic light pagina seite marked`)

// setOff reports whether the words beside a label are parted from it by a mark,
// as in "TLP:GREEN | Bulletin 4".
func setOff(s string, after bool) bool {
	if s == "" {
		return true
	}
	runes := []rune(s)
	edge := runes[len(runes)-1]
	if after {
		edge = runes[0]
	}
	return !unicode.IsLetter(edge) && !unicode.IsDigit(edge) && edge != ',' && edge != '.' && edge != '"' && edge != '”'
}
