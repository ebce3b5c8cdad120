package extract

import "strings"

// joinPlurals takes the mark of a genitive off what belongs to the name of a body:
// "Children's Hospital", "St Brendan's Hospital", "Lloyd's Register Foundation".
func (n *nameTables) joinPlurals(t *text, out []nameWord) {
	for i := range out {
		o := &out[i]
		if !o.poss || !o.capital || i+1 >= len(out) || t.words[i+1].block != t.words[i].block || !out[i+1].capital {
			continue
		}
		if (pluralGenitives[o.key] || strings.HasSuffix(o.key, "men")) && headFollows(t, out, i) || officeHolders[o.key] && officesOf[out[i+1].key] || o.class&(isFamous|isOrgHead) == 0 && (n.isEponym(t, out, i) || n.isFirm(t, out, i)) {
			o.poss, o.end = false, t.words[i].End
		}
	}
}

// headFollows reports whether one of the next three words with capitals ends names of
// bodies: "People's Liberation Front".
func headFollows(t *text, out []nameWord, i int) bool {
	for k := i + 1; k < min(i+4, len(out)) && t.words[k].block == t.words[i].block && out[k].capital && out[k].class&isFunction == 0; k++ {
		if out[k].class&isOrgHead != 0 {
			return true
		}
	}
	return false
}

// isFirm reports whether a legal form follows the genitive at word i at once, or behind
// a word that stands before such: "Macy's Inc.", "Sotheby's Holdings Inc."
func (n *nameTables) isFirm(t *text, out []nameWord, i int) bool {
	if at, ok := n.gaz.next[gazEdge{gazRoot, out[i].key}]; ok && n.gaz.entries[at].kind == countryEntry {
		return false
	}
	k := i + 1
	if houseWords[out[k].key] && k+1 < len(out) && t.words[k+1].block == t.words[i].block {
		k++
	}
	return legalForms[out[k].key] && out[k].capital && out[k].key != "corporation"
}

// houseWords stand before the legal forms of companies.
var houseWords = wordSet(`holdings group stores international industries enterprises restaurants foods`)

// isEponym reports whether somebody's name at word i is part of the name of what
// is named after people.
func (n *nameTables) isEponym(t *text, out []nameWord, i int) bool {
	if at, ok := n.gaz.next[gazEdge{gazRoot, out[i].key}]; ok && n.gaz.entries[at].kind != 0 {
		return false // "Kenya's University"
	}
	for k := i + 1; k < min(i+4, len(out)) && t.words[k].block == t.words[i].block && out[k].capital; k++ {
		if eponyms[out[k].key] {
			return true
		}
		if out[k].class&isFunction != 0 || out[k].poss {
			return false
		}
	}
	return false
}

// eponyms end the names of bodies that are named after people.
var eponyms = wordSet(`hospital hospice school college university academy seminary church chapel cathedral foundation trust institute register society club`)

var (
	// officeHolders have an office that is a body: "the Prosecutor General's Office".
	officeHolders = wordSet(`general prosecutor ombudsman ombudsperson president minister governor mayor attorney defender sheriff coroner commissioner registrar treasurer
		comptroller controller examiner advocate solicitor chancellor premier speaker secretary auditor inspector administrator assessor recorder clerk`)
	officesOf = wordSet(`office offices chambers department secretariat bureau cabinet service`)
)

var pluralGenitives = wordSet(`children women men people`)
