"""The day before a stage: who is reminded, of what, and who is not."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from bot.broadcast.campaign import Campaign
from bot.calendar import reminding, texts
from bot.calendar.service import Reminders
from bot.clock import WIB
from bot.content.library import Library
from bot.edition import Edition
from bot.phase.reading import Live
from bot.reply import TEXT_LIMIT
from bot.screening.engine import ScreenInput
from bot.subscriptions.choice import Subscription
from tests.broadcast.officers import said
from tests.fixtures import StillClock
from tests.kit import premises
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import Person, persons

EVE = datetime(2024, 11, 23, 7, 0, tzinfo=WIB)
CITY, SELUMA, PROVINCE, LOUD = persons(4)


async def subscribe(
    stage: Stage, person: Person, agency: str, topics: tuple[str, ...] = ("pengingat",)
) -> None:
    """Let somebody ask for reminders, or for other topics."""
    await stage.house.subscriptions.choose(person.id, Subscription(agency, frozenset(topics)))


async def run(stage: Stage) -> list[Campaign]:
    """Let the chore look."""
    return await stage.rooms.reminders.run()


async def later(stage: Stage, clock: StillClock, moment: datetime) -> None:
    """Let time go by, and what is due leave."""
    clock.at = moment
    stage.rooms.broadcasts.poke()
    await stage.settle()


def heard(stage: Stage, person: Person) -> list[str]:
    """Return what somebody was told."""
    return [shown.text for shown in stage.actor(person).room.replies]


async def test_the_day_before_each_region_hears_of_its_own_contests(tmp_path: Path) -> None:
    """At eight, once; whoever did not ask hears nothing."""
    clock = StillClock(EVE)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        await subscribe(stage, SELUMA, "pemkab-seluma")
        await subscribe(stage, LOUD, "pemkot-bengkulu", ("edaran", "pemungutan"))
        assert len(await run(stage)) == 2
        await later(stage, clock, EVE.replace(hour=8))
        (city,) = heard(stage, CITY)
        (seluma,) = heard(stage, SELUMA)
        assert city.startswith("⏰ Besok, Minggu 24 November 2024: mulai masa tenang\n")
        assert "Wali Kota Bengkulu 2024" in city
        assert "Seluma" not in city
        assert "Bupati Seluma 2024" in seluma
        assert "Yang berubah" in city
        assert "Yang tetap" in city
        assert heard(stage, LOUD) == []
        assert await run(stage) == []
        await later(stage, clock, EVE.replace(hour=20))
        assert len(heard(stage, CITY)) == 1


def moved(library: Library, first: date, days: int) -> Library:
    """Return a library whose stages from a day on begin so many days later."""
    later = timedelta(days=days)
    contests = {
        identifier: contest.model_copy(
            update={
                "stages": tuple(
                    stage.model_copy(
                        update={"start": stage.start + later, "end": stage.end + later}
                    )
                    if stage.start >= first
                    else stage
                    for stage in contest.stages
                )
            }
        )
        for identifier, contest in library.contests.items()
    }
    return replace(library, contests=contests)


async def test_a_stage_that_was_put_off_meanwhile_is_not_announced(tmp_path: Path) -> None:
    """The calendar was put right by /muatulang: the old date does not leave, editors hear why."""
    clock = StillClock(EVE)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        (made,) = await run(stage)
        editions = stage.house.editions
        tomorrow = EVE.date() + timedelta(days=1)
        editions.current = Edition.of(moved(editions.current.library, tomorrow, 7))
        await later(stage, clock, EVE.replace(hour=8))
        assert heard(stage, CITY) == []
        assert "tidak jadi dikirim" in said(stage.officer_a, f"#{made.id}").text
        (line, *_) = await stage.house.officers.trail(5)
        assert line.act == "siaran_gugur"


async def test_what_is_said_is_what_the_calendar_says_when_it_leaves(tmp_path: Path) -> None:
    """A contest that another name was given meanwhile has that name in the reminder."""
    clock = StillClock(EVE)
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        await run(stage)
        library = stage.house.editions.current.library
        contests = {
            identifier: contest.model_copy(update={"name": f"{contest.name} (baru)"})
            for identifier, contest in library.contests.items()
        }
        stage.house.editions.current = Edition.of(replace(library, contests=contests))
        await later(stage, clock, EVE.replace(hour=8))
        (city,) = heard(stage, CITY)
        assert "Wali Kota Bengkulu 2024 (baru)" in city


async def test_officers_are_told_before_and_may_take_it_back(tmp_path: Path) -> None:
    """Both editors; at least an hour before; what was taken back does not come again."""
    clock = StillClock(EVE.replace(hour=15))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        await run(stage)
        for officer in (stage.officer_a, stage.officer_b):
            assert "pukul 16.00 WIB" in said(officer, "disiapkan otomatis").text
        await stage.officer_b.presses("#1")
        await stage.officer_b.presses("jangan dikirim")
        await stage.officer_b.presses("Ya, buang")
        await run(stage)
        await later(stage, clock, EVE.replace(hour=17))
        assert heard(stage, CITY) == []


async def test_by_night_nothing_is_done(tmp_path: Path) -> None:
    """Officers sleep; early in the morning there is time enough."""
    clock = StillClock(EVE.replace(hour=3))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        assert await run(stage) == []
        clock.at = EVE.replace(hour=6, minute=10)
        (made,) = await run(stage)
        assert made.starts == EVE.replace(hour=8)


async def test_too_late_for_tomorrow_it_says_today(tmp_path: Path) -> None:
    """In the evening the next hour is a quiet one, so it comes in the morning of the day itself."""
    clock = StillClock(EVE.replace(hour=20, minute=30))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        await run(stage)
        await later(stage, clock, datetime(2024, 11, 24, 6, 0, tzinfo=WIB))
        assert heard(stage, CITY)[0].startswith("⏰ Hari ini, Minggu 24 November 2024")


async def test_a_bot_that_was_off_reminds_on_the_day_and_never_after(tmp_path: Path) -> None:
    """A stage that has been running for a day is no news."""
    clock = StillClock(datetime(2024, 11, 24, 10, 0, tzinfo=WIB))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        assert len(await run(stage)) == 1
        clock.at = datetime(2024, 11, 25, 10, 0, tzinfo=WIB)
        assert await run(stage) == []


async def test_switched_off_nothing_is_scheduled(tmp_path: Path) -> None:
    """Until it is switched on again."""
    async with open_stage(tmp_path, clock=StillClock(EVE)) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Kabar otomatis")
        await stage.officer_a.presses("Matikan")
        assert await run(stage) == []
        await stage.officer_a.presses("Nyalakan")
        assert len(await run(stage)) == 1


async def test_at_a_start_it_looks_at_once(tmp_path: Path) -> None:
    """What a restart came upon is not put off until the chore's turn."""
    async with open_stage(tmp_path, clock=StillClock(EVE - timedelta(days=1))) as stage:
        await subscribe(stage, CITY, "pemkot-bengkulu")
    async with open_stage(tmp_path, clock=StillClock(EVE)) as stage:
        assert "kurang dari 5 penerima" in said(stage.officer_a, "disiapkan otomatis").text


