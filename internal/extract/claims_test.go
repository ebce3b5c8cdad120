package extract

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// claimsOf returns the claims of the text as "speaker | cue | content … content".
func claimsOf(text string) (found []string) {
	doc := plainDocument(text)
	for _, c := range findClaims(analyse(doc, "en"), &Findings{}) {
		s := doc.Slice(c.Speaker) + " | " + doc.Slice(c.Cue) + " |"
		for _, content := range c.Content {
			s += " " + doc.Slice(content) + " …"
		}
		found = append(found, strings.TrimSuffix(s, " …"))
	}
	return found
}

func TestFindClaims(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"indirect speech", "The minister said that prices would fall.", []string{"The minister | said | prices would fall"}},
		{"indirect speech without that", "Anna Berg told reporters the port will close.", []string{"Anna Berg | told | the port will close"}},
		{"speaker after the clause", "The port will close in May, the council said.", []string{"the council | said | The port will close in May"}},
		{"speaker after the verb", "“We are ready,” said Anna Berg, a spokeswoman for the port.", []string{"Anna Berg, a spokeswoman for the port | said | “We are ready,”"}},
		{"apposition before the verb", "Anna Berg, who runs the port, said fees would rise.", []string{"Anna Berg | said | fees would rise"}},
		{"a speaker interrupts a quotation", "“We are ready,” Berg said, “and we will wait.”", []string{"Berg | said | “We are ready,” … “and we will wait.”"}},
		{"a speaker interrupts a sentence", "The fees, she added, would rise in May.", []string{"she | added | The fees … would rise in May"}},
		{"a quotation of several sentences", "“We are ready. We wait,” Berg told CNN on Monday.", []string{"Berg | told | “We are ready. We wait,”"}},
		{"a quotation goes on after its speaker", "“We are ready,” Berg said. “We wait.”", []string{"Berg | said | “We are ready,” … “We wait.”"}},
		{"a quotation goes on in the next block", "“We are ready,” Berg said.\n“We will wait.”\nThe ship left.", []string{"Berg | said | “We are ready,” … “We will wait.”"}},
		{"a colon leads to the next block", "She wrote:\n“We are ready.”", []string{"She | wrote | “We are ready.”"}},
		{"a participle and its own speaker", "Ships left the port, with an official quoted by the Post describing it as “old”.", []string{"an official quoted by the Post | describing | it as “old”"}},
		{"a participle that only tells who is meant", "The vote is bad for those on the ballot defending the majority.", nil},
		{"according to, at the end", "Two ships sank, according to the coast guard.", []string{"the coast guard | according to | Two ships sank"}},
		{"according to, at the start", "According to the coast guard, two ships sank.", []string{"the coast guard | According to | two ships sank"}},
		{"an accusation", "Norway accused the crew of smuggling.", []string{"Norway | accused | the crew of smuggling"}},
		{"a noun that says so", "Berg’s claim that the port is safe was doubted.", []string{"Berg’s | claim | the port is safe was doubted"}},
		{"passive without speaker", "The port is said to have closed.", []string{" | is said to | The port … have closed"}},
		{"a schedule is no claim", "The court is expected to rule in May.", nil},
		{"two verbs of one subject", "Berg left the room and said the talks had failed.", []string{"Berg | said | the talks had failed"}},
		{"a participle", "Berg resigned on Friday, saying the talks had failed.", []string{"Berg | saying | the talks had failed"}},
		{"a listener before that", "Berg warned her staff that fees would rise.", []string{"Berg | warned | fees would rise"}},
		{"a reduced relative is part of the speaker", "An official cited by CNN described it as a blow.", []string{"An official cited by CNN | described | it as a blow"}},
		{"a verb with its particle", "The union called for a strike in May, its first since 2019.", []string{"The union | called for | a strike in May"}},
		{"what is claimed in the turns of a transcript", "BERG: The port will close.\nAMIN: When will it close?\nBERG: We think it closes in May.\nAMIN: Thank you all.",
			[]string{"We | think | it closes in May"}},
		{"according to, with a clause after it", "According to local authorities, the gang came on foot.", []string{"local authorities | According to | the gang came on foot"}},
		{"according to, within a sentence", "Fees rose in May; according to the port, they will fall.", []string{"the port | according to | they will fall"}},
		{"according to which", "The board had a report by Delta, according to which traffic rose.", []string{"a report by Delta | according to | traffic rose"}},
		{"what a study found", "A survey found lower levels in six wells.", []string{"A survey | found | lower levels in six wells"}},
		{"what somebody considers so", "The bank considers the plan sound.", []string{"The bank | considers | the plan sound"}},
		{"what colleagues expect", "Our colleagues there expect a formal answer.", []string{"Our colleagues there | expect | a formal answer"}},
		{"a plural after a label", "Health: Doctors in Rome fear that it will spread.", []string{"Doctors in Rome | fear | it will spread"}},
		{"one who claims", "The plant claims that it has paid.", []string{"The plant | claims | it has paid"}},
		{"what others claim", "The latest claims that it has paid are false.", []string{" | claims | it has paid are false"}},
		{"a relative clause is no part of the speaker", "Maple Partners, which owns two ships, denied that it wants to sell.", []string{"Maple Partners | denied | it wants to sell"}},
		{"what the paper is for", "This memo asks the board to choose.", nil},
		{"a noun is no cue after the verb whose object it is", "It allows us to provide pronunciation rules that apply to it. It is a map of the dir attribute (and of rows).", nil},
		{"an adjective with a hyphen before a noun", "The army crushed the pro-reform protests that began in May.", nil},
		{"a participle that describes", "Figure 2 holds a state machine describing the steps. The patient described in the report left.", nil},
		{"a contraction is no verb of reporting", "You’re also welcome to write to us. Let’s say it works. It shouldn’t escape notice that it does.", nil},
		{"a thing put somewhere, a number added", "Berg put it away at once. The port added 300 jobs in May.", nil},
		{"a dateline is no part of the speaker", "VIENNA, May 3 — The council said that fees would rise.", []string{"The council | said | fees would rise"}},
		{"a dateline is no speaker", "VIENNA, May 3 — Two officers were charged, stating they had checked the quay.", []string{"Two officers | stating | they had checked the quay"}},
		{"what stands before is no subject", "They are back in action on Wednesday against defending champion Oslo. Six deaths attributed to the flu were studied. Quick access to it by saying “Hey”.", nil},
		{"nobody speaks", "Let me say one thing.", nil},
		{"a question to somebody is no claim", "We asked the engineer a simple question.", nil},
		{"a ministry of two fields", "Rome will pay, a spokesman for the energy and water ministry said.", []string{"a spokesman for the energy and water ministry | said | Rome will pay"}},
		{"a speaker and his role before a quotation", "Anna Berg, head of the port: “We are ready.”", []string{"Anna Berg, head of the port | : | “We are ready.”"}},
		{"labels of fields are no speakers", "Date: the first of May 2019\nDate: the second of May 2019\nSubject: port fees to rise", nil},
		{"two actors of one noun", "In May the governments of the United Kingdom and the United States said that Norway was ready.",
			[]string{"the governments of the United Kingdom and the United States | said | Norway was ready"}},
		{"no object of writing", "Berg wrote a book on the port.", nil},
		{"where the speakers are", "In 2020 the government in Tehran said that it was ready.", []string{"the government in Tehran | said | it was ready"}},
		{"a relative clause says for its noun", "He met the new leadership, which reportedly promised to cooperate.", []string{"the new leadership | reportedly promised | to cooperate"}},
		{"a relative clause without a clause is no claim", "The centre invited the lawyers who wrote the manual.", nil},
		{"a name for it", "Berg called it “a gift” to the port.", []string{"Berg | called | it “a gift” to the port"}},
		{"two actors after a date", "On 15 February 2018 the governments of the United Kingdom and the United States said that it was ready.",
			[]string{"the governments of the United Kingdom and the United States | said | it was ready"}},
		{"nobody says nothing", "No scanner found it for months, neither has confirmed it, and nobody said that it was there.", nil},
		{"to do something", "The board told its staff to leave the quay.", []string{"The board | told | to leave the quay"}},
		{"agreed to", "The ministers agreed to meet again in May, according to Berg.",
			[]string{"The ministers | agreed | to meet again in May", "Berg | according to | The ministers agreed to meet again in May"}},
		{"a day before that", "Berg announced on 8 May 2018 that the port would close.", []string{"Berg | announced | the port would close"}},
		{"an aside before that", "Berg said in May, according to the paper, that the port would close.",
			[]string{"Berg | said | the port would close", "the paper | according to | Berg said in May … that the port would close"}},
		{"a plural and a verb that is a noun", "Researchers fear that the port will close.", []string{"Researchers | fear | the port will close"}},
		{"no plural, no verb", "It opened a new quay, a project that the port had long wanted.", nil},
		{"a passive with its speaker", "It was reported by Reuters that the port would close.", []string{"Reuters | was reported by | the port would close"}},
		{"what is expected to happen", "The bank expects inflation to reach three per cent.", []string{"The bank | expects | inflation to reach three per cent"}},
		{"a body that looks like a pronoun", "WHO calls on states to act.", []string{"WHO | calls on | states to act"}},
		{"a speaker with a country", "Mrs. Okoye (Nigeria): We will sign it in May.\nMr. Chen (China): So will we, of course.\nMrs. Okoye (Nigeria): Thank you for that.\nMr. Chen (China): It is late now.",
			[]string{"Mrs. Okoye (Nigeria) | : | We will sign it in May", "Mr. Chen (China) | : | So will we, of course", "Mrs. Okoye (Nigeria) | : | Thank you for that", "Mr. Chen (China) | : | It is late now"}},
		{"nouns are no verbs", "The claims were settled, and the report cost too much.", nil},
		{"what was not said", "The minister did not say when.", nil},
		{"names that look like verbs", "The Washington Post and the United States agreed.", nil},
		{"a quotation with a speaker of its own", "“She is ready,” Berg wrote.\n“She knows it. She will wait,” the port wrote.",
			[]string{"Berg | wrote | “She is ready,”", "the port | wrote | “She knows it. She will wait,”"}},
		{"two quotations of two verbs", "“We are ready,” said Berg, adding that she “can wait.”", []string{"Berg | said | “We are ready,”", "Berg | adding | she “can wait.”"}},
		{"a sentence with a quotation goes on after its speaker", "In both cases, Berg said, the gifts paid for “visits” to the port.",
			[]string{"Berg | said | In both cases … the gifts paid for “visits” to the port"}},
		{"a listener within a sentence", "The ships were, he told us, ready to leave.", []string{"he | told | The ships were … ready to leave"}},
		{"a hyphen for a dash", "While some friends say Berg ate it - an old favourite - others say she did not.",
			[]string{"some friends | say | Berg ate it - an old favourite", "others | say | she did not"}},
		{"who has done what says so", "Even friends who have seen the port recently say that it is ready.", []string{"friends who have seen the port | recently say | it is ready"}},
		{"the object of another verb", "The ships are assigned a key called the tag. We used ships we suspected would reveal flaws.", nil},
		{"between commas and after", "Berg, who said that the port was late, issued a letter on Monday saying that it was ready.",
			[]string{"Berg | said | the port was late", "Berg | saying | it was ready"}},
		{"a paper that says so", "The port shot back in a letter stating that it was ready.", []string{"The port | stating | it was ready"}},
		{"a participle that only describes", "Those on the quay defending the port need help. It let some officers professing a faith in it leave.", nil},
		{"what a sentence opens with", "Noting that it was late, Berg left the port.", []string{"Berg | Noting | it was late"}},
		{"began to say so", "On Monday the council immediately began calling for a new port.", []string{"the council | immediately began calling for | a new port"}},
		{"goes on to say so", "The port continues to deny that it is late.", []string{"The port | continues to deny | it is late"}},
		{"did say so", "Berg did suggest that it was late, but authorities never quite realized that it was.", []string{"Berg | did suggest | it was late, but authorities never quite realized that it was"}},
		{"did he say so", "Nor, he said, did he say anything wrong.", []string{"he | said | did he say anything wrong"}},
		{"verbs in a list", "Opponents said it was late, complained about its fees and wondered why it was built.",
			[]string{"Opponents | said | it was late", "Opponents | complained about | its fees", "Opponents | wondered | why it was built"}},
		{"known as", "“We waited,” said the chief known as Bob.", []string{"the chief known as Bob | said | “We waited,”"}},
		{"examples are no part of the speaker", "Opponents, including the union, argue that it is late.", []string{"Opponents | argue | it is late"}},
		{"a tail of time", "Berg leads, according to an online poll out Thursday. According to the officer in charge that night, the port was dark.",
			[]string{"an online poll | according to | Berg leads", "the officer in charge | According to | the port was dark"}},
		{"what one is reminded of", "Berg reminded the council of comments it made last year.", []string{"Berg | reminded | comments it made last year"}},
		{"a statement that follows", "The commander provided the following statement on the port:\n“We are ready.”", []string{"The commander | provided the following statement | “We are ready.”"}},
		{"two offices of one person", "The former head of the port and current mayor said that she was ready.", []string{"The former head of the port and current mayor | said | she was ready"}},
		{"something done says nothing", "Recording and compiling a trace speculates that it is late. Although many were built to explain and predict the tide, none does.", nil},
		{"what nobody said", "They left the port, something many had urged them to do. They ignored it, raising fears the port will close. Many will learn that it is late. Berg was the best friend Amin always hoped to have.", nil},
		{"an answer to news that", "“We must do more,” Berg said, responding to the news that “most” had left.", []string{"Berg | said | “We must do more,”"}},
		{"no object of an upkeep", "France maintains close ties with the port.", nil},
		{"a mark after the object", "State leaders decried it; papers railed against it.", []string{"State leaders | decried | it"}},
		{"a noun for a verb at the end", "Fees fell by half, the committee estimates. Half of it is lost, figures from the port show.",
			[]string{"the committee | estimates | Fees fell by half", "figures from the port | show | Half of it is lost"}},
		{"what was counted", "Berg of the port found 210 empty ships. The port counted 12 of them and found four in ten.",
			[]string{"Berg of the port | found | 210 empty ships", "The port | counted | 12 of them", "The port | found | four in ten"}},
		{"nouns that look like verbs", "A pay dispute that began in May has left ships outside. It has half of the charging points it needs. Smoking is banned, and a land dispute is settled.", nil},
		{"states and further groups", "A protocol, opened in May, deals with help from providers in other states.", nil},
		{"a further group", "A further group and a working group agreed that it was late.", []string{"A further group and a working group | agreed | it was late"}},
		{"nothing and adjectives", "The port says nothing. I welcome that, and Berg would be welcome as an observer. Two buyers declined to be identified.", nil},
		{"a quotation of the sentence before", "Berg told us: “The dam takes the big fish.” She estimates that half of them are lost.",
			[]string{"Berg | told | “The dam takes the big fish.”", "She | estimates | half of them are lost"}},
		{"a name with a part in quotation marks", "The Road Carriers' Union “Star” warns that it is late.", []string{"The Road Carriers' Union “Star” | warns | it is late"}},
		{"used to say so", "Berg used to claim that a port is a promise.", []string{"Berg | used to claim | a port is a promise"}},
		{"said because", "The port may close in May, an officer said on condition of anonymity because he was not allowed to speak.",
			[]string{"an officer | said | The port may close in May"}},
		{"a pronoun denied", "The ministry denied that in a statement.", []string{"The ministry | denied | that in a statement"}},
		{"some of you", "When we left, some of you said that it was late.", []string{"some of you | said | it was late"}},
		{"one told me", "“I slept on the quay,” one told me.", []string{"one | told | “I slept on the quay,”"}},
		{"what something goes by", "Passengers pay a fee according to distance.", nil},
		{"in whose view", "In the port's view, the fee is too high. In the view of the bank, rates should fall again.",
			[]string{"the port's | view | the fee is too high", "the bank | view | rates should fall again"}},
		{"put at a figure", "It lost fees that the ministry put at 500 million euros.", []string{"the ministry | put | at 500 million euros"}},
		{"agreed in principle", "The bank has agreed in principle to match it.", []string{"The bank | has agreed | in principle to match it"}},
		{"a list of findings", "We find that:\nOslo bought most of the power.", []string{"We | find | Oslo bought most of the power"}},
		{"a date is no part of the speaker", "According to a study that we published on 9 January, half of them have none. The report, commissioned in May, asks what became of it. According to a study by Berg released last month, it fell.",
			[]string{"a study that we published | According to | half of them have none", "The report | asks | what became of it", "a study by Berg | According to | it fell"}},
		{"advised to do so", "The council, by contrast, has advised ending it since 2022.", []string{"The council | has advised | ending it since 2022"}},
		{"advised by video", "The actuary advised by video that premiums would rise.", []string{"The actuary | advised | premiums would rise"}},
		{"a clause with an aside", "The ministry believes a register, due in May, will solve it.", []string{"The ministry | believes | a register, due in May, will solve it"}},
		{"a quotation after that", "The port held that “a notice is a notice”.", []string{"The port | held | “a notice is a notice”"}},
		{"a singular claims, a participle warns", "A source at the town hall claims that it is late. The bank urged the port to spend less, warning that it was late. I can report that 212 are finished.",
			[]string{"A source at the town hall | claims | it is late", "The bank | urged | the port to spend less", "The bank | warning | it was late"}},
		{"plurals and quantities before nouns", "It found in a review of nine states that it was late. This report reviews questions that may come up. A letter seen on the quay was late. The port measured it twice.",
			[]string{"It | found | it was late"}},
		{"what is done to them", "Workers who complain are sent home. Take note that it is late. It savers hardly noticed. Report back in May.", nil},
		{"doubt and question", "The board has questioned this. Berg doubted the model. The port doubts this and argues that it is late.",
			[]string{"The board | has questioned | this", "Berg | doubted | the model", "The port | doubts | this", "The port | argues | it is late"}},
		{"a figure given", "The ministry gives the lower number, and the port gave a figure of 90.", []string{"The ministry | gives | the lower number", "the port | gave | a figure of 90"}},
		{"nothing found", "The board found no such difference.", []string{"The board | found | no such difference"}},
		{"most of it says nothing", "A meeting heard that refusals, not the cap, explained most of the fall.", []string{"A meeting | heard | refusals, not the cap, explained most of the fall"}},
		{"a clause with an aside before its verb", "Scientists believe spring, between March and May, is the most likely time.", []string{"Scientists | believe | spring, between March and May, is the most likely time"}},
		{"a clause right after a name", "It was put off, and according to the Gulf Institute the early results look good, though not all do.",
			[]string{"the Gulf Institute | according to | the early results look good, though not all do"}},
		{"an age between commas", "Berg, 61, from Temuco, says that it is late.", []string{"Berg | says | it is late"}},
		{"a list of figures", "29 deaths confirmed by the council; others say it is more.", []string{"the council | confirmed by | 29 deaths", "others | say | it is more"}},
		{"a paper that is slammed", "The port’s office slammed a lawsuit filed by a clerk alleging that it was late, calling it “useless” on Monday.",
			[]string{"The port’s office | slammed | a lawsuit filed by a clerk alleging that it was late", "a lawsuit filed by a clerk | alleging | it was late", "The port’s office | calling | it “useless” on Monday"}},
		{"a claim that somebody disputes", "He left early, a claim that the port disputes. Berg and his Nordic remarks loomed large.", nil},
		{"called so and accused", "Berg called him late and accused him of leaving early.", []string{"Berg | called | him late", "Berg | accused | him of leaving early"}},
		{"the last main clause", "It’s a big if, but Berg was in Oslo in May, saying that it would win.", []string{"Berg | saying | it would win"}},
		{"this year is a subject", "The port denied the report, saying this year will be good.", []string{"The port | denied | the report", "The port | saying | this year will be good"}},
		{"one word before the speaker", "Trade, he says, depends on calm seas in May.", []string{"he | says | Trade … depends on calm seas in May"}},
		{"an opening participle is not what was said", "Weighing in on it, Berg agreed, praising the port as “a gift.”", []string{"Berg | praising | the port as “a gift.”"}},
		{"a group of a name", "A newly formed group called Future 45 ran its first round of ads.", nil},
		{"a title in quotation marks", "Berg said on the port's “Early Hour” on Sunday that it was late.", []string{"Berg | said | it was late"}},
		{"two participles", "Berg left a note, describing the port as late but insisting that it was ready.", []string{"Berg | describing | the port as late", "Berg | insisting | it was ready"}},
		{"adjectives and places that look like verbs", "The office put alleged thieves on its list. He was held in May, Berg lived in western New York state. But reporting is sparse.", nil},
		{"a new sentence after a quotation", "“We smell it,” Berg said. “It is near.” Sailors hope to see it in May.", []string{"Berg | said | “We smell it,” … “It is near.”", "Sailors | hope | to see it in May"}},
		{"a clause to open with", "Calling for a new port, Berg left.", []string{"Berg | Calling for | a new port"}},
		{"an aside between dashes", "In May, leaders of the port — and, above all, Berg — insisted that it was late.", []string{"leaders of the port | insisted | it was late"}},
		{"this is so", "Workers believe this gives them work. She asked its leaders to disavow it.", []string{"Workers | believe | this gives them work", "She | asked | its leaders to disavow it"}},
		{"whose claim it is", "They sought evidence of her father's assertion that he had given it.", []string{"her father's | assertion | he had given it"}},
		{"a title ends the sentence", "“It is late,” Berg said by telephone on the port's “Early Hour.” “It will be later.”", []string{"Berg | said | “It is late,” … “It will be later.”"}},
		{"what would be required", "He is a clerk for a port, which would require disclosing that it is late.", nil},
		{"those surveyed", "By double digits, those surveyed say fees would help.", []string{"those surveyed | say | fees would help"}},
		{"a name in quotation marks ends no claim", "The words “Oslo Port” rate well. He heard about the “long way” to it.", nil},
		{"a later speaker ends the content", "Berg said fees would rise, adding that the port would close.", []string{"Berg | said | fees would rise", "Berg | adding | the port would close"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, claimsOf(c.text)); d != "" {
				t.Error(d)
			}
		})
	}
	if got := findClaims(analyse(plainDocument("On said no."), "pl"), &Findings{}); got != nil {
		t.Errorf("a language without verbs of reporting gave %v", got)
	}
}

