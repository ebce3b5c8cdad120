package seed

import (
	"maps"
	"net/url"
	"path"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// labels returns what the table of contents calls each file, by its name.
func (f *epubFile) labels() map[string]string {
	labels := map[string]string{}
	for _, id := range slices.Sorted(maps.Keys(f.items)) {
		item := f.items[id]
		switch {
		case !f.a.has(item.name):
		case slices.Contains(strings.Fields(item.properties), "nav"):
			f.navLabels(item.name, labels)
		case item.media == "application/x-dtbncx+xml":
			if ncx, err := f.tree(item.name); err == nil {
				f.ncxLabels(ncx, path.Dir(item.name), labels)
			}
		}
	}
	return labels
}

func (f *epubFile) addLabel(dir, href, label string, labels map[string]string) {
	href, _, _ = strings.Cut(href, "#")
	if plain, err := url.PathUnescape(href); err == nil {
		href = plain
	}
	name := entryName(path.Join(dir, href))
	if label = clean(label); label != "" && labels[name] == "" {
		labels[name] = label
	}
}

// ncxLabels reads the table of contents of EPUB 2.
func (f *epubFile) ncxLabels(n *xmlNode, dir string, labels map[string]string) {
	if n.name == "ncx:navPoint" {
		f.addLabel(dir, n.child("ncx:content").attr("src"), n.child("ncx:navLabel").words(), labels)
	}
	for _, c := range n.nodes {
		f.ncxLabels(c, dir, labels)
	}
}

// navLabels reads the table of contents of EPUB 3.
func (f *epubFile) navLabels(name string, labels map[string]string) {
	data, err := f.a.read(name)
	if err != nil {
		return
	}
	page, err := html.Parse(strings.NewReader(string(data)))
	if err != nil {
		return
	}
	for n := range page.Descendants() {
		if n.DataAtom == atom.A {
			f.addLabel(path.Dir(name), attr(n, "href"), nodeText(n, 300), labels)
		}
	}
}
