// Package site builds the site: admitted briefs and the project's own pages in,
// a folder of HTML files with its search index out. It is the only package that
// imports Hugo, and knows nothing of seed formats. Hugo runs in this process on
// a file system in memory that holds nothing but what the reader may have; the
// new site is checked and then takes the old one's place in one step.
package site

import (
	"context"
	"io/fs"
	"path/filepath"

	"golang.org/x/sync/errgroup"

	"briefbook/internal/brief"
	"briefbook/internal/config"
	"briefbook/internal/marking"
	"briefbook/internal/search"
)

// Options says what to build, from what and where to.
type Options struct {
	Project string // the project's folder, absolute
	Output  string // the folder of the site, absolute; replaced as a whole
	Config  *config.Config
	// Theme holds layouts/, assets/ and i18n/; files of the same name in the
	// project win.
	Theme fs.FS
	// Briefs are the admitted briefs: nothing of any other may reach this package.
	Briefs []*brief.Brief
	// Audience is the highest label of the build; None admits all. It filters
	// the project's own pages; Briefs must be filtered already.
	Audience marking.Label
}

// A Result says what was built.
type Result struct {
	Index    string // path of the page to open
	Pages    int    // HTML pages
	Files    int
	Bytes    int64
	Search   search.Stats
	Warnings []string // of the templates and of pages left out, one line each
}

// Build writes the site. On any error, and when ctx ends, the old site stays as
// it was.
func Build(ctx context.Context, o Options) (Result, error) {
	w, err := newWorld(o)
	if err != nil {
		return Result{}, err
	}
	stage, err := newStage(o.Output)
	if err != nil {
		return Result{}, at(o.Output, err)
	}
	defer stage.discard()

	var stats search.Stats
	g, gctx := errgroup.WithContext(ctx)
	g.Go(func() error {
		var err error
		stats, err = search.Build(w.briefs, search.Options{}, func(name string, data []byte) error {
			if err := gctx.Err(); err != nil {
				return err
			}
			return stage.write("search/data/"+name, data)
		})
		return err
	})
	g.Go(func() error { return w.render(gctx, stage) })
	if err := g.Wait(); err != nil {
		if ctx.Err() != nil {
			return Result{}, ctx.Err()
		}
		return Result{}, stage.cause(err)
	}
	if err := w.copyStatic(stage); err != nil {
		return Result{}, stage.cause(err)
	}
	if err := w.check(stage); err != nil {
		return Result{}, err
	}
	if err := ctx.Err(); err != nil {
		return Result{}, err
	}
	if err := stage.swap(); err != nil {
		return Result{}, at(o.Output, err)
	}
	return Result{
		Index:    filepath.Join(o.Output, "index.html"),
		Pages:    stage.pages,
		Files:    len(stage.names),
		Bytes:    stage.bytes,
		Search:   stats,
		Warnings: w.warnings,
	}, nil
}
