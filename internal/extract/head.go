package extract

import (
	"regexp"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// headBlocks is how many blocks from the first on may be a document's head:
// letterhead, header lines, byline, title.
const headBlocks = 16

// A headField is a header line of a memo or mail, "SUBJECT: port fees".
type headField struct {
	key   fieldKey
	name  string // as written, in lower case
	block int
	value seed.Span // may lie in the next block
}

type fieldKey uint8

const (
	otherField fieldKey = iota
	subjectField
	fromField
	toField
	dateField
	markingField
)

// fieldKeys holds the names of header lines.
var fieldKeys = func() map[string]fieldKey {
	m := map[string]fieldKey{}
	for key, names := range map[fieldKey]string{
		subjectField: "subject|re|in re|concerns|measure|short title|bill title|document title|report title|title of paper|regarding|subject matter|concerne|title|headline|topic|subj|objet|betreff|betreft|betrifft|titel|asunto|oggetto|titolo|assunto|título|onderwerp|thema|tema|sujet|тема|заголовок",
		fromField:    "from|author|authors|byline|prepared by|written by|auteur|autor|von|verfasser|autore|van|от|автор|від",
		toField:      "to|cc|bcc|for|attention|attn|through|via|distribution|à|an|para|aan|кому|destinataire|empfänger",
		dateField: "date|dated|published|date published|publication date|published on|issued|date issued|date of issue|released|release date|posted|" +
			"meeting|meeting date|date of meeting|date and time|sent|as delivered|delivered|dtg|date-time group|datum|fecha|data|дата|veröffentlicht|publié|publié le|publicado|pubblicato|gepubliceerd|опубликовано",
		otherField:   "contact|contacts|media contact|press contact|phone|telephone|tel|mobile|fax|email|e-mail|website",
		markingField: "classification|marking|tlp|handling|sensitivity|distribution statement",
	} {
		for name := range strings.SplitSeq(names, "|") {
			m[name] = key
		}
	}
	return m
}()

// headFields returns the header lines of the document's head.
func headFields(t *text) []headField {
	var fields []headField
	blocks := t.doc.Blocks
	dashes, bare := dashedFields(t), bareFields(t)
	for b := 0; b < len(blocks) && b < headBlocks; b++ {
		if blocks[b].Header && len(blocks[b].Cells) > 2 {
			continue // the heads of columns: "Measure | Effect | Cost"
		}
		name, at := fieldName(t.slice(blocks[b].Span), dashes)
		if bare && fieldKeys[name] == otherField {
			name, at = bareField(t, b)
		}
		key, ok := fieldKeys[name]
		if !ok {
			continue
		}
		value := trimSpan(t.doc.Text, seed.Span{Start: blocks[b].Start + at, End: blocks[b].End})
		f := headField{key: key, name: name, block: b, value: value}
		if value.Len() == 0 {
			if b+1 >= len(blocks) || strings.IndexByte(t.slice(blocks[b+1].Span), ':') > 0 {
				continue
			}
			f.value = blocks[b+1].Span
		}
		fields = append(fields, f)
	}
	return fields
}

// maxFieldName is the length from which words before a mark are no name of a
// header line.
const maxFieldName = 28

// fieldName returns, in small letters, what stands before the first colon or bar
// of a line, or its first dash, and where its value begins.
func fieldName(line string, dashes bool) (name string, value int) {
	line = line[:min(len(line), maxFieldName+len(" – "))]
	at, size := strings.IndexAny(line, ":|"), 1
	if strings.Contains(line, "..") || strings.Contains(line, " . .") {
		if dots := leaders.FindStringIndex(line); dots != nil && at < dots[1] && (at < 0 || at > dots[0]) {
			at, size = dots[0], dots[1]-dots[0]
		}
	}
	if dashes {
		for _, dash := range []string{" – ", " — ", " - "} {
			if d := strings.Index(line, dash); d > 0 && (at < 0 || d < at) {
				at, size = d, len(dash)
			}
		}
	}
	if at <= 0 || at > maxFieldName {
		return "", 0
	}
	return strings.ToLower(strings.Trim(line[:at], " *_•.")), at + size
}

// leaders matches dots that lead from the name of a header line to its value.
var leaders = regexp.MustCompile(`(?: ?\.{4,}|(?: \.){3,}) ?:?`)

// dashedFields reports whether three lines of the head have a dash between the
// name of a header line and its value: "TO – All duty editors".
func dashedFields(t *text) bool {
	n := 0
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		line := t.slice(headOf(t.doc.Blocks[b].Span))
		name, _ := fieldName(line, true)
		if other, _ := fieldName(line, false); fieldKeys[name] != otherField && name != other {
			n++
		}
	}
	return n > 2
}

