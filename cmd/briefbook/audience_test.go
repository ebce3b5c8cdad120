package main

import (
	"bytes"
	"compress/flate"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"hash/fnv"
	"html"
	"io"
	"maps"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"briefbook/internal/marking"
)

// public are the documents of the tests below: of each label some, marked in
// each way there is. They speak of the same people and places as restricted
// ones do, so that a count over all would show.
func public(upTo marking.Label) files {
	set := files{
		"config.toml":              "title = \"Test\"\n",
		"seeds/port-fees.txt":      "The port of Dover will raise its fees in May, the council said.\n",
		"seeds/ports.txt":          "The ports of Norway are open.\n",
		"content/_index.md":        "---\ntitle: Home\n---\nWelcome.\n",
		"content/about.md":         "---\ntitle: About\n---\nA collection.\n",
		"content/briefs/_index.md": "---\ntitle: All briefs\n---\nEvery brief.\n",
	}
	for i, l := range marking.All[:slices.Index(marking.All, upTo)+1] {
		word := fmt.Sprintf("level%d", i)
		maps.Copy(set, files{
			"seeds/" + word + "-header.txt":              l.String() + "\n\nNorway warned on Monday that hackers attacked a water plant near Oslo.\n",
			"seeds/" + word + "-sidecar.txt":             "Jens Stoltenberg said in January 2024 that NATO would act. Level " + word + ".\n",
			"seeds/" + word + "-sidecar.txt.toml":        "marking = \"" + l.String() + "\"\n",
			"seeds/cyber/" + word + ".md":                "---\ntitle: Attack " + word + "\ndate: 2024-03-01\nmarking: \"" + l.String() + "\"\n---\nThe agency warned that hackers attacked.\n",
			"content/briefs/by-hand/" + word + "-own.md": "---\ntitle: \"By hand " + word + "\"\nmarking: \"" + l.String() + "\"\ntopics:\n  - \"Defense\"\n---\nWritten by a person about Norway.\n",
			"content/" + word + ".md":                    "---\ntitle: Page " + word + "\nmarking: " + l.String() + "\n---\nOwn page.\n",
		})
	}
	return set
}

// canary returns a word that stands nowhere else. It ends as no English word
// does, so that stemming leaves it whole.
func canary(i int) string {
	h := fnv.New32a()
	fmt.Fprint(h, "canary", i)
	return fmt.Sprintf("zq%08xo", h.Sum32())
}

