"""The promise is kept: each sentence of /privasi is tied to the tests that prove it."""

from __future__ import annotations

import importlib.util
import inspect
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from types import ModuleType

import pytest
from sqlalchemy import func, select

from bot.bootstrap import open_house
from bot.broadcast.campaign import RETENTION_DAYS
from bot.chores.store import ChoreStore
from bot.helpdesk.service import FEEDBACK_DAYS, KEPT_DAYS, Helpdesk
from bot.helpdesk.store import FeedbackRow, HelpdeskStore, QuestionRow
from bot.intake import memory
from bot.privacy import texts
from bot.statistics.summary import MINIMUM
from bot.storage import backup
from tests.fixtures import StillClock
from tests.kit import premises
from tests.kit.stage import open_stage
from tests.privacy.flows import Teller, subscribe
from tests.privacy.marks import MARKED

ROOT = Path(__file__).resolve().parents[2]
PROOFS: Mapping[str, tuple[str, ...]] = {
    "no_texts": (
        "tests/privacy/test_traces.py::test_a_flow_leaves_no_trace",
        "tests/privacy/test_traces.py::test_an_error_leaves_no_trace",
        "tests/privacy/test_traces.py::test_a_refused_answer_leaves_no_trace",
        "tests/privacy/test_process.py::test_no_flow_leaves_a_trace",
    ),
    "only_counts": (
        "tests/privacy/test_promise.py::test_a_count_has_no_place_for_a_person",
        "tests/privacy/test_traces.py::test_a_flow_leaves_no_trace",
    ),
    "small_counts": (
        "tests/privacy/test_promise.py::test_the_numbers_in_the_promise_are_those_of_the_code",
        "tests/statistics/test_summary.py::test_no_small_cell_can_be_worked_out",
        "tests/statistics/test_closing.py::test_a_day_closes_a_quarter_of_an_hour_after_midnight",
    ),
    "visitors": (
        "tests/statistics/test_visitors.py::test_a_token_depends_on_person_key_and_day",
        "tests/privacy/test_promise.py::test_tokens_and_salt_die_with_their_day",
    ),
    "memory": (
        "tests/privacy/test_promise.py::test_the_numbers_in_the_promise_are_those_of_the_code",
        "tests/privacy/test_traces.py::test_the_memory_forgets_too",
    ),
    "subscriber": (
        "tests/privacy/test_promise.py::test_all_that_is_kept_of_a_subscriber_is_said",
        "tests/privacy/test_traces.py::test_a_subscriber_is_stored_sealed",
        "tests/privacy/test_promise.py::test_ending_a_subscription_leaves_nothing",
        "tests/subscriptions/test_store.py::test_removing_leaves_nothing_behind",
    ),
    "deliveries": (
        "tests/broadcast/delivery/test_account_store.py::test_only_old_campaigns_expire",
        "tests/privacy/test_promise.py::test_the_house_forgets_recipients",
        "tests/privacy/test_promise.py::test_the_numbers_in_the_promise_are_those_of_the_code",
        "tests/privacy/test_promise.py::test_a_reader_is_a_number",
    ),
    "human": (
        "tests/privacy/test_traces.py::test_an_answered_question_is_gone",
        "tests/privacy/test_traces.py::test_an_open_question_is_kept_without_its_asker",
        "tests/privacy/test_promise.py::test_what_was_sent_to_a_human_expires",
    ),
    "sealed": (
        "tests/privacy/test_traces.py::test_a_subscriber_is_stored_sealed",
        "tests/storage/test_cipher.py::test_another_key_opens_nothing",
    ),
    "officers": ("tests/privacy/test_promise.py::test_the_audit_trail_knows_officers_only",),
    "delete": (
        "tests/privacy/test_traces.py::test_deleting_everything_leaves_nothing",
        "tests/storage/test_forgetting.py::test_deleted_text_is_gone_from_file_and_log",
    ),
    "backups": (
        "tests/storage/test_backup.py::test_backups_expire",
        "tests/privacy/test_promise.py::test_the_house_lets_backups_expire",
    ),
}
"""Sentence of the promise → tests that prove it."""


def test_every_sentence_has_a_proof() -> None:
    """A new sentence needs a test; a sentence that went leaves none behind."""
    assert PROOFS.keys() == texts.SENTENCES.keys()
    assert all(PROOFS.values())


@pytest.mark.parametrize("proof", sorted({proof for proofs in PROOFS.values() for proof in proofs}))
def test_every_proof_is_a_test(proof: str) -> None:
    """It exists, under that name, and says in a sentence what it expects."""
    path, _, name = proof.partition("::")
    function = getattr(_module(ROOT / path), name)
    assert inspect.isfunction(function)
    assert function.__doc__


def _module(path: Path) -> ModuleType:
    name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
    return importlib.import_module(name)


def test_the_numbers_in_the_promise_are_those_of_the_code() -> None:
    """Days, minutes and thresholds are written out in words; the code must not drift away."""
    said = texts.SENTENCES
    assert f"di bawah {MINIMUM}" in said["small_counts"]
    assert f"{RETENTION_DAYS} hari" in said["deliveries"]
    assert f"{KEPT_DAYS} hari" in said["human"]
    assert f"{FEEDBACK_DAYS} hari" in said["human"]
    assert f"{backup.KEPT_DAYS} hari" in said["backups"]
    assert timedelta(hours=1).total_seconds() == memory._SECONDS


