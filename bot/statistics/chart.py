"""The statistics as one picture for a phone. Matplotlib is imported at the first picture only.

Everything is drawn on a ``Figure`` of its own with the Agg canvas, never through ``pyplot``, whose
global state is neither safe in a thread nor ever freed
(https://matplotlib.org/stable/gallery/user_interfaces/web_application_server_sgskip.html).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

from bot.statistics.naming import percent, short_day, thousands

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

SIZE = (1080, 1350)
"""Pixels; four to five is the tallest that Telegram shows whole in a chat."""
_DPI = 150
_PAPER, _CARD, _INK, _FAINT, _LINE = "#F6F3EC", "#FFFFFF", "#1F2D3A", "#6F7B85", "#E4DED2"
_TEAL, _AMBER, _SAGE, _RUST, _SAND = "#17696A", "#E2A33B", "#6FA888", "#C4573A", "#CFC7B8"
TONES = {"utama": _TEAL, "kedua": _AMBER, "aman": _SAGE, "bahaya": _RUST, "redup": _SAND}
"""Colours by what they mean."""
_LEFT, _RIGHT = 0.07, 0.93


@dataclass(frozen=True)
class Bar:
    """One part of a whole: a label, a number, a tone."""

    label: str
    n: int
    tone: str = "utama"


@dataclass(frozen=True)
class Day:
    """One day of the curve; None where too few to be shown."""

    day: date
    first: int | None
    second: int | None


@dataclass(frozen=True)
class Drawing:
    """Everything the picture shows, in words and numbers that are ready to be read."""

    title: str
    period: str
    ribbon: str  # "" or a word across the corner
    tiles: tuple[tuple[str, str], ...]
    days_title: str
    days: tuple[Day, ...]
    day_names: tuple[str, str]
    weeks: str  # which weeks the parts below are of
    outcomes_title: str
    outcomes: tuple[Bar, ...]
    verdicts_title: str
    verdicts: tuple[Bar, ...]
    verdicts_note: str
    topics_title: str
    topics: tuple[Bar, ...]
    no_days: str
    no_parts: str
    foot: str


def available() -> bool:
    """Tell whether pictures can be drawn: the slim installation has no matplotlib."""
    from importlib.util import find_spec

    return find_spec("matplotlib") is not None


def png(drawing: Drawing) -> bytes:
    """Draw the picture. Takes a tenth of a second, the first one a second: call it in a thread."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(SIZE[0] / _DPI, SIZE[1] / _DPI), dpi=_DPI, facecolor=_PAPER)
    FigureCanvasAgg(figure)
    _head(figure, drawing)
    _tiles(figure, drawing.tiles)
    _days(figure, drawing)
    _parts(figure, drawing)
    _topics(figure, drawing)
    figure.text(_LEFT, 0.022, drawing.foot, size=8, color=_FAINT, va="center")
    out = BytesIO()
    figure.savefig(out, format="png")
    return out.getvalue()


def _head(figure: Figure, drawing: Drawing) -> None:
    figure.text(_LEFT, 0.962, drawing.title, size=21, weight="bold", color=_INK, va="center")
    figure.text(_LEFT, 0.930, drawing.period, size=11.5, color=_FAINT, va="center")
    if drawing.ribbon:
        figure.text(
            _RIGHT - 0.01, 0.955, drawing.ribbon, size=11, weight="bold", color="white", ha="right",
            va="center", bbox={"boxstyle": "round,pad=0.5", "facecolor": _RUST, "linewidth": 0},
        )  # fmt: skip


def _tiles(figure: Figure, tiles: Sequence[tuple[str, str]]) -> None:
    gap, width = 0.018, (_RIGHT - _LEFT - 0.018 * (len(tiles) - 1)) / max(len(tiles), 1)
    for number, (value, label) in enumerate(tiles):
        left = _LEFT + number * (width + gap)
        _card(figure, left, 0.822, width, 0.083)
        figure.text(left + 0.02, 0.873, value, size=19, weight="bold", color=_TEAL, va="center")
        figure.text(left + 0.02, 0.841, label, size=8.2, color=_FAINT, va="center")


