package extract

import (
	"slices"
	"strings"
	"testing"

	"briefbook/internal/seed"
)

// datesIn finds the expressions of one line, published on the given date.
func datesIn(line, published, lang string) (*seed.Document, []TimeExpression) {
	doc := linesDoc(line)
	doc.Meta.Date = seed.Field{Value: published, Basis: seed.Metadata}
	f := &Findings{Language: lang}
	return doc, findDates(analyse(doc, lang), f)
}

// oneDate checks that a line has one date, its words and its value.
func oneDate(t *testing.T, line, published, lang, words, value string) {
	t.Helper()
	doc, got := datesIn(line, published, lang)
	if len(got) != 1 || doc.Slice(got[0].Span) != words || got[0].Value != value {
		t.Errorf("got %v, want %q %q", got, words, value)
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	const published = "2025-03-05" // a Wednesday
	for _, c := range []struct{ line, words, is, value string }{
		{"It met on 3 March 2025.", "3 March 2025", "DATE", "2025-03-03"},
		{"It met on March 3rd, 2025.", "March 3rd, 2025", "DATE", "2025-03-03"},
		{"It met on Sept. 26, 1998, in Rome.", "Sept. 26, 1998", "DATE", "1998-09-26"},
		{"It met on Monday, Oct. 26: nobody came.", "Monday, Oct. 26", "DATE", "2024-10-26"},
		{"It met on 2025-03-03.", "2025-03-03", "DATE", "2025-03-03"},
		{"It met at 2025-03-03T14:00.", "2025-03-03T14:00", "TIME", "2025-03-03T14:00"},
		{"It met on 25/03/2025.", "25/03/2025", "DATE", "2025-03-25"},
		{"It met on 03/04/2025.", "03/04/2025", "DATE", ""},
		{"It was said in January 2019.", "January 2019", "DATE", "2019-01"},
		{"It was founded in 1949.", "1949", "DATE", "1949"},
		{"It grew in early 2019.", "early 2019", "DATE", "2019"},
		{"It was sold in late February.", "late February", "DATE", "2025-02"},
		{"It ran through the 1990s.", "the 1990s", "DATE", "199"},
		{"It dates from the 19th century.", "the 19th century", "DATE", "18"},
		{"It lost in the third quarter of 2019.", "the third quarter of 2019", "DATE", "2019-Q3"},
		{"It lost in Q3 2019.", "Q3 2019", "DATE", "2019-Q3"},
		{"It opened in summer 2019.", "summer 2019", "DATE", "2019-SU"},
		{"It earned more in fiscal 2019.", "fiscal 2019", "DATE", "2019"},
		{"It earned more in FY2018/19.", "FY2018/19", "DATE", "2018"},
		{"It earned more in the 2018/19 season.", "2018/19", "DATE", "2018"},
		{"It lost in H1 2019.", "H1 2019", "DATE", "2019-H1"},
		{"It will open by end-June.", "end-June", "DATE", "2025-06"},
		{"It opened in the week of 3 February 2025.", "the week of 3 February 2025", "DATE", "2025-W06"},
		{"The talks are for Sunday.", "Sunday", "DATE", "2025-03-09"},
		{"The paper goes to the board in May.", "May", "DATE", "2025-05"},
		{"The dam broke on 18 June.", "18 June", "DATE", "2024-06-18"},
		{"It grew in the first half of 2019.", "the first half of 2019", "DATE", "2019-H1"},
		{"It lost in the June quarter of 2019.", "June quarter of 2019", "DATE", "2019-Q2"},
		{"It would pay in the second quarter, he said.", "the second quarter", "DATE", "2025-Q2"},
		{"Meteorologists expect rain from Friday.", "Friday", "DATE", "2025-03-07"},
		{"The office forecast rain through Sunday.", "Sunday", "DATE", "2025-03-09"},
		{"Ana to call Rome on Thursday.", "Thursday", "DATE", "2025-03-06"},
		{"Rome asked importers to report by Friday, it said.", "Friday", "DATE", "2025-03-07"},
		{"The board called on the city to review it in May.", "May", "DATE", "2025-05"},
		{"We want the rest of it back by late April, he said.", "late April", "DATE", "2025-04"},
		{"The road was shut until February.", "February", "DATE", "2025-02"},
		{"They have until August.", "August", "DATE", "2025-08"},
		{"They met today.", "today", "DATE", "2025-03-05"},
		{"They met last week.", "last week", "DATE", "2025-W09"},
		{"They met this year.", "this year", "DATE", "2025"},
		{"They met two months ago.", "two months ago", "DATE", "2025-01"},
		{"They met on Friday.", "Friday", "DATE", "2025-02-28"},
		{"They will meet on Friday.", "Friday", "DATE", "2025-03-07"},
		{"They met last Friday.", "last Friday", "DATE", "2025-02-28"},
		{"They met on Friday night.", "Friday night", "TIME", "2025-02-28TNI"},
		{"Crude rose by 1310 GMT on Friday.", "1310 GMT on Friday", "TIME", "2025-02-28T13:10"},
		{"They meet at 9:30 a.m. on Friday.", "9:30 a.m. on Friday", "TIME", "2025-03-07T09:30"},
		{"They met in December.", "December", "DATE", "2024-12"},
		{"They are expected to meet in April.", "April", "DATE", "2025-04"},
		{"They met the day before.", "the day before", "DATE", ""},
		{"They met on Thanksgiving 2024.", "Thanksgiving 2024", "DATE", "2024-11-28"},
		{"They talked for two days.", "two days", "DURATION", "P2D"},
		{"They talked for more than three months.", "more than three months", "DURATION", "P3M"},
		{"They held a 16-hour session.", "16-hour", "DURATION", "PT16H"},
		{"They lived there for years.", "years", "DURATION", "PXY"},
		{"They waited 2 1/2 years.", "2 1/2 years", "DURATION", "P2Y6M"},
		{"They meet every week.", "every week", "SET", "P1W"},
		{"They meet each Thursday.", "each Thursday", "SET", "XXXX-WXX-4"},
		{"They now disagree.", "now", "DATE", "PRESENT_REF"},
		{"They recently agreed.", "recently", "DATE", "PAST_REF"},
		{"They may soon agree.", "soon", "DATE", "FUTURE_REF"},
	} {
		t.Run(c.line, func(t *testing.T) {
			doc, got := datesIn(c.line, published, "en")
			if len(got) != 1 {
				t.Fatalf("got %v, want one", got)
			}
			if words := doc.Slice(got[0].Span); words != c.words || got[0].Type != c.is || got[0].Value != c.value {
				t.Errorf("got %q %s %q, want %q %s %q", words, got[0].Type, got[0].Value, c.words, c.is, c.value)
			}
		})
	}
}

func TestDatesWithoutTheirYear(t *testing.T) {
	t.Parallel()
	const published = "2025-03-05" // a Wednesday
	for _, c := range []struct{ line, values string }{
		{"They will strike on March 10th, 17th and 24th.", "2025-03-10 2025-03-17 2025-03-24"},
		{"They will strike on March 10, 17 and 24.", "2025-03-10 2025-03-17 2025-03-24"},
		{"The court sat on March 3, 17 people came.", "2025-03-03"},
		{"Hearings take place on 3, 10 and 17 April.", "2025-04-03 2025-04-10 2025-04-17"},
		{"They sat on 11 & 12 August 2024.", "2024-08-11 2024-08-12"},
		{"See issue 3, 15 March 2024.", "2024-03-15"},
		{"Deputies meet on 14 April, ministers on the 16th in Rome.", "2025-04-14 2025-04-16"},
		{"They met on 14 February and on the 16th floor.", "2025-02-14"},
		{"28 Jan export sales", "2025-01-28"},
		{"The board met in February and March for talks.", "2025-02 2025-03"},
		{"Wheat for April fell in Paris.", "2025-04"},
		{"The duty rises by 9% on Friday.", "2025-03-07"},
		{"The ban takes effect on 25 June, an official told us.", "2025-06-25"},
		{"I need your decision by Friday.", "2025-03-07"},
		{"The next meeting is Friday.", "2025-03-07"},
		{"I fly to Accra on Saturday.", "2025-03-08"},
		{"On 18 July a dam at the edge of the upper plant gave way.", "2024-07-18"},
		{"On Tuesday, when my pupils come back, phones will be locked.", "2025-03-11"},
		{"It held up better than expected in May.", "2024-05"},
		{"She cautioned that a wet August could change this.", "2025-08"},
		{"It ends if rules were in force by 1 October.", "2025-10-01"},
		{"She told us he'd stand down on 18 August.", "2025-08-18"},
		{"A court cut the term to seven in May.", "2024-05"},
		{"It says: nothing before Q3.", "2025-Q3"},
		{"A vote is possible as early as Friday.", "2025-03-07"},
		{"The port closed on Monday and reopens on Sunday.", "2025-03-03 2025-03-09"},
		{"Payments start on the first Monday of May.", "2025-05-05"},
		{"They met on the last Friday in February.", "2025-02-28"},
		{"He has been held since 3 May.", "2024-05-03"},
		{"Until June the ferry ran every day.", "2024-06 P1D"},
		{"The last check was in October; the next is in June.", "2024-10 2025-06"},
		{"It covers the time from April to January.", "2024-04 2025-01"},
		{"They said they would ballot members in the second half of April.", "2025-04"},
		{"The October deadline was missed.", "2024-10"},
		{"Please reply by the close of business on Friday.", "2025-03-07"},
		{"The hearing is on Thursday week.", "2025-03-13"},
		{"Mines from the 1992-95 war drifted.", "1992"},
		{"It deserves a vote before the summer.", "2025-SU"},
		{"Riots are likely this winter.", "2024-WI"},
		{"The trial is set for November.", "2025-11"},
		{"Following Monday's vote the ministry wrote to all members.", "2025-03-03"},
		{"He could not be reached for comment on Tuesday.", "2025-03-04"},
		{"The figures were provisional and might be revised in April.", "2025-04"},
		{"He will receive an unprecedented windfall in April.", "2025-04"},
		{"The Sept. 13 death of the judge left the court split.", "2024-09-13"},
		{"She told the board on 8 September that a new wing would open.", "2024-09-08"},
		{"\"By December, when we met, it had closed,\" she said.", "2024-12"},
		{"With Friday's debate approaching, both had trouble.", "2025-03-07"},
		{"He asked for a delay until December.", "2025-12"},
		{"She called for a closed season from 1 November to 30 December.", "2025-11-01 2025-12-30"},
		{"The duties would apply from the end of June, according to our partner.", "2025-06"},
		{"Support fell to 44 percent, from 54 percent in August.", "2024-08"},
		{"According to a poll by the Levant Group in August they agree.", "2024-08"},
		{"The pipe has room in January.", "2025-01"},
		{"Prices for May delivery rose.", "2025-05"},
		{"It was passed in 2023, with guidance in March of that year.", "2023 2023-03"},
		{"Done on the thirtieth of January 2026 in English.", "2026-01-30"},
		{"A second round is possible with Oman in July.", "2025-07"},
		{"They were told that the winter would be dry.", ""},
		{"They met on Easter Monday 2024.", "2024-04-01"},
		{"The following Monday he resigned.", ""},
		{"It was stolen in November 2024. They say they told the police on 12 November but did not know.", "2024-11 2024-11-12"},
		{"Cases were recorded between 1 May and 30 January.", "2024-05-01 2025-01-30"},
		{"It may run well past July 2027.", "2027-07"},
		{"He has promised an inquiry by the end of September.", "2025-09"},
		{"It began in 2023, and a scheme opened that autumn.", "2023 2023-FA"},
		{"He explained that winter was near.", ""},
		{"Drivers reported ranges of 70 miles in winter.", ""},
		{"A visit is planned in week 38.", "2025-W38"},
		{"After the floods of May 2024 the peak came in week 24.", "2024-05 2024-W24"},
		{"She felt it in week 20 of the season.", ""},
		{"If she wins the contest on Tuesday, he is out.", "2025-03-11"},
		{"The state holds its caucuses on Saturday.", "2025-03-08"},
		{"The judge, who died on Sunday at 94, will be remembered.", "2025-03-02"},
		{"Entering the final contests in May, he leads by 271 pledged votes.", "2025-05"},
		{"It is a friend since the Sept. 11 attacks.", "2001-09-11"},
	} {
		_, found := datesIn(c.line, published, "en")
		var values []string
		for _, d := range found {
			values = append(values, d.Value)
		}
		if got := strings.Join(values, " "); got != c.values {
			t.Errorf("%s: got %s, want %s", c.line, got, c.values)
		}
	}
}

func TestDatesInOtherLanguages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, line, words, value string }{
		{"fr", "Il est né le 1er mars 2025 à Lyon.", "1er mars 2025", "2025-03-01"},
		{"de", "Am 3. März 2025 tagte der Rat.", "3. März 2025", "2025-03-03"},
		{"de", "Am 03.04.2025 tagte der Rat.", "03.04.2025", "2025-04-03"},
		{"es", "El 3 de marzo de 2025 se reunió.", "3 de marzo de 2025", "2025-03-03"},
		{"it", "Il 3 marzo 2025 si riunì.", "3 marzo 2025", "2025-03-03"},
		{"pt", "Em março de 2025 reuniu-se.", "março de 2025", "2025-03"},
		{"nl", "Op 3 maart 2025 vergaderde de raad.", "3 maart 2025", "2025-03-03"},
		{"ru", "Это было 3 марта 2025 года в Твери.", "3 марта 2025 года", "2025-03-03"},
		{"uk", "Це було 3 березня 2025 року у Києві.", "3 березня 2025 року", "2025-03-03"},
		{"fr", "Elle existe depuis 1949.", "1949", "1949"},
		{"fr", "Le premier trimestre 2026 sera dur.", "premier trimestre 2026", "2026-Q1"},
		{"de", "Im ersten Halbjahr 2025 stieg sie.", "ersten Halbjahr 2025", "2025-H1"},
		{"es", "En el tercer trimestre de 2025 bajó.", "tercer trimestre de 2025", "2025-Q3"},
		{"ru", "Во II квартале 2025 года она выросла.", "II квартале 2025 года", "2025-Q2"},
		{"ru", "Это было в феврале 2025-го.", "феврале 2025-го", "2025-02"},
		{"sv", "Mötet hölls 2025-03-03.", "2025-03-03", "2025-03-03"},
	} {
		t.Run(c.line, func(t *testing.T) {
			oneDate(t, c.line, "", c.lang, c.words, c.value)
		})
	}
}

