package search

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A lexeme is what a run of word characters stands for: its form, folded, and in
// an index that is being built the number of its term.
type lexeme struct {
	form string
	term int32
}

// A token is one word of a text. Position counts the words of the text; a
// compound ("high-speed") gives its parts, each with a position of its own, and
// then, at the first part's position, the parts joined ("highspeed").
type token struct {
	lexeme
	position   int
	start, end int // bytes of the text as written
	joined     bool
}

// A part is a run of word characters.
type part struct {
	lexeme
	start, end int
	unspaced   bool // of a script written without spaces
}

const maxCompound = 4

// tokens cuts a text into its words.
func tokens(text string) []token {
	r := wordReader{
		known: func(s string, joined bool) lexeme {
			if joined {
				return lexeme{form: s}
			}
			return lexeme{form: fold(s)}
		},
		out: make([]token, 0, len(text)/6+1),
	}
	return r.read(text)
}

// A wordReader cuts texts into words.
type wordReader struct {
	// known returns the word for characters as written, or for the joined parts
	// of a compound, which are folded.
	known    func(written string, joined bool) lexeme
	out      []token
	compound []part
	position int
}

// read returns the tokens of a text; they are good until the next is read.
func (r *wordReader) read(text string) []token {
	r.out, r.position = r.out[:0], 0
	for at := 0; ; {
		p := nextPart(text, at)
		if p.end == p.start {
			break
		}
		at = p.end
		if p.unspaced { // its words are other than the run
			p.form = fold(text[p.start:p.end])
		} else {
			p.lexeme = r.known(text[p.start:p.end], false)
		}
		if p.form == "" {
			continue
		}
		if n := len(r.compound); n > 0 && !joins(text, &r.compound[n-1], &p) {
			r.flush(text)
		}
		if p.unspaced {
			r.bigrams(text, p)
		} else {
			r.compound = append(r.compound, p)
		}
	}
	r.flush(text)
	return r.out
}

// flush puts out the parts of a compound, or of a word that is none, and the
// parts joined.
func (r *wordReader) flush(text string) {
	all, first := r.compound, r.position
	for i := range all {
		r.put(all[i].lexeme, all[i].start, all[i].end)
	}
	if form := join(all, text); form != "" {
		r.out = append(r.out, token{r.known(form, true), first, all[0].start, all[len(all)-1].end, true})
	}
	r.compound = all[:0]
}

func (r *wordReader) put(w lexeme, start, end int) {
	r.out = append(r.out, token{lexeme: w, position: r.position, start: start, end: end})
	r.position++
}

// bigrams puts out each two neighbouring characters of an unspaced run, or its
// only one.
func (r *wordReader) bigrams(text string, p part) {
	var at []int
	for i := range text[p.start:p.end] {
		at = append(at, p.start+i)
	}
	at = append(at, p.end)
	if len(at) == 2 {
		r.put(r.known(text[p.start:p.end], false), p.start, p.end)
	}
	for i := 0; i+2 < len(at); i++ {
		if w := r.known(text[at[i]:at[i+2]], false); w.form != "" {
			r.put(w, at[i], at[i+2])
		}
	}
}

