package extract

import (
	"slices"
	"strings"
)

// dropOpeners takes off names what only stands before them: the first word of a
// headline ("Internal Trump University"), an epithet ("Crooked Hillary Clinton"). The
// letter of a party in brackets is no name, nor are the parties of a case that is cited.
func (n *namer) dropOpeners() {
	for i := range n.out {
		m := &n.out[i]
		if m.weak || m.part != "" || m.kind != Organization && m.kind != Person {
			continue
		}
		switch {
		case m.end == m.start+1 && n.bracketed(m), n.ofCase(m), m.kind == Person && m.to == m.from+2 && n.quoted(m) && n.epithetAt(m.from):
			m.weak, m.kind = true, ""
		case m.to < m.from+3 || m.core != m.from || m.known != "" || m.given > 0:
		case m.kind == Organization && n.opensHeadline(m), m.kind == Person && n.epithetAt(m.from):
			m.from++
			m.core, m.start = m.from, n.t.words[m.from].Start
		}
	}
}

// bracketed reports whether brackets hold the mention alone.
func (n *namer) bracketed(m *mention) bool {
	return m.from > 0 && m.to < len(n.w) && n.t.words[m.from-1].text == "(" && n.t.words[m.to].text == ")"
}

// quoted reports whether quotation marks hold the mention alone: "Mini Mike".
func (n *namer) quoted(m *mention) bool {
	k := m.to
	if k+1 < len(n.w) && (n.t.words[k].text == "." || n.t.words[k].text == ",") {
		k++
	}
	return m.from > 0 && k < len(n.w) && isQuoteMark(n.t.words[m.from-1].text) && isQuoteMark(n.t.words[k].text)
}

// epithetAt reports whether word i is a common word before a given name.
func (n *namer) epithetAt(i int) bool {
	return n.w[i].class&isCommon != 0 && n.w[i].class&(isGiven|isSurname) == 0 && n.w[i+1].class&isGiven != 0 && n.w[i+1].class&isCommon == 0
}

// opensHeadline reports whether the first word of a mention has a capital as the first of
// its sentence alone, and the others are a name that is known or stands elsewhere.
func (n *namer) opensHeadline(m *mention) bool {
	w := &n.w[m.from]
	if !w.first || w.loud || w.class&isCommon == 0 || n.seen[w.key].inner > 0 {
		return false
	}
	rest := n.t.doc.Text[n.t.words[m.from+1].Start:m.end]
	if e, q := n.match(m.from + 1); q == m.to && e.kind == orgEntry {
		return true
	}
	return slices.ContainsFunc(n.out, func(o mention) bool {
		return o.kind == Organization && !o.weak && n.t.doc.Text[o.start:o.end] == rest
	})
}

// ofCase reports whether the mention is a party of a case that a text cites by its name:
// "as in Fisher v. University of Texas".
func (n *namer) ofCase(m *mention) bool {
	k := m.from - 1
	switch {
	case k > 1 && n.t.words[k].text == "." && (n.w[k-1].key == "v" || n.w[k-1].key == "vs"):
		k -= 2
	case k > 0 && (n.w[k].key == "v" || n.w[k].key == "vs"):
		k--
	case m.to+1 < len(n.w) && (n.w[m.to].key == "v" || n.w[m.to].key == "vs"):
	default:
		return false
	}
	for k > 0 && (n.capitalAt(k) || n.w[k].key == "of") && !n.w[k].first {
		k--
	}
	return k >= 0 && n.t.words[k].block == n.t.words[m.from].block && citing[n.w[k].key]
}

// citing stand before the name of a case that a text cites.
var citing = wordSet(`in as under since citing case`)

// endsAddress reports whether the country at words p to q, behind a comma, belongs to
// what stands before it, and the name of a university with a country of its own follows:
// "Groningen, Netherlands University of Dallas, USA" in columns.
func (n *namer) endsAddress(p, q int) bool {
	if p < 2 || n.t.words[p-1].text != "," || !n.capitalAt(p-2) || n.w[q-1].poss || !n.capitalAt(q) || n.t.words[p-2].block != n.t.words[p].block {
		return false
	}
	k, taught := q, false
	for ; k < min(q+7, len(n.w)) && n.t.words[k].block == n.t.words[p].block && (n.capitalAt(k) || n.w[k].key == "of"); k++ {
		taught = taught || eponyms[n.w[k].key]
	}
	if !taught || k < q+2 || k+1 >= len(n.w) || n.t.words[k].text != "," {
		return false
	}
	e, to := n.match(k + 1)
	return to > k+1 && e.kind == countryEntry
}

// author takes the person who stands, in a line, before the university that words p to
// head end with: "Mohammad Chuttur Indiana University". It returns p when there is none.
func (n *namer) author(p, head int) int {
	w := &n.w[p]
	if head < p+3 || !w.first || w.class&isGiven == 0 || w.class&isCommon != 0 || n.w[p+1].class&^isSurname != 0 || !eponyms[n.w[head].key] {
		return p
	}
	if e, q := n.match(p + 2); q > p+2 && q <= head+1 && (e.kind == placeEntry || e.kind == orgEntry) {
		return n.add(mention{from: p, to: p + 2, kind: Person})
	}
	return p
}

// jointPoll takes the two houses that a hyphen joins before a poll: "ABC News-Washington
// Post poll". It returns p when there are none.
func (n *namer) jointPoll(p, end int) int {
	first := p
	if end >= len(n.w) || !pollNouns[n.w[end].key] || n.w[end-1].poss {
		return p
	}
	for p < end && n.w[p].class&isFunction != 0 && (determiners[n.w[p].key] || n.w[p].first) {
		p++
	}
	for k := p; k < end; k++ {
		at := strings.IndexByte(n.t.words[k].text, '-')
		if at < 2 || !hasDoubleName(n.t.words[k].text) || end < p+2 {
			continue
		}
		middle := n.t.words[k].Start + at
		for _, s := range [][2]int{{n.t.words[p].Start, middle}, {middle + 1, n.w[end-1].end}} {
			text := n.t.doc.Text[s[0]:s[1]]
			n.add(mention{from: p, to: end, start: s[0], end: s[1], part: strings.ToLower(text), known: text, kind: Organization})
		}
		return end
	}
	return first
}

// pollNouns follow the houses that ask.
var pollNouns = wordSet(`poll polls survey surveys polling`)

// ofNation takes a body's name that is the adjective of a nation in its own language and
// a word in small letters that no table knows: "Svenska kraftnät". It returns p when
// there is none.
func (n *namer) ofNation(p int) int {
	if !ownAdjectives[n.w[p].key] || n.w[p].poss || n.w[p].loud || p+1 >= len(n.w) {
		return p
	}
	if w := &n.w[p+1]; w.capital || n.t.words[p+1].punct || w.class != 0 || len(w.key) < 5 || n.t.words[p+1].block != n.t.words[p].block {
		return p
	}
	return n.add(mention{from: p, to: p + 2, kind: Organization})
}

// ownAdjectives are what nations call what is theirs, as names of their bodies begin.
var ownAdjectives = wordSet(`svenska svensk norske norsk norges danske dansk danmarks finska suomen íslenska íslensk polskie polska polski česká české český slovenská slovenské slovenský
	hrvatska hrvatske hrvatski slovenske slovenska magyar lietuvos latvijas eesti nederlandse deutsche österreichische schweizerische koninklijke`)
