package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefbook/internal/seed"
)

func TestExplainSaysWhy(t *testing.T) {
	lede := "The port of Sandvik will raise its fees by four per cent in May, harbour board chair Ann Roe said on Monday."
	more := "She said ships would stay away. Officials said higher fees could cost the port a line. Reuters reported that fees rose, citing Ann Roe."
	for _, c := range []struct {
		name string
		doc  *seed.Document
		want Reasons
	}{
		{"a memo", linesDoc("TLP:GREEN", "MEMORANDUM", "TO: Harbour board", "FROM: Ann Roe", "DATE: 3 March 2025", "SUBJECT: Fees from May", lede, more), Reasons{
			Title: `the header line "subject"`, Date: `the header line "date"`, Marking: `the line "TLP:GREEN"`, Kind: "a line of its head tells it",
		}},
		{"a wire story", linesDoc("Port to raise fees in May", "SANDVIK, 3 March 2025 (AP) — "+lede, more), Reasons{
			Title: "the first line that reads as a headline, not as a marking, date, byline or name of a section",
			Date:  "it stands in the dateline of the report", Marking: "no line of the source is a marking", Kind: "a line of its head tells it",
		}},
		{"running text", linesDoc(lede, more), Reasons{
			Title: "the source prints none: its own clause that best says who does what, 14 words at most",
			Date:  "no metadata, header line, dateline or letterhead gives one with its year", Marking: "no line of the source is a marking",
			Kind: "it is running prose that reports what people said",
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			f, r := Explain(c.doc, Options{})
			r.Language = ""
			claims := strings.Join(r.Claims, "\n")
			r.Claims = nil
			if diff := cmp.Diff(*r, c.want); diff != "" {
				t.Error(diff)
			}
			for _, want := range []string{
				`the speaker's words hold the name`, `stands for "Ann Roe`, "a role and no name", "whom the speaker cites",
			} {
				if !strings.Contains(claims, want) {
					t.Errorf("claims: no %q in\n%s", want, claims)
				}
			}
			if len(f.Implications) == 0 || f.Implications[0].Why[0] != `it says "could"` {
				t.Errorf("implications: %+v", f.Implications)
			}
		})
	}
}

func TestExplainFindsWhatFindFinds(t *testing.T) {
	sharedTexts(t, func(id string, doc *seed.Document) {
		if len(id)%5 != 0 {
			return
		}
		f, r := Explain(doc, Options{})
		if len(r.Claims) != len(f.Claims) || r.Language == "" || r.Kind == "" || r.Title == "" || r.Date == "" || r.Marking == "" {
			t.Errorf("%s: a finding without a reason: %+v", id, r)
		}
		for _, list := range [][]Statement{f.KeyPoints, f.Summary, f.Implications} {
			for i := range list {
				if len(list[i].Why) == 0 && list[i].Score != 0 {
					t.Errorf("%s: a statement without a reason: %q", id, doc.Slice(list[i].Span))
				}
				list[i].Why = nil
			}
		}
		if diff := cmp.Diff(f, Find(doc)); diff != "" {
			t.Errorf("%s: %s", id, diff)
		}
	})
}

func TestLanguageReason(t *testing.T) {
	german := "Der Hafen wird im Mai seine Gebühren nicht erhöhen, und das ist gut für die Stadt, sagte der Minister bei einer Rede."
	for _, c := range []struct {
		name, text, declared string
		basis                seed.Basis
		want                 string
	}{
		{"a person's word", german, "fr", seed.Author, byPerson},
		{"declared and true", german, "de-AT", seed.Metadata, "the file declares it and its words bear it out"},
		{"its words alone", german, "", "", "its script and words of function, of 22 words read"},
		{"against what is declared", strings.Repeat(german+" ", 4), "en", seed.Metadata, `its words, against the "en" that the file declares`},
		{"nothing tells it", "12 345", "", "", "too few words, or none that tell it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := plainDocument(c.text)
			doc.Meta.Language = seed.Field{Value: c.declared, Basis: c.basis}
			_, r := Explain(doc, Options{})
			if r.Language != c.want {
				t.Errorf("got %q, want %q", r.Language, c.want)
			}
		})
	}
}
