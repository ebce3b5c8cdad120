package extract

import "strings"

// contentOf sets what the verb at i introduces, or stands after.
func (c *claimFinder) contentOf(d draft, s sentence, i int, form cueForm) (draft, bool) {
	if c.afterQuotation(s, d.source.from) && !(d.source.from == s.first && (c.words[i+1].lower == "that" || form.class == cueThat && !c.words[min(i+1, s.last-1)].punct && !cueTimeWords[c.words[min(i+1, s.last-1)].lower])) && form.class != cueObject && form.class != cueIntend && d.source.to == d.cue.from {
		d.content = append(c.contentBefore(s, d.source.from), c.quoteAfter(s, i+1)...)
		return d, len(d.content) > 0
	}
	if c.deniesPronoun(s, i) {
		d.content = []wordRange{{i + 1, c.clauseEnd(s, i+1)}}
		if c.words[i+2].lower == "and" {
			d.content[0].to = i + 2
		}
		return d, true
	}
	if next := c.words[min(i+1, s.last-1)].lower; next == "nothing" || receivingForms[c.words[i].lower] && denied[next] && c.within[i+1] < 0 {
		return d, false // "says nothing", "I welcome that"
	}
	after := c.contentAfter(s, i, form.class)
	if len(after) > 0 && c.tellsNothing(d, s, i, after[0], form) {
		return d, false
	}
	if len(after) > 0 && !(form.class == cueThat && !c.clausal(i, after[0].from) && !c.saysWithoutThat(d, i, after[0])) && !(c.needsVerb(d, i, form) && !c.clausal(i, after[0].from) && !c.hasVerb(after[0])) {
		after[0].to = c.mainVerb(d, after[0].from, after[0].to)
		d.content = after
		if c.words[after[0].from-1].lower == "to" && form.class == cueIntend {
			d.content[0].from--
		}
		return d, true
	}
	if form.class == cueClause || form.class == cueListener || form.class == cueThat && (c.endsSentence(s, i+1) || c.words[min(i+1, s.last-1)].text == ",") && d.source.from > s.first && c.words[d.source.from-1].text == "," {
		d.content = c.around(d, s, i, form)
	}
	return d, len(d.content) > 0
}

// around returns what stands before the speaker of the verb at i, and goes on after it.
func (c *claimFinder) around(d draft, s sentence, i int, form cueForm) []wordRange {
	p := i + 1
	if form.class == cueListener {
		p = c.skipListener(s, p)
	}
	before, rest := c.contentBefore(s, d.source.from), c.resumed(s, p)
	switch {
	case len(rest) > 0 && d.source.from == s.first+2 && c.words[s.first+1].text == ",":
		if openingWords[c.words[s.first].lower] {
			return rest // "Nor, he says, was it late"
		}
		before = []wordRange{{s.first, s.first + 1}} // "Trade, he says, depends on it"
	case len(before) == 0:
		return nil
	case len(rest) == 0 && c.words[min(i+1, s.last-1)].text == ",":
		if first := before[0].from; strings.HasSuffix(c.words[first].lower, "ing") && c.within[first] < 0 && !c.hasVerb(before[0]) {
			return nil // "Weighing in on it, Berg agreed, praising"
		}
	}
	return append(before, rest...)
}

// tellsNothing reports whether what stands after the verb at i tells no content.
func (c *claimFinder) tellsNothing(d draft, s sentence, i int, after wordRange, form cueForm) bool {
	verb, first := c.words[i].lower, c.words[after.from].lower
	leading := c.words[after.from-1].lower
	switch outside := c.within[after.from] < 0; {
	case form.class == cueIntend:
		return leading != "to" && first != "to" || c.keepsSilent(s, after.from)
	case first == "so" && after.from == i+1 && i+2 < s.last:
		return c.words[i+2].punct || subjectPrepositions[c.words[i+2].lower] || c.words[i+2].lower == "again" // "has said so in every interview"
	case askedForms[verb] && d.cue.to == i+1 && outside && first != "to" && leading != "that":
		return firstPersons[c.words[d.source.to-1].lower] || !questionWords[first] && !c.infinitiveNear(after.from) // "I asked an officer", "asked a simple question"
	case answerForms[verb] && c.words[min(i+1, s.last-1)].lower == "to":
		return outside || leading == "that" // "responding to the news that"
	case after.from == i+1 && finiteVerbs[first]:
		return c.words[d.cue.from-1].lower == "who" // "workers who complain are sent home"
	}
	return form.class == cueThat && c.within[after.from] >= 0 && c.words[i+1].lower != "that" && holdForms[verb] // "gangs held “80 per cent” of it"
}

