"""What the loader cannot see: whether the pieces of the content fit together.

Each module looks at one thing and yields findings; :func:`problems` turns them into problems with
file and line. Errors keep the bot from starting, notices ask an editor for attention.
"""

from __future__ import annotations

from datetime import date

from bot.content.check import (
    calendar,
    citations,
    completeness,
    duplicates,
    language,
    length,
    links,
    review,
    standing,
    verified,
    wording,
)
from bot.content.check.finding import Check, Finding
from bot.content.check.where import Where
from bot.content.library import Library
from bot.content.problem import Problem

CHECKS: tuple[Check, ...] = (
    citations.check,
    links.check,
    verified.check,
    completeness.check,
    wording.check,
    duplicates.check,
    length.check,
    calendar.check,
    language.check,
    standing.check,
    review.check,
)
"""In the order in which an editor should mend: what is broken first, what is old last."""


def problems(library: Library, today: date) -> tuple[Problem, ...]:
    """Return everything that is wrong with a loaded library on a day.

    Args:
        library: content that the loader accepted.
        today: the day against which reviews fall due.
    """
    where = Where(library.root)
    return tuple(_problem(finding, where) for check in CHECKS for finding in check(library, today))


def _problem(finding: Finding, where: Where) -> Problem:
    file, line = where.of(finding.shelf, finding.entry)
    return Problem(file, line, finding.entry, finding.what, finding.remedy, finding.severity)
