package search

import (
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"briefbook/internal/brief"
)

// texts writes, for each brief, what the page shows of it and the briefs that
// are most like it.
func (w *writer) texts() error {
	book := newPhrasebook(w.builder.briefs)
	if err := w.put(namePhrases, shard{keys: book.keys()}); err != nil {
		return err
	}
	likes := weightsAround(usualAlike)
	var text, out []byte
	return w.like.alike(func(id int, like []posting) error {
		text = appendRecord(text[:0], w.builder.briefs[id])
		out = binary.AppendUvarint(out[:0], uint64(len(text)))
		out = append(out, byte(len(like)))
		bits := bitWriter{out: appendPostings(out, like, w.Briefs, likes)}
		book.write(&bits, text)
		out = bits.bytes()
		return w.put(familyBriefs+strconv.Itoa(id), shard{packed: out})
	})
}

// fieldEnd ends each text of a brief; none holds it.
const fieldEnd = "\x00"

// appendRecord appends all texts of a brief.
func appendRecord(out []byte, br *brief.Brief) []byte {
	for _, s := range []string{br.Path, br.Title, br.Date, br.Marking.String(), br.Kind, br.Source.File} {
		out = append(append(out, strings.ReplaceAll(s, fieldEnd, " ")...), fieldEnd...)
	}
	for i := range br.Body {
		out = append(append(out, strings.ReplaceAll(br.Body[i].Text, fieldEnd, " ")...), fieldEnd...)
	}
	return out
}

// text is what the index shows of a brief.
type text struct {
	path, title, date, marking, kind, source string
	paragraphs                               []string
	like                                     []posting
}

// text reads a brief's text.
func (x *Index) text(id int) text {
	name := fmt.Sprint(familyBriefs, id)
	t, ok := x.readText(name)
	if !ok {
		x.damaged(name, fmt.Errorf("damaged"))
	}
	return t
}

func (x *Index) readText(name string) (text, bool) {
	s := x.shard(name)
	if x.book == nil {
		book, err := readPhrasebook(x.shard(namePhrases).keys)
		if err != nil {
			x.damaged(namePhrases, err)
		}
		x.book = book
	}
	d := decoder{data: s.packed}
	size, n := d.number(), d.number()
	r := bitReader{data: d.data}
	like, err := r.postings(n, x.root.Briefs, weightsAround(usualAlike))
	if d.err != nil || err != nil {
		return text{}, false
	}
	r.at = (r.at + 7) / 8 * 8
	all, ok := x.book.read(&r, size)
	f := strings.Split(all, fieldEnd)
	if !ok || len(f) < 7 {
		return text{}, false
	}
	return text{f[0], f[1], f[2], f[3], f[4], f[5], f[6 : len(f)-1], like}, true
}
