package extract

import "strings"

// namesake returns the code of the country in which the place or country at
// words p to q lies by the state or country named after it: "Lebanon,
// Pennsylvania", "Tripoli, Lebanon". "" when none follows.
func (n *namer) namesake(e entry, p, q int) string {
	if q+1 >= len(n.w) || n.t.words[q].text != "," || n.w[q-1].poss || !n.capitalAt(q+1) || n.t.words[q+1].block != n.t.words[p].block {
		return ""
	}
	next, to := n.match(q + 1)
	switch {
	case to == q+1 || next.code == e.code:
		return ""
	case federalStates[strings.ToLower(next.name)]:
		return next.code
	case next.code == "GE" && e.code == "US" && e.kind == placeEntry:
		return "US"
	case next.kind == countryEntry && e.kind == placeEntry && !n.listed(to):
		return next.code
	}
	return ""
}

// listed reports whether a list goes on at word i.
func (n *namer) listed(i int) bool {
	return i < len(n.w) && (n.w[i].key == "and" || n.w[i].key == "or" || n.t.words[i].text == "," && i+1 < len(n.w) && n.capitalAt(i+1))
}

// federalStates are the states and provinces that are named after a place to
// tell it from its namesakes.
var federalStates = func() map[string]bool {
	set := map[string]bool{}
	for s := range strings.SplitSeq(`alabama,alaska,arizona,arkansas,california,colorado,connecticut,delaware,florida,hawaii,idaho,illinois,indiana,iowa,kansas,kentucky,louisiana,`+
		`maine,maryland,massachusetts,michigan,minnesota,mississippi,missouri,montana,nebraska,nevada,new hampshire,new jersey,new mexico,new york,north carolina,north dakota,`+
		`ohio,oklahoma,oregon,pennsylvania,rhode island,south carolina,south dakota,tennessee,texas,utah,vermont,virginia,west virginia,wisconsin,wyoming,`+
		`alberta,british columbia,manitoba,new brunswick,newfoundland,nova scotia,ontario,quebec,saskatchewan,new south wales,queensland,tasmania`, ",") {
		set[s] = true
	}
	return set
}()

// actsAsState reports whether the seat of a government at words p to q stands for
// the government: it says, wants or is told something.
func (n *namer) actsAsState(p, q int) bool {
	if n.w[p].key == "brussels" {
		return false // stands for the union whose bodies sit there
	}
	before := ""
	if p > 0 && n.t.words[p-1].block == n.t.words[p].block {
		before = n.w[p-1].key
	}
	if stateObjects[before] && !n.w[q-1].poss || before == "in" && p > 1 && n.w[p-2].key == "decided" {
		return true
	}
	if standsAt[before] || q >= len(n.w) || n.t.words[q].block != n.t.words[p].block {
		return false
	}
	if n.w[q-1].poss {
		return stateNouns[n.w[q].key]
	}
	k := q
	if stateModals[n.w[k].key] && k+1 < len(n.w) && !n.t.words[k+1].punct {
		return !placeVerbs[n.w[k+1].key]
	}
	if to := n.pastAside(k); to > k {
		k = to // ", meanwhile,"
	}
	if (n.w[k].key == "is" || n.w[k].key == "was") && k+1 < len(n.w) {
		for k++; k+1 < len(n.w) && k < q+4 && isAdverb(n.w[k].key); k++ {
		}
		return stateGerunds[n.w[k].key]
	}
	for k < len(n.w) && k < q+4 && (stateAuxiliaries[n.w[k].key] || isAdverb(n.w[k].key)) {
		k++
	}
	return k < len(n.w) && stateVerbs[n.w[k].key]
}

// pastAside returns the word behind an aside of at most three words between commas
// at word k; k when none is there.
func (n *namer) pastAside(k int) int {
	if n.t.words[k].text != "," {
		return k
	}
	for j := k + 2; j < min(k+5, len(n.w)-1) && n.t.words[j].block == n.t.words[k].block; j++ {
		if n.t.words[j].text == "," && stateAsides[n.w[k+1].key] {
			return j + 1
		}
	}
	return k
}