func TestDatesNearThePublicationInOtherLanguages(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ lang, line, words, value string }{
		{"fr", "Le budget a doublé l'an dernier.", "l'an dernier", "2024"},
		{"fr", "Les nappes resteront basses cet automne.", "automne", "2025-FA"},
		{"fr", "Elle a été votée en mai.", "mai", "2025-05"},
		{"fr", "Il est détenu depuis le 3 avril.", "3 avril", "2024-04-03"},
		{"de", "Im vergangenen Jahr stieg der Preis.", "vergangenen Jahr", "2024"},
		{"de", "Der Bericht soll bis Ende des Monats vorliegen.", "Ende des Monats", "2025-03"},
		{"de", "Die Arbeiten sollen bis 30. September enden.", "30. September", "2025-09-30"},
		{"fr", "Elle est attendue d'ici la fin du mois.", "fin du mois", "2025-03"},
		{"es", "Se espera antes de fin de año.", "fin de año", "2025"},
		{"de", "Das war im vergangenen Sommer.", "Sommer", "2024-SU"},
		{"es", "El año pasado llovió poco.", "año pasado", "2024"},
		{"es", "Se aprobó el mes pasado.", "mes pasado", "2025-02"},
		{"it", "L'anno scorso è andata meglio.", "L'anno scorso", "2024"},
		{"pt", "No próximo ano sobe.", "próximo ano", "2026"},
		{"nl", "Volgend jaar komt een besluit.", "Volgend jaar", "2026"},
		{"ru", "В прошлом году добыча упала.", "прошлом году", "2024"},
		{"uk", "Наступного року він зросте.", "Наступного року", "2026"},
		{"ar", "ارتفعت الأسعار في العام الماضي.", "العام الماضي", "2024"},
	} {
		t.Run(c.line, func(t *testing.T) {
			oneDate(t, c.line, "2025-03-05", c.lang, c.words, c.value)
		})
	}
	if _, got := datesIn("Este ano letivo começou bem.", "2025-03-05", "pt"); len(got) > 0 {
		t.Errorf("a school year: got %v", got)
	}
}

