"""The page: within Telegram's limits, with names people know, broken by no text from outside."""

from datetime import date, timedelta

import pytest

from bot.content import loader
from bot.content.library import Library
from bot.reply import TEXT_LIMIT
from bot.statistics import naming, sheet, view
from bot.statistics.published import Published, Span
from bot.statistics.ranges import parse
from bot.statistics.report import Report
from bot.statistics.series import Cut, Series
from bot.statistics.sketch import sketch
from bot.statistics.summary import REST, Cell
from tests.kit.botapi.html import parse as parse_html
from tests.kit.premises import CONTENT

TODAY = date(2026, 11, 25)
MONDAY = date(2026, 11, 16)
DAY, WEEK = Span(MONDAY, MONDAY, 61), Span(MONDAY, MONDAY + timedelta(6))


@pytest.fixture(scope="module")
def library() -> Library:
    """The project's own content."""
    return loader.load(CONTENT)


def report(*cells: tuple[Span, Cell], words: str = "30", demo: bool = False) -> Report:
    """Return a report of some cells."""
    asked = parse(words, TODAY)
    assert asked is not None
    spans = tuple(sorted({span for span, _ in cells}))
    return Report.of(asked, Published(spans, cells), demo=demo, extras=(("Siaran <1>", "5 & 6"),))


def fullest(library: Library) -> Report:
    """Return a report with the longest names there are, in every place."""
    longest = sorted(library.answers, key=lambda one: -len(library.answers[one].question))[:12]
    topics = [(WEEK, Cell("pertanyaan", Cut.TOPIC, "answered", name, 99_999)) for name in longest]
    agencies = [
        (WEEK, Cell("pertanyaan", Cut.AGENCY, "", name, 9_999)) for name in library.agencies
    ]
    outcomes = [
        (WEEK, Cell("pertanyaan", Cut.OUTCOME, "", f"hasil_ke_{n}", 999)) for n in range(14)
    ]
    verdicts = [
        (WEEK, Cell("pemeriksaan", Cut.OUTCOME, "", name, 999))
        for name in ("aman", "hati_hati", "berpihak", REST)
    ] + [(WEEK, Cell("pemeriksaan", Cut.OUTCOME, "", "jarang", 5))]
    days = [(DAY, Cell(name.value, Cut.TOTAL, "", "", 999_999)) for name in Series]
    return report(*days, *topics, *agencies, *outcomes, *verdicts, demo=True)


def test_the_fullest_page_fits_one_message(library: Library) -> None:
    """Telegram takes 4,096 characters; a page is never cut."""
    page = view.page(fullest(library), library, rows=True, note="x")
    formatted = parse_html(page.html)
    assert len(formatted.text) <= TEXT_LIMIT
    assert formatted.complaints == []
    assert "Jarang: 5 (< 1 %)" in formatted.text


def test_names_are_those_that_people_know(library: Library) -> None:
    """Ids are for the program."""
    html = view.page(fullest(library), library).html
    assert "Pemkab Kaur" in html
    assert "pemkab-kaur" not in html
    assert naming.name(library, "pertanyaan", Cut.TOPIC, "faq-999") == "faq-999"
    assert naming.name(library, "pertanyaan", Cut.AGENCY, "") == "Tidak berlangganan"


def test_what_other_rooms_say_cannot_open_a_tag(library: Library) -> None:
    """A campaign's title may hold anything."""
    html = view.page(fullest(library), library).html
    assert "Siaran &lt;1&gt;: 5 &amp; 6" in html


def test_the_commonest_outcomes_are_drawn_and_the_others_together(library: Library) -> None:
    """A picture of fourteen bars tells nothing."""
    bars = sketch(fullest(library), library).outcomes
    assert len(bars) == 5
    assert bars[-1].label == "Lainnya"
    assert sum(bar.n for bar in bars) == 14 * 999


def test_what_was_folded_is_drawn_last_and_never_as_a_topic(library: Library) -> None:
    """The rest is not the most asked question."""
    cells = [
        (WEEK, Cell("pertanyaan", Cut.OUTCOME, "", REST, 70)),
        (WEEK, Cell("pertanyaan", Cut.OUTCOME, "", "answered", 50)),
        (WEEK, Cell("pertanyaan", Cut.TOPIC, "answered", REST, 30)),
        (WEEK, Cell("pertanyaan", Cut.TOPIC, "answered", "faq-001", 20)),
    ]
    drawing = sketch(report(*cells), library)
    assert [bar.n for bar in drawing.outcomes] == [50, 70]
    assert [bar.n for bar in drawing.topics] == [20]


def test_the_median_wait_is_the_class_in_the_middle(library: Library) -> None:
    """Exact times are never kept, so a class is what can be said."""
    waits = {"1_jam": 10, "4_jam": 30, "1_hari": 20}
    cells = [(WEEK, Cell("lama_jawaban", Cut.OUTCOME, "", name, n)) for name, n in waits.items()]
    assert "dijawab dalam 4 jam" in view.page(report(*cells), library).html


def test_the_table_opens_in_a_spreadsheet(library: Library) -> None:
    """A byte-order mark, semicolons, one row a number."""
    cells = [
        (DAY, Cell("pertanyaan", Cut.TOTAL, "", "", 60)),
        (WEEK, Cell("pertanyaan", Cut.AGENCY, "", "pemkab-kaur", 40)),
    ]
    data = sheet.table(report(*cells), library)
    assert data.startswith(b"\xef\xbb\xbf")
    rows = data.decode("utf-8-sig").splitlines()
    assert "2026-11-16;2026-11-16;pertanyaan;jumlah;;;;60" in rows
    assert "2026-11-16;2026-11-22;pertanyaan;instansi;;pemkab-kaur;Pemkab Kaur;40" in rows
    assert "2026-11-16;2026-11-16;orang;jumlah;;;;61" in rows
