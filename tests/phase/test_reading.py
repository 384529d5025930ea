"""The phase of a day: the strictest live stage, and nothing where nothing is set."""

from datetime import date

from bot.content.schema import Contest, Region, SkbStage, StageKind
from bot.phase import PhaseReader

REGIONS = {
    "indonesia": Region(id="indonesia", name="Indonesia", level="negara"),
    "prov": Region(id="prov", name="Prov", level="provinsi", parent="indonesia"),
    "kab": Region(id="kab", name="Kab", level="kabupaten", parent="prov"),
    "lain": Region(id="lain", name="Lain", level="provinsi", parent="indonesia"),
}


def contest(region: str, *stages: tuple[StageKind, str, str]) -> Contest:
    """Build a contest of a region with some stages."""
    listed = [{"kind": kind, "start": start, "end": end} for kind, start, end in stages]
    return Contest.model_validate(
        {"id": f"c-{region}", "name": region, "kind": "pilkada", "region": region, "stages": listed}
    )


def reader(*contests: Contest) -> PhaseReader:
    """Build a reader over some contests."""
    return PhaseReader({c.id: c for c in contests}, REGIONS)


CAMPAIGN = (StageKind.CAMPAIGN, "2024-09-25", "2024-11-23")
QUIET = (StageKind.QUIET, "2024-11-24", "2024-11-26")
CANDIDACY = (StageKind.CANDIDACY, "2024-08-01", "2024-11-30")


def test_both_ends_of_a_stage_belong_to_it() -> None:
    """A stage starts at midnight of its first day and ends at midnight after its last."""
    calendar = reader(contest("prov", CAMPAIGN))
    for day in (date(2024, 9, 25), date(2024, 11, 23)):
        assert calendar.on(day, "prov").strictest is not None
    for day in (date(2024, 9, 24), date(2024, 11, 24)):
        assert calendar.on(day, "prov").strictest is None


def test_the_strictest_of_overlapping_stages_decides() -> None:
    """Stages overlap as they were set; the quiet period outweighs candidacy."""
    phase = reader(contest("prov", CANDIDACY, QUIET)).on(date(2024, 11, 25), "prov")
    assert phase.strictest is not None
    assert phase.strictest.stage.kind is StageKind.QUIET
    assert len(phase.live) == 2


def test_a_hole_between_stages_is_outside() -> None:
    """No stage is invented for a day the calendar leaves out."""
    phase = reader(contest("prov", CAMPAIGN)).on(date(2024, 9, 23), "prov")
    assert phase.skb_stage is None


def test_candidacy_is_the_decrees_first_stage_and_all_else_its_second() -> None:
    """Table A of the joint decree is for the time before candidates are determined."""
    calendar = reader(contest("prov", CANDIDACY, CAMPAIGN))
    assert calendar.on(date(2024, 8, 2), "prov").skb_stage is SkbStage.BEFORE
    assert calendar.on(date(2024, 10, 2), "prov").skb_stage is SkbStage.AFTER


def test_a_contest_concerns_the_people_within_and_above_it() -> None:
    """A province's employee may be drawn into a district's contest, a stranger is not concerned."""
    calendar = reader(contest("kab", CAMPAIGN))
    day = date(2024, 10, 1)
    assert calendar.on(day, "kab").live
    assert calendar.on(day, "prov").live
    assert not calendar.on(day, "lain").live


def test_a_bare_year_makes_everything_live_that_was_live_in_it() -> None:
    """Programs that know only the year get the strictest reading of it."""
    calendar = reader(contest("prov", CAMPAIGN, QUIET))
    phase = calendar.within(date(2024, 1, 1), date(2024, 12, 31), "prov")
    assert phase.strictest is not None
    assert phase.strictest.stage.kind is StageKind.QUIET


def test_the_next_change_is_the_nearest_stage_to_come() -> None:
    """/kalender names what begins next, and nothing when nothing is set."""
    calendar = reader(contest("prov", CAMPAIGN, QUIET))
    following = calendar.next_change(date(2024, 10, 1), "prov")
    assert following is not None
    assert following.stage.kind is StageKind.QUIET
    assert calendar.next_change(date(2025, 1, 1), "prov") is None


def test_of_equally_strict_stages_the_nearest_contest_is_named() -> None:
    """A province's employee hears of the governor's contest, not of some district's."""
    calendar = reader(contest("kab", CAMPAIGN), contest("prov", CAMPAIGN))
    strictest = calendar.on(date(2024, 10, 1), "prov").strictest
    assert strictest is not None
    assert strictest.contest.region == "prov"
