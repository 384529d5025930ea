"""A poster to print: a question, how to get its answer, and the code that opens it."""

from __future__ import annotations

from dataclasses import dataclass
from importlib.util import find_spec
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

DPI = 200
SIZE = (1654, 2339)
"""A4 at :data:`DPI` dots an inch, in pixels."""
_PAPER, _CARD, _INK, _FAINT, _TEAL = "#F6F3EC", "#FFFFFF", "#1F2D3A", "#5F6B75", "#17696A"
_MARGIN = 140
_QUIET = 4
"""Modules of white around a code (ISO/IEC 18004)."""


class NothingToDrawWithError(Exception):
    """The slim installation has neither Pillow nor matplotlib's fonts."""


@dataclass(frozen=True)
class Poster:
    """What stands on the poster."""

    brand: str
    kind: str
    heading: str
    invitation: str
    address: str  # what the code opens
    printed_address: str  # the same, to be typed
    steps: tuple[str, ...]
    foot: str


def png(poster: Poster) -> bytes:
    """Draw the poster.

    Raises:
        NothingToDrawWithError: a package is missing.
    """
    if find_spec("PIL") is None or find_spec("matplotlib") is None:
        raise NothingToDrawWithError
    from PIL import Image, ImageDraw

    image = Image.new("RGB", SIZE, _PAPER)
    draw = ImageDraw.Draw(image)
    _brand(draw, poster)
    top = _heading(draw, poster)
    bottom = _foot(draw, poster)
    _code(draw, poster, top, bottom)
    out = BytesIO()
    image.save(out, format="PNG", dpi=(DPI, DPI), optimize=True)
    return out.getvalue()


def _brand(draw: ImageDraw, poster: Poster) -> None:
    draw.rectangle((0, 0, SIZE[0], 190), fill=_TEAL)
    draw.text((_MARGIN, 95), poster.brand, font=_font(58, bold=True), fill="white", anchor="lm")


def _heading(draw: ImageDraw, poster: Poster) -> int:
    """Write the heading as large as it fits; return where it ends."""
    draw.text((_MARGIN, 262), poster.kind.upper(), font=_font(34, bold=True), fill=_TEAL)
    width = SIZE[0] - 2 * _MARGIN
    for size in (104, 92, 82, 72, 64, 56, 48, 42):
        font = _font(size, bold=True)
        lines = _wrapped(poster.heading, font, width)
        if len(lines) * size * 1.22 <= 420:
            break
    top = 325
    for line in lines:
        draw.text((_MARGIN, top), line, font=font, fill=_INK)
        top += round(size * 1.22)
    return top


def _foot(draw: ImageDraw, poster: Poster) -> int:
    """Write the steps and the small print from below; return where they begin."""
    small = _font(30)
    bottom = SIZE[1] - 90
    for line in reversed(_wrapped(poster.foot, small, SIZE[0] - 2 * _MARGIN)):
        draw.text((_MARGIN, bottom), line, font=small, fill=_FAINT, anchor="ls")
        bottom -= 44
    bottom -= 64
    font = _font(38)
    for number, step in reversed(list(enumerate(poster.steps, start=1))):
        for place, line in reversed(
            list(enumerate(_wrapped(step, font, SIZE[0] - 2 * _MARGIN - 90)))
        ):
            draw.text((_MARGIN + 90, bottom), line, font=font, fill=_INK, anchor="ls")
            if place == 0:
                middle = bottom - 14
                draw.ellipse((_MARGIN, middle - 30, _MARGIN + 60, middle + 30), fill=_TEAL)
                draw.text(
                    (_MARGIN + 30, middle), str(number), font=_font(34, bold=True), fill="white",
                    anchor="mm",
                )  # fmt: skip
            bottom -= 56
        bottom -= 24
    return bottom


def _code(draw: ImageDraw, poster: Poster, top: int, bottom: int) -> None:
    import segno

    code = segno.make(poster.address, error="q", micro=False, boost_error=True)
    modules = [list(row) for row in code.matrix]
    room = min(bottom - top - 250, SIZE[0] - 2 * _MARGIN)
    scale = room // (len(modules) + 2 * _QUIET)
    side = scale * (len(modules) + 2 * _QUIET)
    left, height = (SIZE[0] - side) // 2, side + 190
    upper = top + (bottom - top - height) // 2
    draw.text(
        (SIZE[0] // 2, upper + 25), poster.invitation, font=_font(46, bold=True), fill=_TEAL,
        anchor="mm",
    )  # fmt: skip
    upper += 85
    draw.rounded_rectangle((left, upper, left + side, upper + side), radius=36, fill=_CARD)
    for y, row in enumerate(modules, start=_QUIET):
        for x, dark in enumerate(row, start=_QUIET):
            if dark:
                corner = (left + x * scale, upper + y * scale)
                draw.rectangle((*corner, corner[0] + scale - 1, corner[1] + scale - 1), fill=_INK)
    draw.text(
        (SIZE[0] // 2, upper + side + 58), poster.printed_address, font=_font(40, bold=True),
        fill=_INK, anchor="mm",
    )  # fmt: skip


def _wrapped(text: str, font: FreeTypeFont, width: int) -> list[str]:
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and font.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines


def _font(size: int, *, bold: bool = False) -> FreeTypeFont:
    from PIL import ImageFont

    return ImageFont.truetype(_fonts() / f"DejaVuSans{'-Bold' if bold else ''}.ttf", size)


def _fonts() -> Path:
    """Return where matplotlib keeps its fonts, without importing it."""
    found = find_spec("matplotlib")
    if found is None or found.origin is None:
        raise NothingToDrawWithError
    return Path(found.origin).parent / "mpl-data" / "fonts" / "ttf"
