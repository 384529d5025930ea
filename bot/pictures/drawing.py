"""The evidence shown on the picture: what matters stays bright and framed, the rest steps back.

The picture goes back to whoever sent it, who may not pass it on; still a line below it says what it
is, so that a photograph of the screen is no poster either.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.pictures.decode import open_upright
from bot.pictures.seen import Box, Mark, PictureRefusedError, Sheet, union

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

MOST_SHEETS = 4
"""Pictures of one case that are shown; the rest is told in words."""
_RED = (214, 40, 40)
_WHITE = (255, 255, 255)
_FOOT = (32, 33, 36)
_DIM = 0.55
"""Brightness of what is not marked."""
_PANEL = (800, 1000)
"""Width and height of one of several pictures, in pixels."""
_GAP = 12
_QUALITY = 86
_FOOTER = "Ditandai Saring untuk Anda sendiri. Panduan, bukan temuan. Jangan disebarkan."


def mark(sheets: Sequence[Sheet]) -> bytes:
    """Return pictures with their marks as one JPEG, side by side where there are several.

    Raises:
        PictureRefusedError: none of them can be opened.
    """
    panels: list[Image] = []
    failure: PictureRefusedError | None = None
    for sheet in sheets[:MOST_SHEETS]:
        try:
            panels.append(_marked(open_upright(sheet.data), sheet.marks))
        except PictureRefusedError as error:
            failure = error
    if not panels:
        raise failure or ValueError("no sheet to mark")
    whole = panels[0] if len(panels) == 1 else _side_by_side(panels)
    buffer = BytesIO()
    _with_footer(whole).save(buffer, "JPEG", quality=_QUALITY, optimize=True)
    return buffer.getvalue()


def _marked(image: Image, marks: Sequence[Mark]) -> Image:
    from PIL import ImageDraw, ImageEnhance

    unit = max(2, round(min(image.size) / 220))
    frames = [
        (mark.number, [_grown(box, 2 * unit, image.size) for box in _rows(mark.boxes)])
        for mark in marks
    ]
    result = ImageEnhance.Brightness(image).enhance(_DIM)
    bright = [box for _, boxes in frames for box in boxes]
    for box in bright:
        result.paste(image.crop(box), box[:2])
    draw = ImageDraw.Draw(result)
    for box in bright:
        draw.rounded_rectangle(box, 3 * unit, outline=_WHITE, width=2 * unit)
        draw.rounded_rectangle(box, 3 * unit, outline=_RED, width=math.ceil(1.4 * unit))
    labels: dict[Box, list[int]] = {}
    for number, boxes in frames:
        if boxes and number not in labels.setdefault(boxes[0], []):
            labels[boxes[0]].append(number)
    for box, numbers in labels.items():
        _badge(draw, "·".join(map(str, numbers)), box, 6 * unit, image.size[0])
    return result


def _rows(boxes: Sequence[Box]) -> list[Box]:
    """Join boxes that touch in one row, so that a row has one frame."""
    rows: list[Box] = []
    for box in sorted(boxes, key=lambda box: (box[1], box[0])):
        last = rows[-1] if rows else None
        if last is not None and box[1] < (last[1] + last[3]) / 2 and box[0] < last[2] + 4:
            rows[-1] = union((last, box))
        else:
            rows.append(box)
    return rows


def _grown(box: Box, by: int, size: tuple[int, int]) -> Box:
    left, top = max(0, box[0] - by), max(0, box[1] - by)
    right, bottom = min(size[0] - 1, box[2] + by), min(size[1] - 1, box[3] + by)
    return left, top, max(left + 1, right), max(top + 1, bottom)


def _badge(draw: ImageDraw, label: str, box: Box, radius: int, width: int) -> None:
    """Put the numbers of the marks beside their frame, where they cover no letter."""
    font = _font(round(radius * 1.25))
    reach = max(radius, round(font.getlength(label) / 2 + radius * 0.6))
    x, y = _beside(box, reach, width), (box[1] + box[3]) // 2
    pill = (x - reach, y - radius, x + reach, y + radius)
    draw.rounded_rectangle(pill, radius, _RED, _WHITE, radius // 5 or 1)
    draw.text((x, y), label, _WHITE, font, anchor="mm")


def _beside(box: Box, reach: int, width: int) -> int:
    """Return where beside a frame a label has room: on its left, its right, or its edge."""
    if box[0] > 1.5 * reach:
        return box[0] - reach + reach // 3
    if width - box[2] > 1.5 * reach:
        return box[2] + reach - reach // 3
    return reach


def _side_by_side(panels: Sequence[Image]) -> Image:
    from PIL import Image as Pillow
    from PIL import ImageOps

    small = [ImageOps.contain(panel, _PANEL) for panel in panels]
    rows = [small[at : at + 2] for at in range(0, len(small), 2)]
    heights = [max(panel.height for panel in row) for row in rows]
    size = 2 * _PANEL[0] + 3 * _GAP, sum(heights) + _GAP * (len(rows) + 1)
    whole, top = Pillow.new("RGB", size, _FOOT), _GAP
    for row, height in zip(rows, heights, strict=True):
        for place, panel in enumerate(row):
            left = _GAP + place * (_PANEL[0] + _GAP) + (_PANEL[0] - panel.width) // 2
            whole.paste(panel, (left, top + (height - panel.height) // 2))
        top += height + _GAP
    return whole


def _with_footer(image: Image) -> Image:
    from PIL import Image as Pillow
    from PIL import ImageDraw

    size = max(10, round(image.width / 42))
    font = _font(size)
    while size > 9 and font.getlength(_FOOTER) > image.width * 0.96:
        size -= 1
        font = _font(size)
    whole = Pillow.new("RGB", (image.width, image.height + 2 * size + 4), _FOOT)
    whole.paste(image, (0, 0))
    middle = image.width / 2, image.height + size + 2
    ImageDraw.Draw(whole).text(middle, _FOOTER, _WHITE, font, anchor="mm")
    return whole


@cache
def _font(size: int) -> Any:
    from PIL import ImageFont

    return ImageFont.load_default(size)
