package extract

// markGreeted marks the given names that a letter or mail only greets, or is
// signed with, and that nothing tells whose they are.
func (n *namer) markGreeted() {
	for i := range n.out {
		m := &n.out[i]
		if m.kind == Person && !m.weak && m.to == m.from+1 && m.part == "" && n.w[m.from].class&isFamous == 0 && n.greeted(m) && n.fullest(n.nameKeys(m)) < 0 {
			m.greeted = true
		}
	}
}

// greeted reports whether a mention of one word is spoken to or signs: "Dear
// Agnieszka,", "Tobias, you asked", "Thanks, Pieter".
func (n *namer) greeted(m *mention) bool {
	block := n.t.words[m.from].block
	at := func(i int) string {
		if i < 0 || i >= len(n.w) || n.t.words[i].block != block {
			return ""
		}
		return n.w[i].key
	}
	before, after := at(m.from-1), at(m.to)
	if before == "," || before == "-" || before == "–" {
		before = at(m.from - 2)
		if !greetings[before] && !(before == "wishes" || before == "regards") {
			return false
		}
		return after == "" || after == "."
	}
	switch {
	case before != "" && !greetings[before]:
		return false
	case after == "":
		return true
	case after == ",", after == "-", after == "–", after == "—", after == "!":
		next := at(m.to + 1)
		return before != "" || next == "" || !apposing[next] && !unicodeDigit(next)
	}
	return false
}

var (
	// greetings stand before whom a letter speaks to, or who signs it.
	greetings = wordSet(`dear hi hello hey morning afternoon evening thanks thank best regards wishes cheers yours sincerely love liebe lieber cher chère caro cara querido querida estimado estimada beste`)
	// apposing follow the comma behind a name that they tell more of.
	apposing = wordSet(`a an the who whose of now then aged and or one his her their my`)
)
