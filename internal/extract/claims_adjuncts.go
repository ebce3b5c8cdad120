package extract

// pastTitle goes from p past a title in quotation marks where "that" follows it: "said on
// “The Hour” on Sunday that".
func (c *claimFinder) pastTitle(s sentence, p int) int {
	if p >= s.last || c.within[p] < 0 || !c.isTitle(p) {
		return p
	}
	end := p
	for end < s.last && c.within[end] == c.within[p] {
		end++
	}
	if that := c.skipAdjuncts(s, end); that < s.last && c.words[that].lower == "that" {
		return that
	}
	return p
}

// isTitle reports whether the quotation at p is what something is called, as the words
// before it show.
func (c *claimFinder) isTitle(p int) bool {
	for p > 0 && c.within[p-1] == c.within[p] {
		p--
	}
	before := c.words[max(p-1, 0)].lower
	return isPossessive(before) || adjunctPrepositions[before] || determiners[before]
}

// skipListener goes past the one who is told.
func (c *claimFinder) skipListener(s sentence, p int) int {
	if p < s.last && listenerPronouns[c.words[p].lower] {
		return p + 1
	}
	return c.skipNoun(s, p)
}

// ofForms take a listener and, after "of", what he is told.
var ofForms = wordSet(`remind reminds reminded reminding notify notifies notified inform informs informed`)

// pastOf returns where what one is reminded of begins within the phrase; its end when
// nothing is.
func (c *claimFinder) pastOf(from, to int) int {
	for k := from + 1; k+1 < to; k++ {
		if c.words[k].lower == "of" {
			return k + 1
		}
	}
	return to
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

// reasonWords begin a clause that tells why or when it was said.
var reasonWords = wordSet(`because when while although though unless until`)

// skipNoun goes past a noun phrase that begins at p.
func (c *claimFinder) skipNoun(s sentence, p int) int {
	from := p
	for ; p < s.last && c.within[p] < 0; p++ {
		w := &c.words[p]
		lower := w.lower
		if lower == "that" || reasonWords[lower] || lower == ":" || lower == "," || lower == "." && p+1 == s.last || lower == "to" && p > from {
			return p
		}
		if p > from && (clausePronouns[lower] || adjunctPrepositions[lower] && lower != "of") {
			return p
		}
		if p > from+1 && determiners[lower] && !adjunctPrepositions[c.words[p-1].lower] && c.words[p-1].lower != "of" {
			return p
		}
		if p > from && w.upper && !c.words[p-1].upper && !c.words[p-1].punct && !determiners[c.words[p-1].lower] && c.words[p-1].lower != "of" && !c.isMonthAfterDay(p) {
			return p
		}
	}
	return p
}

// isMonthAfterDay reports whether a month stands at p after the day, as in
// "8 May".
func (c *claimFinder) isMonthAfterDay(p int) bool {
	is := timeWords[c.words[p].lower].is
	return endsInDigit(c.words[p-1].text) && (is == monthWord || is == shortMonth)
}

// skipAdjuncts goes past words of time, manner and place.
func (c *claimFinder) skipAdjuncts(s sentence, p int) int {
	for p < s.last && c.within[p] < 0 {
		lower := c.words[p].lower
		switch {
		case cueTimeWords[lower] || isAdverb(lower) && !c.words[p].upper:
			p++
		case (lower == "this" || lower == "last") && p+1 < s.last && (timeWords[c.words[p+1].lower].is == notTimeWord || p+2 < s.last && finiteVerbs[c.words[p+2].lower]):
			return p // "this plan", "this year will"
		case adjunctPrepositions[lower] && p+1 < s.last && !(lower == "about" && endsInDigit(c.words[p+1].text)):
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
