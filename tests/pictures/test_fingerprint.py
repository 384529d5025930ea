"""A poster is known again after it was passed around, and nothing else is taken for it."""

from __future__ import annotations

from io import BytesIO
from itertools import combinations

import pytest
from PIL import Image

from bot.pictures import fingerprint
from bot.pictures.seen import Fingerprint
from tests.pictures import gallery

EXHIBITS = {exhibit.id: exhibit for exhibit in gallery.exhibits()}


def look(name: str) -> tuple[Image.Image, str]:
    """Return an exhibit with its words."""
    exhibit = EXHIBITS[name]
    return Image.open(BytesIO(exhibit.jpeg())).convert("RGB"), exhibit.text


def take(name: str) -> Fingerprint:
    """Return the fingerprint of an exhibit."""
    return fingerprint.take(*look(name))


@pytest.mark.parametrize("name", ["poster-01", "photo-01"])
def test_a_picture_passed_around_is_known_again(name: str) -> None:
    """Half the size and hard compression change nothing that matters."""
    image, text = look(name)
    small = image.resize((image.width // 2, image.height // 2))
    buffer = BytesIO()
    small.save(buffer, "JPEG", quality=35)
    again = fingerprint.take(Image.open(buffer), text)
    assert fingerprint.same(fingerprint.take(image, text), again)


def test_pictures_of_one_app_are_told_apart() -> None:
    """Chats look alike; their words do not."""
    prints = [take(f"chat-0{n}") for n in range(1, 4)]
    assert not any(fingerprint.same(one, other) for one, other in combinations(prints, 2))


def test_words_alone_are_no_picture() -> None:
    """The same slogan on another picture is another picture."""
    one, text = look("poster-01")
    other, _ = look("photo-03")
    assert not fingerprint.same(fingerprint.take(one, text), fingerprint.take(other, text))


def test_a_blank_wall_tells_nothing() -> None:
    """A picture of one colour would match every other of one colour."""
    blank = fingerprint.take(Image.new("RGB", (300, 200), "white"), "")
    assert not fingerprint.is_telling(blank)
    assert fingerprint.is_telling(take("poster-01"))
