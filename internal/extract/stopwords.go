package extract

import "strings"

// stopWords holds, by language, the words that say nothing of what a text is
// about: articles, pronouns, prepositions, conjunctions, auxiliary verbs, and
// adverbs of degree and order. Languages without a list have none.
var stopWords = map[string]map[string]bool{
	"en": wordSet(`a an the this that these those such same other another each every all both any some no none neither either
		i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself it its itself
		they them their theirs themselves one ones oneself who whom whose which what whoever whatever whichever where when why how wherever whenever however
		of in on at by for from to with without within into onto upon over under above below between among amid across through during before after since
		until till against about around near off out up down along toward towards behind beside besides beyond despite per via versus than as like unlike
		and or but nor yet so if unless although though because while whereas whether lest once
		be am is are was were been being have has had having do does did doing done will would shall should can could may might must ought
		isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't won't wouldn't shan't shouldn't can't cannot couldn't mayn't mightn't mustn't
		i'm i've i'd i'll we're we've we'd we'll you're you've you'd you'll he'd he'll she'd she'll it'd it'll they're they've they'd they'll that'll there'd let's
		not very too also even just only still already again ever never always often sometimes usually much many more most less least few fewer several enough
		quite rather almost nearly about here there now then thus hence therefore moreover furthermore indeed instead otherwise perhaps maybe well
		first second last next else yes ok oh
		say says said saying tell tells told get gets got gotten getting go goes went gone going come comes came coming make makes made making
		take takes took taken taking put puts let lets seem seems seemed mr mrs ms`),
	"de": wordSet(`der die das den dem des ein eine einen einem einer eines kein keine keinen keiner und oder aber doch sondern denn weil dass daß wenn als wie ob
		ich du er sie es wir ihr mich dich sich uns euch ihn ihm ihnen mein dein sein seine seiner seinen seinem ihre ihrer ihren ihrem unser unsere dieser diese dieses
		diesen diesem jener jede jeder jedes alle allen welche welcher was wer wo wann warum hier da dort in im an am auf aus bei beim mit nach seit von vom zu zum zur
		für durch gegen ohne um über unter vor hinter zwischen neben bis während wegen ist sind war waren bin bist sei gewesen wird werden wurde wurden worden hat haben
		hatte hatten habe kann können konnte muss müssen soll sollen sollte will wollen darf dürfen nicht auch nur noch schon sehr mehr so dann nun man etwa sowie bereits`),
	"fr": wordSet(`le la les l' un une des du de d' et ou mais donc or ni car que qu' qui quoi dont où quand comme si je tu il elle on nous vous ils elles me te se lui leur leurs
		mon ma mes ton ta tes son sa ses notre nos votre vos ce cet cette ces celui celle ceux cela ça à au aux en dans par pour sur sous avec sans entre vers chez contre
		depuis pendant avant après selon est sont était étaient être été a ont avait avaient avoir eu fait faire peut peuvent doit doivent ne pas plus moins très aussi même
		tout tous toute toutes autre autres y n'a n'est c'est s'est qu'il qu'elle`),
	"es": wordSet(`el la los las lo un una unos unas de del al a y e o u pero sino que quien quienes cual cuales cuando donde como si yo tú él ella ello nosotros ustedes ellos ellas
		me te se le les nos su sus mi mis tu tus nuestro nuestra este esta estos estas ese esa esos esas aquel aquella en por para con sin sobre entre hasta desde contra según
		durante tras es son era eran fue fueron ser sido está están estaba estar ha han había haber hay hace hacer puede pueden debe no ni ya más menos muy también todo todos
		toda todas otro otra otros otras`),
	"it": wordSet(`il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla ai agli alle dal dalla dai dalle nel nella nei nelle sul sulla
		e ed o ma che chi cui quando dove come se io tu egli lui lei noi voi essi loro mi ti si ci vi suo sua suoi sue mio questo questa questi queste quello quella quelli quelle
		è sono era erano essere stato stata stati ha hanno aveva avere può possono deve non più meno molto anche già tutto tutti tutte altro altri`),
	"pt": wordSet(`o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até desde contra e ou mas que quem quando onde como se eu tu ele
		ela nós vós eles elas me te lhe lhes seu sua seus suas meu minha este esta estes estas esse essa isso aquele aquela é são era eram foi foram ser sido está estão estava há
		tem têm tinha ter pode podem deve não já mais menos muito também todo todos toda todas outro outra ao aos à às`),
	"nl": wordSet(`de het een en of maar want dat die dit deze wie wat waar wanneer hoe als dan ik jij je hij zij ze wij we jullie u mij hem haar hun zich mijn uw zijn onze ons van in op
		aan bij met voor naar uit over onder tussen door tegen tot om te is was waren ben bent wordt worden werd werden heeft hebben had hadden kan kunnen moet moeten zal zullen
		zou zouden niet ook nog al meer zeer er geen wel alle andere`),
	"ru": wordSet(`и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по её ее мне было вот от меня о из ему когда даже ну если уже или ни быть был
		него до вас опять вам ведь там потом себя ей они тут где есть надо ней для мы их чем была сам чтоб без будто чего себе под будет кто этот того потому этого какой ним этом
		мой тем чтобы были при об это также который которые которая которых`),
	"uk": wordSet(`і й та в у не що він на я з із зі як а то все вона так його але ти до від ви за б би по її мені було от мене о про йому коли навіть якщо вже або ні бути був нього
		вас там потім себе їй вони де є для ми їх чим була без хто цей того цього під буде щоб були при це також який які яка яких`),
	"sv": wordSet(`och att det i en ett jag hon han som på den med var sig för så till är men om hade de av inte har vi från ut när nu efter upp vid kan skulle då sin ska eller
		man detta dessa under mot sedan också över mellan ha blev varit bli`),
	"no": wordSet(`og i det en et den til er som på de med han av ikke der så var meg seg men ett har om vi min mitt ha hadde hun nå over da ved fra du ut sin dem oss opp man kan
		hans hvor eller hva skal selv her alle vil bli ble blir noe denne dette disse mot etter også mellom`),
}

// wordSet returns the set of the words of a list.
func wordSet(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}
