package extract

// relativeSubject returns the noun phrase whose relative clause the words at start end,
// and whether they belong to one or to the object of another verb, which no verb follows:
// "are assigned a key called".
func (c *claimFinder) relativeSubject(from, start, head, end int) (noun wordRange, is bool) {
	relative := c.relativeBefore(from, start)
	if relative <= from || isPossessive(c.words[end-1].lower) {
		before := c.words[max(start-1, 0)].lower
		return noun, start > from && finiteAt(c.words, start) && (cueAuxiliaries[before] || clausePronouns[before])
	}
	noun = c.antecedent(from, relative)
	if p := head + 1; head < end && c.personAt(sentence{last: end}, p) {
		return wordRange{p, end - 1}, true // "An aide who worked there, Anna Berg, says"
	}
	if w := c.words[relative].lower; !noun.empty() && head == end && !c.words[relative-1].punct && (w == "who" || w == "whom") {
		noun.to = end // "Friends who have seen him"
	}
	return noun, true
}

// relativeBefore returns where the pronoun of the relative clause stands to which the
// words at start belong, -1 when they belong to none: "The council that took power has
// asked", "people who have seen it say".
func (c *claimFinder) relativeBefore(from, start int) int {
	k := start
	for k > from && (cueAuxiliaries[c.words[k-1].lower] || isAdverb(c.words[k-1].lower)) {
		k--
	}
	if k-1 > from && clausePronouns[c.words[k-1].lower] && c.words[k-2].lower == "whom" {
		return k - 2 // "people whom we asked say"
	}
	if k == from || !relatives[c.words[k-1].lower] || c.words[k-1].lower != "who" && k == start && !finiteAt(c.words, start) && !cueAuxiliaries[c.words[start].lower] {
		return -1
	}
	return k - 1
}

// relatives begin clauses that tell of the noun before them.
var relatives = wordSet(`that which who`)

// antecedent returns the noun phrase that the relative pronoun at k stands for.
func (c *claimFinder) antecedent(from, k int) wordRange {
	end := k
	if end > from && c.words[end-1].text == "," {
		end--
	}
	start := c.phraseStart(from, end)
	for i := end - 1; i >= start; i-- {
		byWriter := c.words[i].lower == "by" && i > from && (studyNouns[c.words[i-1].lower] || statingNouns[c.words[i-1].lower])
		if i+1 < end && !c.names.holds(c.words[i].Start) && (finiteAt(c.words, i) || subjectPrepositions[c.words[i].lower] && !linksNouns[c.words[i].lower] && !byWriter) {
			start = i + 1
		}
	}
	for start < end && (c.words[start].punct || openingWords[c.words[start].lower]) {
		start++
	}
	if name := c.nameBefore(end); end < k && name > start {
		if c.words[name-1].lower == "the" {
			name--
		}
		if w := c.words[name-1].lower; subjectPrepositions[w] && (w == "from" || !linksNouns[w]) {
			start = name // "help from the Conference on Trade, which says"
		}
	}
	if start >= end || end-start > maxAntecedent || !c.nominalStart(start) {
		return wordRange{}
	}
	if start-1 > from && determiners[c.words[start].lower] && c.words[start-1].text == "," {
		name := c.nameBefore(start - 1)
		if name > from+1 && linksNouns[c.words[name-1].lower] {
			name, start = c.nameBefore(name-1), name
		}
		if name >= from {
			return wordRange{name, start - 1} // "by Anna Berg, a researcher in Oslo, who told"
		}
	}
	return wordRange{start, end}
}

// maxAntecedent bounds the words of a noun phrase before a relative pronoun.
const maxAntecedent = 12
