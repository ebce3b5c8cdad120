package main

import (
	"bytes"
	"compress/zlib"
	"crypto/md5"
	"crypto/rc4"
	"encoding/binary"
	"fmt"
	"strings"
)

// lockedPDF returns a PDF of one page with those words, encrypted under two
// passwords (ISO 32000-1, chapter 7.6, revision 2). Without one for users anybody
// can open it.
func lockedPDF(words, user, owner string) string {
	const padding = "\x28\xbf\x4e\x5e\x4e\x75\x8a\x41\x64\x00\x4e\x56\xff\xfa\x01\x08\x2e\x2e\x00\xb6\xd0\x68\x3e\x80\x2f\x0c\xa9\xfe\x64\x53\x69\x7a"
	const id, nothingAllowed = "0123456789abcdef", -64
	sum := func(s string) string { h := md5.Sum([]byte(s)); return string(h[:]) }
	crypt := func(key, s string) string {
		c, err := rc4.NewCipher([]byte(key))
		if err != nil {
			panic(err)
		}
		out := make([]byte, len(s))
		c.XORKeyStream(out, []byte(s))
		return string(out)
	}
	pad := func(s string) string { return (s + padding)[:32] }
	allowed := int32(nothingAllowed)
	o := crypt(sum(pad(owner))[:5], pad(user))
	key := sum(pad(user) + o + string(binary.LittleEndian.AppendUint32(nil, uint32(allowed))) + id)[:5]
	stream := crypt(sum(key + "\x04\x00\x00\x00\x00")[:10], "BT /F1 12 Tf 72 700 Td ("+words+") Tj ET")
	return pdf(fmt.Sprintf("/Encrypt 6 0 R/ID[<%x><%x>]", id, id), "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>stream\n%s\nendstream", len(stream), stream), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		fmt.Sprintf("<</Filter/Standard/V 1/R 2/P %d/O<%x>/U<%x>>>", allowed, o, crypt(key, padding)))
}

// deflated returns s compressed as PDF has it.
func deflated(s string) string {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write([]byte(s))
	w.Close()
	return b.String()
}

// carrierPDF returns a PDF of one page with those words, within which a file
// travels.
func carrierPDF(words, name, data string) string {
	file := deflated(data)
	return pdf("", "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles<</Names[("+name+")<</Type/Filespec/F("+name+")/EF<</F 6 0 R>>>>]>>>>>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
		fmt.Sprintf("<</Length %d>>stream\nBT /F1 12 Tf 72 700 Td (%s) Tj ET\nendstream", len(words)+35, words), "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
		fmt.Sprintf("<</Type/EmbeddedFile/Filter/FlateDecode/Length %d>>stream\n%s\nendstream", len(file), file))
}

// packedPDF returns a PDF of one page whose objects and cross references are
// packed in streams (chapters 7.5.7 and 7.5.8).
func packedPDF(words string) string {
	objects := []string{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
		"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 5 0 R/Resources<</Font<</F1 4 0 R>>>>>>", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"}
	heads, bodies := "", ""
	for i, o := range objects {
		heads += fmt.Sprintf("%d %d ", i+1, len(bodies))
		bodies += o + " "
	}
	var b strings.Builder
	b.WriteString("%PDF-1.5\n")
	table := "\x00\x00\x00\x00\xff\xff"
	for i := range objects {
		table += "\x02\x00\x00\x06\x00" + string([]byte{byte(i)})
	}
	stream := func(n int, dict, data string) {
		at := b.Len()
		table += "\x01\x00" + string([]byte{byte(at >> 8), byte(at)}) + "\x00\x00"
		if n == 7 {
			data = deflated(table)
		}
		fmt.Fprintf(&b, "%d 0 obj\n<<%s/Length %d/Filter/FlateDecode>>stream\n%s\nendstream\nendobj\n", n, dict, len(data), data)
	}
	stream(5, "", deflated("BT /F1 12 Tf 72 700 Td ("+words+") Tj ET"))
	stream(6, fmt.Sprintf("/Type/ObjStm/N %d/First %d", len(objects), len(heads)), deflated(heads+bodies))
	start := b.Len()
	stream(7, "/Type/XRef/Size 8/W[1 3 2]/Root 1 0 R", "")
	fmt.Fprintf(&b, "startxref\n%d\n%%%%EOF\n", start)
	return b.String()
}
