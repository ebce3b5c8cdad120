package pdf

import (
	"context"

	"github.com/tetratelabs/wazero/experimental"
	"golang.org/x/sys/unix"
)

// withMemory gives what runs under the context a memory that grows in its place:
// Go's heap would copy it at each step, and hold both until the collector comes.
func withMemory(ctx context.Context) context.Context {
	return experimental.WithMemoryAllocator(ctx, experimental.MemoryAllocatorFunc(reserve))
}

// A linearMemory is a range of addresses of which a part can be used.
type linearMemory struct {
	all  []byte
	used int
}

// reserve sets addresses aside for the most bytes that will be asked for; nil
// memory, on a machine without them, can hold nothing.
func reserve(_, most uint64) experimental.LinearMemory {
	all, err := unix.Mmap(-1, 0, int(most), unix.PROT_NONE, unix.MAP_PRIVATE|unix.MAP_ANON)
	if err != nil {
		return &linearMemory{}
	}
	return &linearMemory{all: all}
}

// Reallocate makes size bytes usable.
func (m *linearMemory) Reallocate(size uint64) []byte {
	if size > uint64(len(m.all)) {
		return nil
	}
	n := int(size)
	if n > m.used {
		if unix.Mprotect(m.all[m.used:n], unix.PROT_READ|unix.PROT_WRITE) != nil {
			return nil
		}
		m.used = n
	}
	return m.all[:n:n]
}

// Free gives the addresses back.
func (m *linearMemory) Free() {
	_ = unix.Munmap(m.all)
	m.all = nil
}