async def test_the_decrees_tiers_are_told_where_they_rise(tmp_path: Path) -> None:
    """From candidacy to candidates: the rows whose tier changes, from content."""
    clock = StillClock(datetime(2024, 9, 21, 7, 0, tzinfo=WIB))
    async with open_stage(tmp_path, clock=clock) as stage:
        await subscribe(stage, PROVINCE, "pemprov-bengkulu")
        await run(stage)
        await later(stage, clock, clock.at.replace(hour=8))
        (text,) = heard(stage, PROVINCE)
        assert "dari sanksi moral menjadi hukuman disiplin berat: pasang alat peraga" in text
        assert "Tingkat sanksi di tabel SKB tidak berubah" not in text
        assert "dan 8 pemilihan lain" in text


async def test_one_districts_rerun_is_not_the_whole_countrys(tmp_path: Path) -> None:
    """ "Instansi lain" may be anywhere: they hear of what begins in many places at once."""
    async with open_stage(tmp_path, clock=StillClock(EVE)) as stage:
        reminders: Reminders = stage.rooms.reminders
        rerun = stage.house.editions.current.library.contests["psu-2025-bengkulu-selatan"]
        day = rerun.stages[-1].start
        assert reminders.beginning("bengkulu-selatan", day)
        assert reminders.beginning("indonesia", day) == []
        assert len(reminders.beginning("indonesia", date(2024, 11, 24))) > 12


