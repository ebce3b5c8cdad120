package search_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"briefbook/internal/search"
)

// everything asks for each family of shards.
func everything(x *search.Index) error {
	for _, q := range append(features(), "garbour topic:transport after:2020") {
		r := x.Search(q, 0)
		for i := range r.Hits {
			x.Passages(r, i, 3)
		}
		for _, f := range []string{"topic", "country", "year", "nonsense"} {
			x.Facets(r, f)
		}
	}
	return x.Err()
}

func TestDamagedShardIsNamed(t *testing.T) {
	whole := build(t, library(), search.Options{ShardBytes: 400})
	for name := range whole {
		for _, c := range []struct {
			name   string
			damage func(string) string
		}{
			{"empty", func(string) string { return "" }},
			{"cut short", func(s string) string { return s[:len(s)*2/3] }},
			{"without its mark", func(s string) string { return s[2:] }},
			{"without its end", func(s string) string { return s[:len(s)-4] }},
		} {
			t.Run(name+" "+c.name, func(t *testing.T) {
				files := fstest.MapFS{}
				for n, f := range whole {
					files[n] = f
				}
				files[name] = &fstest.MapFile{Data: []byte(c.damage(string(whole[name].Data)))}
				x, err := search.Open(files)
				if err == nil {
					err = everything(x)
				}
				if err == nil || !strings.Contains(err.Error(), name[strings.LastIndex(name, "/")+1:]) {
					t.Errorf("error %v does not name %s", err, name)
				}
			})
		}
	}
}

func TestMissingIndexIsAnError(t *testing.T) {
	for name, files := range map[string]fstest.MapFS{
		"no root":      {},
		"other format": {"root.js": {Data: []byte(`briefbook("root",{"version":99});`)}},
		"not ours":     {"root.js": {Data: []byte(`alert(1)`)}},
		"not JSON":     {"root.js": {Data: []byte(`briefbook("root",{);`)}},
		"impossible":   {"root.js": {Data: []byte(`briefbook("root",{"version":1,"briefs":-4,"perShard":1});`)}},
	} {
		if _, err := search.Open(files); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

// Any bytes in place of a shard give an error or an answer, never a panic.
func FuzzDamagedShard(f *testing.F) {
	whole := build(f, library(), search.Options{ShardBytes: 400})
	f.Add(uint8(0), []byte{0})
	f.Add(uint8(1), []byte("\x01\x02\xff\xff\xff\xff\x0f"))
	f.Fuzz(func(t *testing.T, family uint8, data []byte) {
		files := fstest.MapFS{}
		for name, file := range whole {
			files[name] = file
			if kind := name[strings.LastIndex(name, "/")+1:]; kind != "root.js" && kind[0] == "tpwrdfz"[family%7] {
				packed, err := search.Pack(data)
				if err != nil {
					t.Fatal(err)
				}
				files[name] = &fstest.MapFile{Data: packed}
			}
		}
		x, err := search.Open(files)
		if err != nil {
			t.Fatal(err)
		}
		everything(x)
	})
}

// Any query has an answer, and asking twice gives the same.
func FuzzQuery(f *testing.F) {
	for _, q := range features() {
		f.Add(q)
	}
	x := open(f, build(f, library(), search.Options{ShardBytes: 64}))
	f.Fuzz(func(t *testing.T, q string) {
		a, b := x.Search(q, 0), x.Search(q, 0)
		if a.Err != nil || a.Total != b.Total || len(a.Hits) != a.Total {
			t.Fatalf("%q: %d and %d hits, %v", q, a.Total, b.Total, a.Err)
		}
		for i := range a.Hits {
			for _, p := range x.Passages(a, i, 2) {
				for _, m := range p.Marks {
					if m.Start >= m.End || m.End > len(p.Text) {
						t.Fatalf("%q: mark %v of %q", q, m, p.Text)
					}
				}
			}
		}
	})
}