// keepsSilent reports whether the words at p say that nothing was said: "to comment",
// "to be named".
func (c *claimFinder) keepsSilent(s sentence, p int) bool {
	for k := p; k < min(p+3, s.last); k++ {
		if silentWords[c.words[k].lower] {
			return true
		}
	}
	return false
}

var silentWords = wordSet(`comment name named identified`)

// mainVerb returns where the main clause goes on after a relative clause between
// commas whose verb is the cue: "Berg, who said it was late, left"; end when it does not.
func (c *claimFinder) mainVerb(d draft, from, end int) int {
	if who := d.cue.from - 1; who < 1 || !relatives[c.words[who].lower] || c.words[who-1].text != "," {
		return end
	}
	for k := from + 1; k+2 < end; k++ {
		next := k + 1
		for c.within[k] >= 0 && next+1 < end && c.within[next] == c.within[k] && c.words[next].punct {
			next++
		}
		if c.words[k].text == "," && c.within[next] < 0 && finiteAt(c.words, next) {
			if c.within[k] >= 0 {
				return next
			}
			return k
		}
	}
	return end
}

// deniesPronoun reports whether the verb at i denies or doubts a mere "this".
func (c *claimFinder) deniesPronoun(s sentence, i int) bool {
	return i+2 < s.last && denialForms[c.words[i].lower] && denied[c.words[i+1].lower] && (c.words[i+2].punct || adjunctPrepositions[c.words[i+2].lower] || c.words[i+2].lower == "and") && c.within[i+1] < 0
}

var (
	receivingForms = wordSet(`welcome welcomes welcomed welcoming express expresses expressed`)
	denialForms    = wordSet(`deny denies denied reject rejects rejected dispute disputes disputed dismiss dismisses dismissed doubt doubts doubted question questions questioned confirm confirms confirmed`)
	denied         = wordSet(`this that it them everything`)
)

var (
	askedForms    = wordSet(`asked asking`)
	firstPersons  = wordSet(`i we`)
	questionWords = wordSet(`if whether what who how why when where which`)
)

var answerForms = wordSet(`respond responds responded responding reply replies replied replying`)

var holdForms = wordSet(`hold holds held`)

// needsVerb reports whether the verb at i may have a mere object, so that only a
// clause after it is what was said: of writing, and after a relative pronoun.
func (c *claimFinder) needsVerb(d draft, i int, form cueForm) bool {
	return form.class == cueClause && (d.source.to < d.cue.from && d.source.to > 0 && relativePronouns[c.words[d.cue.from-1].lower] || writingForms[c.words[i].lower] || form.form == formActive && d.source.to == d.cue.from)
}

var (
	relativePronouns = wordSet(`who which`)
	writingForms     = wordSet(`write writes wrote written writing add adds added adding declare declares declared boast boasts boasted
		maintain maintains maintained disclose reveal object objects`)
)

// hasVerb reports whether a finite verb stands in the range before its first comma.
func (c *claimFinder) hasVerb(r wordRange) bool {
	k := r.from + 1
	for ; k < r.to && c.words[k].text != ","; k++ {
		if finiteAt(c.words, k) {
			return true
		}
	}
	for k++; k+1 < r.to && c.words[k].text != ","; k++ {
	}
	return k+1 < r.to && finiteVerbs[c.words[k+1].lower] // "a register, due in May, will do"
}

// endsSentence reports whether only the closing mark of the sentence follows.
func (c *claimFinder) endsSentence(s sentence, p int) bool {
	return p == s.last-1 && c.words[p].punct
}

// resumed returns what goes on after a speaker who interrupts it, "he said," in
// the middle: a quotation, or the rest of the sentence.
func (c *claimFinder) resumed(s sentence, p int) []wordRange {
	if rest := c.skipAdjuncts(s, p); rest+3 < s.last && c.words[rest].text == "," && !c.words[rest+1].punct && c.within[rest] < 0 && c.within[rest+1] < 0 && cueVerbs[c.words[rest+1].lower].form != formActive {
		return []wordRange{{rest + 1, s.last}}
	}
	return c.quoteAfter(s, p)
}