async def test_from_the_calendar_with_one_tap(tmp_path: Path) -> None:
    """Whoever is subscribed adds it; the button then ends it."""
    async with open_stage(tmp_path, SARING_TODAY="2024-11-20") as stage:
        await subscribe(stage, stage.asn.person, "pemkab-kaur", ("edaran",))
        await stage.says("/kalender")
        await stage.presses("Ingatkan saya")
        chosen = await stage.house.subscriptions.of(stage.asn.person.id)
        assert chosen == Subscription("pemkab-kaur", frozenset({"edaran", "pengingat"}))
        assert "Pemkab Kaur" in stage.last.text
        await stage.says("/kalender")
        assert texts.REMINDED in stage.last.text
        await stage.presses("Jangan ingatkan")
        chosen = await stage.house.subscriptions.of(stage.asn.person.id)
        assert chosen == Subscription("pemkab-kaur", frozenset({"edaran"}))


async def test_whoever_is_not_subscribed_says_where_and_gets_nothing_else(tmp_path: Path) -> None:
    """Nothing is chosen for them but what they asked for."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/kalender")
        await stage.presses("Ingatkan saya")
        await stage.presses("Pemkot Bengkulu")
        await stage.presses("Simpan")
        chosen = await stage.house.subscriptions.of(stage.asn.person.id)
        assert chosen == Subscription("pemkot-bengkulu", frozenset({"pengingat"}))
        await stage.says("/kalender")
        await stage.presses("Jangan ingatkan")
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None


async def test_a_subscription_of_before_is_not_reminded(tmp_path: Path) -> None:
    """Off unless asked for: /langganan begins without it."""
    async with open_stage(tmp_path) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov")
        assert "⬜ ⏰ Pengingat tahapan, sehari sebelumnya" in stage.last.labels


async def test_a_circular_is_never_for_reminders(tmp_path: Path) -> None:
    """The group is no topic of a circular."""
    async with open_stage(tmp_path) as stage:
        await stage.officer_a.says("/siarkan")
        await stage.officer_a.presses("Edaran baru")
        await stage.officer_a.says("Edaran")
        await stage.officer_a.presses("Topik")
        assert not any("Pengingat" in label for label in stage.officer_a.last.labels)


@pytest.fixture(scope="module")
def edition() -> Edition:
    """The project's own content."""
    return premises._edition()


def occasions(edition: Edition) -> list[reminding.Occasion]:
    """Return every occasion that the project's own calendar has ever had for its agencies."""
    made = []
    for region in sorted({agency.region for agency in edition.library.agencies.values()}):
        contests = list(edition.phases.concerning(region))
        for day in sorted({stage.start for contest in contests for stage in contest.stages}):
            begins = tuple(
                Live(contest, stage)
                for contest in contests
                for stage in contest.stages
                if stage.start == day
            )
            before = edition.phases.on(day - timedelta(days=1), region)
            after = edition.phases.on(day, region)
            eve = day - timedelta(days=1)
            made.append(reminding.Occasion(day, eve, begins, before, after))
    return made


def test_every_reminder_there_could_be_is_short_and_takes_no_side(edition: Edition) -> None:
    """Nobody approves these words, so all of them are looked at here."""
    made = occasions(edition)
    assert len(made) > 100
    partisan = set()
    for occasion in made:
        text = reminding.text(occasion, edition.library)
        assert len(text) < TEXT_LIMIT / 2
        assert "{" not in text
        phase = edition.phases.on(occasion.day, occasion.after.region)
        screening = edition.screener.screen(ScreenInput(text=text, phase=phase))
        if screening.verdict.value == "berpihak":
            partisan.add((text, tuple(item.text for item in screening.evidence)))
    assert partisan == set()


def test_every_stage_has_its_words() -> None:
    """A stage without words would break the reminder on its day."""
    assert set(texts.BEGINS) == set(texts.STAGES) == set(texts.TIGHTER)