var (
	// stateAsides begin what stands between a government and its verb.
	stateAsides  = wordSet(`meanwhile however for in by too though on also then`)
	stateGerunds = wordSet(`preparing considering seeking weighing planning pushing pressing demanding threatening negotiating reviewing insisting refusing resisting offering urging backing courting hoping
		trying reluctant keen unlikely prepared wary`)
	stateAuxiliaries = wordSet(`has had have also later again then now still already repeatedly may might could`)
	stateModals      = wordSet(`should must will would`)
	placeVerbs       = wordSet(`be become host have get remain hold stay`) // towns do these as well
	standsAt         = wordSet(`in at near from outside around across to of into through for by off over`)
	// stateVerbs are what governments do and towns do not.
	stateVerbs = wordSet(`say says said claim claims claimed deny denies denied reject rejects rejected accuse accuses accused want wants wanted insist insists insisted
		warn warns warned announce announces announced agree agrees agreed refuse refuses refused call calls called urge urges urged demand demands demanded threaten threatens
		threatened maintain maintains maintained argue argues argued believe believes believed hope hopes hoped fear fears feared expect expects expected offer offers offered
		propose proposes proposed respond responds responded reply replies replied confirm confirms confirmed dismiss dismisses dismissed condemn condemns condemned support
		supports supported oppose opposes opposed back backs backed recognise recognises recognised recognize recognizes recognized withdraw withdrew withdrawn pledge pledges
		pledged promise promises promised seek seeks sought consider considers considered decide decides decided talk talks talked ask asks asked lodge lodged summon summoned
		expel expelled sign signs signed ratified impose imposed imposes lift lifted abstain abstained buy bought send sends sent accept accepts accepted describe describes
		described declare declares declared declined protest protested negotiate negotiated retaliate retaliated sanctioned sees view views regard regards portray portrays`)
	// stateObjects are said of what is done to a government.
	stateObjects = wordSet(`accuse accuses accused accusing urge urges urged urging warn warned warning pressed press pressing tell told telling ask asked blame blamed blames
		blaming sanction sanctioned sanctioning pressure pressured persuade persuaded criticise criticised criticize criticized condemn condemned`)
	stateNouns = wordSet(`government position demand demands response policy ambassador ally allies troops forces claim claims denial refusal decision stance role support
		aggression leaders leadership officials army military intelligence offer proposal foreign view interests request strategy war nuclear`)
)

// settleGeorgia takes Georgia for the state where the document places it in the
// United States and names nothing of the country's.
func (n *namer) settleGeorgia() {
	state, country := false, false
	for i := range n.out {
		m := &n.out[i]
		if m.weak {
			continue
		}
		state = state || m.kind == Place && m.code == "US"
		country = country || m.kind == Place && m.code == "GE" || nearGeorgia[m.code]
	}
	for _, a := range n.adjectives {
		country = country || a.Code == "GE" || nearGeorgia[a.Code]
	}
	for i := range n.out {
		if m := &n.out[i]; m.kind == Country && m.code == "GE" && state && !country {
			m.kind, m.code, m.known = Place, "US", "Georgia"
		}
	}
}

var nearGeorgia = map[string]bool{"AM": true, "AZ": true, "RU": true, "TR": true, "UA": true, "MD": true}

// settleCongo takes "Congo" and "Congolese" for the larger of the two states where the
// document names it, or a place in it, and nothing of the smaller.
func (n *namer) settleCongo() {
	large, small := false, false
	for i := range n.out {
		m := &n.out[i]
		large = large || m.code == "CD" && !m.weak
		small = small || m.code == "CG" && !m.weak && (m.kind == Place || m.kind == Country && m.to > m.from+1)
	}
	if !large || small {
		return
	}
	for i := range n.out {
		if m := &n.out[i]; m.code == "CG" {
			m.code = "CD"
			if m.kind == Country {
				m.known = n.tables.gaz.byCode["CD"]
			}
		}
	}
	for i := range n.adjectives {
		if a := &n.adjectives[i]; a.Code == "CG" {
			a.Code, a.Canonical = "CD", n.tables.gaz.byCode["CD"]
		}
	}
}
