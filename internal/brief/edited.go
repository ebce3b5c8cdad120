package brief

import (
	"bytes"
	"slices"
)

// Edited names the fields of a brief file that are a person's: changed, added or
// taken away since the program wrote it, in the order of the file, and "body"
// last where its text is. all reports that the program wrote none of it.
func Edited(data []byte) (fields []string, all bool) {
	f, ok := cutFile(bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")))
	if !ok {
		return nil, true
	}
	g, ok := readGenerated(f.chunks)
	if !ok {
		return nil, true
	}
	for _, c := range f.chunks {
		if c.key != "" && c.key != generatedKey && g.hash(c.key) != hash(c.raw) && !slices.Contains(fields, c.key) {
			fields = append(fields, c.key)
		}
	}
	for _, written := range g.fields {
		if find(f.chunks, written.key) == nil {
			fields = append(fields, written.key)
		}
	}
	if hashBody(f.body) != g.body {
		fields = append(fields, "body")
	}
	return fields, false
}
