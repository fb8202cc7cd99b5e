# One entry point for every chore; `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
.DEFAULT_GOAL := help
.PHONY: help setup site serve test check lint types golden report fast bench bench-large audit lock clean

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

$(VENV)/.run: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say PYTHON=path"; exit 2; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: requirements-dev.txt $(VENV)/.run
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@

setup: $(VENV)/.run ## set up the virtual environment only

site: $(VENV)/.run ## set up, ingest seeds/, build the site in English and Urdu into output/
	$(BIN)/timeline ingest seeds
	$(BIN)/timeline build --language ur
	@echo "The site is in output/, in Urdu below output/ur/. Look at it with: $(BIN)/python -m http.server --directory output"

serve: $(VENV)/.run ## live preview in English while you edit (in .cache/preview/)
	$(BIN)/timeline serve --output .cache/preview

test: $(VENV)/.test check ## set up and run every test, those in a real Chromium included
	@sh .ci/browser
	$(BIN)/python -m pytest -n 2 --dist loadfile

check: lint types ## style and types

lint: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(VENV)/.test
	$(BIN)/mypy

report: $(VENV)/.test ## compare the extractor with the last release
	$(BIN)/python -m benchmarks.report

fast: $(VENV)/.test ## compile the extractor, for large collections (needs a C compiler and some minutes)
	@mkdir -p .cache
	@$(BIN)/python -m benchmarks.made_articles .cache/made.jsonl --rows 1000
	$(BIN)/python -m generator.compiled seeds tests/articles/open tests/articles/blind .cache/made.jsonl
	@TIMELINE_COMPILED=.cache/compiled $(BIN)/python -m pytest -q -p no:cacheprovider tests/extraction || { rm -rf .cache/compiled; exit 1; }

bench: $(VENV)/.test ## measure the build and the extractor beside their peers
	$(BIN)/python -m benchmarks.build
	$(BIN)/python -m benchmarks.preview
	$(BIN)/python -m benchmarks.extraction

bench-large: $(VENV)/.test ## the same with 50,000 entries
	$(BIN)/python -m benchmarks.build --large

audit: $(VENV)/.test ## Lighthouse, the Nu HTML checker and a linter of the workflows (needs Node and Java)
	sh .ci/audit $(BIN)

lock: $(VENV)/.test ## pin and hash the dependencies anew
	sh .ci/lock $(BIN)

clean: ## remove what was built
	rm -rf output .cache
