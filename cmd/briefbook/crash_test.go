//go:build linux

package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"briefbook/internal/brief"
)

// crowd are seeds enough for a build to take a while.
func crowd(word string) files {
	set := files{"config.toml": "title = \"Test\"\n"}
	for i := range 150 {
		set[fmt.Sprintf("seeds/many/%s-%d.txt", word, i)] = strings.Repeat(fmt.Sprintf("The port number %d will %s in May, Ann Lee of NATO said in Oslo. ", i, word), 20)
	}
	return set
}

// halves is a project with an old site and seeds that came after it.
func halves(t *testing.T) (dir string, old files) {
	t.Helper()
	dir = newProject(t, crowd("close"))
	if r := run(t, "build", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	old = tree(t, filepath.Join(dir, "public"))
	writeFiles(t, dir, crowd("open"))
	return dir, old
}

// checkWhole holds a project whose build was cut short to what must be there:
// the old site or the new one, and whole brief files.
func checkWhole(t *testing.T, dir string, sites ...files) {
	t.Helper()
	got := tree(t, filepath.Join(dir, "public"))
	diff := ""
	for _, site := range sites {
		if diff = difference(got, site); diff == "" {
			break
		}
	}
	if diff != "" {
		t.Errorf("public is neither the old site nor the new:\n%s", diff)
	}
	for name, text := range tree(t, filepath.Join(dir, "content")) {
		if path.Ext(name) != ".md" {
			continue
		}
		if _, err := brief.Parse("content/"+name, []byte(text)); err != nil || !strings.HasSuffix(text, "\n") {
			t.Errorf("content/%s is not whole: %v", name, err)
		}
	}
}

// checkTidy looks for anything that an unfinished run left.
func checkTidy(t *testing.T, dir string) {
	t.Helper()
	if left := neighbours(t, filepath.Join(dir, "public")); len(left) > 0 {
		t.Errorf("left beside the site: %q", left)
	}
	for name := range tree(t, dir) {
		if strings.Contains(name, ".tmp") {
			t.Errorf("left behind: %s", name)
		}
	}
}

// TestKilledBuild kills the program at several moments of a build.
func TestKilledBuild(t *testing.T) {
	dir, old := halves(t)
	began := time.Now()
	if r := run(t, "build", "--source", newProject(t, crowd("close"), crowd("open"))); r.code != 0 {
		t.Fatal(r)
	}
	whole := time.Since(began)
	fresh := newSite(t)
	killed := 0
	for i := range 8 {
		cmd, said := process(t, "build", "--source", dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.AfterFunc(whole*time.Duration(i+1)/8, func() { cmd.Process.Kill() })
		switch code := finish(t, cmd); code {
		case 0:
		case -1:
			killed++
		default:
			t.Fatalf("exit code %d: %s", code, said)
		}
		checkWhole(t, dir, old, fresh)
	}
	if killed == 0 {
		t.Error("no build was killed in time")
	}
	// What a run leaves that dies between two calls to the system.
	writeFiles(t, dir, files{"public.tmp-123/index.html": "half", ".public.lock": ""})
	if r := run(t, "build", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	checkWhole(t, dir, fresh)
	checkTidy(t, dir)
}

// newSite returns the site that a project of both halves comes to.
func newSite(t *testing.T) files {
	t.Helper()
	dir := newProject(t, crowd("close"), crowd("open"))
	if r := run(t, "build", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	return tree(t, filepath.Join(dir, "public"))
}

// TestInterruptedBuild stops the program as Ctrl-C does.
func TestInterruptedBuild(t *testing.T) {
	dir, old := halves(t)
	fresh := newSite(t)
	stopped := 0
	for i := range 5 {
		cmd, said := process(t, "build", "--source", dir)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// Not before the program is at work: until then the signal's default ends it.
		waitFor(t, cmd)
		time.AfterFunc(time.Duration(i)*40*time.Millisecond, func() { cmd.Process.Signal(syscall.SIGINT) })
		switch code := finish(t, cmd); code {
		case 130:
			stopped++
			if said.String() != "briefbook: interrupted: nothing half done is left behind\n" {
				t.Errorf("it says %q", said)
			}
		case 0:
		default:
			t.Fatalf("exit code %d: %s", code, said)
		}
		checkWhole(t, dir, old, fresh)
		checkTidy(t, dir)
	}
	if stopped == 0 {
		t.Error("no build was interrupted in time")
	}
}

// waitFor waits until the program has begun its work: until it holds a lock.
func waitFor(t *testing.T, cmd *exec.Cmd) {
	t.Helper()
	for range 2000 {
		infos, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fdinfo/*", cmd.Process.Pid))
		for _, name := range infos {
			if info, _ := os.ReadFile(name); bytes.Contains(info, []byte("FLOCK")) {
				return
			}
		}
		time.Sleep(time.Millisecond)
	}
	cmd.Process.Kill()
	t.Fatal("the program does not begin")
}

// TestFullDisk builds onto a file system without room.
func TestFullDisk(t *testing.T) {
	dir, _ := halves(t)
	disk := mount(t, "size=400k")
	out := filepath.Join(disk, "site")
	small := newProject(t, files{"config.toml": "", "seeds/a.txt": "The port will close.\n"})
	if r := run(t, "build", "--source", small, "--output", out); r.code != 0 {
		t.Fatal(r)
	}
	old := tree(t, disk)
	r := run(t, "build", "--source", dir, "--output", out)
	if r.code != 1 || r.out != "" {
		t.Errorf("exit code %d, %q", r.code, r.out)
	}
	want := "briefbook: " + out + ": no space left on device\n"
	if !strings.HasSuffix(r.err, want) || strings.Count(r.err, "no space") != 1 {
		t.Errorf("it says\n%s\nwant at the end\n%s", r.err, want)
	}
	if diff := difference(tree(t, disk), old); diff != "" {
		t.Errorf("the full disk does not hold the old site only:\n%s", diff)
	}
}

// TestFullProject builds a project that lies on the full disk itself.
func TestFullProject(t *testing.T) {
	disk := mount(t, "size=1200k")
	dir := filepath.Join(disk, "project")
	writeFiles(t, dir, files{"config.toml": "", "seeds/a.txt": "The port will close.\n"})
	if r := run(t, "build", "--source", dir); r.code != 0 {
		t.Fatal(r)
	}
	old := tree(t, filepath.Join(dir, "public"))
	writeFiles(t, dir, crowd("open"))
	r := run(t, "build", "--source", dir)
	if r.code != 1 || !strings.Contains(r.err, "no space left on device") || strings.Count(r.err, "\n") > 3 {
		t.Errorf("exit code %d: %.2000s", r.code, r.err)
	}
	checkWhole(t, dir, old)
	checkTidy(t, dir)
}

// TestReadOnlyOutput builds where nothing may be written.
func TestReadOnlyOutput(t *testing.T) {
	disk := mount(t, "size=4m")
	dir := newBuilt(t)
	out := filepath.Join(disk, "site")
	if r := run(t, "build", "--source", dir, "--output", out); r.code != 0 {
		t.Fatal(r)
	}
	old := tree(t, disk)
	if err := syscall.Mount("", disk, "", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skipf("cannot make it read-only: %v", err)
	}
	r := run(t, "build", "--source", dir, "--output", out)
	if want := "briefbook: " + out + ": read-only file system\n"; r.code != 1 || !strings.HasSuffix(r.err, want) {
		t.Errorf("exit code %d: %s\nwant at the end\n%s", r.code, r.err, want)
	}
	if diff := difference(tree(t, disk), old); diff != "" {
		t.Error(diff)
	}
}

// mount mounts a small file system in memory for the time of the test.
func mount(t *testing.T, options string) string {
	t.Helper()
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, options); err != nil {
		t.Skipf("no file system can be mounted here (%v): run as root on Linux", err)
	}
	t.Cleanup(func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// TestForeignOutput names a folder that holds somebody's files.
func TestForeignOutput(t *testing.T) {
	t.Parallel()
	dir, out := newProject(t, collection()), t.TempDir()
	writeFiles(t, out, files{"thesis.doc": "mine", "index.html": "mine"})
	before := tree(t, out)
	r := run(t, "build", "--source", dir, "--output", out)
	if r.code != 1 || !strings.Contains(r.err, "not a site built by briefbook") {
		t.Errorf("exit code %d: %s", r.code, r.err)
	}
	if diff := difference(tree(t, out), before); diff != "" {
		t.Error(diff)
	}
}

// TestTwoBuildsAtOnce starts several builds of one project, then of several
// projects into one folder: each is done whole or says that another is at work.
func TestTwoBuildsAtOnce(t *testing.T) {
	one, _ := halves(t)
	fresh := newSite(t)
	atOnce(t, filepath.Join(one, "public"), []files{fresh}, one, one, one)
	checkTidy(t, one)

	a, b := newProject(t, crowd("close"), crowd("open")), newProject(t, crowd("close"))
	if r := run(t, "build", "--source", b); r.code != 0 {
		t.Fatal(r)
	}
	out := filepath.Join(t.TempDir(), "public")
	atOnce(t, out, []files{fresh, tree(t, filepath.Join(b, "public"))}, a, b, a, b)
	if left := neighbours(t, out); len(left) > 0 {
		t.Errorf("left beside the site: %q", left)
	}
}

// atOnce builds the projects into one folder at the same time.
func atOnce(t *testing.T, out string, sites []files, projects ...string) {
	t.Helper()
	var cmds []*exec.Cmd
	var messages []*bytes.Buffer
	for _, dir := range projects {
		cmd, said := process(t, "build", "--source", dir, "--output", out)
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		cmds, messages = append(cmds, cmd), append(messages, said)
	}
	done := 0
	for i, cmd := range cmds {
		switch code := finish(t, cmd); {
		case code == 0:
			done++
		case code != 1 || !strings.Contains(messages[i].String(), ": another "):
			t.Errorf("exit code %d: %s", code, messages[i])
		}
	}
	if done == 0 {
		t.Error("no build was done")
	}
	got, diff := tree(t, out), ""
	for _, site := range sites {
		if diff = difference(got, site); diff == "" {
			return
		}
	}
	t.Errorf("the site is none of those that were built:\n%s", diff)
}
