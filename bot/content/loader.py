"""Loading content: files → models → library. Every error names file, line, entry and remedy."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.content import faults, files
from bot.content.layout import PATTERNS, SHELVES, Shelf
from bot.content.library import Library
from bot.content.problem import BrokenContentError, Problem
from bot.content.schema import Meta, Model

_LIKE_CONTENT = (".yaml", ".yml")
_ELSEWHERE = "Namai dengan akhiran .yaml di folder yang sesuai, misalnya content/faq/tambahan.yaml."
_FORMAT = "Perbaiki isian itu; contoh dan arti tiap isian ada di docs/menyunting-isi.md."


def load(root: Path, read: Callable[[Path], Any] = files.read) -> Library:
    """Load the whole content folder, each file through ``read``.

    Raises:
        BrokenContentError: a file is unreadable, an entry is malformed, or an id stands twice.
            Cross-references are not looked at here; see :mod:`bot.content.check`.
    """
    return _Loading(root, read).run()


class _Loading:
    """One pass over a content folder, gathering problems instead of stopping at the first."""

    def __init__(self, root: Path, read: Callable[[Path], Any]) -> None:
        self._root = root
        self._reader = read
        self._problems: list[Problem] = []
        self._read: dict[Path, Any] = {}

    def run(self) -> Library:
        meta = self._meta()
        shelves = {shelf.name: self._shelf(shelf) for shelf in SHELVES}
        self._strays()
        if self._problems or meta is None:
            raise BrokenContentError(tuple(self._problems))
        return Library(root=self._root, meta=meta, **shelves)  # type: ignore[arg-type]

    def _meta(self) -> Meta | None:
        path = self._root / "meta.yaml"
        entry = self._entry(path, self._data(path), Meta)
        return entry if isinstance(entry, Meta) else None

    def _shelf(self, shelf: Shelf) -> dict[str, Model]:
        found: dict[str, Model] = {}
        places: dict[str, Path] = {}
        for path in sorted(self._root.glob(shelf.pattern)):
            for raw in self._raw_entries(path, shelf):
                entry = self._entry(path, raw, shelf.model)
                if entry is None:
                    continue
                identifier = str(getattr(entry, "id"))  # noqa: B009 - every shelf model has an id
                if identifier in found:
                    first = self._name(places[identifier])
                    what = f"id ini dipakai dua kali; yang pertama di {first}"
                    self._report(path, identifier, what, "Beri id lain.")
                found[identifier] = entry
                places.setdefault(identifier, path)
        return found

    def _strays(self) -> None:
        """Report files that look like content and are read by nobody: their answers never show."""
        read = {path for pattern in PATTERNS for path in self._root.glob(pattern)}
        for path in sorted(self._root.rglob("*")):
            if path.suffix.lower() in _LIKE_CONTENT and path not in read:
                self._problems.append(
                    Problem(self._name(path), 1, "-", "berkas ini tidak pernah dibaca", _ELSEWHERE)
                )

    def _raw_entries(self, path: Path, shelf: Shelf) -> Iterator[Any]:
        data = self._data(path)
        if data is None:
            return
        if not shelf.many:
            yield data
            return
        entries = data.get(shelf.key, []) if shelf.key and isinstance(data, dict) else data
        if not isinstance(entries, list):
            self._report(path, "-", "berkas ini harus berupa daftar", "Awali tiap isi dengan '- '.")
            return
        yield from entries

    def _data(self, path: Path) -> Any:
        if path not in self._read:
            try:
                self._read[path] = self._reader(path)
            except files.UnreadableFileError as error:
                remedy = "Periksa indentasi, tanda titik dua dan tanda kutip di baris itu."
                self._problems.append(
                    Problem(self._name(path), error.line, "-", faults.of_yaml(error.reason), remedy)
                )
                self._read[path] = None
        return self._read[path]

    def _entry(self, path: Path, raw: Any, model: type[Model]) -> Model | None:
        if raw is None:
            return None
        try:
            return model.model_validate(raw)
        except ValidationError as error:
            identifier = str(raw.get("id", "-")) if isinstance(raw, dict) else "-"
            for fault in error.errors(include_url=False, include_input=False):
                place = ".".join(str(part) for part in fault["loc"]) or "isi"
                said = f"{place}: {faults.of_field(fault)}"
                self._report(path, identifier, said, _FORMAT, place.partition(".")[0])
            return None

    def _report(self, path: Path, entry: str, what: str, remedy: str, field: str = "") -> None:
        line = files.line_of(path, entry, field)
        self._problems.append(Problem(self._name(path), line, entry, what, remedy))

    def _name(self, path: Path) -> str:
        return str(path.relative_to(self._root.parent))
