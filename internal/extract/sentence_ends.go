package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// ends reports whether a sentence ends at the stop.
func (c *cutter) ends(s stop) bool {
	rest := c.text[s.end:]
	if rest == "" {
		return true
	}
	if s.wide {
		next, _ := utf8.DecodeRuneInString(rest)
		return !s.quoted || next != 'と' && next != '、' && next != '，' && next != 'っ'
	}
	if rest[0] != ' ' && rest[0] != '\n' {
		return c.endsUnspaced(s, rest)
	}
	next := nextWord(rest)
	if s.trailed {
		return true
	}
	if next.first == 0 {
		return !s.closed || next.symbol
	}
	switch {
	case s.strong:
		return c.endsStrong(s, next)
	case s.dots >= 2:
		return c.endsEllipsis(s, next)
	}
	return c.endsFullStop(s, next)
}

// endsUnspaced decides where no space follows: a writer left it out
// ("here.Then"), or it is an address, a number or a name.
func (c *cutter) endsUnspaced(s stop, rest string) bool {
	next, size := utf8.DecodeRuneInString(rest)
	if !unicode.IsUpper(next) || s.closed {
		return s.strong && s.closed && s.quoted && unicode.IsUpper(next)
	}
	second, _ := utf8.DecodeRuneInString(rest[size:])
	token := c.tokenBefore(s.start)
	if strings.ContainsAny(token, "./@:_") || !plainWord(token) {
		return false
	}
	if s.strong || s.dots >= 3 {
		return true
	}
	// "Node.Js" and "Amazon.Com" are names: only a lower-case word of some
	// length before a full stop reads as a sentence's end.
	first, _ := utf8.DecodeRuneInString(token)
	return s.dots == 1 && len(token) > 2 && unicode.IsLower(first) && (unicode.IsLower(second) || second == ' ' || second == '\'')
}

// endsStrong decides after ! and ?.
func (c *cutter) endsStrong(s stop, next following) bool {
	if unicode.IsLower(next.first) {
		asked := c.text[s.start] == '?' && !s.closed && !next.reports && !next.symbol && c.rules.starters[strings.ToUpper(next.word[:1])+next.word[1:]]
		return !s.quoted && !next.quote && (c.informal || asked || s.end-s.start > 1 && !s.closed)
	}
	if s.quoted && next.reports {
		return false
	}
	return !companySuffix[next.word]
}

// companySuffix are words that go on a name ending in "!", as "Yahoo! Inc."
var companySuffix = map[string]bool{"Inc": true, "Corp": true, "Ltd": true, "Co": true, "Group": true}

// endsEllipsis decides after two dots or more.
func (c *cutter) endsEllipsis(s stop, next following) bool {
	switch {
	case unicode.IsLower(next.first):
		return c.informal && !s.spaced && s.dots > 3
	case s.dots > 3:
		return true
	case s.spaced:
		return next.word != "I" && c.rules.starters[next.word]
	}
	before, _ := utf8.DecodeLastRuneInString(c.text[:s.start])
	return before != '[' && before != '('
}

// opensWithEllipsis reports whether the first full stop of the marks ends a
// sentence and the rest, spaced, stand for words left out before the next:
// "It was kept. . . . The practice …".
func (c *cutter) opensWithEllipsis(s stop) bool {
	if !s.spaced || s.dots != 4 || s.closed || s.start == 0 || c.text[s.start-1] == ' ' {
		return false
	}
	return unicode.IsUpper(nextWord(c.text[s.end:]).first)
}

// endsFullStop decides after a single full stop and a space.
func (c *cutter) endsFullStop(s stop, next following) bool {
	token := c.tokenBefore(s.start)
	if c.opensItem(s.start, token) {
		return false
	}
	if s.quoted || s.closed && !isInitial(token) && c.class(token) == notAbbreviated {
		return !unicode.IsLower(next.first)
	}
	if unicode.IsLower(next.first) {
		return c.informal && plainWord(token) && utf8.RuneCountInString(token) > 1 && c.class(token) == notAbbreviated
	}
	if isNumeric(token) {
		return !c.rules.ordinalStop || len(token) > 2 || c.rules.starters[next.word] || next.quote || unicode.IsDigit(next.first) ||
			c.class(c.tokenBefore(s.start-len(token)-2)) == beforeNumber // "Nr. 5."
	}
	starts := c.rules.starters[next.word]
	switch c.classAt(s.start, token) {
	case neverEnds:
		return false
	case beforeNumber:
		if lead := leadRune(token); len(token) == 1 && unicode.IsUpper(lead) && !unicode.IsDigit(next.first) {
			return c.endsInitial(s, token, next, starts) // "Ramona P. Ortega", not "p. 5"
		}
		return !unicode.IsDigit(next.first) && !isRoman(next.word)
	case endsList:
		return true
	case mayEnd:
		return starts || next.quote
	case endsAfterNumber:
		return starts || c.afterNumber(s.start-len(token)) && c.wordsBefore(s) > 3
	}
	if isInitial(token) {
		return c.endsInitial(s, token, next, starts)
	}
	return true
}