def test_a_count_has_no_place_for_a_person() -> None:
    """Day, event, topic, outcome, agency: there is no column an id could stand in."""
    from bot.statistics.store import DailyCountRow

    columns = {column.name for column in DailyCountRow.__table__.columns}
    assert columns == {"day", "event", "topic", "outcome", "agency", "n"}


async def test_tokens_and_salt_die_with_their_day(tmp_path: Path) -> None:
    """The chore that closes a day destroys what it was counted with."""
    from bot.statistics.visitor_store import VisitorRow, VisitorSaltRow

    clock = StillClock()
    async with open_stage(tmp_path, clock=clock) as stage:
        await stage.says("/aturan")
        await stage.house.tally.flush()
        async with stage.house.database.read() as session:
            assert await session.scalar(select(func.count()).select_from(VisitorRow)) == 1
        clock.at += timedelta(days=1)
        await stage.house.chores.once()
        async with stage.house.database.read() as session:
            for table in (VisitorRow, VisitorSaltRow):
                assert await session.scalar(select(func.count()).select_from(table)) == 0


def test_all_that_is_kept_of_a_subscriber_is_said() -> None:
    """Column by column: a new one wants its word in the sentence."""
    from bot.subscriptions.store import SubscriberRow, SubscriberTopicRow

    said = {
        "chat": "nomor obrolan yang disandikan", "agency": "instansi", "since": "tanggal mulainya",
        "topic_group": "kelompok topik",
    }  # fmt: skip
    tables = (SubscriberRow.__table__, SubscriberTopicRow.__table__)
    columns = {column.name for table in tables for column in table.columns}
    assert columns == {*said, "id", "subscriber_id"}
    assert all(words in texts.SENTENCES["subscriber"] for words in said.values())


async def test_ending_a_subscription_leaves_nothing(tmp_path: Path) -> None:
    """Neither in the file nor in its log, whichever way it ended."""
    async with open_stage(tmp_path) as stage:
        teller = Teller(stage.deliver, stage.request.world)
        await subscribe(teller)
        sealed = stage.house.cipher.seal(MARKED.id)
        await teller.says("/berhenti")
        await stage.house.database.truncate_log()
        assert sealed not in b"".join(p.read_bytes() for p in tmp_path.glob("saring.db*"))


async def test_the_house_forgets_recipients(tmp_path: Path) -> None:
    """The chore that erases old campaigns is on the list of a running bot."""
    async with open_stage(tmp_path) as stage:
        await stage.house.chores.once()
        assert await ChoreStore(stage.house.database).last("broadcast_erasure") is not None


def test_a_reader_is_a_number() -> None:
    """Campaign, agency, how many: there is no column for who."""
    from bot.broadcast.follow_up.read_store import ReadRow

    columns = {column.name for column in ReadRow.__table__.columns}
    assert columns == {"campaign_id", "agency", "n"}


async def test_what_was_sent_to_a_human_expires(tmp_path: Path) -> None:
    """The chore of the house deletes it, without anybody's doing."""
    clock = StillClock()
    async with open_house(premises.settings(tmp_path), clock) as house:
        desk = Helpdesk(HelpdeskStore(house.database, house.cipher), clock, house.tally)
        await desk.ask(7, "Bolehkah PPPK menjadi petugas KPPS?")
        await desk.send_feedback("Ayo pilih nomor 2!", "berpihak")
        for days, left in ((KEPT_DAYS, [1, 1]), (1, [0, 1]), (FEEDBACK_DAYS - KEPT_DAYS, [0, 0])):
            clock.at += timedelta(days=days)
            await house.chores.once()
            async with house.database.read() as session:
                rows = [
                    await session.scalar(select(func.count()).select_from(table))
                    for table in (QuestionRow, FeedbackRow)
                ]
            assert rows == left


async def test_the_house_lets_backups_expire(tmp_path: Path) -> None:
    """By the real day, never by the one that SARING_TODAY plays."""
    import os

    old = tmp_path / backup.FOLDER / "saring-20200101T000000.db"
    new = tmp_path / backup.FOLDER / "saring-20200102T000000.db"
    old.parent.mkdir()
    for path in (old, new):
        path.write_bytes(b"x")
    os.utime(old, (0, 0))
    played = premises.settings(tmp_path, SARING_TODAY="2050-01-01")
    async with open_house(played) as house:
        await house.chores.once()
    assert not old.exists()
    assert new.exists()


async def test_the_audit_trail_knows_officers_only(tmp_path: Path) -> None:
    """What people ask and press adds no line to it; what officers do, does."""
    async with open_stage(tmp_path) as stage:
        before = len(await stage.house.officers.trail(50))
        await stage.says("boleh like postingan paslon?")
        await stage.says("Ayo pilih nomor 2!")
        assert len(await stage.house.officers.trail(50)) == before
        await stage.officer_a.says("/jeda uji")
        await stage.officer_a.presses("Ya, jeda")
        assert len(await stage.house.officers.trail(50)) == before + 1
