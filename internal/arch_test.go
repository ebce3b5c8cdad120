package internal_test

import (
	"go/build"
	"os"
	"slices"
	"strings"
	"testing"
)

// layers are all packages, each of which imports earlier ones only.
var layers = []string{"marking", "config", "pdf", "seed", "extract", "brief", "search", "site", "cli"}

// allowed narrows what a package may import of the earlier ones.
var allowed = map[string][]string{
	"marking": {},
	"config":  {"marking"},
	"pdf":     {},
	"seed":    {"marking", "pdf"},
	"extract": {"marking", "seed"},
	"brief":   {"marking", "seed", "extract"},
	"search":  {"marking", "extract", "brief"},
	"site":    {"marking", "config", "brief", "search"},
}

func TestEveryPackageHasItsLayer(t *testing.T) {
	t.Parallel()
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if e.IsDir() && !slices.Contains(layers, e.Name()) {
			t.Errorf("internal/%s is not in the list of layers", e.Name())
		}
	}
}

func TestLaterStagesImportEarlierOnes(t *testing.T) {
	t.Parallel()
	for i, name := range layers {
		p, err := build.ImportDir(name, 0)
		if err != nil {
			t.Fatal(err)
		}
		for _, im := range p.Imports {
			_, dep, ours := strings.Cut(im, "briefbook/internal/")
			switch at := slices.Index(layers, dep); {
			case im == "briefbook":
				t.Errorf("%s must not import the root package: main hands it the files", name)
			case strings.HasPrefix(im, "github.com/gohugoio/") && name != "site":
				t.Errorf("%s must not import Hugo (%s): site alone does", name, im)
			case ours && (at < 0 || at >= i):
				t.Errorf("%s must not import %s", name, dep)
			case ours && allowed[name] != nil && !slices.Contains(allowed[name], dep):
				t.Errorf("%s must know nothing of %s", name, dep)
			}
		}
	}
}

func TestMainDoesNothingButStart(t *testing.T) {
	t.Parallel()
	p, err := build.ImportDir("../cmd/briefbook", 0)
	if err != nil {
		t.Fatal(err)
	}
	for _, im := range p.Imports {
		if strings.Contains(im, "briefbook/internal/") && im != "briefbook/internal/cli" {
			t.Errorf("main must not import %s", im)
		}
	}
	source, err := os.ReadFile("../cmd/briefbook/main.go")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(source), "\n"); n > 25 {
		t.Errorf("main.go has %d lines, 25 are enough", n)
	}
}
