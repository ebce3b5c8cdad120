#!/bin/sh
# Runs each fuzz target of the module for the given time: fuzz.sh 60s
set -eu
for dir in internal/*/; do
	for target in $(grep -ho '^func Fuzz[A-Za-z0-9_]*' "$dir"*_test.go 2>/dev/null | cut -c6-); do
		echo "$dir$target"
		go test "./$dir" -run '^$' -fuzz "^$target\$" -fuzztime "${1:-60s}" -fuzzminimizetime 20x
	done
done
