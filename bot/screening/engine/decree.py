"""Which rows of the joint decree a screened post touches, in the stage of the day."""

from __future__ import annotations

from bot.content.library import Library
from bot.content.schema import SkbStage
from bot.screening.engine.outcome import Evidence, ScreenVerdict

_OUTSIDE = "di-luar-tahapan"


class Decree:
    """Looks up rows. The annex has one row for the stage of hopefuls and one for candidates."""

    def __init__(self, library: Library) -> None:
        self._rows = {mark: found.rows for mark, found in library.rows_of_marks.items()}
        self._skb = library.skb

    def rows(
        self, verdict: ScreenVerdict, evidence: tuple[Evidence, ...], stage: SkbStage | None
    ) -> tuple[str, ...]:
        """Return row ids, the most telling first; none for a clear post.

        ``stage`` is None outside every stage.
        """
        if verdict is ScreenVerdict.CLEAR:
            return ()
        wanted: list[str] = []
        if stage is None:
            wanted += self._rows.get(_OUTSIDE, ())
        else:
            for piece in evidence:
                for row in self._rows.get(piece.category.value.replace("_", "-"), ()):
                    wanted.append(self._in_stage(row, stage))
        return tuple(row for row in dict.fromkeys(wanted) if row in self._skb)

    def _in_stage(self, row: str, stage: SkbStage) -> str:
        known = self._skb.get(row)
        if known is None or known.stage in (stage, SkbStage.ANY) or known.counterpart is None:
            return row
        return known.counterpart
