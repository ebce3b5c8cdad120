package search

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefbook/internal/brief"
	"briefbook/internal/extract"
)

// BM25's two constants, and what a word counts in each part of a brief, in
// quarters.
const (
	saturation = 1.5
	lengthPart = 0.75

	inBody  = 4
	inTitle = 8
	inNames = 2 // once, and only where the word stands nowhere else
)

// A builder gathers the index: what it holds is bounded but for a few numbers
// for each brief; postings beyond RunBytes are put by on disk.
type builder struct {
	*run
	briefs  []*brief.Brief
	lengths []int // in quarters
	words   int
	sample  []seen // of weights
	reader  wordReader
	tally   tally // of the brief being read
	said    []string

	identity  *identity
	countries map[string]string   // the stems of those named so far
	called    map[string][]string // by stem, what else a country is called
}

// Build writes the index of the briefs. The names given to write are relative
// to the folder search/data of the site; root.js comes last. The same briefs
// give the same bytes, in whatever order they come.
func Build(briefs []*brief.Brief, o Options, write func(name string, data []byte) error) (Stats, error) {
	o.setDefaults()
	b := &builder{run: newRun(), briefs: inOrder(briefs), identity: newIdentity(), countries: map[string]string{}, called: map[string][]string{}}
	store := &runStore{folder: o.Temp}
	defer store.discard()
	for i, br := range b.briefs {
		b.add(i, br)
		if b.pool.used > o.RunBytes {
			if err := store.put(b.run.sorted()); err != nil {
				return Stats{}, fmt.Errorf("search index: %w", err)
			}
			b.run.reset()
		}
	}
	b.end()
	return b.write(o, store, write)
}

// end gives up the memory that only more briefs would need.
func (b *builder) end() {
	b.run.ids, b.run.lexicons = nil, nil
	b.reader, b.tally = wordReader{}, tally{}
}

// inOrder returns the briefs newest first, those without a date last, equal
// dates by path. So a span of dates is a range of the index.
func inOrder(briefs []*brief.Brief) []*brief.Brief {
	sorted := slices.Clone(briefs)
	slices.SortStableFunc(sorted, func(a, b *brief.Brief) int {
		return cmp.Or(strings.Compare(b.Date, a.Date), strings.Compare(a.Path, b.Path))
	})
	return sorted
}

// add indexes one brief.
func (b *builder) add(id int, br *brief.Brief) {
	b.reader.known = b.lexicon(stemLanguage(br.Language)).word
	length, position := 0, 0
	text := func(s string, weight int) {
		n := b.text(s, position, weight)
		position += n
		length += n * weight
		b.words += n
	}
	text(br.Title, inTitle)
	for _, block := range br.Body {
		text(block.Text, inBody)
	}
	b.said = appendStatements(b.said[:0], br)
	b.identity.add(br, b.said)
	for _, s := range b.said {
		if !stands(s, br.Body) {
			position++ // no quote reaches into them
			text(s, inBody)
		}
	}
	// Topics are left to filters: the general words of their labels hide what
	// the texts say.
	for _, list := range [][]string{br.Countries, br.People, br.Organizations} {
		for _, name := range list {
			b.text(name, -1, inNames)
		}
	}
	for _, name := range br.Organizations {
		b.text(acronym(name), -1, inNames)
	}
	for _, name := range br.Countries {
		b.country(name)
	}
	b.lengths = append(b.lengths, length)
	b.flush(id)
}

// country notes that the brief names a country, for those who call it otherwise.
func (b *builder) country(name string) {
	stem, known := b.countries[name]
	if code, names := extract.OtherNames(name); !known && code != "" {
		stem = countryMark + strings.ToLower(code)
		b.called[stem] = names
		b.countries[name] = stem
	}
	if stem != "" {
		b.tally.add(b.run.id(stem, stem), -1, inNames)
	}
}

// acronym returns the first letters of a name's capitalised words, "" when there
// are fewer than two, so that NSA finds the National Security Agency.
func acronym(name string) string {
	var letters strings.Builder
	n := 0
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return unicode.IsSpace(r) || r == '-' }) {
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsUpper(first) {
			letters.WriteRune(first)
			n++
		}
	}
	if n < 2 {
		return ""
	}
	return letters.String()
}

// stands reports whether a statement stands in the source, of whose blocks it
// may span several; if not it is a person's.
func stands(s string, body []brief.Block) bool {
	for i := range body {
		if strings.Contains(body[i].Text, s) {
			return true
		}
	}
	if !strings.Contains(s, "\n") {
		return false
	}
	var all strings.Builder
	for i := range body {
		all.WriteString(body[i].Text)
		all.WriteByte('\n')
	}
	return strings.Contains(all.String(), s)
}

// appendStatements appends what the brief puts above its source.
func appendStatements(out []string, br *brief.Brief) []string {
	if br.Summary != "" {
		out = append(out, br.Summary)
	}
	for i := range br.KeyPoints {
		if p := &br.KeyPoints[i]; p.Text != "" && p.Text != br.Summary {
			out = append(out, p.Text)
		}
	}
	return out
}

// text notes the words of one text from the position on, or without positions
// where it is negative, and returns how many there are.
func (b *builder) text(s string, position, weight int) int {
	n := 0
	for _, t := range b.reader.read(s) {
		at := -1
		if position >= 0 && !t.joined {
			at = position + t.position
		}
		b.tally.add(t.term, at, weight)
		n = max(n, t.position+1)
	}
	return n
}

// flush makes what was counted in a brief its postings.
func (b *builder) flush(id int) {
	sampled := id%max(1, len(b.briefs)/maxSamples) == 0
	b.tally.each(func(term int32, weight int, rest []byte) {
		b.post(term, id, rest)
		if sampled {
			b.sample = append(doubled(b.sample, 1), seen{int32(id), int32(weight)})
		}
	})
}

// expected returns, for each brief, what the weight of a word is divided by.
func (b *builder) expected() []float64 {
	sum := 0
	for _, n := range b.lengths {
		sum += n
	}
	mean := max(1, float64(sum)/float64(max(1, len(b.lengths))))
	out := make([]float64, len(b.lengths))
	for i, n := range b.lengths {
		out[i] = inBody * saturation * (1 - lengthPart + lengthPart*float64(n)/mean)
	}
	return out
}

// A seen weight is what a word counts in a brief, in quarters.
type seen struct{ brief, weight int32 }

// weights returns the code for weights, by those of briefs all over the
// collection.
func (b *builder) weights() *weightCode {
	var counts [weightSteps]int
	expected := b.expected()
	for _, s := range b.sample {
		counts[packWeight(float64(s.weight)/expected[s.brief])]++
	}
	return weightsBy(counts)
}
