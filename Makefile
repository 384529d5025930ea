# `make help` lists the targets. Each prepares .venv first, which costs nothing once it is there.

PYTHON := .venv/bin/python
SETUP ?= run#   what `make run` installs: run, or slim for a bot without pictures and meanings
EVAL ?=#        a file of labelled posts, for `make eval-screen`
ARGS ?=#        further arguments for the command of a target

.DEFAULT_GOAL := help
.PHONY: help setup run demo test check format lint types \
        eval-screen eval-ask train bench soak lock env-example clean

help: ## List these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Prepare .venv for everything below
	@sh scripts/setup dev

run: ## Start the bot: on Telegram with BOT_TOKEN, else as a chat in this terminal
	@sh scripts/setup $(SETUP)
	@$(PYTHON) -m bot run $(ARGS)

demo: ## Fill a fresh database with made-up usage, to see the statistics alive
	@sh scripts/setup $(SETUP)
	@$(PYTHON) -m bot demo $(ARGS)

test: setup ## Run the whole test suite, offline
	@$(PYTHON) -m pytest $(ARGS)

check: setup ## Check format, lint, types and content, then run the tests
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m mypy
	@$(PYTHON) -m bot content check
	@$(PYTHON) -m pytest

format: setup ## Format the code and mend what lint can mend
	@$(PYTHON) -m ruff format .
	@$(PYTHON) -m ruff check --fix .

lint: setup ## Check format and lint
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m ruff check .

types: setup ## Check types, strictly
	@$(PYTHON) -m mypy

eval-screen: setup ## Measure the screening of posts: make eval-screen EVAL=posts.jsonl
	@test -n "$(EVAL)" || { echo "make eval-screen EVAL=posts.jsonl: which file?" >&2; exit 2; }
	@$(PYTHON) -m bot eval-screen $(EVAL) $(ARGS)

eval-ask: setup ## Measure the answers to questions
	@$(PYTHON) -m bot eval-ask $(ARGS)

train: setup ## Train the screening model anew, from the posts this project wrote
	@$(PYTHON) -m bot train $(ARGS)

bench: setup ## Measure speed and memory (minutes)
	@$(PYTHON) -m bench $(ARGS)

soak: setup ## Run the bot under load for half an hour and watch its memory
	@$(PYTHON) -m bench soak $(ARGS)

lock: ## Write requirements/ anew from pyproject.toml (needs uv)
	@sh scripts/lock $(ARGS)

env-example: setup ## Write .env.example anew from bot/settings.py
	@$(PYTHON) -m scripts.env_example >.env.example

clean: ## Remove .venv and the caches; data in var/ stays
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis
