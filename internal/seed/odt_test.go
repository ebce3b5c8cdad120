package seed_test

import (
	"errors"
	"strings"
	"testing"

	"briefbook/internal/seed"

	"github.com/google/go-cmp/cmp"
)

const (
	odfMime  = "application/vnd.oasis.opendocument.text"
	odfNames = ` xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"` +
		` xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:m="http://www.w3.org/1998/Math/MathML"`
	odfAutomatic = `<office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>` +
		`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>` +
		`<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" text:start-value="3"/><text:list-level-style-bullet text:level="2"/></text:list-style></office:automatic-styles>`
	odfStyleParts = `<office:styles><style:default-style style:family="paragraph"><style:text-properties fo:language="de" fo:country="DE"/></style:default-style><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Quotations" style:family="paragraph"/>` +
		`<style:style style:name="Heading_20_3" style:display-name="Heading 3" style:family="paragraph" style:default-outline-level="3"/></office:styles>` +
		`<office:master-styles><style:master-page style:name="S"><style:header><text:p>TLP:GREEN</text:p></style:header></style:master-page></office:master-styles>`
	odfMeta = `<office:meta><dc:title>Port fees</dc:title><meta:initial-creator>Ada Byrne</meta:initial-creator><dc:creator>Bo Chen</dc:creator><dc:date>2024-05-06T07:08:09</dc:date></office:meta>`
)

func odtOf(body string, more ...string) string {
	return zipOf(append([]string{
		"mimetype", odfMime,
		"content.xml", `<office:document-content` + odfNames + `>` + odfAutomatic + `<office:body><office:text>` + body + `</office:text></office:body></office:document-content>`,
		"styles.xml", `<office:document-styles` + odfNames + `>` + odfStyleParts + `</office:document-styles>`,
		"meta.xml", `<office:document-meta` + odfNames + `>` + odfMeta + `</office:document-meta>`,
	}, more...)...)
}

func fodtOf(body string) string {
	return `<?xml version="1.0"?><office:document ` + odfNames + ` office:mimetype="` + odfMime + `">` + odfMeta + odfStyleParts + odfAutomatic + `<office:body><office:text>` + body + `</office:text></office:body></office:document>`
}

func odtSample() string {
	return odtOf(`<text:h text:outline-level="1">Fees</text:h><text:p>The port will raise its fees.<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note></text:p>` +
		`<text:list text:style-name="L1"><text:list-item><text:p>one</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`)
}

