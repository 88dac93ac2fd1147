# Everything is run from here: `make demo`, `make test`. Needs Python 3.11 or later and nothing else.
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
export PYTHON

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
# What the front-end's build makes; see front/build.mjs for the rest of it.
WEB := src/accord/web/static/accord.js
# Stamps say what has been installed, so that a second run does nothing.
NPM := front/node_modules/.package-lock.json
RUN := $(VENV)/.run-installed
DEV := $(VENV)/.dev-installed
COMPILE := $(BIN)/python -m piptools compile --quiet --generate-hashes --no-header --strip-extras --allow-unsafe \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: help demo test check gate corpora bench confidence docs screenshots web maybe-web lock wheel clean
help: ## List what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 14

demo: $(RUN) maybe-web ## Read the sample reports into a new record and show it; ARGS=--open shows it in the browser
	@$(BIN)/accord demo $(ARGS)

test: $(DEV) maybe-web ## Run the tests
	@$(BIN)/python -m pytest -q

check: $(DEV) ## Look at the form: ruff, mypy, the direction of imports
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-logo

gate: $(DEV) ## Score the program on the gold records against the floors pinned in floors.toml
	@$(BIN)/python tools/gate.py

corpora: $(DEV) ## Read the corpora beside the repository, and name every document that ends with an error
	@$(BIN)/python tools/corpora.py

screenshots: $(DEV) web ## Take pictures of every screen, into docs/screenshots
	@$(BIN)/python -m tools.screenshots

bench: $(DEV) ## Measure documents per second against the bare language model
	@$(BIN)/python benchmarks/throughput.py

confidence: $(DEV) ## Learn anew what tells right events from wrong ones, from the judged lists and gold beside the repository
	@$(BIN)/python -m tools.confidence

docs: $(DEV) ## Write the pages that the program makes: the command line, the exports, the followed sentence
	@$(BIN)/python tools/command_reference.py
	@$(BIN)/python tools/exports_reference.py
	@$(BIN)/python -m tools.followed_sentence

web: $(WEB) ## Build the pages' pictures with npm, into src/accord/web/static

# Pages work without their pictures, so nothing stops where npm is missing or cannot fetch.
maybe-web:
	@command -v npm >/dev/null || { echo "no npm: the pages show tables where they would draw" >&2; exit 0; }; \
	$(MAKE) --no-print-directory -s web || echo "the pictures could not be built; the pages show tables instead" >&2

$(NPM): front/package.json front/package-lock.json
	@cd front && npm ci --silent
	@touch $@

$(WEB): $(NPM) front/build.mjs $(shell find front/src -type f 2>/dev/null)
	@cd front && node build.mjs

wheel: $(DEV) web ## Build the wheel into dist/
	@$(BIN)/python -m build --wheel --no-isolation

lock: | $(BIN)/python ## Resolve the dependencies again, with hashes and no address of an index
	@$(BIN)/python -c 'import piptools' 2>/dev/null || $(PIP) install 'pip-tools>=7.5,<8'
	@$(COMPILE) --build-deps-for editable -o requirements.lock pyproject.toml
	@$(COMPILE) --build-deps-for editable --extra dev -c requirements.lock -o requirements-dev.lock pyproject.toml

clean: ## Remove what was made, the environment included
	@rm -rf front/node_modules $(addprefix src/accord/web/static/,accord.js chunks map.json licences.txt)
	@rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache demo-record
	@find src tests tools benchmarks -name __pycache__ -type d -exec rm -rf {} +

$(BIN)/python:
	@python=$$(tools/find-python) || exit 1; \
	echo "making $(VENV) with $$python"; \
	"$$python" -m venv $(VENV) || { echo "no environment: Python's venv module is needed (Debian: apt install python3-venv)" >&2; exit 1; }

$(RUN): requirements.lock pyproject.toml | $(BIN)/python
	@echo "installing what requirements.lock names (about 250 MB; once)"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(DEV): requirements-dev.lock pyproject.toml | $(BIN)/python
	@echo "installing what requirements-dev.lock names (once)"
	@$(PIP) install --require-hashes --only-binary :all: -r requirements-dev.lock
	@$(PIP) install --no-deps --no-build-isolation --no-index -e .
	@touch $@
