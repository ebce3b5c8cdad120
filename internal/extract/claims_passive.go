package extract

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
	if impersonal := !about.empty() && about.to-about.from == 1 && c.words[about.from].lower == "it"; impersonal != (next == "that") && (impersonal || impersonalCues[c.words[i].lower]) {
		return d, false
	} else if !about.empty() && !impersonal {
		d.content = append(d.content, about)
	}
	d.content = append(d.content, rest)
	return d, true
}

// passiveBy makes a claim of "The report was denied by X" and "It was reported
// by X that …".
func (c *claimFinder) passiveBy(s sentence, i, group int) (d draft, ok bool) {
	d = draft{at: i, cue: wordRange{group, i + 2}}
	if !reportedBy[c.words[i].lower] {
		return d, false
	}
	d.source = c.speakerAfter(s, i+2)
	if p := d.source.to; p+1 < s.last && c.words[p].lower == "that" {
		d.content = []wordRange{{p + 1, s.last}}
		return d, true
	}
	about := c.subject(s.first, group)
	if about.empty() || d.source.empty() || clausePronouns[c.words[about.to-1].lower] {
		return d, false
	}
	d.content = []wordRange{about}
	return d, true
}

// confirmedBy reports whether the participle at i has only a number of things before it,
// as lists of facts do: "29 deaths confirmed by the Department".
func (c *claimFinder) confirmedBy(s sentence, i int) bool {
	start := c.clauseStart(s, i)
	if i-start < 2 || i-start > 5 || !endsInDigit(c.words[start].text) || !confirmedForms[c.words[i].lower] {
		return false
	}
	return !c.holdsVerb(start, i)
}

var confirmedForms = wordSet(`confirmed reported`)

// reportedBy are participles that tell, with "by", who said it.
var reportedBy = wordSet(`told noted observed suggested argued stressed pointed informed assured warned reported announced denied confirmed condemned criticised criticized rejected disputed dismissed alleged described claimed denounced questioned
	praised welcomed proposed predicted`)

// impersonalCues are said of "it" only: "It was noted that".
var impersonalCues = wordSet(`noted agreed announced confirmed claimed suggested argued reiterated recalled resolved acknowledged emphasised emphasized stressed`)

var passiveCues = wordSet(`noted agreed announced confirmed claimed suggested argued reiterated recalled resolved acknowledged emphasised emphasized stressed believed thought said reported alleged rumored rumoured estimated considered projected accused understood feared predicted`)