func TestTodayIsTheDayOrThePresentTime(t *testing.T) {
	t.Parallel()
	const day = "2025-03-05"
	for line, want := range map[string]string{
		"The board met today in Lusaka.":                     day,
		"Today is a sad day for the port.":                   day,
		"In Lusaka, today is the eighth day of the strike.":  day,
		"Helicopters are flying over the valley today.":      day,
		"We have a chance today to end this.":                day,
		"The minister is in Lusaka today.":                   day,
		"Today the commission publishes its report.":         day,
		"They welcomed today's announcement.":                day,
		"Today the government focuses its attention on few.": "PRESENT_REF",
		"Today, there are 11 million of them in the country": "PRESENT_REF",
		"Today, the kingdom is one of the leading nations.":  "PRESENT_REF",
		"The two are tied in the state today.":               "PRESENT_REF",
		"Both have banks today.":                             "PRESENT_REF",
		"It fits today's booming market for ships.":          "PRESENT_REF",
		"The machine today is merely a computer.":            "PRESENT_REF",
	} {
		if _, got := datesIn(line, day, "en"); len(got) != 1 || got[0].Value != want {
			t.Errorf("%s: got %v, want %s", line, got, want)
		}
	}
}

func TestNoDates(t *testing.T) {
	t.Parallel()
	for _, line := range []string{
		"The march went on.", "It may rain.", "They paid $2000 for it.", "Some 2000 people came.", "She is 25 years old.",
		"He came second.", "They saw the Christmas tree.", "Roe leads the Coalition to Save the Port and March on the Town Hall.", "The March for Jobs went on.", "Not until after Super Tuesday.", "He hosted “Saturday Night Live” again.", "Call 555-1990-22.", "About 3.5 per cent of it.", "Mark it as soon as you can.", "The bill fell 3-1.",
	} {
		if _, got := datesIn(line, "2025-03-05", "en"); len(got) > 0 {
			t.Errorf("%q: got %v, want none", line, got)
		}
	}
}

