"""What holds for every test: no network."""

from tests.kit.offline.plugin import offline, pytest_configure

__all__ = ["offline", "pytest_configure"]
