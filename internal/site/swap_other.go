//go:build !linux

package site

// exchange makes the two folders change names.
func exchange(a, b string) error { return exchangeInSteps(a, b) }
