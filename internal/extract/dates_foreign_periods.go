package extract

import "strconv"

// A periodTable holds a language's words for parts of a year and for what joins
// the first and last of a range.
type periodTable struct {
	ordinals  map[string]int
	quarters  map[string]bool
	halves    map[string]bool
	links     map[string]bool // between the first and the last day or year
	weekdays  map[string]int  // 1 Monday … 7 Sunday
	days      map[string]int  // "yesterday" -1, "tomorrow" 1
	ahead     map[string]bool // words that tell of what is to come
	following map[string]bool // words that make a weekday the next
}

// periodTables are the tables by language.
var periodTables = map[string]periodTable{
	"fr": {
		monthNames("premier/1er deuxième/second/2e/2ème troisième/3e/3ème quatrième/4e/4ème"), wordSet("trimestre"), wordSet("semestre"), wordSet("au à et -"),
		monthNames("lundi mardi mercredi jeudi vendredi samedi dimanche"), map[string]int{"hier": -1, "demain": 1},
		wordSet("avant sera seront devra devront aura auront doit doivent va vont fera feront pourra pourront prévu prévue prévus prévues attendu attendue"), wordSet("prochain prochaine"),
	},
	"de": {
		monthNames("ersten/erste/erstes/1 zweiten/zweite/zweites/2 dritten/dritte/drittes/3 vierten/vierte/viertes/4"), wordSet("quartal quartals"), wordSet("halbjahr halbjahres halbjahrs"), wordSet("bis und -"),
		monthNames("montag dienstag mittwoch donnerstag freitag samstag/sonnabend sonntag"), map[string]int{"gestern": -1},
		wordSet("wird werden soll sollen will wollen muss müssen geplant plant planen"), wordSet("kommenden nächsten"),
	},
	"es": {
		monthNames("primer/primero segundo tercer/tercero cuarto"), wordSet("trimestre"), wordSet("semestre"), wordSet("al a y -"),
		monthNames("lunes martes miércoles jueves viernes sábado domingo"), map[string]int{"ayer": -1},
		wordSet("antes será serán deberá deberán habrá tendrá tendrán irá irán va van prevé prevén previsto prevista debe deben podrá podrán hará"), wordSet("próximo próxima"),
	},
	"it": {
		monthNames("primo secondo terzo quarto"), wordSet("trimestre"), wordSet("semestre"), wordSet("al a e -"),
		monthNames("lunedì martedì mercoledì giovedì venerdì sabato domenica"), map[string]int{"ieri": -1, "domani": 1},
		wordSet("prima sarà saranno dovrà dovranno avrà avranno potrà deve devono previsto prevista previsti attesa atteso"), wordSet("prossimo prossima"),
	},
	"pt": {
		monthNames("primeiro/1º segundo/2º terceiro/3º quarto/4º"), wordSet("trimestre"), wordSet("semestre"), wordSet("a ao e -"),
		monthNames("segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo"), map[string]int{"ontem": -1},
		wordSet("será serão deverá deverão terá terão vai vão prevê previsto prevista deve devem poderá"), wordSet("próximo próxima"),
	},
	"nl": {
		monthNames("eerste/1e tweede/2e derde/3e vierde/4e"), wordSet("kwartaal"), wordSet("halfjaar helft"), wordSet("tot en t/m -"),
		monthNames("maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"), map[string]int{"gisteren": -1},
		wordSet("zal zullen wordt worden moet moeten gaat gaan wil willen verwacht gepland"), wordSet("volgende komende aanstaande"),
	},
	"ru": {
		monthNames("i/1-й/1-м/первом/первый/первого ii/2-й/2-м/втором/второй/второго iii/3-й/3-м/третьем/третий/третьего iv/4-й/4-м/четвертом/четвёртом/четвертый/четвертого"), wordSet("квартал квартале квартала"),
		wordSet("полугодие полугодии полугодия"), wordSet("по до и -"),
		monthNames("понедельник вторник среду четверг пятницу субботу воскресенье"), map[string]int{"вчера": -1, "завтра": 1},
		wordSet("будет будут должен должна должны планирует планируют планируется состоится пройдёт пройдет ожидается начнется начнётся"), wordSet("следующий следующую ближайший"),
	},
	"uk": {
		monthNames("i/1-й/першому/перший/першого ii/2-й/другому/другий/другого iii/3-й/третьому/третій/третього iv/4-й/четвертому/четвертий/четвертого"), wordSet("квартал кварталі кварталу"),
		wordSet("півріччя півріччі"), wordSet("по до і та й -"),
		monthNames("понеділок вівторок середу четвер п'ятницю/п’ятницю суботу неділю"), map[string]int{"вчора": -1, "учора": -1, "завтра": 1},
		wordSet("буде будуть має мають планує планують планується відбудеться очікується розпочнеться"), wordSet("наступний наступну найближчий"),
	},
}

