# Drumscribe. `make demo` shows it, `make check` tests it; each installs what it needs.

SWIFT       ?= swift
BUILD       := $(SWIFT) build -c release --static-swift-stdlib
PREFIX      ?= /usr/local
DESTDIR     ?=
BENCH       ?=
PROGRAMS    := drumscribed drumscribe-courier drumscribe-worker drumscribectl
SOURCES     := Package.swift Sources Tests

.PHONY: help build demo check check-all bench lint format install clean packages packages-demo packages-all

help:
	@echo "make demo       build, start a daemon on a temporary studio, transcribe real recordings"
	@echo "make check      build, lint and test"
	@echo "make check-all  the same with the long suites and the outside readers"
	@echo "make bench      all benchmarks, or one: make bench BENCH=ear"
	@echo "make build      release build"
	@echo "make install    install what was built into DESTDIR and PREFIX"
	@echo "make format     bring the sources into shape"

packages:
	@scripts/install-packages build

packages-demo:
	@scripts/install-packages build demo

packages-all:
	@scripts/install-packages build demo judges

build: packages
	$(BUILD)

demo: packages-demo
	$(BUILD)
	@scripts/demo "$$($(BUILD) --show-bin-path)"

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

check: packages lint
	$(SWIFT) build --build-tests
	scripts/run-tests

check-all: packages-all lint
	$(SWIFT) build --build-tests
	scripts/check-scores "$$($(SWIFT) build --show-bin-path)"
	DRUMSCRIBE_SLOW=1 scripts/run-tests

bench: packages
	$(BUILD)
	@"$$($(BUILD) --show-bin-path)/drumscribe-bench" $(BENCH)

# Builds nothing, since root has no Swift: `make build` comes before.
install:
	@scripts/install .build/release "$(DESTDIR)" "$(PREFIX)"

clean:
	rm -rf .build
