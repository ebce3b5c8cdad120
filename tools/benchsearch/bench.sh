#!/bin/sh
# Measures the search beside other engines on N texts (1000 if not given).
set -eu
cd "$(dirname "$0")"
if [ ! -d node_modules ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
	npm ci --no-audit --no-fund --ignore-scripts
fi
go build -trimpath -o benchsearch .
go build -trimpath -o briefbook briefbook/cmd/briefbook
BRIEFBOOK="$PWD/briefbook" node bench.mjs "${1:-1000}"
