package seed

import (
	"regexp"
	"strconv"
	"strings"
)

// wordStyles are the styles of a Word document by id. Ids are in the language of
// the program that wrote the file; the names of built-in styles are English.
type wordStyles struct {
	byID     map[string]*wordStyle
	language string // of the default style
}

// A wordStyle is one style, what it takes from others not included.
type wordStyle struct {
	name    string // in lower case
	basedOn string
	ppr     *xmlNode
	rpr     *xmlNode
}

func newWordStyles(root *xmlNode) wordStyles {
	s := wordStyles{byID: map[string]*wordStyle{}}
	if root == nil {
		return s
	}
	for _, n := range root.nodes {
		switch n.name {
		case "w:docDefaults":
			s.language = firstOf(s.language, languageOf(n.child("w:rPrDefault").child("w:rPr")))
		case "w:style":
			style := &wordStyle{
				name:    strings.ToLower(n.child("w:name").attr("w:val")),
				basedOn: n.child("w:basedOn").attr("w:val"),
				ppr:     n.child("w:pPr"), rpr: n.child("w:rPr"),
			}
			s.byID[n.attr("w:styleId")] = style
			if n.attr("w:type") == "paragraph" && isOn(n, "w:default") {
				s.language = firstOf(languageOf(style.rpr), s.language)
			}
		}
	}
	return s
}

func languageOf(rpr *xmlNode) string { return rpr.child("w:lang").attr("w:val") }

// isOn reports whether an attribute of n says so.
func isOn(n *xmlNode, attr string) bool {
	switch n.attr(attr) {
	case "1", "true", "on":
		return true
	}
	return false
}

// isSet reports whether properties switch something on, and whether they speak
// of it at all (17.17.4).
func isSet(props *xmlNode, name string) (on, stated bool) {
	n := props.child(name)
	return n != nil && (n.attr("w:val") == "" || isOn(n, "w:val")), n != nil
}

// maxStyles bounds how far a style is followed to those that it is based on.
const maxStyles = 20

// chain calls f for the style of that id and those that it is based on, until
// one settles the question.
func (s wordStyles) chain(id string, f func(*wordStyle) bool) {
	for range maxStyles {
		style := s.byID[id]
		if style == nil || f(style) {
			return
		}
		id = style.basedOn
	}
}

// isHidden reports whether the style of that id hides text.
func (s wordStyles) isHidden(id string) (hidden bool) {
	s.chain(id, func(style *wordStyle) bool {
		on, stated := isSet(style.rpr, "w:vanish")
		hidden = on
		return stated
	})
	return hidden
}

// isContents reports whether paragraphs of the style of that id are lines of a
// table of contents or an index: the headings once more, with page numbers.
func (s wordStyles) isContents(id string) bool {
	style := s.byID[id]
	return style != nil && contentsName.MatchString(style.name)
}

var (
	contentsName = regexp.MustCompile(`^(?:toc (?:[1-9]|heading)|table of (?:figures|authorities)|index [1-9])$`)

	headingName = regexp.MustCompile(`^heading ?([1-9])$`)
	quoteNames  = map[string]bool{"quote": true, "intense quote": true, "block text": true, "block quotation": true, "quotations": true, "blockquote": true}
	preNames    = map[string]bool{"html preformatted": true, "source code": true, "preformatted text": true}
)

// kind returns what the paragraphs of the style of that id are, from the
// nearest style in the chain that says so.
func (s wordStyles) kind(id string) (block Block) {
	s.chain(id, func(style *wordStyle) bool {
		if outline := style.ppr.child("w:outlineLvl"); outline != nil {
			block = outlineBlock(outline)
			return true
		}
		var ok bool
		block, ok = blockOfStyle(style.name)
		return ok
	})
	if m := headingName.FindStringSubmatch(strings.ToLower(id)); m != nil && s.byID[id] == nil {
		block = Block{Kind: Heading, Level: min(int(m[1][0]-'0'), 6)}
	}
	return block
}

// blockOfStyle returns what paragraphs of a style of that name are, in lower
// case, if the name tells.
func blockOfStyle(name string) (block Block, ok bool) {
	switch level := headingName.FindStringSubmatch(name); {
	case level != nil:
		block = Block{Kind: Heading, Level: min(int(level[1][0]-'0'), 6)}
	case name == "title":
		block = Block{Kind: Heading, Level: 1}
	case quoteNames[name]:
		block = Block{Kind: Quote, Level: 1}
	case name == "caption":
		block = Block{Kind: Caption}
	case preNames[name]:
		block = Block{Kind: Pre}
	default:
		return Block{}, false
	}
	return block, true
}

// outlineBlock returns the block of an outline level: 0 to 8 are headings, 9
// is text.
func outlineBlock(n *xmlNode) Block {
	level, err := strconv.Atoi(n.attr("w:val"))
	if err != nil || level < 0 || level > 8 {
		return Block{}
	}
	return Block{Kind: Heading, Level: min(level+1, 6)}
}

// numbering returns the numbering that the style of that id gives its
// paragraphs: the id of the list and the level.
func (s wordStyles) numbering(id string) (num string, level int) {
	stated := false
	s.chain(id, func(style *wordStyle) bool {
		pr := style.ppr.child("w:numPr")
		if v := pr.child("w:ilvl").attr("w:val"); v != "" && !stated {
			level, _ = strconv.Atoi(v)
			stated = true
		}
		num = pr.child("w:numId").attr("w:val")
		return num != ""
	})
	return num, level
}
