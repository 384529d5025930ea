"""``python -m bot run``: what it says before the first message."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.kit.premises import CONTENT

_RUN = """
import sys
from bot.pictures import reader
reader.is_possible = lambda: {installed}
from bot.__main__ import main
sys.exit(main(["run"]))
"""


@pytest.mark.parametrize("installed", [False, True])
def test_a_slim_installation_says_that_pictures_are_not_read(
    installed: bool, tmp_path: Path
) -> None:
    """In words, at the start; a whole installation says nothing of it."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN.format(installed=installed)], cwd=tmp_path, text=True,
        capture_output=True, stdin=subprocess.DEVNULL, check=False, timeout=60,
        env={
            "PATH": os.environ["PATH"], "SARING_CONTENT": str(CONTENT),
            "PYTHONPATH": os.pathsep.join([str(CONTENT.parent), os.environ.get("PYTHONPATH", "")]),
        },
    )  # fmt: skip
    assert done.returncode == 0
    assert ("Pembaca gambar tidak terpasang" in done.stderr) is not installed
