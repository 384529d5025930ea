"""Files: what is sent exists, is of a size and kind Telegram takes, and albums are albums."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from typing import Any

from PIL import Image

from tests.kit.botapi.wire import Upload, Uploads

MEGABYTE = 1024 * 1024
PHOTO_BYTES = 10 * MEGABYTE
FILE_BYTES = 50 * MEGABYTE
SIDES = 10_000
"""Width and height of a photo together, in pixels (Bot API, sendPhoto)."""
RATIO = 20
"""The longer side of a photo over the shorter, at most (the same)."""

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "BMP")
"""Pictures Telegram makes a photo of."""

_ATTACH = "attach://"
_KINDS = ("photo", "document", "video", "animation", "audio", "voice", "video_note", "sticker")


def attached(value: Any) -> Iterator[str]:
    """Yield the names of all parts that a value refers to as ``attach://name``."""
    if isinstance(value, str):
        if value.startswith(_ATTACH):
            yield value.removeprefix(_ATTACH)
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from attached(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from attached(inner)


def references(values: Mapping[str, Any], files: Uploads, accepts: frozenset[str]) -> list[str]:
    """Return complaints about parts referred to but not sent, and sent but not referred to.

    Args:
        accepts: names of the parameters that may be a file themselves.
    """
    named = set(attached(dict(values)))
    found = [f"{name}: no such part was uploaded" for name in sorted(named - set(files))]
    return found + [
        f"{name}: uploaded, but no parameter wants it"
        for name in sorted(set(files) - named - accepts)
    ]


def source(where: str, value: object) -> list[str]:
    """Return complaints about the text that names a file: an id, an address or a part."""
    if not isinstance(value, str):
        return []
    if not value.strip() or any(character.isspace() for character in value):
        return [f"{where}: wrong file identifier/HTTP URL specified"]
    return []


def size(where: str, upload: Upload, *, photo: bool) -> list[str]:
    """Return complaints about an uploaded file."""
    limit = PHOTO_BYTES if photo else FILE_BYTES
    if not upload.data:
        return [f"{where}: file must be non-empty"]
    if len(upload.data) > limit:
        return [f"{where}: {len(upload.data)} bytes, at most {limit}"]
    return dimensions(where, upload.data) if photo else []


def dimensions(where: str, data: bytes) -> list[str]:
    """Return complaints about a photo that Telegram could not process."""
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            width, height = image.size
    except (OSError, ValueError, Image.DecompressionBombError):
        return [f"{where}: IMAGE_PROCESS_FAILED, the bytes are no picture"]
    if width + height > SIDES or max(width, height) > RATIO * min(width, height):
        return [f"{where}: PHOTO_INVALID_DIMENSIONS {width}x{height}"]
    return []


def sent(method: str, values: Mapping[str, Any], files: Uploads) -> list[str]:
    """Return complaints about the file of a method that sends one."""
    found: list[str] = []
    for name in _KINDS:
        if name in values and method.lower() == f"send{name.replace('_', '')}":
            found += source(f"{method}.{name}", values[name])
        upload = files.get(name)
        if upload is not None:
            found += size(f"{method}.{name}", upload, photo=name == "photo")
    return found


def media(method: str, items: object, files: Uploads) -> list[str]:
    """Return complaints about the items of an album or the new media of a message."""
    listed = items if isinstance(items, list) else [items]
    found: list[str] = []
    for position, item in enumerate(listed):
        if not isinstance(item, Mapping):
            continue
        where = f"{method}.media[{position}]"
        found += source(f"{where}.media", item.get("media", ""))
        for name in attached(item.get("media")):
            if name in files:
                found += size(where, files[name], photo=item.get("type") == "photo")
    return found


def album(method: str, values: Mapping[str, Any]) -> list[str]:
    """Return complaints about which kinds an album mixes."""
    items = values.get("media")
    if not isinstance(items, list):
        return []
    kinds = {str(item.get("type")) for item in items if isinstance(item, Mapping)}
    solitary = kinds & {"document", "audio"}
    if solitary and len(kinds) > 1:
        return [f"{method}.media: {', '.join(sorted(solitary))} cannot be mixed with other kinds"]
    return []
