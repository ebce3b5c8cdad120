package pdf_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefbook/internal/pdf"
	"briefbook/internal/pdf/pdftest"

	"github.com/google/go-cmp/cmp"
)

var limits = pdf.Options{MaxPages: 100, MaxText: 1 << 20, MaxFiles: 2}

// outline returns the blocks of a document, a line each.
func outline(t *testing.T, data []byte) []string {
	t.Helper()
	doc, err := pdf.Read(data, limits)
	if err != nil {
		t.Fatal(err)
	}
	names := [...]string{"p", "h", "item", "row"}
	var out []string
	for _, b := range doc.Blocks {
		s := names[b.Kind]
		if b.Level > 0 {
			s += fmt.Sprint(b.Level)
		}
		if b.Ordinal > 0 {
			s += fmt.Sprintf("#%d", b.Ordinal)
		}
		if b.First {
			s += "^"
		}
		out = append(out, fmt.Sprintf("%d %s: %s", b.Page, s, b.Text+strings.Join(b.Cells, " | ")))
	}
	return out
}

func want(t *testing.T, f *pdftest.File, lines ...string) {
	t.Helper()
	if diff := cmp.Diff(outline(t, f.Bytes()), lines); diff != "" {
		t.Errorf("got (-), want (+):\n%s", diff)
	}
}

const (
	fees  = "The harbour council said on Monday that the new fees would take effect in May, and that no exception would be made for ferries."
	ships = "Ships that call more than twice a week pay half of the fee, as the federation had asked for since the winter before last."
	cargo = "Most of the cargo comes from the islands to the north, where the harbours are small and the roads are worse than they were."
)

func TestColumnsAreReadOneAfterTheOther(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Text(50, 740, 20, "bold", "Fees of the northern harbour")
	y := f.Column(50, 700, 230, 10, fees)
	f.Column(50, y-6, 230, 10, ships)
	f.Column(320, 700, 230, 10, cargo)
	f.Column(320, 600, 230, 10, fees)
	want(t, f,
		"1 h1: Fees of the northern harbour",
		"1 p: "+fees, "1 p: "+ships, "1 p: "+cargo, "1 p: "+fees)
}

func TestColumnsWrittenLineByLine(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	left, right := pdftest.Wrap(fees+" "+ships, 38), pdftest.Wrap(cargo+" "+fees, 38)
	for i := range min(len(left), len(right)) {
		f.Text(50, 700-12*float64(i), 10, "", left[i])
		f.Text(320, 700-12*float64(i), 10, "", right[i])
	}
	n := min(len(left), len(right))
	want(t, f, "1 p: "+strings.Join(left[:n], " "), "1 p: "+strings.Join(right[:n], " "))
}

func TestHeadingAcrossColumnsPartsThem(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Column(50, 760, 230, 10, fees)
	f.Column(320, 760, 230, 10, ships)
	f.Text(50, 640, 16, "bold", "What comes by sea and what comes by road")
	f.Column(50, 610, 230, 10, cargo)
	f.Column(320, 610, 230, 10, fees)
	want(t, f, "1 p: "+fees, "1 p: "+ships, "1 h1: What comes by sea and what comes by road", "1 p: "+cargo, "1 p: "+fees)
}

func TestParagraphsGoOnOverPages(t *testing.T) {
	t.Parallel()
	f := &pdftest.File{}
	words := strings.Fields(fees + " " + ships + " " + cargo + " " + strings.ToLower(fees[:1]) + fees[1:])
	for i := range 5 {
		f.Page()
		f.Text(50, 770, 9, "", "Northern Harbour Papers")
		f.Text(450, 770, 9, "", "No. 12, March 2025")
		f.Text(290, 30, 9, "", fmt.Sprintf("- %d -", i+11))
		f.Text(50, 30, 9, "", "TLP:GREEN")
		part := strings.Join(words[i*len(words)/5:(i+1)*len(words)/5], " ")
		f.Column(50, 700, 500, 10, part)
	}
	doc, err := pdf.Read(f.Bytes(), limits)
	if err != nil {
		t.Fatal(err)
	}
	all := ""
	for _, b := range doc.Blocks {
		all += b.Text + " "
	}
	if got, want := strings.TrimSpace(all), strings.Join(words, " "); got != want {
		t.Errorf("text is %q, want %q", got, want)
	}
	if len(doc.Blocks) > 4 {
		t.Errorf("%d blocks: a page parts a sentence", len(doc.Blocks))
	}
	if left := strings.Join(doc.Left, "; "); !strings.HasPrefix(left, "Northern Harbour Papers; No. 12, March 2025; ") || !strings.Contains(left, "TLP:GREEN") {
		t.Errorf("left out are %q", left)
	}
}

