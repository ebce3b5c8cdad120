package seed

import "strconv"

// maxWordLevels is how deep Word's lists go (17.9.3).
const maxWordLevels = 9

// A wordNumbering counts the items of a document's lists (ISO/IEC 29500-1,
// 17.9). Numbers are not text: they become the ordinals of items.
type wordNumbering struct {
	lists     map[string]*wordList // by the id of w:num
	templates map[string]*wordTemplate
}

// A wordList is one use of a template. Lists of one template count on, unless
// they begin anew.
type wordList struct {
	template *wordTemplate
	levels   [maxWordLevels]*xmlNode // that replace the template's
	starts   [maxWordLevels]string   // at which the list begins anew
	used     [maxWordLevels]bool
}

// A wordTemplate is a w:abstractNum.
type wordTemplate struct {
	levels [maxWordLevels]*xmlNode
	next   [maxWordLevels]int // the number of the next item; 0 before the first
	style  string             // of a list style whose template counts instead
}

func newWordNumbering(root *xmlNode) wordNumbering {
	w := wordNumbering{map[string]*wordList{}, map[string]*wordTemplate{}}
	if root == nil {
		return w
	}
	styles := map[string]*wordTemplate{}
	for _, n := range root.nodes {
		if n.name != "w:abstractNum" {
			continue
		}
		t := &wordTemplate{style: n.child("w:numStyleLink").attr("w:val")}
		setLevels(&t.levels, n)
		w.templates[n.attr("w:abstractNumId")] = t
		if name := n.child("w:styleLink").attr("w:val"); name != "" {
			styles[name] = t
		}
	}
	for _, n := range root.nodes {
		if n.name != "w:num" {
			continue
		}
		t := w.templates[n.child("w:abstractNumId").attr("w:val")]
		if t != nil && t.style != "" && styles[t.style] != nil {
			t = styles[t.style]
		}
		if t == nil {
			continue
		}
		list := &wordList{template: t}
		for _, o := range n.nodes {
			if level, ok := levelOf(o); ok && o.name == "w:lvlOverride" {
				list.starts[level] = o.child("w:startOverride").attr("w:val")
				list.levels[level] = o.child("w:lvl")
			}
		}
		w.lists[n.attr("w:numId")] = list
	}
	return w
}

func setLevels(levels *[maxWordLevels]*xmlNode, parent *xmlNode) {
	for _, n := range parent.nodes {
		if level, ok := levelOf(n); ok && n.name == "w:lvl" {
			levels[level] = n
		}
	}
}

func levelOf(n *xmlNode) (int, bool) {
	level, err := strconv.Atoi(n.attr("w:ilvl"))
	return level, err == nil && level >= 0 && level < maxWordLevels
}

// item counts an item of the list of that id and returns its ordinal, 0 for
// one with a bullet; ok is false where the list shows neither.
func (w wordNumbering) item(id string, level int) (ordinal int, ok bool) {
	list := w.lists[id]
	if list == nil || level < 0 || level >= maxWordLevels {
		return 0, false
	}
	t := list.template
	def := list.levels[level]
	if def == nil {
		def = t.levels[level]
	}
	number := t.count(level, def)
	if start := list.starts[level]; start != "" && !list.used[level] {
		number, _ = strconv.Atoi(start)
		t.next[level] = number + 1
	}
	list.used[level] = true
	switch format := def.child("w:numFmt").attr("w:val"); {
	case format == "none", format != "bullet" && def.child("w:lvlText") != nil && def.child("w:lvlText").attr("w:val") == "":
		return 0, false
	case format == "bullet":
		return 0, true
	}
	return max(number, 0), true
}

// count returns the number of the next item of a level; deeper levels begin
// anew.
func (t *wordTemplate) count(level int, def *xmlNode) int {
	number := t.next[level]
	if number == 0 {
		number = 1
		if start, err := strconv.Atoi(def.child("w:start").attr("w:val")); err == nil {
			number = start
		}
	}
	t.next[level] = number + 1
	for deeper := level + 1; deeper < maxWordLevels; deeper++ {
		t.next[deeper] = 0
	}
	return number
}

// An itemStack gives the items of lists their depths.
type itemStack []openItem

type openItem struct {
	level int
	list  string
}

// item returns the block of an item, whatever levels its list leaves out.
func (s *itemStack) item(level int, list string, ordinal int) Block {
	open := *s
	for len(open) > 0 && open[len(open)-1].level > level {
		open = open[:len(open)-1]
	}
	first := true
	if n := len(open); n > 0 && open[n-1].level == level {
		first = open[n-1].list != list
		open[n-1].list = list
	} else {
		open = append(open, openItem{level, list})
	}
	*s = open
	return Block{Kind: Item, Level: len(open), Ordinal: ordinal, First: first}
}
