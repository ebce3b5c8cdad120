package site

import (
	"os"

	"golang.org/x/sys/unix"
)

// exchange makes the two folders change names, in one step.
func exchange(a, b string) error {
	if err := unix.Renameat2(unix.AT_FDCWD, a, unix.AT_FDCWD, b, unix.RENAME_EXCHANGE); err != nil {
		return exchangeInSteps(a, b) // a file system that knows no exchange
	}
	return nil
}

// flush waits until what was written to dir's file system is on the disk.
func flush(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer f.Close()
	return unix.Syncfs(int(f.Fd()))
}
