package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// TestArchives holds what is unpacked to its limits, whatever an archive says of
// itself, and looks names up as the programs do that write them.
func TestArchives(t *testing.T) {
	body := wp("", wr(strings.Repeat("words of many kinds ", 400)))
	locked := []byte(wordOf(body))
	for i := range locked { // the flag of an encrypted entry, in each local and central header
		if i+10 < len(locked) && string(locked[i:i+3]) == "PK\x03" {
			locked[i+6] |= 1
		} else if i+10 < len(locked) && string(locked[i:i+3]) == "PK\x01" {
			locked[i+8] |= 1
		}
	}
	flipped := []byte(wordOf(body))
	at := strings.Index(string(flipped), "word/document.xml")
	flipped[at+len("word/document.xml")+20] ^= 0xff
	tests := []struct {
		name, data string
		o          seed.Options
		want       error
		message    string
	}{
		{"too many entries", wordOf(body), seed.Options{MaxEntries: 3}, seed.ErrTooLarge, "more than 3 entries in the archive"},
		{"an entry too large", wordOf(body), seed.Options{MaxEntry: 5000}, seed.ErrTooLarge, "word/document.xml: too large: more than 5000 bytes unpacked"},
		{"too much in all", wordOf(body), seed.Options{MaxUnpacked: 6000}, seed.ErrTooLarge, "more than 6000 bytes unpacked in all"},
		{"encrypted entries", string(locked), seed.Options{}, seed.ErrEncrypted, "encrypted: _rels/.rels"},
		{"an entry with a wrong byte", string(flipped), seed.Options{}, seed.ErrDamaged, "word/document.xml: damaged: "},
		{"names that lead out", zipOf("[Content_Types].xml", wordTypes, "../../word/document.xml", "<x/>", "/../word/document.xml", "<x/>"), seed.Options{}, seed.ErrDamaged, "damaged: no word/document.xml in the archive"},
		{"another document in an archive", zipOf("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"), seed.Options{}, seed.ErrDamaged, "damaged: no word/document.xml in the archive"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read("a.docx", []byte(tt.data), tt.o)
			if doc != nil || !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.message) {
				t.Errorf("Read gives %v, %v; want %q", doc, err, tt.message)
			}
		})
	}
	for _, name := range []string{`word\document.xml`, "/Word/Document.XML", "./word/document.xml"} {
		data := zipOf("[Content_Types].xml", wordTypes, name, `<w:document`+wordNames+`><w:body>`+wp("", wr("found"))+`</w:body></w:document>`)
		if got := read(t, "a.docx", data).Text; got != "found" {
			t.Errorf("an entry called %s: text is %q", name, got)
		}
	}
}