// endsInitial decides after one letter or initials: "J. Smith", "the U.S.".
func (c *cutter) endsInitial(s stop, token string, next following, starts bool) bool {
	if isClockHalf(token) {
		return !goesWithTime[next.word] && !unicode.IsDigit(next.first) && c.wordsBefore(s) > 3
	}
	if unicode.IsLower(leadRune(token)) && c.afterNumber(s.start-len(token)) {
		return true // a unit, as in "5 h."
	}
	if next.word == "I" && !isInitials(token) {
		return false
	}
	return starts && !next.initial || next.quote && isInitials(token)
}

// wordsBefore counts the words of the sentence up to the stop: "At 5 a.m." and
// "В 2020 г." are too short to be sentences.
func (c *cutter) wordsBefore(s stop) int {
	if s.start-c.start > maxToken {
		return maxToken
	}
	return strings.Count(c.text[c.start:s.start], " ") + 1
}

// goesWithTime are words that may follow "a.m." in the same sentence.
var goesWithTime = wordSet(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Eastern Pacific Central Mountain Greenwich
	EST EDT CST CDT MST MDT PST PDT ET PT CT MT GMT UTC BST CET January February March April May June July August September
	October November December Jan Feb Mar Apr Jun Jul Aug Sept Oct Nov Dec`)

func isClockHalf(token string) bool {
	switch strings.ToLower(token) {
	case "a.m", "p.m":
		return true
	}
	return false
}

// classAt returns the class of the token before the stop, which may be the last
// part of a spaced short form: "z. B.", "и т. д.".
func (c *cutter) classAt(stop int, token string) abbreviation {
	if before := stop - len(token) - 2; before > c.start && utf8.RuneCountInString(token) == 1 && c.text[before:before+2] == ". " {
		if a := c.rules.abbreviations[strings.ToLower(c.tokenBefore(before)+"."+token)]; a != notAbbreviated {
			return a
		}
	}
	return c.class(token)
}

// class returns what the full stop after the token means. A capitalised token
// without a vowel, as "Bldg", is an abbreviation in any Latin script.
func (c *cutter) class(token string) abbreviation {
	lower := strings.ToLower(token)
	if a := c.rules.abbreviations[lower]; a != notAbbreviated {
		return a
	}
	if at := strings.LastIndexAny(lower, "-–/'’"); at >= 0 {
		_, size := utf8.DecodeRuneInString(lower[at:])
		if a := c.rules.abbreviations[lower[at+size:]]; a == neverEnds || a == mayEnd || a == beforeNumber && lower[at] != '-' {
			return a
		}
	}
	first, size := utf8.DecodeRuneInString(token)
	if size == 1 && unicode.IsUpper(first) && len(token) > 1 && len(token) < 6 && shortened(lower) && token[1:] == lower[1:] {
		return mayEnd
	}
	return notAbbreviated
}

// shortened reports whether the word holds neither a vowel nor, as "hmm" does,
// a double letter.
func shortened(lower string) bool {
	for i := range len(lower) {
		if lower[i] < 'a' || lower[i] > 'z' || strings.IndexByte("aeiouy", lower[i]) >= 0 || i > 0 && lower[i] == lower[i-1] {
			return false
		}
	}
	return true
}

// opensItem reports whether the token at the sentence's start numbers it, as
// in "1. First" or "IV. Results" or "a. Scope".
func (c *cutter) opensItem(stop int, token string) bool {
	if strings.Trim(c.text[c.start:stop-len(token)], " (•⁃◦▪●‣*-–§") != "" {
		return false
	}
	return isNumeric(token) && len(token) < 8 || isRoman(token) || utf8.RuneCountInString(token) == 1
}

// afterNumber reports whether a number stands right before the offset.
func (c *cutter) afterNumber(at int) bool {
	before := strings.TrimRight(c.text[c.start:at], " ")
	return before != "" && unicode.IsDigit(rune(before[len(before)-1]))
}
