"""Finding what must not be kept: numbers that name a person. Pure.

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


_GAP = r"[\s.\-]?"
_NIP = re.compile(rf"(?<!\d)(?:\d{_GAP}){{17}}\d(?!\d)")
_NIK = re.compile(rf"(?<!\d)(?:\d{_GAP}){{15}}\d(?!\d)")
_PHONE = re.compile(rf"(?<!\d)(?:\+?62|0){_GAP}8(?:{_GAP}\d){{7,11}}(?!\d)")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
_PATTERNS = (
    (Personal.NIP, _NIP), (Personal.NIK, _NIK), (Personal.PHONE, _PHONE), (Personal.EMAIL, _EMAIL),
)  # fmt: skip


def find(text: str) -> Personal | None:
    """Return the first kind of personal number in a text, or None."""
    return next((kind for kind, pattern in _PATTERNS if pattern.search(text)), None)
