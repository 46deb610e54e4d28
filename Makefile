# `make` lists the targets. Everything is installed into .venv; a stamp there is newer than pyproject.toml and
# constraints.txt once that is done, so that the next run needs no network.

PYTHON ?= python3
VENV   ?= .venv
# Handed to pytest: make test ARGS="-k period -x"
ARGS   ?=
# The tests run on all cores, those of a file on one; make test SPREAD= runs them one after the other.
SPREAD ?= --numprocesses auto --dist loadfile
# The least share of lines and branches, in per cent, that the tests must reach in a room; raise it with them, never lower it.
LEAST := quantity:100 checking:100 casefile:100 desk:100

BIN     := $(VENV)/bin
PIP     := $(BIN)/python -m pip --quiet --quiet --disable-pip-version-check install --constraint constraints.txt
RUNTIME := $(VENV)/.stamp-runtime
DEV     := $(VENV)/.stamp-dev
BENCH   := $(VENV)/.stamp-bench
NEEDS   := pyproject.toml constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo install dev test coverage slow bench screens lint format clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: $(RUNTIME) ## install what is needed, then run the demo
	@$(BIN)/claimtrack demo

install: $(RUNTIME) ## install claimtrack into .venv

dev: $(DEV) ## install the tools for tests and checks too

# Hundreds of processes are started: without bytecode each would compile claimtrack anew.
test coverage slow: export PYTHONDONTWRITEBYTECODE =

test: $(DEV) ## run the tests, but for the slow ones
	@$(BIN)/python -m pytest -m "not slow and not browser" $(SPREAD) $(ARGS)

coverage: $(DEV) ## run the same tests and show which lines and branches they reach
	@$(BIN)/python -m pytest -m "not slow and not browser" --cov --cov-report=term $(ARGS)
	@for room in $(LEAST); do \
	  $(BIN)/coverage report --include="claimtrack/$${room%:*}/*" --fail-under=$${room#*:} > /dev/null \
	    || { echo "the tests reach less than $${room#*:} % of claimtrack/$${room%:*}" >&2; exit 1; }; done

slow: $(DEV) ## run the slow tests and those that need a browser (two hours; SOAK_SECONDS=60 for less than one)
	@$(BIN)/python -m tests.slow $(ARGS)

bench: $(BENCH) ## measure everything, beside other libraries, and write docs/performance.md (forty minutes)
	@$(BIN)/python -m benchmarks $(ARGS)

screens: $(RUNTIME) ## draw the pictures of the terminal in docs/
	@$(BIN)/python docs/make_screens.py

lint: $(DEV) ## check style, formatting, types and who imports whom
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

format: $(DEV) ## mend what ruff can mend
	@$(BIN)/ruff check --fix-only --quiet .
	@$(BIN)/ruff format .

clean: ## remove .venv and every cache
	find claimtrack tests benchmarks docs -name __pycache__ -prune -exec rm -rf {} +
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage htmlcov build dist

$(VENV)/pyvenv.cfg:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "claimtrack needs Python 3.11 or newer; '$(PYTHON)' is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "No virtual environment could be made: install the venv module of Python (python3-venv on Debian)." >&2; exit 1; }

# The build tool is installed like any other, at its pinned version, so that a changed pyproject.toml can be installed
# again without a network.
$(RUNTIME): $(NEEDS) | $(VENV)/pyvenv.cfg
	@echo "Installing claimtrack into $(VENV) ..." >&2
	@$(PIP) hatchling
	@$(PIP) --no-build-isolation --editable .
	@$(BIN)/python -m compileall -q claimtrack
	@touch $@

$(BENCH): $(NEEDS) $(RUNTIME)
	@echo "Installing what reports are read beside ..." >&2
	@$(PIP) --no-build-isolation --editable '.[bench]'
	@touch $@

$(DEV): $(NEEDS) $(RUNTIME)
	@echo "Installing the tools for tests and checks ..." >&2
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@touch $@
