package seed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"regexp"
)

// fromLine begins the line that stands before each mail of a mailbox.
const fromLine = "From "

// envelope matches such a line: whose the mail is and when it came (RFC 4155).
var envelope = regexp.MustCompile(`^From .*\b\d{1,2}:\d{2}(:\d{2})?\b.*\b\d{4}\b`)

// readMbox reads a mailbox: each mail is a part, the mailbox itself has no text.
func readMbox(b *builder, data []byte) error {
	for _, data := range splitMbox(data) {
		if len(b.doc.Parts) == b.o.MaxParts {
			return beyond(LimitParts, b.o.MaxParts, "mails")
		}
		b.doc.Parts = append(b.doc.Parts, Part{Name: mailName(data), Data: data})
	}
	return nil
}

// splitMbox returns the mails of a mailbox. A line that begins like the one
// before a mail is one only after a blank line; ">From " in a text is "From ".
func splitMbox(data []byte) [][]byte {
	var mails [][]byte
	start, blank := 0, true
	cut := func(end int) {
		if mail := bytes.Trim(data[start:end], "\r\n"); len(mail) > 0 {
			mails = append(mails, unescapeFrom(mail))
		}
	}
	for at := 0; at < len(data); {
		end := len(data)
		if i := bytes.IndexByte(data[at:], '\n'); i >= 0 {
			end = at + i + 1
		}
		line := data[at:end]
		if blank && isEnvelope(line) {
			cut(at)
			start = end
		}
		blank = len(bytes.TrimSpace(line)) == 0
		at = end
	}
	cut(len(data))
	return mails
}

func isEnvelope(line []byte) bool {
	return bytes.HasPrefix(line, []byte(fromLine)) && envelope.Match(line[:min(len(line), 400)])
}

var escapedFrom = regexp.MustCompile(`(?m)^>(>*From )`)

func unescapeFrom(mail []byte) []byte {
	return escapedFrom.ReplaceAll(mail, []byte("$1"))
}

// mailName returns a name for a mail that has none: its subject and a part of
// the hash of what tells it from others, so that it stays as others come and go.
func mailName(data []byte) string {
	head, _, _ := bytes.Cut(bytes.ReplaceAll(data[:min(len(data), 64<<10)], []byte("\r\n"), []byte("\n")), []byte("\n\n"))
	by := data
	if m := messageID.FindSubmatch(head); m != nil {
		by = m[1]
	}
	sum := sha256.Sum256(by)
	name := hex.EncodeToString(sum[:4])
	if m := subjectLine.FindSubmatch(head); m != nil {
		if subject := partName(decodeHeader(string(bytes.ReplaceAll(m[1], []byte("\n"), nil)))); subject != "" {
			name = subject + " " + name
		}
	}
	return name + ".eml"
}

var (
	messageID   = regexp.MustCompile(`(?im)^message-id:\s*(<[^>\n]+>)`)
	subjectLine = regexp.MustCompile(`(?im)^subject:[ \t]*(.*(?:\n[ \t].*)*)`)
)
