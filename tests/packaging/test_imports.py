"""What the code imports is declared, so that a fresh installation has it."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import metadata
from pathlib import Path

from packaging.utils import canonicalize_name

from tests.packaging import project


def test_every_import_of_the_bot_is_a_declared_dependency() -> None:
    """No module leans on a package that another one merely happened to bring."""
    declared = project.names(project.core() + project.optional())
    assert _undeclared("bot", declared) == []


def test_every_import_of_the_tests_is_a_declared_dependency() -> None:
    """The tests may use what the bot uses, and the development packages."""
    everything = project.core() + project.optional() + project.development()
    # `packaging` comes with pytest, which could not do without it.
    assert _undeclared("tests", project.names(everything) | {"packaging"}) == []


def test_slim_parts_import_without_the_optional_packages() -> None:
    """An optional package is imported where it is used, never while a module loads."""
    optional = project.names(project.optional()) - project.names(project.core())
    early = [
        f"{path.relative_to(project.ROOT)}: {name}"
        for path, tree in _modules("bot")
        for statement in tree.body
        for name in _names(statement)
        if _distributions(name) & optional
    ]
    assert early == []


def _undeclared(folder: str, declared: set[str]) -> list[str]:
    return [
        f"{path.relative_to(project.ROOT)}: {name}"
        for path, tree in _modules(folder)
        for name in sorted({name for node in ast.walk(tree) for name in _names(node)})
        if not (_distributions(name) & declared or path.with_name(f"{name}.py").exists())
    ]


def _modules(folder: str) -> Iterator[tuple[Path, ast.Module]]:
    for path in sorted((project.ROOT / folder).rglob("*.py")):
        yield path, ast.parse(path.read_text("utf-8"))


def _names(node: ast.AST) -> list[str]:
    """The first names of what one statement imports of other people's code."""
    found: list[str] = []
    if isinstance(node, ast.Import):
        found = [alias.name for alias in node.names]
    elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
        found = [node.module]
    own = sys.stdlib_module_names | {"bench", "bot", "scripts", "tests"}
    return [name for name in (name.partition(".")[0] for name in found) if name not in own]


@cache
def _distributions(module: str) -> frozenset[str]:
    """The packages that bring a module."""
    return frozenset(str(canonicalize_name(name)) for name in _packages().get(module, ()))


@cache
def _packages() -> Mapping[str, list[str]]:
    return metadata.packages_distributions()
