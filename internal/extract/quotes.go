package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/seed"
)

// A quotation is a passage between quotation marks, the marks included. Open
// says that the block ends before a closing mark, as each paragraph but the last
// of a long quotation does.
type quotation struct {
	seed.Span
	block int
	open  bool
}

// quoteClosers holds, for each opening mark, the marks that may close it.
var quoteClosers = map[string]string{
	"“": "”", "„": "“”\"", "«": "»", "»": "«", `"`: `"`, "''": "''", "``": "''", "‘": "’", "'": "'",
}

// quotations returns the quotations of the document, in order.
func (t *text) quotations() []quotation {
	var quotes []quotation
	for b, block := range t.doc.Blocks {
		quotes = appendQuotations(quotes, t.doc.Text[:block.End], block.Start, b)
	}
	return quotes
}

// appendQuotations appends the quotations of the block that begins at start and
// ends with the text.
func appendQuotations(quotes []quotation, text string, start, b int) []quotation {
	const marks = "“„«»\"'`‘"
	for at := start; at < len(text); {
		i := strings.IndexAny(text[at:], marks)
		if i < 0 {
			break
		}
		at += i
		mark := markAt(text, at)
		if !opensQuote(text, start, at, mark) {
			at += len(mark)
			continue
		}
		end, closed := quoteEnd(text, at+len(mark), mark)
		if !closed && !strings.Contains("“„«\"''", mark) {
			at += len(mark)
			continue
		}
		quotes = append(quotes, quotation{seed.Span{Start: at, End: end}, b, !closed})
		at = end
	}
	return quotes
}

// markAt returns the quotation mark at the offset; two single marks are one.
func markAt(text string, at int) string {
	if two := text[at:min(at+2, len(text))]; two == "''" || two == "``" {
		return two
	}
	_, size := utf8.DecodeRuneInString(text[at:])
	return text[at : at+size]
}

// opensQuote reports whether the mark stands where a quotation begins.
func opensQuote(text string, start, at int, mark string) bool {
	if quoteClosers[mark] == "" {
		return false
	}
	next, _ := utf8.DecodeRuneInString(text[at+len(mark):])
	if unicode.IsSpace(next) && mark != "«" || unicode.IsDigit(next) && (mark == "'" || mark == "‘") {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(text[start:at])
	fresh := at == start || unicode.IsSpace(before) || strings.ContainsRune("([{—–-:,\"“‘/", before)
	if mark == "“" || mark == "„" || mark == "«" {
		return true
	}
	return fresh
}

// quoteEnd returns where the quotation that began before at ends, its closing
// mark included, and whether it has one.
func quoteEnd(text string, at int, mark string) (end int, closed bool) {
	closers := quoteClosers[mark]
	limit := len(text)
	single := mark == "'" || mark == "‘"
	if single || mark == "»" || mark == "``" {
		limit = min(limit, at+maxDoubtfulQuote)
	}
	for i := at; i < limit; {
		j := strings.IndexAny(text[i:limit], closers)
		if j < 0 {
			break
		}
		i += j
		m := markAt(text, i)
		after, _ := utf8.DecodeRuneInString(text[i+len(m):])
		// An apostrophe stands before a letter; a single mark that closes does not.
		if single && isWordRune(after) || (mark == "''" || mark == "``") && m != "''" {
			i += len(m)
			continue
		}
		return i + len(m), true
	}
	return len(text), false
}

// maxDoubtfulQuote bounds in bytes how far the closing mark is sought of marks
// that often open nothing: apostrophes, and closing marks in other languages.
const maxDoubtfulQuote = 600
