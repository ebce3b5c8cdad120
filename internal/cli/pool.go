package cli

import (
	"context"
	"iter"
	"runtime"
)

// inOrder calls work for each item, several at a time, and take with each
// result in the order of the items. No more than a few items a processor are
// held at a time. It stops at take's first error and when ctx ends; items that
// are still waiting for input are then left waiting.
func inOrder[T, R any](ctx context.Context, items iter.Seq[T], work func(T) R, take func(R) error) error {
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	queue := make(chan chan R, 2*runtime.GOMAXPROCS(0))
	go func() {
		defer close(queue)
		for item := range items {
			result := make(chan R, 1)
			select {
			case queue <- result:
			case <-ctx.Done():
				return
			}
			go func() { result <- work(item) }()
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case result, more := <-queue:
			if !more {
				return ctx.Err()
			}
			if err := take(<-result); err != nil {
				return err
			}
		}
	}
}
