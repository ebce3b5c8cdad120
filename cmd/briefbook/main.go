// Command briefbook turns a folder of documents into briefs and a site that can
// be read and searched offline.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"briefbook"
	"briefbook/internal/cli"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second signal ends the process at once
	os.Exit(cli.Main(ctx, cli.Standard(), briefbook.Theme, os.Args[1:]))
}
