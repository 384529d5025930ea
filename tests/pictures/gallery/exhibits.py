"""The exhibits: every post of posts.yaml, each in one way of coming along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import yaml

from tests.pictures.gallery import wear
from tests.pictures.gallery.layouts import draw

DAY, REGION = date(2024, 10, 15), "bengkulu"
"""When and where the exhibits are looked at: in a campaign."""


@dataclass(frozen=True)
class Exhibit:
    """One picture. ``place`` decides its colours and the way it came along."""

    post: Mapping[str, Any]
    place: int

    @property
    def id(self) -> str:
        """Its name."""
        return str(self.post["id"])

    @property
    def verdict(self) -> str:
        """What a careful reader says of it."""
        return str(self.post["verdict"])

    @property
    def way(self) -> str:
        """How it came along."""
        return wear.WAYS[self.place % len(wear.WAYS)].__name__

    @cached_property
    def text(self) -> str:
        """What it says, in reading order, without an app's frame."""
        return draw(self.post, self.place)[1]

    def jpeg(self) -> bytes:
        """Draw it."""
        image, _ = draw(self.post, self.place)
        return wear.WAYS[self.place % len(wear.WAYS)](image)


@cache
def exhibits() -> tuple[Exhibit, ...]:
    """Return every exhibit."""
    posts = yaml.safe_load(Path(__file__).with_name("posts.yaml").read_text("utf-8"))
    return tuple(Exhibit(post, place) for place, post in enumerate(posts))
