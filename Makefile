# Everyday work, each a line over the CMake presets. `make help` prints them.
.PHONY: help build test accept format lint check sbom soak demo-reset new-migration new-adr bench
help:            ## print this
	@awk -F':[^#]*## ' '/^[a-z-]+:.*##/ { printf "make %-14s %s\n", $$1, $$2 }' Makefile
build:           ## configure dev and build
	cmake --preset dev && cmake --build --preset dev
test:            ## every test; SLICE=concerns for one slice in seconds
	./test $(if $(SLICE),--slice $(SLICE))
accept:          ## rewrite goldens and show the diff
	tools/accept
format:          ## clang-format in place
	tools/check_format --mend
lint:            ## clang-tidy on what changed; arrows, sizes, pages, links
	tools/setup workshop && tools/lint && tools/check_layers && tools/check_names && tools/check_sizes && tools/check_html && tools/check_links
check: lint      ## what a change must pass: format, lint, ./test, the tests under sanitizers, the hardened program
	tools/check_format && tools/check_proxies && ./test
	cmake --preset sanitize && cmake --build --preset sanitize && ctest --preset sanitize
	cmake --preset release && cmake --build --preset release --target waymark && tools/check_hardening
sbom:            ## what the program is made of, as CycloneDX: build/waymark.cdx.json
	cmake --preset release && cmake --build --preset release --target waymark && tools/sbom > build/waymark.cdx.json
soak: export ROUNDS ?= 300
soak: build      ## hundreds of kills and cut-off connections while people save, on both databases; a minute of each fuzz target
	node --test --test-concurrency=1 faults/ && tools/test_postgresql run node --test --test-concurrency=1 faults/
	fuzz/run 60
demo-reset:      ## a fresh invented authority
	./run --fresh --only-make
new-migration:   ## NAME=reviews: stamp the next numbered migration
	tools/new migration "$(NAME)"
new-adr:         ## TITLE="Stages name roles": stamp the next decision
	tools/new adr "$(TITLE)"
bench:           ## what is measured, as ratios in one run; docs/performance.md keeps it
	bench/run
