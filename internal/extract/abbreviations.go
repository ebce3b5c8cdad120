package extract

import "strings"

// An abbreviation says what a full stop after an abbreviation means for the
// sentence.
type abbreviation uint8

const (
	notAbbreviated  abbreviation = iota
	neverEnds                    // a title before a name, or "e.g.": the sentence goes on
	beforeNumber                 // "No. 5": goes on before a number, else a word like others
	mayEnd                       // "Inc.": ends only before a word that typically begins a sentence
	endsAfterNumber              // "2020 г.": ends after a number, else the sentence goes on
	endsList                     // "etc.": ends before any capital
)

// A sentenceRules is what the cutting of sentences knows of a language.
type sentenceRules struct {
	abbreviations map[string]abbreviation // lower case, without the last full stop
	starters      map[string]bool         // words that often begin a sentence, as written there
	ordinalStop   bool                    // "3. Oktober": a full stop after a number makes it an ordinal
}

// sentenceTables holds the rules by primary language tag. A language that is
// not in it takes those of "en", whose titles and Latin abbreviations are
// the ones met most often in other texts.
var sentenceTables = map[string]*sentenceRules{
	"en": newSentenceRules(false,
		`mr mrs ms messrs mx dr prof gen maj col lt cmdr cdr capt cpt sgt cpl pvt adm rear vice brig sen rep reps sens gov
		 lieut rev hon pres supt insp det amb atty adv fr mt ft e.g i.e eg ie cf viz vs v asst dep mme mlle msgr`,
		`no nos p pp vol vols art arts sec secs fig figs ch chap para paras pt ver eq app ex op cit nr n° nº № item cl reg
		 jan feb febr mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri approx ca circa est tel ext col`,
		`inc corp co cos ltd llc plc bros jr sr st ave blvd rd hwy dept univ assn bldg et.al al ph.d m.d b.a m.a d.c l.a
		 conn calif ariz ark colo del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex
		 va vt wash wis wyo ala ont que alta sask intl int'l gov't govt natl mfg mgr min max avg hrs yrs ed eds trans rept
		 cie gmbh sa ag mill sq oz lb lbs ctr div`,
		``,
		`The A An This That These Those He She It They We I You His Her Its Their Our My Your In On At But And Or So If When
		 While As After Before For From With By However Although Though There Here How What Why Who Where Which Did Do Does Is Are Was
		 Were Will Would Can Could Should Has Have Had Not No Yes To Since Because Then Also Some Many Most All Both Each Every One Nor Yet
		 Please Let Even Despite During Under Over Once Until Unlike Meanwhile Moreover Nevertheless Now Today Yesterday Tomorrow Still
		 Instead Indeed Thus Therefore Perhaps Such Several Another Other Others Any Only Just According Among Through It's He's She's
		 I'm I've We're They're That's There's Don't Didn't Hello Thanks Nobody Nothing Everyone Someone Whether Critics Officials`),
	"fr": newSentenceRules(false,
		`m mm dr pr prof me mgr st ste gén col cap lt cf c.-à-d p.ex ex env mme mlle`,
		`n° nº no p pp art chap fig vol t al janv févr fevr avr juil sept oct nov déc éd réf tél ca`,
		`cie sté av apr j.-c s.a éts bd boul dép min max av`, ``,
		`Le La Les L Un Une Des Il Elle Ils Elles On Nous Vous Je Tu Ce Cette Ces Cet Mais Et Ou Or Donc Car En Au Aux Dans Sur Pour Par
		 Avec Sans Selon Après Avant Depuis Pendant Lors Si Quand Comme Son Sa Ses Leur Leurs Notre Nos Votre Mon Ma Mes C À Cela Ceci Ainsi
		 Toutefois Cependant Enfin Puis Alors Aujourd Hier Tout Tous Plusieurs Qui Que Quoi Où Comment Pourquoi De Du D`),
	"de": newSentenceRules(true,
		`hr hrn fr dr prof dipl-ing dipl ing mag st hl frh gen z.b z d.h d u.a u.u i.d.r i.a vgl ca bzw sog insb insbes ggf evtl inkl
		 exkl zzgl abzgl einschl ehem geb gest verh dt engl frz lat bspw beisp gegr stellv phil jur med rer nat abt o.g s.o s.u max min
		 mind zw v mio mrd tsd allg bes v.a op`,
		`nr nrn s abs art kap bd bde ziff jan feb mär mrz apr jun jul aug sep sept okt nov dez abb tab anm fn rn rdnr lfd tel`,
		`u.v.m o.ä u.ä u.s.w str pl co jh jhd jhdt n.chr v.chr chr e.v hrsg aufl ff f jr sen`, ``,
		`Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ihr Ich Du Man In Im Am An Auf Aus Bei Beim Mit Nach Seit Von Vom Vor
		 Zu Zum Zur Für Gegen Ohne Um Unter Über Durch Während Wegen Trotz Doch Aber Und Oder Denn Sondern Wenn Als Da Dass Weil Ob Wie Was Wer
		 Wo Warum Dieser Diese Dieses Diesen Jener Jene Sein Seine Ihre Ihren Unser Unsere Auch Nun Noch Dann Dort Hier Damit Dabei Daher Deshalb
		 Dazu Danach Dagegen Jedoch Allerdings Heute Gestern Morgen Alle Viele Einige Kein Keine Laut Zudem Außerdem So Nicht Nur`),
	"es": newSentenceRules(false,
		`sr sra sres srta dr dra prof profa d dña gral cnel cap tte lic ing arq mons st sto sta ee.uu p.ej ej cf vda excmo ilmo fr`,
		`n° nº núm num no p pp pág págs art arts cap vol fig tel t ene feb mar abr may jun jul ago sept oct nov dic aprox av avda`,
		`ud uds vd vds s.a s.l cía a.c d.c jr hnos dpto min max edo`, ``,
		`El La Los Las Un Una Unos Unas Lo Él Ella Ellos Ellas Yo Tú Usted Nosotros Se Su Sus Mi Este Esta Estos Estas Ese Esa Eso Esto Aquel Pero Y O En
		 De Del Al A Con Sin Por Para Según Tras Desde Hasta Sobre Entre Durante Cuando Como Si Aunque Mientras Además También No Sí Hoy Ayer Así
		 Entonces Sin Más Muchos Todos Cada Qué Quién Cómo Dónde Por Ante Es Son Fue Hay`),
	"it": newSentenceRules(false,
		`sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa avv ing on sen gen col cap ten mons don ss s cfr cf es p.es rag geom arch egr gent`,
		`n nn n° nº num p pp pag pagg art artt cap vol fig tab tel gen feb mar apr mag giu lug ago set sett ott nov dic ca`,
		`s.p.a spa s.r.l srl a.c d.c jr f.lli soc`, ``,
		`Il Lo La I Gli Le L Un Uno Una Egli Lui Lei Essi Loro Io Tu Noi Voi Si Ma E O In Nel Nella Nei Al Alla Ai Dal Dalla Del Della Di A Da Con Su Sul Sulla
		 Per Tra Fra Secondo Dopo Prima Durante Quando Se Come Che Chi Cosa Dove Perché Questo Questa Questi Queste Quello Quella Anche Non Sì Oggi Ieri Così
		 Inoltre Tuttavia Infatti Quindi Poi Ogni Tutti Molti È Sono`),
	"pt": newSentenceRules(false,
		`sr sra srs dr dra prof profa d gen gal cel cap ten eng arq st sto sta exmo exma v p.ex ex cf`,
		`n° nº num no p pp pág págs art arts cap vol fig tel jan fev mar abr mai jun jul ago set out nov dez aprox av`,
		`ltda s.a cia a.c d.c jr depto min max`, ``,
		`O A Os As Um Uma Uns Umas Ele Ela Eles Elas Eu Tu Você Nós Se Seu Sua Seus Suas Este Esta Esse Essa Isso Isto Aquele Mas E Ou Em No Na Nos Nas De Do Da
		 Dos Das Ao À Com Sem Por Pelo Pela Para Segundo Após Desde Até Sobre Entre Durante Quando Como Embora Enquanto Além Também Não Sim Hoje Ontem Assim
		 Então Porém Já Mais Muitos Todos Cada Que Quem Onde Por É São Foi Há`),
	"nl": newSentenceRules(false,
		`dhr mevr mw mr dr drs ir ing prof ds kol gen kap lt st bijv bv b.v d.w.z dwz o.a m.a.w t.a.v i.v.m n.a.v m.b.t resp evt incl excl
		 zgn z.g ca vgl cf min max mln mld vm nm t.o.v a.u.b`,
		`nr nrs p pp blz art hfst jan feb mrt apr jun jul aug sep sept okt nov dec afb fig tel par`,
		`e.d n.v nv str jr sr co e.a j.l v.chr n.chr`, ``,
		`De Het Een Hij Zij Ze Wij We Ik Jij Je U Dit Dat Deze Die Er In Op Aan Bij Met Na Naar Van Voor Uit Over Onder Door Tijdens Sinds Volgens Maar En Of Want
		 Als Toen Terwijl Omdat Hoewel Wat Wie Waar Waarom Hoe Ook Nu Dan Daar Hier Zijn Haar Hun Ons Onze Alle Veel Geen Niet Vandaag Gisteren Toch Zo`),
	"ru": newSentenceRules(false,
		`т.е т.н т.к см ср напр им ул пл пер просп бул д кв корп г-н г-жа гг-н проф акад доц ген полк майор кап лейт св тов чл-корр чл инж к.т.н
		 обл р-н пос дер с ст оз п рис табл тел т`,
		`№ п пп ст стр гл рис разд ч янв февр фев мар апр авг сен сент окт нояб ноя дек табл т`,
		`т.о др пр и.о н.э руб коп долл тыс млн млрд чел мин сек час экз изд ред н.с`,
		`г гг в вв`,
		`В Во На Но И А Он Она Они Оно Мы Вы Я Ты Это Этот Эта Эти Тот Та Те По С Со К Ко Из От До За Для При О Об У Как Что Кто Где Когда Если Хотя Однако Также
		 Кроме После Перед Во Между Его Её Их Наш Все Всё Не Ни Да Нет Тем Так Там Здесь Тогда Сегодня Вчера Ранее Позже Поэтому Согласно`),
	"uk": newSentenceRules(false,
		`т.зв т.е див напр ім вул пл пров просп буд кв п проф акад доц ген полк св м с смт обл р-н рис табл тел т чл кор`,
		`№ ст стор с гл рис розд ч січ лют бер квіт трав черв лип серп вер жовт лист груд табл т п`,
		`ін н.е грн коп дол тис млн млрд чол хв сек вид ред`,
		`р рр ст`,
		`У В На Але Та І Й А Він Вона Вони Воно Ми Ви Я Ти Це Цей Ця Ці Той За З Із Зі До Від Для При Про Як Що Хто Де Коли Якщо Хоча Однак Також Крім Після Перед
		 Між Його Її Їх Наш Усі Все Не Ні Так Там Тут Тоді Сьогодні Вчора Раніше Тому Згідно По Під`),
	"ar": newSentenceRules(false, `د أ م ص ق هـ ا`, `ص رقم`, ``, `م هـ`, ``),
}

// andSoOn are short forms that end a list, in any language.
const andSoOn = "etc ecc usw enz osv т.д т.п u.s.w"

// newSentenceRules makes the rules of a language from lists of words: never,
// number, may and after are the abbreviations of the four classes.
func newSentenceRules(ordinalStop bool, never, number, may, after, starters string) *sentenceRules {
	r := &sentenceRules{abbreviations: map[string]abbreviation{}, starters: map[string]bool{}, ordinalStop: ordinalStop}
	for _, class := range []struct {
		words string
		is    abbreviation
	}{{never, neverEnds}, {number, beforeNumber}, {may, mayEnd}, {after, endsAfterNumber}, {andSoOn, endsList}} {
		for _, w := range strings.Fields(class.words) {
			if r.abbreviations[w] == notAbbreviated {
				r.abbreviations[w] = class.is
			}
		}
	}
	for _, w := range strings.Fields(starters) {
		r.starters[w] = true
	}
	return r
}

// rulesOf returns the rules for a BCP 47 tag.
func rulesOf(lang string) *sentenceRules {
	primary := primaryTag(lang)
	if r := sentenceTables[primary]; r != nil {
		return r
	}
	return sentenceTables["en"]
}
