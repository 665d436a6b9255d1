# Every target bootstraps what it needs from python3 (>= 3.11, with venv) and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
.PHONY: setup demo test browser check migration format bench soak lock clean

setup: $(VENV)/run.stamp

# What is built here (a library without wheels, the program itself) is built by what build.txt pins.
$(VENV)/run.stamp: requirements/build.txt requirements/run.txt pyproject.toml
	@echo "Preparing $(VENV) (a minute or two the first time) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(PIP) install --require-hashes -r requirements/build.txt
	@$(PIP) install --no-build-isolation --use-pep517 --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/dev.stamp: requirements/dev.txt $(VENV)/run.stamp
	@$(PIP) install --no-build-isolation --use-pep517 --require-hashes -r requirements/dev.txt
	@touch $@

# The sandbox: a local Bot API server, the bot against it, and a page with phones.
demo: setup
	@exec $(BIN)/python -m bot sandbox

test: $(VENV)/dev.stamp browser
	$(BIN)/python -m pytest -n 3 --dist loadgroup $(ARGS)

# The page is tested in Debian's Chromium. Only root can install it; without it those tests fail and say so.
browser:
	@command -v chromium >/dev/null || ! command -v apt-get >/dev/null || test "$$(id -u)" != 0 || { \
		echo "Installing Chromium for the tests of the page ..."; \
		apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium >/dev/null; }

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
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header --no-annotate
lock:
	$(LOCK) --group build -o requirements/build.txt
	$(LOCK) --group dev pyproject.toml -o requirements/dev.txt
	sed 's/ \\$$//; /--hash/d' requirements/dev.txt > .constraints.tmp
	$(LOCK) -c .constraints.tmp pyproject.toml -o requirements/run.txt
	rm .constraints.tmp

clean:
	rm -rf $(VENV) .mypy_cache .ruff_cache .hypothesis
