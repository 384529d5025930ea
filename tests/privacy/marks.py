"""Marks: words, names, numbers and pixels that occur nowhere else, in every usual disguise."""

from __future__ import annotations

import base64
import io
import json
import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from PIL import Image

from tests.kit.updates import Person

MARKED = Person(7_318_204_956, "Zubxqnama", "Marqxtuala", "zubxq_uniknama")
"""Somebody whose id is more than 32 bits long, as new accounts' are."""
TEXT = "Wkqzpertanyaan kvxunik tentang jqzsesuatu"
"""Three words of it occur nowhere else; all are searched for."""
FILE_ID, UNIQUE_ID = "AgACAgUAAxkZQXUNIKBERKAS", "AQADzqxunikberkas"


def picture() -> bytes:
    """Return a picture of noise: no stretch of its bytes occurs anywhere else."""
    dice = random.Random(20261125)
    image = Image.frombytes("RGB", (160, 120), dice.randbytes(160 * 120 * 3))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=60)
    return out.getvalue()


@dataclass(frozen=True)
class Mark:
    """Something that must not be found, with every disguise it is searched in."""

    name: str
    disguises: tuple[bytes, ...]


def words(name: str, text: str) -> Mark:
    """Return the mark of a text: plain, in capitals or not, UTF-16, base64, hex, URL, JSON."""
    spelt = {text, text.lower(), text.upper()}
    return Mark(name, tuple(dict.fromkeys(form for one in spelt for form in _texts(one))))


def _texts(text: str) -> Iterator[bytes]:
    plain = text.encode()
    for raw in (plain, text.encode("utf-16-le"), text.encode("utf-16-be"), text.encode("utf-32")):
        yield raw
        yield raw.hex().encode()
        yield from _base64(raw)
    yield quote(text).encode()
    yield json.dumps(text)[1:-1].encode()
    yield text[::-1].encode()


def _base64(raw: bytes) -> Iterator[bytes]:
    """Yield what a text becomes inside a longer base64 text, at each of three places."""
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            coded = encode(b"\0" * before + raw + b"\0" * 3)
            # What stands at the edges also depends on the neighbours.
            yield coded[4 : 4 + (len(raw) // 3 - 1) * 4]


def number(name: str, value: int) -> Mark:
    """Return the mark of an id: in digits, and as a database or a packet would write it."""
    binary = [
        value.to_bytes(size, order, signed=True)
        for size in (6, 8)  # SQLite writes large numbers in six or eight bytes.
        for order in ("big", "little")
    ]
    digits = words(name, str(value)).disguises
    texts = [f"{value:x}".encode(), f"{value:X}".encode(), f"{value:o}".encode()]
    coded = [
        form for raw in binary for form in (*_base64(raw), raw.hex().encode()) if len(form) > 7
    ]
    return Mark(name, (*digits, *binary, *texts, *coded))


def pixels(name: str, data: bytes) -> Mark:
    """Return the mark of a file: stretches of its bytes, raw, in hex and in base64."""
    middle = [data[start : start + 48] for start in range(200, len(data) - 48, 400)]
    forms = [form for one in middle for form in (one, one.hex().encode(), *_base64(one))]
    return Mark(name, tuple(forms))


def everything() -> Mapping[str, Mark]:
    """Return all marks of the marked person."""
    marks = [
        *(words(f"text: {word}", word) for word in TEXT.split() if len(word) > 7),
        words("first name", MARKED.first_name),
        words("last name", MARKED.last_name or ""),
        words("username", MARKED.username or ""),
        number("id", MARKED.id),
        words("file id", FILE_ID),
        words("unique id", UNIQUE_ID),
        pixels("picture", picture()),
    ]
    return {mark.name: mark for mark in marks}


def found_in(data: bytes, marks: Mapping[str, Mark] | None = None) -> list[str]:
    """Return the names of the marks that stand in some bytes, in any disguise."""
    wanted = marks if marks is not None else everything()
    return [mark.name for mark in wanted.values() if any(form in data for form in mark.disguises)]


def found_under(folder: Path, marks: Mapping[str, Mark] | None = None) -> list[str]:
    """Return which marks stand in which files below a folder, file names included."""
    found = []
    for path in sorted(folder.rglob("*")):
        here = found_in(str(path.relative_to(folder)).encode(), marks)
        if path.is_file():
            here += found_in(path.read_bytes(), marks)
        found += [f"{name} in {path.relative_to(folder)}" for name in here]
    return found
