"""The picture: drawn whole, also when there is nothing or very much to show."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO

from PIL import Image

from bot.statistics import chart
from bot.statistics.chart import Bar, Day, Drawing

DAYS = tuple(Day(date(2026, 11, 1) + timedelta(n), n * 9 or None, n * 4 or None) for n in range(24))
DRAWING = Drawing(
    title="Statistik Saring",
    period="1–24 November 2026 · 24 hari",
    ribbon="DATA CONTOH",
    tiles=(("1.234", "pertanyaan"), ("56", "unggahan"), ("7", "kartu"), ("–", "orang")),
    days_title="Pemakaian per hari",
    days=DAYS,
    day_names=("pertanyaan", "unggahan"),
    weeks="2–22 Nov",
    outcomes_title="Hasil pertanyaan",
    outcomes=(Bar("Dijawab", 70), Bar("Pilihan", 20, "kedua"), Bar("Lainnya", 10, "redup")),
    verdicts_title="Hasil pemeriksaan",
    verdicts=(Bar("Aman", 5, "aman"), Bar("Berpihak", 5, "bahaya")),
    verdicts_note="6 kali ditandai keliru",
    topics_title="Paling banyak ditanyakan",
    topics=tuple(Bar(f"Pertanyaan nomor {n}?", 90 - n) for n in range(8)),
    no_days="Belum ada",
    no_parts="Belum ada",
    foot="Dibuat dari hitungan tanpa nama.",
)


def drawn(drawing: Drawing) -> Image.Image:
    """Return the picture of a drawing."""
    return Image.open(BytesIO(chart.png(drawing))).convert("RGB")


def test_it_fills_a_phone() -> None:
    """Four to five, at a width a phone shows sharply, and small enough to send on a bad line."""
    assert drawn(DRAWING).size == (1080, 1350)
    assert len(chart.png(DRAWING)) < 400_000


def test_the_same_numbers_give_the_same_picture() -> None:
    """Nothing is left over from the picture before."""
    first = chart.png(DRAWING)
    chart.png(replace(DRAWING, days=(), outcomes=(), verdicts=(), topics=()))
    assert chart.png(DRAWING) == first


def test_made_up_numbers_carry_a_ribbon() -> None:
    """The ribbon is in the picture itself, which may be forwarded without its caption."""
    corner = (800, 30, 1020, 90)
    plain = drawn(replace(DRAWING, ribbon="")).crop(corner)
    assert drawn(DRAWING).crop(corner).tobytes() != plain.tobytes()
    assert plain.getcolors(1) is not None


def test_nothing_to_show_is_a_picture_too() -> None:
    """Quiet days, no closed week: words instead of empty axes, and no division by nothing."""
    quiet = tuple(Day(day.day, None, None) for day in DAYS)
    empty = replace(DRAWING, days=quiet, outcomes=(), verdicts=(), topics=())
    assert drawn(empty).size == (1080, 1350)
    assert drawn(replace(empty, days=quiet[:1])).size == (1080, 1350)
