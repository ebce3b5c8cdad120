package seed

import "strings"

// rtfDests are the control words that begin a group whose text is no plain part
// of the body.
var rtfDests = func() map[string]rtfDest {
	dests := map[string]rtfDest{
		"fonttbl": rtfFonts, "stylesheet": rtfStyles, "listtable": rtfLists, "listoverridetable": rtfLists, "info": rtfInfo, "title": rtfTitle, "author": rtfAuthor,
		"fldinst": rtfInstruction, "footnote": rtfNote, "shptxt": rtfBox, "dptxbxtext": rtfBox, "listtext": rtfNumber, "pntext": rtfNumber,
	}
	for _, w := range strings.Fields("header headerl headerr headerf footer footerl footerr footerf") {
		dests[w] = rtfHeader
	}
	for _, w := range strings.Fields(`pict objdata objclass objname objalias objsect nonshppict shprslt sp colortbl generator filetbl revtbl rsidtbl pn pnseclvl template
		annotation atnid atnauthor atnref atndate atntime atnicn atnparent atrfstart atrfend bkmkstart bkmkend xe tc tcn rxe txe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn
		themedata colorschememapping datastore latentstyles xmlnstbl docvar userprops nonesttables mtype mchr mbegChr mendChr msepChr falt panose private fchars lchars
		datafield formfield ffname ffdeftext ffformat ffhelptext ffstattext ffentrymcr ffexitmcr background`) {
		dests[w] = rtfSkip
	}
	return dests
}()

// rtfThrough are the starred groups whose text belongs to the body all the same.
var rtfThrough = map[string]bool{
	"shpinst": true, "do": true, "ud": true, "nesttableprops": true, "fldrslt": true, "moMath": true, "moMathPara": true, "mmath": true, "cs": true, "result": true,
}

// rtfChars are the control words that stand for characters.
var rtfChars = map[string]string{
	"tab": " ", "emspace": " ", "enspace": " ", "qmspace": " ", "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
	"zwj": "\u200d", "zwnj": "\u200c", "ltrmark": "\u200e", "rtlmark": "\u200f", "nestcell": " ", "nestrow": " ",
}

// word carries out a control word.
func (r *rtfReader) word(w string, value int, given bool) {
	star := r.state.star
	r.state.star = false
	if dest, ok := rtfDests[w]; ok {
		r.enter(dest)
		return
	}
	switch r.state.dest {
	case rtfSkip, rtfNote, rtfBox:
		return
	case rtfFonts:
		r.fontWord(w, value)
		return
	case rtfStyles:
		r.styleWord(w, value)
	case rtfLists:
		r.lists.word(w, value)
		return
	}
	switch {
	case rtfChars[w] != "":
		r.text(rtfChars[w])
	case r.structureWord(w):
	case r.documentWord(w, value):
	case r.formatWord(w, value, given):
	case star && !rtfThrough[w]:
		r.enter(rtfSkip)
	}
}

// enter sends the group's text elsewhere. Within what is not read or is gathered
// nothing else begins, but some of it may be left out.
func (r *rtfReader) enter(dest rtfDest) {
	switch now := r.state.dest; {
	case now == rtfSkip, now == rtfNote, now == rtfBox:
		return
	case now == rtfInfo && (dest == rtfTitle || dest == rtfAuthor), now == rtfBody:
	case now == rtfInfo:
		return
	default:
		dest = rtfSkip
	}
	if dest == rtfNote || dest == rtfBox {
		r.starts = append(r.starts, r.pos)
	}
	if dest != rtfSkip {
		r.captured.Reset()
	}
	r.state.dest = dest
}

func (r *rtfReader) structureWord(w string) bool {
	if r.state.dest != rtfBody {
		return false
	}
	switch w {
	case "par", "sect", "page", "column":
		r.paragraphEnd()
	case "line", "lbr":
		r.emit(rtfOp{kind: opLine})
	case "cell":
		r.cellEnd()
	case "row":
		r.rowEnd()
	case "trowd":
		r.table.open, r.table.header = true, false
	case "trhdr":
		r.table.header = true
	case "field":
		r.fields = append(r.fields, "")
		r.state.field = true
	case "fldrslt":
		if n := len(r.fields); n > 0 && r.fields[n-1] != "" {
			r.emit(rtfOp{kind: opLink, text: r.fields[n-1]})
			r.state.link = true
		}
	default:
		return false
	}
	return true
}

// documentWord sets what holds for the whole document.
func (r *rtfReader) documentWord(w string, value int) bool {
	switch w {
	case "ansicpg":
		if value > 0 {
			r.pages.document = value
		}
	case "mac":
		r.pages.document = 10000
	case "pc":
		r.pages.document = 437
	case "pca":
		r.pages.document = 850
	case "deff":
		r.pages.defaultFont = value
	default:
		return false
	}
	return true
}

// formatWord sets properties of characters and paragraphs.
func (r *rtfReader) formatWord(w string, value int, given bool) bool {
	s := &r.state
	switch w {
	case "plain":
		s.hidden, s.deleted, s.font = false, false, -1
	case "f":
		s.font = value
	case "v":
		s.hidden = value != 0
	case "deleted":
		s.deleted = value != 0
	case "uc":
		s.uc = min(max(value, 0), 100)
	case "upr":
		s.alternatives = 2
	case "pard":
		s.par = plainPar
	case "s":
		s.par.style = value
	case "outlinelevel":
		s.par.outline = value
	case "ls":
		s.par.list = value
	case "ilvl":
		s.par.level = value
	case "intbl":
		s.par.table = value != 0
	case "itap":
		s.par.table = given && value > 0
	default:
		return false
	}
	return true
}

// fontWord reads a word of the table of fonts.
func (r *rtfReader) fontWord(w string, value int) {
	switch w {
	case "f":
		r.pages.declare(value)
	case "fcharset":
		r.pages.setCharset(value)
	case "cpg":
		if r.pages.font != nil && value > 0 {
			r.pages.font.page = value
		}
	}
}

// An rtfStyle is a style of paragraphs.
type rtfStyle struct {
	number  int
	name    string
	outline int // -1 for none
	other   bool
}

// styleWord reads a word of the table of styles.
func (r *rtfReader) styleWord(w string, value int) {
	switch w {
	case "s":
		r.style.number = value
	case "outlinelevel":
		r.style.outline = value
	case "cs", "ds", "ts", "tsrowd":
		r.style.other = true
	}
}

func (r *rtfReader) endStyle() {
	name, _, _ := strings.Cut(r.captured.String(), ";")
	name, _, _ = strings.Cut(name, ",") // further names
	if r.style.name = strings.ToLower(clean(name)); r.style.name != "" && !r.style.other && len(r.styles) < 10_000 {
		r.styles[r.style.number] = r.style
	}
	r.style = rtfStyle{outline: -1}
	r.captured.Reset()
}
