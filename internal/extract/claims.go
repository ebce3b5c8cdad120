package extract

import (
	"slices"
	"strings"

	"briefbook/internal/seed"
)

// findClaims returns who is said to have said, thought or announced what:
// direct, indirect and mixed quotation, "according to", and nouns such as
// "accusations that". Other languages than English have the plainest of these.
func findClaims(t *text, f *Findings) []Claim {
	lang := primaryTag(t.lang)
	foreign := claimLanguages[lang]
	if foreign == nil && !mayBeEnglish(lang) {
		return nil
	}
	c := &claimFinder{text: t, quotes: t.quotations(), names: footingFinder{text: t, names: f.Names}}
	c.within = c.quotedWords()
	if foreign != nil {
		c.foreignClaims(foreign)
	} else {
		for i := range t.sentences {
			c.sentence(i)
		}
	}
	slices.SortStableFunc(c.found, func(a, b draft) int { return a.at - b.at })
	claims := make([]Claim, 0, len(c.found))
	for _, d := range c.found {
		if claim := c.claim(d); len(claim.Content) > 0 {
			claims = append(claims, claim)
		}
	}
	return claims
}

// A claimFinder finds the claims of a document. Positions within it are indexes
// of words; ranges are half open.
type claimFinder struct {
	*text
	quotes []quotation
	names  footingFinder
	within []int32        // of each word the quotation that it stands in, -1 for none
	labels map[string]int // labels of a transcript's speakers; nil until needed
	seated int            // speakers with their seat, and 1; 0 until counted
	found  []draft
	open   int // the draft that a following quotation continues, from 1; 0 for none
}

// maxClaimSentence bounds the words of a sentence that is searched: what is
// longer is a table or list without marks.
const maxClaimSentence = 300

// A wordRange is a range of words.
type wordRange struct{ from, to int }

func (r wordRange) empty() bool { return r.to <= r.from }

// A draft is a claim in words.
type draft struct {
	sentence int
	at       int // the cue's first word
	source   wordRange
	cue      wordRange
	content  []wordRange
}

// quotedWords returns for each word the quotation that it stands in.
func (c *claimFinder) quotedWords() []int32 {
	within := make([]int32, len(c.words))
	q := 0
	for i, w := range c.words {
		for q < len(c.quotes) && c.quotes[q].End <= w.Start {
			q++
		}
		within[i] = -1
		if q < len(c.quotes) && c.quotes[q].Start <= w.Start {
			within[i] = int32(q)
		}
	}
	return within
}

// sentence finds the claims whose cue stands in the sentence.
func (c *claimFinder) sentence(n int) {
	s := c.sentences[n]
	before := len(c.found)
	if c.continuesQuote(n) {
		return
	}
	c.open = 0
	if s.last-s.first > maxClaimSentence {
		return
	}
	if d, ok := c.transcript(s); ok {
		d.sentence = n
		c.found = append(c.found, d)
	}
	for i := s.first; i < s.last; i++ {
		w := &c.words[i]
		if w.punct || c.within[i] >= 0 {
			continue
		}
		var d draft
		var ok bool
		switch {
		case w.lower == "according" && i+1 < s.last && c.words[i+1].lower == "to":
			d, ok = c.accordingTo(s, i)
		case sureWords[w.lower] && i > s.first && c.words[min(i+1, s.last-1)].lower == "that":
			d, ok = c.sure(s, i)
		case w.lower == "following" && i > s.first && i+1 < s.last && statementNouns[c.words[i+1].lower]:
			d, ok = c.statement(s, i)
		case viewNouns[w.lower] && c.inView(s, i) > 0:
			d, ok = c.view(s, i)
		case (nominalCues[w.lower] || assessingNouns[w.lower] && i+1 < s.last && c.words[i+1].lower == "of") && c.isNominal(s, i):
			d, ok = c.nominal(s, i)
			ok = ok && !c.alreadySaid(d, before)
		default:
			if form, known := cueVerbs[w.lower]; known && (!w.upper || i == s.first) && w.lower != "citing" {
				d, ok = c.verb(s, i, form)
			}
		}
		if ok && len(d.content) > 0 {
			d.sentence = n
			c.found = append(c.found, d)
		}
	}
	c.cutOverlaps(c.found[before:])
	for k := before; k < len(c.found); k++ {
		if c.holdsQuote(c.found[k]) {
			c.open = k + 1
		}
	}
}

// alreadySaid reports whether a draft without a speaker repeats what another of
// its sentence says: "said in a statement that".
func (c *claimFinder) alreadySaid(d draft, before int) bool {
	for _, o := range c.found[before:] {
		if d.source.empty() && len(o.content) > 0 && o.content[0].from == d.content[0].from {
			return true
		}
	}
	return false
}

// holdsQuote reports whether the claim holds a quotation.
func (c *claimFinder) holdsQuote(d draft) bool {
	for _, r := range d.content {
		for i := r.from; i < r.to; i++ {
			if c.within[i] >= 0 {
				return true
			}
		}
	}
	return false
}

// continuesQuote reports whether the sentence is wholly a quotation that goes on
// with the claim before, and gives it to that claim. A quotation whose last
// sentence has a speaker of its own goes on with none.
func (c *claimFinder) continuesQuote(n int) bool {
	s := c.sentences[n]
	if c.open == 0 || s.first == s.last {
		return false
	}
	for i := s.first; i < s.last; i++ {
		if c.within[i] < 0 && !c.words[i].punct {
			return false
		}
	}
	if c.endsAttributed(n) {
		return false
	}
	d := &c.found[c.open-1]
	last := &d.content[len(d.content)-1]
	switch {
	case last.to >= s.last:
	case last.to >= s.first-1 && c.within[last.to-1] == c.within[s.first]:
		last.to = s.last
	default:
		d.content = append(d.content, wordRange{s.first, s.last})
	}
	return true
}

