package extract

import "strings"

// saysWithoutThat reports whether a clause without "that" follows a verb of
// thought, or a named speaker expects what a noun phrase says.
func (c *claimFinder) saysWithoutThat(d draft, i int, after wordRange) bool {
	if considerForms[c.words[i].lower] && d.cue.from == i && after.to-after.from > 1 && c.words[after.from].lower != "whether" || resultForms[c.words[i].lower] && c.isStudy(d.source) && after.from == i+1 || dreadForms[c.words[i].lower] && d.cue.from == i && after.from == i+1 && !c.words[after.from].punct && !adjunctPrepositions[c.words[after.from].lower] && !subjectPrepositions[c.words[after.from].lower] {
		return true // "considers the risk low", "a survey found lower levels"
	}
	if beliefForms[c.words[i].lower] && d.source.from > 0 && c.words[d.source.from-1].lower == "which" && after.from == i+1 && finiteVerbs[c.words[after.from].lower] {
		return true // "the vote, which they believe will be lost"
	}
	if form := c.words[i].lower; countingForms[form] && after.from == i+1 && (c.countsAt(after.from) || c.words[i+1].lower == "no" && thoughtForms[form] || c.words[i+1].lower == "a" && c.countsAt(i+2)) {
		if (endsInDigit(c.words[after.from].text) || c.words[after.from].lower == "a" || form != "show" && form != "shows") && !clausePronouns[c.words[d.source.to-1].lower] {
			return true
		}
	}
	if form := c.words[i].lower; (form == "doubts" || form == "doubted") && after.from == i+1 && determiners[c.words[i+1].lower] {
		return true // "doubted the model"
	}
	if w := &c.words[after.from]; believingForms[c.words[i].lower] && after.from == i+1 && (determiners[w.lower] || w.upper) && after.to-after.from > 5 && c.names.named(c.span(d.source)) != "" {
		return true // "the Bank believes the effect takes four years"
	}
	if thoughtForms[c.words[i].lower] {
		return after.from == i+1 && (determiners[c.words[after.from].lower] || c.words[after.from].upper || beliefForms[c.words[i].lower] && (c.plainNoun(after.from) || c.nextComma(sentence{last: after.to}, after.from) > 0 && c.nextComma(sentence{last: after.to}, after.from) < after.from+3)) && c.hasVerb(after)
	}
	if forecastForms[c.words[i].lower] && after.from == i+1 && after.to-after.from > 2 {
		kind := c.names.named(c.span(d.source))
		return (kind != "" || clausePronouns[c.words[d.source.from].lower] || awaitForms[c.words[i].lower] && (d.cue.from == i || isAdverb(c.words[d.cue.from].lower))) && (!c.words[after.from].punct || strings.ContainsAny(c.words[after.from].text, "$€£"))
	}
	if givingForms[c.words[i].lower] {
		return after.from == i+1 && c.givesFigure(after)
	}
	if adviceForms[c.words[i].lower] {
		w := &c.words[after.from]
		return after.from == i+1 && (strings.HasSuffix(w.lower, "ing") || !w.upper && !determiners[w.lower] && !listenerPronouns[w.lower] && d.cue.from == i && c.names.named(c.span(d.source)) != "") || c.infinitiveNear(i+1)
	}
	if pointForms[c.words[i].lower] && c.words[i+1].lower == "to" {
		return d.cue.from == i && c.names.named(c.span(d.source)) != ""
	}
	if putForms[c.words[i].lower] {
		return c.putsAt(after)
	}
	if regardForms[c.words[i].lower] {
		return c.regardsAs(after)
	}
	return quotingForms[c.words[i].lower] && (c.quotesWithin(after) || c.callsSo(after))
}

// isStudy reports whether the source is a paper, those who wrote it, or its figures.
func (c *claimFinder) isStudy(source wordRange) bool {
	head := c.names.head(source)
	for k := source.from; k < min(head.to+1, source.to); k++ {
		if w := c.words[k].lower; studyNouns[w] || statingNouns[w] && k+1 < source.to && c.words[k+1].lower == "by" {
			return true
		}
	}
	return false
}

var (
	considerForms = wordSet(`consider considers`)
	awaitForms    = wordSet(`expect expects`)
	dreadForms    = wordSet(`fear fears suspect suspects`)
	resultForms   = wordSet(`find finds found show shows showed suggest suggests suggested indicate indicates indicated`)
	studyNouns    = wordSet(`study studies survey surveys audit audits poll polls inquiry evaluation evaluations review reviews analysis assessment researchers scientists auditors consultants inspectors investigators evaluators trial trials
		data figures panel results test tests measurements measurement paper papers report`)
)

