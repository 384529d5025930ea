"""A marked person goes through every flow; afterwards no mark is anywhere, in any disguise."""

from __future__ import annotations

import json
import tempfile
from collections.abc import AsyncIterator, MutableMapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from bot import log
from bot.answers.service import AnswerService
from tests.broadcast.officers import MORNING, draft, publish, request
from tests.broadcast.officers import subscribe as subscribers
from tests.fixtures import StillClock
from tests.kit.stage import Stage, open_stage
from tests.kit.updates import OFFICER_A, persons
from tests.privacy.flows import FLOWS, Teller, asking, asking_a_human, subscribe, subscribing
from tests.privacy.marks import MARKED, TEXT, everything, found_in, found_under


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything the bot may write to: data, key, temporary files."""
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    monkeypatch.setenv("TMPDIR", str(temporary))
    return tmp_path


@asynccontextmanager
async def house(var: Path, **given: Any) -> AsyncIterator[tuple[Stage, Teller]]:
    """Open the stage, and write down all that waits when it is left."""
    async with open_stage(var, **given) as stage:
        yield stage, Teller(stage.deliver, stage.request.world)
        await stage.house.tally.flush()


def written(events: list[MutableMapping[str, Any]]) -> bytes:
    """Return log events as they are written out."""
    lines = [log._without_values(None, "", dict(event)) for event in events]
    return json.dumps(lines, default=repr).encode()


@pytest.mark.parametrize("name", FLOWS)
async def test_a_flow_leaves_no_trace(var: Path, name: str) -> None:
    """Database with its log, events, temporary folder: while the bot runs and after it stopped."""
    async with house(var) as (stage, teller):
        await FLOWS[name](teller)
        await stage.house.tally.flush()
        await stage.house.database.truncate_log()
        assert found_under(var) == []
    assert found_under(var) == []
    assert found_in(written(stage.log)) == []


async def test_an_error_leaves_no_trace(var: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The exception quotes the person; the event tells its kind and place alone."""

    def fail(*_: Any) -> None:
        raise ValueError(f"cannot answer {TEXT!r} of {MARKED!r}")

    monkeypatch.setattr(AnswerService, "tell", fail)
    async with house(var, clean=False) as (stage, teller):
        with stage.errors_expected():
            await teller.says(f"bolehkah {TEXT}?")
        assert "kode" in teller.last().text
    assert found_under(var) == []
    assert [event["event"] for event in stage.log if event["log_level"] == "error"]
    assert found_in(written(stage.log)) == []


async def test_a_refused_answer_leaves_no_trace(var: Path) -> None:
    """Telegram's refusals and a broken network are logged without whom they concern."""
    from tests.kit import trouble

    async with house(var, clean=False) as (stage, teller):
        for one in (
            trouble.answer(400, f"Bad Request: {TEXT}", "send*", times=1),
            trouble.answer(403, "Forbidden: bot was blocked by the user", "send*", times=1),
            trouble.flood(1, "send*", times=1),
            trouble.Trouble(trouble.Mishap.RESET_AFTER, ("send*",), times=1),
        ):
            stage.request.trouble.replace([one])
            with stage.errors_expected():
                await teller.says(f"bolehkah {TEXT}?")
    assert found_under(var) == []
    assert found_in(written(stage.log)) == []


async def test_a_subscriber_is_stored_sealed(var: Path) -> None:
    """What is kept of somebody who subscribes names them only to whoever has the key."""
    async with house(var) as (stage, teller):
        await subscribe(teller)
        sealed = stage.house.cipher.seal(MARKED.id)
    assert sealed in (var / "saring.db").read_bytes()
    assert found_under(var) == []