func TestRepeatedTextInTheBodyStays(t *testing.T) {
	t.Parallel()
	f := &pdftest.File{}
	for range 4 {
		f.Page()
		y := f.Column(50, 760, 200, 10, ships)
		f.Column(50, y-6, 200, 10, cargo)
	}
	if got := strings.Count(strings.Join(outline(t, f.Bytes()), "\n"), ships); got != 4 {
		t.Errorf("a paragraph on four pages is there %d times", got)
	}
}

func TestFeetStandAtTheFoot(t *testing.T) {
	t.Parallel()
	f := &pdftest.File{}
	for i := range 4 {
		f.Page().Column(50, 740, 500, 10, strings.Repeat(fees+" ", i+1))
		f.Text(50, 250, 10, "", "Ships pay no fee in the winter.")
		f.Text(50, 30, 10, "", "Northern Harbour Papers")
	}
	got := strings.Join(outline(t, f.Bytes()), "\n")
	if n := strings.Count(got, "Ships pay no fee"); n != 4 {
		t.Errorf("a line in the middle of four pages is there %d times", n)
	}
	if strings.Contains(got, "Papers") {
		t.Errorf("a running foot is left:\n%s", got)
	}
}

func TestHyphens(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"a word parted at the line's end", "The ministers agreed on a new interna|tional rule.", "The ministers agreed on a new international rule."},
		{"a word that has its hyphen elsewhere", "A long-term plan is no good unless it is a long|-term plan.", "A long-term plan is no good unless it is a long-term plan."},
		{"a name with a capital after it", "It was told by the minister to Anna Schmidt|-Meyer.", "It was told by the minister to Anna Schmidt-Meyer."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := (&pdftest.File{}).Page()
			y := 700.0
			for _, line := range strings.Split(tt.text, "|") {
				if head := strings.TrimPrefix(line, "-"); y < 700 {
					line = head
				} else {
					line += "-"
				}
				f.Text(50, y, 10, "", line)
				y -= 12
			}
			want(t, f, "1 p: "+tt.want)
		})
	}
}

func TestSpacesAreWhatIsSeen(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, show, want string }{
		{"spaces of which the width is taken back", "[(The func ) 680 (tion of the var ) 680 (iable is to be a str ) 680 (uct.)] TJ", "The function of the variable is to be a struct."},
		{"one line that is set tight", "[(The fees ) 520 (of the harbour are to rise in the month of May, and those of ferries in June.)] TJ", "The fees of the harbour are to rise in the month of May, and those of ferries in June."},
		{"a place between words and no space", "(The name of) Tj 67.4 0 Td (the ship and of) Tj 91.4 0 Td (its crew.) Tj", "The name of the ship and of its crew."},
		{"letters set apart", "2 Tc (The harbour) Tj 0 Tc", "The harbour"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			f := (&pdftest.File{}).Page().Raw("BT /F1 10 Tf 1 0 0 1 50 700 Tm " + tt.show + " ET")
			want(t, f, "1 p: "+tt.want)
		})
	}
}

