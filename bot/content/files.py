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


NOT_UTF8 = "bukan UTF-8"


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
    except UnicodeDecodeError as error:
        raise UnreadableFileError(path, 0, NOT_UTF8) from error
    except (OSError, yaml.YAMLError) as error:
        raise UnreadableFileError(path, 0, str(error)) from error


def line_of(path: Path, entry_id: str, field: str = "") -> int:
    """Return the one-based line where an entry stands, or its field where that is found; or 1.

    Only called to report an error, so a plain search of the text is good enough.
    """
    begun = 0
    for number, line in enumerate(_lines(path), start=1):
        name, colon, value = line.strip().removeprefix("- ").partition(":")
        if colon and name == "id":
            if begun:
                break
            begun = number if value.strip().strip("'\"") == entry_id else 0
        if begun and colon and name == field:
            return number
    return begun or 1


def _lines(path: Path) -> Iterator[str]:
    yield from path.read_text("utf-8", errors="replace").splitlines()
