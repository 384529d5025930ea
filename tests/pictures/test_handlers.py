"""Officers mark material, and from then on it raises the verdict of whoever sends it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.pictures.seen import Fingerprint, Refusal, refused
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A
from tests.pictures.samples import FakePictures, encoded, said

POSTER, PLAIN, BROKEN = encoded("PNG"), encoded("BMP"), encoded("GIF")
LOOKS = Fingerprint(0xF0F0_F0F0_F0F0_F0F0, 0x0F0F_0F0F_0F0F_0F0F, 0x1234_5678_9ABC_DEF0)
DAY = "2024-10-15"


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[Stage]:
    """A stage in a campaign, with a reader that knows three pictures."""
    pictures = FakePictures(
        {
            POSTER: said("Selamat pagi warga kota", fingerprint=LOOKS),
            PLAIN: said("", fingerprint=Fingerprint(0, 0, 0)),
            BROKEN: refused(Refusal.BROKEN),
        }
    )
    async with open_stage(tmp_path, pictures=pictures, SARING_TODAY=DAY) as opened:
        for name, data in (("poster", POSTER), ("polos", PLAIN), ("rusak", BROKEN)):
            opened.picture(data, name)
        yield opened


async def test_marked_material_raises_the_verdict(stage: Stage) -> None:
    """The words are innocent; an officer knows the picture; whoever sends it next is told."""
    await stage.sends(updates.photo(file_id="poster"))
    assert "Tidak tampak tanda berpihak" in stage.last.text
    await stage.officer_a.sends(updates.photo(file_id="poster", sender=OFFICER_A))
    await stage.officer_a.presses("Tandai sebagai materi kampanye")
    assert "Ditandai sebagai materi kampanye" in stage.officer_a.last.text
    await stage.sends(updates.photo(file_id="poster"))
    assert "Tampak berpihak" in stage.last.text
    assert "petugas pernah menandai gambar ini" in stage.last.text


async def test_a_mark_can_be_undone(stage: Stage) -> None:
    """One tap below the confirmation."""
    await stage.officer_a.sends(updates.photo(file_id="poster", sender=OFFICER_A))
    await stage.officer_a.presses("Tandai sebagai materi kampanye")
    await stage.officer_a.presses("Batalkan tanda ini")
    assert "dicabut" in stage.officer_a.last.text
    await stage.sends(updates.photo(file_id="poster"))
    assert "Tidak tampak tanda berpihak" in stage.last.text


async def test_marks_are_listed_and_audited(stage: Stage) -> None:
    """The note stands in the list, and who marked stands in the audit trail."""
    asked = updates.photo(file_id="poster", sender=OFFICER_A)
    await stage.officer_a.sends(asked)
    await stage.officer_a.says("/tandai baliho simpang", reply_to_message=asked["message"])
    await stage.officer_a.says("/materi")
    assert "baliho simpang" in stage.officer_a.last.text
    await stage.officer_a.says("/audit")
    assert "menandai gambar sebagai materi kampanye" in stage.officer_a.last.text
    await stage.officer_a.says("/materi cabut 1")
    assert "dicabut" in stage.officer_a.last.text
    await stage.officer_a.says("/materi")
    assert "Belum ada materi" in stage.officer_a.last.text


async def test_an_asn_sees_no_such_button(stage: Stage) -> None:
    """Marking is for officers; an ASN is not even told that it exists."""
    await stage.sends(updates.photo(file_id="poster"))
    assert not any("Tandai" in button["text"] for button in stage.last.buttons)
    await stage.says("/tandai")
    assert "tidak saya kenal" in stage.last.text


@pytest.mark.parametrize(
    ("name", "word"), [("polos", "terlalu polos"), ("rusak", "tidak bisa dibuka")]
)
async def test_what_cannot_be_marked_is_said(stage: Stage, name: str, word: str) -> None:
    """A blank picture would match any other; a broken one none."""
    asked = updates.photo(file_id=name, sender=OFFICER_A)
    await stage.officer_a.sends(asked)
    await stage.officer_a.says("/tandai", reply_to_message=asked["message"])
    assert word in stage.officer_a.last.text


async def test_marking_needs_a_picture(stage: Stage) -> None:
    """Without a picture the way is explained."""
    await stage.officer_a.says("/tandai")
    assert "Balas gambar" in stage.officer_a.last.text
