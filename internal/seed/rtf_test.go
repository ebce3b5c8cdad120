package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

const (
	rtfHead = `{\rtf1\ansi\ansicpg1252\deff0\uc1{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fnil\fcharset128 Mincho;}{\f2\fcharset204 Arial{\*\falt Arial};}{\f3\fcharset2 Symbol;}{\f4\fcharset238 X;}{\f5\fcharset161\cpg1253 Y;}}{\colortbl;\red0\green0\blue0;}` +
		`{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\s2 Quote;}{\s3 toc 1;}{\*\cs4 Strong;}}` +
		`{\*\listtable{\list{\listlevel\levelnfc0\levelstartat3{\leveltext\'02\'00.;}}{\listlevel\levelnfc23}\listid7}}{\*\listoverridetable{\listoverride\listid7\ls1}}` +
		`{\info{\title Port fees}{\author Ada Byrne}{\operator Bo Chen}{\creatim\yr2024\mo5}}{\header\pard TLP:AMBER\par}{\*\generator X 1.0;}`
	rtfSample = rtfHead + `\pard\s1 Fees\par\pard\plain The port will raise its fees.{\super\chftn{\footnote\pard A note.}}\par\pard\ls1 one\par\trowd\cellx1\cellx2\pard\intbl a\cell b\cell\row\pard }`
)

func TestRTF(t *testing.T) {
	tests := []struct {
		name, body string
		want       []string
	}{
		{"headings and styles", `\pard\s1 One\par\pard\outlinelevel1 Two\par\pard\s2 said\par\pard\s3 One 3\par\pard words\par`, []string{"h1: One", "h2: Two", "quote1: said", "p: words"}},
		{"code pages by font", `caf\'e9 {\f2 \'cc\'e8\'f0} {\f1 \'93\'fa\'96\'7bx} {\f4 \'f8e\'e8} {\f5 \'e1\'e2}\par`, []string{"p: café Мир 日本x řeč αβ"}},
		{"a trail byte that is a letter or a sign", `{\f1 \'83A\'83\'5c\'83\\}\par`, []string{"p: アソソ"}},
		{"numbers of characters with what stands in for them", `\u8364?5 \uc2\u8211--{\uc0\u8364}x\u-10179??\u-8704??\par`, []string{"p: €5 –€x😀"}},
		{"two forms of the same", `{\upr{ansi}{\*\ud{un\u305?code}}}\par`, []string{"p: unıcode"}},
		{"signs", `\'93a\'94 \ldblquote b\rdblquote\emdash c\~d\_e\-f\tab g \{h\}\\ {\f3 \'61\u-3999?}\par`, []string{"p: “a” “b”—c\u00a0d\u2011ef g {h}\\ αα"}},
		{"hidden, deleted and marked words", `seen{\v  secret}{\deleted  gone}{\revised  new} {\v\plain shown}{\*\annotation remark}{\*\bkmkstart mark}{\xe entry}\par`, []string{"p: seen new shown"}},
		{"what is no text", `a{\pict\wmetafile8\bin5 }{}\'x}{\object{\*\objdata 0102}{\result b}}{\*\unknown words}{\footer\pard no\par}{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt\pard boxed\par}}{\shprslt{\*\do{\dptxbxtext boxed}}}}c\par d\par`, []string{"p: abc", "p: boxed", "p: d"}},
		{"fields", `See {\field{\*\fldinst {HYPERLINK "https://example.org/x" }}{\fldrslt {\ul here}}} {\field\fldedit{\*\fldinst PAGE}{\fldrslt 7}}\par`, []string{"p: See here 7"}},
		{"lists", `\pard\ls1{\listtext 3.\tab}c\par{\listtext\bullet\tab}\ilvl1 dot\par\pard\ls1 d\par\pard{\pntext 5.\tab}{\*\pn\pnlvlbody}e\par\pard after\par`, []string{"item1#3^: c", "item2^: dot", "item1#4: d", "item1#5^: e", "p: after"}},
		{"a table", `before\par\trowd\trhdr\cellx1\cellx2\pard\intbl a\cell b\cell\row\trowd\cellx1\cellx2\pard\intbl 1\par 2\cell\cell\row\pard after\par`, []string{"p: before", "row^!: a | b", "row: 1 2 |", "p: after"}},
		{"a table of one column", `\trowd\cellx1\pard\intbl one\par\s1 Two\cell\row\pard after\par`, []string{"p: one", "p: Two", "p: after"}},
		{"a nested table", `\trowd\pard\intbl a\cell\pard\intbl\itap2 x\nestcell y\nestcell{\*\nesttableprops\trowd\nestrow}{\nonesttables\par}\pard\intbl z\cell\row\pard\par`, []string{"row^: a | x y z"}},
		{"notes at the end", `a{\footnote\pard\chftn One.\par Two.}b\par c\par`, []string{"p: ab", "p: c", "p: One.", "p: Two."}},
		{"line breaks", `The Hon.\line Ada Byrne\par`, []string{"p: The Hon.", "p: Ada Byrne"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := read(t, "a.doc", rtfHead+tt.body+"}\x00")
			if diff := cmp.Diff(outline(doc), tt.want); diff != "" {
				t.Errorf("got - want +\n%s", diff)
			}
			m := doc.Meta
			if got := m.Title.Value + "|" + m.Author.Value + "|" + m.Date.Value + "|" + m.Marking.String() + "|" + doc.Format; got != "Port fees|Ada Byrne||TLP:AMBER|rtf" {
				t.Errorf("metadata is %s", got)
			}
		})
	}
}

func TestRTFRefused(t *testing.T) {
	tests := []struct {
		name, data string
		want       error
		message    string
	}{
		{"a file cut short", `{\rtf1\ansi words`, seed.ErrDamaged, "damaged: byte 17: ends within a group"},
		{"another format", "words", seed.ErrDamaged, "damaged: no RTF"},
		{"a code page that is not known", `{\rtf1\ansicpg1361 \'e9}`, seed.ErrCharset, `byte 24: unreadable characters: code page 1361 is not known`},
		{"groups nested too deeply", `{\rtf1` + strings.Repeat("{", 500) + "x" + strings.Repeat("}", 501), seed.ErrTooLarge, "too large: nested more than 400 deep"},
		{"binary data beyond the end", `{\rtf1{\pict\bin2147483647 x}}`, seed.ErrDamaged, "damaged: byte 30: ends within a group"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := seed.Read("a.rtf", []byte(tt.data), seed.Options{})
			if doc != nil || !errors.Is(err, tt.want) || err.Error() != tt.message {
				t.Errorf("Read gives %v, %v; want %q", doc, err, tt.message)
			}
		})
	}
}
