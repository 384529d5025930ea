"""The lock files: complete, hashed, the same everywhere, and naming no place to fetch from."""

from __future__ import annotations

import re
from importlib import metadata

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.packaging import project


@pytest.mark.parametrize("name", project.LOCKS)
def test_a_lock_names_no_index_and_no_address(name: str) -> None:
    """Whoever installs decides where packages come from."""
    text = project.text(f"requirements/{name}.txt")
    assert not re.search(
        r"://|^\s*-(i|f|-index-url|-extra-index-url|-find-links)\b", text, re.MULTILINE
    )
    assert " @ " not in text


@pytest.mark.parametrize("name", project.LOCKS)
def test_every_locked_package_is_hashed(name: str) -> None:
    """A package that was changed on its way here is refused."""
    assert project.lock(name)
    assert [entry.name for entry in project.lock(name) if entry.hashes == 0] == []


@pytest.mark.parametrize("name", project.LOCKS)
def test_a_lock_is_the_same_for_every_python_and_system(name: str) -> None:
    """One version of each package and no markers, so that everybody runs what was tested."""
    found = [entry.name for entry in project.lock(name)]
    assert found == sorted(set(found))
    lines = project.text(f"requirements/{name}.txt").splitlines()
    assert [line for line in lines if ";" in line] == []
    assert sum("==" in line and not line.lstrip().startswith("#") for line in lines) == len(found)


def test_pyproject_and_lock_agree() -> None:
    """Each declared version is exact and is the one that gets installed."""
    for requirements, lock in (
        (project.core(), "slim"),
        (project.core() + project.optional(), "run"),
        (project.development(), "dev"),
    ):
        versions = project.versions(lock)
        for requirement in requirements:
            pinned = f"=={versions.get(canonicalize_name(requirement.name))}"
            assert str(requirement.specifier) == pinned, f"{requirement} in requirements/{lock}.txt"


def test_the_locks_fit_together() -> None:
    """Slim is a part of run, and what run and dev share has one version."""
    run, slim, dev = (project.versions(name) for name in ("run", "slim", "dev"))
    assert slim.items() <= run.items()
    assert {name: run[name] for name in run.keys() & dev.keys()}.items() <= dev.items()


@pytest.mark.parametrize(("name", "with_names"), [("run", ()), ("slim", ()), ("dev", ("run",))])
def test_a_lock_is_complete(name: str, with_names: tuple[str, ...]) -> None:
    """It may be installed without following dependencies: whatever a package needs is in it."""
    versions = project.versions(name)
    for other in with_names:
        versions |= project.versions(other)
    missing = [
        f"{package} needs {requirement}"
        for package in versions
        for requirement in _needs(package)
        if not requirement.specifier.contains(
            versions.get(canonicalize_name(requirement.name), "0"), prereleases=True
        )
        or canonicalize_name(requirement.name) not in versions
    ]
    assert missing == []


def test_what_is_installed_is_what_is_locked() -> None:
    """The tests run with the locked versions, not with others that happen to be there."""
    locked = project.versions("run") | project.versions("dev")
    assert {name: metadata.version(name) for name in locked} == locked


def _needs(package: str) -> list[Requirement]:
    """What an installed package asks for here, apart from its extras."""
    lines = metadata.distribution(package).requires or []
    requirements = [Requirement(line) for line in lines]
    return [item for item in requirements if not item.marker or item.marker.evaluate({"extra": ""})]
