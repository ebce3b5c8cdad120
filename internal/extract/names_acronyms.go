package extract

import (
	"slices"
	"strings"
	"unicode"
)

// findAliases notes the acronyms that the text explains: "the Rapid Support
// Forces (RSF)", "the Rapid Support Forces, or RSF,", "RSF (Rapid Support
// Forces)". What stands before an acronym in brackets and has its initials is one
// name, however many were seen in it.
func (n *namer) findAliases() {
	for i := 1; i+2 < len(n.w); i++ {
		if n.t.words[i].text == "(" && n.t.words[i+2].text == ")" && isAcronym(n.t.words[i+1].text) {
			if from := n.longForm(i, n.t.words[i+1].text); from >= 0 {
				n.joinLongForm(from, i)
			}
		}
	}
	for i := range n.out {
		m := &n.out[i]
		if m.kind == Person || m.weak || m.to-m.from < 2 || m.part != "" {
			continue
		}
		if acronym := n.explained(m); acronym != "" {
			if _, ok := n.aliases[acronym]; !ok {
				n.aliases[acronym] = i
			}
		}
	}
}

// findInitials notes the acronyms that no bracket explains but the initials of a body
// named in full before do: "a loan of the Japan Power Agency. JPA said".
func (n *namer) findInitials() {
	if !slices.ContainsFunc(n.out, func(m mention) bool { return m.to == m.from+1 && n.w[m.from].caps && m.kind != Country }) {
		return
	}
	spelt := map[string]int{}
	for i := range n.out {
		if m := &n.out[i]; m.kind == Organization && !m.weak && m.part == "" && m.to-m.from > 2 {
			letters := ""
			for k := m.from; k < m.to; k++ {
				if n.w[k].capital && !n.w[k].caps {
					letters += strings.ToUpper(string(leadRune(n.w[k].key)))
				}
			}
			if _, ok := spelt[letters]; !ok && len(letters) > 2 {
				spelt[letters] = i
			}
		}
	}
	for i := range n.out {
		m := &n.out[i]
		text := n.t.doc.Text[m.start:m.end]
		if at, ok := spelt[text]; ok && m.to == m.from+1 && m.kind != Country && n.out[at].from < m.from {
			if _, ok := n.aliases[text]; !ok {
				n.aliases[text] = at
			}
		}
	}
}

// explained returns the acronym that the text gives for a mention, beside it.
func (n *namer) explained(m *mention) string {
	at := func(i int) string {
		if i < 0 || i >= len(n.w) || n.t.words[i].block != n.t.words[m.from].block {
			return ""
		}
		return n.t.words[i].text
	}
	k := m.to + 1
	switch {
	case at(m.to) == "(" && isQuoteMark(at(k)) && isQuoteMark(at(k+2)) && at(k+3) == ")" && isAcronym(at(k+1)) && n.spells(m, at(k+1)):
		return at(k + 1) // ("BEE")
	case at(m.to) == "(" && at(m.to+2) == ")":
		_, q := n.match(k)
		if acronym := at(k); isAcronym(acronym) && (n.spells(m, acronym) || n.longForm(m.to, acronym) == m.from || m.kind == Organization && m.known == "" && len(acronym) > 2 && q == k && isAllCaps(acronym)) {
			return acronym
		}
	case at(m.to) == "," && at(k) == "or" && isAcronym(at(k+1)) && n.spells(m, at(k+1)):
		return at(k + 1)
	case at(m.from-1) == "(" && at(m.to) == ")" && isAcronym(at(m.from-2)) && n.spells(m, at(m.from-2)):
		return at(m.from - 2)
	}
	return ""
}

func isQuoteMark(s string) bool { return s != "" && strings.Contains(`"“”„«»'‘’`, s) }

// isAcronym reports whether a word is written as acronyms are: "OSCE", "MoD",
// "NCSC-NZ".
func isAcronym(w string) bool {
	upper, lower := 0, 0
	for _, r := range w {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			lower++
		case r != '-' && r != '.' && r != '&' && !unicode.IsDigit(r):
			return false
		}
	}
	return upper > 1 && upper > lower && len(w) < 12 && unicode.IsUpper(leadRune(w))
}

