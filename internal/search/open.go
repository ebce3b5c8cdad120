package search

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"sort"
	"sync"
)

// An Index answers queries from the files that [Build] wrote. It reads a shard
// when a query first needs it, as the page does, and keeps it. It may be used
// from several goroutines.
type Index struct {
	mu         sync.Mutex
	files      fs.FS
	root       root
	stop       map[string]bool
	shards     map[string][]byte
	facets     map[string][]facetValue
	dates      []dateRun
	dictionary []byte
	faults     map[string]error // of shards that could not be read
	err        error            // the first of the query being answered
	first      error            // the first of all
}

// Open opens the index in the folder search/data of a built site.
func Open(files fs.FS) (*Index, error) {
	data, err := fs.ReadFile(files, "root.js")
	if err != nil {
		return nil, fmt.Errorf("search index: %w", err)
	}
	x := &Index{files: files, stop: map[string]bool{}, shards: map[string][]byte{}, facets: map[string][]facetValue{}, faults: map[string]error{}}
	body, ok := bytes.CutPrefix(bytes.TrimSpace(data), []byte(`briefbook("root",`))
	body, closed := bytes.CutSuffix(body, []byte(");"))
	if !ok || !closed {
		return nil, fmt.Errorf("search index: root.js: damaged")
	}
	if err := json.Unmarshal(body, &x.root); err != nil {
		return nil, fmt.Errorf("search index: root.js: %w", err)
	}
	r := &x.root
	if r.Version != formatVersion {
		return nil, fmt.Errorf("search index: root.js: it has format %d, this program reads format %d: build the site again", r.Version, formatVersion)
	}
	if r.Briefs < 0 || r.Briefs > 1<<26 || r.PerShard < 1 || r.PerShard > 1<<16 {
		return nil, fmt.Errorf("search index: root.js: damaged")
	}
	for _, w := range bytes.Fields([]byte(r.Stop)) {
		x.stop[string(w)] = true
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

// shard returns the bytes of a shard; nil, and the error kept, when it cannot
// be read.
func (x *Index) shard(name string) []byte {
	data, ok := x.shards[name]
	if !ok {
		var err error
		if data, err = x.load(name); err != nil {
			x.faults[name] = err
		}
		x.shards[name] = data
	}
	if err := x.faults[name]; err != nil {
		x.damaged(name, err)
	}
	return data
}

func (x *Index) load(name string) ([]byte, error) {
	file, err := fs.ReadFile(x.files, x.root.Folder+"/"+name+".js")
	if err != nil {
		return nil, err
	}
	if name[:1] != familyBriefs {
		return unpack(name, file, nil)
	}
	if x.dictionary == nil {
		x.dictionary = append([]byte{}, x.shard(nameDictionary)...)
	}
	return unpack(name, file, x.dictionary)
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

// An entry is a form of a stem and its bytes.
type entry struct {
	form string
	data []byte
}

// entries returns what a family holds under the stem.
func (x *Index) entries(family string, bounds []string, stem string) []entry {
	i := at(bounds, stem)
	if i < 0 {
		return nil
	}
	name := fmt.Sprintf("%s%d", family, i)
	d := decoder{data: x.shard(name)}
	var out []entry
	for s := ""; d.more(); {
		s = d.frontCoded(s)
		form := d.frontCoded(s)
		data := d.bytes(d.number())
		if s > stem {
			break
		}
		if s == stem && d.err == nil {
			out = append(out, entry{form, data})
		}
	}
	if d.err != nil {
		x.damaged(name, d.err)
	}
	return out
}

// A counted word is one of the word lists and how many briefs have it.
type counted struct {
	form   string
	briefs int
}

// wordsWith returns the words of a list that begin so, in order, from at most
// maxListShards shards.
func (x *Index) wordsWith(family string, bounds []string, prefix string) []counted {
	var out []counted
	first := max(0, at(bounds, prefix))
	for i := first; i < len(bounds) && i < first+maxListShards; i++ {
		if bounds[i] > prefix && commonPrefix(bounds[i], prefix) < len(prefix) {
			break
		}
		name := fmt.Sprintf("%s%d", family, i)
		d := decoder{data: x.shard(name)}
		for w := ""; d.more(); {
			w = d.frontCoded(w)
			n := d.number()
			if d.err == nil && commonPrefix(w, prefix) == len(prefix) {
				out = append(out, counted{w, n})
			}
		}
		if d.err != nil {
			x.damaged(name, d.err)
		}
	}
	return out
}

const maxListShards = 6

// A posting is a brief and what a word counts in it.
type posting struct{ brief, weight int }

// postings reads the bytes of a term.
func (x *Index) postings(data []byte) []posting {
	d := decoder{data: data}
	n := d.number()
	out := make([]posting, 0, min(n, x.root.Briefs))
	for id := -1; n > 0 && d.err == nil; n-- {
		id += d.number() + 1
		w := d.byte()
		if d.err != nil || id >= x.root.Briefs {
			break
		}
		out = append(out, posting{id, unpackWeight(w)})
	}
	return out
}

// text is what the index shows of a brief.
type text struct {
	path, title, date, marking, kind, source string
	paragraphs                               []string
}

// text reads a brief's text.
func (x *Index) text(id int) text {
	name := fmt.Sprintf("%s%d", familyBriefs, id/x.root.PerShard)
	d := decoder{data: x.shard(name)}
	var t text
	for i := id % x.root.PerShard; i >= 0 && d.err == nil; i-- {
		t = text{d.string(), d.string(), d.string(), d.string(), d.string(), d.string(), nil}
		for n := d.number(); n > 0 && d.err == nil; n-- {
			t.paragraphs = append(t.paragraphs, d.string())
		}
	}
	if d.err != nil {
		x.damaged(name, d.err)
	}
	return t
}
