# Everything a contributor does, one word each; `make` alone lists the words.
# Needs Python 3.11 or newer; what else it needs goes into .venv.

PYTHON ?= python3
PORT ?= 8000
ARGS =

OUT := build
VENV := .venv
PY := $(VENV)/bin/python
SPHINX := $(PY) -m sphinx --jobs auto --quiet
ADDRESS := $(PY) -c 'from pathlib import Path; import sys; \
	print(Path(sys.argv[1]).resolve().as_uri())'
INSTALL := $(PY) -m pip install --quiet --disable-pip-version-check

# $(VENV)/with-X: the package is installed with the extra X.
WITH := $(VENV)/with-

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PRECIOUS: $(WITH)%
.PHONY: help html live docs test test-quick coverage soak lint format words bench \
	screenshots dist clean

help: ## list these words
	@echo "make WORD, where WORD is one of"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-12s %s\n", $$1, $$2 }' Makefile
	@echo "and, where they help,"
	@echo "  PYTHON=…     the Python that .venv is made of       (now: $(PYTHON))"
	@echo "  ARGS=…       further arguments of the command that does the work"
	@echo "  PORT=…       the port of the preview                (now: $(PORT))"
	@echo "  CHROMIUM=…   the browser of the tests and pictures  (found by itself)"

html: $(VENV)/base ## build the example site and print its address
	@$(SPHINX) $(ARGS) example_site $(OUT)/html
	@$(ADDRESS) $(OUT)/html/index.html

# Who edits the extension wants nothing that an earlier state of it has read: --fresh-env.
live: $(WITH)live ## serve the example site; rebuild it after every edit
	@$(PY) -m sphinx_autobuild --quiet --fresh-env --port $(PORT) \
		--watch theme --watch sphinx_academic \
		--re-ignore '/__pycache__/|~$$|\.sw[a-z]$$' $(ARGS) example_site $(OUT)/live

docs: $(WITH)docs ## build the manual; a warning is an error
	@$(SPHINX) --nitpicky --fail-on-warning $(ARGS) docs $(OUT)/docs
	@$(ADDRESS) $(OUT)/docs/index.html

# What is measured has the machine to itself.  With ARGS, either may find no test (5).
test: $(WITH)test ## run every test, those in a browser and of HTML's rules too
	@$(PY) -m tools.checker --install >/dev/null && \
		CHROMIUM="$$($(PY) -m tools.chromium --install)" && export CHROMIUM || exit; \
	$(PY) -m pytest -n auto --dist loadfile -m 'not timed' $(ARGS); all=$$?; \
	$(PY) -m pytest -m timed $(ARGS); timed=$$?; \
	case "$$all $$timed" in "0 0" | "0 5" | "5 0") ;; *) exit 1 ;; esac

test-quick: $(WITH)test ## run the tests that need no browser and little time
	@$(PY) -m pytest -n auto --dist loadfile -m 'not browser and not slow' $(ARGS)

coverage: $(WITH)test ## measure the tests that need no browser; less than 95 % fails
	@$(PY) -m pytest -m 'not browser and not conformance' --cov --cov-report=term-missing $(ARGS)

soak: $(WITH)test ## edit sites at random; every rebuild must equal a clean build
	@$(PY) -m tools.soak $(ARGS)

lint: $(WITH)lint ## check style and types
	@$(PY) -m ruff check
	@$(PY) -m ruff format --check
	@$(PY) -m mypy

format: $(WITH)lint ## put the style right
	@$(PY) -m ruff check --fix
	@$(PY) -m ruff format

words: $(VENV)/base ## collect words for translators, compile theirs (ARGS=pl: begin one)
	@$(PY) -m tools.words $(ARGS)

bench: $(WITH)bench ## measure builds against plain Markdown (ARGS="--sizes large")
	@$(PY) -m benchmarks $(ARGS)

screenshots: $(WITH)screenshots ## take pictures of all pages: widths, light, dark, print
	@CHROMIUM="$$($(PY) -m tools.chromium --install)" && export CHROMIUM && \
		$(PY) -m tools.screenshots $(ARGS)

dist: $(WITH)test ## make the wheel and the source distribution
	@$(PY) -m hatchling build --directory $(OUT)/dist

clean: ## remove everything that make made
	rm -rf $(OUT) $(VENV) .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache

$(VENV)/created:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "'$(PYTHON)' is not Python 3.11 or newer;" \
			"name one that is: make PYTHON=python3.13 …" >&2; exit 1; }
	@echo "Making $(VENV) (once) …" >&2
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "Python cannot make virtual environments here." \
			"On Debian and Ubuntu: apt install python3-venv" >&2; exit 1; }
	@touch $@

$(VENV)/base: pyproject.toml | $(VENV)/created
	@echo "Installing sphinx-academic into $(VENV) …" >&2
	@$(INSTALL) --editable .
	@touch $@

$(WITH)%: $(VENV)/base
	@echo "Installing what '$*' needs …" >&2
	@$(INSTALL) --editable '.[$*]'
	@touch $@
