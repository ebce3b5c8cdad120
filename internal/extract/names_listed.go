package extract

import (
	"cmp"
	"slices"
)

// namedByForm reports whether a mention of two to four words is a person by its place
// in a line whose capitals say nothing: behind a label, with letters behind it, in a
// list of people, before what is said in a transcript.
func (n *namer) namedByForm(m *mention) bool {
	words, common, caps := n.tally(m)
	if words < 2 || words > 4 || common > 0 || caps > 0 && caps < words {
		return false
	}
	if caps > 0 {
		return n.opensTurn(m)
	}
	return n.labelled(m) || n.bearsLetters(m.to) || m.to+1 < len(n.w) && n.t.words[m.to].text == "," && n.bearsLetters(m.to+1) || n.amongPeople(m)
}

// opensTurn reports whether a mention in capitals opens a line and a colon follows,
// behind brackets or none: "LYUBEN ARNAUDOV (Sofia City Court): Thank you".
func (n *namer) opensTurn(m *mention) bool {
	if !n.opensPart(m.from) {
		return false
	}
	k := n.pastBrackets(m.to)
	return k+1 < len(n.w) && n.t.words[k].text == ":" && n.t.words[k+1].block == n.t.words[m.from].block
}

// pastBrackets returns the word behind the brackets that open at word i; i when none do.
func (n *namer) pastBrackets(i int) int {
	if i >= len(n.w) || n.t.words[i].text != "(" {
		return i
	}
	for k := i + 1; k < min(i+16, len(n.w)) && n.t.words[k].block == n.t.words[i].block; k++ {
		if n.t.words[k].text == ")" {
			return k + 1
		}
	}
	return i
}

// beforeBrackets returns the word that opens the brackets that close before word i; i
// when none do.
func (n *namer) beforeBrackets(i int) int {
	if i < 1 || n.t.words[i-1].text != ")" {
		return i
	}
	for k := i - 2; k > max(0, i-16) && n.t.words[k].block == n.t.words[i-1].block; k-- {
		if n.t.words[k].text == "(" {
			return k
		}
	}
	return i
}

// labelled reports whether a label for a person, with a colon or a bar, leads to the
// mention, and its entry ends behind it: "From: Alžběta Horynová, Head of Department".
func (n *namer) labelled(m *mention) bool {
	k := m.from - 1
	if k < 1 || n.t.words[k-1].block != n.t.words[m.from].block || n.t.words[k].text != ":" && n.t.words[k].text != "|" {
		return false
	}
	label := n.w[k-1].key
	return (peopleLabels[label] || correspondents[label] || n.title(k-1) == k) && n.closesName(m.to, n.t.words[m.from].block)
}

// afterLabel reports whether a label for people, and a colon, lead to word p.
func (n *namer) afterLabel(p int) bool {
	return p > 1 && n.t.words[p-1].text == ":" && peopleLabels[n.w[p-2].key] && n.capitalAt(p+1)
}

// correspondents are labels that lead to bodies as well.
var correspondents = wordSet(`from to sponsor contributing rapporteur clerk facilitator submitted owner manager officer`)

// bearsLetters reports whether the letters of an honour or an office stand at word i:
// "Gurinder Sahota MP".
func (n *namer) bearsLetters(i int) bool {
	return i < len(n.w) && n.t.words[i].block == n.t.words[i-1].block && n.w[i].class&isSuffix != 0 && n.w[i].caps && !generations[n.w[i].key]
}

// amongPeople reports whether the mention is an entry of a list beside an entry that
// is a person, in a line that names no place or body but in brackets: "Kaisu Ylitervo
// (chair), Mattias Söderblom, Inga-Maret Valle".
func (n *namer) amongPeople(m *mention) bool {
	block := n.t.words[m.from].block
	if !n.closesName(m.to, block) && n.w[m.to].key != "and" {
		return false
	}
	first := m.from
	for first > 0 && n.t.words[first-1].block == block {
		first--
	}
	marks, brackets := 0, 0
	for i := first; i < len(n.w) && n.t.words[i].block == block; i++ {
		if listMarks[n.w[i].key] {
			marks++
		} else if past := n.pastBrackets(i); past > i {
			brackets++
			i = past - 1
		}
	}
	if marks < 2 && brackets < 2 {
		return false
	}
	beside := false
	before, after := n.beforeBrackets(m.from-1), n.pastBrackets(m.to)+1
	at, _ := slices.BinarySearchFunc(n.out, first, func(o mention, i int) int { return cmp.Compare(o.from, i) })
	for ; at < len(n.out) && n.t.words[n.out[at].from].block == block; at++ {
		switch o := &n.out[at]; {
		case o.weak:
		case o.kind == Person:
			beside = beside || o.to == before || o.from == after && listMarks[n.w[after-1].key]
		case o.from == first || n.t.words[o.from-1].text != "(":
			return false
		}
	}
	return beside
}
