"""What an operator is told when the database cannot be used: what happened, what to do."""

from __future__ import annotations

from sqlalchemy.engine import URL

_FULL = (
    "Disk penuh atau rusak, jadi {place} tidak bisa ditulis. Kosongkan ruang disk, lalu jalankan "
    "lagi."
)
_READ_ONLY = (
    "{place} tidak bisa dibuka untuk ditulis. Periksa pemilik dan izin berkas serta foldernya."
)
_IN_USE = "{place} sedang dipakai program lain. Hentikan program itu, lalu jalankan lagi."
_DAMAGED = (
    "{place} rusak. Pulihkan cadangan terakhir: python -m bot restore BERKAS (lihat "
    "docs/runbook.md)."
)
_REFUSED = "{place} menolak nama atau kata sandi. Periksa DATABASE_URL."
_REASONS = (
    (("no space", "disk is full", "disk i/o"), _FULL),
    (("readonly", "read-only", "permission denied", "unable to open"), _READ_ONLY),
    (("locked", "busy"), _IN_USE),
    (("malformed", "not a database", "corrupt"), _DAMAGED),
    (("password", "authentication", "role "), _REFUSED),
)
"""Words in a driver's error → what is said about it."""
_OTHERWISE = "{place} tidak bisa dipakai ({kind}). Periksa DATABASE_URL dan apakah servernya jalan."


class StorageError(Exception):
    """The database cannot be used. The message is for the operator, and names no person."""


class DamagedDatabaseError(StorageError):
    """The database file is damaged."""


class AlreadyRunningError(StorageError):
    """Another process works on this database."""


def place(url: URL) -> str:
    """Return how a database is named to the operator; never with its password."""
    if url.get_backend_name() == "sqlite":
        return f"Basis data {url.database}"
    return f"Basis data {url.database} di {url.host or 'soket lokal'}"


def explained(error: BaseException, url: URL) -> StorageError:
    """Return a driver's error in plain words. Its own text is not repeated: it may quote values."""
    said = str(getattr(error, "orig", None) or error).lower()
    for words, sentence in _REASONS:
        if any(word in said for word in words):
            return StorageError(sentence.format(place=place(url)))
    kind = type(getattr(error, "orig", None) or error).__name__
    return StorageError(_OTHERWISE.format(place=place(url), kind=kind))
