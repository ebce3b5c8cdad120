package brief

import "strings"

// tokens are words by which Hugo marks places in its own output. It looks for
// them in any page, and fails or stops when a text holds one. Each is parted
// after its first bytes, as many as given: in Markdown by an element that Hugo
// leaves out, in HTML by a character reference.
var tokens = []struct {
	text string
	part int
}{
	{"HAHAHUGOSHORTCODE", 4},
	{"__hdeferred", 2},
	{"__h_pp_l1", 2},
}

// tokenAt returns how many bytes of s, if it begins with a token, stand before
// the place where it is parted; 0 when it begins with none.
func tokenAt(s string) int {
	if s[0] != 'H' && s[0] != '_' {
		return 0
	}
	for _, t := range tokens {
		if strings.HasPrefix(s, t.text) {
			return t.part
		}
	}
	return 0
}

// appendEscaped appends one line of plain text as Markdown in which nothing is
// markup, whatever extensions of GFM read it. At the start of a line the signs
// that open a block are escaped as well.
func appendEscaped(out []byte, s string, lineStart bool) []byte {
	at := 0
	if lineStart {
		out, at = appendLineStart(out, s)
	}
	part := -1 // where a token is parted
	for ; at < len(s); at++ {
		if at == part {
			out = append(out, "<wbr>"...)
		}
		c := s[at]
		if n := tokenAt(s[at:]); n > 0 {
			part = at + n
		}
		switch c {
		case '&':
			out = append(out, "&amp;"...)
		case '<':
			out = append(out, "&lt;"...)
		case '>':
			out = append(out, "&gt;"...)
		default:
			if needsBackslash(s, at) {
				out = append(out, '\\')
			}
			out = append(out, c)
		}
	}
	return out
}

// needsBackslash reports whether the byte at the place could be markup there.
func needsBackslash(s string, at int) bool {
	switch s[at] {
	case '\\', '`', '*', '_', '{', '}', '[', ']', '~', '|', '^', '@':
		return true
	case '!': // an image
		return strings.HasPrefix(s[at:], "![")
	case ':': // an address that is made a link
		return strings.HasPrefix(s[at:], "://")
	case '.':
		return at >= 3 && strings.EqualFold(s[at-3:at], "www")
	}
	return false
}

// appendLineStart escapes what opens a block at the start of a line and returns
// how many bytes of s it has dealt with.
func appendLineStart(out []byte, s string) ([]byte, int) {
	if s == "" {
		return out, 0
	}
	if strings.IndexByte("#+-=:$", s[0]) >= 0 {
		return append(out, '\\', s[0]), 1
	}
	n := 0
	for n < len(s) && n < 9 && s[n] >= '0' && s[n] <= '9' {
		n++
	}
	if n > 0 && n < len(s) && (s[n] == '.' || s[n] == ')') && (n+1 == len(s) || s[n+1] == ' ') {
		out = append(out, s[:n]...)
		return append(out, '\\', s[n]), n + 1
	}
	return out, 0
}

// appendHTML appends plain text as HTML, fit for content and for attributes in
// double quotes. Braces become references too, so that no template or shortcode
// can be seen in it.
func appendHTML(out []byte, s string) []byte {
	part := -1
	for at := 0; at < len(s); at++ {
		c := s[at]
		if n := tokenAt(s[at:]); n > 0 {
			part = at + n
		}
		switch {
		case c == '&':
			out = append(out, "&amp;"...)
		case c == '<':
			out = append(out, "&lt;"...)
		case c == '>':
			out = append(out, "&gt;"...)
		case c == '"':
			out = append(out, "&#34;"...)
		case c == '{':
			out = append(out, "&#123;"...)
		case c == '}':
			out = append(out, "&#125;"...)
		case at == part && c == 'H':
			out = append(out, "&#72;"...)
		case at == part && c == 'h':
			out = append(out, "&#104;"...)
		default:
			out = append(out, c)
		}
	}
	return out
}
