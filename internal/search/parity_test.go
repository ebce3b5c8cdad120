package search_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"briefbook/internal/brief"
	"briefbook/internal/search"

	"github.com/google/go-cmp/cmp"
)

const (
	scripts     = "../../assets/js"
	collections = "../../../shared/eval/search"
)

// An answer is what the page and the terminal must agree on, to the last bit.
type answer struct {
	Total   int      `json:"total"`
	Instead []string `json:"instead"`
	Hits    []struct {
		Brief    string   `json:"brief"`
		Score    float64  `json:"score"`
		Passages []string `json:"passages"`
	} `json:"hits"`
}

// ask puts requests to the page's scripts under node.
func ask(t *testing.T, folder string, requests any) []string {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: the page's scripts are not compared")
	}
	var in bytes.Buffer
	enc := json.NewEncoder(&in)
	switch r := requests.(type) {
	case []string:
		for _, q := range r {
			enc.Encode(map[string]any{"query": q, "limit": 10})
		}
	default:
		enc.Encode(r)
	}
	cmd := exec.Command(node, "testdata/answer.js", scripts)
	if folder != "" {
		cmd.Args = append(cmd.Args, folder)
	}
	cmd.Stdin = &in
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, stderr.Bytes())
	}
	return strings.Split(strings.TrimSuffix(string(out), "\n"), "\n")
}

// answers returns what the terminal says.
func answers(t *testing.T, x *search.Index, query string) answer {
	t.Helper()
	r := x.Search(query, 10)
	if r.Err != nil {
		t.Fatal(r.Err)
	}
	a := answer{Total: r.Total}
	for _, s := range r.Suggestions {
		a.Instead = append(a.Instead, s.Word+">"+strings.Join(s.Instead, ","))
	}
	for i, h := range r.Hits {
		var passages []string
		for _, p := range x.Passages(r, i, 3) {
			s := fmt.Sprint(p.Paragraph, "|", p.Text)
			for _, m := range p.Marks {
				s += "|" + p.Text[m.Start:m.End]
			}
			passages = append(passages, s)
		}
		a.Hits = append(a.Hits, struct {
			Brief    string   `json:"brief"`
			Score    float64  `json:"score"`
			Passages []string `json:"passages"`
		}{h.Brief, h.Score, passages})
	}
	return a
}

// compare puts the queries to both.
func compare(t *testing.T, briefs []*brief.Brief, o search.Options, queries []string) {
	t.Helper()
	files := build(t, briefs, o)
	folder := t.TempDir()
	if err := os.CopyFS(folder, files); err != nil {
		t.Fatal(err)
	}
	x := open(t, files)
	lines := ask(t, folder, queries)
	if len(lines) != len(queries) {
		t.Fatalf("%d answers to %d queries", len(lines), len(queries))
	}
	for i, q := range queries {
		var page answer
		if err := json.Unmarshal([]byte(lines[i]), &page); err != nil {
			t.Fatal(err)
		}
		if len(page.Instead) == 0 {
			page.Instead = nil
		}
		for j := range page.Hits {
			if len(page.Hits[j].Passages) == 0 {
				page.Hits[j].Passages = nil
			}
		}
		if len(page.Hits) == 0 {
			page.Hits = nil
		}
		if d := cmp.Diff(page, answers(t, x, q)); d != "" {
			t.Errorf("%q: page and terminal differ (-page +terminal):\n%s", q, d)
		}
	}
	t.Logf("%d queries agree", len(queries))
}

func TestPageAndTerminalAgreeOnEachFeature(t *testing.T) {
	compare(t, library(), search.Options{ShardBytes: 64}, append(features(), mixed(features(), 300)...))
}

// features returns queries that use each part of the query language.
func features() []string {
	return []string{
		"harbour fees", "power grid", `"the record"`, `"record was"`, "CAFÉ", "naïve", "fees -ferries", `record -"was set"`, "-record", "high-speed",
		"-high-speed ferries", "highspeed", "U.S. embassy", "US", "3.5 million", `"gave 3.5 million"`, "1,000", "2024-04-17", "東京", "料金は", "港", "nations", "nations lang:fr", "transf*",
		"re*", "-re* the", "topic:transport", `topic:"public fin"`, "country:ukraine storm", "place:germany", "person:koval", "org:none", "section:ports", "marking:tlp:amber",
		"marking:green", "after:2024-05", "before:2021", "after:2024 before:2024-05-02", "after:soon", "section:asia OR section:press", "ferries OR storm country:germany",
		"OR OR", "a OR b-c OR d", "transfromers", "garbour", "hrabour", "villges repared", "the", "what was the", "colour:grid", "topic:",
		"German fees", "berlin", "berlni", "DE storm", "fees in the US", "FEES IN THE US", "the U.S. embassy", "UA", "-Germans record", "country:de", "country:kyiv",
		`country:"federal republic"`, `country:"federal republic of germany"`, `"German fees"`, "germ*", "german OR storm country:ukrainian", `topic:""`, `"`, `""`, `"power`,
		"pow", "har", "fishing b", "fishing b ", "l’été", "O'Neill's", "soft\u00adhyphen", "ﬁshing", "ＰＯＷＥＲ", "İstanbul", "ΣΊΣΥΦΟΣ", "ﷺ", "😀", "\u0000", "x\tharbour",
		`who said that the "board" of the harbour will raise fees for fishing boats and ferries in the summer months`, "“power grid”",
	}
}

// mixed joins queries into longer ones.
func mixed(queries []string, n int) []string {
	r := rand.New(rand.NewPCG(1, 2))
	out := make([]string, n)
	for i := range out {
		out[i] = queries[r.IntN(len(queries))] + " " + queries[r.IntN(len(queries))]
	}
	return out
}

func TestPageAndTerminalAgreeOnCollections(t *testing.T) {
	for _, name := range []string{"cran", "cisi"} {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(collections, name)
			if _, err := os.Stat(folder); err != nil {
				t.Skip("the collections are not there: ", err)
			}
			var queries []string
			for _, kind := range []string{"", ".short", ".typo", ".shorttypo", ".prefix", ".phrase"} {
				queries = append(queries, column(t, filepath.Join(folder, "queries"+kind+".tsv"))...)
			}
			some := queries[:0]
			for i := 0; i < len(queries); i += 3 {
				some = append(some, queries[i])
			}
			compare(t, collection(t, folder), search.Options{}, some)
		})
	}
}

// column returns the second column of a table.
func column(t *testing.T, path string) []string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, line := range strings.Split(string(data), "\n") {
		if _, value, ok := strings.Cut(line, "\t"); ok {
			out = append(out, value)
		}
	}
	return out
}

// collection returns the documents of a collection as briefs.
func collection(t testing.TB, folder string) []*brief.Brief {
	t.Helper()
	file, err := os.Open(filepath.Join(folder, "docs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<22)
	var out []*brief.Brief
	for lines.Scan() {
		var d struct{ ID, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &d); err != nil {
			t.Fatal(err)
		}
		out = append(out, note("d"+d.ID, strings.TrimSpace(d.Title), "", strings.Join(strings.Fields(d.Text), " ")))
	}
	return out
}
