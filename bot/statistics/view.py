"""Statistics as messages: the page, its picture, the gaps, the table."""

from __future__ import annotations

from collections.abc import Sequence

from bot.action import action
from bot.answers.engine import AskOutcome
from bot.content.library import Library
from bot.reply import Button, Picture, Reply, Rows, paragraphs, quote
from bot.statistics import naming, texts
from bot.statistics.report import Report
from bot.statistics.series import Cut, Series
from bot.statistics.summary import REST

ROOM = "stat"
_MOST_TOPICS, _MOST_PARTS, _LABEL = 8, 6, 90
_UNANSWERED = (AskOutcome.NO_BASIS, AskOutcome.LOW_CONFIDENCE, AskOutcome.CHOICES)


def page(report: Report, library: Library, *, rows: bool = False, note: str = "") -> Reply:
    """Return the statistics as text.

    Args:
        report: what was published.
        library: names of topics and agencies.
        rows: whether the buttons hang here, where no picture follows.
        note: a last word, such as why there is no picture.
    """
    head = texts.TITLE.format(period=period(report))
    body = (texts.EMPTY,) if report.is_empty else (_usage(report), *_details(report, library))
    html = paragraphs(head, _demo(report), *body, _extras(report), texts.FOOT, note or None)
    return Reply(html, buttons(report) if rows else ())


def picture(report: Report, png: bytes) -> Reply:
    """Return the picture with the buttons."""
    caption = paragraphs(texts.CAPTION.format(period=period(report)), _demo(report))
    name = f"statistik-{report.asked.first}-{report.asked.last}.png"
    return Reply(caption, buttons(report), picture=Picture(png, name))


def gaps(report: Report, library: Library) -> Reply:
    """Return what is not answered or not understood, by week."""
    weeks = [_gaps_of_week(report, number, library) for number in range(len(report.weeks))]
    html = paragraphs(
        texts.GAPS_TITLE.format(period=period(report)),
        _demo(report),
        *(weeks or (texts.NO_WEEKS,)),
        _ranked(texts.GAPS_UNHELPFUL, report, library, Series.UNHELPFUL, Cut.TOPIC),
        _shares(texts.GAPS_REASONS, report, library, Series.UNHELPFUL),
        f"<i>{texts.GAPS_HINT}</i>",
    )
    return Reply(html, buttons(report))


def sheet(report: Report, data: bytes) -> Reply:
    """Return the table as a document."""
    name = texts.SHEET_NAME.format(first=report.asked.first, last=report.asked.last)
    html = paragraphs(texts.SHEET.format(period=period(report)), _demo(report))
    return Reply(html, document=Picture(data, name))


def usage_hint(month: str) -> Reply:
    """Return how to ask."""
    return Reply(texts.USAGE_HINT.format(month=month))


def buttons(report: Report) -> Rows:
    """Return the ways on: other ranges, the gaps, the table."""
    word = report.asked.word
    days = [
        Button(_marked(texts.BUTTON_DAYS.format(n=n), on=word == n), action(ROOM, "show", n))
        for n in ("7", "30")
    ]
    month = Button(_marked(texts.BUTTON_MONTH, on=False), action(ROOM, "show", "bulan"))
    rows = [(*days, month)]
    if report.asked.is_month:
        before = report.asked.before
        label = texts.BUTTON_BEFORE.format(month=naming.month_of(before))
        rows.append((Button(label, action(ROOM, "show", before)),))
    rows.append(
        (
            Button(texts.BUTTON_GAPS, action(ROOM, "gaps", word)),
            Button(texts.BUTTON_SHEET, action(ROOM, "csv", word)),
        )
    )
    return tuple(rows)


def period(report: Report) -> str:
    """Return the days of a report as people write them, with their number."""
    return texts.NUMBER_OF_DAYS.format(period=naming.period(report.asked), n=len(report.days))


def _marked(label: str, *, on: bool) -> str:
    return f"• {label}" if on else label


def _demo(report: Report) -> str | None:
    return texts.DEMO_NOTE if report.demo else None