// restricted returns documents marked with the label, and what else may lie
// about: faulty files and files without an owner. Canaries (ZQ01 …) stand
// wherever a name or a word can.
func restricted(label marking.Label) files {
	text := filler(label)
	return files{
		// Twins of admitted documents: by ending, case, place, section and bytes.
		"seeds/port-fees.md":            text("---\ntitle: The ZQ01 fees\nmarking: \"LABEL\"\n---\nThe port of Dover will raise its fees, Ann ZQ02 said in January 2031.\n"),
		"seeds/Port-Fees.txt":           text("LABEL\n\nThe ZQ03 will pay more fees in Norway, NATO officials said.\n"),
		"seeds/Port fees.txt":           text("LABEL\n\nThe ZQ03 pays again.\n"),
		"seeds/cyber/level0.txt":        text("LABEL\n\nThe agency of ZQ04 attacked a water plant in Chad on 5 May 2032, Jens Stoltenberg said.\n"),
		"seeds/ports/inside.txt":        text("LABEL\n\nThe ports of ZQ05 are closed.\n"),
		"seeds/a-copy.txt":              public(marking.Clear)["seeds/port-fees.txt"],
		"seeds/a-copy.txt.toml":         text("marking = \"LABEL\"\ntitle = \"Copy ZQ06\"\n"),
		"content/briefs/level0-own.md":  text("---\ntitle: \"ZQ07\"\nmarking: \"LABEL\"\n---\nA brief with the name of another.\n"),
		"content/briefs/Level0-Own.md":  text("---\ntitle: \"ZQ07\"\nmarking: \"LABEL\"\n---\nA brief with the name of another.\n"),
		"content/briefs/port-fees.md":   text("---\ntitle: \"ZQ08\"\nmarking: \"LABEL\"\n---\nThis stands where the brief of seeds/port-fees.txt belongs.\n"),
		"content/briefs/cyber-level.md": text("---\ntitle: \"ZQ09\"\nmarking: \"LABEL\"\ntopics:\n  - \"ZQ10\"\npeople:\n  - \"Ann ZQ10\"\ncountries:\n  - \"ZQ10\"\norganizations:\n  - \"ZQ10\"\ndate: \"2033-01-01\"\n---\nText.\n"),
		// A section of its own, with a page for it, and a picture.
		text("seeds/ZQ11/only.txt"):                 text("LABEL\n\nA section of its own, in ZQ12.\n"),
		text("content/briefs/ZQ11/_index.md"):       text("---\ntitle: \"Section ZQ13\"\n---\nText.\n"),
		text("content/briefs/ZQ11/ZQ13.png"):        text("ZQ13"),
		text("content/briefs/cyber/ZQ13/_index.md"): text("---\ntitle: \"Section ZQ13\"\n---\nText.\n"),
		// Own pages.
		text("content/ZQ14.md"):           text("---\ntitle: Page ZQ15\nmarking: LABEL\n---\nText.\n"),
		text("content/ZQ16/index.md"):     text("---\ntitle: Page ZQ17\nmarking: LABEL\n---\nText.\n"),
		text("content/ZQ16/ZQ17.png"):     text("ZQ17"),
		text("content/ZQ16/sub/ZQ17.svg"): text("<svg>ZQ17</svg>"),
		text("content/ZQ18/_index.md"):    text("---\ntitle: Pages ZQ19\nmarking: LABEL\n---\nText.\n"),
		text("content/ZQ18/ZQ19.pdf"):     text("%PDF-1.7 ZQ19"),
		// Faults. What cannot be read has no label, and is for nobody.
		text("seeds/ZQ20/broken.txt"):      text("ZQ21.\n"),
		text("seeds/ZQ20/broken.txt.toml"): text("markings = \"LABEL\"\n"),
		text("seeds/ZQ20/paper.pdf"):       "%PDF-1.7",
		text("seeds/ZQ20/empty.txt"):       "",
		text("seeds/ZQ20/stray.txt.toml"):  text("title = \"ZQ22\"\n"),
		text("content/briefs/ZQ23.md"):     text("---\ntitle: \"ZQ23\n---\n"),
		text("content/ZQ25.html"):          text("<p>ZQ25</p>"),
		// Labels that are none, or that stand where they should not.
		"seeds/unknown.md":          text("---\ntitle: The ZQ26\nmarking: \"ZQ26\"\n---\nThe ZQ26.\n"),
		"seeds/misquoted.md":        text("---\ntitle: \"The ZQ38\nmarking: \"LABEL\"\n---\nThe ZQ38.\n"),
		"seeds/page.html":           text("<!doctype html><title>ZQ39</title><meta name=marking content='LABEL'><p>The ZQ39 said so.</p>"),
		"seeds/listed.md":           text("---\ntitle: The ZQ27\nmarking: [LABEL]\n---\nThe ZQ27.\n"),
		"seeds/upper.md":            text("---\ntitle: The ZQ28\nMarking: LABEL\n---\nThe ZQ28.\n"),
		"content/upper.md":          text("---\ntitle: The ZQ31\nMarking: LABEL\n---\nThe ZQ31.\n"),
		"content/briefs/unknown.md": text("---\ntitle: The ZQ32\nmarking: \"ZQ32\"\n---\nThe ZQ32.\n"),
		"content/briefs/listed.md":  text("---\ntitle: The ZQ33\nmarking: [\"LABEL\"]\n---\nThe ZQ33.\n"),
		"content/briefs/upper.md":   text("---\ntitle: The ZQ34\nMarking: LABEL\n---\nThe ZQ34.\n"),
		// Briefs whose seeds are gone; one has the bytes of an admitted seed.
		"content/briefs/gone.md":                text("---\ntitle: \"Gone ZQ35\"\nmarking: \"LABEL\"\nsource:\n  file: \"seeds/ZQ35/gone.txt\"\n  sha256: \"00\"\n---\nText.\n"),
		text("content/briefs/ZQ36/was-here.md"): text("---\ntitle: \"Gone ZQ36\"\nmarking: \"LABEL\"\n---\nText ZQ37.\n"),
	}
}

