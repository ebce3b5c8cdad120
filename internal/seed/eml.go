package seed

import (
	"bytes"
	"errors"
	"fmt"
	"mime"
	"net/mail"
	"regexp"
	"slices"
	"strings"

	"github.com/jhillyerd/enmime/v2"
	"github.com/jhillyerd/enmime/v2/mediatype"
	"golang.org/x/net/html/charset"
)

// readEml reads a mail: its newest text, without quoted replies and signature,
// what its header states, and the documents attached to it.
func readEml(b *builder, data []byte) error {
	data = trimEnvelope(data)
	if err := countParts(data, b.o.MaxParts); err != nil {
		return err
	}
	root, err := mailParser().ReadParts(bytes.NewReader(data))
	if err != nil { // no header, as it seems: all is text
		root, err = mailParser().ReadParts(bytes.NewReader(append([]byte("\n"), data...)))
	}
	if err != nil {
		return fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	m := mailReader{b: b, root: root}
	m.header()
	for i, text := range m.texts(root) {
		if i > 0 && text.FileName != "" { // shown in place, but a file
			m.attached = append(m.attached, text)
			continue
		}
		if err := m.write(text, i); err != nil {
			return err
		}
	}
	for _, part := range m.attached {
		m.attach(part)
	}
	if b.end(Block{}); len(b.doc.Blocks) == 0 {
		b.add(Block{Kind: Heading, Level: 1}, b.doc.Meta.Title.Value)
	}
	return b.err
}

// trimEnvelope cuts what may stand before the header: blank lines and the line
// that a mailbox sets before each mail.
func trimEnvelope(data []byte) []byte {
	data = bytes.TrimLeft(bytes.TrimPrefix(data, []byte("\ufeff")), " \t\r\n")
	if _, rest, ok := bytes.Cut(data, []byte("\n")); ok && bytes.HasPrefix(data, []byte(fromLine)) {
		return rest
	}
	return data
}

// looksMail reports whether text begins as the header of a mail, not as a memo
// that is headed like one: with lines that programs write.
func looksMail(head []byte) bool {
	known, written := 0, false
	for line := range bytes.Lines(head) {
		name, _, ok := bytes.Cut(line, []byte(":"))
		switch {
		case line[0] == ' ' || line[0] == '\t':
			continue
		case !ok || !headerName.Match(name):
			return known > 1 && written
		}
		switch strings.ToLower(string(name)) {
		case "return-path", "received", "message-id", "mime-version", "delivered-to", "dkim-signature", "x-mailer", "user-agent":
			known, written = known+1, true
		case "from", "to", "date", "subject", "content-type", "reply-to", "sender", "cc":
			known++
		}
	}
	return known > 1 && written
}

var headerName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*$`)

// mailParser returns a parser that finds the parts of a mail, however its header
// is written, and leaves their bytes to this package.
func mailParser() *enmime.Parser {
	return enmime.NewParser(
		enmime.MultipartWOBoundaryAsSinglePart(true), enmime.SkipMalformedParts(true), enmime.MaxStoredPartErrors(1), enmime.RawContent(true),
		enmime.SetCustomParseMediaType(func(s string) (string, map[string]string, []string, error) {
			kind, params, wrong, err := mediatype.Parse(s)
			if err != nil || kind == "" {
				kind, params = "text/plain", nil // RFC 2045, 5.2
			}
			return kind, params, wrong, nil
		}))
}

var boundaryParam = regexp.MustCompile(`(?i)\bboundary\s*=\s*(?:"([^"\r\n]+)"|([^\s;"]+))`)

// countParts refuses a mail of more parts than the limit before anything is made
// of them.
func countParts(data []byte, most int) error {
	boundaries := map[string]bool{}
	for _, m := range boundaryParam.FindAllSubmatch(data, -1) {
		boundaries[string(m[1])+string(m[2])] = true
	}
	if len(boundaries) > most {
		return beyond(LimitParts, most, "parts")
	}
	n := 0
	for line := range bytes.Lines(data) {
		if rest, ok := bytes.CutPrefix(line, []byte("--")); ok && boundaries[string(bytes.TrimRight(rest, " \t\r\n"))] {
			n++
		}
	}
	if n > most {
		return beyond(LimitParts, most, "parts")
	}
	return nil
}

// A mailReader reads one mail.
type mailReader struct {
	b           *builder
	root        *enmime.Part
	attached    []*enmime.Part
	reply, sent bool // answers another mail; sends one on
}

// header takes what the header states.
func (m *mailReader) header() {
	meta := &m.b.doc.Meta
	subject := decodeHeader(m.root.Header.Get("Subject"))
	meta.set(&meta.Title, subjectMarks.ReplaceAllString(subject, ""), Metadata)
	meta.set(&meta.Author, m.authors(), Metadata)
	meta.set(&meta.Date, mailDate(m.root.Header.Get("Date")), Metadata)
	if tag, _, _ := strings.Cut(m.root.Header.Get("Content-Language"), ","); languageTag.MatchString(strings.TrimSpace(tag)) {
		meta.set(&meta.Language, strings.ToLower(tag), Metadata)
	}
	meta.set(&meta.Kind, "email", Metadata)
	for name, values := range m.root.Header {
		if markingHeader.MatchString(name) {
			meta.findMarking(strings.TrimPrefix(strings.ToUpper(name), "X-") + ": " + strings.Join(values, ", "))
		}
	}
	m.sent = forwardSubject.MatchString(subject)
	m.reply = !m.sent && (replySubject.MatchString(subject) || m.root.Header.Get("In-Reply-To") != "")
}

// markingHeader matches the names of header fields that may give a handling label.
var markingHeader = regexp.MustCompile(`(?i)^(?:x-)?(?:\pL+-)?(?:tlp|marking|classification|sensitivity|handling|keywords)\b`)

// authors returns the names of the senders; of one without a name the address.
func (m *mailReader) authors() string {
	from := m.root.Header.Get("From")
	list, err := enmime.ParseAddressList(from)
	if err != nil {
		name, _, _ := strings.Cut(decodeHeader(from), "<")
		if name = strings.Trim(name, ` "'`+"\t"); name == "" {
			name = strings.Trim(decodeHeader(from), "<> ")
		}
		return name
	}
	var names []string
	for _, a := range list {
		name := strings.Trim(a.Name, ` "'`)
		if name == "" {
			name = a.Address
		}
		names = append(names, decodeHeader(name))
	}
	return strings.Join(names, "; ")
}

