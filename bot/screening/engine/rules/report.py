"""News that helps or harms one side: no stance of its own, yet nothing for an ASN to pass on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.words import TAG


class Report:
    """Promises, endorsements, leads and accusations near a target."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield what plainly helps or harms a candidate."""
        if not scene.contested:
            return
        calm = 0.4 if scene.only_parties or scene.post.has(Cue.FACT_CHECK) else 1.0
        for hit in scene.post.of(Cue.HELP):
            tagged = scene.post.words.flags[hit.first] & TAG
            if not tagged and scene.target_of(hit) is not None and not scene.banned(hit):
                yield Find(
                    MarkerCategory.SUPPORT,
                    hit.first,
                    hit.last,
                    "berita_menguntungkan",
                    Direction.FOR,
                    0.1 * calm,
                    0.5 * calm,
                )
        for hit in scene.post.of(Cue.HARM):
            if scene.target_of(hit) is not None and not scene.negated(hit):
                yield Find(
                    MarkerCategory.ATTACK,
                    hit.first,
                    hit.last,
                    "berita_merugikan",
                    Direction.AGAINST,
                    0.1 * calm,
                    0.5 * calm,
                )
