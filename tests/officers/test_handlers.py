"""Officers' commands from the phone, and that nobody else learns of them."""

from pathlib import Path

import pytest

from bot.officers.roles import OfficerRole
from bot.wire.terminal import OFFICER_IDS
from tests.kit.stage import open_stage

OFFICERS_ONLY = ["/petugas", "/audit", "/muatulang", "/tarik faq-001 x", "/jeda x", "/pertanyaan"]


@pytest.mark.parametrize("command", OFFICERS_ONLY)
async def test_an_ordinary_person_learns_nothing(tmp_path: Path, command: str) -> None:
    """An officer's command and an invented one get the same answer."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/inibukanperintah")
        unknown = stage.last.text
        await stage.says(command)
        assert stage.last.text == unknown


async def test_a_withdrawn_card_answers_at_once_that_it_is_under_review(tmp_path: Path) -> None:
    """From the phone, without touching a file; and back."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_b.says("/tarik faq-001 pasal berubah")
        await stage.says("/start faq-001")
        assert "Sedang ditinjau" in stage.last.text
        await stage.officer_b.says("/pulihkan faq-001")
        await stage.says("/start faq-001")
        assert "Sedang ditinjau" not in stage.last.text
        await stage.officer_a.says("/audit")
        assert "pasal berubah" in stage.officer_a.last.text


async def test_a_pause_has_its_own_message_and_spares_officers(tmp_path: Path) -> None:
    """People read the officer's note; officers go on."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says("/jeda Sedang ada perbaikan sampai pukul 10.")
        await stage.says("boleh like?")
        assert "Sedang ada perbaikan" in stage.last.text
        await stage.officer_b.says("/audit")
        assert "jeda" in stage.officer_b.last.text
        await stage.officer_a.says("/jeda selesai")
        await stage.says("/bantuan")
        assert "/aturan" in stage.last.text


async def test_officers_are_added_and_removed_from_the_phone(tmp_path: Path) -> None:
    """An id, a role, a name; the newcomer may act at once."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/idsaya")
        assert str(stage.asn.person.id) in stage.last.text
        await stage.officer_a.says(f"/petugas tambah {stage.asn.person.id} pembaca Petugas Tiga")
        await stage.says("/audit")
        assert "petugas_ditetapkan" in stage.last.text
        await stage.officer_a.says(f"/petugas cabut {stage.asn.person.id}")
        await stage.says("/audit")
        assert "tidak saya kenal" in stage.last.text


@pytest.mark.parametrize("words", ["tambah", "tambah x penyunting A", "tambah 5 raja A", "cabut"])
async def test_a_slip_is_answered_with_the_right_form(tmp_path: Path, words: str) -> None:
    """Nothing changes, and the form is shown."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says(f"/petugas {words}")
        assert "/petugas tambah" in stage.officer_a.last.text


async def test_a_menu_follows_its_officer(tmp_path: Path) -> None:
    """Who becomes an officer sees the commands at once, and no longer sees them afterwards."""
    async with open_stage(tmp_path) as stage:
        person = stage.person.id
        await stage.officer_a.says(f"/petugas tambah {person} penyunting Petugas Tiga")
        given = stage.request.sent("setMyCommands")[-1].values
        assert given["scope"] == {"type": "chat", "chat_id": person}
        assert "pertanyaan" in [command["command"] for command in given["commands"]]
        await stage.officer_a.says(f"/petugas cabut {person}")
        taken = stage.request.sent("deleteMyCommands")[-1].values
        assert taken["scope"] == {"type": "chat", "chat_id": person}


async def test_an_officer_of_local_mode_can_be_removed(tmp_path: Path) -> None:
    """Left in a database that then serves Telegram, with an id that nobody has there."""
    async with open_stage(tmp_path) as stage:
        first = stage.house.officers.of(stage.officer_a.person.id)
        assert first is not None
        left = OFFICER_IDS[0]
        await stage.house.officers.add(left, OfficerRole.SUPERADMIN, "petugas lokal", first)
        await stage.officer_a.says(f"/petugas cabut {left}")
        assert stage.house.officers.of(left) is None
