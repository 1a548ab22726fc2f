# metroplan: every target installs what it needs on a bare Debian 12 with Swift.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# A program that plays keys to terminal programs and measures them; Benchmarks/Terminal/run.py
# says what it has to understand.
TTYBENCH ?= ../shared/tools/ttybench.py

# What the program links, and what the tests call besides.
BUILD_PACKAGES = libncurses-dev libxxhash-dev
TEST_PACKAGES = tmux cmark-gfm python3-yaml python3-jsonschema unicode-data opencc \
	libopencc-data ncurses-term
# What the browser is measured beside.
BENCH_PACKAGES = git python3 python3-pyte tig nnn ranger less

RELEASE_FLAGS = -c release --static-swift-stdlib --product metroplan
RELEASE = .build/release/metroplan

SHARE = $(DESTDIR)$(PREFIX)/share
BUNDLE = $(SHARE)/metroplan/data
DOCUMENTS = $(SHARE)/doc/metroplan
DATA = $(wildcard data/places.yaml data/*.schema.json)
PLANS = $(wildcard data/plans/*.yaml)

.PHONY: all run build test check lint format unit generated install uninstall clean \
	build-packages test-packages bench-terminal

# Two runs of swift build in one folder wait for each other, and apt-get fails.
.NOTPARALLEL:

all: build

# make run ARGS="search 高铁" runs a command instead of the browser.
run: build
	@$(RELEASE) $(ARGS)

build: build-packages
	$(SWIFT) build $(RELEASE_FLAGS)

test: test-packages lint generated unit

check: test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Debug build first: the real-terminal tests start the built program.
unit generated: export METROPLAN_STRICT = 1
unit:
	$(SWIFT) build
	$(SWIFT) test

generated:
	$(SWIFT) run metroplan-generate --check

# make bench-terminal BENCHARGS="--runs 5 --gate"
bench-terminal: build
	@test -f "$(TTYBENCH)" || { \
	  echo "no measuring tool at $(TTYBENCH): name it, make bench-terminal TTYBENCH=path" >&2; \
	  exit 1; }
	@.ci/packages $(BENCH_PACKAGES)
	python3 Benchmarks/Terminal/run.py --tool "$(TTYBENCH)" --program $(RELEASE) $(BENCHARGS)

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

test-packages:
	@.ci/packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

# The bundle has a folder of its own, as with PREFIX=$HOME/.local the folder above it is
# the user's library; for the same reason only what was installed is removed.
install: build
	install -D -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/metroplan"
	install -d "$(BUNDLE)/plans" "$(DOCUMENTS)"
	install -m 644 $(DATA) "$(BUNDLE)/"
	install -m 644 $(PLANS) "$(BUNDLE)/plans/"
	install -m 644 LICENSE NOTICE "$(DOCUMENTS)/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/metroplan"
	for file in $(DATA:data/%=%) $(PLANS:data/%=%); do rm -f "$(BUNDLE)/$$file"; done
	for file in LICENSE NOTICE; do rm -f "$(DOCUMENTS)/$$file"; done
	for folder in "$(BUNDLE)/plans" "$(BUNDLE)" "$(SHARE)/metroplan" "$(DOCUMENTS)"; do \
	  [ ! -d "$$folder" ] || rmdir --ignore-fail-on-non-empty "$$folder"; \
	done

clean:
	rm -rf .build
