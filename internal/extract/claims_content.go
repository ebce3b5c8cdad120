package extract

import "strings"

// verb tries the verb of reporting at i as a cue.
func (c *claimFinder) verb(s sentence, i int, form cueForm) (d draft, ok bool) {
	group := c.cueGroup(s, i)
	d = draft{at: i, cue: wordRange{group, i + 1}}
	if i > s.first && c.refuses(s, i, group, form) {
		return d, false
	}
	if form.form == formPast && c.isPassive(group, i) {
		return c.passive(s, i, group)
	}
	if form.class == cueClause && form.form != formActive && group == i && c.isInverted(s, i) {
		d.source = c.speakerAfter(s, i+1)
		d.content = c.contentBefore(s, group)
		d.content = append(d.content, c.quoteAfter(s, d.source.to)...)
		return d, len(d.content) > 0
	}
	d.source = c.speaker(s, i, group, form)
	if d.source.empty() || form.noun && !c.verbalNoun(s, i, d.source) {
		return d, false
	}
	return c.contentOf(d, s, i, form)
}

// speaker returns who does what the verb at i says: the noun phrase before it, or
// the subject of the sentence where the verb is a participle or a second verb.
func (c *claimFinder) speaker(s sentence, i, group int, form cueForm) wordRange {
	if group == s.first {
		return wordRange{}
	}
	before := &c.words[group-1]
	if form.form == formActive && !c.isProgressive(group, i) {
		if before.punct || subjectPrepositions[before.lower] || before.lower == "and" {
			return c.mainSubject(s, i)
		}
	} else if before.lower == "and" || before.lower == "but" {
		if form.class == cueClause || form.class == cueListener {
			return c.mainSubject(s, i)
		}
		return wordRange{}
	}
	return c.subject(s.first, group)
}

// contentOf sets what the verb at i introduces, or stands after.
func (c *claimFinder) contentOf(d draft, s sentence, i int, form cueForm) (draft, bool) {
	if c.afterQuotation(s, d.source.from) && form.class != cueObject && form.class != cueIntend && d.source.to == d.cue.from {
		d.content = append(c.contentBefore(s, d.source.from), c.quoteAfter(s, i+1)...)
		return d, len(d.content) > 0
	}
	after := c.contentAfter(s, i, form.class)
	if len(after) > 0 && !(form.class == cueThat && !c.clausal(i, after[0].from)) {
		d.content = after
		if c.words[after[0].from-1].lower == "to" && form.class == cueIntend {
			d.content[0].from--
		}
		return d, true
	}
	if form.class == cueClause || form.class == cueListener {
		d.content = append(c.contentBefore(s, d.source.from), c.resumed(s, i+1)...)
	}
	return d, len(d.content) > 0
}

// afterQuotation reports whether a quotation ends right before the word.
func (c *claimFinder) afterQuotation(s sentence, i int) bool {
	if i > 0 && c.words[i-1].text == "," && c.within[i-1] < 0 {
		i--
	}
	return i > 0 && c.words[i-1].block == s.block && c.within[i-1] >= 0 && strings.Contains(",?!\"”'’", c.words[i-1].text) &&
		(i < 2 || c.words[i-1].text == "," || strings.Contains(",?!.'’-—–…", c.words[i-2].text))
}

// isInverted reports whether the verb at i stands before its speaker, after what
// is said: "…,” said X", "…, said X". A name and its apposition before the comma
// make the verb stand after its speaker instead.
func (c *claimFinder) isInverted(s sentence, i int) bool {
	if !c.afterQuote(s, i) || i+1 >= s.last || c.words[i+1].punct || c.within[i+1] >= 0 || !c.startsName(i+1) {
		return false
	}
	if c.within[i-1] >= 0 {
		return true
	}
	return c.words[i+1].upper && !c.endsApposition(s, i-1)
}

