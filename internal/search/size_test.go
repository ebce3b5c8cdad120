package search_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sort"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"briefbook/internal/brief"
	"briefbook/internal/search"
)

// TestSizeOfIndex indexes a folder of briefs, given in BRIEFS, and says what
// that costs: bytes by family of shards, and memory beyond the briefs' own.
//
//	BRIEFS=project/content go test ./internal/search -run SizeOfIndex -v
func TestSizeOfIndex(t *testing.T) {
	folder := os.Getenv("BRIEFS")
	if folder == "" {
		t.Skip("BRIEFS names no folder of briefs to index")
	}
	briefs := readBriefs(t, folder)
	runtime.GC()
	before := heap()
	var peak atomic.Uint64
	done := make(chan bool)
	go func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				peak.Store(max(peak.Load(), heap()))
			}
		}
	}()
	sizes, files := map[string]int{}, map[string]int{}
	out := os.Getenv("INDEX")
	start := cpu()
	stats, err := search.Build(briefs, search.Options{}, func(name string, data []byte) error {
		family := strings.TrimSuffix(name[strings.LastIndexByte(name, '/')+1:], ".js")
		if family != "root" {
			family = family[:1]
		}
		sizes[family] += len(data)
		files[family]++
		if out == "" {
			return nil
		}
		name = filepath.Join(out, name)
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			return err
		}
		return os.WriteFile(name, data, 0o666)
	})
	took := cpu() - start
	close(done)
	if err != nil {
		t.Fatal(err)
	}
	var families []string
	for f := range sizes {
		families = append(families, f)
	}
	sort.Strings(families)
	for _, f := range families {
		t.Logf("%-5s %6d files %10d bytes, mean %d", f, files[f], sizes[f], sizes[f]/files[f])
	}
	t.Logf("all   %6d files %10d bytes, %d without texts; %d briefs, %d words, %d terms", stats.Files, stats.Bytes, int(stats.Bytes)-sizes["d"]-sizes["z"], stats.Briefs, stats.Words, stats.Terms)
	t.Logf("%.1f CPU s; memory beyond the briefs' %d MiB: %d MiB", took.Seconds(), before>>20, (peak.Load()-before)>>20)
}

// cpu returns the CPU time of this process.
func cpu() time.Duration {
	var u syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &u)
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// heap returns the bytes of the heap in use or not yet swept.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// readBriefs returns the briefs of a folder; several copies, with COPIES.
func readBriefs(t *testing.T, folder string) []*brief.Brief {
	t.Helper()
	var out []*brief.Brief
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".md") {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		b, err := brief.Parse(path, data)
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(folder, path)
		b.Path = strings.TrimSuffix(filepath.ToSlash(name), ".md")
		out = append(out, b)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}
