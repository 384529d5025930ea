"""Notices of the program's own: once by their key, in the ledger, in officers' hands."""

import asyncio
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.broadcast import parts
from bot.broadcast.campaign import PROGRAM, Campaign, Person, Target
from bot.broadcast.notices import Notice, Notices
from bot.broadcast.release.schedule import QuietHours
from bot.broadcast.states import CampaignKind, CampaignState
from bot.clock import WIB
from bot.storage.database import Database
from tests.broadcast.ground import CITRA, Ground
from tests.broadcast.officers import MORNING, said, subscribe
from tests.fixtures import StillClock
from tests.kit.stage import Stage, open_stage
from tests.kit.trouble import Mishap, Trouble
from tests.kit.updates import persons

QUIET = QuietHours.parse("21:00-06:00")
NOTICE = Notice(
    "uji:1", "Kabar uji", "⏰ Judul kabar\nIsinya.", Target((), ("medsos",)),
    buttons=(("Buka kalender", "1:cal:show"),),
)  # fmt: skip
PEOPLE = list(persons(2))


def desk(ground: Ground) -> Notices:
    """Return the service of one worker."""
    return Notices(ground.desk, lambda: None, QUIET)


async def count(ground: Ground) -> int:
    """Return how many campaigns there are."""
    return sum((await ground.desk.campaigns.in_states()).values())


async def test_the_same_notice_is_created_once(ground: Ground, database_url: str) -> None:
    """Whoever says it again gets the first one; several workers at the same moment, too."""
    others = [Database(database_url) for _ in range(3)]
    workers = [desk(ground), *(desk(Ground(other)) for other in others)]
    made = await asyncio.gather(*(w.create(NOTICE, MORNING, "kabar_uji") for w in workers))
    again, is_new = await workers[0].create(NOTICE, MORNING, "kabar_uji")
    for other in others:
        await other.close()
    assert [new for _, new in made].count(True) == 1
    assert {campaign.id for campaign, _ in made} == {again.id}
    assert not is_new
    assert await count(ground) == 1


async def test_it_is_a_scheduled_notice_in_the_programs_name(ground: Ground) -> None:
    """Frozen as it will be sent, with buttons; the bold first line counts as at Telegram."""
    made, _ = await desk(ground).create(NOTICE, MORNING, "kabar_uji")
    known = await ground.again(made)
    assert (known.kind, known.state) == (CampaignKind.NOTICE, CampaignState.SCHEDULED)
    assert known.automatic
    assert known.author == PROGRAM
    assert known.approver is None
    (part,) = known.frozen
    assert part.buttons == NOTICE.buttons
    assert part.entities == ({"type": "bold", "offset": 0, "length": 13},)
    assert known.starts == MORNING


async def test_in_the_quiet_hours_it_waits_for_the_morning(ground: Ground) -> None:
    """Nobody is woken by a program."""
    night = datetime(2026, 11, 25, 22, 30, tzinfo=WIB)
    made, _ = await desk(ground).create(NOTICE, night, "kabar_uji")
    assert made.starts == datetime(2026, 11, 26, 6, 0, tzinfo=WIB)


async def test_what_belongs_to_it_is_done_with_it_and_only_once(ground: Ground) -> None:
    """If it fails nothing was created; said again it is not done again."""
    done: list[object] = []

    async def fails(_: Any) -> None:
        raise LookupError

    async def notes(session: object) -> None:
        done.append(session)

    service = desk(ground)
    with pytest.raises(LookupError):
        await service.create(NOTICE, MORNING, "kabar_uji", also=fails)
    assert await count(ground) == 0
    for _ in range(2):
        await service.create(NOTICE, MORNING, "kabar_uji", also=notes)
    assert len(done) == 1


