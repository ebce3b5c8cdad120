package seed

import (
	"crypto/sha256"
	"encoding/hex"
	"iter"
	"path"
	"strings"
)

// A Reading is what became of a file or of a document within it.
type Reading struct {
	// Name is the file's name; that of a document within another follows the
	// other's after [PartMark], "box.mbox!/Fees 1a2b3c4d.eml".
	Name string
	// Doc has no blocks where a file has no text beside its parts. It holds no
	// data of its parts. It is nil where Err is set.
	Doc *Document
	Err error
}

// PartMark stands between the name of a file and that of a part of it.
const PartMark = "!/"

// Container returns the name of the document of which that of the name given is
// a part.
func Container(name string) (string, bool) {
	at := strings.LastIndex(name, PartMark)
	if at < 0 {
		return "", false
	}
	return name[:at], true
}

// Whole returns the name of the file that the document of the name given is or
// lies within.
func Whole(name string) string {
	whole, _, _ := strings.Cut(name, PartMark)
	return whole
}

// ReadAll decodes a file, as [Read] does, and then the documents within it and
// within those, as far as the limits allow. A part gets its name from what it is
// called, with a part of its hash where two are called alike: it depends on no
// other document but for that.
func ReadAll(name string, data []byte, o Options) iter.Seq[Reading] {
	o = o.withDefaults()
	return func(yield func(Reading) bool) {
		r := partReader{o: o, yield: yield}
		r.read(name, data, 0)
	}
}

type partReader struct {
	o     Options
	parts int
	yield func(Reading) bool
}

// read yields a document and its parts; it reports whether to go on.
func (r *partReader) read(name string, data []byte, depth int) bool {
	doc, err := Read(name, data, r.o)
	if err != nil {
		return r.yield(Reading{Name: name, Err: err})
	}
	parts := doc.Parts
	doc.Parts = nil
	if r.parts += len(parts); r.parts > r.o.MaxParts {
		return r.yield(Reading{Name: name, Err: beyond(LimitParts, r.o.MaxParts, "documents within")})
	}
	if len(parts) > 0 && depth == r.o.MaxPartDepth {
		return r.yield(Reading{Name: name, Err: beyond(LimitMails, r.o.MaxPartDepth, "documents within one another")})
	}
	if !r.yield(Reading{Name: name, Doc: doc}) {
		return false
	}
	for i, part := range namedApart(parts) {
		if !r.read(name+PartMark+part, parts[i].Data, depth+1) {
			return false
		}
	}
	return true
}

// attach lists an attachment that is a document among the parts, and warns of
// others but for pictures, sounds and signatures.
func (b *builder) attach(name string, data []byte, contentType string) {
	if len(data) == 0 || name == "" && sniff(data) == "" {
		return
	}
	if _, err := formatOf(name, data, b.o); err != nil {
		if kind, _, _ := strings.Cut(contentType, "/"); kind != "image" && kind != "audio" && kind != "video" && !strings.HasSuffix(contentType, "signature") {
			b.warn("attachment %q left out: %v", name, err)
		}
		return
	}
	b.doc.Parts = append(b.doc.Parts, Part{Name: name, Data: data})
}

// namedApart returns names for the parts by which they can be told from each
// other, whatever the case.
func namedApart(parts []Part) []string {
	count := map[string]int{}
	for _, p := range parts {
		count[strings.ToLower(p.Name)]++
	}
	names, seen := make([]string, len(parts)), map[string]bool{}
	for i, p := range parts {
		names[i] = p.Name
		if count[strings.ToLower(p.Name)] > 1 || p.Name == "" {
			sum, ext := sha256.Sum256(p.Data), path.Ext(p.Name)
			names[i] = strings.TrimSpace(strings.TrimSuffix(p.Name, ext)+" "+hex.EncodeToString(sum[:4])) + ext
		}
		for seen[names[i]] { // the same bytes twice
			names[i] = "again " + names[i]
		}
		seen[names[i]] = true
	}
	return names
}
