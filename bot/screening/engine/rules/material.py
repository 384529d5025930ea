"""Things and gestures: attributes, finger poses, money, means of the state."""

from __future__ import annotations

from collections.abc import Iterator

from bot.content.schema import Cue, Direction
from bot.screening.engine.outcome import MarkerCategory
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.scene import Scene

_KINDS = {
    Cue.ATTRIBUTE: (MarkerCategory.ATTRIBUTE, "atribut", 0.2, 0.35),
    Cue.POSE: (MarkerCategory.POSE, "pose_jari", 0.45, 0.4),
    Cue.MONEY: (MarkerCategory.MONEY, "politik_uang", 0.35, 0.4),
    Cue.FACILITY: (MarkerCategory.FACILITY, "fasilitas_negara", 0.35, 0.45),
}
"""Category, explanation, weight for taking sides, weight for care."""


class Material:
    """Counts only near a target; a banner or a raised finger alone is everyday life."""

    def look(self, scene: Scene) -> Iterator[Find]:
        """Yield attributes, poses, money and state means near a target."""
        if not scene.contested:
            return
        for cue, (category, kind, sides, unease) in _KINDS.items():
            for hit in scene.post.of(cue):
                if scene.target_of(hit) is None or scene.banned(hit):
                    continue
                lean = Direction.FOR if cue is Cue.POSE else Direction.NEITHER
                yield Find(category, hit.first, hit.last, kind, lean, sides * scene.trust, unease)
