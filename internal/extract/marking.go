package extract

import (
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
	for b, block := range t.doc.Blocks {
		if lead := t.doc.Text[block.Start:min(block.End, block.Start+200)]; !strings.Contains(lead, "TLP") && !strings.Contains(lead, "tlp") {
			continue
		}
		edge := b < markedBlocks || b >= len(t.doc.Blocks)-markedBlocks
		m, explains := markingLine(t.slice(block.Span), edge, block.Kind)
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
	case edge && kind != seed.Heading && furniture(before) && unicode.IsUpper(leadRune(after)):
		return m, false // "TLP:AMBER        Law enforcement use only"
	}
	return Marking{}, false
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
