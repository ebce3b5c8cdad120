package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"hash"
	"strconv"

	"briefbook/internal/brief"
)

// An identity is a name for the index that changes with its input.
type identity struct {
	hash hash.Hash
	line []byte
}

func newIdentity() *identity {
	d := &identity{hash: sha256.New()}
	fmt.Fprintf(d.hash, "%d\n", formatVersion)
	return d
}

// add adds a brief and what stands above its source.
func (d *identity) add(br *brief.Brief, statements []string) {
	line := d.line[:0]
	for _, s := range []string{br.Path, br.Title, br.Date, br.Language, br.Kind, br.Source.File} {
		line = append(strconv.AppendQuote(line, s), ' ')
	}
	for _, list := range [][]string{statements, br.Topics, br.Countries, br.People, br.Organizations} {
		line = append(appendQuoted(line, list), ' ')
	}
	line = append(strconv.AppendInt(line, int64(br.Marking), 10), '\n')
	for i := range br.Body {
		text := br.Body[i].Text
		line = append(append(strconv.AppendInt(line, int64(len(text)), 10), '\n'), text...)
	}
	d.hash.Write(line)
	d.line = line
}

func (d *identity) String() string { return hex.EncodeToString(d.hash.Sum(nil))[:12] }

// appendQuoted appends the strings in quotes, in brackets.
func appendQuoted(b []byte, list []string) []byte {
	b = append(b, '[')
	for i, s := range list {
		if i > 0 {
			b = append(b, ' ')
		}
		b = strconv.AppendQuote(b, s)
	}
	return append(b, ']')
}
