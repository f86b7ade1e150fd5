# Everything that is done here has a verb; `make help` lists them.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
UV     := $(BIN)/uv
PROMPT ?= a melancholic lo-fi beat in D minor, 72 bpm, rhodes, upright bass, drums, 16 bars
OUT    ?= songs/first
WORKERS ?= 2

.DEFAULT_GOAL := help
.PHONY: help setup song test check format bench docs lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1|\2/' | column -t -s '|' 2>/dev/null \
	  || grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST)

setup: $(VENV)/.ready ## make .venv with everything that a song needs

song: $(VENV)/.ready ## write a song: make song PROMPT="a slow waltz for harp, 24 bars" OUT=songs/waltz
	@$(BIN)/toccata song "$(PROMPT)" --out "$(OUT)" $(ARGS)

test: $(VENV)/.dev ## run every test
	$(BIN)/python -m pytest -n $(WORKERS) --dist loadfile -q $(ARGS)

check: $(VENV)/.dev ## lint, format and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/.dev ## put the code into the house's format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## measure what the docs claim (takes some minutes)
	$(BIN)/python -m bench

docs: $(VENV)/.dev ## write the pages and pictures that come from the shelves
	$(BIN)/python docs/build.py

lock: $(VENV)/.ready ## renew the hashed locks
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header \
	  --extra llm --extra score --group dev pyproject.toml -o requirements/dev.txt
	$(UV) pip compile -q --universal --generate-hashes --python-version 3.11 --no-header \
	  -c requirements/dev.txt pyproject.toml -o requirements/base.txt

clean: ## remove .venv and every cache
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

# uv installs in seconds, with the certificates that this system trusts; where uv is not to be had
# or fails, pip does the same from the same hashes.
INSTALL = { [ -x $(UV) ] && UV_SYSTEM_CERTS=$${UV_SYSTEM_CERTS:-1} \
	$(UV) pip install -q --compile-bytecode --python $(BIN)/python $(1); } \
	|| { echo "pip does it."; $(BIN)/python -m pip install -q --disable-pip-version-check $(1); }

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit("Toccata needs Python 3.11 or newer; this is %s. Try: make PYTHON=python3.12" % sys.version.split()[0]) if sys.version_info < (3, 11) else None'
	@$(PYTHON) -m venv $(VENV) || { echo "This Python cannot make virtual environments. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install -q --disable-pip-version-check 'uv>=0.5' || echo "uv is not to be had here; pip will do."

$(VENV)/.ready: requirements/base.txt pyproject.toml | $(VENV)/bin/python
	@echo "Setting up (once) …"
	@$(call INSTALL,--require-hashes -r requirements/base.txt)
	@$(call INSTALL,--no-deps -e .)
	@$(BIN)/toccata doctor
	@touch $@

$(VENV)/.dev: requirements/dev.txt $(VENV)/.ready
	@$(call INSTALL,--require-hashes -r requirements/dev.txt)
	@touch $@