func TestStructure(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Text(50, 760, 22, "bold", "Port fees and what")
	f.Text(50, 734, 22, "bold", "they pay for")
	f.Text(50, 700, 14, "bold", "1 Background")
	y := f.Column(50, 680, 500, 10, fees)
	f.Text(50, y-8, 10, "bold", "Who pays")
	y = f.Column(50, y-24, 500, 10, ships)
	f.Text(60, y-8, 10, "", "•").Text(80, y-8, 10, "", "Ferries pay nothing until the end of the year, as the")
	f.Text(80, y-20, 10, "", "federation had asked.")
	f.Text(60, y-32, 10, "", "• Tankers pay twice.")
	f.Text(80, y-44, 10, "", "• So do barges.")
	f.Text(60, y-64, 10, "", "1. First the council votes.")
	f.Text(60, y-76, 10, "", "2. Then the fees are printed.")
	want(t, f,
		"1 h1: Port fees and what they pay for", "1 h2: 1 Background", "1 p: "+fees, "1 h3: Who pays", "1 p: "+ships,
		"1 item1^: Ferries pay nothing until the end of the year, as the federation had asked.",
		"1 item1: Tankers pay twice.", "1 item2^: So do barges.",
		"1 item1#1: First the council votes.", "1 item1#2: Then the fees are printed.")
}

func TestTablesAreRows(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	y := f.Column(50, 760, 500, 10, fees)
	for i, row := range [][]string{{"Ship", "Fee", "Change"}, {"Ferry", "12.50", "+3 %"}, {"Tanker", "250.00", "+8 %"}, {"Barge", "31.00", "none"}} {
		for c, cell := range row {
			f.Text(60+150*float64(c), y-20-14*float64(i), 10, "", cell)
		}
	}
	f.Column(50, y-100, 500, 10, ships)
	want(t, f, "1 p: "+fees, "1 row^: Ship | Fee | Change", "1 row: Ferry | 12.50 | +3 %", "1 row: Tanker | 250.00 | +8 %", "1 row: Barge | 31.00 | none", "1 p: "+ships)
}

func TestCellsThatNearlyTouchAreParted(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	y := f.Column(50, 760, 500, 10, fees)
	for i, row := range [][]string{{"Ship", "Fee a day", "Change"}, {"Ferry", "12.50", "+3 %"}, {"Sea tugs, 9", "250.00", "+8 %"}} {
		for c, cell := range row {
			f.Text([]float64{60, 136, 200}[c], y-20-14*float64(i), 10, "", cell)
		}
	}
	f.Column(50, y-100, 500, 10, ships)
	want(t, f, "1 p: "+fees, "1 row^: Ship | Fee a day | Change", "1 row: Ferry | 12.50 | +3 %", "1 row: Sea tugs, 9 | 250.00 | +8 %", "1 p: "+ships)
}

func TestMemoHeadIsNoTable(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	for i, row := range [][2]string{{"TO:", "All staff"}, {"FROM:", "The harbour master"}, {"SUBJECT:", "Fees in May"}} {
		f.Text(50, 760-16*float64(i), 10, "", row[0]).Text(150, 760-16*float64(i), 10, "", row[1])
	}
	f.Column(50, 690, 500, 10, fees)
	want(t, f, "1 p: TO: All staff", "1 p: FROM: The harbour master", "1 p: SUBJECT: Fees in May", "1 p: "+fees)
}

func TestNotesAndTheirMarks(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Text(50, 700, 10, "", "The fees rose in May.").Text(177, 704, 6, "", "1").Text(188, 700, 10, "", "Nobody was asked, and the area of 12 km")
	f.Text(50, 688, 10, "", "is now closed to all ships but those of the")
	f.Text(50, 100, 8, "", "A line of small print that no sentence leads to.")
	f.Page()
	f.Text(50, 700, 10, "", "navy and the coast guard.")
	want(t, f,
		"1 p: The fees rose in May. Nobody was asked, and the area of 12 km is now closed to all ships but those of the navy and the coast guard.",
		"1 p: A line of small print that no sentence leads to.")
}

func TestOnlyWhatIsSeen(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Column(50, 700, 500, 10, fees)
	f.Text(50, 500, 10, "hidden", "Buy cheap ships")
	f.Text(50, 480, 10, "", "A headline")
	f.Text(50.4, 479.6, 10, "", "A headline")
	f.Raw("1 1 1 rg").Text(50, 460, 10, "", "White on white").Raw("0 g 40 430 300 30 re f 1 g").Text(50, 440, 10, "", "White on black").Raw("0 g")
	f.Text(900, 700, 10, "", "Off the page")
	want(t, f, "1 p: "+fees, "1 p: A headline", "1 p: White on black")
}

