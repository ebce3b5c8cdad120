package extract

import "strings"

// A timeWord is a word that dates are made of, and its number: of a month, of
// a day in the week from Monday, of a cardinal, of an ordinal.
type timeWord struct {
	is timeWordKind
	n  int
}

type timeWordKind uint8

const (
	notTimeWord timeWordKind = iota
	monthWord
	shortMonth // may be another word without its full stop or a number after it
	weekdayWord
	unitWord
	cardinalWord
	ordinalWord
	seasonWord
	dayPartWord
	vagueCount // several, few
)

// A unit is a unit of time; TIMEX3 writes it with this letter.
type unit int

const (
	second  unit = 's'
	minute  unit = 'm'
	hour    unit = 'H'
	dayUnit unit = 'D'
	week    unit = 'W'
	monthly unit = 'M'
	quarter unit = 'Q'
	year    unit = 'Y'
	decade  unit = 'E'
	century unit = 'C'
	weekend unit = 'w'
	fiscal  unit = 'F'
)

// seasons and dayParts give TIMEX3's letters by number.
var (
	seasonCodes  = []string{"SP", "SU", "FA", "WI"}
	dayPartCodes = []string{"MO", "AF", "EV", "NI", "MI"}
)

// timeWords holds the English words of time.
var timeWords = func() map[string]timeWord {
	m := map[string]timeWord{}
	add := func(is timeWordKind, first int, words string) {
		for i, group := range strings.Fields(words) {
			for _, w := range strings.Split(group, "/") {
				m[w] = timeWord{is, first + i}
			}
		}
	}
	add(monthWord, 1, "january february march april may june july august september october november december")
	add(shortMonth, 1, "jan feb/febr mar apr may jun jul aug sep/sept oct nov dec")
	add(monthWord, 5, "may")
	add(weekdayWord, 1, "monday tuesday wednesday thursday friday saturday sunday")
	add(cardinalWord, 1, `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
		nineteen twenty`)
	for i, w := range strings.Fields("thirty forty fifty sixty seventy eighty ninety hundred") {
		m[w] = timeWord{cardinalWord, 30 + 10*i}
	}
	m["dozen"] = timeWord{cardinalWord, 12}
	add(ordinalWord, 1, `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
		sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth
		twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first`)
	add(seasonWord, 0, "spring summer fall/autumn winter")
	add(dayPartWord, 0, "morning/mornings afternoon/afternoons evening/evenings night/nights midday")
	add(vagueCount, 0, "several few many couple")
	for w, u := range map[string]unit{
		"second": second, "minute": minute, "hour": hour, "day": dayUnit, "week": week, "month": monthly, "quarter": quarter,
		"year": year, "decade": decade, "weekend": weekend,
	} {
		if w != "second" {
			m[w] = timeWord{unitWord, int(u)}
		}
		m[w+"s"] = timeWord{unitWord, int(u)}
	}
	m["century"], m["centuries"] = timeWord{unitWord, int(century)}, timeWord{unitWord, int(century)}
	return m
}()

// monthTables holds the names of months, as they stand in dates, by language.
var monthTables = map[string]map[string]int{
	"fr": monthNames("janvier/janv février/fevrier/févr/fév mars avril/avr mai juin juillet/juil août/aout septembre/sept octobre/oct novembre/nov décembre/decembre/déc"),
	"de": monthNames("januar/jänner/jan februar/feber/feb märz/mär april/apr mai juni/jun juli/jul august/aug september/sept/sep oktober/okt november/nov dezember/dez"),
	"es": monthNames("enero/ene febrero/feb marzo/mar abril/abr mayo/may junio/jun julio/jul agosto/ago septiembre/setiembre/sept/sep octubre/oct noviembre/nov diciembre/dic"),
	"it": monthNames("gennaio/gen febbraio/feb marzo/mar aprile/apr maggio/mag giugno/giu luglio/lug agosto/ago settembre/sett/set ottobre/ott novembre/nov dicembre/dic"),
	"pt": monthNames("janeiro/jan fevereiro/fev março/mar abril/abr maio/mai junho/jun julho/jul agosto/ago setembro/set outubro/out novembro/nov dezembro/dez"),
	"nl": monthNames("januari/jan februari/feb maart/mrt april/apr mei juni/jun juli/jul augustus/aug september/sept/sep oktober/okt november/nov december/dec"),
	"ru": monthNames("января/январь/январе/янв февраля/февраль/феврале/фев марта/март/марте апреля/апрель/апреле/апр мая/май/мае июня/июнь/июне июля/июль/июле августа/август/августе/авг сентября/сентябрь/сентябре/сен октября/октябрь/октябре/окт ноября/ноябрь/ноябре/нояб декабря/декабрь/декабре/дек"),
	"ar": monthNames("يناير/جانفي فبراير/فيفري/شباط مارس/آذار أبريل/ابريل/إبريل/أفريل/نيسان مايو/ماي/أيار يونيو/يونيه/جوان/حزيران يوليو/يوليه/جويلية/تموز أغسطس/اغسطس/أوت/آب سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر"),
	"uk": monthNames("січня/січень/січні лютого/лютий/лютому березня/березень/березні квітня/квітень/квітні травня/травень/травні червня/червень/червні липня/липень/липні серпня/серпень/серпні вересня/вересень/вересні жовтня/жовтень/жовтні листопада/листопад/листопаді грудня/грудень/грудні"),
}

