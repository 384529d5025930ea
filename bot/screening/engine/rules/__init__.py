"""The rules, each a small object that looks at one kind of mark. A new rule is a new file here."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from bot.screening.engine.rules.attack import Attack
from bot.screening.engine.rules.banner import Banner
from bot.screening.engine.rules.call import Call
from bot.screening.engine.rules.find import Find
from bot.screening.engine.rules.material import Material
from bot.screening.engine.rules.named import Named
from bot.screening.engine.rules.power import Power
from bot.screening.engine.rules.report import Report
from bot.screening.engine.rules.scene import Scene
from bot.screening.engine.rules.slogan import Slogan
from bot.screening.engine.rules.support import Support
from bot.screening.engine.rules.veiled import Veiled


class Rule(Protocol):
    """Looks at a scene and hands back what it finds."""

    def look(self, scene: Scene) -> Iterable[Find]:
        """Yield every find."""
        ...


RULES: tuple[Rule, ...] = (
    Named(),
    Call(),
    Banner(),
    Support(),
    Attack(),
    Slogan(),
    Material(),
    Report(),
    Power(),
    Veiled(),
)

__all__ = ["RULES", "Find", "Rule", "Scene"]
