package extract

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// A topicsFile is a vocabulary as it is written: docs/topics.md tells its form.
type topicsFile struct {
	Replace bool         `toml:"replace"`
	Topic   []topicEntry `toml:"topic"`
}

// A topicEntry is one topic of a file.
type topicEntry struct {
	ID        string       `toml:"id"`
	Label     string       `toml:"label"`
	IPTC      string       `toml:"iptc"`
	Auto      *bool        `toml:"auto"`
	Countries float64      `toml:"countries"`
	Except    []string     `toml:"except"`
	Within    string       `toml:"within"`
	Strong    string       `toml:"strong"`
	Words     string       `toml:"words"`
	Weak      string       `toml:"weak"`
	Not       string       `toml:"not"`
	Everyday  string       `toml:"everyday"`
	Prior     float64      `toml:"prior"`
	Replace   bool         `toml:"replace"`
	Sub       []topicEntry `toml:"sub"`

	line int // of its head; 0 when it is of the program's own file or unknown
}

// A TopicsError is a fault in a file of topics.
type TopicsError struct {
	Line            int // from 1; 0 where the fault has no place
	Message, Remedy string

	id string // of the topic that it is about
}

// Error returns the message, without its line.
func (e *TopicsError) Error() string { return e.Message }

func (e *topicEntry) fault(message, remedy string) error {
	return &TopicsError{e.line, message, remedy, e.ID}
}

// LoadTopics reads a project's file of topics. Its topics join the program's
// own, or take their place where the file says "replace = true"; such a
// vocabulary counts in documents of every language. An error is a [TopicsError].
func LoadTopics(data []byte) (*Vocabulary, error) {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	file, err := readTopics(data)
	if err != nil {
		return nil, err
	}
	file.place(data)
	entries := file.Topic
	if !file.Replace {
		if entries, err = joinTopics(file.Topic); err != nil {
			return nil, err
		}
	}
	v, err := newVocabulary(entries, "")
	var fault *TopicsError
	if errors.As(err, &fault) && fault.Line == 0 {
		fault.Line = lineOf(file.Topic, fault.id)
	}
	if err != nil {
		return nil, err
	}
	if v.anyLanguage = file.Replace; !file.Replace {
		v.others = otherLanguages(file.Topic)
	}
	return v, nil
}

// readTopics reads a file.
func readTopics(data []byte) (*topicsFile, error) {
	file := &topicsFile{}
	dec := toml.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(file); err != nil {
		return nil, tomlFault(err)
	}
	return file, nil
}

// place notes the line of each topic of the file.
func (file *topicsFile) place(data []byte) {
	heads := topicHead.FindAllIndex(data, -1)
	var all []*topicEntry
	for i := range file.Topic {
		all = append(all, &file.Topic[i])
		for k := range file.Topic[i].Sub {
			all = append(all, &file.Topic[i].Sub[k])
		}
	}
	for i, e := range all {
		if len(heads) == len(all) {
			e.line = 1 + bytes.Count(data[:heads[i][1]], []byte("\n"))
		}
	}
}

// topicHead matches the line that begins a topic.
var topicHead = regexp.MustCompile(`(?m)^[ \t]*\[\[[ \t]*topic[ \t]*(?:\.[ \t]*sub[ \t]*)?\]\]`)

// tomlFault says where in the file the problem stands.
func tomlFault(err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		row, _ := strict.Errors[0].Position()
		key := strings.Join(strict.Errors[0].Key(), ".")
		return &TopicsError{Line: row, Message: fmt.Sprintf("unknown key %q", key),
			Remedy: "a topic has id, label, strong, words, weak, not, everyday, prior, auto, within, countries, except, iptc, replace and [[topic.sub]]"}
	}
	fault := &TopicsError{Message: strings.TrimPrefix(err.Error(), "toml: "), Remedy: `a topic begins with [[topic]]; its lines are of the form key = "value"`}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		fault.Line, _ = decode.Position()
	}
	return fault
}

func lineOf(entries []topicEntry, id string) int {
	for _, e := range entries {
		if e.ID == id {
			return e.line
		}
		if n := lineOf(e.Sub, id); n > 0 {
			return n
		}
	}
	return 0
}

// joinTopics returns the program's own topics with those of a project.
func joinTopics(own []topicEntry) ([]topicEntry, error) {
	base, err := readTopics(topicData)
	if err != nil {
		return nil, err
	}
	return joinEntries(base.Topic, own)
}

// joinEntries adds each entry to the topic of its id, or as a new one.
func joinEntries(base, own []topicEntry) ([]topicEntry, error) {
	seen := map[string]bool{}
	for _, e := range own {
		if seen[e.ID] {
			return nil, e.fault(fmt.Sprintf("the id %s stands twice", e.ID), "write one entry for each topic")
		}
		seen[e.ID] = true
		at := slices.IndexFunc(base, func(b topicEntry) bool { return b.ID == e.ID && e.ID != "" })
		switch {
		case at < 0:
			base = append(base, e)
		case e.Replace:
			base[at] = e
		default:
			if err := base[at].join(e); err != nil {
				return nil, err
			}
		}
	}
	return base, nil
}

// join sets what the other entry says and adds its terms. A term that both have
// counts as the other has it.
func (e *topicEntry) join(o topicEntry) (err error) {
	e.line = o.line
	if o.Label != "" {
		e.Label = o.Label
	}
	if o.IPTC != "" {
		e.IPTC = o.IPTC
	}
	if o.Auto != nil {
		e.Auto = o.Auto
	}
	if o.Countries != 0 {
		e.Countries = o.Countries
	}
	if o.Prior != 0 {
		e.Prior = o.Prior
	}
	if o.Within != "" {
		e.Within = o.Within
	}
	e.Except = append(e.Except, o.Except...)
	own := terms(o.Strong + ";" + o.Words + ";" + o.Weak + ";" + o.Not)
	for _, class := range []struct{ list, add *string }{{&e.Strong, &o.Strong}, {&e.Words, &o.Words}, {&e.Weak, &o.Weak}, {&e.Not, &o.Not}, {&e.Everyday, &o.Everyday}} {
		kept := slices.DeleteFunc(terms(*class.list), func(term string) bool { return slices.Contains(own, term) })
		*class.list = strings.Join(append(kept, terms(*class.add)...), ";")
	}
	e.Sub, err = joinEntries(e.Sub, o.Sub)
	return err
}

// terms cuts a list of terms.
func terms(list string) (out []string) {
	for term := range strings.SplitSeq(strings.ToLower(list), ";") {
		if term = strings.TrimSpace(term); term != "" {
			out = append(out, term)
		}
	}
	return out
}
