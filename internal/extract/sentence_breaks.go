package extract

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"briefbook/internal/seed"
)

// breaks returns where, within the block, a sentence begins whatever marks stand
// before: at items of an enumeration, after the greeting of a letter, around the
// time that mail programs stamp, and after an address.
func breaks(text string, b seed.Span, rules *sentenceRules) []int {
	s := text[b.Start:b.End]
	at := inlineItems(text, b)
	for _, i := range slices.Concat(afterGreeting(s, rules), aroundStamps(s), afterAddresses(s, rules)) {
		at = append(at, b.Start+i)
	}
	slices.Sort(at)
	return slices.Compact(at)
}

var (
	// greeting matches how a letter greets, before what it says.
	greeting = regexp.MustCompile(`^(?:(?:Dear|Hi|Hello|Hey|Good (?:morning|afternoon|evening))(?: [\p{Lu}][\p{L}.'’-]*){0,4}[,:!]|\p{Lu}[\p{Ll}]+,) `)
	// closing matches how it ends, before who wrote it.
	closing = regexp.MustCompile(`^(?:Sincerely|Yours (?:sincerely|faithfully|truly)|Best|(?:Best|Kind|Warm) (?:regards|wishes)|Regards|Cheers), `)
	// stamp matches a date and time as mail programs write them between the
	// sender and the text: "11/14/2000 11:37 AM".
	stamp = regexp.MustCompile(`\d{1,2}/\d{1,2}/\d{2,4},? \d{1,2}:\d{2}(?::\d{2})? ?[AP]M `)
	// address matches an address of the web.
	address = regexp.MustCompile(`(?:https?://|www\.)\S+[\pL\d/] `)
)

// afterGreeting returns where the sentence after "Dear Ms Roe," or "Ann," begins:
// after a bare name, only before a word that goes on in lower case elsewhere.
func afterGreeting(s string, rules *sentenceRules) []int {
	if end := len(closing.FindString(s)); end > 0 {
		if unicode.IsUpper(leadRune(s[end:])) {
			return []int{end}
		}
		return nil
	}
	end := len(greeting.FindString(s))
	if end == 0 {
		return nil
	}
	next := nextWord(s[end:])
	name, _, _ := strings.Cut(s[:end], ",")
	bare := len(name)+2 == end && !strings.Contains(name, " ")
	if !unicode.IsUpper(next.first) || bare && (rules.starters[name] || !afterName[next.word]) {
		return nil
	}
	return []int{end}
}

// afterName are words that begin a sentence after the name of whom it greets,
// and begin no name themselves.
var afterName = wordSet("We You They There It Here How What When Thank Thanks Attached Can Could Would Will Do Did Are Is Just Let Sorry Have As If")

// aroundStamps returns where a stamp of date and time begins and ends. Within a
// sentence ("sent on 11/14/2000 11:37 AM by Ann") it stays.
func aroundStamps(s string) (at []int) {
	if !strings.Contains(s, "/") || !strings.Contains(s, "M ") {
		return nil
	}
	for _, m := range stamp.FindAllStringIndex(s, -1) {
		before := s[:m[0]]
		if !unicode.IsUpper(leadRune(s[m[1]:])) && !strings.HasPrefix(s[m[1]:], `"`) {
			continue
		}
		last := before[strings.LastIndexByte(strings.TrimRight(before, " "), ' ')+1:]
		switch {
		case unicode.IsUpper(leadRune(last)) || strings.ContainsAny(last, "@>"):
			at = append(at, m[0], m[1])
		case last == "" || strings.TrimSpace(last) == "on":
			at = append(at, m[1])
		}
	}
	return at
}

// afterAddresses returns where a sentence begins after an address that ends one
// without a full stop.
func afterAddresses(s string, rules *sentenceRules) (at []int) {
	if !strings.Contains(s, "://") && !strings.Contains(s, "www.") {
		return nil
	}
	for _, m := range address.FindAllStringIndex(s, -1) {
		if next := nextWord(s[m[1]:]); rules.starters[next.word] && !next.symbol {
			at = append(at, m[1])
		}
	}
	return at
}