// foreignPeriod reads a quarter or half of a year: "premier trimestre 2026",
// "ersten Halbjahr 2025".
func (f *dateFinder) foreignPeriod(i int) found {
	table := periodTables[f.lang]
	n := table.ordinals[f.low(i)]
	if n == 0 {
		return found{}
	}
	j := i + 1
	if f.low(j) == "." {
		j++
	}
	quarters, halves := table.quarters[f.low(j)], table.halves[f.low(j)] && n <= 2
	if !quarters && !halves {
		return found{}
	}
	if j++; f.low(j) == "des" || f.low(j) == "van" {
		j++
	}
	if f.low(j) == "jahres" {
		j++
	}
	y, end := f.yearOf(j)
	switch {
	case y == 0:
		return found{}
	case quarters:
		return found{end, "DATE", quarterValue(y, n)}
	}
	return found{end, "DATE", yearValue(y) + "-H" + strconv.Itoa(n)}
}

// foreignRange reads the first of the days whose month follows the last, of which
// it gives the value: "1er au 5 mai".
func (f *dateFinder) foreignRange(i, d, j int) found {
	link := f.low(j)
	if d == 0 || !periodTables[f.lang].links[link] && link != "–" && link != "—" {
		return found{}
	}
	second, _ := f.foreignDay(j + 1)
	last := f.foreign(j + 1)
	if at := len(last.value) - len("01"); second > d && last.is == "DATE" && len(last.value) == len("2000-01-01") {
		return found{f.trimStop(j), "DATE", last.value[:at] + string(rune('0'+d/10)) + string(rune('0'+d%10))}
	}
	return found{}
}

// foreignRelative reads a weekday or "yesterday", which count from the
// publication date.
func (f *dateFinder) foreignRelative(i int) found {
	table := periodTables[f.lang]
	if n, ok := table.days[f.low(i)]; ok && f.anchor.day > 0 {
		return found{i + 1, "DATE", f.anchor.shift(n, dayUnit)}
	}
	n := table.weekdays[f.low(i)]
	if n == 0 || f.anchor.day == 0 {
		return found{}
	}
	next := i + 1
	if s := f.low(next); s == "," || s == "den" || s == "el" || s == "le" {
		next++
	}
	if d, _ := f.foreignDay(next); d > 0 || everyDay[f.low(i-1)] || everyDay[f.low(i-2)] {
		return found{} // "mercredi 8 avril": the date says all; "todos los viernes" is no day
	}
	return found{i + 1, "DATE", f.anchor.weekday(n, f.foreignTense(i))}
}

// everyDay are words before a weekday that comes again and again.
var everyDay = wordSet("chaque tous jeden jeder cada todos todas ogni tutti elke iedere каждый каждую каждое кожен кожну кожного")

// foreignTense tells from the words around i, in its clause, whether the day there
// lies ahead.
func (f *dateFinder) foreignTense(i int) tense {
	table := periodTables[f.lang]
	if table.following[f.low(i-1)] || table.following[f.low(i+1)] {
		return future
	}
	for k := i - 1; k >= 0 && k > i-verbBefore && f.low(k) != "." && f.low(k) != ","; k-- {
		if table.ahead[f.low(k)] {
			return future
		}
	}
	for k := i + 1; k < len(f.words) && k < i+verbAfter && f.low(k) != "." && f.low(k) != "," && (!joinsVerbs[f.low(k)] || f.low(k) == "en" && f.lang != "nl"); k++ {
		if table.ahead[f.low(k)] {
			return future
		}
	}
	return past
}
