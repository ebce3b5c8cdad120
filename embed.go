// Package briefbook holds the files that the program carries with it, so that
// one binary works in an empty folder.
package briefbook

import "embed"

// Theme holds layouts/, assets/ and i18n/, which a project overrides file by
// file, and the config.toml that a new project starts with. Without "all:" the
// folders whose names begin with an underscore would be left out in silence.
//
//go:embed all:layouts all:assets all:i18n config.toml
var Theme embed.FS
