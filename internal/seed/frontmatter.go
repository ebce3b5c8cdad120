package seed

import (
	"cmp"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"briefbook/internal/marking"

	"github.com/pelletier/go-toml/v2"
	"gopkg.in/yaml.v2"
)

// maxFrontMatter is the longest front matter that is read as such.
const maxFrontMatter = 64 << 10

// frontMatter takes the front matter off a Markdown file, puts what it states
// of the document into the metadata, and returns the rest. Only values are
// taken: keys that control a site generator have no effect. What cannot be read
// stays part of the text.
func (b *builder) frontMatter(s string) string {
	for _, fence := range []string{"---", "+++"} {
		matter, body, ok := cutFrontMatter(s, fence)
		if !ok {
			continue
		}
		fields, err := parseFrontMatter(matter, fence)
		if err != nil {
			b.warn("front matter taken as text: %s", strings.SplitN(err.Error(), "\n", 2)[0])
			for _, m := range markingLine.FindAllStringSubmatch(matter, -1) {
				b.doc.Meta.setMarking(strings.Trim(m[1], " \t\"'[]"))
			}
			return s
		}
		b.doc.Meta.fromFrontMatter(fields)
		return body
	}
	return s
}

// markingLine matches the line of a marking in front matter that cannot be read:
// a slip elsewhere must not open a restricted document to all.
var markingLine = regexp.MustCompile(`(?im)^[ \t]*["']?(?:marking|tlp)["']?[ \t]*[:=]([^\r\n]+)`)

// cutFrontMatter cuts the text at its front matter's fences.
func cutFrontMatter(s, fence string) (matter, body string, ok bool) {
	first, rest := cutLine(s)
	if strings.TrimRight(first, " \t") != fence {
		return "", "", false
	}
	for at := rest; at != ""; {
		l, next := cutLine(at)
		l = strings.TrimRight(l, " \t")
		if l == fence || fence == "---" && l == "..." {
			return rest[:len(rest)-len(at)], next, true
		}
		if len(rest)-len(next) > maxFrontMatter {
			break
		}
		at = next
	}
	return "", "", false
}

func cutLine(s string) (line, rest string) {
	at, size := lineEnd(s)
	return s[:at], s[at+size:]
}

func parseFrontMatter(matter, fence string) (map[string]any, error) {
	fields := map[string]any{}
	if fence == "+++" {
		return fields, toml.Unmarshal([]byte(matter), &fields)
	}
	var raw any
	if err := yaml.Unmarshal([]byte(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(matter)), &raw); err != nil {
		return nil, err
	}
	entries, ok := raw.(map[any]any)
	if !ok && raw != nil {
		return nil, fmt.Errorf("no list of keys and values")
	}
	for k, v := range entries {
		if k, ok := k.(string); ok {
			fields[k] = v
		}
	}
	return fields, nil
}

// fromFrontMatter takes over what the fields state of the document, whose keys
// may be written in any case, with hyphens, underscores or neither.
func (m *Meta) fromFrontMatter(written map[string]any) {
	fields := map[string]any{}
	for _, k := range slices.Sorted(maps.Keys(written)) {
		fields[plainKey.Replace(strings.ToLower(k))] = written[k]
	}
	first := func(keys ...string) string {
		for _, k := range keys {
			if v := scalars(fields[k]); v != "" {
				return v
			}
		}
		return ""
	}
	m.set(&m.Title, first("title", "headline"), Metadata)
	m.set(&m.Date, isoDate(first("date", "published", "pubdate", "publishdate", "datepublished", "publicationdate", "publishedat", "dateissued", "issued")), Metadata)
	m.set(&m.Revised, isoDate(first("lastmod", "updated", "lastupdated", "modified", "lastmodified", "datemodified", "reviewed", "lastreviewed")), Metadata)
	m.set(&m.Author, first("author", "authors", "byline"), Metadata)
	m.set(&m.Publisher, first("publisher"), Metadata)
	if lang := first("language", "lang"); languageTag.MatchString(lang) {
		m.set(&m.Language, strings.ToLower(lang), Metadata)
	}
	m.set(&m.Kind, first("kind", "type"), Metadata)
	if u := first("url"); isWebAddress(u) {
		m.set(&m.URL, u, Metadata)
	}
	for k, v := range written {
		if strings.EqualFold(k, "marking") || strings.EqualFold(k, "tlp") {
			m.setMarking(cmp.Or(scalars(v), "unreadable"))
		}
	}
	for _, k := range []string{"classification", "handling", "sensitivity", "distribution", "tags", "keywords", "labels"} {
		m.findMarking(scalars(fields[k]))
	}
}

// plainKey leaves out what parts the words of a key.
var plainKey = strings.NewReplacer("-", "", "_", "", " ", "")

// setMarking takes over a marking that the file's metadata states, of several
// the most restricted. One that is no label of ours restricts the document all
// the same, in a way that the program does not know: it is for nobody.
func (m *Meta) setMarking(s string) {
	if s == "" {
		return
	}
	label, err := marking.Parse(s)
	if err != nil {
		label = marking.Red
	}
	m.Marking, m.MarkingBasis = max(m.Marking, label), Metadata
}

// scalars returns a value as text, the parts of a list joined by "; "; "" for
// what has no plain form.
func scalars(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case int, int64, uint64, float64:
		return fmt.Sprint(v)
	case time.Time:
		return v.Format(time.DateOnly)
	case toml.LocalDate, toml.LocalDateTime:
		return fmt.Sprint(v)
	case map[any]any:
		return scalars(v["name"])
	case map[string]any:
		return scalars(v["name"])
	case []any:
		var parts []string
		for _, e := range v {
			if s := scalars(e); s != "" {
				parts = append(parts, s)
			}
		}
		return strings.Join(parts, "; ")
	}
	return ""
}