@pytest.mark.parametrize("topics", [None, ()])
async def test_it_never_goes_to_those_who_did_not_ask(
    ground: Ground, topics: tuple[str, ...] | None
) -> None:
    """An empty choice of topics means everybody, which only officers may decide."""
    with pytest.raises(ValueError, match="by topic"):
        await desk(ground).create(replace(NOTICE, target=Target((), topics)), MORNING, "kabar_uji")


async def test_a_long_key_keeps_notices_apart(ground: Ground) -> None:
    """The column is short; what tells two occasions apart may stand at the end of the key."""
    service = desk(ground)
    for end in ("a", "b", "a"):
        await service.create(replace(NOTICE, key="tahap:" + "x" * 90 + end), MORNING, "kabar_uji")
    assert await count(ground) == 2


def test_parts_of_before_know_no_buttons() -> None:
    """What an earlier program froze is thawed as ever."""
    plain = parts.Part(parts.PartKind.TEXT, "Edaran")
    assert parts.thaw(parts.freeze((plain,)).replace(', "buttons": []', "")) == (plain,)


async def _create(stage: Stage, start: datetime, by: Person | None = None) -> Campaign:
    made, _ = await stage.rooms.broadcasts.notices.create(NOTICE, start, "pengingat_tahapan", by)
    return made


async def test_it_reaches_those_who_asked_without_a_second_officer(tmp_path: Path) -> None:
    """With its button; nobody is told about a sender who is no person."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:1], topic="medsos")
        await subscribe(stage, PEOPLE[1:], topic="keluarga")
        await _create(stage, MORNING)
        await stage.settle()
        (shown,) = stage.actor(PEOPLE[0]).room.replies
        assert shown.text == NOTICE.text
        assert shown.labels == ["Buka kalender"]
        await stage.actor(PEOPLE[0]).presses("Buka kalender")
        assert "Hari ini" in stage.actor(PEOPLE[0]).last.text
        assert stage.actor(PEOPLE[1]).room.replies == []
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("sudah selesai")
        await stage.officer_a.presses("Kabar uji")
        assert "Sampai: 1" in stage.officer_a.last.text


async def test_officers_see_it_in_list_and_trail_and_take_it_back(tmp_path: Path) -> None:
    """As made by the program; cancelled, it is not made again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=1))
        await stage.officer_b.says("/audit")
        assert "Saring (otomatis)" in stage.officer_b.last.text
        await stage.officer_b.says("/siarkan")
        await stage.officer_b.presses("Kabar uji")
        assert "Penyusun: Saring (otomatis)" in stage.officer_b.last.text
        await stage.officer_b.presses("jangan dikirim")
        await stage.officer_b.presses("Ya, buang")
        again = await _create(stage, MORNING)
        await stage.settle()
        assert again.state is CampaignState.CANCELLED
        assert stage.actor(PEOPLE[0]).room.replies == []


async def test_many_of_them_do_not_hide_a_draft(tmp_path: Path) -> None:
    """A dozen regions are reminded on one day; the page shows eight, an officer's own first."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        for n in range(12):
            notice = replace(NOTICE, key=f"uji:{n}")
            start = MORNING + timedelta(hours=1)
            await stage.rooms.broadcasts.notices.create(notice, start, "pengingat_tahapan")
        await stage.officer_b.says("/siarkan")
        assert stage.officer_b.last.labels[2].startswith("✏️ #1")


async def test_an_officer_who_changes_it_needs_the_second_officer_again(tmp_path: Path) -> None:
    """Then the words are a person's, and the program's leave no longer counts."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=1))
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Ubah")
        await stage.officer_a.presses("Ya, ubah")
        known = await stage.rooms.broadcasts.desk.campaigns.get(1)
        assert known is not None
        assert known.state is CampaignState.COMPOSING
        assert not known.automatic
        assert not stage.rooms.broadcasts.releasing.is_approved(known)


