# `make help` lists the targets. Each prepares .venv first, which costs nothing once it is there.

PY := .venv/bin/python
SETUP ?= run#   what `make run` installs: run, or slim for a bot without pictures and meanings
EVAL ?=#        a file of labelled posts, for `make eval-screen`
FUZZ ?= 100000#  updates that `make fuzz` plays
ARGS ?=#        further arguments for the command of a target

DEMO := sqlite+aiosqlite:///var/demo.db
.DEFAULT_GOAL := help
.PHONY: help setup run demo test check format lint types \
        eval-screen eval-ask train bench fuzz soak audit lock env-example clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Prepare .venv for everything below
	@sh scripts/setup dev

run: ## Start the bot: on Telegram with BOT_TOKEN, else as a chat in this terminal
	@sh scripts/setup $(SETUP)
	@$(PY) -m bot run $(ARGS)

demo: ## Fill var/demo.db with made-up usage, to see the statistics alive
	@sh scripts/setup $(SETUP)
	@rm -f var/demo.db var/demo.db-wal var/demo.db-shm
	@DATABASE_URL=$(DEMO) $(PY) -m bot demo $(ARGS)
	@echo "Melihatnya:  DATABASE_URL=$(DEMO) make run"

test: setup ## Run the whole test suite, offline
	@$(PY) -m pytest $(ARGS)

check: setup ## Check format, lint, types and content, then run the tests
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .
	@$(PY) -m mypy
	@$(PY) -m bot content check
	@$(PY) -m pytest

format: setup ## Format the code and mend what lint can mend
	@$(PY) -m ruff format .
	@$(PY) -m ruff check --fix .

lint: setup ## Check format and lint
	@$(PY) -m ruff format --check .
	@$(PY) -m ruff check .

types: setup ## Check types, strictly
	@$(PY) -m mypy

eval-screen: setup ## Measure the screening of posts: make eval-screen EVAL=posts.jsonl
	@test -n "$(EVAL)" || { echo "make eval-screen EVAL=posts.jsonl: which file?" >&2; exit 2; }
	@$(PY) -m bot eval-screen $(EVAL) $(ARGS)

eval-ask: setup ## Measure the answers to questions
	@$(PY) -m bot eval-ask $(ARGS)

train: setup ## Train the screening model anew, from the posts this project wrote
	@$(PY) -m bot train $(ARGS)

bench: setup ## Measure speed and memory (minutes)
	@$(PY) -m bench $(ARGS)

fuzz: setup ## Play 100,000 updates nobody thought of (an hour): make fuzz FUZZ=200000
	@FUZZ_UPDATES=$(FUZZ) $(PY) -m pytest tests/fuzz -s -o faulthandler_timeout=0 $(ARGS)

soak: setup ## Run the bot under load for half an hour and watch its memory
	@$(PY) -m bench soak $(ARGS)

audit: setup ## Ask whether a locked package has a known weakness (needs the network)
	@sh scripts/audit $(ARGS)

lock: ## Write requirements/ anew from pyproject.toml (needs uv)
	@sh scripts/lock $(ARGS)

env-example: setup ## Write .env.example anew from bot/settings.py
	@$(PY) -m scripts.env_example >.env.example

clean: ## Remove .venv and the caches; data in var/ stays
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
