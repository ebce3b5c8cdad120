package brief

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefbook/internal/seed"
)

// maxSlug is the length of a slug, with its suffix.
const maxSlug = 80

// Place returns the place of the brief of each seed, "briefs/<section>/<slug>"
// or "briefs/<slug>"; seeds are named by their path below the project's folder.
//
// The place depends on the seed's own path alone, so it stays when seeds come
// and go, and tells nothing of others: a site for one audience must not show
// that a seed it leaves out has almost the same name. So only a name that is
// its own slug stays plain, with its ending unless that is txt (port-fees.txt
// gives port-fees, port-fees.pdf port-fees-pdf); any other gets a part of its
// path's hash, as does a document within another. The section is the slug of the first folder. Only where two places would still be one, as for
// seeds/a.txt beside a folder seeds/a, does the hash part them.
func Place(seeds []string) map[string]string {
	sorted := slices.Clone(seeds)
	slices.Sort(sorted)
	places := make(map[string]string, len(seeds))
	count := make(map[string]int)
	for _, s := range slices.Compact(sorted) {
		places[s] = pathOf(s)
		count[places[s]]++
		if section, _, ok := strings.Cut(strings.TrimPrefix(places[s], "briefs/"), "/"); ok {
			count["briefs/"+section] += 2
		}
	}
	for s, p := range places {
		if count[p] > 1 {
			places[s] = p + "-" + pathHash(s, 16)
		}
	}
	return places
}

// pathOf returns the place of a seed's brief by the seed's path alone.
func pathOf(file string) string {
	folder, name := "", strings.TrimPrefix(file, "seeds/")
	part := ""
	if i := strings.LastIndex(name, seed.PartMark); i >= 0 {
		part = name[i+len(seed.PartMark):]
		name = seed.Whole(name)
	}
	if i := strings.LastIndexByte(name, '/'); i >= 0 {
		folder, name = name[:i], name[i+1:]
	}
	if part != "" {
		name = part
	}
	base, ext := name, ""
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		base, ext = name[:i], name[i+1:]
	}
	slug := Slug(base)
	plain := slug == base && !hasSuffix.MatchString(base)
	if ext != "txt" {
		plain = plain && slices.Contains(endings, ext)
		slug += "-" + ext
	}
	top, _, nested := strings.Cut(folder, "/")
	section := Slug(top)
	if section != top || nested || isReserved(section) {
		plain = false
	}
	if !plain || part != "" || isReserved(slug) || len(slug) > maxSlug {
		slug = withSuffix(Slug(base), pathHash(file, 8))
	}
	if folder == "" {
		return "briefs/" + slug
	}
	if section == "" || isReserved(section) {
		section = withSuffix(section, pathHash(top, 8))
	}
	return "briefs/" + section + "/" + slug
}

// Address returns where the brief of a path stands on the site. That is the path
// itself when all names in it are slugs; any other name, as a person may give a
// file by hand, becomes one, with a part of its hash. The site has no pages for
// capitals, blanks, dots and the names that Hugo takes for its own.
func Address(path string) string {
	names := strings.Split(path, "/")
	for i, name := range names {
		if slug := Slug(name); i > 0 && (slug != name || isReserved(name)) {
			names[i] = withSuffix(slug, pathHash(name, 8))
		}
	}
	return strings.Join(names, "/")
}

// endings are the endings of seeds that become part of a plain name, all but
// that of plain text.
var endings = []string{"csv", "docx", "eml", "epub", "htm", "html", "json", "mbox", "md", "odt", "pdf", "rtf", "xhtml", "xml"}

// hasSuffix matches names that look as if they were made of another: by the hash
// of its path or by the ending of its file.
var hasSuffix = regexp.MustCompile(`-(?:[0-9a-f]{8}|` + strings.Join(endings, "|") + `)$`)

func withSuffix(slug, suffix string) string {
	if slug == "" {
		slug = "brief"
	}
	slug = strings.TrimRight(slug[:min(len(slug), maxSlug-len(suffix)-1)], "-")
	return slug + "-" + suffix
}

func pathHash(path string, digits int) string {
	sum := sha256.Sum256([]byte(path))
	return hex.EncodeToString(sum[:])[:digits]
}

var reserved = regexp.MustCompile(`^(?:con|prn|aux|nul|com[0-9]|lpt[0-9]|index|page)$`)

// Reserved reports whether a slug is a name that Windows takes for a device or
// Hugo for a page of its own.
func Reserved(slug string) bool { return reserved.MatchString(slug) }

// isReserved reports whether a slug can name neither a brief nor a section.
func isReserved(slug string) bool { return slug == "briefs" || Reserved(slug) }

// Slug returns a name of a–z, 0–9 and single hyphens, 80 bytes at most, for
// addresses and files. Latin letters lose their accents; Greek and Cyrillic ones
// are transliterated; other characters are lost. It may be empty.
func Slug(name string) string {
	var out strings.Builder
	gap := false
	for _, r := range norm.NFKD.String(strings.ToLower(name)) {
		part, ok := latin[r]
		switch {
		case r < unicode.MaxASCII && (r >= 'a' && r <= 'z' || r >= '0' && r <= '9'):
			part = string(r)
		case unicode.Is(unicode.Mn, r) || ok && part == "" || r == '\'' || r == '’':
			continue
		case !ok:
			gap = true
			continue
		}
		if gap && out.Len() > 0 {
			part = "-" + part
		}
		if gap = false; out.Len()+len(part) > maxSlug {
			break
		}
		out.WriteString(part)
	}
	return out.String()
}

// latin holds what stands for letters that do not decompose into ASCII. Those
// with an empty string have no sound of their own.
var latin = map[rune]string{
	'ß': "ss", 'æ': "ae", 'œ': "oe", 'ø': "o", 'ł': "l", 'đ': "d", 'ð': "d", 'þ': "th", 'ı': "i", 'ħ': "h", 'ŋ': "ng",
	'ə': "e", 'ſ': "s", 'ŧ': "t", 'ĸ': "k",

	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'ґ': "g", 'д': "d", 'е': "e", 'є': "ye", 'ж': "zh", 'з': "z", 'и': "i",
	'і': "i", 'ј': "j", 'к': "k", 'л': "l", 'љ': "lj", 'м': "m", 'н': "n", 'њ': "nj", 'о': "o", 'п': "p", 'р': "r",
	'с': "s", 'т': "t", 'ћ': "c", 'ђ': "dj", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts", 'ч': "ch", 'џ': "dz", 'ш': "sh",
	'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu", 'я': "ya",

	'α': "a", 'β': "v", 'γ': "g", 'δ': "d", 'ε': "e", 'ζ': "z", 'η': "i", 'θ': "th", 'ι': "i", 'κ': "k", 'λ': "l",
	'μ': "m", 'ν': "n", 'ξ': "x", 'ο': "o", 'π': "p", 'ρ': "r", 'σ': "s", 'ς': "s", 'τ': "t", 'υ': "y", 'φ': "f",
	'χ': "ch", 'ψ': "ps", 'ω': "o",
}
