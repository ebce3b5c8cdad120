package site

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/gohugoio/hugo/common/loggers"
	"github.com/gohugoio/hugo/config/allconfig"
	"github.com/gohugoio/hugo/deps"
	"github.com/gohugoio/hugo/hugofs"
	"github.com/gohugoio/hugo/hugolib"
)

// render has Hugo render the world into the stage.
func (w *world) render(ctx context.Context, out *stage) error {
	err := w.tryRender(ctx, out)
	if errors.Is(err, errGaveUp) {
		defer setenv("HUGO_NUMWORKERMULTIPLIER", strconv.Itoa(100+2*len(w.expected)))()
		err = w.tryRender(ctx, out)
	}
	return err
}

// errGaveUp says that Hugo has given up, as it does after ten pages that fail, and
// does not end: its workers are gone, and what hands them pages may wait for them
// for ever. With a worker for every page none has to wait, and Hugo says why.
var errGaveUp = errors.New("many pages cannot be rendered: a file in layouts fails for them; take back what changed there last")

// givingUp is how long Hugo may take to end once it has given up.
const givingUp = 2 * time.Second

// setenv sets an environment variable until the function that it returns is called.
func setenv(name, value string) (restore func()) {
	before, set := os.LookupEnv(name)
	os.Setenv(name, value)
	return func() {
		if os.Unsetenv(name); set {
			os.Setenv(name, before)
		}
	}
}

// tryRender is one attempt to render the world; its error may be errGaveUp.
func (w *world) tryRender(ctx context.Context, out *stage) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("the page builder broke down: %v", p)
		}
	}()
	var log logBuffer
	sites, err := w.newSites(out, &log)
	if err != nil {
		return w.explain(err, &log)
	}
	done := make(chan error, 1)
	go func() {
		defer func() {
			if p := recover(); p != nil {
				done <- fmt.Errorf("the page builder broke down: %v", p)
			}
		}()
		done <- sites.Build(hugolib.BuildCfg{NoBuildLock: true})
	}()
	select {
	case err = <-done:
	case <-ctx.Done():
		return ctx.Err()
	case <-sites.Done():
		select {
		case err = <-done:
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(givingUp):
			return errGaveUp
		}
	}
	if err != nil {
		return w.explain(err, &log)
	}
	w.warnings = append(w.warnings, w.logLines(&log)...)
	return nil
}

// newSites sets Hugo up. An empty environment would make it read the machine's,
// HUGO_* settings included.
func (w *world) newSites(out *stage, log *logBuffer) (*hugolib.HugoSites, error) {
	cfg := w.hugoConfig()
	loggers.SetGlobalLogger(loggers.New(loggers.Options{StdOut: log, StdErr: log}))
	configs, err := allconfig.LoadConfig(allconfig.ConfigSourceDescriptor{
		Flags: cfg, Fs: w.fs, Environment: "production", Environ: []string{"BRIEFBOOK=1"},
	})
	if err != nil {
		return nil, err
	}
	return hugolib.NewHugoSites(deps.DepsCfg{
		Configs: configs,
		Fs:      hugofs.NewFromSourceAndDestination(w.fs, out.destination(cfg.GetString("publishDir")), cfg),
		StdOut:  log, StdErr: log,
	})
}

// A logBuffer takes in what several loggers write.
type logBuffer struct {
	mu   sync.Mutex
	text strings.Builder
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.Write(p)
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.text.String()
}

var (
	noise   = regexp.MustCompile(`\s*\[[a-z-]+ v\d[^\]]*\]|render of "[^"]*" failed: |execute of template failed: `)
	escapes = regexp.MustCompile("\x1b\\[[0-9;]*m")
	repeats = regexp.MustCompile(`(?m)^(?:WARN|ERROR)\s+`)
)

// explain turns Hugo's error into a short one: the innermost messages, with the
// paths below the project. What was logged says more than the error where a
// template reported it.
func (w *world) explain(err error, log *logBuffer) error {
	var lines []string
	for _, e := range leaves(err) {
		line := w.tidy(e.Error())
		if len(lines) == 0 || lines[len(lines)-1] != line {
			lines = append(lines, line)
		}
		if len(lines) == 5 {
			break
		}
	}
	if strings.Contains(err.Error(), "logged ") {
		lines = append(w.logLines(log), lines...)
	}
	return errors.New(strings.Join(lines, "; "))
}

// leaves returns the errors that err joins.
func leaves(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var out []error
		for _, e := range joined.Unwrap() {
			out = append(out, leaves(e)...)
		}
		return out
	}
	return []error{err}
}

// tidy makes one line of a message of Hugo's, in the project's own words: paths
// below the project, no version tags, no whole security policy.
func (w *world) tidy(s string) string {
	s, _, _ = strings.Cut(s, "; the current security configuration")
	s = escapes.ReplaceAllString(mendTokens.Replace(s), "")
	s = noise.ReplaceAllString(s, "")
	s = strings.ReplaceAll(s, w.Project+"/", "")
	return strings.Join(strings.Fields(s), " ")
}

// logLines returns what Hugo logged, a line each.
func (w *world) logLines(log *logBuffer) []string {
	var out []string
	for line := range strings.Lines(log.String()) {
		if line = w.tidy(repeats.ReplaceAllString(escapes.ReplaceAllString(line, ""), "")); line != "" {
			out = append(out, line)
		}
	}
	return out
}