// bareNames are names of header lines that letters and memos print in a column, with
// no mark between them and their values: "Datum  23 januari 2026".
var bareNames = wordSet("date subject datum betreft betreff onderwerp fecha asunto objet oggetto data assunto re title subj titel titre to from von de para published issued released dated sent")

// bareField returns the name of such a line and where its value begins.
func bareField(t *text, b int) (name string, value int) {
	word, _, ok := strings.Cut(t.slice(headOf(t.doc.Blocks[b].Span)), " ")
	if !ok || len(word) > 9 {
		return "", 0
	}
	if name = strings.ToLower(strings.TrimSuffix(word, ".")); !bareNames[name] || unicode.IsLower(leadRune(word)) || prose(t, b) {
		return "", 0
	}
	return name, len(word)
}

// bareFields reports whether lines of the head give both a date and a subject so.
func bareFields(t *text) bool {
	date, subject := false, false
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		name, _ := bareField(t, b)
		date = date || name != "" && fieldKeys[name] == dateField && len(fullDates(t, b, 0)) > 0
		subject = subject || fieldKeys[name] == subjectField
	}
	return date && subject
}

// firstField returns the first header line of the kind.
func firstField(fields []headField, key fieldKey) (headField, bool) {
	for _, f := range fields {
		if f.key == key {
			return f, true
		}
	}
	return headField{}, false
}

// trimSpan leaves out white space, marks of emphasis and what is drawn round a
// line at both ends.
func trimSpan(text string, s seed.Span) seed.Span {
	inner := strings.TrimLeftFunc(text[s.Start:s.End], isDrawn)
	s.Start = s.End - len(inner)
	s.End = s.Start + len(strings.TrimRightFunc(inner, isDrawn))
	return s
}

// isDrawn reports whether a character is drawn round words and is none of theirs.
func isDrawn(r rune) bool {
	return strings.ContainsRune(" \t\n*_|¦+", r) || '\u2500' <= r && r <= '\u25ff'
}

// blockWords returns the words of a block.
func (t *text) blockWords(b int) []word {
	from := sort.Search(len(t.words), func(i int) bool { return t.words[i].block >= b })
	to := from
	for to < len(t.words) && t.words[to].block == b {
		to++
	}
	return t.words[from:to]
}

// wordCount counts the words that are no punctuation.
func wordCount(words []word) int {
	n := 0
	for _, w := range words {
		if !w.punct {
			n++
		}
	}
	return n
}

// lineEndsSentence reports whether the line ends as a sentence does.
func lineEndsSentence(line string) bool {
	line = strings.TrimRight(line, "\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(line)
	return strings.ContainsRune(".!?…。！？؟;", r)
}

// capitalShare returns the share of words of four letters and more that begin
// with a capital letter, the first word left out.
func capitalShare(words []word) float64 {
	long, capital := 0, 0
	for i, w := range words {
		if i == 0 || w.punct || utf8.RuneCountInString(w.text) < 4 || !unicode.IsLetter(leadRune(w.text)) {
			continue
		}
		long++
		if w.upper {
			capital++
		}
	}
	if long == 0 {
		return 0
	}
	return float64(capital) / float64(long)
}

func leadRune(s string) rune {
	r, _ := utf8.DecodeRuneInString(s)
	return r
}

// prose reports whether the block reads as running text: long, or a sentence.
func prose(t *text, b int) bool {
	block := t.doc.Blocks[b]
	if block.Kind == seed.Heading || block.Kind == seed.Row || block.Kind == seed.Pre || block.Kind == seed.Caption {
		return false
	}
	n := wordCount(t.blockWords(b))
	return n >= 25 && (n > 40 || !isAllCaps(t.slice(block.Span))) || n >= 8 && lineEndsSentence(t.slice(block.Span))
}
