# metroplan: every target installs what it needs on a bare Debian 12 with Swift.

SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=

# A program that plays keys to terminal programs and measures them; Benchmarks/Terminal/run.py
# says what it has to understand.
TTYBENCH ?= ../shared/tools/ttybench.py

# What the program links, and what the tests call besides.
BUILD_PACKAGES = libncurses-dev libtomlplusplus-dev libxlsxwriter-dev libxxhash-dev libyaml-dev
CHECK_PACKAGES = cmark-gfm python3-openpyxl python3-yaml python3-jsonschema
TEST_PACKAGES = $(CHECK_PACKAGES) unicode-data opencc libopencc-data tmux ncurses-term \
	foot-terminfo kitty-terminfo less postgresql
# What the search and the browser are measured beside.
SEARCH_BENCH_PACKAGES = ripgrep python3 python3-venv
TERMINAL_BENCH_PACKAGES = git python3 python3-pyte tig nnn ranger less

# The toolchain's own linker, and relocations in their short form: a megabyte less is read and
# kept in memory. What a start runs stands side by side, three megabytes less (`make symbol-order`
# writes the list again).
# `make build LINKER_FLAGS=` does without, for a C library before 2.36.
LINKER_FLAGS = -Xswiftc -use-ld=lld -Xswiftc -ld-path="$(CURDIR)/.ci/link" \
	-Xlinker -z -Xlinker pack-relative-relocs \
	-Xlinker --symbol-ordering-file="$(CURDIR)/.ci/symbol-order" \
	-Xlinker --no-warn-symbol-ordering
# Libraries are only where the system has them, never beside the program, and everything that is
# found at the start cannot be changed afterwards.
HARDENING_FLAGS = --disable-local-rpath -Xlinker -z -Xlinker now -Xlinker -z -Xlinker relro \
	-Xlinker --build-id
# What the program says of its sources begins at the checkout, wherever that is.
PATH_FLAGS = -Xswiftc -file-prefix-map -Xswiftc "$(CURDIR)=." \
	-Xcc "-ffile-prefix-map=$(CURDIR)=." -Xcxx "-ffile-prefix-map=$(CURDIR)=."
# A section for each function, and none of them offered to other programs, so that the linker
# leaves out unused code: another megabyte.
SECTION_FLAGS = -Xswiftc -Xfrontend -Xswiftc -function-sections -Xcxx -ffunction-sections \
	-Xlinker --no-export-dynamic
RELEASE_FLAGS = -c release --static-swift-stdlib $(LINKER_FLAGS) $(HARDENING_FLAGS) \
	$(PATH_FLAGS) $(SECTION_FLAGS) --product metroplan
# Its symbols are beside it, in metroplan.debug.
RELEASE = .build/release/metroplan

