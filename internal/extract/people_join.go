package extract

import (
	"cmp"
	"slices"
	"strings"
)

// peopleIndex holds the full names of a document's people, each once.
type peopleIndex struct {
	full    []fullName
	surname map[string][]int  // by last word
	given   map[string][]int  // by first word
	middle  map[string][]int  // by the last word but one, of three and more: the first of two surnames
	last    map[string]int    // by surname, who was named in full last
	styled  map[string]string // by the one name of a person who has no other, with the title
}

// A fullName is a person's name of several words.
type fullName struct {
	text     string
	words    []string
	relative bool // introduced as somebody's, without an office
}

// sameSurname is how many people of one surname are told apart: more make no
// sense in a document, and would make its reading slow.
const sameSurname = 64

// indexPeople gathers the people with full names.
func (n *namer) indexPeople() {
	n.people = peopleIndex{surname: map[string][]int{}, given: map[string][]int{}, middle: map[string][]int{}, last: map[string]int{}, styled: map[string]string{}}
	seen := map[string]bool{}
	for i := range n.out {
		m := &n.out[i]
		if m.kind != Person || m.weak {
			continue
		}
		text, words := n.coreText(m), n.nameKeys(m)
		if m.styled && len(text) > len(n.people.styled[words[0]]) {
			n.people.styled[words[0]] = text
		}
		if len(words) < 2 || seen[text] {
			continue
		}
		seen[text] = true
		at := len(n.people.full)
		n.people.full = append(n.people.full, fullName{text, words, n.isRelative(m) && !n.inOffice(m)})
		n.people.given[words[0]] = append(n.people.given[words[0]], at)
		if k := len(words) - 2; k > 0 {
			n.people.middle[words[k]] = append(n.people.middle[words[k]], at)
		}
		key := surnameKey(words)
		n.people.surname[key] = append(n.people.surname[key], at)
		if first, second, double := strings.Cut(key, "-"); double {
			n.people.surname[first] = append(n.people.surname[first], at) // "Nkusi" of "Nkusi-Gatete"
			n.people.surname[second] = append(n.people.surname[second], at)
		}
	}
}

// surnameKey returns the last word of a name, without an Arabic article.
func surnameKey(words []string) string { return strings.TrimPrefix(words[len(words)-1], "al-") }

// nameKeys returns the words of a person's name without title, initials,
// particles and suffix.
func (n *namer) nameKeys(m *mention) []string {
	if m.part != "" {
		return []string{m.part}
	}
	if m.given > 0 {
		return append(n.keysOf(m.given, m.to), n.keysOf(m.core, m.given)...)
	}
	if m.styled {
		return n.keysOf(m.core, m.core+1)
	}
	from := m.core
	if n.w[from].class&isParticle != 0 && (from > m.from || capitalParticles[n.w[from].key]) && from+1 < m.to {
		from++ // "Mr Van Zyl"
	}
	return n.keysOf(from, m.to)
}

// capitalParticles begin a surname that stands alone: "Van Oosterzee".
var capitalParticles = wordSet(`van von de den der du del della`)

func (n *namer) keysOf(from, to int) (keys []string) {
	for i := from; i < to; i++ {
		if w := &n.w[i]; w.capital && !n.t.words[i].punct && w.class&isSuffix == 0 {
			keys = append(keys, w.key)
		}
	}
	return keys
}

// coreText returns a mention's text without title, genitive and letters of honour,
// given names first.
func (n *namer) coreText(m *mention) string {
	if m.given > 0 {
		return n.t.doc.Text[n.t.words[m.given].Start:n.w[m.to-1].end] + " " + n.t.doc.Text[n.t.words[m.core].Start:n.w[m.given-2].end]
	}
	if m.styled {
		return n.t.doc.Text[n.t.words[m.core-1].Start:m.end]
	}
	end := m.end
	for k := m.to - 1; m.part == "" && k > m.core && (n.w[k].class&isSuffix != 0 && !generations[n.w[k].key] || n.t.words[k].text == ","); k-- {
		end = n.w[k-1].end
	}
	return n.t.doc.Text[max(m.start, n.t.words[m.core].Start):end]
}

// generations are suffixes that tell a person from one of the same name.
var generations = wordSet(`jr sr ii iii iv`)

