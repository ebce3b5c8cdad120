package cli

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"briefbook/internal/config"
	"briefbook/internal/seed"
)

// TestChildrenThatFail reads a file with children that never answer, that break
// down and that get no memory: each is told of, and the next file gets a child of
// its own.
func TestChildrenThatFail(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, script, want, limit string }{
		{"never answers", "exec sleep 600", "took more than 1 s", "seconds"},
		{"gets no memory", "cat >/dev/null & echo 'fatal error: runtime: out of memory' >&2; exit 2", "took more than 64 MiB of memory", "memory_mib"},
		{"breaks down", "echo 'a fault' >&2; exit 2", "a fault", ""},
		{"answers with noise", "exec yes noise", "the reader broke down", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			self := filepath.Join(t.TempDir(), "reader")
			if err := os.WriteFile(self, []byte("#!/bin/sh\n"+c.script+"\n"), 0o755); err != nil {
				t.Fatal(err)
			}
			a := &app{Streams: Streams{Self: self}}
			r := a.newReaders(context.Background(), config.Limits{"seconds": 1, "memory_mib": 64})
			defer r.close()
			for range 2 * cap(r.slots) {
				for reading := range r.decode("a.eml", []byte("From: a\n\nb"), seed.Options{}) {
					if reading.Err == nil || !strings.Contains(reading.Err.Error(), c.want) || limitOf(reading.Err) != c.limit {
						t.Errorf("got %v, limit %q", reading.Err, limitOf(reading.Err))
					}
				}
			}
		})
	}
}

// TestLimitsHaveKeys holds the names of the limits to those that a project can
// set.
func TestLimitsHaveKeys(t *testing.T) {
	t.Parallel()
	for _, name := range []string{
		seed.LimitFile, seed.LimitText, seed.LimitBlocks, seed.LimitDepth, seed.LimitUnpacked, seed.LimitEntry, seed.LimitRatio, seed.LimitEntries,
		seed.LimitPages, seed.LimitParts, seed.LimitMails, secondsLimit, memoryLimit,
	} {
		c, err := config.Parse("config.toml", []byte("[params.briefbook.limits]\n"+name+" = 7\n"))
		if err != nil || c.Limits[name] != 7 {
			t.Errorf("%s: %v", name, err)
		}
	}
}
