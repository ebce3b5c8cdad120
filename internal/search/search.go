// Package search writes the index that the site's search page loads, and
// answers queries from it: the Go twin of assets/js/search-engine.js. Both read
// the same files and rank alike to the last bit; a test runs both on the same
// queries. The format is described in docs/search-index.md.
//
//	stats, err := search.Build(briefs, search.Options{}, write)
//	index, err := search.Open(os.DirFS("public/search/data"))
//	results := index.Search(`"power grid" -wind country:ukraine`, 10)
package search

// Options sets how [Build] works. The zero value is the normal case.
type Options struct {
	// ShardBytes is about how many bytes a shard of terms holds.
	ShardBytes int
	// RunBytes is about how many bytes of postings are held in memory.
	RunBytes int
	// Temp is the folder for the postings beyond; "" is the system's.
	Temp string
}

func (o *Options) setDefaults() {
	if o.ShardBytes <= 0 {
		o.ShardBytes = 4 << 10
	}
	if o.RunBytes <= 0 {
		o.RunBytes = 16 << 20
	}
}

// Stats says what [Build] wrote.
type Stats struct {
	Briefs, Words, Terms, Files int
	Bytes                       int64
}

// Names of the shard families: the letter that a shard's name begins with.
const (
	familyTerms     = "t" // postings by stem
	familyPositions = "p" // positions by stem
	familyWords     = "w" // words as written, sorted
	familyReversed  = "r" // the same words, spelled backwards
	familyBriefs    = "d" // titles and paragraphs
	familyFacets    = "f" // who has which topic, country …, date
	nameRoot        = "root"
	namePhrases     = "z" // what the texts are written in
)

// formatVersion changes whenever a reader of older files would misread newer.
const formatVersion = 4

// The facets, in the order of their shards.
var facetNames = []string{"topic", "country", "person", "org", "section", "marking", "lang", "year"}
