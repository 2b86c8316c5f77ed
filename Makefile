# Two commands do all the set-up on a fresh machine with Python >= 3.11: `make run` and `make test`.

VENV ?= .venv
PYTHON ?= python3
BIN := $(VENV)/bin
WORKERS ?= 2
UV := $(shell command -v uv 2>/dev/null)

.PHONY: run test lint format bench snapshots requirements clean

run: $(VENV)/.run
	$(BIN)/briefing seeds

test: $(VENV)/.dev
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadgroup tests

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.dev
	$(BIN)/python -m tests.benchmarks

snapshots: $(VENV)/.dev
	$(BIN)/python -m pytest tests/tui --snapshot-update

# Hashed requirements first (pip takes no hashes in -c), then the project without its dependencies.
ifdef UV
create = uv venv --quiet --allow-existing --python $(PYTHON) $(VENV)
install = uv pip install --quiet --compile-bytecode --python $(BIN)/python
else
create = $(PYTHON) -m venv $(VENV)
install = $(BIN)/python -m pip install --quiet --disable-pip-version-check
endif

$(VENV)/bin/python:
	$(create)

$(VENV)/.run: pyproject.toml requirements/run.txt | $(VENV)/bin/python
	$(install) --require-hashes -r requirements/run.txt
	$(install) --no-deps -e .
	touch $@

$(VENV)/.dev: pyproject.toml requirements/dev.txt | $(VENV)/bin/python
	$(install) --require-hashes -r requirements/dev.txt
	$(install) --no-deps -e .
	touch $@ $(VENV)/.run

# Needs uv. The files name no index address; every file they list is held by its hash.
requirements:
	$(PYTHON) requirements/lock.py

clean:
	rm -rf $(VENV) build dist .mypy_cache .ruff_cache .pytest_cache
