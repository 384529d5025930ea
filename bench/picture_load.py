"""Eight photos at once while people ask: how long does a text answer take meanwhile?"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import tempfile
import time
from pathlib import Path

from bot.pictures.reader import open_pictures
from tests.kit import updates
from tests.kit.chat import Json
from tests.kit.stage import Stage, open_stage
from tests.pictures import gallery

NAME = "picture-load"
HELP = "delapan foto dibaca sekaligus: berapa lama jawaban teks sementara itu"
MOST_P95_MS = 200
_PHOTOS = 8
_PAUSE = 0.05
_QUESTIONS = (
    "boleh foto bareng calon?", "apa sanksi like postingan calon?", "apakah honorer harus netral",
    "bolehkah suami saya jadi timses?",
)  # fmt: skip


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add whether the photos come from one sender or from eight."""
    parser.add_argument("--senders", type=int, default=8, choices=(1, 8))


def run(options: argparse.Namespace) -> int:
    """Measure. Returns 1 when the mark was missed."""
    return asyncio.run(_run(options.senders))


async def _run(senders: int) -> int:
    with tempfile.TemporaryDirectory() as folder:
        async with (
            open_pictures() as pictures,
            open_stage(Path(folder), pictures=pictures, SARING_TODAY="2024-10-15") as stage,
        ):
            await stage.says(_QUESTIONS[0])  # the first question loads what compares meanings
            start = time.perf_counter()
            photos = asyncio.create_task(stage.deliver(*_photos(stage, senders)))
            waits = await _ask_until(stage, photos)
            seconds = time.perf_counter() - start
    waits.sort()
    p50, p95 = waits[len(waits) // 2] * 1000, waits[len(waits) * 19 // 20] * 1000
    print(
        f"{_PHOTOS} photos of {senders} in {seconds:.1f} s, {len(waits)} questions meanwhile: "
        f"p50 {p50:.0f} ms, p95 {p95:.0f} ms (mark {MOST_P95_MS} ms), "
        f"slowest {waits[-1] * 1000:.0f} ms"
    )
    return 0 if p95 <= MOST_P95_MS else 1


def _photos(stage: Stage, senders: int) -> list[Json]:
    """Return updates with photos; a single sender is the one who asks."""
    made = []
    for place, exhibit in enumerate(gallery.exhibits()[:_PHOTOS]):
        stage.picture(exhibit.jpeg(), exhibit.id)
        sender = updates.ASN if senders == 1 else updates.Person(9_000 + place, f"Warga {place}")
        made.append(updates.photo(file_id=exhibit.id, sender=sender))
    return made


async def _ask_until(stage: Stage, photos: asyncio.Task[None]) -> list[float]:
    waits = []
    processor = stage.application.update_processor
    for question in itertools.cycle(_QUESTIONS):
        if photos.done():
            break
        raw = updates.text(question)
        stage.request.world.receive(raw)
        update = updates.parsed(raw, stage.application.bot)
        start = time.perf_counter()
        await processor.process_update(update, stage.application.process_update(update))
        waits.append(time.perf_counter() - start)
        await asyncio.sleep(_PAUSE)
    await photos
    return waits