// joinPeople gives each mention of a person the fullest form of the name.
func (n *namer) joinPeople() {
	for i := range n.out {
		m := &n.out[i]
		if m.kind != Person || m.weak {
			continue
		}
		m.canonical = n.coreText(m)
		keys := n.nameKeys(m)
		full := n.fullest(keys)
		if full < 0 {
			if len(keys) == 1 {
				m.canonical = cmp.Or(n.people.styled[keys[0]], m.canonical)
			}
			continue
		}
		if len(keys) == 1 && n.people.full[full].relative && n.inOffice(m) {
			continue // "President Roe" beside "first lady Ann Roe"
		}
		m.canonical = n.people.full[full].text
		if len(keys) > 1 && !n.isRelative(m) {
			n.people.last[surnameKey(keys)] = full
		}
	}
}

// isRelative reports whether a word for a relative leads to the mention: who bears the
// same name is meant by it alone before and behind "his father, Rafael Cruz".
func (n *namer) isRelative(m *mention) bool {
	if m.core > m.from && n.w[m.core-1].key == "lady" {
		return true
	}
	k := m.from - 1
	if k > 0 && n.t.words[k].text == "," {
		k--
	}
	return k >= 0 && n.t.words[k].block == n.t.words[m.from].block && kinship[n.w[k].key]
}

// inOffice reports whether an office stands before the name: "President Roe".
func (n *namer) inOffice(m *mention) bool {
	for k := m.from; k < m.core; k++ {
		if officeNouns[n.w[k].key] {
			return true
		}
	}
	return false
}

var kinship = wordSet(`father mother wife husband son daughter brother sister uncle aunt cousin nephew niece grandfather grandmother grandson granddaughter widow widower stepson stepdaughter twin`)

// fullest returns the fullest name of the person whom keys name: of several with
// the surname, the one named in full last, else first; -1 when there is none.
func (n *namer) fullest(keys []string) int {
	if len(keys) == 0 {
		return -1
	}
	candidates := n.people.surname[surnameKey(keys)]
	if len(candidates) == 0 && len(keys) == 1 {
		if candidates = n.people.middle[keys[0]]; len(candidates) == 0 {
			candidates = n.people.given[keys[0]]
		}
	}
	if c := n.withoutSecondSurname(keys); c >= 0 {
		return c
	}
	if len(candidates) == 0 {
		return -1
	}
	if last, ok := n.people.last[surnameKey(keys)]; ok && len(keys) == 1 {
		return last
	}
	candidates = candidates[:min(len(candidates), sameSurname)]
	best := -1
	for _, c := range candidates {
		f := &n.people.full[c]
		if best < 0 && holdsInOrder(f.words, keys) || best >= 0 && f.fuller(&n.people.full[best]) && holdsInOrder(f.words, n.people.full[best].words) {
			best = c
		}
	}
	return best
}

// withoutSecondSurname returns the person whose name goes on from keys with a
// second surname: "Encarnación Pech Uicab" of "Encarnación Pech".
func (n *namer) withoutSecondSurname(keys []string) int {
	if len(keys) < 2 {
		return -1
	}
	for _, c := range n.people.given[keys[0]] {
		if words := n.people.full[c].words; len(words) == len(keys)+1 && slices.Equal(words[:len(keys)], keys) {
			return c
		}
	}
	return -1
}

// fuller reports whether a name has more words than another, or as many and in
// full what the other has as initials.
func (f *fullName) fuller(other *fullName) bool {
	return len(f.words) > len(other.words) || len(f.words) == len(other.words) && len(f.text) > len(other.text)
}

// holdsInOrder reports whether all words of part stand in whole in their order;
// "al-Assad" holds "assad", and an initial stands for a word.
func holdsInOrder(whole, part []string) bool {
	i := 0
	for _, w := range whole {
		if i < len(part) && (strings.TrimPrefix(w, "al-") == strings.TrimPrefix(part[i], "al-") || len(part[i]) > 2 && (strings.HasPrefix(w, part[i]+"-") || strings.HasSuffix(w, "-"+part[i])) || i+1 < len(part) && len(part[i]) == 1 && strings.HasPrefix(w, part[i])) {
			i++
		}
	}
	return i == len(part)
}
