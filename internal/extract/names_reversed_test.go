package extract

import (
	"strings"
	"testing"

	"briefbook/internal/seed"
)

func TestReversedNames(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"a list of those present", "Present: SØRLIE, Gunn (Chair)\nVAN DER MEER, Joost\nOKONJO, Patience (Harbour Authority)\n\nMs Okonjo asked that the quay be kept open.", "Gunn SØRLIE, Joost VAN DER MEER, Patience OKONJO"},
		{"several in a line", "Attendance\nFOURIE, Andries (ZA), chair; OKAFOR, Chidi (NG); LINDGREN, Åsa (SE)\n\nMs Lindgren was thanked for the minutes.", "Andries FOURIE, Chidi OKAFOR, Åsa LINDGREN"},
		{"after a title", "PRESENT: Mayor DELACROIX, Yvette; Councillors MBEKI, Sipho; O'DOWD, Maeve\nDr. ISLAM, Farzana\n\nMayor Delacroix called the meeting to order.", "Yvette DELACROIX, Sipho MBEKI, Maeve O'DOWD, Farzana ISLAM"},
		{"a fuller form elsewhere", "Signed:\nABDI, Farah\n\nThe letter was written by Farah Yusuf Abdi, who chairs the league.", "Farah Yusuf Abdi"},
		{"a list of those listed", "ANNEX\n1. KAVALEU, Siarhei Mikhailavich DOB: 02/05/1971.\n2. HRYSHCHANKA, Iryna", "Siarhei Mikhailavich KAVALEU, Iryna HRYSHCHANKA"},
		{"no datelines, bodies or places", "NAIROBI, Kenya (AP) — The strike goes on.\nUNICEF, Oxfam (UK) and others agreed. PARIS, Texas; LONDON, March 3. WHO, Gavi; UNHCR, Caritas (Lebanon).", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			f := Find(seed.FromText("a.txt", c.text))
			if got := strings.Join(namesOfType(f, Person), ", "); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
