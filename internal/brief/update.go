package brief

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
)

// Update returns the brief file that a new run leaves where old stands: what
// the program wrote follows the fresh brief; what a person changed, added or
// took away stays as they left it, byte for byte. Told apart are the top-level
// entries of the front matter, and the body as a whole. A file that the program
// did not write is a person's altogether and is returned as it is.
func Update(old []byte, fresh *Brief) (data []byte, changed bool, err error) {
	crlf := isCRLF(old)
	lines := old
	if crlf {
		lines = bytes.ReplaceAll(old, []byte("\r\n"), []byte("\n"))
	}
	f, ok := cutFile(lines)
	if !ok {
		return old, false, fmt.Errorf("content/%s.md: no front matter: the file must begin with a line --- and have another that ends it", fresh.Path)
	}
	before, ok := readGenerated(f.chunks)
	if !ok {
		return old, false, nil
	}
	data = f.update(before, fresh)
	if crlf {
		data = bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))
	}
	return data, !bytes.Equal(data, old), nil
}

// isCRLF reports whether every line ends in CR LF, as Git may leave a file on
// Windows.
func isCRLF(data []byte) bool {
	n := bytes.Count(data, []byte("\n"))
	return n > 0 && bytes.Count(data, []byte("\r\n")) == n
}

// update returns the file with the fresh brief in place of what was generated.
func (f *file) update(before generated, fresh *Brief) []byte {
	written := appendBody(nil, shape(fresh.Body))
	now := generated{quoted: fresh.Quoted().Percent(), body: hashBody(written)}
	body := written
	touched := hashBody(f.body) != before.body
	if touched {
		now.body, body = before.body, f.body
		fresh = fresh.inBody(body)
		now.quoted = fresh.Quoted().Percent()
	}
	chunks := mergeChunks(f.chunks, before, fresh.header().chunks, &now)
	if !touched {
		return assemble(chunks, body)
	}
	out := assemble(chunks, nil)
	return append(out, body...)
}

// mergeChunks returns the front matter of the new file and notes in now which
// hashes it records: of what the program writes now, its own; of what a person
// changed or took away, the one recorded before, so that it stays theirs.
func mergeChunks(old []chunk, before generated, fresh []chunk, now *generated) []chunk {
	here := make(map[string]bool)
	for _, c := range old {
		here[c.key] = true
	}
	mine := make(map[string][]byte) // the fresh chunks that are written
	for _, c := range fresh {
		recorded := before.hash(c.key)
		if !here[c.key] && recorded == "" {
			mine[c.key] = c.raw
		}
	}
	var out []chunk
	for _, c := range old {
		switch recorded := before.hash(c.key); {
		case c.key == generatedKey:
		case c.key == "" || recorded == "" || recorded != hash(c.raw):
			out = append(out, c)
		default:
			if raw := find(fresh, c.key); raw != nil {
				mine[c.key] = raw
				out = append(out, chunk{c.key, raw})
			}
		}
	}
	for i, c := range fresh {
		if !here[c.key] && mine[c.key] != nil {
			out = insert(out, c, fresh[:i])
		}
	}
	now.fields = record(before, old, fresh, mine)
	return append(out, chunk{generatedKey, now.raw()})
}

// insert puts a new chunk after the last of those that stand before it in the
// order of the fields.
func insert(out []chunk, c chunk, before []chunk) []chunk {
	at := 0
	for i, o := range out {
		if o.key != "" && find(before, o.key) != nil {
			at = i + 1
		}
	}
	out = append(out, chunk{})
	copy(out[at+1:], out[at:])
	out[at] = c
	return out
}

// record returns the hashes of the new file: in the order of the fields, then
// those of fields that the fresh brief does not have but a person holds.
func record(before generated, old, fresh []chunk, mine map[string][]byte) []field {
	var out []field
	for _, c := range fresh {
		if raw := mine[c.key]; raw != nil {
			out = append(out, field{c.key, hash(raw)})
		} else if h := before.hash(c.key); h != "" {
			out = append(out, field{c.key, h})
		}
	}
	for _, f := range before.fields {
		if find(fresh, f.key) == nil && f.hash != hash(find(old, f.key)) {
			out = append(out, f)
		}
	}
	return out
}

func find(chunks []chunk, key string) []byte {
	for _, c := range chunks {
		if c.key == key {
			return c.raw
		}
	}
	return nil
}

func (g *generated) hash(key string) string {
	for _, f := range g.fields {
		if f.key == key {
			return f.hash
		}
	}
	return ""
}

// readGenerated reads the generated map as this program writes it; lines in
// another form record nothing, and what they stood for is a person's.
func readGenerated(chunks []chunk) (g generated, ok bool) {
	raw := find(chunks, generatedKey)
	for line := range strings.Lines(string(raw)) {
		m := hashLine.FindStringSubmatch(line)
		switch {
		case m == nil:
		case m[1] == "":
			g.body = m[3]
		default:
			g.fields = append(g.fields, field{m[2], m[3]})
		}
	}
	return g, raw != nil
}

// hashLine matches a line of the generated map: a field's, which stands deeper,
// or the body's.
var hashLine = regexp.MustCompile(`^  (?:(  )([a-z_]+)|body): "([0-9a-f]{8})"\r?\n?$`)

// inBody returns the brief with its statements placed in a body that a person
// has changed: in the paragraph that holds their words, else in none.
func (b *Brief) inBody(body []byte) *Brief {
	moved := *b
	moved.Body = readMarkdown(body)
	moved.KeyPoints = append([]Point(nil), b.KeyPoints...)
	moved.Implications = append([]Point(nil), b.Implications...)
	moved.Claims = append([]Claim(nil), b.Claims...)
	moved.Timeline = append([]Event(nil), b.Timeline...)
	for _, list := range [][]Point{moved.KeyPoints, moved.Implications} {
		for i := range list {
			list[i].Paragraph = moved.holds(list[i].Text, list[i].Paragraph)
		}
	}
	for i, c := range moved.Claims {
		moved.Claims[i].Paragraph = moved.holds(c.Text, c.Paragraph)
	}
	for i, e := range moved.Timeline {
		moved.Timeline[i].Paragraph = moved.holds(e.Text, e.Paragraph)
	}
	return &moved
}

// holds returns the number of the paragraph that holds the text, the nearest to
// the one given if there are several; 0 when none does.
func (b *Brief) holds(text string, near int) int {
	best := 0
	for i, block := range b.Body {
		p := i + 1
		if (best == 0 || abs(p-near) < abs(best-near)) && strings.Contains(block.Text, text) {
			best = p
		}
	}
	return best
}

func abs(n int) int { return max(n, -n) }
