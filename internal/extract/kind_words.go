package extract

// kindLabels are phrases that name the kind of a document where a part of a line
// of its head begins with them. A line that begins with one of those apart is no
// title.
var kindLabels = []struct {
	kind         string
	apart, other []string
}{
	{"press release",
		phrases(`for immediate release; press release; press releases; news release; news releases; media release; communiqué de presse; pressemitteilung; comunicado de prensa; nota de prensa;
			comunicato stampa; comunicado de imprensa; persbericht; пресс-релиз; прес-реліз`),
		phrases(`press statement; press notice; press information; media statement; media advisory; corporate news; dossier de presse; presseinformation; pressemeldung; presseerklärung;
			medieninformation; medienmitteilung; presseaussendung; boletín de prensa; gacetilla; nota stampa; comunicado à imprensa; nota à imprensa; pressmeddelande; pressemelding;
			pressemeddelelse; lehdistötiedote; komunikat prasowy; informacja prasowa; tisková zpráva; tlačová správa; sajtóközlemény; comunicat de presă; priopćenje za medije;
			saopštenje za javnost; basın bülteni; basin bülteni; basın açıklaması; basin açiklamasi; δελτίο τύπου; сообщение для прессы; съобщение за медиите; بيان صحفي; بلاغ صحفي; 보도자료; 新闻稿; 新聞稿;
			プレスリリース; 報道発表`)},
	{"policy brief",
		phrases(`policy brief; policy briefing; briefing note; briefing paper; issue brief; policy paper; policy note`),
		phrases(`briefing; ministerial briefing; note de politique; note d'orientation; note de synthèse; positionspapier; documento de políticas; nota de política; nota de políticas; beleidsnota; аналитическая записка;
			аналітична записка`)},
	{"fact sheet",
		phrases(`fact sheet; factsheet; backgrounder; at a glance`),
		phrases(`steckbrief; key facts; facts and figures; facts & figures; frequently used figures; the facts; faktenblatt; zahlen und fakten; daten und fakten; auf einen blick; fiche d'information;
			fiche d’information; fiche d'info; chiffres clés; hoja informativa; ficha informativa; ficha técnica; cifras clave; datos clave; scheda informativa; ficha de dados; factos e números;
			feitenblad; informatieblad; kerncijfers; feiten en cijfers; faktablad; faktaark; информационный листок; факты и цифры; інформаційний листок; факти та цифри; 팩트시트`)},
	{"questions and answers",
		nil,
		phrases(`q&a; questions and answers; questions & answers; frequently asked questions; faq; faqs; häufig gestellte fragen; häufige fragen; fragen und antworten; questions fréquentes;
			foire aux questions; questions et réponses; questions-réponses; preguntas frecuentes; preguntas y respuestas; domande frequenti; domande e risposte; perguntas frequentes;
			perguntas e respostas; veelgestelde vragen; vragen en antwoorden; vanliga frågor; frågor och svar; spørgsmål og svar; pytania i odpowiedzi; otázky a odpovědi; întrebări și răspunsuri;
			întrebări frecvente; вопросы и ответы; часто задаваемые вопросы; запитання та відповіді; поширені запитання`)},
	{"interview",
		nil,
		phrases(`interview mit; interview met; interview avec; seven questions to; ten questions to; interview with; interview by; interviewed by; q&a with; an interview; exclusive interview; in conversation with; a conversation with; five questions for; five questions to;
			five minutes with; entretien; grand entretien; propos recueillis; entretien avec; entrevista; conversa com; conversación con; intervista; a colloquio con; das interview; im gespräch;
			fragen an; im interview; in gesprek met; wywiad; rozhovor; مقابلة; حوار مع; интервью; інтерв'ю; інтерв’ю; беседовал; беседовала`)},
	{"speech",
		nil,
		phrases(`remarks by; remarks of; remarks to; speech by; speech of; speech to; speech at; address by; address to; address of; keynote; keynote address; keynote speech; maiden speech; inaugural speech; speaking notes; as delivered; check against delivery;
			as prepared for delivery; opening remarks; closing remarks; prepared remarks; speeches; inaugural address; lecture by; testimony of; testimony by; written testimony; discours de; discours du;
			discours d'; discours prononcé; allocution; rede von; rede des; rede der; ansprache; es gilt das gesprochene wort; seul le prononcé fait foi; discurso de; discurso del; palabras de;
			palabras del; intervención de; intervención del; discorso di; discorso del; intervento di; intervento del; discurso do; discurso da; intervenção do; intervenção da; toespraak;
			speech van; tal av; tale ved; выступление; речь; виступ; промова`)},
	{"statement",
		nil,
		phrases(`statement by; statement of; statement from; statement on; joint statement; joint press statement; joint communiqué; joint communique; joint declaration; outcomes statement; readout;
			communiqué; communique; communiqué final; communiqué conjoint; final communiqué; déclaration commune; déclaration conjointe; déclaration finale; déclaration; erklärung;
			gemeinsame erklärung; kommuniqué; abschlusserklärung; declaración; comunicado conjunto; comunicado final; dichiarazione; dichiarazione congiunta; declaração; declaração conjunta;
			verklaring; gezamenlijke verklaring; заявление; بيان مشترك; بيان ختامي; совместное заявление; коммюнике; заява; спільна заява; комюніке`)},
	{"memo",
		phrases(`memorandum; memo`),
		phrases(`memorandum for; memorandum to; memo to; memo for; decision memo; action memo; information memo; note to file; note for the file; file note; note for file; minute to; aktenvermerk;
			vermerk; note de service; note interne; note à l'attention; note à l’attention; nota interna; memorando; promemoria; appunto per; dienstnota; служебная записка; докладная записка;
			службова записка; доповідна записка`)},
	{"transcript",
		phrases(`transcript`),
		phrases(`press briefing; daily press briefing; background briefing; press conference by; press conference with; unofficial transcript; rush transcript; edited transcript; hansard;
			oral evidence; minutes of evidence; oral answers; verbatim record; official report; oral evidence taken; hearing before; joint hearing; hearing of; plenarprotokoll;
			stenografischer bericht; stenographisches protokoll; wortprotokoll; compte rendu intégral; compte-rendu intégral; diario de sesiones; versión estenográfica; resoconto stenografico;
			notas taquigráficas; handelingen; transcription; transkript; transcripción; trascrizione; transcrição; стенограмма; стенограма; расшифровка`)},
	{"minutes",
		nil,
		phrases(`action notes; referat av; møtereferat; mötesprotokoll; minutes; draft minutes; confirmed minutes; approved minutes; summary record; record of the meeting; record of decisions; note of the meeting; note of a meeting; notes of the meeting;
			meeting notes; meeting record; niederschrift; protokoll der; protokoll über; protokoll des; sitzungsprotokoll; ergebnisprotokoll; kurzprotokoll; procès-verbal; compte rendu de;
			compte rendu du; compte rendu des; compte-rendu de; compte-rendu du; relevé de décisions; acta de; acta n; acta de la; verbale di; verbale della; verbale del; verbale dell'; ata da;
			ata de; ata n; notulen; notulen vergadering; notulen van; verslag van de vergadering; протокол заседания; протокол засідання; протокол совещания; protokół z; zápis z; referat fra; mødereferat; pöytäkirja`)},
	{"cable",
		nil,
		phrases(`cable; outgoing cable; incoming cable; diplomatic telegram; diplomatic cable; telegram; cablegram; outgoing telegram; incoming telegram; diptel; télégramme; télégramme diplomatique; drahtbericht; fernschreiben; telegrama;
			telegramma; шифротелеграмма; телеграмма; шифртелеграмма`)},
	{"advisory",
		nil,
		phrases(`advisory; safety advisory; security advisory; travel advisory; travel advice; travel warning; travel alert; health alert; security alert; security bulletin; safety bulletin;
			weather warning; boil water; alert aa; advice for travellers; foreign travel advice; reisewarnung; reise- und sicherheitshinweise; reisehinweise; sicherheitswarnung;
			sicherheitshinweis; warnmeldung; unwetterwarnung; conseils aux voyageurs; avis de sécurité; bulletin d'alerte; bulletin d’alerte; bulletin de sécurité; avis d'alerte; alerte sanitaire;
			alerta epidemiológica; alerta de seguridad; alerta sanitaria; aviso de seguridad; recomendaciones de viaje; avviso di sicurezza; bollettino di sicurezza; allerta; alerta de segurança;
			aviso de segurança; reisadvies; beveiligingsadvies; waarschuwing; предупреждение; рекомендации для путешественников; бюллетень безопасности; попередження; бюлетень безпеки`)},
	{"bill",
		nil,
		phrases(`a bill to; bill summary; legislative summary; bill digest; bills digest; bill no; bill n; draft bill; projet de loi; proposition de loi; gesetzentwurf; entwurf eines; gesetzesentwurf; referentenentwurf; proyecto de ley; proposición de ley;
			disegno di legge; proposta di legge; projeto de lei; proposta de lei; wetsvoorstel; voorstel van wet; projekt ustawy; návrh zákona; законопроект; проект закона;
			проект федерального закона; проєкт закону`)},
	{"court decision",
		nil,
		phrases(`statuant au contentieux; judgment; judgement; judgment of; reasons for judgment; memorandum opinion; opinion of the court; opinion and order; decision and order; slip opinion; advisory opinion; case summary;
			case in brief; opinion of advocate general; im namen des volkes; urteil; beschluss vom; leitsatz; leitsätze; arrêt; arrêt du; arrêt de; arrêt n; au nom du peuple; sentencia;
			sentencia n; sentenza; sentenza n; in nome del popolo; acórdão; uitspraak; vonnis; in naam van; именем российской федерации; решение суда; постановление суда; іменем україни;
			рішення суду`)},
	{"notice",
		nil,
		phrases(`notice; notice of; notice to; notice is; public notice; notification of; general notice; tender notice; contract notice; request for proposals; request for comments; call for evidence;
			call for proposals; call for tenders; call for applications; invitation to tender; invitation to bid; invitation to comment; sanctions notice; product recall; notam; agency notice;
			action: notice; öffentliche bekanntmachung; bekanntmachung; amtliche bekanntmachung; allgemeinverfügung; ausschreibung; avis au public; avis public; avis d'enquête; avis d’enquête;
			avis de marché; avis d'appel; avis d’appel; avis relatif; appel d'offres; anuncio; aviso público; edicto; convocatoria; licitación; avviso pubblico; avviso di; bando di; aviso de;
			edital; anúncio; kennisgeving; bekendmaking; openbare kennisgeving; объявление; извещение; уведомление; оголошення; повідомлення про`)},
	{"resolution",
		nil,
		phrases(`resolution; resolution no; a resolution; draft resolution; decision no; résolution; délibération; resolución; resolución n; risoluzione; deliberazione; delibera n; resolução;
			deliberação; entschließung; entschließungsantrag; beschlussfassung; resolutie; постановление; резолюция; постанова; резолюція; uchwała; usnesení`)},
	{"report",
		phrases(`annual report; special report; economic outlook; technical report; final report; interim report; progress report; working paper; situation report; assessment report; white paper;
			incident report; inspection report; audit report; research report; quarterly report; intelligence assessment; intelligence report; intelligence note; threat assessment`),
		phrases(`discussion paper; occasional paper; research paper; background paper; consultation paper; green paper; situation update; performance audit; working report; intelligence summary;
			intelligence brief; intelligence update; intelligence estimate; key judgements; key judgments; bottom line up front; bluf; strategic note; strategic assessment; assessment note;
			analytical note; analytical flash; analysis note; research briefing; warning note; weekly note; flash update; flash report; operational update; sitrep; intsum; report on; report by;
			report of the; report to; report no; report number; report for; humanitarian snapshot; humanitarian update; prepared for members; evaluation of; review of; audit of;
			rapport de situation; rapport annuel; rapport final; rapport d'; rapport d’; rapport sur; rapport n; rapport de la; rapport de l'; point de situation; note d'analyse; note d’analyse;
			note d'évaluation; lagebericht; jahresbericht; abschlussbericht; zwischenbericht; tätigkeitsbericht; bericht über; bericht des; bericht der; bericht zur; bericht an; lagebild;
			informe de; informe sobre; informe anual; informe final; informe n; informe del; reporte de situación; rapporto di; rapporto sul; rapporto annuale; relazione sulla; relazione sul;
			relazione annuale; relazione n; relatório de; relatório sobre; relatório anual; relatório n; verslag over; jaarverslag; rapport over; voortgangsrapportage; situatierapport; تقرير;
			доклад о; отчёт о; отчет о; обзор; сводка; звіт про; доповідь; огляд; зведення; raport o; zpráva o`)},
	{"newsletter",
		phrases(`newsletter; in this issue`),
		phrases(`view in browser; view this email; view this newsletter; view online; read online; web version; the newsletter; im browser; voir dans le navigateur; version en ligne;
			ver en el navegador; boletín informativo; visualizza nel browser; infolettre; lettre d'information; lettre d’information; nieuwsbrief; rundbrief; рассылка; розсилка`)},
	{"letter",
		nil,
		phrases(`open letter; letter to; letter dated; joint letter; an open letter; dear colleague letter; note verbale; lettre ouverte; lettre à; offener brief; carta abierta;
			lettera aperta; carta aberta; open brief; открытое письмо; відкритий лист`)},
	{"blog post",
		phrases(`blog post`),
		phrases(`blog entry; from the blog; posted by; filed under; billet de blog; blogbeitrag; entrada de blog`)},
	{"opinion",
		phrases(`op-ed; opinion; editorial; commentary`),
		phrases(`leader; oped; leading article; comment; viewpoint; guest column; guest essay; guest contributor; guest opinion; by guest contributor; column; letters & views; letters & opinion;
			letters and opinion; tribune; tribune libre; point de vue; libre opinion; opinions; chronique; éditorial; édito; débats; kommentar; gastkommentar; gastbeitrag; leitartikel; meinung;
			standpunkt; kolumne; columna; tribuna; opinión; comentario; il commento; commento; editoriale; l'opinione; l’opinione; l'intervento; l’intervento; opinião; artigo de opinião; coluna;
			opinie; opiniestuk; commentaar; ledare; debatt; kronik; debat; opinia; felieton; komentarz; komentář; رأي; مقال رأي; 社説; 社论; 사설; мнение; колонка; точка зрения; думка; погляд`)},
}

