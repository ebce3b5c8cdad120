package cli

import (
	"fmt"
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// limitMemory bounds the memory of this process that holds data. Where it needs
// more it ends.
func limitMemory(mib int) {
	bytes := uint64(mib) << 20
	unix.Setrlimit(unix.RLIMIT_DATA, &unix.Rlimit{Cur: bytes, Max: bytes})
	unix.Setrlimit(unix.RLIMIT_CORE, &unix.Rlimit{})
}

// heldMemory returns how many MiB this process has of what [limitMemory] bounds,
// used or not (proc(5), statm).
func heldMemory() int {
	data, err := os.ReadFile("/proc/self/statm")
	if err != nil {
		return 0
	}
	var size, resident, shared, text, lib, pages int
	fmt.Sscan(string(data), &size, &resident, &shared, &text, &lib, &pages)
	return pages * os.Getpagesize() >> 20
}

// ownProcess keeps the keys of the terminal from a child, and it from outliving
// its parent.
func ownProcess(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Pdeathsig: syscall.SIGKILL}
}
