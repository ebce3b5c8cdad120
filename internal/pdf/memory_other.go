//go:build !linux

package pdf

import "context"

// withMemory changes nothing here: memory comes from Go's heap.
func withMemory(ctx context.Context) context.Context { return ctx }
