package seed

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"
)

// The errors of reading a seed. Each is wrapped with what was found; none names
// the file, which the caller knows.
var (
	ErrUnsupported = errors.New("unsupported format")
	ErrEmpty       = errors.New("holds no text")
	ErrBinary      = errors.New("binary data in a text file")
	ErrTooLarge    = errors.New("too large")
	ErrCharset     = errors.New("unreadable characters")
	ErrSidecar     = errors.New("sidecar")
	ErrNotFile     = errors.New("not a regular file")
	ErrEncrypted   = errors.New("encrypted")
	ErrDamaged     = errors.New("damaged")
	ErrTimeout     = errors.New("took too long")
	ErrNoText      = errors.New("no text that can be read")
)

// A format is one kind of seed: its name, the extensions that tell it when the
// content does not, and its reader.
type format struct {
	name string
	exts []string
	read func(*builder, []byte) error
}

// formats is a function because the readers use it in turn.
func formats() []format {
	return []format{
		{"txt", []string{".txt", ".text", ""}, readTxt},
		{"md", []string{".md", ".markdown"}, readMd},
		{"html", []string{".html", ".htm", ".xhtml"}, readHTML},
		{"docx", []string{".docx", ".docm", ".dotx", ".dotm"}, readDocx},
		{"odt", []string{".odt", ".ott", ".fodt"}, readOdt},
		{"epub", []string{".epub"}, readEpub},
		{"rtf", []string{".rtf"}, readRTF},
		{"eml", []string{".eml"}, readEml},
		{"mbox", []string{".mbox", ".mbx"}, readMbox},
		{"xml", []string{".xml", ".rss", ".atom"}, readFeed},
		{"pdf", []string{".pdf"}, readPDF},
	}
}

// Read decodes a seed. The name tells the format where the content does not,
// and becomes the document's ID.
func Read(name string, data []byte, o Options) (*Document, error) {
	o = o.withDefaults()
	if len(data) > o.MaxBytes {
		return nil, beyond(LimitFile, o.MaxBytes, "bytes")
	}
	f, err := formatOf(name, data, o)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(data)
	b := newBuilder(o)
	b.doc.ID = filepath.ToSlash(name)
	b.doc.Format = f.name
	b.doc.SHA256 = hex.EncodeToString(sum[:])
	b.doc.Bytes = len(data)
	if err := f.read(b, data); err != nil {
		return nil, err
	}
	return b.finish()
}

// IsText reports whether a file is of a format that is text by itself. What it
// takes to read it is in proportion to its size.
func IsText(name string, data []byte) bool {
	kind := sniff(data)
	if kind != "" {
		return kind == "html"
	}
	ext := strings.ToLower(path.Ext(name))
	at := slices.IndexFunc(formats(), func(f format) bool { return slices.Contains(f.exts, ext) })
	return at < 0 || slices.Contains([]string{"txt", "md", "html"}, formats()[at].name)
}

// formatOf tells the format from the content, else from the extension.
func formatOf(name string, data []byte, o Options) (format, error) {
	kind := sniff(data)
	ext := strings.ToLower(path.Ext(name))
	switch kind {
	case zipFile:
		kind = firstOf(zipKind(data, o), brokenKind(ext), zipFile)
	case oleFile:
		if bytes.Contains(data, encryptedPackage) {
			return format{}, fmt.Errorf("%w: opens with a password only", ErrEncrypted)
		}
	case "mbox":
		if ext == ".eml" && len(splitMbox(data)) == 1 {
			kind = "eml"
		}
	}
	for _, f := range formats() {
		if f.name == kind || kind == "" && slices.Contains(f.exts, ext) {
			return f, nil
		}
	}
	if kind == "" {
		kind = ext
	}
	return format{}, fmt.Errorf("%w: %s", ErrUnsupported, kind)
}

const (
	zipFile = "zip archive that is no docx, odt or epub"
	oleFile = "older office document"
)

// encryptedPackage names, in UTF-16, the stream that holds a document with a
// password ([MS-OFFCRYPTO] 2.3.4.4).
var encryptedPackage = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e")

// magic holds the first bytes of formats that are not text.
var magic = []struct{ kind, prefix string }{
	{"pdf", "%PDF-"},
	{zipFile, "PK\x03\x04"},
	{zipFile, "PK\x05\x06"},
	{oleFile, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"},
	{"rtf", `{\rtf`},
	{"png", "\x89PNG\r\n"},
	{"gif", "GIF8"},
	{"jpeg", "\xff\xd8\xff"},
	{"gzip", "\x1f\x8b\x08"},
	{"7z", "7z\xbc\xaf\x27\x1c"},
	{"xz", "\xfd7zXZ\x00"},
	{"zstd", "\x28\xb5\x2f\xfd"},
	{"elf program", "\x7fELF"},
	{"sqlite", "SQLite format 3\x00"},
}

// sniff names the format that the content shows, "" when it shows none.
func sniff(data []byte) string {
	head := data[:min(len(data), 1024)]
	for _, m := range magic {
		if bytes.HasPrefix(head, []byte(m.prefix)) {
			return m.kind
		}
	}
	if bytes.Contains(head, []byte("%PDF-1.")) && bytes.IndexByte(data[:min(len(data), 4096)], 0) >= 0 {
		return "pdf"
	}
	if looksFlatODF(data) {
		return "odt"
	}
	for _, bom := range boms {
		head = bytes.TrimPrefix(head, []byte(bom.mark))
	}
	// UTF-16 shows its ASCII once the NULs are out.
	text := strings.ToLower(strings.ReplaceAll(string(head), "\x00", ""))
	switch {
	case looksHTML(text):
		return "html"
	case isEnvelope(head):
		return "mbox"
	case looksMail(head):
		return "eml"
	}
	return ""
}

// looksHTML reports whether the lower-case text begins as an HTML page does,
// an XML declaration and comments before it aside.
func looksHTML(text string) bool {
	for {
		text = strings.TrimSpace(text)
		switch {
		case strings.HasPrefix(text, "<!doctype html"), strings.HasPrefix(text, "<html"):
			return true
		case strings.HasPrefix(text, "<?xml"):
			_, rest, ok := strings.Cut(text, "?>")
			if !ok {
				return false
			}
			text = rest
		case strings.HasPrefix(text, "<!--"):
			_, rest, ok := strings.Cut(text, "-->")
			if !ok {
				return false
			}
			text = rest
		default:
			return false
		}
	}
}
