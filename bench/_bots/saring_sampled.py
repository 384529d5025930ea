"""Saring as ever, but for a clock that looks every few milliseconds of processor time at what runs.

``python -m bench._bots.saring_sampled FILE``: begins to look at SIGUSR1; what was seen is written
to the file, as counts by room, package and function, when the bot ends.
"""

from __future__ import annotations

import json
import signal
import sys
from collections import Counter
from pathlib import Path
from types import FrameType

from bot.__main__ import main

ROOT = Path(__file__).resolve().parents[2]
_SECONDS = 0.004  # the kernel looks no more often
_seen: dict[str, Counter[str]] = {"room": Counter(), "package": Counter(), "function": Counter()}


def _look(_: int, frame: FrameType | None) -> None:
    """Note where the program is: the innermost frame, and the innermost of ours."""
    if frame is None:
        return
    _seen["package"][_package(frame.f_code.co_filename)] += 1
    at: FrameType | None = frame
    while at is not None:
        ours = _ours(at.f_code.co_filename)
        if ours is not None:
            _seen["room"][ours.parts[0]] += 1
            _seen["function"][f"{ours} {at.f_code.co_qualname}"] += 1
            return
        at = at.f_back
    _seen["room"]["(no room)"] += 1


def _ours(name: str) -> Path | None:
    """Return the path within bot/ of one of our rooms; what only starts the bot is no room."""
    path = Path(name)
    if not path.is_relative_to(ROOT / "bot"):
        return None
    inner = path.relative_to(ROOT / "bot")
    return None if inner.parts[0] in ("cli", "__main__.py") else inner


def _package(name: str) -> str:
    if name.startswith("<"):
        return "Python"
    parts = Path(name).parts
    if "site-packages" in parts:
        return parts[parts.index("site-packages") + 1]
    return "Saring" if Path(name).is_relative_to(ROOT) else "Python"


def run(path: Path) -> int:
    """Serve until stopped, then write down what was seen."""
    signal.signal(signal.SIGPROF, _look)
    signal.signal(
        signal.SIGUSR1, lambda *_: signal.setitimer(signal.ITIMER_PROF, _SECONDS, _SECONDS)
    )
    status = main(["run"])
    signal.setitimer(signal.ITIMER_PROF, 0)
    path.write_text(json.dumps(_seen), "utf-8")
    return status


if __name__ == "__main__":
    sys.exit(run(Path(sys.argv[1])))
