package extract

import "unicode/utf8"

// speakerLabels returns how often each label of a transcript ("SMITH: …") begins
// a block.
func (t *text) speakerLabels() map[string]int {
	labels := map[string]int{}
	for i := range t.words {
		if n := t.labelAt(i); n > 0 {
			labels[t.labelKey(i, i+n)]++
		}
	}
	return labels
}

// labelAt returns how many words the label has with which the word at i begins a
// block: up to four capitalised words before a colon, and what stands in
// brackets after them ("Mrs. Okoye (Nigeria):"). 0 when there is none.
func (t *text) labelAt(i int) int {
	if i > 0 && t.words[i-1].block == t.words[i].block {
		return 0
	}
	outside, bracket := 0, false
	for n := 0; n < maxLabel && outside < 5 && i+n+1 < len(t.words) && t.words[i+n].block == t.words[i].block; n++ {
		w := &t.words[i+n]
		switch {
		case w.text == ":" && n > 0 && !bracket && t.words[i+n+1].block == w.block:
			return n
		case w.text == "(" && n > 0, w.text == ")":
			bracket = w.text == "("
		case bracket:
		case !w.upper && w.text != ".":
			return 0
		default:
			outside++
		}
	}
	return 0
}

// maxLabel bounds the words of a label, those in brackets included.
const maxLabel = 16

// labelKey returns the last word of a label, brackets left aside.
func (t *text) labelKey(first, colon int) string {
	for k := first + 1; k < colon; k++ {
		if t.words[k].text == "(" {
			return t.words[k-1].lower
		}
	}
	return t.words[colon-1].lower
}

// isDebate reports whether the document records a debate: two speakers at least have
// the seat for which they speak in brackets, "Mrs. Okoye (Nigeria):". What they say is
// the position of a state or member; the turns of an interview or hearing are talk, in
// which claims stand.
func (c *claimFinder) isDebate() bool {
	if c.seated == 0 {
		c.seated = 1
		seen := map[string]bool{}
		for i := range c.words {
			n := c.labelAt(i)
			if n == 0 || c.words[i+n-1].text != ")" || !c.isSeat(i, i+n-1) {
				continue
			}
			if key := c.labelKey(i, i+n); utf8.RuneCountInString(key) > 2 && !seen[key] {
				seen[key] = true
				c.seated++
			}
		}
	}
	return c.seated > 2
}

// isSeat reports whether what the label from first has in brackets before close may be
// a seat: no office or body, and no person.
func (c *claimFinder) isSeat(first, close int) bool {
	open := close
	for open > first && c.words[open].text != "(" {
		if c.words[open].text == "," {
			return false
		}
		open--
	}
	for _, n := range c.names.namesIn(c.span(wordRange{open, close})) {
		if n.Type == Person || n.Type == Organization {
			return false
		}
	}
	return true
}

// transcript makes a claim of what stands after a speaker's label, in a debate or
// before a quotation: one that recurs in the document, is a name, or leads to a
// quotation.
func (c *claimFinder) transcript(s sentence) (d draft, ok bool) {
	if s.first > 0 && c.words[s.first-1].block == s.block {
		return d, false
	}
	colon := s.first + c.labelAt(s.first)
	if colon == s.first {
		if colon = c.quoteLabel(s); colon == s.first {
			return d, false
		}
	} else if !c.isSpeaker(s.first, colon) || c.within[colon+1] < 0 && !c.isDebate() {
		return d, false
	}
	end := colon + 1
	for end < len(c.words) && c.words[end].block == s.block {
		end++
	}
	if end-colon < 4 || end-colon < 12 && !lineEndsSentence(c.slice(c.span(wordRange{colon, end}))) {
		return d, false
	}
	return draft{at: colon, source: wordRange{s.first, colon}, cue: wordRange{colon, colon + 1}, content: []wordRange{{colon + 1, end}}}, true
}

// isSpeaker reports whether the label before the colon is a speaker's.
func (c *claimFinder) isSpeaker(first, colon int) bool {
	label := c.labelKey(first, colon)
	if utf8.RuneCountInString(label) < 3 || notSpeakers[label] {
		return false
	}
	if c.labels == nil {
		c.labels = c.speakerLabels()
	}
	kind := c.names.named(c.span(wordRange{first, colon}))
	return c.labels[label] > 1 || kind == NamedPerson || c.within[colon+1] >= 0
}

// maxQuoteLabel bounds the words before a colon and a quotation.
const maxQuoteLabel = 12

// quoteLabel returns where the colon stands that parts a speaker and his role
// from a quotation; the sentence's first word when there is none.
func (c *claimFinder) quoteLabel(s sentence) int {
	for i := s.first; i+1 < min(s.last, s.first+maxQuoteLabel); i++ {
		if _, verb := cueVerbs[c.words[i].lower]; verb || c.within[i] >= 0 || !c.words[s.first].upper {
			break
		}
		if c.words[i].text == ":" && c.within[i+1] >= 0 {
			return i
		}
	}
	return s.first
}

// notSpeakers are labels of fields, not of speakers.
var notSpeakers = wordSet(`from to cc bcc attn re note notes update source sources date subject question answer photo caption contact tags topics related background
	summary time place phone email fax web tel price step example figure table`)
