// Command benchsearch does for `make bench-search` what a script cannot: it
// builds the search index alone, and it tells what a command took.
//
//	benchsearch index PROJECT OUT     prints {"cpu": seconds, "memory": bytes}
//	benchsearch measure COMMAND…      runs it and prints the same
package main

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

func main() {
	var used usage
	err := fmt.Errorf("usage: benchsearch index PROJECT OUT | measure COMMAND…")
	switch {
	case len(os.Args) == 4 && os.Args[1] == "index":
		used, err = index(os.Args[2], os.Args[3])
	case len(os.Args) > 2 && os.Args[1] == "measure":
		used, err = measure(os.Args[2:])
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "benchsearch:", err)
		os.Exit(1)
	}
	json.NewEncoder(os.Stdout).Encode(used)
}

// usage is the CPU time in seconds and the peak of the memory in bytes.
type usage struct {
	CPU    float64 `json:"cpu"`
	Memory int64   `json:"memory"`
}

func usageOf(r *syscall.Rusage) usage {
	cpu := time.Duration(r.Utime.Nano() + r.Stime.Nano())
	return usage{cpu.Seconds(), r.Maxrss * 1024}
}

// index builds the index of the project's briefs. Reading them is not counted,
// for in a build they are there already; the memory that they take is.
func index(project, out string) (usage, error) {
	briefs, err := read(project)
	if err != nil {
		return usage{}, err
	}
	var before, after syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &before); err != nil {
		return usage{}, err
	}
	_, err = search.Build(briefs, search.Options{}, func(name string, data []byte) error {
		file := filepath.Join(out, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		return os.WriteFile(file, data, 0o644)
	})
	if err != nil {
		return usage{}, err
	}
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &after); err != nil {
		return usage{}, err
	}
	used := usageOf(&after)
	used.CPU -= usageOf(&before).CPU
	return used, nil
}

// read reads the project's briefs in the order of their paths.
func read(project string) (briefs []*brief.Brief, err error) {
	content := os.DirFS(filepath.Join(project, "content"))
	err = fs.WalkDir(content, "briefs", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".md") || d.Name() == "_index.md" {
			return err
		}
		data, err := fs.ReadFile(content, name)
		if err != nil {
			return err
		}
		b, err := brief.Parse(strings.TrimSuffix(name, ".md"), data)
		briefs = append(briefs, b)
		return err
	})
	return briefs, err
}

// measure runs a command and the ones that it starts.
func measure(args []string) (usage, error) {
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	if err := cmd.Run(); err != nil {
		return usage{}, fmt.Errorf("%s: %w", args[0], err)
	}
	return usageOf(cmd.ProcessState.SysUsage().(*syscall.Rusage)), nil
}
