package search_test

import (
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"briefbook/internal/brief"
	"briefbook/internal/search"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// invented returns n briefs of made-up words, the same for the same n.
func invented(n int) []*brief.Brief {
	r := rand.New(rand.NewPCG(uint64(n), 7))
	word := func() string {
		var b strings.Builder
		for k := int(r.ExpFloat64()*1.4) + 1; k > 0; k-- {
			b.WriteString([]string{"ka", "lo", "mir", "ten", "sa", "vu", "ring", "é", "pol", "ist"}[r.IntN(10)])
		}
		return b.String()
	}
	text := func(words int) string {
		var s []string
		for range words {
			s = append(s, word())
		}
		return strings.Join(s, " ") + "."
	}
	var out []*brief.Brief
	for i := range n {
		b := note(fmt.Sprintf("s%d/b%05d", i%3, i), text(5), fmt.Sprintf("20%02d-%02d", r.IntN(20), 1+r.IntN(12)), text(60), text(120), text(30))
		b.Topics, b.Countries = []string{word(), word()}, []string{word()}
		b.Summary = b.Body[0].Text
		b.KeyPoints = []brief.Point{{Text: text(9)}}
		out = append(out, b)
	}
	return out
}

// contents returns the files as text.
func contents(files fstest.MapFS) map[string]string {
	out := map[string]string{}
	for name, f := range files {
		out[name] = string(f.Data)
	}
	return out
}

func TestSameBriefsGiveSameBytes(t *testing.T) {
	briefs := invented(200)
	want := contents(build(t, briefs, search.Options{}))
	for cores := 1; cores <= 4; cores++ {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		shuffled := slices.Clone(briefs)
		rand.New(rand.NewPCG(3, uint64(cores))).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		if d := cmp.Diff(contents(build(t, shuffled, search.Options{})), want); d != "" {
			t.Fatalf("with %d cores: %s", cores, d)
		}
	}
}

func TestRunsOnDiskGiveTheSameBytes(t *testing.T) {
	briefs := invented(200)
	want := contents(build(t, briefs, search.Options{}))
	for _, size := range []int{1, 1000, 20000} {
		temp := t.TempDir()
		got := contents(build(t, briefs, search.Options{RunBytes: size, Temp: temp}))
		if d := cmp.Diff(got, want); d != "" {
			t.Fatalf("with runs of %d bytes: %s", size, d)
		}
		if left, err := os.ReadDir(temp); err != nil || len(left) > 0 {
			t.Errorf("left on disk: %v, %v", left, err)
		}
	}
	_, err := search.Build(briefs, search.Options{RunBytes: 1, Temp: filepath.Join(t.TempDir(), "none")}, func(string, []byte) error { return nil })
	if err == nil {
		t.Error("a folder that is not there is no error")
	}
}

func TestChangedBriefGivesAnotherFolder(t *testing.T) {
	folder := func(briefs []*brief.Brief) string {
		for name := range build(t, briefs, search.Options{}) {
			if dir, _, ok := strings.Cut(name, "/"); ok {
				return dir
			}
		}
		return ""
	}
	briefs := library()
	before := folder(briefs)
	briefs[2].Body[0].Text += " Et plus."
	if after := folder(briefs); after == before || after == "" {
		t.Errorf("the folder is %q before and %q after", before, after)
	}
}

// The index of one small brief, byte for byte: a change of the format shows here.
func TestGoldenIndex(t *testing.T) {
	var b strings.Builder
	files := build(t, library()[:1], search.Options{})
	var names []string
	for name := range files {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		fmt.Fprintf(&b, "%s %x\n", name, files[name].Data)
	}
	checkGolden(t, "golden.txt", b.String())
}

func TestEveryShardIsFoundByItsBounds(t *testing.T) {
	briefs := invented(120)
	x := open(t, build(t, briefs, search.Options{ShardBytes: 40}))
	for _, b := range briefs {
		for _, w := range strings.Fields(strings.TrimSuffix(b.Body[1].Text, "."))[:20] {
			r := x.Search(`"`+w+`"`, 0)
			if r.Err != nil {
				t.Fatal(r.Err)
			}
			if !slices.Contains(paths(r), strings.TrimPrefix(b.Path, "briefs/")) {
				t.Fatalf("%q does not find %s", w, b.Path)
			}
		}
	}
}

func TestWrongWriteStopsTheBuild(t *testing.T) {
	for left := range 12 {
		n := left
		_, err := search.Build(library(), search.Options{}, func(string, []byte) error {
			if n--; n < 0 {
				return os.ErrPermission
			}
			return nil
		})
		if err != os.ErrPermission {
			t.Fatalf("after %d files: %v", left, err)
		}
	}
}

func TestEmptyCollection(t *testing.T) {
	x := open(t, build(t, nil, search.Options{}))
	for _, q := range []string{"word", `"two words"`, "topic:none", "x*", "-y"} {
		if r := x.Search(q, 5); r.Err != nil || r.Total != 0 {
			t.Errorf("%q: %d hits, %v", q, r.Total, r.Err)
		}
	}
}

func BenchmarkBuild(b *testing.B) {
	briefs := invented(1000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := search.Build(briefs, search.Options{}, func(string, []byte) error { return nil }); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSearch(b *testing.B) {
	x := open(b, build(b, invented(1000), search.Options{}))
	for b.Loop() {
		if r := x.Search(`kalo ringten "sa vu" mirpo`, 10); r.Err != nil {
			b.Fatal(r.Err)
		}
	}
}