func TestFooting(t *testing.T) {
	for _, c := range []struct {
		text string
		want Footing
	}{
		{"Anna Berg said it was late.", NamedPerson},
		{"The director, Anna Berg, said it was late.", NamedPerson},
		{"The Ministry of Defence said it was late.", NamedOrganization},
		{"The Anna Berg administration said it was late.", NamedOrganization},
		{"US officials said it was late.", Unnamed},
		{"An aide to Anna Berg said it was late.", Unnamed},
		{"Anna Berg left early. She said it was late.", NamedPerson},
		{"The Ministry of Defence replied. It said the ship was late.", NamedOrganization},
		{"It was late, several papers reported, citing an official.", SecondHand},
		{"An official quoted by Reuters said it was late.", SecondHand},
		{"The ship is believed to be late.", Unnamed},
	} {
		t.Run(c.text, func(t *testing.T) {
			doc := plainDocument(c.text)
			f := &Findings{}
			for text, kind := range map[string]NameType{"Anna Berg": Person, "Ministry of Defence": Organization, "US": Country} {
				if i := strings.Index(doc.Text, text); i >= 0 {
					f.Names = append(f.Names, Name{Span: spanOf(doc, text), Type: kind})
				}
			}
			claims := findClaims(analyse(doc, "en"), f)
			if len(claims) != 1 || claims[0].Kind != c.want {
				t.Errorf("got %+v, want one claim on %q", claims, c.want)
			}
		})
	}
}

