package seed

import (
	"strconv"
	"strings"
)

// odfStyles are the styles of an OpenDocument text by name. Names of paragraphs'
// and characters' styles do not meet: the family stands before them.
type odfStyles map[string]*odfStyle

// An odfStyle is one style, what it takes from its parent not included.
type odfStyle struct {
	parent  string
	name    string // in lower case
	outline string
	hidden  string // the value of text:display
	list    string
}

func (f *odfFile) addStyle(n *xmlNode) {
	text := n.child("style:text-properties")
	if n.name == "style:default-style" {
		if lang := text.attr("fo:language"); n.attr("style:family") == "paragraph" && lang != "none" && lang != "" && f.language == "" {
			f.language = strings.TrimSuffix(lang+"-"+text.attr("fo:country"), "-")
		}
		return
	}
	family := n.attr("style:family") + ":"
	name := n.attr("style:name")
	f.styles[family+name] = &odfStyle{
		parent:  family + n.attr("style:parent-style-name"),
		name:    strings.ToLower(strings.ReplaceAll(firstOf(n.attr("style:display-name"), name), "_20_", " ")),
		outline: n.attr("style:default-outline-level"),
		hidden:  text.attr("text:display"),
		list:    n.attr("style:list-style-name"),
	}
}

// chain calls f for the style of that name and its parents, until one settles
// the question.
func (s odfStyles) chain(name string, f func(*odfStyle) bool) {
	for range maxStyles {
		style := s[name]
		if style == nil || f(style) {
			return
		}
		name = style.parent
	}
}

func (s odfStyles) isHidden(name string) (hidden bool) {
	s.chain(name, func(style *odfStyle) bool {
		hidden = style.hidden == "none" || style.hidden == "true"
		return style.hidden != ""
	})
	return hidden
}

var captionNames = map[string]bool{"illustration": true, "table": true, "drawing": true, "figure": true, "legend": true}

// kind returns what the paragraphs of that style are.
func (s odfStyles) kind(name string) (block Block) {
	s.chain(name, func(style *odfStyle) bool {
		switch level, err := strconv.Atoi(style.outline); {
		case err == nil && level > 0:
			block = Block{Kind: Heading, Level: min(level, 6)}
		case style.outline != "":
		case captionNames[style.name]:
			block = Block{Kind: Caption}
		default:
			var ok bool
			block, ok = blockOfStyle(style.name)
			return ok
		}
		return true
	})
	return block
}

// odfLists counts the items of lists.
type odfLists struct {
	styles map[string]*xmlNode
	last   map[string]int // the last number by the list's style or id, and level
}

// An odfList is a list whose items are being written.
type odfList struct {
	style  string
	id     string
	level  int
	number int // of the last item
}

// begin returns the list of an element text:list within another, nil outside.
func (l *odfLists) begin(n *xmlNode, within *odfList) *odfList {
	list := &odfList{style: n.attr("text:style-name"), id: n.attr("xml:id"), level: 1}
	if within != nil {
		list.level = within.level + 1
		list.style = firstOf(list.style, within.style)
	}
	level := l.level(list)
	if start, err := strconv.Atoi(level.attr("text:start-value")); err == nil {
		list.number = start - 1
	}
	switch before := n.attr("text:continue-list"); {
	case before != "":
		list.number = max(list.number, l.last[before+strconv.Itoa(list.level)])
	case n.attr("text:continue-numbering") == "true":
		list.number = max(list.number, l.last[list.style+strconv.Itoa(list.level)])
	}
	return list
}

// level returns what the list's style says of its level.
func (l *odfLists) level(list *odfList) *xmlNode {
	if style := l.styles[list.style]; style != nil {
		for _, n := range style.nodes {
			if n.attr("text:level") == strconv.Itoa(list.level) {
				return n
			}
		}
	}
	return nil
}

// item counts an item and returns its ordinal, 0 for one with a bullet.
func (l *odfLists) item(list *odfList, n *xmlNode) int {
	list.number++
	if start, err := strconv.Atoi(n.attr("text:start-value")); err == nil {
		list.number = start
	}
	level := strconv.Itoa(list.level)
	l.last[list.style+level] = list.number
	if list.id != "" {
		l.last[list.id+level] = list.number
	}
	if def := l.level(list); def == nil || def.name != "text:list-level-style-number" || def.attr("style:num-format") == "" {
		return 0
	}
	return max(list.number, 0)
}
