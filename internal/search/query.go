package search

import (
	"regexp"
	"strings"
	"unicode"
)

// A clauseKind says what a part of a query asks for.
type clauseKind uint8

const (
	wordClause   clauseKind = iota // a word, in any form of its stem
	phraseClause                   // words as written, one after the other
	prefixClause                   // words that begin so
	filterClause                   // briefs that a facet has so
	beforeClause
	afterClause
)

// A clause is one part of a query. Every query has a reading: what is not of
// the query language is searched as text.
type clause struct {
	kind   clauseKind
	not    bool
	group  int      // clauses that OR joins have the same
	words  []string // folded
	field  string   // facet of a filter
	value  string   // of a filter, folded; or a date
	joined bool     // the compound of the words before it
	code   bool     // typed as codes of countries are
}

// A query is its clauses, and whether its last word may still be being typed.
type query struct {
	clauses []clause
	groups  int
	open    bool
}

// fields holds the names of filters and the facet that each asks.
var fields = map[string]string{
	"topic": "topic", "country": "country", "place": "country", "person": "person", "org": "org",
	"section": "section", "marking": "marking", "lang": "lang", "before": "before", "after": "after",
}

var datePattern = regexp.MustCompile(`^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`)

// maxClauses bounds the work of one query.
const maxClauses = 1000

// parse reads a query.
func parse(text string) query {
	p := &parser{rest: []rune(strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`).Replace(text))}
	for p.next() {
	}
	q := query{clauses: p.clauses, groups: p.group + 1}
	if n := len(q.clauses); n > 0 && p.wordLast {
		last := q.clauses[n-1]
		q.open = last.kind == wordClause && !last.not
	}
	if len(q.clauses) > 1 && strings.IndexFunc(text, unicode.IsLower) < 0 { // all is in capitals
		for i := range q.clauses {
			q.clauses[i].code = false
		}
	}
	return q
}

type parser struct {
	rest     []rune
	clauses  []clause
	group    int
	or       bool // the last thing read was OR
	wordLast bool // the text ends in a word character
}

// next reads one part of the query; false at the end.
func (p *parser) next() bool {
	for len(p.rest) > 0 && unicode.IsSpace(p.rest[0]) {
		p.rest, p.wordLast = p.rest[1:], false
	}
	if len(p.rest) == 0 || len(p.clauses) >= maxClauses {
		return false
	}
	not := p.rest[0] == '-' && len(p.rest) > 1 && !unicode.IsSpace(p.rest[1])
	if not {
		p.rest = p.rest[1:]
	}
	if p.rest[0] == '"' {
		p.phrase(p.quoted(), not)
		return true
	}
	word := p.bare()
	if field, ok := strings.CutSuffix(word, ":"); ok && fields[strings.ToLower(field)] != "" && len(p.rest) > 0 && p.rest[0] == '"' {
		p.filter(fields[strings.ToLower(field)], p.quoted(), not, word)
		return true
	}
	if field, value, ok := strings.Cut(word, ":"); ok && value != "" && fields[strings.ToLower(field)] != "" {
		p.filter(fields[strings.ToLower(field)], value, not, word)
		return true
	}
	if word == "OR" && !not && len(p.clauses) > 0 {
		p.or = true
		return true
	}
	p.word(word, not)
	return true
}

// quoted reads a text in quotes; the closing one may be missing.
func (p *parser) quoted() string {
	end := 1
	for end < len(p.rest) && p.rest[end] != '"' {
		end++
	}
	s := string(p.rest[1:end])
	p.rest = p.rest[min(end+1, len(p.rest)):]
	return s
}

// bare reads up to white space or a quotation mark.
func (p *parser) bare() string {
	end := 0
	for end < len(p.rest) && !unicode.IsSpace(p.rest[end]) && p.rest[end] != '"' {
		end++
	}
	s := string(p.rest[:end])
	p.rest = p.rest[end:]
	return s
}

func (p *parser) add(c clause) {
	if len(p.clauses) > 0 && !p.or && !c.joined {
		p.group++
	}
	p.or = false
	c.group = p.group
	p.clauses = append(p.clauses, c)
}

func (p *parser) phrase(text string, not bool) {
	p.wordLast = false
	if words := spoken(text); len(words) > 0 {
		p.add(clause{kind: phraseClause, not: not, words: words})
	}
}

// spoken returns the words of a text in order, without compounds.
func spoken(text string) []string {
	var words []string
	for _, t := range tokens(text) {
		if !t.joined {
			words = append(words, t.form)
		}
	}
	return words
}

func (p *parser) filter(field, value string, not bool, word string) {
	p.wordLast = false
	switch {
	case field != "before" && field != "after":
		p.add(clause{kind: filterClause, not: not, field: field, value: plain(value)})
	case !datePattern.MatchString(value):
		p.word(word, not)
	case field == "before":
		p.add(clause{kind: beforeClause, not: not, value: value})
	default:
		p.add(clause{kind: afterClause, not: not, value: value})
	}
}

// plain returns a facet's value as filters compare it.
func plain(value string) string { return strings.Join(spoken(value), " ") }

func (p *parser) word(text string, not bool) {
	found := tokens(text)
	if len(found) == 0 {
		p.wordLast = false
		return
	}
	p.wordLast = found[len(found)-1].end == len(text)
	star := strings.HasSuffix(text, "*")
	if star && len(found) == 1 {
		p.add(clause{kind: prefixClause, not: not, words: []string{found[0].form}})
		return
	}
	if not && len(found) > 1 {
		p.add(clause{kind: phraseClause, not: true, words: spoken(text)})
		return
	}
	within := p.or // the parts of a compound are with the word before OR
	for _, t := range found {
		p.or = p.or || within
		p.add(clause{kind: wordClause, not: not, words: []string{t.form}, joined: t.joined, code: isCode(text[t.start:t.end])})
	}
}
