package seed

import (
	"encoding/json"
	"regexp"
	"slices"
	"strings"
)

// A linkedData gathers what a page's JSON-LD says of its article
// (https://schema.org/Article).
type linkedData struct {
	headline, published, created, publisher, language, url, kind string

	authors []string
	nodes   []map[string]any
	ids     map[string]map[string]any
}

// maxLinkedDepth bounds how deeply nested JSON-LD is followed.
const maxLinkedDepth = 12

var jsonJunk = regexp.MustCompile(`^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/)|(?:-->|//\s*\]\]>|\]\]>|/\*\s*\]\]>\s*\*/)\s*;?\s*$`)

// add reads one script of JSON-LD; what is no JSON is passed over.
func (d *linkedData) add(script string) {
	script = jsonJunk.ReplaceAllString(script, "")
	// Line ends within strings are a common fault.
	script = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' '
		}
		return r
	}, script)
	var v any
	if json.Unmarshal([]byte(strings.TrimRight(strings.TrimSpace(script), ";")), &v) == nil {
		d.gather(v, 0)
	}
}

// gather notes the nodes of a graph, outer ones first.
func (d *linkedData) gather(v any, depth int) {
	if depth > maxLinkedDepth || len(d.nodes) > 500 {
		return
	}
	switch v := v.(type) {
	case []any:
		for _, e := range v {
			d.gather(e, depth+1)
		}
	case map[string]any:
		d.nodes = append(d.nodes, v)
		if id, ok := v["@id"].(string); ok && len(v) > 1 {
			if d.ids == nil {
				d.ids = map[string]map[string]any{}
			}
			d.ids[id] = v
		}
		for _, key := range []string{"@graph", "mainEntity", "mainEntityOfPage", "author", "publisher"} {
			d.gather(v[key], depth+1)
		}
	}
}

// settle takes the values from the first article of the graph, else from the
// first page that has a date.
func (d *linkedData) settle() {
	at := slices.IndexFunc(d.nodes, func(n map[string]any) bool { return articleKind(n) != "" })
	if at < 0 {
		return
	}
	n := d.nodes[at]
	d.kind = articleKind(n)
	d.headline = firstOf(textOf(n["headline"]), textOf(n["name"]))
	d.published, d.created = textOf(n["datePublished"]), textOf(n["dateCreated"])
	d.language = textOf(n["inLanguage"])
	d.url = textOf(n["url"])
	d.publisher = d.name(n["publisher"])
	authors := n["author"]
	if authors == nil {
		authors = n["creator"]
	}
	list, ok := authors.([]any)
	if !ok {
		list = []any{authors}
	}
	for _, a := range list {
		if name := d.name(a); name != "" {
			d.authors = append(d.authors, name)
		}
	}
}

// name returns the name of a person or organization, given as such or by
// reference.
func (d *linkedData) name(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case []any:
		if len(v) > 0 {
			return d.name(v[0])
		}
	case map[string]any:
		if name := textOf(v["name"]); name != "" {
			return name
		}
		if id, ok := v["@id"].(string); ok {
			return textOf(d.ids[id]["name"])
		}
	}
	return ""
}

func textOf(v any) string {
	switch v := v.(type) {
	case string:
		return clean(v)
	case []any:
		if len(v) > 0 {
			return textOf(v[0])
		}
	case map[string]any:
		return firstOf(textOf(v["@value"]), textOf(v["name"]))
	}
	return ""
}

// articleKind returns the kind of document that a node describes, "" when it is
// none.
func articleKind(n map[string]any) string {
	types, ok := n["@type"].([]any)
	if !ok {
		types = []any{n["@type"]}
	}
	for _, t := range types {
		name, _ := t.(string)
		name = name[strings.LastIndexAny(name, "/:#")+1:]
		switch {
		case name == "Report":
			return "report"
		case strings.HasSuffix(name, "Article"), strings.HasSuffix(name, "BlogPosting"), name == "SocialMediaPosting":
			return "article"
		}
	}
	return ""
}
