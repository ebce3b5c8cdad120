package cli

import (
	"bufio"
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

// builtIndex writes an index of two briefs where a site would have it.
func builtIndex(t *testing.T) (site string) {
	t.Helper()
	site = t.TempDir()
	data := filepath.Join(site, "search", "data")
	briefs := []*brief.Brief{
		{Path: "briefs/port", Title: "Port\x1b[2J fees", Date: "2024-05", Body: []brief.Block{{Text: "The port raises its fees."}, {Text: "A port is a harbour."}}},
		{Path: "briefs/road", Title: "Roads", Body: []brief.Block{{Text: "The road to the port is closed."}}},
	}
	_, err := search.Build(briefs, search.Options{}, func(name string, b []byte) error {
		file := filepath.Join(data, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, b, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return site
}

func TestSearchColoursOnATerminalOnly(t *testing.T) {
	t.Parallel()
	site := builtIndex(t)
	env := func(key, value string) func(string) string {
		return func(k string) string {
			if k == key {
				return value
			}
			return ""
		}
	}
	for _, c := range []struct {
		name     string
		terminal bool
		env      func(string) string
		coloured bool
	}{
		{"a file", false, nil, false},
		{"a terminal", true, nil, true},
		{"a terminal whose reader wants no colours", true, env("NO_COLOR", "1"), false},
		{"a dumb terminal", true, env("TERM", "dumb"), false},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, out, _ := run(t, context.Background(), Streams{OutTerminal: c.terminal, Env: c.env}, "search", "--output", site, "harbour")
			if got := strings.Contains(out, "\x1b[1;33mharbour\x1b[0m"); got != c.coloured {
				t.Errorf("coloured: %v, want %v: %q", got, c.coloured, out)
			}
			if strings.Contains(out, "\x1b[2J") || !strings.Contains(out, `Port\x1b[2J fees`) {
				t.Errorf("a title reaches the terminal as it is: %q", out)
			}
		})
	}
}

func TestSearchLimitsItsHits(t *testing.T) {
	t.Parallel()
	site := builtIndex(t)
	for args, want := range map[string]int{"port": 2, "port --limit 1": 1, "port --limit 5": 2, "zebra": 0} {
		all := append([]string{"search", "--json", "--output", site}, strings.Fields(args)...)
		code, out, said := run(t, context.Background(), Streams{}, all...)
		if n := strings.Count(out, `"brief":`); code != 0 || n != want {
			t.Errorf("%s: got %d hits, code %d, %s", args, n, code, said)
		}
	}
}

func TestADamagedShardIsSaid(t *testing.T) {
	t.Parallel()
	site := builtIndex(t)
	err := filepath.Walk(site, func(name string, info os.FileInfo, err error) error {
		if err != nil || info.IsDir() || filepath.Base(name) == "root.js" {
			return err
		}
		return os.WriteFile(name, []byte("damaged"), 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	code, _, said := run(t, context.Background(), Streams{}, "search", "--output", site, "port")
	if code != 3 || !strings.Contains(said, "briefbook: warning: search index: ") || !strings.Contains(said, "briefbook: hint: ") {
		t.Errorf("got %d, %q", code, said)
	}
	code, out, said := run(t, context.Background(), Streams{In: strings.NewReader(`{"id":"1","query":"port"}`)}, "search", "--jsonl", "--output", site)
	if code != 1 || out != "" || !strings.Contains(said, "standard input: line 1: search index: ") {
		t.Errorf("got %d, %q, %q", code, out, said)
	}
}

func TestSuggestionsAreSaid(t *testing.T) {
	t.Parallel()
	var out, said bytes.Buffer
	a := &app{Streams: Streams{Out: &out, Err: &said}, out: bufio.NewWriter(&out)}
	a.printHits(foundHits{query: "prot", suggestions: []search.Suggestion{{Word: "prot", Instead: []string{"port", "pro"}}, {Word: "zzzz"}}})
	want := "briefbook: no brief has \"prot\": searched for port, pro instead\nbriefbook: no brief has \"zzzz\"\nbriefbook: no brief matches \"prot\"\n"
	if said.String() != want {
		t.Errorf("got %q", said.String())
	}
}
