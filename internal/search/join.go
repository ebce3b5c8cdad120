package search

import "sync"

// Join makes the scores of several indexes comparable, each as if its briefs
// lay beside those of the others in one site: a word is as telling as the briefs
// of all that have it make it, and a word that one of them has is a mistake in
// none. What stays each index's own is the mean length of a brief, which its
// weights were made with. To be called before the first search.
func Join(indexes ...*Index) {
	mu := new(sync.Mutex)
	for i, x := range indexes {
		x.mu = mu
		x.beside = append(append([]*Index{}, indexes[:i]...), indexes[i+1:]...)
	}
}

// rarity returns how telling a term is: among this index's briefs and those of
// the ones beside it.
func (x *Index) rarity(t scored) float64 {
	all, having := x.root.Briefs, len(t.postings)
	var stems []string
	if len(x.beside) > 0 {
		for _, form := range t.forms {
			stems = appendNew(stems, x.stems(form)...)
		}
	}
	for _, other := range x.beside {
		all += other.root.Briefs
		having += len(other.gather(stems).postings)
	}
	return idf(all, having)
}

// elsewhere reports whether an index beside this one has the word.
func (x *Index) elsewhere(form string) bool {
	for _, other := range x.beside {
		if len(other.gather(other.stems(form)).postings) > 0 {
			return true
		}
	}
	return false
}