func TestScannedPages(t *testing.T) {
	t.Parallel()
	picture := "q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 /F /AHx ID 80> EI Q"
	f := (&pdftest.File{}).Page().Raw(picture)
	if _, err := pdf.Read(f.Bytes(), limits); !errors.Is(err, pdf.ErrImages) {
		t.Errorf("a scan without text gives %v", err)
	}
	f.Text(50, 700, 10, "hidden", "Words that a machine read from the picture.")
	want(t, f, "1 p: Words that a machine read from the picture.")
	f.Page().Raw(picture)
	doc, err := pdf.Read(f.Bytes(), limits)
	if err != nil || strings.Join(doc.Warnings, "; ") != "page 2 without text, as of a scan" {
		t.Errorf("a document with one page of text gives %v, %v", doc.Warnings, err)
	}
}

func TestLettersThatFontsDoNotName(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page()
	f.Column(50, 700, 500, 10, fees)
	f.Text(50, 600, 10, "", "Ten ").Text(74, 600, 10, "unnamed", "abc").Text(98, 600, 10, "", "of them")
	f.Text(50, 560, 10, "unnamed", "abc def")
	f.Page().Column(50, 700, 500, 10, ships)
	f.Page().Text(50, 740, 10, "", "Page 3")
	for i, line := range pdftest.Wrap(cargo, 60) {
		f.Text(50, 700-12*float64(i), 10, "unnamed", line)
	}
	want(t, f, "1 p: "+fees, "1 p: Ten ��� of them", "2 p: "+ships)
	doc, err := pdf.Read(f.Bytes(), limits)
	if err != nil || !slices.Equal(doc.Warnings, []string{
		"page 3 left out: in fonts that do not say which letters they show",
		"page 1: some signs are in fonts that do not say which letters they show",
	}) {
		t.Errorf("warnings are %q, %v", doc.Warnings, err)
	}
	all := (&pdftest.File{}).Page().Text(50, 700, 10, "unnamed", fees)
	if _, err := pdf.Read(all.Bytes(), limits); !errors.Is(err, pdf.ErrUnnamed) {
		t.Errorf("a document of such letters alone gives %v", err)
	}
}

func TestLettersThatOnlyFontsKnow(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page().Glyphs(50, 700, 10, 0, "Die Gebühren für Fähren steigen.")
	want(t, f, "1 p: Die Gebühren für Fähren steigen.")
	wider := (&pdftest.File{}).Page().Glyphs(50, 700, 10, 100, "Die Gebühren für Fähren steigen.")
	if _, err := pdf.Read(wider.Bytes(), limits); !errors.Is(err, pdf.ErrUnnamed) {
		t.Errorf("numbers that are not those of the glyphs give %v", err)
	}
}

func TestRotatedPages(t *testing.T) {
	t.Parallel()
	f := (&pdftest.File{}).Page().Raw("q 0 1 -1 0 600 0 cm")
	f.Text(50, 560, 20, "bold", "Sideways").Column(50, 500, 500, 10, fees)
	f.Raw("Q")
	want(t, f, "1 h1: Sideways", "1 p: "+fees)
}

func TestErrors(t *testing.T) {
	t.Parallel()
	whole := (&pdftest.File{}).Page().Text(50, 700, 10, "", "Words.").Page().Text(50, 700, 10, "", "More.").Bytes()
	tests := []struct {
		name string
		data []byte
		o    pdf.Options
		want error
	}{
		{"no PDF", []byte("%PDF-1.4\nnothing"), limits, pdf.ErrDamaged},
		{"more pages than allowed", whole, pdf.Options{MaxPages: 1, MaxText: 100}, pdf.ErrPages},
		{"more files than allowed", (&pdftest.File{}).Page().Text(50, 700, 10, "", "Words.").Attach("a", "1", "").Attach("b", "2", "").Attach("c", "3", "").Bytes(), limits, pdf.ErrFiles},
		{"more text than allowed", whole, pdf.Options{MaxPages: 5, MaxText: 7}, pdf.ErrText},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if _, err := pdf.Read(tt.data, tt.o); !errors.Is(err, tt.want) {
				t.Errorf("error is %v, want %v", err, tt.want)
			}
		})
	}
}
