# briefbook: each target also works without make, as the line it runs.

GO      ?= go
QUICK    = ./internal/marking ./internal/config ./internal/pdf ./internal/seed ./internal/extract ./internal/brief ./internal/search ./internal
FUZZTIME ?= 60s

.PHONY: build check test fuzz bench bench-search site

build: ## the program
	$(GO) build -trimpath -o briefbook ./cmd/briefbook

site: ## the site of this repository
	$(GO) run ./cmd/briefbook build

check: ## the quick loop: format, vet, staticcheck, tests; what links Hugo last
	test -z "$$(gofmt -l cmd internal tools *.go)"
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) test $(QUICK)
	$(GO) test ./...

test: ## everything, on a fresh machine: installs the browser and its driver first
	sh e2e/install.sh
	$(GO) vet ./...
	$(GO) tool staticcheck ./...
	$(GO) test -timeout 30m ./...
	$(GO) build -trimpath -o briefbook ./cmd/briefbook
	npm --prefix e2e test

fuzz: ## each fuzz target for FUZZTIME
	sh tools/fuzz.sh $(FUZZTIME)

bench: ## speed, as ratios within one run
	$(GO) test -run '^$$' -bench . -benchmem -timeout 1h $(QUICK)

bench-search: ## the search beside other engines on N texts, in the browser
	sh tools/benchsearch/bench.sh $(or $(N),1000)