func TestOdt(t *testing.T) {
	item := func(s string) string { return `<text:list-item>` + s + `</text:list-item>` }
	cell := func(s string) string {
		return `<table:table-cell><text:p>` + s + `</text:p></table:table-cell>`
	}
	tests := []struct {
		name, body string
		want       []string
	}{
		{"headings and styles", `<text:h text:outline-level="2">Two</text:h><text:p text:style-name="Title">One</text:p><text:p text:style-name="Heading_20_3">Three</text:p><text:p text:style-name="P1">said</text:p>`, []string{"h2: Two", "h1: One", "h3: Three", "quote1: said"}},
		{"white space", "<text:p>a <text:s text:c=\"3\"/>b<text:tab/>c\n d<text:line-break/>E</text:p>", []string{"p: a b c d", "p: E"}},
		{"lists, nested, with a second paragraph, continued", `<text:list text:style-name="L1">` + item(`<text:p>c</text:p><text:p>more</text:p><text:list>`+item(`<text:p>dot</text:p>`)+`</text:list>`) + item(`<text:p>d</text:p>`) + `</text:list><text:p>between</text:p><text:list text:style-name="L1" text:continue-numbering="true">` + item(`<text:p>e</text:p>`) + `</text:list>`,
			[]string{"item1#3^: c", "p: more", "item2^: dot", "item1#4: d", "p: between", "item1#5^: e"}},
		{"a heading in a list", `<text:list text:style-name="L1">` + item(`<text:h text:outline-level="1">Scope</text:h>`) + `</text:list>`, []string{"h1: Scope"}},
		{"notes at the end", `<text:p>a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note> b</text:p><text:p>c</text:p>`, []string{"p: a b", "p: c", "p: A note."}},
		{"tracked changes", `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>It <text:change text:change-id="1"/>is<text:change-start text:change-id="2"/> here<text:change-end text:change-id="2"/></text:p>`, []string{"p: It is here"}},
		{"what is not shown", `<text:p>seen<text:span text:style-name="T1"> secret</text:span><office:annotation><text:p>remark</text:p></office:annotation><text:hidden-text text:is-hidden="true">no</text:hidden-text></text:p><text:section text:display="none"><text:p>secret</text:p></text:section><text:section><text:p>shown</text:p></text:section><text:p><text:hidden-paragraph text:is-hidden="true"/>secret</text:p>`, []string{"p: seen", "p: shown"}},
		{"a table of contents left out", `<text:table-of-content><text:index-body><text:p>One 3</text:p></text:index-body></text:table-of-content><text:p>words</text:p>`, []string{"p: words"}},
		{"a table", `<table:table><table:table-header-rows><table:table-row>` + cell("a") + cell("b") + `</table:table-row></table:table-header-rows><table:table-row>` + cell("1") + `<table:covered-table-cell><text:p>x</text:p></table:covered-table-cell></table:table-row></table:table>`, []string{"row^!: a | b", "row: 1 |"}},
		{"a table within another", `<table:table><table:table-row>` + cell("left") + `<table:table-cell><table:table><table:table-row>` + cell("1") + cell("2") + `</table:table-row></table:table></table:table-cell></table:table-row></table:table>`, []string{"p: left", "row^: 1 | 2"}},
		{"a box after its paragraph, a picture's title left out", `<text:p>before <draw:frame><draw:text-box><text:p>boxed</text:p></draw:text-box></draw:frame><draw:frame><draw:image/><svg:title>no</svg:title></draw:frame>after</text:p>`, []string{"p: before after", "p: boxed"}},
		{"a formula", `<text:p>so <draw:frame><draw:object><m:math><m:semantics><m:mi>E</m:mi><m:mo>=</m:mo><m:annotation>StarMath</m:annotation></m:semantics></m:math></draw:object></draw:frame></text:p>`, []string{"p: so E="}},
		{"a link", `<text:p>See <text:a xlink:href="https://example.org/x">here</text:a></text:p>`, []string{"p: See here"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for name, data := range map[string]string{"packed": odtOf(tt.body), "flat": fodtOf(tt.body)} {
				doc := read(t, "a.txt", data)
				if diff := cmp.Diff(outline(doc), tt.want); diff != "" || doc.Format != "odt" {
					t.Errorf("%s (%s): got - want +\n%s", name, doc.Format, diff)
				}
				m := doc.Meta
				if got := m.Title.Value + "|" + m.Author.Value + "|" + m.Date.Value + "|" + m.Language.Value + "|" + m.Marking.String(); got != "Port fees|Ada Byrne||de-de|TLP:GREEN" {
					t.Errorf("%s: metadata is %s", name, got)
				}
			}
		})
	}
}

func TestOdtRefused(t *testing.T) {
	locked := odtOf("<text:p>x</text:p>", "META-INF/manifest.xml", `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>`)
	for name, tt := range map[string]struct {
		data string
		want error
	}{
		"a password":  {locked, seed.ErrEncrypted},
		"no archive":  {"not a zip", seed.ErrDamaged},
		"bad content": {odtOf("<text:p>"), seed.ErrDamaged},
		"no content":  {zipOf("mimetype", odfMime), seed.ErrDamaged},
		"too deep":    {odtOf(strings.Repeat("<text:section>", 500) + strings.Repeat("</text:section>", 500)), seed.ErrTooLarge},
	} {
		if doc, err := seed.Read("a.odt", []byte(tt.data), seed.Options{}); doc != nil || !errors.Is(err, tt.want) {
			t.Errorf("%s: Read gives %v, %v", name, doc, err)
		}
	}
}
