package seed

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"
)

// An archive is a zip whose entries are read into memory by name. Names are only
// ever looked up: nothing is written anywhere. Its limits hold while entries are
// unpacked, whatever the archive says of their sizes.
type archive struct {
	entries  map[string]*zip.File // by cleaned name in lower case
	o        Options
	size     uint64 // of the archive
	unpacked int
}

// openArchive reads the directory of a zip.
func openArchive(data []byte, o Options) (*archive, error) {
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, fmt.Errorf("%w: no whole zip archive: %v", ErrDamaged, err)
	}
	if len(z.File) > o.MaxEntries {
		return nil, beyond(LimitEntries, o.MaxEntries, "entries in the archive")
	}
	a := &archive{entries: make(map[string]*zip.File, len(z.File)), o: o, size: uint64(len(data))}
	for _, f := range z.File {
		name := entryName(f.Name)
		if strings.HasSuffix(f.Name, "/") || name == "" {
			continue
		}
		key := strings.ToLower(name)
		if a.entries[key] == nil {
			a.entries[key] = f
		}
	}
	return a, nil
}

// entryName returns the name of an entry as a clean path from the top of the
// archive, "" for one that leads out of it.
func entryName(name string) string {
	name = path.Clean(strings.TrimLeft(strings.ReplaceAll(name, `\`, "/"), "/"))
	if name == "." || name == ".." || strings.HasPrefix(name, "../") {
		return ""
	}
	return name
}

// has reports whether there is an entry of that name, whatever the case of its
// letters.
func (a *archive) has(name string) bool { return a.entries[strings.ToLower(entryName(name))] != nil }

// read returns the content of an entry.
func (a *archive) read(name string) ([]byte, error) {
	f := a.entries[strings.ToLower(entryName(name))]
	switch {
	case f == nil:
		return nil, fmt.Errorf("%w: no %s in the archive", ErrDamaged, name)
	case f.Flags&1 != 0:
		return nil, fmt.Errorf("%w: %s", ErrEncrypted, name)
	}
	data, err := a.unpack(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return data, nil
}

// unpack inflates an entry up to the limits.
func (a *archive) unpack(f *zip.File) ([]byte, error) {
	r, err := f.Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	defer r.Close()
	limit, what := a.o.MaxEntry, beyond(LimitEntry, a.o.MaxEntry, "bytes unpacked")
	if most := max(1<<20, min(f.CompressedSize64, a.size)*uint64(a.o.MaxRatio)); most < uint64(limit) {
		limit, what = int(most), beyond(LimitRatio, a.o.MaxRatio, "unpacked bytes for each packed one")
	}
	if left := a.o.MaxUnpacked - a.unpacked; left < limit {
		limit, what = left, beyond(LimitUnpacked, a.o.MaxUnpacked, "bytes unpacked in all")
	}
	var out bytes.Buffer
	out.Grow(int(min(f.UncompressedSize64, uint64(limit), 1<<20)))
	n, err := out.ReadFrom(io.LimitReader(r, int64(limit)+1))
	a.unpacked += int(n)
	switch {
	case n > int64(limit):
		return nil, what
	case err != nil:
		return nil, fmt.Errorf("%w: %v", ErrDamaged, err)
	}
	return out.Bytes(), nil
}

// zipKind names the format of the document that a zip is, "" when it is none or
// its directory cannot be read.
func zipKind(data []byte, o Options) string {
	a, err := openArchive(data, o)
	if err != nil {
		return ""
	}
	media := strings.TrimSpace(a.head("mimetype"))
	switch {
	case media == "application/epub+zip":
		return "epub"
	case strings.HasPrefix(media, odfText):
		return "odt"
	case media != "":
		return ""
	case wordPart.MatchString(a.head("[Content_Types].xml")):
		return "docx"
	case a.has("META-INF/container.xml"):
		return "epub"
	case a.has("content.xml") && strings.Contains(a.head("META-INF/manifest.xml"), odfText):
		return "odt"
	}
	return ""
}

// brokenKind names the format that an archive seems to be of whose content does
// not tell, so that its reader says what is wrong; "" for other extensions.
func brokenKind(ext string) string {
	for _, f := range formats() {
		if slices.Contains(f.exts, ext) && slices.Contains([]string{"docx", "odt", "epub"}, f.name) {
			return f.name
		}
	}
	return ""
}

// odfText begins the media types of OpenDocument texts and their templates.
const odfText = "application/vnd.oasis.opendocument.text"

// wordPart matches the media types of the main part of a Word document or
// template, with macros or without.
var wordPart = regexp.MustCompile(`(?i)application/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)\.(?:document|template)[\w.]*\.?main\+xml`)

// head returns a small entry, "" when there is none or it cannot be read.
func (a *archive) head(name string) string {
	f := a.entries[strings.ToLower(name)]
	if f == nil || f.UncompressedSize64 > 1<<20 {
		return ""
	}
	data, err := a.unpack(f)
	if err != nil {
		return ""
	}
	return string(data)
}
