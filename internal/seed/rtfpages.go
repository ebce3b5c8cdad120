package seed

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// codePages are the code pages that RTF names by number.
var codePages = map[int]struct {
	name string
	enc  encoding.Encoding
}{
	437: {"ibm437", charmap.CodePage437}, 708: {"iso-8859-6", charmap.ISO8859_6}, 850: {"ibm850", charmap.CodePage850}, 852: {"ibm852", charmap.CodePage852}, 855: {"ibm855", charmap.CodePage855},
	858: {"ibm00858", charmap.CodePage858}, 860: {"ibm860", charmap.CodePage860}, 862: {"ibm862", charmap.CodePage862}, 863: {"ibm863", charmap.CodePage863}, 865: {"ibm865", charmap.CodePage865}, 866: {"ibm866", charmap.CodePage866},
	874: {"windows-874", charmap.Windows874}, 932: {"shift_jis", japanese.ShiftJIS}, 936: {"gbk", simplifiedchinese.GBK}, 949: {"euc-kr", korean.EUCKR}, 950: {"big5", traditionalchinese.Big5},
	1250: {"windows-1250", charmap.Windows1250}, 1251: {"windows-1251", charmap.Windows1251}, 1252: {"windows-1252", charmap.Windows1252}, 1253: {"windows-1253", charmap.Windows1253}, 1254: {"windows-1254", charmap.Windows1254},
	1255: {"windows-1255", charmap.Windows1255}, 1256: {"windows-1256", charmap.Windows1256}, 1257: {"windows-1257", charmap.Windows1257}, 1258: {"windows-1258", charmap.Windows1258},
	10000: {"macintosh", charmap.Macintosh}, 10001: {"shift_jis", japanese.ShiftJIS}, 10002: {"big5", traditionalchinese.Big5}, 10003: {"euc-kr", korean.EUCKR}, 10007: {"x-mac-cyrillic", charmap.MacintoshCyrillic}, 10008: {"gbk", simplifiedchinese.GBK},
	20866: {"koi8-r", charmap.KOI8R}, 21866: {"koi8-u", charmap.KOI8U}, 28591: {"iso-8859-1", charmap.ISO8859_1}, 28592: {"iso-8859-2", charmap.ISO8859_2}, 28595: {"iso-8859-5", charmap.ISO8859_5}, 28597: {"iso-8859-7", charmap.ISO8859_7},
	54936: {"gb18030", simplifiedchinese.GB18030}, 65001: {"utf-8", encoding.Nop},
}

// charsetPages gives the code pages of the charsets that fonts name (\fcharset).
var charsetPages = map[int]int{
	0: 1252, 77: 10000, 78: 10001, 79: 10003, 80: 10008, 81: 10002, 83: 10005, 84: 10004, 85: 10006, 86: 10081, 87: 10021, 88: 10029, 89: 10007,
	128: 932, 129: 949, 130: 1361, 134: 936, 136: 950, 161: 1253, 162: 1254, 163: 1258, 177: 1255, 178: 1256, 179: 1256, 180: 1256, 181: 1255, 186: 1257, 204: 1251, 222: 874, 238: 1250, 254: 437, 255: 850,
}

const symbolCharset = 2

// rtfPages knows the code pages of a document and its fonts.
type rtfPages struct {
	document    int
	defaultFont int
	fonts       map[int]*rtfFont
	font        *rtfFont // that is being declared
	unreadable  int
}

type rtfFont struct {
	name    string
	page    int // 0 for the document's
	charset int
}

func (p *rtfPages) init() {
	p.document, p.defaultFont, p.fonts = 1252, -1, map[int]*rtfFont{}
}

func (p *rtfPages) name() string {
	if page, ok := codePages[p.document]; ok {
		return page.name
	}
	return fmt.Sprintf("cp%d", p.document)
}

// declare begins the declaration of a font.
func (p *rtfPages) declare(number int) {
	p.font = &rtfFont{}
	if len(p.fonts) < 10_000 {
		p.fonts[number] = p.font
	}
}

func (p *rtfPages) setCharset(charset int) {
	if p.font != nil {
		p.font.charset = charset
		if page := charsetPages[charset]; p.font.page == 0 {
			p.font.page = page
		}
	}
}

// addName adds to the name of the font that is being declared, which a semicolon
// ends.
func (p *rtfPages) addName(s string) {
	if p.font != nil && len(p.font.name) < 100 {
		name, _, ended := strings.Cut(s, ";")
		p.font.name += name
		if ended {
			p.font = nil
		}
	}
}

func (p *rtfPages) get(font int) *rtfFont {
	if font < 0 {
		font = p.defaultFont
	}
	return p.fonts[font]
}

func (p *rtfPages) fontName(font int) string {
	if f := p.get(font); f != nil {
		return f.name
	}
	return ""
}

// decode returns the text of bytes in the code page of a font.
func (p *rtfPages) decode(data []byte, font int) (string, error) {
	f := p.get(font)
	if f != nil && f.charset == symbolCharset {
		s := make([]rune, len(data))
		for i, c := range data {
			s[i] = 0xf000 + rune(c)
		}
		text := symbols(string(s), f.name)
		return strings.Map(plainSymbol, text), nil
	}
	if isASCII(data) {
		return string(data), nil
	}
	number := p.document
	if f != nil && f.page != 0 {
		number = f.page
	}
	page, ok := codePages[number]
	if !ok {
		return "", fmt.Errorf("%w: code page %d is not known", ErrCharset, number)
	}
	out, err := page.enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", fmt.Errorf("%w: not %s: %v", ErrCharset, page.name, err)
	}
	out = bytes.ToValidUTF8(out, []byte("\ufffd"))
	p.unreadable += bytes.Count(out, []byte("\ufffd"))
	return string(out), nil
}

// plainSymbol returns what is shown of a character of an unknown font of
// symbols: what a plain font shows, if that is ASCII.
func plainSymbol(r rune) rune {
	switch {
	case 0xf000 <= r && r < 0xf000+utf8.RuneSelf:
		return r - 0xf000
	case 0xf000 <= r && r <= 0xf0ff:
		return -1
	}
	return r
}

func isASCII(data []byte) bool {
	for _, c := range data {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