// contentAfter returns what the verb at i introduces, past its listener and
// adjuncts of time and place; nil when nothing of the kind follows.
func (c *claimFinder) contentAfter(s sentence, i int, class cueClass) []wordRange {
	p := i + 1
	if class == cueListener {
		if p = c.skipListener(s, p); ofForms[c.words[i].lower] {
			p = c.pastOf(i+1, p)
		}
	}
	if takesInfinitive[c.words[i].lower] && p+2 < s.last && c.words[p].lower == "in" && c.words[p+1].lower == "principle" {
		return []wordRange{{p, c.clauseEnd(s, p)}}
	}
	if c.isInfinitive(s, p) && (class == cueListener && p > i+1 || takesInfinitive[c.words[i].lower]) {
		return []wordRange{{p, c.clauseEnd(s, p)}}
	}
	if class == cueListener {
	} else if mayHaveListener[c.words[i].lower] {
		p = c.skipToThat(s, p)
	}
	if (class == cueClause || class == cueThat || class == cueListener) && !putForms[c.words[i].lower] {
		p = c.pastTitle(s, c.skipAdjuncts(s, p))
	}
	if p < s.last && c.words[p].text == "," && class != cueObject {
		p = c.skipParenthesis(s, p)
	}
	if p >= s.last || c.words[p].text == "," && !c.quoteAt(s, p+1) || p > i+1 && class == cueClause && reasonWords[c.words[p].lower] && c.within[p] < 0 {
		return nil
	}
	if c.words[s.last-1].text == ":" && (p+1 == s.last || p+2 == s.last && c.words[p].lower == "that") {
		return c.nextQuote(s)
	}
	if class == cueOf && p == i+1 {
		if of := c.chargeAt(s, p); of > 0 {
			return []wordRange{{p, c.clauseEnd(s, of)}}
		}
	}
	for p < s.last && c.words[p].punct && c.within[p] < 0 && !isOpener(c.words[p].text) {
		p++
	}
	if p < s.last && c.words[p].lower == "that" && class != cueObject && p+1 < s.last && !beForms[c.words[p+1].lower] && (!c.words[p+1].punct || c.within[p+1] >= 0) {
		p++
	}
	end := c.contentEnd(s, p, class)
	if end-p < 1 || p >= s.last {
		return nil
	}
	return []wordRange{{p, end}}
}

// chargeAt returns where the "of" stands that says of what the one at p is
// accused, past commas and brackets; 0 when there is none.
func (c *claimFinder) chargeAt(s sentence, p int) int {
	for k := p + 1; k+1 < min(p+14, s.last); k++ {
		if c.words[k].lower == "of" && (strings.HasSuffix(c.words[k+1].lower, "ing") || c.words[k-1].punct) {
			return k
		}
	}
	return 0
}

// isInfinitive reports whether "to" and a verb stand at p.
func (c *claimFinder) isInfinitive(s sentence, p int) bool {
	return p+1 < s.last && c.words[p].lower == "to" && c.within[p] < 0 && !c.words[p+1].upper && !c.words[p+1].punct &&
		!determiners[c.words[p+1].lower] && !listenerPronouns[c.words[p+1].lower] && !endsInDigit(c.words[p+1].text)
}

// takesInfinitive are verbs of reporting that an infinitive follows.
var takesInfinitive = wordSet(`agree agrees agreed agreeing promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing
	propose proposes proposed proposing decide decides decided hope hopes hoped hoping expect expects expecting claim claims claimed claiming swear swears swore`)

// expectForms are verbs after which a noun phrase and an infinitive say what is
// expected.
var expectForms = wordSet(`expect expects expected forecast forecasts project projects projected wants`)

// infinitiveNear reports whether an infinitive follows the noun phrase at p.
func (c *claimFinder) infinitiveNear(p int) bool {
	for k := p + 1; k < min(p+8, len(c.words)-1) && !c.words[k].punct && (c.words[k+1].lower == "to" || !finiteAt(c.words, k)); k++ {
		if c.words[k].lower == "to" && !c.words[k+1].upper && !determiners[c.words[k+1].lower] && !endsInDigit(c.words[k+1].text) {
			return true
		}
	}
	return false
}

// maxParenthesis bounds the words between a verb and its "that".
const maxParenthesis = 14

// skipParenthesis goes from the comma at p past what stands between commas
// before "that", as in "said, according to reports, that"; nowhere when nothing
// does.
func (c *claimFinder) skipParenthesis(s sentence, p int) int {
	for i := p + 1; i+1 < min(s.last, p+maxParenthesis) && c.within[i] < 0; i++ {
		if c.words[i].text == "," && c.words[i+1].lower == "that" {
			return i + 1
		}
	}
	return p
}

