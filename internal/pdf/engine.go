package pdf

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdfiumerrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	// maxMemory bounds what one file can make PDFium allocate, in units of 64 KiB.
	maxMemory = 512 << 20 / (64 << 10)
	// maxCrashes is how many pages of a file may bring PDFium down before the
	// rest is given up.
	maxCrashes = 3
)

// start compiles PDFium, at the first file that needs it: some seconds, or a
// fraction of one where the result of an earlier run is still there. What runs
// in it has no file system, no network, no clock and no randomness.
var start = sync.OnceValues(func() (pdfium.Pool, error) {
	if dir, err := os.UserCacheDir(); err == nil {
		if pool, err := startWith(filepath.Join(dir, "briefbook", "pdfium")); err == nil {
			return pool, nil
		}
	}
	return startWith("")
})

// Prepare compiles PDFium, which [Read] does else.
func Prepare() error {
	_, err := start()
	return err
}

// startWith compiles PDFium, keeping the machine code in the folder given.
func startWith(cacheDir string) (pdfium.Pool, error) {
	conf := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(maxMemory)
	if cacheDir != "" {
		// Nobody else may write what this process will run.
		if err := os.MkdirAll(cacheDir, 0o700); err != nil {
			return nil, err
		}
		cache, err := wazero.NewCompilationCacheWithDir(cacheDir)
		if err != nil {
			return nil, err
		}
		conf = conf.WithCompilationCache(cache)
	}
	most := runtime.GOMAXPROCS(0)
	return webassembly.Init(webassembly.Config{
		Context: withMemory(context.Background()), MaxIdle: most, MaxTotal: most, ReuseWorkers: true,
		FSConfig: wazero.NewFSConfig(), Stdout: io.Discard, Stderr: io.Discard, RandomSource: rand.New(rand.NewSource(1)),
		RuntimeConfig: conf,
	})
}

// A session is one file in one instance of PDFium. An instance that crashes is
// replaced.
type session struct {
	pdfium.Pdfium
	data    []byte
	doc     references.FPDF_DOCUMENT
	crashes int
	fonts   map[string]*fontMap // by name
}

func openSession(data []byte) (*session, error) {
	s := &session{data: data}
	return s, s.open()
}

// open takes an instance and opens the file in it.
func (s *session) open() error {
	pool, err := start()
	if err != nil {
		return fmt.Errorf("starting PDFium: %w", err)
	}
	in, err := pool.GetInstance(time.Hour)
	if err != nil {
		return fmt.Errorf("starting PDFium: %w", err)
	}
	s.Pdfium = in
	doc, err := in.OpenDocument(&requests.OpenDocument{File: &s.data})
	switch {
	case err == nil:
		s.doc = doc.Document
		return nil
	case errors.Is(err, pdfiumerrors.ErrPassword), errors.Is(err, pdfiumerrors.ErrSecurity):
		err = ErrEncrypted
	case crashed(err):
		s.discard()
		err = ErrDamaged
	default:
		err = ErrDamaged
	}
	s.close()
	return err
}

// crashed reports whether the error is one of the machine, not of the file: its
// instance can no longer be trusted.
func crashed(err error) bool {
	for _, known := range []error{
		pdfiumerrors.ErrUnknown, pdfiumerrors.ErrFile, pdfiumerrors.ErrFormat,
		pdfiumerrors.ErrPassword, pdfiumerrors.ErrSecurity, pdfiumerrors.ErrPage, pdfiumerrors.ErrSuccess,
	} {
		if errors.Is(err, known) {
			return false
		}
	}
	return true
}

// recover makes the session usable again after an error, and reports whether
// it is worth going on.
func (s *session) recover(err error) bool {
	if !crashed(err) {
		return true
	}
	s.discard()
	s.crashes++
	return s.crashes < maxCrashes && s.open() == nil
}

// discard throws the instance away.
func (s *session) discard() {
	if s.Pdfium != nil {
		_ = s.Kill()
		s.Pdfium = nil
	}
}

// close gives the instance back.
func (s *session) close() {
	if s.Pdfium != nil {
		_ = s.Close()
		s.Pdfium = nil
	}
}