// endsApposition reports whether the comma closes an apposition to a name that
// begins the sentence or its clause.
func (c *claimFinder) endsApposition(s sentence, comma int) bool {
	head := c.apposed(s.first, comma)
	if head < 0 || head+1 >= comma {
		return false
	}
	start := c.phraseStart(s.first, head)
	next := &c.words[head+1]
	return head-start <= 8 && start < head && c.words[head-1].upper && (!next.upper || determiners[next.lower]) && !clausePronouns[next.lower]
}

// resumed returns what goes on after a speaker who interrupts it, "he said," in
// the middle: a quotation, or the rest of the sentence.
func (c *claimFinder) resumed(s sentence, p int) []wordRange {
	if q := c.quoteAfter(s, p); q != nil {
		return q
	}
	p = c.skipAdjuncts(s, p)
	if p+3 < s.last && c.words[p].text == "," && !c.words[p+1].punct && c.within[p] < 0 && cueVerbs[c.words[p+1].lower].form != formActive {
		return []wordRange{{p + 1, s.last}}
	}
	return nil
}

// refuses reports whether what stands before the verb makes it no cue: a
// determiner or preposition (then it is a noun or adjective), "to", a modal verb
// or "not".
func (c *claimFinder) refuses(s sentence, i, group int, form cueForm) bool {
	if form.form == formPast && i+1 < s.last && c.words[i+1].lower == "by" {
		return true
	}
	if group == s.first {
		return form.form != formActive
	}
	before := c.words[group-1].lower
	if determiners[before] || modalsBefore[before] {
		return true
	}
	if form.form == formActive && group == i {
		return false
	}
	return before == "to" || before == "of" || before == "in" || before == "for" || before == "by" || before == "with" || before == "from" || before == "on"
}

// modalsBefore are words after which a verb tells what was not said, or might be.
var modalsBefore = wordSet(`can could may might should must did didn't didn’t don't don’t do does doesn't doesn’t not never cannot can't can’t won't won’t wouldn't wouldn’t couldn't couldn’t let please`)

// isPassive reports whether a form of "be" stands in the verb group.
func (c *claimFinder) isPassive(group, i int) bool {
	for k := group; k < i; k++ {
		switch c.words[k].lower {
		case "is", "are", "was", "were", "be", "been", "being":
			return true
		}
	}
	return false
}

func (c *claimFinder) isProgressive(group, i int) bool { return group < i && c.isPassive(group, i) }

// passive makes a claim of "X is expected to …" and "X was accused of …": what
// is said is the subject with the rest.
func (c *claimFinder) passive(s sentence, i, group int) (d draft, ok bool) {
	if i+2 >= s.last || !passiveCues[c.words[i].lower] {
		return d, false
	}
	next := c.words[i+1].lower
	if next != "to" && next != "of" && next != "that" {
		return d, false
	}
	about := c.subject(s.first, group)
	rest := wordRange{i + 2, c.clauseEnd(s, i+2)}
	d = draft{at: i, cue: wordRange{group, i + 2}}
	if !about.empty() {
		d.content = append(d.content, about)
	}
	d.content = append(d.content, rest)
	return d, true
}

var passiveCues = wordSet(`expected believed thought said reported alleged rumored rumoured estimated considered projected accused understood feared predicted`)

// afterQuote reports whether the word follows a quotation, or a comma.
func (c *claimFinder) afterQuote(s sentence, i int) bool {
	if i == 0 || i <= s.first && c.words[i-1].block != s.block {
		return false
	}
	return c.within[i-1] >= 0 || c.words[i-1].text == "," && i > s.first
}

// startsName reports whether a speaker may begin at the word.
func (c *claimFinder) startsName(i int) bool {
	lower := c.words[i].lower
	return c.words[i].upper && !cueTimeWords[lower] || determiners[lower] || len(lower) > 3 && !adjunctPrepositions[lower] && !isAdverb(lower) && !cueTimeWords[lower] && !clausePronouns[lower]
}

