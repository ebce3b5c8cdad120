package search

import "fmt"

// WordForms returns the folded form and the tokens of a word, as
// testdata/answer.js prints them.
func WordForms(w string) string {
	s := fold(w)
	for _, t := range tokens(w) {
		s += fmt.Sprintf(" %s@%d", t.form, t.position)
	}
	return s
}

// Pack returns the file of a shard with these bytes, as keys and packed.
func Pack(data []byte) ([]byte, error) {
	e, err := newEncoder()
	if err != nil {
		return nil, err
	}
	return e.file(shard{keys: data, packed: data})
}
