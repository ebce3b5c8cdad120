package search

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"strings"
	"sync"
)

// An Index answers queries from the files that [Build] wrote. It reads a shard
// when a query first needs it, as the page does, and keeps it. It may be used
// from several goroutines.
type Index struct {
	mu      *sync.Mutex
	beside  []*Index // see Join
	files   fs.FS
	root    root
	stop    map[string]bool
	shards  map[string]shard
	facets  map[string][]facetValue
	dates   []dateRun
	book    *phrasebook
	weights *weightCode
	faults  map[string]error // of shards that could not be read
	err     error            // the first of the query being answered
	first   error            // the first of all
}

// Open opens the index in the folder search/data of a built site.
func Open(files fs.FS) (*Index, error) {
	data, err := fs.ReadFile(files, "root.js")
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	x := &Index{mu: new(sync.Mutex), files: files, stop: map[string]bool{}, shards: map[string]shard{}, facets: map[string][]facetValue{}, faults: map[string]error{}}
	s, err := unpack(data)
	if err == nil {
		d := decoder{data: s.packed}
		err = json.Unmarshal(d.bytes(d.number()), &x.root)
	}
	if err != nil {
		return nil, fmt.Errorf("search index: root.js: %w: build the site again", err)
	}
	r := &x.root
	if r.Version != formatVersion {
		return nil, fmt.Errorf("search index: root.js: it has format %d, this program reads format %d: build the site again", r.Version, formatVersion)
	}
	if r.Briefs < 0 || r.Briefs > 1<<26 {
		return nil, fmt.Errorf("search index: root.js: damaged")
	}
	if len(r.Weights) != weightSteps || r.Bits < 0 || r.Bits > 8 {
		return nil, fmt.Errorf("search index: root.js: damaged")
	}
	order := make([]byte, weightSteps)
	for i, w := range r.Weights {
		order[i] = byte(w % weightSteps)
	}
	x.weights = newWeightCode(order, r.Bits)
	for _, w := range strings.Fields(r.Stop) {
		x.stop[w] = true
	}
	return x, nil
}

// Briefs returns how many briefs the index holds.
func (x *Index) Briefs() int { return x.root.Briefs }

// Err returns what was wrong with the first shard that could not be read, by any
// query so far.
func (x *Index) Err() error {
	x.mu.Lock()
	defer x.mu.Unlock()
	return x.first
}

// shard returns a shard; an empty one, and the error kept, when it cannot be
// read.
func (x *Index) shard(name string) shard {
	s, ok := x.shards[name]
	if !ok {
		file, err := fs.ReadFile(x.files, x.root.Folder+"/"+name+".js")
		if err == nil {
			s, err = unpack(file)
		}
		if err != nil {
			x.faults[name] = err
		}
		x.shards[name] = s
	}
	if err := x.faults[name]; err != nil {
		x.damaged(name, err)
	}
	return s
}

// damaged keeps the first fault.
func (x *Index) damaged(name string, err error) {
	err = fmt.Errorf("search index: %s.js: %w", name, err)
	x.err, x.first = cmp.Or(x.err, err), cmp.Or(x.first, err)
}

// at returns which shard holds a key, -1 when none can.
func at(bounds []string, key string) int {
	return sort.Search(len(bounds), func(i int) bool { return bounds[i] > key }) - 1
}

// An entry is a form of a stem, and where its postings lie.
type entry struct {
	form   string
	shard  int
	order  int // of the entry in the shard
	briefs int
	packed []byte
}

// entries returns what the index holds under the stem.
func (x *Index) entries(stem string) []entry {
	i := at(x.root.Terms, stem)
	if i < 0 {
		return nil
	}
	name := fmt.Sprint(familyTerms, i)
	s := x.shard(name)
	d, packed := decoder{data: s.keys}, decoder{data: s.packed}
	var out []entry
	for key, order := "", 0; d.more(); order++ {
		key = d.frontCoded(key)
		e := entry{form: d.frontCoded(key), shard: i, order: order, briefs: d.number(), packed: packed.bytes(d.number())}
		if key > stem {
			break
		}
		if key == stem && d.err == nil {
			out = append(out, e)
		}
	}
	if err := cmp.Or(d.err, packed.err); err != nil {
		x.damaged(name, err)
	}
	return out
}

// postings reads the postings of an entry.
func (x *Index) postings(e entry) []posting {
	list, err := (&bitReader{data: e.packed}).postings(e.briefs, x.root.Briefs, x.weights)
	if err != nil {
		x.damaged(fmt.Sprint(familyTerms, e.shard), err)
	}
	return list
}

// A word is one of the word lists: its stems, the countries that it calls, and
// how many briefs have it.
type word struct {
	form      string
	stems     []string
	countries []string
	briefs    int
}

// wordsWith returns the words that begin so, in order, from at most so many
// shards.
func (x *Index) wordsWith(prefix string, shards int) []word {
	var out []word
	x.list(familyWords, x.root.Words, prefix, shards, func(form string, d *decoder) {
		kept := len(form) - d.number()
		ending := d.string()
		n := d.number()
		if kept < 0 {
			d.fail()
		}
		if d.err != nil || !strings.HasPrefix(form, prefix) {
			return
		}
		if last := len(out) - 1; last < 0 || out[last].form != form {
			out = append(out, word{form: form})
		}
		w := &out[len(out)-1]
		if stem := form[:kept] + ending; isCountry(stem) {
			w.countries = append(w.countries, stem)
		} else {
			w.stems = append(w.stems, stem)
		}
		w.briefs += n
	})
	return out
}

// list reads the shards of a list where words that begin so stand.
func (x *Index) list(family string, bounds []string, prefix string, shards int, use func(word string, d *decoder)) {
	first := max(0, at(bounds, prefix))
	for i := first; i < len(bounds) && i < first+shards; i++ {
		if bounds[i] > prefix && !strings.HasPrefix(bounds[i], prefix) {
			break
		}
		name := fmt.Sprint(family, i)
		d := &decoder{data: x.shard(name).keys}
		for w := ""; d.more(); {
			w = d.frontCoded(w)
			use(w, d)
		}
		if d.err != nil {
			x.damaged(name, d.err)
		}
	}
}

const maxListShards = 6

// known returns a word as it is written; one without stems where no brief has
// it.
func (x *Index) known(form string) word {
	for _, w := range x.wordsWith(form, 1) {
		if w.form == form {
			return w
		}
	}
	return word{form: form}
}

// stems returns the stems to look a word up by.
func (x *Index) stems(form string) []string {
	if isCountry(form) {
		return []string{form}
	}
	if w := x.known(form); len(w.stems) > 0 || len(w.countries) > 0 {
		return w.stems
	}
	return x.stemmed(form)
}
