"""From a report to the words and numbers of its picture."""

from __future__ import annotations

from bot.content.library import Library
from bot.statistics import naming, texts
from bot.statistics.chart import Bar, Day, Drawing
from bot.statistics.report import Report
from bot.statistics.series import Cut, Series
from bot.statistics.summary import REST
from bot.statistics.view import period

_MOST_OUTCOMES, _MOST_TOPICS, _TITLE = 5, 6, 78
_OUTCOME_TONES = ("utama", "kedua", "bahaya", "aman")
_VERDICT_TONES = {"aman": "aman", "hati_hati": "kedua", "berpihak": "bahaya"}


def sketch(report: Report, library: Library) -> Drawing:
    """Return what the picture of a report shows."""
    # Of the same weeks as the verdicts it stands under.
    days = report.by_day(Series.MISJUDGED)
    misjudged = sum(
        n for day, n in days.items() if any(w.first <= day <= w.last for w in report.weeks)
    )
    return Drawing(
        title=texts.PICTURE_TITLE,
        period=period(report),
        ribbon=texts.DEMO if report.demo else "",
        tiles=_tiles(report),
        days_title=texts.DAYS_TITLE,
        days=_days(report),
        day_names=texts.DAY_NAMES,
        weeks=naming.weeks(report.weeks),
        outcomes_title=texts.PICTURE_OUTCOMES,
        outcomes=_outcomes(report, library),
        verdicts_title=texts.PICTURE_VERDICTS,
        verdicts=_verdicts(report, library),
        verdicts_note=(
            texts.PICTURE_MISJUDGED.format(n=naming.thousands(misjudged)) if misjudged else ""
        ),
        topics_title=texts.PICTURE_TOPICS,
        topics=_topics(report, library),
        no_days=texts.PICTURE_NO_DAYS,
        no_parts=texts.PICTURE_NO_PARTS,
        foot=texts.PICTURE_FOOT,
    )


def _tiles(report: Report) -> tuple[tuple[str, str], ...]:
    visitors = report.visitors()
    numbers = (
        report.total(Series.QUESTION), report.total(Series.SCREENING), report.total(Series.CARD),
        round(sum(visitors.values()) / len(visitors)) if visitors else 0,
    )  # fmt: skip
    return tuple(
        (naming.thousands(n) if n else "–", label)
        for n, label in zip(numbers, texts.TILES, strict=True)
    )


def _days(report: Report) -> tuple[Day, ...]:
    asked, screened = report.by_day(Series.QUESTION), report.by_day(Series.SCREENING)
    return tuple(Day(day, asked.get(day), screened.get(day)) for day in report.days)


def _outcomes(report: Report, library: Library) -> tuple[Bar, ...]:
    """Return the commonest outcomes, and one bar for all the others."""
    parts = report.divided(Series.QUESTION, Cut.OUTCOME)
    named = [part for part in parts if part[0] != REST]
    shown = named if len(parts) <= _MOST_OUTCOMES and len(named) == len(parts) else named[:4]
    bars = [
        Bar(naming.name(library, Series.QUESTION, Cut.OUTCOME, name), n, tone)
        for (name, n), tone in zip(shown, (*_OUTCOME_TONES, "redup"), strict=False)
    ]
    rest = sum(n for _, n in parts) - sum(bar.n for bar in bars)
    return (*bars, Bar(texts.REST_SHORT, rest, "redup")) if rest else tuple(bars)


def _verdicts(report: Report, library: Library) -> tuple[Bar, ...]:
    parts = dict(report.divided(Series.SCREENING, Cut.OUTCOME))
    order = [*(name for name in _VERDICT_TONES if name in parts), *(n for n in parts if n == REST)]
    return tuple(
        Bar(
            texts.REST_SHORT if name == REST
            else naming.name(library, Series.SCREENING, Cut.OUTCOME, name),
            parts[name], _VERDICT_TONES.get(name, "redup"),
        )
        for name in order
    )  # fmt: skip


def _topics(report: Report, library: Library) -> tuple[Bar, ...]:
    return tuple(
        Bar(naming.shortened(naming.topic(library, name), _TITLE), n)
        for name, n in report.divided(Series.QUESTION, Cut.TOPIC)
        if name not in ("", REST)
    )[:_MOST_TOPICS]