// kindsOfCompounds tell the kind by what the last word of a label ends with:
// "Ergebnisprotokoll", "Beslutsprotokoll".
var kindsOfCompounds = []label{{"protokoll", "minutes"}, {"niederschrift", "minutes"}, {"bericht", "report"}, {"rapport", "report"}, {"vermerk", "memo"}}

// kindsOfNouns tell the kind by the noun that a label ends with before its number,
// date or "of": "Fishery Notice FN0417", "WEEKLY INTELLIGENCE SUMMARY 47/2024".
var kindsOfNouns = func() map[string]string {
	m := map[string]string{}
	for kind, list := range map[string]string{
		"advisory":       "advisory; alert; warning; security bulletin; cyber bulletin; health bulletin; health notice; safety notice; security notice; threat bulletin; service bulletin; travel advice",
		"notice":         "notice; bekanntmachung; bekendmaking; edicto; извещение; объявление; оголошення",
		"resolution":     "resolution; entschließung; résolution; resolución; risoluzione; resolução; постановление; резолюция; постанова; резолюція",
		"court decision": "judgment; judgement; urteil",
		"minutes":        "minutes; summary record; meeting notes; niederschrift; protokoll; procès-verbal; notulen; notulen vergadering; notulen van; протокол",
		"report": "report; assessment; sitrep; snapshot; accident brief; congressional research service; flash; intelligence summary; situation summary; intelligence note; strategic note; analytical note; assessment note; research note; flash note; warning note; situation update; flash update; humanitarian update; " +
			"intelligence brief; intelligence update; economic outlook; insight; working paper; discussion paper; research paper; white paper; green paper; occasional paper; performance audit; bericht; rapport; informe; rapporto; relazione; relatório; verslag; доклад; отчёт; отчет; сводка; звіт; зведення",
		"policy brief":  "briefing note; policy brief; issue brief; policy note; policy paper; briefing paper; research brief; evidence brief",
		"press release": "press release; news release; media release; press statement; media statement",
		"statement":     "statement; communiqué; communique; declaration; kommuniqué; erklärung; заявление; заява; коммюнике",
		"speech":        "remarks; speech; testimony; keynote address; inaugural address",
		"interview":     "interview; entrevista; intervista; interviu; интервью",
		"transcript":    "transcript; стенограмма",
		"newsletter":    "newsletter; nieuwsbrief",
		"opinion":       "opinion; editorial; op-ed; views; commentary; viewpoint; kommentar; leitartikel; opinión",
		"fact sheet":    "factsheet; fact sheet; backgrounder; faktenblatt; feitenblad",
		"memo":          "memo; memorandum",
		"letter":        "open letter",
		"cable":         "telegram",
		"blog post":     "blog",
	} {
		for _, noun := range phrases(list) {
			m[noun] = kind
		}
	}
	return m
}()
