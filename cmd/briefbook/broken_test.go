package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"briefbook/internal/brief"
)

// TestBrokenFiles reads all of them in one run of the program, with its children,
// and holds each to its outcome and the run to its bounds.
func TestBrokenFiles(t *testing.T) {
	t.Parallel()
	all := brokenFiles()
	set := files{"config.toml": "[params.briefbook.limits]\nseconds = 60\n", "seeds/calm.txt": "A calm document says that the port is open.\n"}
	for _, f := range all {
		if !strings.Contains(f.name, "!/") {
			set["seeds/"+f.name] = f.data
		}
	}
	dir := newProject(t, set)
	cmd, said := process(t, "ingest", "--json", "--source", dir)
	var table bytes.Buffer
	cmd.Stdout = &table
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	height := heightOf(cmd.Process.Pid)
	if code := finish(t, cmd); code != 3 {
		t.Fatalf("exit code %d: %.2000s", code, said)
	}
	if mib := <-height; mib > 2000 { // each child has its own bound
		t.Errorf("took %d MiB at its height", mib)
	}
	for _, bad := range []string{"panic", "goroutine ", "internal error", "broke down"} {
		if strings.Contains(said.String(), bad) {
			_, after, _ := strings.Cut(said.String(), bad)
			t.Errorf("messages hold %q: %.300s", bad, after)
		}
	}
	checkBroken(t, dir, all, table.Bytes())
	checkNothingInvisible(t, dir)
}

// heightOf gives, once a process is gone, the most memory in MiB that it was seen
// to take (proc(5), VmHWM), 0 where the system does not tell. What the system
// counts for a child that has ended would hold the height of this process, too.
func heightOf(pid int) <-chan int {
	height := make(chan int, 1)
	go func() {
		most := 0
		for {
			status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
			_, rest, ok := strings.Cut(string(status), "VmHWM:")
			if err != nil || !ok {
				height <- most
				return
			}
			kib := 0
			fmt.Sscan(rest, &kib)
			most = max(most, kib>>10)
			time.Sleep(20 * time.Millisecond)
		}
	}()
	return height
}

func TestQuineHoldsItself(t *testing.T) {
	t.Parallel()
	if data := quine(); unpacked(data) != data {
		t.Error("the archive does not unpack to itself")
	}
}

// checkBroken holds each file to its outcome.
func checkBroken(t *testing.T, dir string, all []brokenFile, table []byte) {
	t.Helper()
	var rows []struct{ Seed, Brief, Outcome, Text string }
	if err := json.Unmarshal(table, &rows); err != nil {
		t.Fatalf("%v: %.300s", err, table)
	}
	type result struct{ outcome, text, brief string }
	got := map[string]result{}
	for _, r := range rows {
		got[strings.TrimPrefix(r.Seed, "seeds/")] = result{r.Outcome, r.Text, r.Brief}
	}
	if got["calm.txt"].outcome != "added" {
		t.Errorf("the sound document is %v", got["calm.txt"])
	}
	for _, f := range all {
		r := got[f.name]
		if strings.HasSuffix(f.name, ".mbox") && r.outcome == "" {
			continue // it has no text of its own
		}
		switch f.want {
		case refused:
			if r.outcome != "failed" || r.text == "" || !strings.Contains(r.text, f.says) {
				t.Errorf("%s is %q: %.200s; want an error that says %q", f.name, r.outcome, r.text, f.says)
			}
		case asText:
			if r.outcome != "added" {
				t.Errorf("%s is %q: %.200s; want a brief", f.name, r.outcome, r.text)
			} else if !strings.Contains(textOf(t, dir, r.brief), f.says) {
				t.Errorf("%s: the brief lacks %q", f.name, f.says)
			}
		default:
			if r.outcome != "added" && r.outcome != "duplicate" && r.text == "" {
				t.Errorf("%s is %q: %q; want a brief or a reason", f.name, r.outcome, r.text)
			}
		}
	}
}

// textOf returns the text of a brief's body.
func textOf(t *testing.T, dir, name string) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
	if err != nil {
		t.Error(err)
		return ""
	}
	b, err := brief.Parse(name, data)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return ""
	}
	var text []string
	for _, block := range b.Body {
		text = append(text, block.Text)
	}
	return strings.Join(text, "\n")
}

// checkNothingInvisible looks for characters that make text read otherwise than
// it is, and for the words of a file outside the seeds.
func checkNothingInvisible(t *testing.T, dir string) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(dir, "content"), func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(name)
		if at := strings.IndexAny(string(data), turnedBytes); at >= 0 {
			t.Errorf("%s holds %q", name, data[at:min(len(data), at+40)])
		}
		if strings.Contains(string(data), "root:x:0") {
			t.Errorf("%s holds a file of this machine", name)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
