package extract

import "strings"

// legalForm returns the end of a company's legal form after the name that ends
// at word j: ", Inc.", " Ltd.".
func (n *namer) legalForm(j int) int {
	k := j
	switch {
	case j+3 < len(n.w) && n.t.words[j].text == "(" && (n.w[j+1].key == "pty" || n.w[j+1].key == "pvt") && n.t.words[j+2].text == ")" && legalForms[n.w[j+3].key]:
		return j + 4 // "Kalahari Manganese (Pty) Ltd"
	case n.slashedForm(j):
		return j + 3
	case n.slashedForm(j - 1):
		return j + 2
	}
	if k < len(n.w) && n.t.words[k].text == "," {
		k++
	}
	if k < len(n.w) && n.t.words[k].block == n.t.words[j-1].block && legalForms[n.w[k].key] && (n.w[k].capital || n.w[k].key == "plc") {
		j = k + 1
	}
	if to := n.lowerForm(j); to > j {
		return to
	}
	for j < len(n.w) && legalForms[n.w[j-1].key] {
		switch {
		case n.t.words[j].text == "." && n.t.words[j].Start == n.t.words[j-1].End && (nameAbbreviations[n.w[j-1].key] && !(n.w[j-1].key == "ltd" && n.endsSentence(j)) || j+1 < len(n.w) && n.w[j+1].capital && legalForms[n.w[j+1].key]):
			j++
			if j+1 < len(n.w) && n.t.words[j].text == "," && n.w[j-2].key == "co" && n.w[j+1].key == "ltd" {
				j++ // "Co., Ltd."
			}
			if j < len(n.w) && n.w[j].capital && legalForms[n.w[j].key] {
				j++
				continue
			}
			return j
		case n.w[j].capital && legalForms[n.w[j].key]:
			j++
		default:
			return j
		}
	}
	return j
}

// afterComma returns the end of the legal form that a comma parts from the name that
// ends at word j; j when none does.
func (n *namer) afterComma(j int) int {
	if j < len(n.w) && n.t.words[j].text == "(" {
		return n.legalForm(j)
	}
	if j+1 < len(n.w) && n.t.words[j].text == "," && n.w[j+1].capital && legalForms[n.w[j+1].key] && n.t.words[j+1].block == n.t.words[j-1].block {
		return n.legalForm(j)
	}
	return j
}

// endsSentence reports whether the full stop at word j ends a sentence.
func (n *namer) endsSentence(j int) bool {
	return j+1 == len(n.w) || n.t.words[j+1].block != n.t.words[j].block || n.w[j+1].first && !n.t.words[j+1].punct
}

// lowerForm returns the end of a legal form at word k that is written small:
// "d.o.o.", "hf.", "Sp. z o.o.".
func (n *namer) lowerForm(k int) int {
	at := func(i int) string {
		if i >= len(n.w) || n.t.words[i].block != n.t.words[k-1].block {
			return ""
		}
		return n.w[i].key
	}
	switch {
	case k > 0 && n.w[k-1].key == "sp" && at(k) == "." && at(k+1) == "z" && strings.HasPrefix(at(k+2), "o.o"):
		return k + 3
	case k > 0 && n.w[k-1].key == "sp" && at(k) == "z" && strings.HasPrefix(at(k+1), "o.o"):
		return k + 2
	case smallForms[at(k)] && !n.w[k].capital:
		if at(k+1) == "." && n.t.words[k+1].Start == n.t.words[k].End {
			return k + 2
		}
		return k + 1
	}
	return k
}

// smallForms are legal forms that are written in small letters.
var smallForms = wordSet(`d.o.o. d.o.o d.d. d.d s.r.o. s.r.o a.s. a.s hf ehf ohf a.d. a.d s.p. k.s. v.o.s. e.v e.v. z.s. o.p.s. d.n.o. sh.p.k. sh.a. j.t.d.`)

// endsInLegalForm reports whether the words before word i end in a legal form: then
// "of Denmark" tells where the company is.
func (n *namer) endsInLegalForm(i int) bool {
	if n.t.words[i-1].text == "." {
		i--
	}
	key := n.w[i-1].key
	return legalForms[key] || dottedForms[key] || smallForms[key] || companyForms[key] && n.w[i-1].caps || n.slashedForm(i-3)
}

// slashedForm reports whether "A/S" stands at word i.
func (n *namer) slashedForm(i int) bool {
	return i >= 0 && i+2 < len(n.w) && n.t.words[i].text == "A" && n.t.words[i+1].text == "/" && n.t.words[i+2].text == "S"
}

// dottedForms are legal forms that are written with full stops.
var dottedForms = wordSet(`s.a. n.v. b.v. s.p.a. s.r.l. s.l. s.a.s. s.a.r.l. a.s. s.r.o. s.a.b. a.d. a.g. l.l.c. k.k. j.s.c. p.j.s.c. l.l.p. l.p. p.l.c. c.v. v.o.f. s.c. s.c.a. s.n.c.`)

// companyForms are legal forms that only upper case tells from words.
var companyForms = wordSet(`as asa ag sa nv bv ab oy oyj kg se kk spa sarl plc llc fze fzco dmcc cio clg jsc pjsc ojsc cjsc kft zrt sro srl sas oü sia uab bhd tbk`)

var legalForms = wordSet(`ltda lda pte berhad bhd sdn a/s s.a s.p.a n.v b.v inc corp ltd llc llp plc co gmbh pvt pty limited incorporated corporation lp`)