async def test_an_officer_may_send_it_earlier(tmp_path: Path) -> None:
    """Then it counts as theirs, and they see progress and report."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=5))
        await stage.officer_a.says("/siarkan 1")
        await stage.officer_a.presses("Batalkan jadwal")
        await stage.officer_a.presses("Kirim sekarang")
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        assert "Sampai: 2" in said(stage.officer_a, "Laporan #1").text


async def test_switched_off_what_waits_is_not_sent(tmp_path: Path) -> None:
    """One button, in the trail; the campaign ends, and nobody is asked to approve it."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=1))
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Kabar otomatis")
        await stage.officer_a.presses("Matikan")
        assert "mati" in stage.officer_a.last.text
        clock.at = MORNING + timedelta(hours=2)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        known = await stage.rooms.broadcasts.desk.campaigns.get(1)
        assert known is not None
        assert known.state is CampaignState.CANCELLED
        assert stage.actor(PEOPLE[0]).room.replies == []
        await stage.officer_a.says("/audit")
        assert "mematikan pengingat otomatis" in stage.officer_a.last.text


async def test_what_was_meant_for_yesterday_is_not_sent_today(tmp_path: Path) -> None:
    """ "Besok" would be a lie after a night in which the bot did not run."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=1))
        clock.at = MORNING + timedelta(days=1)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        assert stage.actor(PEOPLE[0]).room.replies == []


async def test_an_approval_falls_with_its_officer(tmp_path: Path) -> None:
    """What an officer let go who is none any more asks the others; one of them is enough."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        second = stage.officer_b.person
        await _create(stage, MORNING + timedelta(hours=1), Person(second.id, CITRA.label))
        await stage.officer_a.says(f"/petugas cabut {second.id}")
        await stage.officer_a.presses("Ya, cabut")
        clock.at = MORNING + timedelta(hours=2)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        assert stage.actor(PEOPLE[0]).room.replies == []
        await stage.officer_a.presses("Setujui", on=said(stage.officer_a, "Saring (otomatis)"))
        await stage.officer_a.presses("Kirim sekarang")
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        assert [s.text for s in stage.actor(PEOPLE[0]).room.replies] == [NOTICE.text]


async def test_a_fallen_one_that_is_refused_ends(tmp_path: Path) -> None:
    """There is no author to send it back to."""
    clock = StillClock(MORNING)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        await _create(stage, MORNING + timedelta(hours=1), Person(4711, "bukan petugas"))
        clock.at = MORNING + timedelta(hours=2)
        stage.rooms.broadcasts.poke()
        await stage.settle()
        await stage.officer_b.presses("Tolak", on=said(stage.officer_b, "Saring (otomatis)"))
        await stage.officer_b.says("tidak perlu")
        assert "Tidak ada yang terkirim" in stage.officer_b.last.text
        known = await stage.rooms.broadcasts.desk.campaigns.get(1)
        assert known is not None
        assert known.state is CampaignState.CANCELLED


async def test_what_went_wrong_reaches_the_editors(tmp_path: Path) -> None:
    """A good end makes no noise; messages in doubt are an officer's to decide on."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE, topic="medsos")
        lost = PEOPLE[0].id
        stage.request.trouble.add(Trouble(Mishap.HANG_BEFORE, ("sendMessage",), (lost,), times=1))
        await _create(stage, MORNING)
        await stage.settle()
        for officer in (stage.officer_a, stage.officer_b):
            assert "Tidak pasti: 1" in said(officer, "Laporan #1").text


async def test_reminders_alone_are_no_wish_for_everything(ground: Ground) -> None:
    """A circular about all topics goes to whoever chose a topic, not to who chose reminders."""
    await ground.subscribe([1], topics=("pengingat",))
    await ground.subscribe([2], topics=("pengingat", "medsos"))
    await ground.subscribe([3], topics=("edaran",))
    assert (await ground.desk.audience.count(Target((), ()))).total == 2
    assert (await ground.desk.audience.count(Target((), ("pengingat",)))).total == 2
