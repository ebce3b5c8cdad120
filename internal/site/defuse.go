package site

import "strings"

// Hugo looks for tokens of its own in the text that it renders; one of them in
// a document ends the whole process, in a page's body as in a title. So each is
// broken by a noncharacter on its way in, which is taken out of every file that
// Hugo writes. Seeds cannot hold that character: reading replaces it.
const breaker = "\uFDD1"

var breakTokens, mendTokens = func() (*strings.Replacer, *strings.Replacer) {
	var in []string
	for _, token := range []string{"__hdeferred/", "HAHAHUGOSHORTCODE", "HUGOMORE42", "__h_pp_l1_", "{{__hugo_ctx", "HUGO_AT_PLACEHOLDER"} {
		in = append(in, token, token[:4]+breaker+token[4:])
	}
	return strings.NewReplacer(append([]string{breaker, "\uFFFD"}, in...)...), strings.NewReplacer(breaker, "")
}()

// defuse returns s with Hugo's internal tokens broken.
func defuse(s string) string { return breakTokens.Replace(s) }
