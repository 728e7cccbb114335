# Everything a newcomer needs: `make demo` and `make test` set up what they use, once.
# Needs make and Python 3.11+ with venv and pip. PYTHON=... picks another interpreter, STORE=... another store.

PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11 python; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
VENV := .venv
BIN := $(VENV)/bin
EVAL := ../shared/eval
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: demo run test lint types unit slow bench score messages lock clean help
.DEFAULT_GOAL := help

help: ## what can be done here
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | sort

# The stamps are written last, so an interrupted set-up is begun again and a finished one never repeated.
$(VENV)/.run: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Attaché needs Python 3.11 or newer, and none was found. Install it, or name it: make demo PYTHON=/path/to/python3"; exit 1; }
	@echo "Setting up in $(VENV) with $$($(PYTHON) --version) (once, about a minute) ..."
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing; on Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(INSTALL) --require-hashes -r requirements.lock
	@$(INSTALL) --no-deps --no-build-isolation --no-index -e .
	@touch $@

$(VENV)/.test: $(VENV)/.run requirements-dev.lock
	@echo "Adding the test tools ..."
	@$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

# A demo that is killed leaves the terminal as its line editor had it, so the shell around it puts that right.
demo: $(VENV)/.run ## the bot in the terminal: no token, no network
	@kept=$$(stty -g 2>/dev/null); $(BIN)/attache demo; status=$$?; \
	[ -z "$$kept" ] || stty "$$kept"; exit $$status

run: $(VENV)/.run ## the bot on Telegram (settings in .env)
	@$(BIN)/attache run

test: $(VENV)/.test lint types unit ## lint, types and the everyday tests

lint: $(VENV)/.test ## ruff
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .

types: $(VENV)/.test ## mypy, strict
	@$(BIN)/mypy

unit: $(VENV)/.test ## the everyday tests alone
	@$(BIN)/pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile

# The stories go on where a run before was cut; each part has a command of its own in the README.
slow: $(VENV)/.test ## the tests that take minutes and hours: stories, kills, fuzzing, bombs; their figures at the end
	@echo "10,000 stories in which everything goes wrong (hours; with how far they are), 1,000 kills while writing,"
	@echo "300 kills while 10,000 reminders are sent, 10,000 generated articles, as many commands, and what is built to take all memory."
	@HYPOTHESIS_PROFILE=slow $(BIN)/pytest -m slow -vv --durations=0 --durations-min=60

bench: $(VENV)/.test ## speed, as ratios measured in one run
	@$(BIN)/python -m tests.benchmarks

score: $(VENV)/.test ## figures on the evaluation set beside this folder
	@$(BIN)/python -m tests.eval.score $(EVAL)

messages: $(VENV)/.test ## gather what is said into the catalogues, for translators
	@$(BIN)/pybabel --quiet extract --no-wrap --sort-output --add-location=file --project=attache --version=0 \
		--copyright-holder="the Attaché authors" --add-comments=TRANSLATORS: \
		-k marked -k nmarked:1,2 -k pmarked:1c,2 -k npmarked:1c,2,3 -o briefings/locale/attache.pot bot briefings
	@$(BIN)/pybabel --quiet update --no-wrap --ignore-pot-creation-date --no-fuzzy-matching --ignore-obsolete --domain attache \
		-i briefings/locale/attache.pot -d briefings/locale

lock: ## pin every dependency with its hashes again (needs uv)
	uv pip compile pyproject.toml --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header --quiet --upgrade -o requirements.lock
	uv pip compile pyproject.toml --group dev --universal --generate-hashes --python-version 3.11 --no-emit-index-url --no-header --quiet -c requirements.lock -o requirements-dev.lock

clean: ## remove what set-up and tools made
	rm -rf $(VENV) build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