// mainSubject returns the subject of a participle: that of the claim before it
// in its sentence, or what the sentence begins with.
func (c *claimFinder) mainSubject(s sentence, i int) wordRange {
	if n := len(c.found); n > 0 {
		if d := c.found[n-1]; d.at >= s.first && !d.source.empty() {
			return d.source
		}
	}
	end := s.first
	for end < i && (c.words[end].upper || c.words[end].text == "." || determiners[c.words[end].lower]) && c.within[end] < 0 {
		end++
	}
	if end == s.first && clausePronouns[c.words[end].lower] {
		end++
	}
	return wordRange{s.first, end}
}

// verbalNoun reports whether a form that may be a noun is a verb here: a name or
// pronoun speaks, or a clause follows.
func (c *claimFinder) verbalNoun(s sentence, i int, source wordRange) bool {
	last := &c.words[source.to-1]
	if isPossessive(last.lower) {
		return false // "Smith's remarks"
	}
	if last.upper || clausePronouns[last.lower] || last.lower == "who" || last.punct {
		return i+1 < s.last && (!c.words[i+1].punct || c.within[i+1] >= 0 || c.words[i+1].text == ",")
	}
	if i+1 >= s.last {
		return false
	}
	next := c.words[i+1].lower
	return next == "that" || c.within[i+1] >= 0 || clausePronouns[next] || determiners[next]
}

// contentAfter returns what the verb at i introduces, past its listener and
// adjuncts of time and place; nil when nothing of the kind follows.
func (c *claimFinder) contentAfter(s sentence, i int, class cueClass) []wordRange {
	p := i + 1
	if class == cueListener {
		p = c.skipListener(s, p)
	} else if mayHaveListener[c.words[i].lower] {
		p = c.skipToThat(s, p)
	}
	if class == cueClause || class == cueThat || class == cueListener {
		p = c.skipAdjuncts(s, p)
	}
	if p >= s.last || c.words[p].text == "," && !c.quoteAt(s, p+1) {
		return nil
	}
	if c.words[p].text == ":" && p+1 >= s.last {
		return c.nextQuote(s)
	}
	for p < s.last && c.words[p].punct && c.within[p] < 0 && !isOpener(c.words[p].text) {
		p++
	}
	if p < s.last && c.words[p].lower == "that" && p+1 < s.last {
		p++
	}
	end := c.contentEnd(s, p, class)
	if end-p < 1 || p >= s.last {
		return nil
	}
	return []wordRange{{p, end}}
}

func isOpener(mark string) bool {
	return mark == "(" || mark == "[" || mark == "$" || mark == "#" || mark == "@"
}

// contentEnd returns where the content that begins at p ends: a quotation may
// run past its sentence.
func (c *claimFinder) contentEnd(s sentence, p int, class cueClass) int {
	end := s.last
	if class == cueObject || class == cueIntend || class == cueOf {
		end = c.clauseEnd(s, p)
	}
	if end == s.last && c.within[end-1] >= 0 {
		for q := c.within[end-1]; end < len(c.words) && c.within[end] == q; {
			end++
		}
	}
	return end
}

// clauseEnd returns where the clause that begins at p ends: at the first comma
// or other mark outside quotations, but not at the first word.
func (c *claimFinder) clauseEnd(s sentence, p int) int {
	for i := p + 2; i < s.last; i++ {
		if c.within[i] >= 0 {
			continue
		}
		if t := c.words[i].text; t == "," || t == ";" || t == "—" || t == "–" || t == ":" {
			return i
		}
	}
	return s.last
}

// clausal reports whether a clause, not a mere object, stands at p after the
// verb at i.
func (c *claimFinder) clausal(i, p int) bool {
	return c.words[p-1].lower == "that" || c.within[p] >= 0 && c.within[i] < 0 || clausePronouns[c.words[p].lower]
}

// skipListener goes past the one who is told.
func (c *claimFinder) skipListener(s sentence, p int) int {
	if p < s.last && listenerPronouns[c.words[p].lower] {
		return p + 1
	}
	return c.skipNoun(s, p)
}

