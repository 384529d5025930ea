"""Names that people know for the ids that counts carry."""

from __future__ import annotations

from datetime import date

from bot.clock import long_date
from bot.content.library import Library
from bot.statistics import texts
from bot.statistics.published import Span
from bot.statistics.ranges import Range
from bot.statistics.series import Cut, Series
from bot.statistics.summary import REST

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
_OUTCOMES = {
    Series.QUESTION: texts.ASKED,
    Series.SCREENING: texts.VERDICT_NAMES,
    Series.UNHELPFUL: texts.REASONS,
    Series.WAITED: texts.WAITS,
}


def name(library: Library, series: str, cut: Cut, identifier: str) -> str:
    """Return what a part of a series is called."""
    if identifier == REST:
        return texts.REST
    if cut is Cut.TOPIC:
        return topic(library, identifier) if identifier else texts.NO_NAME
    if cut is Cut.AGENCY:
        agency = library.agencies.get(identifier)
        return agency.name if agency else identifier or texts.NO_AGENCY
    known = _OUTCOMES.get(Series(series), {}) if series in set(Series) else {}
    return known.get(identifier) or identifier.replace("_", " ").capitalize() or texts.NO_NAME


def topic(library: Library, identifier: str) -> str:
    """Return the title of a piece of content, or its id when it is there no more."""
    if answer := library.answers.get(identifier):
        return answer.question
    if shelf := library.topics.get(identifier):
        return shelf.title
    if circular := library.circulars.get(identifier):
        return circular.subject
    return identifier


def thousands(number: int) -> str:
    """Return a number as Indonesians write it: ``1.234``."""
    return f"{number:,}".replace(",", ".")


def percent(part: int, whole: int) -> str:
    """Return a share as Indonesians write it: ``68 %``."""
    share = round(100 * part / whole)
    return f"{share} %" if share else "< 1 %"


def short_day(day: date) -> str:
    """Return a day without its year: ``5 Okt``."""
    return f"{day.day} {_MONTHS[day.month - 1]}"


def short_span(first: date, last: date) -> str:
    """Return some days without their year: ``16–22 Nov``."""
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{short_day(last)}"
    return f"{short_day(first)} – {short_day(last)}"


def weeks(spans: tuple[Span, ...]) -> str:
    """Return from when to when some weeks are."""
    return short_span(spans[0].first, spans[-1].last) if spans else ""


def month(day: date) -> str:
    """Return the month of a day: ``Oktober 2024``."""
    return long_date(day).split(" ", 1)[1]


def month_of(word: str) -> str:
    """Return the name of a month that is written as ``2024-10``."""
    return month(date.fromisoformat(f"{word}-01"))


def period(asked: Range) -> str:
    """Return the days of a range as people write them."""
    first, last = asked.first, asked.last
    if first == last:
        return long_date(first)
    if first.year != last.year:
        return f"{long_date(first)} – {long_date(last)}"
    if first.month != last.month:
        return f"{long_date(first).rsplit(' ', 1)[0]} – {long_date(last)}"
    return f"{first.day}–{long_date(last)}"


def shortened(text: str, most: int) -> str:
    """Return a text cut at a word where it is longer than so many characters."""
    if len(text) <= most:
        return text
    return text[: most - 2].rsplit(" ", 1)[0].rstrip(",;:") + " …"
