package extract

import (
	"cmp"
	_ "embed"
	"fmt"
	"slices"
	"strings"
	"sync"
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

	anyLanguage bool                          // not written for English alone
	language    string                        // BCP 47, "" for English
	fold        func(lower string) string     // to the form by which words are compared
	others      map[string]func() *Vocabulary // by language
}

// A vocabularyTopic is a topic of a vocabulary.
type vocabularyTopic struct {
	id, label string
	parent    int // index of the topic above it; its own when there is none
	auto      bool
	countries float64
	except    []string
	within    string // the id of a topic that it belongs to as well
	wide      int    // the index of that topic; -1 when there is none
	prior     float64
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
	topic    int
	weight   float64
	everyday bool // it counts a class less in a document of longWords and more
}

// Weights of the classes of terms.
const (
	strongTerm = 4.0
	plainTerm  = 1.6
	weakTerm   = 0.5
	stemBytes  = 4 // the shortest beginning of a word that a term may give
)

// classBelow returns the weight of the class below that of the weight.
func classBelow(weight float64) float64 {
	if weight >= strongTerm {
		return plainTerm
	}
	return weakTerm
}

// newVocabulary makes a vocabulary of the entries of a file, for the language; ""
// is English.
func newVocabulary(entries []topicEntry, language string) (*Vocabulary, error) {
	if len(entries) == 0 {
		return nil, &TopicsError{Message: "no [[topic]] in the file", Remedy: `give it topics, or leave out "replace = true"`}
	}
	v := &Vocabulary{next: make(map[termEdge]int32, 1<<13), exact: map[termEdge]int32{}, stems: map[termEdge][]stemEnd{}, terms: make(map[int32][]termWeight, 1<<13), nodes: 1, language: language, fold: foldTopicWord}
	if language != "" {
		v.fold = foldsOf(language)
	}
	for _, e := range entries {
		if err := v.addTopic(e, -1); err != nil {
			return nil, err
		}
	}
	for i, t := range v.topics {
		v.topics[i].wide = v.index(t.within)
		if t.within != "" && v.topics[i].wide < 0 {
			return nil, &TopicsError{id: t.id, Message: fmt.Sprintf("topic %s is within %s, which is no topic", t.id, t.within), Remedy: "within takes the id of another topic"}
		}
	}
	return v, nil
}

// addTopic adds a topic and those below it; parent is -1 for one at the top.
func (v *Vocabulary) addTopic(e topicEntry, parent int) error {
	switch {
	case e.ID == "":
		return e.fault(fmt.Sprintf("the topic labelled %q has no id", e.Label), "give it one that no other topic has")
	case e.Label == "":
		return e.fault(fmt.Sprintf("topic %s has no label", e.ID), "a label is what readers see")
	case parent >= 0 && len(e.Sub) > 0:
		return e.fault(fmt.Sprintf("topic %s: subtopics have none below them", e.ID), "make it a [[topic]] or a [[topic.sub]] beside its own")
	}
	if v.index(e.ID) >= 0 {
		return e.fault(fmt.Sprintf("the id %s stands twice", e.ID), "topics and subtopics share one set of ids")
	}
	at := len(v.topics)
	if parent < 0 {
		parent = at
	}
	auto := (e.Auto == nil || *e.Auto) && (parent == at || v.topics[parent].auto)
	v.topics = append(v.topics, vocabularyTopic{id: e.ID, label: e.Label, parent: parent, auto: auto, countries: e.Countries, except: e.Except, within: e.Within, prior: cmp.Or(e.Prior, 1)})
	classes := []struct {
		terms string
		as    termWeight
	}{
		{e.Strong, termWeight{weight: strongTerm}}, {e.Words, termWeight{weight: plainTerm}}, {e.Weak, termWeight{weight: weakTerm}},
		{e.Not, termWeight{}}, {e.Everyday, termWeight{everyday: true}},
	}
	for _, c := range classes {
		c.as.topic = at
		for _, term := range terms(c.terms) {
			if !auto {
				break
			}
			if problem := v.addTerm(term, c.as); problem != "" {
				return e.fault(fmt.Sprintf("topic %s: %s", e.ID, problem), "terms are words parted by semicolons")
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

// addTerm makes the term count as it is told, or says what is wrong with it.
func (v *Vocabulary) addTerm(term string, as termWeight) (problem string) {
	at := int32(0)
	for w := range strings.FieldsSeq(strings.ToLower(term)) {
		if stem, ok := strings.CutSuffix(w, "*"); ok {
			if len(stem) < stemBytes {
				return fmt.Sprintf("%q is too short a beginning of a word: %d letters at least", w, stemBytes)
			}
			if v.language != "" {
				stem = v.fold(stem)
			}
			at = v.stemNode(at, stem)
			continue
		}
		if form, ok := strings.CutPrefix(w, "="); ok {
			at = v.node(v.exact, termEdge{at, form})
			continue
		}
		for _, part := range v.termTokens(w) {
			at = v.node(v.next, termEdge{at, part.fold})
		}
	}
	if at == 0 {
		return fmt.Sprintf("%q holds no word", term)
	}
	for i := range v.terms[at] {
		t := &v.terms[at][i]
		switch {
		case t.topic != as.topic:
			continue
		case as.everyday:
			t.everyday = true
		default:
			t.weight = min(t.weight, as.weight)
		}
		return ""
	}
	if as.everyday {
		as.weight = plainTerm
	}
	v.terms[at] = append(v.terms[at], as)
	return ""
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
	file, err := readTopics(topicData)
	if err == nil {
		var v *Vocabulary
		if v, err = newVocabulary(file.Topic, ""); err == nil {
			v.others = otherLanguages(nil)
			return v
		}
	}
	panic("extract: the embedded vocabulary: " + err.Error()) // a test loads it
})
