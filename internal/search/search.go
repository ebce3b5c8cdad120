// Package search writes the index that the site's search page loads, and
// answers queries from it: the Go twin of assets/js/search-engine.js. Both rank
// alike; shared vectors in testdata hold them together. The format is described
// in docs/search-index.md.
package search