// longForm returns the word from which on the initials before word end spell the
// acronym, read from its last letter, as Schwartz and Hearst do (PSB 2003); each
// word with a capital must have its letter. -1 when none is found.
func (n *namer) longForm(end int, acronym string) int {
	letters := []rune(strings.ToLower(strings.NewReplacer(".", "", "-", "").Replace(acronym)))
	left := len(letters)
	for k := end - 1; k >= 0 && left > 0 && end-k < 2*len(letters)+3 && n.t.words[k].block == n.t.words[end].block; k-- {
		w := &n.w[k]
		if n.t.words[k].punct {
			if text := n.t.words[k].text; text != "," && text != "&" {
				return -1
			}
			continue
		}
		parts := strings.FieldsFunc(w.key, func(r rune) bool { return r == '-' || r == '.' || r == '/' })
		hit := 0
		for p := len(parts) - 1; p >= 0 && left > 0 && leadRune(parts[p]) == letters[left-1]; p-- {
			left--
			hit++
		}
		switch {
		case hit == 0 && w.capital && !(w.caps && w.class&isFunction != 0), hit == 0 && w.class&(isFunction|isParticle) == 0:
			return -1
		case left == 0 && w.capital:
			return k
		}
	}
	return -1
}

// joinLongForm makes one organisation of words from to end, which an acronym
// spells, when they hold the name of one or end in a word for one.
func (n *namer) joinLongForm(from, end int) {
	first, last, code := -1, -1, ""
	for i := range n.out {
		m := &n.out[i]
		if m.to <= from || m.from >= end {
			continue
		}
		if m.from < from || m.to > end || m.core == from && m.to == end && m.kind != Person && !m.weak {
			return
		}
		if first < 0 {
			first = i
		}
		last = i
		if code == "" {
			code = m.code
		}
	}
	if things[n.w[end-1].key] || nounOfRole(n.w[end-1].key) || n.genericOrgan(from, end) {
		return
	}
	heads := 0
	for k := from; k < end; k++ {
		if titlesOfPapers[n.w[k].key] && n.w[k].class&isOrgHead == 0 {
			return
		}
		if n.w[k].class&(isOrgHead|isOfHead) != 0 {
			heads++
		}
	}
	if heads == 0 && n.english && (first < 0 || end-from < 3 || n.w[end-1].class&isCommon != 0) {
		return
	}
	m := mention{from: from, to: end, core: from, start: n.t.words[from].Start, end: n.w[end-1].end, kind: Organization, code: code}
	if first < 0 {
		first = slices.IndexFunc(n.out, func(m mention) bool { return m.from >= end })
		if first < 0 {
			first = len(n.out)
		}
		last = first - 1
	}
	n.out = slices.Replace(n.out, first, last+1, m)
}

// things end names that have acronyms and are no bodies'.
var things = wordSet(`model theory framework protocol index scale method algorithm rover telescope probe`)

// spells reports whether the acronym's first letter begins the mention and at
// least half of its letters begin its words, in order.
func (n *namer) spells(m *mention, acronym string) bool {
	letters := []rune(strings.ToLower(strings.ReplaceAll(acronym, ".", "")))
	hit := 0
	for i := m.from; i < m.to && hit < len(letters); i++ {
		if n.w[i].caps && len(n.w[i].key) < 4 && strings.HasPrefix(string(letters[hit:]), n.w[i].key) {
			hit += len(n.w[i].key) // "HM Revenue and Customs"
			continue
		}
		for part := range strings.FieldsFuncSeq(n.w[i].key, func(r rune) bool { return r == '-' || r == '.' }) {
			if hit < len(letters) && leadRune(part) == letters[hit] {
				hit++
			}
		}
	}
	return hit*2 > len(letters)
}

// findShortNames notes the first words of names of organisations that tell them
// by themselves: "Brightwater" of "Brightwater Energy".
func (n *namer) findShortNames() {
	for i := range n.out {
		m := &n.out[i]
		if m.kind != Organization || m.weak || m.group || m.known != "" || m.to-m.from < 2 || !n.w[m.from+1].capital {
			continue
		}
		w := &n.w[m.from]
		word := n.t.doc.Text[n.t.words[m.from].Start:w.end]
		if _, q := n.match(m.from); q > m.from || w.class&(isCommon|isFunction|isGiven|isOrgHead|isPlaceHead|isNotName|isSurname|isFamous) != 0 {
			continue
		}
		if _, ok := n.aliases[word]; !ok {
			n.aliases[word] = i
		}
	}
}
