package brief

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
)

// version is that of the generated map. A later form of the file gets another.
const version = 1

// Markdown returns the brief file: front matter in a fixed order and the body as
// Markdown in which nothing is markup that the source's structure did not have.
// [Parse] gives the same brief again, but for Extra and emphasis, which only a
// person's file has.
func (b *Brief) Markdown() []byte {
	h := b.header()
	body := appendBody(nil, shape(b.Body))
	g := generated{quoted: b.Quoted().Percent(), body: hashBody(body)}
	for _, c := range h.chunks {
		g.fields = append(g.fields, field{c.key, hash(c.raw)})
	}
	h.add(generatedKey, g.raw())
	return assemble(h.chunks, body)
}

// assemble puts a file together.
func assemble(chunks []chunk, body []byte) []byte {
	size := len(body) + 16
	for _, c := range chunks {
		size += len(c.raw)
	}
	out := append(make([]byte, 0, size), "---\n"...)
	for _, c := range chunks {
		out = append(out, c.raw...)
	}
	out = append(out, "---\n"...)
	if len(body) > 0 {
		out = append(out, '\n')
	}
	return append(out, body...)
}

// header returns the front matter without its generated map.
func (b *Brief) header() *header {
	h := &header{}
	h.text("title", b.Title)
	h.text("title_basis", b.TitleBasis)
	h.text("date", b.Date)
	h.text("date_basis", b.DateBasis)
	h.text("summary", b.Summary)
	h.maps("key_points", points(b.KeyPoints))
	h.maps("implications", points(b.Implications))
	h.maps("claims", claims(b.Claims))
	h.maps("timeline", events(b.Timeline))
	h.list("topics", b.Topics)
	h.list("countries", b.Countries)
	h.list("people", b.People)
	h.list("organizations", b.Organizations)
	h.text("marking", b.Marking.String())
	h.text("author", b.Author)
	h.text("publisher", b.Publisher)
	h.text("language", b.Language)
	h.text("kind", b.Kind)
	if s := b.Source; s.File != "" || s.SHA256 != "" {
		h.add("source", appendPairs([]byte("source:\n"), "  ", "  ", []pair{
			{key: "file", text: s.File}, {key: "sha256", text: s.SHA256}, {key: "bytes", number: s.Bytes},
			{key: "format", text: s.Format}, {key: "words", number: s.Words},
			{key: "paragraphs", number: s.Paragraphs}, {key: "pages", numbers: s.Pages}, {key: "url", text: s.URL},
		}))
	}
	return h
}

func points(list []Point) [][]pair {
	var out [][]pair
	for _, p := range list {
		out = append(out, []pair{{key: "text", text: p.Text}, {key: "paragraph", number: p.Paragraph}})
	}
	return out
}

func claims(list []Claim) [][]pair {
	var out [][]pair
	for _, c := range list {
		out = append(out, []pair{
			{key: "speaker", text: c.Speaker}, {key: "cue", text: c.Cue}, {key: "text", text: c.Text},
			{key: "hedge", text: c.Hedge}, {key: "kind", text: c.Kind}, {key: "paragraph", number: c.Paragraph},
		})
	}
	return out
}

func events(list []Event) [][]pair {
	var out [][]pair
	for _, e := range list {
		out = append(out, []pair{
			{key: "date", text: e.Date}, {key: "when", text: e.When}, {key: "text", text: e.Text},
			{key: "paragraph", number: e.Paragraph},
		})
	}
	return out
}

const generatedKey = "generated"

// generated is what a later run needs to tell a person's edits from its own
// words: a hash of each chunk of front matter and of the body, as written.
type generated struct {
	quoted int // percent of the source's words that the brief quotes
	fields []field
	body   string
}

type field struct{ key, hash string }

func (g *generated) raw() []byte {
	out := append([]byte(generatedKey), ":\n  version: "...)
	out = append(strconv.AppendInt(out, version, 10), "\n  quoted: "...)
	out = append(strconv.AppendInt(out, int64(g.quoted), 10), '\n')
	out = appendPair(append(out, "  "...), "body", g.body)
	if len(g.fields) > 0 {
		out = append(out, "  fields:\n"...)
	}
	for _, f := range g.fields {
		out = appendPair(append(out, "    "...), f.key, f.hash)
	}
	return out
}

// hash returns a short hash of lines, the same whatever their line ends.
func hash(raw []byte) string {
	sum := sha256.Sum256(bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\n")))
	return hex.EncodeToString(sum[:4])
}

// hashBody is the hash of a body; empty lines round it do not count.
func hashBody(body []byte) string { return hash(bytes.Trim(body, "\r\n")) }
