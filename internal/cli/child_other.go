//go:build !linux

package cli

import "os/exec"

// limitMemory does nothing here: the bound that Go's own runtime keeps is soft.
func limitMemory(int) {}

// heldMemory is unknown here.
func heldMemory() int { return 0 }

// ownProcess does nothing here: a child ends when its input does.
func ownProcess(*exec.Cmd) {}
