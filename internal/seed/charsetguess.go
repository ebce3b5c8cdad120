package seed

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wlynxg/chardet"
	"golang.org/x/text/encoding/charmap"
)

// ibm855 is a charset that the index of web charsets lacks.
const ibm855 = "ibm855"

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
		guess = firstOf(eastAsia(data), nonLatin(data), centralEurope(data), turkish(data))
	}
	if guess == ibm855 {
		out, err := charmap.CodePage855.NewDecoder().Bytes(data)
		return string(out), guess, err
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
		letters []*unicode.RangeTable
		share   int // at least one in so many characters above ASCII
	}{
		{"shift_jis", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, 8},
		{"euc-jp", []*unicode.RangeTable{unicode.Hiragana, unicode.Katakana}, 8},
		{"euc-kr", []*unicode.RangeTable{unicode.Hangul}, 2},
	} {
		text, _, ok := decodeAs(data, c.name)
		if !ok {
			continue
		}
		high, fit := 0, 0
		for _, r := range text {
			switch {
			case r < utf8.RuneSelf:
			case unicode.In(r, c.letters...) && (r < '\uff61' || r > '\uff9f'): // half-width kana are what other charsets look like
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
	within, after, high := countHigh(data)
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
		magyar = min(after[0xf5], n(0xe1, 0xe9), n(0xf6, 0xfc))
	}
	if romanian := min(n(0xba)+n(0xfe), n(0xe3)); romanian >= 2+high/50 && n(0xf0) == 0 {
		return "windows-1250"
	}
	if signs < 2+high/20 && czech < 2+high/50 && magyar < 2 {
		return ""
	}
	// A Polish ą is 0xb9 in windows-1250 and 0xb1 in ISO 8859-2, where 0xb9 is š.
	polish := n(0xb3) > 0 && after[0xb9] > after[0xb1]
	if polish || windows > n(0xb1, 0xb6, 0xbc, 0xa6, 0xac) {
		return "windows-1250"
	}
	return "iso-8859-2"
}

// countHigh counts the bytes above ASCII: each that stands between letters, each
// that follows one, and all.
func countHigh(data []byte) (within, after [256]int, all int) {
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		all++
		if i > 0 && isLatinByte(data[i-1]) {
			after[c]++
			if i+1 < len(data) && isLatinByte(data[i+1]) {
				within[c]++
			}
		}
	}
	return within, after, all
}

// turkish tells Turkish, which the detector takes for windows-1252: its ğ, ı and
// ş stand where Icelandic has ð, ý and þ, which come with accented vowels.
func turkish(data []byte) string {
	_, after, _ := countHigh(data)
	own := after[0xf0] + after[0xfd] + after[0xfe]
	if own >= 3 && after[0xfd] > 0 && (after[0xf0] > 0 || after[0xfe] > 0) && after[0xe1]+after[0xe6]+after[0xed]+after[0xf3]+after[0xfa] == 0 {
		return "windows-1254"
	}
	return ""
}

// nonLatin tells charsets of Cyrillic and Arabic that the detector does not know
// or takes for western ones. Words in them are runs of bytes above ASCII, which
// in western texts stand alone.
func nonLatin(data []byte) string {
	high, runs := 0, 0
	for i, c := range data {
		if c < 0x80 {
			continue
		}
		high++
		if i == 0 || data[i-1] < 0x80 {
			runs++
		}
	}
	if high < 20 || high < runs*5/2 {
		return ""
	}
	best, most := "", 0.5
	for _, c := range []struct {
		name     string
		decoder  *charmap.Charmap
		frequent string
	}{
		{"windows-1251", charmap.Windows1251, "оеаинтсрвля"}, {"koi8-r", charmap.KOI8R, "оеаинтсрвля"}, {"iso-8859-5", charmap.ISO8859_5, "оеаинтсрвля"},
		{"ibm866", charmap.CodePage866, "оеаинтсрвля"}, {ibm855, charmap.CodePage855, "оеаинтсрвля"}, {"x-mac-cyrillic", charmap.MacintoshCyrillic, "оеаинтсрвля"},
		{"iso-8859-6", charmap.ISO8859_6, "اليموتنرب"},
	} {
		common := 0
		for _, b := range data {
			if b >= 0x80 && strings.ContainsRune(c.frequent, c.decoder.DecodeByte(b)) {
				common++
			}
		}
		if share := float64(common) / float64(high); share > most {
			best, most = c.name, share
		}
	}
	return best
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