// nextPart returns the first run of word characters at or after at, not yet
// folded; an empty one when there is none.
func nextPart(text string, at int) part {
	for at < len(text) && text[at] < utf8.RuneSelf && !isWordByte(text[at]) {
		at++
	}
	start, unspaced := -1, false
	for i := at; i < len(text); {
		if text[i] < utf8.RuneSelf && start >= 0 && !unspaced && isWordByte(text[i]) {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		word := isWordRune(r)
		if start < 0 && word {
			start, unspaced = i, isUnspaced(r)
		} else if start >= 0 && (!word || isUnspaced(r) != unspaced && !isInvisible(r)) {
			return part{start: start, end: i, unspaced: unspaced}
		}
		i += size
	}
	if start < 0 {
		return part{}
	}
	return part{start: start, end: len(text), unspaced: unspaced}
}

// joins reports whether b continues the compound that a ends: one joiner stands
// between them.
func joins(text string, a, b *part) bool {
	if b.unspaced || a.end >= b.start {
		return false
	}
	r, size := utf8.DecodeRuneInString(text[a.end:])
	if a.end+size != b.start {
		return false
	}
	switch r {
	case '\'', '’', 'ʼ', '-', '‐', '‑':
		return true
	case '.':
		return lastDigit(a.form) && firstDigit(b.form) || oneLetter(a.form) && oneLetter(b.form)
	case ',':
		return lastDigit(a.form) && firstDigit(b.form)
	}
	return false
}

// join returns the compound in one word, "" when it makes none. Between digits
// a full stop and a hyphen stay ("3.5", "2019-01-05"), so that numbers and dates
// are found as typed.
func join(compound []part, text string) string {
	n := len(compound)
	if n < 2 || n > maxCompound || compound[n-1].form == "s" && text[compound[n-1].start-1] != '.' {
		return ""
	}
	var b strings.Builder
	for i, p := range compound {
		if i > 0 && lastDigit(compound[i-1].form) && firstDigit(p.form) {
			switch text[compound[i-1].end] {
			case '.':
				b.WriteByte('.')
			case ',':
			default:
				b.WriteByte('-')
			}
		}
		b.WriteString(p.form)
	}
	return b.String()
}

func firstDigit(s string) bool { return s[0] >= '0' && s[0] <= '9' }
func lastDigit(s string) bool  { return s[len(s)-1] >= '0' && s[len(s)-1] <= '9' }

func oneLetter(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	return size == len(s) && unicode.IsLetter(r)
}

func isWordByte(b byte) bool {
	return b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9'
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return isWordByte(byte(r))
	}
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) || isInvisible(r))
}

// isInvisible reports whether r stands within words without being seen: soft
// hyphen, zero width space and joiners, word joiner, byte order mark.
func isInvisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && r <= 0x200D || r == 0x2060 || r == 0xFEFF
}

// isUnspaced reports whether r is of a script that puts no spaces between
// words; Korean, which does, is with them because its words carry endings.
func isUnspaced(r rune) bool {
	return r >= 0x0E00 && r <= 0x0EFF || // Thai, Lao
		r >= 0x1000 && r <= 0x109F || // Myanmar
		r >= 0x1780 && r <= 0x17FF || // Khmer
		r >= 0x3040 && r <= 0x30FF || // kana
		r >= 0x3400 && r <= 0x9FFF || // Han
		r >= 0xAC00 && r <= 0xD7AF || // Hangul
		r >= 0xF900 && r <= 0xFAFF || r >= 0xFF66 && r <= 0xFF9F ||
		r >= 0x20000 && r <= 0x3FFFF
}

// fold returns the word as it is indexed: without case, width, diacritics and
// invisible characters. It may be empty.
func fold(word string) string {
	ascii, lower := true, true
	for i := 0; i < len(word); i++ {
		ascii = ascii && word[i] < utf8.RuneSelf
		lower = lower && (word[i] < 'A' || word[i] > 'Z')
	}
	if ascii {
		if lower {
			return word
		}
		return strings.ToLower(word)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(word) {
		for _, l := range norm.NFKD.String(string(unicode.ToLower(r))) {
			if s, ok := letters[l]; ok {
				b.WriteString(s)
			} else if !isDiacritic(l) && !isInvisible(l) && isWordRune(l) {
				b.WriteRune(l)
			}
		}
	}
	return norm.NFC.String(b.String())
}

// letters holds letters that have a plain form but no decomposition.
var letters = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th",
	'ħ': "h", 'ı': "i", 'ŋ': "n", 'ŧ': "t", 'ς': "σ",
}

// isDiacritic reports whether r only colours the letter before it: accents,
// Hebrew points, Arabic vowel signs and lengthening.
func isDiacritic(r rune) bool {
	return r >= 0x300 && r <= 0x36F || r >= 0x591 && r <= 0x5BD || r >= 0x64B && r <= 0x65F || r == 0x670 || r == 0x640
}