func TestRelativeDatesOfAnUndatedDocumentHaveNoValue(t *testing.T) {
	t.Parallel()
	for _, line := range []string{"They met today.", "They met last week.", "They met on Friday.", "They met on Sept. 26.", "They met two months ago.", "It fell in the third quarter.", "They met last spring."} {
		doc, got := datesIn(line, "", "en")
		if len(got) != 1 || got[0].Value != "" {
			t.Errorf("%q: got %v in %q, want one without a value", line, got, doc.Text)
		}
	}
}

func TestDatesAreKnownNoBetterThanThePublicationDate(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ published, line, value string }{
		{"2025-03", "They met last month.", "2025-02"},
		{"2025-03", "They met yesterday.", ""},
		{"2025", "They met last year.", "2024"},
		{"2025", "They met in January.", ""},
	} {
		if _, got := datesIn(c.line, c.published, "en"); len(got) != 1 || got[0].Value != c.value {
			t.Errorf("%s, published %s: got %v, want %q", c.line, c.published, got, c.value)
		}
	}
}

func TestEaster(t *testing.T) {
	t.Parallel()
	for y, want := range map[int]string{1999: "1999-04-04", 2000: "2000-04-23", 2024: "2024-03-31", 2025: "2025-04-20"} {
		if got := dayValue(easter(y)); got != want {
			t.Errorf("%d: got %s, want %s", y, got, want)
		}
	}
}