def _usage(report: Report) -> str:
    lines = [
        text.format(n=naming.thousands(total))
        for series, text in texts.SERIES.items()
        if (total := report.total(series))
    ]
    if visitors := report.visitors():
        busiest = max(visitors, key=lambda day: visitors[day])
        mean = round(sum(visitors.values()) / len(visitors))
        lines.append(
            texts.VISITORS.format(
                mean=naming.thousands(mean), most=naming.thousands(visitors[busiest]),
                day=naming.short_day(busiest),
            )
        )  # fmt: skip
    return "\n".join((texts.USAGE, *lines))


def _details(report: Report, library: Library) -> Sequence[str | None]:
    if not report.weeks:
        return (texts.NO_WEEKS,)
    return (
        texts.WEEKS.format(weeks=naming.weeks(report.weeks)),
        _shares(texts.OUTCOMES, report, library, Series.QUESTION),
        _shares(texts.VERDICTS, report, library, Series.SCREENING),
        _ranked(texts.TOPICS, report, library, Series.QUESTION, Cut.TOPIC),
        _ranked(texts.AGENCIES, report, library, Series.QUESTION, Cut.AGENCY),
        _waited(report),
    )


def _extras(report: Report) -> str | None:
    lines = [
        texts.LINE.format(label=quote(label), n=quote(value)) for label, value in report.extras
    ]
    return "\n".join((texts.EXTRAS, *lines)) if lines else None


def _shares(title: str, report: Report, library: Library, series: Series) -> str | None:
    parts = report.divided(series, Cut.OUTCOME)
    whole = sum(n for _, n in parts)
    lines = [
        texts.SHARE.format(
            label=quote(naming.name(library, series, Cut.OUTCOME, name)),
            n=naming.thousands(n), share=quote(naming.percent(n, whole)),
        )
        for name, n in parts
    ]  # fmt: skip
    return "\n".join((title, *lines)) if lines else None


def _ranked(title: str, report: Report, library: Library, series: Series, cut: Cut) -> str | None:
    parts = [(name, n) for name, n in report.divided(series, cut) if name not in ("", REST)]
    lines = [
        texts.RANKED.format(
            rank=rank, n=naming.thousands(n),
            label=quote(naming.shortened(naming.name(library, series, cut, name), _LABEL)),
        )
        for rank, (name, n) in enumerate(parts[:_MOST_TOPICS], start=1)
    ]  # fmt: skip
    if len(parts) > _MOST_TOPICS:
        title = texts.MOST_OF.format(title=title, n=_MOST_TOPICS, of=len(parts))
    return "\n".join((title, *lines)) if lines else None


def _waited(report: Report) -> str | None:
    parts = dict(report.divided(Series.WAITED, Cut.OUTCOME))
    if not parts or REST in parts:
        return None
    half, passed = sum(parts.values()) / 2, 0
    for wait, label in texts.WAITS.items():
        passed += parts.get(wait, 0)
        if passed >= half:
            return texts.WAITED.format(wait=label)
    return None


def _gaps_of_week(report: Report, number: int, library: Library) -> str:
    week = report.weeks[number]
    asked = report.by_week(Series.QUESTION, Cut.OUTCOME)[week]
    lines = [
        texts.LINE.format(
            label=quote(naming.name(library, Series.QUESTION, Cut.OUTCOME, outcome)),
            n=naming.thousands(asked[outcome]),
        )
        for outcome in _UNANSWERED
        if outcome in asked
    ]
    screened = report.by_week(Series.SCREENING, Cut.OUTCOME)[week]
    if unclear := screened.get("hati_hati"):
        lines.append(f"• {texts.GAPS_UNCLEAR.format(n=naming.thousands(unclear))}")
    days = report.by_day(Series.MISJUDGED)
    misjudged = sum(n for day, n in days.items() if week.first <= day <= week.last)
    if misjudged:
        lines.append(f"• {texts.GAPS_MISJUDGED.format(n=naming.thousands(misjudged))}")
    title = texts.GAPS_WEEK.format(week=naming.short_span(week.first, week.last))
    return "\n".join((title, *(lines or (texts.GAPS_NONE,))))
