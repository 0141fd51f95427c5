# Everything a person types here. `make` alone says what there is.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
RUN := $(PY) -m site_builder
# Walks through everything, real browsers, killed processes, spreadsheet programs, installed wheels: after the quick ones.
SLOW := walk or browser or fault or office or paket or besar
# Hundreds of processes start in the tests; none of them compiles the program anew.
unexport PYTHONDONTWRITEBYTECODE

.DEFAULT_GOAL := help
.PHONY: help setup site quick test check serve bench clean schema gambar rilis requirements

help: ## what there is
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "make %-13s %s\n", $$1, $$2}'

site: $(VENV)/.site ## build the site from content/ into output/
	$(RUN) build

serve: $(VENV)/.site ## build, watch, reload the browser (127.0.0.1 only)
	$(RUN) serve

quick: $(VENV)/.dev ## the quick tests alone
	$(PY) -m pytest -n auto -m "not ($(SLOW))"

test: quick ## all tests, the quick ones first; browser tests skip where there is no Chromium
	$(PY) -m pytest -n auto --dist loadfile --no-loadscope-reorder -m "$(SLOW)"

check: $(VENV)/.dev ## style, types, and every fault in content/
	$(PY) -m ruff format --check .
	$(PY) -m ruff check .
	$(PY) -m mypy
	$(RUN) check

schema: $(VENV)/.site ## everything that is generated from the models
	$(RUN) schema

bench: $(VENV)/.site ## times and memory on generated records
	$(PY) bench/measure.py --records 1000

gambar: $(VENV)/.dev ## every picture of the guides (needs Chromium and npm ci)
	$(PY) -m tools.gambar

rilis: $(VENV)/.dev ## the program as a release, in dist/: wheel, folder to set up from, hashes
	$(PY) -m tools.rilis

setup: $(VENV)/.dev ## everything a developer needs, in .venv

clean: ## what was built, and what the builder remembers of it
	rm -rf output/* output/.nojekyll .cache .output.stage .output.lock

requirements: ## pin requirements*.in with hashes (needs uv)
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements.in -o requirements.txt
	uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header requirements-dev.in -o requirements-dev.txt

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo 'Perlu Python 3.11 atau lebih baru (needs Python >= 3.11); make PYTHON=python3.12 ...'; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.site: requirements.txt | $(VENV)/bin/python
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.dev: requirements-dev.txt pyproject.toml $(VENV)/.site
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
