package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"briefbook/internal/config"
	"briefbook/internal/extract"
)

// topicsFile holds a project's own topics where the configuration names no
// other file.
const topicsFile = "topics.toml"

// extracting returns how the project's documents are read: with its own topics,
// if it has any. No project has none.
func (p *project) extracting() (o extract.Options, err error) {
	if p == nil {
		return o, nil
	}
	name := p.conf.Topics
	if name == "" {
		name = topicsFile
	}
	data, err := os.ReadFile(p.path(name))
	switch {
	case errors.Is(err, fs.ErrNotExist) && p.conf.Topics == "":
		return o, nil
	case errors.Is(err, fs.ErrNotExist):
		return o, failure(quoted(p.shown(name))+": no such file", `config.toml names it as "topics": make it, or take that line out`)
	case err != nil:
		return o, fmt.Errorf("%s: %w", quoted(p.shown(name)), cause(err))
	}
	o.Topics, err = extract.LoadTopics(data)
	var fault *extract.TopicsError
	if errors.As(err, &fault) {
		err = &config.Error{File: p.shown(name), Line: fault.Line, Message: fault.Message, Remedy: fault.Remedy}
	}
	return o, err
}
