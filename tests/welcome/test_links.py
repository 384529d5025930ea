"""Every piece of content has an address of its own that fits Telegram."""

import re
from pathlib import Path

from bot.content import loader
from bot.welcome.links import Target, find, payload, resolve

LIBRARY = loader.load(Path(__file__).parents[2] / "content")
SHELVES = {
    Target.ANSWER: LIBRARY.answers,
    Target.TOPIC: LIBRARY.topics,
    Target.ROW: LIBRARY.skb,
    Target.CIRCULAR: LIBRARY.circulars,
    Target.JOURNEY: LIBRARY.journeys,
}


def test_every_page_can_be_reached_by_its_address() -> None:
    """64 characters of A-Z, a-z, 0-9, _ and - (Bot API, deep linking), and back."""
    for target, shelf in SHELVES.items():
        for identifier in shelf:
            text = payload(target, identifier)
            assert re.fullmatch(r"[A-Za-z0-9_-]{1,64}", text)
            link = resolve(text, LIBRARY)
            assert link is not None
            assert (link.target, link.id) == (target, identifier)


def test_a_bare_id_finds_its_page_for_a_poster() -> None:
    """``python -m bot qr faq-001`` needs no prefix."""
    link = find("faq-001", LIBRARY)
    assert link is not None
    assert link.target is Target.ANSWER
    assert find("tidak-ada", LIBRARY) is None
