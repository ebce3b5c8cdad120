package extract

import (
	"maps"
	"slices"
	"strings"
)

// A relativePhrase counts n units from the publication date.
type relativePhrase struct {
	n int
	u unit
}

// relativePhrases are, by language, the phrases that name the last, this and the
// next year and month, without the article before them.
var relativePhrases = map[string]map[string]relativePhrase{
	"fr": nearPhrases("an dernier/année dernière/an passé/année passée", "cette année/fin de l'année/fin de l’année", "an prochain/année prochaine",
		"mois dernier/mois passé", "ce mois-ci/fin du mois", "mois prochain"),
	"de": nearPhrases("letztes jahr/letzten jahr/letzten jahres/vergangenes jahr/vergangenen jahr/vergangenen jahres/voriges jahr/vorigen jahr/vorigen jahres",
		"dieses jahr/diesem jahr/dieses jahres/ende des jahres/jahresende", "nächstes jahr/nächsten jahr/nächsten jahres/kommendes jahr/kommenden jahr/kommenden jahres",
		"letzten monat/vergangenen monat/vorigen monat", "diesen monat/diesem monat/dieses monats/ende des monats/monatsende", "nächsten monat/kommenden monat"),
	"es": nearPhrases("año pasado", "este año/fin de año/final de año/finales de año", "próximo año/año próximo/año que viene", "mes pasado", "este mes/fin de mes/final de mes/finales de mes", "próximo mes/mes próximo/mes que viene"),
	"it": nearPhrases("anno scorso/scorso anno", "quest'anno/quest’anno/fine anno/fine dell'anno/fine dell’anno", "prossimo anno/anno prossimo", "mese scorso/scorso mese", "questo mese/fine mese/fine del mese", "prossimo mese/mese prossimo"),
	"pt": nearPhrases("ano passado", "este ano/neste ano/deste ano/fim do ano/final do ano", "próximo ano/ano que vem", "mês passado", "este mês/neste mês/deste mês/fim do mês/final do mês", "próximo mês/mês que vem"),
	"nl": nearPhrases("vorig jaar", "dit jaar/eind van het jaar/einde van het jaar", "volgend jaar/komend jaar", "vorige maand", "deze maand/eind van de maand/einde van de maand", "volgende maand/komende maand"),
	"ru": nearPhrases("прошлом году/прошлого года", "этом году/этого года/конца года/конце года/текущем году/текущего года", "следующем году/следующего года/будущем году",
		"прошлом месяце/прошлого месяца", "этом месяце/конца месяца/конце месяца", "следующем месяце"),
	"uk": nearPhrases("минулого року/минулому році/торік", "цього року/цьогоріч/кінця року", "наступного року/наступному році",
		"минулого місяця", "цього місяця/кінця місяця", "наступного місяця"),
	"ar": nearPhrases("العام الماضي/السنة الماضية", "هذا العام/العام الجاري/العام الحالي", "العام المقبل/العام القادم", "الشهر الماضي", "هذا الشهر/الشهر الجاري", "الشهر المقبل/الشهر القادم"),
}

// relativeStarts are, by language, the words that begin the phrases of relativePhrases.
var relativeStarts = func() map[string]map[string][]string {
	m := map[string]map[string][]string{}
	for lang, phrases := range relativePhrases {
		m[lang] = byFirstWord(slices.Collect(maps.Keys(phrases)))
	}
	return m
}()

// otherYears are words after a year that is no calendar year.
var otherYears = wordSet("letivo lectivo escolar scolaire scolastico académico académique accademico fiscal fiscale financiero financeiro económico")

// nearPhrases lists the phrases for the last, this and the next year and month.
func nearPhrases(phrases ...string) map[string]relativePhrase {
	m := map[string]relativePhrase{}
	for i, group := range phrases {
		u := year
		if i >= 3 {
			u = monthly
		}
		for p := range strings.SplitSeq(group, "/") {
			m[p] = relativePhrase{i%3 - 1, u}
		}
	}
	return m
}

// foreignNear reads "el año pasado", "im vergangenen Jahr" from its noun phrase
// on.
func (f *dateFinder) foreignNear(i int) found {
	if i >= len(f.words) {
		return found{}
	}
	phrases, starts := relativePhrases[f.lang], relativeStarts[f.lang]
	first := withoutElision(f.low(i))
	if starts[first] == nil && starts[f.words[i].lower] == nil {
		return found{}
	}
	for n := 4; n > 0; n-- {
		if i+n > len(f.words) {
			continue
		}
		p, ok := phrases[f.phrase(i, n)]
		if !ok && n > 1 {
			p, ok = phrases[first+" "+f.phrase(i+1, n-1)]
		}
		if y, _ := f.yearOf(i + n); ok && y == 0 && !otherYears[f.low(i+n)] {
			return found{i + n, "DATE", f.anchor.shift(p.n, p.u)}
		}
	}
	return found{}
}

// seasonPointers are, by language, the words that make a season the one of the
// publication's year, the last or the next.
var seasonPointers = map[string]map[string]tense{
	"fr": {"cet": unclear, "cette": unclear, "dernier": past, "prochain": future},
	"de": {"diesen": unclear, "diesem": unclear, "dieses": unclear, "letzten": past, "vergangenen": past, "nächsten": future, "kommenden": future},
	"es": {"este": unclear, "esta": unclear, "pasado": past, "pasada": past, "próximo": future, "próxima": future},
	"it": {"questa": unclear, "scorso": past, "scorsa": past, "prossimo": future, "prossima": future},
	"pt": {"este": unclear, "esta": unclear, "neste": unclear, "nesta": unclear, "passado": past, "passada": past, "próximo": future, "próxima": future},
	"nl": {"dit": unclear, "deze": unclear, "afgelopen": past, "volgend": future, "komend": future, "komende": future},
	"ru": {"этой": unclear, "этим": unclear, "прошлой": past, "прошлым": past, "следующей": future, "следующим": future},
	"uk": {"цієї": unclear, "цього": unclear, "минулої": past, "минулого": past, "наступної": future, "наступного": future},
}

// pointedSeason reads the season n at word i with the word that points to its
// year: "cet automne", "im vergangenen Sommer", "el verano pasado".
func (f *dateFinder) pointedSeason(i, n int) found {
	pointers := seasonPointers[f.lang]
	if when, ok := pointers[f.low(i-1)]; ok {
		return found{i + 1, "DATE", f.anchor.season(n, when)}
	}
	if when, ok := pointers[f.low(i+1)]; ok && when != unclear {
		return found{i + 2, "DATE", f.anchor.season(n, when)}
	}
	return found{}
}
