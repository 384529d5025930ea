"""The builders make updates that Telegram could send and python-telegram-bot can read."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import MessageOriginChannel, MessageOriginHiddenUser, Update

from tests.kit import updates
from tests.kit.botapi.shapes import Shapes
from tests.kit.botapi.table import load
from tests.kit.updates import hostile

KINDS = list(hostile.every_kind())


def name_of(update: dict[str, Any]) -> str:
    """Return a readable name for a test case."""
    kind = next(name for name in update if name != "update_id")
    skip = {"message_id", "date", "chat", "from"}
    return f"{kind}-{next((name for name in update[kind] if name not in skip), '')}"


@pytest.mark.parametrize("raw", KINDS, ids=map(name_of, KINDS))
def test_an_update_is_as_the_bot_api_documents_it(raw: dict[str, Any]) -> None:
    """Every field is documented, of its type, and no required one is missing."""
    assert Shapes(load()).one("update", "Update", raw) == []


@pytest.mark.parametrize("raw", KINDS, ids=map(name_of, KINDS))
def test_ptb_reads_an_update(raw: dict[str, Any]) -> None:
    """The update has an id and is of some kind."""
    read = updates.parsed(raw)
    assert isinstance(read, Update)
    assert read.update_id == raw["update_id"]


def test_a_command_has_its_entity() -> None:
    """PTB's command filters look at the entity, not at the slash."""
    message = updates.parsed(updates.text("/aturan suka")).effective_message
    assert message is not None
    assert message.entities[0].length == len("/aturan")


def test_offsets_count_in_utf_16() -> None:
    """An emoji before a link moves it by two."""
    message = updates.parsed(updates.text("👍 https://contoh.test/x")).effective_message
    assert message is not None
    assert [message.parse_entity(one) for one in message.entities] == ["https://contoh.test/x"]


def test_a_forward_keeps_its_origin() -> None:
    """Channel and hidden user come out as PTB's own classes."""
    channel = updates.parsed(updates.text("x", **updates.forwarded())).effective_message
    hidden = updates.parsed(
        updates.text("x", **updates.forwarded(updates.from_hidden_user()))
    ).effective_message
    assert channel is not None
    assert hidden is not None
    assert isinstance(channel.forward_origin, MessageOriginChannel)
    assert isinstance(hidden.forward_origin, MessageOriginHiddenUser)


def test_a_rich_message_arrives_without_text() -> None:
    """PTB 22.8 leaves the blocks in api_kwargs."""
    message = updates.parsed(updates.rich("isi")).effective_message
    assert message is not None
    assert message.text is None
    assert message.api_kwargs["rich_message"]["blocks"][0]["text"] == "isi"


def test_an_album_is_tied_together() -> None:
    """Every picture carries the same group, one the caption."""
    parts = [update["message"] for update in updates.album(4, "keterangan")]
    assert len({part["media_group_id"] for part in parts}) == 1
    assert [part.get("caption") for part in parts] == ["keterangan", None, None, None]


@pytest.mark.parametrize("name", hostile.STRINGS)
def test_a_hostile_string_gets_into_every_field(name: str) -> None:
    """PTB reads updates whose every free text is hostile."""
    words = hostile.STRINGS[name]
    for raw in KINDS:
        updates.parsed(hostile.infected(raw, words))
    asked = hostile.infected(updates.text("halo"), words)["message"]
    assert asked["text"] == asked["from"]["first_name"] == words


@pytest.mark.parametrize("raw", [*hostile.unknown_kinds(), hostile.bad_entities()])
def test_ptb_survives_what_it_does_not_know(raw: dict[str, Any]) -> None:
    """Unknown kinds and entities that do not fit are read without an error."""
    assert updates.parsed(raw) is not None


def test_ids_are_never_used_twice() -> None:
    """Two updates differ in update id and message id."""
    one, two = updates.text("a"), updates.text("a")
    assert one["update_id"] != two["update_id"]
    assert one["message"]["message_id"] != two["message"]["message_id"]
