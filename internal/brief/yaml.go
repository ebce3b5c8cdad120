package brief

import (
	"fmt"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// appendQuoted appends s as a double-quoted YAML string on one line. It uses
// only the escapes that YAML 1.1 and 1.2 read alike, and writes as itself only
// what can be seen: signs that hide or turn text are escaped too.
func appendQuoted(out []byte, s string) []byte {
	out = append(out, '"')
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			out = append(out, '\\', byte(r))
		case r == '\n':
			out = append(out, `\n`...)
		case r == '\t':
			out = append(out, `\t`...)
		case unicode.IsPrint(r) || r == '\u200c' || r == '\u200d': // joiners are part of words
			out = utf8.AppendRune(out, r)
		case r > 0xffff:
			out = fmt.Appendf(out, `\U%08x`, r)
		default:
			out = fmt.Appendf(out, `\u%04x`, r)
		}
	}
	return append(out, '"')
}

// A header gathers front matter, one chunk a top-level key.
type header struct{ chunks []chunk }

// A chunk is the raw lines of one top-level key, or, with no key, comments and
// empty lines between two.
type chunk struct {
	key string
	raw []byte
}

func (h *header) add(key string, raw []byte) { h.chunks = append(h.chunks, chunk{key, raw}) }

// text adds a string that is not empty.
func (h *header) text(key, value string) {
	if value != "" {
		h.add(key, appendPair(nil, key, value))
	}
}

// list adds a list of strings.
func (h *header) list(key string, values []string) {
	if len(values) == 0 {
		return
	}
	raw := append([]byte(key), ":\n"...)
	for _, v := range values {
		raw = append(appendQuoted(append(raw, "  - "...), v), '\n')
	}
	h.add(key, raw)
}

// A pair is one entry of a map; a number or a list of them where text is empty.
type pair struct {
	key, text string
	number    int
	numbers   []int
}

// maps adds a list of maps, each without its empty entries.
func (h *header) maps(key string, maps [][]pair) {
	if len(maps) == 0 {
		return
	}
	raw := append([]byte(key), ":\n"...)
	for _, m := range maps {
		raw = appendPairs(raw, "  - ", "    ", m)
	}
	h.add(key, raw)
}

func appendPairs(raw []byte, first, indent string, pairs []pair) []byte {
	lead := first
	for _, p := range pairs {
		switch {
		case p.text != "":
			raw = appendPair(append(raw, lead...), p.key, p.text)
		case p.number != 0:
			raw = append(append(append(raw, lead...), p.key...), ": "...)
			raw = append(strconv.AppendInt(raw, int64(p.number), 10), '\n')
		case len(p.numbers) > 0:
			raw = append(append(append(raw, lead...), p.key...), ": ["...)
			for i, n := range p.numbers {
				if i > 0 {
					raw = append(raw, ", "...)
				}
				raw = strconv.AppendInt(raw, int64(n), 10)
			}
			raw = append(raw, "]\n"...)
		default:
			continue
		}
		lead = indent
	}
	return raw
}

func appendPair(raw []byte, key, value string) []byte {
	raw = append(append(raw, key...), ": "...)
	return append(appendQuoted(raw, value), '\n')
}
