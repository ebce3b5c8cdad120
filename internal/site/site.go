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
	"sync"

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
	// Originals are the seeds, by their paths below the project, that travel with
	// the site. Only those of Briefs do, whatever else is named.
	Originals []string
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
	out, err := newStage(o.Output)
	if err != nil {
		return Result{}, at(o.Output, err)
	}
	defer out.discard()
	stats, err := w.fill(ctx, out)
	if err == nil {
		err = w.check(out)
	}
	if ctx.Err() != nil {
		return Result{}, ctx.Err()
	}
	if err != nil {
		return Result{}, out.cause(err)
	}
	if err := out.swap(); err != nil {
		return Result{}, at(o.Output, err)
	}
	return Result{
		Index:    filepath.Join(o.Output, "index.html"),
		Pages:    out.pages,
		Files:    len(out.names),
		Bytes:    out.bytes,
		Search:   stats,
		Warnings: w.warnings,
	}, nil
}

// fill writes pages and search index, side by side, and the project's static
// files.
func (w *world) fill(ctx context.Context, out *stage) (search.Stats, error) {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var stats search.Stats
	var index sync.WaitGroup
	index.Go(func() {
		var err error
		stats, err = w.index(ctx, out, search.Options{})
		if err != nil {
			stop(err)
		}
	})
	if err := w.render(ctx, out); err != nil {
		stop(err)
	}
	index.Wait()
	if ctx.Err() != nil {
		return stats, context.Cause(ctx)
	}
	if err := w.copyOriginals(out); err != nil {
		return stats, err
	}
	return stats, w.copyStatic(out)
}

// index writes the search index. What it must put by on disk meanwhile may be
// confidential, and stays beside the site.
func (w *world) index(ctx context.Context, out *stage, o search.Options) (search.Stats, error) {
	o.Temp = out.temp
	return search.Build(w.briefs, o, func(name string, data []byte) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return out.write("search/data/"+name, data)
	})
}