SHARE = $(DESTDIR)$(PREFIX)/share
BUNDLE = $(SHARE)/metroplan/data
DOCUMENTS = $(SHARE)/doc/metroplan
DATA = $(wildcard data/places.yaml data/links.yaml data/china.tsv data/*.schema.json)
PLAN_FILES = $(wildcard data/plans/*.yaml)
# The files of the bundle, and the list of those of the installed version.
BUNDLED = $(DATA:data/%=%) $(PLAN_FILES:data/%=%)
INSTALLED = $(BUNDLE)/installed-files

# The plans that the versions installed which did not keep that list.
FIRST_PLANS = changsha-zhuzhou-xiangtan henan-work-report-2024 luoyang-jiyuan-integration \
	luoyang-metropolitan-area southern-shandong-economic-circle

# The sizes of library that bench-search measures, and a file for what it prints.
PLANS = 1000 10000
OUT =

# The room that make room builds and tests, in a folder of its own.
ROOM =

.PHONY: all run build room smoke test check lint format unit release generated bench-search \
	bench-terminal bench-validate bench-views symbol-order \
	screenshots \
	install uninstall clean build-packages room-packages test-packages

# Two runs of swift build in one folder wait for each other, and apt-get fails.
.NOTPARALLEL:

all: build

# make run ARGS="search 高铁" runs a command instead of the browser.
run: build
	@$(RELEASE) $(ARGS)

build: build-packages
	$(SWIFT) build $(RELEASE_FLAGS)

# make room ROOM=PlanText builds and tests one room, with what it depends on and nothing else.
room: room-packages
	@test -n "$(ROOM)" || { echo "name a room: make room ROOM=PlanText" >&2; exit 2; }
	METROPLAN_STRICT=1 METROPLAN_ROOM=$(ROOM) $(SWIFT) test --scratch-path .build-room \
	  --filter '^$(ROOM)(Tests)?\.'

# Every test that needs no terminal and no database.
smoke: room-packages
	METROPLAN_STRICT=1 $(SWIFT) test --skip '^(TerminalTests|DatabaseTests)\.'

test: test-packages lint generated unit release

check: test

# The links in Benchmarks/Sources are left out: their files are in Sources.
SWIFT_FILES = Package.swift Sources Tests Benchmarks/Package.swift \
	$(addprefix Benchmarks/Sources/,Corpus SearchBench ViewBench)

lint:
	$(SWIFT) format lint --strict --recursive --parallel $(SWIFT_FILES)

format:
	$(SWIFT) format --in-place --recursive --parallel $(SWIFT_FILES)

# Debug build first: the real-terminal tests start the built program.
unit generated: export METROPLAN_STRICT = 1
unit:
	$(SWIFT) build
	$(SWIFT) test

# What the release is made of, and how it is linked; needs the tests' build.
release: build
	METROPLAN_RELEASE="$(CURDIR)/$(RELEASE)" METROPLAN_STRICT=1 $(SWIFT) test --filter '^ReleaseTests\.'

generated:
	$(SWIFT) run metroplan-generate --check

# Measures the search beside other engines; Benchmarks/README.md. PLANS="1000 10000" OUT=file.md
bench-search: build
	@.ci/packages $(SEARCH_BENCH_PACKAGES)
	@SWIFT="$(SWIFT)" PLANS="$(PLANS)" OUT="$(OUT)" Benchmarks/run

# Measures the reading of plan files beside libyaml alone; Benchmarks/README.md.
bench-validate: build
	$(SWIFT) build --package-path Benchmarks -c release --static-swift-stdlib --product bench-search
	@work=Benchmarks/.build/reading; mkdir -p "$$work"; \
	Benchmarks/.build/release/bench-search corpus "$$work" data 200 > /dev/null && \
	Benchmarks/.build/release/bench-search reading "$$work" data $(RELEASE); \
	status=$$?; rm -rf "$$work"; exit $$status

# Measures the views across plans; Benchmarks/README.md. ROWS="100000 1000000"
bench-views:
	$(SWIFT) build --package-path Benchmarks -c release --product bench-views
	Benchmarks/.build/release/bench-views $(ROWS)

# Which functions a start and a walk through the browser run.
symbol-order: build
	.ci/packages valgrind elfutils binutils python3
	.ci/make-symbol-order $(RELEASE) $(RELEASE).debug .ci/symbol-order
	rm $(RELEASE) # the build does not know that the linker reads the list
	$(MAKE) build

# make bench-terminal BENCHARGS="--runs 5 --gate"
bench-terminal: build
	@test -f "$(TTYBENCH)" || { \
	  echo "no measuring tool at $(TTYBENCH): name it, make bench-terminal TTYBENCH=path" >&2; \
	  exit 1; }
	@.ci/packages $(TERMINAL_BENCH_PACKAGES)
	python3 Benchmarks/Terminal/run.py --tool "$(TTYBENCH)" --program $(RELEASE) $(BENCHARGS)

# Pictures of the release in tmux, as text and SVG; docs/screenshots shows them in the README.
screenshots: build
	@.ci/packages tmux python3
	python3 docs/screenshots/script/make.py --program $(RELEASE) --out docs/screenshots

build-packages:
	@.ci/packages $(BUILD_PACKAGES)

room-packages:
	@.ci/packages $(BUILD_PACKAGES) $(CHECK_PACKAGES)

test-packages:
	@.ci/packages $(BUILD_PACKAGES) $(TEST_PACKAGES)

# The bundle has a folder of its own, as with PREFIX=$HOME/.local the folder above it is
# the user's library; for the same reason only what was installed is removed, which an older
# version has listed.
install: build
	install -D -m 755 $(RELEASE) "$(DESTDIR)$(PREFIX)/bin/metroplan"
	install -d "$(BUNDLE)/plans" "$(DOCUMENTS)"
	@$(call remove-listed,$(BUNDLED))
	install -m 644 $(DATA) "$(BUNDLE)/"
	install -m 644 $(PLAN_FILES) "$(BUNDLE)/plans/"
	@printf '%s\n' $(BUNDLED) > "$(INSTALLED)"
	install -m 644 LICENSE NOTICE "$(DOCUMENTS)/"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/metroplan"
	@$(call remove-listed,)
	for file in $(BUNDLED); do rm -f "$(BUNDLE)/$$file"; done
	rm -f "$(INSTALLED)"
	for file in LICENSE NOTICE; do rm -f "$(DOCUMENTS)/$$file"; done
	for folder in "$(BUNDLE)/plans" "$(BUNDLE)" "$(SHARE)/metroplan" "$(DOCUMENTS)"; do \
	  [ ! -d "$$folder" ] || rmdir --ignore-fail-on-non-empty "$$folder"; \
	done

# Removes what the installed version has listed, or without a list can have installed, but for some
# files.
define remove-listed
{ if [ -f "$(INSTALLED)" ]; then cat "$(INSTALLED)"; \
  else printf '%s\n' $(FIRST_PLANS:%=plans/%.yaml); fi; } | while IFS= read -r file; do \
  case " $(1) " in *" $$file "*) continue ;; esac; \
  case "$$file" in /*|..|../*|*/..|*/../*|'') continue ;; esac; \
  rm -f "$(BUNDLE)/$$file"; \
done
endef

clean:
	rm -rf .build .build-room
