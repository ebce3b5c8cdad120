package seed

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
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
