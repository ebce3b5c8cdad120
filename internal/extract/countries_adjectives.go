package extract

import (
	"slices"
	"strings"
	"sync"

	"briefbook/internal/seed"
)

// adjectiveLanguages are the columns of localAdjectives after the code, each with
// the endings that its stems take.
var adjectiveLanguages = []struct{ lang, endings string }{
	{"de", " e er es en em"}, {"fr", " e s es ne nes"}, {"es", " o a os as es s"}, {"it", "o a i e hi he"}, {"pt", " o a os as es s"}, {"nl", " e"},
}

// localAdjectives are the stems of the adjectives of countries, without accents.
// Source: written for this project from general knowledge.
const localAdjectives = `
DE deutsch/bundesdeutsch allemand aleman tedesc alema/alemao/alemaes duits
FR franzosisch francais frances frances frances frans
IT italienisch italien italian italian italian italiaans
ES spanisch espagnol espanol spagnol espanhol/espanhois spaans
PT portugiesisch portugais portugues portoghes portugues portugees/portuges
GB britisch britannique britanic britannic britanic brits
IE irisch irlandais irlandes irlandes irlandes iers
NL niederlandisch neerlandais neerlandes/holandes olandes holandes/neerlandes nederlands
BE belgisch belge belga belg/belga belga belgisch
CH schweizerisch/schweizer suisse suiz svizzer suic zwitsers
AT osterreichisch autrichien austriac austriac austriac oostenrijks
PL polnisch polonais polac polacc polones/polaca/polaco pools
CZ tschechisch tcheque chec cec tchec/checa tsjechisch
HU ungarisch hongrois hungar ungheres hungar hongaars
RO rumanisch roumain ruman rumen romen roemeens
GR griechisch grec/grecque grieg grec greg grieks
BG bulgarisch bulgare bulgar bulgar bulgar bulgaars
LT litauisch lituanien lituan lituan lituan litouws
LV lettisch letton leton letton letao/leta letlands/lets
EE estnisch estonien estoni eston estoni estisch/ests
FI finnisch finlandais finlandes/finlandesa finlandes finlandes fins
SE schwedisch suedois suec svedes suec zweeds
NO norwegisch norvegien norueg norveges norueg/noruegues noors
DK danisch danois danes danes dinamarques deens
RU russisch russe rus russ russ russisch
UA ukrainisch ukrainien ucranian ucrain ucranian oekraiens
BY belarussisch/weissrussisch bielorusse bielorrus bielorus bielorruss belarussisch/wit-russisch
TR turkisch turc/turque turc turc turc turks
CN chinesisch chinois chin cines chines chinees/chines
JP japanisch japonais japones giappones japones japans
KR sudkoreanisch sud-coreen surcorean sudcorean sul-corean zuid-koreaans
IN indisch indien indi indian indian indiaas
US us-amerikanisch/amerikanisch americain/etats-unien estadounidense statunitens/american norte-american/estadunidense/american amerikaans
CA kanadisch canadien canadiens canades canadens/canadense canadees/canades
MX mexikanisch mexicain mexican messican mexican mexicaans
BR brasilianisch bresilien brasilen/brasiler brasilian brasileir braziliaans
AR argentinisch argentin argentin argentin argentin argentijns
CL chilenisch chilien chilen cilen chilen chileens
CO kolumbianisch colombien colombian colombian colombian colombiaans
PE peruanisch peruvien peruan peruvian peruan peruaans
VE venezolanisch venezuelien venezolan venezuelan venezuelan venezolaans
IL israelisch israelien israeli israelian israelens/israelense israelisch
IR iranisch iranien irani iranian iranian iraans
IQ irakisch irakien iraqui iracen iraquian iraaks
SY syrisch syrien siri sirian siri syrisch
LB libanesisch libanais libanes libanes libanes libanees/libanes
EG agyptisch egyptien egipci egizian egipci egyptisch
MA marokkanisch marocain marroqui marocchin marroquin marokkaans
DZ algerisch algerien argelin algerin argelin algerijns
TN tunesisch tunisien tunecin tunisin tunisian tunesisch
LY libysch libyen libi libic libi libisch
RS serbisch serbe serbi serb servi servisch
HR kroatisch croate croat croat croat kroatisch
MD moldauisch moldave moldav moldav moldav moldavisch
GE georgisch georgien georgian georgian georgian georgisch
SK slowakisch slovaque eslovac slovacc eslovac slowaaks
SI slowenisch slovene esloven sloven esloven sloveens
AL albanisch albanais albanes albanes albanes albanees/albanes
BA bosnisch bosnien/bosniaque bosni bosniac bosni bosnisch
MK nordmazedonisch macedonien macedoni macedon macedoni noord-macedonisch
ME montenegrinisch montenegrin montenegrin montenegrin montenegrin montenegrijns
CY zyprisch/zypriotisch chypriote chipriot/chipriota cipriot/ciprio cipriot/cipriota cypriotisch
IS islandisch islandais islandes islandes islandes ijslands
LU luxemburgisch luxembourgeois luxemburgues lussemburghes luxemburgues luxemburgs
KZ kasachisch kazakh kazaj kazak/kazac cazaque/cazaqu kazachs
UZ usbekisch ouzbek uzbek/uzbeko uzbek/uzbec uzbeque/usbeque oezbeeks
AM armenisch armenien armeni armen armeni armeens
AZ aserbaidschanisch azerbaidjanais azerbaiyan azerbaigian azerbaijan azerbeidzjaans
SA saudisch/saudi-arabisch saoudien saudi saudit saudit saoedisch/saoedi-arabisch
AE emiratisch emirien/emirati emirati emiratin emirati emiratisch
JO jordanisch jordanien jordan giordan jordanian jordaans
YE jemenitisch yemenite yemeni yemenit iemenit jemenitisch
AF afghanisch afghan afgan afgan afega/afegao afghaans
PK pakistanisch pakistanais pakistani pakistan/pachistan paquistanes pakistaans
VN vietnamesisch vietnamien vietnamit/vietnamita vietnamit vietnamit/vietnamita vietnamees/vietnames
TH thailandisch thailandais tailandes thailandes tailandes thais
ID indonesisch indonesien indonesi indonesian indonesi indonesisch
PH philippinisch philippin filipin filippin filipin filipijns
KP nordkoreanisch nord-coreen norcorean nordcorean norte-corean noord-koreaans
MN mongolisch mongol mongol mongol mongol mongools
ZA sudafrikanisch sud-africain sudafrican sudafrican sul-african zuid-afrikaans
NG nigerianisch nigerian nigerian nigerian nigerian nigeriaans
NE nigrisch nigerien nigerin nigerin nigerin nigerees
KE kenianisch kenyan kenian/keniata kenian/keniot queni/quenian keniaans/keniaas
ET athiopisch ethiopien etiope/etiop etiop etiope/etiop ethiopisch
GH ghanaisch ghaneen ghanes ghanes ganes/ganense ghanees/ghanes
SN senegalesisch senegalais senegales senegales senegales senegalees/senegales
ML malisch malien maliense/maliens malian malian malinees/malines
SD sudanesisch soudanais sudanes sudanes sudanes soedanees/soedanes
UG ugandisch ougandais ugandes ugandes ugandes/ugandense oegandees/oegandes
CM kamerunisch camerounais camerunes camerunes/camerunens camarones kameroens
CI ivorisch ivoirien marfilen ivorian marfinense/marfinens ivoriaans
CU kubanisch cubain cuban cuban cuban cubaans
EC ecuadorianisch equatorien ecuatorian ecuadorian/ecuadoregn equatorian ecuadoraans
BO bolivianisch bolivien bolivian bolivian bolivian boliviaans
PY paraguayisch paraguayen paraguay paraguaian/paraguayan paraguai paraguayaans
UY uruguayisch uruguayen uruguay uruguaian/uruguayan uruguai uruguayaans
GT guatemaltekisch guatemalteque guatemaltec guatemaltec guatemaltec guatemalteeks
HN honduranisch hondurien honduren honduregn hondurenh hondurees/hondures
PA panamaisch panameen panamen panamens panamenh panamees/panames
DO dominikanisch dominicain dominican dominican dominican dominicaans
AU australisch australien australian australian australian australisch
`

