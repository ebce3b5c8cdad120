package extract

import (
	"slices"
	"strings"

	"briefbook/internal/seed"
)

// maxHeadline is how many words a headline has at most that ends as a sentence.
const maxHeadline = 16

// stoppedTitle finds the headline of a news text that ends with a full stop or
// semicolon: the short first line, alone above paragraphs or with a subtitle of
// its kind, whose words they have again.
func stoppedTitle(t *text, kind string) (seed.Span, bool) {
	b := slices.IndexFunc(t.doc.Blocks, func(block seed.Block) bool { return !isSection(t.slice(block.Span)) })
	if b < 0 || b > 2 || kind != "" && !newsKinds[hyphened(kind)] && kind != "opinion" || !endsShort(t, b) {
		return seed.Span{}, false
	}
	below := b + 1
	for below < len(t.doc.Blocks) && below < b+4 && (endsShort(t, below) || isSection(t.slice(t.doc.Blocks[below].Span))) {
		below++
	}
	if below+1 >= len(t.doc.Blocks) || t.doc.Blocks[below].Len() < longLine/2 {
		return seed.Span{}, false
	}
	s := t.doc.Blocks[b].Span
	if !strings.HasSuffix(t.slice(s), ";") && (leansOnText(t.blockWords(b)) || !echoed(t, b, below)) {
		return seed.Span{}, false
	}
	if line := t.slice(s); !strings.ContainsAny(line[:len(line)-1], ".?!") || titleEndsSentence(line) && !strings.Contains(line, ". ") {
		s.End -= len(line) - len(strings.TrimRight(line, ".;"))
	}
	return s, true
}

// endsShort reports whether block b is a short line of text that ends as a
// sentence or with a semicolon.
func endsShort(t *text, b int) bool {
	block, n := t.doc.Blocks[b], wordCount(t.blockWords(b))
	return block.Kind == seed.Paragraph && n > 2 && n <= maxHeadline && lineEndsSentence(t.slice(block.Span)) && datelineEnd(t.blockWords(b)) == 0
}

// echoed reports whether half of the content words of the lines from one on, or
// three, stand again in the paragraphs below.
func echoed(t *text, line, below int) bool {
	const paragraphs = 4
	stems := t.stems()
	has := map[int]bool{}
	content, again := 0, 0
	for k, w := range t.words {
		if w.block >= below && w.block < below+paragraphs {
			has[int(stems.of[k])] = true
		}
	}
	for k, w := range t.words {
		if s := int(stems.of[k]); w.block >= line && w.block < below && s >= 0 {
			content++
			again += int(truth(has[s]))
		}
	}
	return again >= 3 || content > 1 && 2*again >= content
}
