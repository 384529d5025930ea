"""Officers' commands from the phone, and that nobody else learns of them."""

import re
from pathlib import Path

import pytest

from bot.officers import acts
from bot.officers.roles import OfficerRole
from bot.officers.trail_view import table
from bot.wire.terminal import OFFICER_IDS
from tests.kit.stage import open_stage

ROOT = Path(__file__).resolve().parents[2]
_ACT = re.compile(
    r'"((?:(?:siaran|isi_dimuat|jeda|materi|statistik|pertanyaan|masukan|audit)_'
    r'|petugas_di|jawaban_di)[a-z_]+)"'
)
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
        await stage.officer_a.presses("Ya, jeda")
        await stage.says("boleh like?")
        assert "Sedang ada perbaikan" in stage.last.text
        await stage.officer_b.says("/audit")
        assert "menjeda bot" in stage.officer_b.last.text
        await stage.officer_a.says("/jeda")
        assert "Saring dijeda" in stage.officer_a.last.text
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
        assert "menetapkan petugas: Petugas Tiga (pembaca)" in stage.last.text
        await stage.officer_a.says(f"/petugas cabut {stage.asn.person.id}")
        await stage.officer_a.presses("Ya, cabut")
        await stage.says("/audit")
        assert "tidak saya kenal" in stage.last.text


async def test_nobody_is_removed_and_nothing_paused_by_one_line(tmp_path: Path) -> None:
    """Both are asked about first, in the words people would read; "Batal" changes nothing."""
    async with open_stage(tmp_path) as stage:
        second = stage.officer_b.person.id
        await stage.officer_a.says(f"/petugas cabut {second}")
        assert stage.house.officers.of(second) is not None
        await stage.officer_a.presses("Batal")
        await stage.officer_a.says("/jeda Sampai nanti.")
        assert "Sampai nanti." in stage.officer_a.last.text
        await stage.says("/bantuan")
        assert "/aturan" in stage.last.text


async def test_the_note_of_a_pause_may_stand_on_the_next_line(tmp_path: Path) -> None:
    """Whole, as it was shown before."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says("/jeda\nSedang perbaikan sampai sore")
        await stage.officer_a.presses("Ya, jeda")
        await stage.says("boleh like?")
        assert "Sedang perbaikan sampai sore" in stage.last.text


async def test_a_slip_is_named(tmp_path: Path) -> None:
    """Which word does not fit, before the form."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says("/petugas tambah 5 bos Petugas Tiga")
        assert "Peran “bos” tidak ada" in stage.officer_a.last.text
        await stage.officer_a.says("/petugas tambah @tiga pembaca Petugas Tiga")
        assert "bukan id Telegram" in stage.officer_a.last.text
        await stage.officer_a.says("/pulihkan")
        assert "tidak ada jawaban yang ditarik" in stage.officer_a.last.text


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
        await stage.officer_a.presses("Ya, cabut")
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
        await stage.officer_a.presses("Ya, cabut")
        assert stage.house.officers.of(left) is None


async def test_the_trail_is_in_plain_words_and_its_table_keeps_the_codes(tmp_path: Path) -> None:
    """Pages for a phone; the table explains every code, and no cell is a formula."""
    async with open_stage(tmp_path) as stage:
        for n in range(15):
            await stage.officer_a.says(f"/tarik faq-001 =alasan {n}")
        await stage.officer_a.says("/audit")
        assert "menarik jawaban: faq-001 · =alasan 14" in stage.officer_a.last.text
        assert "jawaban_ditarik" not in stage.officer_a.last.text
        await stage.officer_a.presses("Lebih lama")
        assert "=alasan 0" in stage.officer_a.last.text
        await stage.officer_a.presses("CSV")
        await stage.officer_a.says("/audit")
        assert "mengunduh jejak audit" in stage.officer_a.last.text
        trail = await stage.house.officers.trail(100)
        made = table(trail, "x.csv").document
        assert made is not None
        rows = made.data.decode("utf-8-sig").splitlines()
        assert len(rows) == 1 + len(trail)
        assert "jawaban_ditarik;menarik jawaban;faq-001;'=alasan 14" in rows[2]


async def test_the_trail_is_for_officers_only(tmp_path: Path) -> None:
    """A button that reached somebody who is none any more shows nothing."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_b.says("/audit")
        shown = stage.officer_b.last
        await stage.officer_a.says(f"/petugas cabut {stage.officer_b.person.id}")
        await stage.officer_a.presses("Ya, cabut")
        before = len(stage.officer_b.room.replies)
        if shown.labels:
            await stage.officer_b.presses("CSV", on=shown)
        assert len(stage.officer_b.room.replies) == before


def test_every_act_has_plain_words() -> None:
    """Whatever the program writes into the trail, an officer can read."""
    written = set()
    for path in (ROOT / "bot").rglob("*.py"):
        written |= set(_ACT.findall(path.read_text("utf-8")))
    assert written - set(acts.NAMES) == set()


async def test_whoever_leaves_leaves_nothing_behind_unexplained(tmp_path: Path) -> None:
    """Drafts, approvals, questions: who goes on with them; the settings, too."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_b.says("/siarkan")
        await stage.officer_b.presses("Edaran baru")
        await stage.officer_b.says("Naskah petugas kedua.")
        await stage.officer_a.says(f"/petugas cabut {stage.officer_b.person.id}")
        await stage.officer_a.presses("Ya, cabut")
        told = stage.officer_a.last.text
        for words in ("bukan petugas lagi", "#1", "/siarkan", "/pertanyaan"):
            assert words in told
        assert "bukan petugas bot ini lagi" in stage.officer_b.last.text
        await stage.officer_a.says("/petugas cabut")
        assert "/petugas cabut 123456789" in stage.officer_a.last.text


async def test_a_new_officer_is_told_that_acts_are_recorded(tmp_path: Path) -> None:
    """In their own chat, with what they may do."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says(f"/petugas tambah {stage.asn.person.id} penyunting Petugas Tiga")
        assert "dicatat dalam jejak audit" in stage.last.text
        assert "Petugas Tiga sekarang penyunting" in stage.officer_a.last.text
