# make run    build and open the dashboard on the sample data
# make test   format, build and every test
# make run-server   the same dashboard on a PostgreSQL server that starts and ends with it
# Both install what is missing (Debian packages, through apt).

SWIFT ?= swift
PACKAGES := libncurses-dev libyaml-dev libzip-dev libxml2-dev libxlsxwriter-dev libsqlite3-dev libssl-dev tmux unzip strace libpangocairo-1.0-0 fonts-liberation libpq-dev postgresql
DATA ?= SampleData
# What --version says is built in.
export DONDOC_SWIFT_VERSION := $(shell $(SWIFT) --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' | head -1)
.DEFAULT_GOAL := build

.PHONY: setup
setup:
	@command -v $(SWIFT) >/dev/null || { echo "Swift 6.2 or later is needed: see https://www.swift.org/install" >&2; exit 1; }
	@missing=""; \
	for package in $(PACKAGES); do \
	    dpkg-query -W -f='$${Status}' $$package 2>/dev/null | grep -q "install ok installed" || missing="$$missing $$package"; \
	done; \
	[ -z "$$missing" ] && exit 0; \
	command -v apt-get >/dev/null || { \
	    echo "These packages are needed and there is no apt-get to install them:$$missing" >&2; \
	    echo "Install what they are called on this system (the headers of ncursesw and libxlsxwriter, tmux) and run make again." >&2; exit 1; }; \
	if [ "$$(id -u)" = 0 ]; then sudo=""; else sudo="sudo"; fi; \
	echo "Installing:$$missing"; \
	$$sudo apt-get install -y -q $$missing || { $$sudo apt-get update -q && $$sudo apt-get install -y -q $$missing; }

# Hardened like any program of the system (Package.swift, checked by Packaging/check-hardening); the Swift runtime goes into
# it, every library of the system is shared, so that the system's updates reach it.
# LLVM's linker, which comes with Swift: functions that are the same bytes are kept once, relocations take a thirtieth of the room.
RELEASE := -c release --static-swift-stdlib --disable-local-rpath -Xswiftc -use-ld=lld -Xlinker --icf=safe \
    -Xlinker -z -Xlinker pack-relative-relocs
DONDOC := .build/release/dondoc

.PHONY: build
build: setup
	$(SWIFT) build $(RELEASE) --product dondoc
	Packaging/check-hardening $(DONDOC)

# Makes the registers of SampleData, and larger ones for trials: .build/release/sample-registers --help
.PHONY: sample-registers
sample-registers: setup
	$(SWIFT) build $(RELEASE) --product sample-registers

.PHONY: run
run: build
	@$(DONDOC) open $(DATA)

# The dashboard on a throw-away PostgreSQL server with the sample data.
.PHONY: run-server
run-server: build
	@Packaging/run-server $(abspath $(DONDOC)) $(abspath $(DATA))

# What everything is measured with: minutes; 10 and 42 million documents, half an hour and 30 GB of disk.
.PHONY: bench
bench: build sample-registers
	python3 Benchmarks/bench.py --dondoc $(DONDOC) --scale small $(BENCH)

.PHONY: bench-large
bench-large: build sample-registers
	python3 Benchmarks/bench.py --dondoc $(DONDOC) --scale large $(BENCH)

# An archive on a server beside one in a file, a million documents: five minutes.
.PHONY: bench-server
bench-server: build sample-registers
	python3 Benchmarks/server.py --dondoc $(DONDOC) --registers .build/release/sample-registers

.PHONY: format
format:
	$(SWIFT) format --in-place --recursive Package.swift Sources Tests

.PHONY: lint
lint:
	@echo "== format"
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

# The layers of .ci/run; `make test` is those that need no second build.

.PHONY: build-tests
build-tests: setup
	$(SWIFT) build --build-tests

.PHONY: unit-tests
unit-tests: build-tests
	$(SWIFT) test --skip-build --skip ProgramTests

# The built program: its commands, and the dashboard on a real terminal (pty, tmux).
.PHONY: program-tests
program-tests: build-tests
	$(SWIFT) test --skip-build --filter ProgramTests

# The archive on a PostgreSQL server, which the tests start themselves: both engines' contract, roles, copies, faults, commands.
.PHONY: server-tests
server-tests: build-tests
	$(SWIFT) test --skip-build --filter 'DatabaseTests|ArchiveTests.ArchiveTests|ArchiveCopyTests|Server'

.PHONY: test
test: setup lint build-tests
	@echo "== tests"
	$(SWIFT) test --skip-build

# Longer than fits into the tests. docs/TESTING.md says what each showed.

FUZZER_LIBRARY = $$(find "$$($(SWIFT) -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/../clang" \
    -name "libclang_rt.fuzzer_no_main-$$(uname -m).a" | head -1)
SECONDS ?= 60

# Each target of Tests/FuzzTargets for SECONDS seconds, or with RUNS=20000 the same tries every time;
# TARGETS="xlsx keys" for some of them.
.PHONY: fuzz
fuzz: setup
	DONDOC_FUZZ="$(FUZZER_LIBRARY)" $(SWIFT) build -c release --scratch-path .build-fuzz --product fuzz
	Tests/Fuzz/run .build-fuzz/release/fuzz $(if $(RUNS),$(RUNS)runs,$(SECONDS)) $(TARGETS)

# The tests that matter under the thread sanitizer and the address sanitizer.
SANITIZERS ?= thread address
.PHONY: sanitize
sanitize: setup
	Tests/Fuzz/sanitize $(SANITIZERS)

# Imports killed at KILLS random moments.
.PHONY: faults
faults: build-tests
	DONDOC_KILLS=$${KILLS:-1000} $(SWIFT) test --skip-build --filter ArchiveFaultTests

# What takes too long for the tests: damaged archives, calls of the file system that fail, power that goes, kills.
.PHONY: test-long
test-long: build-tests
	DONDOC_DAMAGES=$${DAMAGES:-10000} DONDOC_FAULTS=all DONDOC_KILLS=$${KILLS:-1000} \
	    $(SWIFT) test --skip-build --filter 'DamageTests|damagedArchives|FaultTests'

# A server killed 50 times in the middle of imports; four offices that import while three look, for five minutes.
.PHONY: server-faults
server-faults: build-tests
	DONDOC_SERVER_KILLS=$${KILLS:-50} DONDOC_SERVER_SECONDS=$${DURATION:-300} \
	    $(SWIFT) test --skip-build --filter ServerFaultTests

# Eight hours of use, sped up.
.PHONY: soak
soak: build-tests
	DONDOC_SOAK_HOURS=$${HOURS:-8} $(SWIFT) test --skip-build --filter SoakTests

include docs/documents.mk
include Packaging/packaging.mk

.PHONY: clean
clean:
	rm -rf .build
