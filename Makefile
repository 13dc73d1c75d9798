# Two commands on a fresh machine: `make site` builds the sample newsletter, `make test` runs every test.
# Needs Python 3.11 or newer, and make. Set-up goes through uv when it can be had, else through pip.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: site test faults validate pictures coverage check lint types layers reference docs format bench lock clean help

help:  ## say what can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

site: $(VENV)/.ok  ## build the sample newsletter into site/, without network
	@$(BIN)/digest build --date 2026-11-20 --offline
	@echo "The sample newsletter is in site/: open site/index.html in a browser."

test: $(VENV)/.dev  ## run every test
	@$(BIN)/pytest -n auto $(PYTEST)

faults: $(VENV)/.dev  ## every hostile mode, feed case and hostile line (PYTEST="--feed-cases FOLDER --hostile FILE")
	@$(BIN)/pytest -m "faults or not faults" tests/faults tests/browser $(PYTEST)

validate: $(VENV)/.dev  ## outside judges look at every kind of page (Debian: chromium nodejs npm default-jre-headless)
	@$(BIN)/python -m tests.validators .validators $(VALIDATE)

pictures: $(VENV)/.dev  ## take the pictures of docs/pictures/ anew, of the sample newsletter (Debian: chromium)
	@$(BIN)/python -m tests.browser.pictures

coverage: $(VENV)/.dev  ## how much of the rooms, branches too, their own tests try; fails under 95 %
	@$(BIN)/coverage run -m pytest tests/rooms tests/properties && $(BIN)/coverage report

check: lint types layers reference  ## style, types, the house's layers, and whether the reference is true

lint: $(VENV)/.dev
	@$(BIN)/ruff check . && $(BIN)/ruff format --check .

types: $(VENV)/.dev
	@$(BIN)/mypy

layers: $(VENV)/.dev
	@$(BIN)/lint-imports --no-logo

reference: $(VENV)/.dev
	@$(BIN)/python -m docs.generator --check

docs: $(VENV)/.dev  ## write the reference anew from the code
	@$(BIN)/python -m docs.generator

format: $(VENV)/.dev  ## let ruff put the code in order
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

bench: $(VENV)/.bench  ## measure beside the rivals and hold the floors (needs BENCH_DATA=folder)
	@test -d "$(BENCH_DATA)" || { echo "Say where the data is: make bench BENCH_DATA=folder (see bench/README.md)"; exit 2; }
	@$(BIN)/python -m bench floors "$(BENCH_DATA)"

lock: $(VENV)/.dev  ## pin the dependencies anew (needs uv on the path)
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml -o requirements.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --group dev -c requirements.lock -o requirements-dev.lock
	uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --no-annotate pyproject.toml --group bench -c requirements.lock -o requirements-bench.lock

clean:  ## remove what was built, not what was written
	rm -rf $(VENV) site .digest

$(VENV)/.ok: requirements.lock pyproject.toml
	@PYTHON=$(PYTHON) sh setup.sh $(VENV) requirements.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock tests/option/pyproject.toml $(VENV)/.ok
	@PYTHON=$(PYTHON) sh setup.sh $(VENV) requirements-dev.lock tests/option
	@touch $@

$(VENV)/.bench: requirements-bench.lock $(VENV)/.ok
	@PYTHON=$(PYTHON) sh setup.sh $(VENV) requirements-bench.lock
	@touch $@
