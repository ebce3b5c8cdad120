package search

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"io"
	"math/bits"
	"strings"
)

// A shard's file is one call of the page's only global, with its name and its
// bytes: deflated, in base64.
//
//	briefbook("t12","…")

// level is flate's usual: the highest takes twice the time for one part in a hundred.
const level = 6

// An encoder makes shard files.
type encoder struct {
	buf        bytes.Buffer
	plain      *flate.Writer
	texts      *flate.Writer // compresses against a dictionary
	dictionary []byte
}

func newEncoder(dictionary []byte) (*encoder, error) {
	e := &encoder{dictionary: dictionary}
	var err error
	if e.plain, err = flate.NewWriter(nil, level); err != nil {
		return nil, err
	}
	e.texts, err = flate.NewWriterDict(nil, level, dictionary)
	return e, err
}

// file returns the file of a shard. Shards of briefs use the dictionary.
func (e *encoder) file(name string, data []byte) ([]byte, error) {
	w := e.plain
	if strings.HasPrefix(name, familyBriefs) {
		w = e.texts
	}
	e.buf.Reset()
	w.Reset(&e.buf)
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	packed := e.buf.Bytes()
	out := make([]byte, 0, base64.StdEncoding.EncodedLen(len(packed))+len(name)+20)
	out = append(out, `briefbook("`+name+`","`...)
	out = base64.StdEncoding.AppendEncode(out, packed)
	return append(out, "\");\n"...), nil
}

const maxShardBytes = 64 << 20

// unpack returns the bytes of a shard's file.
func unpack(name string, file, dictionary []byte) ([]byte, error) {
	data, ok := bytes.CutPrefix(bytes.TrimSpace(file), []byte(`briefbook("`+name+`","`))
	if !ok {
		return nil, fmt.Errorf("it does not begin with its name")
	}
	data, ok = bytes.CutSuffix(data, []byte(`");`))
	if !ok {
		return nil, fmt.Errorf("its end is missing")
	}
	packed := make([]byte, base64.StdEncoding.DecodedLen(len(data)))
	n, err := base64.StdEncoding.Decode(packed, data)
	if err != nil {
		return nil, err
	}
	r := flate.NewReaderDict(bytes.NewReader(packed[:n]), dictionary)
	out, err := io.ReadAll(io.LimitReader(r, maxShardBytes))
	if err != nil {
		return nil, err
	}
	return out, nil
}

// appendString appends the length and the bytes of s.
func appendString(b []byte, s string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(s))), s...)
}

// A decoder reads what the append functions wrote. After the first fault it
// gives zero values and keeps the error.
type decoder struct {
	data []byte
	err  error
}

func (d *decoder) more() bool { return d.err == nil && len(d.data) > 0 }

func (d *decoder) fail() {
	if d.err == nil {
		d.err = fmt.Errorf("damaged")
	}
	d.data = nil
}

func (d *decoder) number() int {
	v, n := binary.Uvarint(d.data)
	if n <= 0 || v > 1<<31 {
		d.fail()
		return 0
	}
	d.data = d.data[n:]
	return int(v)
}

func (d *decoder) byte() byte {
	if len(d.data) == 0 {
		d.fail()
		return 0
	}
	b := d.data[0]
	d.data = d.data[1:]
	return b
}

func (d *decoder) bytes(n int) []byte {
	if n > len(d.data) {
		d.fail()
		return nil
	}
	b := d.data[:n]
	d.data = d.data[n:]
	return b
}

func (d *decoder) string() string { return string(d.bytes(d.number())) }

// frontCoded reads a word that begins with as many bytes of before as its first
// number says.
func (d *decoder) frontCoded(before string) string {
	n := d.number()
	if n > len(before) {
		d.fail()
		return ""
	}
	return before[:n] + d.string()
}

func appendFrontCoded(b []byte, before, word string) []byte {
	n := commonPrefix(before, word)
	return appendString(binary.AppendUvarint(b, uint64(n)), word[n:])
}

func commonPrefix(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// A weight says how much a word counts in a brief: how often it stands there,
// divided by what the brief's length would lead one to expect. It is a small
// float of three bits below the leading one and four of exponent, in units of
// 1/1024, so that it takes a byte and sums are exact.
const weightUnit = 1024

func packWeight(w float64) byte {
	v := uint(w*weightUnit + 0.5)
	v = min(max(v, 8), 15<<15)
	e := bits.Len(v) - 4
	return byte(uint(e)<<3 | (v>>e)&7)
}

func unpackWeight(b byte) int { return (8 + int(b&7)) << (b >> 3 & 15) }
