"""What others may do with an installation: every locked package is under a licence we looked at."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata

import pytest

from tests.packaging import project

FREE = re.compile(
    r"MIT|MIT-0|MIT-CMU|HPND|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0|PSF-2\.0|Python-2\.0|ISC|Zlib|"
    r"CC0-1\.0|Unlicense|MPL-2\.0|LGPL-3\.0-only|LGPL-3\.0-or-later"
)
"""What may be passed on beside our own code. LGPL only as a package that can be replaced."""
_LOOKED_AT = {
    "ahocorasick-rs": "Apache 2.0",
    "protobuf": "3-Clause BSD License",
    "pypdfium2": "BSD-3-Clause, Apache-2.0, dependency licenses",
    "tqdm": "MPL-2.0 AND MIT",
}
"""What packages say in their own words; read, and written into NOTICE.md as it is meant."""
_CLASSIFIERS = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "Apache Software License": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "ISC License (ISCL)": "ISC",
    "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
}


def licences(package: str) -> list[str]:
    """Return the licences a package names in its metadata, as SPDX writes them."""
    about = metadata(package)
    if "License-Expression" in about:
        parts = re.split(r"[()\s]+|\bAND\b|\bOR\b", about["License-Expression"])
        return [part for part in parts if part]
    found = [line.rpartition(" :: ")[2] for line in about.get_all("Classifier") or []
             if line.startswith("License :: ")]  # fmt: skip
    named = [_CLASSIFIERS.get(one, one) for one in found if one != "OSI Approved"]
    return named or [about["License"].split("\n")[0] if "License" in about else ""]


@pytest.mark.parametrize("package", sorted(project.versions("run")))
def test_a_package_is_under_a_licence_we_may_pass_on(package: str) -> None:
    """Read from what is installed, so that a new version under another licence is noticed."""
    try:
        named = licences(package)
    except PackageNotFoundError:
        pytest.fail("the lock names a package that is not installed: make setup")
    if named == [_LOOKED_AT.get(package)]:
        return
    assert named
    assert all(FREE.fullmatch(one) for one in named), named
