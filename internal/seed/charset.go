package seed

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	letters "unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// declareArea is how much of a file may hold the declaration of its charset.
const declareArea = 4096

// boms holds byte order marks, longer ones before those that begin them.
var boms = []struct {
	mark, name string
	enc        encoding.Encoding
}{
	{"\xef\xbb\xbf", "utf-8", encoding.Nop},
	{"\xff\xfe\x00\x00", "utf-32le", utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM)},
	{"\x00\x00\xfe\xff", "utf-32be", utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM)},
	{"\xff\xfe", "utf-16le", utf16le},
	{"\xfe\xff", "utf-16be", utf16be},
}

var (
	utf16le = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	utf16be = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
)

// decode returns the text of a file of text and the name of its charset. The
// declared charset counts only where the bytes bear it out: much that says
// ISO-8859-1 is UTF-8.
func decode(data []byte, declared string) (text, charset string, err error) {
	for _, bom := range boms {
		if rest, ok := bytes.CutPrefix(data, []byte(bom.mark)); ok {
			text, err := decodeStrictly(rest, bom.enc, bom.name, len(bom.mark))
			return text, bom.name, err
		}
	}
	switch name := bareUTF16(data); name {
	case "utf-16le":
		text, err := decodeStrictly(data, utf16le, name, 0)
		return text, name, err
	case "utf-16be":
		text, err := decodeStrictly(data, utf16be, name, 0)
		return text, name, err
	}
	if isBinary(data) {
		return "", "", ErrBinary
	}
	if text, name, ok := decodeISO2022(data); ok {
		return text, name, nil
	}
	if utf8.Valid(data) {
		return string(data), "utf-8", nil
	}
	if at, ok := damagedUTF8(data); ok {
		return "", "utf-8", fmt.Errorf("%w: byte %d is not UTF-8 (0x%02x), as the text before it is", ErrCharset, at, data[at])
	}
	if text, name, ok := decodeAs(data, declared); ok {
		return text, name, nil
	}
	return decodeGuessed(data)
}

// isBinary reports whether the bytes are no text of an ASCII-based charset:
// NULs, but for a stray one, or many other control characters.
func isBinary(data []byte) bool {
	nuls, controls := 0, 0
	for _, c := range data {
		if c == 0 {
			nuls++
		}
		if c < ' ' && (c < '\t' || c > '\r') && c != 0x1b && c != 0x0e && c != 0x0f {
			controls++
		}
	}
	return nuls > len(data)/64 || controls > 16 && controls > len(data)/20
}

// bareUTF16 tells UTF-16 without a byte order mark by the NULs that its ASCII
// characters hold.
func bareUTF16(data []byte) string {
	if len(data) < 4 || len(data)%2 != 0 {
		return ""
	}
	head := data[:min(len(data), declareArea)]
	var nul [2]int
	for i, c := range head {
		if c == 0 {
			nul[i%2]++
		}
	}
	few, many := len(head)/100, len(head)/5
	switch {
	case nul[1] > many && nul[0] <= few:
		return "utf-16le"
	case nul[0] > many && nul[1] <= few:
		return "utf-16be"
	}
	return ""
}

// decodeStrictly decodes bytes that begin at the offset given in the file.
func decodeStrictly(data []byte, enc encoding.Encoding, name string, offset int) (string, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: not %s: %v", ErrCharset, name, err)
	}
	if name == "utf-8" {
		if at := firstInvalid(out); at >= 0 {
			return "", fmt.Errorf("%w: byte %d is not UTF-8 (0x%02x), as the byte order mark says", ErrCharset, at+offset, out[at])
		}
		return string(out), nil
	}
	if at := bytes.Index(out, []byte("\ufffd")); at >= 0 {
		before, _ := enc.NewEncoder().Bytes(out[:at])
		// A U+FFFD that the file itself holds encodes to its own bytes.
		own, _ := enc.NewEncoder().String("\ufffd")
		if !strings.HasPrefix(string(data[min(len(before), len(data)):]), own) {
			return "", fmt.Errorf("%w: byte %d is not %s", ErrCharset, len(before)+offset, name)
		}
	}
	return string(out), nil
}

