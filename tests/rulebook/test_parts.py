"""Parts that several cards show: how old they are, and whether their law still stands."""

from dataclasses import replace
from datetime import date, timedelta

from bot.content.schema import Status
from bot.phase import Phase
from bot.rulebook import parts
from tests.answers.real import library

DAY = date(2024, 10, 5)
PHASE = Phase(DAY, "bengkulu")


def test_an_overdue_review_is_said_with_its_date() -> None:
    """Who reads an old entry learns that it is old; on the last day of grace it is not."""
    entry = next(iter(library().answers.values()))
    last = entry.reviewed + timedelta(days=library().meta.review_days)
    assert parts.stale(entry, library(), last) is None
    said = parts.stale(entry, library(), last + timedelta(days=1))
    assert said is not None
    assert str(entry.reviewed.year) in said


def test_a_law_that_was_replaced_is_marked_where_it_is_cited() -> None:
    """A card never rests on it in silence."""
    law = next(iter(library().regulations.values()))
    for status, marked in ((Status.IN_FORCE, False), (Status.REPLACED, True)):
        changed = law.model_copy(update={"status": status})
        known = replace(library(), regulations={law.id: changed})
        (line,) = parts.basis((law.id,), (), known, PHASE)
        assert ("sudah diganti" in line) is marked
