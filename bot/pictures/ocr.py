"""Reading letters: PP-OCRv6 inside faster-paddle, without a line-direction classifier.

The classifier turned whole clean lines upside down; faster-paddle has none. Of its models *small*
reads better, *tiny* takes half the memory; *medium* would be downloaded and is never asked for.

Letters that fill a third of a picture are too large for what finds lines, so a ballot number would
be missed on the very poster that shouts it. A look at the picture made small as a stamp finds it.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.pictures.seen import Line

if TYPE_CHECKING:
    from PIL.Image import Image

_LONGEST_SIDE = 1280
"""Pixels of the longer side in which lines are looked for; letters are read from the original."""
_TALL = 2.2
"""Above this ratio of height to width a picture (a long screenshot) is read in bands."""
_BAND, _OVERLAP = 1.6, 0.12
"""Height of a band, and how much two bands share, in widths of the picture."""
_LEAST_SIDE = 24
"""Pixels of the shorter side below which nothing can be written."""
_STAMP_SIDE = 416
_HUGE = 0.07
"""Share of the picture's height above which a line counts as huge."""
_SURE_HUGE = 0.85


class Letters:
    """Finds the lines of a picture."""

    def __init__(self, threads: int = 1) -> None:
        self._threads = threads
        self._engine: Any = None
        self._stamps: Any = None

    def lines(self, image: Image) -> list[Line]:
        """Return the lines in no particular order. The first call loads the models (a second)."""
        if min(image.size) < _LEAST_SIDE:
            return []
        if self._engine is None:
            self._engine, self._stamps = _load(self._threads)
        found: list[Line] = []
        if image.height <= _TALL * image.width:
            found = self._read(image, 0)
            return found + [line for line in self._huge(image) if _is_new(line, found)]
        step, height = round(image.width * (_BAND - _OVERLAP)), round(image.width * _BAND)
        for top in range(0, max(1, image.height - round(image.width * _OVERLAP)), step):
            band = image.crop((0, top, image.width, min(image.height, top + height)))
            found = _joined(found, self._read(band, top), top)
        return found

    def _read(self, image: Image, top: int) -> list[Line]:
        return [_line(bound, top) for bound in _bounds(self._engine, image)]

    def _huge(self, image: Image) -> list[Line]:
        """Return what is written very large."""
        scale = max(image.size) / _STAMP_SIDE
        if scale <= 1:
            return []
        stamp = image.resize((round(image.width / scale), round(image.height / scale)))
        lines = [_line(bound, 0, scale) for bound in _bounds(self._stamps, stamp)]
        least = _HUGE * image.height
        return [line for line in lines if line.height > least and line.confidence > _SURE_HUGE]


def _load(threads: int) -> tuple[Any, Any]:
    """Return the engine that reads, and the one that glances at stamps."""
    import faster_paddle

    stamps = faster_paddle.OcrEngine(model_size="tiny", threads=threads, det_min_side=0)
    options = {"threads": threads, "det_max_side": _LONGEST_SIDE}
    try:
        return faster_paddle.OcrEngine(model_size="small", **options), stamps
    except (MemoryError, RuntimeError):
        return faster_paddle.OcrEngine(model_size="tiny", **options), stamps


def _bounds(engine: Any, image: Image) -> list[dict[str, Any]]:
    buffer = BytesIO()
    image.save(buffer, "BMP")  # not compressed: the quickest way into the engine
    found = engine.ocr(buffer.getvalue())["bounds"].values()
    return [bound for bound in found if bound["text"].strip()]


def _line(bound: dict[str, Any], top: int, scale: float = 1.0) -> Line:
    corners = (*bound["topLeftCoord"], *bound["bottomRightCoord"])
    left, upper, right, lower = (round(corner * scale) for corner in corners)
    text = " ".join(bound["text"].split())
    return Line(text, (left, upper + top, right, lower + top), float(bound["confidence"]))


def _is_new(line: Line, found: list[Line]) -> bool:
    """Whether nothing was read yet where a line stands."""
    return not any(
        min(line.box[2], other.box[2]) > max(line.box[0], other.box[0])
        and min(line.box[3], other.box[3]) > max(line.box[1], other.box[1])
        for other in found
    )


def _joined(above: list[Line], below: list[Line], top: int) -> list[Line]:
    """Join two bands: a line that both saw is kept once, where it was seen whole."""
    kept = list(above)
    for line in below:
        twin = next((other for other in kept if _same(line, other)), None)
        if twin is None:
            kept.append(line)
        elif line.box[1] > top + 2 and len(line.text) > len(twin.text):
            kept[kept.index(twin)] = line
    return kept


def _same(one: Line, other: Line) -> bool:
    overlap = min(one.box[3], other.box[3]) - max(one.box[1], other.box[1])
    beside = min(one.box[2], other.box[2]) - max(one.box[0], other.box[0])
    return overlap > 0.4 * min(one.height, other.height) and beside > 0
