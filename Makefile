# metroplan: every target installs what it needs on a bare Debian 12 with Swift.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# What the program links, and what the tests call besides.
BUILD_PACKAGES = libncurses-dev
TEST_PACKAGES = tmux cmark-gfm python3-yaml python3-jsonschema unicode-data opencc \
	libopencc-data ncurses-term

RELEASE_FLAGS = -c release --static-swift-stdlib --product metroplan
RELEASE = .build/release/metroplan

.PHONY: all run build test check lint format unit generated install uninstall clean \
	build-packages test-packages

all: build

run: build
	@$(RELEASE)

build: build-packages
	$(SWIFT) build $(RELEASE_FLAGS)

test: test-packages lint generated unit

check: test

lint:
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests

format:
	$(SWIFT) format --in-place --recursive --parallel Package.swift Sources Tests

# Debug build first: the real-terminal tests start the built program.
unit:
	$(SWIFT) build
	$(SWIFT) test

generated:
	$(SWIFT) run metroplan-generate --check

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

test-packages:
	@.ci/packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

install: build
	install -D -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/metroplan"
	install -d "$(DESTDIR)$(PREFIX)/share/metroplan/plans"
	install -m 644 data/places.yaml data/*.schema.json "$(DESTDIR)$(PREFIX)/share/metroplan/"
	install -m 644 data/plans/*.yaml "$(DESTDIR)$(PREFIX)/share/metroplan/plans/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/metroplan"
	rm -rf "$(DESTDIR)$(PREFIX)/share/metroplan"

clean:
	rm -rf .build