// unreadable returns own pages whose label cannot be told: without an audience
// they stop the build.
func unreadable(label marking.Label) files {
	text := filler(label)
	return files{
		text("content/ZQ24.md"): text("---\ntitle: \"ZQ24\n---\n"),
		"content/unknown.md":    text("---\ntitle: The ZQ29\nmarking: \"ZQ29\"\n---\nThe ZQ29.\n"),
		"content/listed.md":     text("---\ntitle: The ZQ30\nmarking: [\"LABEL\"]\n---\nThe ZQ30.\n"),
	}
}

// filler returns what puts the label and the canaries into a text.
func filler(label marking.Label) func(string) string {
	gap := regexp.MustCompile(`LABEL|ZQ\d\d`)
	return func(s string) string {
		return gap.ReplaceAllStringFunc(s, func(word string) string {
			if n, err := strconv.Atoi(strings.TrimPrefix(word, "ZQ")); err == nil {
				return canary(n)
			}
			return label.String()
		})
	}
}

// edited returns the set with every text changed: as long as before, or longer.
// Names and labels stay.
func edited(set files, how int) files {
	words := regexp.MustCompile(`\b(?:Text|Norway|closed|fees|The|said)\b`)
	out := files{}
	for name, text := range set {
		switch {
		case text == "": // stays without text: it has no label that could restrict it
			out[name] = text
		case how == 0:
			out[name] = words.ReplaceAllStringFunc(text, func(w string) string { return strings.Repeat("x", len(w)) })
		case how == 1:
			out[name] = text + "\nJens Stoltenberg of NATO said in May 2024 that Norway and Chad would agree, reportedly.\n"
		}
	}
	return out
}

// TestAudienceIsNotToldOfMore builds the same documents without and with
// restricted ones: no byte of the site and of the messages may differ, nor the
// exit code.
func TestAudienceIsNotToldOfMore(t *testing.T) {
	t.Parallel()
	for i, audience := range marking.All[:len(marking.All)-1] {
		t.Run(audience.String(), func(t *testing.T) {
			t.Parallel()
			without := seenBy(t, audience.String(), public(audience))
			for _, label := range marking.All[i+1:] {
				hidden := restricted(label)
				maps.Copy(hidden, unreadable(label))
				sets := [][]files{{public(audience), hidden}, {public(marking.Red), hidden}}
				if label == marking.All[i+1] {
					sets = append(sets, []files{public(audience), edited(hidden, 0)}, []files{public(audience), edited(hidden, 1)})
				}
				for n, set := range sets {
					with := seenBy(t, audience.String(), set...)
					if diff := difference(with, without); diff != "" {
						t.Errorf("%v, set %d, shows in a site for %v:\n%s", label, n, audience, diff)
					}
					if found := trace(with); found != "" {
						t.Errorf("%v, set %d, leaves a trace: %s", label, n, found)
					}
				}
			}
		})
	}
}

// TestTheAudienceTestCanFail shows that the test above sees what it looks for:
// with the filter off, and with an audience that may have everything.
func TestTheAudienceTestCanFail(t *testing.T) {
	t.Parallel()
	for _, audience := range []string{"", "TLP:RED"} {
		with := seenBy(t, audience, public(marking.Red), restricted(marking.Red))
		if difference(with, seenBy(t, audience, public(marking.Red))) == "" {
			t.Errorf("with audience %q restricted documents make no difference", audience)
		}
		if trace(with) == "" {
			t.Errorf("with audience %q restricted documents leave no trace", audience)
		}
	}
	coded := files{
		"raw": canary(1), "upper": strings.ToUpper(canary(1)), "percent": strings.ReplaceAll(canary(1), "z", "%7A"),
		"entity": strings.ReplaceAll(canary(1), "z", "&#x7a;"), "json": strings.ReplaceAll(canary(1), "z", `\u007a`),
		"base64": "call('" + base64.StdEncoding.EncodeToString([]byte("some "+canary(1)+" text, longer")) + "')",
		"utf-16": strings.Join(strings.Split(canary(1), ""), "\x00"),
	}
	for name, text := range coded {
		if trace(files{"file": text}) == "" {
			t.Errorf("a canary in %s goes unseen", name)
		}
	}
}

