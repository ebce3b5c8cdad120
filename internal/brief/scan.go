package brief

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// ownKeys are all keys that the writer gives, at either level.
var ownKeys = []string{
	"title", "title_basis", "date", "date_basis", "summary", "key_points", "implications", "claims", "timeline", "topics", "countries",
	"people", "organizations", "marking", "author", "publisher", "language", "kind", "source", "text", "paragraph", "speaker", "cue",
	"hedge", "when", "file", "sha256", "bytes", "format", "words", "paragraphs", "url",
}

// scan reads the chunks that stand exactly as the writer forms them, which is
// most of them, and returns their values, as goldmark-meta would give them, and
// the file with empty lines in their place for it to read the others. YAML is
// most of the time that reading a brief takes.
func scan(f *file, data []byte) (values map[string]any, rest []byte) {
	values = make(map[string]any, 20)
	first, _ := nextLine(data)
	rest = append(make([]byte, 0, len(data)), first...)
	for _, c := range f.chunks {
		v, ok := scanChunk(c)
		if _, twice := values[c.key]; !ok || twice {
			rest = append(rest, c.raw...)
			continue
		}
		values[c.key] = v
		for range bytes.Count(c.raw, []byte("\n")) {
			rest = append(rest, '\n')
		}
	}
	rest = append(rest, f.fence...)
	return values, append(rest, f.body...)
}

// scanChunk reads one chunk; ok is false when it is not in the writer's form.
func scanChunk(c chunk) (value any, ok bool) {
	s := scanner{rest: string(c.raw), ok: true}
	switch {
	case c.key == generatedKey:
		return nil, isGenerated(s.rest)
	case !slices.Contains(ownKeys, c.key) || !s.skip(c.key+":"):
		return nil, false
	case s.skip(" "):
		value = s.scalar()
	case s.skip("\n  - \""):
		s.rest = "\n  - \"" + s.rest
		value = s.list()
	case strings.HasPrefix(s.rest, "\n  - "):
		value = s.maps()
	default:
		s.skip("\n")
		value = s.entries("  ", "  ")
	}
	return value, s.ok && s.rest == ""
}

// isGenerated reports whether raw is the generated map as the writer forms it.
func isGenerated(raw string) bool {
	n := 0
	for line := range strings.Lines(raw) {
		known := n == 0 && line == "generated:\n" || n == 1 && line == "  version: 1\n" || line == "  fields:\n"
		if n == 2 {
			digits, quoted := strings.CutPrefix(strings.TrimSuffix(line, "\n"), "  quoted: ")
			known = quoted && isNumber(digits)
		}
		if !known && !hashLine.MatchString(line) {
			return false
		}
		n++
	}
	return true
}

// A scanner reads the writer's own form of YAML.
type scanner struct {
	rest string
	ok   bool
}

func (s *scanner) skip(prefix string) bool {
	rest, ok := strings.CutPrefix(s.rest, prefix)
	s.rest = rest
	return ok
}

// list reads a list of strings, from the line end before it.
func (s *scanner) list() []any {
	var out []any
	s.skip("\n")
	for s.ok && s.rest != "" {
		s.ok = s.skip("  - \"")
		s.rest = "\"" + s.rest
		out = append(out, s.scalar())
	}
	return out
}

// maps reads a list of maps, from the line end before it.
func (s *scanner) maps() []any {
	var out []any
	s.skip("\n")
	for s.ok && s.rest != "" {
		out = append(out, s.entries("  - ", "    "))
	}
	return out
}

// entries reads the lines of one map.
func (s *scanner) entries(first, indent string) any {
	out := make(map[any]any, 6)
	for lead := first; s.ok && s.skip(lead); lead = indent {
		key, rest, found := strings.Cut(s.rest, ": ")
		if _, twice := out[key]; twice || !found || !slices.Contains(ownKeys, key) {
			s.ok = false
			return out
		}
		s.rest = rest
		out[key] = s.scalar()
	}
	s.ok = s.ok && len(out) > 0
	return out
}

// scalar reads a string in quotes or a number, and the line end.
func (s *scanner) scalar() any {
	if strings.HasPrefix(s.rest, "\"") {
		return s.quoted()
	}
	digits, rest, found := strings.Cut(s.rest, "\n")
	if s.ok = s.ok && found && isNumber(digits); !s.ok {
		return nil
	}
	s.rest = rest
	n, _ := strconv.Atoi(digits)
	return n
}

// isNumber reports whether s is a number that all versions of YAML read alike.
func isNumber(s string) bool {
	return s != "" && len(s) < 10 && (s[0] != '0' || s == "0") && strings.Trim(s, "0123456789") == ""
}

// quoted reads what [appendQuoted] wrote, and the line end.
func (s *scanner) quoted() string {
	var out strings.Builder
	in := s.rest[1:]
	start := 0
	for at := 0; at < len(in); {
		switch c := in[at]; {
		case c == '"':
			out.WriteString(in[start:at])
			s.rest = in[at+1:]
			s.ok = s.ok && s.skip("\n")
			return out.String()
		case c == '\\':
			out.WriteString(in[start:at])
			r, size := unescape(in[at:])
			if size == 0 {
				s.ok = false
				return ""
			}
			out.WriteRune(r)
			at += size
			start = at
		case c < utf8.RuneSelf && c >= ' ' && c < 0x7f:
			at++
		default:
			r, size := utf8.DecodeRuneInString(in[at:])
			if !isSeen(r) || size == 1 {
				s.ok = false
				return ""
			}
			at += size
		}
	}
	s.ok = false
	return ""
}

// isSeen reports whether a character stands as itself in a string.
func isSeen(r rune) bool {
	return unicode.IsPrint(r) || r == '\u200c' || r == '\u200d' // joiners are part of words
}

// unescape reads one escape of [appendQuoted]; size is 0 for any other.
func unescape(s string) (r rune, size int) {
	if len(s) < 2 {
		return 0, 0
	}
	switch s[1] {
	case '"', '\\':
		return rune(s[1]), 2
	case 'n':
		return '\n', 2
	case 't':
		return '\t', 2
	case 'u':
		size = 6
	case 'U':
		size = 10
	}
	if size == 0 || len(s) < size {
		return 0, 0
	}
	n, err := strconv.ParseUint(s[2:size], 16, 32)
	if err != nil || n > unicode.MaxRune || !utf8.ValidRune(rune(n)) {
		return 0, 0
	}
	return rune(n), size
}
