"""The evidence on the picture: framed and bright, the rest dimmed, a line below."""

from __future__ import annotations

from io import BytesIO

import pytest
from PIL import Image

from bot.pictures import drawing
from bot.pictures.seen import Mark, PictureRefusedError, Sheet
from tests.pictures.samples import encoded


def white(size: tuple[int, int] = (600, 400)) -> bytes:
    """Return a white picture."""
    buffer = BytesIO()
    Image.new("RGB", size, "white").save(buffer, "PNG")
    return buffer.getvalue()


def marked(*sheets: Sheet) -> Image.Image:
    """Return what goes back to the person."""
    return Image.open(BytesIO(drawing.mark(sheets))).convert("L")


def test_what_is_marked_stays_bright() -> None:
    """The evidence is as bright as it was; what surrounds it steps back."""
    image = marked(Sheet(white(), (Mark(1, ((200, 100, 400, 160),)),)))
    assert brightness(image, 350, 130) > 240
    assert brightness(image, 500, 300) < 160


def test_a_line_below_says_what_it_is() -> None:
    """The picture grows by a footer, so that a photo of it is no poster."""
    assert marked(Sheet(white(), ())).height > 400


def test_several_pictures_become_one() -> None:
    """An album gets one answer with its pictures side by side."""
    sheet = Sheet(white(), (Mark(1, ((10, 10, 90, 40),)),))
    image = marked(sheet, sheet, sheet)
    assert image.width > 2 * 600


def test_marks_at_the_edge_stay_inside() -> None:
    """Frames and numbers of what touches the border are drawn where they can be seen."""
    corners = Mark(1, ((0, 0, 30, 20),)), Mark(2, ((570, 380, 600, 400), (0, 390, 600, 400)))
    marked(Sheet(white(), corners))


def test_a_picture_that_cannot_be_opened_is_left_out() -> None:
    """One broken picture does not cost the others their marks; alone it is refused."""
    broken = Sheet(encoded("PNG")[:60], ())
    assert marked(broken, Sheet(white(), ())).width == 600
    with pytest.raises(PictureRefusedError):
        drawing.mark([broken])


def brightness(image: Image.Image, x: int, y: int) -> int:
    """Return how bright a place is, from 0 to 255."""
    return image.tobytes()[y * image.width + x]