func TestTimeline(t *testing.T) {
	t.Parallel()
	type event struct{ value, date, words string }
	for _, c := range []struct {
		name, line string
		want       []event
	}{
		{"a sentence", "The port opened its second quay in May 2019 for larger ships.",
			[]event{{"2019-05", "May 2019", "The port opened its second quay in May 2019 for larger ships."}}},
		{"two clauses", "The port opened its quay in May 2019, and it closed the old yard in June 2021.",
			[]event{{"2019-05", "May 2019", "The port opened its quay in May 2019"}, {"2021-06", "June 2021", "and it closed the old yard in June 2021."}}},
		{"the whole for each date where somebody says it", "The port opened its quay in May 2019, and it closed the old yard in June 2021, officials said.",
			[]event{{"2019-05", "May 2019", "The port opened its quay in May 2019, and it closed the old yard in June 2021, officials said."},
				{"2021-06", "June 2021", "The port opened its quay in May 2019, and it closed the old yard in June 2021, officials said."}}},
		{"a date alone leads to what follows", "October 2023. The pipeline between the two countries failed.",
			[]event{{"2023-10", "October 2023", "October 2023. The pipeline between the two countries failed."}}},
		{"no year of a cited work", "Earlier work by Silva (2016) showed that the type of contract matters more.", nil},
		{"no number of a directive, no fall of prices", "Directive (EU) 2022/2555 was adopted before the fall of the government.", nil},
		{"a relative date stays as written", "The harbour board met last Friday to agree the new fees.",
			[]event{{"", "last Friday", "The harbour board met last Friday to agree the new fees."}}},
		{"the last quarter of a year", "Sending money to Tonga cost more in the last quarter of 2023 than before.",
			[]event{{"2023-Q4", "the last quarter of 2023", "Sending money to Tonga cost more in the last quarter of 2023 than before."}}},
		{"a season without its year is open", "The new bill should go to Parliament in the spring.",
			[]event{{"", "the spring", "The new bill should go to Parliament in the spring."}}},
		{"no year of a right", "(c) 2026 Grainwatch Ltd of Rotterdam, all rights reserved.", nil},
		{"a number of a question is no quarter", "Q1 Ann Roe: I will start with the new fees of the port, if I may.", nil},
		{"both ends of a range beside a closer date", "Imports rose between 2022 and 2024 until the mill closed in May 2024.",
			[]event{{"2022", "2022", "Imports rose between 2022 and 2024 until the mill closed in May 2024."}, {"2024", "2024", "Imports rose between 2022 and 2024 until the mill closed in May 2024."},
				{"2024-05", "May 2024", "Imports rose between 2022 and 2024 until the mill closed in May 2024."}}},
		{"an hour names no day", "The chair opened the meeting at 09:30 and greeted the new members.", nil},
		{"the year by which a headline says it", "Second quay to open by 2027", []event{{"2027", "2027", "Second quay to open by 2027"}}},
		{"dots lead to a figure", "Ships in 2024 .......... 412", []event{{"2024", "2024", "Ships in 2024 .......... 412"}}},
		{"a part of a year beside a day", "The ministry told the board on 3 March 2024 that all quays would be inspected by the end of 2024.",
			[]event{{"2024-03-03", "3 March 2024", "The ministry told the board on 3 March 2024 that all quays would be inspected by the end of 2024."},
				{"2024", "the end of 2024", "The ministry told the board on 3 March 2024 that all quays would be inspected by the end of 2024."}}},
		{"a winter of two years", "It was as cold as in the winter of 2011-12, when the harbour froze.",
			[]event{{"2011", "2011-12", "It was as cold as in the winter of 2011-12, when the harbour froze."}}},
		{"a month and a day parted by a clause's end", "In May 2024 the owners said it was safe, and on 18 May 2024 the quay was closed.",
			[]event{{"2024-05", "May 2024", "In May 2024 the owners said it was safe, and on 18 May 2024 the quay was closed."},
				{"2024-05-18", "18 May 2024", "In May 2024 the owners said it was safe, and on 18 May 2024 the quay was closed."}}},
		{"a figure since a day", "Samples tested since 1 July 2024   26,300", []event{{"2024-07-01", "1 July 2024", "Samples tested since 1 July 2024   26,300"}}},
		{"the name of a union is no year", "The union Kolejarz '90 argues that the money would be better spent on patrols.", nil},
		{"no durations, sets or references", "The board now meets every week for two days at a time.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc := linesDoc("Port fees", c.line)
			txt := analyse(doc, "en")
			f := &Findings{Language: "en"}
			f.Dates = findDates(txt, f)
			got := findTimeline(txt, f)
			if len(got) != len(c.want) {
				t.Fatalf("got %v, want %v", got, c.want)
			}
			for i, e := range got {
				if g := (event{e.Value, doc.Slice(e.Date), doc.Slice(e.Span)}); g != c.want[i] {
					t.Errorf("got %v, want %v", g, c.want[i])
				}
			}
		})
	}
}

