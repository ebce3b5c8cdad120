package cli

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"
)

// theme stands for the embedded files where no site is built.
var theme = fstest.MapFS{"config.toml": &fstest.MapFile{Data: []byte("title = \"T\"\n")}}

// run runs the program within the test.
func run(t *testing.T, ctx context.Context, s Streams, args ...string) (code int, out, err string) {
	t.Helper()
	var o, e bytes.Buffer
	s.Out, s.Err = &o, &e
	if s.In == nil {
		s.In = strings.NewReader("")
	}
	if s.Env == nil {
		s.Env = func(string) string { return "" }
	}
	code = Main(ctx, s, theme, args)
	return code, o.String(), e.String()
}

func TestEveryFlagIsInItsHelp(t *testing.T) {
	t.Parallel()
	named := regexp.MustCompile(`--[a-z]+`)
	for _, c := range commands() {
		body, examples, _ := strings.Cut(c.help, "Examples:\n")
		f := flag.NewFlagSet(c.name, flag.ContinueOnError)
		c.flags(f)
		f.VisitAll(func(g *flag.Flag) {
			if !regexp.MustCompile(`(?m)^  --` + g.Name + `\b`).MatchString(c.help) {
				t.Errorf("help of %s does not list --%s", c.name, g.Name)
			}
		})
		for _, name := range named.FindAllString(body, -1) {
			if f.Lookup(name[2:]) == nil {
				t.Errorf("help of %s names %s, which is no flag of it", c.name, name)
			}
		}
		for _, part := range []string{"Usage: briefbook ", "\nExit codes: 0 done", "\nExamples:\n  "} {
			if !strings.Contains(c.help, part) {
				t.Errorf("help of %s lacks %q", c.name, part)
			}
		}
		if n := strings.Count(examples, "\n"); n != 2 {
			t.Errorf("help of %s has %d examples, not two", c.name, n)
		}
		for line := range strings.Lines(c.help) {
			if len([]rune(line)) > 81 {
				t.Errorf("help of %s has a line too long for a terminal: %s", c.name, line)
			}
		}
	}
}

func TestParseTakesFlagsAnywhere(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, args, words, source string
		json                      bool
	}{
		{"before", "--json a b", "a b", "", true},
		{"after and between", "a --source x b -json", "a b", "x", true},
		{"two hyphens end the flags", "a -- --json b", "a --json b", "", false},
		{"none at all", "", "", "", false},
		{"a single hyphen is an argument", "- --json", "-", "", true},
		{"with an equals sign", "a --source=y", "a", "y", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			var source string
			f := flag.NewFlagSet("x", flag.ContinueOnError)
			f.SetOutput(io.Discard)
			folderFlag(f, &source, "source")
			json := f.Bool("json", false, "")
			words, err := parse(command{name: "x", most: -1}, f, strings.Fields(c.args))
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(words, " "); got != c.words || source != c.source || *json != c.json {
				t.Errorf("got %q source %q json %v", got, source, *json)
			}
		})
	}
}

