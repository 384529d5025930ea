"""The fake Telegram keeps chats as people see them, and refuses what Telegram would."""

from __future__ import annotations

import pytest
from telegram import (
    Bot,
    BotCommand,
    BotCommandScopeChat,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputMediaPhoto,
    ReplyParameters,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from tests.kit import updates
from tests.kit.botapi import Upload
from tests.kit.chat import Standing, World
from tests.kit.request import RecordingRequest
from tests.kit_tests.test_referee_calls import picture

KEYS = InlineKeyboardMarkup([[InlineKeyboardButton("Ya", callback_data="y")]])


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.time = 1_795_000_000.0

    def __call__(self) -> float:
        """Return the time."""
        return self.time


def talk(request: RecordingRequest) -> Bot:
    """Return a bot on the fake Telegram."""
    return Bot("42:uji", request=request, get_updates_request=request)


async def test_messages_stand_in_order_with_their_buttons() -> None:
    """A person's message and the bot's answers appear one after another."""
    request = RecordingRequest()
    request.world.receive(updates.text("halo"))
    async with talk(request) as bot:
        await bot.send_message(1001, "<b>satu</b> &amp; dua", "HTML", reply_markup=KEYS)
    room = request.world.room(1001)
    assert [(shown.text, shown.by_bot) for shown in room.messages] == [
        ("halo", False), ("satu & dua", True),
    ]  # fmt: skip
    assert room.last.labels == ["Ya"]
    assert room.last.entities == [{"type": "bold", "offset": 0, "length": 4}]
    assert room.last.html == "<b>satu</b> &amp; dua"


async def test_an_edit_replaces_text_and_buttons() -> None:
    """An edit without buttons takes them away, as in Telegram."""
    request = RecordingRequest()
    async with talk(request) as bot:
        sent = await bot.send_message(7, "lama", reply_markup=KEYS)
        await bot.edit_message_text("baru", 7, sent.message_id)
    last = request.world.room(7).last
    assert (last.text, last.labels, last.edits) == ("baru", [], 1)


async def test_an_edit_that_changes_nothing_is_refused() -> None:
    """Telegram says "message is not modified"; this is no objection of the referee."""
    request = RecordingRequest()
    async with talk(request) as bot:
        sent = await bot.send_message(7, "sama")
        with pytest.raises(BadRequest, match="not modified"):
            await bot.edit_message_text("sama", 7, sent.message_id)
    request.assert_clean()


async def test_what_is_gone_cannot_be_edited_or_deleted() -> None:
    """Editing or deleting a deleted message is refused, with Telegram's words."""
    request = RecordingRequest()
    async with talk(request) as bot:
        sent = await bot.send_message(7, "satu")
        await bot.delete_message(7, sent.message_id)
        with pytest.raises(BadRequest, match="to edit not found"):
            await bot.edit_message_text("dua", 7, sent.message_id)
        with pytest.raises(BadRequest, match="to delete not found"):
            await bot.delete_message(7, sent.message_id)
    assert request.world.room(7).messages == []


async def test_a_message_cannot_be_recalled_after_two_days() -> None:
    """Telegram allows 48 hours."""
    clock = Clock()
    request = RecordingRequest(world=World(clock=clock))
    async with talk(request) as bot:
        sent = await bot.send_message(7, "satu")
        clock.time += 48 * 3600
        with pytest.raises(BadRequest, match="can't be deleted for everyone"):
            await bot.delete_message(7, sent.message_id)


async def test_somebody_elses_message_cannot_be_edited() -> None:
    """A bot edits its own messages only."""
    request = RecordingRequest()
    received = request.world.receive(updates.text("halo"))
    async with talk(request) as bot:
        with pytest.raises(BadRequest, match="can't be edited"):
            await bot.edit_message_text("x", 1001, received["message"]["message_id"])


async def test_a_picture_has_no_text_to_edit() -> None:
    """editMessageText on a photo is refused; its caption can be edited."""
    request = RecordingRequest()
    async with talk(request) as bot:
        sent = await bot.send_photo(7, picture(), "lama")
        with pytest.raises(BadRequest, match="no text in the message"):
            await bot.edit_message_text("baru", 7, sent.message_id)
        await bot.edit_message_caption(7, sent.message_id, caption="baru")
    assert request.world.room(7).last.text == "baru"


async def test_a_copy_has_the_content_and_no_origin() -> None:
    """Text and entities are copied, the buttons are not; a forward tells where it comes from."""
    request = RecordingRequest()
    async with talk(request) as bot:
        sent = await bot.send_message(7, "<b>isi</b>", "HTML", reply_markup=KEYS)
        await bot.copy_message(8, 7, sent.message_id)
        await bot.forward_message(9, 7, sent.message_id)
    copy, forward = request.world.room(8).last, request.world.room(9).last
    assert (copy.text, copy.labels, "forward_origin" in copy.raw) == ("isi", [], False)
    assert copy.entities == [{"type": "bold", "offset": 0, "length": 3}]
    assert forward.raw["forward_origin"]["sender_user"]["id"] == 42


async def test_an_album_copied_stays_an_album() -> None:
    """copyMessages groups again what was grouped."""
    request = RecordingRequest()
    async with talk(request) as bot:
        parts = await bot.send_media_group(
            7, [InputMediaPhoto(picture(), "satu"), InputMediaPhoto(picture())]
        )
        await bot.copy_messages(8, 7, [part.message_id for part in parts])
    groups = {shown.album for shown in request.world.room(8).messages}
    assert len(groups) == 1
    assert groups != {request.world.room(7).last.album}


async def test_a_reply_needs_its_message() -> None:
    """Replying to what is not there is refused unless the reply may go without."""
    request = RecordingRequest()
    async with talk(request) as bot:
        with pytest.raises(BadRequest, match="replied not found"):
            await bot.send_message(7, "x", reply_parameters=ReplyParameters(999_999_999))
        await bot.send_message(
            7, "x", reply_parameters=ReplyParameters(999_999_999, allow_sending_without_reply=True)
        )


@pytest.mark.parametrize(
    ("standing", "error", "words"),
    [
        (Standing.BLOCKED, Forbidden, "blocked by the user"),
        (Standing.DEACTIVATED, Forbidden, "user is deactivated"),
        (Standing.KICKED, Forbidden, "kicked"),
        (Standing.UNKNOWN, BadRequest, "hat not found"),
        (Standing.MIGRATED, ChatMigrated, "New chat id: -99"),
    ],
)
async def test_a_chat_that_is_shut(standing: Standing, error: type[Exception], words: str) -> None:
    """Each way of being shut has its own answer."""
    request = RecordingRequest()
    request.world.stand(7, standing, moved_to=-99)
    async with talk(request) as bot:
        with pytest.raises(error, match=words):
            await bot.send_message(7, "x")


async def test_blocking_and_coming_back_is_noticed() -> None:
    """my_chat_member shuts the chat, and opens it again."""
    request = RecordingRequest()
    async with talk(request) as bot:
        request.world.receive(updates.blocked())
        with pytest.raises(Forbidden):
            await bot.send_message(1001, "x")
        request.world.receive(updates.unblocked())
        await bot.send_message(1001, "x")


async def test_a_file_can_be_fetched() -> None:
    """getFile gives a path, and the path the bytes that were registered."""
    request = RecordingRequest()
    request.world.files.keep(Upload("a.jpg", b"isi"), file_id="foto-1")
    async with talk(request) as bot:
        file = await bot.get_file("foto-1")
        assert bytes(await file.download_as_bytearray()) == b"isi"
        request.world.files.claimed["foto-1"] = 21 * 1024 * 1024
        with pytest.raises(BadRequest, match="is too big"):
            await bot.get_file("foto-1")


async def test_an_unknown_file_id_is_refused() -> None:
    """Sending a file that Telegram does not keep is refused."""
    request = RecordingRequest()
    async with talk(request) as bot:
        with pytest.raises(BadRequest, match="file identifier"):
            await bot.send_photo(7, "tidak-ada")


async def test_a_pressed_button_spins_until_it_is_answered() -> None:
    """The world knows which presses were never answered, and what the answer showed."""
    request = RecordingRequest()
    pressed = request.world.receive(updates.callback("y"))
    query = pressed["callback_query"]["id"]
    assert request.world.spinning == [query]
    async with talk(request) as bot:
        await bot.answer_callback_query(query, "Tersimpan", show_alert=True)
    assert request.world.spinning == []
    toast = request.world.room(1001).toasts[0]
    assert (toast.text, toast.alert) == ("Tersimpan", True)


async def test_menus_are_kept_by_scope_and_language() -> None:
    """What was set can be read again; an officer the bot never met is refused."""
    request = RecordingRequest()
    request.world.stand(2001, Standing.UNKNOWN)
    async with talk(request) as bot:
        await bot.set_my_commands([BotCommand("a", "b")], language_code="id")
        assert await bot.get_my_commands() == ()
        assert (await bot.get_my_commands(language_code="id"))[0].command == "a"
        with pytest.raises(BadRequest, match="hat not found"):
            await bot.set_my_commands([BotCommand("a", "b")], BotCommandScopeChat(2001))


def test_a_button_is_found_by_number_label_or_part() -> None:
    """An ambiguous part is an error, not a guess."""
    world = World()
    keys = [[{"text": "Ya, boleh", "callback_data": "a"}, {"text": "Boleh", "callback_data": "b"}]]
    world.apply(
        "sendMessage", {"chat_id": 7, "text": "x", "reply_markup": {"inline_keyboard": keys}}
    )
    last = world.room(7).last
    assert last.button(1)["callback_data"] == "b"
    assert last.button("Boleh")["callback_data"] == "b"
    assert last.button("Ya")["callback_data"] == "a"
    with pytest.raises(LookupError, match="0 buttons"):
        last.button("Tidak")
