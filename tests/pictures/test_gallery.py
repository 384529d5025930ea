"""Pictures read for real: a few of the gallery here, all of it in ``python -m bench pictures``."""

from __future__ import annotations

import pytest

from bot.content.library import Library
from bot.content.loader import load
from bot.phase import Phase, PhaseReader
from bot.pictures.look import Looker
from bot.screening.engine import Screener, ScreenInput
from tests.kit import premises
from tests.pictures import gallery

SHOWN = ("poster-01", "chat-08", "notice-02")
EXHIBITS = {exhibit.id: exhibit for exhibit in gallery.exhibits()}


@pytest.fixture(scope="module")
def looker() -> Looker:
    """One reader for all, since loading its models takes a second."""
    return Looker()


@pytest.fixture(scope="module")
def library() -> Library:
    """The content of the project."""
    return load(premises.CONTENT)


@pytest.fixture(scope="module")
def screener(library: Library) -> Screener:
    """The screening as it runs in the bot."""
    return Screener.build(library)


@pytest.fixture(scope="module")
def phase(library: Library) -> Phase:
    """The day of the gallery."""
    return PhaseReader(library.contests, library.regions).on(gallery.DAY, gallery.REGION)


@pytest.mark.parametrize("name", SHOWN)
def test_a_picture_gets_the_verdict_of_its_text(
    name: str, looker: Looker, screener: Screener, phase: Phase
) -> None:
    """What was lost on the way to the eye changes no verdict."""
    exhibit = EXHIBITS[name]
    verdicts = [
        screener.screen(ScreenInput(text, phase)).verdict
        for text in (looker.look(exhibit.jpeg()).text, exhibit.text)
    ]
    assert verdicts[0] is verdicts[1]


def test_a_lone_number_is_not_read(looker: Looker) -> None:
    """A jersey says nothing."""
    assert looker.look(EXHIBITS["jersey-01"].jpeg()).text == ""


def test_a_long_screenshot_is_read_to_its_end(looker: Looker) -> None:
    """A chat taller than a screen is read in bands, each message once."""
    text = looker.look(EXHIBITS["thread-01"].jpeg()).text
    assert "coblos nomor 2 Sari Wulandari" in text
    assert text.count("Setuju, kembali ke topik") == 1


def test_the_gallery_is_large_and_balanced() -> None:
    """At least eighty pictures, in every kind, and as many innocent as partisan."""
    verdicts = [exhibit.verdict for exhibit in EXHIBITS.values()]
    assert len(verdicts) >= 80
    assert verdicts.count("aman") >= 40
    assert verdicts.count("berpihak") >= 40
