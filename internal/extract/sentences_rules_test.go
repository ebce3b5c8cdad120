package extract

import (
	"slices"
	"strings"
	"testing"
)

// Each line is a block; a bar parts its sentences.
var sentenceCases = map[string]string{
	"en": `The pier closed.|Its lamps stayed on.
What did it cost?|Nobody would say.
There goes the ferry!|We have missed it.
The captain is Amos T. Reed.
See the table on p. 17.
Has Reed and co. left the yard?
She signed with Brandt, Hale & Co. at dawn.
Ask Reed and co.|They will know.
She signed with Brandt, Hale & Co.|He did not.
From here you see Mt. Eryn on clear days.
St. Anne's Hospital is on 9th st. by the quay.
These are Reed Jr.'s charts.
He toured the U.S.A. in May.
He works in the E.U.|Where are you?
He moved to the U.S.|Why did he stay?
She advises the U.S. Navy in Bahrain.
She served in the U.S. for ten years.
At 7 a.m. Mrs. Holt opened the gate.|She shut it at 9 P.M.|Mrs. Holt then went home.
The toll is $250.00 a ship.
The toll is $250.00.|It was less in May.
The pilot rests (He had steered for 9 hours without a break.) in the cabin.
Write to Amos.Reed@port.example.|He reads it daily.
The list is at https://www.port.10.example/new/list_of-ships.html.|Please read it.
He turned to me, 'It is late.' he said.
He turned to me, "It is late." he said.
He turned to me, "It is late."|He shut the door.
Stop!!|You are too near.
What??|Who said so?
Really!?|Are you sure?
Really?!|Are you sure?
1.) Close the port|2.) Open the yard
1.) Close the port.|2.) Open the yard.
1) Close the port|2) Open the yard
1) Close the port.|2) Open the yard.
1. Close the port|2. Open the yard
1. Close the port.|2. Open the yard.
• 7. Close the port|• 8. Open the yard
⁃7. Close the port|⁃8. Open the yard
a. Close the port|b. Open the yard|c. Wait for rain
It lies at N°. 2047.118.902.|That is where the wreck is.
He sells maps at Hooray! in the old town.
We shall go, you and I.|Have you met Ruth I. Park there?
Reed holds that in a calm, “the sea will seem less wide. . . .”
"Holt [...] drew the image of two tides [...]" (Park 31).
Leave the words out, mark the gap with dots, and then end the sentence with one more . . . .|Next comes this.
He never said so....|She went home.
It was not ... well, what I saw...look . . . what I saw, the point is . . . it was dark.
One custom that had weakened . . . was that of naming ships after saints.|. . . The custom was not lost.
The fee is 3 p.c. of the value, i.e. half a million, e.g. for grain.
Dr. Iyer, Prof. Okafor and Lt. Gen. Park met.|Nobody else came.
The judge, Ramona P. Ortega of Iowa, heard Adv. Nomvula Zwane (see p. 5).|Nobody else came.
It was built ca. 1850.|It burned in 1902.
Prices rose 2.5 per cent in Jan. 2024.|They fell in Feb.|The rest is unknown.
The committee (cf. vol. 2, no. 3) agreed.|Its report is due.
“We lost.”|“Why?”|“Nobody came.”
“Who lost?” asked Reed.|He smiled.
Reed (R-Ohio) spoke.|Holt (D-N.Y.) did not.
Is it far? the captain asked.
i could not see it.|the lamp was out.|i left
are you there?|is it late?|Yes it is!
The engine failed.[3]|The crew lived. [4]
Version 2.0 is out.|Version 3.0 follows.
Ann,|We meet at noon.
Dear Ms. Park,|Thank you for the charts.
Regards,|Amos
Amos Reed|11/14/2000 11:37 AM|The charts are ready.
He wrote on 11/14/2000 11:37 AM to the yard.
The list is at https://port.example/list|It is short.`,
	"fr": `M. Roche et Mme. Vidal sont partis.|Ils reviendront.
Le Dr. Roche habite à Lyon.
Voir l'art. 12 du code.|Il est clair.
Elle a dit : « C'est fini. »|Il est parti.
Pourquoi ?|Parce qu'il pleut !
Il vend des pommes, des poires, etc.|Les prix montent.
Le train part à 8 h.|Il arrive à midi.
J.-P. Roche est maire.
La mairie de St. Malo est ouverte.
Le taux est de 3,5 %.|Il baisse.`,
	"de": `Dr. Weiß und Prof. Kern kamen.|Sie blieben nicht.
Am 3. Mai begann es.|Es war kalt.
Das gilt z. B. für Schiffe.
Das gilt z.B. für Schiffe, d.h. für alle.
Vgl. Abs. 3 und Nr. 5.|Mehr steht dort nicht.
Er heißt K. Weiß.
Es kostete ca. 5 Mio. Euro.|Das war viel.
„Es ist vorbei.“|Sie ging.
Wann kommt er?|Niemand weiß es!
Im 19. Jahrhundert gab es Schiffe, Boote usw.|Die Zeit ist vorbei.`,
	"es": `El Sr. Ruiz y la Sra. Vega llegaron.|Nadie los vio.
¿Qué quiere?|¡Nada!
El Dr. Vega vive en EE.UU. desde 1990.
Véase la pág. 12 y el art. 3.|Es claro.
Cuesta 3.500 euros.|Es mucho.
Vendió pan, vino, etc.|No quedó nada.
J. L. Vega es alcalde.
«Se acabó.»|Ella salió.
Nació en el año 200 a.C. en Roma.
El no. 5 ganó.|El resto perdió.`,
	"it": `Il sig. Neri e la sig.ra Galli partirono.|Nessuno li vide.
Il dott. Galli vive a Pisa.
Si veda l'art. 3 e pag. 12.|È chiaro.
Chi è?|Nessuno!
Costa 3.500 euro.|È molto.
Vende pane, vino, ecc.|Non resta nulla.
G. B. Neri è sindaco.
«È finita.»|Lei uscì.
La Neri S.p.A. ha chiuso.
Il prof. Neri parlò.|Poi tacque.`,
	"pt": `O Sr. Melo e a Sra. Reis chegaram.|Ninguém os viu.
O Dr. Reis vive em Braga.
Veja a pág. 12 e o art. 3.|É claro.
Quem é?|Ninguém!
Custa 3.500 euros.|É muito.
Vende pão, vinho, etc.|Nada ficou.
J. B. Melo é prefeito.
“Acabou.”|Ela saiu.
A Melo Ltda. fechou.
O Prof. Melo falou.|Depois calou.`,
	"nl": `Dhr. Bos en mevr. Kok kwamen.|Niemand zag hen.
Prof. dr. Kok woont in Breda.
Zie blz. 12 en art. 3.|Het is duidelijk.
Wie is dat?|Niemand!
Het kost 3.500 euro.|Dat is veel.
Hij verkoopt brood, wijn enz.|Er bleef niets over.
J. B. Bos is burgemeester.
“Het is voorbij.”|Zij ging weg.
Dat geldt o.a. voor schepen, d.w.z. voor alle.
Het begon ca. 1850.|Het eindigde snel.`,
	"ru": `Это было в 2020 г.|Он уехал.
Он живёт на ул. Мира, д. 5, кв. 12.
А. П. Орлов и И. С. Белов пришли.|Их не ждали.
Цена выросла до 5 млн. руб.|Это много.
Кто там?|Никого!
Он продаёт хлеб, вино и т. д.|Ничего не осталось.
См. рис. 3 и табл. 5.|Там всё ясно.
«Всё кончено.»|Она ушла.
Это т. н. морской закон, т. е. обычай.
Г-н Орлов приехал в г. Тверь.|Там его ждали.`,
	"uk": `Це було у 2020 р.|Він поїхав.
Він живе на вул. Миру, буд. 5, кв. 12.
А. П. Орел та І. С. Білий прийшли.|Їх не чекали.
Ціна зросла до 5 млн. грн.|Це багато.
Хто там?|Нікого!
Він продає хліб, вино і т. д.|Нічого не лишилося.
Див. рис. 3 і табл. 5.|Там усе ясно.
«Усе скінчено.»|Вона пішла.
Це т. зв. морський закон, т. е. звичай.
Приїхав до м. Львів.|Там його чекали.`,
	"ar": `هل هذا صحيح؟|نعم.
وصل د. سالم إلى الميناء.|لم ينتظره أحد.
انظر ص. 12 من الكتاب.|الأمر واضح.
السعر 3.5 دينار.|هذا كثير.
قال: «انتهى الأمر.»|ثم خرج.
من هناك؟|لا أحد!
أغلق الميناء.|فتح المصنع.
وصل في الساعة 5 م. وغادر.
قال أ. سالم إنه باق.
توقف المطر…|ثم عاد.`,
}

func TestSentenceRules(t *testing.T) {
	t.Parallel()
	for lang, cases := range sentenceCases {
		for line := range strings.SplitSeq(cases, "\n") {
			want := strings.Split(line, "|")
			if got := sentencesOf(strings.Join(want, " "), lang); !slices.Equal(got, want) {
				t.Errorf("%s: got %q, want %q", lang, got, want)
			}
		}
	}
}
