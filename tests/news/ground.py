"""A small content folder with two topic groups more, and a stage on it whose content changes."""

from __future__ import annotations

import copy
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

from bot.content import loader
from bot.content.library import Library
from bot.subscriptions.choice import Subscription
from tests.broadcast.officers import MORNING
from tests.content import small
from tests.fixtures import StillClock
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import Person

GROUPS = [
    {"id": "edaran", "title": "Semua edaran", "emoji": "📜"},
    {"id": "umum", "title": "Umum", "emoji": "📚"},
    {"id": "pengingat", "title": "Pengingat tahapan", "emoji": "⏰"},
]
COMING = {"kind": "pasca_pemungutan", "start": date(2026, 12, 10), "end": date(2026, 12, 20)}


def groups(files: small.Files) -> None:
    """Give the content the groups that circulars and contests are told under."""
    files["topic_groups.yaml"] = copy.deepcopy(GROUPS)


def circular(**fields: Any) -> small.Change:
    """Change fields of the circular."""
    return lambda files: files["circulars/daerah.yaml"][0].update(fields)


def library(folder: Path, *changes: small.Change) -> Library:
    """Return the small library after some changes."""
    return loader.load(small.write(folder, groups, *changes))


@asynccontextmanager
async def newsroom(
    folder: Path, *, clock: StillClock | None = None, people: Iterable[Person] = ()
) -> AsyncIterator[Stage]:
    """Open a stage on the small content, with people who asked for every group."""
    content = small.write(folder, groups)
    clock = clock or StillClock(MORNING)
    async with open_stage(folder, clock=clock, SARING_CONTENT=content) as stage:
        for person in people:
            chosen = Subscription("pemkab", frozenset(group["id"] for group in GROUPS))
            await stage.house.subscriptions.choose(person.id, chosen)
        yield stage


def edited(folder: Path, *changes: small.Change) -> None:
    """Edit the content of an open stage."""
    small.write(folder, groups, *changes)
