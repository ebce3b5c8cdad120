package extract

import (
	"sort"
	"strings"

	"briefbook/internal/seed"
)

// A footingFinder says on what a claim stands. It goes through the document with
// the claims, in order.
type footingFinder struct {
	*text
	names []Name // of the whole document, in order
}

// footing returns what the draft stands on.
func (k *footingFinder) footing(c *claimFinder, d draft) Footing {
	if k.isSecondHand(c, d) {
		return SecondHand
	}
	if d.source.empty() {
		return Unnamed
	}
	head := k.head(d.source)
	first := k.words[head.from].lower
	if k.apposesPerson(d.source) {
		return NamedPerson
	}
	switch kind := k.named(c.span(head)); {
	case head.to-head.from == 1:
	case kind == NamedPerson && !bodyNouns[k.words[head.to-1].lower] && !isPossessive(k.words[head.to-1].lower) && !k.ownedByPerson(head):
		return NamedPerson
	case kind == "" && groupPronouns[first]:
		return Unnamed // "our colleagues"
	case possessives[first]:
		first = "the"
	}
	switch first {
	case "i", "my":
		return NamedPerson
	case "he", "she", "his", "her", "him":
		return k.ifBefore(head, Person, NamedPerson)
	case "who", "it", "its", "they", "their", "we", "our", "which":
		return k.before(c.span(d.source), first)
	}
	switch last := k.words[head.to-1].lower; {
	case isGenericSource(last) && !(head.to-head.from > 1 && k.words[head.to-1].upper && k.named(c.span(head)) != ""):
		return Unnamed
	case bodyNouns[last] && k.named(c.span(head)) != "":
		return NamedOrganization
	}
	if kind := k.named(c.span(head)); kind != "" {
		return kind
	}
	switch last := k.words[head.to-1].lower; {
	case first == "the" && bodyNouns[last]:
		return k.ifBefore(head, Organization, NamedOrganization)
	case first == "the" && officeNouns[last]:
		if k.ofCountry(head, d.source) {
			return NamedOrganization // "the representative of Ghana"
		}
		return k.ifBefore(head, Person, NamedPerson)
	}
	return Unnamed
}

// groupPronouns lead to people whom their side speaks of: "our colleagues".
var groupPronouns = wordSet(`our my your their his her`)

// ownedByPerson reports whether the only person within the head owns what speaks:
// "Petro's government".
func (k *footingFinder) ownedByPerson(head wordRange) bool {
	for _, n := range k.namesIn(seed.Span{Start: k.words[head.from].Start, End: k.words[head.to-1].End}) {
		if n.Type == Person && !isPossessive(k.wordEndingAfter(n.End)) {
			return false
		}
	}
	return true
}

// wordEndingAfter returns the word that ends at the offset or goes on over it.
func (k *footingFinder) wordEndingAfter(offset int) string {
	i := sort.Search(len(k.words), func(i int) bool { return k.words[i].End >= offset })
	if i == len(k.words) {
		return ""
	}
	return k.words[i].lower
}

// ofCountry reports whether "of" and a country follow the head of the source.
func (k *footingFinder) ofCountry(head, source wordRange) bool {
	if head.to >= source.to || k.words[head.to].lower != "of" {
		return false
	}
	for _, n := range k.namesIn(seed.Span{Start: k.words[head.to].Start, End: k.words[source.to-1].End}) {
		if n.Type == Country {
			return true
		}
	}
	return false
}

// ifBefore returns the footing when a name of the type stands shortly before the
// source, which then most likely means it; else Unnamed.
func (k *footingFinder) ifBefore(source wordRange, kind NameType, footing Footing) Footing {
	at := k.words[source.from].Start
	for i := k.nameAt(at) - 1; i >= 0 && at-k.names[i].End < maxBack; i-- {
		if k.names[i].Type == kind {
			return footing
		}
	}
	return Unnamed
}

// maxBack is how far back, in bytes, a pronoun or title is followed.
const maxBack = 1500

