package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// bylineWords begin a byline; a colon may follow.
var bylineWords = []string{"written by", "co-written by", "authored by", "co-authored by", "story by", "report by", "reported by", "interview by", "by", "von", "par", "por", "di", "door", "text:", "автор:", "author:"}

// findAuthor returns the author that a byline or, in a memo, its FROM line
// names.
func findAuthor(t *text) string {
	for b := 0; b < len(t.doc.Blocks) && b < headBlocks; b++ {
		if name := byline(t.slice(t.doc.Blocks[b].Span)); name != "" {
			return name
		}
	}
	if f, ok := firstField(headFields(t), fromField); ok {
		return senderName(t.slice(f.value))
	}
	return ""
}

// byline returns the names of a line that is a byline, "" of any other line. One
// that ends as a sentence holds names and no more.
func byline(line string) string {
	if len(line) > 160 {
		return ""
	}
	ends := lineEndsSentence(line)
	if line = strings.TrimRight(line, ". "); ends && lineEndsSentence(line) {
		return ""
	}
	lower := strings.ToLower(line)
	for _, w := range bylineWords {
		if !strings.HasPrefix(lower, w+" ") || len(lower) != len(line) {
			continue
		}
		name := personNames(strings.TrimLeft(line[len(w):], " :"))
		if ends && !strings.HasSuffix(line, name) {
			return ""
		}
		return name
	}
	return ""
}

// senderName returns the sender without post, office and address.
func senderName(s string) string {
	if i := strings.IndexAny(s, ",(<[;|"); i >= 0 {
		s = s[:i]
	}
	s = strings.Trim(s, " \"'")
	if s == "" || utf8.RuneCountInString(s) > 80 || strings.Contains(s, "@") {
		return ""
	}
	return s
}

// personNames returns the names that s begins with, up to a comma, bar or dash
// that is followed by no further name; "" when s does not begin with one.
func personNames(s string) string {
	end := len(s)
	if i := strings.IndexAny(s, "|•·—–(/"); i >= 0 {
		end = i
	}
	if i := strings.Index(s[:end], " in "); i > 0 {
		end = i // "Ana Ruiz in Lima"
	}
	s = strings.TrimSpace(s[:end])
	var names []string
	for _, part := range strings.Split(s, ",") {
		part = strings.TrimSpace(part)
		ok := part != ""
		part = withoutDay(part)
		for _, name := range splitAnd(part) {
			ok = ok && personName(name) && (len(names) == 0 || !namesOffice(name))
		}
		if !ok {
			break
		}
		names = append(names, part)
	}
	return strings.Join(names, ", ")
}

// withoutDay returns a part of a byline without the date that stands at its end
// without a mark: "Jane Doe November 2025".
func withoutDay(s string) string {
	words := strings.Fields(s)
	for i, w := range words {
		if i < 2 || !hasDigit(w) {
			continue
		}
		if monthOf(strings.Trim(words[i-1], ".,")) > 0 {
			i--
		}
		return strings.Join(words[:i], " ")
	}
	return s
}

// namesOffice reports whether what may be a name after a comma is an office:
// "Labour Correspondent".
func namesOffice(s string) bool {
	last := strings.ToLower(s[strings.LastIndexByte(s, ' ')+1:])
	return bylineOffices[last] || nounOfRole(last)
}

var bylineOffices = wordSet(`correspondent correspondents editor editors reporter reporters writer columnist analyst fellow staff producer photographer bureau desk
	redakteur redakteurin korrespondent korrespondentin journaliste correspondant correspondante rédacteur rédactrice redactor redactora corresponsal redattore inviato redacteur`)

// splitAnd parts "Jane Doe and Ann Roe".
func splitAnd(s string) []string {
	for _, and := range []string{" and ", " und ", " et ", " y ", " e ", " en ", " и ", " & "} {
		s = strings.ReplaceAll(s, and, "\x00")
	}
	return strings.Split(s, "\x00")
}

// personName reports whether s is two to five capitalised words, small words of
// names between them left aside, and none of a title or department.
func personName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		if nameParticles[w] && i > 0 && i < len(words)-1 {
			continue
		}
		if !unicode.IsUpper(leadRune(w)) || strings.ContainsAny(w, "0123456789:@?!\"") || notInNames[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

var (
	nameParticles = wordSet("de da do dos del della di van von der den la le al el bin ibn ter ten y e")
	notInNames    = wordSet(`the a an and or of in on for to with from staff office department ministry committee council news report press team
		our this that these those my your his her numbers way land sea air any all`)
)
