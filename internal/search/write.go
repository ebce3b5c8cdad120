package search

import (
	"encoding/json"
	"fmt"
	"strings"
	"unicode/utf8"
)

// A root is what the page loads first: all that it must know to name the
// shards that a query needs.
type root struct {
	Version  int            `json:"version"`
	Folder   string         `json:"folder"` // of the shards, below search/data
	Briefs   int            `json:"briefs"`
	Weights  []int          `json:"weights"`    // packed, the commonest first
	Bits     int            `json:"weightBits"` // of their rank that stand as they are
	Facets   map[string]int `json:"facets"`     // how many values each has
	Stop     string         `json:"stop"`
	Terms    []string       `json:"terms"` // where each shard begins
	Words    []string       `json:"words"`
	Reversed []string       `json:"reversed"`
}

// A writer puts out shards and counts them.
type writer struct {
	root
	builder *builder
	options Options
	encoder *encoder
	out     func(name string, data []byte) error
	stats   Stats
	words   []listed
	stop    map[string]bool
	like    *likeness
	weights *weightCode
}

func (b *builder) write(o Options, store *runStore, out func(string, []byte) error) (Stats, error) {
	e, err := newEncoder()
	if err != nil {
		return Stats{}, err
	}
	w := &writer{builder: b, options: o, encoder: e, out: out, like: newLikeness(len(b.briefs)), root: root{
		Version: formatVersion, Folder: b.identity.String(), Briefs: len(b.briefs), Weights: []int{},
		Facets: map[string]int{}, Stop: strings.Join(strings.Fields(stopWords), " "),
	}}
	w.stop = map[string]bool{}
	for _, s := range strings.Fields(w.Stop) {
		w.stop[s] = true
	}
	w.weights = b.weights()
	w.Bits = w.weights.k
	for _, v := range w.weights.order {
		w.Weights = append(w.Weights, int(v))
	}
	w.stats = Stats{Briefs: len(b.briefs), Words: b.words}
	steps := []func() error{
		func() error { return w.terms(store) },
		w.wordLists,
		w.texts,
		w.facets,
		w.finish,
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return w.stats, err
		}
	}
	return w.stats, nil
}

// put writes one shard.
func (w *writer) put(name string, s shard) error {
	file, err := w.encoder.file(s)
	if err != nil {
		return fmt.Errorf("search index: %s: %w", name, err)
	}
	w.stats.Files++
	w.stats.Bytes += int64(len(file))
	if name == nameRoot {
		return w.out(name+".js", file)
	}
	return w.out(w.Folder+"/"+name+".js", file)
}

func (w *writer) finish() error {
	data, err := json.Marshal(w.root)
	if err != nil {
		return err
	}
	return w.put(nameRoot, shard{packed: appendString(nil, string(data))})
}

// A cutter cuts a sorted run of entries into shards at changes of key.
type cutter struct {
	shard
	limit        int
	bounds       *[]string
	put          func(number int, s shard) error
	first, last  string
	before, stem string // what the next entry is coded against
}

// next ends the shard when it is full; key is that of the entry to come.
func (c *cutter) next(key string) error {
	if len(c.keys)+len(c.packed) >= c.limit && key != c.last {
		if err := c.flush(); err != nil {
			return err
		}
	}
	if len(c.keys) == 0 {
		c.first = separator(c.last, key)
		c.before, c.stem = "", ""
	}
	c.last = key
	return nil
}

func (c *cutter) flush() error {
	if len(c.keys) == 0 {
		return nil
	}
	*c.bounds = append(*c.bounds, c.first)
	err := c.put(len(*c.bounds)-1, c.shard)
	c.keys, c.packed = c.keys[:0], c.packed[:0]
	return err
}

// separator returns the shortest beginning of key that sorts after before.
func separator(before, key string) string {
	n := commonPrefix(before, key) + 1
	for n < len(key) && !utf8.RuneStart(key[n]) {
		n++
	}
	return key[:min(n, len(key))]
}