// apposesPerson reports whether a person's name follows a comma of the source, as
// an apposition does.
func (k *footingFinder) apposesPerson(source wordRange) bool {
	for comma := source.from + 1; comma+1 < source.to; comma++ {
		if k.words[comma].text != "," {
			continue
		}
		at := k.words[comma+1].Start
		if i := k.nameAt(at); i < len(k.names) && k.names[i].Start == at && k.names[i].Type == Person {
			return true
		}
	}
	return false
}

// head returns the source up to its first comma, bracket, "of", "for" or "who"
// outside a name.
func (k *footingFinder) head(source wordRange) wordRange {
	for i := source.from + 1; i < source.to; i++ {
		if k.holds(k.words[i].Start) {
			continue
		}
		switch k.words[i].lower {
		case ",", "(", "of", "for", "who", "in", "at", "with", "from", "on", "to", "close", "familiar":
			return wordRange{source.from, i}
		}
	}
	return source
}

// named returns the footing that the names within the span give, a person's
// first.
func (k *footingFinder) named(s seed.Span) (kind Footing) {
	for _, n := range k.namesIn(s) {
		switch {
		case n.Type == Person:
			return NamedPerson
		case !n.Adjective:
			kind = NamedOrganization
		}
	}
	return kind
}

// namesIn returns the names that begin in the span.
func (k *footingFinder) namesIn(s seed.Span) []Name {
	lo, hi := k.nameAt(s.Start), k.nameAt(s.End)
	return k.names[lo:hi]
}

// nameAt returns the index of the first name that begins at or after the offset.
func (k *footingFinder) nameAt(offset int) int {
	lo, hi := 0, len(k.names)
	for lo < hi {
		if mid := (lo + hi) / 2; k.names[mid].Start < offset {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// holds reports whether a name begins before the offset and ends after it.
func (k *footingFinder) holds(offset int) bool {
	i := k.nameAt(offset) - 1
	return i >= 0 && k.names[i].End > offset
}

// nameEnds reports whether a name ends at the offset.
func (k *footingFinder) nameEnds(offset int) bool {
	i := k.nameAt(offset) - 1
	return i >= 0 && k.names[i].End == offset
}

// before returns the footing of a pronoun by the last name before it that fits.
func (k *footingFinder) before(s seed.Span, pronoun string) Footing {
	for i := k.nameAt(s.Start) - 1; i >= 0 && s.Start-k.names[i].End < 400; i-- {
		if k.names[i].Type != Person {
			return NamedOrganization
		}
		if pronoun == "who" {
			return NamedPerson
		}
	}
	return Unnamed
}

// isSecondHand reports whether the sentence says that the speaker cites another.
func (k *footingFinder) isSecondHand(c *claimFinder, d draft) bool {
	s := c.sentences[d.sentence]
	for i := max(s.first, d.source.from); i < s.last; i++ {
		switch k.words[i].lower {
		case "citing", "quoting":
			return c.within[i] < 0
		case "cited", "quoted":
			return i+1 < d.source.to && k.words[i+1].lower == "by"
		}
	}
	return false
}

// isGenericSource reports whether the noun names a role and not a person.
func isGenericSource(lower string) bool {
	return genericSources[lower] || genericSources[strings.TrimSuffix(lower, "s")]
}

// officeNouns mean the holder of the office when he was named before.
var officeNouns = wordSet(`minister president secretary governor mayor senator chancellor premier general ambassador king queen prince pope chairman chairwoman chair
	director commissioner congressman congresswoman representative candidate nominee leader judge prosecutor admiral colonel chief`)

// bodyNouns make an organisation of the name before them.
var bodyNouns = wordSet(`administration campaign government team ministry office department committee commission council court family company group party camp
	foundation agency authority bureau board union cabinet delegation embassy regime police army forces prosecutors`)

var genericSources = wordSet(`official source critic aide analyst expert observer diplomat witness resident activist spokesman spokeswoman spokesperson people person
	adviser advisor lawmaker lawyer attorney voter supporter opponent outlet insider operative strategist researcher scientist economist reporter journalist
	authority authorities officer soldier worker employee man woman men women some others many`)
