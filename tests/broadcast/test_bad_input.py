"""What goes wrong at officers' hands: each with a clear message, and nothing lost."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.officers.roles import OfficerRole
from tests.broadcast.officers import (
    LETTER,
    MORNING,
    draft,
    publish,
    request,
    said,
    subscribe,
    to_everybody,
)
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A, OFFICER_B, Person, persons

PEOPLE = list(persons(3))
DEWI = Person(2003, "Dewi")


async def third_officer(stage: Stage) -> None:
    """Add one more editor."""
    first = stage.house.officers.of(OFFICER_A.id)
    assert first is not None
    await stage.house.officers.add(DEWI.id, OfficerRole.EDITOR, "petugas ketiga", first)


async def test_two_officers_approve_at_once(tmp_path: Path) -> None:
    """One wins; the other reads that it is approved already. It is sent once."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await third_officer(stage)
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        presses = []
        for person in (OFFICER_B, DEWI):
            shown = stage.actor(person).last
            presses.append(updates.press(shown.button("Setujui"), shown.raw, person))
        await stage.deliver(*presses)
        texts = [stage.actor(p).last.text for p in (OFFICER_B, DEWI)]
        assert sum("Bapak/Ibu menyetujui" in text for text in texts) == 1
        assert sum("sudah berubah" in text and "disetujui" in text for text in texts) == 1
        acts = [act.act for act in await stage.house.officers.trail(50)]
        assert acts.count("siaran_disetujui") == 1


async def test_a_button_pressed_twice_acts_once(tmp_path: Path) -> None:
    """The same update delivered again, and the same button pressed again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang")
        shown = stage.officer_a.last
        press = updates.press(shown.button("Ya, kirim"), shown.raw, OFFICER_A)
        again = updates.press(shown.button("Ya, kirim"), shown.raw, OFFICER_A)
        await stage.deliver(press, press, again)
        await stage.settle()
        for person in PEOPLE:
            assert len(stage.actor(person).room.replies) == 1
        acts = [act.act for act in await stage.house.officers.trail(50)]
        assert acts.count("siaran_dikirim") == 1


async def test_a_new_draft_is_begun_once(tmp_path: Path) -> None:
    """A button delivered twice begins one draft; a message delivered twice is one part."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        shown = stage.officer_a.last
        press = updates.press(shown.button("Edaran baru"), shown.raw, OFFICER_A)
        await stage.deliver(press, press)
        message = updates.text(LETTER, OFFICER_A)
        await stage.deliver(message, message)
        assert stage.officer_a.last.text.count("NOMOR 800/77") == 1
        await stage.officer_a.says("/siarkan")
        assert sum("#" in label for label in stage.officer_a.last.labels) == 1


async def test_an_approver_who_is_no_officer_any_more_cannot_approve(tmp_path: Path) -> None:
    """The button says so, and the draft still waits."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_a.says(f"/petugas cabut {OFFICER_B.id}")
        await stage.officer_a.presses("Ya, cabut")
        await stage.officer_b.presses("Setujui")
        assert "hanya untuk petugas" in stage.officer_b.toasts[-1].text
        await stage.officer_a.says("/siarkan 1")
        assert "menunggu persetujuan" in stage.officer_a.last.text


async def test_an_author_who_is_no_officer_any_more_is_no_first_person(tmp_path: Path) -> None:
    """The others are told to take the draft over; then it goes its way."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await third_officer(stage)
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_b)
        await request(stage.officer_b)
        asked = stage.officer_a.last
        await stage.officer_a.says(f"/petugas cabut {OFFICER_B.id}")
        await stage.officer_a.presses("Ya, cabut")
        await stage.officer_a.presses("Setujui", on=asked)
        assert "mengambil alih" in stage.officer_a.last.text
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Ubah")
        await request(stage.officer_a)
        await stage.actor(DEWI).presses("Setujui")
        assert "menyetujui #1" in stage.actor(DEWI).last.text


async def test_an_approval_falls_with_its_approver(tmp_path: Path) -> None:
    """Removed between approval and the time that was set: it does not leave, and is asked anew."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await third_officer(stage)
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        await stage.officer_a.says("hari ini 10.00")
        await stage.officer_a.presses("Ya, jadwalkan")
        await stage.officer_a.says(f"/petugas cabut {OFFICER_B.id}")
        await stage.officer_a.presses("Ya, cabut")
        clock.at += timedelta(hours=2)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        assert "gugur" in said(stage.officer_a, "Persetujuan #1").text
        assert stage.actor(PEOPLE[0]).room.replies == []
        assert "Setujui" in stage.actor(DEWI).last.labels[0]


async def test_an_edit_after_the_approval_lets_it_fall(tmp_path: Path) -> None:
    """It asks first; then the draft must be approved again, and old buttons do nothing."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        ready = said(stage.officer_a, "disetujui oleh")
        await stage.officer_a.presses("Ubah", on=ready)
        assert "gugur" in stage.officer_a.last.text
        await stage.officer_a.presses("Ya, ubah")
        await stage.officer_a.presses("Kirim sekarang", on=ready)
        assert "sudah berubah" in stage.officer_a.last.text
        assert stage.actor(PEOPLE[0]).room.replies == []
        await request(stage.officer_a)
        assert stage.officer_b.last.labels == ["✅ Setujui", "❌ Tolak"]


