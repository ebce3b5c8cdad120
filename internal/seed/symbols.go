package seed

import "strings"

// symbolFont holds what the font Symbol shows for the bytes 0x20 to 0x7e and
// 0xa0 to 0xfe (Unicode's mapping table of Adobe's Symbol encoding).
var symbolFont = [2][]rune{
	[]rune(" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼"),
	[]rune("€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪\u00a0〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭"),
}

// wingdings holds what the font Wingdings shows for the bytes that documents
// use as signs; its other pictures are no text.
var wingdings = map[rune]rune{
	0x28: '☎', 0x2a: '✉', 0x4a: '☺', 0x4c: '☹', 0x6c: '●', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x72: '❒', 0x75: '◆', 0x76: '❖', 0x77: '◆',
	0x9f: '•', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xe8: '➔', 0xef: '⇦', 0xf0: '⇨', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
}

// symbols returns text in a font of symbols as the characters that it shows.
// Such fonts have their signs at the code of a byte or, as Word writes them, at
// U+F000 and that code. Text in other fonts is returned as it is.
func symbols(s, font string) string {
	font = strings.ToLower(font)
	if font != "symbol" && !isPictures(font) {
		return s
	}
	return strings.Map(func(r rune) rune {
		code := r
		if 0xf000 <= r && r <= 0xf0ff {
			code = r - 0xf000
		}
		switch {
		case code <= ' ' || code > 0xff:
			return r
		case font == "wingdings":
			if w, ok := wingdings[code]; ok {
				return w
			}
			return -1
		case font != "symbol":
			return -1
		}
		return symbolRune(code)
	}, s)
}

func isPictures(font string) bool {
	return strings.HasPrefix(font, "wingdings") || font == "webdings" || font == "zapf dingbats"
}

func symbolRune(code rune) rune {
	for i, from := range []rune{0x20, 0xa0} {
		if at := int(code - from); at >= 0 && at < len(symbolFont[i]) {
			return symbolFont[i][at]
		}
	}
	return -1
}
