package brief

import (
	"bytes"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"briefbook/internal/marking"
)

// A fieldReader turns the values of front matter into a brief and gathers what
// is wrong with them.
type fieldReader struct {
	file       string
	values     map[string]any
	raw        *file          // nil when there is no front matter
	lines      map[string]int // of each top-level key
	paragraphs int            // in the body
	faults     Faults
}

// fault notes a fault and returns false, for use in a return.
func (r *fieldReader) fault(line int, text, hint string) bool {
	r.faults = append(r.faults, Fault{r.file, line, text, hint})
	return false
}

// An entry is a value with its name in messages and its line.
type entry struct {
	name  string
	line  int
	value any
}

// take returns a top-level value and crosses it off.
func (r *fieldReader) take(key string) entry {
	v := r.values[key]
	delete(r.values, key)
	return entry{key, max(r.lines[key], 1), v}
}

// fill reads all fields. What is left is the person's own.
func (r *fieldReader) fill(b *Brief) {
	b.Title = r.text(r.take("title"))
	b.TitleBasis = r.text(r.take("title_basis"))
	b.Date = r.date(r.take("date"))
	b.DateBasis = r.text(r.take("date_basis"))
	b.Summary = r.text(r.take("summary"))
	b.KeyPoints = r.points("key_points")
	b.Implications = r.points("implications")
	b.Claims = r.claims("claims")
	b.Timeline = r.events("timeline")
	b.Topics = r.list(r.take("topics"))
	b.Countries = r.list(r.take("countries"))
	b.People = r.list(r.take("people"))
	b.Organizations = r.list(r.take("organizations"))
	b.Marking = r.marking(r.take("marking"))
	b.Author = r.text(r.take("author"))
	b.Publisher = r.text(r.take("publisher"))
	b.Language = r.text(r.take("language"))
	b.Kind = r.text(r.take("kind"))
	b.Source = r.source(r.take("source"))
	delete(r.values, generatedKey)
	for _, key := range slices.Sorted(maps.Keys(r.values)) {
		if strings.EqualFold(key, "marking") {
			r.fault(max(r.lines[key], 1), key+" is not read", "write the key in small letters: marking")
		}
		if b.Extra == nil {
			b.Extra = make(map[string]any)
		}
		b.Extra[key] = plain(r.values[key])
	}
}

// plain returns a value of YAML with string keys in all its maps.
func plain(v any) any {
	switch v := v.(type) {
	case map[any]any:
		out := make(map[string]any, len(v))
		for k, x := range v {
			out[fmt.Sprint(k)] = plain(x)
		}
		return out
	case []any:
		for i := range v {
			v[i] = plain(v[i])
		}
	}
	return v
}

func (r *fieldReader) text(e entry) string {
	switch v := e.value.(type) {
	case nil:
	case string:
		return v
	default:
		r.fault(e.line, fmt.Sprintf("%s is %s, not text", e.name, kindOf(v)), fmt.Sprintf("write %s in double quotes", e.name))
	}
	return ""
}

func kindOf(v any) string {
	switch v.(type) {
	case bool:
		return "yes or no"
	case int, int64, uint64, float64:
		return "a number"
	case []any:
		return "a list"
	case map[any]any, map[string]any:
		return "a map"
	}
	return "another kind of value"
}

func (r *fieldReader) number(e entry) int {
	switch v := e.value.(type) {
	case nil:
	case int:
		if v >= 0 {
			return v
		}
		r.fault(e.line, fmt.Sprintf("%s is less than nothing", e.name), "write a whole number, or leave it out")
	default:
		r.fault(e.line, fmt.Sprintf("%s is not a whole number", e.name), fmt.Sprintf("write %s in digits, without quotes", e.name))
	}
	return 0
}

// date reads a date. A year may stand without quotes, and a time of day behind
// the date is not kept.
func (r *fieldReader) date(e entry) string {
	if year, ok := e.value.(int); ok {
		e.value = strconv.Itoa(year)
	}
	s := r.text(e)
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t.Format(time.DateOnly)
	}
	if s != "" && !isDate(s) {
		r.fault(e.line, fmt.Sprintf("%s: %q is not a date", e.name, s), `write "2024-05-31", "2024-05" or "2024", or leave it out`)
		return ""
	}
	return s
}

var datePattern = regexp.MustCompile(`^\d{4}(-\d\d(-\d\d)?)?$`)

// isDate reports whether s is a day, month or year that the calendar has.
func isDate(s string) bool {
	if !datePattern.MatchString(s) {
		return false
	}
	_, err := time.Parse("2006-01-02"[:len(s)], s)
	return err == nil
}

func (r *fieldReader) marking(e entry) marking.Label {
	s := r.text(e)
	if s == "" {
		return marking.None
	}
	label, err := marking.Parse(s)
	if err != nil {
		r.fault(e.line, e.name+": "+err.Error(), `write for example marking: "TLP:GREEN"`)
	}
	return label
}

