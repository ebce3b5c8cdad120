package extract

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// splitSentences cuts a block into sentences. A full stop ends one unless it
// belongs to an abbreviation, an initial, an ordinal or an enumeration; closing
// quotes and brackets stay with the sentence that they close. The spans are in
// order, do not overlap, and leave out only the white space between them.
func splitSentences(text string, b seed.Block, lang string) []seed.Span {
	if b.Kind == seed.Row {
		return splitCells(text, b)
	}
	c := &cutter{text: text[:b.End], start: b.Start, rules: rulesOf(lang)}
	c.informal = informal(text[b.Start:b.End], lang)
	forced := breaks(text, b.Span, c.rules)
	for at := b.Start; at < b.End; {
		if len(forced) > 0 && at >= forced[0] {
			c.cut(forced[0])
			forced = forced[1:]
		}
		if !mayTerminate(text[at]) {
			at++
			continue
		}
		if n := bulletAt(c.text[at:]); n > 0 && at > c.start && text[at-1] == ' ' {
			c.cut(at)
			at += n
			continue
		}
		stop := c.terminatorAt(at)
		if stop.end == at {
			at++
			continue
		}
		if c.opensWithEllipsis(stop) {
			c.cut(stop.start + 1)
		} else if c.ends(stop) {
			c.cut(stop.end)
		}
		at = stop.end
	}
	c.cut(b.End)
	return c.spans
}

// informal reports whether sentences of the block may begin in lower case: it
// does so itself, or writes "i" for "I".
func informal(block, lang string) bool {
	r, _ := utf8.DecodeRuneInString(block)
	return unicode.IsLower(r) || strings.HasPrefix(lang, "en") && (strings.Contains(block, " i ") || strings.Contains(block, " i'"))
}

// splitCells gives each cell of a table row a sentence of its own.
func splitCells(text string, b seed.Block) []seed.Span {
	c := &cutter{text: text[:b.End], start: b.Start}
	for _, cell := range b.Cells {
		if cell.Start >= c.start && cell.End <= b.End {
			c.start = cell.Start
			c.cut(cell.End)
		}
	}
	if len(c.spans) == 0 {
		c.start = b.Start
		c.cut(b.End)
	}
	return c.spans
}

// A cutter cuts one block; start is where the sentence at hand begins.
type cutter struct {
	text     string // the document's text up to the block's end
	start    int
	rules    *sentenceRules
	informal bool // the writer begins sentences in lower case
	spans    []seed.Span
}

// cut ends the sentence at hand at end.
func (c *cutter) cut(end int) {
	s := c.text[c.start:end]
	from := c.start + len(s) - len(strings.TrimLeft(s, " \n"))
	to := c.start + len(strings.TrimRight(s, " \n"))
	if from < to {
		c.spans = append(c.spans, seed.Span{Start: from, End: to})
	}
	c.start = end
}

// A stop is a run of marks that may end a sentence, with what closes after it.
type stop struct {
	start, end int
	dots       int  // full stops; an ellipsis counts three
	spaced     bool // full stops parted by spaces
	strong     bool // holds ! or ?
	wide       bool // holds a mark that ends a sentence always, as 。 does
	closed     bool // a quote or bracket closes after the marks
	quoted     bool // a quote closes after the marks
	trailed    bool // a note number or smile stands after them
}

// mayTerminate reports whether a terminator or bullet can begin with the byte.
func mayTerminate(b byte) bool {
	switch b {
	case '.', '!', '?', 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0, 0xD6, 0xE1:
		return true
	}
	return false
}

// terminatorAt reads the stop that begins at the offset; its end is the offset
// when there is none.
func (c *cutter) terminatorAt(at int) stop {
	s := stop{start: at, end: at}
	for s.end < len(c.text) {
		r, size := utf8.DecodeRuneInString(c.text[s.end:])
		switch r {
		case '.':
			s.dots++
		case '…':
			s.dots += 3
		case '!', '?', '؟', '‼', '⁇', '⁈', '⁉':
			s.strong = true
		case '。', '！', '？', '｡', '．', '।', '॥', '።', '։', '۔':
			s.wide = true
		case ' ':
			if s.dots == 0 || !strings.HasPrefix(c.text[s.end:], " .") || !c.spacedDots(s) {
				return c.closersAfter(s)
			}
			s.spaced = true
		default:
			return c.closersAfter(s)
		}
		s.end += size
	}
	return s
}

// spacedDots reports whether the full stop after the space goes on an ellipsis
// (". . .") and does not begin a word (".NET", ".5").
func (c *cutter) spacedDots(s stop) bool {
	rest := c.text[s.end+2:]
	next, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || next == ' ' || next == '.' || closes(next)
}