async def test_a_reader_of_a_circular_leaves_no_trace(var: Path) -> None:
    """Received, read, pressed: a sealed row of the ledger, a number, and nothing else."""
    async with house(var, clock=StillClock(MORNING)) as (stage, teller):
        await subscribe(teller)
        await publish(stage)
        received = stage.actor(MARKED).last
        assert received.labels == ["✅ Sudah saya baca"]
        await teller.presses("Sudah saya baca")
        await stage.house.tally.flush()
        await stage.house.database.truncate_log()
        assert found_under(var) == []
        sealed = stage.house.cipher.seal(MARKED.id)
        assert sealed in (var / "saring.db").read_bytes()
        await teller.says("/hapus")
        await teller.presses("Ya, hapus")
    assert sealed not in (var / "saring.db").read_bytes()
    assert found_under(var) == []
    assert found_in(written(stage.log)) == []


async def test_an_officers_id_and_name_are_kept_from_everybody_too(var: Path) -> None:
    """An officer is known by a label; the id is sealed, the name of the account is not read."""
    given = {"SARING_SUPERADMINS": f"{OFFICER_A.id},{MARKED.id}", "clock": StillClock(MORNING)}
    async with house(var, **given) as (stage, teller):
        await subscribers(stage, persons(2))
        await draft(stage.actor(MARKED))
        await request(stage.actor(MARKED))
        await teller.says("/petugas")
        await teller.says("/statistik")
        await teller.says("/tarik faq-001 salah pasal")
        sealed = stage.house.cipher.seal(MARKED.id)
    assert found_under(var) == []
    assert found_in(written(stage.log)) == []
    assert sealed in (var / "saring.db").read_bytes()


async def test_an_open_question_is_kept_without_its_asker(var: Path) -> None:
    """The text is there, as consented to; the address is sealed."""
    async with house(var) as (_, teller):
        await asking_a_human(teller, answered=False)
    found = found_in((var / "saring.db").read_bytes())
    assert {name.partition(":")[0] for name in found} == {"text"}


async def test_an_answered_question_is_gone(var: Path) -> None:
    """Neither the text nor the address is left once an officer answered."""
    async with house(var) as (stage, teller):
        await asking_a_human(teller)
        sealed = stage.house.cipher.seal(MARKED.id)
    assert found_under(var) == []
    assert sealed not in (var / "saring.db").read_bytes()


async def test_deleting_everything_leaves_nothing(var: Path) -> None:
    """After /hapus the live database holds no sealed id, no visitor and no word of the person."""
    async with house(var) as (stage, teller):
        await asking(teller)
        await subscribing(teller)
        await subscribe(teller)
        await asking_a_human(teller, answered=False)
        await stage.house.tally.flush()
        before = (var / "saring.db").read_bytes() + (var / "saring.db-wal").read_bytes()
        sealed = stage.house.cipher.seal(MARKED.id)
        assert sealed in before
        await teller.says("/hapus")
        await teller.presses("Ya, hapus")
        assert "Sudah dihapus" in teller.last().text
        await stage.house.tally.flush()
        files = [path for path in var.glob("saring.db*") if path.is_file()]
        after = b"".join(path.read_bytes() for path in files)
        assert sealed not in after
        assert found_in(after) == []
        assert await visitors(stage) == 0


async def visitors(stage: Stage) -> int:
    """Return how many visitors are counted today."""
    from bot.statistics.visitor_store import visitors_of

    async with stage.house.database.read() as session:
        return await visitors_of(session, stage.house.clock.now().date())


async def test_the_memory_forgets_too(var: Path) -> None:
    """Answers and albums that were remembered for a while are forgotten with /hapus."""
    async with house(var) as (stage, teller):
        await asking(teller)
        memory = stage.rooms.intake._memory
        assert memory._answers
        await teller.says("/hapus")
        await teller.presses("Ya, hapus")
        assert not memory._answers


def test_every_mark_is_searched_for() -> None:
    """Text, names, username, id, file ids and the picture itself."""
    kinds = {name.partition(":")[0] for name in everything()}
    assert kinds == {
        "text", "first name", "last name", "username", "id", "file id", "unique id", "picture",
    }  # fmt: skip
