package extract

import (
	"slices"
	"strings"
)

// dropVessels takes the names of ships, which are no name of ours, back.
func (n *namer) dropVessels() {
	vessels := map[string]bool{}
	for i := range n.out {
		if m := &n.out[i]; m.known == "" && !m.group && (n.initials(m) || (m.kind == Person || m.to == m.from+2) && vesselNouns[n.w[m.from].key] || n.vesselBefore(m.from) || n.vesselAfter(m.to) || m.kind == Person && (n.w[m.from].caps || m.to == m.from+1) && m.to < len(n.w) && n.t.words[m.to].text == "/" && n.t.words[m.to].Start == m.end || climates[n.t.doc.Text[m.start:m.end]] || n.numbered(m) || n.model(m) || n.facility(m) || n.geography(m)) {
			vessels[n.t.doc.Text[m.start:m.end]] = true
		}
	}
	for i := range n.out {
		m := &n.out[i]
		m.weak = m.weak || vessels[n.t.doc.Text[m.start:m.end]]
	}
}

// climates are known by names that are nobody's.
var climates = map[string]bool{"El Niño": true, "La Niña": true, "El Nino": true, "La Nina": true}

// numbered reports whether an article and a small number stand round a name:
// "the Yi Peng 3".
func (n *namer) numbered(m *mention) bool {
	return m.kind != Country && m.to-m.from < 3 && m.from > 0 && n.w[m.from-1].key == "the" && m.to < len(n.w) && n.t.words[m.to].block == n.t.words[m.from].block && len(n.w[m.to].key) < 3 && unicodeDigit(n.w[m.to].key)
}

// model reports whether a number tells which of the things of its name a word with a
// capital within is: "MediFlow 300".
func (n *namer) model(m *mention) bool {
	return m.to == m.from+1 && isCamel(n.t.words[m.from].text) && m.to < len(n.w) && n.t.words[m.to].block == n.t.words[m.from].block && unicodeDigit(n.w[m.to].key) && len(n.w[m.to].key) < 4
}

// facility reports whether what looks like a person is the name of what stands
// behind it: "the Sabine Bend plant".
func (n *namer) facility(m *mention) bool {
	return m.kind == Person && m.core == m.from && m.to > m.from+1 && n.facilityAt(m.to)
}

// facilityAt reports whether a word for what is built or dug follows the name that
// ends at word i.
func (n *namer) facilityAt(i int) bool { return n.nounAt(i, facilities) }

// nounAt reports whether one of the nouns, in small letters, follows the name that
// ends at word i.
func (n *namer) nounAt(i int, nouns map[string]bool) bool {
	return i < len(n.w) && !n.w[i-1].poss && n.t.words[i].block == n.t.words[i-1].block && !n.w[i].capital && nouns[n.w[i].key]
}

// facilities are what is built or dug and has a name of its own.
var facilities = wordSet(`plant plants refinery mine mines pipeline terminal smelter dam reservoir field oilfield gasfield quarry substation bridge tunnel stadium airport airfield
	prison barracks basin deposit prospect wellhead wells interconnector estate neighbourhood neighborhood shelter camp checkpoint crossing lock quay prize award scholarship
	building complex platform mill works station reserve wetland forest glacier river creek valley hospital school clinic pit shaft concession project colliery depot junction`)

// initials reports whether a person's name has nothing but initials, as a
// citation leaves it behind the surname: "Berg, N. J.".
func (n *namer) initials(m *mention) bool {
	return m.kind == Person && !slices.ContainsFunc(n.w[m.from:m.to], func(w nameWord) bool { return len(strings.Trim(w.key, ".")) > 1 })
}

// geography reports whether what looks like a person is a place that no table
// knows: "Santa Rosa", "14 Marina Rd", "the Qosh Tepa canal", "the island of
// Samar", "south of Les Cayes", "the border at Tiné".
func (n *namer) geography(m *mention) bool {
	if m.kind != Person || m.core != m.from || m.known != "" {
		return false
	}
	same := func(k int) bool { return k >= 0 && n.t.words[k].block == n.t.words[m.from].block }
	if long := m.to > m.from+1; long && (placeFronts[n.w[m.from].key] || placeEnds[n.w[m.to-1].key]) {
		return true
	}
	if m.to == m.from+1 && same(m.from-1) && !n.w[m.from].poss && standsBeside[n.w[m.from-1].key] {
		return true
	}
	if n.nounAt(m.to, geographic) {
		return true
	}
	return same(m.from-2) && (n.w[m.from-1].key == "of" || n.w[m.from-1].key == "de") && (geographic[n.w[m.from-2].key] || compass[n.w[m.from-2].key])
}

var (
	placeFronts = wordSet(`santa los las salar lorong jalan wadi cerro monte puerto lago laguna isla islas rio playa villa fort mount port lake`)
	placeEnds   = wordSet(`rd st ave blvd street road avenue norte sul sur bhd`)
	geographic  = wordSet(`canal island islands province district region lake mountain mountains peninsula highlands coast delta plateau desert strait channel bay gulf county
		beach shore wharf town village city community municipality prison isla provincia comunidad ciudad`)
	standsBeside = wordSet(`at near outside`)
	compass      = wordSet(`north south east west northeast northwest southeast southwest outside`)
)

// vesselBefore reports whether a word for a ship leads to the name at word i:
// "the tanker Eagle S", "The ship, the Nordic Heron,", "aboard the Cape Ray".
func (n *namer) vesselBefore(i int) bool {
	if n.vesselPrefix(i) {
		return true
	}
	k := i - 1
	if k > 0 && n.w[k].key == "the" {
		k--
		if n.w[k].key == "aboard" || n.w[k].key == "board" {
			return true
		}
		if k > 0 && n.t.words[k].text == "," {
			k--
		} else {
			return false
		}
	}
	return k >= 0 && n.t.words[k].block == n.t.words[i].block && vesselNouns[n.w[k].key]
}

// vesselPrefix reports whether the letters that lead to the name of a ship stand
// before word i: "MV", "F/V".
func (n *namer) vesselPrefix(i int) bool {
	if i < 1 || n.t.words[i-1].block != n.t.words[i].block {
		return false
	}
	if i > 2 && n.t.words[i-2].text == "/" && len(n.w[i-1].key) == 1 && len(n.w[i-3].key) == 1 && strings.Contains("VTSY", n.t.words[i-1].text) {
		return true
	}
	return n.w[i-1].caps && vesselPrefixes[n.w[i-1].key]
}

var vesselPrefixes = wordSet(`mv mt ss hms uss rms fv rv hmas hmcs hmnzs usns`)

// vesselAfter reports whether the apposition at word i says that a ship is meant:
// ", a container ship".
func (n *namer) vesselAfter(i int) bool {
	if i+2 >= len(n.w) || n.t.words[i].text != "," || n.w[i+1].key != "a" && n.w[i+1].key != "an" && n.w[i+1].key != "the" {
		return false
	}
	for k := i + 2; k < min(i+6, len(n.w)) && !n.t.words[k].punct && n.w[k].class&isFunction == 0; k++ {
		if vesselNouns[n.w[k].key] {
			return true
		}
	}
	return false
}

// vesselNouns are words for ships, storms and what forces do.
var vesselNouns = wordSet(`ship vessel tanker freighter carrier ferry frigate destroyer submarine warship cruiser boat trawler tug tugboat yacht liner icebreaker corvette
	barge steamer lifeboat storm hurricane cyclone typhoon operation exercise motorship minesweeper`)
