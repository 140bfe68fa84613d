# Needs Python 3.10 or later and make. Everything else is installed into virtual environments here.

PYTHON ?= python3
VENV := .venv
# The same tests of the pages once more, on the pre-release of Datasette 1.0.
VENV_NEXT := .venv-datasette1

export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore
# Hundreds of tests start the command: it must not be compiled anew each time, even where the environment asks for it.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help demo install test test-spark fuzz lint clean

help:
	@echo "make demo   read the sample articles, print who said what, serve them at http://127.0.0.1:8001/"
	@echo "            (make demo ARGS=--no-serve ends after the table)"
	@echo "make install   the command with all formats at $(VENV)/bin/quotes"
	@echo "make test   lint, types and all tests, on Datasette 0.65 and on the pre-release of 1.0"
	@echo "make test-spark  the tests of quotes spark: installs PySpark (400 MB), needs Java 17"
	@echo "make fuzz   broken files and texts by chance, for ten minutes (MINUTES=60 for an hour)"
	@echo "make clean  remove the virtual environments and caches"

demo: $(VENV)/.installed
	$(VENV)/bin/quotes demo $(ARGS)

install: $(VENV)/.installed
	@echo "Installed. Now: . $(VENV)/bin/activate, then: quotes --help"

test: $(VENV)/.installed-dev $(VENV_NEXT)/.installed-dev lint
	.ci/browser
	$(VENV)/bin/python -m pytest -n auto --dist worksteal
	$(VENV_NEXT)/bin/python -m pytest -n auto --dist worksteal tests/db/plugin tests/browser tests/cli/test_serve.py --ignore tests/db/plugin/test_large_archive.py

# Kept apart: PySpark is larger than all the rest together.
test-spark: $(VENV)/.installed-dev
	$(VENV)/bin/python -m pip install --quiet --editable ".[spark]"
	$(VENV)/bin/python -m pytest tests/spark

# Other files and texts each time; what fails is printed as small as it could be made: each find becomes a test.
MINUTES ?= 10
fuzz: $(VENV)/.installed-dev
	$(VENV)/bin/python benchmarks/fuzz/readers.py --minutes $$(($(MINUTES) / 2))
	$(VENV)/bin/python benchmarks/fuzz/texts.py --minutes $$(($(MINUTES) / 2))

lint: $(VENV)/.installed-dev
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/mypy

clean:
	rm -rf $(VENV) $(VENV_NEXT) .pytest_cache .mypy_cache .ruff_cache .hypothesis dist build

# With all formats, so that the command that the demo leaves behind reads whatever a newsroom has.
$(VENV)/.installed: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --editable ".[all]"
	touch $@

# Dependency groups need pip 25.1, newer than the one that comes with Python 3.11.
$(VENV)/.installed-dev: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV)/bin/python -m pip install --quiet --editable ".[all]" --group dev
	touch $@

$(VENV_NEXT)/.installed-dev: pyproject.toml
	$(PYTHON) -m venv $(VENV_NEXT)
	$(VENV_NEXT)/bin/python -m pip install --quiet --upgrade "pip>=25.1"
	$(VENV_NEXT)/bin/python -m pip install --quiet --editable ".[serve]" --group dev "datasette>=1.0a41"
	touch $@
