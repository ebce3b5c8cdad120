package site

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"
	"unicode"

	"briefbook/internal/brief"
)

// taxonomies are the kinds of terms, by Hugo's singular and plural names.
var taxonomies = []struct {
	singular, plural string
	of               func(*brief.Brief) []string
}{
	{"topic", "topics", func(b *brief.Brief) []string { return b.Topics }},
	{"country", "countries", func(b *brief.Brief) []string { return b.Countries }},
	{"person", "people", func(b *brief.Brief) []string { return b.People }},
	{"organization", "organizations", func(b *brief.Brief) []string { return b.Organizations }},
}

// pagesForAll is how many terms of one kind all have a page. Where there are more,
// a term that stands in one brief only has none: its name leads to a search.
// Such pages would be most of a large site's files, and each would hold one link.
const pagesForAll = 5000

// A taxonomy holds the terms of one kind.
type taxonomy struct {
	list   []*term // those that have a page, by slug
	bySlug map[string]*term
	single int // how many have none
}

// A term is a name as most briefs write it and the folder of its page.
type term struct {
	name, slug string
	forms      map[string]int // the ways it is written, and in how many briefs
	briefs     int
	page       bool
}

// gatherTerms collects the terms of all briefs. Names that differ only in what
// a slug leaves out (case, marks) are one term.
func gatherTerms(briefs []*brief.Brief) map[string]*taxonomy {
	all := map[string]*taxonomy{}
	for _, kind := range taxonomies {
		tax := &taxonomy{bySlug: map[string]*term{}}
		for _, b := range briefs {
			for _, name := range kind.of(b) {
				tax.add(name)
			}
		}
		for _, t := range tax.bySlug {
			t.name = mostUsed(t.forms)
			if t.page = t.briefs > 1 || len(tax.bySlug) <= pagesForAll; t.page {
				tax.list = append(tax.list, t)
			}
		}
		tax.single = len(tax.bySlug) - len(tax.list)
		slices.SortFunc(tax.list, func(a, b *term) int { return strings.Compare(a.slug, b.slug) })
		all[kind.plural] = tax
	}
	return all
}

// add counts one more use of the name.
func (x *taxonomy) add(name string) {
	slug := termSlug(name)
	t := x.bySlug[slug]
	if t == nil {
		t = &term{slug: slug, forms: map[string]int{}}
		x.bySlug[slug] = t
	}
	t.forms[name]++
	t.briefs++
}

// of returns the distinct terms of the names, in their order.
func (x *taxonomy) of(names []string) []*term {
	var out []*term
	for _, name := range names {
		if t := x.bySlug[termSlug(name)]; !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// termSlug returns the name of a term's folder. Where the letters of a name
// cannot be written in ASCII, a part of the name's hash tells it from others.
func termSlug(name string) string {
	slug := brief.Slug(name)
	lost := strings.ContainsFunc(name, func(r rune) bool {
		return unicode.IsLetter(r) && !unicode.In(r, unicode.Latin, unicode.Greek, unicode.Cyrillic)
	})
	if slug != "" && !lost && !brief.Reserved(slug) {
		return slug
	}
	sum := sha256.Sum256([]byte(name))
	return strings.TrimPrefix(slug+"-"+hex.EncodeToString(sum[:4]), "-")
}

// mostUsed returns the form used most; of several, the first in byte order.
func mostUsed(forms map[string]int) string {
	best := ""
	for form, n := range forms {
		if best == "" || n > forms[best] || n == forms[best] && form < best {
			best = form
		}
	}
	return best
}
