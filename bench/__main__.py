"""``python -m bench NAME``: one measurement a module, each with NAME, HELP, add_arguments, run.

Without a name it prints the tables of docs/performance.md.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import sys
from types import ModuleType

import bench
from bench import tables

_HELP = ("-h", "--help")


def modules() -> list[ModuleType]:
    """Return the modules of this package that are measurements."""
    found = (
        importlib.import_module(f"bench.{info.name}")
        for info in pkgutil.iter_modules(bench.__path__)
        if not info.name.startswith("_")
    )
    return [module for module in found if hasattr(module, "NAME")]


def main(arguments: list[str]) -> int:
    """Run one measurement and return the exit status: 1 when it missed its mark."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=bench.__doc__)
    commands = parser.add_subparsers(metavar="name", required=True)
    for module in modules():
        sub = commands.add_parser(module.NAME, help=module.HELP, description=module.HELP)
        module.add_arguments(sub)
        sub.set_defaults(run=module.run)
    unnamed = not arguments or (arguments[0].startswith("-") and arguments[0] not in _HELP)
    parsed = parser.parse_args([tables.NAME, *arguments] if unnamed else arguments)
    status: int = parsed.run(parsed)
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
