"""Finding what must not be kept: numbers and names that tell who is meant. Pure.

NIP has 18 digits (Peraturan BKN), NIK 16 (UU 24/2013); mobile numbers begin with 08 or +62.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Personal(StrEnum):
    """What was found."""

    NIP = "NIP"
    NIK = "NIK"
    PHONE = "nomor telepon"
    EMAIL = "alamat surel"
    NAME = "nama orang"


_GAP = r"[\s.\-]?"
_NIP = re.compile(rf"(?<!\d)(?:\d{_GAP}){{17}}\d(?!\d)")
_NIK = re.compile(rf"(?<!\d)(?:\d{_GAP}){{15}}\d(?!\d)")
_PHONE = re.compile(rf"(?<!\d)(?:\+?62|0){_GAP}8(?:{_GAP}\d){{7,11}}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_OFFICE = (
    "Bupati|Wali|Walikota|Gubernur|Camat|Lurah|Kades|Kadis|Kepala|Kepsek|Sekda|Sekdes|Menteri|"
    "Presiden|Wakil|Ketua|Guru|Dosen|Lurah|Asisten|Staf|RT|RW|PNS|PPPK|ASN|CPNS|Haji|Min|Admin|"
    "Petugas|Mohon|Apakah|Boleh|Bolehkah|Saya|Kami|Tolong|Maaf|Terima|Ibu|Bapak"
)
_NAME = re.compile(
    rf"\b(?:[Pp]ak|[Bb]u|[Bb]apak|[Ii]bu|[Ss]dri?|[Ss]audar[ai]|H|Hj|[Dd]rs?|[Dd]ra)\.?\s+"
    rf"(?!(?:{_OFFICE})\b)[A-Z][a-z]{{2,}}"
)
"""A form of address before a capitalised word that is no office: "Bu Siti", "Pak Budi"."""
_PATTERNS = (
    (Personal.NIP, _NIP), (Personal.NIK, _NIK), (Personal.PHONE, _PHONE), (Personal.EMAIL, _EMAIL),
    (Personal.NAME, _NAME),
)  # fmt: skip


def find(text: str) -> Personal | None:
    """Return the first kind of personal number in a text, or None."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)
