# Two commands do all the set-up: `make build` and `make test`. `make help` lists the rest.

VENV := .venv
PYTHON ?= python3
RUN := $(VENV)/bin
PIP := $(RUN)/python -m pip --quiet --disable-pip-version-check
NPM := PATH="$(CURDIR)/$(RUN):$$PATH" $(RUN)/npm --loglevel=error --ignore-scripts --no-audit --no-fund
ARGS ?=
# Each worker builds the site and starts a browser once: more than four cost more than they win.
WORKERS := -n auto --maxprocesses 4 --dist worksteal

.DEFAULT_GOAL := help
.PHONY: help build test test-full check check-web lint golden effect bench serve clean lock

help: ## list the commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

build: $(VENV)/ready ## read content/sources, update content/articles, make site/
	@$(RUN)/kb-site build $(ARGS)

check: $(VENV)/ready ## look for problems in content/ without writing anything
	@$(RUN)/kb-site check $(ARGS)

check-web: build $(VENV)/ready-web chromium ## Lighthouse over site/, in a few minutes: all but speed must be 100
	@$(RUN)/python tests/lighthouse.py site

test: lint ## set up what the tests need, then run all of them
	@$(RUN)/python -m pytest -q $(WORKERS) $(ARGS)

test-full: lint ## the same with every law at full size
	@KB_SITE_LAWS=full $(RUN)/python -m pytest -q $(WORKERS) $(ARGS)

lint: $(VENV)/ready-test chromium ## the tests' set-up, ruff and mypy
	@$(RUN)/ruff check . && $(RUN)/ruff format --check . && $(RUN)/mypy

golden: $(VENV)/ready-test ## write the golden files anew; read the diff before you commit it
	@KB_SITE_GOLDEN=write $(RUN)/python -m pytest -q tests/test_golden.py
	@$(RUN)/python tests/effect.py --keep

effect: $(VENV)/ready-test ## what a change of rules does to every annotated article
	@$(RUN)/python tests/effect.py

bench: $(VENV)/ready-test ## milliseconds an article, stage by stage
	@$(RUN)/python tests/bench.py $(ARGS)

serve: build ## build, then show the site at http://localhost:8000
	@$(RUN)/python -m http.server --directory site 8000

clean: ## remove the site, the memo and the environment
	rm -rf site .kb-site .node $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build src/*.egg-info

COMPILE = $(RUN)/pip-compile -q --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header \
	--allow-unsafe --strip-extras

lock: $(VENV)/ready-web ## renew the exact versions in .requirements/ from pyproject.toml, web.in and package.json
	$(PIP) install pip-tools
	$(COMPILE) -o .requirements/build.txt .requirements/build.in pyproject.toml
	$(COMPILE) --extra test -o .requirements/test.txt .requirements/build.in pyproject.toml
	$(COMPILE) -o .requirements/web.txt .requirements/web.in
	$(NPM) update --prefix .requirements --package-lock-only --omit-lockfile-registry-resolved

# --- set-up -------------------------------------------------------------------------------------------------

# Debian keeps the venv module and the browser in packages of their own; only those two ever need apt.
define need
	if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "installing $(1)"; \
		apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(1) >/dev/null; \
	else \
		echo "$(1) is missing; run this once, then try again:" >&2; \
		echo "  sudo apt-get install $(1)" >&2; exit 2; \
	fi
endef

# Named with the version, so that it is the one of $(PYTHON): python3-venv is that of Debian's own.
VENV_PACKAGE = $(shell $(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "kb_site needs Python 3.11 or newer; name one with: make PYTHON=python3.12 build" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call need,$(VENV_PACKAGE)) ; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); exit 2; }

$(VENV)/ready: $(VENV)/bin/python .requirements/build.txt pyproject.toml
	@echo "setting up $(VENV)"
	@$(PIP) install --require-hashes -r .requirements/build.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/ready-test: $(VENV)/ready .requirements/test.txt
	@$(PIP) install --require-hashes -r .requirements/test.txt
	@touch $@

# Node is a wheel too. What npm fetches lies in .node/, by the lock file.
$(VENV)/ready-web: $(VENV)/ready-test .requirements/web.txt .requirements/package-lock.json
	@echo "setting up Lighthouse"
	@$(PIP) install --require-hashes -r .requirements/web.txt
	@mkdir -p .node && cp .requirements/package.json .requirements/package-lock.json .node/
	@$(NPM) ci --prefix .node
	@touch $@

.PHONY: chromium
chromium:
	@command -v chromium >/dev/null || [ -x /usr/bin/chromium ] || { $(call need,chromium) ; }
