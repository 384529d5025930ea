"""What officers may see: no count under five, and none that subtraction would reveal."""

from collections.abc import Mapping
from datetime import date, timedelta
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.statistics.key import Key
from bot.statistics.series import Cut, of
from bot.statistics.summary import MINIMUM, REST, Cell, day_cells, fold, week_cells
from tests.statistics.auditor import DAYS, known, truth, worked_out

MONDAY = date(2026, 11, 16)
WEEK = [MONDAY + timedelta(days) for days in range(7)]
DAY = st.sampled_from(WEEK)
AGENCY = st.sampled_from(["", "kaur", "seluma"])
TOPIC = st.sampled_from(["faq-1", "faq-2", "faq-3"])
NONE = st.just("")


def keys(
    event: str, topic: st.SearchStrategy[str], outcomes: str, agency: st.SearchStrategy[str]
) -> st.SearchStrategy[Key]:
    """Return a strategy for counts of one event."""
    return st.builds(Key, DAY, st.just(event), topic, st.sampled_from(outcomes.split()), agency)


KEYS = (
    keys("pertanyaan", TOPIC, "dijawab", AGENCY)
    | keys("pertanyaan", NONE, "tanpa_dasar pilihan sapaan", AGENCY)
    | keys("pemeriksaan", NONE, "aman hati_hati berpihak", AGENCY)
    | keys("langganan", NONE, "mulai", st.sampled_from(["kaur", "seluma"]))
    | keys("langganan", NONE, "berhenti diblokir", NONE)
    | keys("tanggapan", TOPIC, "membantu kurang_jelas kurang_salah keliru", NONE)
    | st.builds(Key, DAY, st.just("kartu"), TOPIC)
)
WEEKS = st.dictionaries(KEYS, st.integers(1, 12), min_size=1, max_size=30)


def publish(counts: Mapping[Key, int], seed: int) -> tuple[dict[tuple[str, date], int], list[Cell]]:
    """Return what officers see of a week: sums by series and day, and the cells of the week."""
    shown: dict[tuple[str, date], int] = {}
    for day in WEEK:
        of_day = {key: n for key, n in counts.items() if key.day == day}
        shown |= {(cell.series, day): cell.n for cell in day_cells(of_day)}
    return shown, week_cells(counts, shown, Random(seed))


@settings(max_examples=150, deadline=None)
@given(WEEKS, st.integers(0, 9))
def test_no_small_cell_can_be_worked_out(counts: dict[Key, int], seed: int) -> None:
    """Whoever writes down every sum shown, and knows which cells are zero, finds no small count."""
    cells = truth(counts)
    found = worked_out(cells, known(cells, *publish(counts, seed)))
    assert [cell for cell in found if cells[cell] < MINIMUM] == []


@settings(deadline=None)
@given(WEEKS, st.integers(0, 9))
def test_what_is_shown_is_true(counts: dict[Key, int], seed: int) -> None:
    """Suppression hides; it never invents."""
    cells = truth(counts)
    shown, published = publish(counts, seed)
    assert all(cells[name, DAYS, "", str(day)] == n for (name, day), n in shown.items())
    assert all(cell.n >= MINIMUM for cell in published)
    assert all(
        cells[cell.series, cell.cut.value, cell.outcome, cell.name] == cell.n
        for cell in published
        if cell.name != REST
    )


@settings(deadline=None)
@given(
    st.dictionaries(st.sampled_from("abcdef"), st.integers(1, 40), min_size=1),
    st.booleans(),
    st.integers(0, 9),
)
def test_what_is_folded_is_never_one_small_cell(
    parts: dict[str, int], known: bool, seed: int
) -> None:
    """The rest stands for two cells or more, of together five or more, or for none at all."""
    shown = fold(parts, Random(seed), known=known)
    folded = {name: n for name, n in parts.items() if name not in shown}
    if shown and folded:
        assert len(folded) >= 2
        assert sum(folded.values()) >= MINIMUM
    assert shown.get(REST) in (None, sum(folded.values()))
    if not known:
        assert REST not in shown
        assert folded


def test_a_quiet_day_is_not_shown() -> None:
    """Four questions on a Sunday are nobody's business."""
    assert day_cells({Key(MONDAY, "pertanyaan"): 4}) == []
    assert day_cells({Key(MONDAY, "pertanyaan"): 5}) == [Cell("pertanyaan", Cut.TOTAL, "", "", 5)]


def test_small_outcomes_share_a_rest() -> None:
    """Three greetings and four insults are shown as seven of something else."""
    counts = {
        Key(MONDAY, "pertanyaan", "faq-1", "dijawab"): 60,
        Key(MONDAY, "pertanyaan", "", "sapaan"): 3,
        Key(MONDAY, "pertanyaan", "", "makian"): 4,
    }
    cells = publish(counts, 1)[1]
    assert [(c.name, c.n) for c in cells if c.cut is Cut.OUTCOME] == [(REST, 7), ("dijawab", 60)]


def test_one_small_outcome_takes_another_with_it() -> None:
    """A single small cell would be the sum less the others, so one of the others is folded too."""
    counts = {
        Key(MONDAY, "pemeriksaan", "", "aman"): 60,
        Key(MONDAY, "pemeriksaan", "", "hati_hati"): 9,
        Key(MONDAY, "pemeriksaan", "", "berpihak"): 2,
    }
    shown = [c.n for c in publish(counts, 1)[1] if c.cut is Cut.OUTCOME]
    assert sorted(shown) in ([11, 60], [9, 62])


def test_a_quiet_week_shows_nothing() -> None:
    """Under five questions in a week have no outcomes, topics or agencies to show."""
    assert publish({Key(day, "pertanyaan", "", "sapaan"): 1 for day in WEEK[:4]}, 1) == ({}, [])


@pytest.mark.parametrize(
    ("event", "topic", "outcome", "series"),
    [
        ("tanggapan", "faq-001", "kurang_jelas", ("kurang", "jelas")),
        ("tanggapan", "saring", "keliru", ("keliru", "")),
        ("pertanyaan", "faq-001", "dijawab", ("pertanyaan", "dijawab")),
        ("tanya_petugas", "", "ditanya", ("tanya_petugas", "ditanya")),
        ("tanya_petugas", "lama", "4_jam", ("lama_jawaban", "4_jam")),
        ("tanya_petugas", "", "dijawab", None),
    ],
)
def test_what_would_be_a_difference_is_no_sum(
    event: str, topic: str, outcome: str, series: tuple[str, str] | None
) -> None:
    """Kinds of feedback are apart, and answers are counted once, by how long they took."""
    assert of(Key(MONDAY, event, topic, outcome)) == series


@pytest.mark.parametrize("total", [True, False])
def test_the_auditor_can_subtract(total: bool) -> None:
    """The proof above would be worth nothing if its auditor could not take one from another."""
    a, b = ("s", "topik", "", "a"), ("s", "topik", "", "b")
    equations = [{a: 1}, {a: 1, b: 1}] if total else [{a: 1}]
    assert worked_out([a, b], equations) == ({a, b} if total else {a})