func TestASeasonIsSettledWhereItClearlyLiesAhead(t *testing.T) {
	t.Parallel()
	for line, want := range map[string]string{
		"The new bill will go to Parliament in the summer.":        "2025-SU",
		"The new bill, a long one, is on the table in the summer.": "",
	} {
		doc := linesDoc("Port fees", line)
		doc.Meta.Date = seed.Field{Value: "2025-03-05", Basis: seed.Metadata}
		txt := analyse(doc, "en")
		f := &Findings{Language: "en"}
		f.Dates = findDates(txt, f)
		if got := findTimeline(txt, f); len(got) != 1 || got[0].Value != want {
			t.Errorf("%s: got %v, want %q", line, got, want)
		}
	}
}

func TestTimelineOfATableAndWithoutTheDateline(t *testing.T) {
	t.Parallel()
	doc := linesDoc("Port fees", "SANDVIK, 3 March 2025 (AFP) — The port will raise its fees, the harbour board said on 4 May 2019.", "2021 | The yard closed", "2025 | Closed, June 2023")
	row := &doc.Blocks[2]
	row.Kind, row.First = seed.Row, true
	row.Cells = []seed.Span{{Start: row.Start, End: row.Start + 4}, {Start: row.Start + 7, End: row.End}}
	head := &doc.Blocks[3]
	head.Kind, head.First, head.Header = seed.Row, true, true
	head.Cells = []seed.Span{{Start: head.Start, End: head.Start + 4}, {Start: head.Start + 7, End: head.End}}
	f := Find(doc)
	if len(f.Timeline) != 3 || doc.Slice(f.Timeline[2].Span) != "Closed, June 2023" || f.Timeline[0].Value != "2019-05-04" || doc.Slice(f.Timeline[1].Span) != "2021 | The yard closed" {
		t.Errorf("got %v", f.Timeline)
	}
}