func isOpener(mark string) bool {
	return mark == "(" || mark == "[" || mark == "$" || mark == "#" || mark == "@"
}

// contentEnd returns where the content that begins at p ends: a quotation may
// run past its sentence.
func (c *claimFinder) contentEnd(s sentence, p int, class cueClass) int {
	end := s.last
	if class == cueObject || class == cueIntend || class == cueOf {
		end = c.clauseEnd(s, p)
	}
	if end == s.last && c.within[end-1] >= 0 {
		for q := c.within[end-1]; end < len(c.words) && c.within[end] == q; {
			end++
		}
	}
	return end
}

// clauseEnd returns where the clause that begins at p ends: at the first comma
// or other mark outside quotations, but not at the first word.
func (c *claimFinder) clauseEnd(s sentence, p int) int {
	for i := p + 1; i < s.last; i++ {
		if c.within[i] >= 0 {
			continue
		}
		if t := c.words[i].text; t == "," || t == ";" || t == "—" || t == "–" || t == ":" && (i > p+1 || !denied[c.words[p].lower]) || c.isDash(i) {
			return i
		}
	}
	return s.last
}

// clausal reports whether a clause, not a mere object, stands at p after the
// verb at i.
func (c *claimFinder) clausal(i, p int) bool {
	if c.words[p-1].lower == "that" || p > 1 && c.words[p-1].text == ":" && c.words[p-2].lower == "that" || c.within[p] >= 0 && c.within[i] < 0 || takesInfinitive[c.words[i].lower] && c.words[p].lower == "to" {
		return true
	}
	if expectForms[c.words[i].lower] && c.infinitiveNear(p) {
		return true // "expects inflation to fall"
	}
	if c.words[p].lower == "this" && p == i+1 {
		return p+1 < len(c.words) && (finiteAt(c.words, p+1) || thoughtForms[c.words[i].lower] && strings.HasSuffix(c.words[p+1].lower, "s"))
	}
	return clausePronouns[c.words[p].lower] && p+1 < len(c.words) && (!c.words[p+1].punct || c.within[p+1] >= 0)
}

// quoteAt reports whether a quotation begins at p.
func (c *claimFinder) quoteAt(s sentence, p int) bool {
	return p < s.last && c.within[p] >= 0 && c.within[p-1] != c.within[p]
}

// quoteAfter returns the quotation that goes on after the speaker who interrupts
// it, unless another verb of reporting leads to it.
func (c *claimFinder) quoteAfter(s sentence, p int) []wordRange {
	for ; p < s.last; p++ {
		if c.within[p] >= 0 && c.isTitle(p) {
			continue // "he said on the port's “Early Hour.”"
		}
		if c.within[p] >= 0 {
			return []wordRange{{p, c.contentEnd(s, p, cueClause)}}
		}
		if cue := cueVerbs[c.words[p].lower]; cue.class != cueNone && !cue.noun {
			return nil
		}
	}
	return nil
}

// nextQuote returns the block that follows a sentence ending with a colon, when
// it is a quotation.
func (c *claimFinder) nextQuote(s sentence) []wordRange {
	p := s.last
	if p >= len(c.words) || c.words[p].block > s.block+1 {
		return nil
	}
	quoted := c.within[p] >= 0
	end := p
	for end < len(c.words) && c.words[end].block == c.words[p].block && (!quoted || c.within[end] >= 0) {
		end++
	}
	return []wordRange{{p, end}}
}

// contentBefore returns what stands before the speaker or verb at p: the
// quotation that ends there, or the clause up to its comma.
func (c *claimFinder) contentBefore(s sentence, p int) []wordRange {
	for p > s.first && c.words[p-1].punct && c.within[p-1] < 0 && c.words[p-1].text != "," {
		p--
	}
	end := p
	if end > s.first && c.words[end-1].text == "," && c.within[end-1] < 0 {
		end--
	}
	if end == 0 || c.words[end-1].block != s.block {
		return nil
	}
	if q := c.within[end-1]; q >= 0 {
		start := end
		for start > 0 && c.within[start-1] == q {
			start--
		}
		return []wordRange{{c.quoteLead(s, start), end}}
	}
	if end == p || end <= s.first+1 {
		return nil
	}
	return []wordRange{{s.first, end}}
}

// quoteLead returns where the content begins of which the quotation at start is
// the end: a sentence may lead into its quotation.
func (c *claimFinder) quoteLead(s sentence, start int) int {
	if start > s.first && !c.words[start-1].punct {
		return s.first
	}
	return start
}