async def test_editing_the_message_changes_nothing(tmp_path: Path) -> None:
    """What was previewed is sent, whatever becomes of the officer's message."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:1])
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        message = updates.text(LETTER, OFFICER_A)
        await stage.officer_a.sends(message)
        await to_everybody(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_a.sends(updates.edited(message, text="Diganti diam-diam"))
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui"))
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        assert stage.actor(PEOPLE[0]).last.text == LETTER


async def test_an_edit_while_composing_is_answered(tmp_path: Path) -> None:
    """It says how a part is replaced, and the draft stays as it was."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        message = updates.text(LETTER, OFFICER_A)
        await stage.officer_a.sends(message)
        await stage.officer_a.sends(updates.edited(message, text="Lain"))
        assert "tidak mengubah naskah" in stage.officer_a.last.text


async def test_nobody_to_receive_it(tmp_path: Path) -> None:
    """The preview says so and offers no way on; the draft stays."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        assert "Belum ada penerima" in stage.officer_a.last.text
        assert "📨 Minta persetujuan" not in stage.officer_a.last.labels


async def test_there_is_no_second_officer(tmp_path: Path) -> None:
    """It says who can add one, and keeps the draft."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says(f"/petugas cabut {OFFICER_B.id}")
        await stage.officer_a.presses("Ya, cabut")
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        assert "/petugas" in stage.officer_a.last.text


async def test_a_caption_that_bots_may_not_send(tmp_path: Path) -> None:
    """People with Telegram Premium write longer captions than bots may; the draft is unchanged."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.sends(updates.photo("a" * 1500, OFFICER_A))
        assert "1.024" in stage.officer_a.last.text
        await stage.officer_a.says("/siarkan 1")
        assert "belum ada" in stage.officer_a.last.text


async def test_too_many_parts(tmp_path: Path) -> None:
    """Five messages to one person are enough."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        for n in range(6):
            await stage.officer_a.says(f"Bagian nomor {n}")
            if n:
                await stage.officer_a.presses("Untuk isi naskah")
        assert "Paling banyak 5" in stage.officer_a.last.text


@pytest.mark.parametrize("make", [updates.sticker, updates.voice, updates.contact, updates.dice])
async def test_kinds_that_cannot_be_broadcast(tmp_path: Path, make: object) -> None:
    """Told kindly what can be, and the draft goes on."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.sends(make(sender=OFFICER_A))  # type: ignore[operator]
        assert "tidak bisa disiarkan" in stage.officer_a.last.text


async def test_a_time_in_the_past(tmp_path: Path) -> None:
    """And a time that is none, and one too far away; the approval stays through all of it."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Jadwalkan")
        for words, told in (
            ("hari ini 08.00", "sudah lewat"),
            ("secepatnya", "belum mengerti"),
            ("1 Januari 2028 08.00", "60 hari"),
        ):
            await stage.officer_a.says(words)
            assert told in stage.officer_a.last.text
        await stage.officer_a.says("besok 08.00")
        assert "26 November 2026 pukul 08.00" in stage.officer_a.last.text


async def test_an_ordinary_asn_learns_nothing(tmp_path: Path) -> None:
    """Neither from the command nor from an officer's button that was passed on."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.says("/siarkan")
        unknown = stage.last.text
        await stage.says("/tidakada")
        assert stage.last.text == unknown
        await stage.deliver(updates.callback("1:bc:new:edaran"))
        assert "hanya untuk petugas" in stage.asn.toasts[-1].text


async def test_the_author_cannot_approve(tmp_path: Path) -> None:
    """Not even with the second officer's button."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await draft(stage.officer_a)
        await request(stage.officer_a)
        data = stage.officer_b.last.button("Setujui")["callback_data"]
        await stage.officer_a.sends(updates.callback(data, sender=OFFICER_A))
        assert "petugas lain" in stage.officer_a.last.text


async def test_the_same_letter_again_is_no_news(tmp_path: Path) -> None:
    """Neither the same content nor the same number."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await draft(stage.officer_a)
        await stage.officer_a.presses("Pratinjau")
        assert "sama persis" in stage.officer_a.last.text
        await stage.officer_a.says("/siarkan 2")
        await stage.officer_a.says("Tambahan: berlaku juga di grup.")
        await stage.officer_a.presses("Untuk isi naskah")
        await stage.officer_a.presses("Pratinjau")
        assert "Nomor itu sudah dipakai" in stage.officer_a.last.text


async def test_an_officer_may_stop_composing_and_ask(tmp_path: Path) -> None:
    """After hours of silence a message is an ordinary question again."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        clock.at += timedelta(hours=7)
        await stage.officer_a.says("Bolehkah saya menyukai kiriman calon bupati?")
        assert "Naskah" not in stage.officer_a.last.text
