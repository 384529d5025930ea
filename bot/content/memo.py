"""Remembering parsed YAML between two starts.

Parsing is half of the time that loading takes, and content rarely changes. What was parsed
is kept as JSON beside the database, each file under the digest of its bytes; a file that changed is
parsed again. Losing or breaking the memo costs half a second and nothing else.
"""

from __future__ import annotations

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot.content import files


class Memo:
    """Reads content files through a memo file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _load(path)
        self._used: dict[str, list[Any]] = {}

    def read(self, path: Path) -> Any:
        """Return the data of one YAML file.

        Raises:
            UnreadableFileError: the file is missing, is not UTF-8, or is not YAML.
        """
        try:
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
        except OSError as error:
            raise files.UnreadableFileError(path, 0, str(error)) from error
        name = str(path)
        known = self._known.get(name)
        if known is None or known[0] != digest:
            # Dates become ISO text on the way through JSON, and the models read both.
            known = [digest, json.loads(json.dumps(files.read(path), default=str))]
        self._used[name] = known
        return known[1]

    def save(self) -> None:
        """Write the memo if it changed. A folder that cannot be written is no reason to fail."""
        if self._used == self._known:
            return
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            draft = self._path.with_suffix(f".{os.getpid()}")
            draft.write_text(json.dumps(self._used, ensure_ascii=False), "utf-8")
            draft.replace(self._path)


def _load(path: Path) -> dict[str, list[Any]]:
    try:
        known = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}