// TestAudienceOfHistory builds for everyone first, so that briefs of all labels
// lie in content/, and an old site of all of them lies in the way.
func TestAudienceOfHistory(t *testing.T) {
	t.Parallel()
	dir := newProject(t, public(marking.Red), restricted(marking.Red))
	if r := run(t, "build", "--source", dir); r.code != 3 || trace(tree(t, filepath.Join(dir, "public"))) == "" {
		t.Fatalf("the first build is not what the test needs: %+v", r)
	}
	writeFiles(t, dir, unreadable(marking.Red))
	got := rebuilt(t, dir, "TLP:GREEN")
	if found := trace(got); found != "" {
		t.Errorf("the wider site left a trace: %s", found)
	}
	if left := neighbours(t, filepath.Join(dir, "public")); len(left) > 0 {
		t.Errorf("left beside the site: %q", left)
	}
	if diff := difference(got, seenBy(t, "TLP:GREEN", public(marking.Green))); diff != "" {
		t.Error(diff)
	}
}

// TestRestrictedByHand marks a brief that the program made: with the new label
// it is gone from the site, as if its seed had never been.
func TestRestrictedByHand(t *testing.T) {
	t.Parallel()
	secret := "The " + canary(1) + " of Norway met in Oslo, Ann " + canary(2) + " said.\n"
	dir := newProject(t, public(marking.Clear), files{"seeds/" + canary(3) + ".txt": secret})
	if r := run(t, "ingest", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	name := "content/briefs/" + canary(3) + ".md"
	text := tree(t, dir)[name]
	if !strings.Contains(text, "marking: \"TLP:CLEAR\"") {
		t.Fatalf("%s: %q", name, text)
	}
	writeFiles(t, dir, files{name: strings.Replace(text, "TLP:CLEAR", "TLP:AMBER", 1) + "\nA note of " + canary(4) + ".\n"})
	got := rebuilt(t, dir, "TLP:GREEN")
	if diff := difference(got, seenBy(t, "TLP:GREEN", public(marking.Clear))); diff != "" {
		t.Error(diff)
	}
	if found := trace(got); found != "" {
		t.Error(found)
	}
}

// TestReleasedUnderAnotherName takes a restricted seed away and puts its bytes
// elsewhere without a label: neither where its brief lay nor what a person wrote
// there gets out.
func TestReleasedUnderAnotherName(t *testing.T) {
	t.Parallel()
	set := public(marking.Green)
	fees := set["seeds/port-fees.txt"]
	delete(set, "seeds/port-fees.txt")
	hidden := "seeds/" + canary(1) + "/" + canary(2) + ".txt"
	dir := newProject(t, set, files{hidden: fees, hidden + ".toml": "marking = \"TLP:RED\"\n"})
	if r := run(t, "ingest", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	name := "content/briefs/" + canary(1) + "/" + canary(2) + ".md"
	writeFiles(t, dir, files{name: tree(t, dir)[name] + "\nA note of " + canary(4) + ".\n"})
	if err := os.RemoveAll(filepath.Join(dir, path.Dir(hidden))); err != nil {
		t.Fatal(err)
	}
	writeFiles(t, dir, public(marking.Green))
	got := rebuilt(t, dir, "TLP:GREEN")
	if found := trace(got); found != "" {
		t.Error(found)
	}
	if diff := difference(got, seenBy(t, "TLP:GREEN", public(marking.Green))); diff != "" {
		t.Error(diff)
	}
}

// TestRestrictedCopyOfABrief copies the brief of a seed, restricts the copy and
// then changes the seed: the brief follows it as if there were no copy.
func TestRestrictedCopyOfABrief(t *testing.T) {
	t.Parallel()
	dir := newProject(t, public(marking.Green))
	if r := run(t, "ingest", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	text := tree(t, dir)["content/briefs/port-fees.md"]
	changed := public(marking.Green)
	changed["seeds/port-fees.txt"] += "It said so on Monday.\n"
	writeFiles(t, dir, changed, files{
		"content/briefs/a-copy.md": strings.Replace(text, "TLP:CLEAR", "TLP:RED", 1) + "\nA note of " + canary(1) + ".\n",
	})
	got := rebuilt(t, dir, "TLP:GREEN")
	if found := trace(got); found != "" {
		t.Error(found)
	}
	if diff := difference(got, seenBy(t, "TLP:GREEN", changed)); diff != "" {
		t.Error(diff)
	}
}

// seenBy builds a project of the files for the audience and returns all that
// its readers and the watchers of the build get to see.
func seenBy(t *testing.T, audience string, sets ...files) files {
	t.Helper()
	return rebuilt(t, newProject(t, sets...), audience)
}

// rebuilt builds a project that is there for the audience.
func rebuilt(t *testing.T, dir, audience string) files {
	t.Helper()
	args := []string{"build", "--source", dir}
	if audience != "" {
		args = append(args, "--audience", audience)
	}
	r := run(t, args...)
	if r.code != 0 && (audience != "" || r.code != 3) {
		t.Fatalf("exit code %d: %s", r.code, r.err)
	}
	got := tree(t, filepath.Join(dir, "public"))
	clean := strings.NewReplacer(filepath.Dir(dir), "")
	got[" exit code"], got[" stdout"], got[" stderr"] = strconv.Itoa(r.code), clean.Replace(r.out), clean.Replace(r.err)
	return got
}

var (
	anyCanary = regexp.MustCompile(`zq[0-9a-f]{8}o`)
	packed    = regexp.MustCompile(`[A-Za-z0-9+/]{24,}={0,2}`)
	unicodeU  = regexp.MustCompile(`\\u[0-9a-fA-F]{4}`)
)

// trace returns where a canary stands, "" where none does. It looks at names
// and contents as they are and as a program that reads them would see them.
func trace(set files) string {
	for name, data := range set {
		for how, text := range readings(name + "\n" + data) {
			if at := anyCanary.FindStringIndex(text); at != nil {
				return fmt.Sprintf("%s (%s): %q", name, how, text[max(0, at[0]-40):min(len(text), at[1]+40)])
			}
		}
	}
	return ""
}

// readings returns the text in each coding undone.
func readings(text string) map[string]string {
	out := map[string]string{
		"as it is": strings.ToLower(text),
		"entities": strings.ToLower(html.UnescapeString(text)),
		"UTF-16":   strings.ToLower(strings.ReplaceAll(text, "\x00", "")),
		"JSON": strings.ToLower(unicodeU.ReplaceAllStringFunc(text, func(s string) string {
			var r string
			json.Unmarshal([]byte(`"`+s+`"`), &r)
			return r
		})),
	}
	percent := regexp.MustCompile(`(?:%[0-9a-fA-F]{2})+`).ReplaceAllStringFunc(text, func(s string) string {
		plain, err := url.PathUnescape(s)
		if err != nil {
			return s
		}
		return plain
	})
	out["percent"] = strings.ToLower(percent)
	var unpacked strings.Builder
	for _, run := range packed.FindAllString(text, -1) {
		data, _ := base64.StdEncoding.DecodeString(run[:len(run)/4*4])
		unpacked.Write(data)
		inflated, _ := io.ReadAll(flate.NewReader(bytes.NewReader(data))) // as far as it goes
		unpacked.Write(inflated)
		unpacked.WriteByte('\n')
	}
	out["base64"] = strings.ToLower(unpacked.String())
	return out
}
