package extract

// leadsOn reports whether the link after the head at word h, of a name that begins
// at word p, leads to what the body is of, for or on.
func (n *namer) leadsOn(h, p int, link string) bool {
	if n.w[h].class&isOfHead == 0 {
		return link == "of" && n.w[h].class&isPlaceFront != 0 || link == "for" && h > p && n.w[h].class&isOrgHead != 0 && n.isField(h+2)
	}
	return link == "of" || link == "for" || link == "on" && (manyFields[n.w[h].key] || h > p && n.isField(h+2))
}

// isField reports whether the word at k is written with a capital, as a name, and
// is a word for what bodies deal with.
func (n *namer) isField(k int) bool {
	if n.capitalAt(k) && verbalFields[n.w[k].key] {
		return true
	}
	if !n.capitalAt(k) || n.w[k].class&(isFunction|isCalendar) != 0 || n.title(k) > k {
		return false
	}
	if _, q := n.match(k); q > k {
		return false
	}
	return n.w[k].class&isCommon != 0 || n.seen[n.w[k].key].lower > 0 || fieldEnding(n.w[k].key)
}

// verbalFields are what bodies deal with that are verbs as well.
var verbalFields = wordSet(`work change help`)

// furtherFields returns where the name ends that goes on, at word to, from a
// common word by a link to another: "Office for the Coordination of Humanitarian
// Affairs", "Commission for Democracy through Law".
func (n *namer) furtherFields(to int) int {
	for to+1 < len(n.w) && !n.w[to-1].poss && fieldLinks[n.w[to].key] && !n.w[to].capital && n.t.words[to].block == n.t.words[to-1].block && n.isField(to-1) && n.w[to-1].class&isOrgHead == 0 {
		k := to + 1
		if n.w[k].key == "the" && !n.w[k].capital {
			k++
		}
		if k >= len(n.w) || !n.isField(k) || n.w[k].class&isOrgHead != 0 {
			return to
		}
		to = n.ofRun(k)
	}
	return to
}

// fieldLinks join the fields of a body.
var fieldLinks = wordSet(`of through against in on for`)

// isLetterhead reports whether words p to q are the name of a body in the head of
// the document by their last word.
func (n *namer) isLetterhead(p, q int) bool {
	return n.t.words[p].block < headBlocks && q-p > 1 && letterheads[n.w[q-1].key]
}

// letterheads end names of bodies that stand alone on a line, and hardly ever
// headlines.
var letterheads = wordSet(`forum partnership network consortium panel unit cluster foundation fund institute limited ltd corporation directorate division
	press newswire chamber branch inspectorate roundtable federation alliance coalition`)
