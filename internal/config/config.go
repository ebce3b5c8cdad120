// Package config reads a project's config.toml: Hugo's own settings, and
// briefbook's in the table [params.briefbook]. It is strict about that table:
// an unknown key or a wrong value is an error that names file, line and remedy.
package config

import "briefbook/internal/marking"

// A Config is a project's settings.
type Config struct {
	// Title, Language and BaseURL are Hugo's title, languageCode and baseURL.
	Title    string
	Language string // BCP 47; "en" when not given
	BaseURL  string // "" when the site is to work at any place
	// DefaultMarking is the label of briefs that carry none.
	DefaultMarking marking.Label
	// Audience is the highest label that a build admits; None admits all.
	Audience marking.Label
	// Output is the folder of the built site, relative to the project.
	Output string
	// Hugo holds the whole file as read, briefbook's table included.
	Hugo map[string]any
}