func TestMessagesStayOnOneLine(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{
		"plain é 世界":           "plain é 世界",
		"nl\nname":             `nl\nname`,
		"\x1b[31mred\x07":      `\x1b[31mred\a`,
		"right\u202eto\u2028x": `right\u202eto\u2028x`,
		"bad\xffbyte":          `bad\xffbyte`,
		"kept \ufffd as it is": "kept \ufffd as it is",
	} {
		if got := printable(in); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	for in, want := range map[string]string{"a b.txt": "a b.txt", " a": `" a"`, "": `""`, "a\nb": `"a\nb"`} {
		if got := quoted(in); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func FuzzPrintable(f *testing.F) {
	f.Add("a\r\n\x9b\u2066\xff")
	f.Fuzz(func(t *testing.T, s string) {
		got := printable(s)
		if strings.IndexFunc(got, unsafe) >= 0 {
			t.Errorf("%q is not harmless: %q", s, got)
		}
		if printable(got) != got {
			t.Errorf("%q changes when printed again", got)
		}
	})
}

func TestShellWord(t *testing.T) {
	t.Parallel()
	for in, want := range map[string]string{"a/b.c": "a/b.c", "a b": "'a b'", "it's": `'it'\''s'`, "-x": "'-x'", "": "''", "é": "'é'"} {
		if got := shellWord(in); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}

func TestInOrderKeepsOrderAndStops(t *testing.T) {
	t.Parallel()
	items := make([]int, 500)
	for i := range items {
		items[i] = i
	}
	double := func(n int) int { return 2 * n }
	var got []int
	if err := inOrder(context.Background(), slices.Values(items), double, func(n int) error { got = append(got, n); return nil }); err != nil {
		t.Fatal(err)
	}
	if len(got) != len(items) || !slices.IsSorted(got) {
		t.Errorf("got %d results, sorted %v", len(got), slices.IsSorted(got))
	}
	stop, taken := errors.New("stop"), 0
	err := inOrder(context.Background(), slices.Values(items), double, func(int) error {
		if taken++; taken == 3 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || taken != 3 {
		t.Errorf("got %v after %d", err, taken)
	}
}

func TestLines(t *testing.T) {
	t.Parallel()
	var got []string
	var numbers []int
	for l := range lines(strings.NewReader("\ufeffa\r\n\n  \n"+strings.Repeat("x", 100_000)+"\nb\n"+strings.Repeat("y", 200_001)+"\nc"), 200_000) {
		text := string(l.data)
		if l.err != nil {
			text = l.err.Error()
		}
		got, numbers = append(got, text[:min(len(text), 30)]), append(numbers, l.n)
	}
	want := []string{"a", strings.Repeat("x", 30), "b", errLongLine.Error(), "c"}
	if !slices.Equal(got, want) || !slices.Equal(numbers, []int{1, 4, 5, 6, 7}) {
		t.Errorf("got %q at %v", got, numbers)
	}
}

func TestAnInterruptEndsTheRun(t *testing.T) {
	t.Parallel()
	ctx, stop := context.WithCancel(context.Background())
	in, feed := io.Pipe()
	defer feed.Close()
	time.AfterFunc(50*time.Millisecond, stop) // while the run waits for its next line
	code, _, said := run(t, ctx, Streams{In: in}, "extract", "--jsonl")
	if code != 130 || said != "briefbook: interrupted: nothing half done is left behind\n" {
		t.Errorf("got %d, %q", code, said)
	}
}

func TestAnInterruptLeavesNoBriefs(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": "The port will close."})
	ctx, stop := context.WithCancel(context.Background())
	stop()
	for _, c := range []string{"ingest", "build"} {
		if code, out, said := run(t, ctx, Streams{}, c, "--source", dir); code != 130 || out != "" || strings.Count(said, "\n") != 1 {
			t.Errorf("%s: got %d, %q, %q", c, code, out, said)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "content")); err == nil {
		t.Error("briefs were written")
	}
}

// projectOf makes a project of files.
func projectOf(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, data := range files {
		file := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(data), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestTwoRunsExcludeEachOther(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": "The port will close."})
	p, err := open(dir)
	if err != nil {
		t.Fatal(err)
	}
	unlock, err := p.lock()
	if err != nil {
		t.Fatal(err)
	}
	code, _, said := run(t, context.Background(), Streams{}, "ingest", "--source", dir)
	if code != 1 || !strings.Contains(said, "another briefbook is at work") {
		t.Errorf("got %d, %q", code, said)
	}
	unlock()
	if code, _, said := run(t, context.Background(), Streams{}, "ingest", "--source", dir); code != 0 {
		t.Errorf("got %d, %q", code, said)
	}
}

func TestNothingIsWrittenWhereNothingChanged(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": "The port will close.", "seeds/nl\nname.txt": "The road is long."})
	long := time.Date(2001, 2, 3, 4, 5, 6, 0, time.UTC)
	for i := range 2 {
		code, _, said := run(t, context.Background(), Streams{}, "ingest", "--source", dir)
		if code != 0 || strings.Count(said, "\n") != 1 {
			t.Fatalf("run %d: got %d, %q", i, code, said)
		}
		files, err := filepath.Glob(filepath.Join(dir, "content", "briefs", "*"))
		if err != nil || len(files) != 2 {
			t.Fatalf("got %q, %v", files, err)
		}
		for _, name := range files {
			info, err := os.Stat(name)
			if err != nil {
				t.Fatal(err)
			}
			if i == 1 && !info.ModTime().Equal(long) {
				t.Errorf("%s was written again", name)
			}
			if err := os.Chtimes(name, long, long); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func TestAFailingSeedWithAHostileNameIsOneLine(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a\nbriefbook: done\x1b[2J.txt": " "})
	code, _, said := run(t, context.Background(), Streams{}, "ingest", "--source", dir)
	want := `briefbook: "seeds/a\nbriefbook: done\x1b[2J.txt": holds no text` + "\nbriefbook: 1 seed: 1 failed\n"
	if code != 3 || said != want {
		t.Errorf("got %d, %q", code, said)
	}
}

func TestProgressShowsOnATerminalOnly(t *testing.T) {
	t.Parallel()
	dir := projectOf(t, map[string]string{"seeds/a.txt": "The port will close."})
	_, _, said := run(t, context.Background(), Streams{ErrTerminal: true}, "ingest", "--source", dir)
	if !strings.Contains(said, "\r\x1b[Kseeds read: 1 of 1\r\x1b[Kbriefbook: 1 seed: 1 added\n") {
		t.Errorf("got %q", said)
	}
}

func TestAPanicIsAnInternalError(t *testing.T) {
	t.Parallel()
	if err := guard(func() error { panic("x") }); err == nil || err.Error() != "internal error: x" {
		t.Errorf("got %v", err)
	}
}

func TestAFullDiskUnderStandardOutputIsAnError(t *testing.T) {
	t.Parallel()
	var said bytes.Buffer
	code := Main(context.Background(), Streams{In: strings.NewReader(""), Out: full{}, Err: &said, Env: os.Getenv}, theme, []string{"help"})
	if code != 1 || said.String() != "briefbook: standard output: no space left\n" {
		t.Errorf("got %d, %q", code, said.String())
	}
}

// full is a file on a disk that has no space.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestDescribe(t *testing.T) {
	t.Parallel()
	info := &debug.BuildInfo{GoVersion: "go1.26.0"}
	if got := describe(info, true); got != "briefbook (devel) go1.26.0" {
		t.Errorf("got %q", got)
	}
	info.Main.Version = "v1.2.3"
	info.Settings = []debug.BuildSetting{{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.modified", Value: "true"}}
	if got := describe(info, true); got != "briefbook v1.2.3 0123456789ab with changes go1.26.0" {
		t.Errorf("got %q", got)
	}
	if got := describe(nil, false); got != "briefbook (unknown version)" {
		t.Errorf("got %q", got)
	}
}

func TestReplaceLeavesNothingBehind(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	name := filepath.Join(dir, "sub", "a.md")
	if err := replace(name, []byte("one")); err != nil {
		t.Fatal(err)
	}
	if err := os.Mkdir(filepath.Join(dir, "taken"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "taken", "x"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	if err := replace(filepath.Join(dir, "taken"), []byte("two")); err == nil {
		t.Error("a folder was replaced")
	}
	for _, pattern := range []string{".briefbook-*", "sub/.briefbook-*"} {
		if left, _ := filepath.Glob(filepath.Join(dir, pattern)); len(left) > 0 {
			t.Errorf("left behind: %q", left)
		}
	}
}
