package pdf

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"

	"github.com/klippa-app/go-pdfium/requests"
)

// Info is what a PDF states about itself. Dates of the file are none of its
// publication and not read.
type Info struct {
	Title, Author, Publisher, Language string
	Published                          string // as the XMP of publishers gives it
}

// readInfo reads the document information and the XMP, which wins.
func readInfo(s *session, data []byte) Info {
	var info Info
	if meta, err := s.GetMetaData(&requests.GetMetaData{Document: s.doc, Tags: &[]string{"Title", "Author"}}); err == nil {
		for _, tag := range meta.Tags {
			switch tag.Tag {
			case "Title":
				info.Title = tag.Value
			case "Author":
				info.Author = tag.Value
			}
		}
	}
	info.readXMP(data)
	return info
}

// language returns the language that the file declares, "" when none.
func (s *session) language() string {
	if s.Pdfium == nil {
		return ""
	}
	lang, err := s.FPDFCatalog_GetLanguage(&requests.FPDFCatalog_GetLanguage{Document: s.doc})
	if err != nil {
		return ""
	}
	return lang.Language
}

// maxXMP is how much of a packet of XMP is read.
const maxXMP = 256 << 10

// readXMP reads the last packet of XMP that is of the document and not of a
// picture in it (XMP Specification Part 3, chapter 1.1.7: it is not compressed).
func (i *Info) readXMP(data []byte) {
	at := bytes.LastIndex(data, []byte("<rdf:RDF"))
	if at < 0 {
		return
	}
	end := bytes.Index(data[at:], []byte("</rdf:RDF>"))
	if end < 0 || end > maxXMP {
		return
	}
	packet := data[at : at+end+len("</rdf:RDF>")]
	if !bytes.Contains(packet, []byte("application/pdf")) {
		return
	}
	values := xmpValues(packet)
	set := func(to *string, key, sep string) {
		if v := strings.Join(values[key], sep); v != "" {
			*to = v
		}
	}
	set(&i.Title, "title", "; ")
	set(&i.Author, "creator", "; ")
	set(&i.Publisher, "publisher", "; ")
	for _, key := range []string{"coverDate", "coverDisplayDate", "publicationDate"} {
		set(&i.Published, key, "")
	}
}

// xmpValues returns the texts of the properties of Dublin Core and PRISM, those
// of a list each; of a text in several languages the default, else the first.
func xmpValues(packet []byte) map[string][]string {
	values := map[string][]string{}
	d := xml.NewDecoder(bytes.NewReader(packet))
	d.Strict = false
	d.CharsetReader = func(_ string, r io.Reader) (io.Reader, error) { return r, nil }
	key, alt := "", false
	for {
		token, err := d.Token()
		if err != nil {
			return values
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch {
			case strings.Contains(t.Name.Space, "purl.org/dc/") || strings.Contains(t.Name.Space, "prismstandard") || t.Name.Space == "dc" || t.Name.Space == "prism":
				key = t.Name.Local
			case t.Name.Local == "Alt":
				alt = true
			}
		case xml.EndElement:
			if t.Name.Local == key {
				key, alt = "", false
			}
		case xml.CharData:
			if v := strings.TrimSpace(string(t)); v != "" && key != "" && !(alt && len(values[key]) > 0) {
				values[key] = append(values[key], v)
			}
		}
	}
}
