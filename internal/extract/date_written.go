package extract

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// What heads write and running text hardly does: "11-MAR-26", "14 NOV 25",
// "2025년 11월 26일", "2026. február 10.", "2026.02.10", "ngày 10 tháng 2 năm 2026", what agencies stamp on
// telegrams, and, with its day first, "04.05.2026", in other languages than English "04/05/2026" too.
var (
	namedMonth  = regexp.MustCompile(`(?:^|[^\pL\d])((\d{1,2})(?:st|nd|rd|th|er|\.?º|\.)?([-/. ])(?:de )?(\pL{3,12})\.?[-/., ] ?(?:de )?(\d{4}|\d{2}))(?:$|[^\pL\d])`)
	easternDate = regexp.MustCompile(`((\d{4}) ?[年년] ?(\d{1,2}) ?[月월] ?(\d{1,2}) ?[日일])`)
	yearFirst   = regexp.MustCompile(`(?:^|[^\pL\d])((\d{4})(?:\.| m\.|\. gada)? (?:(\d{1,2})\. )?(\pL{3,12})(?: (\d{1,2}))?)(?:$|[^\pL\d])`)
	vietnamese  = regexp.MustCompile(`(?i)(ngày (\d{1,2}) tháng (\d{1,2}) năm (\d{4}))`)
	slashedDate = regexp.MustCompile(`(?:^|[^\d/.])((\d{1,2})([/.])(\d{1,2})[/.](\d{4}))(?:$|[^\d/])`)
	groupStamp  = regexp.MustCompile(`(?:^|[^\pL\d])((\d{2})\d{4} ?[A-Z]? ([A-Z]\pL{2})\.? (\d{4}|\d{2}))(?:$|[^\pL\d])`)
	wireStamp   = regexp.MustCompile(`\b[A-Z]{2,4}-[A-Z]{2}-((\d{2})-(\d{2})-(\d{2}))\b`) // ANPA 1312
	stoppedYear = regexp.MustCompile(`(?:^|[^\d.])((20\d{2})([./])(\d{1,2})[./](\d{1,2})\.?)(?:$|[^\d.])`)
	romanMonth  = regexp.MustCompile(`(?:^|[^\d/.])((\d{1,2})[./ ](I{1,3}|IV|VI{0,3}|IX|XI{0,2})[./ ](\d{4}))(?:$|[^\d/.])`)
	isoStamp    = regexp.MustCompile(`\b((20\d{2})-?(\d{2})-?(\d{2}))T\d{2}`)
)

// writtenDates returns the dates of these forms in a line.
func writtenDates(line, lang string) (dates []Date) {
	add := func(m []int, y, month, d int) {
		if y < 100 {
			y += 2000 // as of a telegram
		}
		if month > 0 && validDay(y, month, d) {
			dates = append(dates, Date{Value: fmt.Sprintf("%04d-%02d-%02d", y, month, d), Basis: seed.Source, Span: seed.Span{Start: m[2], End: m[3]}})
		}
	}
	word := func(m []int, group int) string {
		if m[2*group] < 0 {
			return ""
		}
		return line[m[2*group]:m[2*group+1]]
	}
	number := func(m []int, group int) int { return atoi(word(m, group)) }
	each := func(form *regexp.Regexp, found func(m []int)) {
		for _, m := range form.FindAllStringSubmatchIndex(line, -1) {
			found(m)
		}
	}
	each(namedMonth, func(m []int) {
		if month := word(m, 4); len(word(m, 5)) == 4 || word(m, 3) != " " || isAllCaps(month) { // "14 May 25" may be a count
			add(m, number(m, 5), monthOf(month), number(m, 2))
		}
	})
	each(easternDate, func(m []int) { add(m, number(m, 2), number(m, 3), number(m, 4)) })
	each(vietnamese, func(m []int) { add(m, number(m, 4), number(m, 3), number(m, 2)) })
	each(groupStamp, func(m []int) { add(m, number(m, 4), monthOf(word(m, 3)), number(m, 2)) })
	each(wireStamp, func(m []int) { add(m, number(m, 4), number(m, 2), number(m, 3)) })
	each(isoStamp, func(m []int) { add(m, number(m, 2), number(m, 3), number(m, 4)) })
	each(romanMonth, func(m []int) { add(m, number(m, 4), 1+slices.Index(romanNumbers, word(m, 3)), number(m, 2)) })
	each(stoppedYear, func(m []int) { add(m, number(m, 2), number(m, 4), number(m, 5)) })
	each(yearFirst, func(m []int) { add(m, number(m, 2), monthOf(word(m, 4)), number(m, 3)+number(m, 5)) })
	english := lang == "en" || lang == "und" || lang == ""
	each(slashedDate, func(m []int) {
		if word(m, 3) == "." || !english { // elsewhere the order is open
			add(m, number(m, 5), number(m, 4), number(m, 2))
		}
	})
	return dates
}

// romanNumbers are the months in Roman figures, "20/IV/2026".
var romanNumbers = strings.Fields("I II III IV V VI VII VIII IX X XI XII")

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
		`január február március április május június július augusztus szeptember október november december`,
		`siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca`,
		`januar februar mart april maj jun jul avgust septembar oktobar novembar decembar`,
		`januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra`,
		`јануар фебруар март април мај јун јул август септембар октобар новембар децембар`,
		`януари февруари март април май юни юли август септември октомври ноември декември`,
		`sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio`,
		`janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris`,
		`jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember`,
		`gener febrer març abril maig juny juliol agost setembre octubre novembre desembre`,
		`ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου`,
	} {
		for i, name := range strings.Fields(names) {
			months[name] = i + 1
		}
	}
	return months
}()