func monthNames(words string) map[string]int {
	m := map[string]int{}
	for i, group := range strings.Fields(words) {
		for _, w := range strings.Split(group, "/") {
			m[w] = i + 1
		}
	}
	return m
}

// yearIntroducers are the words before which, in each language, a number of
// four digits is a year.
var yearIntroducers = map[string]map[string]bool{
	"fr": wordSet("ici horizon à en depuis de dès année années avant après jusqu'en fin début entre avant-fin courant mi"),
	"de": wordSet("seit im jahr jahre jahres von vom bis vor nach ende anfang mitte zwischen ab herbst"),
	"es": wordSet("para hacia antes hasta en desde de del hasta año años a entre finales mediados principios"),
	"it": wordSet("entro il nel dal del al anno anni fino tra fra in fine inizio"),
	"pt": wordSet("para antes em desde de ano anos até entre fim início meados"),
	"nl": wordSet("tegen rond voor na in sinds van tot jaar eind begin tussen vanaf"),
	"ru": wordSet("в с до к во конце начале между конца начала середины"),
	"uk": wordSet("у в з до кінці початку між кінця початок середини"),
	"ar": wordSet("في عام العام سنة منذ حتى بحلول"),
}

// longMonths are the names of months in two words that the Arab east has.
var longMonths = map[string]int{"كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12}

// seasonTables holds the names of seasons, as they stand before a year, by
// language: spring, summer, autumn and winter.
var seasonTables = map[string]map[string]int{
	"fr": monthNames("printemps été automne hiver"),
	"de": monthNames("frühjahr/frühling/frühjahrs sommer/sommers herbst/herbstes winter/winters"),
	"es": monthNames("primavera verano otoño invierno"),
	"it": monthNames("primavera estate autunno inverno"),
	"pt": monthNames("primavera verão outono inverno"),
	"nl": monthNames("voorjaar/lente zomer herfst/najaar winter"),
	"ru": monthNames("весной/весна/весны/весну летом/лето/лета осенью/осень/осени зимой/зима/зимы/зиму"),
	"uk": monthNames("навесні/весна/весни/весну влітку/літо/літа восени/осінь/осені взимку/зима/зими/зиму"),
}

// plainReferences are expressions that name no date: their words, joined by
// spaces, and TIMEX3's value.
var plainReferences = map[string]string{
	"now": "PRESENT_REF", "currently": "PRESENT_REF", "nowadays": "PRESENT_REF", "presently": "PRESENT_REF",
	"at present": "PRESENT_REF", "these days": "PRESENT_REF", "at the moment": "PRESENT_REF", "right now": "PRESENT_REF",
	"recently": "PAST_REF", "lately": "PAST_REF", "long ago": "PAST_REF", "in the past": "PAST_REF", "the recent past": "PAST_REF",
	"soon": "FUTURE_REF", "the future": "FUTURE_REF", "the near future": "FUTURE_REF", "the coming years": "FUTURE_REF",
	"recent years": "PAST_REF", "recent months": "PAST_REF", "recent weeks": "PAST_REF", "recent days": "PAST_REF",
	"daily": "P1D", "weekly": "P1W", "monthly": "P1M", "yearly": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}

// holidays are days with a fixed place in the year; those that move are
// reckoned in holidayDate.
var holidays = map[string]string{
	"christmas eve": "12-24", "christmas day": "12-25", "christmas": "12-25", "new year's day": "01-01", "new year's eve": "12-31",
	"fourth of july": "07-04", "halloween": "10-31", "veterans day": "11-11", "valentine's day": "02-14",
	"thanksgiving day": "thanksgiving", "thanksgiving": "thanksgiving", "labor day": "labor", "memorial day": "memorial",
	"easter sunday": "easter", "easter": "easter", "good friday": "easter-2", "easter monday": "easter+1", "palm sunday": "easter-7",
	"maundy thursday": "easter-3", "ash wednesday": "easter-46", "whit monday": "easter+50", "whit sunday": "easter+49", "pentecost": "easter+49",
	"ascension day": "easter+39", "boxing day": "12-26", "may day": "05-01", "martin luther king day": "mlk",
}
