package extract

import (
	"bytes"
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"briefbook/internal/seed"

	"github.com/pelletier/go-toml/v2"
)

//go:embed data/topics.toml
var topicData []byte

// A Vocabulary is a hierarchy of topics with the terms that tell them.
type Vocabulary struct {
	topics []vocabularyTopic
	next   map[termEdge]int32     // by folded word
	exact  map[termEdge]int32     // by word as written, in lower case
	stems  map[termEdge][]stemEnd // by the first bytes of a beginning
	terms  map[int32][]termWeight // by node
	nodes  int32
}

// A vocabularyTopic is a topic of a vocabulary.
type vocabularyTopic struct {
	id, label string
	parent    int // index of the topic above it; its own when there is none
	auto      bool
	countries float64
	except    []string
	within    string // the id of a topic that it belongs to as well
}

type termEdge struct {
	node int32
	word string
}

// A stemEnd leads on from a beginning of a word.
type stemEnd struct {
	stem string
	node int32
}

// A termWeight is how much a term counts for a topic.
type termWeight struct {
	topic  int
	weight float64
}

// Weights of the classes of terms.
const (
	strongTerm = 4.0
	plainTerm  = 1.6
	weakTerm   = 0.5
	stemBytes  = 4 // the shortest beginning of a word that a term may give
)

// topicEntry is a topic as the file has it.
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
	Sub       []topicEntry `toml:"sub"`
}

// LoadTopics reads a vocabulary of topics from a TOML file: the form of the
// file is told in its head, in data/topics.toml.
func LoadTopics(data []byte) (*Vocabulary, error) {
	var file struct {
		Topic []topicEntry `toml:"topic"`
	}
	dec := toml.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	if err := dec.Decode(&file); err != nil {
		return nil, tomlProblem(err)
	}
	if len(file.Topic) == 0 {
		return nil, errors.New("topics: no [[topic]] in the file")
	}
	v := &Vocabulary{next: make(map[termEdge]int32, len(data)/12), exact: map[termEdge]int32{}, stems: map[termEdge][]stemEnd{}, terms: make(map[int32][]termWeight, len(data)/16), nodes: 1}
	for _, e := range file.Topic {
		if err := v.addTopic(e, -1); err != nil {
			return nil, err
		}
	}
	for _, t := range v.topics {
		if t.within != "" && v.index(t.within) < 0 {
			return nil, fmt.Errorf("topics: topic %s is within %s, which is not in the file", t.id, t.within)
		}
	}
	return v, nil
}

// tomlProblem says where in the file the problem stands.
func tomlProblem(err error) error {
	var strict *toml.StrictMissingError
	if errors.As(err, &strict) && len(strict.Errors) > 0 {
		row, _ := strict.Errors[0].Position()
		return fmt.Errorf("topics: line %d: unknown key %q", row, strings.Join(strict.Errors[0].Key(), "."))
	}
	var decode *toml.DecodeError
	if errors.As(err, &decode) {
		row, column := decode.Position()
		return fmt.Errorf("topics: line %d, column %d: %w", row, column, err)
	}
	return fmt.Errorf("topics: %w", err)
}

// addTopic adds a topic and those below it; parent is -1 for one at the top.
func (v *Vocabulary) addTopic(e topicEntry, parent int) error {
	switch {
	case e.ID == "":
		return fmt.Errorf("topics: the topic labelled %q has no id", e.Label)
	case e.Label == "":
		return fmt.Errorf("topics: topic %s has no label", e.ID)
	case parent >= 0 && len(e.Sub) > 0:
		return fmt.Errorf("topics: topic %s: subtopics have none below them", e.ID)
	}
	if v.index(e.ID) >= 0 {
		return fmt.Errorf("topics: the id %s stands twice", e.ID)
	}
	at := len(v.topics)
	if parent < 0 {
		parent = at
	}
	auto := e.Auto == nil || *e.Auto
	v.topics = append(v.topics, vocabularyTopic{id: e.ID, label: e.Label, parent: parent, auto: auto, countries: e.Countries, except: e.Except, within: e.Within})
	classes := []struct {
		terms  string
		weight float64
	}{{e.Strong, strongTerm}, {e.Words, plainTerm}, {e.Weak, weakTerm}, {e.Not, 0}}
	for _, c := range classes {
		for term := range strings.SplitSeq(c.terms, ";") {
			if term = strings.TrimSpace(term); term == "" || !auto {
				continue
			}
			if err := v.addTerm(term, at, c.weight); err != nil {
				return err
			}
		}
	}
	for _, s := range e.Sub {
		if err := v.addTopic(s, at); err != nil {
			return err
		}
	}
	return nil
}

// index returns the index of the topic with the id; -1 when there is none.
func (v *Vocabulary) index(id string) int {
	return slices.IndexFunc(v.topics, func(t vocabularyTopic) bool { return t.id == id })
}

// addTerm makes the term count for the topic at index topic.
func (v *Vocabulary) addTerm(term string, topic int, weight float64) error {
	at := int32(0)
	for w := range strings.FieldsSeq(strings.ToLower(term)) {
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			if len(stem) < stemBytes {
				return fmt.Errorf("topics: topic %s: %q is too short a beginning of a word", v.topics[topic].id, w)
			}
			at = v.stemNode(at, stem)
			continue
		}
		if form, ok := strings.CutPrefix(w, "="); ok {
			at = v.node(v.exact, termEdge{at, form})
			continue
		}
		for _, part := range topicTokens(nil, w, seed.Span{End: len(w)}) {
			at = v.node(v.next, termEdge{at, part.fold})
		}
	}
	if at == 0 {
		return fmt.Errorf("topics: topic %s: %q holds no word", v.topics[topic].id, term)
	}
	for i, t := range v.terms[at] {
		if t.topic == topic {
			v.terms[at][i].weight = min(t.weight, weight)
			return nil
		}
	}
	v.terms[at] = append(v.terms[at], termWeight{topic, weight})
	return nil
}

func (v *Vocabulary) node(edges map[termEdge]int32, e termEdge) int32 {
	n, ok := edges[e]
	if !ok {
		n = v.nodes
		v.nodes++
		edges[e] = n
	}
	return n
}

func (v *Vocabulary) stemNode(at int32, stem string) int32 {
	e := termEdge{at, stem[:stemBytes]}
	for _, s := range v.stems[e] {
		if s.stem == stem {
			return s.node
		}
	}
	n := v.nodes
	v.nodes++
	v.stems[e] = append(v.stems[e], stemEnd{stem, n})
	return n
}

// defaultTopics is the vocabulary that comes with the program.
var defaultTopics = sync.OnceValue(func() *Vocabulary {
	v, err := LoadTopics(topicData)
	if err != nil {
		panic("extract: the embedded vocabulary: " + err.Error()) // a test loads it
	}
	return v
})
