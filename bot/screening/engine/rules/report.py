"""News that helps or harms one side: no stance of its own, yet nothing for an ASN to pass on."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.post import Hit
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.words import TAG

_CALM = 0.5
_SERVICES = frozenset((
    "gratis", "bantu", "membantu", "bantuan", "bagikan", "membagikan", "bagi", "santuni",
))  # fmt: skip


class Report:
    """Promises, endorsements, leads and accusations near a target."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield what plainly helps or harms a candidate."""
        if not scene.contested:
            return
        if _counted_out(scene):
            return
        calm = 0.4 if scene.only_parties or scene.post.has(Cue.FACT_CHECK) else 1.0
        for hit in scene.post.of(Cue.HELP):
            tagged = scene.post.words.flags[hit.first] & TAG
            if tagged or (scene.only_parties and _served(scene, hit)):
                continue
            if scene.target_of(hit) is not None and not scene.banned(hit):
                yield Find(
                    MarkerCategory.SUPPORT,
                    hit.first,
                    hit.last,
                    "berita_menguntungkan",
                    Direction.FOR,
                    0.1 * calm,
                    0.5 * calm,
                )
        forbidden = scene.post.has(Cue.BAN) and scene.post.has(Cue.BOUND)  # "sanksinya berat"
        for hit in scene.post.of(Cue.HARM):
            if scene.target_of(hit) is None or scene.negated(hit) or scene.banned(hit):
                continue
            if not forbidden:
                yield Find(
                    MarkerCategory.ATTACK,
                    hit.first,
                    hit.last,
                    "berita_merugikan",
                    Direction.AGAINST,
                    0.1 * calm,
                    0.5 * calm,
                )


def _counted_out(scene: Scene) -> bool:
    """Whether a calm voice gives the figures of all sides: a survey helps none of them."""
    return scene.balanced and scene.voice.lean < _CALM and not scene.post.has(Cue.ATTACK)


def _served(scene: Scene, hit: Hit) -> bool:
    """Whether a party serves people, which helps no candidate: "donor darah gratis"."""
    return scene.post.words.words[hit.first] in _SERVICES
