package search

import "strings"

// A lexicon knows the words that the briefs of a language have, so that each
// spelling is folded and stemmed once.
type lexicon struct {
	run      *run
	language string
	written  map[string]lexeme
	joined   map[string]lexeme // compounds in one word, folded
}

// lexicon returns the run's for a language.
func (r *run) lexicon(language string) *lexicon {
	l := r.lexicons[language]
	if l == nil {
		l = &lexicon{r, language, map[string]lexeme{}, map[string]lexeme{}}
		r.lexicons[language] = l
	}
	return l
}

// forget empties the lexicon and keeps its memory.
func (l *lexicon) forget() {
	clear(l.written)
	clear(l.joined)
}

// word returns the word for characters as written, or for the joined parts of a
// compound.
func (l *lexicon) word(written string, joined bool) lexeme {
	known := l.written
	if joined {
		known = l.joined
	}
	w, ok := known[written]
	if !ok {
		w = l.learn(written, joined)
		known[written] = w
	}
	return w
}

func (l *lexicon) learn(written string, joined bool) lexeme {
	form, spelling := written, written
	if !joined {
		form = fold(written)
		spelling = form
		if l.language != "english" {
			spelling = strings.ToLower(written)
		}
	}
	if form == "" {
		return lexeme{}
	}
	stem := stem(spelling, l.language)
	if stem == "" {
		stem = form
	}
	return lexeme{form, l.run.id(stem, form)}
}
