# Every target bootstraps what it needs from python3 (>= 3.11, with venv) and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
.PHONY: setup demo test check migration format bench soak lock clean

setup: $(VENV)/run.stamp

$(VENV)/run.stamp: requirements/run.txt pyproject.toml
	@echo "Preparing $(VENV) (a minute or two the first time) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --use-pep517 --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@$(PIP) install --use-pep517 --require-hashes -r requirements/dev.txt
	@touch $@

# The sandbox: a local Bot API server, the bot against it, and a page with phones.
demo: setup
	@exec $(BIN)/python -m bot sandbox

test: $(VENV)/dev.stamp
	$(BIN)/python -m pytest -n 3 --dist loadgroup $(ARGS)

check: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/architecture

# Until the first release: writes the one migration anew from storage/tables/.
migration: setup
	$(BIN)/python -m storage.migrations

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

# Speed beside other bots: make bench ARGS="--only talk --rounds 3", or ARGS=--write for docs/benchmarks.md.
bench: $(VENV)/dev.stamp
	@$(BIN)/python -m benchmarks.run $(ARGS)

# Minutes under load: is anything lost, does memory grow? make soak ARGS="--minutes 30"
soak: $(VENV)/dev.stamp
	@$(BIN)/python -m benchmarks.soak $(ARGS)

# Exact versions with hashes, for every supported Python. Needs uv on the PATH.
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate --group build
lock:
	$(LOCK) --group dev pyproject.toml -o requirements/dev.txt
	sed 's/ \\$$//; /--hash/d' requirements/dev.txt > .constraints.tmp
	$(LOCK) -c .constraints.tmp pyproject.toml -o requirements/run.txt
	rm .constraints.tmp

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis
