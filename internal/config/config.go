// Package config reads a project's config.toml: Hugo's own settings, and
// briefbook's in the table [params.briefbook]. It is strict about that table:
// an unknown key or a wrong value is an error that names file, line and remedy.
//
//	cfg, err := config.Load(".")
package config

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"briefbook/internal/marking"
)

// A Config is a project's settings.
type Config struct {
	// Title, Language and BaseURL are Hugo's title, locale and baseURL.
	Title    string
	Language string // BCP 47; "en" when not given
	BaseURL  string // "" when the site is to work at any place
	// DefaultMarking is the label of briefs that carry none.
	DefaultMarking marking.Label
	// Audience is the highest label that a build admits; None admits all.
	Audience marking.Label
	// Output is the folder of the built site, relative to the project.
	Output string
	// Topics is the file of the project's own topics, relative to the project;
	// "" when none is named.
	Topics string
	// Limits holds what a document may cost, by the name of the limit; those not
	// given are not in it.
	Limits Limits
	// IncludeSources says that the seeds travel with the site.
	IncludeSources bool
	// Hugo holds the whole file as read, briefbook's table included.
	Hugo map[string]any
}

// Limits are what a document may cost, by the name of the limit.
type Limits map[string]int

// limitKeys are the limits of [params.briefbook.limits], whole numbers from 1.
var limitKeys = []string{"file_mib", "text_mib", "paragraphs", "depth", "unpacked_mib", "entry_mib", "ratio", "entries", "pages", "parts", "part_depth", "seconds", "memory_mib"}

// An Error is a fault in a project's configuration. Line and Column count from
// 1 and are 0 where the fault has no place in the file.
type Error struct {
	File         string
	Line, Column int
	Message      string
	Remedy       string // "" when there is none to give
}

// Error returns the place and the message on one line.
func (e *Error) Error() string {
	place := e.File
	if e.Line > 0 {
		place = fmt.Sprintf("%s:%d", place, e.Line)
	}
	if e.Column > 0 {
		place = fmt.Sprintf("%s:%d", place, e.Column)
	}
	return place + ": " + e.Message
}

// Hint returns what a person can do about it.
func (e *Error) Hint() string { return e.Remedy }

const fileName = "config.toml"

// otherNames are files that Hugo would take as the configuration and briefbook
// does not.
var otherNames = []string{
	"hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.yaml", "config.yml", "config.json",
	"config/_default/hugo.toml", "config/_default/config.toml",
}

// Find returns the nearest folder from dir upward that holds a config.toml, as
// a path from dir.
func Find(dir string) (string, error) {
	for at := dir; ; {
		if isFile(filepath.Join(at, fileName)) {
			return at, nil
		}
		if err := otherConfig(at); err != nil {
			return "", err
		}
		up := filepath.Join(at, "..")
		if sameFolder(at, up) {
			return "", &Error{File: dir, Message: "no config.toml here or in a folder above",
				Remedy: `make a project with "briefbook new DIR", or name its folder with --source`}
		}
		at = up
	}
}

// Load reads the configuration of the project in dir. A project without a
// config.toml but with seeds or content gets the settings that need no file.
func Load(dir string) (*Config, error) {
	file := filepath.Join(dir, fileName)
	data, err := os.ReadFile(file)
	if errors.Is(err, os.ErrNotExist) {
		return bare(dir)
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %v", file, errors.Unwrap(err))
	}
	return Parse(file, data)
}

// bare returns the settings of a project without a configuration.
func bare(dir string) (*Config, error) {
	if err := otherConfig(dir); err != nil {
		return nil, err
	}
	if info, err := os.Stat(dir); err != nil || !info.IsDir() {
		return nil, &Error{File: dir, Message: "no such folder"}
	}
	for _, sub := range []string{"seeds", "content"} {
		if info, err := os.Stat(filepath.Join(dir, sub)); err == nil && info.IsDir() {
			return Parse(filepath.Join(dir, fileName), nil)
		}
	}
	return nil, &Error{File: dir, Message: "not a project: no config.toml and no seeds folder",
		Remedy: `make a project with "briefbook new DIR"`}
}

// otherConfig returns an error when dir has a configuration that only Hugo reads.
func otherConfig(dir string) error {
	for _, name := range otherNames {
		if !isFile(filepath.Join(dir, filepath.FromSlash(name))) {
			continue
		}
		e := &Error{File: filepath.Join(dir, filepath.FromSlash(name)), Message: "briefbook reads config.toml only"}
		if path.Ext(name) == ".toml" {
			e.Remedy = "move it to config.toml; Hugo reads that name too"
		} else {
			e.Remedy = `write its settings as TOML to config.toml ("hugo config --format toml" prints them)`
		}
		return e
	}
	return nil
}

