package cli

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"briefbook/internal/brief"
)

// ingest runs the seeds of a project into briefs and returns what became of each.
func ingest(t *testing.T, dir string, paths ...string) []row {
	t.Helper()
	p, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	a := &app{Streams: Streams{Err: &bytes.Buffer{}}}
	in, err := a.readSeeds(context.Background(), p, paths, false)
	if err != nil {
		t.Fatal(err)
	}
	if err := in.store(context.Background()); err != nil {
		t.Fatal(err)
	}
	rows := in.table()
	for i := range rows {
		rows[i].Text = ""
	}
	return rows
}

const ports, roads = "The ports of the coast are open.\n", "The roads of the coast are closed.\n"

func TestOfTwinsOneBecomesABrief(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []row
	}{
		{"the first by name", map[string]string{"seeds/b.txt": ports, "seeds/a.txt": ports},
			[]row{{"seeds/a.txt", "content/briefs/a.md", "added", ""}, {"seeds/b.txt", "", "duplicate", ""}}},
		{"each where their labels differ", map[string]string{"seeds/a.txt": ports, "seeds/b.txt": ports, "seeds/a.txt.toml": "marking = 'RED'\n"},
			[]row{{"seeds/a.txt", "content/briefs/a.md", "added", ""}, {"seeds/b.txt", "content/briefs/b.md", "added", ""}}},
		{"the one whose title a person gave is no exception", map[string]string{"seeds/a.txt": ports, "seeds/b.txt": ports, "seeds/b.txt.toml": "title = 'B'\n"},
			[]row{{"seeds/a.txt", "content/briefs/a.md", "added", ""}, {"seeds/b.txt", "", "duplicate", ""}}},
		{"none where both cannot be read", map[string]string{"seeds/a.txt": " ", "seeds/b.txt": " "},
			[]row{{"seeds/a.txt", "", "failed", ""}, {"seeds/b.txt", "", "failed", ""}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			if diff := cmp.Diff(ingest(t, projectOf(t, c.files)), c.want); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOfTwinsTheOneWithABriefKeepsIt(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/b.txt": ports})
	ingest(t, dir)
	add(t, dir, "seeds/a.txt", ports)
	want := []row{{"seeds/a.txt", "", "duplicate", ""}, {"seeds/b.txt", "content/briefs/b.md", "unchanged", ""}}
	if diff := cmp.Diff(ingest(t, dir), want); diff != "" {
		t.Error(diff)
	}
}

func TestATwinOfASeedThatIsNotReadNowIsFound(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/b.txt": ports})
	ingest(t, dir)
	add(t, dir, "seeds/a.txt", ports)
	want := []row{{"seeds/a.txt", "", "duplicate", ""}}
	if diff := cmp.Diff(ingest(t, dir, "seeds/a.txt"), want); diff != "" {
		t.Error(diff)
	}
}

func TestARenamedSeedTakesItsBriefAlong(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/old.txt": ports})
	ingest(t, dir)
	move(t, dir, "seeds/old.txt", "seeds/new.txt")
	want := []row{{"seeds/new.txt", "content/briefs/old.md", "updated", ""}}
	if diff := cmp.Diff(ingest(t, dir), want); diff != "" {
		t.Error(diff)
	}
	if rows := ingest(t, dir); rows[0].Outcome != "unchanged" {
		t.Errorf("got %v", rows)
	}
}

func TestOfTwinsThatCameForARenamedSeedOneTakesItsBrief(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/old.txt": ports})
	ingest(t, dir)
	move(t, dir, "seeds/old.txt", "seeds/x.txt")
	add(t, dir, "seeds/y.txt", ports)
	add(t, dir, "seeds/y.txt.toml", "marking = 'RED'\n")
	want := []row{{"seeds/x.txt", "content/briefs/old.md", "updated", ""}, {"seeds/y.txt", "content/briefs/y.md", "added", ""}}
	if diff := cmp.Diff(ingest(t, dir), want); diff != "" {
		t.Error(diff)
	}
}

func TestAPlaceThatIsTakenIsNotTakenAgain(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": ports})
	ingest(t, dir)
	move(t, dir, "content/briefs/a.md", "content/briefs/b.md")
	add(t, dir, "seeds/b.txt", roads)
	rows := ingest(t, dir)
	if rows[0].Brief != "content/briefs/b.md" || rows[0].Outcome != "unchanged" {
		t.Errorf("got %v", rows[0])
	}
	if !strings.HasPrefix(rows[1].Brief, "content/briefs/b-") || rows[1].Outcome != "added" {
		t.Errorf("got %v", rows[1])
	}
	if again := ingest(t, dir); again[1].Brief != rows[1].Brief || again[1].Outcome != "unchanged" {
		t.Errorf("got %v, then %v", rows[1], again[1])
	}
}

func TestABriefThatAPersonWroteIsNotTouched(t *testing.T) {
	t.Parallel()
	own := "---\ntitle: \"Mine\"\nsource:\n  file: \"seeds/a.txt\"\n---\nMy own words.\n"
	dir := projectOf(t, map[string]string{"seeds/a.txt": ports, "content/briefs/mine.md": own})
	want := []row{{"seeds/a.txt", "content/briefs/mine.md", "kept as edited", ""}}
	if diff := cmp.Diff(ingest(t, dir), want); diff != "" {
		t.Error(diff)
	}
	if data, err := os.ReadFile(filepath.Join(dir, "content/briefs/mine.md")); err != nil || string(data) != own {
		t.Errorf("got %q, %v", data, err)
	}
}

func TestABriefEditedDuringTheRunIsNotTouched(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": ports})
	ingest(t, dir)
	add(t, dir, "seeds/a.txt", roads)
	p, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	in, err := (&app{}).readSeeds(context.Background(), p, nil, true)
	if err != nil {
		t.Fatal(err)
	}
	add(t, dir, "content/briefs/a.md", "saved by a person just now")
	if err := in.store(context.Background()); err != nil {
		t.Fatal(err)
	}
	if e := in.entries[0]; e.outcome != failed || !strings.Contains(e.text, "changed while this run was at work") {
		t.Errorf("got %v %q", e.outcome, e.text)
	}
}

func TestABriefWithTheNameOfASectionMovesAside(t *testing.T) {
	t.Parallel()
	briefs := []*brief.Brief{{Path: "briefs/ports"}, {Path: "briefs/ports/a"}, {Path: "briefs/roads"}}
	got := addressed(briefs)
	if !strings.HasPrefix(got[0].Path, "briefs/ports-") || got[1].Path != "briefs/ports/a" || got[2].Path != "briefs/roads" {
		t.Errorf("got %q, %q, %q", got[0].Path, got[1].Path, got[2].Path)
	}
	if briefs[0].Path != "briefs/ports" {
		t.Error("the brief itself was changed")
	}
	if got := addressed(briefs[:1]); got[0].Path != "briefs/ports" {
		t.Errorf("alone it moves to %q", got[0].Path)
	}
}

func add(t *testing.T, dir, name, data string) {
	t.Helper()
	if err := os.WriteFile(filepath.Join(dir, name), []byte(data), 0o644); err != nil {
		t.Fatal(err)
	}
}

func move(t *testing.T, dir, from, to string) {
	t.Helper()
	if err := os.Rename(filepath.Join(dir, from), filepath.Join(dir, to)); err != nil {
		t.Fatal(err)
	}
}