var loadLocalAdjectives = sync.OnceValue(func() map[string]map[string]string {
	tables := map[string]map[string]string{}
	for row := range strings.Lines(strings.TrimSpace(localAdjectives)) {
		fields := strings.Fields(row)
		for i, column := range adjectiveLanguages {
			table := tables[column.lang]
			if table == nil {
				table = map[string]string{}
				tables[column.lang] = table
			}
			for stem := range strings.SplitSeq(fields[i+1], "/") {
				for ending := range strings.SplitSeq(column.endings, " ") {
					table[stem+ending] = fields[0]
				}
			}
		}
	}
	return tables
})

// noteAdjectives notes the countries that the adjectives of another language than
// English name.
func (n *namer) noteAdjectives() {
	lang := primaryTag(n.t.lang)
	if n.english || !slices.ContainsFunc(adjectiveLanguages, func(c struct{ lang, endings string }) bool { return c.lang == lang }) {
		return
	}
	table := loadLocalAdjectives()[lang]
	for i := range n.w {
		w := &n.w[i]
		if len(w.key) < 4 || n.t.words[i].punct || w.class&isFunction != 0 {
			continue
		}
		code, ok := table[withoutAccents(withoutElision(w.key))]
		if !ok || n.mayBeLanguage(i, lang) {
			continue
		}
		n.adjectives = append(n.adjectives, Name{Span: seed.Span{Start: n.t.words[i].Start, End: w.end}, Type: Country, Canonical: n.tables.gaz.byCode[code], Code: code, Adjective: true})
	}
}

// mayBeLanguage reports whether the adjective at word i has no noun beside it where
// the language puts it: before it in Romance languages, else behind it. Plurals are
// people.
func (n *namer) mayBeLanguage(i int, lang string) bool {
	noun := func(k int) bool {
		return k >= 0 && k < len(n.w) && n.t.words[k].block == n.t.words[i].block && !n.t.words[k].punct && n.w[k].class&isFunction == 0
	}
	if lang == "de" || lang == "nl" {
		return !noun(i+1) && !endsWithAny(n.w[i].key, []string{"en", "er"})
	}
	return !noun(i-1) && !(strings.HasSuffix(n.w[i].key, "s") && len(n.w[i].key) > 5 && !endsWithAny(n.w[i].key, []string{"ais", "ois", "ês", "és"}))
}
