package extract

import (
	"cmp"
	"slices"
)

// bylineNames returns where the names that the document's bylines give end, by
// their first words: what a line after "By" begins with is a person, known or not.
func (n *namer) bylineNames() map[int]int {
	out := map[int]int{}
	for b := 0; b < len(n.t.doc.Blocks) && b < headBlocks; b++ {
		block := n.t.doc.Blocks[b]
		if byline(n.t.slice(block.Span)) == "" {
			continue
		}
		from, _ := slices.BinarySearchFunc(n.t.words, block.Start, func(w word, at int) int { return cmp.Compare(w.Start, at) })
		for i := from + 1; i < len(n.w) && n.t.words[i].Start < block.End && n.capitalAt(i); {
			to := i
			for to < len(n.w) && n.t.words[to].Start < block.End && n.w[to].class&isCalendar == 0 && (n.capitalAt(to) || n.w[to].class&isParticle != 0 || n.t.words[to].text == "." && abbreviated(n.t, to)) {
				to++
			}
			if to > i+1 && (nounOfRole(n.w[to-1].key) || n.title(to-1) == to) { // "Health Correspondent"
				if i = to + 1; i < len(n.w) && bylineAnds[n.w[i].key] {
					i++
				}
				continue
			}
			if to-i < 2 || to-i > 5 || n.title(i) > i {
				break
			}
			out[i] = to
			if to >= len(n.w) || n.t.words[to].text != "," && !bylineAnds[n.w[to].key] {
				break
			}
			i = to + 1
		}
	}
	return out
}

// bylineAnds stand between the authors in a byline.
var bylineAnds = wordSet(`and und et y e en и`)
