"""NOTICE.md: names every package of the default installation."""

from __future__ import annotations

import re

from tests.packaging import project


def test_every_package_is_named_with_its_licence() -> None:
    """Who passes Saring on passes these packages on."""
    _, _, part = project.text("NOTICE.md").partition("## Packages of the default installation")
    rows = dict(re.findall(r"^\| ([a-z][a-z0-9-]*) \| (\S.*) \|$", part, re.MULTILINE))
    rows.pop("package")
    assert sorted(rows) == sorted(project.versions("run"))
