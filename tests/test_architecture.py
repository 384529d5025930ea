"""The rooms of ARCHITECTURE.md, held to: who imports what, how long files are, their names.

Each exception stands here with its reason, so that a new one has to be argued for.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
MODULES = sorted(path.relative_to(ROOT) for path in (ROOT / "bot").rglob("*.py"))
LONGEST = 400

HOMES = {
    "telegram": ("bot/wire/*", "*/handlers.py", "bot/bootstrap.py"),
    "sqlalchemy": ("bot/storage/*", "*store.py"),
    "alembic": ("bot/storage/*",),
    "aiohttp": ("bot/wire/*",),
    "cryptography": ("bot/storage/*",),
    "matplotlib": ("bot/statistics/chart.py",),
    "PIL": ("bot/pictures/*", "bot/cli/poster.py"),
    "segno": ("bot/cli/poster.py",),
    "faster_paddle": ("bot/pictures/*",),
    "pypdfium2": ("bot/broadcast/*", "bot/pictures/*"),
    "prompt_toolkit": ("bot/wire/terminal/*",),
    "rich": ("bot/wire/terminal/*", "bot/cli/*"),
}
"""Where a package may be imported at all."""
EXCEPTIONS = {
    ("bot/wire/health.py", "sqlalchemy"): "/readyz asks the database itself, below every store",
}
LAZY = (
    "alembic",
    "faster_paddle",
    "matplotlib",
    "PIL",
    "prompt_toolkit",
    "pypdfium2",
    "segno",
)
"""Packages that would slow every start: imported inside the function that needs them."""
PURE = ("bot/*/engine/*", "bot/content/*", "bot/phase/*", "bot/language/*")
IMPURE = ("telegram", "sqlalchemy", "aiohttp", "bot.wire", "bot.storage")
"""What the pure domain knows nothing of."""
STANDARD = ("handlers.py", "service.py", "view.py", "texts.py")
WITHOUT = {
    "circulars": {"service.py": "nothing to decide: a circular is looked up and shown"},
    "inline": {
        "service.py": "the finder's search is asked directly",
        "view.py": "its results are Telegram's own objects, not replies",
    },
    "intake": {"view.py": "other rooms answer"},
    "officers": {"view.py": "one sentence an act, from texts.py"},
    "pictures": {
        "service.py": "reader.py reads; the screening room decides",
        "view.py": "the screening room answers",
    },
    "privacy": {"view.py": "one page of fixed text"},
    "reporting": {"service.py": "a list of channels", "view.py": "one page of fixed text"},
    "rulebook": {"service.py": "nothing to decide: a rule is looked up and shown"},
    "subscriptions": {"view.py": "two small pages, beside their buttons"},
    "welcome": {"service.py": "links.py resolves addresses; the rest is shown"},
}
"""Standard files that a room does without, and why."""


@dataclass(frozen=True)
class Import:
    """One imported module, and whether it is imported only when a function runs."""

    module: str
    lazy: bool


@cache
def imports(path: Path) -> tuple[Import, ...]:
    """Return what a module imports; what only the type checker sees does not count."""
    return tuple(_walk(ast.parse((ROOT / path).read_text("utf-8")).body, lazy=False))


def _walk(body: list[ast.stmt], *, lazy: bool) -> Iterator[Import]:
    for node in body:
        if isinstance(node, ast.Import):
            yield from (Import(name.name, lazy) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield Import(node.module or "", lazy)
        elif isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            continue
        else:
            inside = lazy or isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef))
            for field in ("body", "orelse", "finalbody", "handlers", "cases"):
                yield from _walk(getattr(node, field, []), lazy=inside)


def is_of(module: str, packages: tuple[str, ...]) -> bool:
    """Tell whether a module is one of some packages or lies in one."""
    return any(module == package or module.startswith(f"{package}.") for package in packages)


def fits(path: Path, patterns: tuple[str, ...]) -> bool:
    """Tell whether a path fits one of some patterns; a star stands for slashes too."""
    return any(fnmatchcase(path.as_posix(), pattern) for pattern in patterns)


@pytest.mark.parametrize("package", HOMES)
def test_a_package_is_imported_only_where_it_belongs(package: str) -> None:
    """Telegram stays on the wire, SQL in the stores, each heavy package with its one user."""
    strangers = [
        path.as_posix()
        for path in MODULES
        if any(is_of(one.module, (package,)) for one in imports(path))
        and not fits(path, HOMES[package])
        and (path.as_posix(), package) not in EXCEPTIONS
    ]
    assert strangers == []


def test_the_domain_is_pure() -> None:
    """Engines, content, phases and language run without Telegram, without a database, anywhere."""
    impure = [
        f"{path}: {one.module}"
        for path in MODULES
        if fits(path, PURE)
        for one in imports(path)
        if is_of(one.module, IMPURE)
    ]
    assert impure == []


def test_heavy_packages_wait_until_they_are_needed() -> None:
    """A start in local mode takes two seconds at most; a picture's packages alone take that."""
    eager = [
        f"{path}: {one.module}"
        for path in MODULES
        for one in imports(path)
        if is_of(one.module, LAZY) and not one.lazy
    ]
    assert eager == []


def test_nothing_imports_the_tests() -> None:
    """The product runs without them."""
    assert [
        p for p in MODULES if any(is_of(one.module, ("tests", "bench")) for one in imports(p))
    ] == []


def test_no_file_is_too_long_to_be_read() -> None:
    """A file of more than four hundred lines holds more than one behaviour."""
    lengths = {path: len((ROOT / path).read_text("utf-8").splitlines()) for path in MODULES}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_rooms_look_alike() -> None:
    """Whoever knows one room knows all: the same files, or a listed reason for doing without."""
    rooms = [path.parent for path in MODULES if path.name == "handlers.py"]
    missing = {
        room.name: lacking
        for room in rooms
        if (
            lacking := [
                name
                for name in STANDARD
                if not (ROOT / room / name).exists() and name not in WITHOUT.get(room.name, {})
            ]
        )
    }
    assert missing == {}