func TestTimelineOfActsInTheHeadAndOfTheReportersDay(t *testing.T) {
	t.Parallel()
	doc := linesDoc("Port fees bill", "Printed: 2 March 2025", "Period covered: 4 to 9 May 2024", "Introduced: 4 March 2025", "Second reading", "2 April 2025", "Next stage: second reading, 13 May 2025",
		"SANDVIK, March 9 (AFP) — The port will raise its fees after the vote, the harbour board said on Monday.")
	doc.Meta.Date = seed.Field{Value: "2026-03-08", Basis: seed.Metadata}
	var got []string
	for _, e := range Find(doc).Timeline {
		got = append(got, e.Value)
	}
	if want := []string{"2024-05-04", "2025-03-04", "2025-04-02", "2025-05-13", "2026-03-09"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestADateAloneOnItsLineBelongsToItsNeighbour(t *testing.T) {
	t.Parallel()
	doc := linesDoc("Port fees", "The port will raise its fees, the harbour board said after a long meeting.", "Next meeting", "Lusaka, 14 May 2026.",
		"12 June 2026", "Hearing of the union", "TUESDAY, 7 JULY 2026", "09:00 - 10:00 Welcome", "Done in Lusaka", "30 May 2026")
	doc.Meta.Date = seed.Field{Value: "2026-05-30", Basis: seed.Metadata}
	want := []string{"Next meeting\nLusaka, 14 May 2026.", "12 June 2026\nHearing of the union", "TUESDAY, 7 JULY 2026\n09:00 - 10:00 Welcome"}
	var got []string
	for _, e := range Find(doc).Timeline {
		got = append(got, doc.Slice(e.Span))
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestTheVerbTellsTheYearOfAFarMonthInOtherLanguages(t *testing.T) {
	t.Parallel()
	oneDate(t, "La campagne a commencé en novembre et doit finir.", "2025-05-12", "fr", "novembre", "2024-11")
	oneDate(t, "Die Arbeiten sollen im Mai enden.", "2025-11-03", "de", "Mai", "2026-05")
	oneDate(t, "La société investira d'ici à 2030.", "2025-05-12", "fr", "2030", "2030")
	oneDate(t, "Había comida para 2000 personas en 2019.", "2025-05-12", "es", "2019", "2019")
	oneDate(t, "La puerta está abierta todos los viernes de marzo de 2026.", "2025-05-12", "es", "marzo de 2026", "2026-03")
}