func TestHedges(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Officials said the ship may have reportedly sunk.", "may reportedly"},
		{"Officials said on May 3 that it sank.", ""},
		{"Officials said about 30 people talked about it.", "about"},
		{"Officials said he thought it was thought to be lost.", "thought"},
		{"Officials said it appears that an alleged attack is likely.", "appears alleged likely"},
	} {
		t.Run(c.text, func(t *testing.T) {
			doc := plainDocument(c.text)
			claims := findClaims(analyse(doc, "en"), &Findings{})
			if len(claims) == 0 {
				t.Fatal("no claim")
			}
			var got []string
			for _, h := range claims[0].Hedges {
				got = append(got, doc.Slice(h))
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestInflect(t *testing.T) {
	for word, form := range map[string]verbForm{
		"says": formThird, "said": formPast, "denies": formThird, "denied": formPast, "stresses": formThird, "admitted": formPast, "arguing": formActive,
		"written": formPast, "claim": formBase, "agreeing": formActive,
	} {
		if got, known := cueVerbs[word]; !known || got.form != form {
			t.Errorf("%s: got %v %v, want form %v", word, got, known, form)
		}
	}
}

// Names tell a person apart from what is said of him.
func TestClaimsOfNamedPeople(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"an apposition without its second comma", "Anna Berg, president and head of the port said that it was late.", "Anna Berg | said"},
		{"a role and a name far from the start", "The mayor remains committed to the race in May, his top aide, Anna Berg, told reporters.", "his top aide, Anna Berg | told"},
		{"a role in plain words after the verb", "It may be a tip, says psychologist Anna Berg.", "psychologist Anna Berg | says"},
		{"a role and a name with its body", "Their lead, Anna Berg of the State Department, said that it was late.", "Their lead, Anna Berg | said"},
		{"a place and an office after the name", "Anna Berg of Mali, a member who has refused to leave, is here.", "Anna Berg | has refused"},
		{"a name after a day", "On Sunday morning Anna Berg left the port, writing that it was late.", "Anna Berg | writing"},
		{"a name after a relative clause", "An aide who worked on the port, Anna Berg, suggested that it was late.", "Anna Berg | suggested"},
		{"an apposition before a relative clause", "The flaw was found by Anna Berg, a researcher in Oslo, who said that it was old.", "Anna Berg | said"},
		{"the estimate of somebody", "In May we had the estimate of Anna Berg that half of it is lost.", "Anna Berg | estimate of"},
		{"a role, a place and a name", "According to our attaché in Cairo, Anna Berg, the service is slow.", "our attaché in Cairo, Anna Berg | According to"},
		{"a verb that needs a quotation", "“Talk to others,” advises psychologist Anna Berg.", "psychologist Anna Berg | advises"},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := plainDocument(c.text)
			f := &Findings{Names: []Name{{Span: spanOf(doc, "Anna Berg"), Type: Person}}}
			if strings.Contains(c.text, "Mali") {
				f.Names = append(f.Names, Name{Span: spanOf(doc, "Mali"), Type: Country})
			}
			claims := findClaims(analyse(doc, "en"), f)
			if len(claims) != 1 {
				t.Fatalf("got %d claims, want 1", len(claims))
			}
			if got := doc.Slice(claims[0].Speaker) + " | " + doc.Slice(claims[0].Cue); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// The sentence shown of "“Who pays?” she asked." begins with the question.
func TestSentenceOfClaimHoldsWhatWasSaid(t *testing.T) {
	doc := plainDocument("The port is old. “Perhaps ships will find another!” Roe said. It has two piers.")
	claims := findClaims(analyse(doc, "en"), &Findings{})
	if len(claims) != 1 || doc.Slice(claims[0].Sentence) != "“Perhaps ships will find another!” Roe said." || len(claims[0].Hedges) != 1 {
		t.Errorf("got %+v", claims)
	}
}