var (
	// looseDate finds the date in a header that is not as RFC 5322 wants it.
	looseDate = regexp.MustCompile(`(?i)\b(\d{1,2})[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[ -](\d{4})\b`)
	// A mail's date is the day where it was sent: its time zone is kept.
	dayLayout = "2006-01-02"
)

// mailDate returns the day that a Date header states; "" when it states none.
func mailDate(s string) string {
	if t, err := mail.ParseDate(strings.TrimSpace(s)); err == nil && t.Year() >= 1970 {
		return t.Format(dayLayout)
	}
	f := looseDate.FindStringSubmatch(s)
	if f == nil {
		return isoDate(s)
	}
	months := "janfebmaraprmayjunjulaugsepoctnovdec"
	return isoDate(fmt.Sprintf("%s-%02d-%s", f[3], strings.Index(months, strings.ToLower(f[2]))/3+1, f[1]))
}

// decodeHeader returns the words of a header: those encoded as RFC 2047 says,
// and those in bare bytes.
func decodeHeader(s string) string {
	d := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	if out, err := d.DecodeHeader(s); err == nil {
		s = out
	}
	if text, _, err := decode([]byte(s), ""); err == nil {
		return text
	}
	return strings.ToValidUTF8(s, "\ufffd")
}

// texts returns the texts of a tree of parts as mail programs show them: of
// alternatives the plain one, of what is related the root. All else is attached.
func (m *mailReader) texts(p *enmime.Part) []*enmime.Part {
	if p.FirstChild == nil {
		return m.leaf(p)
	}
	var all []*enmime.Part
	for c := p.FirstChild; c != nil; c = c.NextSibling {
		if p.ContentType == "multipart/related" && c != p.FirstChild && c.FirstChild == nil {
			m.attached = append(m.attached, c)
			continue
		}
		all = append(all, m.texts(c)...)
	}
	if p.ContentType == "multipart/alternative" && len(all) > 1 {
		at := max(slices.IndexFunc(all, func(t *enmime.Part) bool { return t.ContentType != "text/html" }), 0)
		return all[at : at+1]
	}
	return all
}

// leaf returns a part without parts, if it is a text to show; else attaches it.
func (m *mailReader) leaf(p *enmime.Part) []*enmime.Part {
	p.Content = transferred(p.Content, p.Header.Get("Content-Transfer-Encoding"))
	switch kind, _, _ := strings.Cut(p.ContentType, "/"); {
	case p.Disposition != "attachment" && (p.ContentType == "text/html" || p.ContentType == "text/plain" || p.ContentType == "" || kind == "multipart"):
		if len(bytes.TrimSpace(p.Content)) > 0 {
			return []*enmime.Part{p}
		}
	default:
		m.attached = append(m.attached, p)
	}
	return nil
}

// attach lists an attachment that is a document among the parts.
func (m *mailReader) attach(p *enmime.Part) {
	name := partName(decodeHeader(p.FileName))
	switch {
	case p.ContentType == "message/rfc822" && name == "":
		name = mailName(p.Content)
	case p.ContentType == "message/rfc822" && !strings.HasSuffix(strings.ToLower(name), ".eml"):
		name += ".eml"
	case name == "" && p.ContentType == "text/html":
		name = "text.html"
	case name == "" && strings.HasPrefix(p.ContentType, "text/"):
		name = "text.txt"
	}
	m.b.attach(name, p.Content, p.ContentType)
}

// write writes a text of the mail, the one at index i.
func (m *mailReader) write(p *enmime.Part, i int) error {
	declared := p.Charset
	if declared == "" && p.ContentType == "text/html" {
		declared = declaredHTML(p.Content)
	}
	text, err := m.decode(p, declared)
	switch {
	case err != nil:
		return err
	case p.ContentType == "text/html":
		m.page(text)
		return nil
	}
	if _, params, _, err := mediatype.Parse(p.Header.Get("Content-Type")); err == nil && strings.EqualFold(params["format"], "flowed") {
		text = unflow(text, strings.EqualFold(params["delsp"], "yes"))
	}
	if i == 0 || !isUnderline(firstLine(text)) { // what mailing lists add below a rule
		m.b.plain(m.newest(text))
	}
	m.b.findLeft(func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			if len(line) < maxMarked && !yield(strings.TrimLeft(line, "> ")) {
				return
			}
		}
	})
	return nil
}

func firstLine(s string) string {
	first, _, _ := strings.Cut(strings.TrimSpace(s), "\n")
	return strings.TrimSpace(first)
}

// decode returns the text of a part. Mail programs show the characters that do
// not fit the charset as such, and so they are marked and told of.
func (m *mailReader) decode(p *enmime.Part, declared string) (string, error) {
	text, name, err := decode(p.Content, declared)
	if errors.Is(err, ErrCharset) {
		m.b.warn("%v; shown as U+FFFD", err)
		text, err = strings.ToValidUTF8(string(p.Content), "\ufffd"), nil
	}
	m.b.doc.Charset = name
	return text, err
}
