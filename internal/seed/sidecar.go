package seed

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"briefbook/internal/marking"

	"github.com/pelletier/go-toml/v2"
)

// sidecarExt follows a seed's file name in the name of its sidecar.
const sidecarExt = ".toml"

// A sidecar is what a person states in the file beside a seed.
type sidecar struct {
	Title         string   `toml:"title"`
	Date          any      `toml:"date"`
	Author        any      `toml:"author"`
	Publisher     string   `toml:"publisher"`
	Language      string   `toml:"language"`
	Kind          string   `toml:"kind"`
	URL           string   `toml:"url"`
	Summary       string   `toml:"summary"`
	Marking       string   `toml:"marking"`
	Topics        []string `toml:"topics"`
	Countries     []string `toml:"countries"`
	People        []string `toml:"people"`
	Organizations []string `toml:"organizations"`
}

var sidecarKeys = []string{"title", "date", "author", "publisher", "language", "kind", "url", "summary", "marking", "topics", "countries", "people", "organizations"}

// mergeSidecar puts what the sidecar states into the metadata, over what the
// document states.
func mergeSidecar(m *Meta, data []byte) error {
	var s sidecar
	dec := toml.NewDecoder(bytes.NewReader(data)).DisallowUnknownFields()
	if err := dec.Decode(&s); err != nil {
		return sidecarError(err)
	}
	date, err := sidecarDate(s.Date)
	if err != nil {
		return err
	}
	author, err := sidecarAuthor(s.Author)
	if err != nil {
		return err
	}
	if s.URL != "" && !isWebAddress(s.URL) {
		return fmt.Errorf("url %q is not an http or https address", s.URL)
	}
	if s.Language != "" && !languageTag.MatchString(s.Language) {
		return fmt.Errorf("language %q is not a language tag such as \"en\" or \"pt-BR\"", s.Language)
	}
	if s.Marking != "" {
		if m.Marking, err = marking.Parse(s.Marking); err != nil {
			return err
		}
		m.MarkingBasis = Author
	}
	m.set(&m.Title, s.Title, Author)
	m.set(&m.Date, date, Author)
	m.set(&m.Author, author, Author)
	m.set(&m.Publisher, s.Publisher, Author)
	m.set(&m.Language, strings.ToLower(s.Language), Author)
	m.set(&m.Kind, s.Kind, Author)
	m.set(&m.URL, s.URL, Author)
	m.set(&m.Summary, s.Summary, Author)
	m.Topics, m.Countries, m.People, m.Organizations = cleanAll(s.Topics), cleanAll(s.Countries), cleanAll(s.People), cleanAll(s.Organizations)
	return nil
}

// set gives the field a value, unless there is nothing to give.
func (m *Meta) set(f *Field, value string, basis Basis) {
	if value = clean(value); value != "" {
		*f = Field{value, basis}
	}
}

func cleanAll(list []string) []string {
	for i, s := range list {
		list[i] = clean(s)
	}
	return list
}

// sidecarError words a decoder's error in one line: where, and what else the
// key may have been meant to be.
func sidecarError(err error) error {
	if missing := (*toml.StrictMissingError)(nil); errors.As(err, &missing) {
		first := &missing.Errors[0]
		line, _ := first.Position()
		key := strings.Join(first.Key(), ".")
		return fmt.Errorf("line %d: unknown key %q: did you mean %q?", line, key, nearest(key, sidecarKeys))
	}
	if wrong := (*toml.DecodeError)(nil); errors.As(err, &wrong) {
		line, _ := wrong.Position()
		return fmt.Errorf("line %d: %s", line, strings.TrimPrefix(wrong.Error(), "toml: "))
	}
	return err
}

var languageTag = regexp.MustCompile(`(?i)^[a-z]{2,3}(-[a-z0-9]{2,8})*$`)

func sidecarDate(v any) (string, error) {
	if v == nil || v == "" {
		return "", nil
	}
	date := isoDate(scalars(v))
	if date == "" {
		return "", fmt.Errorf("date %q is not of the form 2025-03-01, 2025-03 or 2025", fmt.Sprint(v))
	}
	return date, nil
}

func sidecarAuthor(v any) (string, error) {
	switch v := v.(type) {
	case nil:
		return "", nil
	case string:
		return v, nil
	case []any:
		var names []string
		for _, n := range v {
			name, ok := n.(string)
			if !ok {
				return "", fmt.Errorf("author %v is not a name", n)
			}
			names = append(names, name)
		}
		return strings.Join(names, "; "), nil
	}
	return "", fmt.Errorf("author %v is not a name or a list of names", v)
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// nearest returns the known word that takes the fewest edits to reach.
func nearest(word string, known []string) string {
	best, least := "", 1<<30
	for _, k := range known {
		if d := distance(word, k); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance is the Levenshtein distance in bytes.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
