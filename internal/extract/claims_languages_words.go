package extract

import "strings"

// claimLanguages are the languages other than English in which claims are found.
var claimLanguages = map[string]*claimLanguage{
	"de": {
		verbs: wordSet(`sagte sagten sagt sagen erklärte erklärten erklärt erklären betonte betonten betont warnte warnten warnt warnen forderte forderten fordert fordern
			kritisierte kritisiert kritisieren begrüßte begrüßt begrüßen mahnte mahnt berichtete berichteten berichtet behauptete behaupten behauptet schrieb schreibt meinte meint
			kündigte ergänzte versicherte bezeichnete bezeichnet nannte nennt bestätigte bestätigt dementierte verlangte verlangt verlangen rechnet rechnen erwartet erwarten
			schätzt schätzen glaubt entgegnete erwiderte verwies lobte beklagte beklagt äußerte vermutet vermuten teilte gab hält halten räumte befürchtet bezweifelt widersprach bedauerte`),
		auxiliaries: wordSet(`ist sind war waren wird werden wurde wurden hat haben hatte hatten kann können könnte könnten muss müssen soll sollen dürfte dürften will`),
		perfect:     wordSet(`hat haben hatte hatten`),
		closing: wordSet(`gesagt erklärt betont gewarnt gefordert kritisiert begrüßt gemahnt berichtet behauptet geschrieben angekündigt ergänzt versichert bezeichnet bestätigt dementiert verlangt geschätzt
			mitgeteilt eingeräumt zurückgewiesen geäußert vermutet bedauert widersprochen gelobt beklagt vorgeworfen hingewiesen verurteilt empfohlen vorgeschlagen zugesagt versprochen bestritten`),
		hearsay:    wordSet(`heißt hieß`),
		that:       wordSet(`dass daß ob`),
		according:  phrases(`nach angaben; nach einschätzung; nach ansicht; nach worten; nach den worten; laut`),
		small:      wordSet(`der die das des dem den ein eine einer eines einem von vom für am im in und zu zur zum an aus bei`),
		verbSecond: true,
	},
	"fr": {
		verbs: wordSet(`dit disent déclare déclarent affirme affirment assure assurent estime estiment explique expliquent indique indiquent précise précisent rappelle rappellent
			souligne soulignent ajoute annonce annoncent dénonce dénoncent conteste contestent avertit prévient juge reconnaît répond regrette regrettent demande demandent raconte confie
			soutient considère craint craignent redoute redoutent réclame réclament propose constate constatent observe note signale révèle recommande recommandent informe exige exigent salue critique
			promet confirme dément conclut calcule insiste plaide`),
		participles: wordSet(`dit déclaré affirmé assuré estimé expliqué indiqué précisé rappelé souligné ajouté annoncé dénoncé contesté averti prévenu jugé reconnu répondu regretté demandé raconté
			confié soutenu signalé révélé recommandé informé exigé salué critiqué promis confirmé démenti conclu insisté`),
		auxiliaries: wordSet(`a ont avait avaient`),
		that:        wordSet(`que qu'il qu’il qu'elle qu’elle qu'ils qu’ils qu'un qu’un qu'une qu’une qu'en qu’en qu'on qu’on`),
		according:   phrases(`selon; d'après; d’après`),
		small:       wordSet(`le la les l un une des du de d à au aux en et pour sur par`),
	},
	"es": {
		verbs: wordSet(`dijo dijeron dice dicen afirmó afirmaron afirma afirman aseguró aseguraron asegura aseguran señaló señalaron señala señalan indicó indicaron indica indican explicó explicaron
			explica explican anunció anunciaron anuncia advirtió advirtieron advierte advierten sostuvo sostuvieron sostiene sostienen declaró declararon agregó añadió añade precisó destacó subrayó
			denunció denunciaron denuncia pidió pidieron pide piden exigió exigieron exige exigen criticó criticaron critica respondió responde reconoció reconoce informó informaron informa manifestó
			consideró considera consideran estimó estima estiman calcula calculan calculó cree creen teme temen niega negó confirmó confirmaron recordó insistió rechazó rechazaron lamentó prometió
			propuso recomendó recomienda reveló admitió opinó acusó contó reiteró`),
		participles: wordSet(`dicho afirmado asegurado anunciado señalado pedido informado advertido explicado denunciado confirmado reconocido exigido`),
		auxiliaries: wordSet(`ha han había habían`),
		that:        wordSet(`que`),
		according:   phrases(`según; de acuerdo con; a juicio de`),
		small:       wordSet(`el la los las un una unos de del a al en y para por lo con`),
	},
	"it": {
		verbs: wordSet(`disse dice dicono afferma affermano sostiene sostengono spiega spiegano annuncia annunciano dichiara dichiarano osserva osservano sottolinea sottolineano aggiunge
			avverte avvertono stima stimano calcola calcolano chiede chiedono denuncia denunciano critica criticano risponde ricorda assicura precisa riferisce riferiscono rivela ritiene ritengono
			teme temono nega conferma promette ammette conclude racconta raccontano propone comunica`),
		participles: wordSet(`detto affermato sostenuto spiegato annunciato dichiarato osservato sottolineato aggiunto avvertito stimato calcolato chiesto denunciato criticato risposto ricordato
			assicurato precisato riferito negato confermato promesso ammesso raccontato comunicato rivelato`),
		auxiliaries: wordSet(`ha hanno aveva avevano`),
		that:        wordSet(`che`),
		according:   phrases(`secondo; a detta di`),
		small:       wordSet(`il lo la i gli le un una uno di del della dei delle dello degli a al alla in nel nella e per da dal con`),
	},
	"pt": {
		verbs: wordSet(`disse disseram diz dizem afirmou afirmaram afirma afirmam garantiu garante assegurou assegura explicou explica anunciou anunciaram anuncia alertou alertaram alerta
			avisou avisa defendeu defende defendem considerou considera sublinhou salientou acrescentou acrescenta referiu refere indicou indica informou informaram informa declarou criticou critica
			denunciou denuncia pediu pede pedem exigiu exige exigem respondeu responde reconheceu reconhece admitiu admite prevê preveem contestou contesta contestam estimou estima calcula acredita acreditam receia teme temem nega negou
			confirmou confirma lembrou recordou prometeu propôs recomendou revelou lamentou ressaltou destacou reiterou argumenta sustenta`),
		that:      wordSet(`que`),
		according: phrases(`segundo; de acordo com; na opinião de; conforme`),
		small:     wordSet(`o a os as um uma de do da dos das em no na e para por ao à com`),
	},
	"nl": {
		verbs: wordSet(`zei zeiden zegt zeggen meldt melden meldde meldden verklaarde verklaart stelt stelde stellen vindt vinden vond waarschuwt waarschuwde waarschuwen benadrukt benadrukte
			noemt noemde noemen denkt denken verwacht verwachten verwachtte schat schatte schatten berekende berekent oordeelde oordeelt concludeert concludeerde adviseert adviseerde erkent erkende
			ontkent ontkende eist eiste eisen bevestigt bevestigde antwoordde reageert schrijft schreef hoopt vreest vrezen belooft beloofde pleit bepleit berichtte`),
		auxiliaries: wordSet(`is zijn was waren wordt worden werd werden heeft hebben had hadden kan kunnen moet moeten zal zullen zou zouden gaat gaan`),
		perfect:     wordSet(`heeft hebben had hadden`),
		closing:     wordSet(`gezegd verklaard gewaarschuwd aangekondigd bevestigd ontkend gemeld geschreven benadrukt geëist gevraagd bekritiseerd beloofd voorgesteld toegezegd erkend geadviseerd`),
		that:        wordSet(`dat of`),
		according:   phrases(`volgens`),
		small:       wordSet(`de het een van voor in op en te bij aan uit`),
		verbSecond:  true,
	},
	"ru": {
		verbs: wordSet(`сказал сказала сказали заявил заявила заявили заявляет заявляют сообщил сообщила сообщили сообщает сообщают отметил отметила отметили отмечает отмечают подчеркнул подчеркнула
			добавил добавила пояснил пояснила объяснил объяснила уточнил уточнила утверждает утверждают утверждал считает считают полагает полагают предупредил предупредила предупреждают предупреждает
			признал признала подтвердил подтвердила опроверг опровергла отверг потребовал потребовала требует требуют призвал призвала обвинил обвинила пообещал пообещала обещает написал ответил ответила
			напомнил напомнила оценивает оценил прогнозирует рекомендует рекомендуют рассказал рассказала говорит говорят указал указала указывает`),
		that:      wordSet(`что чтобы будто`),
		according: phrases(`по данным; по словам; по мнению; по оценке; по оценкам; по информации; по сведениям; согласно`),
		small:     wordSet(`и в во на по с из для о об при`),
	},
	"uk": {
		verbs: wordSet(`сказав сказала сказали заявив заявила заявили заявляє заявляють повідомив повідомила повідомили повідомляє повідомило зазначив зазначила зазначили зазначає наголосив наголосила
			підкреслив підкреслила додав додала пояснив пояснила уточнив уточнила стверджує стверджують вважає вважають попередив попередила попереджають попереджає визнав визнала підтвердив підтвердила
			спростував відкинув вимагає вимагають закликав закликала звинуватив звинуватила пообіцяв пообіцяла написав відповів відповіла нагадав нагадала оцінює прогнозує рекомендує розповів розповіла
			каже кажуть говорить вказав вказала`),
		that:      wordSet(`що щоб ніби`),
		according: phrases(`за словами; за даними; за оцінкою; за оцінками; за інформацією; на думку; згідно з`),
		small:     wordSet(`і й та в у на по з із зі для про при`),
	},
	"ar": {
		verbs: wordSet(`قال قالت قالوا يقول تقول صرح صرحت أعلن أعلنت يعلن أكد أكدت يؤكد تؤكد أوضح أوضحت ذكر ذكرت أضاف أضافت أشار أشارت حذر حذرت يحذر شدد شددت اعتبر اعتبرت يرى ترى
			يعتقد زعم زعمت نفى نفت طالب طالبت انتقد انتقدت توقع توقعت يتوقع أفاد أفادت رفض رفضت`),
		that:      wordSet(`إن أن بأن أنه أنها إنه إنها أنهم`),
		according: phrases(`وبحسب; بحسب; وحسب; حسب; وفقا ل; ووفقا; وفقا`),
		small:     wordSet(`في من على إلى`),
		verbFirst: true,
	},
}

// phrases cuts a list of phrases.
func phrases(list string) (out []string) {
	for p := range strings.SplitSeq(list, ";") {
		out = append(out, strings.TrimSpace(p))
	}
	return out
}