// skipToThat goes past a listener when "that" follows it, nowhere otherwise.
func (c *claimFinder) skipToThat(s sentence, p int) int {
	for k := p; k < min(p+6, s.last) && !c.words[k].punct; k++ {
		if c.words[k].lower == "that" {
			return k
		}
	}
	return p
}

// skipNoun goes past a noun phrase that begins at p.
func (c *claimFinder) skipNoun(s sentence, p int) int {
	from := p
	for ; p < s.last && c.within[p] < 0; p++ {
		w := &c.words[p]
		lower := w.lower
		if lower == "that" || lower == ":" || lower == "," || lower == "." && p+1 == s.last || lower == "to" && p > from {
			return p
		}
		if p > from && (clausePronouns[lower] || adjunctPrepositions[lower] && lower != "of") {
			return p
		}
		if p > from+1 && determiners[lower] && !adjunctPrepositions[c.words[p-1].lower] && c.words[p-1].lower != "of" {
			return p
		}
		if p > from && w.upper && !c.words[p-1].upper && !c.words[p-1].punct && !determiners[c.words[p-1].lower] && c.words[p-1].lower != "of" {
			return p
		}
	}
	return p
}

// skipAdjuncts goes past words of time, manner and place.
func (c *claimFinder) skipAdjuncts(s sentence, p int) int {
	for p < s.last && c.within[p] < 0 {
		lower := c.words[p].lower
		switch {
		case cueTimeWords[lower] || isAdverb(lower) && !c.words[p].upper:
			p++
		case adjunctPrepositions[lower] && p+1 < s.last:
			if cueTimeWords[c.words[p+1].lower] {
				p += 2
			} else {
				p = c.skipNoun(s, p+1)
			}
		default:
			return p
		}
	}
	return p
}

// quoteAt reports whether a quotation begins at p.
func (c *claimFinder) quoteAt(s sentence, p int) bool {
	return p < s.last && c.within[p] >= 0 && c.within[p-1] != c.within[p]
}

// quoteAfter returns the quotation that goes on after the speaker who interrupts
// it, or the rest of the clause that he interrupts.
func (c *claimFinder) quoteAfter(s sentence, p int) []wordRange {
	for ; p < s.last; p++ {
		if c.within[p] >= 0 {
			return []wordRange{{p, c.contentEnd(s, p, cueClause)}}
		}
	}
	return nil
}

// nextQuote returns the block that follows a sentence ending with a colon, when
// it is a quotation.
func (c *claimFinder) nextQuote(s sentence) []wordRange {
	p := s.last
	if p >= len(c.words) || c.words[p].block > s.block+1 {
		return nil
	}
	quoted := c.within[p] >= 0
	end := p
	for end < len(c.words) && c.words[end].block == c.words[p].block && (!quoted || c.within[end] >= 0) {
		end++
	}
	return []wordRange{{p, end}}
}

// contentBefore returns what stands before the speaker or verb at p: the
// quotation that ends there, or the clause up to its comma.
func (c *claimFinder) contentBefore(s sentence, p int) []wordRange {
	for p > s.first && c.words[p-1].punct && c.within[p-1] < 0 && c.words[p-1].text != "," {
		p--
	}
	end := p
	if end > s.first && c.words[end-1].text == "," && c.within[end-1] < 0 {
		end--
	}
	if end == 0 || c.words[end-1].block != s.block {
		return nil
	}
	if q := c.within[end-1]; q >= 0 {
		start := end
		for start > 0 && c.within[start-1] == q {
			start--
		}
		return []wordRange{{c.quoteLead(s, start), end}}
	}
	if end == p || end <= s.first+1 {
		return nil
	}
	return []wordRange{{s.first, end}}
}

// quoteLead returns where the content begins of which the quotation at start is
// the end: a sentence may lead into its quotation.
func (c *claimFinder) quoteLead(s sentence, start int) int {
	if start > s.first && !c.words[start-1].punct {
		return s.first
	}
	return start
}
