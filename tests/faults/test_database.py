"""A database that cannot be written: what people, officers and the operator then see."""

from __future__ import annotations

import resource
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from bot.storage import database as module
from bot.storage.database import Database
from tests.fixtures import StillClock
from tests.kit import updates
from tests.kit.stage import open_stage

Fault = Callable[[Database], Any]
_LEAST_BYTES = 4_000
"""Less than one page of the write-ahead log."""


@contextmanager
def full(database: Database) -> Iterator[None]:
    """Let the kernel refuse to make files longer, as on a full disk."""
    name = database.url.database or ""
    with closing(sqlite3.connect(name, isolation_level=None)) as other:
        other.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_LEAST_BYTES, most))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))


@contextmanager
def read_only(database: Database) -> Iterator[None]:
    """Let SQLite refuse to write, as on a file system that was mounted read-only."""
    state = ["ON"]

    def on_checkout(connection: Any, *_: Any) -> None:
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA query_only={state[0]}")
        cursor.close()

    event.listen(database.engine.sync_engine, "checkout", on_checkout)
    yield
    state[0] = "OFF"


@contextmanager
def locked(database: Database) -> Iterator[None]:
    """Let another program hold the database for longer than anybody waits."""
    other = sqlite3.connect(database.url.database or "", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        other.execute("ROLLBACK")
        other.close()


@pytest.fixture(params=[full, read_only, locked])
def fault(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Fault:
    """Each thing that may be wrong with a database."""
    monkeypatch.setattr(module, "_BUSY_MS", 50)
    chosen: Fault = request.param
    return chosen


async def test_questions_are_answered_all_the_same(tmp_path: Path, fault: Fault) -> None:
    """Nothing is written for an answer, so nothing stands in its way."""
    async with open_stage(tmp_path) as stage:
        with fault(stage.house.database):
            await stage.says("Bolehkah saya menyukai kiriman calon?")
            assert stage.last.labels
            await stage.says("Ayo pilih nomor 2!", **updates.forwarded())
            assert "Mengapa?" in " ".join(stage.last.labels)
            await stage.says("/aturan")
            assert stage.last.labels


async def test_what_cannot_be_kept_is_told_with_a_code(tmp_path: Path, fault: Fault) -> None:
    """A subscription that was not written is not confirmed; later it works."""
    async with open_stage(tmp_path, clean=False) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        with fault(stage.house.database), stage.errors_expected():
            await stage.presses("Simpan")
            assert "gangguan di sisi saya" in stage.last.text
            assert "kode" in stage.last.text
        assert await stage.house.subscriptions.of(stage.asn.person.id) is None
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        await stage.presses("Simpan")
        assert await stage.house.subscriptions.of(stage.asn.person.id) is not None


async def test_an_officers_act_is_whole_or_not_at_all(tmp_path: Path, fault: Fault) -> None:
    """The officer reads that it failed; neither switch nor trail has half of it."""
    async with open_stage(tmp_path, clean=False) as stage:
        with fault(stage.house.database), stage.errors_expected():
            await stage.officer_a.says("/tarik faq-001 salah pasal")
            assert "gangguan" in stage.officer_a.last.text
            await stage.officer_a.says(f"/petugas tambah {2**40} penyunting Petugas Tiga")
            assert "gangguan" in stage.officer_a.last.text
        assert stage.house.flags.get("withdrawn:faq-001") is None
        assert stage.house.officers.of(2**40) is None
        acts = {act.act for act in await stage.house.officers.trail(20)}
        assert not acts & {"jawaban_ditarik"}
        await stage.officer_a.says("/tarik faq-001 salah pasal")
        assert stage.house.flags.get("withdrawn:faq-001") is not None


async def test_an_officer_can_still_read(tmp_path: Path, fault: Fault) -> None:
    """Lists and trails need no writing."""
    async with open_stage(tmp_path, clean=False) as stage:
        with fault(stage.house.database):
            await stage.officer_a.says("/audit")
            assert "gangguan" not in stage.officer_a.last.text
            await stage.officer_a.says("/pertanyaan")
            assert "gangguan" not in stage.officer_a.last.text


async def test_counts_wait_until_they_can_be_written(tmp_path: Path, fault: Fault) -> None:
    """Nothing is lost while the program runs, and the operator reads why it waits."""
    async with open_stage(tmp_path) as stage:
        with fault(stage.house.database):
            await stage.says("/start")
            await stage.house.tally.flush()
            waiting = dict(stage.house.tally._waiting)
            assert waiting
        await stage.house.tally.flush()
        day = stage.house.clock.now().date()
        stored = await stage.house.counts.between(day, day)
        assert all(stored[key] >= number for key, number in waiting.items())
    assert [event for event in stage.log if event["event"] == "tally_not_written"]


async def test_the_log_names_the_kind_and_the_code(tmp_path: Path, fault: Fault) -> None:
    """What the person tells an officer leads to the line that says what happened."""
    async with open_stage(tmp_path, clean=False) as stage:
        await stage.says("/langganan")
        await stage.presses("Pemprov Bengkulu")
        with fault(stage.house.database), stage.errors_expected():
            await stage.presses("Simpan")
        (failed,) = [event for event in stage.log if event["event"] == "handler_failed"]
        assert failed["code"] in stage.last.text
        assert type(failed["exc_info"]).__name__ == "OperationalError"


@pytest.mark.parametrize("days", [400, -400])
async def test_a_jumping_clock_stops_nothing(tmp_path: Path, days: int) -> None:
    """A machine that wakes up in another year, and one whose clock is put right."""
    clock = StillClock()
    async with open_stage(tmp_path, clock=clock) as stage:
        await stage.says("boleh like postingan paslon?")
        await stage.house.chores.once()
        for jump in (days, -days):
            clock.at += timedelta(days=jump)
            await stage.house.chores.once()
            await stage.house.tally.flush()
            await stage.says("boleh like postingan paslon?")
            assert stage.last.labels
            await stage.officer_a.says("/statistik")
            assert stage.officer_a.last.text
        assert not [event for event in stage.log if event["log_level"] == "error"]
