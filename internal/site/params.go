package site

import (
	"strings"

	"golang.org/x/text/language"

	"briefbook/internal/brief"
)

// wordsAMinute is a common figure for silent reading of non-fiction in English
// (Brysbaert 2019, Journal of Memory and Language 109: 238).
const wordsAMinute = 238

// shownClaims is how many claims a page shows before the rest, folded away.
const shownClaims = 12

// stripLimit is how many paragraphs the strip of a source shows at most.
const stripLimit = 60

// briefParams returns the front matter of a brief's page.
func (w *world) briefParams(b *brief.Brief, quoted *brief.Quotation) params {
	unfolded, folded := claims(b)
	p := params{
		"file":  b.Path + "/index.html",
		"title": title(b), "title_basis": b.TitleBasis, "title_paragraph": paragraphOf(b, b.Title), "title_sheet": b.Source.Page(paragraphOf(b, b.Title)),
		"date_value": b.Date, "date_basis": b.DateBasis,
		"description": b.Summary, "bottom_line": bottomLine(b),
		"key_points": points(b, b.KeyPoints), "implications": points(b, b.Implications),
		"claims": unfolded, "more_claims": folded, "hedges": hedges(b.Claims), "timeline": events(b),
		"marking": b.Marking.String(), "marking_class": class(b.Marking),
		"author": b.Author, "publisher": b.Publisher, "language": b.Language, "dir": direction(b.Language), "kind": b.Kind,
		"source": params{"file": b.Source.File, "sha256": b.Source.SHA256, "bytes": b.Source.Bytes, "format": b.Source.Format,
			"words": b.Source.Words, "paragraphs": b.Source.Paragraphs, "url": b.Source.URL, "original": w.originalName(b)},
		"part_of": related(w.outer[b]), "parts": related(w.parts[b]...),
		"number": b.Source.SHA256[:min(8, len(b.Source.SHA256))], "missing": missing(b),
		"strip": strip(b, quoted), "quoted": params{"sentences": quoted.Statements, "words": quoted.Words, "share": quoted.Percent()},
		"minutes": params{"brief": minutes(quoted.Words), "source": minutes(b.Source.Words)},
	}
	if b.Date != "" {
		p["date"] = (b.Date + "-01-01")[:10] + "T00:00:00Z"
	}
	w.addTermParams(p, b)
	return p
}

// addTermParams adds the brief's terms twice: for Hugo's taxonomies the slugs of
// those that have a page, and for the page itself all, by name, without a slug
// where there is no page.
func (w *world) addTermParams(p params, b *brief.Brief) {
	terms := params{}
	for _, kind := range taxonomies {
		var slugs []string
		var all []params
		for _, t := range w.terms[kind.plural].of(kind.of(b)) {
			one := params{"name": t.name}
			if t.page {
				one["slug"] = t.slug
				slugs = append(slugs, t.slug)
			}
			all = append(all, one)
		}
		if len(all) > 0 {
			p[kind.plural], terms[kind.plural] = slugs, all
		}
	}
	p["terms"] = terms
}

// title returns the brief's title; a source that gives none, not even a clause
// to take, is called by its file.
func title(b *brief.Brief) string {
	if b.Title != "" {
		return b.Title
	}
	return b.Source.File[strings.LastIndexByte(b.Source.File, '/')+1:]
}

// bottomLine returns the summary with the paragraph it stands in.
func bottomLine(b *brief.Brief) []params {
	if b.Summary == "" {
		return nil
	}
	n := paragraphOf(b, b.Summary)
	return []params{{"text": b.Summary, "paragraph": n, "sheet": b.Source.Page(n)}}
}

func points(b *brief.Brief, list []brief.Point) []params {
	var out []params
	for _, p := range list {
		out = append(out, params{"text": p.Text, "paragraph": p.Paragraph, "sheet": b.Source.Page(p.Paragraph)})
	}
	return out
}

// claims returns the claims in rows, those that a page shows and the rest: the
// first of those that follow each other from one sentence has their number, for
// they share its cell, the others 0. They are not parted.
func claims(b *brief.Brief) (shown, rest []params) {
	var out []params
	first, cut := 0, 0
	for i, c := range b.Claims {
		out = append(out, params{"speaker": c.Speaker, "cue": c.Cue, "text": c.Text, "hedge": c.Hedge, "kind": c.Kind, "paragraph": c.Paragraph, "sheet": b.Source.Page(c.Paragraph), "rows": 0})
		if c.Text != b.Claims[first].Text || c.Paragraph != b.Claims[first].Paragraph {
			first = i
		}
		out[first]["rows"] = i - first + 1
		if first < shownClaims {
			cut = i + 1
		}
	}
	return out[:cut], out[cut:]
}

func events(b *brief.Brief) []params {
	var out []params
	for _, e := range b.Timeline {
		out = append(out, params{"date": e.Date, "when": e.When, "text": e.Text, "paragraph": e.Paragraph, "sheet": b.Source.Page(e.Paragraph)})
	}
	return out
}

// hedges returns the hedging words of the claims, each with its paragraphs, in
// the order in which they come.
func hedges(list []brief.Claim) []params {
	var order []string
	where := map[string][]int{}
	for _, c := range list {
		for _, word := range strings.Split(c.Hedge, ", ") {
			word = strings.ToLower(word)
			if word == "" {
				continue
			}
			at := where[word]
			if at == nil {
				order = append(order, word)
			}
			if len(at) == 0 || at[len(at)-1] != c.Paragraph {
				where[word] = append(at, c.Paragraph)
			}
		}
	}
	var out []params
	for _, word := range order {
		out = append(out, params{"word": word, "paragraphs": where[word]})
	}
	return out
}

// missing names what the source does not say of itself.
func missing(b *brief.Brief) []string {
	var out []string
	for _, m := range []struct {
		name string
		gone bool
	}{
		{"title", b.TitleBasis == "derived" || b.Title == ""},
		{"author", b.Author == ""}, {"publisher", b.Publisher == ""}, {"date", b.Date == ""},
	} {
		if m.gone {
			out = append(out, m.name)
		}
	}
	return out
}

// strip returns a cell for each paragraph: how wide it is and how much of it
// the brief quotes, in the steps that the style sheet has classes for.
func strip(b *brief.Brief, q *brief.Quotation) []params {
	if len(b.Body) > stripLimit {
		return nil
	}
	longest, words := 1, make([]int, len(b.Body))
	for i, block := range b.Body {
		words[i] = brief.CountWords(block.Text)
		longest = max(longest, words[i])
	}
	var out []params
	for i, n := range words {
		out = append(out, params{"n": i + 1, "width": max(1, n*20/longest), "share": (q.PercentOf(i+1) + 2) / 5 * 5, "words": n})
	}
	return out
}

// paragraphOf returns the number of the first paragraph that holds the text, 0
// when none does.
func paragraphOf(b *brief.Brief, text string) int {
	for i, block := range b.Body {
		if text != "" && strings.Contains(block.Text, text) {
			return i + 1
		}
	}
	return 0
}

func minutes(words int) int { return max(1, (words+wordsAMinute/2)/wordsAMinute) }

// direction returns the direction in which the language is written.
func direction(lang string) string {
	script, _ := language.Make(lang).Script()
	switch script.String() {
	case "Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg":
		return "rtl"
	}
	return "ltr"
}
