package extract

import "strings"

// nominalCues are nouns that say that somebody said something.
var nominalCues = wordSet(`claim claims accusation accusations allegation allegations assertion assertions statement argument belief suggestion suggestions contention
	insistence warning warnings admission announcement prediction predictions rumor rumors rumour rumours speculation report reports notion view hope hopes fear fears
	concern concerns promise pledge vow complaint complaints idea charge charges denial acknowledgment acknowledgement theory conclusion assurance assurances`)

// isNominal reports whether the noun at i introduces what is said.
func (c *claimFinder) isNominal(s sentence, i int) bool {
	if i+2 >= s.last || i == s.first && !c.words[i].upper {
		return false
	}
	if c.words[i+1].lower == "that" {
		if cue := cueVerbs[c.words[i].lower]; cue.noun && cue.form == formBase && c.pluralSubject(s, i) {
			return false // "Researchers fear that"
		} else if cue.noun && cue.form == formThird && i > s.first && c.words[i-1].upper && !isPossessive(c.words[i-1].lower) && !c.loudStart(s, i) {
			return false // "The Globe and Mail reports that"
		}
		return i == s.first || !clausePronouns[c.words[i-1].lower] && c.words[i-1].lower != "who"
	}
	return false
}

// loudStart reports whether the word before i begins its sentence, so that its
// capital says nothing: "Unconfirmed reports that".
func (c *claimFinder) loudStart(s sentence, i int) bool {
	return i-1 == s.first && c.names.named(c.words[i-1].Span) == ""
}

// nominal makes a claim of "X's claim that …".
func (c *claimFinder) nominal(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 1}}
	d.content = []wordRange{{i + 2, c.clauseEnd(s, i+2)}}
	for k := i - 1; k >= s.first && i-k <= 4 && c.within[k] < 0; k-- {
		w := &c.words[k]
		switch {
		case isPossessive(w.lower):
			from := k
			for from > s.first && (c.words[from-1].upper || c.words[from-1].text == ".") {
				from--
			}
			d.source = wordRange{from, k + 1}
			return d, true
		case possessives[w.lower]:
			d.source = wordRange{k, k + 1}
			return d, true
		case w.punct:
			return d, true
		}
	}
	return d, true
}

// pluralSubject reports whether the noun phrase before the word at i begins its
// sentence and is a plural, so that a verb may follow.
func (c *claimFinder) pluralSubject(s sentence, i int) bool {
	head := -1
	for k := s.first; k < i && (head < 0 || !linksNouns[c.words[k].lower]); k++ {
		if c.words[k].punct || finiteAt(c.words, k) {
			return false
		}
		head = k
	}
	if head < 0 {
		return false
	}
	lower := c.words[head].lower
	return len(lower) > 3 && strings.HasSuffix(lower, "s") && !strings.HasSuffix(lower, "ss") && !isPossessive(lower) && !isPossessive(c.words[i-1].lower)
}

func isPossessive(lower string) bool {
	return strings.HasSuffix(lower, "'s") || strings.HasSuffix(lower, "’s")
}

var possessives = wordSet(`his her their its my our your`)

// accordingTo makes a claim of "according to X": what is said is the rest of
// the sentence.
func (c *claimFinder) accordingTo(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 2}}
	d.source = c.speakerAfter(s, i+2)
	if d.source.empty() {
		return d, false
	}
	if i > s.first {
		d.content = append(d.content, wordRange{s.first, i})
	}
	p := d.source.to
	if i == s.first { // what belongs to the source may go on up to the comma
		p = c.clauseEnd(s, p-2)
	}
	if p+2 < s.last && (c.words[p].text == "," || c.within[p] >= 0) {
		d.content = append(d.content, wordRange{p, s.last})
	}
	return d, len(d.content) > 0
}
