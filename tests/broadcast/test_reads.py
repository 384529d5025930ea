""" "Sudah saya baca": a number per agency, and no trace of anybody."""

from pathlib import Path

from sqlalchemy import text

from bot.broadcast.campaign import Campaign, Person
from bot.broadcast.follow_up import report_view
from bot.broadcast.states import CampaignKind, CampaignState
from tests.broadcast.officers import MORNING, publish, request, said, subscribe
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.premises import CONTENT
from tests.kit.stage import open_stage
from tests.kit.trouble import Mishap, Trouble
from tests.kit.updates import persons

PEOPLE = list(persons(7))


async def test_a_press_counts_and_the_button_goes(tmp_path: Path) -> None:
    """Only from that person's message, and the count is the agency's."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        reader, other = stage.actor(PEOPLE[0]), stage.actor(PEOPLE[1])
        await reader.presses("Sudah saya baca")
        assert reader.last.labels == []
        assert other.last.labels == ["✅ Sudah saya baca"]
        assert "bukan siapa" in reader.toasts[-1].text
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {"pemprov-bengkulu": 1}


async def test_a_press_delivered_twice_counts_once(tmp_path: Path) -> None:
    """The button that has gone already is what tells."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        shown = stage.actor(PEOPLE[0]).last
        press = updates.press(shown.button(0), shown.raw, PEOPLE[0])
        await stage.deliver(press, press)
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {"pemprov-bengkulu": 1}


async def test_a_press_that_telegram_did_not_answer_counts_nothing(tmp_path: Path) -> None:
    """It may be pressed again."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        stage.request.trouble.add(Trouble(Mishap.REFUSE, ("editMessageReplyMarkup",), times=1))
        reader = stage.actor(PEOPLE[0])
        await reader.presses("Sudah saya baca")
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {}
        await reader.presses("Sudah saya baca")
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {"pemprov-bengkulu": 1}


async def test_nothing_tells_who_pressed(tmp_path: Path) -> None:
    """Not one byte of the database outside the count has changed, and the log is silent."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        await stage.house.tally.flush()
        before = await _everything(stage.house.database)
        events = len(stage.log)
        await stage.actor(PEOPLE[3]).presses("Sudah saya baca")
        after = await _everything(stage.house.database)
        changed = {table for table in after if after[table] != before[table]}
        assert changed == {"campaign_reads"}
        assert stage.log[events:] == []


async def _everything(database: object) -> dict[str, list[object]]:
    """Return every row of every table."""
    async with database.read() as session:  # type: ignore[attr-defined]
        names = await session.scalars(
            text("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        )
        return {
            name: [tuple(row) for row in await session.execute(text(f'SELECT * FROM "{name}"'))]
            for name in list(names)
        }


async def test_small_numbers_are_not_told(tmp_path: Path) -> None:
    """Fewer than five readers of an agency are almost names; the sum leaves them out too."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:6])
        await subscribe(stage, PEOPLE[6:], "pemkot-bengkulu")
        await publish(stage)
        for person in PEOPLE:
            await stage.actor(person).presses("Sudah saya baca")
        await stage.officer_a.presses("Pembaca", on=said(stage.officer_a, "Laporan #1"))
        shown = stage.officer_a.last.text
        assert "Pemprov Bengkulu: 6 dari 6" in shown
        assert "Pemkot Bengkulu: kurang dari 5" in shown
        assert "Jumlah yang bisa ditampilkan: 6" in shown


async def test_readers_before_and_after_a_correction_stand_together(tmp_path: Path) -> None:
    """The correction brings a button of its own: neither count is taken for all there is."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE[:6])
        await publish(stage)
        for person in PEOPLE[:5]:
            await stage.actor(person).presses("Sudah saya baca")
        await stage.officer_a.presses("Ralat", on=said(stage.officer_a, "Laporan #1"))
        await stage.officer_a.says("Kalimat yang benar.")
        await request(stage.officer_a)
        await stage.officer_b.presses("Setujui")
        await stage.officer_a.presses("Kirim sekarang", on=said(stage.officer_a, "disetujui oleh"))
        await stage.officer_a.presses("Ya, kirim")
        await stage.settle()
        for person in PEOPLE[:6]:
            await stage.actor(person).presses("Sudah saya baca")
        for report in ("Laporan #1", "Laporan #2"):
            await stage.officer_a.presses("Pembaca", on=said(stage.officer_a, report))
            before, after = stage.officer_a.last.text.split("Sesudah ralat #2")
            assert "Sebelum ralat (#1)" in before
            assert "Pemprov Bengkulu: 5 dari 6 penerima" in before
            assert "Pemprov Bengkulu: 6" in after


async def test_a_preview_counts_nothing(tmp_path: Path) -> None:
    """Its button explains itself."""
    async with open_stage(tmp_path, clock=StillClock(MORNING)) as stage:
        await subscribe(stage, PEOPLE)
        await publish(stage)
        preview = next(s for s in stage.officer_b.room.replies if s.protected)
        await stage.officer_b.presses("Sudah saya baca", on=preview)
        assert "pratinjau" in stage.officer_b.toasts[-1].text
        assert await stage.rooms.broadcasts.desk.reads.of(1) == {}


def test_readers_of_an_agency_that_is_gone_still_have_a_name() -> None:
    """The id, when the content does not know it any more."""
    from bot.content import loader  # Reading the content takes a second: not for every test.

    campaign = Campaign(1, CampaignKind.CIRCULAR, CampaignState.DONE, 1, Person(1, "Ani"))
    counted = [(campaign, {"lama": 9, "": 8})]
    reply = report_view.readers(campaign, counted, loader.load(CONTENT))
    assert "lama: 9" in reply.html
    assert "tanpa instansi: 8" in reply.html