// closersAfter takes the closing quotes and brackets after the marks into the
// stop.
func (c *cutter) closersAfter(s stop) stop {
	if s.end == s.start {
		return s
	}
	for s.end < len(c.text) {
		rest := c.text[s.end:]
		if n := trailerAt(rest); n > 0 {
			s.end += n
			s.trailed = true
			continue
		}
		r, size := utf8.DecodeRuneInString(rest)
		if r == ' ' {
			// "Bonjour. »" and "next day. )": parted, but closing.
			next, n := utf8.DecodeRuneInString(rest[1:])
			if next != ')' && next != ']' && (next != '»' || c.rules.ordinalStop) || emoticonTail(rest[1:]) {
				return s
			}
			r, size = next, n+1
		}
		if !closes(r) {
			return s
		}
		s.closed = true
		s.quoted = s.quoted || r != ')' && r != ']' && r != '}'
		s.end += size
	}
	return s
}

// trailer matches what may stand after the full stop of a sentence and still
// be its own: numbers of notes in brackets, and smiles.
var trailer = regexp.MustCompile(`^ ?(?:\[\d{1,3}\]|[:;=]-?[)(DP]+)(?: |$|\[)`)

// trailerAt returns the length of the trailer that s begins with, 0 when there
// is none.
func trailerAt(s string) int {
	if len(s) < 3 || s[0] != ' ' && s[0] != '[' {
		return 0
	}
	if next := s[1]; s[0] == ' ' && next != '[' && next != ':' && next != ';' && next != '=' {
		return 0
	}
	return len(strings.TrimRight(trailer.FindString(s), " ["))
}

func closes(r rune) bool {
	switch r {
	case ')', ']', '}', '"', '\'', '”', '’', '»', '›', '“', '」', '』', '）', '】', '》', '″':
		return true
	}
	return false
}

// emoticonTail reports whether the bracket begins something like ")))" that is
// a smile and closes nothing.
func emoticonTail(s string) bool { return strings.HasPrefix(s, "))") }

// maxToken bounds how far back a token is read, so that a block without spaces
// stays linear.
const maxToken = 64

// tokenBefore returns the run without spaces before the offset, opening marks
// left out.
func (c *cutter) tokenBefore(at int) string {
	from := max(c.start, at-maxToken)
	for from < at && !utf8.RuneStart(c.text[from]) {
		from++
	}
	s := c.text[from:at]
	if i := strings.LastIndexAny(s, " \n"); i >= 0 {
		s = s[i+1:]
	}
	return strings.TrimLeft(s, "([{\"'“‘«‹¿¡„‚*—–-")
}

// A following is what stands after a stop.
type following struct {
	first   rune   // the first letter or digit, 0 when there is none
	word    string // the word that it begins
	quote   bool   // an opening quote stands before it
	symbol  bool   // some other mark stands before it
	initial bool   // the word is one letter and a full stop
	reports bool   // a name and a verb of saying follow
}

// nextWord reads what stands after a stop, past opening marks.
func nextWord(rest string) following {
	var f following
	at := 0
	for at < len(rest) && at < maxToken {
		r, size := utf8.DecodeRuneInString(rest[at:])
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			f.first = r
			f.word = rest[at : at+lettersIn(rest[at:])]
			f.initial = len(f.word) == size && strings.HasPrefix(rest[at+size:], ".")
			f.reports = reportsNext(rest[at:])
			return f
		}
		switch r {
		case '"', '\'', '“', '‘', '«', '‹', '„', '‚', '`':
			f.quote = true
		case ' ', '\n':
		default:
			f.symbol = true
		}
		at += size
	}
	return f
}

// lettersIn returns the length of the letters, digits and inner apostrophes
// that s begins with.
func lettersIn(s string) int {
	for i, r := range s {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) && r != '\'' && r != '’' || i > maxToken {
			return i
		}
	}
	return len(s)
}

// saying are verbs that follow a question quoted in their sentence.
var saying = wordSet(`said says asked asks told wrote writes added replied answered cried shouted demanded wondered tweeted exclaimed
	fragte sagte rief demanda preguntó dijo`)

// reportsNext reports whether s begins with at most three words of a name and a
// verb of saying.
func reportsNext(s string) bool {
	for range 4 {
		n := lettersIn(s)
		if n == 0 {
			return false
		}
		if saying[s[:n]] {
			return true
		}
		s = strings.TrimPrefix(strings.TrimPrefix(s[n:], "."), " ")
	}
	return false
}

// isInitial reports whether the token is one letter or letters parted by stops.
func isInitial(token string) bool {
	r, size := utf8.DecodeRuneInString(token)
	return size == len(token) && unicode.IsLetter(r) || isInitials(strings.ReplaceAll(token, ".-", ".")) || token == "Ph.D" || token == "Ph"
}

// isNumeric reports whether the token holds digits and no letters.
func isNumeric(token string) bool {
	digits := false
	for _, r := range token {
		if unicode.IsLetter(r) || r == '%' {
			return false
		}
		digits = digits || unicode.IsDigit(r)
	}
	return digits
}

func isRoman(token string) bool {
	return token != "" && token != "I" && strings.Trim(token, "IVXLC") == ""
}

// plainWord reports whether the token is letters only.
func plainWord(token string) bool {
	for _, r := range token {
		if !unicode.IsLetter(r) && r != '\'' && r != '’' && r != '-' {
			return false
		}
	}
	return token != ""
}