def _days(figure: Figure, drawing: Drawing) -> None:
    _card(figure, _LEFT, 0.560, _RIGHT - _LEFT, 0.245)
    _title(figure, _LEFT, _RIGHT, 0.781, drawing.days_title)
    if not any(day.first or day.second for day in drawing.days):
        _nothing(figure, 0.5, 0.67, drawing.no_days)
        return
    from matplotlib.ticker import MaxNLocator

    axes = _axes(figure, _LEFT + 0.055, 0.600, _RIGHT - _LEFT - 0.08, 0.148)
    places = range(len(drawing.days))
    first = [day.first or 0 for day in drawing.days]
    second = [day.second or 0 for day in drawing.days]
    for place, day in zip(places, drawing.days, strict=True):
        if day.day.weekday() >= 5:
            axes.axvspan(place - 0.5, place + 0.5, color=_PAPER, linewidth=0, zorder=0)
    axes.bar(places, first, width=0.72, color=_TEAL, zorder=2)
    axes.bar(places, second, width=0.72, bottom=first, color=_AMBER, zorder=2)
    axes.set_xlim(-0.6, len(drawing.days) - 0.4)
    axes.set_ylim(0, max(a + b for a, b in zip(first, second, strict=True)) * 1.12)
    axes.yaxis.grid(visible=True, color=_LINE, linewidth=0.8, zorder=1)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=4, integer=True))
    ticks = _ticks(drawing.days)
    axes.set_xticks(ticks, [short_day(drawing.days[tick].day) for tick in ticks])
    _peak(axes, [a + b for a, b in zip(first, second, strict=True)])
    _legend(figure, drawing.day_names)


def _peak(axes: Axes, sums: Sequence[int]) -> None:
    place = max(range(len(sums)), key=sums.__getitem__)
    axes.annotate(
        thousands(sums[place]), (place, sums[place]), xytext=(0, 3), textcoords="offset points",
        ha="center", size=8.5, weight="bold", color=_INK,
    )  # fmt: skip


def _legend(figure: Figure, names: Sequence[str]) -> None:
    right = _RIGHT - 0.02
    for name, colour in ((names[1], _AMBER), (names[0], _TEAL)):
        text = figure.text(right, 0.781, name, size=8.5, color=_FAINT, va="center", ha="right")
        right -= _width(figure, text) + 0.008
        figure.text(right, 0.782, "■", size=11, color=colour, va="center", ha="right")
        right -= 0.037


def _parts(figure: Figure, drawing: Drawing) -> None:
    middle, gap = (_LEFT + _RIGHT) / 2, 0.009
    width = middle - gap - _LEFT
    for left, title, bars, note in (
        (_LEFT, drawing.outcomes_title, drawing.outcomes, ""),
        (middle + gap, drawing.verdicts_title, drawing.verdicts, drawing.verdicts_note),
    ):
        _card(figure, left, 0.338, width, 0.205)
        _title(figure, left, left + width, 0.518, title, drawing.weeks if bars else "")
        if bars:
            _shares(figure, left + 0.02, width - 0.04, bars)
            figure.text(left + 0.02, 0.3585, note, size=8.2, color=_FAINT, va="center")
        else:
            _nothing(figure, left + width / 2, 0.43, drawing.no_parts)


