package extract

// bracketed makes a claim of the auxiliary at i whose participle ends the clause, as
// German and Dutch have it: "Die Stadt hat die Pläne gestern kritisiert", "hat erklärt,
// dass".
func (c *claimFinder) bracketed(l *claimLanguage, s sentence, i int) (d draft, ok bool) {
	end := i + 1
	for end < s.last && c.within[end] < 0 && (!c.words[end].punct || c.words[end].text == ".") && !l.that[c.words[end].lower] {
		end++
	}
	for end > i && c.words[end-1].text == "." {
		end--
	}
	verb := end - 1
	if verb <= i || !l.closing[c.words[verb].lower] {
		return d, false
	}
	d = draft{at: verb, cue: wordRange{verb, end}, source: c.foreignSubject(l, s, i)}
	p := i + 1
	if d.source.empty() {
		d.source = c.foreignPhrase(l, s, p, true)
		p = d.source.to
	}
	if d.source.empty() || d.source.to > verb {
		return d, false
	}
	if end < s.last && !c.endsSentence(s, end) {
		return c.foreignContent(l, s, d, end)
	}
	d.content = []wordRange{{p, verb}}
	return d, verb-p >= 2
}

// hearsay makes a claim of "heißt es" at i, with where it is said beside it: "Aus dem
// Ministerium heißt es, …", "„…“, heißt es in dem Bericht."
func (c *claimFinder) hearsay(s sentence, i int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{i, i + 2}}
	start := i
	for start > s.first && c.within[start-1] < 0 && !c.words[start-1].punct {
		start--
	}
	p := i + 2
	for p < s.last && !c.words[p].punct && c.within[p] < 0 {
		p++
	}
	if start < i {
		d.source, d.content = wordRange{start, i}, []wordRange{{p, s.last}}
		return d, s.last-p > leastContent
	}
	if p > i+2 {
		d.source = wordRange{i + 2, p}
	}
	d.content = c.contentBefore(s, i)
	return d, len(d.content) > 0
}
