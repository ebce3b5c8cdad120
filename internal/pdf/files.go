package pdf

import "github.com/klippa-app/go-pdfium/requests"

// A File is one that travels within a PDF.
type File struct {
	Name string
	Data []byte
}

// files returns the files within the PDF, but for those that are its own content
// in another form. One that cannot be read is left out with a warning.
func (s *session) files(doc *Document, most int) error {
	if s.Pdfium == nil {
		return nil
	}
	n, err := s.FPDFDoc_GetAttachmentCount(&requests.FPDFDoc_GetAttachmentCount{Document: s.doc})
	if err != nil {
		return nil
	}
	if n.AttachmentCount > most {
		return ErrFiles
	}
	for i := range n.AttachmentCount {
		f, err := s.file(i)
		switch {
		case err == nil && f == nil:
		case err == nil && len(f.Data) > 0:
			doc.Files = append(doc.Files, *f)
		default:
			doc.warn("attachment %d damaged: left out", i+1)
			if err != nil && !s.recover(err) {
				return nil
			}
		}
	}
	return nil
}

// file returns a file, nil where it serves the PDF itself: as its source, the
// data of a figure, the words of a formula (ISO 32000-2, 7.11.3, AFRelationship).
func (s *session) file(i int) (*File, error) {
	at, err := s.FPDFDoc_GetAttachment(&requests.FPDFDoc_GetAttachment{Document: s.doc, Index: i})
	if err != nil {
		return nil, err
	}
	role, err := s.FPDFAttachment_GetAFRelationship(&requests.FPDFAttachment_GetAFRelationship{Attachment: at.Attachment})
	if err == nil && role.Value != "" && role.Value != "Unspecified" {
		return nil, nil
	}
	name, err := s.FPDFAttachment_GetName(&requests.FPDFAttachment_GetName{Attachment: at.Attachment})
	if err != nil {
		return nil, err
	}
	file, err := s.FPDFAttachment_GetFile(&requests.FPDFAttachment_GetFile{Attachment: at.Attachment})
	if err != nil {
		return nil, err
	}
	return &File{name.Name, file.Contents}, nil
}
