package main

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"strings"
)

// quine returns a zip that unpacks to itself, so that who unpacks what an
// archive holds never ends. Its packed data are a program of two commands, which
// DEFLATE has: print the next n bytes, and print the last n bytes once more (Russ
// Cox, "Zip Files All The Way Down", 2010). The checksum is wrong.
func quine() string {
	const name = "/././././././word/document.xml" // 30 bytes: one command repeats all before the program and itself
	literal := func(n int) string {
		return "\x00" + string(binary.LittleEndian.AppendUint16(binary.LittleEndian.AppendUint16(nil, uint16(n)), ^uint16(n)))
	}
	var (
		no, one, four = literal(0), literal(5), literal(20)
		again         = bits(3, 2, -7, 8, -5, 8, 3, 3, -7, 8, -5, 8, 3, 3, -7, 0)                  // twice 10 bytes from 20 back
		againHead     = bits(3, 2, -7, 20, 3, 6, -5, 12, 5, 0, -7, 0, 3, 2, -7, 0)                 // 65 bytes
		againTail     = bits(3, 2, -7, 23, 4, 13, -5, 13, 5, 15, -7, 0, 3, 0) + "\x00\x00\xff\xff" // 112 bytes
	)
	program := func(head, tail string) string {
		group := againHead + one + one + four
		begin := literal(len(head)+5) + head + literal(len(head)+5) + againHead + one + againHead + one + one + four + group
		last := again + no + no + literal(len(againTail)+len(tail))
		return begin + again + four + again + four + again + four + again + four + last + last + againTail + tail + againTail
	}
	ends := func(size int) (head, tail string) {
		const final = "\x01\x00\x00\xff\xff"
		word := binary.LittleEndian.AppendUint32
		packed := size - 30 - len(name) - 46 - len(name) - 22
		common := "\x14\x00\x00\x00\x08\x00\x00\x00\x00\x00\x00\x00\x00\x00" + string(word(word(nil, uint32(packed)), uint32(size))) + "\x1e\x00\x00\x00"
		directory := "PK\x01\x02\x14\x00" + common + strings.Repeat("\x00", 14) + name
		return "PK\x03\x04" + common + name, final + directory + "PK\x05\x06\x00\x00\x00\x00\x01\x00\x01\x00" + string(word(word(nil, uint32(len(directory))), uint32(size-len(directory)-22))) + "\x00\x00"
	}
	head, tail := ends(0)
	head, tail = ends(len(head) + len(program(head, tail)) + len(tail))
	return head + program(head, tail) + tail
}

// bits packs pairs of a width and a value from the lowest bit up, and from the
// highest down where the width is negative (RFC 1951, chapter 3.1.1).
func bits(pairs ...int) string {
	var out []byte
	at := 0
	for i := 0; i < len(pairs); i += 2 {
		width, value := pairs[i], pairs[i+1]
		for b := range max(width, -width) {
			if at%8 == 0 {
				out = append(out, 0)
			}
			if width < 0 {
				b = -width - 1 - b
			}
			out[at/8] |= byte(value>>b&1) << (at % 8)
			at++
		}
	}
	return string(out)
}

// unpacked returns what the only entry of a zip holds, whatever its checksum.
func unpacked(data string) string {
	z, err := zip.NewReader(bytes.NewReader([]byte(data)), int64(len(data)))
	if err != nil && len(z.File) != 1 {
		return err.Error()
	}
	f, err := z.File[0].Open()
	if err != nil {
		return err.Error()
	}
	out, _ := io.ReadAll(f)
	return string(out)
}
