package main

import (
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// collection is a project with something of everything that makes a page.
func collection() files {
	set := files{
		"config.toml":              "title = \"Test\"\nbaseURL = \"https://example.org/briefs/\"\n",
		"seeds/fees.txt":           "TLP:GREEN\n\nPort fees\n\nThe port of Dover will raise its fees in May 2025, Ann Lee of NATO said on Monday. Norway and Chad reportedly agreed.\n",
		"seeds/cyber/attack.md":    "---\ntitle: Attack on a water plant\ndate: 2024-03-01\n---\n# Attack\n\nThe agency warned on 2 March 2024 that hackers attacked a water plant in Oslo.\n\n- One plant closed.\n- Two did not.\n",
		"seeds/cyber/page.html":    "<!doctype html><html lang=en><title>Rules</title><meta property=article:published_time content=2023-07-04T23:30:00-05:00><article><h1>Rules</h1><p>The rules say that ships must wait, according to officials in Istanbul.</p></article>",
		"seeds/istanbul.txt":       "\u0130stanbul'da bir toplant\u0131 yap\u0131ld\u0131. I\u015f\u0131k g\u00f6r\u00fcld\u00fc.\n",
		"content/_index.md":        "---\ntitle: Home\n---\nWelcome.\n",
		"content/about.md":         "---\ntitle: About\n---\nA collection.\n",
		"content/draft.md":         "---\ntitle: Draft\ndraft: true\n---\nNot yet.\n",
		"content/briefs/hand.md":   "---\ntitle: \"By hand\"\npeople:\n  - \"Ann Lee\"\n---\nWritten by a person.\n",
		"content/briefs/_index.md": "---\ntitle: All briefs\n---\nEvery brief.\n",
	}
	for i, text := range []string{"Norway will act", "Chad will wait", "NATO met in Oslo", "Ann Lee spoke", "The port closed"} {
		set["seeds/many/"+string(rune('a'+i))+".txt"] = text + " in June 2024, the ministry said. Officials in Istanbul warned that it could fail.\n"
	}
	return set
}

// TestSameBytes builds the same documents in every way that must not matter.
func TestSameBytes(t *testing.T) {
	want := built(t, newProject(t, collection()))
	same := func(t *testing.T, dir string, environment ...string) {
		t.Helper()
		cmd, said := process(t, "build", "--source", dir)
		cmd.Env = append(os.Environ(), environment...)
		if out, err := cmd.Output(); err != nil {
			t.Fatalf("%v: %s%s", err, out, said)
		}
		got := tree(t, dir)
		delete(got, ".briefbook.lock")
		if diff := difference(got, want); diff != "" {
			t.Error(diff)
		}
	}
	for name, environment := range map[string][]string{
		"again":           nil,
		"one processor":   {"GOMAXPROCS=1"},
		"two processors":  {"GOMAXPROCS=2"},
		"many processors": {"GOMAXPROCS=32"},
		"east":            {"TZ=Pacific/Kiritimati", "LANG=tr_TR.UTF-8", "LC_ALL=tr_TR.UTF-8"},
		"west":            {"TZ=Etc/GMT+12", "LANG=C", "LC_ALL=C", "LANGUAGE=ar"},
		"Hugo's settings": {"HUGO_TITLE=Changed", "HUGO_PARAMS_SUBTITLE=Changed", "HUGO_BUILDDRAFTS=true", "HUGO_ENVIRONMENT=development",
			"HUGO_MARKUP_GOLDMARK_RENDERER_UNSAFE=true", "HUGO_BASEURL=https://evil.test/", "HUGO_PUBLISHDIR=elsewhere", "HUGO_THEME=x", "HUGO_UGLYURLS=true",
			"HUGO_CACHEDIR=/nowhere", "HUGO_MODULE_PROXY=off", "HUGOxPARAMSxBRIEFBOOKxAUDIENCE=TLP:CLEAR"},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			same(t, newProject(t, collection()), environment...)
		})
	}
	t.Run("another place", func(t *testing.T) {
		t.Parallel()
		dir := filepath.Join(t.TempDir(), "\u00e4 long way", "seeds", "content", "[x] {{ y }} 100%")
		writeFiles(t, dir, collection())
		same(t, dir)
	})
	t.Run("other file times and order", func(t *testing.T) {
		t.Parallel()
		dir, set := filepath.Join(t.TempDir(), "project"), collection()
		for i, name := range slices.Backward(slices.Sorted(maps.Keys(set))) {
			writeFiles(t, dir, files{name: set[name]})
			then := time.Date(1970+i, 1, 2, 3, 4, 5, 6, time.UTC)
			if err := os.Chtimes(filepath.Join(dir, name), then, then); err != nil {
				t.Fatal(err)
			}
		}
		same(t, dir)
	})
	t.Run("the reader's folder", func(t *testing.T) {
		t.Parallel()
		dir := newProject(t, collection())
		cmd, said := process(t)
		cmd.Dir = filepath.Join(dir, "seeds", "many")
		if err := cmd.Run(); err != nil {
			t.Fatal(err, said)
		}
		if diff := difference(tree(t, filepath.Join(dir, "public")), tree(t, filepath.Join(newBuilt(t), "public"))); diff != "" {
			t.Error(diff)
		}
	})
}

// TestSameBytesCanFail shows that the comparison sees a change of one letter.
func TestSameBytesCanFail(t *testing.T) {
	t.Parallel()
	set := collection()
	set["seeds/fees.txt"] = strings.Replace(set["seeds/fees.txt"], "raise", "raize", 1)
	if difference(built(t, newProject(t, set)), built(t, newProject(t, collection()))) == "" {
		t.Error("a changed seed makes no difference")
	}
}

// TestSecondRunWritesNothing looks at the times of all files in content/ and at
// the bytes of all others.
func TestSecondRunWritesNothing(t *testing.T) {
	t.Parallel()
	dir := newBuilt(t)
	before, old := tree(t, dir), time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	for name := range tree(t, filepath.Join(dir, "content")) {
		if err := os.Chtimes(filepath.Join(dir, "content", name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	if diff := difference(built(t, dir), withoutLock(before)); diff != "" {
		t.Error(diff)
	}
	for name := range tree(t, filepath.Join(dir, "content")) {
		info, err := os.Stat(filepath.Join(dir, "content", name))
		if err != nil || !info.ModTime().Equal(old) {
			t.Errorf("content/%s was written again (%v)", name, err)
		}
	}
}

// newBuilt returns a project that has been built.
func newBuilt(t *testing.T) string {
	t.Helper()
	dir := newProject(t, collection())
	built(t, dir)
	return dir
}

// built builds the project and returns all its files but the lock.
func built(t *testing.T, dir string) files {
	t.Helper()
	if r := run(t, "build", "--source", dir); r.code != 0 {
		t.Fatalf("exit code %d: %s", r.code, r.err)
	}
	return withoutLock(tree(t, dir))
}

func withoutLock(set files) files {
	delete(set, ".briefbook.lock")
	return set
}
