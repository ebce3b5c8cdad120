package search

import (
	"cmp"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"briefbook/internal/brief"
)

// A root is what the page loads first: all that it must know to name the
// shards that a query needs.
type root struct {
	Version   int            `json:"version"`
	Folder    string         `json:"folder"` // of the shards, below search/data
	Briefs    int            `json:"briefs"`
	PerShard  int            `json:"perShard"` // briefs in a shard of texts
	Other     bool           `json:"other"`    // some briefs are not in English: words are looked up unstemmed too
	Facets    map[string]int `json:"facets"`   // how many values each has
	Stop      string         `json:"stop"`
	Terms     []string       `json:"terms"` // where each shard begins
	Positions []string       `json:"positions"`
	Words     []string       `json:"words"`
	Reversed  []string       `json:"reversed"`
}

// A writer puts out shards and counts them.
type writer struct {
	root
	encoder *encoder
	out     func(name string, data []byte) error
	stats   Stats
}

func (b *builder) write(o Options, out func(string, []byte) error) (Stats, error) {
	dictionary := sampleTexts(b.briefs)
	e, err := newEncoder(dictionary)
	if err != nil {
		return Stats{}, err
	}
	w := &writer{encoder: e, out: out, root: root{
		Version: formatVersion, Folder: b.identity(), Briefs: len(b.briefs), PerShard: o.ShardBriefs,
		Other: b.other, Facets: map[string]int{}, Stop: strings.Join(strings.Fields(stopWords), " "),
	}}
	w.stats = Stats{Briefs: len(b.briefs), Words: b.words, Terms: len(b.terms)}
	steps := []func() error{
		func() error { return w.put(nameDictionary, dictionary) },
		func() error { return w.terms(b, o) },
		func() error { return w.wordLists(b, o) },
		func() error { return w.texts(b, o) },
		func() error { return w.facets(b) },
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
func (w *writer) put(name string, data []byte) error {
	file, err := w.encoder.file(name, data)
	if err != nil {
		return fmt.Errorf("search index: %s: %w", name, err)
	}
	return w.file(w.Folder+"/"+name+".js", file)
}

func (w *writer) file(name string, data []byte) error {
	w.stats.Files++
	w.stats.Bytes += int64(len(data))
	return w.out(name, data)
}

func (w *writer) finish() error {
	data, err := json.Marshal(w.root)
	if err != nil {
		return err
	}
	return w.file("root.js", []byte(`briefbook("root",`+string(data)+");\n"))
}

// A cutter cuts a sorted run of entries into shards at changes of key.
type cutter struct {
	w            *writer
	family       string
	limit        int
	bounds       *[]string
	data         []byte
	first, last  string
	before, stem string // what the next entry is coded against
}

// next ends the shard when it is full; key is that of the entry to come.
func (c *cutter) next(key string) error {
	if len(c.data) > 0 && len(c.data) >= c.limit && key != c.last {
		if err := c.flush(); err != nil {
			return err
		}
	}
	if len(c.data) == 0 {
		c.first = separator(c.last, key)
		c.before, c.stem = "", ""
	}
	c.last = key
	return nil
}

func (c *cutter) flush() error {
	if len(c.data) == 0 {
		return nil
	}
	name := fmt.Sprintf("%s%d", c.family, len(*c.bounds))
	*c.bounds = append(*c.bounds, c.first)
	err := c.w.put(name, c.data)
	c.data = c.data[:0]
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

// terms writes the postings and the positions, by stem and form.
func (w *writer) terms(b *builder, o Options) error {
	slices.SortFunc(b.terms, func(x, y term) int {
		return cmp.Or(strings.Compare(x.stem, y.stem), strings.Compare(x.form, y.form))
	})
	expected := b.expected()
	w.Terms, w.Positions = []string{}, []string{}
	postings := &cutter{w: w, family: familyTerms, limit: o.ShardBytes, bounds: &w.root.Terms}
	positions := &cutter{w: w, family: familyPositions, limit: o.ShardBytes * positionsFactor, bounds: &w.root.Positions}
	for i := range b.terms {
		t := &b.terms[i]
		if err := postings.entry(t, weights(t, expected)); err != nil {
			return err
		}
		if err := positions.entry(t, t.positions); err != nil {
			return err
		}
		t.postings, t.positions = nil, nil
	}
	if err := postings.flush(); err != nil {
		return err
	}
	return positions.flush()
}

// entry appends a term: its stem, its form, how many bytes it has and the bytes.
func (c *cutter) entry(t *term, data []byte) error {
	if err := c.next(t.stem); err != nil {
		return err
	}
	c.data = appendFrontCoded(c.data, c.stem, t.stem)
	c.data = appendFrontCoded(c.data, t.stem, t.form)
	c.stem = t.stem
	c.data = binary.AppendUvarint(c.data, uint64(len(data)))
	c.data = append(c.data, data...)
	return nil
}

// weights returns the postings as they are stored: how many, then for each the
// distance to the brief before and the weight.
func weights(t *term, expected []float64) []byte {
	out := binary.AppendUvarint(nil, uint64(t.briefs))
	d := decoder{data: t.postings}
	for id := -1; d.more(); {
		gap := d.number()
		id += gap + 1
		out = binary.AppendUvarint(out, uint64(gap))
		out = append(out, packWeight(float64(d.number())/expected[id]))
	}
	return out
}

// wordLists writes the words as they are written, forwards and backwards, each
// with the number of briefs it stands in: for the beginnings of words and for
// words with a typing mistake.
func (w *writer) wordLists(b *builder, o Options) error {
	counts := make(map[string]int, len(b.terms))
	for _, t := range b.terms {
		counts[t.form] += t.briefs
	}
	forwards := make([]string, 0, len(counts))
	backwards := make([]string, 0, len(counts))
	for form := range counts {
		forwards = append(forwards, form)
		if correctable(form) {
			backwards = append(backwards, reverse(form))
		}
	}
	w.Words, w.Reversed = []string{}, []string{}
	if err := w.wordList(familyWords, &w.root.Words, forwards, o, func(s string) int { return counts[s] }); err != nil {
		return err
	}
	return w.wordList(familyReversed, &w.root.Reversed, backwards, o, func(s string) int { return counts[reverse(s)] })
}

func (w *writer) wordList(family string, bounds *[]string, words []string, o Options, count func(string) int) error {
	sort.Strings(words)
	c := &cutter{w: w, family: family, limit: o.ShardBytes, bounds: bounds}
	for _, word := range words {
		if err := c.next(word); err != nil {
			return err
		}
		c.data = appendFrontCoded(c.data, c.before, word)
		c.data = binary.AppendUvarint(c.data, uint64(count(word)))
		c.before = word
	}
	return c.flush()
}

func reverse(s string) string {
	r := []rune(s)
	slices.Reverse(r)
	return string(r)
}

// texts writes what the page shows of a brief.
func (w *writer) texts(b *builder, o Options) error {
	for i := 0; i < len(b.briefs); i += o.ShardBriefs {
		var data []byte
		for _, br := range b.briefs[i:min(i+o.ShardBriefs, len(b.briefs))] {
			data = appendBrief(data, br)
		}
		if err := w.put(fmt.Sprintf("%s%d", familyBriefs, i/o.ShardBriefs), data); err != nil {
			return err
		}
	}
	return nil
}

func appendBrief(data []byte, br *brief.Brief) []byte {
	for _, s := range []string{br.Path, br.Title, br.Date, br.Marking.String(), br.Kind, br.Source.File} {
		data = appendString(data, s)
	}
	data = binary.AppendUvarint(data, uint64(len(br.Body)))
	for _, block := range br.Body {
		data = appendString(data, block.Text)
	}
	return data
}

const dictionaryBytes = 16 << 10

// sampleTexts returns paragraphs from all over the collection: texts compressed
// against them take a fifth less.
func sampleTexts(briefs []*brief.Brief) []byte {
	var out []byte
	if len(briefs) < 40 {
		return out // it would cost more than it saves
	}
	const samples = 40
	for i := range samples {
		br := briefs[i*len(briefs)/samples]
		n := 0
		for _, block := range br.Body {
			text := block.Text[:min(len(block.Text), dictionaryBytes/samples-n)]
			out = append(out, text...)
			n += len(text)
		}
	}
	return out
}