// endsAttributed reports whether the quotation with which the sentence begins ends
// within a later sentence, before other words: "“We wait. We are ready,” Berg said."
func (c *claimFinder) endsAttributed(n int) bool {
	end := c.sentences[n].last
	for q := c.within[end-1]; end < len(c.words) && c.within[end] == q; {
		end++
	}
	for n < len(c.sentences) && c.sentences[n].last < end {
		n++
	}
	return n < len(c.sentences) && end < c.sentences[n].last && !c.words[end].punct
}

// cutOverlaps ends the content of a claim where, after a comma or between two verbs
// of one speaker, a later cue of the same sentence begins another one.
func (c *claimFinder) cutOverlaps(drafts []draft) {
	for i := range drafts {
		for j := range drafts {
			start := drafts[j].cue.from
			if s := drafts[j].source; !s.empty() && s.from < start && s.from > drafts[i].cue.from {
				start = s.from
			}
			if i == j || start <= drafts[i].cue.from || c.words[drafts[i].cue.from].text == ":" || !c.parted(start) && !c.secondVerb(drafts[i], drafts[j]) {
				continue
			}
			for k := range drafts[i].content {
				if r := &drafts[i].content[k]; r.from < start-2 && r.to > start {
					r.to = start - 1
				}
			}
		}
	}
}

// parted reports whether the word begins a new part of its sentence: after a
// comma or dash, with a conjunction perhaps.
func (c *claimFinder) parted(i int) bool {
	if i > 1 && openingWords[c.words[i-1].lower] {
		i--
	}
	return i > 0 && (strings.Contains(",;—–", c.words[i-1].text) || c.isDash(i-1) || c.within[i] < 0 && c.endsWithComma(i))
}

// endsWithComma reports whether a quotation with a comma at its end stands before i.
func (c *claimFinder) endsWithComma(i int) bool {
	for i--; i > 0 && c.within[i] >= 0 && c.words[i].punct && c.words[i].text != ","; i-- {
	}
	return i >= 0 && c.within[i] >= 0 && c.words[i].text == ","
}

// secondVerb reports whether "and" joins the cue of the later draft to that of the
// one before: "defended the route and said".
func (c *claimFinder) secondVerb(before, later draft) bool {
	return before.source == later.source && (c.words[later.cue.from-1].lower == "and" || c.words[later.cue.from-1].lower == "but") && cueVerbs[c.words[later.at].lower].form == cueVerbs[c.words[before.at].lower].form
}

// isDash reports whether a hyphen at i is written for a dash.
func (c *claimFinder) isDash(i int) bool {
	if c.words[i].text != "-" || i == 0 || i+1 == len(c.words) {
		return false
	}
	after := c.words[i+1].Start > c.words[i].End || c.words[i+1].text == "-"
	return after && (c.words[i-1].End < c.words[i].Start || c.words[i-1].text == "-")
}

// claim returns the draft as a claim of the document.
func (c *claimFinder) claim(d draft) Claim {
	s := c.sentences[d.sentence]
	claim := Claim{Sentence: s.Span, Cue: c.span(d.cue), Speaker: c.span(d.source)}
	claim.Hedges = c.hedges(s.first, s.last)
	if before := c.sentenceBefore(d); before != nil {
		claim.Sentence.Start = before.Start
		claim.Hedges = append(c.hedges(before.first, before.last), claim.Hedges...)
	}
	if c.words[d.cue.from].text != ":" && mayBeEnglish(c.lang) {
		claim.Speaker = c.withoutContraction(c.shortest(d.source))
	}
	if lang := primaryTag(c.lang); lang == "fr" || lang == "it" {
		speaker := c.slice(claim.Speaker)
		claim.Speaker.Start += len(speaker) - len(withoutElision(speaker))
	}
	for _, r := range d.content {
		if span := c.span(c.trim(r)); span.Len() > 0 {
			claim.Content = append(claim.Content, span)
		}
	}
	slices.SortFunc(claim.Content, func(a, b seed.Span) int { return a.Start - b.Start })
	claim.Kind = c.names.footing(c, d)
	return claim
}

// sentenceBefore returns the sentence with which ends what is said, where the draft's
// own only says by whom: "“Who pays?” she asked." Nil where it does not.
func (c *claimFinder) sentenceBefore(d draft) *sentence {
	own := c.sentences[d.sentence]
	if n := len(d.content); d.sentence == 0 || n == 0 || d.content[n-1].to > own.first || d.content[n-1].to < own.first-1 {
		return nil
	}
	if before := &c.sentences[d.sentence-1]; before.block == own.block {
		return before
	}
	return nil
}

// span returns the bytes of a range of words.
func (c *claimFinder) span(r wordRange) seed.Span {
	if r.empty() {
		return seed.Span{}
	}
	return seed.Span{Start: c.words[r.from].Start, End: c.words[r.to-1].End}
}

// trim cuts commas and the final stop off a range, but keeps what closes a
// quotation.
func (c *claimFinder) trim(r wordRange) wordRange {
	for !r.empty() && c.within[r.to-1] < 0 && c.words[r.to-1].punct && strings.Contains(",.;:—–-", c.words[r.to-1].text) {
		r.to--
	}
	for !r.empty() && c.words[r.from].punct && strings.Contains(",.;:—–-", c.words[r.from].text) {
		r.from++
	}
	return r
}
