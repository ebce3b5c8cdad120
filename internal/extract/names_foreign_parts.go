package extract

import (
	"strings"
	"unicode"
)

// goesOn returns where the name of a body that begins at word p ends: names and
// adjectives, what "of" and the like lead to, and a second part of the same shape
// behind "and": "Bureau de recherches géologiques et minières".
func (n *namer) goesOn(p int) int {
	to, linked := p+1, false
	for to < len(n.w) && to < p+11 && n.t.words[to].block == n.t.words[p].block && !n.t.words[to].punct {
		w := &n.w[to]
		next := to
		switch {
		case w.capital && w.class&isCalendar == 0 && n.title(to) == to, to < p+3 && fieldAdjective(w.key):
			next = to + 1
		case n.isLink(to):
			if next = n.linkedPart(p, to); next > to {
				linked = true
			}
		case foreignAnds[w.key] && !w.capital:
			next = n.secondPart(p, to, linked)
		}
		if next == to {
			return to
		}
		to = next
	}
	return to
}

// isLink reports whether word i is a small word that joins the parts of the names
// of bodies in the document's language.
func (n *namer) isLink(i int) bool {
	key := n.w[i].key
	links, ok := foreignLinks[primaryTag(n.t.lang)]
	if !ok {
		links = anyLinks
	}
	return links[key] || strings.HasPrefix(key, "d'") || strings.HasPrefix(key, "dell'")
}

// joins reports whether the link at word i joins words with capitals, in a language
// that writes nouns small.
func (n *namer) joins(i int) bool {
	return n.capitalsAreNames() && anyLinks[n.w[i].key] && !n.w[i].capital && n.capitalAt(i+1)
}

// linkedPart returns the end of what the link at word i leads to, with its articles
// and an adjective; i when there is nothing.
func (n *namer) linkedPart(p, i int) int {
	k := i
	if !strings.Contains(n.w[k].key, "'") { // unlike "d'accueil"
		k = n.pastArticles(k + 1)
	}
	if k >= len(n.w) || n.t.words[k].punct || n.t.words[k].block != n.t.words[p].block || unicodeDigit(n.w[k].key) || !n.w[k].capital && infinitive(n.w[k].key) {
		return i
	}
	lang := primaryTag(n.t.lang)
	small := !n.w[k].capital || lang == "fr" || lang == "it" // elsewhere adjectives are as large as their nouns
	if k++; small && k < len(n.w) && !n.w[k].capital && fieldAdjective(n.w[k].key) {
		k++
	}
	return k
}

// infinitive reports whether a word ends as infinitives of Romance languages do.
func infinitive(key string) bool {
	return len(key) > 5 && endsWithAny(key, []string{"ar", "er", "ir", "oir", "dre", "tre", "are", "ere", "ire"})
}

func (n *namer) pastArticles(k int) int {
	for k < len(n.w) && foreignArticles[n.w[k].key] && !n.w[k].capital {
		k++
	}
	return k
}

// secondPart returns the end of the part of a name that "and" at word i leads to:
// another adjective, or another capital behind a link, and no body of its own. It
// returns i when there is none.
func (n *namer) secondPart(p, i int, linked bool) int {
	k := i + 1
	if k >= len(n.w) || n.t.words[k].block != n.t.words[p].block || n.t.words[k].punct {
		return i
	}
	if !n.w[k].capital && fieldAdjective(n.w[k].key) && !n.w[i-1].capital && fieldAdjective(n.w[i-1].key) {
		return k + 1
	}
	if lead := withoutAccents(withoutElision(n.w[p].key)); !n.w[k].capital && linked && !n.w[i-1].capital && learnedFronts[lead] && n.w[k].class&isFunction == 0 && k+1 < len(n.w) && n.isLink(k+1) {
		return k + 1 // "Institut national des sciences et technologies de la mer"
	}
	again := n.isLink(k)
	if small := k + 1; again && linked && !n.w[i-1].capital && (fusedLinks[n.w[k].key] || foreignArticles[n.w[small].key] || strings.HasPrefix(n.w[small].key, "l'")) {
		for small < len(n.w) && foreignArticles[n.w[small].key] {
			small++
		}
		if small < len(n.w) && !n.w[small].capital && !n.t.words[small].punct && n.t.words[small].block == n.t.words[k].block && n.w[small].class&isFunction == 0 {
			return small + 1 // "de l'électricité et du gaz"
		}
	}
	if again && !strings.Contains(n.w[k].key, "'") {
		k++
	}
	k = n.pastArticles(k)
	if k >= len(n.w) || !linked || !n.w[i-1].capital && !again || !n.w[k].capital || n.t.words[k].block != n.t.words[p].block || n.w[k].caps ||
		n.w[k].class&(isGiven|isFunction|isCalendar) != 0 || isForeignFront(n.w[k].key) || highBodies[n.w[k].key] || n.title(k) > k {
		return i
	}
	if _, q := n.match(k); q > k {
		return i
	}
	if _, q := n.match(i - 1); q == i {
		return i
	}
	return k + 1
}

// learnedFronts begin names of bodies that list what is learned there.
var learnedFronts = wordSet(`institut instituto istituto universite universidad universita universidade academie academia accademia ecole escuela centre centro faculte`)

// smallWord reports whether word i is written small but for an article elided
// before it: "L'association".
func (n *namer) smallWord(i int) bool {
	text := n.t.words[i].text
	return !n.w[i].capital || unicode.IsLower(leadRune(withoutElision(text)))
}

