package search

import "fmt"

// WordForms returns the stem, the folded form and the tokens of a word, as
// testdata/answer.js prints them.
func WordForms(w string) string {
	s := stem(w) + " " + fold(w)
	for _, t := range tokens(w) {
		s += fmt.Sprintf(" %s@%d", t.form, t.position)
	}
	return s
}

// Pack returns the file of a shard with these bytes.
func Pack(name string, data []byte) ([]byte, error) {
	e, err := newEncoder(nil)
	if err != nil {
		return nil, err
	}
	return e.file(name, data)
}