def _shares(figure: Figure, left: float, width: float, bars: Sequence[Bar]) -> None:
    """Draw parts of a whole as a bar of the whole and a line for each part."""
    whole = sum(bar.n for bar in bars)
    axes = _axes(figure, left, 0.479, width, 0.016)
    axes.set_axis_off()
    start = 0.0
    for bar in bars:
        axes.barh(0, bar.n / whole, left=start, color=TONES[bar.tone], height=1,
                  edgecolor=_CARD, linewidth=1)  # fmt: skip
        start += bar.n / whole
    axes.set_xlim(0, 1)
    axes.set_ylim(-0.5, 0.5)
    for number, bar in enumerate(bars[:5]):
        height = 0.459 - number * 0.0235
        figure.text(left, height, "●", size=9, color=TONES[bar.tone], va="center")
        figure.text(left + 0.024, height, bar.label, size=8.5, color=_INK, va="center")
        share = percent(bar.n, whole)
        figure.text(
            left + width,
            height,
            share,
            size=8.5,
            weight="bold",
            color=_INK,
            va="center",
            ha="right",
        )


def _topics(figure: Figure, drawing: Drawing) -> None:
    _card(figure, _LEFT, 0.045, _RIGHT - _LEFT, 0.276)
    _title(
        figure, _LEFT, _RIGHT, 0.297, drawing.topics_title, drawing.weeks if drawing.topics else ""
    )
    if not drawing.topics:
        _nothing(figure, 0.5, 0.17, drawing.no_parts)
        return
    most = max(bar.n for bar in drawing.topics)
    for number, bar in enumerate(drawing.topics[:6]):
        height = 0.2655 - number * 0.0365
        figure.text(_LEFT + 0.02, height, bar.label, size=8.5, color=_INK, va="center")
        axes = _axes(figure, _LEFT + 0.02, height - 0.021, _RIGHT - _LEFT - 0.12, 0.01)
        axes.set_axis_off()
        for share, colour in ((1.0, _PAPER), (bar.n / most, TONES[bar.tone])):
            axes.plot(
                (0.004, max(share - 0.004, 0.004)), (0, 0), color=colour, linewidth=5,
                solid_capstyle="round", clip_on=False,
            )  # fmt: skip
        axes.set_xlim(0, 1)
        axes.set_ylim(-0.5, 0.5)
        figure.text(
            _RIGHT - 0.02, height - 0.016, thousands(bar.n), size=9.5, weight="bold", color=_INK,
            ha="right", va="center",
        )  # fmt: skip


def _title(
    figure: Figure, left: float, right: float, height: float, title: str, aside: str = ""
) -> None:
    figure.text(left + 0.02, height, title, size=11, weight="bold", color=_INK, va="center")
    figure.text(right - 0.02, height, aside, size=8, color=_FAINT, va="center", ha="right")


def _card(figure: Figure, left: float, bottom: float, width: float, height: float) -> None:
    from matplotlib.patches import FancyBboxPatch

    round_ = 0.012
    figure.add_artist(
        FancyBboxPatch(
            (left + round_, bottom + round_), width - 2 * round_, height - 2 * round_,
            boxstyle=f"round,pad={round_}", mutation_aspect=SIZE[0] / SIZE[1],
            facecolor=_CARD, edgecolor=_LINE, linewidth=0.8, transform=figure.transFigure,
            zorder=-1,
        )
    )  # fmt: skip


def _axes(figure: Figure, left: float, bottom: float, width: float, height: float) -> Axes:
    axes: Any = figure.add_axes((left, bottom, width, height))
    axes.set_facecolor("none")
    for spine in axes.spines.values():
        spine.set_visible(False)
    axes.tick_params(length=0, labelsize=8, labelcolor=_FAINT)
    result: Axes = axes
    return result


def _nothing(figure: Figure, middle: float, height: float, words: str) -> None:
    figure.text(
        middle, height, words, size=9, color=_FAINT, ha="center", va="center", linespacing=1.5
    )


def _width(figure: Figure, text: Any) -> float:
    """Return the width of a text as a share of the figure's."""
    canvas: Any = figure.canvas
    return float(text.get_window_extent(canvas.get_renderer()).width) / SIZE[0]


def _ticks(days: Sequence[Day]) -> list[int]:
    step = max(1, round(len(days) / 7))
    return list(range(len(days) - 1, -1, -step))[::-1]
