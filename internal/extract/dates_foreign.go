package extract

import (
	"fmt"
	"strings"
)

// foreignSeason reads a season and its year: "Herbst 2024", "l'automne 2023".
func (f *dateFinder) foreignSeason(i int) found {
	season := seasonTables[f.lang][withoutElision(f.low(i))]
	if season == 0 {
		return found{}
	}
	y, end := f.yearOf(i + 1)
	if y == 0 && (f.low(i+1) == "jahres" || f.low(i+1) == "van") {
		y, end = f.yearOf(i + 2)
	}
	if y == 0 {
		return f.pointedSeason(i, season-1)
	}
	return found{end, "DATE", yearValue(y) + "-" + seasonCodes[season-1]}
}

// foreign reads an absolute date in a language other than English: in figures,
// "3. März 2025", "1er mars", "3 de marzo de 2025", "март 2025 года", "en 2019".
func (f *dateFinder) foreign(i int) found {
	if m := f.numeric(i); m.end > 0 {
		return m
	}
	if m := f.foreignSeason(i); m.end > 0 {
		return m
	}
	if m := f.foreignPeriod(i); m.end > 0 {
		return m
	}
	if m := f.foreignRelative(i); m.end > 0 {
		return m
	}
	if m := f.foreignNear(i); m.end > 0 {
		return m
	}
	months := monthTables[f.lang]
	if d, j := f.foreignDay(i); d > 0 {
		m := months[f.low(j)]
		if long := longMonths[f.low(j)+" "+f.low(j+1)]; m == 0 && f.lang == "ar" && long > 0 {
			m, j = long, j+1
		}
		if m == 0 {
			if r := f.foreignRange(i, d, j); r.end > 0 {
				return r
			}
			return f.foreignYear(i)
		}
		if f.low(j+1) == "/" && months[f.low(j+2)] == m { // "آب/أغسطس": both names of the month
			j += 2
		}
		j = f.pastStop(j + 1)
		if y, end := f.yearOf(j); y > 0 && validDay(y, m, d) {
			return found{end, "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
		if y := f.openingYear(i); y > 0 && validDay(y, m, d) {
			return found{f.trimStop(j), "DATE", fmt.Sprintf("%04d-%02d-%02d", y, m, d)}
		}
		return found{f.trimStop(j), "DATE", f.notAhead(i, f.anchor.monthDay(m, d, max(f.foreignTense(i), unclear)))}
	}
	m, j := months[strings.TrimPrefix(f.low(i), "mi-")], i
	if long := longMonths[f.low(i)+" "+f.low(i+1)]; m == 0 && f.lang == "ar" && long > 0 {
		m, j = long, i+1
	}
	if m > 0 {
		j = f.pastStop(j + 1)
		if y, end := f.yearOf(j); y > 0 {
			return found{end, "DATE", monthValue(y, m)}
		}
		if last := months[f.low(j+1)]; last > m && periodTables[f.lang].links[f.low(j)] {
			if y, _ := f.yearOf(f.pastStop(j + 2)); y > 0 {
				return found{f.trimStop(j), "DATE", monthValue(y, m)} // "entre junio y septiembre de 2024"
			}
		}
		if (yearIntroducers[f.lang][f.low(i-1)] || strings.HasPrefix(f.low(i), "mi-")) && (len(f.low(i)) > 4 || shortMonthNames[f.low(i)]) {
			value := f.anchor.monthOf(m, unclear)
			if value == "" {
				value = f.anchor.monthOf(m, f.foreignTense(i)) // half a year away: the verb tells
			}
			return found{f.trimStop(j), "DATE", f.notAhead(i, value)}
		}
		return found{}
	}
	return f.foreignYear(i)
}

// shortMonthNames are the full names of months that are as short as abbreviations.
var shortMonthNames = wordSet("mai mars juin mayo maio mei juni juli")

// foreignDay reads the day and what stands between it and the month.
func (f *dateFinder) foreignDay(i int) (d, next int) {
	s := strings.TrimRight(f.low(i), "ºª°er")
	if len(s) == 0 || len(s) > 2 || s[0] < '0' || s[0] > '9' {
		return 0, 0
	}
	d = atoi(s)
	j := f.pastStop(i + 1)
	if s := f.low(j); s == "º" || s == "°" || s == "ª" {
		j++
	}
	if s := f.low(j); s == "de" || s == "di" {
		j++
	}
	return d, j
}

// yearOf reads the year after a month, and the word for "year" after it.
func (f *dateFinder) yearOf(i int) (y, end int) {
	switch f.low(i) {
	case "de", "del", "do", ",":
		i++
	}
	y, end = f.year(i)
	if n, ending, ok := strings.Cut(f.low(i), "-"); ok && len(n) == 4 && (f.lang == "ru" || f.lang == "uk") && !hasDigit(ending) {
		y, end = atoi(n), i+1 // "2025-го"
	}
	if y == 0 || end-i != 1 {
		return 0, 0
	}
	switch f.low(end) {
	case "года", "году", "год", "року", "році", "рік":
		end++
	case "г", "р":
		end++
		if f.low(end) == "." && f.adjacent(end) {
			end++
		}
	}
	return y, end
}

// foreignYear reads a year after a word that introduces one.
func (f *dateFinder) foreignYear(i int) found {
	y, end := f.yearOf(i)
	if y < 1500 || f.words[i].punct {
		return found{}
	}
	if f.lang == "de" && y >= 1900 && y < 2100 && f.bareYear(i, end) {
		return found{end, "DATE", yearValue(y)} // nouns, which a count would stand before, have capitals
	}
	if first, _ := f.year(i - 2); first >= 1500 && f.linksYears(i-1) && yearIntroducers[f.lang][withoutElision(f.low(i-3))] {
		return found{end, "DATE", yearValue(y)}
	}
	before := withoutElision(f.low(i - 1))
	if before == "à" && f.low(i-1) == before {
		before = withoutElision(f.low(i - 2)) // "d'ici à 2030"
	}
	if y%500 == 0 && f.pluralNoun(end) {
		return found{} // "para 2000 personas"
	}
	if end-i > 1 || yearIntroducers[f.lang][before] || f.low(i-1) == "(" && f.low(end) == ")" {
		return found{end, "DATE", yearValue(y)}
	}
	return found{}
}

// bareYear reports whether the number between i and end stands alone in running
// words: no noun, unit or other number at it.
func (f *dateFinder) bareYear(i, end int) bool {
	if i > 0 && f.words[i-1].punct && f.low(i-1) != "," && f.low(i-1) != "(" && f.low(i-1) != "." {
		return false
	}
	if end == len(f.words) {
		return i > 0
	}
	next := f.words[end]
	return !next.upper && (!next.punct && !hasDigit(next.text) || next.text == "." && end+1 == len(f.words) || next.text == ",") && !f.counts(end)
}

// pastStop steps over a full stop that belongs to the word before it.
func (f *dateFinder) pastStop(i int) int {
	if f.low(i) == "." && f.adjacent(i) {
		return i + 1
	}
	return i
}

// trimStop gives back a full stop at the end, which is the sentence's.
func (f *dateFinder) trimStop(i int) int {
	if f.low(i-1) == "." {
		return i - 1
	}
	return i
}

// linksYears reports whether the word at i joins the first and the last year of a
// range: "entre 2019 y 2023".
func (f *dateFinder) linksYears(i int) bool {
	return periodTables[f.lang].links[f.low(i)]
}