func firstInvalid(data []byte) int {
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size <= 1 {
			return i
		}
		i += size
	}
	return -1
}

// damagedUTF8 tells UTF-8 with a few bad bytes from the older charsets, whose
// letters above ASCII hardly ever form UTF-8 sequences. It returns where the
// first bad byte is.
func damagedUTF8(data []byte) (int, bool) {
	first, bad, good := -1, 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size <= 1:
			if first < 0 {
				first = i
			}
			bad++
		case size > 1:
			good++
		}
		i += size
	}
	return first, good >= 4 && good >= 4*bad
}

// decodeISO2022 decodes the 7-bit charsets that shift with escapes, which pass
// for ASCII.
func decodeISO2022(data []byte) (text, name string, ok bool) {
	switch {
	case bytes.Contains(data, []byte("\x1b$)C")):
		out, err := korean.EUCKR.NewDecoder().Bytes(unshift(data))
		return string(out), "iso-2022-kr", err == nil && !bytes.Contains(out, []byte("\ufffd"))
	case bytes.Contains(data, []byte("\x1b$B")), bytes.Contains(data, []byte("\x1b$@")), bytes.Contains(data, []byte("\x1b(J")), bytes.Contains(data, []byte("\x1b(I")):
		return decodeAs(data, "iso-2022-jp")
	}
	return "", "", false
}

// unshift turns ISO-2022-KR into EUC-KR: between SO and SI the high bit is set
// (RFC 1557).
func unshift(data []byte) []byte {
	out := make([]byte, 0, len(data))
	shifted := false
	for _, c := range bytes.ReplaceAll(data, []byte("\x1b$)C"), nil) {
		switch {
		case c == 0x0e || c == 0x0f:
			shifted = c == 0x0e
		case shifted && c > ' ':
			out = append(out, c|0x80)
		default:
			out = append(out, c)
		}
	}
	return out
}

// decodeAs decodes from the charset of that label, if that leaves no byte over.
func decodeAs(data []byte, label string) (text, name string, ok bool) {
	enc, err := htmlindex.Get(strings.TrimSpace(label))
	if err != nil {
		return "", "", false
	}
	name, err = htmlindex.Name(enc)
	if err != nil || strings.HasPrefix(name, "utf-") {
		return "", "", false
	}
	out, err := enc.NewDecoder().Bytes(data)
	return string(out), name, err == nil && !bytes.Contains(out, []byte("\ufffd"))
}

// decodeGuessed decodes from the charset that the bytes look like, by default
// windows-1252.
func decodeGuessed(data []byte) (text, charset string, err error) {
	guess := strings.ToLower(chardet.Detect(sample(data)).Encoding)
	switch guess {
	case "cp949":
		guess = "euc-kr"
	case "cp932":
		guess = "shift_jis"
	case "windows-1252", "iso-8859-1", "macroman", "maccyrillic", "ascii", "":
		guess = firstOf(eastAsia(data), centralEurope(data))
	}
	if text, name, ok := decodeAs(data, guess); ok {
		return text, name, nil
	}
	for i, c := range data {
		switch c {
		case 0x81, 0x8d, 0x8f, 0x90, 0x9d: // no characters in windows-1252
			return "", "", fmt.Errorf("%w: byte %d (0x%02x) is in no charset that fits the text", ErrCharset, i, c)
		}
	}
	out, err := charmap.Windows1252.NewDecoder().Bytes(data)
	return string(out), "windows-1252", err
}

