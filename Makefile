# Needs Python 3.11 or newer, make and git; everything else is installed into .venv, by hash.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

# The lock names every package, so that pip has nothing to resolve: a newer release of one cannot break an install.
LOCKED := --quiet --require-hashes --no-deps

# What is installed is remembered by an empty file, so that it is not done again.
RUN := $(VENV)/.installed-run
DEV := $(VENV)/.installed-dev

# Each processor takes whole files, since the tests of a file often share what they ask of.
PARALLEL := --numprocesses auto --dist loadfile

.DEFAULT_GOAL := help
.PHONY: help install demo test coverage lint quality faults docs lock clean

help: ## say what can be made
	@sed -nE 's/^([a-z]+):.*## (.*)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 16

install: $(RUN) ## install the program into .venv
	@echo "Installed. Type: $(BIN)/communique --help"

demo: $(RUN) ## read the sample reports into a record and look around in it
	@PATH="$(CURDIR)/$(BIN):$$PATH" scripts/demo.sh

test: lint ## everything that must hold: linters, types, tests, quality floors
	$(BIN)/pytest $(PARALLEL)
	@$(MAKE) --no-print-directory quality

coverage: $(DEV) ## say which lines no test runs
	$(BIN)/pytest $(PARALLEL) --cov=communique --cov-report=term-missing:skip-covered

lint: $(DEV) ## linters, formatting, types and the one-way flow of imports
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

quality: $(DEV) ## score the program on the sample reports against their gold readings
	$(BIN)/python benchmarks/quality.py --check

faults: $(DEV) ## kill processes that work on a record 200 times, and add a thousand reports from two at once
	COMMUNIQUE_KILLS=200 COMMUNIQUE_REPORTS=1000 $(BIN)/pytest --numprocesses auto tests/record/test_faults.py

docs: $(DEV) ## rewrite what the documents show, after the program has changed
	PYTHONPATH=tests:benchmarks $(BIN)/python tests/docs/update.py

lock: $(DEV) ## pin the newest releases that fit pyproject.toml, by hash, for every platform
	scripts/lock.sh $(BIN)/uv

clean: ## remove what was installed and made
	rm -rf $(VENV) demo.db demo.db-wal demo.db-shm .coverage .mypy_cache .pytest_cache .ruff_cache

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "communique needs Python 3.11 or newer as '$(PYTHON)'; name another: make PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(RUN): requirements/run.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements/run.txt
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

$(DEV): requirements/dev.txt $(RUN) | $(BIN)/python
	$(BIN)/python -m pip install $(LOCKED) --requirement requirements/dev.txt
	@touch $@