// plainNoun reports whether the word at p may be the noun that a clause begins
// with: "believes cadmium will remain".
func (c *claimFinder) plainNoun(p int) bool {
	w := &c.words[p]
	return !w.punct && !adjunctPrepositions[w.lower] && !subjectPrepositions[w.lower] && !isAdverb(w.lower) && !openingWords[w.lower] && !notSubjects[w.lower] && p+1 < len(c.words) &&
		(finiteAt(c.words, p+1) || p+2 < len(c.words) && !c.words[p+1].punct && finiteAt(c.words, p+2) && !subjectPrepositions[c.words[p+1].lower])
}

var notSubjects = wordSet(`so not out it's how what why when where whether if as is was to up more less`)

// givesFigure reports whether what is given is a figure: "the lower number", "a toll of
// 90".
func (c *claimFinder) givesFigure(r wordRange) bool {
	for k := r.from; k < min(r.to, r.from+4) && !c.words[k].punct; k++ {
		if figureNouns[c.words[k].lower] {
			return determiners[c.words[r.from].lower]
		}
	}
	return false
}

// putsAt reports whether the range sets a figure: "the toll at 40", "it nearer to
// 25".
func (c *claimFinder) putsAt(r wordRange) bool {
	for k := r.from; k+1 < r.to && !c.words[k].punct; k++ {
		if w := c.words[k].lower; w == "at" || w == "to" || w == "above" || w == "below" {
			next := c.words[k+1].text
			return endsInDigit(next) || strings.ContainsAny(next, "$€£") || k+2 < r.to && (endsInDigit(c.words[k+2].text) || next == "between" || next == "about" || next == "around")
		}
	}
	return false
}

var putForms = wordSet(`put puts`)

// callsSo reports whether the range says what something is called: "it a farce",
// "the charge absurd".
func (c *claimFinder) callsSo(r wordRange) bool {
	end := c.clauseEnd(sentence{last: r.to}, r.from)
	if c.words[end-1].punct {
		end--
	}
	if n := end - r.from; calledThings[c.words[r.from].lower] && n > 1 {
		return !adjunctPrepositions[c.words[r.from+1].lower] && !isAdverb(c.words[r.from+1].lower)
	} else if n != 3 || !determiners[c.words[r.from].lower] {
		return false
	}
	last := c.words[end-1]
	return !adjunctPrepositions[last.lower] && !isAdverb(last.lower) && !cueTimeWords[last.lower] && !last.upper
}

var calledThings = wordSet(`it itself himself herself themselves them him her this that`)

// quotesWithin reports whether a quotation stands in the range.
func (c *claimFinder) quotesWithin(r wordRange) bool {
	for k := r.from; k < r.to; k++ {
		if c.within[k] >= 0 {
			return true
		}
	}
	return false
}

// regardsAs reports whether the range says as what something is seen: "work above
// 28 as unsafe".
func (c *claimFinder) regardsAs(r wordRange) bool {
	for k := r.from + 1; k+1 < min(r.to, r.from+12) && !c.words[k].punct; k++ {
		if c.words[k].lower == "as" {
			return true
		}
	}
	return false
}

var (
	adviceForms    = wordSet(`advise advises advised`)
	countingForms  = wordSet(`count counts counted record records recorded measure measures measured find finds found show shows`)
	believingForms = wordSet(`think thinks believe believes`)
	givingForms    = wordSet(`give gives gave`)
	figureNouns    = wordSet(`figure figures number numbers toll estimate estimates total`)
	regardForms    = wordSet(`regard regards regarded rate rates rated liken likens likened flag flags flagged praise praises praised praising hail hails hailed hailing`)
	beliefForms    = wordSet(`think thinks believe believes suspect suspects fear fears`)
	thoughtForms   = wordSet(`think thinks thought believe believes believed hope hopes hoped fear fears feared suspect suspects suspected assume assumes assumed doubt doubts
		consider considers considered find finds found judge judges judged estimate estimates estimated understand understands`)
	forecastForms = wordSet(`expect expects expected forecasts forecast projects projected predicts predicted`)
	quotingForms  = wordSet(`consider considers judge judges judged call calls called dub dubs dubbed label labels labelled labeled brand brands branded`)
)
