package extract

import (
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// What heads write and running text hardly does: "11-MAR-26", "14 NOV 25",
// "2025년 11월 26일", and in other languages than English "04/05/2026".
var (
	namedMonth  = regexp.MustCompile(`(?:^|[^\pL\d])((\d{1,2})(?:st|nd|rd|th|er|\.?º|\.)?([-/. ])(?:de )?(\pL{3,12})\.?[-/., ] ?(?:de )?(\d{4}|\d{2}))(?:$|[^\pL\d])`)
	easternDate = regexp.MustCompile(`((\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일])`)
	slashedDate = regexp.MustCompile(`(?:^|[^\d/])((\d{1,2})/(\d{1,2})/(\d{4}))(?:$|[^\d/])`)
)

// writtenDates returns the dates of these forms in a line.
func writtenDates(line, lang string) (dates []Date) {
	add := func(m []int, y, month, d int) {
		if month > 0 && validDay(y, month, d) {
			dates = append(dates, Date{Value: fmt.Sprintf("%04d-%02d-%02d", y, month, d), Basis: seed.Source, Span: seed.Span{Start: m[2], End: m[3]}})
		}
	}
	number := func(m []int, group int) int { return atoi(line[m[2*group]:m[2*group+1]]) }
	for _, m := range namedMonth.FindAllStringSubmatchIndex(line, -1) {
		month, year := line[m[8]:m[9]], number(m, 5)
		if m[11]-m[10] == 2 {
			if line[m[6]:m[7]] == " " && !isAllCaps(month) {
				continue // "14 May 25" may be a count
			}
			year += 2000 // as of a telegram
		}
		add(m, year, monthOf(month), number(m, 2))
	}
	for _, m := range easternDate.FindAllStringSubmatchIndex(line, -1) {
		add(m, number(m, 2), number(m, 3), number(m, 4))
	}
	if lang == "en" || lang == "und" || lang == "" {
		return dates // the order is open
	}
	for _, m := range slashedDate.FindAllStringSubmatchIndex(line, -1) {
		add(m, number(m, 4), number(m, 3), number(m, 2))
	}
	return dates
}

// monthOf returns the number of the month that a word names, 0 when it names none.
func monthOf(word string) int {
	lower := strings.ToLower(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, word))
	if w := timeWords[lower]; w.is == monthWord || w.is == shortMonth {
		return w.n
	}
	return monthsElsewhere[lower]
}

// monthsElsewhere are the months, as dates have them, in languages that running
// text is not read in.
var monthsElsewhere = func() map[string]int {
	months := map[string]int{}
	for _, names := range []string{
		`stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia`,
		`ledna února března dubna května června července srpna září října listopadu prosince`,
		`ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie`,
		`ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık`,
		`januari februari mars april maj juni juli augusti september oktober november december`,
		`januar februar marts april mai juni juli august september oktober november desember`,
		`januari februari maret april mei juni juli agustus september oktober november desember`,
		`tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta`,
		`ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου`,
	} {
		for i, name := range strings.Fields(names) {
			months[name] = i + 1
		}
	}
	return months
}()