// foreignLed returns the end of the words with capitals from p on that a word for
// a body, in small letters, leads to: "le syndicat SNCTA", "la empresa catalana
// Aguas del Valle".
func (n *namer) foreignLed(p int) int {
	if p == 0 || n.t.words[p-1].block != n.t.words[p].block || n.w[p].class&(isFunction|isCalendar) != 0 {
		return p
	}
	if !n.capitalsAreNames() {
		return n.germanLed(p)
	}
	b := p - 1
	if b > 0 && n.t.words[b-1].block == n.t.words[p].block && !n.w[b].capital && n.w[b].class&isFunction == 0 && !n.t.words[b].punct && foreignCompanies[withoutElision(n.w[b-1].key)] {
		b-- // an adjective between
	}
	noun := withoutElision(n.w[b].key)
	if !n.smallWord(b) && noun != "ong" && noun != "ngo" || b > 0 && foreignPointers[n.w[b-1].key] {
		return p // "relató a esta agencia Yessenia Quimí"
	}
	if !foreignFronts[withoutAccents(noun)] && !foreignCompanies[noun] {
		return p
	}
	to := p
	for to < min(p+7, len(n.w)) && n.t.words[to].block == n.t.words[p].block {
		if n.capitalAt(to) && n.w[to].class&(isFunction|isCalendar) == 0 {
			to++
			continue
		}
		if to == p || !n.joins(to) {
			break
		}
		if _, q := n.match(to + 1); q > to+1 && len(n.w[to].key) == 2 && n.w[to].key != "do" && n.w[to].key != "du" {
			break // where it is: "de Bogotá", but "Aguas del Valle"
		}
		to += 2
	}
	if _, q := n.match(p); q == to {
		return p
	}
	return to
}

// germanLed returns the end of the name that a German noun for a company or the
// like leads to: "die Baufirma Statybos Linija UAB", "des Instituts Meridian-Research".
// Nouns have capitals too, so a single word must not look like one.
func (n *namer) germanLed(p int) int {
	if !n.w[p-1].capital || !leadsInGerman(n.w[p-1].key) {
		return p
	}
	to := p
	for to < min(p+4, len(n.w)) && n.capitalAt(to) && n.t.words[to].block == n.t.words[p].block && n.w[to].class&(isFunction|isCalendar|isGiven) == 0 {
		to++
	}
	if to == p+1 && !strings.Contains(n.w[p].key, "-") && !n.w[p].caps && endsWithAny(n.w[p].key, germanNounEnds) {
		return p
	}
	return to
}

// germanNamed returns the end of the name that "Deutsche" and its noun make, amid a
// sentence: "die Deutsche Umwelthilfe".
func (n *namer) germanNamed(p int) int {
	if n.capitalsAreNames() || n.w[p].first || n.w[p].loud || !strings.HasPrefix(n.w[p].key, "deutsche") || len(n.w[p].key) > 9 || !n.capitalAt(p+1) || n.t.words[p+1].block != n.t.words[p].block {
		return p
	}
	return p + 2
}

// leadsInGerman reports whether a German noun leads to the name of a company or
// the like that it is a word for.
func leadsInGerman(key string) bool { return endsWithAny(key, germanLeaders) }

var (
	germanLeaders = []string{"organisation", "bündnis", "terrorgruppe", "firma", "privatbank", "hausbank", "direktbank", "investmentbank", "großbank", "geschäftsbank", "konzern", "unternehmen", "unternehmens", "konzerns", "hersteller", "anbieter", "betreiber", "instituts", "reederei", "versorger", "kette", "händler", "dienstleister", "sender", "zeitung"}
	// germanNounEnds end common nouns of German.
	germanNounEnds = []string{"e", "en", "er", "ung", "heit", "keit", "schaft", "tion", "tät", "geld", "gas", "strom"}

	fusedLinks      = wordSet(`du des del della dei degli delle do da dos das`) // with an article
	foreignAnds     = wordSet(`et y e ed und en i`)
	foreignArticles = wordSet(`la le les l' el los las lo il i gli o a os as den die das de het`)
	// foreignLinks are, by language, small words within names of bodies.
	foreignLinks = map[string]map[string]bool{
		"de": wordSet(`für der des zum zur von vom`), "nl": wordSet(`voor van der den`), "fr": wordSet(`de du des pour en aux au`), "es": wordSet(`de del para en`),
		"it": wordSet(`di del della dello delle dei degli per`), "pt": wordSet(`de do da dos das para no na nos nas`),
	}
	// plainLinks are no words of English.
	plainLinks = wordSet(`de du des del della delle dei degli für der zum zur van voor`)
	// anyLinks are those of any language, where it is not known.
	anyLinks = wordSet(`de du des del della delle dei degli di do da dos das para pour per für der zum zur van voor pro`)
)

// givenBesideMonth reports whether word i is a given name before a word with a capital,
// and but the short form of a month: "Jan Kegelberg".
func (n *namer) givenBesideMonth(i int, months map[string]int) bool {
	if w := &n.w[i]; w.class&isGiven == 0 || !n.capitalAt(i+1) || i > 0 && (n.t.words[i-1].text == "." || unicodeDigit(n.w[i-1].key)) {
		return false
	}
	for month, number := range months {
		if number == months[n.w[i].key] && len(month) > len(n.w[i].key) && strings.HasPrefix(month, n.w[i].key) {
			return true
		}
	}
	return false
}
