"""A curve as a picture, for docs/performance.md."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path


def draw(points: Sequence[tuple[float, float]], across: str, up: str, path: Path) -> None:
    """Draw points as one line that starts at zero, so that a small slope looks small."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    figure = Figure(figsize=(7.2, 3.0), dpi=110, layout="constrained")
    axes = figure.add_subplot()
    axes.plot(*zip(*points, strict=True), color="#1f5f8b", linewidth=1.8)
    axes.set(xlabel=across, ylabel=up)
    axes.set_xlim(left=0)
    axes.set_ylim(0, 1.25 * max(value for _, value in points))
    axes.grid(visible=True, color="#dddddd", linewidth=0.6)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    FigureCanvasAgg(figure)
    figure.savefig(path, format="png")
