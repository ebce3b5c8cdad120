package site

import "os"

// exchangeInSteps makes the two folders change names by way of a third. When a
// step fails, what was done is undone.
func exchangeInSteps(a, b string) error {
	old := a + ".old"
	if err := os.Rename(b, old); err != nil {
		return err
	}
	if err := os.Rename(a, b); err != nil {
		os.Rename(old, b)
		return err
	}
	return os.Rename(old, a)
}
