package brief

import (
	"bytes"
	"strings"
)

// A file is a brief file cut up without reading its YAML.
type file struct {
	chunks []chunk
	fence  []byte // the line that closes the front matter
	body   []byte // what follows it
}

// cutFile cuts a file at its fences and its front matter at its top-level keys.
// Its lines together are the file again. ok is false when the file has no front
// matter that both parsers would find.
func cutFile(data []byte) (f file, ok bool) {
	first, rest := nextLine(data)
	if trimEnd(first) != "---" {
		return f, false
	}
	var loose []byte
	for len(rest) > 0 {
		var line []byte
		line, rest = nextLine(rest)
		if trimEnd(line) == "---" {
			f.flush(loose)
			f.fence, f.body = line, rest
			return f, true
		}
		key := topKey(line)
		switch {
		case key != "":
			f.flush(loose)
			loose = nil
			f.chunks = append(f.chunks, chunk{key, line[:len(line):len(line)]})
		case isLoose(line):
			loose = append(loose, line...)
		case len(f.chunks) == 0:
			f.flush(append(loose, line...))
			loose = nil
		default: // goes on with the chunk before; comments between are part of it
			last := &f.chunks[len(f.chunks)-1]
			last.raw = append(append(last.raw, loose...), line...)
			loose = nil
		}
	}
	return f, false
}

// flush adds the comments and empty lines that stand before a key.
func (f *file) flush(loose []byte) {
	if len(loose) > 0 {
		f.chunks = append(f.chunks, chunk{raw: loose})
	}
}

func nextLine(data []byte) (line, rest []byte) {
	if i := bytes.IndexByte(data, '\n'); i >= 0 {
		return data[:i+1], data[i+1:]
	}
	return data, nil
}

func trimEnd(line []byte) string { return string(bytes.TrimRight(line, "\r\n")) }

func isLoose(line []byte) bool {
	s := bytes.TrimSpace(line)
	return len(s) == 0 || line[0] == '#'
}

// topKey returns the key of a line that begins a top-level entry, or "".
func topKey(line []byte) string {
	s := trimEnd(line)
	if s == "" || strings.IndexByte(" \t#-{}[],&*!|>%@`", s[0]) >= 0 {
		return ""
	}
	if s[0] == '"' || s[0] == '\'' {
		if end := strings.IndexByte(s[1:], s[0]); end >= 0 && strings.HasPrefix(strings.TrimLeft(s[end+2:], " "), ":") {
			return s[1 : end+1]
		}
		return ""
	}
	for i := 0; i < len(s); i++ {
		if s[i] == ':' && (i+1 == len(s) || s[i+1] == ' ' || s[i+1] == '\t') {
			return strings.TrimRight(s[:i], " ")
		}
	}
	return ""
}