// items returns the elements of a list, each on its line where it has its own.
func (r *fieldReader) items(e entry) []entry {
	if e.value == nil {
		return nil
	}
	list, ok := e.value.([]any)
	if !ok {
		r.fault(e.line, fmt.Sprintf("%s is not a list", e.name), fmt.Sprintf("begin each line below %s: with two spaces and a hyphen", e.name))
		return nil
	}
	lines := r.itemLines(e.name)
	out := make([]entry, len(list))
	for i, v := range list {
		out[i] = entry{e.name + " " + strconv.Itoa(i+1), e.line, v}
		if i < len(lines) {
			out[i].line = lines[i]
		}
	}
	return out
}

// itemLines returns the lines on which the elements of a list begin, by the
// indentation of the first; fewer when the list is written in another way.
func (r *fieldReader) itemLines(key string) []int {
	var lines []int
	line, indent := r.lines[key], -1
	for raw := range bytes.Lines(find(r.raw.chunks, key)) {
		item := bytes.TrimLeft(raw, " ")
		if at := len(raw) - len(item); bytes.HasPrefix(item, []byte("- ")) && (at == indent || indent < 0) {
			indent = at
			lines = append(lines, line)
		}
		line++
	}
	return lines
}

func (r *fieldReader) list(e entry) []string {
	var out []string
	for _, item := range r.items(e) {
		if s := r.text(item); s != "" {
			out = append(out, s)
		}
	}
	return out
}

// maps returns the elements of a list of maps. Where an element is text alone,
// it is the text of its map.
func (r *fieldReader) maps(key string, known ...string) []*mapReader {
	var out []*mapReader
	for _, e := range r.items(r.take(key)) {
		if s, ok := e.value.(string); ok {
			e.value = map[any]any{"text": s}
		}
		if m := r.submap(e, known...); m != nil {
			out = append(out, m)
		}
	}
	return out
}

// A mapReader reads one map below a top-level key.
type mapReader struct {
	*fieldReader
	entry
	values map[any]any
}

func (r *fieldReader) submap(e entry, known ...string) *mapReader {
	values, ok := e.value.(map[any]any)
	if !ok {
		if e.value != nil {
			r.fault(e.line, fmt.Sprintf("%s is not a map", e.name), "write it as lines of key: value, with keys "+strings.Join(known, ", "))
		}
		return nil
	}
	var unknown []string
	for k := range values {
		if s := fmt.Sprint(k); !slices.Contains(known, s) {
			unknown = append(unknown, s)
		}
	}
	slices.Sort(unknown)
	for _, k := range unknown {
		r.fault(e.line, fmt.Sprintf("%s: unknown key %q", e.name, k), "its keys are "+strings.Join(known, ", "))
	}
	return &mapReader{r, e, values}
}

func (m *mapReader) at(key string) entry {
	return entry{m.name + ": " + key, m.line, m.values[key]}
}

func (m *mapReader) text(key string) string { return m.fieldReader.text(m.at(key)) }
func (m *mapReader) number(key string) int  { return m.fieldReader.number(m.at(key)) }

// paragraph reads the number of a paragraph of the body.
func (m *mapReader) paragraph() int {
	n := m.number("paragraph")
	if n > m.paragraphs {
		m.fault(m.line, fmt.Sprintf("%s: paragraph %d, but the text has %d", m.name, n, m.paragraphs), "correct the number, or leave it out")
	}
	return n
}

func (r *fieldReader) points(key string) []Point {
	var out []Point
	for _, m := range r.maps(key, "text", "paragraph") {
		out = append(out, Point{m.text("text"), m.paragraph()})
	}
	return out
}

func (r *fieldReader) claims(key string) []Claim {
	var out []Claim
	for _, m := range r.maps(key, "speaker", "cue", "text", "hedge", "kind", "paragraph") {
		out = append(out, Claim{
			Speaker: m.text("speaker"), Cue: m.text("cue"), Text: m.text("text"), Hedge: m.text("hedge"),
			Kind: m.text("kind"), Paragraph: m.paragraph(),
		})
	}
	return out
}

func (r *fieldReader) events(key string) []Event {
	var out []Event
	for _, m := range r.maps(key, "date", "when", "text", "paragraph") {
		out = append(out, Event{Date: r.date(m.at("date")), When: m.text("when"), Text: m.text("text"), Paragraph: m.paragraph()})
	}
	return out
}

func (r *fieldReader) source(e entry) Source {
	m := r.submap(e, "file", "sha256", "bytes", "format", "words", "paragraphs", "pages", "url")
	if m == nil {
		return Source{}
	}
	return Source{
		File: m.text("file"), SHA256: m.text("sha256"), Bytes: m.number("bytes"), Format: m.text("format"),
		Words: m.number("words"), Paragraphs: m.number("paragraphs"), Pages: m.pages(), URL: m.text("url"),
	}
}

// pages reads the first paragraphs of pages, which only go up.
func (m *mapReader) pages() []int {
	e := m.at("pages")
	list, ok := e.value.([]any)
	var out []int
	for _, v := range list {
		n, isNumber := v.(int)
		ok = ok && isNumber && n > 0 && (len(out) == 0 || n >= out[len(out)-1])
		out = append(out, n)
	}
	if e.value != nil && !ok {
		m.fault(e.line, e.name+" is not a list of paragraphs in their order", "write pages: [1, 12, 20], or leave it out")
		return nil
	}
	return out
}
