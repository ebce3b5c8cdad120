package extract

import (
	"strconv"
	"strings"
	"time"

	"briefbook/internal/seed"
)

// findDates finds the expressions of time that the document's language has
// rules for: absolute dates in each, all forms in English. Relative ones get a
// value only when the document has a publication date, or names its period.
func findDates(t *text, f *Findings) []TimeExpression {
	date := f.Date
	if date.Value == "" {
		date = periodOf(t)
	}
	d := &dateFinder{anchor: anchorFor(date, t.doc.Meta), lang: primaryTag(t.lang)}
	if date.Basis == seed.Metadata {
		d.anchor = t.reportDay(d.anchor)
	}
	for from := 0; from < len(t.words); {
		to := from + 1
		for to < len(t.words) && t.words[to].block == t.words[from].block {
			to++
		}
		d.block(t.words[from:to])
		from = to
	}
	return d.out
}

// reportDay returns the day in the dateline of the body, from which its reporter counts,
// where it is close to the anchor, the day on which the page appeared.
func (t *text) reportDay(a anchor) anchor {
	body := bodyStart(t)
	if a.day == 0 || body == len(t.doc.Blocks) {
		return a
	}
	words := t.blockWords(body)
	d := &dateFinder{anchor: a, lang: primaryTag(t.lang)}
	d.block(words[:datelineEnd(words)])
	for _, e := range d.out {
		if day := anchorOf(e.Value); day.day > 0 && day.time().Sub(a.time()).Abs() <= reportDays*24*time.Hour {
			return day
		}
	}
	return a
}

// reportDays is how many days may lie between a dateline and the page's appearance.
const reportDays = 3

// A dateFinder finds expressions of time in one block after another.
type dateFinder struct {
	anchor  anchor
	lang    string
	words   []word // of the block
	before  found  // the expression before, of the block
	guessed bool   // of the value of the expression that is read
	out     []TimeExpression
}

// A found is an expression that ends before the word end; the zero value is
// none.
type found struct {
	end       int
	is, value string
}

// block reads the words of one block.
func (f *dateFinder) block(words []word) {
	f.words, f.before = words, found{}
	for i := 0; i < len(words); {
		var m found
		f.guessed = false
		switch {
		case monthTables[f.lang] != nil:
			m = f.foreign(i)
		case f.lang == "en" || f.lang == undetermined:
			m = f.expression(i)
		default:
			m = f.numeric(i)
		}
		if m.end <= i {
			i++
			continue
		}
		f.orderRange(i, m)
		f.before = m
		f.out = append(f.out, TimeExpression{Span: seed.Span{Start: words[i].Start, End: f.endOf(m.end - 1)}, Type: m.is, Value: m.value, Guessed: f.guessed})
		i = m.end
	}
}

// low returns the word in lower case without the "'s" of a genitive; "" past
// the block's end.
func (f *dateFinder) low(i int) string {
	if i < 0 || i >= len(f.words) {
		return ""
	}
	s := f.words[i].lower
	if f.lang == "ar" {
		s = asciiDigits(s)
	}
	if len(s) > 2 && s[len(s)-1] == 's' {
		s = strings.TrimSuffix(strings.TrimSuffix(s, "'s"), "’s")
	}
	return s
}

// asciiDigits writes the digits of Arabic script as those of ASCII.
func asciiDigits(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= '٠' && r <= '٩' {
			return r - '٠' + '0'
		}
		return r
	}, s)
}

// endOf returns where the word ends, the "'s" of a genitive left out.
func (f *dateFinder) endOf(i int) int {
	w := f.words[i]
	if f.lang == "ar" {
		return w.End
	}
	return w.End - len(w.lower) + len(f.low(i))
}

// adjacent reports whether no space stands before the word.
func (f *dateFinder) adjacent(i int) bool {
	return i > 0 && i < len(f.words) && f.words[i].Start == f.words[i-1].End
}

// are returns where the phrase that begins at i ends; 0 when it does not stand there.
func (f *dateFinder) are(i int, phrase string) int {
	for w := range strings.SplitSeq(phrase, " ") {
		if f.low(i) != w && (i >= len(f.words) || f.words[i].lower != w) {
			return 0
		}
		i++
	}
	return i
}

// integer reads a number in figures of at most the given number of digits.
func (f *dateFinder) integer(i, digits int) (n int, ok bool) {
	s := f.low(i)
	if s == "" || len(s) > digits {
		return 0, false
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
	}
	n, err := strconv.Atoi(s)
	return n, err == nil
}

// year reads a year of four digits, or of two after an apostrophe.
func (f *dateFinder) year(i int) (y, end int) {
	if s := f.low(i); (s == "'" || s == "’" || s == "‘") && f.adjacent(i+1) {
		if n, ok := f.integer(i+1, 2); ok && len(f.low(i+1)) == 2 {
			return twoDigitYear(n, f.anchor), i + 2
		}
	}
	if n, ok := f.integer(i, 4); ok && n >= 1000 && n < 2200 {
		return n, i + 1
	}
	return 0, 0
}

// twoDigitYear returns the year that a number of two digits means: the last
// such up to ten years after the anchor, of the 20th century when there is none.
func twoDigitYear(n int, a anchor) int {
	if a.year == 0 {
		return 1900 + n
	}
	y := a.year/100*100 + n
	if y > a.year+10 {
		y -= 100
	}
	return y
}

// dayNumber reads the number of a day, "3" or "3rd".
func (f *dateFinder) dayNumber(i int) (d int, ok bool) {
	s := strings.TrimRight(f.low(i), "stndrh")
	if len(s) == 0 || len(s) > 2 || len(f.low(i))-len(s) != 0 && len(f.low(i))-len(s) != 2 {
		return 0, false
	}
	d, err := strconv.Atoi(s)
	return d, err == nil && d >= 1 && d <= 31
}

// month reads the name of a month and the full stop that shortens it.
func (f *dateFinder) month(i int) (m, end int) {
	if i < 0 || i >= len(f.words) || !f.words[i].upper {
		return 0, 0
	}
	w := timeWords[f.low(i)]
	end = i + 1
	stopped := f.low(end) == "." && f.adjacent(end)
	if w.is == shortMonth {
		if stopped {
			return w.n, end + 1
		}
		if _, ok := f.dayNumber(end); !ok {
			if y, _ := f.year(end); y == 0 {
				return 0, 0
			}
		}
		return w.n, end
	}
	if w.is != monthWord {
		return 0, 0
	}
	return w.n, end
}