// Parse reads the bytes of a config.toml; file is its name in errors.
func Parse(file string, data []byte) (*Config, error) {
	data = []byte(strings.TrimPrefix(string(data), "\ufeff"))
	c := &Config{Language: "en", DefaultMarking: marking.Clear, Output: "public", Hugo: map[string]any{}}
	if err := toml.Unmarshal(data, &c.Hugo); err != nil {
		return nil, syntaxError(file, err)
	}
	settings := readSettings(data)
	for _, s := range settings {
		if err := c.take(s); err != nil {
			return nil, &Error{File: file, Line: s.line, Message: err.Error(), Remedy: s.remedy()}
		}
	}
	for _, key := range languageKeys {
		at := slices.IndexFunc(settings, func(s setting) bool { return s.table() == "" && s.key() == key && s.kind == text && s.value != "" })
		if at >= 0 {
			c.Language = settings[at].value
			break
		}
	}
	return c, nil
}

// syntaxError turns the TOML reader's error into ours.
func syntaxError(file string, err error) error {
	e := &Error{File: file, Message: strings.TrimPrefix(err.Error(), "toml: ")}
	var d *toml.DecodeError
	if errors.As(err, &d) {
		e.Line, e.Column = d.Position()
	}
	e.Remedy = `a setting is a line of the form key = "value", below a [table] where it belongs to one`
	return e
}

// hugoKeys are Hugo's settings that briefbook reads too, in lower case as Hugo
// takes them.
var hugoKeys = map[string]func(*Config, string) error{
	"title":   func(c *Config, v string) error { c.Title = v; return nil },
	"baseurl": func(c *Config, v string) error { return c.setBaseURL(v) },
}

// languageKeys are Hugo's names for the site's language, the strongest first.
var languageKeys = []string{"locale", "languagecode", "defaultcontentlanguage"}

// ownKeys are the settings of [params.briefbook] that are texts or true or false.
var ownKeys = map[string]func(*Config, string) error{
	"default_marking": func(c *Config, v string) (err error) { c.DefaultMarking, err = marking.Parse(v); return err },
	"audience":        func(c *Config, v string) (err error) { c.Audience, err = marking.Parse(v); return err },
	"output":          func(c *Config, v string) error { return c.setOutput(v) },
	"topics":          func(c *Config, v string) error { return c.setTopics(v) },
	includeSources:    func(c *Config, v string) error { c.IncludeSources = v == "true"; return nil },
}

const includeSources = "include_sources"

// take sets what one setting says.
func (c *Config) take(s setting) error {
	table, key := s.table(), s.key()
	set, known := hugoKeys[key]
	want := text
	if table != "" {
		set, known = ownKeys[key]
	}
	if limit, ok := strings.CutPrefix(key, limitsTable+"."); ok && table != "" {
		set, known, want = func(c *Config, v string) error { return c.setLimit(limit, v) }, slices.Contains(limitKeys, limit), number
	}
	if key == includeSources && table != "" {
		want = truth
	}
	switch {
	case table == "" && !known:
		return nil // Hugo's business
	case key == "":
		return fmt.Errorf("%s must be one table", ownTable)
	case !known:
		return fmt.Errorf("unknown key %q in [%s]", key, ownTable)
	case s.kind != want:
		return fmt.Errorf("%s must be %s", key, want)
	}
	if err := set(c, s.value); err != nil {
		return fmt.Errorf("%s: %w", key, err)
	}
	return nil
}

func (c *Config) setBaseURL(v string) error {
	if v == "" || v == "/" {
		return nil
	}
	u, err := url.Parse(v)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return fmt.Errorf("%q is not a web address: begin it with https:// or leave it out", v)
	}
	c.BaseURL = v
	return nil
}

func (c *Config) setOutput(v string) error {
	clean := path.Clean(filepath.ToSlash(v))
	first, _, _ := strings.Cut(clean, "/")
	switch {
	case v == "" || clean == "." || !filepath.IsLocal(filepath.FromSlash(clean)):
		return fmt.Errorf("%q is not a folder within the project", v)
	case slices.Contains(InputFolders, strings.ToLower(first)):
		return fmt.Errorf("%q lies in a folder that the site is made from", v)
	}
	c.Output = clean
	return nil
}

func (c *Config) setLimit(name, v string) error {
	n, err := strconv.Atoi(strings.ReplaceAll(v, "_", ""))
	if err != nil || n < 1 || n > 1<<30 {
		return fmt.Errorf("%s is not a whole number from 1 on", v)
	}
	if c.Limits == nil {
		c.Limits = Limits{}
	}
	c.Limits[name] = n
	return nil
}

func (c *Config) setTopics(v string) error {
	if v == "" || !filepath.IsLocal(filepath.FromSlash(v)) {
		return fmt.Errorf("%q is not a file within the project", v)
	}
	c.Topics = path.Clean(filepath.ToSlash(v))
	return nil
}

// InputFolders are the folders of a project that a build reads; the site must
// not be written into one.
var InputFolders = []string{"seeds", "content", "layouts", "assets", "i18n", "static", "data", ".git"}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// sameFolder reports whether a and b are one folder, as the root and what lies
// above it are. A folder that cannot be looked at ends the way up, too.
func sameFolder(a, b string) bool {
	x, err := os.Stat(a)
	if err != nil {
		return true
	}
	y, err := os.Stat(b)
	return err != nil || os.SameFile(x, y)
}