// eastAsia tells the charsets of eastern Asia in texts too short for the
// detector, by the letters that hardly any of their sentences lacks.
func eastAsia(data []byte) string {
	for _, c := range []struct {
		name    string
		letters []*letters.RangeTable
		share   int // at least one in so many characters above ASCII
	}{
		{"shift_jis", []*letters.RangeTable{letters.Hiragana, letters.Katakana}, 8},
		{"euc-jp", []*letters.RangeTable{letters.Hiragana, letters.Katakana}, 8},
		{"euc-kr", []*letters.RangeTable{letters.Hangul}, 2},
	} {
		text, _, ok := decodeAs(data, c.name)
		if !ok {
			continue
		}
		high, fit := 0, 0
		for _, r := range text {
			switch {
			case r < utf8.RuneSelf:
			case letters.In(r, c.letters...) && (r < '\uff61' || r > '\uff9f'): // half-width kana are what other charsets look like
				high, fit = high+1, fit+1
			default:
				high++
			}
		}
		if fit >= 3 && fit*c.share >= high {
			return c.name
		}
	}
	return ""
}

// centralEurope tells the charsets of central Europe, which the detector takes
// for windows-1252, by signs within words and by letters that no western
// language has together. It returns "" when there are none.
func centralEurope(data []byte) string {
	var within, after [256]int
	high := 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		high++
		if i > 0 && isLatinByte(data[i-1]) {
			after[c]++
			if i+1 < len(data) && isLatinByte(data[i+1]) {
				within[c]++
			}
		}
	}
	n := func(bytes ...byte) (sum int) {
		for _, c := range bytes {
			sum += within[c]
		}
		return sum
	}
	windows := n(0x8a, 0x8c, 0x8d, 0x8e, 0x8f, 0x9a, 0x9c, 0x9d, 0x9e, 0x9f)
	signs := n(0xb1, 0xb3, 0xb6, 0xb9, 0xbb, 0xbc, 0xbe, 0xbf)
	czech := min(n(0xec), n(0xf8)+n(0x9a, 0x9e, 0xb9, 0xbe), n(0xe8)+n(0xfd))
	magyar := 0
	if n(0xe3, 0xe4) == 0 {
		magyar = min(n(0xf5)+n(0xfb), n(0xe1, 0xe9), n(0xf6, 0xfc))
	}
	if signs < 2+high/20 && czech < 2+high/50 && magyar < 2+high/50 {
		return ""
	}
	// A Polish ą is 0xb9 in windows-1250 and 0xb1 in ISO 8859-2, where 0xb9 is š.
	polish := n(0xb3) > 0 && after[0xb9] > after[0xb1]
	if polish || windows > n(0xb1, 0xb6, 0xbc, 0xa6, 0xac) {
		return "windows-1250"
	}
	return "iso-8859-2"
}

func isLatinByte(c byte) bool {
	return 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0xc0
}

// sample returns the lines of data that hold bytes above ASCII, up to 64 KiB:
// they alone tell the charset, and the detector is slow.
func sample(data []byte) []byte {
	const limit, enough = 64 << 10, 1 << 10
	var out []byte
	for line := range bytes.Lines(data) {
		if bytes.IndexFunc(line, func(r rune) bool { return r >= utf8.RuneSelf }) < 0 {
			continue
		}
		out = append(out, line[:min(len(line), limit-len(out))]...)
		if len(out) == limit {
			break
		}
	}
	// The detector counts on some amount of text.
	return bytes.Repeat(out, 1+enough/(len(out)+1))
}

var (
	metaCharset = regexp.MustCompile(`(?i)<meta\s[^>]*?charset\s*=\s*["']?\s*([\w:.-]+)`)
	xmlEncoding = regexp.MustCompile(`^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([\w:.-]+)["']`)
)

// declaredHTML returns the charset that a page says it is in.
func declaredHTML(data []byte) string {
	head := data[:min(len(data), declareArea)]
	for _, re := range []*regexp.Regexp{xmlEncoding, metaCharset} {
		if m := re.FindSubmatch(head); m != nil {
			return string(m[1])
		}
	}
	return ""
}
