"""Reading content files: YAML in, plain data out, with the line each entry starts on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

try:  # The C loader is eight times faster; wheels of PyYAML carry it on every platform we name.
    from yaml import CSafeLoader as _Loader
except ImportError:  # pragma: no cover - only where PyYAML was built without libyaml
    from yaml import SafeLoader as _Loader  # type: ignore[assignment]


class UnreadableFileError(Exception):
    """A content file is not valid YAML. ``line`` is one-based, 0 where it is unknown."""

    def __init__(self, path: Path, line: int, reason: str) -> None:
        super().__init__(f"{path}:{line}: {reason}")
        self.path, self.line, self.reason = path, line, reason


def read(path: Path) -> Any:
    """Return the data of one YAML file.

    Raises:
        UnreadableFileError: the file is missing, is not UTF-8, or is not YAML.
    """
    try:
        return yaml.load(path.read_text("utf-8"), Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise UnreadableFileError(path, line, error.problem or "bukan YAML yang sah") from error
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise UnreadableFileError(path, 0, str(error)) from error


def line_of(path: Path, entry_id: str) -> int:
    """Return the one-based line where the entry with this id stands, or 1.

    Only called to report an error, so a plain search of the text is good enough.
    """
    for number, line in enumerate(_lines(path), start=1):
        stripped = line.strip().removeprefix("- ")
        if stripped.startswith("id:") and stripped[3:].strip().strip("'\"") == entry_id:
            return number
    return 1


def _lines(path: Path) -> Iterator[str]:
    yield from path.read_text("utf-8", errors="replace").splitlines()
