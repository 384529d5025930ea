"""Disguised spelling: what a person can read, the engine reads."""

import pytest

from bot.screening.engine import ScreenVerdict
from tests.screening.engine import world

DISGUISED = (
    "c0blos nomor 2 gan",
    "p1l1h Suryono",
    "c o b l o s Suryono ya",
    "C-O-B-L-O-S nomor 2 paslon kita",
    "co/blos Suryono",
    "coblossss Suryono!!!",
    "𝐂𝐨𝐛𝐥𝐨𝐬 𝐒𝐮𝐫𝐲𝐨𝐧𝐨 yuk",
    "Ｃｏｂｌｏｓ Ｓｕｒｙｏｎｏ yuk",
    "co\u200bblos Sur\u200byono yuk",
    "соblos Suryono",  # the first two letters are Cyrillic
    "c*blos Suryono",
    "coblos paslon 2️⃣ ya",
    "#CoblosSuryono",
    "#coblossuryono",
    "plh Suryono jgn ragu",
)


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_call_is_still_a_call(text: str) -> None:
    """Digits for letters, spaced letters, fancy fonts, look-alikes, invisible signs, hashtags."""
    assert world.verdict(text) is ScreenVerdict.PARTISAN


@pytest.mark.parametrize("text", DISGUISED)
def test_evidence_quotes_the_disguise_as_it_stands(text: str) -> None:
    """The words shown are the sender's own, at their place."""
    for evidence in world.screen(text).evidence:
        assert evidence.text == text[evidence.start : evidence.end] != ""
