"""Opening pictures: upright, opaque, not larger than reading needs, and never at any price."""

from __future__ import annotations

import time
from io import BytesIO

import pytest
from PIL import Image

from bot.pictures.decode import MOST_READ, open_upright
from bot.pictures.seen import PictureRefusedError, Refusal
from tests.pictures.samples import encoded


def test_a_phone_held_sideways_is_set_upright() -> None:
    """The camera notes how it was held, and the picture is turned accordingly."""
    exif = Image.Exif()
    exif[0x0112] = 6  # the top of the scene is at the right
    buffer = BytesIO()
    Image.new("RGB", (80, 40)).save(buffer, "JPEG", exif=exif)
    assert open_upright(buffer.getvalue()).size == (40, 80)


def test_a_large_picture_is_made_smaller() -> None:
    """Reading needs no more than so many pixels, in the proportions that were."""
    image = open_upright(encoded("JPEG", (4000, 3000)))
    assert image.width * image.height <= MOST_READ * 1.01
    assert image.width / image.height == pytest.approx(4 / 3, abs=0.01)


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGBA", "LA", "I;16"])
def test_every_mode_becomes_colours(mode: str) -> None:
    """Grey, palette, transparent: the reader gets plain colours."""
    assert open_upright(encoded("PNG", mode=mode)).mode == "RGB"


def test_print_colours_become_screen_colours() -> None:
    """A poster saved for printing is read too."""
    assert open_upright(encoded("JPEG", mode="CMYK")).mode == "RGB"


@pytest.mark.parametrize(("ink", "ground"), [("white", 0), ("black", 255)])
def test_transparent_words_are_set_off(ink: str, ground: int) -> None:
    """White words on nothing are read on black, dark ones on white."""
    layer = Image.new("RGBA", (60, 60), (0, 0, 0, 0))
    layer.paste(ink, (20, 20, 40, 40))
    buffer = BytesIO()
    layer.save(buffer, "PNG")
    assert open_upright(buffer.getvalue()).getpixel((2, 2)) == (ground,) * 3


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_a_picture_cut_off_on_its_way_is_refused_at_once(kind: str) -> None:
    """Half a picture is refused within a second, not guessed at."""
    noise = Image.effect_noise((500, 500), 60).convert("RGB")
    buffer = BytesIO()
    noise.save(buffer, kind)
    start = time.perf_counter()
    with pytest.raises(PictureRefusedError) as caught:
        open_upright(buffer.getvalue()[: buffer.tell() // 2])
    assert caught.value.refusal is Refusal.BROKEN
    assert time.perf_counter() - start < 1


def test_a_real_bomb_is_refused_at_once() -> None:
    """12,000 × 12,000 pixels of one colour take 20 kB, and would take 430 MB."""
    bomb = encoded("PNG", (12_000, 12_000), "1")
    start = time.perf_counter()
    with pytest.raises(PictureRefusedError) as caught:
        open_upright(bomb)
    assert caught.value.refusal is Refusal.VAST
    assert time.perf_counter() - start < 1
