package extract

// dropVessels takes the names of ships, which are no name of ours, back.
func (n *namer) dropVessels() {
	vessels := map[string]bool{}
	for i := range n.out {
		if m := &n.out[i]; m.known == "" && !m.group && (stormNouns[n.w[m.from].key] && m.to > m.from+1 || n.vesselBefore(m.from) || n.vesselAfter(m.to) || n.numbered(m)) {
			vessels[n.t.doc.Text[m.start:m.end]] = true
		}
	}
	for i := range n.out {
		m := &n.out[i]
		m.weak = m.weak || vessels[n.t.doc.Text[m.start:m.end]]
	}
}

// numbered reports whether an article and a small number stand round what looks
// like a person: "the Yi Peng 3".
func (n *namer) numbered(m *mention) bool {
	return m.kind == Person && m.from > 0 && n.w[m.from-1].key == "the" && m.to < len(n.w) && len(n.w[m.to].key) < 3 && unicodeDigit(n.w[m.to].key)
}

// vesselBefore reports whether a word for a ship leads to the name at word i:
// "the tanker Eagle S", "The ship, the Nordic Heron,", "aboard the Cape Ray".
func (n *namer) vesselBefore(i int) bool {
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

// stormNouns begin the names of storms.
var stormNouns = wordSet(`cyclone hurricane typhoon storm`)

// vesselNouns are words for ships.
var vesselNouns = wordSet(`ship vessel tanker freighter carrier ferry frigate destroyer submarine warship cruiser boat trawler tug tugboat yacht liner icebreaker corvette
	barge steamer lifeboat motorship minesweeper`)
