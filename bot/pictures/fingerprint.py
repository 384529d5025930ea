"""How a picture looks and what it says, in three times 64 bits: enough to know a poster again.

``gradient`` is a difference hash (which of two neighbours is brighter, on 9 × 8 pixels),
``frequency`` a DCT hash (the low frequencies of 32 × 32 pixels against their median), ``words`` a
simhash of the words (Charikar 2002). Two chats in one app look alike and two prints of one slogan
read alike, so pictures count as one only when looks and words agree.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from bot.pictures.seen import Fingerprint

if TYPE_CHECKING:
    from PIL.Image import Image

_NEAR, _NEAR_WORDLESS, _NEAR_WORDS = 10, 5, 14
"""Bits of 64 that may differ: measured on pictures scaled, compressed at quality 30, trimmed."""
_LEAST_BITS = 10
_SIDE, _LOW = 32, 8
_WORD = re.compile(r"\w{3,}")
_WAVES = [
    [math.cos(math.pi * (2 * x + 1) * k / (2 * _SIDE)) for x in range(_SIDE)] for k in range(_LOW)
]


def take(image: Image, text: str) -> Fingerprint:
    """Return the fingerprint of a picture with the text that was read in it."""
    from PIL import Image as Pillow

    grey = image.convert("L")
    small = grey.resize((9, 8), Pillow.Resampling.LANCZOS).tobytes()
    square = grey.resize((_SIDE, _SIDE), Pillow.Resampling.LANCZOS).tobytes()
    return Fingerprint(_gradient(small), _frequency(square), _words(text))


def same(one: Fingerprint, other: Fingerprint) -> bool:
    """Tell whether two fingerprints are of one picture."""
    if bool(one.words) != bool(other.words):
        return False
    near = _NEAR if one.words else _NEAR_WORDLESS
    return (
        _apart(one.gradient, other.gradient) <= near
        and _apart(one.frequency, other.frequency) <= near
        and _apart(one.words, other.words) <= _NEAR_WORDS
    )


def is_telling(fingerprint: Fingerprint) -> bool:
    """Tell whether a picture has enough in it to be told from others; a blank wall has not."""
    some = _LEAST_BITS <= fingerprint.gradient.bit_count() <= 64 - _LEAST_BITS
    return some or bool(fingerprint.words)


def _apart(one: int, other: int) -> int:
    return (one ^ other).bit_count()


def _gradient(pixels: bytes) -> int:
    return _number(
        pixels[9 * y + x] > pixels[9 * y + x + 1] + 1 for y in range(8) for x in range(8)
    )


def _frequency(pixels: bytes) -> int:
    rows = [_low(pixels[_SIDE * y : _SIDE * (y + 1)]) for y in range(_SIDE)]
    columns = [_low([row[x] for row in rows]) for x in range(_LOW)]
    # The first value is the mean brightness, which says nothing.
    values = [columns[x][y] for y in range(_LOW) for x in range(_LOW)][1:]
    middle = sorted(values)[len(values) // 2]
    return _number(value > middle for value in values)


def _low(row: Sequence[float]) -> list[float]:
    """Return the lowest frequencies of a row (DCT-II)."""
    return [sum(v * wave for v, wave in zip(row, waves, strict=True)) for waves in _WAVES]


def _words(text: str) -> int:
    words = set(_WORD.findall(text.lower()))
    if not words:
        return 0
    votes = [0] * 64
    for word in words:
        hashed = int.from_bytes(blake2b(word.encode(), digest_size=8).digest())
        for bit in range(64):
            votes[bit] += 1 if hashed >> bit & 1 else -1
    return _number(vote > 0 for vote in votes)


def _number(bits: Iterable[bool]) -> int:
    number = 0
    for bit in bits:
        number = number << 1 | bit
    return number
