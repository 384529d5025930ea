"""``python -m bot``: one sub-command a module of :mod:`bot.cli`."""

from __future__ import annotations

import argparse
import gc
import importlib
import sys
from types import ModuleType

COMMANDS = (
    "run", "screen", "ask", "content", "backup", "restore", "keys", "eval_screen", "eval_ask",
    "train", "demo", "qr",
)  # fmt: skip
"""Modules of bot.cli, in the order of the help. Each has NAME, HELP, add_arguments and run."""


def main(arguments: list[str]) -> int:
    """Run one sub-command and return the exit status of the process."""
    # What is imported stays for good: collecting garbage meanwhile costs a sixth of the start.
    gc.disable()
    chosen = arguments[0] if arguments else ""
    parser = argparse.ArgumentParser(prog="python -m bot", description="Saring sebelum sharing.")
    commands = parser.add_subparsers(metavar="perintah", required=True)
    for module in _modules(chosen):
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    gc.freeze()
    gc.enable()
    parsed = parser.parse_args(arguments)
    status: int = parsed.run(parsed)
    return status


def _modules(chosen: str) -> list[ModuleType]:
    """Import only the chosen command: the others' imports would slow every start."""
    name = chosen.replace("-", "_")
    wanted = (name,) if name in COMMANDS else COMMANDS
    return [importlib.import_module(f"bot.cli.{module}") for module in wanted]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
