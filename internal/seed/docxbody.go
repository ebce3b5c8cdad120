package seed

import (
	"regexp"
	"strconv"
)

// A wordContext is where in the document a node stands.
type wordContext struct {
	cell  bool   // in a cell of a table: nothing ends the block
	style string // of the paragraph
	block Block  // what the paragraph's text belongs to
}

// A wordField is a field whose end is to come: words between its begin and its
// separator are instructions, those after it the result (17.16.18).
type wordField struct {
	instruction string
	result      bool
	link        bool
}

// block writes one node that stands among paragraphs.
func (w *wordFile) block(n *xmlNode, c wordContext) {
	switch n.name {
	case "w:p":
		w.paragraph(n, c)
	case "w:tbl":
		w.table(n, c)
	case "w:del", "w:moveFrom", "w:sectPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr":
	case "w:altChunk":
		w.chunk(n, c)
	case "mc:AlternateContent":
		w.blocks(choice(n), c)
	case "w:r", "w:hyperlink", "w:ins", "w:moveTo":
		w.paragraphs(n, c)
	default:
		w.blocks(n, c)
	}
}

func (w *wordFile) blocks(parent *xmlNode, c wordContext) {
	if parent == nil {
		return
	}
	for _, n := range parent.nodes {
		if w.b.err != nil {
			return
		}
		w.block(n, c)
	}
}

// paragraphs writes a node that may hold paragraphs or stand for one.
func (w *wordFile) paragraphs(n *xmlNode, c wordContext) {
	if n.child("w:p") != nil || n.child("w:tbl") != nil {
		w.blocks(n, c)
		return
	}
	w.inline(n, c)
	w.end(c)
}

// paragraph writes a paragraph, then the boxes and tables that stand in it.
func (w *wordFile) paragraph(n *xmlNode, c wordContext) {
	props := n.child("w:pPr")
	mark := props.child("w:rPr")
	c.style = props.child("w:pStyle").attr("w:val")
	if w.styles.isContents(c.style) {
		return
	}
	removed := mark.child("w:del") != nil || mark.child("w:moveFrom") != nil
	if !removed {
		c.block = w.kind(props, c)
	}
	later := w.later
	w.later = nil
	w.inlines(n, c)
	for i := range w.fields {
		w.fields[i].result = true // instructions hardly ever go on in the next paragraph, damaged fields do
	}
	boxes := w.later
	w.later = later
	if !removed || len(boxes) > 0 {
		w.end(c)
	}
	for _, box := range boxes {
		if box.name == "w:txbxContent" {
			w.blocks(box, c.outer())
		} else {
			w.block(box, c.outer())
		}
	}
}

// outer returns the context in which the paragraph itself stands.
func (c wordContext) outer() wordContext { return wordContext{cell: c.cell} }

// end ends the open block; within a cell it only parts words.
func (w *wordFile) end(c wordContext) {
	if c.cell {
		w.b.write(" ")
		return
	}
	w.b.end(c.block)
}

// kind returns what a paragraph is, by what it says itself and by its style.
func (w *wordFile) kind(props *xmlNode, c wordContext) Block {
	block := w.styles.kind(c.style)
	if outline := props.child("w:outlineLvl"); outline != nil {
		block = outlineBlock(outline)
	}
	num, level := w.styles.numbering(c.style)
	if pr := props.child("w:numPr"); pr != nil {
		if v := pr.child("w:numId").attr("w:val"); v != "" {
			num = v
		}
		if v, err := strconv.Atoi(pr.child("w:ilvl").attr("w:val")); err == nil {
			level = v
		}
	}
	if c.cell {
		return block
	}
	ordinal, ok := w.numbering.item(num, level)
	switch {
	case block.Kind == Heading:
		w.items = nil
	case ok && block.Kind == Paragraph:
		return w.items.item(level, num, ordinal)
	}
	return block
}

func (w *wordFile) inlines(parent *xmlNode, c wordContext) {
	for _, n := range parent.nodes {
		if w.b.err != nil {
			return
		}
		w.inline(n, c)
	}
}

// inline writes a node within a paragraph.
func (w *wordFile) inline(n *xmlNode, c wordContext) {
	switch n.name {
	case "w:r":
		w.run(n, c)
	case "w:pPr", "w:del", "w:moveFrom", "w:rt", "w:sdtPr", "w:sdtEndPr", "":
	case "w:hyperlink":
		w.hyperlink(n, c)
	case "w:fldSimple":
		link := fieldLink(n.attr("w:instr"))
		w.linked(link, n, c)
	case "mc:AlternateContent":
		if n = choice(n); n != nil {
			w.inlines(n, c)
		}
	case "w:txbxContent", "w:tbl", "w:p":
		w.later = append(w.later, n)
	case "m:oMath", "m:oMathPara":
		w.b.write(n.find("m:oMath").formula())
	default:
		w.inlines(n, c)
	}
}

// run writes a run: text of one look.
func (w *wordFile) run(n *xmlNode, c wordContext) {
	props := n.child("w:rPr")
	if w.isHidden(props, c) {
		return
	}
	for _, child := range n.nodes {
		switch {
		case child.name == "w:fldChar":
			w.fieldChar(child)
		case child.name == "w:instrText":
			if f := w.openField(); f != nil {
				f.instruction += child.words()
			}
		case w.openField() != nil || w.b.err != nil:
		default:
			w.runChild(child, props, c)
		}
	}
}

// runChild writes what a run holds, outside of a field's instructions.
func (w *wordFile) runChild(n *xmlNode, props *xmlNode, c wordContext) {
	switch n.name {
	case "w:t":
		w.b.write(symbols(n.words(), fontOf(props)))
	case "w:tab", "w:ptab":
		w.b.write(" ")
	case "w:br", "w:cr":
		w.lineBreak(c)
	case "w:noBreakHyphen":
		w.b.write("\u2011")
	case "w:sym":
		if code, err := strconv.ParseUint(n.attr("w:char"), 16, 16); err == nil {
			w.b.write(symbols(string(rune(0xf000|code&0xff)), n.attr("w:font")))
		}
	case "w:footnoteReference":
		w.notes = append(w.notes, noteRef{"footnotes", n.attr("w:id")})
	case "w:endnoteReference":
		w.notes = append(w.notes, noteRef{"endnotes", n.attr("w:id")})
	case "w:rPr", "w:delText", "w:softHyphen":
	case "w:ruby":
		w.inlines(n.child("w:rubyBase"), c)
	default:
		w.inline(n, c)
	}
}

func (w *wordFile) lineBreak(c wordContext) {
	switch {
	case c.cell:
		w.b.write(" ")
	case c.block.Kind == Pre:
		w.end(c)
	default:
		w.b.lineBreak(c.block)
	}
}

// isHidden reports whether a run is not shown, by what it says itself, by its
// own style or by the paragraph's.
func (w *wordFile) isHidden(props *xmlNode, c wordContext) bool {
	if on, stated := isSet(props, "w:vanish"); stated {
		return on
	}
	return w.styles.isHidden(props.child("w:rStyle").attr("w:val")) || w.styles.isHidden(c.style)
}

func fontOf(props *xmlNode) string {
	fonts := props.child("w:rFonts")
	return firstOf(fonts.attr("w:ascii"), fonts.attr("w:hAnsi"))
}

// fieldChar begins a field, ends its instructions, or ends it.
func (w *wordFile) fieldChar(n *xmlNode) {
	switch n.attr("w:fldCharType") {
	case "begin":
		w.fields = append(w.fields, wordField{})
	case "separate":
		if f := w.openField(); f != nil {
			f.result = true
			if link := fieldLink(f.instruction); link != "" {
				f.link = true
				w.b.openLink(link)
			}
		}
	case "end":
		if n := len(w.fields); n > 0 {
			if w.fields[n-1].link {
				w.b.closeLink()
			}
			w.fields = w.fields[:n-1]
		}
	}
}

// openField returns the innermost field, if any, of which only instructions
// have been read.
func (w *wordFile) openField() *wordField {
	for i := len(w.fields) - 1; i >= 0; i-- {
		if !w.fields[i].result {
			return &w.fields[i]
		}
	}
	return nil
}

var hyperlinkField = regexp.MustCompile(`(?i)^\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]+))`)

// fieldLink returns the address that a field's instruction links to (17.16.5.25).
func fieldLink(instruction string) string {
	if m := hyperlinkField.FindStringSubmatch(instruction); m != nil {
		return firstOf(m[1], m[2])
	}
	return ""
}

func (w *wordFile) hyperlink(n *xmlNode, c wordContext) {
	link := w.links.targets[n.attr("r:id")]
	if anchor := n.attr("w:anchor"); link != "" && anchor != "" {
		link += "#" + anchor
	}
	w.linked(link, n, c)
}

// linked writes the nodes below n as a link, where there is an address.
func (w *wordFile) linked(link string, n *xmlNode, c wordContext) {
	if link != "" {
		w.b.openLink(link)
		defer w.b.closeLink()
	}
	w.inlines(n, c)
}

// choice returns the one of several forms of the same content that has words:
// the first, which newer programs show, or else the one for older programs.
func choice(n *xmlNode) *xmlNode {
	for _, c := range n.nodes {
		if c.name == "mc:Choice" && c.find("w:t") != nil {
			return c
		}
	}
	return n.child("mc:Fallback")
}

// formula returns the words of a formula, fractions with a stroke.
func (n *xmlNode) formula() string {
	if n == nil {
		return ""
	}
	if n.name == "m:t" || n.name == "w:t" {
		return n.words()
	}
	s := ""
	for _, c := range n.nodes {
		part := c.formula()
		if c.name == "m:den" && part != "" {
			s += "/"
		}
		s += part
	}
	return s
}
