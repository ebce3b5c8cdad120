package site

import (
	"bytes"
	"encoding/json"
	"path"
	"strings"

	"briefbook/internal/brief"
	"briefbook/internal/marking"
)

// params is the front matter of one page.
type params map[string]any

// addPage adds a page of ours: front matter as JSON, then the body.
func (w *world) addPage(name string, p params, body string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(p); err != nil {
		return err
	}
	b.WriteString(body)
	return w.put(name, []byte(defuse(b.String())))
}

// addSystemPages adds the pages that every site has. A page of the project of
// the same name takes their place.
func (w *world) addSystemPages() error {
	for name, file := range map[string]string{"search": "search.md", "timeline": "timeline.md", "sources": "sources/_index.md"} {
		p := params{"layout": name, "title": "", "outputs": []string{"html"}} // a section, to have several pages
		if err := w.addPage("content/"+file, p, ""); err != nil {
			return err
		}
		w.expected = append(w.expected, name+"/index.html")
	}
	w.expected = append(w.expected, "index.html", "404.html", "index.xml", "feed.json")
	return nil
}

// addSections adds a page for each folder of briefs.
func (w *world) addSections() error {
	for _, dir := range w.sections {
		title := strings.ReplaceAll(path.Base(dir), "-", " ")
		p := params{"title": strings.ToUpper(title[:1]) + title[1:]}
		if dir == "briefs" {
			p = params{"title": ""}
		}
		if err := w.addPage("content/"+dir+"/_index.md", p, ""); err != nil {
			return err
		}
		w.expected = append(w.expected, dir+"/index.html", dir+"/index.xml")
	}
	return nil
}

// someDate keeps Hugo from looking for the newest brief of each term, which takes
// time by the square of their number: pages with a date of any kind are passed
// over. It is shown nowhere, and no page of ours is held back by it.
const someDate = "0001-01-02T00:00:00Z"

// addTerms adds a page for each term, named by our own slug: a term is text of a
// document and must not choose a path.
func (w *world) addTerms() error {
	for _, kind := range taxonomies {
		if err := w.addPage("content/"+kind.plural+"/_index.md", params{"title": "", "publishDate": someDate}, ""); err != nil {
			return err
		}
		w.expected = append(w.expected, kind.plural+"/index.html")
		for _, t := range w.terms[kind.plural].list {
			dir := kind.plural + "/" + t.slug
			if err := w.addPage("content/"+dir+"/_index.md", params{"title": t.name, "publishDate": someDate}, ""); err != nil {
				return err
			}
			w.expected = append(w.expected, dir+"/index.html")
		}
	}
	return nil
}

// addBriefs adds a page for each brief.
func (w *world) addBriefs() error {
	for _, b := range w.briefs {
		quoted := b.Quoted()
		if err := w.addPage("content/"+b.Path+".html", w.briefParams(b, quoted), b.HTML(quoted)); err != nil {
			return err
		}
		w.expected = append(w.expected, b.Path+"/index.html")
	}
	return nil
}

// class returns the CSS class of a label.
func class(l marking.Label) string {
	return map[marking.Label]string{marking.Clear: "clear", marking.Green: "green", marking.Amber: "amber", marking.AmberStrict: "amber", marking.Red: "red"}[l]
}

// siteParams returns what templates need to know of the whole build.
func (w *world) siteParams() params {
	statements, dated, files := 0, 0, map[string]bool{}
	for _, b := range w.briefs {
		statements += len(b.KeyPoints) + len(b.Implications) + len(b.Claims)
		if b.Date != "" {
			dated++
		}
		if b.Source.File != "" {
			files[b.Source.File] = true
		}
	}
	highest := brief.Highest(w.briefs, w.Config.DefaultMarking)
	if highest == marking.None {
		highest = w.Config.DefaultMarking
	}
	single := params{}
	for _, kind := range taxonomies {
		single[kind.plural] = w.terms[kind.plural].single
	}
	return params{
		"single":  single, // terms without a page of their own, by kind
		"marking": highest.String(), "marking_class": class(highest), "audience": w.Audience.String(),
		"briefs": len(w.briefs), "sources": len(files), "statements": statements, "dated": dated,
		"base": w.Config.BaseURL, "epoch": "1970-01-01T00:00:00Z",
	}
}
