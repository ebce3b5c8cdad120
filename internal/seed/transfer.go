package seed

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"strings"
)

// transferred returns the bytes of a mail's part as they were before they were
// encoded for transfer (RFC 2045, 6).
func transferred(data []byte, encoding string) []byte {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		return fromBase64(data)
	case "quoted-printable":
		return fromQuotedPrintable(data)
	}
	return data
}

// fromBase64 decodes what is base64, up to the first fault; what only says that
// it is comes back as it stands.
func fromBase64(data []byte) []byte {
	packed, other := make([]byte, 0, len(data)), 0
	for line := range bytes.Lines(data) {
		for _, c := range bytes.TrimSpace(line) {
			switch {
			case 'a' <= c && c <= 'z', 'A' <= c && c <= 'Z', '0' <= c && c <= '9', c == '+', c == '/':
				packed = append(packed, c)
			case c != '=':
				other++
			}
		}
	}
	if other > len(packed)/50 {
		return data
	}
	if len(packed)%4 == 1 { // cut within a character
		packed = packed[:len(packed)-1]
	}
	n, _ := base64.RawStdEncoding.Decode(packed, packed)
	return packed[:n]
}

// fromQuotedPrintable decodes what is well formed and keeps all else.
func fromQuotedPrintable(data []byte) []byte {
	out := make([]byte, 0, len(data))
	for line := range bytes.Lines(data) {
		text := bytes.TrimRight(line, " \t\r\n")
		end := []byte("\n")
		if body, soft := bytes.CutSuffix(text, []byte("=")); soft {
			text, end = body, nil
		} else if !bytes.HasSuffix(line, end) {
			end = nil
		}
		for len(text) > 0 {
			at := bytes.IndexByte(text, '=')
			if at < 0 || at+2 >= len(text) {
				break
			}
			out = append(out, text[:at]...)
			var c [1]byte
			if _, err := hex.Decode(c[:], text[at+1:at+3]); err == nil {
				out, text = append(out, c[0]), text[at+3:]
			} else {
				out, text = append(out, '='), text[at+1:]
			}
		}
		out = append(append(out, text...), end...)
	}
	return out
}
