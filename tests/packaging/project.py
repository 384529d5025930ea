"""Reads the project's own files: pyproject.toml, the lock files, the Makefile."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("run", "slim", "dev")

_ENTRY = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)(?P<rest>(?: \\\n .*)*)", re.MULTILINE)
_HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}")
_TARGET = re.compile(r"^(?P<name>[a-z][a-z-]*):(?!=)", re.MULTILINE)


@dataclass(frozen=True)
class Locked:
    """One package of a lock file."""

    name: str
    version: str
    hashes: int


def text(path: str) -> str:
    """Return one of the project's files."""
    return (ROOT / path).read_text("utf-8")


def lock(name: str) -> list[Locked]:
    """Return the packages of requirements/NAME.txt, in its order."""
    return [
        Locked(entry["name"], entry["version"], len(_HASH.findall(entry["rest"])))
        for entry in _ENTRY.finditer(text(f"requirements/{name}.txt"))
    ]


def versions(name: str) -> dict[str, str]:
    """Return which version requirements/NAME.txt gives each package."""
    return {entry.name: entry.version for entry in lock(name)}


def table() -> dict[str, Any]:
    """Return pyproject.toml."""
    return tomllib.loads(text("pyproject.toml"))


def core() -> list[Requirement]:
    """Return what the slim bot declares."""
    return _requirements(table()["project"]["dependencies"])


def optional() -> list[Requirement]:
    """Return what the default installation declares beyond that."""
    extras = table()["project"]["optional-dependencies"]
    return _requirements(
        [line for name, lines in extras.items() if name != "full" for line in lines]
    )


def development() -> list[Requirement]:
    """Return what the tests and checks declare."""
    return _requirements(table()["dependency-groups"]["dev"])


def names(requirements: list[Requirement]) -> set[str]:
    """Return the names of requirements, in the spelling of the lock files."""
    return {str(canonicalize_name(requirement.name)) for requirement in requirements}


def targets() -> list[str]:
    """Return the targets of the Makefile, in its order."""
    return [match["name"] for match in _TARGET.finditer(text("Makefile"))]


def _requirements(lines: list[str]) -> list[Requirement]:
    return [Requirement(line) for line in lines]
