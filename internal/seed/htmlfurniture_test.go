package seed_test

import (
	"strings"
	"testing"
)

// TestFurniture reads an article with one more thing on its page, which is part
// of the document or is not.
func TestFurniture(t *testing.T) {
	body := strings.Repeat("<p>The harbour council said on Monday that the new fees would take effect in May, and that no ship would be spared.</p>", 4)
	dated := `<meta property="article:published_time" content="2025-03-03">`
	teaser := `<li><a href="/x">Bridge closed for repairs until the autumn</a> <span>The town said that drivers would need patience.</span></li>`
	tests := []struct {
		name, page, words string
		want              bool
	}{
		{"the caption of a picture", `<article><h1>Port raises fees</h1><figure><img src=a><figcaption>A tanker at anchor</figcaption></figure>` + body + `</article>`, "tanker", false},
		{"a caption by its class", `<article><h1>Port raises fees</h1><div><img src=a><span class="newsCaption">A tanker at anchor</span></div>` + body + `</article>`, "tanker", false},
		{"the caption of a numbered figure", `<article><h1>Port raises fees</h1><figure><img src=a><figcaption>Figure 2: fees a year</figcaption></figure>` + body + `</article>`, "Figure 2", true},
		{"the caption of a table", `<article><h1>Port raises fees</h1><figure><table><tr><td>1<td>2</table><figcaption>Fees a year</figcaption></figure>` + body + `</article>`, "Fees a year", true},
		{"words off the page", `<article><h1>Port raises fees</h1><div style="position:absolute; left:-9999px">cheap watches</div>` + body + `</article>`, "watches", false},
		{"words that fade in", `<article><h1>Port raises fees</h1><div style="opacity: 0"><p>Tugs are free.</p></div>` + body + `</article>`, "Tugs", true},
		{"first words of other articles", `<div class="breaking-news"><ul>` + strings.Repeat(teaser, 12) + `</ul></div><h1>Port raises fees</h1><div>` + body + `</div>`, "patience", false},
		{"other articles after the one", `<div><article><h1>Port raises fees</h1><div>` + body + `</div></article>` + strings.Repeat(`<article><h2>Bridge closed</h2>`+strings.Repeat("<p>The town said that drivers would need patience until the autumn, if not longer.</p>", 9)+`</article>`, 5) + `</div>`, "patience", false},
		{"an article in parts", `<main><article><h1>Port raises fees</h1><p>Ships pay more.</p></article><article class="a b">` + body + `</article><article class="c"><h2>Exceptions</h2><p>Tugs are free.</p></article></main>`, "Tugs", true},
		{"paragraphs without an element", `<form><main><h2>Port raises fees</h2><div>` + strings.ReplaceAll(strings.ReplaceAll(body, "<p>", "<div>"), "</p>", "</div>") + `</div></main><aside class="panel"><ul>` + strings.Repeat("<li>The town said that drivers would need patience.</li>", 9) + `</ul></aside></form>`, "patience", false},
		{"a dateline", `<article><h1>Port raises fees</h1><p><span class="dateline">HAMMERFEST –</span> Nobody spoke.</p>` + body + `</article>`, "HAMMERFEST", true},
		{"words that show when pointed at", `<article><h1>Port raises fees</h1><p>Mayor Berg <span class="rollover-box">Bo Berg in the news</span> spoke.</p>` + body + `</article>`, "in the news", false},
		{"a standfirst above the body", `<header><h1>Port raises fees</h1><h2 class="c-head__subtitle">Ships pay a tenth more from the month of May</h2></header><div class="article-body">` + body + `</div>`, "tenth more", true},
		{"a line of publication on a page with a date", dated + `<article><h1>Port raises fees</h1><div>By Ann Lee, 3 March 2025, 10:15 am</div>` + body + `</article>`, "10:15", false},
		{"the day of a stage of a bill", dated + `<article><h1>Port raises fees</h1><dl><dt>First reading</dt><dd>10 March 2025</dd></dl>` + body + `</article>`, "10 March", true},
		{"a line of publication with a date in doubt", `<article><h1>Port raises fees</h1><div>By Ann Lee, 3/4/2025, 10:15 am</div>` + body + `</article>`, "10:15", true},
		{"pointers without a list", `<article><h1>Port raises fees</h1>` + body + `<p><strong>DON'T MISS</strong><br><a href=/a>Bridge closed for repairs</a> [NEWS]</p></article>`, "MISS", false},
		{"the next story within one article", `<article><article><h1>Port raises fees</h1>` + body + `</article><article><h1>Bridge closed</h1><p>` + strings.Repeat("The bridge is closed for repairs until the autumn. ", 8) + `</p></article></article>`, "bridge is closed", false},
		{"a short paragraph that only begins so", `<article><h1>Port raises fees</h1>` + body + `<p>Related fees stay as they are.</p></article>`, "Related fees", true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			head, rest, ok := strings.Cut(tt.page, ">")
			if !ok || !strings.HasPrefix(head, "<meta") {
				head, rest = "", tt.page
			} else {
				head += ">"
			}
			doc := read(t, "a.html", `<html lang="en"><head><title>Port raises fees</title>`+head+`</head><body>`+rest+`</body></html>`)
			if got := strings.Count(doc.Text, "harbour council"); got != 4 {
				t.Errorf("holds %d of 4 paragraphs", got)
			}
			if got := strings.Contains(doc.Text, tt.words); got != tt.want {
				t.Errorf("holds %q: %v, want %v in\n%s", tt.words, got, tt.want, doc.Text)
			}
		})
	}
}
